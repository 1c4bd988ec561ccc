"""Conversations of a file for validation that stand in a file for training too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Final

import numpy as np

from rolethread_gui.checks.base import Check, View
from rolethread_gui.checks.fingerprints import fingerprint
from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.edits import SetIncluded
from rolethread_gui.dataset.flags import Fix, Flag, Severity
from rolethread_gui.wording import say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_NEAR: Final = 65
"""Likeness in per cent from which on two conversations are nearly the same: as the check for them has it."""
_HELD: Final = re.compile(
    r"(?:^|[^a-z])(?:valid(?:ation)?|val|eval(?:uation)?|dev|test(?:ing|s)?|held[-_ ]?out|holdout)(?:[^a-z]|$)",
    re.I,
)
"""Names of files that are for looking how good a model is, and not for training."""

Run = tuple[int, int, str]
"""First and last key of conversations that stand together in a file, and its name."""


def held_out(files: Sequence[str]) -> list[bool] | None:
    """Which of some files are held back from training, by their names; None where that is no question.

    At least one file must be for training.
    """
    found = [_HELD.search(name) is not None for name in files]
    return found if any(found) and not all(found) else None


class SplitLeak(Check):
    """Finds conversations that stand on both sides."""

    id: ClassVar[str] = "split_leak"
    title: ClassVar[str] = say("In training and validation")
    help: ClassVar[str] = say(
        "A conversation of a file that is called validation, test or the like, and the same one, or nearly, in another file of this "
        "project. The model has learned by heart what it is examined in, and looks better than it is. Leave one of them "
        "out. What an export itself keeps for validation has no copies on the other side."
    )
    severity: ClassVar[Severity] = Severity.WARNING
    languages: ClassVar[tuple[str, ...]] = ("*",)
    needs: ClassVar[tuple[str, ...]] = ("exact_duplicate", "near_duplicate")

    def may_flag(self, many: Many, view: View) -> Mask | None:
        """See `Check.may_flag`."""
        found = np.zeros(many.size, np.bool_)
        for first, last, _ in _runs(view, "held"):
            found |= (many.keys >= first) & (many.keys <= last)
        return found

    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """One flag on the conversation that is held back."""
        here = _file(_runs(view, "held"), conversation.key)
        if not here:
            return []
        for other, percent in _alike(conversation, view):
            there = _file(_runs(view, "others"), other)
            if there:
                return [self._flag(conversation.key, here, (other, there), percent)]
        return []

    def restored(self, figures: Any) -> Any:
        """See `Check.restored`: runs are tuples."""
        sides: dict[str, list[list[Any]]] = figures
        return {side: [(run[0], run[1], run[2]) for run in runs] for side, runs in sides.items()}

    def _flag(self, key: int, here: str, other: tuple[int, str], percent: int) -> Flag:
        same = say("the same as") if percent == 100 else say("nearly the same ({0} %) as").format(percent)
        message = say(
            "This conversation of {0} is {1} conversation {2} of {3}. The model would be examined in what it has learned by heart; "
            "leave one of them out."
        ).format(here, same, *other)
        fixes = (
            Fix(
                say("Leave this one out of the export, keep {0}").format(other[0]),
                (SetIncluded((key,), included=False),),
            ),
            Fix(
                say("Keep this one, leave {0} out of the export").format(other[0]),
                (SetIncluded((other[0],), included=False),),
            ),
        )
        return Flag(
            self.id, key, None, None, None, self.severity, message, words=f"leak {other[0]}", fixes=fixes
        )


def _runs(view: View, side: str) -> Iterable[Run]:
    return view.figures[side] if view.figures else ()


def _file(runs: Iterable[Run], key: int) -> str:
    return next((name for first, last, name in runs if first <= key <= last), "")


def _alike(conversation: Conversation, view: View) -> list[tuple[int, int]]:
    """Others that are the same, or nearly, each with its likeness in per cent, the most alike first."""
    copies: dict[str, list[int]] = view.shared.get("exact_duplicate") or view.figures.get("copies", {})
    found = [(key, 100) for key in copies.get(f"{fingerprint(conversation):016x}", ())] if copies else []
    near: dict[Any, list[tuple[int, int]]] = (view.shared.get("near_duplicate") or view.figures).get(
        "near", {}
    )
    partners = near.get(conversation.key) or near.get(str(conversation.key)) or []
    found += [(key, percent) for key, percent in partners if percent >= _NEAR]
    return [(key, percent) for key, percent in found if key != conversation.key]
