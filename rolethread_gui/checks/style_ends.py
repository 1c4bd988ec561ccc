"""How a text begins and ends, for the house style: capitals at its head, punctuation at its end, or none at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from rolethread_gui.checks.regions import HIDDEN, Span
from rolethread_gui.dataset import marks
from rolethread_gui.dataset.words import count_words

CODE_LIKE: Final = re.compile(
    r"[{}\t]|;\n|^\s*(?:def|import|from|class|var|let|const|print|SELECT) ?[\w(]", re.M
)
"""Signs of code."""
CLOSERS: Final = " \t\r\n\u3000\"'”’“«」』»)）]】*_`"
_ENDERS: Final = frozenset(".!?…。！？~～:：;；-—–।؟۔։။")


def last_word(plain: str) -> Span | None:
    """The word at the very end of a text that no punctuation closes."""
    end = len(plain.rstrip(CLOSERS))
    if not end or not plain[end - 1].isalnum():
        return None
    start = end - 1
    while start and end - start < 40 and not marks.WIDE.match(plain, start) and plain[start - 1].isalnum():
        start -= 1
    return start, end


_ITEM_MARK = re.compile(r"[ivxlc]+[.)]?|[a-z][.)]")
"""The mark of an item: "iii.", "b)"."""


def ends(plain: str, seen: dict[str, str], *, wide: bool) -> None:
    """Answer how the text begins and ends."""
    first = next(_letters(plain), "")
    if not wide and first and (first.islower() or first.isupper()) and len(plain) > 20:
        word = plain.split(maxsplit=1)[0]
        if first.isupper():
            seen["starts"] = "capital"
        elif (
            word.islower()
            and _PLAIN_WORD.fullmatch(word)
            and not _ITEM_MARK.fullmatch(word)
            and not CODE_LIKE.search(plain)
        ):
            seen["starts"] = "small"  # neither a brand (iPhone), a call nor the first item of an enumeration
    if not wide and len(plain) > 40 and plain.islower() and _ANY_END.search(plain.strip()):
        seen["lower"] = "used"
    if len(plain) >= LEAST_UNPUNCTUATED and _acts_unpunctuated(plain, wide=wide):
        seen["unpunctuated"] = "used"
    tail = plain.rstrip(CLOSERS)
    # Short answers, verses, lists, mail and signatures end as they like.
    if len(tail) < (15 if wide else 60) or "\n" in tail[-200:]:
        return
    if len(tail) > (60 if wide else 150) and _unpunctuated(tail):
        seen["unpunctuated"] = "used"
    elif tail[-1] in _ENDERS:
        seen["stops"] = "marked"
    elif (
        tail[-1].isalnum()
        and not set(plain[len(tail) :]) - set(" \t\r\n\u3000*_")
        and _runs_on(tail, wide=wide)
    ):
        seen["stops"] = "open"  # before a closing quotation or bracket many put no full stop


_ANY_END: Final = re.compile(r"[.!?][\"'”’*)]*\s")
LEAST_UNPUNCTUATED: Final = 24
"""Code points of speech beside actions from which on some punctuation is due."""
_PIECE: Final = re.compile(r"[*\"“”„「」«»]+")


def _acts_unpunctuated(plain: str, *, wide: bool) -> bool:
    """Whether actions and speech, or speech and what is told, stand side by side without any punctuation."""
    if not any(sign in plain for sign in '*"“「«»') or _PIECE.sub("", plain).strip().count("\n"):
        return False
    pieces = [piece for piece in map(str.strip, _PIECE.split(plain)) if piece]
    words = [len(piece) // 2 if wide else len(piece.split()) for piece in pieces]
    if len(words) < 2 or min(words) < 2 or sum(words) < 8:
        return False
    # Both are sentences of their own: each begins with a capital.
    starts = all(piece[0].isupper() or wide for piece in pieces)
    return starts and not any(_ANY_PUNCTUATION.search(piece) for piece in pieces)


_ANY_PUNCTUATION: Final = re.compile(r"[.,!?;:…/(){}\[\]<>=|+*#$%&@~，。！？；：、（）《》\n\u0530-\u1fff]")


def _unpunctuated(tail: str) -> bool:
    # Scripts between Greek and the general punctuation have full stops of their own.
    return _ANY_PUNCTUATION.search(tail) is None


_PLAIN_WORD: Final = re.compile(r"[\"'“‘«]?[^\W\d_]+(?:['’-][^\W\d_]+)*[.!?…]*")
_SIGNED: Final = re.compile(r",\s+[A-Z][\w.'’-]*(?:\s+[\w.'’-]+){0,3}\Z")
_LAST_END: Final = re.compile(r"[.!?…。！？~～।؟۔։။]")


def _runs_on(tail: str, *, wide: bool) -> bool:
    """Whether the last sentence is one: a signature, a hashtag, a source or a formula needs no full stop."""
    last = _LAST_END.split(tail[-300:])[-1]
    if any(sign in last for sign in "#@=:：/\\") or " - " in last or "— " in last or HIDDEN in last:
        return False
    if _SIGNED.search(last) or _is_enumeration(last):
        return False
    return count_words(last) > (7 if wide else 5)


def _is_enumeration(last: str) -> bool:
    """Whether a few words each stand between commas: keywords, no sentence."""
    parts = [part.split() for part in re.split("[,;，、；]", last)]
    return len(parts) >= 4 and max(map(len, parts)) <= 3


def _letters(plain: str) -> Iterator[str]:
    # The first letter, unless a digit, an action or a sign of code or of a list stands before it.
    for char in plain[:12]:
        if char.isalpha():
            yield char
        elif char not in " \t\n\"'“‘«„»":
            return
