"""What checks found in an open project, and what they took for usual in it. Lane: writer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rolethread_gui.dataset.changes import ChangeSet
from rolethread_gui.dataset.edits import Command, SetSetting
from rolethread_gui.dataset.flags import Flag
from rolethread_gui.engine import derived, resuming
from rolethread_gui.engine.passes import PassBatch
from rolethread_gui.engine.project_steps import ProjectSteps
from rolethread_gui.engine.resuming import KeptPass
from rolethread_gui.wording import say


class ProjectPasses(ProjectSteps):
    """An open project that is checked."""

    def store_pass(self, batch: PassBatch, *, noting: bool = False) -> tuple[int, ...]:
        """Keep flags and facts from a check pass; returns the keys taken over.

        What belongs to conversations that changed after `batch.position` is stale and dropped. With `noting`
        a pass that `begin_pass` told of goes on behind this batch when it is interrupted.
        """
        self._refuse_read_only()
        return derived.store_pass(self._ledger, batch, noting=noting)

    def flags(self, key: int) -> list[Flag]:
        """Flags that belong to the conversation as it is now, without the ignored ones."""
        return [flag for flag in self.all_flags(key) if not self.is_ignored(flag)]

    def all_flags(self, key: int) -> list[Flag]:
        """Flags that belong to the conversation as it is now, the ignored ones too."""
        return derived.current_flags(self._ledger, key)

    def drop_stale(self, stamp: str) -> None:
        """Forget flags and facts that were found with other checks or settings than `stamp`."""
        self._refuse_read_only()
        derived.drop_stale(self._ledger, stamp)

    def kept_figures(self) -> dict[str, Any]:
        """Thresholds and styles that the person accepted, by check id."""
        mark = "figures:"
        return {
            name.removeprefix(mark): value for name, value in self.settings.items() if name.startswith(mark)
        }

    def keep_figures(self, check: str, figures: Any) -> ChangeSet:
        """Accept figures of a check; undo takes them back."""
        label = say("Take over what is usual in this dataset")
        return self.apply(Command(label, (SetSetting(f"figures:{check}", figures),), "checks"))

    def settle_figures(self, figures: Mapping[str, Any]) -> None:
        """Keep what the first full pass settled, by check id.

        No command: nobody decided anything yet, and undo must not lead through it. New figures that the
        person accepts later come through `keep_figures`.
        """
        self._refuse_read_only()
        self._ledger.settle({f"figures:{check}": value for check, value in figures.items()})

    def keep_pass(self, kept: KeptPass, *, figures: bool = True) -> None:
        """Keep what a full pass left; without `figures` those that are kept already still hold."""
        self._refuse_read_only()
        resuming.keep_pass(self._ledger, kept, figures=figures)

    def begin_pass(self, begun: KeptPass) -> None:
        """A full pass has counted everything and begins to judge; see `resuming.begin_pass`."""
        self._refuse_read_only()
        resuming.begin_pass(self._ledger, begun)

    def forget_pass(self) -> None:
        """Another full pass begins."""
        self._refuse_read_only()
        resuming.forget_pass(self._ledger)

    def kept_pass(self) -> KeptPass | None:
        """What the last full pass left, or None."""
        return resuming.kept_pass(self._ledger)

    def is_settled(self, kept: KeptPass) -> bool:
        """Whether nothing was done since that flags or figures depend on."""
        return resuming.is_settled(self._ledger, kept)
