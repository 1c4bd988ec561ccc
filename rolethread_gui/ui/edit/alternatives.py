"""Another text of a turn beside the chosen one, with the words that differ: to read, mend, choose or reject."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.dataset.alternative_edits import (
    AddAlternative,
    ChooseAlternative,
    DeleteAlternative,
    SetAlternativeText,
    SetStanding,
    SplitVariation,
)
from rolethread_gui.dataset.branches import calls_of, then_of
from rolethread_gui.dataset.conversation import Alternative, Standing, Turn
from rolethread_gui.dataset.edits import Edit
from rolethread_gui.dataset.word_diff import word_diff
from rolethread_gui.dataset.words import count_words
from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.turn_editor import TurnEditor
from rolethread_gui.wording import put

_HEAD_PX = 30
_COMPARE_MS = 200
_KEEP_MS = 300
_LEAST_SHARED = 0.3
"""Part of the shorter text that must stand in both, or the words that differ are not marked."""
_LONGEST = 60_000
"""Code points of both texts beyond which words are not compared while typing goes on."""


class ChosenMark(QFrame):
    """Says over the chosen text that it is the chosen one, as high as what stands over the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 0, 0)
        row.setSpacing(6)
        self._mark = QLabel()
        self._mark.setFixedSize(16, _HEAD_PX)
        title = QLabel(self.tr("Chosen"))
        title.setProperty("kind", "muted")
        row.addWidget(self._mark)
        row.addWidget(title)
        row.addStretch(1)
        self.update_look()

    def update_look(self) -> None:
        """Paint again in the colours of the moment."""
        icon = theme.icon("circle-check", "good")
        self._mark.setPixmap(icon.pixmap(QSize(16, 16), self.devicePixelRatioF()))


class AlternativePane(QFrame):
    """One other text of a turn at a time, with its place among all of them.

    Signals:
        commanded: what History calls it, and the edits.
        undo_wanted, redo_wanted: Ctrl+Z and Ctrl+Shift+Z in the text.
    """

    commanded = Signal(str, object)
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, widget: QWidget, chosen: TurnEditor) -> None:
        """Begin with nothing.

        Args:
            widget: the turn's.
            chosen: has the chosen text.
        """
        super().__init__(widget)
        self._widget = widget
        self._chosen_text = chosen
        self._conversation = 0
        self._turn: Turn | None = None
        self._key = -1
        self._typed = False
        self.setObjectName("alternative_pane")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._make_header())
        self.editor = TurnEditor(self)
        self.editor.setAccessibleName(self.tr("Another text of this turn"))
        self.editor.edited.connect(self._edited)
        self.editor.left.connect(self.keep)
        self.editor.undo_wanted.connect(self._undo)
        self.editor.redo_wanted.connect(self.redo_wanted)
        column.addWidget(self.editor)
        self._more = QLabel()
        self._more.setObjectName("alternative_more")
        self._more.setProperty("kind", "muted")
        self._more.setWordWrap(True)
        column.addWidget(self._more)
        column.addStretch(1)
        self._compare = self._timer(_COMPARE_MS, self.compare)
        self._keep = self._timer(_KEEP_MS, self.keep)
        chosen.edited.connect(self._compare.start)

    def _timer(self, interval_ms: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(slot)
        return timer

    def _make_header(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._mark = QLabel()
        self._mark.setFixedSize(16, _HEAD_PX)
        self._title = QLabel()
        self._title.setObjectName("alternative_title")
        self._title.setProperty("kind", "muted")
        self._title.setMinimumWidth(20)
        self._back = self._button("alternative_back", "chevron-left", self.tr("The text before (Ctrl+Alt+←)"))
        self._on = self._button("alternative_next", "chevron-right", self.tr("The next text (Ctrl+Alt+→)"))
        self._choose = self._button(
            "alternative_choose",
            "check",
            self.tr("Choose this text; the other one takes its place here (Alt+2 …)"),
        )
        self._menu_button = self._button(
            "alternative_menu", "ellipsis", self.tr("Reject, delete or take out this text")
        )
        self._back.clicked.connect(self.show_before)
        self._on.clicked.connect(self.show_next)
        self._choose.clicked.connect(self.choose_shown)
        self._menu_button.clicked.connect(self._open_menu)
        row.addWidget(self._mark)
        row.addSpacing(4)
        row.addWidget(self._title)
        row.addStretch(1)
        for button in (self._back, self._on, self._choose, self._menu_button):
            row.addWidget(button)
        return row

    def _button(self, name: str, icon: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setProperty("kind", "flat")
        button.setIcon(theme.icon(icon, "muted"))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    # what it shows

    def bind(self, conversation: int, turn: Turn, *, read_only: bool) -> None:
        """Show an alternative of a turn: the one that was shown, or the first rejected one."""
        fresh = self._turn is None or self._turn.key != turn.key or self._conversation != conversation
        if fresh:
            self.keep()
            self._typed = False
        self._conversation, self._turn = conversation, turn
        keys = [one.key for one in turn.alternatives]
        if fresh or self._key not in keys:
            rejected = [one.key for one in turn.alternatives if one.standing is Standing.REJECTED]
            self._key = (rejected or keys)[0]
            fresh = True
        self.editor.setReadOnly(read_only)
        for button in (self._choose, self._menu_button):
            button.setVisible(not read_only)
        self._show(fresh=fresh)

    def shown(self) -> Alternative | None:
        """The alternative on screen."""
        others = self._turn.alternatives if self._turn else ()
        return next((one for one in others if one.key == self._key), None)

    def _show(self, *, fresh: bool) -> None:
        one = self.shown()
        if one is None or self._turn is None:
            return
        if fresh:
            self.editor.show_text(one.text)
        elif not self._typed:
            self.editor.take_text(one.text)
        count = len(self._turn.alternatives) + 1
        place = self._turn.alternatives.index(one) + 2
        rejected = one.standing is Standing.REJECTED
        standing = self.tr("Rejected") if rejected else self.tr("Other text")
        words = count_words(self.editor.text.text)
        told = self.tr("1 word") if words == 1 else put(self.tr("{0:,} words"), words)
        which = self.tr("{0} of {1}").format(place, count) if count > 2 else ""
        self._title.setText(" · ".join(part for part in (standing, which, told) if part))
        self._back.setVisible(count > 2)
        self._on.setVisible(count > 2)
        self.editor.setPlaceholderText(self.tr("Nothing said here yet. Type to write another text."))
        self._show_more(one)
        self.update_look()
        self.compare()

    def _show_more(self, one: Alternative) -> None:
        then, calls = then_of(one), calls_of(one)
        parts: list[str] = []
        if calls:
            parts.append(self.tr("Calls {0}.").format(", ".join(call.name for call in calls)))
        if then:
            turns = (
                self.tr("1 further turn")
                if len(then) == 1
                else self.tr("{0} further turns").format(len(then))
            )
            parts.append(self.tr("{0} belong to this text and come along when it is chosen.").format(turns))
        self._more.setText(" ".join(parts))
        self._more.setVisible(bool(parts))

    @Slot()
    def compare(self) -> None:
        """Mark the words that differ in both texts."""
        if self._turn is None or not self.isVisibleTo(self._widget):
            return
        colors = theme.colors()
        chosen, other = self._chosen_text, self.editor
        mine: list[tuple[int, int]] = []
        theirs: list[tuple[int, int]] = []
        if len(chosen.text.shown) + len(other.text.shown) <= _LONGEST:
            mine, theirs = differing(other.text.shown, chosen.text.shown)
        shorter = min(len(chosen.text.shown), len(other.text.shown))
        same = len(other.text.shown) - sum(end - start for start, end in mine)
        if same <= _LEAST_SHARED * shorter:  # two texts with nothing in common: colour would say nothing
            mine, theirs = [], []
        other.mark_differences(mine, colors.removed)
        chosen.mark_differences(theirs, colors.added)

    def set_font(self, font: QFont) -> None:
        """Font of the text."""
        self.editor.set_font(font)

    def update_look(self) -> None:
        """Paint again in the colours of the moment."""
        one = self.shown()
        rejected = one is not None and one.standing is Standing.REJECTED
        icon = theme.icon("thumbs-down" if rejected else "columns-2", "error" if rejected else "muted")
        self._mark.setPixmap(icon.pixmap(QSize(16, 16), self.devicePixelRatioF()))

    def leave(self) -> None:
        """The turn has no other texts any more, or goes."""
        self.keep()
        self._turn = None
        self._chosen_text.mark_differences([], "")
        self.hide()

    # typing

    @Slot()
    def _edited(self) -> None:
        self._typed = True
        self._keep.start()
        self._compare.start()

    @Slot()
    def keep(self) -> None:
        """Hand over what was typed."""
        self._keep.stop()
        one = self.shown()
        if not self._typed or one is None or self._turn is None:
            return
        self._typed = False
        text = self.editor.text.text
        if text != one.text:
            edit = SetAlternativeText(self._conversation, self._turn.key, one.key, text)
            self.commanded.emit(self.tr("Typing in another text of a turn"), (edit,))

    @Slot()
    def _undo(self) -> None:
        self.keep()
        self.undo_wanted.emit()

    # choosing

    @Slot()
    def show_next(self) -> None:
        """Show the next of the other texts."""
        self._step(1)

    @Slot()
    def show_before(self) -> None:
        """Show the one before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if self._turn is None:
            return
        self.keep()
        keys = [one.key for one in self._turn.alternatives]
        self._key = keys[(keys.index(self._key) + by) % len(keys)]
        self._show(fresh=True)

    @Slot()
    def choose_shown(self) -> None:
        """Let the text that is shown here be the chosen one."""
        if self._turn is not None:
            self.choose([one.key for one in self._turn.alternatives].index(self._key))

    def choose(self, place: int) -> None:
        """Let the other text at a place (0 is the first) be the chosen one."""
        self.keep()
        turn = self._turn
        if turn is None or not 0 <= place < len(turn.alternatives) or self.editor.isReadOnly():
            return
        edit = ChooseAlternative(self._conversation, turn.key, turn.alternatives[place].key)
        self.commanded.emit(self.tr("Chose another text of a turn"), (edit,))

    @Slot()
    def _open_menu(self) -> None:
        one = self.shown()
        if one is None or self._turn is None:
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.setObjectName("alternative_actions")
        rejected = one.standing is Standing.REJECTED
        rows = [("choose", self.tr("Choose this text"), "check")]
        rows.append(
            ("open", self.tr("Not rejected after all"), "circle-dashed")
            if rejected
            else ("reject", self.tr("Mark as rejected"), "thumbs-down")
        )
        if len(self._turn.alternatives) > 1:
            rows.append(("reject all", self.tr("Mark all the others as rejected"), "thumbs-down"))
        rows += [
            ("split", self.tr("Make it a conversation of its own"), "split"),
            ("delete", self.tr("Delete this text"), "trash-2"),
        ]
        for what, title, icon in rows:
            menu.addAction(theme.icon(icon), title).setData(what)
        menu.triggered.connect(self._menu_chosen)
        menu.popup(self._menu_button.mapToGlobal(QPoint(0, self._menu_button.height())))

    @Slot(QAction)
    def _menu_chosen(self, action: QAction) -> None:
        self.keep()
        one = self.shown()
        if one is None or self._turn is None:
            return
        if action.data() == "choose":
            self.choose_shown()
            return
        conversation, turn = self._conversation, self._turn.key
        commands: dict[str, tuple[str, Edit]] = {
            "open": (
                self.tr("Took a rejection back"),
                SetStanding(conversation, turn, Standing.OPEN, one.key),
            ),
            "reject": (
                self.tr("Rejected another text of a turn"),
                SetStanding(conversation, turn, Standing.REJECTED, one.key),
            ),
            "reject all": (
                self.tr("Rejected all the other texts of a turn"),
                SetStanding(conversation, turn, Standing.REJECTED),
            ),
            "split": (
                self.tr("Made a conversation of another text"),
                SplitVariation(conversation, turn, one.key),
            ),
            "delete": (
                self.tr("Deleted another text of a turn"),
                DeleteAlternative(conversation, turn, one.key),
            ),
        }
        label, edit = commands[action.data()]
        self.commanded.emit(label, (edit,))


def differing(other: str, chosen: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Code points that stand only in the other text, and only in the chosen one, as spans."""
    mine: list[tuple[int, int]] = []
    theirs: list[tuple[int, int]] = []
    at_other = at_chosen = 0
    for piece in word_diff(other, chosen):
        length = len(piece.text)
        if piece.kind == "removed":
            mine.append((at_other, at_other + length))
        elif piece.kind == "added":
            theirs.append((at_chosen, at_chosen + length))
        at_other += length if piece.kind != "added" else 0
        at_chosen += length if piece.kind != "removed" else 0
    return mine, theirs


def better_text(conversation: int, turn: Turn) -> Sequence[Edit]:
    """Keep a turn's text as a rejected one, so that a better one can be written in its place."""
    return (AddAlternative(conversation, turn.key, turn.text, Standing.REJECTED),)
