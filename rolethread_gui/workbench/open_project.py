"""What belongs to an open project, and what the desk does with it on the writer's lane."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable
from pathlib import Path

from rolethread_gui.checks.registry import all_checks
from rolethread_gui.dataset.changes import ChangeSet
from rolethread_gui.dataset.errors import ProjectProblem
from rolethread_gui.engine.aggregates import Edited, edited
from rolethread_gui.engine.checking import PassSummary
from rolethread_gui.engine.judging import plan_checks
from rolethread_gui.engine.project import Project
from rolethread_gui.engine.reading import Reader
from rolethread_gui.engine.resuming import KeptPass, summary_of
from rolethread_gui.workbench.check_lane import CheckLane
from rolethread_gui.workbench.flag_board import FlagBoard
from rolethread_gui.workbench.import_lane import ImportLane
from rolethread_gui.workbench.keystrokes import Place
from rolethread_gui.workbench.outside_jobs import OutsideJobs
from rolethread_gui.workbench.pages import Pages

_FOLLOWED = 2000
"""Edited conversations that the counts follow one by one; more, and everything is counted anew."""


@dataclasses.dataclass(slots=True)
class Done:
    """What a command brought, from the writer's lane."""

    changes: list[ChangeSet]
    undo: str
    redo: str
    position: int
    recount: bool = False
    drafts: dict[Place, str] = dataclasses.field(default_factory=dict[Place, str])


@dataclasses.dataclass(slots=True)
class OpenProject:
    """What belongs to the open project."""

    project: Project
    reader: Reader
    pages: Pages
    flags: FlagBoard
    checks: CheckLane | None
    outside: OutsideJobs
    imports: ImportLane
    position: int
    undo: str = ""
    redo: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Opened:
    """A project as the writer's lane opened it.

    Attributes:
        project: the project.
        undo, redo: what these would do; empty for nothing.
        kept: what the last full pass left.
        settled: whether nothing was done since that it would have to look at.
    """

    project: Project
    undo: str
    redo: str
    kept: KeptPass | None
    settled: bool


def opened_project(path: Path, create: bool) -> Opened:
    """On the writer's lane."""
    all_checks()  # read here for the first time: in the GUI thread that would be felt
    if create:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ProjectProblem(
                f"The folder {path.parent} cannot be made: {os.strerror(error.errno or 0)}.",
                "Choose another folder for the project.",
            ) from None
        project = Project.create(path)
    else:
        try:
            project = Project.open(path)
        except ProjectProblem as problem:
            if getattr(problem, "kind", "") not in ("locked", "read-only"):
                raise
            project = Project.open(path, read_only=True)
    kept = project.kept_pass()
    settled = kept is not None and project.is_settled(kept)
    return Opened(project, project.undo_label() or "", project.redo_label() or "", kept, settled)


def summary_shown(opened: Opened) -> PassSummary | None:
    """What the last pass found, for a project that can only be looked at."""
    plan = plan_checks(opened.project.settings)
    if opened.kept is None or opened.kept.stamp != plan.stamp:
        return None
    return summary_of(opened.kept, plan, opened.project.columns)


def close_projects(held: list[Project]) -> None:
    """On the writer's lane; also closes one whose opening nobody waited for."""
    for project in held:
        project.close()


def carry_out(here: OpenProject, do: Callable[[Project], list[ChangeSet]]) -> Done:
    """Do something on the writer's lane, and let the counts of the checks follow."""
    project = here.project
    before = project.position
    changes = do(project)
    touched = dict.fromkeys(
        key for change in changes for key in (*change.edited, *change.added, *change.removed)
    )
    recount = len(touched) > _FOLLOWED
    if touched and not recount and here.checks is not None:
        after = project.position
        edits: list[Edited] = []
        for key in touched:
            old, new = project.conversation_at(key, before), project.conversation_at(key, after)
            if old is not None or new is not None:
                edits.append(edited(after, key, old, new))
        here.checks.edited(edits)
    return Done(changes, project.undo_label() or "", project.redo_label() or "", project.position, recount)


def labels_of(project: Project) -> tuple[int, str, str]:
    """Position, and what undo and redo would do. On the writer's lane."""
    return project.position, project.undo_label() or "", project.redo_label() or ""


def some(change: ChangeSet | None) -> list[ChangeSet]:
    """The change, if there is one."""
    return [] if change is None else [change]


def typing_label(key: int, turn: int) -> str:
    """What History calls a step of typing."""
    del turn
    return f"Typing in conversation {key}"


def ignore_result(_: object) -> None:
    """For callers that want to know nothing."""
