"""Parquet and Arrow: rows read as what they are, equal in value when they come out again."""

from __future__ import annotations

import contextlib
import datetime
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.dataset.conversation import Conversation, Role, make_conversation
from rolethread_gui.dataset.edits import InsertTurn, SetLearn, SetText, change_conversation
from rolethread_gui.dataset.errors import FileProblem
from rolethread_gui.formats.choices import NOTHING, Question
from rolethread_gui.formats.containers.base import Fresh
from rolethread_gui.formats.containers.registry import all_containers
from tests.formats.container_case import read, rewritten

FORMS = ["parquet", "file", "stream"]


def _write(path: Path, table: pa.Table, form: str) -> Path:
    if form == "parquet":
        pq.write_table(table, path)
        return path
    maker = pa.ipc.new_file if form == "file" else pa.ipc.new_stream
    with maker(path, table.schema) as writer:
        writer.write_table(table)
    return path


def _table(path: Path, form: str) -> pa.Table:
    if form == "parquet":
        return pq.read_table(path)
    if form == "file":
        with pa.memory_map(str(path)) as source, pa.ipc.open_file(source) as reader:
            return reader.read_all()
    return pa.ipc.open_stream(path.read_bytes()).read_all()


MESSAGES = [
    [{"role": "user", "content": "Hi", "weight": None}, {"role": "assistant", "content": "Ho", "weight": 1}],
    [
        {"role": "user", "content": "And?", "weight": None},
        {"role": "assistant", "content": None, "weight": None},
    ],
]
OTHERS = {
    "id": pa.array([1, 2**60]),
    "when": pa.array([datetime.datetime(2026, 1, 2, 3, 4, 5), None], pa.timestamp("us")),
    "blob": pa.array([b"\x00\xff", None]),
    "score": pa.array([0.1, None], pa.float32()),
    "kind": pa.array(["a", "b"]).dictionary_encode(),
    "money": pa.array(["1.10", "2.20"]).cast(pa.decimal128(8, 2)),
    "tags": pa.array([["x"], []]),
    "deep": pa.array([{"a": {"b": [1, None]}}, None]),
}


@pytest.mark.parametrize("form", FORMS)
def test_rows_with_messages_are_read_and_equal_in_value_again(tmp_path: Path, form: str) -> None:
    table = pa.table({"messages": MESSAGES, **OTHERS}).replace_schema_metadata({"huggingface": '{"x": 1}'})
    path = _write(tmp_path / "rows", table, form)
    got = read(path)
    assert got.texts == [[("user", "Hi"), ("assistant", "Ho")], [("user", "And?"), ("assistant", "")]]
    assert got.conversations[0].turns[0].learn is None
    assert (got.info.framing, got.info.dialect_id) == ("parquet" if form == "parquet" else "arrow", "openai")
    rewritten(path, tmp_path / "out")
    again = _table(tmp_path / "out", form)
    assert again.equals(table)
    assert again.schema.equals(_table(path, form).schema, check_metadata=True)


def test_an_edit_changes_its_value_alone_and_may_add_a_field(tmp_path: Path) -> None:
    table = pa.table(
        {
            "messages": [[{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "Ho"}]] * 3,
            "id": [1, 2, 3],
        }
    )
    path = _write(tmp_path / "rows", table, "parquet")
    rewritten(
        path,
        tmp_path / "out",
        edit=lambda at, one: change_conversation(one, SetText(1, 1, "Hm")) if at == 1 else one,
    )
    again = pq.read_table(tmp_path / "out")
    assert again.schema.equals(table.schema)
    assert [row["messages"][1]["content"] for row in again.to_pylist()] == ["Ho", "Hm", "Ho"]
    rewritten(
        path,
        tmp_path / "out",
        edit=lambda at, one: change_conversation(one, SetLearn(1, 1, False)) if at == 1 else one,
    )
    assert [row["messages"][1]["weight"] for row in pq.read_table(tmp_path / "out").to_pylist()] == [
        None,
        0,
        None,
    ]
    assert [one.turns[1].learn for one in read(tmp_path / "out").conversations] == [None, False, None]


def test_messages_as_json_text_and_turns_a_row(tmp_path: Path) -> None:
    text = '[{"role": "user",  "content": "Hi"}, {"role": "assistant", "content": "Ho"}]'
    path = _write(tmp_path / "rows", pa.table({"messages": [text, text], "n": [1, 2]}), "parquet")
    assert read(path).texts == [[("user", "Hi"), ("assistant", "Ho")]] * 2
    rewritten(
        path,
        tmp_path / "out",
        edit=lambda at, one: change_conversation(one, SetText(1, 1, "Hm")) if at else one,
    )
    assert pq.read_table(tmp_path / "out").column("messages").to_pylist() == [text, text.replace("Ho", "Hm")]
    table = pa.table(
        {
            "conversation_id": [7, 7, 8, 8],
            "turn": [0, 1, 0, 1],
            "role": ["user", "assistant"] * 2,
            "content": ["a", "b", "c", "d"],
        }
    )
    path = _write(tmp_path / "turns", table, "parquet")
    assert read(path).texts == [[("user", "a"), ("assistant", "b")], [("user", "c"), ("assistant", "d")]]
    rewritten(
        path,
        tmp_path / "out",
        edit=lambda at, one: change_conversation(one, InsertTurn(1, 2, Role.USER, "e")) if not at else one,
    )
    assert pq.read_table(tmp_path / "out").to_pylist()[2] == {
        "conversation_id": 7,
        "turn": 2,
        "role": "user",
        "content": "e",
    }


def test_columns_that_say_nothing_are_asked_about(tmp_path: Path) -> None:
    path = _write(
        tmp_path / "rows",
        pa.table({"l": ["How are you?", "And now?"], "r": ["Quite well.", "So, so."], "n": [1, 2]}),
        "parquet",
    )
    with pytest.raises(Question) as asked:
        read(path)
    got = read(path, NOTHING.with_answer("columns", asked.value.options[0].value))
    assert got.texts[1] == [("user", "And now?"), ("assistant", "So, so.")]


TEXTS = st.text(st.characters(codec="utf-8"), max_size=6)


@given(
    st.lists(
        st.lists(
            st.tuples(st.sampled_from([Role.SYSTEM, Role.USER, Role.ASSISTANT]), TEXTS),
            min_size=1,
            max_size=4,
        ),
        min_size=1,
        max_size=5,
    ),
    st.sampled_from(["parquet", "arrow"]),
)
def test_what_is_written_from_nothing_reads_back(said: list[list[tuple[Role, str]]], kind: str) -> None:
    made: list[Conversation] = [make_conversation(key, turns) for key, turns in enumerate(said, 1)]
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "rows"
        all_containers()[kind].write(path, iter(Fresh(one) for one in made))
        assert read(path).texts == [[(role.value, text) for role, text in turns] for turns in said]


VALUES = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-(2**62), 2**62),
        st.floats(allow_nan=False, allow_infinity=False),
        TEXTS,
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from("abc"), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(st.lists(VALUES, min_size=1, max_size=6))
def test_any_values_find_a_type(values: list[Any]) -> None:
    """Mixed values become text at last, and nothing is refused."""
    from rolethread_gui.formats.arrow.files import write_rows

    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "rows.parquet"
        write_rows(path, [{"v": value, "x": 1} for value in values], None, "parquet")
        assert pq.read_table(path).num_rows == len(values)


@given(st.data())
def test_damage_is_a_sentence(data: st.DataObject) -> None:
    form = data.draw(st.sampled_from(FORMS))
    with tempfile.TemporaryDirectory() as name:
        path = _write(Path(name) / "rows", pa.table({"messages": MESSAGES * 40, "id": list(range(80))}), form)
        raw = bytearray(path.read_bytes())
        if data.draw(st.booleans()):
            raw = raw[: data.draw(st.integers(0, len(raw)))]
        else:
            for _ in range(data.draw(st.integers(1, 4))):
                raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
        path.write_bytes(bytes(raw))
        with contextlib.suppress(FileProblem, Question):
            assert all(problem.sentence for problem in read(path).problems)


def test_large_libraries_are_left_alone_until_they_are_needed() -> None:
    code = (
        "import sys; from rolethread_gui.formats.containers.registry import all_containers; all_containers();"
        "bad = [name for name in ('pyarrow', 'datasets', 'pandas', 'openpyxl', 'keyring', 'zstandard') if name in sys.modules];"
        "sys.exit(', '.join(bad) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_folder_of_the_datasets_library_opens_and_comes_out_as_one(tmp_path: Path) -> None:
    import datasets

    datasets.disable_progress_bars()
    rows = [
        {"messages": [{"role": "user", "content": f"Hi {at}"}, {"role": "assistant", "content": "Ho"}]}
        for at in range(6)
    ]
    both = datasets.DatasetDict(
        train=datasets.Dataset.from_list(rows[:4]), test=datasets.Dataset.from_list(rows[4:])
    )
    both.save_to_disk(tmp_path / "talks")
    got = read(tmp_path / "talks")
    assert sorted(texts[0][1] for texts in got.texts) == [f"Hi {at}" for at in range(6)]
    assert got.told == []
    rewritten(
        tmp_path / "talks",
        tmp_path / "out",
        edit=lambda at, one: change_conversation(one, SetText(1, 1, "Hm")) if at == 0 else one,
    )
    again = datasets.load_from_disk(tmp_path / "out")
    assert {name: len(part) for name, part in again.items()} == {"train": 4, "test": 2}
    replies = [row["messages"][1]["content"] for part in again.values() for row in part]
    assert sorted(replies) == ["Hm", *["Ho"] * 5]
    del again
