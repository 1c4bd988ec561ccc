"""Turning one style into another: the changes that make a text follow the house style.

A change is ``(start, end, new text)``, in order and without overlaps. Code and addresses are spared, since
marks are looked for in what `regions.prose` leaves of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from rolethread_gui.checks import style
from rolethread_gui.checks.regions import Span, prose
from rolethread_gui.checks.shouting import shouted
from rolethread_gui.checks.style_ends import last_word
from rolethread_gui.checks.texts import is_wide
from rolethread_gui.dataset import marks
from rolethread_gui.dataset.edits import ReplaceText

Change: TypeAlias = tuple[int, int, str]

ACTION_MARKS: Final = {
    "stars": ("*", "*"), "double stars": ("**", "**"), "round": ("(", ")"), "wide round": ("（", "）"), "square": ("[", "]"),
    "lenses": ("【", "】"), "underscores": ("_", "_"), "tildes": ("~", "~"), "braces": ("{", "}"),
}  # fmt: skip
QUOTE_MARKS: Final = {
    "straight": ('"', '"'), "curly": ("“", "”"), "low": ("„", "“"), "guillemets": ("«", "»"), "corners": ("「", "」"), "single": ("'", "'"),
}  # fmt: skip
ELLIPSES: Final = {"dots": "...", "sign": "…", "double": "……", "stops": "。。。"}
DASHES: Final = {"em": "—", "em spaced": " — ", "en": " – ", "hyphens": " -- ", "double": "——"}
_FULL_OF: Final = {",": "，", ".": "。", "!": "！", "?": "？", ";": "；"}
_HALF_OF: Final = {full: half for half, full in _FULL_OF.items()}


def mending(rule: str, text: str, house: str) -> list[Change]:
    """The changes after which a text follows the house in one rule; none when they would not do.

    Taking one mark away can lay another bare ("Ann: Bob: hello"), so the result is looked at again, a few
    times; what several rounds changed becomes one change.
    """
    if rule == "quotes" and any(kind == "dash" for _, _, kind in style.quotations(prose(text))):
        return []  # what is told within a line of speech would be spoken
    if rule == "stops" and not _seems_whole(prose(text)):
        return []  # a full stop would hide that the text was cut off
    changed, rounds = text, 0
    first: list[Change] = []
    while rounds < _ROUNDS:
        plain = prose(changed)
        if style.observe(plain, wide=is_wide(changed)).get(rule) in (None, house):
            break
        changes = [
            change for change in departures(rule, plain, house) if changed[change[0] : change[1]] != change[2]
        ]
        first = first or changes
        changed = changed_text(changed, changes)
        rounds += 1
    if rounds == _ROUNDS or changed == text:
        return []
    return first if rounds == 1 else [_difference(text, changed)]


_ROUNDS: Final = 5


def changed_text(text: str, changes: Sequence[Change]) -> str:
    """The text after the changes."""
    parts: list[str] = []
    at = 0
    for start, end, new in changes:
        parts += (text[at:start], new)
        at = end
    return "".join((*parts, text[at:]))


def _difference(old: str, new: str) -> Change:
    """The one stretch in which two texts differ."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    tail = 0
    while tail < min(len(old), len(new)) - start and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return start, len(old) - tail, new[start : len(new) - tail]


def edits_of(conversation: int, turn: int, text: str, changes: Sequence[Change]) -> tuple[ReplaceText, ...]:
    """The changes as edits, the last place first, so that the places of the earlier ones stay right."""
    return tuple(
        ReplaceText(conversation, turn, start, end, new, text[start:end])
        for start, end, new in reversed(changes)
    )


def _enclosed(
    found: Sequence[tuple[int, int, str]], kinds: dict[str, tuple[str, str]], house: str
) -> list[Change]:
    if house not in kinds:
        return []
    opening, closing = kinds[house]
    changes: list[Change] = []
    for start, end, kind in found:
        if kind != house and kind not in kinds:
            changes.append(
                (start, start + 1, "")
            )  # no marks that could be changed; it is shown where it departs
        elif kind != house:
            size = len(kinds[kind][0])
            changes += [(start, start + size, opening), (end - size, end, closing)]
    return changes


def actions(plain: str, house: str) -> list[Change]:
    """Every action between the house's marks."""
    return _enclosed(style.actions(plain), ACTION_MARKS, house)


def quotes(plain: str, house: str) -> list[Change]:
    """Every quotation between the house's marks; a quotation within another stays."""
    found: list[tuple[int, int, str]] = []
    for start, end, kind in style.quotations(plain):
        if not found or start >= found[-1][1]:
            found.append((start, end, kind))
    return _enclosed(found, QUOTE_MARKS, house)


def apostrophes(plain: str, house: str) -> list[Change]:
    """Every apostrophe straight or curly."""
    sign = "’" if house == "curly" else "'"
    return [(*found.span(), sign) for found in style.APOSTROPHE.finditer(plain) if found.group() != sign]


def ellipses(plain: str, house: str) -> list[Change]:
    """Every ellipsis with the house's sign."""
    sign = ELLIPSES[house]
    return [
        (*found.span(), sign)
        for found in style.ELLIPSIS.finditer(plain)
        if style.ellipsis_kind(found.group()) != house
    ]


def dashes(plain: str, house: str) -> list[Change]:
    """Every dash as the house writes it."""
    return [
        (*found.span(), DASHES[house])
        for found in style.DASH.finditer(plain)
        if style.dash_kind(found.group()) != house
    ]


def width(plain: str, house: str) -> list[Change]:
    """Punctuation between Chinese characters full or half as wide."""
    if house == "full":
        return [(*found.span(), _FULL_OF[found.group()]) for found in style.HALF.finditer(plain)]
    return [
        (*found.span(), _HALF_OF[found.group()])
        for found in re.finditer("(?<=[\u3040-\u30ff\u3400-\u9fff])[，。！？；]", plain)
    ]


def bullets(plain: str, house: str) -> list[Change]:
    """Every list with the house's sign."""
    return [
        (*found.span(2), house)
        for found in marks.BULLET.finditer(plain)
        if style.bullet_kind(found.group(2)) != house
    ]


def listed(plain: str, house: str) -> list[Change]:
    """A list as plain lines."""
    del house
    signs = marks.BULLET if marks.may_have_bullets(plain) else marks.NUMBERED
    return [(found.start(1), found.end(3), "") for found in signs.finditer(plain)]


def gaps(plain: str, house: str) -> list[Change]:
    """One space where there are several after punctuation, none after full-width punctuation or at the end."""
    del house
    changes = [
        (*found.span(), "" if plain[found.start() - 1] in "，。！？；：" else " ")
        for found in style.GAP.finditer(plain)
    ]
    end = len(plain.rstrip())
    if end and (not changes or changes[-1][1] <= end) and end < len(plain):
        changes.append((end, len(plain), ""))
    return sorted([*_line_ends(plain, end), *changes]) if "\n" in plain[:end] else changes


def _line_ends(plain: str, end: int) -> list[Change]:
    return [
        (*found.span(), "") for found in re.finditer(r"(?<=[，。！？；：.!?])[ \t]{2,}(?=\n)", plain[:end])
    ]


def prefix(plain: str, house: str) -> list[Change]:
    """The text without the name and colon before it."""
    del house
    found = marks.NAME_PREFIX.match(plain[:90])
    if found is None:
        return []
    end = found.end()
    while end < len(plain) and plain[end] in " \t\u3000\n":
        end += 1
    return [(0, end, "")]


def headings(plain: str, house: str) -> list[Change]:
    """Headings as plain lines."""
    del house
    return [(*found.span(), "") for found in marks.HEADING.finditer(plain)]


def bold(plain: str, house: str) -> list[Change]:
    """Bold words without their marks."""
    del house
    changes: list[Change] = []
    for found in marks.BOLD.finditer(plain):
        start, end = found.span()
        changes += [(start, start + 2, ""), (end - 2, end, "")]
    return changes


_TAG_NAME: Final = re.compile(r"</?([a-z]+\d?)", re.I)


def html(plain: str, house: str) -> list[Change]:
    """Text without tags: paragraphs and breaks become line ends, items of a list "- "."""
    del house
    changes: list[Change] = []
    bare = style.FORMAT_TAG.sub(lambda tag: " " * len(tag.group()), plain)
    first, last = len(bare) - len(bare.lstrip()), len(bare.rstrip())
    for found in style.FORMAT_TAG.finditer(plain):
        start, end = found.span()
        named = _TAG_NAME.match(found.group())
        name = named.group(1).lower() if named else ""
        closing = found.group().startswith("</")
        new = ""
        if first < start and end < last:
            if closing and (name in ("p", "div", "blockquote") or (name[0] == "h" and name != "hr")):
                new = "\n\n"
            elif name in ("br", "hr") or (closing and name in ("li", "ul", "ol")):
                new = "\n"
        if name == "li" and not closing:
            new = "- "
        changes.append((start, end, new))
    return _joined_breaks(plain, changes)


def _joined_breaks(plain: str, changes: list[Change]) -> list[Change]:
    # Line ends are there already where the source wrote one beside its tag.
    kept: list[Change] = []
    for start, end, new in changes:
        beside = plain[end : end + 1] == "\n" or (
            kept and kept[-1][1] == start and kept[-1][2].endswith("\n")
        )
        kept.append((start, end, "" if new.startswith("\n") and beside else new))
    return kept


_NEVER_LAST: Final = re.compile(
    r"(?:the|an?|of|and|or|but|with|from|by|which|whose|is|are|was|were|be|been|ha(?:s|ve|d)|will|(?:w|c|sh)ould|can|may|might|must|their|your|our|my|his|its|"
    r"th[eo]se|than|because|although|while|when|where|if|into|between|without|very|und|oder|der|das|eine?n?|dem|den|für|von|et|ou|une?|des|avec|pour|"
    r"y|o|el|l[oa]s|con|para|и|или|но|в|с|для|что)",
    re.I,
)
"""Words behind which a sentence goes on."""


def stops(plain: str, house: str) -> list[Change]:
    """A full stop after the last word, unless that cannot be a sentence's last: the text was cut off there."""
    del house
    word = last_word(plain)
    if word is None or _NEVER_LAST.fullmatch(plain, *word):
        return []
    return [(word[1], word[1], "。" if marks.WIDE.match(plain[word[1] - 1]) else ".")]


_SHORT, _SHORT_WIDE = 12, 10
"""Words, or Chinese characters, of a last sentence that somebody wrote without its full stop; a longer one was cut off."""
_PARTICLES: Final = frozenset("了吧吗呢啊呀哦的嘛哈啦喔")
"""Characters with which a Chinese sentence ends."""
_STOPS: Final = re.compile(r"[.!?…。！？\n]")


def _seems_whole(plain: str) -> bool:
    """Whether the last sentence seems to lack its full stop alone, and no words."""
    word = last_word(plain)
    if word is None:
        return True
    end = word[1]
    last = _STOPS.split(plain[:end])[-1]
    if marks.WIDE.match(plain[end - 1]):
        return plain[end - 1] in _PARTICLES or len(last) <= _SHORT_WIDE
    return len(last.split()) <= _SHORT and last.count('"') % 2 == 0


def starts(plain: str, house: str) -> list[Change]:
    """A capital, or a small letter, at the start."""
    at = next((place for place, char in enumerate(plain) if char.isalpha()), None)
    if at is None:
        return []
    new = plain[at].upper() if house == "capital" else plain[at].lower()
    return [(at, at + 1, new)] if len(new) == 1 else []


def lower(plain: str, house: str) -> list[Change]:
    """A capital at the start of every sentence, and for the word "I"."""
    del house
    return [
        (*found.span(1), found.group(1).upper())
        for found in _SENTENCE_START.finditer(plain)
        if len(found.group(1).upper()) == 1
    ]


_SENTENCE_START: Final = re.compile(r"(?:\A\W*|[.!?]\s+[\"'“‘(*]?|\n\s*|\b(?=i\b))([^\W\d_])")


def capitals(plain: str, house: str) -> list[Change]:
    """Shouted words in small letters, with a capital where a sentence starts."""
    del house
    changes: list[Change] = []
    for start, end in shouted(plain):
        quiet = re.sub(r"\bi\b", "I", plain[start:end].lower())
        quiet = re.sub(r"(?<=[.!?] )\w", lambda found: found.group().upper(), quiet)
        before = plain[:start].rstrip(" \t\"'“‘(*")
        if not before or before[-1] in ".!?…\n:":
            quiet = quiet[0].upper() + quiet[1:]
        if len(quiet) == end - start:
            changes.append((start, end, quiet))
    return changes


_EMOJI_AND_SPACE: Final = re.compile(rf" ?(?:{marks.EMOJI.pattern})")


def emoji(plain: str, house: str) -> list[Change]:
    """Text without emoji."""
    del house
    return [(*found.span(), "") for found in _EMOJI_AND_SPACE.finditer(plain)]


CHANGES: Final[dict[str, Callable[[str, str], list[Change]]]] = {
    "actions": actions, "quotes": quotes, "apostrophes": apostrophes, "ellipses": ellipses, "dashes": dashes,
    "width": width, "bullets": bullets, "listed": listed, "gaps": gaps, "prefix": prefix, "headings": headings,
    "bold": bold, "html": html, "stops": stops, "starts": starts, "capitals": capitals, "lower": lower, "emoji": emoji,
}  # fmt: skip
"""How each rule's departures are mended; "acting" and "unpunctuated" are not there: no change of marks would do."""


_WHOLE: Final = frozenset(
    {"unpunctuated", "speech", "silent", "bare", "thoughts", "tense", "person", "unnamed", "labels"}
)
"""Rules that no change of marks would mend: the whole reply departs."""


def departures(rule: str, plain: str, house: str) -> list[Change]:
    """What departs from the house's answer and what would stand there; the new text means nothing where a rule has no fix."""
    if rule in _WHOLE:
        return [(0, len(plain), "")]
    if rule == "acting":
        return [(start, end, "") for start, end, _ in style.actions(plain)]
    return CHANGES[rule](plain, house)


def first_span(rule: str, plain: str, changes: Sequence[Change]) -> Span | None:
    """Where the first departing mark stands; for a missing one, the word that it should follow."""
    if rule == "stops":
        return last_word(plain)
    if rule == "capitals" and 2 * sum(end - start for start, end, _ in changes) > len(plain.strip()):
        return None  # shouted throughout: the reply departs, not a stretch of it
    return changes[0][:2] if changes[0][0] < changes[0][1] else None
