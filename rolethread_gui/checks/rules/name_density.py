"""Replies that say one name again and again: "Anna, listen. You know, Anna, I always said so, Anna."."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, Final

from rolethread_gui.checks.hints import Hints
from rolethread_gui.checks.regions import covers
from rolethread_gui.checks.spotting import Spot, SpottingCheck
from rolethread_gui.checks.texts import look
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.flags import Severity
from rolethread_gui.wording import put, say

if TYPE_CHECKING:
    import numpy as np

    from rolethread_gui.checks.many import Many, Mask

_TIMES: Final = 4
"""Times that one reply says a name, from which on that is often."""
_WORDS: Final = 25
"""Words for each time; with more of them the name is only said when it is needed."""
_REPLIES, _SHARE = 5, 0.8
"""Replies of a conversation, and share of them that call the user by name, from which on that is a habit."""
_INTRODUCED: Final = (
    "my name is ", "my name's ", "call me ", "mein name ist ", "ich heiße ", "nenn mich ", "je m'appelle ", "mon nom est ",
    "appelle-moi ", "me llamo ", "mi nombre es ", "llámame ", "меня зовут ", "зови меня ",
)  # fmt: skip
_INTRODUCTION: Final = re.compile(
    f"(?:{'|'.join(_INTRODUCED)})" + r"([^\W\d_]{2,20})(?=[ ,.!?\n]|$)(?! (?:is|was)\b)"
)
_NAMELESS: Final = frozenset(
    ("when", "back", "later", "if", "a", "an", "the", "so", "now", "and", "but", "not", "it", "crazy", "maybe", "what", "whatever")
)  # fmt: skip


@functools.cache
def _hints() -> Hints:
    return Hints(_INTRODUCED)


def _names(conversation: Conversation) -> tuple[set[str], set[str]]:
    """Names of those who talk, as they are written; and those of the user alone."""
    everyone = {turn.speaker for turn in conversation.turns if turn.speaker}
    user = {turn.speaker for turn in conversation.turns if turn.speaker and turn.role is Role.USER}
    for turn in conversation.turns:
        if turn.role is Role.USER and _hints().found(look(turn.text).low):
            for found in _INTRODUCTION.finditer(look(turn.text).low):
                name = turn.text[found.start(1) : found.end(1)]
                if name[0].isupper() and found[1] not in _NAMELESS:
                    user.add(name)
    return everyone | user, user


class NameDensity(SpottingCheck):
    """Finds names that are said too often."""

    id: ClassVar[str] = "name_density"
    title: ClassVar[str] = say("A name said too often")
    help: ClassVar[str] = say(
        "A reply that says the name of one who takes part in the talk four times or more within a few sentences, or a "
        "conversation in which nearly every reply calls the user by name. People who talk to each other hardly ever do; a model "
        "that learns it does so in every line. Leave some of them out. It knows the speakers' names, and the one by which "
        "the user introduces himself. A matter of taste, so it is off at first."
    )
    severity: ClassVar[Severity] = Severity.HINT
    languages: ClassVar[tuple[str, ...]] = ("*",)
    at_first: ClassVar[bool] = False
    harm: ClassVar[float] = 0.25

    def may_find(self, many: Many) -> Mask | None:
        """See `SpottingCheck.may_find`."""
        named: np.ndarray = many.having(_hints())
        if any(turn.speaker for turn in many.turns):
            for place, turn in enumerate(many.turns):
                named[place] = named[place] or bool(turn.speaker)
        return many.of(named)

    def spots(self, conversation: Conversation) -> Iterator[Spot]:
        """See `SpottingCheck.spots`; at the last time that a name is said."""
        names, users = _names(conversation)
        if not names:
            return
        replies = [turn for turn in conversation.turns if turn.role is Role.ASSISTANT and turn.text]
        found: set[str] = set()
        said: dict[str, list[tuple[Turn, int, int]]] = {}
        for turn in replies:
            for name in sorted(names):
                places = _places(turn.text, name)
                if places and name in users:
                    said.setdefault(name, []).append((turn, *places[-1]))
                if len(places) >= _TIMES and look(turn.text).words <= _WORDS * len(places):
                    found.add(name)
                    yield _spot(turn, places[-1], len(places))
        if len(replies) < _REPLIES:
            return
        for name in sorted(said.keys() - found):
            if len(said[name]) >= _SHARE * len(replies):
                turn, start, end = said[name][-1]
                yield Spot(
                    turn,
                    start,
                    end,
                    say("replies that call the user by name every time"),
                    say("{0} of {1} replies of this conversation call the user “{2}” by name.").format(
                        len(said[name]), len(replies), name
                    ),
                    say("Leave some of them out."),
                )


@functools.lru_cache(maxsize=1000)
def _pattern(name: str) -> re.Pattern[str]:
    # one at the head of a line with a colon behind it says who speaks, and calls nobody
    return re.compile(
        rf"(?<!\w){re.escape(name)}(?!\w|(?<=^{re.escape(name)}):)" if name.isascii() else re.escape(name),
        re.M,
    )


def _places(text: str, name: str) -> list[tuple[int, int]]:
    """Where a text says a name; not in code."""
    if name not in text:
        return []
    code = look(text).code
    return [
        found.span()
        for found in _pattern(name).finditer(text)
        if not covers(code, found.start(), found.end())
    ]


def _spot(turn: Turn, place: tuple[int, int], count: int) -> Spot:
    start, end = place
    return Spot(
        turn,
        start,
        end,
        say("a reply that says one name again and again"),
        put(
            say("This reply says “{0}” {1} times in {2:,} words."),
            turn.text[start:end],
            count,
            look(turn.text).words,
        ),
        say("Leave some of them out."),
    )
