"""The hot worker: the newest request wins, a lost process comes back, new figures count at once."""

from __future__ import annotations

import os
import queue
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import psutil
import pytest

from rolethread_gui.checks.registry import all_checks
from rolethread_gui.dataset.conversation import Conversation, make_conversation
from rolethread_gui.dataset.flags import Flag
from rolethread_gui.engine.aggregates import LiveChecks
from rolethread_gui.engine.hot import HotChecker
from rolethread_gui.engine.judging import Judge, local_part, plan_checks
from tests.engine.making import make_project, texts

Result = tuple[int, int, list[Flag]]
FILLED = "Certainly! The ship left the harbour at dawn, and nobody on the quay waved to it."


def filled(key: int, reply: str = FILLED) -> Conversation:
    return make_conversation(key, [("user", "Tell me a story of the sea."), ("assistant", reply)])


@pytest.fixture
def results() -> queue.Queue[Result]:
    return queue.Queue()


@pytest.fixture
def figures(tmp_path: Path) -> dict[str, Any]:
    live = LiveChecks(make_project(tmp_path / "book.rolethread", texts(20)), plan_checks({}))
    keys = np.arange(1, 21)
    settled = live.settle([(keys, live.count(keys))])
    live.close()
    return settled


@pytest.fixture
def hot(tmp_path: Path, results: queue.Queue[Result], figures: dict[str, Any]) -> Iterator[HotChecker]:
    bugs: list[str] = []
    made = HotChecker(
        tmp_path / "book.rolethread",
        plan_checks({}),
        figures,
        lambda *one: results.put(one),
        bugs.append,
    )
    yield made
    made.close()
    assert not bugs


def until(results: queue.Queue[Result], wanted: Callable[[Result], bool]) -> list[Result]:
    seen: list[Result] = []
    while not (seen and wanted(seen[-1])):
        seen.append(results.get(timeout=60))
    return seen


def test_it_finds_what_a_judge_finds(
    hot: HotChecker, results: queue.Queue[Result], figures: dict[str, Any]
) -> None:
    conversation = make_conversation(3, [("user", "Hello."), ("assistant", ""), ("user", "\ud800")])
    hot.submit(conversation, 1)
    key, generation, flags = results.get(timeout=60)
    assert (key, generation) == (3, 1)
    assert flags == Judge(plan_checks({}), figures).flags(conversation)
    assert "empty_turn" in [flag.check for flag in flags]


def test_the_newest_request_of_a_conversation_wins(hot: HotChecker, results: queue.Queue[Result]) -> None:
    for generation in range(1, 401):
        hot.submit(filled(7, FILLED[: generation % 40]), generation)
    seen = until(results, lambda result: result[1] == 400)
    assert len(seen) < 400, "older requests are dropped while one is under way"
    assert [result[1] for result in seen] == sorted(result[1] for result in seen)


def test_requests_of_several_conversations_are_all_answered(
    hot: HotChecker, results: queue.Queue[Result]
) -> None:
    for key in range(1, 11):
        hot.submit(filled(key), key)
    assert {results.get(timeout=60)[0] for _ in range(10)} == set(range(1, 11))


def test_a_killed_process_is_replaced_and_the_request_repeated(
    hot: HotChecker, results: queue.Queue[Result]
) -> None:
    hot.submit(filled(1), 1)
    results.get(timeout=60)
    for process in psutil.Process().children():
        if "spawn_main" in " ".join(process.cmdline()):
            os.kill(process.pid, signal.SIGKILL)
    hot.submit(filled(1), 2)
    assert results.get(timeout=60)[1] == 2


def test_new_figures_hold_from_the_next_request_on(
    hot: HotChecker, results: queue.Queue[Result], figures: dict[str, Any]
) -> None:
    hot.submit(filled(1), 1)
    assert "filler" in [flag.check for flag in results.get(timeout=60)[2]]
    hot.update_figures(plan_checks({"off:filler": True}), figures)
    hot.submit(filled(1), 2)
    assert "filler" not in [flag.check for flag in results.get(timeout=60)[2]]


def test_before_the_first_pass_only_checks_run_that_need_no_figures(figures: dict[str, Any]) -> None:
    plan = plan_checks({})
    ready = local_part(plan)
    assert not set(ready.checks) & set(figures)
    kept = plan_checks({f"figures:{name}": value for name, value in figures.items()})
    assert {name for name in figures if all_checks()[name].keeps} <= set(local_part(kept).checks)


def test_practice_gives_way_to_requests_and_brings_no_results(
    hot: HotChecker, results: queue.Queue[Result]
) -> None:
    hot.warm_up([1, 2, 3, 999, 4] * 20)
    hot.submit(filled(2), 5)
    assert results.get(timeout=60)[:2] == (2, 5)
    assert results.empty()


def test_closing_does_not_wait_for_the_work(tmp_path: Path) -> None:
    path = make_project(tmp_path / "other.rolethread", texts(5))
    for _ in range(3):
        made = HotChecker(path, plan_checks({}), {}, lambda *_: None, lambda _: None)
        made.submit(filled(1), 1)
        made.close()
    assert not [one for one in psutil.Process().children() if "spawn_main" in " ".join(one.cmdline())]
