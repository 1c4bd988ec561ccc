"""Words learned for a project, in the whole program and over its end."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.test_spelling_ui import TEXT, write
from tests.ui.window_case import WindowCase


def learn(case: WindowCase) -> None:
    case.window.edit_page.spelling.show_dialog()
    dialog = case.window.edit_page.spelling._dialog
    assert dialog is not None
    QTest.keyClicks(dialog._new, "zorbly")
    QTest.keyClick(dialog._new, Qt.Key.Key_Return)
    dialog.close()


def test_learned_words_are_there_after_reopening(qtbot: QtBot, tmp_path: Path) -> None:
    case = WindowCase(qtbot, tmp_path, spelling=True)
    case.open(write(tmp_path / "days.jsonl", TEXT))

    def words() -> list[str]:
        editor = case.window.edit_page.view.editor(1)
        assert editor is not None
        return [editor.text.shown[start:end] for start, end in editor.spelling.between(0, 999)]

    case.wait(lambda: words() == ["definately", "zorbly"])
    with case.changed():
        learn(case)
    case.close()
    case.start()
    case.open(tmp_path / "days.rolethread")
    case.wait(lambda: words() == ["definately"])
    case.close()
