"""Marks that open and never close, or close what never opened: ``*``, ``**``, quotes, brackets, code."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from rolethread_gui.checks.balance import surely_balanced
from rolethread_gui.checks.regions import Span
from rolethread_gui.checks.spotting import Spot, SpottingCheck
from rolethread_gui.checks.text_ends import how_it_ends
from rolethread_gui.checks.texts import look
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.edits import ReplaceText
from rolethread_gui.dataset.flags import Fix, Severity
from rolethread_gui.wording import say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_PAIRS = {
    "(": ")",
    "[": "]",
    "（": "）",
    "【": "】",
    "「": "」",
    "『": "』",
    "《": "》",
    "“": "”",
    "‘‘": "’’",
}
_CLOSERS = {closer: opener for opener, closer in _PAIRS.items()}
_MARK = re.compile(r"[()\[\]（）【】「」『』《》“”]")
_EMOTICON = re.compile(
    r"(?<![\w)])[:;=][\'’]?[-^o]?[()\[\]]+|[（(][^\w\s（）()]{1,8}[_ω▽∀﹏^︿｀´・‿ᴗ][^（）()\n]{0,8}[)）]|\\[()\[\]]"
    r"|[(（][づノヾﾉ]?[^\w()（）\n]{0,2}[￣`´′'^•°﹏︶▽∀≧≦><╥ˇ·・ω][^()（）\n]{0,8}[)）]"
)
_LOW_QUOTE = re.compile("„[^„“”\\n]{0,400}[“”]")
"""A German quotation, which closes with the mark that opens an English one."""
_BOUND = r"[-−+]?(?:\d[\d.]*|∞|π|√|pi\b|[a-zα-ω]\b|/)+"
_MATH = re.compile(
    # formulas, and intervals, of which some open with the mark that closes others: "[0, 1)", "]0, π["
    r"\$\$.+?\$\$|\$(?=\S)[^$\n]{1,200}(?<=\S)\$(?!\d)|\\\[.+?\\\]|\\\(.+?\\\)|[\[(]-?[\d∞.,\s]+,\s*[\d∞.+-]+[\])]"
    rf"|[\[(\]]\s?{_BOUND}\s?[,;]\s?{_BOUND}\s?[\])\[]",
    re.S,
)
_STARS = re.compile(r"\*+")


@dataclasses.dataclass(frozen=True, slots=True)
class Loose:
    """A mark without its partner.

    Attributes:
        start: its first code point.
        end: one past its last.
        opens: whether it opens; else it closes.
        partner: the mark that is missing.
        stop: where the partner would stand: the end of the sentence or paragraph; for one that closes, its beginning.
        instead: for a quotation that has both of its marks, but the wrong ones: where another sign belongs, and which.
    """

    start: int
    end: int
    opens: bool
    partner: str
    stop: int
    instead: tuple[tuple[int, str], ...] = ()


def loose_marks(text: str) -> list[Loose]:
    """Marks of a text without a partner, in order. Code, formulas, emoticons and numbered lists are looked past."""
    found: list[Loose] = []
    fence = _open_fence(text)
    if fence is not None:
        return [fence]
    if _ANY.search(text) is None:
        return []
    plain = look(text).prose
    if "„" in plain:
        plain = _LOW_QUOTE.sub(lambda quote: " " * len(quote.group()), plain)
    if "(" in plain or "（" in plain:
        plain = _EMOTICON.sub(_hidden, plain)
    if "`" in plain:
        found += _ticks(plain)
    if "$" in plain or "\\" in plain or _MARK.search(plain):
        plain = _MATH.sub(lambda math: " " * len(math.group()), plain)
    for start, end in _paragraphs(plain):
        found += _bold(plain, start, end)
    found += _brackets(plain)
    if '"' in plain:
        found += _straight(plain)
    if "«" in plain or "»" in plain:
        found += _angled(plain)
    return _with_wrong_marks(plain, sorted(found, key=lambda one: one.start))


_QUOTES = '“”"'
_BEFORE_SPEECH = "：:，,、（( \t"
"""Signs behind which a quotation begins."""


def _with_wrong_marks(plain: str, found: list[Loose]) -> list[Loose]:
    """Loose marks, but those of a quotation as one: “so“ and ”so“ have two marks and not the right ones."""
    told: list[Loose] = []
    for one in found:
        last = told[-1] if told else None
        if (
            last is not None
            and not last.instead
            and plain[one.start] in _QUOTES
            and plain[last.start] in _QUOTES
            and f"{plain[last.start]}{plain[one.start]}" not in ("””", '""')
            and one.start - last.start > 1
            and plain[one.start - 1] not in _BEFORE_SPEECH
            and "\n" not in plain[last.start : one.start]
        ):
            pair = ((last.start, "“"), (one.start, "”"))
            instead = tuple((at, mark) for at, mark in pair if plain[at] != mark)
            at = instead[0][0]
            told[-1] = Loose(at, at + 1, at == last.start, "", at, instead)
        else:
            told.append(one)
    return told


_ANY = re.compile(r"[()\[\]（）【】「」『』《》“”*`\"«»]")
_FENCE_LINE = re.compile(r"(?m)^[ \t]{0,3}(?:>[ \t]?)*(?:(?:[-*+]|\d+[.)])[ \t]+)?[ \t]*(`{3,}|~{3,})")


def _open_fence(text: str) -> Loose | None:
    """A code block that is never closed."""
    if "```" not in text and "~~~" not in text:
        return None
    opened: tuple[int, str] | None = None
    for found in _FENCE_LINE.finditer(text):
        mark = found.group(1)
        if opened is None:
            if mark[0] == "~" or "`" not in text[found.end() : (text + "\n").find("\n", found.end())]:
                opened = found.start(1), mark
        elif mark[0] == opened[1][0] and len(mark) >= len(opened[1]):
            opened = None
    if opened is None or opened[1][0] == "~":
        return None
    at, mark = opened
    return Loose(at, at + len(mark), True, mark, len(text))


def _paragraphs(text: str) -> list[Span]:
    return [
        found.span() for found in re.finditer(r"[^\n].*(?:\n(?!\s*\n|\s*[-*+•]\s|\s*\d+[.)]\s|#).+)*", text)
    ]


_QUOTED_SO = re.compile(r"(?<!')'(?![a-z'])")


def _ticks(plain: str) -> Iterator[Loose]:
    """A single backtick that nothing answers; pairs are gone with the code."""
    for found in re.finditer(r"(?<![`\\])`(?!`)", plain):
        at = found.start()
        if plain[at + 1 : at + 2].strip() and not (at and plain[at - 1].isalnum()):
            if _QUOTED_SO.search(plain, at, at + 60):
                continue  # `quoted' as in old texts
            yield Loose(at, at + 1, True, "`", _word_end(plain, at + 1))


def _bold(plain: str, start: int, end: int) -> Iterator[Loose]:
    """Stars that open bold or an action in a paragraph and are not closed in it."""
    opened: dict[str, int] = {}
    for found in _STARS.finditer(plain, start, end):
        at, stop = found.span()
        run = found.group()
        before = plain[at - 1] if at > start else " "
        after = plain[stop] if stop < end else " "
        if len(run) > 3 or (before.isspace() and after.isspace()):
            continue  # a rule, a bullet, a sign of multiplication
        if before.isdigit() and after.isdigit():
            continue
        marks = ("**", "*") if len(run) == 3 else (run,)
        for mark in marks:
            if (
                mark in opened
                and before.isspace()
                and not after.isspace()
                and (plain.rfind("\n", opened[mark], at) >= 0 or _sentence_ended(plain, at))
            ):
                yield from _left_open(plain, start, opened[mark], mark, at)
                opened[mark] = at
            elif mark in opened and not before.isspace():
                del opened[mark]
            elif mark not in opened and not after.isspace():
                opened[mark] = at
            elif mark in opened:
                del opened[mark]
            elif mark == "*" and before in _CLOSED and _is_act(plain, start, end, at):
                yield Loose(at, at + 1, False, "*", _sentence_start(plain, start, at))
    for mark, at in opened.items():
        yield from _left_open(plain, start, at, mark, end)


_CLOSED = frozenset('.!?…。！？"”»')
"""Signs before a star that closes an act."""


def _sentence_ended(plain: str, at: int) -> bool:
    """Whether a sentence ends before a star, so that a star before it was left open."""
    return plain[:at].rstrip()[-1:] in _CLOSED


def _is_act(plain: str, start: int, end: int, at: int) -> bool:
    """Whether a star that closes does so in a text with acts, and is no footnote's."""
    if plain.find("\n*", at) >= 0:
        return False
    return (
        plain.count("*") >= 3
        or plain[at + 1 : end].lstrip()[:1] in ('"', "“", "«", "—", "「", "„")
        or (plain.count("*") == 1 and at - start > 20)
    )


def _sentence_start(plain: str, start: int, at: int) -> int:
    return start + len(plain[start:at]) - len(plain[start:at].lstrip())


def _left_open(plain: str, start: int, at: int, mark: str, end: int) -> Iterator[Loose]:
    """A mark that nothing closes, but for one that is no mark at all: a footnote, a power, a word half hidden."""
    before = plain[at - 1] if at > start else " "
    after = plain[at + len(mark) : at + len(mark) + 1]
    if mark == "*" and (
        _GLOB.match(plain, at)
        or after == "="
        or (before.isspace() and after in _SHUT)
        or _is_times(plain, start, at, after)
    ):
        return
    if mark == "*":
        footnote = not before.isspace() and before not in '(（“"_—-”』」。！？…»'
        if footnote or (plain[start:at].strip() == "" and _note(plain, at, end)):
            return
    elif (before.isascii() and before.isalnum()) or (before in ")]" and (after.isalnum() or after == "(")):
        return  # a power, a word half hidden
    elif after.islower() and plain[at + len(mark) : end].strip(" ,.)").isidentifier():
        return  # **kwargs
    elif _KEYWORDS.match(plain, at):
        return
    if after.strip():
        yield Loose(at, at + len(mark), True, mark, _trimmed_end(plain, at, end))


def _is_times(plain: str, start: int, at: int, after: str) -> bool:
    """Whether a star multiplies: "(14 *sin(x))/15 = 0.92"."""
    behind = plain[start:at].rstrip()[-1:]
    return (behind.isdigit() or behind in (")", "]")) and (after.isalnum() or after == "(") and "=" in plain[start:at + 80]  # fmt: skip


def _hidden(face: re.Match[str]) -> str:
    words = face.group()
    return words if _SPEAKS.search(words) else " " * len(words)


_KEYWORDS = re.compile(r"\*\*(?:\w*kw\w*|args|options|params|\d)\b")
"""Named arguments of a program, and powers."""
_GLOB = re.compile(r"\*\.\w{1,5}\b")
"""Files by their ending: "*.jpg"."""
_SHUT = ("'", "`", ")", "]")
"""Signs that close behind a star that stands for anything: 'du -sh *'."""
_SPEAKS = re.compile(r"[A-Za-z]{2}")
_REFERENCE = re.compile(r"\w[.,]?\*(?=[\s.,;]|$)")


def _note(plain: str, at: int, end: int) -> bool:
    """Whether a star at the head of a paragraph marks a correction ("*they're") or the footnote of a star before."""
    return len(plain[at:end].split()) < 4 or _REFERENCE.search(plain, 0, at) is not None


def _brackets(plain: str) -> Iterator[Loose]:
    """Brackets and quotation marks, paired over the whole text; those that pair with nothing."""
    if _MARK.search(plain) is None:
        return
    open_marks: list[tuple[str, int]] = []
    loose: list[Loose] = []
    for found in _MARK.finditer(plain):
        mark, at = found.group(), found.start()
        if at and plain[at - 1] in _SPOKEN_OF and plain[at + 1 : at + 2] == plain[at - 1]:
            continue  # a mark that is spoken of: '('
        if mark in _PAIRS:
            open_marks.append((mark, at))
            continue
        opener = _CLOSERS[mark]
        place = next((n for n in range(len(open_marks) - 1, -1, -1) if open_marks[n][0] == opener), None)
        if place is None and mark in _OTHER_WIDTH and open_marks:
            last, opened = open_marks[-1]
            if last == _OTHER_WIDTH[mark] and "\n" not in plain[opened:at]:
                open_marks.pop()  # one bracket is wide and the other narrow
                continue
        if (
            place is None
            and mark == "）"
            and (plain[at - 1 : at] in ("：", ":") or _NUMBERED.search(plain, max(0, at - 4), at))
        ):
            continue  # a smile, or the number of a point
        if place is None:
            loose.append(Loose(at, at + 1, False, opener, _line_start(plain, at)))
            continue
        del open_marks[place]
    for mark, at in open_marks:
        if mark == "“" and _goes_on(plain, at):
            continue
        loose.append(Loose(at, at + 1, True, _PAIRS[mark], _sentence_end(plain, at)))
    # A loose ")" numbers a list; several closing marks, or straight ones beside them, are the text's own way.
    closing = [one for one in loose if not one.opens]
    single = len(closing) == 1 and '"' not in plain
    yield from (one for one in loose if one.opens or (single and one.partner in "“（【「『《"))


_OTHER_WIDTH = {")": "（", "）": "("}
_NUMBERED = re.compile(r"(?:^|[^\w.])(?:\d{1,2}|[a-zA-Z一二三四五六七八九十])$")


_NO_SPEECH = re.compile(r"[\d½¼¾⅓⅔⅛⅜⅝⅞]\"|\"\"|[=:{\[,]\s?\"\w*\"|\\\\\"|[\"']\s?[+;]|\t|\|")
"""Inches, programs and tables, whose marks follow other rules."""


def _straight(plain: str) -> Iterator[Loose]:
    """A straight quotation mark that is one too many in its paragraph."""
    paragraphs = [found.span() for found in re.finditer(r"[^\n]+", plain)]
    answered: list[tuple[int, int]] = []
    for place, (start, end) in enumerate(paragraphs):
        count = plain.count('"', start, end)
        if count % 2 == 0 or _NO_SPEECH.search(plain, start, end):
            continue
        behind = plain[slice(*paragraphs[place + 1])].lstrip(" *") if place + 1 < len(paragraphs) else ""
        if behind.startswith('"'):
            continue  # speech that goes on in the next paragraph
        one = _odd_one(plain, start, end)
        if one is None or any(one.start in pair for pair in answered):
            continue
        other = _odd_below(plain, paragraphs, place) if one.opens else None
        if other is None:
            yield one
        else:
            answered.append((one.start, other.start))  # verse that is said, line by line


def _odd_below(plain: str, paragraphs: Sequence[Span], place: int) -> Loose | None:
    """What closes, in one of the next few lines without a gap, the mark that a line left open."""
    for before, (start, end) in zip(
        paragraphs[place:], paragraphs[place + 1 : place + 1 + _VERSE], strict=False
    ):
        if plain.count("\n", before[1], start) > 1:
            return None
        if plain.count('"', start, end) % 2:
            other = _odd_one(plain, start, end)
            return other if other is not None and not other.opens else None
    return None


_VERSE: Final = 6
"""Lines of one quotation, at the most."""


def _odd_one(plain: str, start: int, end: int) -> Loose | None:
    """The straight mark of a paragraph that finds no partner, by the signs beside each."""
    opened = -1
    at = plain.find('"', start, end)
    while at >= 0:
        before, after = (
            plain[at - 1 : at] if at > start else " ",
            plain[at + 1 : at + 2] if at + 1 < end else " ",
        )
        opens = (before.isspace() or before in "([*—–-_") and not after.isspace()
        closes = not before.isspace() and (after.isspace() or after in ".,;:!?)]*—–-_")
        if opened >= 0 and opens and not closes:
            return Loose(opened, opened + 1, True, '"', _sentence_end(plain, opened))
        if opened < 0 and closes and not opens:
            return Loose(at, at + 1, False, '"', _line_start(plain, at))
        opened = at if opened < 0 else -1
        at = plain.find('"', at + 1, end)
    return Loose(opened, opened + 1, True, '"', _sentence_end(plain, opened)) if opened >= 0 else None


def _angled(plain: str) -> Iterator[Loose]:
    """A « or » without its partner; which of them opens is left to the text, and several are its own way."""
    marks = [(found.start(), found.group()) for found in re.finditer("[«»]", plain)]
    if len(marks) % 2 == 0:
        return
    opener, closer = (
        ("»", "«") if marks[0][1] == "»" and len(marks) > 1 and marks[1][1] == "«" else ("«", "»")
    )
    opened = -1
    for at, mark in marks:
        if mark == opener:
            if opened >= 0:
                break
            opened = at
        elif opened < 0:
            yield Loose(at, at + 1, False, opener, _line_start(plain, at))
            return
        else:
            opened = -1
    if opened >= 0 and plain.count("\n\n", opened) == 0:
        yield Loose(opened, opened + 1, True, closer, _sentence_end(plain, opened))


_SPOKEN_OF = ("'", '"', "’", "‘")
"""Marks between which a single sign is spoken of."""


def _goes_on(plain: str, at: int) -> bool:
    """Whether a quotation goes on in the next paragraph, which opens with the mark again."""
    after = plain.find("\n", at)
    return after >= 0 and plain[after:].lstrip()[:1] == "“"


def _line_start(plain: str, at: int) -> int:
    start = plain.rfind("\n", 0, at) + 1
    while start < at and plain[start].isspace():
        start += 1
    return start


_END = re.compile(r"[.!?。！？…]+[\"”’*]*(?=\s|$)|[。！？]|\n|$")


def _sentence_end(plain: str, at: int) -> int:
    found = _END.search(plain, at + 1)
    if found is None:
        return len(plain)
    return found.start() if found.group() in ("", "\n") else found.end()


def _word_end(plain: str, at: int) -> int:
    while at < len(plain) and not plain[at].isspace():
        at += 1
    while at > 0 and plain[at - 1] in ".,;:!?。，；：！？":
        at -= 1
    return at


def _trimmed_end(plain: str, start: int, end: int) -> int:
    stop = plain.find("\n", start, end)
    end = stop if stop >= 0 else end
    while end > start and plain[end - 1].isspace():
        end -= 1
    return end


class UnbalancedMarkup(SpottingCheck):
    """Finds marks without a partner."""

    id: ClassVar[str] = "unbalanced_markup"
    title: ClassVar[str] = say("Mark left open")
    help: ClassVar[str] = say(
        "A star, quotation mark, bracket or code mark that opens and never closes. Models copy such slips, and one open "
        "mark turns all that follows into an action or into code. Close it, or take it away."
    )
    severity: ClassVar[Severity] = Severity.WARNING
    languages: ClassVar[tuple[str, ...]] = ("*",)
    version: ClassVar[int] = 3
    harm: ClassVar[float] = 0.4

    def may_find(self, many: Many) -> Mask | None:
        """See `SpottingCheck.may_find`."""
        return many.of(many.replies & many.holds(_ANY) & ~surely_balanced(many))

    def spots(self, conversation: Conversation) -> Iterator[Spot]:
        """See `SpottingCheck.spots`."""
        for turn in conversation.turns:
            if turn.role is Role.ASSISTANT:
                for one in loose_marks(turn.text):
                    yield _spot(conversation.key, turn, one)


def _spot(key: int, turn: Turn, one: Loose) -> Spot:
    mark = turn.text[one.start : one.end]
    # One sign alone is hard to see: the mark with the sign beside it.
    start = one.start if one.opens else max(0, one.start - 1)
    end = min(len(turn.text), one.end + 1) if one.opens else one.end
    if one.instead:
        message = say("“{0}” stands here where “{1}” belongs.").format(mark, one.instead[0][1])
    elif one.opens:
        message = say("“{0}” opens here and is never closed.").format(mark)
    else:
        message = say("“{0}” closes here, but nothing was opened.").format(mark)
    return Spot(
        turn,
        start,
        end,
        say("a mark without its partner"),
        message,
        say("Set the right one.") if one.instead else say("Set the missing one, or take this one away."),
        _fixes(key, turn, one, mark),
        words=f"{mark} {turn.text[one.end : one.end + 20].strip()}",
    )


_CURLED = re.compile(r"[^“”\"\n]{1,200}”")
"""A quotation that a straight mark opens and a curly one closes."""
_LANGUAGE = re.compile(r"[a-zA-Z+#]{1,15}(?=[ \t]*\n)")


def _breaks_off(text: str, one: Loose) -> bool:
    """Whether no mark set or taken would mend it: a text cut off behind the mark, the brackets of a program's call."""
    if text[one.start] in "([" and text[max(0, one.start - 1) : one.start].isalnum():
        return True
    return (
        len(one.partner) == 1
        and one.stop >= len(text.rstrip())
        and (text.rstrip()[-1:] in ",，、;；:：" or how_it_ends(text, "") == "open")
    )


def _fixes(key: int, turn: Turn, one: Loose, mark: str) -> tuple[Fix, ...]:
    if one.instead:
        edits = tuple(
            ReplaceText(key, turn.key, at, at + 1, sign, expect=turn.text[at]) for at, sign in one.instead
        )
        return (Fix(say("Write “{0}” in its place").format(one.instead[0][1]), edits),)
    if one.opens and _breaks_off(turn.text, one):
        return ()
    if mark == '"' and one.opens and _CURLED.match(turn.text, one.end, one.stop):
        right = ReplaceText(key, turn.key, one.start, one.end, "“", expect=mark)
        return (Fix(say("Write “{0}” in its place").format("“"), (right,)),)
    end = one.end
    if mark.startswith("```"):  # the name of its language goes with it
        named = _LANGUAGE.match(turn.text, end)
        end = named.end() if named else end
    away = ReplaceText(key, turn.key, one.start, end, "", expect=turn.text[one.start : end])
    drop = Fix(say("Take “{0}” away").format(mark), (away,))
    lead = "\n" if mark.startswith("```") and not turn.text.endswith("\n") else ""
    title = (
        say("Close it with “{0}”").format(one.partner)
        if one.opens
        else say("Open it with “{0}”").format(one.partner)
    )
    closed = Fix(title, (ReplaceText(key, turn.key, one.stop, one.stop, lead + one.partner, expect=""),))
    return (closed, drop)
