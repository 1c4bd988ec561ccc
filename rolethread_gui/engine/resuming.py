"""What the last full pass leaves with the project, so that opening it need not run the pass again.

A cache like the flags themselves: it names the checks and settings it belongs to and the journal position
up to which edits are in it. Lane: writer, but for `summary_of`.
"""

from __future__ import annotations

import dataclasses
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from rolethread_gui.checks.registry import all_checks
from rolethread_gui.dataset.columns import Columns
from rolethread_gui.engine.checking import Flagged, PassSummary, followed
from rolethread_gui.engine.judging import CheckPlan
from rolethread_gui.engine.recording import Ledger
from rolethread_gui.store.change import Change
from rolethread_gui.store.connection import Database
from rolethread_gui.store.derived import PassStore
from rolethread_gui.store.journal import Journal


class KeptPass(msgspec.Struct, frozen=True):
    """A full pass, and the edits that were followed since.

    Attributes:
        stamp: of the plan that holds now, with what the pass settled in it.
        position: journal position; what was done up to there is in the figures and in the flags.
        figures: by check id, as plain values.
        counts: number of flags by check id, as the pass found them.
        seconds: what the pass took.
        conversations: how many it judged.
        unfinished: whether it was begun and is not done yet: some flags are of an earlier one, or missing.
    """

    stamp: str
    position: int
    figures: dict[str, Any]
    counts: dict[str, int]
    seconds: float
    conversations: int
    unfinished: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Interrupted:
    """A full pass that was begun and is not done.

    Attributes:
        kept: what it had settled.
        judged: keys of the conversations that it was done with.
        untouched: whether nothing was done since that figures or flags depend on.
    """

    kept: KeptPass
    judged: npt.NDArray[np.int64]
    untouched: bool

    def left(self, keys: npt.NDArray[np.int64], columns: Columns) -> npt.NDArray[np.int64]:
        """Which of these conversations are still to be judged: the others, and those that changed since."""
        return np.union1d(np.setdiff1d(keys, self.judged), np.intersect1d(keys, unchecked(columns)))


def begin_pass(ledger: Ledger, begun: KeptPass) -> None:
    """Everything is counted, and judging begins: if it is interrupted, it can go on from there.

    Nobody counts as judged by it yet.
    """
    keep_pass(ledger, msgspec.structs.replace(begun, unfinished=True))


def interrupted_pass(database: Database, stamp: str) -> Interrupted | None:
    """The pass of these checks and settings that was begun and is not done, or None. Lane: any."""
    store = PassStore(database)
    kept = _loaded(store)
    if kept is None or not kept.unfinished or kept.stamp != stamp:
        return None
    return Interrupted(kept, store.noted(), _is_untouched(Journal(database), kept))


def keep_pass(ledger: Ledger, kept: KeptPass, *, figures: bool = True) -> None:
    """Keep it; without `figures` those that are kept already are still the right ones."""
    try:
        about = msgspec.json.encode(msgspec.structs.replace(kept, figures={}))
        packed = msgspec.json.encode(kept.figures) if figures else None
    except UnicodeEncodeError:  # half a character of a damaged file, which JSON cannot hold
        forget_pass(ledger)
        return
    with ledger.database.transaction(durable=False):
        PassStore(ledger.database).keep(about, packed)


def forget_pass(ledger: Ledger) -> None:
    """Another pass begins: flags will be of both until it is done."""
    with ledger.database.transaction(durable=False):
        PassStore(ledger.database).forget()


def kept_pass(ledger: Ledger) -> KeptPass | None:
    """The last full pass, or None when there is none that is done and can be read."""
    kept = _loaded(PassStore(ledger.database))
    return None if kept is None or kept.unfinished else kept


def _loaded(store: PassStore) -> KeptPass | None:
    found = store.load()
    if found is None:
        return None
    try:
        about = msgspec.json.decode(found[0], type=KeptPass)
        figures = msgspec.json.decode(found[1], type=dict[str, Any])
    except msgspec.DecodeError:
        return None
    known = all_checks()
    return msgspec.structs.replace(
        about,
        figures={
            check: known[check].restored(value) if value and check in known else value
            for check, value in figures.items()
        },
    )


def is_settled(ledger: Ledger, kept: KeptPass) -> bool:
    """Whether nothing was done since that flags or figures depend on."""
    return not len(unchecked(ledger.columns)) and _is_untouched(ledger.journal, kept)


def _is_untouched(journal: Journal, kept: KeptPass) -> bool:
    for _, source, packed in journal.between(kept.position, journal.state.position):
        change = Change.unpack(packed) if packed else Change()
        if source or change.contents is not None or "alive" in change.marks:
            return False
    return True


def unchecked(columns: Columns) -> npt.NDArray[np.int64]:
    """Keys of the conversations that no check has seen as they are now."""
    alive = columns.alive()
    return np.flatnonzero(alive & (columns.plain("checked")[: len(alive)] < 0)) + 1


def flagged_now(columns: Columns) -> Flagged:
    """In how many conversations there are flags, ignored ones left out."""
    alive = columns.alive()
    checks = {
        check: int(np.count_nonzero(columns.plain(f"flag:{check}")[: len(alive)][alive]))
        for check in columns.checks()
    }
    codes, counts = np.unique(columns.ragged("phrases").pairs(alive)[1], return_counts=True)
    names = columns.names["phrases"]
    return Flagged(
        checks, {names[code]: count for code, count in zip(codes.tolist(), counts.tolist(), strict=True)}
    )


def summary_of(kept: KeptPass, plan: CheckPlan, columns: Columns) -> PassSummary:
    """The summary that a pass would give now."""
    summary = PassSummary(
        figures=kept.figures,
        questions=(),
        findings=(),
        counts=kept.counts,
        seconds=kept.seconds,
        stamp=kept.stamp,
        conversations=kept.conversations,
    )
    total = int(columns.alive().sum())
    return followed(summary, plan, kept.figures, flagged_now(columns), total)
