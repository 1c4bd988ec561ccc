"""What the person does on the Edit page, as commands for the desk: words, flags, many at once, fix all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from rolethread_gui.dataset.changes import ChangeSet
from rolethread_gui.dataset.conversation import Role, Turn
from rolethread_gui.dataset.edits import AddConversation, Command, Edit, Ignore, SetNote
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.dataset.flags import Fix, Flag
from rolethread_gui.dataset.library import prompts_of
from rolethread_gui.dataset.tool_edits import SetVerdict
from rolethread_gui.ui.edit.bulk_commands import bulk_command, toggle_approved, toggle_included
from rolethread_gui.ui.edit.edit_layout import EditLayout
from rolethread_gui.ui.next_turn import next_turn
from rolethread_gui.wording import put

if TYPE_CHECKING:
    from rolethread_gui.engine.rewording import Keys
    from rolethread_gui.workbench.desk import Desk


class EditCommands(EditLayout):
    """The page with hands; where the eyes go is in `edit_page`.

    Signals:
        said: a quiet message and the text of its button ("" for none; "Undo" undoes).
        made: key of a conversation that was just made.
    """

    said = Signal(str, str)
    made = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._desk = desk

    @Slot(str)
    def _tell(self, sentence: str) -> None:
        self.said.emit(sentence, "")

    def chosen_words(self) -> str:
        """The words that are chosen in the turn with the cursor."""
        widget = self.view.turn_in_hand()
        chosen = widget.editor.textCursor().selectedText() if widget is not None else ""
        return chosen.replace("\u2029", "\n")

    # changes by the person

    def _submit(self, label: str, edits: Iterable[Edit], origin: str = "editor") -> None:
        self._desk.submit(Command(label, tuple(edits), origin))

    @Slot(int, object)
    def _typed(self, turn: int, text: str) -> None:
        if self.view.conversation is not None:
            self._desk.typed(self.view.conversation.key, turn, text)

    @Slot(str, object)
    def _commanded(self, label: str, edits: Sequence[Edit]) -> None:
        self._submit(label, edits)

    @Slot(object, object)
    def _fix_wanted(self, flag: Flag, fix: Fix) -> None:
        del flag
        self._desk.submit(Command(fix.title, fix.edits, "editor"), self._fixed)

    def _fixed(self, change: ChangeSet) -> None:
        self.view.take_focus_back()
        self.said.emit(change.label, self.tr("Undo"))

    @Slot(object, bool)
    def _ignore_wanted(self, flag: Flag, everywhere: bool) -> None:
        title = self._desk.check_titles.get(flag.check, flag.check)
        if flag.start is not None and flag.words:
            # what is ignored are these words, not the check
            title = self.tr("“{0}” ({1})").format(_shortened(flag.words), title)
        if everywhere:
            edit = Ignore(flag.check, flag.words)
            label = self.tr("Ignored everywhere: {0}").format(title)
        else:
            turn = -1 if flag.turn is None else flag.turn
            edit = Ignore(flag.check, flag.words, flag.conversation, turn)
            label = self.tr("Ignored here: {0}").format(title)
        self._submit(label, (edit,))
        self.said.emit(label, self.tr("Undo"))

    @Slot(str)
    def _status_wanted(self, status: str) -> None:
        if self.view.conversation is not None:
            self._desk.submit(bulk_command(f"status:{status}", (self.view.conversation.key,)))

    @Slot(bool)
    def _include_wanted(self, included: bool) -> None:
        if self.view.conversation is not None:
            self._inclusion_wanted(self.view.conversation.key, included)

    @Slot(int, bool)
    def _inclusion_wanted(self, key: int, included: bool) -> None:
        self._desk.submit(bulk_command("include" if included else "leave out", (key,)))

    @Slot(object)
    def _verdict_wanted(self, verdict: bool | None) -> None:
        if self.view.conversation is not None:
            labels = {
                True: self.tr("Gave a thumb up"),
                False: self.tr("Gave a thumb down"),
                None: self.tr("Took a thumb back"),
            }
            self._submit(labels[verdict], (SetVerdict(self.view.conversation.key, verdict),))

    @Slot(str)
    def _note_written(self, note: str) -> None:
        if self.view.conversation is not None:
            label = self.tr("Wrote a note") if note else self.tr("Removed a note")
            command = Command(label, (SetNote(self.view.conversation.key, note),), "editor")

            def refused(problem: UserProblem) -> None:
                self.header.note_kept(note)
                self._desk.problem.emit(problem.sentence, problem.hint)

            self._desk.submit(command, lambda _: self.header.note_kept(note), refused)

    # many at once

    def selected_keys(self) -> list[int]:
        """Chosen conversations that are shown; without any, the one on screen."""
        chosen = self.table.shown_chosen()
        if chosen or self.view.conversation is None:
            return chosen
        return [self.view.conversation.key]

    @Slot(str)
    def bulk_action(self, what: str) -> None:
        """Do something with what is chosen: an action of `BulkBar`."""
        keys = self.selected_keys()
        if not keys or self._desk.read_only:
            return
        if what == "fix":
            self.open_fix_all("", self.tr("Fix what the checks found"), chosen=self._scope_title(keys))
            return
        if what == "join" and len(keys) == 1:
            keys = self._with_next(keys[0])
        if what == "join" and len(keys) == 1:
            self._tell(self.tr("There is no conversation below this one to join it with."))
            return
        command = bulk_command(what, keys)
        self._desk.submit(command)
        if len(keys) > 1 or what == "delete":
            self.said.emit(command.label, self.tr("Undo"))

    def _with_next(self, key: int) -> list[int]:
        """A conversation and the one below it in the table, if there is one."""
        below = self.model.shown.row(key) + 1
        return [key, self.model.key(below)] if 0 < below < self.model.rowCount() else [key]

    # new ones

    @Slot()
    def new_conversation(self) -> None:
        """Ask what a new conversation begins with."""
        from rolethread_gui.ui.dialogs.new_conversation import NewConversation

        if not self._desk.is_open or self._desk.read_only:
            return
        prompts = [(one.name, one.text) for one in prompts_of(self._desk.settings) if not one.archived]
        dialog = NewConversation(self.view.conversation, prompts, self)
        dialog.wanted.connect(self._make_conversations)
        dialog.show()

    @Slot(str)
    def new_with_prompt(self, text: str) -> None:
        """Make a conversation with this system prompt and one empty exchange."""
        roles = (Role.SYSTEM, Role.USER, Role.ASSISTANT)
        turns = (Turn(place, role, "" if place else text) for place, role in enumerate(roles))
        self._make_conversations([tuple(turns)])

    @Slot(object)
    def _make_conversations(self, made: Sequence[Sequence[Turn]]) -> None:
        after = self.view.conversation.key if self.view.conversation is not None else None
        # Each goes right after the one on screen, so the last comes first.
        edits = tuple(AddConversation(tuple(turns), after) for turns in reversed(made))
        if after is None:
            edits = edits[::-1]
        label = (
            self.tr("Made a conversation")
            if len(edits) == 1
            else put(self.tr("Made {0:,} conversations"), len(edits))
        )
        self._desk.submit(Command(label, edits, "editor"), self._made_conversations)

    def _made_conversations(self, change: ChangeSet) -> None:
        if change.new_keys:
            first = min(change.new_keys, key=self.model.shown.row)
            self.made.emit(first)
            self.said.emit(change.label, self.tr("Undo"))

    @Slot()
    def _approve_key(self) -> None:
        if self.model.columns is not None and self.selected_keys():
            self.bulk_action(toggle_approved(self.model.columns, self.selected_keys()))

    @Slot()
    def _include_key(self) -> None:
        if self.model.columns is not None and self.selected_keys():
            self.bulk_action(toggle_included(self.model.columns, self.selected_keys()))

    @Slot()
    def _delete_key(self) -> None:
        self.bulk_action("delete")

    @Slot(QPoint)
    def _table_menu(self, where: QPoint) -> None:
        keys = self.selected_keys()
        if not keys:
            return
        scope = self._scope_title(keys)
        menu = self.bulk.make_menu(self, scope)
        menu.setObjectName("table_menu")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)

    def _scope_title(self, keys: Sequence[int]) -> str:
        if len(keys) == 1:
            return self.tr("This conversation")
        if self.table.all_shown_chosen():
            return put(self.tr("All {0:,} shown"), len(keys))
        return put(self.tr("{0:,} selected"), len(keys))

    # fix all

    @Slot(object)
    def _fix_all_like(self, flag: Flag) -> None:
        title = self._desk.check_titles.get(flag.check, flag.check)
        self.open_fix_all(flag.check, self.tr("Fix all: {0}").format(title), like=flag)

    def offer_changes(self, title: str, offered: Mapping[int, Sequence[Flag]]) -> None:
        """List changes that somebody else worked out, by conversation, over the whole project."""
        self.open_fix_all("", title, offered=offered)

    def open_fix_all(
        self,
        check: str,
        title: str,
        *,
        chosen: str = "",
        like: Flag | None = None,
        offered: Mapping[int, Sequence[Flag]] | None = None,
    ) -> None:
        """Open the list of fixes of a check ("" for all checks), or of changes that are `offered`."""
        if self.model.columns is None:
            return
        scopes, all_shown, whole = self._scopes()
        if offered is not None:
            chosen = whole
        self.start_here.set_wanted(False)
        self.middle.setCurrentWidget(self.fix_all)
        self.fix_all.open(
            check, title, scopes, chosen if chosen in scopes else all_shown, like, offered=offered
        )

    @Slot()
    def open_replace(self) -> None:
        """Open find and replace, with the words that are chosen in a text."""
        if self.model.columns is None:
            return
        words = self.chosen_words()
        scopes, all_shown, whole = self._scopes()
        self.start_here.set_wanted(False)
        self.middle.setCurrentWidget(self.replace)
        self.replace.open(scopes, all_shown, whole, "" if "\n" in words else words)

    def _is_replacing(self) -> bool:
        """Whether somebody writes into the panel that finds and replaces."""
        focus = self.window().focusWidget()
        return (
            self.middle.currentWidget() is self.replace
            and focus is not None
            and self.replace.isAncestorOf(focus)
        )

    @Slot(object)
    def _replaced(self, change: ChangeSet) -> None:
        self._say_fixed(change)
        # in a turn of its own: what changed is on screen then, and the table that comes back is painted by itself
        next_turn(self, self.replace.close_panel)

    def _scopes(self) -> tuple[dict[str, Keys], str, str]:
        """Keys by the title of each scope; which is all shown, and which the whole project."""
        columns = self.model.columns
        assert columns is not None
        self._desk.flush_typing()
        shown = self.model.shown.slots + 1
        everything = columns.slots_in_order() + 1
        scopes: dict[str, Keys] = {}
        if self.view.conversation is not None:
            scopes[self.tr("This conversation")] = np.array([self.view.conversation.key], np.int64)
        picked = self.table.shown_chosen()
        if len(picked) > 1 and len(picked) < len(shown):
            scopes[put(self.tr("{0:,} selected"), len(picked))] = np.array(picked, np.int64)
        all_shown = put(self.tr("All {0:,} shown"), len(shown))
        scopes[all_shown] = shown
        if len(everything) == len(shown):
            return scopes, all_shown, all_shown
        whole = put(self.tr("Whole project: {0:,}"), len(everything))
        scopes[whole] = everything
        return scopes, all_shown, whole

    @Slot(object, int)
    def _fix_all_wanted(self, command: Command, count: int) -> None:
        del count
        self._desk.submit(command, self._fixed_all)

    def _fixed_all(self, change: ChangeSet) -> None:
        self._say_fixed(change)
        next_turn(self, self.fix_all.close_panel)

    def _say_fixed(self, change: ChangeSet) -> None:
        text = change.label
        if change.skipped:
            text += " · " + put(self.tr("{0:,} skipped, their words had changed"), change.skipped)
        self.said.emit(text, self.tr("Undo"))

    def close_panels(self) -> None:
        """Let the table come back where a list stands in its place."""
        panel = self.middle.currentWidget()
        if panel is self.fix_all:
            self.fix_all.close_panel()
        elif panel is self.replace:
            self.replace.close_panel()
        elif panel is self.trainer_view:
            self.trainer_view.closed.emit()
        elif panel is self.compare:
            self.show_compare(False)

    @Slot()
    def _fix_all_closed(self) -> None:
        panel = self.middle.currentWidget()
        if panel in (self.fix_all, self.replace):
            focus = self.window().focusWidget()
            had_focus = focus is not None and panel.isAncestorOf(focus)
            self.middle.setCurrentWidget(self.table if self.model.rowCount() else self.nobody)
            self.start_here.set_wanted(not self.model.shown.filter.clauses)
            if had_focus:
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)


def _shortened(words: str, most: int = 40) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= most else flat[: most - 1] + "…"
