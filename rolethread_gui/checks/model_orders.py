"""Lines before or after a reply that give a model orders, known by what they are made of and not by one wording.

Whoever makes a dataset writes to a model around its texts: labels ("Note to the assistant:"), orders that only
models get ("Stay in character", "Generate five more"), frames ("Below is a conversation"), and the things that
only prompts speak of (the user, the persona, the output). Each counts a little; a line with enough of them is
one. The words are in ``resources/templates/orders.toml``, in all languages together.
"""

from __future__ import annotations

import dataclasses
import functools
import re
import tomllib
from collections.abc import Iterator, Sequence
from typing import Any

from rolethread_gui.checks.hints import Hints
from rolethread_gui.checks.regions import Span
from rolethread_gui.checks.texts import look
from rolethread_gui.resource_files import resource

_ENOUGH = 3.0
"""Weight from which on a line is an order to a model."""
_SURE = 2.0
"""Weight of an order that only models get."""
_FROM_PEOPLE = 1.0
"""Weight more that a line needs whose label and whose orders people get too."""
_GOES_ON = 2.0
"""Weight from which on the line beside an order belongs to it."""
_LONGEST = 700
"""Code points of a line that may be an order; a paragraph of a story is longer."""
_MOST_THINGS = 3.0
_OPENS = r"[\s\[\](){}<>*_#|/\\【】（）「『\"“'`~=–—-]*"
_SHUTS = r"[\s*_)\]】）\"”'`]{0,4}(?:[:：>|=]|\|>|(?<=[\])】）])| [—–-] )"
_CLAUSE = re.compile(r"(?:[.!?;:。！？；：]|,|，| [—–-]) *|\b(?:and|then|und|et|y|и) ")


@dataclasses.dataclass(frozen=True, slots=True)
class _Marks:
    hints: Hints
    sure_label: re.Pattern[str]
    maybe_label: re.Pattern[str]
    frame: re.Pattern[str]
    prompt_order: re.Pattern[str]
    model_order: re.Pattern[str]
    order: re.Pattern[str]
    things: tuple[re.Pattern[str], ...]
    small_things: tuple[re.Pattern[str], ...]


@functools.cache
def order_hints() -> Hints:
    """Pieces of text, of which every line with an order to a model has one."""
    return _marks().hints


@functools.cache
def _marks() -> _Marks:
    data: dict[str, Any] = tomllib.loads(resource("templates", "orders.toml").read_text("utf-8"))

    def one(name: str, before: str = "", behind: str = "") -> re.Pattern[str]:
        return re.compile(f"{before}(?:{'|'.join(data[name])}){behind}")

    def each(name: str) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(rf"(?<![a-zà-ÿа-я])(?:{words})(?![a-zà-ÿа-я])") for words in data[name])

    return _Marks(
        Hints(data["hints"]),
        one(
            "sure_labels",
            rf"{_OPENS}(?:",
            rf"{_SHUTS})|[ \t#*]*[<\[【][|/# ]*(?:{'|'.join(data['tags'])})[|/: ]*[>\]】]",
        ),
        one("maybe_labels", _OPENS, r"[\s*_)\]】）]{0,4}[:：]"),
        one("frames"),
        one("prompt_orders"),
        one("model_orders"),
        one("orders"),
        each("things"),
        each("small_things"),
    )


def orders_at_edges(text: str, asked: str) -> list[Span]:
    """The lines at the head and at the end of a reply that are orders to a model.

    Args:
        text: the reply.
        asked: the turn that it answers.
    """
    if "\n" not in text:
        return []
    low = look(text).low
    first = _FIRST.search(low)
    if first is None or not (_may_be_order(first.group()) or _may_be_order(_last_line(low))):
        return []
    lines = [found.span() for found in _LINE.finditer(low)]
    asked = look(asked).low
    heads = _run(low, lines, asked)
    tails = _run(low, lines[::-1], asked)
    if len(heads) + len(tails) >= len(lines):  # nothing but orders: that is what was asked for
        return []
    found: list[Span] = []
    if heads:
        found.append((heads[0][0], _behind(text, heads[-1][1])))
    if tails:
        found.append((tails[-1][0], tails[0][1]))
    return found


_LINE = re.compile(r"[^\n]*\S[^\n]*")
_FIRST = re.compile(r"\S[^\n]*(?:\n\s*[^\n]*)?")


def _last_line(low: str) -> str:
    """The last line on which something stands, with the white space behind it."""
    return low[low.rfind("\n", 0, len(low.rstrip())) + 1 :]


def _may_be_order(line: str) -> bool:
    return len(line) <= _LONGEST and bool(order_hints().found(line))


def _behind(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _run(low: str, lines: Sequence[Span], asked: str) -> list[Span]:
    """The lines from one edge on that are orders, with the rules drawn between them and the reply."""
    first = 1 if _RULE.fullmatch(low[slice(*lines[0])].strip()) else 0
    if not _is_order(low, lines[first], asked):
        return []
    run = [*lines[: first + 1]]
    for start, end in lines[first + 1 :]:
        line = low[start:end].strip()
        if not (_RULE.fullmatch(line) or weight(line) >= _GOES_ON):
            break
        run.append((start, end))
    return run


_RULE = re.compile(r"[-=*_#~—–]{3,}")
_ITEM = re.compile(r"\s*(?:[-+•|]|\d+[.)、]|\*(?=\s))")


def _is_order(low: str, span: Span, asked: str) -> bool:
    line = low[slice(*span)]
    if len(line) > _LONGEST or not order_hints().found(line) or _ITEM.match(line):
        return False
    if weight(line) < _ENOUGH:
        return False
    around = f"{low[: span[0]]}\n{low[span[1] :]}\n{asked}"
    return weight(line, around) >= _ENOUGH


def weight(line: str, around: str = "") -> float:
    """How much in a line speaks for an order to a model.

    Args:
        line: in small letters.
        around: what else is said there; things that it speaks of do not count.
    """
    marks = _marks()
    if _MESSAGE.match(line):
        return _ENOUGH
    total = 0.0
    sure = False
    label = marks.sure_label.match(line)
    if label:
        total, sure = 2.0, True
    else:
        label = marks.maybe_label.match(line)
        total = 1.0 if label else 0.0
    at = label.end() if label else 0
    orders, taken = _orders(marks, line, at)
    if not orders and not sure:
        return 0.0
    total += orders
    sure = sure or orders >= _SURE
    rest = "".join((line[at : taken[0]], "|", line[taken[1] :]))  # the words of an order count once
    total += min(
        _MOST_THINGS,
        sum(_spoken_of(things, rest, around) for things in marks.things)
        + sum(_spoken_of(things, rest, around) / 2 for things in marks.small_things),
    )
    return total if sure else total - _FROM_PEOPLE


_MESSAGE = re.compile(
    r"""\s*[\[{]+ ?["']role["'] ?: ?["'](?:system|user|assistant|developer|human|gpt)|\s*["']?role["']? ?: ?["']?system["']?,? """
)
"""A message as programs write it."""


def _orders(marks: _Marks, line: str, at: int) -> tuple[float, Span]:
    """The weight of the orders at the heads of a line's clauses, and the heaviest; the first clause must have one."""
    weights: list[float] = []
    taken = (at, at)
    for clause in _clauses(line, at):
        begin = _skip(line, clause)
        weighs, end = _order(marks, line, begin)
        if weighs > max(weights, default=0):
            taken = (begin, end)
        if weighs:
            weights.append(weighs)
        elif not weights and not at:
            break
    weights.sort()
    return (weights[-1] + sum(weights[-2:-1]) / 2 if weights else 0.0), taken


def _order(marks: _Marks, line: str, begin: int) -> tuple[float, int]:
    for pattern, weighs in (
        (marks.prompt_order, _ENOUGH),
        (marks.frame, _SURE),
        (marks.model_order, _SURE),
        (marks.order, 1.0),
    ):
        found = pattern.match(line, begin)
        if found:
            return weighs, found.end()
    return 0.0, begin


def _clauses(line: str, at: int) -> Iterator[int]:
    yield at
    for found in _CLAUSE.finditer(line, at):
        yield found.end()


_BEFORE = re.compile(r"[\s\[\]()<>*_#|/\\【】（）「『\"“'`~=–—-]*")


def _skip(line: str, at: int) -> int:
    found = _BEFORE.match(line, at)
    return found.end() if found else at


def _spoken_of(things: re.Pattern[str], line: str, around: str) -> int:
    for found in things.finditer(line):
        if not around or found.group()[:12].rstrip("s") not in around:
            return 1
    return 0
