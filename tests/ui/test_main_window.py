"""The window as a person meets it: opening, searching, undoing, notices, dialogs, closing."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
)

from rolethread_gui.dataset.edits import Command, DeleteTurn, SetStatus, SetText
from rolethread_gui.dataset.filters import Filter, IsOneOf
from rolethread_gui.engine.project import Project
from rolethread_gui.ui import theme
from rolethread_gui.ui.actions import ROWS
from rolethread_gui.ui.dialogs.keys_sheet import all_keys
from rolethread_gui.ui.edit.start_cards import FindingCard
from rolethread_gui.ui.edit.table_model import OPENING, REPLY, TURNS
from rolethread_gui.workbench.preferences import THEME, Preferences
from tests.ui import edit_case
from tests.ui.window_case import Strays, WindowCase, write_dataset

CTRL = Qt.KeyboardModifier.ControlModifier


def drop(case: WindowCase, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(400, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    case.window.dropEvent(event)
    assert event.isAccepted()


def test_nothing_open_then_a_dropped_file(case: WindowCase, tmp_path: Path) -> None:
    assert case.child("start_page").isVisible()
    assert not case.window.named["export"].isEnabled()
    assert not case.window.rail.isVisible()
    dataset = write_dataset(tmp_path / "rivers.jsonl", broken=2)
    before = dataset.read_bytes()
    with case.checked():
        drop(case, dataset)
    case.settle()
    assert case.child("project_name").text() == "rivers"
    assert case.child("status_counts").text().startswith("12 conversations")
    assert case.child("edit_page").isVisible()
    # What could not be read is told once, and shown by file and line with its raw text.
    assert any("rivers.jsonl" in sentence for sentence in case.window.notices.sentences())
    case.window.notices.findChildren(QLabel)
    case.window.source_flow.show_sources()
    table: QTableWidget = case.child("problems_table")
    case.wait(lambda: table.rowCount() == 2)
    assert [table.item(row, 0).text() for row in range(table.rowCount())] == ["line 3", "line 4"]
    assert '"cut' in case.child("problems_raw").toPlainText()
    for dialog in case.window.findChildren(QDialog):
        dialog.close()
    assert dataset.read_bytes() == before


def test_the_same_dataset_again_offers_to_go_on(case: WindowCase, tmp_path: Path) -> None:
    dataset = write_dataset(tmp_path / "rivers.jsonl")
    case.open(dataset)
    with case.changed():
        case.desk.submit(Command("Change", (SetText(1, 0, "changed"),), "editor"))
    case.window.named["close"].trigger()
    assert case.child("start_page").isVisible()
    case.window.open_path(dataset)
    with case.checked():
        case.click("open_continue")
    assert case.desk.conversation(1).turn(0).text == "changed"
    case.window.open_path(dataset)
    with case.checked():
        case.click("open_new")
    assert case.desk.name == "rivers 2"
    assert case.desk.conversation(1).turn(0).text == "Question 1"
    case.window.named["close"].trigger()
    recent = [one.text() for one in case.child("start_page").findChildren(QLabel)]
    assert "Go on with" in recent


def test_undo_names_what_it_does(case: WindowCase, tmp_path: Path) -> None:
    case.open(write_dataset(tmp_path / "rivers.jsonl"))
    with case.changed():
        case.desk.submit(Command("Cut the greeting", (SetText(1, 0, "x"),), "editor"))
    assert case.window.named["undo"].text() == "&Undo: Cut the greeting"
    assert "Cut the greeting" in case.child("undo_button").toolTip()
    with case.changed() as change:
        case.click("undo_button")
    assert change.args[0].kind == "undo"
    assert case.window.named["redo"].text() == "&Redo: Cut the greeting"
    with case.changed() as change:
        case.click("quiet_message_action")
    assert change.args[0].kind == "redo"
    with case.changed():
        case.click("undo_button")
    assert "Cut the greeting" in case.window.status.message()
    with case.changed():
        QTest.keyClick(case.window, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert case.desk.conversation(1).turn(0).text == "x"


def test_searching_filters_and_lets_go(case: WindowCase, tmp_path: Path) -> None:
    case.open(write_dataset(tmp_path / "rivers.jsonl"))
    QTest.keyClick(case.window, Qt.Key.Key_F, CTRL)
    field = case.child("search_field")
    assert field.hasFocus()
    QTest.keyClicks(field, "Well 7")
    case.wait(lambda: case.shown() == [7])
    case.settle()
    assert case.child("status_counts").text().startswith("1 of 12 shown")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    case.wait(lambda: len(case.shown()) == 12)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.hasFocus()


def test_undo_goes_to_what_it_changed_and_shows_it(case: WindowCase, tmp_path: Path) -> None:
    rows = [
        {
            "messages": [
                {"role": ("user", "assistant")[at % 2], "content": f"Turn {at} of {row}.\n\n" * 4}
                for at in range(20)
            ]
        }
        for row in range(1, 5)
    ]
    path = tmp_path / "long.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    case.open(path)
    edit = case.window.edit_page
    with case.changed():
        case.desk.submit(Command("Cut a turn of the third", (DeleteTurn(3, 15),)))
    with case.changed():
        case.desk.submit(Command("Approve the fourth", (SetStatus((4,), "approved"),)))
    edit.set_filter(Filter((IsOneOf((1, 2), "two"),)))
    for name, key in (("page_balance", 4), ("page_versions", 3)):
        case.window.named[name].trigger()
        assert not edit.isVisible()
        with case.changed():
            QTest.keyClick(case.window, Qt.Key.Key_Z, CTRL)
        assert edit.isVisible()
        assert edit.view.conversation is not None
        assert edit.view.conversation.key == key
        assert "guest" in edit.notices.names()  # the filter hides it, which is said
        assert case.shown() == [1, 2]
    assert case.window.status.message() == "Undone: Cut a turn of the third"
    turn = edit.view.turn_widget(15)
    assert turn is not None
    top = turn.mapTo(edit.view.viewport(), turn.rect().topLeft()).y()
    assert 0 <= top < edit.view.viewport().height()
    case.window.named["page_checks"].trigger()
    with case.changed():
        case.desk.redo()
    assert case.child("checks_page").isVisible()


def test_a_second_window_may_only_look(case: WindowCase, tmp_path: Path) -> None:
    path = tmp_path / "held.rolethread"
    with Project.create(path) as first:
        first.import_source(write_dataset(tmp_path / "rivers.jsonl"))
        with case.qtbot.waitSignal(case.desk.project_opened, timeout=60_000):
            case.window.open_path(path)
        assert any("cannot" in s or "not change" in s for s in case.window.notices.sentences())
        assert not case.window.named["save_version"].isEnabled()
        assert not case.window.named["undo"].isEnabled()
        case.settle()
        assert case.child("status_counts").text().startswith("12 conversations")
        case.window.named["close"].trigger()


def test_a_file_that_is_not_there_is_said(case: WindowCase, tmp_path: Path) -> None:
    case.window.open_path(tmp_path / "gone.jsonl")
    assert any("gone.jsonl" in sentence for sentence in case.window.notices.sentences())


def test_pages_by_key_and_the_sheet_of_keys(case: WindowCase, tmp_path: Path) -> None:
    case.open(write_dataset(tmp_path / "rivers.jsonl"))
    for key, page in (
        (Qt.Key.Key_2, "balance_page"),
        (Qt.Key.Key_3, "versions_page"),
        (Qt.Key.Key_1, "edit_page"),
    ):
        QTest.keyClick(case.window, key, CTRL)
        assert case.child(page).isVisible()
    QTest.keyClick(case.window, Qt.Key.Key_Slash, CTRL)
    sheet = case.child("keys_sheet")
    texts = {label.text() for label in sheet.findChildren(QLabel)}
    assert {what[:1].upper() + what[1:] for _, _, what in all_keys()} <= texts
    sheet.close()
    case.window.dialogs.show_about()
    about = case.child("about_dialog")
    licences: QComboBox = about.findChild(QComboBox, "about_licence")
    names = [licences.itemText(place).lower() for place in range(licences.count())]
    assert any("lucide" in name for name in names)
    assert any("inter" in name for name in names)
    about.close()


def test_preferences_hold_at_once_and_stay(case: WindowCase, tmp_path: Path) -> None:
    case.window.dialogs.show_preferences()
    box: QComboBox = case.child("preference_appearance_theme")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_End)
    case.wait(lambda: theme.colors().dark)
    assert Preferences(tmp_path / "preferences.ini").get(THEME) in ("dark", "system")
    case.bench.preferences.keep()
    assert Preferences(tmp_path / "preferences.ini").get(THEME) == "dark"
    case.child("preferences_dialog").close()
    case.bench.preferences.set(THEME, "light")
    assert not theme.colors().dark


def test_backups_and_privacy_are_preferences(case: WindowCase, tmp_path: Path) -> None:
    case.window.dialogs.show_preferences()
    box: QComboBox = case.child("preference_backups_every")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_End)
    case.wait(lambda: case.desk.backup_rule is not None and case.desk.backup_rule.every is None)
    assert str(case.bench.preferences.path) in case.child("preferences_place").text()
    case.bench.preferences.remember_project(tmp_path / "mine.rolethread")
    case.click("preferences_forget")
    assert case.bench.preferences.recent_projects() == []
    assert not case.child("preferences_forget").isEnabled()
    case.child("preferences_dialog").close()


def test_the_place_of_backups_and_the_counting_of_tokens_are_preferences(
    case: WindowCase, tmp_path: Path
) -> None:
    case.window.dialogs.show_preferences()
    line: QLineEdit = case.child("preference_line_backups_folder")
    line.setText(str(tmp_path))
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert case.desk.backup_rule is not None
    assert case.desk.backup_rule.place == tmp_path
    like: QComboBox = case.child("preference_tokens_like")
    like.setFocus()
    QTest.keyClick(like, Qt.Key.Key_End)
    assert case.desk.tokens.plan.encoding == "cl100k_base"
    length: QComboBox = case.child("preference_tokens_context")
    length.setFocus()
    QTest.keyClick(length, Qt.Key.Key_End)
    case.child("preferences_dialog").close()
    page = case.window.export_page
    page.choose_target("trl")
    assert page.choices.own_settings["max_tokens"] == 32_768
    page.choose_target("alpaca")
    assert not page.choices.own_settings


def test_no_two_actions_share_a_key(case: WindowCase) -> None:
    keys = [QKeySequence(one).toString() for row in ROWS for one in row.keys]
    assert len(keys) == len(set(keys))
    for row in ROWS:
        action = case.window.named[row.name]
        assert action.text()
        assert action.toolTip()
    QTest.mouseMove(case.window, QPoint(5, 5))
    QApplication.processEvents()


START = """
import sys
import rolethread_gui.cli  # what the start goes through
import rolethread_gui.app as program
from rolethread_gui.workbench.preferences import Preferences
from rolethread_gui.ui.application import make_offscreen_application
from pathlib import Path
folder = Path(sys.argv[1])
app = make_offscreen_application(sys.argv[:1])
bench = program.Workbench(Preferences(folder / "preferences.ini"), folder=folder, theme_choice="light")
seen = []
bench.window.first_painted.connect(lambda: seen.extend(sys.modules))
bench.start(None)
while not seen:
    app.processEvents()
heavy = ("numpy", "msgspec", "pyqtgraph", "pandas", "datasets", "tiktoken", "regex", "rapidfuzz", "sqlite3", "multiprocessing")
print([name for name in heavy if name in seen])
while not (hasattr(bench, "desk") and bench.desk.is_open):
    app.processEvents()
print(bench.desk.name, bench.window.edit_page.isVisible())
bench.end()
"""


def test_nothing_heavy_is_loaded_before_the_window_is_painted(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", START, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=120,
        cwd=Path(__file__).parents[2],
        check=False,
    )
    assert done.stdout.splitlines() == ["[]", "Sample True"], done.stderr


def test_at_first_the_table_has_the_keyboard_and_its_first_row_is_chosen(case: WindowCase) -> None:
    case.open(write_dataset(case.folder / "rivers.jsonl"))
    table = case.window.edit_page.table
    assert case.window.focusWidget() is table
    assert (table.current, table.chosen) == (1, {1})
    assert [index.row() for index in table.selectionModel().selectedRows()] == [0]


@pytest.mark.parametrize("size", [(1440, 900), (1920, 1080), (1100, 700)])
def test_the_columns_fit_and_the_two_texts_share_the_rest(case: WindowCase, size: tuple[int, int]) -> None:
    case.window.resize(*size)
    case.open(write_dataset(case.folder / "rivers.jsonl", 60))
    table = case.window.edit_page.table
    head = table.horizontalHeader()
    case.wait(lambda: head.length() <= table.viewport().width())
    assert not table.horizontalScrollBar().isVisible()
    assert abs(table.columnWidth(OPENING) - table.columnWidth(REPLY)) <= 1
    if size[0] >= 1440:
        assert table.columnWidth(OPENING) >= 150
    table.setColumnHidden(TURNS, True)
    case.wait(lambda: head.length() == table.viewport().width())


@pytest.mark.parametrize("size", [(1440, 900), (1100, 700), (760, 700)])
def test_nothing_is_cut_on_the_export_page(case: WindowCase, size: tuple[int, int]) -> None:
    case.window.resize(*size)
    case.open(edit_case.write_dataset(case.folder / "mills.jsonl", 30))
    case.window.toggle_export()
    page = case.window.export_page
    case.wait(page.isVisible)
    case.click("export_to_llama_factory")
    case.wait(lambda: not page.looking and not page._quiet.isActive())
    case.settle()
    for button in page.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width(), (button.objectName(), button.text())
            assert button.toolTip() or button.text(), button.objectName()
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.wordWrap() and label.text():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
    case.window.toggle_export()
    assert case.window.edit_page.isVisible()


def test_cards_are_sentences_that_say_what_to_do(case: WindowCase) -> None:
    case.open(edit_case.write_dataset(case.folder / "mills.jsonl", 30))
    cards = [card for card in case.window.edit_page.start_here.findChildren(FindingCard) if card.isVisible()]
    assert len(cards) > 1
    assert len({card.height() for card in cards}) == 1
    for card in cards:
        sentence = next(label.text() for label in card.findChildren(QLabel) if label.text())
        assert sentence.endswith(".")
        button = card.findChild(QPushButton)
        assert button is not None
        assert button.text().startswith("Show")


def test_a_sample_of_the_start_page_or_the_menu_is_asked_for(case: WindowCase) -> None:
    asked: list[str] = []
    case.window.sample_requested.connect(asked.append)
    case.click("start_sample_support")
    case.window.named["sample_messy"].trigger()
    assert asked == ["support", "messy"]


def test_a_copy_of_the_project_is_whole(
    case: WindowCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case.open(write_dataset(tmp_path / "rivers.jsonl"))
    with case.changed():
        case.desk.submit(Command("Change", (SetText(1, 0, "changed"),), "editor"))
    offered: list[str] = []
    wanted = [str(tmp_path / "kept"), str(case.desk.path)]

    def ask(parent: object, title: str, start: str, kinds: str) -> tuple[str, str]:
        offered.append(Path(start).name)
        return wanted.pop(0), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    case.window.named["save_copy"].trigger()
    copy = tmp_path / "kept.rolethread"
    case.wait(lambda: str(copy) in case.window.status.message())
    assert offered == ["rivers copy.rolethread"]
    with Project.open(copy) as project:
        assert project.conversation(1).turns[0].text == "changed"
        assert next(entry.label for entry in project.history()) == "Change"
    assert case.desk.name == "rivers"
    case.window.named["save_copy"].trigger()  # onto itself: refused
    case.wait(lambda: bool(case.problems))
    assert case.problems == ["A copy cannot replace the project itself. Choose another name."]


def test_the_window_fits_a_small_screen_drawn_twice_as_large(case: WindowCase, tmp_path: Path) -> None:
    name = "the-long-tale-of-the-lamplighter-and-the-seven-harbours"
    case.open(write_dataset(tmp_path / f"{name}.jsonl"))
    least = case.window.minimumSizeHint()
    assert least.width() <= 720, least
    assert least.height() <= 450, least
    case.window.resize(720, 450)
    QApplication.processEvents()
    project = case.child("project_name")
    export = case.child("export_button")
    right = export.mapTo(case.window, QPoint(export.width(), 0)).x()
    assert right <= case.window.width() == 720
    assert project.width() < project.sizeHint().width()
    assert project.toolTip() == name


def test_what_is_being_written_is_kept_when_the_window_closes(case: WindowCase, tmp_path: Path) -> None:
    path = tmp_path / "others.jsonl"
    path.write_text(
        '{"prompt": "How is the sea?", "chosen": "Calm.", "rejected": "Wild."}\n', encoding="utf-8"
    )
    case.open(path)
    QTest.keyClicks(case.child("conversation_note"), "the good one")
    QTest.keyClicks(case.window.edit_page.view.other_text().editor, "Oh! ")
    project = case.desk.path
    case.close()
    with Project.open(project) as kept:
        assert kept.note(1) == "the good one"
        assert kept.conversation(1).turns[1].alternatives[0].text == "Oh! Wild."
    case.start()


def test_nothing_flashes_up_beside_the_window(case: WindowCase, tmp_path: Path) -> None:
    strays = Strays()
    case.open(
        write_dataset(tmp_path / "set.jsonl", broken=1)
    )  # what could not be read is told in a notice with a button
    strays.end()
    assert case.window.notices.findChildren(QPushButton)
    assert not strays.seen, strays.seen


def test_a_window_that_closes_as_soon_as_it_is_painted_is_let_go_of(case: WindowCase) -> None:
    case.window._painted = False
    case.window.repaint()  # what follows the first time waits for its turn
    case.close()
    case.start()


def test_the_start_of_the_program_flashes_up_no_other_window(case: WindowCase) -> None:
    case.close()
    strays = Strays()
    case.start()
    strays.end()
    assert not strays.seen, strays.seen
