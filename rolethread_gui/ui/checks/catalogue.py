"""The catalogue of checks: what is looked for, how often it was found, and whether it shall be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.checks.base import Check
from rolethread_gui.checks.groups import grouped
from rolethread_gui.dataset.edits import SetSetting
from rolethread_gui.dataset.filters import Filter, HasFlag
from rolethread_gui.ui import theme
from rolethread_gui.ui.checks.check_detail import CheckDetail
from rolethread_gui.ui.checks.section import Section
from rolethread_gui.ui.widgets.headings import figures_right
from rolethread_gui.wording import figure

if TYPE_CHECKING:
    from rolethread_gui.workbench.desk import Desk

_CHECK = Qt.ItemDataRole.UserRole + 1


class Catalogue(Section):
    """The list of checks by group, and everything about the chosen one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._filling = False
        self._items: dict[str, QTreeWidgetItem] = {}
        self.list = QTreeWidget()
        self.list.setObjectName("catalogue_list")
        self.list.setAccessibleName(self.tr("Checks"))
        self.list.setColumnCount(2)
        self.list.setHeaderLabels([self.tr("Check"), self.tr("Conversations")])
        figures_right(self.list, 1)
        self.list.setRootIsDecorated(False)
        self.list.setIndentation(12)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.detail = CheckDetail(desk)
        self.detail.toggled.connect(self._toggled)
        self.detail.show_wanted.connect(self._show)
        self.detail.filter_wanted.connect(self.filter_wanted)
        self.detail.said.connect(self.said)
        self._build()
        self.list.currentItemChanged.connect(self._chosen)
        self.list.itemChanged.connect(self._ticked)
        across = QSplitter(Qt.Orientation.Horizontal)
        across.addWidget(self.list)
        across.addWidget(self.detail)
        across.setStretchFactor(0, 0)
        across.setStretchFactor(1, 1)
        across.setSizes([380, 800])
        across.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(across)

    def _build(self) -> None:
        bold = self.font()
        bold.setWeight(theme.STRONG)
        for title, checks in grouped():
            head = QTreeWidgetItem([title])
            head.setFont(0, bold)
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.list.addTopLevelItem(head)
            for check in checks:
                item = QTreeWidgetItem([check.title])
                item.setData(0, _CHECK, check.id)
                item.setIcon(0, theme.severity_icon(check.severity))
                item.setToolTip(0, check.help)
                item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(0, Qt.CheckState.Checked)
                head.addChild(item)
                self._items[check.id] = item
            head.setExpanded(True)
        first = self.list.topLevelItem(0)
        chosen = first.child(0) if first is not None else None
        if chosen is not None:
            self.list.setCurrentItem(chosen)

    def choose(self, check: str) -> None:
        """Show everything about a check."""
        self.list.setCurrentItem(self._items[check])

    def refresh(self) -> None:
        """Count again."""
        columns = self._desk.columns.still()
        alive = columns.alive()
        self._filling = True
        for name, item in self._items.items():
            off = self._is_off(name)
            count = int(np.count_nonzero(columns.plain(f"flag:{name}")[alive]))
            item.setText(1, "–" if off else figure(count) if count else "")
            item.setCheckState(0, Qt.CheckState.Unchecked if off else Qt.CheckState.Checked)
        self._filling = False
        self._show_detail()

    def _check(self) -> Check | None:
        item = self.list.currentItem()
        name = item.data(0, _CHECK) if item is not None else None
        return self._desk.check_info(name) if name else None

    def _show_detail(self) -> None:
        check = self._check()
        if check is not None and self._desk.is_open:
            columns = self._desk.columns.still()
            flags = columns.plain(f"flag:{check.id}")[columns.alive()]
            self.detail.show_check(check, int(flags.sum()), int(np.count_nonzero(flags)))

    @Slot()
    def _chosen(self) -> None:
        if not self._filling:
            self._show_detail()

    @Slot(QTreeWidgetItem, int)
    def _ticked(self, item: QTreeWidgetItem, column: int) -> None:
        name = item.data(0, _CHECK)
        if self._filling or column or not name:
            return
        wanted = item.checkState(0) == Qt.CheckState.Checked
        if wanted == self._is_off(str(name)):
            self._toggled(str(name), wanted)

    @Slot(str, bool)
    def _toggled(self, name: str, on: bool) -> None:
        check = self._desk.check_info(name)
        label = self.tr("Check “{0}” turned on") if on else self.tr("Check “{0}” turned off")
        chosen = None if on == check.at_first else not on
        self.submit(label.format(check.title), (SetSetting(f"off:{name}", chosen),))

    def _is_off(self, name: str) -> bool:
        return self._desk.check_info(name).is_off(self._desk.setting(f"off:{name}"))

    @Slot(str)
    def _show(self, name: str) -> None:
        self.filter_wanted.emit(Filter((HasFlag((name,)),)))
