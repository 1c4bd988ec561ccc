"""Replies that teach nothing: "I don't know", "Ok", one word where an answer was wanted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from rolethread_gui.checks.base import Aggregate, Check, Finding, View
from rolethread_gui.checks.empty_answers import LONGEST, emptiness, size
from rolethread_gui.checks.sentence_lists import has_character, replies
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.edits import SetIncluded
from rolethread_gui.dataset.filters import HasFlag
from rolethread_gui.dataset.flags import Fix, Flag, Severity
from rolethread_gui.wording import put, say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_TALKATIVE = 20
"""Words of the middle reply of a dataset whose replies are answers rather than chat."""


def _weak(conversation: Conversation) -> Iterator[tuple[Turn, str]]:
    """Replies that say nothing, each with how little it says."""
    for turn, before in replies(conversation):
        kind = emptiness(turn.text, before, lambda: has_character(conversation))
        if kind == "terse":
            kind = "" if _is_taciturn(conversation, turn) else "short"
        if kind:
            yield turn, kind


_FEW_WORDS = re.compile(
    r"\b(?:few words|laconic|terse|taciturn|monosyllab\w+|says little|speaks little|rarely speaks|quiet|silent|mute|shy|curt|blunt|wortkarg|schweigsam|einsilbig|still|laconique|taciturne|"
    r"peu de mots|silencieu\w+|parle peu|lacónic\w+|tacitur\w+|pocas palabras|callad\w+|habla poco|немногослов\w+|молчалив\w+|неразговорчив\w+|лаконич\w+)\b|话少|寡言|沉默|少言|惜字如金|冷淡|高冷",
    re.I,
)
_TELLS = 8
"""Words of the middle reply of a character who usually says more than a word."""


def _is_taciturn(conversation: Conversation, reply: Turn) -> bool:
    """Whether a character is of few words here: the prompt says so, or most of the other replies are as short."""
    if any(turn.role is Role.SYSTEM and _FEW_WORDS.search(turn.text) for turn in conversation.turns):
        return True
    others = sorted(size(turn.text) for turn, _ in replies(conversation) if turn is not reply)
    return bool(others) and others[len(others) // 2] < _TELLS


def _may_be_weak(many: Many) -> Mask:
    """Conversations with a reply that is short, white space around it aside."""
    short = many.sizes <= LONGEST
    for at in np.flatnonzero(many.replies & ~short).tolist():
        text = many.texts[int(at)]
        if text[0].isspace() or text[-1].isspace():
            short[at] = len(text.strip()) <= LONGEST
    return many.of(many.replies & short)


class _Sizes(Aggregate):
    """How many words replies have (up to 100), and conversations with a weak one of each kind."""

    def __init__(self) -> None:
        self.sizes: Counter[int] = Counter()
        self.weak: Counter[str] = Counter()

    def add(self, conversation: Conversation) -> None:
        self._count(conversation, 1)

    def add_all(self, many: Many) -> None:
        words = many.word_counts
        first, _ = many.edges()
        wide = many.holds(r"[^\x00-\x7f]") & (first > ord("\u2e80"))
        words = np.where(wide, np.maximum(words, many.sizes * 2 // 3), words)
        counts: list[int] = np.bincount(np.minimum(words[many.replies], 100)).tolist()
        self.sizes.update({words: count for words, count in enumerate(counts) if count})
        silent = many.silent.get(WeakTurn.id)
        for conversation in many.asked(_may_be_weak(many) if silent is None else ~silent):
            for kind in {kind for _, kind in _weak(conversation)}:
                self.weak[kind] += 1

    def remove(self, conversation: Conversation) -> None:
        self._count(conversation, -1)

    def _count(self, conversation: Conversation, by: int) -> None:
        for turn, _ in replies(conversation):
            self.sizes[min(100, size(turn.text))] += by
        for kind in {kind for _, kind in _weak(conversation)}:
            self.weak[kind] += by

    def merge(self, other: _Sizes) -> None:
        self.sizes.update(other.sizes)
        self.weak.update(other.weak)

    def settle(self) -> dict[str, Any]:
        total, seen = sum(self.sizes.values()), 0
        middle = 0
        for words in sorted(self.sizes):
            seen += self.sizes[words]
            if 2 * seen >= total:
                middle = words
                break
        return {
            "replies": total,
            "middle": middle,
            "weak": {kind: count for kind, count in sorted(self.weak.items()) if count},
        }


class WeakTurn(Check):
    """Finds replies that teach nothing."""

    id: ClassVar[str] = "weak_turn"
    title: ClassVar[str] = say("Says nothing")
    help: ClassVar[str] = say(
        "A reply that teaches nothing: “I don't know”, “Ok”, or a single word where an answer was wanted. The model learns "
        "to be lazy. Write a real answer, or leave the exchange out."
    )
    severity: ClassVar[Severity] = Severity.WARNING
    languages: ClassVar[tuple[str, ...]] = ("en", "zh", "de", "fr", "es", "ru")
    version: ClassVar[int] = 3
    keeps: ClassVar[bool] = True

    def aggregate(self) -> Aggregate:
        """Lengths of the replies of this dataset."""
        return _Sizes()

    def may_flag(self, many: Many, view: View) -> Mask | None:
        """See `Check.may_flag`."""
        del view
        silent = many.silent.get(self.id)
        return _may_be_weak(many) if silent is None else ~silent

    def note(self, many: Many) -> None:
        """See `Check.note`."""
        many.silent[self.id] = ~_may_be_weak(many)

    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """One flag a reply."""
        middle: int = view.figures["middle"] if view.figures else 0
        found: list[Flag] = []
        for turn, kind in _weak(conversation):
            if kind == "short" and middle < _TALKATIVE:
                continue
            usual = (
                put(say(" Half of the replies here have {0:,} words or more."), middle) if middle >= 5 else ""
            )
            found.append(
                Flag(
                    self.id,
                    conversation.key,
                    turn.key,
                    0,
                    len(turn.text),
                    self.severity,
                    say("“{0}” teaches nothing.{1} Write a real answer, or leave the exchange out.").format(
                        turn.text.strip(), usual
                    ),
                    words=turn.text.strip(),
                    fixes=(
                        Fix(
                            say("Leave this conversation out of the export"),
                            (SetIncluded((conversation.key,), included=False),),
                        ),
                    ),
                )
            )
        return found

    def findings(self, figures: Any) -> Sequence[Finding]:
        """A card that counts the conversations."""
        if not figures:
            return ()
        weak: dict[str, int] = figures["weak"]
        count = weak.get("empty", 0) + (weak.get("short", 0) if figures["middle"] >= _TALKATIVE else 0)
        if not count:
            return ()
        have = say("conversation has") if count == 1 else say("conversations have")
        return (
            Finding(
                self.id,
                put(say("{0:,} {1} a reply that says nothing."), count, have),
                (HasFlag((self.id,)),),
                count,
                0.55,
            ),
        )
