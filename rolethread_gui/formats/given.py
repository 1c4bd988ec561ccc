"""A file that is to be read, wherever it is: on disk, in a folder that is one source, or in an archive."""

from __future__ import annotations

import dataclasses
import stat
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from rolethread_gui.dataset.errors import FileProblem
from rolethread_gui.wording import say


@dataclasses.dataclass(frozen=True, slots=True)
class GivenFile:
    """A file, or a folder that is to be read as one source.

    Attributes:
        name: as the person knows it, for sentences; a member's within its folder or archive ("a/chat.txt").
        size: bytes as it lies there, still packed.
        open: gives its bytes from the start, each time anew.
        path: where it is on disk, None inside an archive.
        folder: whether it is a folder; then there is nothing to open.
    """

    name: str
    size: int
    open: Callable[[], BinaryIO]
    path: Path | None = None
    folder: bool = False

    @classmethod
    def at(cls, path: Path, name: str = "") -> GivenFile:
        """The file or folder at a path.

        Raises:
            FileProblem: there is none, or it may not be read.
        """
        name = name or path.name
        try:
            found = path.stat()
            folder = stat.S_ISDIR(found.st_mode)
            size = 0 if folder else found.st_size
        except OSError as problem:
            raise unopened(path, problem) from None

        if not folder and not stat.S_ISREG(found.st_mode):  # reading a pipe or a device may never end
            raise FileProblem(
                say("“{0}” is no file, but a device or the like.").format(name), say("Choose a file.")
            )

        def opened() -> BinaryIO:
            try:
                return path.open("rb")
            except OSError as problem:
                raise unopened(path, problem) from None

        return cls(name, size, opened, path, folder)


def unopened(path: Path, problem: OSError) -> FileProblem:
    """A failure of the file system while reading, as a sentence."""
    if isinstance(problem, FileNotFoundError):
        return FileProblem(
            say("There is no file “{0}”.").format(path), say("It may have been moved or renamed.")
        )
    if isinstance(problem, IsADirectoryError):
        return FileProblem(say("“{0}” is a folder.").format(path.name), say("Choose a file in it."))
    if isinstance(problem, PermissionError):
        return FileProblem(
            say("“{0}” may not be read.").format(path.name),
            say("Ask for the right to read it, or copy it elsewhere."),
        )
    return FileProblem(
        say("“{0}” cannot be read: {1}.").format(path.name, problem.strerror),
        say("Try again, or copy it elsewhere first."),
    )
