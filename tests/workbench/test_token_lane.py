"""Tokens beside the window: asked for, counted elsewhere, and told when they are there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rolethread_gui.dataset.conversation import make_conversation
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.engine.tokens import About, Measure, TokenPlan
from rolethread_gui.stats.tokens import TokenCounter
from rolethread_gui.workbench.jobs import JobRunner
from rolethread_gui.workbench.token_lane import TokenLane
from tests.stats.chat_case import make_model
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


_SHORT = make_conversation(1, [("user", "hello"), ("assistant", "hello there")])


def test_the_models_own_files_measure_exactly(lane: TokenLane, qtbot: QtBot, tmp_path: Path) -> None:
    plan = TokenPlan(str(make_model(tmp_path, "chatml-learned")))
    found: list[Measure | About] = []
    lane.measure(_SHORT, found.append, limit=3, plan=plan)
    lane.look_at(plan, found.append)
    qtbot.waitUntil(lambda: len(found) == 2, timeout=WAIT_MS)
    measure, about = found
    assert isinstance(measure, Measure)
    assert about == About(template=True, marks_learned=True)
    assert measure.margin == 0
    assert measure.cut is not None
    assert measure.learned == 0, "all that is learned stands behind the cut"
    lane.measure(_SHORT, found.append, plan=plan)
    qtbot.waitUntil(lambda: len(found) == 3, timeout=WAIT_MS)
    assert isinstance(found[2], Measure)
    assert [one.learned > 0 for one in found[2].turns] == [False, True]


def test_files_that_changed_are_read_again(lane: TokenLane, qtbot: QtBot, tmp_path: Path) -> None:
    plan = TokenPlan(str(make_model(tmp_path, "chatml")))
    found: list[Measure] = []
    lane.measure(_SHORT, found.append, plan=plan)
    qtbot.waitUntil(lambda: len(found) == 1, timeout=WAIT_MS)
    (tmp_path / "chat_template.jinja").write_text("{{ messages[0].content }}", encoding="utf-8")
    lane.measure(_SHORT, found.append, plan=plan)
    qtbot.waitUntil(lambda: len(found) == 2, timeout=WAIT_MS)
    assert found[1].tokens == 1 < found[0].tokens


def test_another_plan_counts_anew(lane: TokenLane, qtbot: QtBot, tmp_path: Path) -> None:
    text = "hello hello"
    with qtbot.waitSignal(lane.arrived, timeout=WAIT_MS):
        lane.count(text)
    before = lane.count(text)
    with qtbot.waitSignal(lane.arrived, timeout=WAIT_MS):
        lane.use(TokenPlan(encoding="cl100k_base"))
    assert lane.count(text) is None
    with qtbot.waitSignal(lane.arrived, timeout=WAIT_MS):
        pass
    assert lane.count(text) == before == 2


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (
            "{% for a in range(99999) %}{% for b in range(99999) %}{% for c in range(99999) %}"
            "{% endfor %}{% endfor %}{% endfor %}",
            "too long",
        ),
        (
            "{% set ns = namespace(x='aaaaaaaa') %}{% for a in range(60) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}",
            "too much memory",
        ),
        ("{{ '%-9999d' % 1 }}{{ '{:>9999999999}'.format('') }}", "too much memory"),
    ],
)
def test_a_template_without_bounds_is_stopped_and_the_lane_goes_on(
    runner: JobRunner, qtbot: QtBot, tmp_path: Path, source: str, words: str
) -> None:
    lane = TokenLane(runner, stretch_s=2.0 if words == "too long" else 60.0)
    path = make_model(tmp_path, "chatml")
    (tmp_path / "chat_template.jinja").write_text(source, encoding="utf-8")
    problems: list[UserProblem] = []
    found: list[Measure] = []
    lane.measure(_SHORT, found.append, problems.append, plan=TokenPlan(str(path)))
    qtbot.waitUntil(lambda: len(problems) == 1, timeout=WAIT_MS)
    assert not found
    assert words in problems[0].sentence
    lane.measure(_SHORT, found.append, problems.append)
    qtbot.waitUntil(lambda: len(found) == 1, timeout=WAIT_MS)
    assert found[0].margin > 0
    lane.close()


def test_files_that_are_none_are_told_with_a_sentence(lane: TokenLane, qtbot: QtBot, tmp_path: Path) -> None:
    problems: list[UserProblem] = []
    lane.look_at(TokenPlan(str(tmp_path / "tokenizer.json")), lambda _: None, problems.append)
    qtbot.waitUntil(lambda: len(problems) == 1, timeout=WAIT_MS)
    assert "not there" in problems[0].sentence
