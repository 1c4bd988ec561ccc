"""Lanes and results: order, cancelling, problems, bugs, and closing."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from rolethread_gui.dataset.errors import EditRefused, UserProblem
from rolethread_gui.workbench.jobs import JobRunner, Lane, Mistake, Priority
from tests.workbench.conftest import WAIT_MS


@pytest.fixture
def runner(qapp: object) -> Iterator[JobRunner]:
    made = JobRunner()
    yield made
    made.close()


@pytest.fixture
def lane(runner: JobRunner) -> Iterator[Lane]:
    made = Lane(runner, "test lane")
    yield made
    made.close()


def test_results_arrive_in_the_gui_thread_in_order(runner: JobRunner, lane: Lane, qtbot: QtBot) -> None:
    arrived: list[int] = []
    threads: set[bool] = set()

    def take(number: int) -> None:
        arrived.append(number)
        threads.add(QThread.isMainThread() if hasattr(QThread, "isMainThread") else True)

    for number in range(2000):
        lane.put(lambda number=number: number, take)
    qtbot.waitUntil(lambda: len(arrived) == 2000, timeout=WAIT_MS)
    assert arrived == list(range(2000)), "not one result is lost"
    assert threads == {True}


def test_edits_go_before_imports_and_those_before_derived_writes(lane: Lane, qtbot: QtBot) -> None:
    gate = threading.Event()
    done: list[str] = []
    lane.put(lambda: gate.wait(30))
    for name, priority in (
        ("derived", Priority.DERIVED),
        ("import", Priority.IMPORT),
        ("first edit", Priority.EDIT),
        ("second edit", Priority.EDIT),
    ):
        lane.put(lambda name=name: done.append(name), priority=priority)
    gate.set()
    qtbot.waitUntil(lambda: len(done) == 4, timeout=WAIT_MS)
    assert done == ["first edit", "second edit", "import", "derived"]


def test_a_cancelled_job_is_left_out_and_a_late_result_dropped(lane: Lane, qtbot: QtBot) -> None:
    gate, started = threading.Event(), threading.Event()
    seen: list[str] = []

    def slow() -> str:
        started.set()
        gate.wait(30)
        return "late"

    running = lane.put(slow, seen.append)
    waiting = lane.put(lambda: seen.append("ran"), lambda _: seen.append("arrived"))
    assert started.wait(30)
    running.cancel()
    waiting.cancel()
    gate.set()
    lane.put(lambda: "end", seen.append)
    qtbot.waitUntil(lambda: bool(seen), timeout=WAIT_MS)
    assert seen == ["end"]


class _Panel(QObject):
    """Something with a Qt half, as every panel has."""

    def take(self, answer: object) -> None:
        self.setObjectName(str(answer))  # fails when that half is gone


def test_what_was_closed_meanwhile_is_told_nothing(runner: JobRunner, lane: Lane, qtbot: QtBot) -> None:
    def refuse() -> None:
        raise EditRefused("No.")

    gone, there = _Panel(), _Panel()
    lane.put(lambda: 1, gone.take)
    lane.put(refuse, None, gone.take)
    lane.put(lambda: 1 / 0, None, gone.take)
    lane.put(lambda: 2, there.take)
    shiboken6.delete(gone)
    qtbot.waitUntil(lambda: there.objectName() == "2", timeout=WAIT_MS)


def test_a_problem_goes_to_whoever_asked_or_to_all(runner: JobRunner, lane: Lane, qtbot: QtBot) -> None:
    def refuse() -> None:
        raise EditRefused("It does not fit.", "Look again.")

    told: list[UserProblem] = []
    lane.put(refuse, failed=told.append)
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT_MS)
    with qtbot.waitSignal(runner.problem, timeout=WAIT_MS) as blocker:
        lane.put(refuse)
    assert blocker.args == ["It does not fit.", "Look again."]


def test_a_bug_becomes_a_report_without_its_message_and_the_lane_goes_on(
    runner: JobRunner, lane: Lane, qtbot: QtBot
) -> None:
    private = "somebody's words"

    def bug() -> None:
        raise ValueError(private)

    told: list[UserProblem] = []
    with qtbot.waitSignal(runner.crashed, timeout=WAIT_MS) as blocker:
        lane.put(bug, failed=told.append)
    assert "ValueError" in blocker.args[0]
    assert private not in blocker.args[0]
    assert isinstance(told[0], Mistake)
    arrived: list[int] = []
    lane.put(lambda: 1, arrived.append)
    qtbot.waitUntil(lambda: arrived == [1], timeout=WAIT_MS)


def test_closing_finishes_edits_drops_the_rest_and_does_the_last_thing_last(runner: JobRunner) -> None:
    gate = threading.Event()
    done: list[str] = []
    made = Lane(runner, "closing")
    made.put(lambda: gate.wait(30))
    made.put(lambda: done.append("derived"), priority=Priority.DERIVED)
    made.put(lambda: done.append("edit"))
    threading.Timer(0.05, gate.set).start()
    made.close(lambda: done.append("last"))
    assert done == ["edit", "last"]


def test_waiting_for_a_lane_ends_when_the_work_is_done_or_given_up(runner: JobRunner, lane: Lane) -> None:
    done: list[int] = []
    lane.wait_for(lambda: done.append(1), Priority.DERIVED, lambda: False)
    assert done == [1]
    gate = threading.Event()
    lane.put(lambda: gate.wait(30))
    lane.wait_for(lambda: done.append(2), Priority.DERIVED, lambda: True)
    gate.set()


def test_idle_work_is_done_once_after_a_burst(runner: JobRunner, qtbot: QtBot) -> None:
    idles: list[int] = []
    made = Lane(runner, "idle", idle=lambda: idles.append(1), idle_s=0.05)
    try:
        for _ in range(5):
            made.put(lambda: None)
        qtbot.waitUntil(lambda: bool(idles), timeout=WAIT_MS)
        made.put(lambda: None)
        qtbot.waitUntil(lambda: len(idles) == 2, timeout=WAIT_MS)
    finally:
        made.close()
