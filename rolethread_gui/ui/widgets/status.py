"""The status bar: counts, quiet messages, and everything that runs in the background with its Cancel."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QStatusBar, QWidget

from rolethread_gui.ui import theme
from rolethread_gui.ui.widgets.elided_label import ElidedLabel

_MESSAGE_MS = 8000


class Running(QWidget):
    """One thing that runs: its name, how far it is, and Cancel.

    Signals:
        cancelled: identifier of what the person no longer wants.
    """

    cancelled = Signal(str)

    def __init__(self, what: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = what
        self._title = title
        self._percent = -2  # nothing was shown yet
        self.setObjectName(f"status_progress_{what}")
        self._label = QLabel(title)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(96)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setProperty("kind", "link")
        self._cancel.setObjectName(f"cancel_{what}")
        self._cancel.setAccessibleName(self.tr("Cancel: %s") % title)
        self._cancel.clicked.connect(self._ask)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.UNIT_PX)
        layout.addWidget(self._label)
        layout.addWidget(self._bar)
        layout.addWidget(self._cancel)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is; a total of 0 means that nobody knows."""
        # Sizes of files go beyond what a progress bar's C int holds.
        percent = min(100, done * 100 // total) if total > 0 else -1
        if percent == self._percent:
            return
        self._percent = percent
        # A bar paints itself, and with it everything in the window that waits to be painted, before it
        # answers; with updates off it only asks to be painted.
        self._bar.setUpdatesEnabled(False)
        self._bar.setRange(0, 100 if total > 0 else 0)
        if total > 0:
            self._bar.setValue(percent)
            self._label.setText(f"{self._title} {percent} %")
        else:
            self._label.setText(self._title)
        self._bar.setUpdatesEnabled(True)

    @Slot()
    def _ask(self) -> None:
        self._cancel.setEnabled(False)
        self.cancelled.emit(self._what)


class StatusBar(QStatusBar):
    """What is shown and chosen on the left, what happens on the right.

    Signals:
        cancelled: what the person no longer wants.
        message_asked: the button of the quiet message was pressed ("Undo").
        message_changed: another message stands there, or none.
    """

    cancelled = Signal(str)
    message_asked = Signal()
    message_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        unit = theme.UNIT_PX
        self._counts = QLabel()
        self._counts.setObjectName("status_counts")
        self._message = ElidedLabel()
        self._message.setObjectName("quiet_message")
        self._message.setProperty("kind", "muted")
        self._action = QPushButton()
        self._action.setObjectName("quiet_message_action")
        self._action.setProperty("kind", "link")
        self._action.clicked.connect(self.press)
        held = self._action.sizePolicy()
        held.setRetainSizeWhenHidden(True)  # the bar must not grow, nor the page above it move
        self._action.setSizePolicy(held)
        self._action.hide()
        self._things: dict[str, Running] = {}
        self._runs = QWidget()
        self._row = QHBoxLayout(self._runs)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2 * unit)
        middle = QWidget()
        middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        between = QHBoxLayout(middle)
        between.setContentsMargins(2 * unit, 0, 2 * unit, 0)
        between.setSpacing(unit // 2)
        between.addWidget(self._message, 1)
        between.addWidget(self._action)
        whole = QWidget()
        layout = QHBoxLayout(whole)
        layout.setContentsMargins(2 * unit, 0, 2 * unit, 0)
        layout.addWidget(self._counts)
        layout.addWidget(middle, 1)
        layout.addWidget(self._runs)
        self.addWidget(whole, 1)
        self._fade = QTimer(self)
        self._fade.setSingleShot(True)
        self._fade.setInterval(_MESSAGE_MS)
        self._fade.timeout.connect(self.clear_message)

    def set_counts(self, text: str) -> None:
        """For example "214 of 3,870 shown · 12 selected · 92,300 words"."""
        self._counts.setText(text)

    def say(self, text: str, action: str = "") -> None:
        """Show a message that goes by itself after a while, perhaps with a button."""
        self._message.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._fade.start()
        self.message_changed.emit()

    @Slot()
    def clear_message(self) -> None:
        """Take the message away."""
        self._fade.stop()
        self._message.setText("")
        self._action.setText("")
        self._action.hide()
        self.message_changed.emit()

    def action_text(self) -> str:
        """What the message's button says; empty where it has none."""
        return self._action.text()

    def message(self) -> str:
        """The message that stands there now."""
        return self._message.whole

    def show_progress(self, what: str, title: str, done: int, total: int) -> None:
        """Show how far a thing is; the first call brings it into view under `title`."""
        thing = self._things.get(what)
        if thing is None:
            thing = Running(what, title)
            thing.cancelled.connect(self.cancelled)
            self._things[what] = thing
            self._row.addWidget(thing)
        thing.show_progress(done, total)

    def end_progress(self, what: str) -> None:
        """A thing is over."""
        thing = self._things.pop(what, None)
        if thing is not None:
            self._row.removeWidget(thing)
            thing.hide()
            thing.deleteLater()

    def running(self) -> tuple[str, ...]:
        """What runs now."""
        return tuple(self._things)

    @Slot()
    def press(self) -> None:
        """Do what the message's button offers."""
        self.clear_message()
        self.message_asked.emit()
