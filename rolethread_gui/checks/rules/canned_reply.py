"""One and the same reply to prompts that differ: it cannot have listened to any of them."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Final

import numpy as np

from rolethread_gui.checks.base import Aggregate, Check, Finding, Option, View
from rolethread_gui.checks.sketches import words_of
from rolethread_gui.checks.texts import look
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.filters import HasFlag
from rolethread_gui.dataset.flags import Flag, Severity
from rolethread_gui.wording import say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_LEAST_WORDS: Final = 20
"""Words of a reply that nobody gives twice by chance."""
_LEAST_ASKED: Final = 5
"""Words of a turn that can be ignored; a greeting, or "What is your name?", may always have the same answer."""
_PROMPTS: Final = 3
"""Different prompts from which on one reply to all of them is canned."""
_PAIR: Final = np.dtype([("reply", np.uint64), ("prompt", np.uint64)])


def _mark(words: Sequence[str]) -> int:
    said = " ".join(words).encode("utf-8", "surrogatepass")
    return (zlib.crc32(said) << 32) | zlib.adler32(said)


_QUESTION: Final = re.compile(r"[^.!?？。！\n]+[?？]")


def _wanted(text: str) -> Sequence[str]:
    """The words of a turn that say what is wanted: of its last question, or all of them; numbers make no other question."""
    questions = _QUESTION.findall(look(text).low) if "?" in text or "？" in text else []
    words = words_of(questions[-1]) if questions else look(text).tokens
    return [word for word in words if not word.isdigit()]


def _replies(conversation: Conversation) -> Iterator[tuple[Turn, int, int]]:
    """Replies long enough to count, each with its number and that of the turn it answers.

    Those with code are passed over: one command may well be the answer to several questions.
    """
    asked: Sequence[str] = ()
    for turn in conversation.turns:
        if turn.role is Role.USER:
            asked = _wanted(turn.text)
        elif turn.role is Role.ASSISTANT and turn.text and not turn.calls and "```" not in turn.text:
            words = look(turn.text).tokens
            if len(words) >= _LEAST_WORDS and len(asked) >= _LEAST_ASKED:
                yield turn, _mark(words), _mark(asked)


class _Pairs(Aggregate):
    """Numbers of the replies of each conversation and of what they answer, 16 bytes a reply."""

    def __init__(self) -> None:
        self._kept: dict[int, bytes] = {}

    def add(self, conversation: Conversation) -> None:
        pairs = [(reply, asked) for _, reply, asked in _replies(conversation)]
        if pairs:
            self._kept[conversation.key] = np.array(pairs, _PAIR).tobytes()

    def remove(self, conversation: Conversation) -> None:
        self._kept.pop(conversation.key, None)

    def merge(self, other: _Pairs) -> None:
        self._kept.update(other._kept)

    def settle(self) -> dict[str, Any]:
        pairs = np.unique(np.frombuffer(b"".join(self._kept.values()), _PAIR))
        replies, prompts = np.unique(pairs["reply"], return_counts=True)
        often = prompts >= _PROMPTS
        canned = {
            f"{reply:016x}": count
            for reply, count in zip(replies[often].tolist(), prompts[often].tolist(), strict=True)
        }
        return {"canned": canned}


class CannedReply(Check):
    """Finds replies that are given to prompts of every kind."""

    id: ClassVar[str] = "canned_reply"
    title: ClassVar[str] = say("The same reply to everything")
    help: ClassVar[str] = say(
        "One reply, word for word, to several turns that differ. It cannot have listened to any of them, and the model learns "
        "not to listen. Write one that takes up what was said. Short ones and answers to greetings stay quiet."
    )
    severity: ClassVar[Severity] = Severity.HINT
    languages: ClassVar[tuple[str, ...]] = ("*",)
    options: ClassVar[tuple[Option, ...]] = (
        Option(
            "prompts",
            say("Flag a reply that stands behind this many different turns"),
            _PROMPTS,
            _PROMPTS,
            50,
            say("turns"),
        ),
    )

    def aggregate(self) -> Aggregate:
        """What is kept of all replies."""
        return _Pairs()

    def may_flag(self, many: Many, view: View) -> Mask | None:
        """See `Check.may_flag`."""
        return (
            None if view.figures and view.figures["canned"] else np.zeros(len(many.conversations), np.bool_)
        )

    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """One flag a reply."""
        canned: dict[str, int] = view.figures["canned"] if view.figures else {}
        if not canned:
            return []
        least = view.options.get("prompts") or _PROMPTS
        found: list[Flag] = []
        for turn, reply, _ in _replies(conversation):
            group = f"{reply:016x}"
            count = canned.get(group, 0)
            if count >= least:
                message = say(
                    "{0:,} different turns have this reply, word for word; the model would learn not to listen. "
                    "Write one that takes up what was said."
                ).format(count)
                found.append(
                    Flag(
                        self.id,
                        conversation.key,
                        turn.key,
                        None,
                        None,
                        self.severity,
                        message,
                        words="canned",
                        group=group,
                    )
                )
        return found

    def findings(self, figures: Any) -> Sequence[Finding]:
        """A card that counts the replies."""
        canned: dict[str, int] = figures["canned"] if figures else {}
        if not canned:
            return ()
        count = sum(canned.values())
        if len(canned) == 1:
            sentence = say("One reply stands word for word behind {0:,} different turns.").format(count)
        else:
            sentence = say("{0:,} replies stand word for word behind {1:,} different turns.").format(
                len(canned), count
            )
        return (Finding(self.id, sentence, (HasFlag((self.id,)),), count, 0.45),)

    def departs(self, old: Any, new: Any) -> tuple[str, ...]:
        """Replies that are canned now and were not, or the other way round."""
        before: dict[str, int] = old["canned"] if old else {}
        after: dict[str, int] = new["canned"] if new else {}
        return tuple(sorted(reply for reply in {*before, *after} if before.get(reply) != after.get(reply)))
