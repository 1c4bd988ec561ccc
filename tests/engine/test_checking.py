"""Full passes: the same flags however the work is spread, cancelled or disturbed."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from rolethread_gui.checks.registry import all_checks
from rolethread_gui.checks.rules.overused_phrase import FLAG, NEARLY_ALL
from rolethread_gui.dataset.edits import Command, SetText
from rolethread_gui.dataset.filters import HasValue
from rolethread_gui.dataset.flags import Flag
from rolethread_gui.engine import checking
from rolethread_gui.engine.checking import CheckRun, PassSummary
from rolethread_gui.engine.crew import PassCancelled
from rolethread_gui.engine.judging import plan_checks
from rolethread_gui.engine.passes import BATCH, PassBatch
from rolethread_gui.engine.project import Project
from tests.engine.making import make_project, texts

Flags = dict[int, list[Flag]]


def run(
    path: Path, keys: Any, settings: dict[str, Any] | None = None, **more: Any
) -> tuple[Flags, PassSummary]:
    found: Flags = {}

    def keep(batch: PassBatch) -> None:
        assert len(batch.keys) <= BATCH
        found.update(batch.flags)

    return found, CheckRun(path, 0, more.pop("checks", None), settings or {}, keys).run(keep, **more)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_project(tmp_path_factory.mktemp("many") / "many.rolethread", texts(1300))


def test_spread_over_processes_finds_what_one_process_finds(
    many: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = np.arange(1, 1301)
    spread, summary = run(many, keys)
    monkeypatch.setattr(checking, "FEW", 2000)
    here, alone = run(many, keys)
    assert spread == here
    assert dict(summary.figures) == dict(alone.figures)
    assert summary.counts == alone.counts == Counter(flag.check for flags in here.values() for flag in flags)
    assert summary.findings == alone.findings
    assert summary.counts["empty_turn"] >= 70
    assert [finding.harm for finding in summary.findings] == sorted(
        (finding.harm for finding in summary.findings), reverse=True
    )
    assert len({card.check for card in summary.cards}) == len(summary.cards) <= 3
    assert {*summary.cards, *summary.rest} == set(summary.findings)


def test_batches_bring_facts_of_every_conversation(many: Path) -> None:
    batches: list[PassBatch] = []
    CheckRun(many, 0, ["empty_turn"], {}, range(1, 901)).run(batches.append)
    assert sorted(int(key) for batch in batches for key in batch.keys) == list(range(1, 901))
    for batch in batches:
        assert (
            len(batch.formats) == len(batch.openings.counts) == len(batch.phrases.counts) == len(batch.keys)
        )
        assert int(batch.openings.counts.sum()) == len(batch.openings.texts)
        assert batch.checks == ("empty_turn",)
    assert len({batch.stamp for batch in batches}) == 1
    assert "certainly" in {text for batch in batches for text in batch.openings.texts}


@pytest.mark.parametrize("moment", ["counting", "judging"])
def test_a_pass_survives_the_loss_of_its_processes(many: Path, moment: str) -> None:
    keys = np.arange(1, 1301)
    whole, _ = run(many, keys)
    killed: list[int] = []

    def progress(done: int, total: int) -> None:
        late = done > total / 2 + 100 if moment == "judging" else done > 100
        if late and not killed:
            for process in multiprocessing.active_children():
                if process.name == "checks":
                    killed.append(process.pid or 0)
                    os.kill(process.pid or 0, signal.SIGKILL)

    found, summary = run(many, keys, progress=progress)
    assert killed
    assert found == whole
    assert summary.conversations == 1300


def test_a_pass_whose_processes_die_again_and_again_says_so(many: Path) -> None:
    from rolethread_gui.dataset.errors import UserProblem

    def progress(done: int, total: int) -> None:
        for process in multiprocessing.active_children():
            if process.name == "checks":
                os.kill(process.pid or 0, signal.SIGKILL)

    with pytest.raises(UserProblem, match="given up"):
        run(many, list(range(1, 1301)) * 4, progress=progress)
    assert not multiprocessing.active_children()


def test_cancelling_ends_every_process(many: Path) -> None:
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > 3

    with pytest.raises(PassCancelled):
        run(many, np.arange(1, 1301), cancelled=cancelled)
    assert not multiprocessing.active_children()


def test_settings_turn_checks_off_and_change_the_stamp(many: Path) -> None:
    keys = np.arange(1, 101)
    found, summary = run(many, keys, {"off:empty_turn": True})
    assert "empty_turn" not in summary.counts
    assert all(flag.check != "empty_turn" for flags in found.values() for flag in flags)
    _, all_of_them = run(many, keys)
    assert all_of_them.stamp != summary.stamp
    _, named = run(many, keys, {"off:empty_turn": True}, checks=["empty_turn"])
    assert named.counts["empty_turn"] > 0, "naming a check runs it even when it is turned off"


def test_answers_close_their_questions(many: Path) -> None:
    keys = np.arange(1, 301)
    _, summary = run(many, keys)
    answers = {f"answer:{question.id}": question.answers[0][0] for question in summary.questions}
    _, answered = run(many, keys, answers)
    assert not answered.questions


def test_kept_figures_are_used_as_they_are(many: Path) -> None:
    keys = np.arange(1, 301)
    _, first = run(many, keys)
    kept = {f"figures:{check}": first.figures[check] for check in first.new_figures}
    known = all_checks()
    assert set(first.new_figures) == {
        check.id
        for check in known.values()
        if check.keeps and check.at_first and check.aggregate() is not None
    }
    again, second = run(many, np.arange(1, 21), kept)
    assert not second.new_figures
    for check in first.new_figures:
        assert second.figures[check] == first.figures[check], "twenty conversations would settle otherwise"
    assert again is not None


def test_edited_conversations_are_read_as_they_are_now(tmp_path: Path) -> None:
    path = make_project(tmp_path / "few.rolethread", texts(40))
    with Project.open(path) as project:
        before, _ = run(path, range(1, 41), checks=["empty_turn"])
        change = project.apply(Command("Empty", (SetText(8, 1, ""),)))
        batches: list[PassBatch] = []
        CheckRun(path, 0, ["empty_turn"], {}, range(1, 41)).run(batches.append)
        assert 8 not in before
        assert 8 in batches[0].flags
        assert batches[0].position == change.position


def test_a_matter_of_taste_is_off_until_it_is_turned_on():
    assert not all_checks()["emotional_loop"].at_first
    assert "emotional_loop" not in plan_checks({}).checks
    assert "emotional_loop" in plan_checks({}).silent
    assert "emotional_loop" in plan_checks({"off:emotional_loop": False}).checks
    assert "emotional_loop" in plan_checks({}, only=["emotional_loop"]).checks
    assert "filler" in plan_checks({}).checks
    assert "filler" not in plan_checks({"off:filler": True}).checks


def test_what_many_do_comes_before_one_odd_reply_but_an_error_stays_first(tmp_path: Path) -> None:
    made = texts(400, seed=5)
    for place in range(0, 120):
        made[place][1] = f"Certainly! {made[place][1]}"
    made[200][-1] = f"{made[200][-1]} And so the captain went out to the"
    made[300][1] = ""
    made = [row for place, row in enumerate(made) if "" not in row or place == 300]
    path = make_project(tmp_path / "some.rolethread", made)
    _, summary = run(path, range(1, len(made) + 1), checks=["filler", "truncated", "empty_turn"])
    found = {finding.check: finding for finding in summary.findings}
    assert found["truncated"].count == found["empty_turn"].count == 1
    order = [finding.check for finding in summary.findings]
    assert order.index("empty_turn") < order.index("filler") < order.index("truncated")


def test_a_phrases_card_opens_the_conversations_in_which_it_is_flagged(tmp_path: Path) -> None:
    made = [row for row in texts(400, seed=7) if len(row) > 5 and "" not in row]
    for place, row in enumerate(made):
        if place < 30:
            row[1] = f"{row[1]} How can I help you today?"  # padding, which another check has
        if 20 <= place < 50:
            row[3] = f"{row[3]} It was a symphony of it."
        row[5] = f"{row[5]} Whatever comes, the lantern stays lit."  # nearly all: that is asked
    path = make_project(tmp_path / "some.rolethread", made)
    keys = range(1, len(made) + 1)
    checks = ["overused_phrase", "filler"]
    for asked, settings in ((False, {}), (True, {f"answer:{NEARLY_ALL}": FLAG})):
        flags, summary = run(path, keys, settings, checks=checks)
        cards = [one for one in summary.findings if one.check == "overused_phrase"]
        assert not any("help you today" in one.sentence for one in cards)
        assert any("stays lit" in one.sentence for one in cards) is asked
        for card in cards:
            (clause,) = card.clauses
            assert isinstance(clause, HasValue)
            groups = [{flag.group for flag in some} for some in flags.values()]
            assert card.count == sum(bool(some & set(clause.texts)) for some in groups) > 0
