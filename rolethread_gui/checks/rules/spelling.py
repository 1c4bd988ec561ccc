"""Likely slips of the pen: of the words that are underlined as misspelt, those that stand beside a word much used here.

Many a word that no dictionary has is right: a term, an invented name. So a word is a slip only where one letter more,
less or elsewhere makes it a word that the dictionary has and that this dataset uses far more often.
"""

from __future__ import annotations

import functools
import re
import string
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Final

import numpy as np

from rolethread_gui.checks.base import Aggregate, Check, View
from rolethread_gui.checks.dictionary import AnyOf, Dictionary, Listed, Words, more_english
from rolethread_gui.checks.speller import Speller, context_of, language_part
from rolethread_gui.checks.spotting import replace_fix
from rolethread_gui.dataset.conversation import Conversation, Turn
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.dataset.flags import Flag, Severity
from rolethread_gui.wording import put, say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_FEW, _MANY = 5, 10
"""Conversations in which a word must stand that others are slips of: in a small dataset, and in one with more than 200."""
_SHARE: Final = 0.002
"""And share of them."""
_MOST: Final = 30_000
"""Words that are kept, the most frequent first."""
_SWAPPED, _LONG = 4, 6
"""Letters of a word in which two neighbours can have changed places; in which one can be wrong, too many or missing."""
_LETTERS: Final = string.ascii_lowercase
_VOWELS: Final = "aeiouyäöüéèêáíóúаеёиоуыэюя"
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_WIDE: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]+")


class _Usage(Aggregate):
    """In how many conversations each word stands: as it is written in small letters, and names."""

    def __init__(self) -> None:
        self.conversations = 0
        self.counts: Counter[str] = Counter()

    def add(self, conversation: Conversation) -> None:
        self._count(conversation, 1)

    def remove(self, conversation: Conversation) -> None:
        self._count(conversation, -1)

    def _count(self, conversation: Conversation, by: int) -> None:
        self.conversations += by
        words: set[str] = set()
        for turn in conversation.turns:
            words.update(_WORD.findall(_WIDE.sub(" ", turn.text)))
            words.update(part.strip(".,:;()\"'") for part in turn.speaker.split())
        for word in words:
            self.counts[word] += by

    def merge(self, other: _Usage) -> None:
        self.conversations += other.conversations
        self.counts.update(other.counts)

    def settle(self) -> dict[str, Any]:
        least = max(_FEW, min(_MANY, self.conversations // 20), _SHARE * self.conversations)
        often = sorted((-count, word) for word, count in self.counts.items() if count >= least and word)
        return {"conversations": self.conversations, "usual": {word: -count for count, word in often[:_MOST]}}


class _Held:
    """The speller of the figures that were used last: all conversations of a pass have the same."""

    def __init__(self) -> None:
        self._figures: Any = None
        self._speller = Speller({})

    def speller(self, figures: Mapping[str, Any]) -> Speller:
        if figures is not self._figures:
            self._speller = _made(figures)
            self._figures = figures
        return self._speller


@functools.cache
def _held() -> _Held:
    return _Held()


def _made(figures: Mapping[str, Any]) -> Speller:
    opened: dict[str, list[tuple[str, Words]]] = {}
    for code, folder in figures.get("dictionaries", ()):
        try:
            opened.setdefault(language_part(code), []).append((code, _dictionary(code, folder)))
        except UserProblem:  # said where dictionaries are chosen
            continue
    found: dict[str, Words] = {
        max(code for code, _ in some if code != "en_US" or len(some) == 1): AnyOf([one for _, one in some])
        for some in opened.values()
    }
    if figures.get("words"):
        found["en_US"] = Listed(figures["words"])
    return Speller(found, figures.get("known", ()), {"en": more_english()})


@functools.lru_cache(maxsize=16)
def _dictionary(code: str, folder: str) -> Dictionary:
    return Dictionary(Path(folder), code)


class Spelling(Check):
    """Finds likely slips. Opens dictionaries, so it is asked in worker processes only."""

    id: ClassVar[str] = "spelling"
    title: ClassVar[str] = say("Slip of the pen")
    help: ClassVar[str] = say(
        "Of the words that are underlined as misspelt, those that are surely slips: one letter more, less or elsewhere makes "
        "a word that the dictionary has and that this dataset uses often. Words of its own that recur, names, and rare words "
        "without such a neighbour are left to the line under them. Needs a dictionary of the language. Of English "
        "both ways of spelling are right until you chose one. Off at first: it takes some time."
    )
    severity: ClassVar[Severity] = Severity.HINT
    languages: ClassVar[tuple[str, ...]] = ("*",)
    at_first: ClassVar[bool] = False

    def aggregate(self) -> Aggregate:
        """The words of the dataset."""
        return _Usage()

    def may_flag(self, many: Many, view: View) -> Mask | None:
        """See `Check.may_flag`."""
        return None if _can_look(view) else np.zeros(many.size, np.bool_)

    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """One flag a word; the fix writes the right one."""
        if not _can_look(view):
            return []
        speller = _held().speller(view.figures)
        usual: Mapping[str, int] = view.figures["usual"]
        hint, names = context_of(conversation)
        found: list[Flag] = []
        for turn in conversation.turns:
            language = ""
            for start, end in speller.wrong(turn.text, hint, names):
                word = turn.text[start:end]
                meant = _meant(word, usual) if word.islower() else ""
                language = language or speller.language(turn.text, hint)
                if (
                    meant
                    and speller.right(meant, language)
                    and not speller.right(word.capitalize(), language)
                ):
                    found.append(self._flag(conversation.key, turn, (start, end), meant, view.figures))
        return found

    def _flag(
        self, key: int, turn: Turn, place: tuple[int, int], meant: str, figures: Mapping[str, Any]
    ) -> Flag:
        start, end = place
        word = turn.text[start:end]
        message = put(
            say(
                "“{0}” is in no dictionary of its language; “{1}” is, and stands in {2:,} of {3:,} conversations. Correct it, or learn the word."
            ),
            word,
            meant,
            figures["usual"][meant],
            figures["conversations"],
        )
        fix = replace_fix(key, turn, place, meant, say("Write “{0}”").format(meant))
        return Flag(self.id, key, turn.key, start, end, self.severity, message, words=word, fixes=(fix,))


def _meant(word: str, usual: Mapping[str, int]) -> str:
    """The most used word of the dataset of which a word is a slip, or nothing."""
    if word in usual:
        return ""  # a word of this dataset's own
    found = {other: usual[other] for other in _neighbours(word) if other in usual}
    return max(found, key=lambda other: (found[other], other), default="")


def _neighbours(word: str) -> Iterator[str]:
    """Words that a slip turns into this one; the first letter is as meant, and so is the ending."""
    size = len(word)
    if size < _SWAPPED or not word.isalpha():
        return
    for at in range(size - 1):
        if word[at] != word[at + 1]:
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if size < _LONG:
        return
    letters = sorted({*word, *_LETTERS}) if word.isascii() else sorted(set(word))
    for at in range(1, size - 1):
        yield word[:at] + word[at + 1 :]
        for letter in letters:
            yield word[:at] + letter + word[at:]
        if word[at] in _VOWELS:  # "seperate", "definately"; with another consonant it is another word
            for letter in _VOWELS:
                yield word[:at] + letter + word[at + 1 :]


def _can_look(view: View) -> bool:
    return bool(view.figures and (view.figures.get("dictionaries") or view.figures.get("words")))
