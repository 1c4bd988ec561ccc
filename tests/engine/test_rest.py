"""The rest of a dataset that was not read to its end: as if it had been read at once."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from rolethread_gui.dataset.edits import Command, DeleteConversations, SetText
from rolethread_gui.dataset.errors import FileProblem, ProjectProblem
from rolethread_gui.engine import exporting
from rolethread_gui.engine.project import Project
from tests.engine.project_state import lines, write_lines

COUNT = 12_900
"""Of which one step reads at most two thirds, even where the other process has them all ready by then."""
FAULTS = range(40, COUNT, 1200)
"""Lines that are cut off, in the kinds that have lines."""


def write(folder: Path, kind: str) -> Path:
    """A dataset larger than what the calling process reads by itself, with faults throughout."""
    path = folder / f"data{kind}"
    rows = [json.dumps(row, ensure_ascii=False) for row in lines(COUNT)]
    if kind == ".csv":
        rows = [
            "prompt,completion",
            *(f'"Question {number}?","Answer {number}, {number}."' for number in range(COUNT)),
        ]
    elif kind == ".json":
        rows = ["[", *(row + ("," if place < COUNT - 1 else "") for place, row in enumerate(rows)), "]"]
    else:
        for place in FAULTS:
            rows[place] = rows[place][:-9]
    data = ("\n".join(rows) + "\n").encode()
    path.write_bytes(gzip.compress(data) if kind.endswith(".gz") else data)
    return path


def told(project: Project) -> dict[str, Any]:
    """Columns of everything, and every fiftieth text."""
    columns, order = project.columns, project.columns.slots_in_order()
    names = ("status", "included", "turns", "words", "last_words", "source")
    return {
        "order": order.tolist(),
        **{name: columns.plain(name)[order].tolist() for name in names},
        "reply_words": [columns.ragged("reply_words").get(slot).tolist() for slot in order],
        "texts": project.conversations((order[::50] + 1).tolist()),
    }


@pytest.mark.parametrize("kind", [".jsonl", ".json", ".jsonl.gz", ".csv"])
@pytest.mark.parametrize("steps", [0, 1])
def test_it_is_as_if_it_had_been_read_at_once(tmp_path: Path, kind: str, steps: int) -> None:
    path = write(tmp_path, kind)
    with Project.create(tmp_path / "whole.rolethread") as whole:
        whole.import_source(path)
        expected, problems = told(whole), whole.problems()
    with Project.create(tmp_path / "parts.rolethread") as project:
        job = project.begin_import(path)
        for _ in range(steps):
            job.step(5)
        job.cancel()
        read = project.sources()[0].conversations
        assert 0 < read < COUNT
    with Project.open(tmp_path / "parts.rolethread") as project:
        cut = project.begin_rest(1)
        cut.step(5)
        cut.cancel()
        assert project.sources()[0].state == "partial"
        report = project.read_rest(1)
        assert (report.state, report.source) == ("complete", 1)
        assert project.integrity() == "ok"
        assert told(project) == expected
        assert [(one.line, one.start, one.end, one.sentence) for one in project.problems()] == [
            (one.line, one.start, one.end, one.sentence) for one in problems
        ]
        assert [entry.label for entry in project.history()] == [f"Import {path.name}"]
        with pytest.raises(ProjectProblem, match="read to its end"):
            project.begin_rest(1)
        if kind in (".jsonl", ".json"):
            out = tmp_path / f"out{kind}"
            exporting.run(project, exporting.plan_for(project, out, None), out)
            assert out.read_bytes() == path.read_bytes()
    with Project.open(tmp_path / "parts.rolethread") as again:
        assert told(again) == expected


def test_what_was_done_meanwhile_stays(tmp_path: Path) -> None:
    path = write(tmp_path, ".jsonl")
    with Project.create(tmp_path / "parts.rolethread") as project:
        project.begin_import(path).cancel()
        project.apply(Command("Edit", (SetText(2, 1, "Mine."), DeleteConversations((1,)))))
        assert project.read_rest(1).conversations == COUNT - len(FAULTS)
        assert project.conversation(2).turn(1).text == "Mine."
        assert int(project.columns.alive().sum()) == COUNT - len(FAULTS) - 1
        project.undo()
        assert int(project.columns.alive().sum()) == COUNT - len(FAULTS)


def test_another_file_of_that_name_is_not_taken_for_it(tmp_path: Path) -> None:
    path = write(tmp_path, ".jsonl")
    data = path.read_bytes()
    with Project.create(tmp_path / "parts.rolethread") as project:
        project.begin_import(path).cancel()
        before = told(project)
        shorter = data[: data.index(b"\n", 2000) + 1]
        for other in (data.replace(b"character 7.", b"character 8."), shorter):
            path.write_bytes(other)
            with pytest.raises(FileProblem, match="not the file any more"):
                project.read_rest(1)
            assert told(project) == before
            assert project.sources()[0].state == "partial"
        write_lines(path, 3)
        path.unlink()
        with pytest.raises(FileProblem):
            project.read_rest(1)
        moved = tmp_path / "moved.jsonl"
        moved.write_bytes(data)
        assert project.read_rest(1, moved).state == "complete"
        project.undo_to(0)
        with pytest.raises(ProjectProblem, match="not in the project"):
            project.read_rest(1)
