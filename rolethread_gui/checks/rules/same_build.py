"""Replies that are all built alike: an action, speech, an action, a question at the end, hundreds of times."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Final

import numpy as np

from rolethread_gui.checks import style
from rolethread_gui.checks.base import Aggregate, Check, Finding, Option, View
from rolethread_gui.checks.texts import look, remembered
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.filters import HasFlag
from rolethread_gui.dataset.flags import Flag, Severity
from rolethread_gui.dataset.words import count_words
from rolethread_gui.wording import put, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rolethread_gui.checks.many import Many, Mask

_LEAST: Final = 100
"""Replies that a dataset must have, before its way of building them is a habit."""
_WORDS: Final = 25
"""Words of a reply that has room for a build of its own."""
_PARTS: Final = 3
"""Parts from which on a build is one: a paragraph alone is how everybody writes."""
_MOST_PARTS: Final = 8
"""Parts that are told apart; a longer reply is no formula."""
_SHARE: Final = 50
"""Per cent of the replies that must be built alike."""
_STAGE: Final = frozenset({"stars", "underscores", "tildes", "round", "wide round"})
_KINDS: Final = {
    "a": say("an action"),
    "q": say("speech"),
    "t": say("text"),
    "l": say("a list"),
    "h": say("a heading"),
    "?": say("a question at the end"),
}
_ITEM: Final = re.compile(r"[ \t>]*(?:[-*+•·]|\d{1,2}[.)、])[ \t]*\S")
_HEADING: Final = re.compile(r"[ \t]*(?:#{1,6} |\*\*[^*\n]{2,60}\*\*:?[ \t]*$)")
_ASKS: Final = re.compile(r"[?？][\s\"”’」』*_~)）\]]*$")


@remembered
def _build(text: str) -> str:
    """Of which parts a reply is made, in order, one letter each; empty for one that is too short or too long."""
    seen = look(text)
    if seen.words < _WORDS or "```" in text:
        return ""
    acts = [(start, end) for start, end, kind in style.actions(seen.prose) if kind in _STAGE]
    said = [(start, end) for start, end in seen.quotes if _is_said(text[start:end])]
    parts = "".join(_parts(text, acts, said))
    build = re.sub(r"(.)\1+", r"\1", parts)
    return build + ("?" if _ASKS.search(text[-20:]) else "") if _PARTS <= len(build) <= _MOST_PARTS else ""


def _is_said(quoted: str) -> bool:
    """Whether a quotation is speech, and no title or word that is only named."""
    return quoted.strip(_QUOTE_MARKS).endswith(_SPOKEN) or count_words(quoted) >= _SPEECH


_QUOTE_MARKS: Final = " \"“”„«»「」『』‘’'"
_SPOKEN: Final = (".", "!", "?", ",", "…", "。", "！", "？", "，", "~", "—")
_SPEECH: Final = 5
"""Words of a quotation that is speech, whatever it ends with."""


def _parts(text: str, acts: list[tuple[int, int]], quotes: list[tuple[int, int]]) -> Iterator[str]:
    """The part that each stretch of a text is."""
    marked = [(start, end, "a") for start, end in acts]
    marked += [
        (start, end, "q") for start, end in quotes if not any(at < end and start < to for at, to in acts)
    ]
    marked.sort()
    at = 0
    for start, end, kind in (*marked, (len(text), len(text), "")):
        yield from _told(text[at:start])
        yield kind
        at = end


def _told(text: str) -> Iterator[str]:
    """The parts of what stands between actions and speech, line by line."""
    for line in text.split("\n"):
        if _ITEM.match(line):
            yield "l"
        elif _HEADING.match(line):
            yield "h"
        elif sum(map(str.isalnum, line)) > 1:
            yield "t"


def _is_marked(build: str) -> bool:
    """Whether a build has more in it than text: a row of paragraphs is none."""
    return len(set(build) & {"a", "q", "l", "h"}) > 0


def _replies(conversation: Conversation) -> Iterator[Turn]:
    for turn in conversation.turns:
        if turn.role is Role.ASSISTANT and turn.text and not turn.calls:
            yield turn


class _Builds(Aggregate):
    """How many replies have which build."""

    def __init__(self) -> None:
        self.replies = 0
        self.builds: Counter[str] = Counter()

    def add(self, conversation: Conversation) -> None:
        self._count(conversation, 1)

    def remove(self, conversation: Conversation) -> None:
        self._count(conversation, -1)

    def _count(self, conversation: Conversation, by: int) -> None:
        for turn in _replies(conversation):
            if look(turn.text).words >= _WORDS:
                self.replies += by
                self.builds[_build(turn.text)] += by

    def merge(self, other: _Builds) -> None:
        self.replies += other.replies
        self.builds.update(other.builds)

    def settle(self) -> dict[str, Any]:
        """How many replies there are, and the build that most of them have."""
        found = [
            (count, build) for build, count in sorted(self.builds.items()) if build and _is_marked(build)
        ]
        count, build = max(found, default=(0, ""))
        return {"replies": self.replies, "build": build, "count": count}


class SameBuild(Check):
    """Finds the one way in which most replies of a dataset are built."""

    id: ClassVar[str] = "same_build"
    title: ClassVar[str] = say("Replies built alike")
    help: ClassVar[str] = say(
        "Half of all replies or more are made of the same parts in the same order, such as an action, speech, an action, and a "
        "question at the end. The model learns the mould and fills it every time. Build some of them differently: begin "
        "with speech, leave the question out, let somebody only act. One writer or one source often sounds like this. A "
        "matter of taste, so it is off at first."
    )
    severity: ClassVar[Severity] = Severity.HINT
    languages: ClassVar[tuple[str, ...]] = ("*",)
    keeps: ClassVar[bool] = True
    everywhere: ClassVar[bool] = True
    at_first: ClassVar[bool] = False
    options: ClassVar[tuple[Option, ...]] = (
        Option("share", say("Flag them when they are more than"), _SHARE, 10, 100, say("% of the replies")),
    )

    def aggregate(self) -> Aggregate:
        """How many replies have which build."""
        return _Builds()

    def may_flag(self, many: Many, view: View) -> Mask | None:
        """See `Check.may_flag`."""
        return many.of(many.replies) if _formula(view) else np.zeros(many.size, np.bool_)

    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """One flag for each reply of the common build."""
        build = _formula(view)
        if not build:
            return []
        message = put(
            say("{0:,} of {1:,} replies are built like this one: {2}. Build some of them differently."),
            view.figures["count"],
            view.figures["replies"],
            _in_words(build),
        )
        return [
            Flag(self.id, conversation.key, turn.key, None, None, self.severity, message, words=build)
            for turn in _replies(conversation)
            if _build(turn.text) == build
        ]

    def findings(self, figures: Any) -> Sequence[Finding]:
        """A card that counts the replies."""
        build = _formula(View(figures=figures))
        if not build:
            return ()
        sentence = put(
            say("{0:,} of {1:,} replies are built alike: {2}."),
            figures["count"],
            figures["replies"],
            _in_words(build),
        )
        return (Finding(self.id, sentence, (HasFlag((self.id,)),), figures["count"], 0.4),)


def _formula(view: View) -> str:
    """The build that too many replies have, empty for none."""
    figures: dict[str, Any] = view.figures or {}
    share = view.options.get("share")
    replies: int = figures.get("replies", 0)
    many = replies >= _LEAST and 100 * figures["count"] > (_SHARE if share is None else share) * replies
    build: str = figures["build"] if many else ""
    return build


def _in_words(build: str) -> str:
    return ", ".join(_KINDS[part] for part in build)
