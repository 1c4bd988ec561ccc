"""A damaged project in the window: a notice says so, and leads to what can be read of it or to a backup."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QListWidget
from pytestqt.qtbot import QtBot

from rolethread_gui.dataset.edits import Command, SetText
from rolethread_gui.engine.backups import make_backup
from rolethread_gui.engine.project import Project
from tests.engine.damaging import PAGE
from tests.ui.window_case import WindowCase, write_dataset


@pytest.fixture
def case(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowCase]:
    made = WindowCase(qtbot, tmp_path)
    yield made
    made.close()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.rolethread"
    with Project.create(path) as made:
        made.import_source(write_dataset(tmp_path / "harbour.jsonl"))
        make_backup(path)
        made.apply(Command("Edit", (SetText(2, 1, "written since"),)))
    return path


def told(case: WindowCase) -> list[str]:
    shown: QListWidget = case.child("damaged_list")
    return [shown.item(row).text() for row in range(shown.count())]


def ask(case: WindowCase, path: Path) -> None:
    case.window.open_path(path)
    case.wait(lambda: "damaged" in case.window.notices.names())
    notice = case.child("notice_damaged")
    assert path.name in notice.sentence.text()
    assert "problem" not in case.window.notices.names()
    notice.button.click()


def test_what_can_be_read_is_opened_and_what_was_lost_is_listed(case: WindowCase, project: Path) -> None:
    torn = project.read_bytes().replace(b"Question 7", b"Westion? 7")
    project.write_bytes(bytes(PAGE) + torn[PAGE:])  # its beginning is gone, and a word is wrong
    damaged = project.read_bytes()
    ask(case, project)
    case.click("damaged_rescue")
    case.wait(lambda: case.child("damaged_open").isVisible())
    about: QLabel = case.child("damaged_about")
    assert about.text().startswith("11 conversations of “harbour.rolethread” could be read.")
    assert "Lost: conversation 7 of harbour.jsonl" in " ".join(told(case))
    assert "could not be read any more" in told(case)[0]
    with case.checked():
        case.click("damaged_open")
        case.wait(lambda: case.desk.is_open)
    assert case.desk.name == "harbour rescued"
    assert case.desk.conversation(2).turns[1].text == "written since"
    assert not case.desk.columns.alive()[6]
    assert project.read_bytes() == damaged


def test_a_backup_can_be_gone_back_to(case: WindowCase, project: Path) -> None:
    project.write_bytes(project.read_bytes()[: 3 * PAGE])
    ask(case, project)
    case.wait(lambda: len(told(case)) == 1)
    assert "12 conversations" in told(case)[0]
    case.click("damaged_go_back")
    case.wait(lambda: case.child("damaged_open").isVisible())
    with case.checked():
        case.click("damaged_open")
        case.wait(lambda: case.desk.is_open)
    assert case.desk.name == "harbour"
    assert case.desk.conversation(2).turns[1].text.startswith("Of course!")


def test_a_text_that_turns_out_to_be_damaged_is_shown_as_that(case: WindowCase, project: Path) -> None:
    project.write_bytes(project.read_bytes().replace(b"Question 7", b"Westion? 7"))
    case.window.open_path(project)
    case.wait(lambda: case.desk.is_open)
    case.wait(lambda: "damaged" in case.window.notices.names())
    assert "cannot be read" in case.desk.conversation(7).turns[0].text
    assert "Question 8" in case.desk.conversation(8).turns[0].text
    case.desk.submit(Command("Edit", (SetText(7, 1, "over it"),)))
    case.wait(lambda: any("damaged" in one for one in case.problems))
    case.child("notice_damaged").button.click()
    case.click("damaged_rescue")  # the project is closed for it
    case.wait(lambda: case.child("damaged_open").isVisible())
    assert not case.desk.is_open
    case.child("damaged_dialog").close()


def test_nothing_left_is_said_where_one_looks(case: WindowCase, tmp_path: Path, project: Path) -> None:
    torn = tmp_path / "alone.rolethread"
    torn.write_bytes(project.read_bytes()[: PAGE + 2000])
    ask(case, torn)
    case.wait(lambda: case.child("damaged_none").isVisible())
    case.click("damaged_rescue")
    case.wait(lambda: "Nothing that could be read" in case.child("damaged_about").text())
    assert case.child("damaged_rescue").isEnabled()
    case.child("damaged_dialog").close()
