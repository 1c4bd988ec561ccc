"""Going back to a backup: the project is closed for it, and opened again whatever came of it. Lane: GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.engine.backups import USUAL, Rule, restore_backup
from rolethread_gui.workbench.jobs import JobRunner, Lane


def go_back(
    path: Path,
    number: int,
    rule: Rule | None,
    runner: JobRunner,
    *,
    open_again: Callable[[Path], None],
    then: Callable[[Any], None],
) -> None:
    """Let a closed project be as in a backup.

    Args:
        path: the project.
        number: as in `BackupLane.every`.
        rule: of its backups; None for the usual.
        runner: brings the answer, or tells of the problem.
        open_again: gets the path in both cases.
        then: gets an `engine.backups.Restored`.
    """
    lane = Lane(runner, "going back")

    def over() -> None:
        lane.close()
        open_again(path)

    def restored(done: Any) -> None:
        over()
        then(done)

    def failed(problem: UserProblem) -> None:
        over()
        runner.problem.emit(problem.sentence, problem.hint)

    lane.put(lambda: restore_backup(path, number, rule=rule or USUAL), restored, failed)
