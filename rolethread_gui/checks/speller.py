"""Which words of a text are misspelt: by the dictionary of its language, and what else is known to be right.

A text in a language without a dictionary is left alone, and so is one in which most words are unknown: it is in
some other language, or no prose at all.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from rolethread_gui.checks.dictionary import LONGEST, Words
from rolethread_gui.checks.language import language_of
from rolethread_gui.checks.spelling_words import WORD, spelled_words
from rolethread_gui.dataset.conversation import Conversation

_REMEMBERED: Final = 200_000
_FEW: Final = 6
"""With fewer words than these a text is judged whatever the share of unknown ones."""
_CLITIC: Final = re.compile(r"'(?:s|d|ll|ve|re|m)$|s'$", re.I)
_OXFORD: Final = re.compile(r"iz(?=(?:e|ed|er|ers|es|ing|ation|ations|ational|able)$)")
_SCRIPTS: Final = (
    ("latin", re.compile("[A-Za-z\u00aa-\u024f\u1e00-\u1eff]")),
    ("cyrillic", re.compile("[\u0400-\u052f]")),
    ("greek", re.compile("[\u0370-\u03ff\u1f00-\u1fff]")),
    ("hebrew", re.compile("[\u0590-\u05ff]")),
    ("arabic", re.compile("[\u0600-\u06ff\u0750-\u077f]")),
)
_SCRIPT_OF: Final = {
    "ru": "cyrillic", "uk": "cyrillic", "bg": "cyrillic", "be": "cyrillic", "sr": "cyrillic", "mk": "cyrillic",
    "el": "greek", "he": "hebrew", "ar": "arabic", "fa": "arabic", "ur": "arabic",
}  # fmt: skip
_GUESSED_SCRIPTS: Final = {"cyrillic": "ru"}


def language_part(code: str) -> str:
    """The language of a dictionary's code: "en" of "en_GB"."""
    return re.split("[_-]", code, maxsplit=1)[0].lower()


class Speller:
    """Looks words up and remembers them. Lane: compute.

    Args:
        dictionaries: one for each language, by its code ("en_GB").
        known: words that are right in this project: learned ones, names.
        more: for each language, words that its dictionaries lack, in small letters.
    """

    def __init__(
        self,
        dictionaries: Mapping[str, Words],
        known: Iterable[str] = (),
        more: Mapping[str, frozenset[str]] | None = None,
    ) -> None:
        self._by_language = {language_part(code): one for code, one in dictionaries.items()}
        self._british = "en_GB" in dictionaries
        self._known = frozenset(form for word in known for form in word_forms(word))
        self._more = dict(more or {})
        self._seen: dict[str, dict[str, bool]] = {language: {} for language in self._by_language}

    def language(self, text: str, hint: str = "") -> str:
        """Language by whose dictionary a text is read; empty where there is none for it."""
        found = language_of(text)
        if not found and hint not in ("", *self._by_language):
            return ""  # a short text in a conversation of another language
        wanted = found or hint
        if wanted:
            return wanted if wanted in self._by_language else self._by_script(wanted)
        return next(iter(self._by_language), "")

    def _by_script(self, found: str) -> str:
        """A language whose small words are not told apart from others of its script, but has a dictionary."""
        guess = _GUESSED_SCRIPTS.get(found, "")
        return guess if guess in self._by_language else ""

    def wrong(self, text: str, hint: str = "", names: frozenset[str] = frozenset()) -> list[tuple[int, int]]:
        """Spans, in code points, of the misspelt words.

        Args:
            text: what was written.
            hint: language of what stands around it, for a text too short to tell.
            names: further words that are right here.
        """
        language = self.language(text, hint)
        if not language:
            return []
        script = _script(_SCRIPT_OF.get(language, "latin"))
        count = 0
        found: list[tuple[int, int]] = []
        for start, end in spelled_words(text):
            word = text[start:end].replace("’", "'")
            if script.match(word) is None:
                continue
            count += 1
            if self.right(word, language) or _CLITIC.sub("", word) in names or word in names:
                continue
            if not self._right_around(text, start, end, language):
                found.append((start, end))
        return [] if count >= _FEW and len(found) > 0.5 * count else found

    def right(self, word: str, language: str) -> bool:
        """Whether a word, with straight apostrophes, is spelled as it should be."""
        seen = self._seen[language]
        known = seen.get(word)
        if known is None:
            if len(seen) > _REMEMBERED:
                seen.clear()
            known = seen[word] = self._look_up(word, language)
        return known

    def suggestions(self, word: str, language: str) -> tuple[str, ...]:
        """What might have been meant, with the apostrophes of the word."""
        dictionary = self._by_language.get(language)
        if dictionary is None:
            return ()
        found = dictionary.suggestions(word.replace("’", "'"))
        return tuple(one.replace("'", "’") for one in found) if "’" in word else found

    def _look_up(self, word: str, language: str) -> bool:
        if len(word) > LONGEST or word in self._known or self._by_language[language].has(word):
            return True
        if word.lower() in self._more.get(language, frozenset()):
            return True
        bare = _CLITIC.sub("", word)
        if bare != word and bare and (bare in self._known or self.right(bare, language)):
            return True
        if language != "en":
            return False
        plain = unaccented(word)
        if plain != word and self.right(plain, language):  # "café": the list has it without
            return True
        # Oxford spelling: British writers who like "organize" mean it
        return (
            self._british
            and _OXFORD.search(word) is not None
            and self.right(_OXFORD.sub("is", word), language)
        )

    def _right_around(self, text: str, start: int, end: int, language: str) -> bool:
        """Whether it is right with what it hangs together with: "Wi-Fi", "nothin'"."""
        after = text[end : end + 1]
        if language == "en" and after in ("'", "’") and text[max(start, end - 2) : end] == "in":
            return self.right(f"{text[start:end]}g", language)
        if text[start - 1 : start] in ("'", "’"):
            return self.right(f"'{text[start:end]}", language)
        first, last = start, end
        if text[start - 1 : start] == "-":
            before = [found.start() for found in WORD.finditer(text, max(0, start - LONGEST), start - 1)]
            first = before[-1] if before else start
        if after == "-" and (found := WORD.match(text, end + 1)) is not None:
            last = found.end()
        return (first, last) != (start, end) and self._by_language[language].has(
            text[first:last].replace("’", "'")
        )


def word_forms(word: str) -> tuple[str, ...]:
    """How a word that is known may be written: as it is, in capitals, and at the head of a sentence."""
    flat = word.replace("’", "'")
    return flat, flat.upper(), flat[:1].upper() + flat[1:]


def context_of(conversation: Conversation) -> tuple[str, frozenset[str]]:
    """Language of a conversation, and names in it: who speaks, and words that recur in it with a capital."""
    counts = Counter(word for turn in conversation.turns for word in names_in(turn.text))
    names = {word for word, count in counts.items() if count > 1}
    names |= {part for turn in conversation.turns for part in turn.speaker.split()}
    texts = " ".join(turn.text[:400] for turn in conversation.turns[:8])
    return language_of(texts), frozenset(form for name in names for form in word_forms(name))


def unaccented(word: str) -> str:
    """The word without its accents."""
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


def _script(name: str) -> re.Pattern[str]:
    return next(pattern for known, pattern in _SCRIPTS if known == name)


def names_in(text: str) -> list[str]:
    """Words that begin with a capital though no sentence begins there: names, most likely. Each time it is there."""
    return [_CLITIC.sub("", found.group().replace("’", "'")) for found in _NAME.finditer(text)]


_NAME: Final = re.compile(r"(?<=[a-z,;] )[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ][\w’']*\w")
