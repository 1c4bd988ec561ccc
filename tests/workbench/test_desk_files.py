"""The desk and its files: opening, closing, importing and exporting, whole, refused and cancelled."""

from __future__ import annotations

import gc
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from rolethread_gui.dataset.edits import (
    Command,
    SetText,
)
from rolethread_gui.engine.import_reports import ImportReport
from rolethread_gui.engine.project import Project
from rolethread_gui.workbench.desk import Desk
from tests.engine.making import make_project, texts
from tests.workbench.conftest import WAIT_MS
from tests.workbench.desk_steps import Opened, submit, write_dataset


def test_a_dataset_becomes_a_project_named_after_it(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    dataset = write_dataset(tmp_path / "role play.jsonl", texts(50))
    before = dataset.read_bytes()
    with qtbot.waitSignals(
        [desk.project_opened, desk.import_finished, desk.checks_finished], timeout=WAIT_MS
    ):
        desk.open_path(dataset)
    assert desk.path == tmp_path / "projects" / "role play.rolethread"
    assert desk.name == "role play"
    assert int(desk.columns.alive().sum()) == 50
    assert desk.texts([1])[0] == (texts(50)[0][0], texts(50)[0][-1])
    assert not desk.undo_text(), "what was imported is the ground"
    assert desk.summary is not None
    assert desk.summary.conversations == 50
    assert dataset.read_bytes() == before


def test_opening_the_dataset_again_offers_to_continue(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    dataset = write_dataset(tmp_path / "tales.jsonl", texts(10))
    with qtbot.waitSignal(desk.checks_finished, timeout=WAIT_MS):
        desk.open_path(dataset)
    submit(desk, qtbot, SetText(1, 1, "Changed."))
    asked: list[Path] = []

    def answer(word: str) -> Callable[[Path], str]:
        def choose(path: Path) -> str:
            asked.append(path)
            return word

        return choose

    desk.continue_or_new = answer("")
    desk.open_path(dataset)
    assert desk.is_open, "leaving it keeps the open project"
    desk.continue_or_new = answer("continue")
    with qtbot.waitSignal(desk.checks_finished, timeout=WAIT_MS):
        desk.open_path(dataset)
    assert desk.conversation(1).turn(1).text == "Changed."
    desk.continue_or_new = answer("new")
    with qtbot.waitSignal(desk.checks_finished, timeout=WAIT_MS):
        desk.open_path(dataset)
    assert desk.name == "tales 2"
    assert desk.conversation(1).turn(1).text == texts(10)[0][1]
    assert asked == [tmp_path / "projects" / "tales.rolethread"] * 3


def test_closing_keeps_what_was_typed(desk: Desk, qtbot: QtBot, opened: Opened) -> None:
    path = opened()
    desk.typed(6, 0, "The last words")
    with qtbot.waitSignal(desk.project_closed, timeout=WAIT_MS):
        desk.close()
    with Project.open(path) as project:
        assert project.conversation(6).turn(0).text == "The last words"
        assert project.undo_label() == "Typing in conversation 6"


def test_a_second_window_reads_only_and_says_so(
    desk: Desk, qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    path = opened()
    second = Desk(folder=tmp_path)
    said: list[str] = []
    second.problem.connect(lambda sentence, hint: said.append(sentence))
    with qtbot.waitSignal(second.project_opened, timeout=WAIT_MS):
        second.open_path(path)
    assert second.read_only
    assert second.texts([1])[0][0] == texts(30)[0][0]
    said.clear()
    second.typed(1, 0, "no")
    second.submit(Command("Change", (SetText(1, 0, "no"),)))
    assert len(said) == 2
    assert "reading only" in said[0]
    second.close()
    second.deleteLater()


def test_a_file_that_is_not_there_is_a_sentence(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(desk.problem, timeout=WAIT_MS) as blocker:
        desk.open_path(tmp_path / "gone.jsonl")
    assert "no file" in blocker.args[0]
    assert not desk.is_open


def test_a_file_that_is_no_project_is_a_sentence(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "fake.rolethread").write_text("not a database at all" * 100)
    with qtbot.waitSignal(desk.problem, timeout=WAIT_MS) as blocker:
        desk.open_path(tmp_path / "fake.rolethread")
    assert "not a RoleThread project" in blocker.args[0]


def test_closing_at_once_while_everything_starts(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    path = make_project(tmp_path / "book.rolethread", texts(700))
    for pause_s in (0.0, 0.002, 0.02, 0.1, 0.3):
        desk.open_path(path)
        time.sleep(pause_s)  # the writer gets so far; the window does not hear of it
        desk.close()
        QCoreApplication.processEvents()
        assert not desk.is_open
        with Project.open(path) as project:
            assert project.columns.size == 700
    with qtbot.waitSignal(desk.project_opened, timeout=WAIT_MS):
        desk.open_path(path)
    desk.close()
    with Project.open(path) as project:
        assert project.columns.size == 700


def test_a_desk_can_be_collected(qtbot: QtBot, tmp_path: Path) -> None:
    import weakref

    made = Desk(folder=tmp_path)
    ghost = weakref.ref(made)
    made.close()
    del made
    gc.collect()
    assert ghost() is None


@pytest.mark.parametrize("what", ["import", "checks", "export", "search"])
def test_cancelling_what_is_not_under_way_does_nothing(
    desk: Desk, qtbot: QtBot, opened: Opened, what: str
) -> None:
    opened(3)
    desk.cancel(what)
    submit(desk, qtbot, SetText(1, 0, "Still fine"))


def test_a_cancelled_import_keeps_what_was_read_and_is_checked(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    dataset = write_dataset(tmp_path / "long.jsonl", texts(12_000))
    with qtbot.waitSignal(desk.rows_arrived, timeout=WAIT_MS):
        desk.open_path(dataset)
    reports: list[ImportReport] = []
    desk.import_finished.connect(reports.append)
    with qtbot.waitSignal(desk.checks_finished, timeout=WAIT_MS):
        desk.cancel("import")
    (report,) = reports
    assert report.state == "partial"
    assert 0 < report.conversations < 12_000
    assert not desk.importing
    assert desk.columns.size == report.conversations


def test_closing_during_an_import_leaves_a_project_that_opens(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    dataset = write_dataset(tmp_path / "long.jsonl", texts(12_000))
    with qtbot.waitSignal(desk.rows_arrived, timeout=WAIT_MS):
        desk.open_path(dataset)
    path = desk.path
    desk.close()
    assert path is not None
    with Project.open(path) as project:
        assert project.sources()[0].state == "partial"
        assert project.columns.size > 0


def test_an_unreadable_dataset_is_a_sentence(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "picture.jsonl").write_bytes(bytes(range(256)) * 100)
    with qtbot.waitSignals([desk.problem, desk.progress_ended], timeout=WAIT_MS):
        desk.open_path(tmp_path / "picture.jsonl")
    assert not desk.importing


def test_export_takes_what_was_just_typed_and_tells_its_progress(
    desk: Desk, qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    from rolethread_gui.engine.exporting import ExportPlan

    opened()
    told: list[tuple[str, int, int]] = []
    desk.progress.connect(lambda *step: told.append(step))
    desk.typed(9, 0, "Typed a moment ago")
    out = tmp_path / "out.jsonl"
    answers: dict[str, Any] = {}
    plan = ExportPlan("openai")
    desk.outside.preview(plan, lambda summary: answers.update(summary=summary))
    desk.outside.export(plan, out, lambda manifest: answers.update(manifest=manifest))
    qtbot.waitUntil(lambda: len(answers) == 2, timeout=WAIT_MS)
    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert len(lines) == 30 == answers["summary"].conversations == answers["manifest"].conversations
    assert lines[8]["messages"][0]["content"] == "Typed a moment ago"
    assert ("export", 30, 30) in told


def test_an_export_that_cannot_be_written_is_a_sentence(
    desk: Desk, qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    from rolethread_gui.engine.exporting import ExportPlan

    opened(3)
    with qtbot.waitSignal(desk.problem, timeout=WAIT_MS):
        desk.outside.export(ExportPlan("openai"), tmp_path / "nowhere" / "out.jsonl", lambda _: None)
    with qtbot.waitSignal(desk.problem, timeout=WAIT_MS):
        desk.outside.export(ExportPlan("no such format"), tmp_path / "out.jsonl", lambda _: None)


def test_a_cancelled_export_writes_nothing(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    from rolethread_gui.engine.exporting import ExportPlan

    with qtbot.waitSignal(desk.project_opened, timeout=WAIT_MS):
        desk.open_path(make_project(tmp_path / "book.rolethread", texts(6000)))
    desk.cancel("checks")
    out = tmp_path / "out.json"
    manifests: list[Any] = []
    with qtbot.waitSignal(desk.progress, timeout=WAIT_MS, check_params_cb=lambda what, *_: what == "export"):
        desk.outside.export(ExportPlan("sharegpt", framing="array"), out, manifests.append)
    desk.cancel("export")
    qtbot.waitUntil(lambda: bool(manifests), timeout=WAIT_MS)
    assert (manifests == [None]) == (not out.exists())
    assert not [path for path in tmp_path.iterdir() if path.name.endswith((".part", ".tmp"))]
