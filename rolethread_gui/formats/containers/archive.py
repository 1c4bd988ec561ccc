"""Folders and archives of dataset files as one source: each file is read by its own kind, and named in places.

Nothing is unpacked to disk under a name of the archive's; names that point outside of it are refused, links
are not followed, and what a file unpacks to is bounded.
"""

from __future__ import annotations

import dataclasses
import io
import os
import re
import tarfile
import tempfile
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO, ClassVar, cast

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.errors import FileProblem
from rolethread_gui.formats.choices import Question
from rolethread_gui.formats.containers.base import (
    Container,
    Entry,
    Kept,
    Opened,
    Opening,
    Part,
    Record,
    Sight,
    Trouble,
)
from rolethread_gui.formats.containers.member_files import kept_file, write_members
from rolethread_gui.formats.given import GivenFile
from rolethread_gui.formats.jsontext import encode_record
from rolethread_gui.formats.registry import all_dialects
from rolethread_gui.formats.unpacking import FREE, MAX_RATIO, MAX_UNPACKED, UnpackedFile
from rolethread_gui.formats.writing import Written
from rolethread_gui.wording import put, say

_ASKED = 64
"""Files that are looked at for questions before anything is read."""
_MANY = 200_000
_IN_MEMORY = 8 << 20
_DATA = (
    ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".parquet", ".arrow", ".xlsx", ".xls", ".ods", ".txt", ".zip",
    ".tar", ".gz", ".xz", ".zst", ".bz2", ".png", ".feather",
)  # fmt: skip
_BESIDE = ("dataset_info.json", "dataset_dict.json", "state.json")
_LARGEST_BESIDE = 1 << 20
_ALL_KEPT = say("Every file with conversations comes out as it came; others are not written.")


@dataclasses.dataclass(frozen=True, slots=True)
class _Left:
    """A member that is left out."""

    name: str
    kind: str
    sentence: str
    hint: str = ""


class _Members:
    """The files in a folder or an archive, in order. Can be gone through once."""

    def __init__(self, file: GivenFile) -> None:
        self.file = file

    def each(self) -> Iterator[GivenFile | _Left]:
        """The members."""
        raise NotImplementedError

    @property
    def consumed(self) -> int:
        """Bytes of the source that were gone through."""
        return 0

    def close(self) -> None:
        """Close the archive."""


class _Folder(_Members):
    def __init__(self, file: GivenFile) -> None:
        super().__init__(file)
        self._consumed = 0

    def each(self) -> Iterator[GivenFile | _Left]:
        assert self.file.path is not None
        root = self.file.path
        for number, path in enumerate(_walk(root)):
            name = path.relative_to(root).as_posix()
            if number >= _MANY:
                yield _Left(
                    name,
                    "broken",
                    put(say("there are more than {0:,} files; the rest was left out."), _MANY),
                )
                return
            if path.is_symlink():
                yield _Left(name, "note", say("this is a link, and links are not followed."))
                continue
            try:
                member = GivenFile.at(path, name)
            except FileProblem:
                yield _Left(name, "note", say("this is no file that can be read."))
                continue
            yield member
            self._consumed += member.size

    @property
    def consumed(self) -> int:
        return self._consumed


def _walk(root: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(root, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "__MACOSX")
        for name in sorted(names):
            if not name.startswith(".") and not name.endswith(".manifest.json"):
                yield Path(folder) / name


class _Zip(_Members):
    def __init__(self, file: GivenFile) -> None:
        super().__init__(file)
        self._handle = file.open()
        try:
            self._zip = zipfile.ZipFile(self._handle)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            self._handle.close()
            raise FileProblem(
                say("“{0}” is a damaged archive.").format(file.name),
                say("Fetch it again, or unpack what can be saved of it."),
            ) from None
        self._consumed = 0
        self._unpacked = 0

    def each(self) -> Iterator[GivenFile | _Left]:
        infos = [info for info in self._zip.infolist() if not info.is_dir()]
        for number, info in enumerate(infos):
            name = info.filename
            if number >= _MANY:
                yield _Left(
                    name,
                    "broken",
                    put(say("there are more than {0:,} files; the rest was left out."), _MANY),
                )
                return
            self._consumed += info.compress_size
            if _is_hidden(name):
                continue
            yield self._checked(info)

    def _checked(self, info: zipfile.ZipInfo) -> GivenFile | _Left:
        name = info.filename
        if _points_outside(name):
            return _Left(name, "broken", say("its name points outside of the archive."), _ESCAPE)
        if (info.external_attr >> 16) & 0o170000 == 0o120000:
            return _Left(name, "note", say("this is a link, and links are not followed."))
        if info.flag_bits & 1:
            return _Left(
                name,
                "broken",
                say("it is locked with a password."),
                say("Unpack the archive, and open that."),
            )
        self._unpacked += info.file_size
        if _is_bomb(info.file_size, info.compress_size) or self._unpacked > MAX_UNPACKED:
            return _Left(name, "broken", _bomb(info.file_size, info.compress_size), _NO_BOMB)
        return GivenFile(name, info.file_size, lambda: self._open(info))

    def _open(self, info: zipfile.ZipInfo) -> BinaryIO:
        try:
            return cast(BinaryIO, _Careful(self._zip.open(info), info.filename))
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, zlib.error):
            raise FileProblem(
                say("{0} cannot be unpacked.").format(info.filename),
                say("Unpack the archive with another program, and open that."),
            ) from None

    @property
    def consumed(self) -> int:
        return self._consumed

    def close(self) -> None:
        self._zip.close()
        self._handle.close()


class _Careful(io.RawIOBase):
    """A packed file whose damage is told as a sentence."""

    def __init__(self, inner: IO[bytes], name: str) -> None:
        self._inner = inner
        self._name = name

    def read(self, size: int = -1) -> bytes:
        """See `io.RawIOBase.read`."""
        try:
            return self._inner.read(size)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as problem:
            raise FileProblem(
                say("“{0}” is damaged inside its archive.").format(self._name),
                say("Fetch the archive again."),
            ) from problem

    def seekable(self) -> bool:
        """See `io.IOBase.seekable`."""
        return self._inner.seekable()

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """See `io.IOBase.seek`."""
        return self._inner.seek(offset, whence)

    def tell(self) -> int:
        """See `io.IOBase.tell`."""
        return self._inner.tell()

    def readable(self) -> bool:
        """See `io.IOBase.readable`."""
        return True

    def close(self) -> None:
        """See `io.IOBase.close`."""
        self._inner.close()
        super().close()


class _Tar(_Members):
    def __init__(self, file: GivenFile) -> None:
        super().__init__(file)
        self._unpacked = UnpackedFile(file, text=False)
        self._kept: tempfile.SpooledTemporaryFile[bytes] | None = None  # the bytes of the member it is at
        self.damage = ""

    def each(self) -> Iterator[GivenFile | _Left]:
        try:
            with tarfile.open(fileobj=cast(BinaryIO, self._unpacked), mode="r|", errorlevel=1) as archive:
                for number, info in enumerate(archive):
                    if number >= _MANY:
                        yield _Left(
                            info.name,
                            "broken",
                            put(say("there are more than {0:,} files; the rest was left out."), _MANY),
                        )
                        return
                    if not info.isdir() and not _is_hidden(info.name):
                        yield self._checked(archive, info)
        except (tarfile.TarError, OSError, ValueError, EOFError, zlib.error):
            self.damage = say("the archive is damaged from here on; what stood before it was read.")
        else:
            self.damage = self._unpacked.ended_early

    def _checked(self, archive: tarfile.TarFile, info: tarfile.TarInfo) -> GivenFile | _Left:
        if info.issym() or info.islnk():
            return _Left(info.name, "note", say("this is a link, and links are not followed."))
        if not info.isreg():
            return _Left(info.name, "note", say("this is no file."))
        if _points_outside(info.name):
            return _Left(info.name, "broken", say("its name points outside of the archive."), _ESCAPE)
        inner = archive.extractfile(info)
        assert inner is not None
        self._forget()
        kept = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - lives until the next member
        self._kept = kept
        while block := inner.read(1 << 20):
            kept.write(block)
        return GivenFile(info.name, info.size, lambda: _from_start(kept))

    @property
    def consumed(self) -> int:
        return self._unpacked.consumed

    def _forget(self) -> None:
        if self._kept is not None:
            self._kept.close()
            self._kept = None

    def close(self) -> None:
        self._forget()
        self._unpacked.close()


def _from_start(kept: tempfile.SpooledTemporaryFile[bytes]) -> BinaryIO:
    kept.seek(0)
    return cast(BinaryIO, _Unclosed(kept))


class _Unclosed(io.RawIOBase):
    """Lets a file be read several times from its start."""

    def __init__(self, inner: tempfile.SpooledTemporaryFile[bytes]) -> None:
        self._inner = inner

    def read(self, size: int = -1) -> bytes:
        """See `io.RawIOBase.read`."""
        return self._inner.read(size)

    def readable(self) -> bool:
        """See `io.IOBase.readable`."""
        return True

    def seekable(self) -> bool:
        """See `io.IOBase.seekable`."""
        return True

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """See `io.IOBase.seek`."""
        return self._inner.seek(offset, whence)

    def tell(self) -> int:
        """See `io.IOBase.tell`."""
        return self._inner.tell()


_PART = re.compile(r"(.*)-(\d{5})-of-(\d{5})(\.\w+)", re.DOTALL)
_ESCAPE = say("It was not read; be careful with this archive.")
_NO_ROOM = say("the archives in each other unpack to more than {0} times the size of the file.").format(
    MAX_RATIO
)
_NO_BOMB = say("No dataset does that; be careful with this archive.")


def _missing(names: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Parts of datasets that are not there although their neighbours are, each with how many there should be."""
    found: dict[tuple[str, str, str], set[int]] = {}
    for part in filter(None, map(_PART.fullmatch, names)):
        found.setdefault((part[1], part[3], part[4]), set()).add(int(part[2]))
    for (head, count, tail), numbers in found.items():
        if int(count) <= _MANY:
            for number in sorted(set(range(int(count))) - numbers):
                yield f"{head}-{number:05}-of-{count}{tail}", int(count)


def _is_hidden(name: str) -> bool:
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return any(part.startswith(".") and part not in (".", "..") for part in parts) or "__MACOSX" in parts


def _points_outside(name: str) -> bool:
    even = name.replace("\\", "/")
    return (
        even.startswith("/")
        or ".." in even.split("/")
        or (len(even) > 1 and even[1] == ":")
        or "\x00" in even
    )


def _is_bomb(unpacked: int, packed: int) -> bool:
    return unpacked > FREE and unpacked > MAX_RATIO * max(1, packed)


def _bomb(unpacked: int, packed: int) -> str:
    if unpacked > MAX_UNPACKED or not _is_bomb(unpacked, packed):
        return say("the archive unpacks to more than {0} GB.").format(MAX_UNPACKED >> 30)
    return put(
        say("{0:,} KB unpack to {1:,} MB here, more than {2} times as much."),
        packed >> 10,
        unpacked >> 20,
        MAX_RATIO,
    )


class OpenedMembers(Opened):
    """A folder or an archive, opened."""

    def __init__(self, members: type[_Members], file: GivenFile, opening: Opening) -> None:
        self._members = members(file)
        self._file = file
        self._opening = opening
        self.fidelity = _ALL_KEPT
        try:
            self._ask(members)
        except BaseException:
            self._members.close()
            raise

    def _ask(self, members: type[_Members]) -> None:
        """Ask what the files ask, before anything is read."""
        first = members(self._file)
        with closing(first):
            for number, member in enumerate(first.each()):
                if number >= _ASKED:
                    break
                if isinstance(member, GivenFile) and self._fits(member):
                    try:
                        self._opening.nested(member).close()
                    except Question as question:
                        question.file = say("{0} in {1}").format(member.name, self._file.name)
                        raise
                    except FileProblem:
                        continue

    def _fits(self, member: GivenFile) -> bool:
        """Whether the source does not unpack to far more than any dataset with this member."""
        opening = self._opening
        return opening.room is None or opening.room.holds((*opening.chain, member.name), member.size)

    def entries(self) -> Iterator[Entry]:
        """See `Opened.entries`."""
        read = 0
        troubles: list[Trouble] = []
        names: list[str] = []
        for member in self._members.each():
            names.append(member.name)
            if isinstance(member, _Left):
                place = member.name
                troubles.append(Trouble(member.kind, member.sentence, member.sentence, member.hint, place))
            elif not self._fits(member):
                troubles.append(Trouble("broken", "room", _NO_ROOM, _NO_BOMB, member.name))
            else:
                for entry in self._member(member):
                    if isinstance(entry, Record):
                        read += 1
                    yield entry
            yield from troubles
            troubles = []
        for name, count in _missing(names):
            said = put(say("it is missing: the dataset has {0:,} parts, and the others are here."), count)
            yield Trouble("broken", "missing", said, say("Fetch it too, and open the folder again."), name)
        damage = getattr(self._members, "damage", "")
        if damage:
            yield Trouble("broken", "early", damage, say("Fetch the file again to get the rest."))

    def _member(self, member: GivenFile) -> Iterator[Entry]:
        try:
            opened = self._opening.nested(member)
        except Question as question:
            yield Trouble(
                "broken",
                "question",
                say("it was not read, since something has to be answered first: {0}").format(
                    question.sentence
                ),
                say("Open this file by itself."),
                member.name,
            )
            return
        except FileProblem as problem:
            if (beside := _beside(member)) is not None:
                yield beside
                return
            data = member.name.lower().endswith(_DATA)
            sentence = problem.sentence.replace(member.name, "it", 1)
            kind, sort = ("broken", "member") if data else ("note", "other")
            yield Trouble(kind, sort, sentence, problem.hint, member.name)
            return
        with closing(opened):
            about = {"member": member.name, "kind": opened.kind, "packed": opened.compression}
            yield Kept(encode_record(about))
            try:
                for entry in opened.entries():
                    yield _named(entry, member.name)
            except FileProblem as problem:
                yield Trouble(
                    "broken",
                    "member",
                    problem.sentence.replace(member.name, "it", 1),
                    problem.hint,
                    member.name,
                )
            yield Kept(b'{"end": true}')

    @property
    def consumed(self) -> int:
        """See `Opened.consumed`."""
        return self._members.consumed

    def close(self) -> None:
        """See `Opened.close`."""
        self._members.close()


def _beside(member: GivenFile) -> Kept | None:
    """What a folder of the datasets library holds beside its rows; without it that library cannot open it."""
    if PurePosixPath(member.name).name not in _BESIDE or member.size > _LARGEST_BESIDE:
        return None
    with member.open() as file:
        return kept_file(member.name, file.read(_LARGEST_BESIDE))


def _named(entry: Entry, name: str) -> Entry:
    if isinstance(entry, Kept):
        return entry
    place = say("{0} of {1}").format(entry.place, name) if entry.place else name
    return dataclasses.replace(entry, place=place)


class _Packed(Container):
    heavy = True  # a file in it may be
    writes = True
    members: ClassVar[type[_Members]]

    def open(self, file: GivenFile, opening: Opening) -> Opened:
        """See `Container.open`."""
        return OpenedMembers(self.members, file, opening)

    def write(self, path: Path, parts: Iterator[Part], compression: str = "") -> Written:
        """See `Container.write`."""
        return write_members(path, parts, self.id, compression)

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """See `Container.losses`."""
        return all_dialects()["openai"].losses(conversation)


class Folder(_Packed):
    """A folder of dataset files."""

    id = "folder"
    title = say("Folder of files")
    help = say("All datasets in a folder and its folders as one source; each comes out in its own file.")
    members = _Folder

    def recognise(self, sight: Sight) -> float:
        """See `Container.recognise`."""
        return 0.6 if sight.file.folder else 0.0


class ZipArchive(_Packed):
    """A ZIP archive of dataset files."""

    id = "zip"
    title = say("ZIP archive")
    help = say("All datasets in an archive as one source; each comes out in its own file.")
    suffixes = (".zip",)
    members = _Zip

    def recognise(self, sight: Sight) -> float:
        """See `Container.recognise`."""
        return 0.7 if sight.head.startswith((b"PK\x03\x04", b"PK\x05\x06")) else 0.0


class TarArchive(_Packed):
    """A tar archive of dataset files, packed or not."""

    id = "tar"
    title = say("Tar archive")
    help = say(
        "All datasets in an archive (.tar, .tar.gz, .tar.xz) as one source; each comes out in its own file."
    )
    suffixes = (".tar", ".tgz", ".txz")
    members = _Tar

    def recognise(self, sight: Sight) -> float:
        """See `Container.recognise`."""
        return 0.9 if sight.head[257:262] == b"ustar" else 0.0
