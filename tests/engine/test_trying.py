"""What other settings would add and remove is what a full pass with them finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolethread_gui.dataset.edits import Command, Ignore, SetStatus
from rolethread_gui.engine.project import Project
from rolethread_gui.engine.study import Study
from rolethread_gui.engine.trying import ENOUGH_APPROVED, TryingEnded, difference, learned, living, models
from tests.engine.making import make_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    rows = [[f"What about room {n}?", " ".join(["word"] * n)] for n in range(1, 41)]
    return Project.open(make_project(tmp_path / "rooms.rolethread", rows))


def test_a_threshold_adds_and_removes_what_it_says(project: Project) -> None:
    with project:
        keys = living(project.columns)
        with project.reader() as reader:
            both = {"option:length_outlier.longest": 30, "option:length_outlier.shortest": 0}
            found = difference(reader, keys, "length_outlier", before={}, after=both, figures=None)
            assert (found.before, found.adds, found.removes) == (0, 10, 0)
            assert found.added == tuple(range(31, 41))
            assert found.sentence == "adds 10"
            back = difference(
                reader,
                keys,
                "length_outlier",
                before=both,
                after={**both, "option:length_outlier.longest": 38},
                figures=None,
            )
            assert (back.before, back.adds, back.removes) == (10, 0, 8)
            assert back.sentence == "removes 8"


def test_what_is_ignored_does_not_count(project: Project) -> None:
    with project:
        project.apply(Command("Ignore", (Ignore("length_outlier", "long", 40, 1),)))
        with project.reader() as reader:
            after = {"option:length_outlier.longest": 30}
            found = difference(
                reader, living(project.columns), "length_outlier", before={}, after=after, figures=None
            )
            assert found.added == tuple(range(31, 40))


def test_the_approved_say_what_is_usual_from_ten_on(project: Project) -> None:
    with project:
        few = tuple(range(1, ENOUGH_APPROVED))
        project.apply(Command("Approve", (SetStatus(few, "approved"),)))
        assert len(models(project.columns)) == 40
        project.apply(Command("Approve", (SetStatus((20,), "approved"),)))
        assert models(project.columns).tolist() == [*few, 20]
        with project.reader() as reader:
            assert learned(reader, models(project.columns), "weak_turn")["replies"] == 10
            with pytest.raises(TryingEnded):
                learned(reader, models(project.columns), "weak_turn", lambda: True)
        study = Study(project.path)
        answer = study.relearned("weak_turn", {})
        assert answer is not None
        assert answer[0]["replies"] == 10
