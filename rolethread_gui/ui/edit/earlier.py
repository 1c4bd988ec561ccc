"""A turn as it was: under a key that is held down, and side by side with every version, with the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtGui import QColor, QPalette, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.dataset.conversation import Conversation, Turn
from rolethread_gui.dataset.edits import Command, SetText
from rolethread_gui.dataset.word_diff import TurnDiff, word_diff
from rolethread_gui.ui import theme
from rolethread_gui.ui.versions.diff_view import DiffView
from rolethread_gui.ui.widgets.closing import close_button
from rolethread_gui.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from rolethread_gui.engine.project import Project
    from rolethread_gui.ui.edit.conversation import ConversationView
    from rolethread_gui.ui.edit.turn_widget import TurnWidget
    from rolethread_gui.workbench.desk import Desk


class Moment(msgspec.Struct, frozen=True):
    """A turn at a moment.

    Attributes:
        name: of the version, "" for the file it came from.
        turn: None where it was not there.
    """

    name: str
    turn: Turn | None


def _moments(project: Project, original: Conversation | None, key: int, turn: int) -> list[Moment]:
    """The turn in every version, the newest first, and as it came from the file. On the writer's lane."""
    found = [
        Moment(version.name, _turn_of(project.conversation_at(key, version.position), turn))
        for version in sorted(project.versions(), key=lambda one: one.id, reverse=True)
    ]
    if original is not None:
        found.append(Moment("", _turn_of(original, turn)))
    return found


def _turn_of(conversation: Conversation | None, key: int) -> Turn | None:
    turns = conversation.turns if conversation is not None else ()
    return next((turn for turn in turns if turn.key == key), None)


def _original(desk: Desk, key: int) -> Conversation | None:
    try:
        return desk.original(key)
    except KeyError:
        return None  # it was made here


class BeforeSheet(QFrame):
    """The earlier text, laid over the turn; the words that went since have a colour."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._under = parent
        self.setObjectName("before_sheet")
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.title = QLabel()
        self.title.setProperty("kind", "muted")
        self.text = QTextEdit()
        self.text.setObjectName("before_text")
        self.text.setReadOnly(True)
        self.text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.document().setDocumentMargin(2)
        self.setAutoFillBackground(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self.text, 1)
        self.hide()

    def lay_over(self, turn: TurnWidget, title: str, before: str, now: str) -> None:
        """Show the text as it was where it is now.

        Args:
            turn: what it is laid over.
            title: when that was.
            before: the text as it was.
            now: the text as it is.
        """
        editor = turn.editor
        font = editor.font()
        self.title.setText(title)
        self.text.setFont(font)
        self.text.document().setDefaultFont(font)
        self.text.setPlainText(before)
        marks: list[QTextEdit.ExtraSelection] = []
        at = 0
        for piece in word_diff(before, now):
            length = len(piece.text.encode("utf-16-le", "surrogatepass")) // 2
            if piece.kind == "removed":
                marks.append(self._mark(at, at + length))
            at += length if piece.kind != "added" else 0
        self.text.setExtraSelections(marks)
        place = editor.mapTo(self._under, QPoint(0, 0))
        above = place.y() - turn.y()
        self.title.setFixedHeight(above)  # in the place of the header, and the text in that of the text
        self.text.document().setTextWidth(editor.width())
        tall = int(self.text.document().size().height()) + 2
        self.setGeometry(place.x(), turn.y(), editor.width(), above + max(tall, editor.height()))
        self.show()
        self.raise_()

    def _mark(self, start: int, end: int) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        # the stubs declare these two as methods; they are attributes
        mark.cursor = cursor  # type: ignore[assignment, method-assign, unused-ignore]
        shape = cursor.charFormat()
        shape.setBackground(QColor(theme.colors().removed))
        mark.format = shape  # type: ignore[assignment, method-assign, unused-ignore]
        return mark


class BeforeKey(QObject):
    """What the held key does: the turn with the cursor as it was in the newest version, or in the file."""

    def __init__(self, desk: Desk, view: ConversationView) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._held = False
        self._sheet: BeforeSheet | None = None

    def press(self) -> None:
        """The key went down."""
        widget = self._view.turn_in_hand()
        conversation = self._view.conversation
        if self._held or widget is None or conversation is None:
            return
        self._held = True
        key, turn = conversation.key, widget.turn.key
        original = _original(self._desk, key)
        self._desk.ask(
            lambda project: _moments(project, original, key, turn)[:1],
            lambda moments: self._arrived(key, turn, moments),
        )

    def release(self) -> None:
        """The key went up, or the window went out of use."""
        self._held = False
        if self._sheet is not None:
            self._sheet.hide()

    def _arrived(self, key: int, turn: int, moments: list[Moment]) -> None:
        conversation, widget = self._view.conversation, self._view.turn_widget(turn)
        if not self._held or widget is None or conversation is None or conversation.key != key:
            return
        before = moments[0] if moments else Moment("", None)
        now = widget.editor.text.text
        text = now if before.turn is None else before.turn.text
        if self._sheet is None:
            self._sheet = BeforeSheet(self._view.column())
        self._sheet.lay_over(widget, self._title(before, now), text, now)

    def _title(self, before: Moment, now: str) -> str:
        when = self.tr("in “{0}”").format(before.name) if before.name else self.tr("in the file it came from")
        if before.turn is None:
            return self.tr("This turn was not there yet")
        if before.turn.text == now:
            return self.tr("The same as {0}").format(when)
        return self.tr("As it was {0}").format(when)


class EarlierTexts(QDialog):
    """Every text that a turn had in a version, compared with the one of now."""

    def __init__(self, desk: Desk, conversation: int, turn: Turn, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("earlier_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Earlier texts of this turn"))
        self._desk, self._conversation, self._turn = desk, conversation, turn
        self._moments: list[Moment] = []
        self._alive = True
        self._list = QListWidget()
        self._list.setObjectName("earlier_list")
        self._list.setAccessibleName(self.tr("Versions with another text of this turn"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.currentRowChanged.connect(self._chosen)
        self._diff = DiffView()
        self._diff.setObjectName("earlier_diff")
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.addWidget(self._list)
        self._split.addWidget(self._diff)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([200, 480])
        self._split.setChildrenCollapsible(False)
        self._same = EmptyState(
            "circle-check",
            self.tr("No version has another text of this turn."),
            self.tr("Save a version before larger changes; it takes no time."),
        )
        self._same.setObjectName("earlier_none")
        self._same.hide()
        self._restore = QPushButton(self.tr("Bring this text back"))
        self._restore.setObjectName("earlier_restore")
        self._restore.setProperty("kind", "primary")
        self._restore.clicked.connect(self._restore_clicked)
        self._restore.setEnabled(False)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._restore)
        buttons.addWidget(close_button(self))
        column = QVBoxLayout(self)
        column.setContentsMargins(*4 * (2 * theme.UNIT_PX,))
        column.setSpacing(theme.UNIT_PX)
        column.addWidget(self._split, 1)
        column.addWidget(self._same, 1)
        column.addLayout(buttons)
        self.resize(720, 440)
        original = _original(desk, conversation)
        self.finished.connect(self._ended)
        desk.project_closed.connect(self.close)
        desk.ask(lambda project: _moments(project, original, conversation, turn.key), self._arrived)

    @Slot()
    def _ended(self) -> None:
        self._alive = False

    def _arrived(self, moments: list[Moment]) -> None:
        if not self._alive:
            return
        last = self._turn.text
        for moment in moments:
            if moment.turn is not None and moment.turn.text not in (last, self._turn.text):
                self._moments.append(moment)
                item = QListWidgetItem(moment.name or self.tr("As it came from the file"))
                item.setToolTip(item.text())
                self._list.addItem(item)
            if moment.turn is not None:
                last = moment.turn.text
        self._split.setVisible(bool(self._moments))
        self._same.setVisible(not self._moments)
        self._restore.setEnabled(bool(self._moments) and not self._desk.read_only)
        if self._moments:
            self._list.setCurrentRow(0)
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _chosen(self, row: int) -> None:
        turn = self._moments[row].turn if 0 <= row < len(self._moments) else None
        if turn is not None:
            pieces = word_diff(turn.text, self._turn.text)
            step = TurnDiff(turn.key, "changed", self._turn.role, self._turn.role, pieces)
            self._diff.show_steps((step,))

    @Slot()
    def _restore_clicked(self) -> None:
        moment = self._moments[self._list.currentRow()]
        if moment.turn is not None:
            name = self.tr("“{0}”").format(moment.name) if moment.name else self.tr("the file")
            label = self.tr("Brought back a turn of conversation {0} from {1}").format(
                self._conversation, name
            )
            edit = SetText(self._conversation, self._turn.key, moment.turn.text)
            self._desk.submit(Command(label, (edit,), "versions"))
        self.close()
