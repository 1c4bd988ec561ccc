"""House style: what a text does where there is a choice, such as quotes, action marks or lists.

`observe` says for each question that arises in a text which way it answers it. The dataset's own answers,
counted, are its house style; nothing here holds one way to be the right one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from rolethread_gui.checks.narration import narrate
from rolethread_gui.checks.regions import HIDDEN
from rolethread_gui.checks.shouting import shouted
from rolethread_gui.checks.speaker_names import name_prefix
from rolethread_gui.checks.style_ends import CODE_LIKE, ends
from rolethread_gui.dataset import marks
from rolethread_gui.dataset.words import count_words

MIXED: Final = "mixed"
"""Answer of a text that goes both ways."""


def observe(plain: str, *, wide: bool) -> dict[str, str]:
    """The answer to every question that arises in a text (as `prose` gives it), by rule.

    Rules that ask whether a thing is used at all ("html", "prefix" …) are there only when it is.
    """
    seen: dict[str, str] = {}
    if plain.strip():
        enclosures(plain, seen)
        typography(plain, seen, wide=wide)
        layout(plain, seen, wide=wide)
        ends(plain, seen, wide=wide)
        settle(seen)
    return seen


UNSPOKEN: Final = (("silent", "used"), ("unnamed", "used"))
"""The answers of a text without any quotation, and without a name before it."""


def settle(seen: dict[str, str]) -> None:
    """What shows when all else is known: whether the text acts, that nobody speaks in it, that nobody is named before it.

    What stands between asterisks in a list is stressed, not acted.
    """
    if "acting" in seen:
        if seen["acting"] == "opens" or "structure" not in seen:
            seen["acting"] = "used"
        else:
            del seen["acting"]
    for rule, absent in zip(("quotes", "prefix"), UNSPOKEN, strict=True):
        if rule not in seen:
            seen.update((absent,))


# Actions and quotations

_OPENER: Final = re.compile(r"[*(（\[［【〔_~{]")
_CLOSED: Final = {
    "*": re.compile(r"\*(?<!\*\*)(?=[^\s*])[^*\n]{1,300}(?<=[^\s*])\*(?!\*)"),
    "(": re.compile(r"\([^()（）\n]{1,200}[)）]"),
    "（": re.compile(r"（[^()（）\n]{1,200}[)）]"),
    "[": re.compile(r"\[[^\[\]\n]{1,200}\](?!\()"),
    "［": re.compile(r"［[^［］\n]{1,200}］"),
    "【": re.compile(r"【[^【】\n]{1,200}】"),
    "〔": re.compile(r"〔[^〔〕\n]{1,200}〕"),
    "_": re.compile(r"_(?<![\w_]_)(?=[^\s_])[^_\n]{1,300}(?<=[^\s_])_(?![\w_])"),
    "~": re.compile(r"~(?<!~~)(?=[^\s~])[^~\n]{1,200}(?<=[^\s~])~(?!~)"),
    "{": re.compile(r"\{(?=[^\W\d_])[^{}\n]{1,200}\}"),
}
ACTION_KINDS: Final = {
    "*": "stars", "(": "round", "（": "wide round", "[": "square", "［": "square", "【": "lenses", "〔": "lenses",
    "_": "underscores", "~": "tildes", "{": "braces",
}  # fmt: skip
_STAGE_ENDS: Final = frozenset(".!?…。！？~～\n\"”“«」』’'*)）】〕］]}>_:：")
_COMMAS: Final = frozenset(",，;；、—–-")
_NO_ACTION: Final = re.compile(
    r"(?:e\.?g|i\.?e|cf|see|note|or|and|aka|also known|optional|formerly|including|such as|for example|in |approx"
    r"|about|from|if |plus|with|which|https?|sic|left|right|source|hint|tip|example|continued|to be)\b",
    re.I,
)
_SUBJECT: Final = re.compile(r"(?:He|She|They|I|We|You|It|His|Her|Their|My|Your|Its)\b|[A-Z]\w+s [a-z]")
_CODE_SIGN: Final = re.compile(r"[=<>\\/|@#$%^&+{}\d]|\.\w|\w\.\w")


def actions(plain: str) -> list[tuple[int, int, str]]:
    """Descriptions of actions set apart by marks: start, end and kind of each.

    Only those where a stage direction stands: at the start, after a finished sentence, beside speech.
    Emphasis within a sentence and ordinary brackets are not meant.
    """
    found: list[tuple[int, int, str]] = []
    stop = 0
    for opener in _OPENER.finditer(plain):
        start = opener.start()
        if start < stop:
            continue
        twice = plain.startswith("**", start)
        match = (marks.BOLD if twice else _CLOSED[plain[start]]).match(plain, start)
        if match is None:
            continue
        kind, stop = "double stars" if twice else ACTION_KINDS[plain[start]], match.end()
        inner = plain[start + 1 + twice : stop - 1 - twice]
        if _on_stage(plain, start, stop, kind) and (
            _acts(inner, kind) or (kind in _ROUND and _tells(inner) and _beside_speech(plain, start, stop))
        ):
            found.append((start, stop, kind))
    return found


def _on_stage(plain: str, start: int, end: int, kind: str) -> bool:
    after = plain[end : end + 1]
    if after.isalnum() and not marks.WIDE.match(after):
        return False
    before = start - 1
    while before >= 0 and plain[before] in " \t\u3000":
        before -= 1
    if before < 0:
        return True
    char = plain[before]
    if (
        kind == "stars"
        and before == start - 1
        and marks.WIDE.match(char)
        and marks.WIDE.match(plain, start + 1)
    ):
        return True  # Chinese hardly ever stresses words so
    if char in _STAGE_ENDS or (char in _COMMAS and kind == "stars"):
        # A list's number or bullet is no sentence.
        line = plain[plain.rfind("\n", 0, start) + 1 : start].strip()
        return not (char in ".)" and line[:-1].isdigit())
    return ord(char) > 0x2190 and char != HIDDEN and not char.isalnum()  # an emoji or another sign


def _acts(inner: str, kind: str) -> bool:
    words = inner.strip()
    if len(words) < 2 or not words[0].isalpha() or ":" in words:
        return False
    if marks.WIDE.search(words):
        return kind != "double stars" and len(words) <= 80 and not _CODE_SIGN.search(words)
    if kind in ("stars", "underscores"):
        # A book's title stands in italics too: it has capitals throughout, an action has not.
        if words[1:].islower():
            return words[0].islower() or " " in words or len(words.split()) > 1
        rest = words.split()[1:]
        titled = sum([word[:1].isupper() for word in rest])
        return bool(rest or words[0].islower()) and 2 * titled <= len(rest)
    if kind == "double stars":
        return words[0].islower()
    # Bracketed asides are common in ordinary prose; a stage direction is short and starts small.
    return (
        (words[0].islower() or _SUBJECT.match(words) is not None)
        and len(words.split()) <= 20
        and not _CODE_SIGN.search(words)
        and not _NO_ACTION.match(words)
    )


_ROUND: Final = frozenset(("round", "square"))
_SPEECH_ENDS: Final = re.compile(r"[.!?…—–,-]\s?[\"”’'»“]\s*\Z")
_SPEECH_BEGINS: Final = re.compile(r"\s*[\"“‘'«„]\s?\w")


def _tells(inner: str) -> bool:
    """Whether brackets hold a whole sentence."""
    words = inner.split()
    return (
        3 <= len(words) <= 20
        and inner[0].isupper()
        and inner[-1] in ".!…"
        and not _CODE_SIGN.search(inner[:-1])
        and not _NO_ACTION.match(inner)
    )


def _beside_speech(plain: str, start: int, end: int) -> bool:
    """Whether nothing but spaces parts a place from speech."""
    return bool(_SPEECH_ENDS.search(plain[max(0, start - 8) : start]) or _SPEECH_BEGINS.match(plain, end))


_STRAIGHT: Final = re.compile(
    r'"(?:(?<![\w"]")|(?<=[\u3000-\u9fff]"))(?=[^\s"])[^"\n]{1,600}"(?:(?!\w)|(?=[\u3000-\u9fff]))'
)
_QUOTES: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("straight", _STRAIGHT),
    ("curly", re.compile(r"“[^“”\n]{1,600}”")),
    ("low", re.compile(r"„[^„“”\n]{1,600}[“”]")),
    ("guillemets", re.compile(r"«[^«»\n]{1,600}»")),
    ("corners", re.compile(r"「[^「」\n]{1,600}」|『[^『』\n]{1,600}』")),
)
_SINGLE: Final = re.compile(
    r"['‘](?<![\w'’‘].)(?=[A-ZÀ-ÖØ-ÞА-ЯЁ…])(?:[^'’‘\n\"“]|['’](?=\w)){1,400}(?<=[.!?,…—])['’](?![\w'’])"
)
"""Speech in single quotation marks, as the British set it: a sentence or a part of one, and its punctuation with it."""
_DASHED: Final = re.compile(r"^[ \t]*[—–][ \u00a0]?(?=[A-ZÀ-ÖØ-ÞА-ЯЁ¿¡])[^\n|]{4,600}$", re.M)
"""What somebody says in a line of its own behind a dash, as in novels of many countries."""
_THINKS: Final = re.compile(r"\W*(?:\w+ ){0,2}(?:thought|think|wonder|mus(?:e|ing))")
_QUOTE_SIGN: Final = {"straight": '"', "curly": "“", "low": "„", "guillemets": "«", "corners": "「"}


def quotations(plain: str) -> list[tuple[int, int, str]]:
    """Quotations and speech in double marks: start, end and kind of each, in order."""
    found: list[tuple[int, int, str]] = []
    for kind, pattern in _QUOTES:
        if _QUOTE_SIGN[kind] in plain or (kind == "corners" and "『" in plain):
            found.extend((*match.span(), kind) for match in pattern.finditer(plain))
    if not found and ("'" in plain or "’" in plain):
        found = [
            (*match.span(), "single")
            for match in _SINGLE.finditer(plain)
            if not _THINKS.match(plain, match.end())
        ]
    if not found and ("—" in plain or "–" in plain):
        found = [(*match.span(), "dash") for match in _DASHED.finditer(plain)]
    return sorted(found)


_SPOKEN: Final = re.compile(r"(?:\A|[.!?…*)\]。！？]\s*|\n\s*)\Z")


def _tells_beside(plain: str, spoken: Sequence[tuple[int, int, str]], *, wide: bool) -> bool:
    """Whether a text tells in plain sentences what happens beside what is said."""
    start, end, _ = spoken[0]
    if (
        not _SPOKEN.search(plain[max(0, start - 4) : start])
        or plain[start : end - 1].rstrip()[-1] not in ".!?…,—。！？，"
    ):
        return False
    around = "".join(
        (
            plain[:start],
            *(plain[one[1] : next_[0]] for one, next_ in pairwise(spoken)),
            plain[spoken[-1][1] :],
        )
    )
    if any(mark in around for mark in "*_~([{（［【"):
        return False  # marked in a way that is none of actions'
    return len(around.strip()) >= 4 if wide else len(around.split()) >= 3


def enclosures(plain: str, seen: dict[str, str], *, people: bool = True) -> None:
    """Answer how actions, quotations and thoughts are set apart, and how the text tells (see `narrate`)."""
    found = actions(plain)
    if found:
        kinds = {kind for _, _, kind in found}
        seen["actions"] = _one(kinds)
        if opens_with_action(plain, found[0]):
            seen["acting"] = "opens"
        elif kinds & {"stars", "underscores", "tildes"}:
            seen["acting"] = "used"
    spoken = quotations(plain)
    if spoken:
        seen["quotes"] = _one({kind for _, _, kind in spoken})
    if found:
        seen["bare"] = "marked"
    elif spoken and _tells_beside(plain, spoken, wide=marks.WIDE.search(plain) is not None):
        seen["bare"] = "bare"
    narrate(plain, found, spoken, seen, people=people)


def opens_with_action(plain: str, first: tuple[int, int, str]) -> bool:
    """Whether a text begins with its first action and goes on after it. Heavy brackets may be a title's."""
    start, end, kind = first
    if kind in ("lenses", "braces") or plain[:start].strip():
        return False
    rest = plain[end : end + 40].strip()
    if not rest or rest[0] in ":：" or rest[0] == HIDDEN:
        return False
    return kind != "square" or " " in plain[start:end] or (marks.WIDE.match(plain, start + 1) is not None)


def _one(kinds: set[str]) -> str:
    return next(iter(kinds)) if len(kinds) == 1 else MIXED


# Typography

# A literal sign comes first where it can, and the look behind over it: the engine then leaps to the sign.
APOSTROPHE: Final = re.compile(r"'(?<=[^\W\d_]')(?=[^\W\d_])|’(?<=[^\W\d_]’)(?=[^\W\d_])")
_STRAIGHT_APOSTROPHE: Final = re.compile(r"'(?<=[^\W\d_]')(?=[^\W\d_])")
_CURLY_APOSTROPHE: Final = re.compile(r"’(?<=[^\W\d_]’)(?=[^\W\d_])")
ELLIPSIS: Final = re.compile(r"\.{3,}(?!\.)|…+|。{2,}")
DASH: Final = re.compile(
    r"——(?<=\w——) ?(?=\w)|(?: —(?<=[\w\"”’] —) ?|—(?<=[\w\"”’]—) ?)(?=[\w\"“‘])| – (?<=[\w\"”’] – )(?=[\w\"“‘])"
    r"|(?: --(?<=\w --)|--(?<=\w--))(?!-) ?(?=\w)"
)
HALF: Final = re.compile(
    r"[,.!?;](?<=[\u3040-\u30ff\u3400-\u9fff].)(?:(?![\w.])|(?=[\u3040-\u30ff\u3400-\u9fff]))"
)
FULL: Final = "，。！？；、"
GAP: Final = re.compile(r"(?:  |\u3000\u3000)(?<=[.,!?;:，。！？；：]..)[ \u3000]{0,3}(?=[^\W\d_])")


def typography(plain: str, seen: dict[str, str], *, wide: bool) -> None:
    """Answer how apostrophes, ellipses, dashes and the like are written."""
    if not wide and ("'" in plain or "’" in plain):
        straight = "'" in plain and _STRAIGHT_APOSTROPHE.search(plain) is not None
        curly = "’" in plain and _CURLY_APOSTROPHE.search(plain) is not None
        if straight or curly:
            seen["apostrophes"] = "straight" if not curly else MIXED if straight else "curly"
    if "..." in plain or "…" in plain or "。。" in plain:
        used = {ellipsis_kind(match.group()) for match in ELLIPSIS.finditer(plain)}
        if used:
            seen["ellipses"] = _one(used)
    if "—" in plain or "–" in plain or "--" in plain:
        used = {dash_kind(match.group()) for match in DASH.finditer(plain)}
        if used:
            seen["dashes"] = _one(used)
    if wide:
        full = sum(map(plain.count, FULL))
        half = len(HALF.findall(plain)) if any(sign in plain for sign in ",.!?;") else 0
        if half + full >= 2:
            seen["width"] = "half" if half >= 2 and half >= full else "full"
    if "  " in plain or "\u3000\u3000" in plain:
        gaps = sum(1 for _ in GAP.finditer(plain))
        # Where gaps are a habit of the reply, they stand after much of its punctuation.
        if gaps >= 2 and gaps > 0.3 * sum(map(plain.count, ",.!?，。！？；")) and not CODE_LIKE.search(plain):
            seen["gaps"] = "used"


def ellipsis_kind(mark: str) -> str:
    """Which ellipsis a match of `ELLIPSIS` is."""
    return "dots" if mark[0] == "." else "stops" if mark[0] == "。" else "double" if len(mark) > 1 else "sign"


def dash_kind(mark: str) -> str:
    """Which dash a match of `DASH` is."""
    if "——" in mark:
        return "double"
    if "—" in mark:
        return "em spaced" if mark.startswith(" ") else "em"
    return "en" if "–" in mark else "hyphens"


# Layout

FORMAT_TAG: Final = re.compile(
    r"</?(?:p|b|i|em|strong|u|br|ul|ol|li|h[1-6]|div|span|blockquote|hr|font|center|s|small|big|sub|sup|strike|mark"
    r"|q|del|ins)(?:\s+(?:style|class|color|align|size|face)\s*=\s*[^<>\n]{0,120})?\s*/?>",
    re.I,
)
_ABOUT_HTML: Final = re.compile(
    r"<!doctype|<html|<head\b|<body|<script|<form|<input|href=|\bHTML|\bCSS\b|\btags?\b", re.I
)
_BULLET_KIND: Final = {"-": "-", "*": "*", "+": "+", "–": "-", "—": "-"}


_LABELS: Final = {"*": "italic", "_": "italic", "[": "square"}
"""How a name before a text is set, by its first sign."""


def layout(plain: str, seen: dict[str, str], *, wide: bool) -> None:
    """Answer what the text is laid out with: lists, headings, tags, capitals."""
    if "<" in plain:
        tags = [match.group() for match in FORMAT_TAG.finditer(plain)]
        if tags and _formats(tags) and not _ABOUT_HTML.search(plain):
            seen["html"] = "used"
    name = name_prefix(plain)
    if name:
        seen["prefix"] = name
        seen["labels"] = (
            _LABELS.get(plain.lstrip()[0], "plain") if not plain.lstrip().startswith("**") else "bold"
        )
    if marks.may_have_bullets(plain):
        signs = [match.group(2) for match in marks.BULLET.finditer(plain)]
        if len(signs) > 1 and not all(sign in "—–" for sign in signs):  # those begin lines of a dialogue
            seen["bullets"] = _one({bullet_kind(sign) for sign in signs})
            lines = [line for line in plain.splitlines() if line.strip()]
            # Points of a word or two are a list by nature; whole sentences were prose once.
            if len(signs) == len(lines) and (
                count_words(plain) >= 8 * len(lines) or all(map(_FINISHED.match, lines))
            ):
                seen["listed"] = "used"
    if "listed" not in seen and "\n" in plain and marks.may_have_numbers(plain) and _is_numbered(plain):
        seen["listed"] = "used"
    if (
        HIDDEN in plain
        or "bullets" in seen
        or ("\n" in plain and marks.may_have_numbers(plain) and marks.NUMBERED.search(plain))
    ):
        seen["structure"] = "used"
    if "#" in plain and marks.HEADING.search(plain) and not CODE_LIKE.search(plain):
        seen["headings"] = "used"
    if "**" in plain and any(not _is_power(plain, *found.span()) for found in marks.BOLD.finditer(plain)):
        seen["bold"] = "used"
    if marks.may_have_emoji(plain):
        first = marks.EMOJI.search(plain)
        if first and marks.EMOJI.search(plain, first.end()):
            seen["emoji"] = "used"
    if not wide and shouted(plain):
        seen["capitals"] = "used"


def _is_numbered(plain: str) -> bool:
    """Whether every line is a numbered sentence."""
    lines = [line for line in plain.splitlines() if line.strip()]
    return len(lines) > 1 and all(_NUMBERED_SENTENCE.match(line) for line in lines)


_NUMBERED_SENTENCE: Final = re.compile(r"[ \t]*\d{1,2}[.)][ \t]+(?:[A-ZÀ-ÖØ-ÞА-ЯЁ].{14,})(?<=[.!?…])\s*\Z")
_FINISHED: Final = re.compile(
    r"[ \t]*\S[ \t]+[\"“*]?(?:[A-ZÀ-ÖØ-ÞА-ЯЁ].{14,}|[\u3400-\u9fff].{4,})(?<=[.!?…。！？\"”*])\s*\Z"
)
"""A point that is a whole sentence, with its full stop."""


def bullet_kind(sign: str) -> str:
    """The sign of a list, dashes of every length as one, dots of every shape as another."""
    return _BULLET_KIND.get(sign, "•")


def _formats(tags: list[str]) -> bool:
    # A tag that is closed, or one that needs no closing: a lone "<b" of a comparison is none.
    names = [tag.strip("<>/ ").split()[0].lower() for tag in tags]
    return any(tag.startswith("</") for tag in tags) or any(name in ("br", "hr", "p", "li") for name in names)


def _is_power(plain: str, start: int, end: int) -> bool:
    """Whether the stars are those of a sum: "x**2 + y**2"."""
    return (
        plain[end - 2 : end] == "**"
        and end < len(plain)
        and plain[end].isdigit()
        and start > 0
        and plain[start - 1] in ")]0123456789abcdefghijklmnopqrstuvwxyz"
    )
