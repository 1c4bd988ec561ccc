"""Which words of a text have a spelling that can be right or wrong.

Left alone: code, addresses, `{{placeholders}}`, tags, words with digits, abbreviations in capitals, words of
scripts that are not spelled by letters (Chinese, Japanese, Korean), and what a writer spells as it sounds:
"nooo", "W-wait".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from rolethread_gui.checks.regions import code_spans
from rolethread_gui.dataset.words import WIDE_LETTERS

WORD: Final = re.compile(r"(?<!\w)[^\W\d_](?:[\w\u0300-\u036f]|['’](?=[^\W\d_]))*")
"""Letters, with apostrophes inside. May hold digits or underscores: such a word is no word."""

_WIDE: Final = re.compile(f"[{WIDE_LETTERS}]")
_NO_PROSE: Final = re.compile(
    r"(?:https?|ftp)://[^\s<>\"“”，。！？；：、（）]+"
    r"|\bwww\.[^\s<>\"“”，。！？；：、（）]+"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|edu|gov|py|js|json|html?|txt|md|exe|sh|pdf|png|jpe?g)\b"
    r"|\{\{[^{}\n]{1,60}\}\}"
    r"|</?[A-Za-z][^<>\n]{0,200}>|<\|[^<>|\n]{1,60}\|>"
    r"|(?<![\w/])[@#][\w-]+"
    r"|(?<!\w)(?:[A-Za-z]:\\|~?/)[\w.\\/-]*[\\/][\w.\\/-]*"
    r"|&[a-zA-Z]{2,8};"
    r"|\\[a-zA-Z]+"
)
_DRAWN_OUT: Final = re.compile(r"([^\W\d_])\1\1", re.I)
_NOT_LETTERS: Final = re.compile(r"[\d_]")


def spelled_words(text: str) -> Iterator[tuple[int, int]]:
    """Spans, in code points, of the words of a text whose spelling is to be looked up.

    About 0.3 µs a code point; never fails.
    """
    hidden = _hidden(text)
    at = 0
    for found in WORD.finditer(text):
        start, end = found.span()
        while at < len(hidden) and hidden[at][1] <= start:
            at += 1
        if at < len(hidden) and hidden[at][0] < end:
            continue
        word = found.group()
        if len(word) > 1 and (word.islower() or _can_be_wrong(word)) and not _is_sound(text, word, end):
            yield start, end


def _hidden(text: str) -> list[tuple[int, int]]:
    spans = code_spans(text)
    spans += [found.span() for found in _NO_PROSE.finditer(text)]
    spans.sort()
    return spans


def _can_be_wrong(word: str) -> bool:
    if word.isupper() or (len(word) > 2 and word[:-1].isupper() and word[-1] == "s"):
        return False  # an abbreviation, or several of a kind: "NPCs"
    bare = word[:-2] if word[-2:] in ("'s", "’s") else word
    if bare.isupper():
        return False
    return not (bare[1:].lower() != bare[1:] and not _begins_anew(bare))


def _begins_anew(word: str) -> bool:
    """Whether a capital inside follows an apostrophe, as in "O'Brien": "JavaScript" and "iPhone" are names of things."""
    return all(not sign.isupper() or place == 0 or word[place - 1] in "'’" for place, sign in enumerate(word))


def _is_sound(text: str, word: str, end: int) -> bool:
    if _NOT_LETTERS.search(word) or _WIDE.search(word) or _DRAWN_OUT.search(word):
        return True
    if text[end : end + 1] in ("-", "–", "‑"):  # "Th-that": a stammer begins the word that follows
        follows = WORD.match(text, end + 1)
        if follows is not None and follows.group().lower().startswith(word.lower()):
            return True
        return len(word) <= 2 and follows is not None
    return False
