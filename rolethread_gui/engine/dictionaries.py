"""Which dictionaries there are: those that came with the program, and those that a person has added.

A dictionary is a pair of files, ``de_DE.aff`` and ``de_DE.dic``, as LibreOffice and others use them.
"""

from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path
from typing import Final

import platformdirs

from rolethread_gui.checks.speller import language_part
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.engine.workers import Worker, WorkerFailed, WorkerLost
from rolethread_gui.resource_files import resource
from rolethread_gui.wording import say

_ENDINGS: Final = (".aff", ".dic")
_LARGEST: Final = 64_000_000
"""Bytes; the largest known dictionary has a third of that."""


@dataclasses.dataclass(frozen=True, slots=True, order=True)
class DictionaryFile:
    """One dictionary.

    Attributes:
        code: its name without the endings, in most cases language and country: "en_GB".
        folder: where its two files are.
        own: whether the person added it.
    """

    code: str
    folder: Path
    own: bool

    @property
    def language(self) -> str:
        """The language of its code: "en" of "en_GB"."""
        return language_part(self.code)


def own_folder() -> Path:
    """Where added dictionaries are kept."""
    return Path(platformdirs.user_data_dir("RoleThread Workbench", "RoleThread")) / "dictionaries"


def dictionaries(own: Path) -> tuple[DictionaryFile, ...]:
    """All dictionaries; one that was added takes the place of a shipped one of the same name.

    Args:
        own: where added ones are kept.
    """
    shipped = resource("dictionaries")
    found = {one.stem: DictionaryFile(one.stem, shipped, False) for one in shipped.glob("*.aff")}
    for one in sorted(own.glob("*.aff")):
        if one.with_suffix(".dic").is_file():
            found[one.stem] = DictionaryFile(one.stem, own, True)
    return tuple(
        found[code] for code in sorted(found, key=lambda code: (language_part(code), code != "en_US", code))
    )


class Trial:
    """Held by a process: opens a dictionary to see whether it can be used. Lane: compute."""

    def open(self, folder: str, code: str) -> bool:
        """Open it and look a word up; whatever the answer, it can be asked.

        Raises:
            UserProblem: it cannot be read.
        """
        from rolethread_gui.checks.dictionary import Dictionary

        return Dictionary(Path(folder), code).has("a")


def add_dictionary(chosen: Path, own: Path) -> DictionaryFile:
    """Take a dictionary over from a pair of files. Starts a process, so not in the GUI thread.

    Args:
        chosen: one of the two files; the other lies beside it.
        own: where added ones are kept.

    Raises:
        UserProblem: the pair is not complete, or no dictionary.
    """
    pair = [chosen.with_suffix(ending) for ending in _ENDINGS]
    for path in pair:
        if not path.is_file():
            raise UserProblem(
                say("“{0}” is missing beside “{1}”.").format(path.name, chosen.name),
                say(
                    "A dictionary is two files of one name, one ending in .aff and one in .dic. Put both into one folder."
                ),
            )
        if path.stat().st_size > _LARGEST:
            raise UserProblem(
                say("“{0}” is too large to be a dictionary.").format(path.name), say("Choose another file.")
            )
    if not _begins_with_number(pair[1]):
        raise _no_dictionary(pair[1])
    _try(chosen.parent, chosen.stem)
    own.mkdir(parents=True, exist_ok=True)
    try:
        for path in reversed(pair):  # the .aff, by which a dictionary is found, comes last
            shutil.copyfile(path, own / path.name)
    except OSError as problem:
        raise UserProblem(
            say("{0} could not be copied.").format(chosen.stem),
            say("Look whether the disk is full, then try again."),
        ) from problem
    return DictionaryFile(chosen.stem, own, True)


def remove_dictionary(code: str, own: Path) -> None:
    """Take an added dictionary away."""
    for ending in _ENDINGS:
        (own / f"{code}{ending}").unlink(missing_ok=True)


def _begins_with_number(path: Path) -> bool:
    """A list of words begins with how many there are."""
    with path.open("rb") as file:
        words = file.readline(64).removeprefix(b"\xef\xbb\xbf").split()
    return bool(words) and words[0].isdigit()


def _no_dictionary(path: Path) -> UserProblem:
    return UserProblem(
        say("“{0}” is not a list of words for spelling.").format(path.name),
        say("Choose the .dic and .aff files of a Hunspell dictionary, such as LibreOffice uses."),
    )


def _try(folder: Path, code: str) -> None:
    worker = Worker(Trial, name="dictionary", low_priority=False)
    try:
        worker.call("open", str(folder.resolve()), code)
    except (WorkerLost, WorkerFailed):
        raise _no_dictionary(folder / f"{code}.dic") from None
    finally:
        worker.close()


def chosen_dictionaries(
    every: tuple[DictionaryFile, ...], wanted: dict[str, str]
) -> tuple[DictionaryFile, ...]:
    """One dictionary for each language.

    Args:
        every: all there are.
        wanted: for a language the code to prefer.
    """
    found: dict[str, DictionaryFile] = {}
    for one in every:
        if one.language not in found or wanted.get(one.language) == one.code:
            found[one.language] = one
    return tuple(found.values())
