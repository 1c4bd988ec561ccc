"""Folders and archives as one source: every file by its own kind, named in places, within bounds."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import sys
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.edits import SetText, change_conversation
from rolethread_gui.dataset.errors import FileProblem
from rolethread_gui.formats.choices import NOTHING, Question
from tests.formats.container_case import read, rewritten


def _line(number: int) -> str:
    said = [{"role": "user", "content": f"Q{number}"}, {"role": "assistant", "content": f"A{number}"}]
    return json.dumps({"id": 1.10, "messages": said})


FILES = {
    "a/lines.jsonl": f"{_line(1)}\r\n\r\n{_line(2)}\n",
    "a/list.json": f"[ {_line(3)},\n  {_line(4)} ]\n",
    "broken.jsonl": f"{_line(5)}\nnot json at all\n{_line(6)}",
    "table.csv": 'prompt,response\r\nQ7,"A7"\r\nQ8,A8\r\n',
    "one.json": '[{"role": "user", "content": "Q9"},\n {"role": "assistant", "content": "A9"}]\n',
    "README.md": "# About these\n\nNothing to read, here.\n",
}


def _folder(path: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_bytes(text.encode())
    return path


def _zip(path: Path, files: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return path


def _tar(path: Path, files: dict[str, str]) -> Path:
    with tarfile.open(path, "w:gz" if path.name.endswith("gz") else "w:xz") as archive:
        for name, text in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(text.encode())
            archive.addfile(info, io.BytesIO(text.encode()))
    return path


MAKERS: dict[str, Callable[[Path], Path]] = {
    "folder": lambda path: _folder(path / "chats", FILES),
    "zip": lambda path: _zip(path / "chats.zip", FILES),
    "tar.gz": lambda path: _tar(path / "chats.tar.gz", FILES),
    "tar.xz": lambda path: _tar(path / "chats.tar.xz", FILES),
}


def _members(path: Path) -> dict[str, str]:
    if path.is_dir():
        return {
            one.relative_to(path).as_posix(): one.read_bytes().decode()
            for one in path.rglob("*")
            if one.is_file()
        }
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            return {name: archive.read(name).decode() for name in archive.namelist()}
    with tarfile.open(path) as archive:
        return {one.name: archive.extractfile(one).read().decode() for one in archive}  # type: ignore[union-attr]


@pytest.mark.parametrize("kind", MAKERS)
def test_every_file_is_read_by_its_own_kind_and_comes_back(tmp_path: Path, kind: str) -> None:
    path = MAKERS[kind](tmp_path)
    got = read(path)
    assert sorted(texts[0][1] for texts in got.texts) == [f"Q{number}" for number in range(1, 10)]
    assert ("line 2 of broken.jsonl", "This is not JSON, from here on: “not json at all”.") in got.told
    assert [place for place, _ in got.told if "README" in place] == ["README.md"]
    out = tmp_path / f"out{path.name.removeprefix('chats')}"
    rewritten(path, out)
    assert _members(out) == {name: text for name, text in FILES.items() if name != "README.md"}

    def edit(_: int, one: Conversation) -> Conversation:
        return change_conversation(one, SetText(1, 1, "new, 8")) if one.turns[0].text == "Q8" else one

    rewritten(path, out, edit=edit)
    assert _members(out)["table.csv"] == FILES["table.csv"].replace("A8", '"new, 8"')
    assert _members(out)["a/list.json"] == FILES["a/list.json"]


@pytest.mark.parametrize(("gone", "left"), [("Q3", ["Q4"]), ("Q4", ["Q3"])])
def test_a_list_in_an_archive_stays_a_list_without_a_conversation(
    tmp_path: Path, gone: str, left: list[str]
) -> None:
    path = _zip(tmp_path / "chats.zip", FILES)
    rewritten(path, tmp_path / "out.zip", edit=lambda _, one: None if one.turns[0].text == gone else one)
    again = json.loads(_members(tmp_path / "out.zip")["a/list.json"])
    assert [one["messages"][0]["content"] for one in again] == left
    assert "not json at all" in _members(tmp_path / "out.zip")["broken.jsonl"]


@pytest.mark.parametrize(
    "name", ["../evil.jsonl", "/etc/evil.jsonl", "a/../../evil.jsonl", "C:/evil.jsonl", "..\\evil.jsonl"]
)
def test_names_that_point_outside_are_refused(tmp_path: Path, name: str) -> None:
    for path in (
        _zip(tmp_path / "a.zip", {name: _line(1), "b.jsonl": _line(2)}),
        _tar(tmp_path / "a.tgz", {name: _line(1), "b.jsonl": _line(2)}),
    ):
        got = read(path)
        assert [texts[0][1] for texts in got.texts] == ["Q2"]
        assert [sentence for _, sentence in got.told] == ["Its name points outside of the archive."]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.jsonl").write_text(_line(1))
    folder = _folder(tmp_path / "chats", {"b.jsonl": _line(2)})
    (folder / "a.jsonl").symlink_to(tmp_path / "secret.jsonl")
    (folder / "up").symlink_to(tmp_path, target_is_directory=True)
    with tarfile.open(tmp_path / "chats.tar", "w") as archive:
        archive.add(folder, "chats")
    for path in (folder, tmp_path / "chats.tar"):
        got = read(path)
        assert [texts[0][1] for texts in got.texts] == ["Q2"]
        assert "This is a link, and links are not followed." in [sentence for _, sentence in got.told]


def test_a_locked_archive_is_named(tmp_path: Path) -> None:
    path = _zip(tmp_path / "a.zip", {"a.jsonl": _line(1)})
    data = bytearray(path.read_bytes())
    data[6] |= 1  # the flag that says "encrypted", in the file's own header and in the list of files
    data[data.rfind(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(bytes(data))
    with pytest.raises(FileProblem, match="locked with a password"):
        read(path)


def test_archives_in_archives_have_an_end(tmp_path: Path) -> None:
    inner = _zip(tmp_path / "0.zip", {"a.jsonl": _line(1)}).read_bytes()
    for number in range(1, 6):
        with zipfile.ZipFile(tmp_path / f"{number}.zip", "w") as archive:
            archive.writestr(f"{number - 1}.zip", inner)
        inner = (tmp_path / f"{number}.zip").read_bytes()
    assert [texts[0][1] for texts in read(tmp_path / "2.zip").texts] == ["Q1"]
    rewritten(tmp_path / "2.zip", tmp_path / "out.zip")
    assert [texts[0][1] for texts in read(tmp_path / "out.zip").texts] == ["Q1"]
    with pytest.raises(FileProblem, match="archives, one in another"):
        read(tmp_path / "5.zip")


@pytest.mark.parametrize(
    "pack", [gzip.compress, bz2.compress, lambda data: lzma.compress(data, preset=1), zstandard.compress]
)
def test_bombs_stop_at_a_bound(tmp_path: Path, pack: Callable[[bytes], bytes]) -> None:
    bomb = tmp_path / "bomb.jsonl.packed"
    bomb.write_bytes(pack((_line(1) + "\n").encode() + b" " * (200 << 20)))
    got = read(bomb)
    assert len(got.conversations) == 1
    assert any("unpacks to more than" in sentence for _, sentence in got.told)
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.jsonl", b"\x00" * (80 << 20))
    with pytest.raises(FileProblem, match="more than 250 times as much"):
        read(tmp_path / "bomb.zip")


@pytest.mark.parametrize(
    ("suffix", "pack"),
    [(".gz", gzip.compress), (".bz2", bz2.compress), (".xz", lzma.compress), (".zst", zstandard.compress)],
)
def test_packed_files_are_told_by_their_first_bytes(
    tmp_path: Path, suffix: str, pack: Callable[[bytes], bytes]
) -> None:
    text = "".join(f"{_line(number)}\n" for number in range(3000))
    path = tmp_path / "named.jsonl"
    path.write_bytes(pack(text.encode()))
    got = read(path)
    assert (len(got.conversations), got.info.compression, got.problems) == (3000, suffix[1:], [])
    path.write_bytes(pack(text[:5000].encode()) + pack(text[5000:].encode()))  # one stream after another
    assert len(read(path).conversations) == 3000
    whole = pack(text.encode())
    path.write_bytes(whole[: len(whole) * 9 // 10])
    if suffix == ".bz2":  # its one block gives nothing before its end
        with pytest.raises(FileProblem, match=r"blanks|empty"):
            read(path)
        return
    assert any("too early" in sentence or "damaged" in sentence for _, sentence in read(path).told)


def test_a_question_names_the_file_inside(tmp_path: Path) -> None:
    path = _zip(
        tmp_path / "a.zip", {"x.jsonl": _line(1), "t.csv": "scene,speaker,line\n1,Ann,Hi\n1,Bob,Ho\n"}
    )
    with pytest.raises(Question) as asked:
        read(path)
    assert asked.value.file == "t.csv in a.zip"
    assert len(read(path, NOTHING.with_answer("model", "Bob")).conversations) == 2


def test_a_list_of_messages_asks_who_the_model_is(tmp_path: Path) -> None:
    path = tmp_path / "one.json"
    path.write_text('[{"role": "Ann", "content": "Hi"}, {"role": "Bob", "content": "Ho", "mood": [1.10]}]')
    with pytest.raises(Question) as asked:
        read(path)
    assert [option.value for option in asked.value.options] == ["Ann", "Bob"]
    choices = NOTHING.with_answer("model", "Bob")
    assert read(path, choices).texts == [[("user", "Hi"), ("assistant", "Ho")]]
    rewritten(
        path, tmp_path / "out.json", choices, lambda _, one: change_conversation(one, SetText(1, 1, "Hm"))
    )
    assert (tmp_path / "out.json").read_text() == path.read_text().replace("Ho", "Hm")


def test_a_damaged_archive_keeps_what_stands_before(tmp_path: Path) -> None:
    path = _tar(tmp_path / "a.tar.gz", {f"{number}.jsonl": f"{_line(number)}\n" * 40 for number in range(40)})
    path.write_bytes(path.read_bytes()[:-300])
    assert any("damaged" in sentence or "too early" in sentence for _, sentence in read(path).told)
    zipped = _zip(tmp_path / "a.zip", FILES)
    zipped.write_bytes(zipped.read_bytes()[:-30])
    with pytest.raises(FileProblem, match="damaged archive"):
        read(zipped)
