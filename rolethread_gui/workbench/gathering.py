"""Columns that are gathered only when somebody asks for them, kept in step with the dataset. Lane: GUI thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from shiboken6 import isValid

if TYPE_CHECKING:
    from rolethread_gui.dataset.changes import ChangeSet
    from rolethread_gui.engine.gathering import Gathered
    from rolethread_gui.workbench.desk import Desk

_LATER_MS = 700
_FEW = 2000
"""Conversations that are gathered again one by one; of more, all are."""


class Gathering(QObject):
    """What of the open project is gathered besides what is always there.

    Signals:
        gathered: names of columns that hold other values now.
        fields_known: names of the dataset's fields, each with how often it was met.
    """

    gathered = Signal(object)
    fields_known = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wanted: tuple[str, ...] = ()
        self._stale: set[int] = set()
        self._asked: set[int] = set()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER_MS)
        self._later.timeout.connect(self._catch_up)
        desk.project_closed.connect(self._forget)
        desk.dataset_changed.connect(self._changed)
        desk.import_finished.connect(self._gather_all)

    @property
    def wanted(self) -> tuple[str, ...]:
        """Names of the columns that are kept in step."""
        return self._wanted

    def want(self, names: tuple[str, ...]) -> None:
        """Gather these columns, and no others from now on."""
        fresh = tuple(name for name in names if name not in self._wanted)
        self._wanted = names
        if fresh:
            self._ask(fresh)

    def ask_fields(self) -> None:
        """Find out what the dataset holds beside its turns; `fields_known` tells."""
        if self._desk.studies is not None:
            self._desk.studies.ask("fields", self.fields_known.emit, "field_names")

    def _ask(self, names: tuple[str, ...]) -> None:
        studies = self._desk.studies
        if studies is not None and not self._desk.importing:
            studies.ask(f"gather {' '.join(names)}", self._arrived, "gather", names)

    @Slot()
    def _gather_all(self) -> None:
        if self._wanted:
            self._ask(self._wanted)

    def _arrived(self, found: dict[str, Gathered]) -> None:
        if not isValid(self) or not self._desk.is_open:  # the page may be gone before its answer comes
            return
        columns = self._desk.columns
        for name, (slots, counts, texts) in found.items():
            columns.take_gathered(name, np.array(slots, np.int64), np.array(counts, np.int64), texts)
        self.gathered.emit(tuple(found))

    def _some_arrived(self, found: dict[str, Gathered]) -> None:
        self._asked.clear()
        if not isValid(self) or not self._desk.is_open:  # the page may be gone before its answer comes
            return
        columns = self._desk.columns
        for name, (slots, counts, texts) in found.items():
            at = 0
            for slot, count in zip(slots, counts, strict=True):
                columns.set_gathered(name, slot, texts[at : at + count])
                at += count
        self.gathered.emit(tuple(found))

    @Slot(object)
    def _changed(self, change: ChangeSet) -> None:
        if self._wanted and (change.edited or change.added):
            self._stale.update(change.edited, change.added)
            self._later.start()

    @Slot()
    def _catch_up(self) -> None:
        studies, alive = self._desk.studies, self._desk.columns.alive()
        self._asked |= self._stale  # what was asked for and did not come is asked for with the rest
        self._stale.clear()
        keys = tuple(key for key in sorted(self._asked) if key <= len(alive) and alive[key - 1])
        if studies is None or not self._wanted or not keys:
            return
        if len(keys) > _FEW:
            self._gather_all()
        else:
            studies.ask("gather some", self._some_arrived, "gather", self._wanted, keys)

    @Slot()
    def _forget(self) -> None:
        self._later.stop()
        self._wanted = ()
        self._stale.clear()
        self._asked.clear()
