"""A project that brings the program down does not do so at every start; updates are a page, not a question."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from rolethread_gui.workbench.preferences import LAST_PROJECT, OPENING
from tests.ui.window_case import WindowCase, write_dataset

FALLS = """
import os, sys
import rolethread_gui.app as program
from rolethread_gui.workbench.preferences import Preferences
from rolethread_gui.ui.application import make_offscreen_application
from pathlib import Path
folder = Path(sys.argv[1])
app = make_offscreen_application(sys.argv[:1])
bench = program.Workbench(Preferences(folder / "preferences.ini"), folder=folder, theme_choice="light")
bench.furnish()
bench.desk.project_opened.connect(lambda: os._exit(9))
bench.open(None)
app.exec()
"""
"""A start at which the project of last time ends the process."""


def test_what_brought_the_program_down_is_asked_for_at_the_next_start(
    case: WindowCase, tmp_path: Path
) -> None:
    case.open(write_dataset(tmp_path / "rivers.jsonl", 4))
    path = case.desk.path
    assert path is not None
    case.close()
    fallen = subprocess.run(
        [sys.executable, "-c", FALLS, str(tmp_path)],
        timeout=120,
        cwd=Path(__file__).parents[2],
        capture_output=True,
        check=False,
    )
    assert fallen.returncode == 9, fallen.stderr.decode()
    case.start()
    case.bench.open(None)
    assert not case.desk.is_open
    said = " ".join(case.window.notices.sentences())
    assert "ended while it was opening “rivers”" in said
    assert case.child("start_page").isVisible()
    case.click("open_last")
    case.wait(lambda: case.desk.is_open)
    assert case.desk.path == path
    assert "safe_start" not in case.window.notices.names()
    # Left as one should: the next start opens it again by itself.
    case.close()
    case.start()
    assert case.bench.preferences.get(OPENING) == ""
    case.bench.open(None)
    case.wait(lambda: case.desk.is_open)
    assert case.bench.preferences.get(OPENING) == str(path)


def test_a_safe_start_opens_nothing_by_itself(case: WindowCase, tmp_path: Path) -> None:
    case.open(write_dataset(tmp_path / "rivers.jsonl", 4))
    path = case.desk.path
    case.close()
    case.start()
    case.bench.open(None, safely=True)
    assert not case.desk.is_open
    assert case.bench.preferences.get(LAST_PROJECT) == str(path)
    assert case.window.notices.names() == ("safe_start",)


class _Browser(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.visited: list[str] = []

    @Slot(QUrl)
    def visit(self, address: QUrl) -> None:
        self.visited.append(address.toString())


def test_updates_are_a_page_that_the_person_opens(
    case: WindowCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not case.window.named["updates"].isVisible()  # a checkout has no page of releases
    page = tmp_path / "release-page.txt"
    page.write_text("https://example.org/releases\n", encoding="utf-8")
    monkeypatch.setattr("rolethread_gui.ui.release_page.resource", lambda *_: page)
    case.close()
    case.start()
    browser = _Browser()
    QDesktopServices.setUrlHandler("https", browser, "visit")
    try:
        action = case.window.named["updates"]
        assert action.isVisible()
        assert action.isEnabled()
        assert browser.visited == []
        action.trigger()
        assert browser.visited == ["https://example.org/releases"]
    finally:
        QDesktopServices.unsetUrlHandler("https")
