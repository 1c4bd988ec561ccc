"""Replies that break off: inside a word, a sentence, a list, a quotation or code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Final

import numpy as np

from rolethread_gui.checks.base import Aggregate, Check, Finding, View
from rolethread_gui.checks.spotting import replace_fix
from rolethread_gui.checks.text_ends import SURE_ENDS, how_it_ends
from rolethread_gui.checks.texts import is_wide, look
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.edits import SetIncluded
from rolethread_gui.dataset.filters import HasFlag
from rolethread_gui.dataset.flags import Fix, Flag, Severity
from rolethread_gui.wording import put, say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask, Places

_SHOWN = 20
"""Code points at the end that are marked."""
_USUAL = 0.85
"""Share of the replies of several sentences that must end with a full stop before a bare end says something."""
_LEAST = 20
"""Such replies that a dataset must have before its habit counts; with fewer the usual habit is taken."""
_CLOSING: Final = '"”’»)」』）*'
"""Signs that may stand behind a sure end."""


def _unclear(many: Many) -> Mask:
    """Replies whose last signs do not show that they are closed; those of which they do are, to `how_it_ends` too."""
    stops, closing = (np.array([ord(sign) for sign in signs], np.uint32) for signs in (SURE_ENDS, _CLOSING))
    last = many.starts + np.maximum(many.sizes - 1, 0)
    inside = np.isin(many.codes[last], closing) & (many.sizes > 2)
    last -= inside
    before = many.codes[np.maximum(last - 1, many.starts)]
    sure = ~((before >= ord("0")) & (before <= ord("9")))
    closed = np.isin(many.codes[last], stops) & sure & ~many.holds("`")
    found: Mask = _all_replies(many) & ~closed
    return found


def _all_replies(many: Many) -> Mask:
    """What `_replies` says of many."""
    found: Mask = many.replies & ~many.with_calls
    return found


_NOTES: Final = {"open": 1, "bare": 2}
"""Bits of what is noted of a conversation: how some reply ends."""


def _ends_of_all(many: Many) -> tuple[Mask, list[str]]:
    """Replies whose end must be looked at, and how each of them ends."""
    unclear = _unclear(many)
    asked: list[int] = many.asked_by[unclear].tolist()
    places = np.flatnonzero(unclear).tolist()
    return unclear, [
        how_it_ends(many.texts[at], many.texts[one] if one >= 0 else "")
        for at, one in zip(places, asked, strict=True)
    ]


def _note(many: Many) -> Places:
    unclear, ends = many.ask_once(_ends_of_all)
    noted = np.zeros(many.size, np.int64)
    bits = np.array([_NOTES.get(how, 0) for how in ends], np.int64)
    np.bitwise_or.at(noted, many.owners[unclear], bits)
    return noted


class _Endings(Aggregate):
    """How many replies of several sentences end with a full stop, how many bare; conversations that break off."""

    def __init__(self) -> None:
        self.closed = 0
        self.bare = 0
        self.open = 0

    def add(self, conversation: Conversation) -> None:
        self._count(conversation, 1)

    def add_all(self, many: Many) -> None:
        unclear, ends = many.ask_once(_ends_of_all)
        self.closed += int(np.count_nonzero(_all_replies(many) & ~unclear)) + ends.count("closed")
        self.bare += ends.count("bare")
        self.open += ends.count("open")

    def remove(self, conversation: Conversation) -> None:
        self._count(conversation, -1)

    def _count(self, conversation: Conversation, by: int) -> None:
        ends = [how_it_ends(turn.text, asked) for turn, asked in _replies(conversation)]
        self.closed += by * ends.count("closed")
        self.bare += by * ends.count("bare")
        self.open += by * ends.count("open")

    def merge(self, other: _Endings) -> None:
        self.closed += other.closed
        self.bare += other.bare
        self.open += other.open

    def settle(self) -> dict[str, Any]:
        return {"closed": self.closed, "bare": self.bare, "open": self.open}


def _replies(conversation: Conversation) -> Iterator[tuple[Turn, str]]:
    """Replies, each with the turn of the user before it."""
    asked = ""
    for turn in conversation.turns:
        if turn.role is Role.USER:
            asked = turn.text
        elif turn.role is Role.ASSISTANT and turn.text and not turn.calls:
            yield turn, asked


def _bare_says_something(figures: Any) -> bool:
    """Whether ending without a full stop is unusual in this dataset."""
    if not figures or figures["closed"] + figures["bare"] < _LEAST:
        return True
    return bool(figures["closed"] >= _USUAL * (figures["closed"] + figures["bare"]))


class Truncated(Check):
    """Finds replies that break off."""

    id: ClassVar[str] = "truncated"
    title: ClassVar[str] = say("Breaks off")
    help: ClassVar[str] = say(
        "A reply that ends inside a word, a sentence or a list, mostly because a limit cut it. The model learns to stop in "
        "the middle. Finish it, or cut it back to its last whole sentence."
    )
    severity: ClassVar[Severity] = Severity.WARNING
    languages: ClassVar[tuple[str, ...]] = ("*",)
    version: ClassVar[int] = 6
    keeps: ClassVar[bool] = True

    def aggregate(self) -> Aggregate:
        """How replies end in this dataset."""
        return _Endings()

    def may_flag(self, many: Many, view: View) -> Mask | None:
        """See `Check.may_flag`."""
        noted = many.noted.get(self.id)
        wanted = _NOTES["open"] | (_NOTES["bare"] if _bare_says_something(view.figures) else 0)
        found: Mask = ((_note(many) if noted is None else noted) & wanted) != 0
        return found

    def note(self, many: Many) -> None:
        """See `Check.note`."""
        many.noted[self.id] = _note(many)

    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """One flag a reply."""
        bare = _bare_says_something(view.figures)
        found: list[Flag] = []
        for turn, asked in _replies(conversation):
            how = how_it_ends(turn.text, asked)
            if how == "open" or (how == "bare" and bare):
                found.append(_flag(conversation.key, turn, view.figures, surely=how == "open"))
        return found

    def findings(self, figures: Any) -> Sequence[Finding]:
        """A card that counts the replies."""
        if not figures:
            return ()
        count: int = figures["open"] + (figures["bare"] if _bare_says_something(figures) else 0)
        if not count:
            return ()
        end = say("reply ends") if count == 1 else say("replies end")
        return (
            Finding(
                self.id,
                put(say("{0:,} {1} in the middle of a sentence."), count, end),
                (HasFlag((self.id,)),),
                count,
                0.65,
            ),
        )


def _flag(key: int, turn: Turn, figures: Any, *, surely: bool) -> Flag:
    text = turn.text
    end = len(text.rstrip())
    start = max(0, end - _SHOWN)
    if start > 0 and not is_wide(text):  # whole words only
        space = text.find(" ", start - 1, end)
        start = space + 1 if 0 <= space < end - 1 else start
    closed = figures["closed"] if figures else 0
    if surely:
        message = say(
            "The reply ends with “{0}”, in the middle.{1} Finish it, or cut it back to its last whole sentence."
        )
        usual = say(" {0:,} replies here end with a full stop or the like.")
    else:
        message = say(
            "The reply ends with “{0}” and no full stop.{1} See whether it was cut off: finish it, or cut it back to its last whole sentence."
        )
        usual = say(" {0:,} replies here have one, or the like.")
    return Flag(
        Truncated.id,
        key,
        turn.key,
        start,
        end,
        Severity.WARNING,
        message.format(text[start:end], put(usual, closed) if closed > _LEAST else ""),
        words=text[start:end],
        fixes=_fixes(key, turn, end),
    )


def _fixes(key: int, turn: Turn, end: int) -> tuple[Fix, ...]:
    leave_out = Fix(say("Leave this conversation out of the export"), (SetIncluded((key,), included=False),))
    whole = [
        span
        for span in look(turn.text).sentences
        if turn.text[span[1] - 1] in '.!?…。！？"”’」』）)*'
        and any(map(str.isalpha, turn.text[slice(*span)]))
    ]
    if not whole or whole[-1][1] >= end or whole[-1][1] < 0.3 * end:
        return (leave_out,)
    back = whole[-1][1]
    return (replace_fix(key, turn, (back, end), "", say("Cut back to the last whole sentence")), leave_out)
