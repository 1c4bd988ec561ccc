"""What a person does to the open project: commands, undo and typing, one after another on the writer's lane.

Lane: GUI thread. Everything that changes the project goes through `Commands.change`, everything that asks it
something through `Commands.ask`, in the order in which it was asked for.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from rolethread_gui.dataset.changes import ChangeSet
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.engine.aggregates import Edited, edited
from rolethread_gui.engine.project import Project
from rolethread_gui.wording import say
from rolethread_gui.workbench.check_lane import CheckLane
from rolethread_gui.workbench.jobs import Failed, Lane
from rolethread_gui.workbench.keystrokes import Keystrokes, Place

_FOLLOWED = 2000
"""Edited conversations that the counts follow one by one; more, and everything is counted anew."""


@dataclasses.dataclass(slots=True)
class Done:
    """What a command brought, from the writer's lane.

    Attributes:
        changes: one for each step; empty where there was nothing to do.
        undo, redo: what these would do now; empty for nothing.
        position: in the journal.
        recount: whether too much was changed for the counts to follow.
        drafts: typed texts that the project took over.
    """

    changes: list[ChangeSet]
    undo: str
    redo: str
    position: int
    recount: bool = False
    drafts: dict[Place, str] = dataclasses.field(default_factory=dict[Place, str])


class Commands(QObject):
    """The one door to the writer of an open project.

    Attributes:
        position: journal position of the newest change that was announced.
        undo, redo: what these would do; empty for nothing.

    Signals:
        done: a `Done`, before the command's own `then` is called.
        labels_changed: `position`, `undo` and `redo` were read again, without a command.
        saved: what was typed or done is on disk.
        problem: sentence and hint.
    """

    done = Signal(object)
    labels_changed = Signal()
    saved = Signal()
    problem = Signal(str, str)

    def __init__(
        self, project: Project, writer: Lane, checks: CheckLane | None, parent: QObject | None = None
    ) -> None:
        """Begin with nothing typed.

        Args:
            project: touched on the writer's lane only.
            writer: the lane; closing it is its owner's business.
            checks: follow edits; None for a project that is only read.
            parent: owner.
        """
        super().__init__(parent)
        self.position = project.position
        self.undo = self.redo = ""
        self._project = project
        self._writer = writer
        self._checks = checks
        self._closed = False
        self._keys = Keystrokes(self._save_drafts, self._promote, self)

    def may_write(self) -> bool:
        """Whether the project may be changed; tells the person where it may not."""
        if self._project.read_only:
            self.problem.emit(
                self.tr("“{0}” is open for reading only, so nothing was changed.").format(
                    self._project.path.stem
                ),
                self.tr("Close the other window, then open it again."),
            )
            return False
        return not self._closed

    def change(
        self,
        do: Callable[[Project], list[ChangeSet]],
        then: Callable[[ChangeSet], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Change the project.

        Args:
            do: on the writer's lane; what it changed.
            then: gets the last change, in the GUI thread.
            failed: gets the problem; None to show it.
        """
        if not self.may_write():
            return
        self.flush()

        def finished(done: Done) -> None:
            self._announce(done)
            if then is not None and done.changes:
                then(done.changes[-1])

        self._writer.put(lambda: self._carry_out(do), finished, failed)

    def ask(
        self,
        question: Callable[[Project], Any],
        then: Callable[[Any], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Ask the project, after everything that was asked for so far; `then` gets the answer."""
        self.flush()
        project = self._project
        self._writer.put(lambda: question(project), then, failed)

    def when_done(self, go: Callable[[], None]) -> None:
        """Go on in the GUI thread when every command so far is done."""
        self.ask(lambda _: None, lambda _: go())

    def read_labels(self) -> None:
        """Read again what undo and redo would do, after something else changed the project."""
        self.ask(_labels_of, self._labels_arrived)

    def typed(self, conversation: int, turn: int, text: str) -> None:
        """A turn has this text now."""
        self._keys.typed(conversation, turn, text)

    @Slot()
    def flush(self) -> None:
        """What was typed becomes a step of history now."""
        if not self._project.read_only:
            self._keys.flush()

    def texts_of(self, conversation: int) -> dict[int, str]:
        """Newest texts by turn that the project does not have yet."""
        return self._keys.texts_of(conversation)

    def close(self) -> None:
        """Tell nothing any more."""
        self._closed = True
        self._keys.forget()

    def _carry_out(self, do: Callable[[Project], list[ChangeSet]]) -> Done:
        """Do something on the writer's lane, and let the counts of the checks follow."""
        project = self._project
        before = project.position
        changes = do(project)
        for change in changes:
            _ = change.touched  # worked out here: of a hundred thousand the window would feel it
        touched = dict.fromkeys(
            key for change in changes for key in (*change.edited, *change.added, *change.removed)
        )
        recount = len(touched) > _FOLLOWED
        if touched and not recount and self._checks is not None:
            after = project.position
            edits: list[Edited] = []
            for key in touched:
                old, new = project.conversation_at(key, before), project.conversation_at(key, after)
                if old is not None or new is not None:
                    edits.append(edited(after, key, old, new))
            self._checks.edited(edits)
        position, undo, redo = _labels_of(project)
        return Done(changes, undo, redo, position, recount)

    def _announce(self, done: Done) -> None:
        if self._closed:
            return
        self._keys.promoted(done.drafts)
        self.position, self.undo, self.redo = done.position, done.undo, done.redo
        self.done.emit(done)
        self.saved.emit()

    def _labels_arrived(self, labels: tuple[int, str, str]) -> None:
        if not self._closed:
            self.position, self.undo, self.redo = labels
            self.labels_changed.emit()

    # typing

    def _save_drafts(self, texts: dict[Place, str]) -> None:
        project = self._project

        def save() -> None:
            for (key, turn), text in texts.items():
                project.save_draft(key, turn, text)

        self._writer.put(save, lambda _: self._drafts_saved(), lambda _: self._keys.promoted(texts))

    def _drafts_saved(self) -> None:
        if not self._closed:
            self.saved.emit()

    def _promote(self, texts: dict[Place, str]) -> None:
        def do(project: Project) -> list[ChangeSet]:
            for (key, turn), text in texts.items():
                project.save_draft(key, turn, text)
            return some(project.promote_drafts(_typing_label))

        def promote() -> Done:
            done = self._carry_out(do)
            done.drafts = texts
            return done

        def refused(problem: UserProblem) -> None:
            self._keys.promoted(texts)
            self.problem.emit(problem.sentence, problem.hint)

        self._writer.put(promote, self._announce, refused)


def some(change: ChangeSet | None) -> list[ChangeSet]:
    """The change, if there is one."""
    return [] if change is None else [change]


def _labels_of(project: Project) -> tuple[int, str, str]:
    """Position, and what undo and redo would do. On the writer's lane."""
    return project.position, project.undo_label() or "", project.redo_label() or ""


def _typing_label(key: int, turn: int) -> str:
    """What History calls a step of typing."""
    del turn
    return say("Typing in conversation {0}").format(key)
