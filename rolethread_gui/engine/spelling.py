"""Spelling, looked at in a process of its own. Lane: compute.

Suggestions hold the interpreter for a tenth of a second and more, and a damaged dictionary can end a process.
"""

from __future__ import annotations

import contextlib
from collections import Counter, OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import msgspec

from rolethread_gui.checks.dictionary import Dictionary, more_english
from rolethread_gui.checks.language import language_of
from rolethread_gui.checks.speller import Speller, context_of, names_in
from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.dataset.library import characters_of
from rolethread_gui.engine.dictionaries import dictionaries, own_folder
from rolethread_gui.engine.reading import Reader

LEARNED: Final = "spelling_word:"
"""Head of the settings that hold a word learned for a project; the word follows."""
VARIANT: Final = "spelling:"
"""Head of the settings that say which variant of a language a project is written in; the language follows."""
NAME_IN: Final = 3
"""In so many of the conversations that were looked through, a word with a capital is a name."""
_SMALL: Final = 200
"""Conversations; in a dataset with fewer, a name need only come up in two."""
_SURVEYED_CHARS: Final = 3_000_000
_HELD: Final = 64
_TELLING: Final = 3


class Looked(msgspec.Struct, frozen=True, array_like=True):
    """What was seen in one text: its language, and spans of misspelt words in code points."""

    language: str
    wrong: tuple[tuple[int, int], ...]


class Survey(msgspec.Struct, frozen=True):
    """What a look through a dataset found.

    Attributes:
        names: words that recur with a capital.
        variants: for each variant of English, how many words of the dataset only it has, each time counted.
        examples: for each, a few of those words, the most frequent first.
    """

    names: tuple[str, ...] = ()
    variants: dict[str, int] = msgspec.field(default_factory=dict[str, int])
    examples: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict[str, tuple[str, ...]])

    @property
    def majority(self) -> str:
        """The variant in which most of the dataset is written; empty where nothing tells."""
        most = max(self.variants, key=lambda code: self.variants[code], default="")
        return most if most and self.variants[most] >= _TELLING else ""

    @property
    def mixed(self) -> bool:
        """Whether two variants are both there to a degree that is no accident."""
        counts = sorted(self.variants.values(), reverse=True)
        return len(counts) > 1 and counts[1] >= max(_TELLING, 0.05 * counts[0])


class SpellingPlan(msgspec.Struct, frozen=True):
    """By what is looked.

    Attributes:
        dictionaries: code and folder of each, one for a language, the commonest language first.
        known: words that are right in this project.
    """

    dictionaries: tuple[tuple[str, str], ...] = ()
    known: tuple[str, ...] = ()


def learned_words(settings: Mapping[str, Any]) -> tuple[str, ...]:
    """Words learned for a project, in order."""
    found = (name[len(LEARNED) :] for name, value in settings.items() if name.startswith(LEARNED) and value)
    return tuple(sorted(found, key=lambda word: (word.casefold(), word)))


def chosen_variants(settings: Mapping[str, Any]) -> dict[str, str]:
    """For each language the variant that was chosen for a project."""
    return {
        name[len(VARIANT) :]: value
        for name, value in settings.items()
        if name.startswith(VARIANT) and isinstance(value, str)
    }


def spelling_of(settings: Mapping[str, Any]) -> SpellingPlan:
    """By what a pass looks at a project's spelling: where no variant of a language was chosen, any of them is right."""
    variants = chosen_variants(settings)
    chosen = [one for one in dictionaries(own_folder()) if variants.get(one.language, one.code) == one.code]
    characters = [name for one in characters_of(settings) for name in (one.name, *one.aliases)]
    return SpellingPlan(
        tuple((one.code, str(one.folder)) for one in chosen),
        (*learned_words(settings), *known_names((), characters)),
    )


class SpellingProcess:
    """Held by the process.

    Args:
        path: the project, for what stands around a turn.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._reader: Reader | None = None
        self._opened: dict[tuple[str, str], Dictionary] = {}
        self._speller = Speller({})
        self._around: OrderedDict[int, tuple[str, frozenset[str]]] = OrderedDict()

    def use(self, plan: SpellingPlan) -> list[str]:
        """Look by this plan from now on. Sentences about dictionaries that cannot be read come back."""
        problems: list[str] = []
        found: dict[str, Dictionary] = {}
        for code, folder in plan.dictionaries:
            try:
                found[code] = self._dictionary(code, folder)
            except UserProblem as problem:
                problems.append(f"{problem.sentence} {problem.hint}")
        self._speller = Speller(found, plan.known, {"en": more_english()})
        return problems

    def look(self, wanted: Sequence[tuple[int, str]]) -> list[Looked]:
        """Look at texts, each with the key of its conversation (0 for none)."""
        return [self._look(key, text) for key, text in wanted]

    def suggest(self, word: str, language: str) -> tuple[str, ...]:
        """What might have been meant by a word."""
        return self._speller.suggestions(word, language)

    def survey(self, keys: Sequence[int], english: Sequence[tuple[str, str]]) -> Survey:
        """Look through conversations for names, and for the variant of English.

        Args:
            keys: whom to look through, spread over the dataset.
            english: code and folder of each variant of English.
        """
        recurring: Counter[str] = Counter()
        words: Counter[str] = Counter()
        done = chars = 0
        for key in keys:
            conversation = self._conversation(key)
            if conversation is None:
                continue
            texts = [turn.text for turn in conversation.turns]
            recurring.update({name for text in texts for name in names_in(text)})
            for text in texts:
                if language_of(text) == "en":
                    words.update(text.split())
                chars += len(text)
            done += 1
            if chars > _SURVEYED_CHARS:
                break
        least = NAME_IN if done > _SMALL else 2
        names = tuple(sorted(name for name, count in recurring.items() if count >= least))
        return _with_variants(
            names, words, {code: self._dictionary(code, folder) for code, folder in english}
        )

    def _look(self, key: int, text: str) -> Looked:
        hint, names = self._context(key)
        return Looked(self._speller.language(text, hint), tuple(self._speller.wrong(text, hint, names)))

    def _context(self, key: int) -> tuple[str, frozenset[str]]:
        """Language of a conversation, and the names that recur in it."""
        if key not in self._around:
            conversation = self._conversation(key) if key else None
            self._around[key] = ("", frozenset()) if conversation is None else context_of(conversation)
            while len(self._around) > _HELD:
                self._around.popitem(last=False)
        return self._around[key]

    def forget(self, keys: Sequence[int]) -> None:
        """These conversations have changed much: look at what stands around their turns again."""
        for key in keys:
            self._around.pop(key, None)

    def _conversation(self, key: int) -> Conversation | None:
        if self._reader is None:
            self._reader = Reader(self._path)
        with contextlib.suppress(KeyError):
            return self._reader.conversation(key)
        return None

    def _dictionary(self, code: str, folder: str) -> Dictionary:
        if (code, folder) not in self._opened:
            self._opened[code, folder] = Dictionary(Path(folder), code)
        return self._opened[code, folder]


def _with_variants(names: tuple[str, ...], words: Counter[str], english: Mapping[str, Dictionary]) -> Survey:
    counts: Counter[str] = Counter()
    examples: dict[str, list[str]] = {code: [] for code in english}
    for word, count in _plain(words).most_common():
        having = [code for code, one in english.items() if one.has(word)]
        if 0 < len(having) < len(english):
            for code in having:
                counts[code] += count
                if len(examples[code]) < 3:
                    examples[code].append(word)
    return Survey(names, dict(counts), {code: tuple(some) for code, some in examples.items()})


def _plain(words: Counter[str]) -> Counter[str]:
    """Only words of small letters, without the signs around them."""
    found: Counter[str] = Counter()
    for word, count in words.items():
        bare = word.strip(".,;:!?\"'“”‘’*_()[]…-")
        if bare.isalpha() and bare.islower() and bare.isascii():
            found[bare] += count
    return found


def known_names(speakers: Iterable[str], characters: Iterable[str]) -> tuple[str, ...]:
    """The words of which names consist, each once."""
    parts = (part.strip(".,:;()\"'") for name in (*speakers, *characters) for part in name.split())
    return tuple(dict.fromkeys(part for part in parts if len(part) > 1))
