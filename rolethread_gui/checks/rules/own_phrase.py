"""Words that a person does not want to read in replies: the project's own list."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np

from rolethread_gui.checks.base import Check, View
from rolethread_gui.checks.cutting import cut, shortened
from rolethread_gui.checks.own_phrases import OwnPhrase, own_finder, own_phrases
from rolethread_gui.checks.texts import look
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.edits import ReplaceText
from rolethread_gui.dataset.flags import Fix, Flag, Severity
from rolethread_gui.wording import say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_ENDS = ".!?…。！？"


class OwnPhraseCheck(Check):
    """Finds phrases of the project's own list. The list comes as its figures."""

    id: ClassVar[str] = "own_phrase"
    title: ClassVar[str] = say("On your own list")
    help: ClassVar[str] = say(
        "Words that you put on this project's own list of phrases, anywhere in a reply or only at its start or end. "
        "Code is left alone. Say it differently, or take the phrase off the list under Checks, Phrase lists."
    )
    severity: ClassVar[Severity] = Severity.WARNING
    languages: ClassVar[tuple[str, ...]] = ("*",)

    def may_flag(self, many: Many, view: View) -> Mask | None:
        """See `Check.may_flag`."""
        return None if view.figures else np.zeros(many.size, np.bool_)

    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """Every place of a listed phrase in the replies."""
        phrases = own_phrases(view.figures or ())
        if not phrases:
            return []
        finder = own_finder(phrases)
        return [
            self._flag(conversation.key, turn, found)
            for turn in conversation.turns
            if turn.role is Role.ASSISTANT and turn.text
            for found in finder.find(turn.text)
            if _is_meant(turn.text, found)
        ]

    def _flag(self, key: int, turn: Turn, found: tuple[OwnPhrase, int, int]) -> Flag:
        phrase, start, end = found
        words = turn.text[start:end]
        fixes: tuple[Fix, ...] = ()
        whole = _whole_sentences(turn.text, start, end)
        if whole is not None:
            at, to, new = cut(turn.text, *whole)
            edit = ReplaceText(key, turn.key, at, to, new, turn.text[at:to])
            fixes = (Fix(say("Cut “{0}”").format(shortened(turn.text[slice(*whole)])), (edit,)),)
        return Flag(
            self.id,
            key,
            turn.key,
            start,
            end,
            self.severity,
            say("“{0}” is on your own list of phrases. Say it differently.").format(shortened(phrase.text)),
            words=words,
            fixes=fixes,
        )


def _is_meant(text: str, found: tuple[OwnPhrase, int, int]) -> bool:
    phrase, start, end = found
    known = look(text)
    if any(at < end and start < to for at, to in known.code):
        return False
    return not phrase.language or known.language in ("", phrase.language)


def _whole_sentences(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The stretch with its closing mark where the phrase is nothing but whole sentences; cutting it leaves prose."""
    while end < len(text) and text[end] in _ENDS:
        end += 1
    before = text[:start].rstrip()
    if text[end - 1] not in _ENDS or (
        before and before[-1] not in _ENDS and "\n" not in text[len(before) : start]
    ):
        return None
    return (start, end) if text[:start].strip() or text[end:].strip() else None
