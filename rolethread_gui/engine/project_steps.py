"""The steps of an open project's history: commands, the way back, typing, and versions. Lane: writer.

Every step is on disk when it returns, and the change set that it returns says all that changed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rolethread_gui.dataset.changes import ChangeSet, with_typed
from rolethread_gui.dataset.edits import Command, SetText
from rolethread_gui.dataset.errors import EditRefused
from rolethread_gui.engine.applying import Pending
from rolethread_gui.engine.importing import ReadingJob
from rolethread_gui.engine.past_columns import PastColumns
from rolethread_gui.engine.project_contents import ProjectContents
from rolethread_gui.engine.recording import Ledger
from rolethread_gui.engine.shelf import Shelf
from rolethread_gui.engine.taking_back import take_back_change
from rolethread_gui.store.journal import Kind
from rolethread_gui.store.versions import Version
from rolethread_gui.wording import say

PROMOTED = "Typing"
"""Label of what was typed, where the caller gives none."""


class ProjectSteps(ProjectContents):
    """An open project that is changed.

    Attributes:
        shelf: its sources: adding, replacing and removing them, and what could not be read of them.
    """

    def __init__(self, ledger: Ledger) -> None:
        """Change what a ledger holds."""
        super().__init__(ledger)
        self._import: ReadingJob | None = None
        self.shelf = Shelf(ledger, self._before_change)

    @property
    def importing(self) -> bool:
        """Whether a dataset is being read."""
        return self._import is not None and not self._import.ended

    # commands

    def apply(self, command: Command) -> ChangeSet:
        """Do a command. What is typed and not taken over yet becomes an entry of its own before it.

        Returns:
            What changed (nothing, at the old position, when the command changes nothing).

        Raises:
            EditRefused: an edit does not fit and the command does not skip such edits; nothing changed.
            StorageProblem: the disk is full or the like; nothing changed.
        """
        self._refuse_read_only()
        typed = self.promote_drafts()
        return with_typed(typed, self._apply(command))

    def _apply(self, command: Command, drafts: Sequence[tuple[int, int]] = ()) -> ChangeSet:
        ledger = self._ledger
        pending = Pending(ledger.texts, ledger.columns, ledger.standing, ledger.next_key)
        pending.perform(command)
        after = ledger.journal.after_do(pending.next_key)
        change = ledger.record(
            after,
            Kind.DO,
            lambda: pending.change(after.position),
            label=command.label,
            origin=command.origin,
            drafts=drafts,
        )
        done = ledger.change_set(
            Kind.DO,
            command.label,
            command.origin,
            change,
            before=pending.before,
            after=pending.after,
            skipped=pending.skipped,
            new_keys=tuple(pending.new_keys),
        )
        pending.let_go()
        return done

    def undo(self) -> ChangeSet | None:
        """Take the last command back; None when there is nothing to take back.

        The first import is no command: it is what all the others stand on, and only `undo_to` and
        `take_back` reach it.
        """
        self._refuse_read_only()
        typed = self.promote_drafts()
        target = self._ledger.journal.undo_next()
        return with_typed(typed, self._undo(target)) if target else None

    def _undo(self, target: int) -> ChangeSet:
        if self._import is not None and self._import.entry == target:
            self._import.cancel()
        return self._ledger.turn_round(Kind.UNDO, target)

    def redo(self) -> ChangeSet | None:
        """Do again what was undone last; None when there is nothing."""
        self._refuse_read_only()
        self.promote_drafts()
        target = self._ledger.journal.redo_next()
        return self._ledger.turn_round(Kind.REDO, target) if target else None

    def undo_to(self, position: int) -> list[ChangeSet]:
        """Undo until nothing later than `position` stands, the newest first; at 0 not even the first import."""
        self._refuse_read_only()
        self.promote_drafts()
        changes: list[ChangeSet] = []
        while (target := self._ledger.journal.state.cursor) > position:
            changes.append(self._undo(target))
        return changes

    def take_back(self, position: int) -> ChangeSet:
        """Take one old command back alone, as a new command; what changed since is skipped and counted.

        Raises:
            EditRefused: it is undone already, or everything it changed has changed since.
        """
        self._refuse_read_only()
        typed = self.promote_drafts()
        ledger = self._ledger
        label, change, skipped = take_back_change(ledger, position)
        after = ledger.journal.after_do(ledger.next_key)
        done = ledger.record(
            after, Kind.DO, lambda: ledger.dated(change, after.position), label=label, target=position
        )
        return with_typed(typed, ledger.change_set(Kind.DO, label, "history", done, skipped=skipped))

    # typing

    def save_draft(self, conversation: int, turn: int, text: str) -> None:
        """Keep the text of an open turn. On disk when it returns; not in the history yet.

        Raises:
            EditRefused: the conversation is gone.
        """
        self._refuse_read_only()
        if not (0 < conversation <= self.columns.size and self.columns.plain("alive")[conversation - 1]):
            raise EditRefused(
                say("Conversation {0} is not in the project.").format(conversation), say("It was deleted.")
            )
        self._ledger.keep_draft(conversation, turn, text)

    def promote_drafts(self, label_for: Callable[[int, int], str] | None = None) -> ChangeSet | None:
        """Make one entry of what was typed; None when nothing was, or it came to the same text.

        Args:
            label_for: gives the entry's label from the conversation and the turn typed in last.
        """
        if self.read_only or not self._ledger.has_drafts:
            return None
        drafts = self._ledger.standing.drafts()
        places = [(key, turn) for key, turn, _ in drafts]
        label = PROMOTED if label_for is None or not places else label_for(*places[-1])
        edits = tuple(SetText(key, turn, text) for key, turn, text in drafts)
        change = self._apply(Command(label, edits, "typing", skip_stale=True), places)
        self._ledger.drafts_taken()
        return change if change.touched else None

    # versions

    def save_version(self, name: str, note: str = "") -> Version:
        """Name the state as it is now."""
        self._refuse_read_only()
        self.promote_drafts()
        return self._ledger.versions.save(name, note, self.position)

    def restore(self, version_id: int, keys: Sequence[int] | None = None) -> ChangeSet:
        """Bring some conversations, or everything, back to a version, as one more command.

        Raises:
            EditRefused: there is no such version.
        """
        self._refuse_read_only()
        typed = self.promote_drafts()
        ledger = self._ledger
        version = next((one for one in self.versions() if one.id == version_id), None)
        if version is None:
            raise EditRefused(say("That version does not exist."), say("Choose one from the list."))
        what = "" if keys is None else say(" {0} of").format(len(keys))
        label = f"Restore{what} “{version.name}”"
        change = self._past.way_back(version.position, keys)
        after = ledger.journal.after_do(ledger.next_key)
        done = ledger.record(
            after, Kind.DO, lambda: ledger.dated(change, after.position), label=label, origin="versions"
        )
        return with_typed(typed, ledger.change_set(Kind.DO, label, "versions", done))

    def past_columns(self, position: int) -> PastColumns:
        """What charts need of an earlier position, to be built step by step."""
        self.promote_drafts()
        return PastColumns(self._ledger, self._past, position)

    def _before_change(self) -> ChangeSet | None:
        self._refuse_read_only()
        return self.promote_drafts()
