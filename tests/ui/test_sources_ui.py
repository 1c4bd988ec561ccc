"""Sources as a person meets them: dropped, asked about, mended, joined and taken out, with clicks."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QListWidget, QPushButton, QTableWidget

from rolethread_gui.dataset.edits import Command, SetNote, SetStatus, SetText
from rolethread_gui.dataset.tag_edits import SetTag
from rolethread_gui.engine.import_reports import SourceSummary
from rolethread_gui.engine.project import Project
from rolethread_gui.ui.sources.flow import SourceFlow
from tests.ui.window_case import WindowCase, write_dataset


def drop(case: WindowCase, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(400, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    case.window.dropEvent(event)
    assert event.isAccepted()


def sources(case: WindowCase) -> list[SourceSummary]:
    found: list[list[SourceSummary]] = []
    case.desk.sources(found.append)
    case.wait(lambda: bool(found))
    return found[0]


def close_dialogs(case: WindowCase) -> None:
    for dialog in case.window.findChildren(QDialog):
        dialog.close()


def other(path: Path, *replies: str) -> Path:
    rows = [
        {"messages": [{"role": "user", "content": f"Ask {number}"}, {"role": "assistant", "content": reply}]}
        for number, reply in enumerate(replies)
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_several_dropped_files_are_one_project_with_a_filter_for_each(
    case: WindowCase, tmp_path: Path
) -> None:
    rivers = write_dataset(tmp_path / "rivers.jsonl")
    mills = other(tmp_path / "mills.jsonl", "The mill turns slowly.", "The mill stands still.")
    drop(case, rivers, mills)
    case.wait(lambda: int(case.desk.columns.alive().sum()) == 14)
    case.settle()
    assert [one.name for one in sources(case)] == ["rivers.jsonl", "mills.jsonl"]
    assert case.desk.undo_text() == "Import mills.jsonl"
    case.click("facet_source_2")
    case.wait(lambda: case.shown() == [13, 14])
    assert any("from mills.jsonl" in one.text() for one in case.window.findChildren(QPushButton, "chip"))
    case.click("facet_source_2")
    case.wait(lambda: len(case.shown()) == 14)
    with case.changed():
        case.click("undo_button")
    assert int(case.desk.columns.alive().sum()) == 12
    case.wait(lambda: not case.window.findChildren(QPushButton, "facet_source_2"))


def test_a_broken_line_is_taken_in_and_the_mended_file_opened_again(case: WindowCase, tmp_path: Path) -> None:
    rivers = write_dataset(tmp_path / "rivers.jsonl", broken=1)
    case.open(rivers)
    case.window.named["problems"].trigger()
    case.wait(lambda: case.child("problems_table").rowCount() == 1)
    assert '"cut' in case.child("problems_raw").toPlainText()
    case.wait(lambda: case.child("problem_take").isEnabled())
    assert "The end was missing" in case.child("problem_mended").toPlainText()
    with case.changed() as change:
        case.click("problem_take")
    assert change.args[0].label == "Take in line 3 of rivers.jsonl"
    order = (case.desk.columns.slots_in_order() + 1).tolist()
    assert case.desk.conversation(order[2]).turns[0].text == "cut"
    table: QTableWidget = case.child("problems_table")
    case.wait(lambda: table.item(0, 2).text() == "taken in")
    with case.changed():
        case.desk.undo()
    case.wait(lambda: table.item(0, 2).text() == "")
    with case.changed():
        case.click("problem_dismiss")
    case.wait(lambda: table.item(0, 2).text() == "dismissed")
    rivers.write_text(
        rivers.read_text(encoding="utf-8").replace('Question 1"', 'Question one"'), encoding="utf-8"
    )
    with case.changed() as change:
        case.click("source_again")
    assert change.args[0].label == "Open the mended rivers.jsonl"
    assert case.desk.conversation(1).turns[0].text == "Question one"
    case.wait(lambda: "1 changed" in case.window.status.message())
    with case.changed() as change:
        case.click("source_remove")
    assert len(change.args[0].removed) == 12
    case.wait(lambda: not sources(case))
    listed = case.child("sources_dialog").findChild(QTableWidget, "sources_table")
    case.wait(lambda: listed.rowCount() == 0)
    with case.changed():
        case.click("quiet_message_action")
    case.wait(lambda: len(sources(case)) == 1)
    close_dialogs(case)


def test_another_dataset_is_looked_at_before_anything_of_it_is_taken(
    case: WindowCase, tmp_path: Path
) -> None:
    case.open(write_dataset(tmp_path / "rivers.jsonl"))
    lines = (tmp_path / "rivers.jsonl").read_text(encoding="utf-8").splitlines()
    more = other(tmp_path / "more.jsonl", "Only the heron knows.", "The reeds were cut in autumn.")
    more.write_text(more.read_text(encoding="utf-8") + "\n".join(lines[:3]) + "\n", encoding="utf-8")
    drop(case, more)
    case.click("drop_add")
    groups: QListWidget = case.child("merge_groups")
    assert groups.item(0).text().startswith("3 have the same words")
    assert "5 conversations" in case.child("merge_sizes").text()
    assert int(case.desk.columns.alive().sum()) == 12
    with case.changed() as change:
        case.click("merge_ticked")
    assert len(change.args[0].added) == 2
    assert case.desk.undo_text() == "Add more.jsonl"
    drop(case, more)
    case.click("drop_add")
    case.wait(lambda: case.child("merge_groups").count() == 1)
    position = case.desk.position
    QTest.keyClick(case.child("merge_dialog"), Qt.Key.Key_Escape)
    case.wait(lambda: [one.name for one in sources(case)] == ["rivers.jsonl", "more.jsonl"])
    assert case.desk.position == position
    with case.changed():
        case.desk.undo()
    assert int(case.desk.columns.alive().sum()) == 12


def test_another_project_comes_in_with_what_was_done_there(case: WindowCase, tmp_path: Path) -> None:
    other(tmp_path / "mills.jsonl", "The mill turns slowly.", "The mill stands still.", "A third reply.")
    with Project.create(tmp_path / "mills.rolethread") as theirs:
        theirs.import_source(tmp_path / "mills.jsonl")
        edits = (SetText(1, 1, "The mill turned quickly."), SetStatus((1,), "approved"), SetNote(2, "Quiet"))
        theirs.apply(Command("Edit", (*edits, SetTag((2, 3), "still"))))
    case.open(write_dataset(tmp_path / "rivers.jsonl"))
    flow = case.window.findChild(SourceFlow)
    assert flow is not None
    flow.join(tmp_path / "mills.rolethread")
    case.wait(lambda: bool(case.window.findChildren(QDialog, "merge_dialog")))
    told = case.child("merge_differences").text()
    assert "1 edited or written there, 1 approved, 2 with tags, 1 with a note" in told
    assert "The mill turned quickly." in case.child("merge_texts").toPlainText()
    with case.changed():
        case.click("merge_all")
    assert case.desk.undo_text() == "Join mills.rolethread"
    case.wait(lambda: len(case.shown()) == 15)
    assert case.desk.conversation(13).turns[1].text == "The mill turned quickly."
    assert [one.name for one in sources(case)] == ["rivers.jsonl", "mills.jsonl"]
    assert case.desk.note(14) == "Quiet"
    with case.changed():
        case.click("undo_button")
    case.wait(lambda: len(case.shown()) == 12)
    close_dialogs(case)


def test_what_was_not_read_to_its_end_is_read_on(case: WindowCase, tmp_path: Path) -> None:
    path = other(tmp_path / "tides.jsonl", *(f"The tide turns at {number}. " * 40 for number in range(300)))
    place = tmp_path / "tides.rolethread"
    with Project.create(place) as project:
        project.begin_import(path).cancel()
    case.open(place)
    read = int(case.desk.columns.alive().sum())
    assert 0 < read < 300
    case.window.named["problems"].trigger()
    case.wait(lambda: case.child("sources_table").rowCount() == 1)
    assert case.child("sources_table").item(0, 4).text() == "read in part"
    case.click("source_rest")
    case.wait(lambda: int(case.desk.columns.alive().sum()) == 300)
    case.wait(lambda: case.child("sources_table").item(0, 4).text() == "read to its end")
    case.wait(lambda: not case.window.findChild(QPushButton, "source_rest").isVisible())
    close_dialogs(case)
    case.settle()
    assert len(case.shown()) == 300
