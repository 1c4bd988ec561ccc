"""Malformed files of every kind: a sentence and what can be read, never anything else."""

from __future__ import annotations

import io
import json
import tarfile
import tempfile
import zipfile
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rolethread_gui.dataset.errors import FileProblem
from rolethread_gui.formats.choices import NOTHING, Question
from rolethread_gui.formats.source import open_source

PROGRAMS = Path(__file__).parent / "programs"
_MESSAGES = [{"role": "user", "content": "Wer da? 😀"}, {"role": "assistant", "content": "Niemand."}]
_LINE = json.dumps({"messages": _MESSAGES, "id": 7}, ensure_ascii=False)
_ASKED = 6


def _zipped() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a/one.jsonl", f"{_LINE}\n" * 3)
        archive.writestr("two.csv", "prompt,response\nHi,Ho\nAnd,So\n")
    return made.getvalue()


def _tarred() -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:gz") as archive:
        info = tarfile.TarInfo("one.jsonl")
        info.size = len(f"{_LINE}\n".encode()) * 3
        archive.addfile(info, io.BytesIO(f"{_LINE}\n".encode() * 3))
    return made.getvalue()


def _parquet() -> bytes:
    made = io.BytesIO()
    pq.write_table(pa.table({"messages": [_MESSAGES] * 5, "id": list(range(5))}), made)
    return made.getvalue()


WHOLE: dict[str, bytes] = {
    **{path.name: path.read_bytes() for path in sorted(PROGRAMS.iterdir()) if path.is_file()},
    "lines.jsonl": f"{_LINE}\n".encode() * 6,
    "list.json": f"[{_LINE},\n{_LINE}]".encode(),
    "wide.jsonl": f"{_LINE}\n".encode("utf-16") * 1,
    "rows.csv": b'conversation_id,role,content\n1,user,"Hi, ""you"""\n1,assistant,"Ho\nhm"\n',
    "old.txt": "Mira: Grüße\nTobin: schön\n".encode("cp1252") * 4,
    "files.zip": _zipped(),
    "files.tar.gz": _tarred(),
    "rows.parquet": _parquet(),
}
_ODD = [
    b"\x00" * 9,
    b"\xff\xfe\xfd",
    "schön".encode("latin-1"),
    "wide".encode("utf-16"),
    b"[" * 3000,
    b'{"a":' * 3000,
    b"9" * 6000,
    b"1e999999",
    b"-" * 400,
    b'"\\ud83d"',
    b"\\u",
    b'"""',
    b"\xe2\x80\xa8",
    b"\r\n\r",
    b"NaN",
    b"<START>",
    b"PK\x05\x06",
    b"\x1f\x8b\x08",
]


def _outcome(path: Path) -> str:
    """Read a file as far as it goes, with the first answer to each question."""
    choices = NOTHING
    for _ in range(_ASKED):
        try:
            with open_source(path, choices) as reader:
                for batch in reader.batches(4096):
                    for conversation in batch.conversations(1):
                        assert all(isinstance(turn.text, str) for turn in conversation.turns)
                    for problem in batch.problems:
                        assert problem.sentence
                return f"{reader.conversations}"
        except Question as question:
            asked = question
        except FileProblem as problem:
            return problem.sentence
        assert asked.sentence
        if not asked.options:  # any columns may be named
            assert asked.free
            return asked.sentence
        choices = choices.with_answer(asked.id, asked.options[0].value)
    return "asked on"


@st.composite
def malformed(draw: st.DrawFn) -> bytes:
    """A file of some kind with something wrong in it."""
    data = bytearray(WHOLE[draw(st.sampled_from(sorted(WHOLE)))])
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data)))
        kind = draw(st.sampled_from(["cut", "flip", "put", "drop", "double", "other"]))
        if kind == "cut":
            del data[at:]
        elif kind == "flip" and at < len(data):
            data[at] ^= 1 << draw(st.integers(0, 7))
        elif kind == "put":
            data[at:at] = draw(st.sampled_from(_ODD))
        elif kind == "drop":
            del data[at : at + draw(st.integers(1, 40))]
        elif kind == "double":
            data[at:at] = data[at : at + 60]
        else:
            other = WHOLE[draw(st.sampled_from(sorted(WHOLE)))]
            data[at:at] = other[: draw(st.integers(1, 200))]
    return bytes(data)


@settings(suppress_health_check=list(HealthCheck))
@given(malformed())
def test_whatever_is_wrong_is_said_in_a_sentence(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "somebody's file"
        path.write_bytes(data)
        assert _outcome(path)


@pytest.mark.parametrize("odd", _ODD, ids=range(len(_ODD)))
@pytest.mark.parametrize("at", [0, 3])
def test_good_lines_around_a_bad_one_are_kept(tmp_path: Path, odd: bytes, at: int) -> None:
    lines = [_LINE.encode()] * 6
    lines[at] = lines[at].replace(b'"content"', odd + b'"content"', 1)
    path = tmp_path / "x.jsonl"
    path.write_bytes(b"\n".join(lines) + b"\n")
    broken = 0
    with open_source(path) as reader:
        for batch in reader.batches():
            broken += sum(problem.kind == "broken" for problem in batch.problems)
            for problem in batch.problems:
                assert problem.line in (0, at + 1, at + 2)
        assert reader.conversations >= 5
        assert reader.conversations + broken >= 6


def test_one_byte_files(tmp_path: Path) -> None:
    for byte in range(256):
        path = tmp_path / "x"
        path.write_bytes(bytes([byte]))
        with pytest.raises(FileProblem):
            open_source(path)
