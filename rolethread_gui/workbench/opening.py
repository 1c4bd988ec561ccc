"""From a path to an open project: which file it will be, and the thread that opens and afterwards writes it."""

from __future__ import annotations

import contextlib
import dataclasses
import os
from collections.abc import Callable
from pathlib import Path

from rolethread_gui.checks.registry import all_checks
from rolethread_gui.dataset.errors import ProjectProblem
from rolethread_gui.engine.checking import PassSummary
from rolethread_gui.engine.judging import plan_checks
from rolethread_gui.engine.project import Project
from rolethread_gui.engine.remains import has_remains
from rolethread_gui.engine.resuming import KeptPass, summary_of
from rolethread_gui.formats.choices import NOTHING, Question
from rolethread_gui.formats.given import GivenFile
from rolethread_gui.formats.source import container_of, open_as
from rolethread_gui.store.problems import StorageProblem, storage_problem
from rolethread_gui.wording import say
from rolethread_gui.workbench.jobs import Failed, JobRunner, Lane
from rolethread_gui.workbench.places import SUFFIX, free_path, project_path


@dataclasses.dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be opened.

    Attributes:
        target: the project file.
        dataset: read into it; None where the project exists.
    """

    target: Path
    dataset: Path | None


@dataclasses.dataclass(frozen=True, slots=True)
class Opened:
    """A project as the writer's lane opened it.

    Attributes:
        project: the project.
        undo, redo: what these would do; empty for nothing.
        kept: what the last full pass left.
        settled: whether nothing was done since that it would have to look at.
        why: why it can only be read, "locked" or "read-only"; empty where it can be written to.
    """

    project: Project
    undo: str
    redo: str
    kept: KeptPass | None
    settled: bool
    why: str = ""


class Opening:
    """The writer's thread of one project, from its opening to its end. Lane: GUI thread."""

    def __init__(self, runner: JobRunner, idle: Callable[[], None]) -> None:
        """Start the thread.

        Args:
            runner: brings results into the GUI thread.
            idle: called in the thread, some time after a burst of work, once the project is in use.
        """
        self.in_use = False
        self._when_idle = idle
        self.writer = Lane(runner, "writer", idle=self._idle)
        self._held: list[Project] = []  # filled on the writer's lane

    def _idle(self) -> None:
        if self.in_use:
            self._when_idle()

    def begin(
        self,
        wanted: Wanted,
        then: Callable[[Opened], None],
        failed: Failed | None = None,
        *,
        look: bool = False,
    ) -> None:
        """Open or make the project.

        Args:
            wanted: what.
            then: gets it.
            failed: gets the problem; None to tell it.
            look: whether a dataset is looked at before a project is made for it.
        """
        held = self._held

        def make() -> Opened:
            if look and wanted.dataset is not None:
                _look_at(wanted.dataset)
            made = opened_project(wanted.target, wanted.dataset)
            held.append(made.project)
            return made

        self._job = self.writer.put(make, then, failed)

    def close(self) -> None:
        """Finish what was asked for, close the project, also one whose opening nobody waited for."""
        self._job.cancel()
        held = self._held
        self.writer.close(lambda: _close_all(held))


def wanted_of(path: Path, into: Path | None, folder: Path, choose: Callable[[Path], str]) -> Wanted | None:
    """Which project belongs to a path.

    Args:
        path: a project, or a dataset.
        into: where the project of a dataset is kept; None for `folder` and the dataset's name.
        folder: see `into`.
        choose: asked with a project that exists: "continue", "new", or "" for neither.

    Returns:
        None where the person chose neither.
    """
    if path.suffix.lower() == SUFFIX:
        return Wanted(path, None)
    target = into or project_path(path, folder)
    if not target.exists():
        return Wanted(target, path)
    choice = choose(target)
    if not choice:
        return None
    return Wanted(target, None) if choice == "continue" else Wanted(free_path(target), path)


def _look_at(dataset: Path) -> None:
    """Stop at what is no dataset, before anything is made for it. On the writer's lane.

    Raises:
        FileProblem: it is none.
    """
    file = GivenFile.at(dataset)
    with contextlib.suppress(Question):  # it is one, of which something must be asked
        container = container_of(file, NOTHING)
        if container is None or not container.heavy:
            open_as(container, file, NOTHING).close()


def opened_project(path: Path, dataset: Path | None) -> Opened:
    """On the writer's lane. A project that is made is made for a dataset."""
    why = ""
    if dataset is not None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ProjectProblem(
                say("The folder “{0}” cannot be made: {1}.").format(
                    path.parent, os.strerror(error.errno or 0)
                ),
                say("Choose another folder for the project."),
            ) from None
        project = Project.create(path, dataset=dataset)
    else:
        try:
            project = Project.open(path)
        except StorageProblem as problem:
            why = problem.kind
            if why == "not a project" and path.suffix.lower() == SUFFIX and has_remains(path):
                raise storage_problem("damaged", path) from None  # its beginning is gone
            if why not in ("locked", "read-only"):
                raise
            project = Project.open(path, read_only=True)
    all_checks()  # read here for the first time: in the GUI thread that would be felt
    kept = project.kept_pass()
    settled = kept is not None and project.is_settled(kept)
    return Opened(project, project.undo_label() or "", project.redo_label() or "", kept, settled, why)


def why_read_only(name: str, why: str) -> tuple[str, str]:
    """Sentence and hint for a project that can only be read."""
    if why == "read-only":
        return (
            say("“{0}” lies where nothing may be written, so it can only be read here.").format(name),
            say("Copy it to a folder of your own and open the copy to make changes."),
        )
    return (
        say("“{0}” is open in another window, so it can only be read here.").format(name),
        say("Close the other window, then open it again to make changes."),
    )


def summary_shown(opened: Opened) -> PassSummary | None:
    """What the last pass found, for a project that can only be looked at."""
    plan = plan_checks(opened.project.settings)
    if opened.kept is None or opened.kept.stamp != plan.stamp:
        return None
    return summary_of(opened.kept, plan, opened.project.columns)


def _close_all(held: list[Project]) -> None:
    for project in held:
        project.close()
