"""What the charts are compared with: everything, or an earlier version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QComboBox

from rolethread_gui.ui.balance.source import ChartSource

if TYPE_CHECKING:
    from rolethread_gui.dataset.columns import Columns
    from rolethread_gui.engine.past_columns import PastColumns
    from rolethread_gui.store.versions import Version
    from rolethread_gui.workbench.desk import Desk


class Comparing(QObject):
    """Fills the choice and brings the figures of the chosen version. Lane: GUI thread."""

    def __init__(self, desk: Desk, source: ChartSource, choice: QComboBox, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._source, self._choice = desk, source, choice
        self._wanted = 0
        desk.project_opened.connect(self._list)
        desk.versions_changed.connect(self._list)
        desk.project_closed.connect(self._forget)
        choice.activated.connect(self._chosen)

    @Slot()
    def _list(self) -> None:
        self._desk.versions(self._arrived)

    def _arrived(self, versions: list[Version]) -> None:
        kept = self._choice.currentData()
        self._choice.clear()
        self._choice.addItem(self.tr("Compare with a version"), None)
        for version in sorted(versions, key=lambda one: one.id, reverse=True):
            self._choice.addItem(self.tr("Compared with “{0}”").format(version.name), version.position)
        self._choice.setVisible(bool(versions))
        self._choice.setCurrentIndex(max(0, self._choice.findData(kept) if kept is not None else 0))

    @Slot()
    def _forget(self) -> None:
        self._wanted += 1
        self._choice.clear()
        self._choice.hide()
        self._source.compare_with("", None)

    @Slot(int)
    def _chosen(self, place: int) -> None:
        position = self._choice.itemData(place)
        self._wanted += 1
        if position is None:
            self._source.compare_with("", None)
            return
        wanted, name = self._wanted, self._choice.itemText(place).partition("“")[2].removesuffix("”")
        self._desk.ask(
            lambda project: project.past_columns(position), lambda past: self._go_on(wanted, name, past)
        )

    def _go_on(self, wanted: int, name: str, past: PastColumns) -> None:
        if wanted == self._wanted:  # nothing else was chosen meanwhile
            self._desk.ask(lambda _: past.go_on(), lambda columns: self._stepped(wanted, name, past, columns))

    def _stepped(self, wanted: int, name: str, past: PastColumns, columns: Columns | None) -> None:
        if wanted != self._wanted:
            return
        if columns is None:
            self._go_on(wanted, name, past)
        else:
            self._source.compare_with(name, columns)
