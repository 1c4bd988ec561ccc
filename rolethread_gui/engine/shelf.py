"""The shelf of an open project: its sources, and everything that is done with a whole one. Lane: writer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import msgspec

from rolethread_gui.dataset.changes import ChangeSet, with_typed
from rolethread_gui.engine import repairing, replacing, sources
from rolethread_gui.engine.matching import Matches, match
from rolethread_gui.engine.recording import Ledger
from rolethread_gui.engine.replacing import ReplaceReport
from rolethread_gui.formats.choices import NOTHING, Choices
from rolethread_gui.formats.mending import Mending
from rolethread_gui.formats.registry import all_dialects, record_dialect
from rolethread_gui.wording import say

if TYPE_CHECKING:
    from rolethread_gui.engine.joining import JoinJob

_COUNTED = 20_000
"""Conversations of a file in several formats up to which these are counted; its report names them anyway."""


class Shelf:
    """What can be done with sources; each change is one step of History and on disk when it returns."""

    def __init__(self, ledger: Ledger, before: Callable[[], ChangeSet | None]) -> None:
        """Stand beside a ledger.

        Args:
            ledger: of the project.
            before: called before each change; takes over what was typed, refuses where nothing may change.
        """
        self._ledger = ledger
        self._before = before

    def take_in(self, source: int, chosen: Sequence[int] | None = None, *, label: str = "") -> ChangeSet:
        """Take a source that waits into the project.

        Args:
            source: id of the source, from the import's report.
            chosen: keys of the conversations to take; None for all.
            label: what History calls it; empty for "Import" and the name of the file.
        """
        typed = self._before()
        said = label or say("Import {0}").format(self._name(source))
        return with_typed(typed, sources.take_in(self._ledger, source, label=said, chosen=chosen))

    def join(self, job: JoinJob, *, label: str = "") -> ChangeSet:
        """Take in another project that was read to its end.

        Args:
            job: that read it.
            label: what History calls it; empty for "Join" and the name of the project.
        """
        typed = self._before()
        return with_typed(typed, job.take_in(label))

    def drop(self, source: int) -> None:
        """Forget a source that waits; nothing of it is left."""
        self._before()
        sources.drop(self._ledger, source)

    def remove(self, source: int) -> ChangeSet:
        """Take all conversations of a source out.

        Raises:
            EditRefused: it is not in the project.
        """
        typed = self._before()
        return with_typed(typed, sources.remove(self._ledger, source))

    def newest(self, source: int) -> int:
        """Id of the newest file of a source.

        Raises:
            EditRefused: it is not in the project.
        """
        return sources.lineage(self._ledger, source).source.id

    def choices(self, source: int) -> Choices:
        """What was answered about a source's newest file.

        Raises:
            EditRefused: it is not in the project.
        """
        kept = sources.lineage(self._ledger, source).source.choices
        return msgspec.json.decode(kept, type=Choices) if kept else NOTHING

    def formats(self, source: int) -> dict[str, int]:
        """How many conversations of a source's newest file are in each format, by its title, the most first.

        Raises:
            EditRefused: it is not in the project.
        """
        newest = sources.lineage(self._ledger, source).source
        dialects = all_dialects()
        if not newest.mixed or newest.conversations > _COUNTED:
            counts = {newest.dialect: newest.conversations}
        else:
            keys = self._ledger.column_store.segment_keys(newest.id)
            raws = self._ledger.texts.base.raws(keys.tolist())
            counts = dict(Counter(record_dialect(raw).id for _, raw in raws).most_common())
        return {dialects[name].title if name in dialects else name: count for name, count in counts.items()}

    def replace(
        self, source: int, waiting: int, matches: Matches | None = None, *, label: str = ""
    ) -> tuple[ChangeSet, ReplaceReport]:
        """Let a file that waits take the place of a source's.

        Args:
            source: id of the source.
            waiting: id of the file that waits.
            matches: which conversations are which; found here where it is not given.
            label: what History calls it.

        Raises:
            EditRefused: the source is not in the project.
        """
        typed = self._before()
        found = matches or match(self._ledger.database, self.newest(source), waiting)
        change, report = replacing.replace(self._ledger, source, waiting, found, label=label)
        return with_typed(typed, change), report

    # places that could not be read

    def mending(self, problem: int) -> Mending | None:
        """How a place could be read; None where there is no telling, or nothing to mend.

        Raises:
            EditRefused: there is no such place.
        """
        return repairing.mending(self._ledger, problem)

    def take_in_mended(self, problem: int) -> ChangeSet:
        """Add what a place could be as a conversation, where it stands in the file.

        Raises:
            EditRefused: it is in already, or there is no telling what it could be.
        """
        typed = self._before()
        return with_typed(typed, repairing.take_in_mended(self._ledger, problem))

    def _name(self, source: int) -> str:
        return next((one.name for one in self._ledger.sources.all() if one.id == source), "")
