"""The card of a flag: what was found, what a fix would do, and the ways to deal with it."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.flags import Flag
from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.chips import FlowLayout
from rolethread_gui.ui.edit.fix_preview import Preview, preview

_WIDTH = 380
_AROUND_TITLE_PX = 56
"""What the edges of the card and of a button take from the width of its title."""
_LINGER_MS = 300
_MOST = 3


class FlagCard(QFrame):
    """Opens beside the flagged words; never takes the focus by itself.

    Signals:
        fix_wanted: a fix shall be made: the flag and the fix.
        ignore_wanted: the flag shall be silenced: the flag, and whether everywhere.
        fix_all_wanted: all like this one: the flag.
        closed: it is gone.
    """

    fix_wanted = Signal(object, object)
    ignore_wanted = Signal(object, bool)
    fix_all_wanted = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = parent
        self.setObjectName("flag_card")
        self.setProperty("kind", "float")
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("Flag"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(18)
        shadow.setOffset(0, 3)
        self.setGraphicsEffect(shadow)
        self.flags: list[Flag] = []
        self._actions: list[tuple[str, Flag, int]] = []
        self._buttons: list[QPushButton] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 10, 12, 10)
        self._layout.setSpacing(6)
        self._linger = QTimer(self)
        self._linger.setSingleShot(True)
        self._linger.setInterval(_LINGER_MS)
        self._linger.timeout.connect(self.close_card)
        self._return_to: QWidget | None = None
        self._home: QWidget | None = None
        self.hide()

    def open(
        self,
        flags: Sequence[Flag],
        titles: dict[str, str],
        conversation: Conversation,
        near: QRect,
        *,
        focus: bool,
        home: QWidget | None = None,
    ) -> None:
        """Show flags.

        Args:
            flags: the worst first; at most three are shown.
            titles: titles of the checks by id.
            conversation: for what a fix would do.
            near: rectangle of the words in the parent's coordinates.
            focus: whether the keyboard asked for it; then the first button gets the focus.
            home: the text they are about; it has the keyboard again after a button of the card.
        """
        self._linger.stop()
        before = self.window().focusWidget()
        if before is not None and not self.isAncestorOf(before):
            self._return_to = before if focus else None
        self._home = home
        if list(flags) != self.flags or not self.isVisible():
            self._fill(list(flags)[:_MOST], titles, conversation)
        self._place(near)
        self.show()
        self.raise_()
        if focus:
            self._buttons[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def _place(self, near: QRect) -> None:
        parent = self._host
        width = min(_WIDTH, parent.width() - 16)
        self.setFixedWidth(width)
        self._layout.activate()
        height = self._layout.totalHeightForWidth(width) if self._layout.hasHeightForWidth() else 0
        height = max(height, self.sizeHint().height() if height <= 0 else height)
        self.setFixedHeight(height)
        x = max(8, min(near.left(), parent.width() - width - 8))
        y = near.bottom() + 6
        if y + height > parent.height() - 4 and near.top() - height - 4 > 0:
            y = near.top() - height - 4
        self.move(x, max(4, min(y, parent.height() - height - 4)))  # where neither has room, over the words

    def stay_near(self, near: QRect) -> None:
        """The view has another size: follow the words, but never away from under the pointer."""
        if not self.underMouse() or not self._host.rect().contains(self.geometry()):
            self._place(near)

    def linger(self) -> None:
        """Close soon, unless the pointer comes in."""
        if self.isVisible() and not self.isAncestorOf(self.window().focusWidget() or self.window()):
            self._linger.start()

    @Slot()
    def close_card(self) -> None:
        """Close; the focus goes back to the text if the card had it."""
        if not self.isVisible():
            return
        had_focus = self.isAncestorOf(self.window().focusWidget() or self.window())
        self._linger.stop()
        self.hide()
        target = self._return_to or self._home
        if had_focus and target is not None:
            target.setFocus(Qt.FocusReason.PopupFocusReason)
        self._return_to = self._home = None
        self.closed.emit()

    def _fill(self, flags: list[Flag], titles: dict[str, str], conversation: Conversation) -> None:
        self.flags = flags
        self._actions = []
        self._buttons = []  # those of the card before live on until Qt deletes them
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, flag in enumerate(flags):
            if place:
                line = QFrame()
                line.setProperty("kind", "line")
                self._layout.addWidget(line)
            self._layout.addWidget(self._section(flag, titles.get(flag.check, flag.check), conversation))

    def _section(self, flag: Flag, title: str, conversation: Conversation) -> QWidget:
        section = QWidget()
        column = QVBoxLayout(section)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(8)
        mark = QLabel()
        mark.setPixmap(theme.severity_pixmap(flag.severity, 16, self.devicePixelRatioF()))
        name = QLabel(title)
        name.setProperty("kind", "heading")
        name.setObjectName("flag_card_title")
        head.addWidget(mark)
        head.addWidget(name)
        head.addStretch(1)
        column.addLayout(head)
        sentence = QLabel(flag.message)
        sentence.setObjectName("flag_card_sentence")
        sentence.setTextFormat(Qt.TextFormat.PlainText)
        sentence.setWordWrap(True)
        column.addWidget(sentence)
        buttons = QWidget()
        flow = FlowLayout(buttons, 6)
        for number, fix in enumerate(flag.fixes[:_MOST]):
            change = preview(conversation, fix)
            if change is None:
                continue
            label = QLabel(preview_html(change))
            label.setObjectName("flag_card_preview")
            label.setTextFormat(Qt.TextFormat.RichText)  # every piece of the dataset in it is escaped
            label.setWordWrap(True)
            label.setProperty("kind", "preview")
            if number == 0 or change.sentence == "":
                column.addWidget(label)
            self._button(flow, "fix", flag, number, fix.title, primary=number == 0)
        self._button(flow, "here", flag, 0, self.tr("Ignore here"))
        self._button(flow, "everywhere", flag, 0, self.tr("Ignore everywhere"))
        if flag.fixes:
            self._button(flow, "all", flag, 0, self.tr("Fix all like this…"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        buttons.setSizePolicy(policy)
        column.addWidget(buttons)
        return section

    def _button(
        self, flow: FlowLayout, what: str, flag: Flag, number: int, title: str, *, primary: bool = False
    ) -> None:
        strong = self.font()
        strong.setWeight(theme.STRONG)
        room = min(_WIDTH, self._host.width() - 16) - _AROUND_TITLE_PX
        short = QFontMetrics(strong).elidedText(title, Qt.TextElideMode.ElideRight, room)
        button = QPushButton(short.replace("&", "&&"))
        button.setObjectName(f"flag_{what}" + (f"_{number}" if what == "fix" else ""))
        button.setProperty("kind", "primary" if primary else "")
        button.setAccessibleName(title)
        button.setAutoDefault(True)
        button.setProperty("place", len(self._actions))
        self._actions.append((what, flag, number))
        button.clicked.connect(self._clicked)
        button.installEventFilter(self)
        flow.addWidget(button)
        self._buttons.append(button)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows walk through the buttons, Enter presses, Esc closes."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key == Qt.Key.Key_Escape:
                self.close_card()
                return True
            if key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up):
                if isinstance(watched, QPushButton):
                    by = 1 if key in (Qt.Key.Key_Right, Qt.Key.Key_Down) else -1
                    place = (self._buttons.index(watched) + by) % len(self._buttons)
                    self._buttons[place].setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(watched, QPushButton):
                watched.click()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _clicked(self) -> None:
        button: QObject = self.sender()
        what, flag, number = self._actions[int(button.property("place"))]
        if self._home is not None:
            self._return_to = self._home  # the line that opened the card may go with its flag
        self.close_card()
        if what == "fix":
            self.fix_wanted.emit(flag, flag.fixes[number])
        elif what == "all":
            self.fix_all_wanted.emit(flag)
        else:
            self.ignore_wanted.emit(flag, what == "everywhere")

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer is here: stay."""
        del event
        self._linger.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer left: close soon."""
        del event
        self.linger()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the card is not a click on the text below."""
        event.accept()


def preview_html(change: Preview) -> str:
    """The change with what goes struck through and what comes underlined. All texts are escaped."""
    if change.sentence:
        return html.escape(change.sentence)
    colors = theme.colors()

    def piece(text: str) -> str:
        return html.escape(text).replace("\n", " ⏎ ")

    parts = [f'<span style="color:{colors.muted}">{piece(change.before)}</span>']
    if change.removed:
        parts.append(
            f'<span style="background-color:{colors.removed}; text-decoration:line-through">'
            f"{piece(change.removed)}</span>"
        )
    if change.added:
        parts.append(f'<span style="background-color:{colors.added}">{piece(change.added)}</span>')
    parts.append(f'<span style="color:{colors.muted}">{piece(change.after)}</span>')
    return "".join(parts)
