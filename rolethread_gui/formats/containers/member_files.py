"""Writing folders and archives of dataset files: each member by the kind of file that it was."""

from __future__ import annotations

import contextlib
import hashlib
import io
import shutil
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any, cast

from rolethread_gui.dataset.errors import FileProblem
from rolethread_gui.formats.containers.base import Fresh, Kept, Part
from rolethread_gui.formats.containers.gaps import GapWriter
from rolethread_gui.formats.containers.registry import written_containers
from rolethread_gui.formats.jsontext import decode_anyway, encode_record
from rolethread_gui.formats.registry import all_dialects, open_record
from rolethread_gui.formats.writing import Written, replacing, unwritten, write_file
from rolethread_gui.wording import say

_ADDED = "added.jsonl"
_TIME = (1980, 1, 1, 0, 0, 0)
_BLOCK = 1 << 20
_WHOLE = "whole"


def kept_file(name: str, data: bytes) -> Kept:
    """A member that holds no conversation, kept as it is."""
    return Kept(encode_record({"name": name, _WHOLE: data.decode("utf-8", "surrogateescape")}))


def write_members(path: Path, parts: Iterator[Part], kind: str, compression: str) -> Written:
    """Write a folder or an archive in one step.

    Args:
        path: where to.
        parts: what goes out, each member between its two kept entries.
        kind: "folder", "zip" or "tar".
        compression: of a tar archive where its name does not say it.

    Raises:
        FileProblem: the disk is full and the like.
    """
    try:
        with tempfile.TemporaryDirectory(prefix=".rolethread-", dir=path.parent) as name:
            folder = Path(name) / "files"
            folder.mkdir()
            _write_all(folder, parts)
            if kind == "folder":
                return _put_folder(folder, path)
            with replacing(path) as file:
                if kind == "zip":
                    _zipped(folder, cast(io.BufferedWriter, file))
                else:
                    _tarred(folder, cast(io.BufferedWriter, file), path.name, compression)
            return written(path)
    except OSError as problem:
        raise unwritten(path, problem) from None


def _write_all(folder: Path, parts: Iterator[Part]) -> None:
    outside: list[Part] = []
    for part in parts:
        about: dict[str, Any] = decode_anyway(part.raw) if isinstance(part, Kept) else {}
        if _WHOLE in about:
            data = str(about[_WHOLE]).encode("utf-8", "surrogateescape")
            _target(folder, str(about["name"])).write_bytes(data)
        elif "member" in about:
            _write_member(folder, about, parts, outside)
        elif not isinstance(part, Kept):
            outside.append(part)
    if outside:
        _as_text(_free(folder / _ADDED), iter(outside), "")


def _write_member(folder: Path, about: dict[str, Any], parts: Iterator[Part], outside: list[Part]) -> None:
    target = _target(folder, str(about["member"]))
    container = written_containers().get(about["kind"])
    own = _until_end(parts, outside if container is None and about["kind"] else None)
    packed = "gz" if about["packed"] == "gz" else ""
    if container is not None:
        container.write(target, own, packed)
    elif about["kind"]:  # a kind that is only read: what it held goes out as conversations
        for _ in own:
            pass
    else:
        _as_text(target, own, packed)


def _until_end(parts: Iterator[Part], aside: list[Part] | None) -> Iterator[Part]:
    depth = 0
    for part in parts:
        if isinstance(part, Kept):
            about = decode_anyway(part.raw)
            depth += "member" in about
            if "end" in about:
                if not depth:
                    return
                depth -= 1
        elif aside is not None:
            aside.append(part)
        yield part


def _target(folder: Path, name: str) -> Path:
    """Where a member goes; its name was checked when it was read, and is made harmless once more."""
    steps = [step for step in PurePosixPath(name.replace("\\", "/")).parts if step not in ("..", "/", ".")]
    target = folder.joinpath(*[step.replace(":", "_") for step in steps])
    if not target.resolve().is_relative_to(folder.resolve()):
        raise FileProblem(
            say("“{0}” would be written outside of its folder.").format(name),
            say("Rename it in the archive first."),
        )
    target.parent.mkdir(parents=True, exist_ok=True)
    return target


def _free(path: Path) -> Path:
    number = 1
    free = path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem} {number}{path.suffix}")
    return free


def _as_text(target: Path, parts: Iterator[Part], packed: str) -> None:
    def pieces() -> Iterator[bytes]:
        gaps = GapWriter()
        ended = False
        for part in parts:
            if isinstance(part, Kept):
                about = decode_anyway(part.raw)
                ended = "tail" in about
                yield gaps.kept(about).encode("utf-8", "surrogateescape")
                continue
            raw = _record(part)
            yield gaps.record(fresh=isinstance(part, Fresh)).encode("utf-8", "surrogateescape")
            yield raw
        if not ended:
            yield b"\n"

    write_file(target, pieces(), "raw", packed)


def _record(part: Part) -> bytes:
    openai = all_dialects()["openai"]
    if isinstance(part, Fresh):
        return encode_record(openai.write(part.conversation))
    opened = open_record(part.raw, 1)
    if opened.dialect.envelope:
        return encode_record(openai.write(opened.conversation))
    return part.raw


def _files(folder: Path) -> Iterator[tuple[Path, str]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path, path.relative_to(folder).as_posix()


def _zipped(folder: Path, file: io.BufferedWriter) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, name in _files(folder):
            info = zipfile.ZipInfo(name, _TIME)  # no time inside: the same files give the same bytes
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            with path.open("rb") as source, archive.open(info, "w") as target:
                shutil.copyfileobj(source, target, _BLOCK)


def _tarred(folder: Path, file: io.BufferedWriter, name: str, compression: str) -> None:
    lower = name.lower()
    mode = "w:gz" if compression == "gz" or lower.endswith((".gz", ".tgz")) else "w:"
    mode = "w:xz" if lower.endswith((".xz", ".txz")) else "w:bz2" if lower.endswith(".bz2") else mode
    with contextlib.ExitStack() as stack:
        archive = stack.enter_context(tarfile.open(fileobj=file, mode=mode))  # type: ignore[call-overload]  # modes are written out there
        for path, member in _files(folder):
            info = tarfile.TarInfo(member)
            info.size = path.stat().st_size
            with path.open("rb") as source:
                archive.addfile(info, source)


def _put_folder(folder: Path, path: Path) -> Written:
    """Put a finished folder in place; what was there before goes only when it is there."""
    old = path.with_name(f".{path.name}.before")
    if path.is_symlink() or path.is_file():
        raise FileProblem(
            say("“{0}” is a file, and a folder is to be written.").format(path.name),
            say("Choose another name."),
        )
    if path.exists():
        path.replace(old)
    folder.replace(path)
    if old.exists():
        shutil.rmtree(old)
    return written(path)


def written(path: Path) -> Written:
    """What stands at a path now, a file or a folder."""
    digest = hashlib.sha256()
    size = 0
    files = [path] if path.is_file() else [one for one, _ in _files(path)]
    for one in files:
        with one.open("rb") as file:
            while block := file.read(_BLOCK):
                digest.update(block)
                size += len(block)
    return Written(path, size, digest.hexdigest())
