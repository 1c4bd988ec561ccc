"""One Hunspell dictionary: whether a word is in it, and what might have been meant.

Read by the Hunspell library, and where there is none for a system by a slower one that can look words up but
needs too long to suggest any. A damaged file can bring the library down with the process that holds it, so
dictionaries are opened in a process of their own.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Final, Protocol

from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.resource_files import resource
from rolethread_gui.wording import say

LONGEST: Final = 48
"""Code points; what is longer is no word, and guessing what it might be would take for ever."""
MOST_SUGGESTIONS: Final = 6
"""What might have been meant by a word is no more than so many."""


class Words(Protocol):
    """Knows the words of a language."""

    def has(self, word: str) -> bool:
        """Whether a word is one of them."""
        ...

    def suggestions(self, word: str) -> tuple[str, ...]:
        """What might have been meant, the likeliest first."""
        ...


class AnyOf:
    """Several dictionaries of one language: what any of them has is right."""

    def __init__(self, dictionaries: Sequence[Words]) -> None:
        self._dictionaries = dictionaries

    def has(self, word: str) -> bool:
        """See `Words.has`."""
        return any(one.has(word) for one in self._dictionaries)

    def suggestions(self, word: str) -> tuple[str, ...]:
        """See `Words.suggestions`."""
        return next((found for one in self._dictionaries if (found := one.suggestions(word))), ())


class Listed:
    """A few words, for examples; they may begin with a capital."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)

    def has(self, word: str) -> bool:
        """See `Words.has`."""
        return word in self._words or word[:1].lower() + word[1:] in self._words

    def suggestions(self, word: str) -> tuple[str, ...]:
        """None: nobody asks."""
        return _nothing(word)


class Dictionary:
    """Words of one language. Lane: compute.

    Attributes:
        suggests: whether it can say what might have been meant.
    """

    def __init__(self, folder: Path, code: str) -> None:
        """Read ``code.aff`` and ``code.dic`` in a folder. About 80 ms.

        Raises:
            UserProblem: it cannot be read.
        """
        self.suggests = False
        self._suggest: Callable[[str], tuple[str, ...]] = _nothing
        try:
            if importlib.util.find_spec("hunspell") is not None:
                self._open_hunspell(folder, code)
            else:
                self._open_plain(folder, code)
        except (OSError, ValueError, LookupError) as problem:
            raise UserProblem(
                say("The dictionary {0} cannot be read.").format(code),
                say("Take it away under Spelling, or add it again from another file."),
            ) from problem

    def _open_hunspell(self, folder: Path, code: str) -> None:
        library: Any = importlib.import_module("hunspell")
        # UTF-8 whatever the system's letters are: on Windows this is also the way to folders with any name.
        held = library.Hunspell(code, hunspell_data_dir=str(folder.resolve()), system_encoding="UTF-8")
        self._spell: Callable[[str], bool] = held.spell
        self._suggest = held.suggest
        self.suggests = True

    def _open_plain(self, folder: Path, code: str) -> None:
        library: Any = importlib.import_module("spylls.hunspell")
        self._spell = library.Dictionary.from_files(str(folder / code)).lookup

    def has(self, word: str) -> bool:
        """Whether a word is spelled as the dictionary has it; words of other alphabets are not."""
        try:
            return bool(self._spell(word))
        except (UnicodeEncodeError, ValueError):
            return False  # it has letters that the dictionary's encoding lacks

    def suggestions(self, word: str) -> tuple[str, ...]:
        """What might have been meant, the likeliest first. Takes 100 ms and more."""
        if len(word) > LONGEST:
            return ()
        try:
            return tuple(self._suggest(word))[:MOST_SUGGESTIONS]
        except (UnicodeEncodeError, ValueError):
            return ()


def _nothing(word: str) -> tuple[str, ...]:
    del word
    return ()


def more_english() -> frozenset[str]:
    """Words that writers use and the English dictionaries lack."""
    text = resource("dictionaries", "english.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())
