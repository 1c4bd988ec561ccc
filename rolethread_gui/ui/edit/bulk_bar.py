"""What can be done with the chosen conversations; the bar always names its scope and count."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from rolethread_gui.dataset.edits import STATUSES
from rolethread_gui.ui import theme
from rolethread_gui.ui.widgets.elided_label import ElidedLabel
from rolethread_gui.wording import put

_GRACE_MS = 50
"""How long after a second click could still come the bar stays."""
_GAP_PX = 4
_SIDES_PX = 24
"""Width from which the buttons carry their words."""


class BulkBar(QFrame):
    """Appears when more than one conversation is chosen.

    Signals:
        wanted: an action: "status:approved", "include", "leave out", "duplicate", "join", "fix", "delete".
        tag_wanted: the list of tags is asked for.
        prompt_wanted: the system prompt of all shall be another one.
        copy_wanted: copy to the clipboard, as a table or as text.
        queue_wanted: put them into the rewrite queue.
        clear_wanted: choose nobody.
    """

    wanted = Signal(str)
    tag_wanted = Signal()
    copy_wanted = Signal(bool)
    prompt_wanted = Signal()
    queue_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bulk_bar")
        self.setProperty("kind", "notice")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(_GAP_PX)
        self._label = ElidedLabel()
        self._label.setObjectName("bulk_scope")
        self._label.setProperty("kind", "heading")
        row.addWidget(self._label, 1)
        self._buttons: list[QPushButton] = []
        for what, title, icon in (
            ("status:approved", self.tr("Approve"), "circle-check"),
            ("leave out", self.tr("Leave out"), "circle-slash"),
            ("tag", self.tr("Tag…"), "tag"),
            ("fix", self.tr("Fix…"), "wrench"),
            ("delete", self.tr("Delete"), "trash-2"),
        ):
            button = QPushButton(theme.icon(icon), title)
            button.setObjectName(f"bulk_{what.split(':')[0].replace(' ', '_')}")
            button.setProperty("kind", "quiet")
            button.setProperty("what", what)
            button.setProperty("title", title)
            button.setToolTip(title)
            button.setAccessibleName(title)
            self._buttons.append(button)
            button.clicked.connect(self._clicked)
            row.addWidget(button)
        more = QToolButton()
        more.setObjectName("bulk_more")
        more.setProperty("kind", "flat")
        more.setIcon(theme.icon("ellipsis"))
        more.setToolTip(self.tr("More for these conversations"))
        more.setAccessibleName(self.tr("More for these conversations"))
        more.clicked.connect(self._more_clicked)
        row.addWidget(more)
        self._more = more
        clear = QToolButton()
        clear.setObjectName("bulk_clear")
        clear.setProperty("kind", "flat")
        clear.setIcon(theme.icon("x", "muted"))
        clear.setToolTip(self.tr("Choose none"))
        clear.setAccessibleName(self.tr("Choose none"))
        clear.clicked.connect(self._clear_clicked)
        row.addWidget(clear)
        self._clear = clear
        self._scope = ""
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.hide)
        self.hide()

    def show_scope(self, chosen: int, hidden: int, *, everything: bool) -> None:
        """Say what an action will act upon.

        Args:
            chosen: chosen conversations that are shown.
            hidden: chosen ones that the filter hides; no action touches them.
            everything: whether all that is shown is chosen.
        """
        self._scope = (
            put(self.tr("All {0:,} shown"), chosen) if everything else put(self.tr("{0:,} selected"), chosen)
        )
        text = self._scope
        if hidden:
            text += put(self.tr(" · {0:,} more hidden by the filter stay as they are"), hidden)
        self._label.setText(text)
        self._fit()
        wanted = chosen > 1 or (hidden > 0 and chosen > 0)
        self._later.stop()
        if wanted or not self.isVisible() or QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self.setVisible(wanted)
        else:  # a table scrolled to its end moves when the bar goes: not between the clicks of a double click
            self._later.start(QApplication.doubleClickInterval() + _GRACE_MS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the buttons show their icons alone."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._word_buttons(shown=True)
        beside = (self._more, self._clear)
        wanted = sum(button.sizeHint().width() + _GAP_PX for button in (*self._buttons, *beside))
        self._label.ensurePolished()
        wanted += self._label.fontMetrics().horizontalAdvance(self._label.whole) + _SIDES_PX
        if wanted > self.width():
            self._word_buttons(shown=False)

    def _word_buttons(self, *, shown: bool) -> None:
        for button in self._buttons:
            button.setText(button.property("title") if shown else "")
            theme.beside_words(button)

    def minimumSizeHint(self) -> QSize:
        """The bar never makes the table wider."""
        return QSize(200, super().minimumSizeHint().height())

    @property
    def scope(self) -> str:
        """What an action acts upon: "12 selected" or "All 214 shown"."""
        return self._scope

    def make_menu(self, parent: QWidget, scope: str) -> QMenu:
        """The menu of all bulk actions, its heading naming scope and count."""
        menu = QMenu(parent)
        menu.addAction(scope).setEnabled(
            False
        )  # a section's title is not drawn where menus have a style sheet
        menu.addSeparator()
        titles = (self.tr("Back to review"), self.tr("In progress"), self.tr("Approve"))
        icons = ("circle-dashed", "circle-dot", "circle-check")
        for status, title, icon in zip(STATUSES, titles, icons, strict=True):
            menu.addAction(theme.icon(icon), title).setData(f"status:{status}")
        menu.addSeparator()
        menu.addAction(theme.icon("square-check"), self.tr("Take into the export")).setData("include")
        menu.addAction(theme.icon("circle-slash"), self.tr("Leave out of the export")).setData("leave out")
        menu.addSeparator()
        menu.addAction(theme.icon("tag"), self.tr("Tag…")).setData("tag")
        menu.addAction(theme.icon("settings"), self.tr("System prompt…")).setData("prompt")
        menu.addAction(theme.icon("wrench"), self.tr("Fix…")).setData("fix")
        menu.addAction(theme.icon("list-checks"), self.tr("Put into the rewrite queue")).setData("queue")
        menu.addSeparator()
        menu.addAction(theme.icon("copy"), self.tr("Copy as text")).setData("copy text")
        menu.addAction(theme.icon("table-2"), self.tr("Copy as a table")).setData("copy table")
        menu.addSeparator()
        menu.addAction(theme.icon("plus"), self.tr("Duplicate")).setData("duplicate")
        menu.addAction(theme.icon("merge"), self.tr("Join into one conversation")).setData("join")
        menu.addAction(theme.icon("trash-2"), self.tr("Delete")).setData("delete")
        menu.triggered.connect(self._menu_chosen)
        return menu

    @Slot(QAction)
    def _menu_chosen(self, action: QAction) -> None:
        if action.data():
            self._ask_for(action.data())

    def _ask_for(self, what: str) -> None:
        if what == "tag":
            self.tag_wanted.emit()
        elif what == "prompt":
            self.prompt_wanted.emit()
        elif what.startswith("copy"):
            self.copy_wanted.emit(what == "copy table")
        elif what == "queue":
            self.queue_wanted.emit()
        else:
            self.wanted.emit(what)

    @Slot()
    def _clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self._ask_for(button.property("what"))

    @Slot()
    def _more_clicked(self) -> None:
        menu = self.make_menu(self, self._scope)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    @Slot()
    def _clear_clicked(self) -> None:
        self.clear_wanted.emit()
