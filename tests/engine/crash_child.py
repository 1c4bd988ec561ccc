"""Works on a project and says through a pipe what is done, until somebody kills it. See test_crash.py."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

from rolethread_gui.dataset.edits import Command, SetNote, SetStatus, SetText
from rolethread_gui.engine import exporting
from rolethread_gui.engine.project import Project

Say = Callable[..., None]


def type_on(project: Project, say: Say) -> None:
    """Type into one turn after another, with commands in between."""
    start = project.position
    for number in itertools.count(start * 1000):
        key = number // 7 % 5 + 1
        text = f"typed {number:09}"
        project.save_draft(key, 1, text)
        say("draft", key, number)
        match number % 7:
            case 3:
                project.promote_drafts()
                say("position", project.position)
            case 5:
                command = Command("All", (SetStatus((1, 2, 3), ("approved", "to review")[number % 2]),))
                project.apply(command)
                say("position", project.position)
            case 6:
                project.apply(Command("Two", (SetText(6, 2, text), SetNote(6, text))))
                say("pair", number)
            case _:
                pass
        if number % 50 == 0:
            project.idle()


def read_in(project: Project, data: Path, say: Say) -> None:
    """Import, with edits in between."""
    job = project.begin_import(data)
    say("read", job.report().conversations)
    while (step := job.step()) is not None:
        if step.conversations:
            project.apply(Command("Approve", (SetStatus((step.conversations,), "approved"),)))
            say("approved", step.conversations)
        say("read", step.conversations)
    say("complete")


def add_on(project: Project, data: Path, say: Say) -> None:
    """Add a further dataset, with edits in between, and take it in."""
    job = project.begin_import(data)
    say("begun")
    while (step := job.step()) is not None:
        project.apply(Command("Approve", (SetNote(1, f"{step.conversations}"),)))
        say("noted", step.conversations)
    say("waits")
    project.shelf.take_in(job.report().source)
    say("taken")


def write_out(project: Project, target: Path, say: Say) -> None:
    """Export again and again, in two formats."""
    for dialect in itertools.cycle(("openai", "sharegpt")):
        exporting.run(project, exporting.ExportPlan(dialect), target)
        say("exported", dialect)


def main(what: str, path: Path, other: Path, pipe: Connection) -> None:
    """Begin the work called `what`; each step is sent when it is done."""

    def say(*words: object) -> None:
        pipe.send(words)

    if what == "import":
        with Project.create(path) as project:
            say("open")
            read_in(project, other, say)
        return
    with Project.open(path) as project:
        say("open")
        if what == "type":
            type_on(project, say)
        elif what == "add":
            add_on(project, other, say)
        else:
            write_out(project, other, say)
