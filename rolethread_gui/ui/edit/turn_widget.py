"""One turn: a quiet header, lines for flags on the whole turn, and the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.dataset.conversation import Conversation, Role, Shape, Turn
from rolethread_gui.dataset.flags import Flag
from rolethread_gui.dataset.words import count_words
from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.flag_line import FlagLine
from rolethread_gui.ui.edit.note_marks import draw_mark
from rolethread_gui.ui.edit.turn_editor import TurnEditor
from rolethread_gui.ui.edit.turn_extras import TurnExtras, has_extras
from rolethread_gui.ui.edit.turn_menu import Standing, TurnMenu
from rolethread_gui.ui.widgets.elided_label import ElidedLabel
from rolethread_gui.wording import figure, put

_BAR_PX = 3
_LONG = 30_000
"""Code points from which counting the words of a text takes a part of the time that a key has."""
_COUNT_MS = 300
_ROLE_ICONS = {
    Role.SYSTEM: "settings",
    Role.USER: "user",
    Role.ASSISTANT: "bot",
    Role.TOOL: "wrench",
    Role.OTHER: "circle-question-mark",
}
_ROLE_COLORS = {
    Role.SYSTEM: "system",
    Role.USER: "user",
    Role.ASSISTANT: "assistant",
    Role.TOOL: "system",
    Role.OTHER: "system",
}


class TurnWidget(QFrame):
    """A turn on screen.

    Signals:
        wanted: something from the menu or the header: turn key and what ("insert above", "insert below",
            "role:user", "speaker:NAME", "up", "down", "split", "join", "delete", "learn").
        flag_pressed: the line of a flag on the whole turn was pressed: the flag.
        more_wanted: the rest of a long text shall be shown.
        commanded: an edit of what stands besides the text: what History calls it, and the edits.
        undo_wanted, redo_wanted: from another text of the turn.
    """

    wanted = Signal(int, str)
    flag_pressed = Signal(object)
    commanded = Signal(str, object)
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.turn = Turn(0, Role.USER, "")
        self.speakers: Callable[[], Sequence[str]] | None = None
        self.tokens: Callable[[str, int], int | None] | None = None
        self.extras: TurnExtras | None = None
        self.compared: Callable[[Turn], str] | None = None
        self._place = (0, 0)
        self._first = self._last = False
        self.can_begin = False
        """Whether a conversation of its own can begin here: something but the system prompt stays above."""
        self._counted = ""
        self._lines: list[FlagLine] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(_BAR_PX + 9, 8, 8, 8)
        outer.setSpacing(2)
        outer.addLayout(self._make_header())
        self._flag_lines = QVBoxLayout()
        self._flag_lines.setSpacing(0)
        outer.addLayout(self._flag_lines)
        self.editor = TurnEditor(self)
        self.editor.setPlaceholderText(self.tr("Nothing said here yet. Type to fill this turn."))
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(12)
        self._own = QVBoxLayout()
        self._own.setSpacing(0)
        self._own.addWidget(self.editor)
        self._own.addStretch(1)
        self._beside.addLayout(self._own, 1)
        outer.addLayout(self._beside)
        self._below = QVBoxLayout()
        self._below.setSpacing(4)
        outer.addLayout(self._below)
        self._rest = QPushButton()
        self._rest.setObjectName("turn_rest")
        self._rest.setProperty("kind", "link")
        self._rest.clicked.connect(self.show_rest)
        self._rest.hide()
        outer.addWidget(self._rest, 0, Qt.AlignmentFlag.AlignLeft)
        self._count_soon = QTimer(self)
        self._count_soon.setSingleShot(True)
        self._count_soon.setInterval(_COUNT_MS)
        self._count_soon.timeout.connect(self._count)
        self.editor.edited.connect(self._edited)
        self.editor.notes_shown.connect(self.update)

    def _make_header(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._mark = QLabel()
        self._mark.setFixedSize(16, 16)
        self._role = QLabel()
        self._role.setProperty("kind", "heading")
        self._speaker = ElidedLabel()
        self._speaker.setProperty("kind", "muted")
        self._words = QLabel()
        self._words.setProperty("kind", "muted")
        self._learn = QToolButton()
        self._learn.setProperty("kind", "flat")
        self._learn.setCheckable(True)
        self._learn.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._learn.clicked.connect(self._learn_clicked)
        self._menu_button = QToolButton()
        self._menu_button.setProperty("kind", "flat")
        self._menu_button.setIcon(theme.icon("ellipsis", "muted"))
        self._menu_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._menu_button.setToolTip(self.tr("Insert, move, split, join or delete this turn"))
        self._menu_button.clicked.connect(self._open_menu)
        row.addWidget(self._mark)
        row.addWidget(self._role)
        row.addWidget(self._speaker, 1)
        row.addWidget(self._words)
        row.addWidget(self._learn)
        row.addWidget(self._menu_button)
        return row

    # what it shows

    def bind(self, turn: Turn, *, first: bool, last: bool, fresh: bool) -> None:
        """Show a turn.

        Args:
            turn: the turn.
            first: whether it is the first of its conversation.
            last: whether it is the last.
            fresh: whether it is another turn than before; otherwise cursor and selection stay.
        """
        same = not fresh and (self.turn, self._first, self._last) == (turn, first, last)
        if same and self.editor.text.text == turn.text:
            return  # of a thousand turns one is changed at a time
        self.turn = turn
        self._first, self._last = first, last
        key = turn.key
        self.setObjectName(f"turn_{key}")
        self.editor.setObjectName(f"turn_text_{key}")
        self._menu_button.setObjectName(f"turn_menu_{key}")
        self._learn.setObjectName(f"turn_learn_{key}")
        if fresh:
            self.editor.show_text(turn.text)
        else:
            self.editor.take_text(turn.text)
        title = self.role_title()
        self._role.setText(title)
        shown = [turn.speaker] if turn.speaker else []
        if turn.alternatives:
            shown.append(self.tr("chosen of {0} texts").format(len(turn.alternatives) + 1))
        if turn.shape is Shape.NULL and not turn.calls:
            shown.append(self.tr("no text in the file"))
        self._speaker.setText(" · ".join(shown))
        self._say_name()
        self._menu_button.setAccessibleName(self.tr("Menu of this turn: {0}").format(title))
        self._count()
        self.update_look()

    def say_place(self, place: int, count: int) -> None:
        """Which of how many turns it is, from 1: for who hears the window."""
        if self._place != (place, count):
            self._place = place, count
            self._say_name()

    def _say_name(self) -> None:
        place, count = self._place
        parts = [self.role_title(), self.turn.speaker]
        if count:
            parts.append(put(self.tr("turn {0:,} of {1:,}"), place, count))
        self.editor.setAccessibleName(", ".join(part for part in parts if part))

    def show_extras(self, conversation: Conversation, *, read_only: bool) -> None:
        """Show what the turn has besides its text; nothing is made for a turn that has nothing."""
        if self.extras is None:
            if not has_extras(self.turn):
                return
            self.extras = TurnExtras(self, self.editor, self._beside, self._own, self._below)
            self.extras.commanded.connect(self.commanded)
            self.extras.undo_wanted.connect(self.undo_wanted)
            self.extras.redo_wanted.connect(self.redo_wanted)
            self.extras.fit(self.width())
        self.extras.bind(conversation, self.turn, read_only=read_only, font=self.editor.font())

    def reveal_text(self) -> None:
        """Show the text itself, also where something stands in its place."""
        if self.extras is not None:
            self.extras.reveal_text()

    def role_title(self) -> str:
        """What the header calls the role."""
        names = {
            Role.SYSTEM: self.tr("System"),
            Role.USER: self.tr("User"),
            Role.ASSISTANT: self.tr("Assistant"),
            Role.TOOL: self.tr("Tool"),
            Role.OTHER: self.turn.label or self.tr("Other"),
        }
        return names[self.turn.role]

    def _show_learn(self) -> None:
        turn = self.turn
        learns = turn.learn if turn.learn is not None else turn.role is Role.ASSISTANT
        self._learn.setVisible(turn.role is Role.ASSISTANT or turn.learn is not None)
        self._learn.setChecked(learns)
        self._learn.setIcon(theme.icon("graduation-cap", "" if learns else "disabled"))
        tip = (
            self.tr("The model learns from this turn. Press to leave it out of learning.")
            if learns
            else self.tr("The model does not learn from this turn. Press to let it.")
        )
        self._learn.setToolTip(tip)
        self._learn.setAccessibleName(self.tr("Learn from this turn"))

    @Slot()
    def count_again(self) -> None:
        """Say the words, and the tokens if they are known by now."""
        self._count()

    @Slot()
    def _edited(self) -> None:
        """Count with every key, but the words of a very long text only when the fingers rest."""
        if len(self.editor.text.text) > _LONG:
            self._count_soon.start()
        else:
            self._count()

    @Slot()
    def _count(self) -> None:
        self._count_soon.stop()
        words = count_words(self.editor.text.text)
        text = self.tr("1 word") if words == 1 else put(self.tr("{0:,} words"), words)
        if self.tokens is not None:
            tokens = self.tokens(self.editor.text.text, self.turn.key)
            shown = "…" if tokens is None else figure(tokens)
            text += " · " + self.tr("{0} tokens").format(shown)
        if not words and self.turn.calls:
            text = ""  # a call needs no words
        if text != self._counted:
            self._counted = text
            self._words.setText(text)
        self._show_rest_button()

    def _show_rest_button(self) -> None:
        more = self.editor.has_more
        self._rest.setVisible(more)
        if more:
            self._rest.setText(self.tr("This turn is very long. Show more of it"))

    @Slot()
    def show_rest(self) -> None:
        """Lay out the next part of a long text."""
        self.editor.load_more()
        self._show_rest_button()

    def show_whole_flags(self, flags: list[Flag]) -> None:
        """Show flags on the whole turn as quiet lines under the header."""
        if len(flags) == len(self._lines) and all(map(FlagLine.shows, self._lines, flags)):
            return
        for line in self._lines:
            self._flag_lines.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = []
        for flag in flags:
            line = FlagLine(flag)
            line.pressed_flag.connect(self.flag_pressed)
            self._flag_lines.addWidget(line)
            line.show()  # now, so that it takes its room before the view is put back in its place
            self._lines.append(line)

    def flag_line(self, flag: Flag) -> QWidget | None:
        """The line that shows a flag on the whole turn."""
        return next((line for line in self._lines if line.shows(flag)), None)

    def set_font(self, font: QFont) -> None:
        """Font of the text."""
        self.editor.set_font(font)
        if self.extras is not None:
            self.extras.set_font(font)

    def event(self, event: QEvent) -> bool:
        """The words of a turn, under the pointer: how that is among its neighbours."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self._words.geometry()
            told = self.compared(self.turn) if self.compared and words.contains(event.pos()) else ""
            QToolTip.showText(
                event.globalPos(), told, self, words
            )  # nothing to tell: none, or the one before goes
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two texts stand side by side where there is room."""
        super().resizeEvent(event)
        if self.extras is not None:
            self.extras.fit(event.size().width())

    @Slot()
    def update_look(self) -> None:
        """Paint again in the colours of the moment."""
        ratio = self.devicePixelRatioF()
        icon = theme.icon(_ROLE_ICONS[self.turn.role], "muted")
        self._mark.setPixmap(icon.pixmap(self._mark.size(), ratio))
        self._show_learn()
        if self.extras is not None:
            self.extras.update_look()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The thin bar in the role's colour; thicker and dotted shapes keep roles apart without colour."""
        del event
        colors = theme.colors()
        painter = QPainter(self)
        bar = QRect(0, 8, _BAR_PX, self.height() - 16)
        painter.fillRect(bar, QColor(getattr(colors, _ROLE_COLORS[self.turn.role])))
        painter.setPen(QColor(colors.grid))
        painter.drawLine(_BAR_PX + 9, self.height() - 1, self.width() - 8, self.height() - 1)
        if self.editor.noted.all and not self.editor.isHidden():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            origin = self.editor.mapTo(self, QPoint(0, 0)).y()
            for top, height, note in self.editor.note_lines():
                draw_mark(painter, _BAR_PX + 2.0, origin + top + height / 2, colors.note, hollow=note.gone)
        painter.end()

    # what can be done

    @Slot()
    def _learn_clicked(self) -> None:
        self._show_learn()  # the toggle shows what is, not what was asked for
        self.wanted.emit(self.turn.key, "learn")

    @Slot()
    def _open_menu(self) -> None:
        editor = self.editor
        standing = Standing(
            first=self._first,
            last=self._last,
            can_begin=self.can_begin,
            can_split=0 < editor.cursor_place() < len(editor.text.shown),
            text_hidden=editor.isHidden(),
        )
        menu = TurnMenu(self.turn, standing, self.speakers, self)
        menu.wanted.connect(self._menu_wanted)
        menu.popup(self._menu_button.mapToGlobal(QPoint(0, self._menu_button.height())))

    @Slot(str)
    def _menu_wanted(self, what: str) -> None:
        if what == "text":
            self.reveal_text()
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.wanted.emit(self.turn.key, what)
