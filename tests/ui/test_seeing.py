"""Every page and every window of the program can be used without a mouse, with a screen reader, and with tired eyes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rolethread_gui.ui import theme
from rolethread_gui.ui.actions import ROWS
from tests.ui import seeing
from tests.ui.window_case import WindowCase, write_dataset

PAGES = ("page_edit", "page_checks", "page_balance", "page_versions", "export")
PANELS = ("history", "replace", "trainer_view")
WINDOWS = (
    "preferences",
    "keys",
    "about",
    "backups",
    "new_conversation",
    "problems",
    "guide",
    "open_hub",
    "spelling",
)
SMALL = (960, 540)
"""A full-HD screen at 200 %."""


@pytest.fixture
def case(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowCase]:
    made = WindowCase(qtbot, tmp_path)
    made.open(write_dataset(tmp_path / "rivers.jsonl", broken=1))
    yield made
    theme.apply(QApplication.instance(), "light")
    made.close()


def settle() -> None:
    for _ in range(5):
        QApplication.processEvents()


def part(case: WindowCase, name: str) -> QWidget:
    """Show a page, a panel or a window; what is to be looked at."""
    before = {one for one in case.window.findChildren(QDialog) if one.isVisible()}
    case.window.named[name].trigger()
    settle()
    if name in PAGES or name in PANELS:
        case.settle()
        return case.window
    case.wait(lambda: any(one.isVisible() and one not in before for one in windows(case)))
    made = next(one for one in windows(case) if one.isVisible() and one not in before)
    made.activateWindow()
    case.wait(made.isActiveWindow)
    return made


def windows(case: WindowCase) -> list[QWidget]:
    return [
        one
        for one in case.window.findChildren(QWidget)
        if one.isWindow() and isinstance(one, QDialog | QWidget)
    ]


def leave(case: WindowCase, name: str, shown: QWidget) -> None:
    if shown is not case.window:
        shown.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        case.window.activateWindow()
    elif name in PANELS:
        case.window.named[name].trigger()
    settle()


def told(case: WindowCase, names: tuple[str, ...], *looks: Callable[[QWidget], list[str]]) -> list[str]:
    """What is wrong in these parts of the window, in the eyes of `looks`."""
    found: list[str] = []
    for name in names:
        shown = part(case, name)
        for look in looks:
            found += [f"{name}, {look.__name__}: {wrong}" for wrong in look(shown)]
        leave(case, name, shown)
    return found


@pytest.mark.parametrize("where", [PANELS, PAGES, WINDOWS], ids=["panels", "pages", "windows"])
def test_every_control_has_a_name_and_is_reached_by_tab(case: WindowCase, where: tuple[str, ...]) -> None:
    wrong = told(case, where, seeing.nameless, seeing.unreachable)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("where", [PAGES, WINDOWS], ids=["pages", "windows"])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_the_focus_is_seen_and_words_stand_out(
    case: WindowCase, colours: str, where: tuple[str, ...]
) -> None:
    theme.apply(QApplication.instance(), colours)
    settle()
    wrong = told(case, where, seeing.without_mark, seeing.faint)
    assert not wrong, "\n".join(wrong)


def test_nothing_is_cut_on_a_screen_at_200_percent(case: WindowCase) -> None:
    case.window.resize(*SMALL)
    settle()
    assert case.window.width() <= SMALL[0], "the window does not become so narrow"
    assert case.window.height() <= SMALL[1], "the window does not become so low"
    wrong = told(case, (*PAGES, *WINDOWS), seeing.cut)
    assert not wrong, "\n".join(wrong)


def test_every_action_of_the_menus_has_words_and_a_way_without_a_mouse(case: WindowCase) -> None:
    for row in ROWS:
        action = case.window.named[row.name]
        assert action.text().replace("&", "").strip(), row.name
        assert "&" in action.text(), row.name
        assert action.toolTip().strip(), row.name


def test_these_eyes_see(qtbot: QtBot) -> None:
    """What is wrong on purpose is found: else the tests above would say nothing."""
    dialog = QDialog()
    qtbot.addWidget(dialog)
    layout = QVBoxLayout(dialog)
    faint, nameless, unmarked, lost = (
        QLabel("Hardly to be read"),
        QLineEdit(),
        QPushButton("Unmarked"),
        QPushButton("Lost"),
    )
    faint.setStyleSheet("color: #bbbbbb; background: #ffffff")
    unmarked.setStyleSheet("QPushButton, QPushButton:focus { border: 1px solid black; outline: none; }")
    short = QLabel("These words have no room at all")
    for widget in (faint, nameless, unmarked, lost, QPushButton("Good"), short):
        layout.addWidget(widget)
    dialog.resize(300, 300)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow, timeout=60_000)
    lost.installEventFilter(dialog)
    short.setFixedWidth(40)
    settle()
    assert [wrong for wrong in seeing.faint(dialog) if "Hardly" in wrong]
    assert not [wrong for wrong in seeing.faint(dialog) if "Good" in wrong]
    assert seeing.nameless(dialog) == ["QLineEdit"]
    assert seeing.without_mark(dialog) == ["QPushButton Unmarked"]
    assert next(iter(seeing.cut(dialog))).startswith("QLabel These words")
    QWidget.setTabOrder(nameless, unmarked)
    lost.setParent(None)
    lost.setParent(dialog)
    lost.show()
    settle()
    assert not seeing.unreachable(dialog)
    lost.setFocusPolicy(lost.focusPolicy().ClickFocus)
    assert lost not in seeing.controls(dialog)
