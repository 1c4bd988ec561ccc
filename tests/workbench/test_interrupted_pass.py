"""A pass that was killed in its middle goes on where it was when the project is opened again."""

from __future__ import annotations

import multiprocessing
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from rolethread_gui.dataset.edits import Command, SetText
from rolethread_gui.engine.project import Project
from rolethread_gui.workbench.desk import Desk
from tests.engine.making import make_project, texts
from tests.workbench import pass_child
from tests.workbench.conftest import WAIT_MS

ROWS = [
    [f"Tell me of house number {place}.", "Certainly! It stands by the sea, and has done so for years."]
    if place % 3
    else one
    for place, one in enumerate(texts(900))
]
ENOUGH = 300
"""Conversations that are judged before the kill: more than one range, less than all."""


def killed_within(path: Path) -> set[int]:
    """Check a project in a process that is killed in the middle; the keys that it judged."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=pass_child.main, args=(path, ENOUGH, theirs))
    child.start()
    theirs.close()
    judged: set[int] = set()
    while (keys := ours.recv()) is not None:
        judged.update(keys)
    child.kill()
    child.join()
    ours.close()
    return judged


def checked_again(
    desk: Desk, qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[set[int], list[str]]:
    """Open it until the pass is done: who was judged, and what was told of them."""
    judged: set[int] = set()
    store = Project.store_pass

    def told(project: Project, batch: Any, **how: Any) -> tuple[int, ...]:
        keys = store(project, batch, **how)
        judged.update(keys)
        return keys

    with monkeypatch.context() as patched:
        patched.setattr(Project, "store_pass", told)
        with qtbot.waitSignal(desk.checks_finished, timeout=WAIT_MS):
            desk.open_path(path)
    assert desk.summary is not None
    return judged, [finding.sentence for finding in desk.summary.findings]


def flags(path: Path) -> dict[int, list[Any]]:
    with Project.open(path, read_only=True) as project:
        return {key: project.flags(key) for key in range(1, len(ROWS) + 1)}


@pytest.mark.timeout(300)
def test_a_killed_pass_goes_on_where_it_was(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = make_project(tmp_path / "whole.rolethread", ROWS)
    everyone, sentences = checked_again(desk, qtbot, whole, monkeypatch)
    counts = desk.summary.counts if desk.summary else {}
    desk.close()
    path = make_project(tmp_path / "killed.rolethread", ROWS)
    before = killed_within(path)
    assert ENOUGH <= len(before) < len(ROWS)
    with Project.open(path, read_only=True) as project:
        assert project.kept_pass() is None, "nobody is told that it was done"
    after, sentences_then = checked_again(desk, qtbot, path, monkeypatch)
    assert before | after == everyone == set(range(1, len(ROWS) + 1))
    assert not before & after, "what was judged before the kill was kept"
    assert sentences_then == sentences
    assert desk.summary is not None
    assert dict(desk.summary.counts) == dict(counts)
    desk.close()
    assert flags(path) == flags(whole)


@pytest.mark.timeout(300)
def test_after_an_edit_an_interrupted_pass_begins_anew(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = make_project(tmp_path / "killed.rolethread", ROWS)
    before = killed_within(path)
    with Project.open(path) as project:
        project.apply(Command("Typing", (SetText(min(before), 1, ""),)))
    after, _ = checked_again(desk, qtbot, path, monkeypatch)
    assert after == set(range(1, len(ROWS) + 1)), "figures may be others now"
