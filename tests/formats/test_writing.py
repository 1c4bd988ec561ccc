"""Files that are written: loadable by others, packed, in one step or not at all."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.dataset.conversation import Conversation, Role, Shape, Turn, make_conversation
from rolethread_gui.dataset.errors import FileProblem
from rolethread_gui.formats.jsontext import encode_record
from rolethread_gui.formats.registry import read_record, record_dialect, splice_record, written_dialects
from rolethread_gui.formats.source import open_source
from rolethread_gui.formats.writing import FRAMINGS, frame, one_line, write_file
from tests.formats.making import CONVERSATIONS, RECORDS, seen

_FRAMED = [(framing, packing) for framing in FRAMINGS for packing in ("", "gz")]


def test_every_format_says_what_it_is() -> None:
    dialects = written_dialects()
    assert {"openai", "sharegpt", "alpaca"} <= dialects.keys()
    for name, dialect in dialects.items():
        assert dialect.id == name
        assert dialect.title
        assert dialect.help.endswith(".")


@pytest.mark.parametrize("name", written_dialects())
@given(conversation=CONVERSATIONS)
def test_what_is_written_reads_back_unless_a_loss_is_named(name: str, conversation: Conversation) -> None:
    dialect = written_dialects()[name]
    raw = encode_record(dialect.write(conversation))
    json.loads(raw)
    if dialect.losses(conversation):
        return
    again = dialect.read(json.loads(raw), raw, 1)
    assert seen(again) == seen(conversation)
    if conversation.turns:
        assert seen(read_record(raw, 1)) == seen(conversation)
        assert record_dialect(raw).id == name


@pytest.mark.parametrize("name", written_dialects())
def test_a_usual_conversation_is_lost_nowhere(name: str) -> None:
    dialect = written_dialects()[name]
    conversation = make_conversation(
        1,
        [
            ("system", "Be brief."),
            ("user", "Hi 😀"),
            ("assistant", "Oh."),
            ("user", "?"),
            ("assistant", "“Yes”\n"),
        ],
    )
    assert bool(dialect.losses(conversation)) is not dialect.complete
    if dialect.target:
        assert seen(read_record(encode_record(dialect.write(conversation)), 1)) == seen(conversation)


def test_a_call_of_a_function_stays_one_when_written_afresh() -> None:
    raw = b'{"conversations":[{"from":"human","value":"a"},{"from":"function_call","value":"{}"}]}'
    written = written_dialects()["sharegpt"].write(read_record(raw, 1))
    assert written["conversations"][1] == {"from": "function_call", "value": "{}"}


def test_unknown_keys_of_a_joined_turn_are_written() -> None:
    turn = Turn(0, Role.ASSISTANT, "", shape=Shape.NULL, extra='{"tool_calls": [1], "role": "x"}')
    conversation = make_conversation(1, []).with_turns([turn])
    written = written_dialects()["openai"].write(conversation)
    assert written["messages"] == [{"role": "assistant", "content": None, "tool_calls": [1]}]
    raw = b'{"messages":[{"role":"user","content":"a"}]}'
    joined = read_record(raw, 1)
    moved = Turn(7, turn.role, "", shape=Shape.NULL, extra=turn.extra)
    spliced = splice_record(raw, joined.with_turns([*joined.turns, moved]))
    assert json.loads(spliced)["messages"][1] == written["messages"][0]


def _some() -> list[Conversation]:
    return [
        make_conversation(
            at + 1,
            [
                ("system", f"You are {at}."),
                ("user", 'Caf\u00e9?\u2028\u0085 \\ " </s>'),
                ("assistant", f"Yes, {at} 😀\n\tok"),
            ],
        )
        for at in range(20)
    ]


@pytest.mark.parametrize("name", written_dialects())
@pytest.mark.parametrize(("framing", "packing"), _FRAMED)
def test_written_files_are_read_by_datasets_and_by_us(
    tmp_path: Path, name: str, framing: str, packing: str
) -> None:
    import datasets

    dialect = written_dialects()[name]
    records = [dialect.write(one) for one in _some()]
    path = tmp_path / ("out.jsonl" + (f".{packing}" if packing else ""))
    written = write_file(path, map(encode_record, records), framing, packing)
    assert written.size == path.stat().st_size
    assert written.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()

    loaded = datasets.load_dataset(
        "json", data_files=str(path), split="train", cache_dir=str(tmp_path / "cache"), keep_in_memory=True
    )
    assert [_without_none(row) for row in loaded] == [_without_none(record) for record in records]
    with open_source(path) as reader:
        assert reader.info.framing == framing
        assert reader.info.compression == packing
        assert reader.info.dialect_id == name
        read = [one for batch in reader.batches() for one in batch.conversations(1)]
    assert [seen(one) for one in read] == [seen(one) for one in _some()]


def _without_none(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_none(item) for key, item in value.items() if item is not None}
    return [_without_none(item) for item in value] if isinstance(value, list) else value


@given(st.lists(RECORDS, max_size=4), st.sampled_from(list(FRAMINGS)))
def test_framing_keeps_every_value(records: list[bytes], framing: str) -> None:
    data = b"".join(frame(records, framing))
    if framing == "array":
        read = json.loads(data, strict=False)
    else:
        lines = data.split(b"\n")
        assert lines.pop() == b""
        read = [json.loads(line, strict=False) for line in lines]
    wanted = [json.loads(record, strict=False) for record in records]
    assert json.dumps(read) == json.dumps(wanted)


def test_a_pretty_record_goes_on_one_line() -> None:
    pretty = json.dumps({"a": [1, {"b": "c\n d"}], "e": {}}, indent=2).encode()
    assert one_line(pretty) == b'{"a": [1, {"b": "c\\n d"}], "e": {}}'


def test_the_same_conversations_give_the_same_packed_bytes(tmp_path: Path) -> None:
    first = write_file(tmp_path / "a.gz", [b"{}"] * 3, "jsonl", "gz")
    second = write_file(tmp_path / "b.gz", [b"{}"] * 3, "jsonl", "gz")
    assert first.sha256 == second.sha256
    assert gzip.decompress((tmp_path / "a.gz").read_bytes()) == b"{}\n" * 3


def test_a_cancelled_export_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text("old")

    def records() -> Iterator[bytes]:
        yield b"{}" * 5_000_000
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_file(path, records())
    assert path.read_text() == "old"
    assert sorted(entry.name for entry in tmp_path.iterdir() if entry.is_file()) == ["out.jsonl"]


def test_what_a_killed_export_left_goes_with_the_next_one_to_the_same_file(tmp_path: Path) -> None:
    folder = tmp_path / "written"
    folder.mkdir()
    stale = folder / ".out.jsonl.abcd_123.part"
    fresh = folder / ".out.jsonl.abcd_124.part"
    other = folder / ".mine.part"
    for one in (stale, fresh, other):
        one.write_bytes(b"half")
    for one in (stale, other):
        os.utime(one, (1, 1))
    write_file(folder / "out.jsonl", [b"{}"], "jsonl")
    assert sorted(one.name for one in folder.iterdir()) == [other.name, fresh.name, "out.jsonl"]


@pytest.mark.skipif(sys.platform == "win32", reason="rights work differently there")
def test_a_replaced_file_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text("old")
    path.chmod(0o640)
    write_file(path, [b"{}"])
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    fresh = tmp_path / "fresh.jsonl"
    write_file(fresh, [b"{}"])
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE(fresh.stat().st_mode) == 0o666 & ~mask


def test_a_place_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="There is no folder"):
        write_file(tmp_path / "none" / "out.jsonl", [b"{}"])
    (tmp_path / "folder").mkdir()
    with pytest.raises(FileProblem, match="is a folder"):
        write_file(tmp_path / "folder", [b"{}"])
    assert not list(tmp_path.glob(".*.part"))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import tempfile

    monkeypatch.setattr(
        tempfile, "mkstemp", lambda **_: (os.open("/dev/full", os.O_WRONLY), str(tmp_path / "x"))
    )
    with pytest.raises(FileProblem, match="The disk is full"):
        write_file(tmp_path / "out.jsonl", [b"{}"] * 1000)
    assert not (tmp_path / "out.jsonl").exists()


@pytest.mark.parametrize("packing", ["", "gz"])
@pytest.mark.parametrize("size", [900, 70_000, 1_300_000])
def test_what_is_written_while_more_is_made_is_whole(tmp_path: Path, size: int, packing: str) -> None:
    pieces = [bytes([number % 251]) * (size + number) for number in range(9_000_000 // size)]
    written = write_file(tmp_path / "out.bin", iter(pieces), "raw", packing)
    data = written.path.read_bytes()
    assert (gzip.decompress(data) if packing else data) == b"".join(pieces)
    assert (written.size, written.sha256) == (len(data), hashlib.sha256(data).hexdigest())


def test_nothing_is_left_of_a_large_file_that_was_given_up(tmp_path: Path) -> None:
    def pieces() -> Iterator[bytes]:
        for _ in range(140):
            yield b"x" * (1 << 16)
        raise KeyboardInterrupt

    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "out.bin").write_bytes(b"before")
    with pytest.raises(KeyboardInterrupt):
        write_file(folder / "out.bin", pieces(), "raw")
    assert [path.name for path in folder.iterdir()] == ["out.bin"]
    assert (folder / "out.bin").read_bytes() == b"before"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_disk_that_fills_up_on_the_way_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import tempfile

    monkeypatch.setattr(
        tempfile, "mkstemp", lambda **_: (os.open("/dev/full", os.O_WRONLY), str(tmp_path / "x"))
    )
    made: list[int] = []

    def pieces() -> Iterator[bytes]:
        for number in range(200):
            made.append(number)
            yield b"x" * (1 << 16)

    with pytest.raises(FileProblem, match="The disk is full"):
        write_file(tmp_path / "out.bin", pieces(), "raw")
    assert len(made) < 100
