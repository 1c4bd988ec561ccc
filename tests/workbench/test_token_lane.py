"""Tokens beside the window: asked for, counted elsewhere, and told when they are there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from rolethread_gui.stats.tokens import TokenCounter
from rolethread_gui.workbench.jobs import JobRunner
from rolethread_gui.workbench.token_lane import TokenLane
from tests.workbench.conftest import WAIT_MS


@pytest.fixture
def runner() -> Iterator[JobRunner]:
    made = JobRunner()
    crashes: list[str] = []
    made.crashed.connect(crashes.append)
    yield made
    made.close()
    assert not crashes, "\n".join(crashes)


@pytest.fixture
def lane(runner: JobRunner) -> Iterator[TokenLane]:
    made = TokenLane(runner)
    yield made
    made.close()


def test_counts_arrive_and_are_those_of_the_counter(lane: TokenLane, qtbot: QtBot) -> None:
    texts = ["The harbour was quiet.", "", "“Да,” said she. 👩‍🚀"]
    assert [lane.count(text) for text in texts] == [None, None, None]
    with qtbot.waitSignal(lane.arrived, timeout=WAIT_MS):
        pass
    assert [lane.count(text) for text in texts] == TokenCounter().counts(texts)


def test_of_one_place_only_the_newest_text_is_counted(lane: TokenLane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(lane.arrived, timeout=WAIT_MS):
        lane.count("first", place=(1, 0))
        lane.count("second", place=(1, 0))
        lane.count("elsewhere", place=(1, 1))
    assert lane.count("second", place=(1, 0)) == 1
    assert lane.count("elsewhere", place=(1, 1)) is not None
    assert lane.count("first", place=(1, 0)) is None


def test_a_process_that_is_ended_is_replaced(lane: TokenLane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(lane.arrived, timeout=WAIT_MS):
        lane.count("one")
    assert lane._worker is not None
    lane._worker.end()
    with qtbot.waitSignal(lane.arrived, timeout=WAIT_MS):
        lane.count("two")
    assert lane.count("two") == 1


def test_after_closing_the_next_question_starts_it_again(lane: TokenLane, qtbot: QtBot) -> None:
    lane.count("one")
    lane.close()
    with qtbot.waitSignal(lane.arrived, timeout=WAIT_MS):
        lane.count("two")
    lane.count("three")
    lane.close()  # while it is at work
