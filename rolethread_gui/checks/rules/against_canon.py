"""Statements about a character that disagree with what the person said is true."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from rolethread_gui.checks.base import Check, View
from rolethread_gui.checks.character_facts import KINDS, facts_of
from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.edits import ReplaceText
from rolethread_gui.dataset.flags import Fix, Flag, Severity
from rolethread_gui.wording import say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask


class AgainstCanon(Check):
    """Finds facts that disagree with the project's canon, which comes as its figures."""

    id: ClassVar[str] = "against_canon"
    title: ClassVar[str] = say("Against the canon")
    help: ClassVar[str] = say(
        "A system prompt or a reply states a fact of a character (age, colour of eyes or hair, home, work) otherwise than you "
        "said is true. A model that is told both learns neither. Correct it, or change what is true under Checks, Canon. "
        "Nothing is flagged until you have said what is true."
    )
    severity: ClassVar[Severity] = Severity.WARNING
    languages: ClassVar[tuple[str, ...]] = ("en",)

    def may_flag(self, many: Many, view: View) -> Mask | None:
        """See `Check.may_flag`."""
        return None if view.figures else np.zeros(many.size, np.bool_)

    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """One flag for each statement that disagrees; the fix writes what is true."""
        canon: Sequence[dict[str, Any]] = view.figures or ()
        true = {(one["who"], one["kind"]): str(one["value"]) for one in canon}
        if not true:
            return []
        texts = {turn.key: turn.text for turn in conversation.turns}
        found: list[Flag] = []
        for fact in facts_of(conversation):
            value = true.get((fact.who, fact.kind))
            if value is None or value.casefold() == fact.value.casefold():
                continue
            words = texts[fact.turn][fact.start : fact.end]
            edit = ReplaceText(conversation.key, fact.turn, fact.start, fact.end, value, words)
            found.append(
                Flag(
                    self.id,
                    conversation.key,
                    fact.turn,
                    fact.start,
                    fact.end,
                    self.severity,
                    say("{0}'s {1} is “{2}”, you said; here it is “{3}”.").format(
                        fact.who, KINDS[fact.kind], value, words
                    ),
                    words=words,
                    group=f"{fact.who}: {fact.kind}",
                    fixes=(Fix(say("Write “{0}”").format(value), (edit,)),),
                )
            )
        return found
