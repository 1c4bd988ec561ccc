"""Replies that tell in another tense, or from another point of view, than all the others of their conversation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from rolethread_gui.checks import style
from rolethread_gui.checks.sentence_lists import has_character
from rolethread_gui.checks.spotting import Spot, SpottingCheck
from rolethread_gui.checks.texts import look, remembered
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.flags import Severity
from rolethread_gui.wording import say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_LEAST = 4
"""Replies of a conversation that must show how they tell."""
_OTHERS = 0.75
"""Share of them that must agree before the rest departs."""
_TOLD = {
    "tense": {"past": say("in the past tense"), "present": say("in the present tense")},
    "person": {"first": say("in the first person"), "third": say("in the third person")},
}


@remembered
def _telling(text: str) -> tuple[str, str]:
    """Tense and person of a reply's narration, empty where it shows none."""
    known = look(text)
    seen = style.observe(known.prose, wide=known.wide)
    return seen.get("tense", ""), seen.get("person", "")


class NarrationShift(SpottingCheck):
    """Finds replies that change tense or point of view."""

    id: ClassVar[str] = "narration_shift"
    title: ClassVar[str] = say("Changes tense or point of view")
    help: ClassVar[str] = say(
        "A reply that tells in the past where the rest of its conversation tells in the present, or of “she” where the rest "
        "says “I”, and the other way round. The model learns to waver within one story. Rewrite it like the others."
    )
    severity: ClassVar[Severity] = Severity.HINT
    languages: ClassVar[tuple[str, ...]] = ("en",)
    at_first: ClassVar[bool] = False
    harm: ClassVar[float] = 0.35

    def may_find(self, many: Many) -> Mask | None:
        """See `SpottingCheck.may_find`."""
        return np.bincount(many.owners[many.replies], minlength=many.size) >= _LEAST

    def spots(self, conversation: Conversation) -> Iterator[Spot]:
        """See `SpottingCheck.spots`."""
        turns = [turn for turn in conversation.turns if turn.role is Role.ASSISTANT and turn.text]
        if len(turns) < _LEAST or not has_character(conversation):
            return
        told = [_telling(turn.text) for turn in turns]
        for place, (rule, names) in enumerate(_TOLD.items()):
            yield from _departures(
                rule, names, [(turn, some[place]) for turn, some in zip(turns, told, strict=True)]
            )


def _departures(rule: str, names: dict[str, str], told: list[tuple[Turn, str]]) -> Iterator[Spot]:
    known = [(turn, how) for turn, how in told if how in names]
    if len(known) < _LEAST:
        return
    (usual, count), *_ = Counter(how for _, how in known).most_common(1)
    if count < _OTHERS * len(known):
        return
    kind = say("a reply in another tense") if rule == "tense" else say("a reply from another point of view")
    for turn, how in known:
        if how != usual:
            yield Spot(
                turn,
                None,
                None,
                kind,
                say("This reply tells {0}; {1} of {2} replies of this conversation tell {3}.").format(
                    names[how], count, len(known), names[usual]
                ),
                say("Rewrite it like the others, unless the change is meant."),
                words=f"{rule} {how}",
            )
