"""Which flags of a turn are underlined at this moment. No widgets here: time and cursor come in as facts.

The promises: the underline of a mended span goes with the keystroke; a new flag waits until the fingers
rest and never appears in the sentence with the cursor; flags on a whole turn wait until the turn is left.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence

import msgspec

from rolethread_gui.checks.sentences import sentence_spans
from rolethread_gui.dataset.edits import ReplaceText
from rolethread_gui.dataset.flags import Fix, Flag
from rolethread_gui.dataset.spans import moved
from rolethread_gui.ui.edit.shown_text import ShownText

_NEAR = 4_000
"""Code points; no sentence that a person edits is longer."""
REST_MS = 600
"""How long the fingers must rest before a new flag may appear, in milliseconds."""


@dataclasses.dataclass(frozen=True, slots=True)
class Quiet:
    """Findings about the dataset that are not underlined now, since neither their filter nor card is active.

    Attributes:
        checks: whose findings they are.
        active: groups (`Flag.group`) that are underlined all the same.
    """

    checks: frozenset[str] = frozenset()
    active: frozenset[str] = frozenset()

    def hides(self, flag: Flag) -> bool:
        """Whether a flag is not to be seen."""
        return bool(flag.group) and flag.check in self.checks and flag.group not in self.active


@dataclasses.dataclass(slots=True)
class Underline:
    """A flag under words of one turn; `start` and `end` are code points of what is shown."""

    flag: Flag
    start: int
    end: int
    level: int = 0


def cursor_sentence(text: str, at: int) -> tuple[int, int]:
    """Span of the sentence that the cursor stands in, or of both that it touches.

    Looks at the paragraph of the cursor only, and at what is near in a very long one, so that a long text costs
    nothing.
    """
    start = max(text.rfind("\n", 0, at) + 1, at - _NEAR)
    end = text.find("\n", at, at + _NEAR)
    end = min(len(text), at + _NEAR) if end < 0 else end
    touched = [(low, high) for low, high in sentence_spans(text, start, end) if low <= at <= high]
    return (touched[0][0], touched[-1][1]) if touched else (at, at)


class TurnFlags:
    """The flags of one turn: those on screen and those that wait.

    Attributes:
        underlines: on screen, under words.
        whole: on screen, for the whole turn.
    """

    def __init__(self) -> None:
        self.underlines: list[Underline] = []
        self.whole: list[Flag] = []
        self._new: list[Flag] = []
        self._new_whole: list[Flag] = []

    @property
    def waiting(self) -> bool:
        """Whether something waits to appear."""
        return bool(self._new or self._new_whole)

    @property
    def all_flags(self) -> list[Flag]:
        """Everything known, on screen or waiting, whole-turn flags first, then by place."""
        spanned = [line.flag for line in self.underlines]
        if self._new:  # what is drawn stands in order already
            spanned = sorted(spanned + self._new, key=lambda flag: (flag.start or 0, flag.severity.rank))
        return [*self.whole, *self._new_whole, *spanned]

    def reset(self, flags: Iterable[Flag], text: ShownText) -> None:
        """Show everything at once: the turn was just opened."""
        self.underlines, self.whole, self._new, self._new_whole = [], [], [], []
        for flag in flags:
            if flag.start is None or flag.end is None:
                self.whole.append(flag)
            elif _stands(flag, text):
                self.underlines.append(_underline(flag, text))
        self._stack()

    def edited(self, at: int, removed: int, added: int) -> bool:
        """Move the underlines along with an edit; those whose words it touched go. Whether any went."""
        kept: list[Underline] = []
        for line in self.underlines:
            place = moved(line.start, line.end, at, removed, added)
            if place is not None:
                line.start, line.end = place
                kept.append(line)
        gone = len(kept) < len(self.underlines)
        self.underlines = kept
        self._new = []  # found in a text that no longer is
        return gone

    def follow(self, text: ShownText) -> None:
        """Let the flags under words name the places at which these are now, for as long as no newer ones come."""
        for line in self.underlines:
            line.flag = _moved_to(line.flag, text.to_real(line.start), text.to_real(line.end))

    def renew(self, flags: Sequence[Flag], text: ShownText) -> bool:
        """Take the newest results: what is gone goes at once, what is new waits for `settle`.

        Returns:
            Whether what is drawn under the words is another.
        """
        before = [_drawn(line) for line in self.underlines]
        spanned = [flag for flag in flags if flag.start is not None and _stands(flag, text)]
        known = {_place(line): line for line in self.underlines}
        kept: list[Underline] = []
        self._new = []
        for flag in spanned:
            fresh = _underline(flag, text)
            old = known.pop(_place(fresh), None)
            if old is None:
                self._new.append(flag)
            else:
                kept.append(fresh)
        self.underlines = kept
        whole = [flag for flag in flags if flag.start is None]
        on_screen = {(flag.check, flag.words) for flag in self.whole}
        self.whole = [flag for flag in whole if (flag.check, flag.words) in on_screen]
        self._new_whole = [flag for flag in whole if (flag.check, flag.words) not in on_screen]
        self._stack()
        return before != [_drawn(line) for line in self.underlines]

    def settle(self, text: ShownText, cursor: int | None, *, left: bool) -> bool:
        """Let waiting flags appear. Whether any did.

        Args:
            text: the turn's text.
            cursor: where the cursor is (shown code points), None when it is in another turn.
            left: whether the turn is not being edited, so that flags on the whole of it may appear.
        """
        before = len(self.underlines) + len(self.whole)
        sentence = None if cursor is None else cursor_sentence(text.shown, cursor)
        held: list[Flag] = []
        for flag in self._new:
            line = _underline(flag, text)
            if sentence is not None and line.start < sentence[1] and line.end > sentence[0]:
                held.append(flag)
            else:
                self.underlines.append(line)
        self._new = held
        if left:
            self.whole += self._new_whole
            self._new_whole = []
        self._stack()
        return len(self.underlines) + len(self.whole) > before

    def reveal(self, text: ShownText) -> None:
        """Show everything that waits: the person asked to see it (F8)."""
        self.settle(text, None, left=True)

    def at(self, place: int) -> list[Underline]:
        """Underlines at a place of the shown text, the worst first."""
        found = [line for line in self.underlines if line.start <= place <= line.end]
        return sorted(found, key=lambda line: (line.flag.severity.rank, line.start))

    def _stack(self) -> None:
        """Give underlines that share words different levels, so that both can be seen."""
        self.underlines.sort(key=lambda line: (line.start, line.flag.severity.rank))
        reaching: list[
            Underline
        ] = []  # those that reach beyond where the next one begins; a long turn has thousands
        for line in self.underlines:
            reaching = [other for other in reaching if other.end > line.start]
            taken = {other.level for other in reaching}
            line.level = next(level for level in range(len(taken) + 1) if level not in taken)
            reaching.append(line)


def _underline(flag: Flag, text: ShownText) -> Underline:
    assert flag.start is not None
    assert flag.end is not None
    return Underline(flag, text.to_shown(flag.start), text.to_shown(flag.end))


def _moved_to(flag: Flag, start: int, end: int) -> Flag:
    """A flag whose words stand elsewhere; its fixes go with them, where they change nothing but this turn."""
    by = start - (flag.start or 0)
    if not by:
        return flag
    fixes: list[Fix] = []
    for fix in flag.fixes:
        moved_edits = tuple(
            msgspec.structs.replace(edit, start=edit.start + by, end=edit.end + by)
            for edit in fix.edits
            if isinstance(edit, ReplaceText) and edit.turn == flag.turn
        )
        if len(moved_edits) == len(fix.edits):
            fixes.append(Fix(fix.title, moved_edits))
    return msgspec.structs.replace(flag, start=start, end=end, fixes=tuple(fixes))


def _place(line: Underline) -> tuple[str, int, int]:
    return line.flag.check, line.start, line.end


def _drawn(line: Underline) -> tuple[str, str, int, int, int]:
    return line.flag.check, line.flag.severity, line.start, line.end, line.level


def _stands(flag: Flag, text: ShownText) -> bool:
    """Whether a flag fits the text as it is now: results may be older than the last key."""
    if flag.start is None or flag.end is None or not 0 <= flag.start <= flag.end <= len(text.text):
        return False
    there = text.text[flag.start : flag.end]
    # `words` are the flagged words, or a rule's name where there is no such thing; a name never has the
    # length of the span by accident and differs in nothing but an edit.
    return flag.words == there or len(flag.words) != len(there)
