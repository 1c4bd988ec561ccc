"""The small notation in which the wordings of a phrase list are written, and what can be read from it.

On words in small letters with straight apostrophes:

- a space: white space, commas or dashes between words (in Chinese: optional punctuation);
- ``(a|b)``: one of these; ``[a]``: perhaps; options carry their spaces: ``i('d| would) [gladly ]help``;
  with a star behind the bracket none to four of them, one after another: ``[and |so |please ]*``;
- ``{name}``: one of the words of that slot of the list;
- ``<3>``: up to three words; ``...``: anything up to the end of the sentence, or to what follows.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Mapping, Sequence
from typing import Final

WIDE: Final = "\u2e80-\ufaff\uff66-\uff9f"
"""Signs that are words by themselves, as a range of a character set."""
PHRASE_WORD: Final = re.compile(rf"[^\W_{WIDE}]+(?:'[^\W_{WIDE}]+)*|[{WIDE}]")
# The dashes stand apart: a character set with signs beyond Latin takes ten times as long to compile.
_SPACE: Final = r"(?:[\s,;:*_-]|(?=[–—]).)+"
_WIDE_SPACE: Final = r"[\s，,、；;：:！!～~—…*_-]*"
_GAP: Final = r"[^\s.!?;:]+"
_TOKEN: Final = re.compile(r" ?<(\d+)>|(\.\.\.)|(\)\*|\]\*|[()\[\]| ])|([^()\[\]|<> *])")
_PIECE: Final = re.compile(r" ?<\d+>|\.\.\.|\)\*|\]\*|[()\[\]| ]|(?:(?!\.\.\.)[^()\[\]|<> *])+")
"""The same, letters that follow each other taken together."""
_SLOT: Final = re.compile(r"\{(\w+)\}")
_CLOSING: Final = (")", "]", ")*", "]*")
_ANY: Final = "\x00"
"""Stands for what may be any words."""
_MOST: Final = 3_000
"""Beginnings of one pattern; of one with more nothing is said."""


def filled(pattern: str, slots: Mapping[str, str]) -> str:
    """A pattern with its slots written out.

    Raises:
        KeyError: the pattern names a slot that its list does not have.
    """
    while "{" in pattern:
        pattern = _SLOT.sub(lambda found: f"({slots[found.group(1)]})", pattern)
    return pattern


def translated(pattern: str, *, wide: bool) -> str:
    """The regular expression of a pattern; `wide` for languages without spaces between words."""
    spaces = _WIDE_SPACE if wide else _SPACE
    marks = {
        "(": "(?:",
        ")": ")",
        ")*": "){0,4}",
        "[": "(?:",
        "]": ")?",
        "]*": "){0,4}",
        "|": "|",
        " ": spaces,
    }
    parts: list[str] = []
    for found in _TOKEN.finditer(pattern):
        gap, rest, mark, char = found.groups()
        if gap is not None:
            parts.append(f"[^。！？]{{0,{gap}}}?" if wide else f"(?:{spaces}{_GAP}){{0,{gap}}}?")
        elif rest is not None:
            parts.append(".*?")
        elif mark is not None:
            parts.append(marks[mark])
        else:
            parts.append(re.escape(char))
    return "".join(parts)


@functools.cache
def _pieces(pattern: str) -> Sequence[str]:
    return _PIECE.findall(pattern)


def first_words(pattern: str) -> set[str]:
    """Every word that a text can begin with where the pattern fits; a wide character is a word."""
    closed, ends, _ = _heads(_pieces(pattern), 0, 1)
    words: set[str] = set()
    for head in closed | ends:
        found = PHRASE_WORD.match(head.strip())
        assert found is not None, f"the pattern {pattern!r} has an empty beginning"
        words.add(found.group())
    return words


def first_two_words(pattern: str) -> set[tuple[str, str]] | None:
    """Every first word with the second; None where that cannot be said, "" for a second that may be any."""
    try:
        closed, ends, _ = _heads(_pieces(pattern), 0, 2)
    except _TooMany:
        return None
    found: set[tuple[str, str]] = set()
    for head in closed | ends:
        before, gap, _ = head.partition(_ANY)
        words = PHRASE_WORD.findall(before)
        if not words:
            return None
        whole = len(words) > 2 or (len(words) == 2 and (head in closed or not gap))
        found.add((words[0], words[1] if whole else ""))
    return found


class _TooMany(Exception):
    pass


_WIDE_HEADS: Final = {words: re.compile(rf"[{WIDE}]{{{words}}}") for words in (1, 2)}


def _is_closed(head: str, words: int) -> bool:
    head = head.lstrip()
    return _ANY in head or head.count(" ") >= words or _WIDE_HEADS[words].match(head) is not None


def _heads(pieces: Sequence[str], at: int, words: int) -> tuple[set[str], set[str], int]:
    """Beginnings that hold so many words, those to which more may be added, and the place where the group ends."""
    closed: set[str] = set()
    ends: set[str] = set()
    heads: set[str] = {""}
    while at < len(pieces) and pieces[at] not in _CLOSING:
        piece = pieces[at]
        at += 1
        if piece == "|":
            ends |= heads
            heads = {""}
        elif not heads:  # every beginning says enough: only the group's end is wanted
            at = _behind(pieces, at) if piece in ("(", "[") else at
        elif piece in ("(", "["):
            shut, loose, at = _heads(pieces, at, words)
            end = pieces[at]
            at += 1
            start, many = heads, end.endswith("*")
            heads = set(heads) if piece == "[" or many else set()
            for _ in range(words if many else 1):
                closed |= _joined(start, shut)
                start = _joined(start, loose)
                heads |= start
        else:
            more = _ANY if piece == "..." or piece.lstrip().startswith("<") else piece
            heads = {head + more for head in heads}
        done = {head for head in heads if _is_closed(head, words)}
        closed |= done
        heads -= done
        if len(closed) + len(heads) > _MOST:
            raise _TooMany
    return closed, ends | heads, at


def _joined(heads: set[str], more: set[str]) -> set[str]:
    if len(heads) * len(more) > _MOST:
        raise _TooMany
    return {head + one for head in heads for one in more}


def _behind(pieces: Sequence[str], at: int) -> int:
    """The place behind the group that was opened just before."""
    depth = 1
    while depth:
        depth += (pieces[at] in ("(", "[")) - (pieces[at] in _CLOSING)
        at += 1
    return at


def needed(pattern: str) -> frozenset[str]:
    """Pieces of words, of which every text has at least one where the pattern fits.

    Of the possible choices the one that the fewest texts have by chance, judged by length.
    """
    return _needed(_pieces(pattern), 0)[0]


def _needed(pieces: Sequence[str], at: int) -> tuple[frozenset[str], int]:
    """The pieces that a group needs, none when it can do without, and the place where it ends."""
    options: list[frozenset[str]] = []
    choices: list[frozenset[str]] = []
    while at < len(pieces) and pieces[at] not in _CLOSING:
        part = pieces[at]
        at += 1
        if part == "|":
            options.append(_rarest(choices))
            choices = []
        elif part in ("(", "["):
            inner, at = _needed(pieces, at)
            if part == "(" and pieces[at] == ")" and inner:
                choices.append(inner)
            at += 1
        elif part not in (" ", "...") and not part.lstrip().startswith("<"):
            choices.append(frozenset((part,)))
    options.append(_rarest(choices))
    return (frozenset[str]().union(*options) if all(options) else frozenset()), at


def _rarest(choices: list[frozenset[str]]) -> frozenset[str]:
    return min(choices, key=_commonness, default=frozenset[str]())


_EVERYWHERE = frozenset(
    re.split(
        " ",
        "a about all also always an and any anything are around as at away be been but by can come could did do does "
        "done for from get give go good had hand has have he help her here his how i if in into is it its just keep know "
        "like look looking made make makes may me might more most much my need no not of on only open or other our out "
        "over right say see she should so some something sound stay such sure take tell than that that's the their them "
        "then there they think this those time to up us very voice want was way we well were what when where which who "
        "will with word work would you your on't ll ve re 想 是 的 我 你 有 在 可以 什么 就是 需要 任何 还有 其他 最 很",
    )
)
"""Words that many texts have anyway; a guess that only says what is looked for first, never what is found."""


def _commonness(pieces: frozenset[str]) -> float:
    # A letter more makes a piece about four times as rare; a Chinese character counts for three letters.
    return sum(
        math.pow(4, -sum(3 if char >= "\u2e80" else 1 for char in piece) / (2 if piece in _EVERYWHERE else 1))
        for piece in sorted(pieces)
    )
