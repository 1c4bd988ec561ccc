"""Changes in all conversations that have a speaker or a prompt, whoever they are by the time it is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from rolethread_gui.dataset.changes import ChangeSet
from rolethread_gui.dataset.edits import Command, Edit
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.engine.holders import holders
from rolethread_gui.workbench.jobs import is_gone

if TYPE_CHECKING:
    from rolethread_gui.engine.project import Project
    from rolethread_gui.workbench.desk import Desk


def change_holders(
    desk: Desk,
    values: tuple[str, Sequence[str]],
    edits: Callable[[tuple[int, ...]], Sequence[Edit]],
    label: Callable[[int], str],
    *,
    then: Callable[[ChangeSet], None],
    failed: Callable[[UserProblem], None],
) -> None:
    """Change every conversation that has any of some values.

    They are looked for on the writer's lane, after all that was asked for before: the columns of the window
    do not know of what was changed a moment ago, and what is renamed everywhere must be renamed there too.

    Args:
        desk: the project.
        values: a column of `holders`, and its values.
        edits: gets the keys; none for nothing to do. On the writer's lane, as `label`.
        label: gets how many they are; what History calls it.
        then: gets the change.
        failed: gets the problem.
    """
    column, wanted = values

    def do(project: Project) -> list[ChangeSet]:
        keys = holders(project.columns, project.conversation, column, wanted)
        made = tuple(edits(keys))
        return [project.apply(Command(label(len(keys)), made, column))] if made else []

    desk.change(do, lambda change: None if is_gone(then) else then(change), failed)
