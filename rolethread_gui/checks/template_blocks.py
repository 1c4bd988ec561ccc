"""Parts of a template before or after a reply: "### Instruction:" and what follows, a character's card, settings, rules.

They are known by their headings and fields, whatever stands in them. The words are in ``resources/templates/blocks.toml``,
in six languages. A part counts only at the head or the end of a reply that says something else besides.
"""

from __future__ import annotations

import dataclasses
import functools
import re
import tomllib
from typing import Any, Final

from rolethread_gui.checks.hints import Hints
from rolethread_gui.checks.model_orders import weight
from rolethread_gui.checks.regions import Span
from rolethread_gui.checks.texts import look
from rolethread_gui.resource_files import resource

_LONGEST: Final = 700
"""Code points of a part; a longer one is a document."""
_RULES_LEAST: Final = 2
"""Rules of a list that speak to a model."""


@dataclasses.dataclass(frozen=True, slots=True)
class _Words:
    hints: Hints
    heading: re.Pattern[str]
    any_heading: re.Pattern[str]
    field: re.Pattern[str]
    card: re.Pattern[str]
    settings: re.Pattern[str]
    rules: re.Pattern[str]
    record: re.Pattern[str]
    answer: re.Pattern[str]
    left: re.Pattern[str]


@functools.cache
def block_hints() -> Hints:
    """Pieces of text, of which every reply with such a part has one."""
    return _words().hints


@functools.cache
def _words() -> _Words:
    data: dict[str, Any] = tomllib.loads(resource("templates", "blocks.toml").read_text("utf-8"))

    def either(name: str) -> str:
        return "|".join(data[name])

    return _Words(
        Hints(data["hints"]),
        re.compile(
            rf"[ \t]*(?:#{{1,6}}[ \t]*(?:{either('headings')})(?:[ \t]*\d+)?[ \t]*(?:[:：][^\n]*|[ \t]*$)|(?:\*\*|\[|<|【|-{{3}}[ ]?)(?:{either('headings')})(?:\*\*[:：]?|[:：]\*\*|\][:：]?|>|】[:：]?|[ ]?-{{3}})[ \t]*$|(?:{either('headings')})[ \t]*[:：][ \t]*$)",
        ),
        re.compile(rf"[ \t]*#{{1,6}}[ \t]*(?:{either('headings')}|{either('answers')})\b"),
        re.compile(rf"[ \t*_\[(]*(?:{either('fields')}|{either('cards')})[*_]*[ \t]*[:：=]"),
        re.compile(rf"[ \t*_\[(]*(?:{either('cards')})[*_]*[ \t]*[:：=]"),
        re.compile(rf"(?:{either('settings')})[\"']?[ \t]*[:=]"),
        re.compile(rf"[ \t*_#\[]*(?:{either('rules')})[*_\]]*[ \t]*[:：]?[*_]*[ \t]*$"),
        re.compile(rf"[ \t]*[\[{{]+[ \t]*\"(?:{either('records')})\"[ \t]*:"),
        re.compile(rf"[ \t]*#{{1,6}}[ \t]*(?:{either('answers')})\b"),
        re.compile(
            rf"[ \t]*#{{1,6}}[ \t]*(?:{either('answers')}|{either('headings')}|{either('ends')})[ \t]*[:：.]?[ \t]*$|[ \t]*[\[(【<]{{1,2}}(?:{either('ends')})[\])】>]{{1,2}}[ \t]*$"
        ),
    )


_LINE: Final = re.compile(r"[^\n]*\S[^\n]*")
_ITEM: Final = re.compile(r"[ \t]*(?:[-+*•][ \t]+|\d{1,2}[.)、][ \t]*)")
_HEADING: Final = re.compile(r"(?m)^[ \t]*#{1,6}[ \t]*\S")


def blocks_at_edges(text: str, asked: str) -> list[Span]:
    """Parts of a template with which a reply begins or ends.

    Args:
        text: the reply.
        asked: the turn that it answers; somebody may want a character.
    """
    if "\n" not in text:
        return []
    low = look(text).low
    if not block_hints().found(low):
        return []
    lines = [found.span() for found in _LINE.finditer(low)]
    rows = [low[start:end] for start, end in lines]
    cards = _WANTS_CARD.search(asked) is None
    head = _head(low, rows, lines, cards=cards)
    tail = head + _tail(low, rows[head:], lines[head:], cards=cards) if head < len(rows) else head
    if head + (len(rows) - tail) >= len(rows):  # nothing else is said
        return []
    found: list[Span] = []
    if head:
        end = lines[head - 1][1]
        found.append((lines[0][0], end + len(text[end:]) - len(text[end:].lstrip())))
    if tail < len(rows):
        found.append((lines[tail][0], lines[-1][1]))
    return [span for span in found if span[1] - span[0] <= _LONGEST]


def _head(low: str, rows: list[str], lines: list[Span], *, cards: bool) -> int:
    """How many lines at the head belong to a template."""
    words = _words()
    if words.heading.match(rows[0]):
        return _headed(low, rows, lines) if _are_all_templates(low) else 0
    size = 0
    while size < len(rows) and words.field.match(rows[size]) and _is_next(low, lines, size):
        size += 1
    if cards and size >= _FIELDS_LEAST and any(words.card.match(row) for row in rows[:size]):
        return size
    if cards and _is_settings(rows[0]):
        return 1
    return _rules_from(rows)


def _headed(low: str, rows: list[str], lines: list[Span]) -> int:
    """How many lines belong to the headings at the head, with what stands under the last of them."""
    words = _words()
    last = 0
    for at in range(1, min(len(rows), 6)):
        if words.any_heading.match(rows[at]):
            last = at
    if _INLINE.search(rows[last]) or words.answer.match(rows[last]):
        return last + 1
    at = last + 1
    while at < len(rows) and (at == last + 1 or _is_next(low, lines, at)) and not _ITEM.match(rows[at]):
        at += 1
    return at if at < len(rows) else last + 2


def _is_next(low: str, lines: list[Span], at: int) -> bool:
    """Whether no empty line stands before a line."""
    return at == 0 or "\n\n" not in low[lines[at - 1][1] : lines[at][0]]


def _tail(low: str, rows: list[str], lines: list[Span], *, cards: bool) -> int:
    """The line with which a template begins that goes on to the end; as many as there are without one."""
    words = _words()
    if words.left.match(rows[-1]) and len(rows) > 1:
        return len(rows) - 1
    for at in range(len(rows) - 1, max(0, len(rows) - _BODY - 2), -1):
        if words.heading.match(rows[at]):
            body = rows[at + 1 :]
            listed = any(_ITEM.match(row) or "```" in row for row in body)
            if (
                (body or _INLINE.search(rows[at]))
                and not listed
                and len(body) <= _BODY
                and _are_all_templates(low)
            ):
                return at
    last = len(rows)
    while (
        last > 0 and words.field.match(rows[last - 1]) and (last == len(rows) or _is_next(low, lines, last))
    ):
        last -= 1
    if cards and len(rows) - last >= _FIELDS_LEAST and any(words.card.match(row) for row in rows[last:]):
        return last
    if cards and (_is_settings(rows[-1]) or words.record.match(rows[-1])):
        return len(rows) - 1
    last = len(rows)
    while last > 0 and _ITEM.match(rows[last - 1]):
        last -= 1
    if 0 < last < len(rows) and words.rules.match(rows[last - 1]) and _are_orders(rows[last:]):
        return last - 1
    return len(rows)


_INLINE: Final = re.compile(r"[:：][ \t*_]*\w")
_BODY: Final = 3
"""Lines under a heading that are a task; more are a chapter."""
_FIELDS_LEAST: Final = 2
"""Fields of a character's card, one behind the other."""


def _are_all_templates(low: str) -> bool:
    """Whether a reply has no headings of its own beside those of a template."""
    return all(_words().any_heading.match(low, found.start()) for found in _HEADING.finditer(low))


_WANTS_CARD: Final = re.compile(
    r"character|temperature|settings|parameter|\b(?:villain|hero(?:ine)?|npc|protagonist|antagonist|backstory|persona|profile|cast|d&d|dnd|bio|figur\w*|charakter\w*|held\w*|steckbrief|personnages?|héros|fiche|"
    r"personajes?|héroe|ficha|geschichte|story|scene|novel|histoire|historia)\b|персонаж|геро[йяе]|анкет|角色|人物|主角|反派|设定|故事",
    re.I,
)
"""Who asks so may want what a character's card has, or the settings of a model."""


def _is_settings(row: str) -> bool:
    return len(set(_words().settings.findall(row))) >= 2


def _rules_from(rows: list[str]) -> int:
    if not _words().rules.match(rows[0]):
        return 0
    at = 1
    while at < len(rows) and _ITEM.match(rows[at]):
        at += 1
    return at if _are_orders(rows[1:at]) else 0


def _are_orders(items: list[str]) -> bool:
    """Whether at least two, and at least half of some points of a list speak to a model."""
    strong = sum(weight(_ITEM.sub("", item, count=1)) >= 2 for item in items)
    return strong >= _RULES_LEAST and 2 * strong >= len(items)
