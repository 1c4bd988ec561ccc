"""Opening a project again: what the last pass found is there at once, and only what is stale is checked."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from rolethread_gui.dataset.edits import DeleteConversations, SetSetting, SetStatus, SetText
from rolethread_gui.engine.checking import PassSummary
from rolethread_gui.engine.project import Project
from rolethread_gui.workbench.desk import Desk
from tests.engine.making import texts
from tests.workbench.conftest import WAIT_MS
from tests.workbench.desk_steps import submit, wait_for_flags

Opened = Callable[..., Path]


def reopened(desk: Desk, qtbot: QtBot, path: Path) -> list[PassSummary]:
    """Close and open again; the summaries that were told until the checks rest."""
    told: list[PassSummary] = []
    desk.close()
    desk.checks_finished.connect(told.append)
    with qtbot.waitSignal(desk.project_opened, timeout=WAIT_MS):
        desk.open_path(path)
    qtbot.waitUntil(lambda: bool(told) and not desk.checking, timeout=WAIT_MS)
    desk.checks_finished.disconnect(told.append)
    return told


def processes() -> set[str]:
    return {process.name for process in multiprocessing.active_children()}


def settled(desk: Desk, qtbot: QtBot, position: int) -> None:
    """Wait until what was done up to a position is in what the project keeps of its last pass."""
    assert desk.path is not None

    def is_kept() -> bool:
        assert desk.path is not None
        with Project.open(desk.path, read_only=True) as project:
            kept = project.kept_pass()
            return kept is not None and kept.position >= position and project.is_settled(kept)

    qtbot.waitUntil(is_kept, timeout=WAIT_MS)


def all_flags(desk: Desk) -> dict[int, tuple[Any, ...]]:
    return {int(slot) + 1: desk.flags(int(slot) + 1) for slot in desk.columns.slots_in_order()}


def test_opening_again_shows_everything_without_checking_again(
    desk: Desk, qtbot: QtBot, opened: Opened
) -> None:
    path = opened(rows=[*texts(40), ["Tell me of the sea.", "Certainly! The tide came in."]])
    before, flags = desk.summary, all_flags(desk)
    settled(desk, qtbot, desk.position)
    submit(desk, qtbot, SetStatus((1, 2, 3), "approved"))
    batches = desk.columns.plain("checked").copy()
    (after,) = reopened(desk, qtbot, path)
    assert before is not None
    assert (after.findings, after.questions, after.counts) == (
        before.findings,
        before.questions,
        before.counts,
    )
    assert before.findings
    assert dict(after.figures) == dict(before.figures)
    assert all_flags(desk) == flags
    assert (desk.columns.plain("checked") == batches).all()
    assert not processes() & {"checks", "aggregates"}, "nothing is counted before something is edited"


def test_an_edit_after_opening_again_has_its_flags_and_its_partner_too(
    desk: Desk, qtbot: QtBot, opened: Opened
) -> None:
    twin = ["Tell me of the sea.", "The tide came in at noon and went out at night."]
    path = opened(rows=[twin, *texts(40), twin])
    settled(desk, qtbot, desk.position)
    reopened(desk, qtbot, path)
    assert "exact_duplicate" in [flag.check for flag in desk.flags(42)]
    checked = desk.columns.plain("checked").copy()
    submit(desk, qtbot, SetText(1, 1, ""))
    wait_for_flags(desk, qtbot, 1, lambda checks: "empty_turn" in checks)
    wait_for_flags(desk, qtbot, 42, lambda checks: "exact_duplicate" not in checks)
    settled(desk, qtbot, desk.position)
    again = desk.columns.plain("checked") != checked
    assert set(again.nonzero()[0].tolist()) == {0, 41}, "only what the edit concerns was judged again"
    with qtbot.waitSignal(desk.checks_finished, timeout=WAIT_MS):
        desk.run_checks()
    flags, figures = all_flags(desk), desk.summary.figures if desk.summary else {}
    settled(desk, qtbot, desk.position)
    (after,) = reopened(desk, qtbot, path)
    assert all_flags(desk) == flags
    assert dict(after.figures) == dict(figures)


def test_closing_before_the_checks_followed_an_edit_leaves_it_to_the_next_opening(
    desk: Desk, qtbot: QtBot, opened: Opened
) -> None:
    twin = ["Tell me of the sea.", "The tide came in at noon and went out at night."]
    path = opened(rows=[twin, *texts(40), twin])
    settled(desk, qtbot, desk.position)
    submit(desk, qtbot, DeleteConversations((1,)))
    assert len(reopened(desk, qtbot, path)) == 2, "what is kept first, then what was found anew"
    assert "exact_duplicate" not in [flag.check for flag in desk.flags(42)]
    submit(desk, qtbot, SetSetting("off:empty_turn", value=True))
    desk.close()
    with qtbot.waitSignal(desk.checks_finished, timeout=WAIT_MS):
        desk.open_path(path)
    assert not desk.columns.plain("flag:empty_turn").any(), "other checks: everything is checked again"


def test_a_window_that_only_reads_shows_the_cards_too(
    desk: Desk, qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    path = opened()
    settled(desk, qtbot, desk.position)
    second = Desk(folder=tmp_path / "projects")
    try:
        with qtbot.waitSignal(second.checks_finished, timeout=WAIT_MS) as told:
            second.open_path(path)
        assert second.read_only
        assert desk.summary is not None
        assert told.args[0].findings == desk.summary.findings
    finally:
        second.close()
