"""Figures that follow edits are those that a fresh count would give."""

from __future__ import annotations

import os
import random
import signal
from pathlib import Path
from typing import Any

import numpy as np
import psutil
import pytest

from rolethread_gui.checks.registry import all_checks
from rolethread_gui.dataset.edits import AddConversation, Command, DeleteConversations, SetText
from rolethread_gui.engine.aggregates import AggregateOwner, Checker, Edited, LiveChecks, edited
from rolethread_gui.engine.checking import CheckRun
from rolethread_gui.engine.judging import plan_checks
from rolethread_gui.engine.project import Project
from rolethread_gui.engine.workers import WorkerLost
from tests.engine.making import make_project, sentence, texts, turns_of

COUNT = 80


def fresh_figures(path: Path, keys: Any) -> dict[str, Any]:
    live = LiveChecks(path, plan_checks({}))
    keys = np.array(keys, np.int64)
    figures = live.settle([(keys, live.count(keys))])
    live.close()
    return figures


def following(figures: dict[str, Any]) -> dict[str, Any]:
    known = all_checks()
    return {name: value for name, value in figures.items() if not known[name].keeps}


def edit_at_random(
    project: Project, chance: random.Random, kinds: tuple[str, ...] = ("text", "copy", "add", "delete")
) -> list[Edited]:
    """One command, and what the writer's lane would tell about it."""
    before = project.position
    alive = (project.columns.slots_in_order() + 1).tolist()
    kind = chance.choice(kinds)
    if kind == "add":
        edit: Any = AddConversation(turns_of(chance.choice(texts(COUNT))))
    elif kind == "delete":
        edit = DeleteConversations((chance.choice(alive),))
    else:
        key, other = chance.choice(alive), chance.choice(alive)
        text = project.conversation(other).turns[0].text if kind == "copy" else sentence(chance, 9)
        edit = SetText(key, 0, text)
    change = project.apply(Command("Change", (edit,)))
    return [
        edited(
            project.position,
            key,
            project.conversation_at(key, before),
            project.conversation_at(key, project.position),
        )
        for key in (*change.edited, *change.added, *change.removed)
    ]


@pytest.mark.parametrize("seed", range(4))
def test_edits_during_and_after_the_count_lead_to_the_figures_of_a_fresh_count(
    tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    path = make_project(tmp_path / "book.rolethread", texts(COUNT, seed))
    with Project.open(path) as project:
        live = LiveChecks(path, plan_checks({}))
        live.begin(plan_checks({}))
        read_at = []
        for start in range(1, COUNT + 1, 20):
            keys = np.arange(start, start + 20)
            read_at.append((keys, live.count(keys)))
            for _ in range(3):
                # What is deleted while it is being counted asks for a new count: that is another test.
                live.edited(edit_at_random(project, chance, ("text", "copy", "add")))
        figures = live.settle(read_at)
        alive = project.columns.slots_in_order() + 1
        assert following(figures) == following(fresh_figures(path, alive))
        for _ in range(15):
            live.edited(edit_at_random(project, chance))
        refreshed = live.resettle()
        alive = project.columns.slots_in_order() + 1
        expected = following(fresh_figures(path, alive))
        assert refreshed.figures is not None
        assert following(refreshed.figures) == expected
        assert not live.resettle().figures, "nothing changed since"
        live.close()


def test_a_conversation_that_becomes_a_copy_is_flagged_with_its_partner(tmp_path: Path) -> None:
    rows = texts(40, 3)
    rows[19] = ["A question of its own.", "An answer of its own."]
    rows[10] = ["One of a kind, this question.", "One of a kind, this answer to it."]
    path = make_project(tmp_path / "book.rolethread", rows)
    with Project.open(path) as project:
        live = LiveChecks(path, plan_checks({}))
        keys = np.arange(1, 41)
        live.settle([(keys, live.count(keys))])
        before = project.position
        old = project.conversation(20)
        edits = [SetText(20, turn.key, text) for turn, text in zip(old.turns, rows[10], strict=True)]
        project.apply(Command("Copy", tuple(edits)))
        assert project.position == before + 1
        live.edited([edited(project.position, 20, old, project.conversation(20))])
        first = live.recheck()
        assert [batch.keys.tolist() for batch in first.batches] == [[20]]
        second = live.resettle()
        assert not second.everything
        flagged = {
            key
            for batch in second.batches
            for key, flags in batch.flags.items()
            if any(flag.check == "exact_duplicate" for flag in flags)
        }
        assert {11, 20} <= flagged
        copy = project.conversation(20)
        project.undo()
        live.edited([edited(project.position, 20, copy, project.conversation(20))])
        third = live.resettle()
        cleared = {int(key) for batch in third.batches for key in batch.keys}
        assert {11, 20} <= cleared
        assert not any(
            flag.check == "exact_duplicate"
            for batch in third.batches
            for key in (11, 20)
            for flag in batch.flags.get(key, ())
        )
        live.close()


def test_what_cannot_be_followed_asks_for_a_new_count(tmp_path: Path) -> None:
    path = make_project(tmp_path / "book.rolethread", texts(20))
    with Project.open(path) as project:
        live = LiveChecks(path, plan_checks({}))
        live.begin(plan_checks({}))
        old = project.conversation(5)
        project.apply(Command("Delete", (DeleteConversations((5,)),)))
        keys = np.arange(1, 21)
        position = live.count(keys)  # read after it was deleted: its text is counted all the same
        live.edited([edited(project.position, 5, old, None)])
        live.settle([(keys, position)])
        assert live.resettle().everything
        live.close()


def test_a_pass_hands_its_count_to_the_owner(tmp_path: Path) -> None:
    path = make_project(tmp_path / "book.rolethread", texts(700))
    owner = AggregateOwner(path)
    try:
        summary = CheckRun(path, 0, None, {}, range(1, 701), keeper=owner).run(lambda _: None)
        assert dict(summary.figures) == fresh_figures(path, range(1, 701))
        with Project.open(path) as project:
            old = project.conversation(1)
            project.apply(Command("Change", (SetText(1, 1, ""),)))
            owner.call("edited", [edited(project.position, 1, old, project.conversation(1))])
            refreshed = owner.call("recheck")
        (batch,) = refreshed.batches
        assert [flag.check for flag in batch.flags[1]].count("empty_turn") == 1
    finally:
        owner.close()


def test_a_lost_owner_says_so_and_begins_anew(tmp_path: Path) -> None:
    path = make_project(tmp_path / "book.rolethread", texts(20))
    owner = AggregateOwner(path)
    try:
        with pytest.raises(WorkerLost):
            owner.call("recheck")
        CheckRun(path, 0, None, {}, range(1, 21), keeper=owner).run(lambda _: None)
        for process in psutil.Process().children():
            if "spawn_main" in " ".join(process.cmdline()):
                os.kill(process.pid, signal.SIGKILL)
        with pytest.raises(WorkerLost):
            owner.call("recheck")
        again = CheckRun(path, 0, None, {}, range(1, 21), keeper=owner).run(lambda _: None)
        assert again.conversations == 20
    finally:
        owner.close()


def test_an_owner_that_was_closed_refuses_instead_of_being_silent(tmp_path: Path) -> None:
    path = make_project(tmp_path / "book.rolethread", texts(3))
    owner = AggregateOwner(path)
    owner.call("begin", plan_checks({}))
    owner.close()
    owner.close()
    with pytest.raises(WorkerLost):
        owner.ask("begin", plan_checks({})).result(timeout=60)


def test_what_was_noted_in_the_count_is_what_a_fresh_look_finds(tmp_path: Path) -> None:
    project = Project.open(make_project(tmp_path / "p.rolethread", texts(COUNT)))
    plan = plan_checks({f"off:{check}": False for check in all_checks()})
    keys = np.arange(1, COUNT + 1)
    counting, fresh = Checker(project.path, plan), Checker(project.path, plan)
    edits: list[tuple[int, ...]] = [(), (3,), (3, 70)]
    figures = fresh_figures(project.path, keys)
    for edit in edits:
        counting.count(keys)
        for key in edit:
            project.apply(
                Command("Change", (SetText(key, 1, f"I hope this helps! Of course! {key} [Your Name]"),))
            )
        found: list[Any] = []
        for checker in (counting, fresh):
            checker.use(figures)
            batch, counts = checker.judge(keys)
            facts = [
                (one.counts.tolist(), one.texts)
                for one in (batch.openings, batch.phrases, batch.speakers, batch.prompts)
            ]
            found.append(
                (batch.position, batch.keys.tolist(), batch.flags, batch.formats.tolist(), facts, counts)
            )
        assert found[0] == found[1]
        assert set(edit) <= set(found[0][2]), "what was written since is judged, not what was noted before"
    counting.close()
    fresh.close()
    project.close()
