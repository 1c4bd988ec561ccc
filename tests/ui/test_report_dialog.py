"""A crash report can be read, copied, and saved to pass it on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QPushButton

from rolethread_gui.ui.dialogs import report
from tests.ui.window_case import WindowCase

REPORT = "RoleThread Workbench 0\nValueError\n"


@pytest.fixture
def case(case: WindowCase) -> Iterator[WindowCase]:
    case.window.dialogs.show_report(REPORT)
    yield case
    case.child("report_dialog").close()


def test_it_is_saved_where_the_person_says(
    case: WindowCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "report.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    case.click("report_save")
    assert out.read_text("utf-8") == REPORT
    assert str(out) in case.child("report_told").text()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path), ""))
    case.click("report_save")
    assert "cannot be written" in case.child("report_told").text()


def test_the_folder_of_reports_is_shown(
    case: WindowCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(report, "log_folder", lambda: tmp_path / "logs")
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    case.click("report_folder")
    assert shown == [str(tmp_path / "logs")]
    assert (tmp_path / "logs").is_dir()


def test_what_ended_the_program_the_last_time_is_offered(case: WindowCase) -> None:
    case.child("report_dialog").close()
    case.settle()
    case.bench.crashes.report_stop("Fatal Python error: Segmentation fault\n")
    assert "stopped by itself the last time" in " ".join(case.window.notices.sentences())
    case.window.notices.findChildren(QPushButton)[0].click()
    shown = case.child("report_dialog").findChild(QPlainTextEdit).toPlainText()
    assert "Segmentation fault" in shown
    assert "PySide6" in shown
