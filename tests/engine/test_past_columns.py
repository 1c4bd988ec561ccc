"""Figures of an earlier version are what they were then, whatever was done since."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from rolethread_gui.dataset.columns import Columns
from rolethread_gui.dataset.conversation import Role, Turn
from rolethread_gui.dataset.edits import (
    AddConversation,
    Command,
    DeleteConversations,
    DuplicateConversation,
    SetText,
)
from rolethread_gui.engine import past_columns
from rolethread_gui.engine.project import Project
from rolethread_gui.stats.charts import CHARTS
from rolethread_gui.stats.compare import compared, compared_with_past
from rolethread_gui.stats.facts import pass_facts
from tests.engine.project_state import write_lines


def _all(project: Project, position: int) -> Columns:
    past = project.past_columns(position)
    while (found := past.go_on()) is None:
        pass
    return found


def _facts(columns: Columns) -> dict[int, tuple[object, ...]]:
    return {
        int(slot): (
            int(columns.plain("turns")[slot]),
            int(columns.plain("words")[slot]),
            int(columns.plain("last_words")[slot]),
            columns.ragged("reply_words").get(int(slot)).tolist(),
        )
        for slot in np.flatnonzero(columns.alive())
    }


def test_they_are_what_they_were(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(past_columns, "AT_ONCE", 2)
    with Project.create(tmp_path / "some.rolethread") as project:
        project.import_source(write_lines(tmp_path / "data.jsonl", 12))
        project.apply(Command("Edit", (SetText(2, 1, "Seven words stand in this one reply."),)))
        version = project.save_version("First")
        before = _facts(project.columns)
        for key in (2, 3, 5, 7, 9):
            project.apply(Command("Edit", (SetText(key, 1, "One two three four. " * key),)))
        project.apply(Command("Delete", (DeleteConversations((4, 5)),)))
        turns = (Turn(0, Role.USER, "Hello there"), Turn(1, Role.ASSISTANT, "General " * 40))
        project.apply(Command("Add", (AddConversation(turns), DuplicateConversation(1))))
        now = _facts(project.columns)
        assert _facts(_all(project, version.position)) == before
        assert _facts(project.columns) == now != before  # those of now are not touched
        past = _all(project, version.position)
        was = project.conversation_at(2, version.position)
        assert was is not None
        found = pass_facts(was)
        assert (
            [past.names["openings"][code] for code in past.ragged("openings").get(1)] == found.openings != []
        )
        assert past.plain("formats")[1] == found.formats


def test_charts_count_the_version_and_say_what_they_cannot_know(tmp_path: Path) -> None:
    with Project.create(tmp_path / "some.rolethread") as project:
        project.import_source(write_lines(tmp_path / "data.jsonl", 12))
        version = project.save_version("First")
        columns = project.columns
        mask = columns.alive().copy()
        then = {chart: compared(chart, columns, mask) for chart, _, _ in CHARTS}
        project.apply(Command("Delete", (DeleteConversations((1, 2, 3)),)))
        past = ("First", _all(project, version.position))
        for chart, _, _ in CHARTS:
            mask = columns.alive().copy()
            found = compared_with_past(chart, columns, mask, past, everything=True)
            assert found.version == "First"
            if chart in {"flags", "phrases"}:
                assert not found.differs
                continue
            assert found.differs
            assert found.whole_of == then[chart].shown.of
            assert sum(found.whole) == sum(then[chart].shown.counts)
            same = compared_with_past(chart, columns, mask, past, everything=False)
            assert same.whole == same.shown.counts  # nobody of those who are left has changed
