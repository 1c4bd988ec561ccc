"""The person: eyes that see what is on screen, fingers that press keys and the mouse, and nothing else."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDeadlineTimer, QModelIndex, QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QScrollArea,
    QWidget,
)

from rolethread_gui.dataset.conversation import Conversation, Turn
from rolethread_gui.ui.edit.turn_editor import TurnEditor
from tests.ui.day.fingers import CoveredError, fingers
from tests.ui.day.script import Ledger
from tests.ui.window_case import WindowCase

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier

WORDS = (
    "and then the lantern went out",
    "She said nothing",
    "Of course!",
    "It was not the river but the rain",
    "I cannot help you with that",
    "**Look** at the *door*",
    "two  spaces, one ... dot",
    "Well well",
)
PASTED = (
    "😀 the keeper’s cat",
    "мир и дверь",
    "first line\nsecond line",
    "سلام",
    "你好，世界",
    "a\u00a0b\u2028c",
)


Place = QPoint | Callable[[], QPoint]
"""Where something is, or how to find it again once it has moved."""

_STILL_MS = 20
_LIST_MS = 300
"""Until a file dialog has shown which names fit."""


class Hands:
    """Hands at the window of a `WindowCase`, and the ledger of what they are expected to do."""

    def __init__(self, case: WindowCase, ledger: Ledger, seed: int) -> None:
        self.case = case
        self.ledger = ledger
        self.rng = random.Random(seed)
        self.fingers = fingers()
        self.done: list[str] = []
        self.touched: set[int] = set()
        self.versions = self.files = self.written = 0

    # what is seen

    @property
    def page(self) -> Any:
        return self.case.window.edit_page

    @property
    def view(self) -> Any:
        return self.page.view

    def now(self) -> Conversation:
        """The conversation on screen."""
        assert self.view.conversation is not None
        return self.case.desk.conversation(self.view.conversation.key)

    def rows(self) -> list[int]:
        """Keys in the order of the table."""
        return [int(slot) + 1 for slot in self.page.model.shown.slots]

    def visible(self, kind: type[Any], name: str = "") -> list[Any]:
        root: Any = self.case.window
        found = root.findChildren(kind, name) if name else root.findChildren(kind)
        return [one for one in found if one.isVisible()]

    def dialogs(self, name: str) -> list[QDialog]:
        return self.visible(QDialog, name)

    def turns_in_view(self) -> list[tuple[Turn, TurnEditor]]:
        """Turns whose text can be seen and typed into."""
        port = self.view.viewport()
        found: list[tuple[Turn, TurnEditor]] = []
        for turn in self.now().turns:
            editor = self.view.editor(turn.key)
            if editor is None or editor.isHidden() or not editor.isVisible():
                continue
            top = editor.mapTo(port, QPoint(0, 0)).y()
            if 0 <= top < port.height() - 24:
                found.append((turn, editor))
        return found

    def a_turn(self) -> tuple[Turn, TurnEditor] | None:
        """One of them, after scrolling somewhere."""
        bar = self.view.verticalScrollBar()
        bar.setValue(self.rng.randint(0, max(0, bar.maximum())))
        self.breathe()
        found = self.turns_in_view()
        return self.rng.choice(found) if found else None

    # what is done

    def breathe(self) -> None:
        QApplication.processEvents()

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, widget: QWidget | None = None
    ) -> None:
        """A key, wherever the keyboard is."""
        target = widget or QApplication.focusWidget() or self.case.window
        self.fingers.press(key, modifiers, target)
        self.breathe()

    def write(self, text: str, widget: QWidget | None = None) -> None:
        """Typed where the keyboard has the letters, else pasted."""
        if text.isascii():
            self.fingers.write(text, widget or QApplication.focusWidget() or self.case.window)
            self.breathe()
        else:
            self.paste(text, widget)

    def paste(self, text: str, widget: QWidget | None = None) -> None:
        """From the clipboard, all at once."""
        QApplication.clipboard().setText(text)
        self.press(Qt.Key.Key_V, CTRL, widget)

    def click(self, name: str) -> None:
        """What has that name; a box is ticked at its mark or its words."""
        self._click_on(self.case.child(name))

    def click_of(self, whole: QWidget, name: str) -> None:
        """What has that name in a part of the window; others elsewhere may be called the same."""
        self._click_on(next(one for one in whole.findChildren(QWidget, name) if one.isVisible()))

    def _click_on(self, widget: QWidget) -> None:
        assert widget.isEnabled(), widget
        place = widget.rect().center()
        if not isinstance(widget, QAbstractButton) or widget.isCheckable():
            place = QPoint(10, widget.height() // 2)
        self.click_in(widget, place)

    def click_in(self, widget: QWidget, place: Place, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.aimed(widget, place, lambda there: self.fingers.click(widget, there, modifiers))
        self.breathe()

    def double_click_in(self, widget: QWidget, place: Place) -> None:
        self.aimed(widget, place, lambda there: self.fingers.double_click(widget, there))
        self.breathe()

    def right_click_in(self, widget: QWidget, place: Place) -> None:
        self.aimed(widget, place, lambda there: self.fingers.right_click(widget, there))
        self.breathe()

    def drag_in(self, widget: QWidget, start: QPoint, end: QPoint, ready: Callable[[], bool]) -> None:
        self.fingers.drag(widget, start, end, ready)
        self.breathe()

    def aimed(self, widget: QWidget, place: Place, press: Callable[[QPoint], None]) -> None:
        """Press there; who sees it slip out of sight meanwhile looks for it again."""
        for left in (2, 1, 0):
            try:
                press(self.aim(widget, place))
            except CoveredError:
                if not left:
                    raise
                self.case.qtbot.wait(_STILL_MS)
            else:
                return

    def aim(self, widget: QWidget, place: Place) -> QPoint:
        """Scroll to it until it stands still: what counts meanwhile may bring other rows above it."""
        seen = QPoint()
        there = seen
        for _ in range(20):
            self.bring(widget)
            there = place() if callable(place) else place
            before, seen = seen, widget.mapToGlobal(there)
            if before == seen:
                break
            self.case.qtbot.wait(_STILL_MS)
        return there

    def bring(self, widget: QWidget) -> None:
        """Scroll to what is to be clicked, as a person does who knows that it is there."""
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea) and parent.widget() is not None:
                inside = parent.widget().isAncestorOf(widget)
                if inside and widget.height() < parent.viewport().height() // 2:
                    parent.ensureWidgetVisible(widget, 4, 24)
                    self.breathe()
            parent = parent.parentWidget()

    def fill(self, field: QWidget, text: str) -> None:
        """Write this into a field in place of what it holds."""
        inner = field.viewport() if isinstance(field, QAbstractScrollArea) else field
        for _ in range(3):  # a window that has just come may not listen yet
            self.click_in(inner, QPoint(12, min(12, inner.height() // 2)))
            if field.hasFocus():
                break
            self.case.qtbot.wait(300)
        self.press(Qt.Key.Key_A, CTRL, field)
        self.press(Qt.Key.Key_Delete, widget=field)
        self.write(text, field)

    def choose_in(self, box: QComboBox, place: int) -> None:
        """A line of a box with a list, by keys."""
        if box.currentIndex() == place:
            return
        box.setFocus(Qt.FocusReason.TabFocusReason)
        for _ in range(box.count()):
            if box.currentIndex() == place:
                return
            self.press(Qt.Key.Key_Down if box.currentIndex() < place else Qt.Key.Key_Up, widget=box)
        assert box.currentIndex() == place

    def close_dialog(self, name: str) -> None:
        """By Escape; first out of a field that has it."""
        for _ in range(3):
            found = self.visible(QDialog, name)
            if not found:
                break
            self.press(Qt.Key.Key_Escape, widget=found[0])
        self.case.wait(lambda: not self.visible(QDialog, name))
        self.until_active()

    def until_active(self) -> None:
        """A window manager gives the keyboard back to the window; without one the person clicks into it."""
        if not self.case.window.isActiveWindow():
            self.case.window.activateWindow()
            self.case.wait(self.case.window.isActiveWindow)

    def choose(self, data: object, *, within: str = "") -> None:
        """An entry of the menu that is open, by what it stands for; `within` names a menu in it."""
        menu = self.open_menu()
        if within:
            for action in menu.actions():
                inner = action.menu()
                if inner is not None and any(one.data() == data for one in inner.actions()):
                    self.click_in(menu, menu.actionGeometry(action).center())
                    self.case.wait(inner.isVisible)
                    menu = inner
                    break
        action = next(one for one in menu.actions() if one.data() == data)
        assert action.isEnabled(), data
        self.click_in(menu, menu.actionGeometry(action).center())

    def open_menu_bar(self, title: str) -> None:
        """A menu of the bar."""
        bar = self.case.window.menuBar()
        action = next(one for one in bar.actions() if one.text().replace("&", "") == title)
        self.click_in(bar, bar.actionGeometry(action).center())

    def choose_action(self, name: str) -> None:
        """An entry of the menu that is open, by the action's name."""
        menu = self.open_menu()
        action = next(one for one in menu.actions() if one.objectName() == name)
        assert action.isEnabled(), name
        self.click_in(menu, menu.actionGeometry(action).center())

    def in_file_dialog(self, path: Path, ask: Callable[[], None]) -> None:
        """`ask` opens a file dialog, which has a loop of its own: name the file there."""
        problems: list[Exception] = []
        patience = QDeadlineTimer(15_000)

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QFileDialog) or not dialog.isActiveWindow():
                if not patience.hasExpired():
                    QTimer.singleShot(50, answer)
                return
            try:
                field = dialog.findChild(QLineEdit, "fileNameEdit")
                assert field is not None
                self.click_in(field, field.rect().center())
                self.press(Qt.Key.Key_A, CTRL, field)
                self.paste(str(path), field)
                self._open_in(dialog)
            except Exception as problem:  # noqa: BLE001 - it is told when the dialog is gone
                problems.append(problem)
                dialog.reject()

        QTimer.singleShot(50, answer)
        ask()
        if problems:
            raise problems[0]
        self.until_active()

    def _open_in(self, dialog: QFileDialog) -> None:
        """Press its button, once no names that fit lie over it."""
        box = dialog.findChild(QDialogButtonBox, "buttonBox")
        assert box is not None
        button = box.button(QDialogButtonBox.StandardButton.Open)
        for _ in range(3):
            self.case.qtbot.wait(_LIST_MS)
            fitting = QApplication.activePopupWidget()
            if fitting is not None:
                fitting.close()
            elif dialog.isVisible():
                self.fingers.click(button, button.rect().center(), NONE)

    def drop_files(self, paths: Sequence[Path]) -> None:
        """Drag files on to the window and let go of them there."""
        self.fingers.drop_files(paths, self.case.window)
        self.until_active()
        self.breathe()

    def open_menu(self) -> QMenu:
        def shown() -> list[QMenu]:
            return [
                one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu) and one.isVisible()
            ]

        self.case.wait(lambda: bool(shown()))
        return shown()[-1]

    def entries(self) -> set[object]:
        """What the open menu offers."""
        return {one.data() for one in self.open_menu().actions() if one.isEnabled()}

    def to_table(self) -> None:
        """Let the table have the keyboard, as a person does."""
        self.leave_lists()
        table = self.page.table
        for _ in range(4):
            if table.hasFocus():
                return
            self.press(Qt.Key.Key_Escape)
        if not table.hasFocus():
            table.setFocus(Qt.FocusReason.MouseFocusReason)
        self.breathe()

    def leave_lists(self) -> None:
        """Close a list that stands in place of the table."""
        for name in ("fix_all_close", "replace_close", "trainer_view_close", "compare_close"):
            if self.visible(QWidget, name):
                self.click(name)

    def click_row(self, key: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """A row of the table, scrolled to where it can be seen."""
        self.click_in(self.page.table.viewport(), self.in_row(key), modifiers)

    def in_row(self, key: int, column: int | None = None, inside: int = 12) -> Callable[[], QPoint]:
        """A place in a cell, so many pixels from its left edge, wherever its row stands by then."""

        def there() -> QPoint:
            table, model = self.page.table, self.page.model
            index = model.index(model.shown.row(key), self.a_column() if column is None else column)
            table.scrollTo(index)
            self.breathe()
            rect = table.visualRect(index)
            return QPoint(rect.left() + min(inside, rect.width() // 2), rect.center().y())

        return there

    def a_column(self) -> int:
        """A column at which a row can be taken hold of: a wide one, if any is shown."""
        table = self.page.table
        return max(table.shown_columns(), key=table.columnWidth)

    def in_list(self, listed: QAbstractItemView, index: QModelIndex) -> Callable[[], QPoint]:
        """The middle of what is seen of an item of a list, wherever it stands by then."""

        def there() -> QPoint:
            listed.scrollTo(index)
            self.breathe()
            return listed.visualRect(index).intersected(listed.viewport().rect()).center()

        return there

    def any_row(self) -> int | None:
        """Go to some conversation by a click."""
        self.leave_lists()
        rows = self.rows()
        if not rows:
            return None
        key = self.rng.choice(rows)
        for _ in range(
            3
        ):  # what the checks find may come to stand above the table just then, and move it down
            above = self.page.table.mapToGlobal(QPoint())
            self.click_row(key)
            if self.page.table.mapToGlobal(QPoint()) == above:
                break
        assert self.page.table.current == key, (key, self.page.table.current)
        return key

    # waiting

    def settle(self) -> None:
        """Everything asked for so far is done; what was typed is a step of its own."""
        answers: list[object] = []
        self.case.desk.ask(lambda project: project.position, answers.append)
        self.case.wait(lambda: bool(answers) or bool(self.case.crashes))
        self.breathe()

    def until(self, done: Callable[[], bool]) -> None:
        self.case.wait(lambda: done() or bool(self.case.crashes))
        assert not self.case.crashes, "\n".join(self.case.crashes)

    def text_at(self, key: int, turn: int, position: int) -> str:
        """A turn's text at a position of the journal."""
        answers: list[Any] = []
        self.case.desk.conversation_at(key, position, answers.append)
        self.until(lambda: bool(answers))
        conversation = answers[0]
        return str(conversation.turns[conversation.index(turn)].text)
