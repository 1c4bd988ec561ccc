"""Plain transcripts: ``Name: what is said``, in the spellings of chat programs and of people."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Sequence

from rolethread_gui.dataset.conversation import Role
from rolethread_gui.formats.marked import Marked, Markup, Piece
from rolethread_gui.formats.markups import TEMPLATES
from rolethread_gui.formats.speakers import Speaker, plain_role

_NAME = r"(?P<name>\{\{(?:user|char)\}\}|[^\W_][^\n:*<>\[\]{}“”\"!?|]{0,38}?)"
_CLOCK = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ \u202f\u00a0]?[APap]\.?[Mm]\.?)?"
_DAY = r"\d{1,4}[./-](?:\d{1,2}|[A-Z][a-z]{2})[./-]\d{2,4}"
_STAMP = rf"(?:\[[^\]\n]{{0,30}}{_CLOCK}[^\]\n]{{0,12}}\]|{_DAY},?[ T]{_CLOCK}|{_CLOCK})"
_START = r"^(?P<head>[ \t\u200e\ufeff]*"
_SPELLINGS: tuple[tuple[str, str], ...] = (
    # “[12:30] Mira: …”, and WhatsApp: “31.12.23, 21:41 - Mira: …”. Without a name: a note of the program.
    ("stamped", rf"{_START}{_STAMP}[ \t]*(?:[-–—][ \t]*)?(?:{_NAME}:(?:[ \t]+|$))?)"),
    # Discord's exporter: the time and the name have a line of their own.
    ("block", rf"{_START}{_STAMP}[ \t]+{_NAME}[ \t]*\n)"),
    # Copied out of Discord: “Mira — 12/01/2023 8:15 PM”.
    ("dashed", rf"{_START}{_NAME}[ \t]*[—–][ \t]*(?:[^\n]{{0,20}}?){_CLOCK}[ \t]*\n)"),
    ("bold", rf"{_START}\*\*{_NAME}(?::\*\*|\*\*[ \t]?:)(?:[ \t]+|$))"),
    ("angled", rf"{_START}(?:{_STAMP}[ \t]*)?<{_NAME}>(?:[ \t]+|$))"),
    ("plain", rf"{_START}{_NAME}[ \t]?:(?:[ \t]+|$))"),
)
_PATTERNS = {spelling: re.compile(pattern, re.MULTILINE) for spelling, pattern in _SPELLINGS}
_FRAMES = {"bold": "**{}:** ", "angled": "<{}> "}
CHANCE = frozenset(("plain",))
"""Spellings that other texts may have by chance."""
_SEPARATOR = re.compile(r"^[ \t]*(?:[-=*_~#][ \t]*){3,}\n?", re.MULTILINE)
_WIDE_GAP = re.compile(r"\n(?:[ \t\r]*\n){2,}")
_GAP = re.compile(r"\n(?:[ \t\r]*\n)+")
_SHORT = 12
"""Turns up to which a name counts that is there only once."""
_LINES = 400
_SHARE = 8
"""At least one line in so many must begin a turn."""


class Script(Markup):
    """A transcript in one spelling, with the speakers that are known."""

    id = "script"
    title = "Transcript"

    def __init__(self, spelling: str, names: frozenset[str], model: Sequence[str] = ()) -> None:
        self.spelling = spelling
        self._pattern = _PATTERNS[spelling]
        self._names = names
        self._model = frozenset(model)
        self._heads: dict[str, str] = {}

    def split(self, text: str) -> Marked | None:
        """See `Markup.split`."""
        marks = [mark for mark in self._pattern.finditer(text) if self._known(mark)]
        lead = text[: marks[0].start()] if marks else text
        pieces: list[Piece] = []
        if lead.strip():
            pieces.append(_trimmed("", "", lead))
            lead = ""
        ends = [*(mark.start() for mark in marks[1:]), len(text)]
        for mark, end in zip(marks, ends, strict=False):  # without marks there is an end too many
            body = text[mark.end() : end]
            name = mark["name"]
            if name is not None:
                name = name.strip()
                self._heads[name] = mark["head"]
                pieces.append(_trimmed(name, mark["head"], body))
            elif pieces:  # a note of the program goes with the turn before it
                last = pieces[-1]
                pieces[-1] = dataclasses.replace(last, tail=last.tail + mark[0] + body)
            else:
                lead += mark[0] + body
        return Marked(lead, tuple(pieces))

    def _known(self, mark: re.Match[str]) -> bool:
        name = mark["name"]
        return name is None or name.strip() in self._names

    def framed(self, name: str) -> tuple[str, str]:
        """See `Markup.framed`: as the last turn of that name, or of anybody."""
        if not name:
            return "", "\n"
        head = self._heads.get(name)
        if head is None and self._heads:
            known, like = next(reversed(self._heads.items()))
            head = like.replace(known, name)
        return head or _FRAMES.get(self.spelling, "{}: ").format(name), "\n"

    def role(self, name: str) -> Role:
        """See `Markup.role`."""
        if not name:
            return Role.SYSTEM
        if name in self._model:
            return Role.ASSISTANT
        told = plain_role(name)
        if told is None or (self._model and told is Role.ASSISTANT):
            return Role.USER
        return told

    def name(self, role: Role) -> str:
        """See `Markup.name`."""
        if role is Role.SYSTEM:
            return ""
        names = sorted(name for name in self._names if self.role(name) is role)
        return names[0] if names else ("Assistant" if role is Role.ASSISTANT else "User")


def _trimmed(name: str, head: str, body: str) -> Piece:
    """A turn whose text begins and ends with a letter; blanks around it belong to the marks."""
    text = body.strip()
    if not text:
        return Piece(name, head, "", body)
    at = body.index(text)
    return Piece(name, head + body[:at], text, body[at + len(text) :])


@dataclasses.dataclass(frozen=True, slots=True)
class Found:
    """What a text was found to be.

    Attributes:
        spelling: id of the spelling, or of a chat template.
        speakers: who speaks, with what they say; empty for a template.
    """

    spelling: str
    speakers: tuple[Speaker, ...] = ()


def detect(text: str) -> Found | None:
    """In which spelling a text is a transcript; None where it is none."""
    for markup in TEMPLATES:
        found = markup.split(text)
        if found is not None and len(found.pieces) > 1:
            return Found(markup.id)
    lines = [line for line in text.split("\n")[:_LINES] if line.strip()]
    for spelling, _ in _SPELLINGS:
        counts = Counter(
            mark["name"].strip() for mark in _PATTERNS[spelling].finditer(text) if mark["name"] is not None
        )
        names = _likely(counts)
        if len(names) < 2 or not _begins(text, spelling, names):
            continue
        turns = sum(counts[name] for name in names)
        if turns * _SHARE < min(len(lines), _LINES) and spelling in ("plain", "bold"):
            continue
        marked = Script(spelling, frozenset(names)).split(text)
        assert marked is not None
        said: dict[str, list[str]] = {name: [] for name in names}
        for piece in marked.pieces:
            if piece.name:
                said[piece.name].append(piece.text)
        return Found(
            spelling, tuple(Speaker(name, tuple(texts[:2]), len(texts)) for name, texts in said.items())
        )
    return None


def _likely(counts: Counter[str]) -> list[str]:
    """Names that are speakers: they come back, or the text is short."""
    total = counts.total()
    often = [name for name, count in counts.items() if count > 1 and 100 * count >= total]
    roles = [name for name in counts if plain_role(name) is not None]
    if often and total <= _SHORT:
        return list(counts)
    return [name for name in counts if name in often or name in roles]


def _begins(text: str, spelling: str, names: Sequence[str]) -> bool:
    """Whether a turn begins within the first lines that are not blank."""
    start = "\n".join([line for line in text.split("\n")[:_LINES] if line.strip()][:6])
    return any(
        mark["name"] is not None and mark["name"].strip() in names
        for mark in _PATTERNS[spelling].finditer(start + "\n")
    )


def conversations(text: str, spelling: str, names: frozenset[str]) -> list[tuple[str, str]]:
    """A text as pieces: what stands between conversations (a line of dashes …), and the conversation after it.

    The last piece may have an empty conversation. Joined they are the text.
    """
    cuts = [(found.start(), found.end()) for found in _SEPARATOR.finditer(text)]
    if not cuts:
        cuts = [(found.start() + 1, found.end()) for found in _WIDE_GAP.finditer(text.rstrip())]
    if not cuts and spelling in _PATTERNS:
        cuts = _blocks(text, Script(spelling, names))
    made: list[tuple[str, str]] = []
    between, at = "", 0
    for start, end in [*cuts, (len(text), len(text))]:
        said = text[at:start]
        if said.strip():
            made.append((between, said))
            between = ""
        else:
            between += said
        between += text[start:end]
        at = end
    if between:
        made.append((between, ""))
    return made


def _blocks(text: str, script: Script) -> list[tuple[int, int]]:
    """Blank lines, where whole exchanges stand between them rather than single turns."""
    gaps = [(found.start() + 1, found.end()) for found in _GAP.finditer(text.rstrip())]
    ends = [start for start, _ in gaps]
    starts = [0, *(end for _, end in gaps)]
    blocks = [text[start:end] for start, end in zip(starts, [*ends, len(text)], strict=True)]
    first: set[str] = set()
    for block in blocks:
        marked = script.split(block)
        pieces = marked.pieces if marked else ()
        if len(pieces) < 2 or not all(piece.name for piece in pieces):
            return []
        first.add(pieces[0].name)
    return gaps if len(blocks) > 1 and len(first) == 1 else []
