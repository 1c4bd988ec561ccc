"""Dataset files as they come: every layout, whole and damaged at random, every byte kept."""

from __future__ import annotations

import gzip
import json
import pickle
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.dataset.conversation import Role
from rolethread_gui.dataset.errors import FileProblem
from rolethread_gui.dataset.words import count_words
from rolethread_gui.formats.json_source import SourceReader
from rolethread_gui.formats.reading import read_carefully
from rolethread_gui.formats.source import open_source
from rolethread_gui.formats.unpacking import UnpackedFile
from tests.formats.making import RECORDS
from tests.formats.whole import LAYOUTS, TEXTS, Whole, messages, write


@pytest.mark.parametrize("name", LAYOUTS)
@pytest.mark.parametrize("max_bytes", [1 << 20, 700, 40])
@pytest.mark.parametrize(
    "form", ["plain", "marked", "gzip", "gzip in two parts", "UTF-16", "UTF-16 unmarked"]
)
def test_every_layout_in_every_form(tmp_path: Path, name: str, max_bytes: int, form: str) -> None:
    text = LAYOUTS[name]
    data = text.encode()
    half = len(data) // 2
    written = {
        "plain": data,
        "marked": b"\xef\xbb\xbf" + data,
        "gzip": gzip.compress(data),
        "gzip in two parts": gzip.compress(data[:half]) + gzip.compress(data[half:]) + b"\0" * 512,
        "UTF-16": text.encode("utf-16"),
        "UTF-16 unmarked": text.encode("utf-16-le"),
    }[form]
    whole = Whole(write(tmp_path / "some", written), max_bytes)
    assert whole.texts() == TEXTS
    assert whole.problems == []
    assert not any(whole.data[start:end].endswith(b"\r") for start, end in whole.spans)
    assert whole.data == (written if form == "marked" else data)
    assert whole.info.layout == name.split(maxsplit=1)[0]
    assert whole.info.compression == ("gz" if form.startswith("gzip") else "")
    assert ("UTF-16" in whole.info.fidelity) == form.startswith("UTF-16")


@given(st.lists(RECORDS, min_size=1, max_size=5), st.sampled_from([64, 1 << 20]), st.booleans())
def test_any_records_come_back(
    tmp_path_factory: Any, records: list[bytes], max_bytes: int, array: bool
) -> None:
    folder = tmp_path_factory.mktemp("records")
    known = json.dumps(messages("Who is there?", "I am."), separators=(",", ":")).encode()
    records = [known, *records]  # where only a narrator speaks, it is asked who the model is
    if array:
        data = b"[" + b",\n".join(records) + b"]"
    else:
        records = [record.replace(b"\n", b" ").replace(b"\r", b" ") for record in records]
        data = b"\n".join(records)
    whole = Whole(write(folder / "some", data), max_bytes)
    assert whole.data == data
    assert len(whole.conversations) == len(records)
    assert [data[start:end].strip() for start, end in whole.spans] == [one.strip() for one in records]


_BITS = st.sampled_from(
    [b'"', b"\\", b"{", b"}", b"[", b"]", b",", b"\n", b"\xff", b"\0", b"//", b"'", b"NaN", b"\r"]
)


_SAID = st.sampled_from(
    [
        "Hello there",
        "",
        "\n FUNCTION RESPONSE: {}",
        "FUNCTION RESPONSE: 4",
        "FUNCTIONAL RESPONSE",
        'Wait. <functioncall> {"name": "look", "arguments": "{}"}',
        "<functioncall>",
        "<user>: Hi\n<bot>: Hello\n<user>: Bye",
        "\u3000FUNCTION RESPONSE: 你好 ok",
        'a "messages" b',
        "\x1f",
        "\ud83d",
    ]
)


@given(
    st.lists(
        st.lists(
            st.tuples(st.sampled_from(["user", "assistant", "system", "tool", "Bob"]), _SAID | st.none()),
            max_size=4,
        ),
        min_size=1,
        max_size=6,
    ),
    st.sampled_from(["openai", "sharegpt", "alpaca"]),
    st.booleans(),
)
def test_what_is_read_together_is_what_is_read_one_by_one(
    tmp_path_factory: Any, talks: list[list[tuple[str, str | None]]], dialect: str, escaped: bool
) -> None:
    usual: list[tuple[str, str | None]] = [("user", "Where?"), ("assistant", "Here.")]
    lines: list[str] = []
    for talk in [*talks, *[usual] * 60]:  # enough for the ways that pay with many only
        said = [{"role": role, "content": text} for role, text in talk]
        record: dict[str, Any] = {"messages": said}
        if dialect == "sharegpt":
            record = {"conversations": [{"from": one["role"], "value": one["content"]} for one in said]}
        elif dialect == "alpaca":
            record = {"instruction": said[0]["content"] if said else "", "output": "Yes"}
        line = json.dumps(record, ensure_ascii=escaped)
        lines.append(line.replace("<", "\\u003c") if escaped else line)
    data = "\n".join(lines).encode("utf-8", "surrogatepass")
    with open_source(write(tmp_path_factory.mktemp("together") / "some.jsonl", data)) as reader:
        batches = list(reader.batches())
    read = [one for one in map(read_carefully, data.split(b"\n")) if one.conversation is not None]
    assert [one for batch in batches for one in batch.dialects] == [one.dialect for one in read]
    turns = [one.conversation.turns for one in read if one.conversation is not None]
    assert [one.turns for batch in batches for one in batch.conversations(1)] == turns
    words = [[count_words(turn.text) for turn in one] for one in turns]
    facts = [batch.fast_facts() for batch in batches]
    assert np.concatenate([one.turns for one in facts]).tolist() == list(map(len, turns))
    assert np.concatenate([one.words for one in facts]).tolist() == list(map(sum, words))
    replies = [
        count
        for counts, some in zip(words, turns, strict=True)
        for count, turn in zip(counts, some, strict=True)
        if turn.role is Role.ASSISTANT
    ]
    assert np.concatenate([one.reply_words for one in facts]).tolist() == replies


@given(st.sampled_from(list(LAYOUTS.values())), st.sampled_from([50, 1000, 1 << 20]), st.data())
def test_no_damage_loses_a_byte(
    tmp_path_factory: Any, text: str, max_bytes: int, data: st.DataObject
) -> None:
    damaged = bytearray(text.encode())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(damaged)))
        kind = data.draw(st.sampled_from(["insert", "delete", "cut"]))
        if kind == "insert":
            damaged[at:at] = data.draw(_BITS)
        elif kind == "delete":
            del damaged[at : at + data.draw(st.sampled_from([1, 3, 200]))]
        else:
            del damaged[max(at, 1) :]
    path = write(tmp_path_factory.mktemp("damaged") / "some", bytes(damaged))
    try:
        whole = Whole(path, max_bytes)
    except FileProblem:
        return
    if (
        whole.info.layout != "entries"
    ):  # so damaged that it looks like another kind, whose records are made anew
        assert whole.data == bytes(damaged)


@pytest.mark.parametrize("layout", ["lines", "array", "wrapped"])
def test_another_reading_goes_on_where_one_stood(tmp_path: Path, layout: str) -> None:
    rows = [json.dumps(messages(f"one {number}", "two " * 40)) for number in range(60)]
    rows[7] = rows[41] = '{"messages": 5}'
    text = {"lines": "\n".join(rows), "array": "[" + ",\n".join(rows) + "]"}
    text["wrapped"] = f'{{"version": 1, "data": {text["array"]}, "after": 2}}'
    path = write(tmp_path / "data.json", "\ufeff" + text[layout])
    with open_source(path) as reader:
        whole = list(reader.batches(700))
    assert len(whole) > 10
    for count in range(1, len(whole)):
        with open_source(path) as one:
            begun = one.batches(700)
            batches = [next(begun) for _ in range(count)]
            place = one.place()
            assert place is not None
        with SourceReader.going_on(UnpackedFile(path), pickle.loads(pickle.dumps(place))) as other:
            batches += other.batches(700)
        assert b"".join(batch.data for batch in batches) == path.read_bytes()
        assert [batch.starts.tolist() for batch in batches] == [batch.starts.tolist() for batch in whole]
        assert [batch.problems for batch in batches] == [batch.problems for batch in whole]
