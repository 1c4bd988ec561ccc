"""The bar on top: project, search, undo and redo, save version, export."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

from rolethread_gui.ui import theme
from rolethread_gui.ui.actions import Actions

_PAUSE_MS = 250
_LEAST_NAME_PX = 104


class SearchField(QLineEdit):
    """Search over all texts, a moment after the last key.

    Signals:
        asked: words to look for; empty when the field was emptied.
        left: Escape was pressed in the empty field, or Return: back to the page.
        entered, went: the keyboard came into the field, or left it.
        recent_wanted: what was searched for before shall be offered below the field.
    """

    asked = Signal(str)
    left = Signal()
    entered = Signal()
    went = Signal()
    recent_wanted = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search_field")
        self.setPlaceholderText(self.tr("Search all conversations"))
        self.setAccessibleName(self.tr("Search all conversations"))
        self.setClearButtonEnabled(True)
        self.addAction(theme.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        recent = self.addAction(
            theme.icon("chevron-down", "muted"), QLineEdit.ActionPosition.TrailingPosition
        )
        recent.setObjectName("search_recent_button")
        recent.setToolTip(self.tr("What was searched for before (Alt+Down)"))
        recent.triggered.connect(self._ask_recent)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._asked = ""
        self.textChanged.connect(self._changed)
        self.returnPressed.connect(self._entered)

    def forget(self) -> None:
        """Empty the field without asking for anything."""
        self.blockSignals(True)
        self.clear()
        self.blockSignals(False)
        self._pause.stop()
        self._asked = ""

    @Slot(str)
    def show_words(self, words: str) -> None:
        """Show words that are searched for already."""
        if words != self.text().strip():
            self.setText(words)
        self._pause.stop()
        self._asked = words

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties the field, then leaves it."""
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
            event.accept()
            return
        if event.key() == Qt.Key.Key_Down and (
            event.modifiers() & Qt.KeyboardModifier.AltModifier or not self.text()
        ):
            self._ask_recent()
            event.accept()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that it went elsewhere; a menu brings it back."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.went.emit()

    @Slot()
    def _ask_recent(self) -> None:
        self.recent_wanted.emit(self)

    @Slot()
    def _changed(self) -> None:
        self._pause.start(_PAUSE_MS if self.text() else 0)

    @Slot()
    def _entered(self) -> None:
        self._ask()
        self.left.emit()

    @Slot()
    def _ask(self) -> None:
        self._pause.stop()
        words = self.text().strip()
        if words != self._asked:
            self._asked = words
            self.asked.emit(words)


class ProjectButton(QToolButton):
    """The project's name; a long one is cut where the window is narrow."""

    def minimumSizeHint(self) -> QSize:
        """A few letters and the arrow."""
        return QSize(min(_LEAST_NAME_PX, self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much of the name as there is room for."""
        del event
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        fields: Any = option
        fields.direction = (
            Qt.LayoutDirection.RightToLeft
        )  # the arrow after the name; the menu opens as any other
        missing = self.sizeHint().width() - self.width()
        if missing > 0:
            room = self.fontMetrics().horizontalAdvance(self.text()) - missing
            fields.text = self.fontMetrics().elidedText(
                self.text(), Qt.TextElideMode.ElideRight, max(0, room)
            )
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        painter.end()


class TopBar(QFrame):
    """What is always at hand."""

    def __init__(self, actions: Actions, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self.setProperty("kind", "bar")
        unit = theme.UNIT_PX
        self._project = ProjectButton()
        self._project.setObjectName("project_name")
        self._project.setProperty("kind", "project")
        self._project.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._project.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._project.setIcon(theme.icon("chevron-down", "muted"))
        self._project.setIconSize(QSize(14, 14))
        self._project.setMenu(menu)
        self._project.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.search = SearchField()
        self.search.setMinimumWidth(20 * unit)
        self.search.setMaximumWidth(56 * unit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(unit, unit // 2, unit, unit // 2)
        layout.setSpacing(unit // 2)
        layout.addWidget(self._project)
        layout.addStretch(1)
        layout.addWidget(self.search, 4)
        layout.addStretch(1)
        self._undo = self._button(actions["undo"], "undo_button")
        self._redo = self._button(actions["redo"], "redo_button")
        self._save = self._button(
            actions["save_version"], "save_version_button", text=self.tr("Save version")
        )
        self._export = self._button(actions["export"], "export_button", text=self.tr("Export"))
        for button in (self._undo, self._redo):
            layout.addWidget(button)
        line = QFrame()
        line.setProperty("kind", "upright")
        layout.addSpacing(unit // 2)
        layout.addWidget(line)
        layout.addSpacing(unit // 2)
        layout.addWidget(self._save)
        layout.addWidget(self._export)
        self.set_project("")

    def set_project(self, name: str) -> None:
        """Show the name of what is open."""
        self._project.setText(name or "RoleThread")
        self._project.setToolTip(name)
        self._project.setAccessibleName(self.tr("Project %s") % name if name else self.tr("No project"))
        self.search.setEnabled(bool(name))

    def _button(self, action: QAction, name: str, text: str = "") -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setProperty("kind", "flat")
        button.setIconSize(QSize(18, 18))
        button.setDefaultAction(action)
        if text:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            action.setIconText(text)
            theme.beside_words(button, 18)
        else:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        return button
