"""What other settings of a check would add and remove, before anybody accepts them. Lane: compute."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from rolethread_gui.checks.registry import all_checks
from rolethread_gui.dataset.columns import Columns
from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.edits import STATUSES
from rolethread_gui.dataset.flags import Flag
from rolethread_gui.engine.judging import CheckPlan, Judge, as_kept, plan_checks
from rolethread_gui.engine.reading import Reader, is_ignored
from rolethread_gui.wording import figure, put, say

Keys = npt.NDArray[np.int64]

ENOUGH_APPROVED = 10
"""Approved conversations from which on they alone say what is usual."""
_STEP = 200
"""Conversations between two looks whether somebody wants it to end."""


class TryingEnded(Exception):
    """Somebody asked for something newer."""


@dataclasses.dataclass(frozen=True, slots=True)
class Difference:
    """What other settings would do to the flags of one check; what is ignored does not count.

    Attributes:
        before: flags there are now.
        adds: flags that would come.
        removes: flags that would go.
        added: keys of the conversations with flags that would come, in the order of the dataset.
        removed: the same for flags that would go.
    """

    before: int
    adds: int
    removes: int
    added: tuple[int, ...]
    removed: tuple[int, ...]

    @property
    def sentence(self) -> str:
        """For example "adds 12, removes 4"."""
        if not self.adds and not self.removes:
            return say("changes nothing")
        told = [put(say("adds {0:,}"), self.adds)] if self.adds else []
        return ", ".join([*told, *([f"removes {figure(self.removes)}"] if self.removes else [])])


def living(columns: Columns) -> Keys:
    """Keys of every conversation, in the order of the dataset."""
    return (columns.slots_in_order() + 1).astype(np.int64)


def models(columns: Columns) -> Keys:
    """Keys of the conversations that say what is usual: the approved ones, or all until there are ten."""
    keys = living(columns)
    approved = keys[columns.plain("status")[keys - 1] == STATUSES.index("approved")]
    return approved if len(approved) >= ENOUGH_APPROVED else keys


def difference(
    reader: Reader,
    keys: Keys,
    check: str,
    *,
    before: Mapping[str, Any],
    after: Mapping[str, Any],
    figures: Any,
    ended: Callable[[], bool] = lambda: False,
) -> Difference:
    """Judge conversations with both settings and compare.

    Args:
        reader: of the project.
        keys: whom to judge.
        check: id of the check.
        before: settings of the project.
        after: the settings that are tried.
        figures: of the check as they are now; used where the settings hold none.
        ended: asked often.

    Raises:
        TryingEnded: `ended` said so.
    """
    ignores = reader.ignores()
    judges = [_judge(plan_checks(settings, (check,)), check, figures) for settings in (before, after)]
    counts = [0, 0, 0]
    added: list[int] = []
    removed: list[int] = []
    for at in range(0, len(keys), _STEP):
        if ended():
            raise TryingEnded
        for conversation in reader.conversations(keys[at : at + _STEP].tolist()):
            now, then = (_places(judge, conversation, ignores) for judge in judges)
            comes, goes = (then - now).total(), (now - then).total()
            counts[0] += now.total()
            counts[1] += comes
            counts[2] += goes
            if comes:
                added.append(conversation.key)
            if goes:
                removed.append(conversation.key)
    return Difference(counts[0], counts[1], counts[2], tuple(added), tuple(removed))


def learned(reader: Reader, keys: Keys, check: str, ended: Callable[[], bool] = lambda: False) -> Any:
    """What a check would take for usual in these conversations, as the project keeps it.

    Raises:
        TryingEnded: `ended` said so.
        ValueError: the check learns nothing from a dataset.
    """
    aggregate = all_checks()[check].aggregate()
    if aggregate is None:
        raise ValueError(f"{check} learns nothing from a dataset")
    for at in range(0, len(keys), _STEP):
        if ended():
            raise TryingEnded
        for conversation in reader.conversations(keys[at : at + _STEP].tolist()):
            aggregate.add(conversation)
    return as_kept(aggregate.settle())


def _judge(plan: CheckPlan, check: str, figures: Any) -> Judge:
    known = dict(plan.kept)
    if check not in known and figures is not None:
        known[check] = figures
    return Judge(plan, known)


def _places(
    judge: Judge, conversation: Conversation, ignores: set[tuple[str, str, int, int]]
) -> Counter[tuple[int | None, int | None, int | None]]:
    flags: Sequence[Flag] = judge.flags(conversation)
    return Counter((flag.turn, flag.start, flag.end) for flag in flags if not is_ignored(flag, ignores))
