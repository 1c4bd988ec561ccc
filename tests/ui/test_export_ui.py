"""Export, clicked: what goes, what would happen, where, and what was written."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rolethread_gui.dataset.edits import Command, SetIncluded
from rolethread_gui.dataset.filters import Between, Filter
from tests.ui.window_case import WindowCase, write_dataset


@pytest.fixture
def case(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowCase]:
    made = WindowCase(qtbot, tmp_path)
    try:
        made.open(write_dataset(tmp_path / "rivers.jsonl"))
        yield made
    finally:
        made.close()


def open_panel(case: WindowCase) -> None:
    QTest.keyClick(case.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    case.wait(lambda: bool(case.child("export_summary").text()))
    case.settle()


def run(case: WindowCase, path: Path) -> str:
    field = case.child("export_path")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, str(path))
    case.wait(case.child("export_run").isEnabled)
    case.click("export_run")
    case.wait(lambda: path.exists() and "Writing" not in case.child("export_result").text())
    return case.child("export_result").text()


def test_untouched_goes_out_as_it_came(case: WindowCase, tmp_path: Path) -> None:
    open_panel(case)
    assert "12" in case.child("export_scope").text()
    assert case.child("export_scope").isChecked()
    assert case.child("export_path").text().endswith("rivers-openai.jsonl")
    said = run(case, tmp_path / "out.jsonl")
    assert (tmp_path / "out.jsonl").read_bytes() == (tmp_path / "rivers.jsonl").read_bytes()
    assert "12 conversations" in said
    manifest = json.loads((tmp_path / "out.jsonl.manifest.json").read_text(encoding="utf-8"))
    assert manifest["conversations"] == 12
    case.click("export_close")
    assert not case.window.export_panel.isVisible()


def test_a_narrower_choice_is_made_there_and_said(case: WindowCase, tmp_path: Path) -> None:
    with case.changed():
        case.desk.submit(Command("Leave out", (SetIncluded((12,), False),), "table"))
    case.window.edit_page.set_filter(Filter((Between("words", 100, 1000, "words"),)))
    open_panel(case)
    shown = [key for key in case.shown() if key != 12]
    assert case.child("export_scope").text().endswith(": 11")
    case.wait(lambda: case.child("export_scope_shown").text().endswith(f": {len(shown)}"))
    case.click("export_scope_shown")
    case.click("export_gzip")
    kinds = case.child("export_format")
    kinds.setCurrentIndex(kinds.findData("sharegpt"))
    case.settle()
    case.wait(lambda: str(len(shown)) in case.child("export_summary").text())
    assert case.child("export_path").text().endswith("rivers-sharegpt.jsonl.gz")
    run(case, tmp_path / "out.jsonl.gz")
    lines = gzip.decompress((tmp_path / "out.jsonl.gz").read_bytes()).decode().splitlines()
    assert [json.loads(line)["conversations"][0]["value"] for line in lines] == [
        f"Question {key}" for key in shown
    ]


def test_a_place_that_cannot_be_written_is_said(case: WindowCase, tmp_path: Path) -> None:
    open_panel(case)
    field = case.child("export_path")
    field.selectAll()
    QTest.keyClicks(field, str(tmp_path / "no such folder" / "out.jsonl"))
    case.wait(case.child("export_run").isEnabled)
    with case.qtbot.waitSignal(case.desk.problem, timeout=30_000):
        case.click("export_run")
    assert case.window.notices.sentences()
    assert case.child("export_result").text() == "Nothing was written."
    assert case.child("export_run").isEnabled()
