"""Conversations without the system prompt that nearly all others have, or with one that drifted from it."""

from __future__ import annotations

import functools
import zlib
from collections import Counter
from typing import TYPE_CHECKING, Any, ClassVar, Final

import numpy as np

from rolethread_gui.checks.base import Aggregate, Check, Finding, View
from rolethread_gui.checks.sketches import likeness, shingles_of
from rolethread_gui.checks.texts import look
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.filters import HasFlag
from rolethread_gui.dataset.flags import Flag, Severity
from rolethread_gui.wording import put, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rolethread_gui.checks.many import Many, Mask, Places

_LEAST: Final = 20
"""Conversations that say something of a habit."""
_NEARLY_ALL: Final = 0.9
_FAMILY: Final = 10
"""Conversations that must share a prompt before another may have drifted from it."""
_STRAY: Final = 0.1
"""So rare, beside the prompt of a family, is one that drifted."""
_ALIKE, _KEPT = 0.7, 64
"""Likeness of pairs of words from which on two prompts are one that drifted; pairs that are kept of each."""


def _prompt(conversation: Conversation) -> Turn | None:
    first = conversation.turns[0] if conversation.turns else None
    return first if first is not None and first.role is Role.SYSTEM and first.text.strip() else None


@functools.lru_cache(maxsize=1024)
def _mark(text: str) -> bytes:
    """What tells two prompts apart: the smallest numbers of a prompt's pairs of words, and how many words it has.

    Most datasets have few prompts that come again and again.
    """
    words = look(text).tokens
    return np.uint32(len(words)).tobytes() + shingles_of(words)[:_KEPT].tobytes()


_WITHOUT: Final = 0
"""What is noted of a conversation without a prompt."""


def _number(mark: bytes) -> int:
    return zlib.crc32(mark) or 1


def _note(many: Many) -> Places:
    """A number for the prompt of each conversation."""
    prompts = map(_prompt, many.conversations)
    noted = [_WITHOUT if prompt is None else _number(_mark(prompt.text)) for prompt in prompts]
    return np.array(noted, np.int64)


class _Prompts(Aggregate):
    """How many conversations have each prompt."""

    def __init__(self) -> None:
        self.prompts: Counter[bytes] = Counter()
        self.without = 0

    def add(self, conversation: Conversation) -> None:
        self._count(conversation, 1)

    def remove(self, conversation: Conversation) -> None:
        self._count(conversation, -1)

    def _count(self, conversation: Conversation, by: int) -> None:
        prompt = _prompt(conversation)
        if prompt is None:
            self.without += by
            return
        mark = _mark(prompt.text)
        self.prompts[mark] += by
        if not self.prompts[mark]:
            del self.prompts[mark]

    def merge(self, other: _Prompts) -> None:
        self.prompts.update(other.prompts)
        self.without += other.without

    def settle(self) -> dict[str, Any]:
        usual = [(mark, count) for mark, count in sorted(self.prompts.items()) if count >= _FAMILY]
        strayed: dict[str, list[int]] = {}
        for mark, count in sorted(self.prompts.items()):
            near = [
                (_alike(mark, other), many)
                for other, many in usual
                if other != mark and count <= _STRAY * many
            ]
            best = max(near, default=(0.0, 0))
            if best[0] >= _ALIKE:
                strayed[mark.hex()] = [round(100 * best[0]), best[1], count]
        return {"with": self.prompts.total(), "without": self.without, "strayed": strayed}


def _alike(one: bytes, other: bytes) -> float:
    return likeness(np.frombuffer(one, np.uint32, offset=4), np.frombuffer(other, np.uint32, offset=4))


def _all_but_few(figures: Any) -> bool:
    total: int = figures["with"] + figures["without"] if figures else 0
    return bool(total >= _LEAST and figures["with"] >= _NEARLY_ALL * total and figures["without"])


class SystemPrompt(Check):
    """Finds system prompts that are missing or have drifted."""

    id: ClassVar[str] = "system_prompt"
    title: ClassVar[str] = say("System prompt differs")
    help: ClassVar[str] = say(
        "A conversation without a system prompt where nearly all others have one, or with one that is nearly, but not quite, "
        "that of many others: a word lost, a sentence changed by mistake. The model learns to need the one it will not "
        "get. Give it the same prompt as its family."
    )
    severity: ClassVar[Severity] = Severity.HINT
    languages: ClassVar[tuple[str, ...]] = ("*",)

    def aggregate(self) -> Aggregate:
        """How many conversations have which prompt."""
        return _Prompts()

    def may_flag(self, many: Many, view: View) -> Mask | None:
        """See `Check.may_flag`."""
        found = np.zeros(many.size, np.bool_)
        if not view.figures:
            return found
        noted = many.noted.get(self.id)
        prompts = _note(many) if noted is None else noted
        if _all_but_few(view.figures):
            found |= prompts == _WITHOUT
        if view.figures["strayed"]:
            found |= np.isin(prompts, [_number(bytes.fromhex(mark)) for mark in view.figures["strayed"]])
        return found

    def note(self, many: Many) -> None:
        """See `Check.note`."""
        many.noted[self.id] = _note(many)

    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """One flag on the conversation that has none, or on the prompt that drifted."""
        figures = view.figures
        if not figures or not conversation.turns:
            return []
        prompt = _prompt(conversation)
        if prompt is None:
            if not _all_but_few(figures):
                return []
            total = figures["with"] + figures["without"]
            message = put(
                say(
                    "This conversation has no system prompt; {0:,} of {1:,} have one. Give it one, unless it is meant to stand "
                    "without."
                ),
                figures["with"],
                total,
            )
            return [
                Flag(self.id, conversation.key, None, None, None, self.severity, message, words="missing")
            ]
        strayed = figures["strayed"].get(_mark(prompt.text).hex()) if figures["strayed"] else None
        if strayed is None:
            return []
        percent, many, _ = strayed
        message = put(
            say(
                "This system prompt is nearly that of {0:,} other conversations: {1} % of its wording is the same. "
                "Give it the same words, unless the change is meant."
            ),
            many,
            percent,
        )
        return [
            Flag(self.id, conversation.key, prompt.key, None, None, self.severity, message, words="drifted")
        ]

    def findings(self, figures: Any) -> Sequence[Finding]:
        """A card that counts the conversations."""
        if not figures:
            return ()
        missing: int = figures["without"] if _all_but_few(figures) else 0
        drifted = sum(count for _, _, count in figures["strayed"].values())
        if not missing and not drifted:
            return ()
        if not drifted:
            sentence = put(
                say("{0:,} conversations have no system prompt; nearly all others have one."), missing
            )
        elif not missing:
            sentence = put(say("{0:,} system prompts differ a little from their family's."), drifted)
        else:
            sentence = put(
                say(
                    "{0:,} conversations have no system prompt, {1:,} have one that differs a little from its family's."
                ),
                missing,
                drifted,
            )
        return (Finding(self.id, sentence, (HasFlag((self.id,)),), missing + drifted, 0.4),)
