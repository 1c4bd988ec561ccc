"""Training runs on the Versions page, clicked: noted, judged, followed to the conversations that teach a fault."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from rolethread_gui.dataset.edits import Command, SetText
from rolethread_gui.dataset.filters import HasFlag
from rolethread_gui.dataset.runs import FAULTS, Run, runs_of
from tests.ui.window_case import WindowCase, write_dataset


@pytest.fixture
def case(case: WindowCase, tmp_path: Path) -> WindowCase:
    case.open(write_dataset(tmp_path / "harbour.jsonl"))
    return case


def save_version(case: WindowCase, name: str) -> None:
    with case.qtbot.waitSignal(case.desk.versions_changed, timeout=60_000):
        case.desk.save_version(name)


def go_to_runs(case: WindowCase) -> None:
    case.window.show_page("versions")
    case.click("version_runs_tab")
    case.wait(case.child("runs_panel").isVisible)


def fill(case: WindowCase, name: str, text: str) -> None:
    field = case.child(name)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def note(case: WindowCase, name: str, *faults: str) -> Run:
    case.click("run_new")
    fill(case, "run_name", name)
    fill(case, "run_model", "Llama 3 8B")
    fill(case, "run_date", "2026-05-31")
    case.child("run_trainer").setCurrentText("axolotl")
    case.child("run_results").setPlainText("eval_loss 1.23")
    box = case.child("run_judgement")
    box.setCurrentIndex(box.findData("worse"))
    for fault in faults:
        case.child(f"run_fault_{fault}").setChecked(True)
    with case.changed():
        case.click("run_save")
    return next(one for one in runs_of(case.desk.settings) if one.name == name)


def words_in(case: WindowCase, name: str) -> str:
    return "\n".join(label.text() for label in case.child(name).findChildren(QLabel))


def test_a_run_is_noted_changed_removed_and_brought_back(case: WindowCase) -> None:
    save_version(case, "tune 6")
    go_to_runs(case)
    case.wait(lambda: case.child("runs_title").text() == "Training runs on “tune 6”")
    assert case.child("runs_empty").isVisible()
    made = note(case, "First night", "padding")
    assert (made.trainer, made.model, made.date) == ("axolotl", "Llama 3 8B", "2026-05-31")
    assert (made.results, made.judgement, made.faults) == ("eval_loss 1.23", "worse", ("padding",))
    shown = words_in(case, f"run_{made.id}")
    assert "First night" in shown
    assert "eval_loss 1.23" in shown
    assert "worse" in shown
    case.click(f"run_edit_{made.id}")
    assert case.child("run_fault_padding").isChecked()
    fill(case, "run_name", "Second night")
    with case.changed():
        case.click("run_save")
    assert "Second night" in words_in(case, f"run_{made.id}")
    with case.changed():
        case.click(f"run_remove_{made.id}")
    assert not runs_of(case.desk.settings)
    case.wait(lambda: case.child("runs_empty").isVisible())
    with case.changed():
        QTest.keyClick(case.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [one.name for one in runs_of(case.desk.settings)] == ["Second night"]
    assert "Second night" in words_in(case, f"run_{made.id}")


def test_what_is_missing_is_said_and_cancel_changes_nothing(case: WindowCase) -> None:
    save_version(case, "tune 6")
    go_to_runs(case)
    case.click("run_new")
    fill(case, "run_date", "last Tuesday")
    assert not case.child("run_save").isEnabled()
    fill(case, "run_date", "2026-02-03")
    assert case.child("run_save").isEnabled()
    case.click("run_cancel")
    assert not runs_of(case.desk.settings)


def test_a_fault_leads_to_the_conversations_that_teach_it(case: WindowCase) -> None:
    with case.checked():
        case.desk.submit(
            Command(
                "Pad",
                (SetText(2, 1, "Certainly! As an AI language model, I cannot help with that request."),),
                "x",
            )
        )
    fault = next(one for one in FAULTS if one.id == "role")
    case.wait(lambda: any(case.desk.columns.plain(f"flag:{check}")[1] for check in fault.checks))
    save_version(case, "tune 6")
    go_to_runs(case)
    panel = case.window.versions_page.runs
    panel.refresh()
    count = int(case.child("fault_count_role").text())
    assert count >= 1
    assert not case.child("fault_language").isEnabled()
    case.click("fault_role")
    case.wait(case.window.edit_page.isVisible)
    assert case.window.edit_page.current_filter().clauses == (HasFlag(fault.checks),)
    assert len(case.shown()) == count
    assert 2 in case.shown()


def test_the_datasets_of_two_runs_are_compared(case: WindowCase) -> None:
    save_version(case, "tune 6")
    go_to_runs(case)
    case.wait(lambda: case.child("runs_title").text() == "Training runs on “tune 6”")
    note(case, "Before")
    with case.changed():
        case.desk.submit(Command("Write", (SetText(3, 1, "Written anew."),), "x"))
    save_version(case, "tune 7")
    versions = case.window.versions_page
    case.wait(lambda: len(versions._versions) == 2)
    versions.choose(2)
    case.wait(lambda: case.child("runs_title").text() == "Training runs on “tune 7”")
    made = note(case, "After")
    case.click(f"run_compare_{made.id}")
    case.wait(lambda: "1 conversation edited" in case.child("comparison_sentence").text())
    assert case.child("version_compare").currentText() == "tune 6"
