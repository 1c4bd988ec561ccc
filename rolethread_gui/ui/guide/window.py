"""The window of the guide: chapters and a search on the left, the text on the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSplitter,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.engine.guide import KeyRow, SettingRow, chapters
from rolethread_gui.engine.guide_search import Hit, search
from rolethread_gui.ui import theme
from rolethread_gui.ui.guide.places import FIRST
from rolethread_gui.ui.guide.reader import Reader

_ID = Qt.ItemDataRole.UserRole


def _has_children(item: QTreeWidgetItem | None) -> bool:
    return item is not None and item.childCount() > 0


def _bold(font: QFont) -> QFont:
    font.setWeight(theme.STRONG)
    return font


class GuideWindow(QDialog):
    """Stands beside the main window while one works. Escape closes it."""

    def __init__(
        self, keys: Sequence[KeyRow], settings: Sequence[SettingRow], parent: QWidget | None = None
    ) -> None:
        """Make the window.

        Args:
            keys: for the chapter about keys.
            settings: for the chapter about preferences.
            parent: the window it stands beside.
        """
        super().__init__(parent)
        self.setObjectName("guide_window")
        self.setWindowTitle(self.tr("Guide – RoleThread Workbench"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._guide = {chapter.id: chapter for chapter in chapters(keys, settings)}
        self._found: dict[str, str] = {}
        self._seen: list[str] = []
        self._place = -1
        self._build()
        self._fill()
        self._connect()
        room = self.screen().availableGeometry().size()
        self.resize(QSize(980, 720).boundedTo(room))

    # building

    def _build(self) -> None:
        unit = theme.UNIT_PX
        self._search = QLineEdit()
        self._search.setObjectName("guide_search")
        self._search.setPlaceholderText(self.tr("Search the guide"))
        self._search.setAccessibleName(self.tr("Search the guide"))
        self._search.setClearButtonEnabled(True)
        self._tree = QTreeWidget()
        self._tree.setObjectName("guide_chapters")
        self._tree.setAccessibleName(self.tr("Chapters"))
        self._tree.setHeaderHidden(True)
        self._tree.setIndentation(2 * unit)
        self._tree.setUniformRowHeights(False)
        self._tree.setWordWrap(True)
        self._nothing = QLabel(self.tr("No chapter has any of these words. Try other ones."))
        self._nothing.setObjectName("guide_nothing")
        self._nothing.setProperty("kind", "muted")
        self._nothing.setWordWrap(True)
        self._nothing.hide()
        self._back = self._button("guide_back", "arrow-left", self.tr("Back (Alt+Left)"))
        self._forward = self._button("guide_forward", "arrow-right", self.tr("Forward (Alt+Right)"))
        self._reader = Reader()
        bar = QHBoxLayout()
        bar.setContentsMargins(unit, unit, unit, unit)
        bar.addWidget(self._back)
        bar.addWidget(self._forward)
        bar.addWidget(self._search, 1)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._nothing)
        column.addWidget(self._tree, 1)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self._reader)
        split.setStretchFactor(1, 1)
        split.setSizes([300, 680])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)

    def _button(self, name: str, icon: str, words: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setProperty("kind", "flat")
        button.setIcon(theme.icon(icon))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setAutoRaise(True)
        return button

    def _fill(self) -> None:
        self._tree.clear()
        parts: dict[str, QTreeWidgetItem] = {}
        above: dict[str, QTreeWidgetItem] = {}
        for chapter in self._guide.values():
            if chapter.part not in parts:
                parts[chapter.part] = self._part(chapter.part)
            under = above.get(chapter.within, parts[chapter.part])
            item = QTreeWidgetItem(under, [chapter.title])
            item.setData(0, _ID, chapter.id)
            above[chapter.id] = item
        for part in parts.values():
            # a part whose one chapter has chapters of its own is that chapter
            if part.childCount() == 1 and _has_children(part.child(0)):
                only = part.takeChild(0)
                place = self._tree.indexOfTopLevelItem(part)
                self._tree.takeTopLevelItem(place)
                if only is not None:
                    self._tree.insertTopLevelItem(place, only)
                    only.setFont(0, _bold(only.font(0)))
            else:
                part.setExpanded(True)

    def _part(self, title: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self._tree, [title])
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setFont(0, _bold(item.font(0)))
        return item

    def _connect(self) -> None:
        self._search.textChanged.connect(self._find)
        self._search.returnPressed.connect(self._open_first)
        self._tree.currentItemChanged.connect(self._chosen)
        self._reader.wanted.connect(self.open_chapter)
        self._back.clicked.connect(self.go_back)
        self._forward.clicked.connect(self.go_forward)
        for keys, slot in (
            (QKeySequence("Alt+Left"), self.go_back),
            (QKeySequence("Alt+Right"), self.go_forward),
            (QKeySequence(QKeySequence.StandardKey.Find), self._search.setFocus),
        ):
            QShortcut(keys, self).activated.connect(slot)

    # going about

    @Slot(str)
    def open_chapter(self, chapter: str) -> None:
        """Show a chapter; the first one where there is none of that name.

        Args:
            chapter: its id; with "#" and the heading of a section to begin there.
        """
        chapter, _, section = chapter.partition("#")
        wanted = chapter if chapter in self._guide else FIRST
        if not (0 <= self._place < len(self._seen) and self._seen[self._place] == wanted):
            del self._seen[self._place + 1 :]
            self._seen.append(wanted)
            self._place = len(self._seen) - 1
        self._show(wanted)
        if section:
            self._reader.show_section(section)

    @Slot()
    def go_back(self) -> None:
        """Show the chapter that was read before."""
        self._step(-1)

    @Slot()
    def go_forward(self) -> None:
        """Show the chapter from which one went back."""
        self._step(1)

    def _step(self, by: int) -> None:
        if 0 <= self._place + by < len(self._seen):
            self._place += by
            self._show(self._seen[self._place])

    def _show(self, chapter: str) -> None:
        self._reader.show_chapter(self._guide[chapter], self._found.get(chapter, ""))
        self._back.setEnabled(self._place > 0)
        self._forward.setEnabled(self._place + 1 < len(self._seen))
        for item in self._items():
            if item.data(0, _ID) == chapter and item is not self._tree.currentItem():
                self._tree.blockSignals(True)
                self._tree.setCurrentItem(item)
                self._tree.blockSignals(False)
                self._tree.scrollToItem(item)

    def _items(self) -> list[QTreeWidgetItem]:
        return self._tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive, 0)

    @Slot(QTreeWidgetItem, QTreeWidgetItem)
    def _chosen(self, item: QTreeWidgetItem | None, before: QTreeWidgetItem | None) -> None:
        del before
        chapter = item.data(0, _ID) if item is not None else None
        if isinstance(chapter, str):
            self.open_chapter(chapter)

    # searching

    @Slot(str)
    def _find(self, words: str) -> None:
        self._tree.blockSignals(True)
        found = search(self._guide.values(), words)
        self._found = {hit.chapter.id: hit.found for hit in found}
        self._nothing.setVisible(bool(words.strip()) and not found)
        if words.strip():
            self._tree.clear()
            for hit in found:
                self._add_hit(hit)
        else:
            self._fill()
        self._tree.blockSignals(False)

    def _add_hit(self, hit: Hit) -> None:
        title = hit.chapter.title
        item = QTreeWidgetItem(self._tree, [f"{title}\n{hit.excerpt}" if hit.excerpt else title])
        item.setData(0, _ID, hit.chapter.id)

    @Slot()
    def _open_first(self) -> None:
        item = self._tree.topLevelItem(0)
        if item is not None and isinstance(item.data(0, _ID), str):
            self._tree.setCurrentItem(item)
            self.open_chapter(item.data(0, _ID))
