"""A real desk with a small dataset and the Edit page over it, for GUI tests."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from rolethread_gui.ui.edit.edit_page import EditPage
from rolethread_gui.ui.edit.turn_editor import TurnEditor
from rolethread_gui.ui.edit.underlines import Underline
from rolethread_gui.workbench.desk import Desk
from rolethread_gui.workbench.preferences import SPELLING, Preferences

EMPTY = (3, 6)
"""Keys of the conversations whose reply is empty."""
FILLER = (4, 7, 10)
"""Keys of those whose reply opens with padding."""
_MORE_ASKED = {4: " What made salt so dear to people there?", 7: " When did tanners leave before that great flood?", 10: " Who rang bells on winter evenings?"}  # fmt: skip
"""What those ask besides, so that they are not nearly the same."""


def write_dataset(path: Path, count: int = 12) -> Path:
    """Write conversations of two turns, some with faults that checks of one conversation find."""
    lines: list[str] = []
    for number in range(1, count + 1):
        reply = f"River {number} runs slowly past the mill. The town beside it wakes with the fog of day {number}."
        if number in EMPTY:
            reply = ""
        elif number in FILLER:
            reply = f"Certainly! I'd be happy to help. {reply}"
        turns = [
            {
                "role": "user",
                "content": f"Tell me about river {number} please, and the town beside it.{_MORE_ASKED.get(number, '')}",
            },
            {"role": "assistant", "content": reply},
        ]
        lines.append(json.dumps({"messages": turns, "id": number}))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def wait_until(ready: Callable[[], bool], seconds: float = 120.0) -> None:
    """Let Qt work until something is so; for fixtures that outlive a test, which have no qtbot."""
    end = time.monotonic() + seconds
    while not ready():
        assert time.monotonic() < end, "waited in vain"
        QTest.qWait(10)


class OpenDesk:
    """A desk with an open dataset, brought back to its first state after each test."""

    def __init__(self, folder: Path, dataset: Path) -> None:
        self.folder = folder
        self.desk = Desk(folder=folder)
        self.troubles: list[str] = []
        self.desk.crashed.connect(self.troubles.append)
        self.desk.open_path(dataset)
        wait_until(lambda: self.desk.summary is not None or bool(self.troubles))
        assert not self.troubles, self.troubles[0]
        wait_until(lambda: not self.desk.checking)
        self._start = self.desk.position
        self._flags = self._state()

    def _state(self) -> list[object]:
        columns = self.desk.columns
        found: list[object] = [columns.plain(name).tolist() for name in ("alive", "status", "included")]
        found += [columns.plain(f"flag:{check}").tolist() for check in ("filler", "empty_turn")]
        keys = range(1, columns.size + 1)
        found.append([sorted((f.check, f.words) for f in self.desk.flags(key)) for key in keys])
        return found

    def reset(self) -> None:
        """Undo what a test did and wait until every flag is back."""
        self.desk.undo_to(self._start)  # also what was typed last and is still on its way
        answers: list[object] = []
        self.desk.history(answers.append)  # the undo has been announced when this comes back
        wait_until(lambda: bool(answers) and self._state() == self._flags)

    def close(self) -> None:
        self.desk.close()


class EditCase:
    """The page, the desk, and hands."""

    def __init__(self, qtbot: QtBot, opened: OpenDesk, *, spelling: bool = False) -> None:
        self.qtbot = qtbot
        self.opened = opened
        self.desk = opened.desk
        self.preferences = Preferences(opened.folder / "preferences.ini")
        self.preferences.set(SPELLING, spelling)  # a process of its own: for those who test it
        self.page = EditPage(self.desk, self.preferences)
        qtbot.addWidget(self.page)
        self.said: list[str] = []
        self.page.said.connect(self._heard)
        self.page.resize(1280, 800)
        self.page.show()
        QApplication.processEvents()

    def _heard(self, sentence: str, action: str) -> None:
        del action
        self.said.append(sentence)

    def close(self) -> None:
        self.page.close()
        self.page.deleteLater()

    def child(self, name: str) -> QWidget:
        def visible() -> list[QWidget]:
            return [w for w in self.page.findChildren(QWidget, name) if w.isVisible()]

        self.qtbot.waitUntil(lambda: bool(visible()), timeout=60_000)
        return visible()[-1]

    def click(self, name: str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        widget = self.child(name)
        assert widget.isEnabled()
        place = QPoint(min(12, widget.width() // 2), widget.height() // 2)
        if isinstance(widget, QAbstractButton):
            place = widget.rect().center()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, modifiers, place)

    def changed(self) -> object:
        """Wait for the next change of the dataset."""
        return self.qtbot.waitSignal(self.desk.dataset_changed, timeout=60_000)

    def editor(self, turn: int) -> TurnEditor:
        found = self.page.view.editor(turn)
        assert found is not None
        return found

    def lines(self, turn: int) -> list[Underline]:
        """The underlines that are drawn in a turn."""
        editor = self.editor(turn)
        return [line for line in editor.flags.underlines if editor.is_visible(line)]

    def shown_keys(self) -> list[int]:
        return [int(slot) + 1 for slot in self.page.model.shown.slots]

    def texts(self) -> list[str]:
        conversation = self.page.view.conversation
        assert conversation is not None
        return [self.editor(turn.key).text.text for turn in conversation.turns]


__all__ = ["EMPTY", "FILLER", "EditCase", "OpenDesk", "write_dataset"]
