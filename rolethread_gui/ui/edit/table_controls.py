"""What the table says in its columns of words, and what is written, copied and moved in it. Lane: GUI thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from rolethread_gui.dataset.columns import Columns
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.edits import (
    STATUSES,
    Command,
    Edit,
    MoveConversations,
    SetNote,
    SetStatus,
    SetText,
)
from rolethread_gui.dataset.library import prompts_of, system_prompt
from rolethread_gui.dataset.library_edits import SetPrompt
from rolethread_gui.dataset.saved_filters import fields_of
from rolethread_gui.dataset.tags import column_name
from rolethread_gui.engine.copying import as_table, as_text
from rolethread_gui.ui.edit.shown import NATURAL
from rolethread_gui.ui.edit.table_model import FLAGS, FOUND
from rolethread_gui.wording import put

if TYPE_CHECKING:
    from rolethread_gui.dataset.changes import ChangeSet
    from rolethread_gui.engine.import_reports import SourceSummary
    from rolethread_gui.ui.edit.edit_walk import EditWalk
    from rolethread_gui.ui.edit.people_and_prompts import PeopleAndPrompts
    from rolethread_gui.ui.edit.searching import Searching
    from rolethread_gui.ui.edit.tag_controls import TagControls
    from rolethread_gui.workbench.desk import Desk
    from rolethread_gui.workbench.preferences import Preferences

_PROMPTS = 12
"""Prompts of the dataset that are offered, the most frequent first."""
_COPIED = 5000
"""Conversations that the clipboard takes at most."""


class TableControls(QObject):
    """Between the table and the desk.

    Signals:
        said: a quiet message and the text of its button.
    """

    said = Signal(str, str)

    def __init__(
        self,
        page: EditWalk,
        desk: Desk,
        kept: Preferences,
        tagging: TagControls,
        people: PeopleAndPrompts,
        *,
        searching: Searching,
    ) -> None:
        """Begin without a project.

        Args:
            page: with the table.
            desk: whose conversations.
            kept: remembers layouts.
            tagging: knows the tags.
            people: knows what prompts are called.
            searching: knows where words were found.
        """
        super().__init__(page)
        self._page, self._desk, self._tagging, self._people = page, desk, tagging, people
        self._kept = kept
        self._searching, self._chosen = searching, page.selected_keys
        self._sources: dict[int, str] = {}
        self._asked: tuple[int, ...] = ()
        self._excerpts: dict[int, tuple[int, str, str, str]] = {}
        table, model = page.table, page.model
        model.words = self._words
        model.editable = self._editable
        model.written.connect(self._written)
        table.delegate.found = self._found
        table.copy_wanted.connect(self.copy)
        table.move_wanted.connect(self.move)
        table.shift_wanted.connect(self.shift)
        table.chooser_wanted.connect(self.choose_columns)
        table.tag_cell_wanted.connect(tagging.open_for_chosen)
        searching.hits_changed.connect(self._hits_changed)
        for signal in (desk.project_opened, desk.import_finished):
            signal.connect(self._ask_sources)
        desk.project_opened.connect(self._look)
        desk.dataset_changed.connect(self._changed)
        if desk.is_open:
            self._ask_sources()
            self._look()

    @Slot()
    def _look(self) -> None:
        self._page.table.set_fields(fields_of(self._desk.settings))

    @Slot(object)
    def _changed(self, change: ChangeSet) -> None:
        if change.settings:
            self._look()
        for key in set(self._excerpts).intersection(change.touched) if self._excerpts else ():
            del self._excerpts[key]
        model = self._page.model
        if change.marked and model.columns is not None and model.shown.sort == NATURAL:
            places = model.columns.plain("place")[model.shown.slots]
            if np.any(places[1:] < places[:-1]):  # they were moved, or a move was undone
                model.replace_order()

    @Slot()
    def _ask_sources(self) -> None:
        if self._desk.is_open:
            self._desk.sources(self._sources_arrived)

    def _sources_arrived(self, sources: list[SourceSummary]) -> None:
        self._sources = {number: one.name for one in sources for number in one.ids}
        self._page.table.viewport().update()

    # words of columns

    def _words(self, key: int, column: str) -> str:
        columns, slot = self._desk.columns, key - 1
        if slot >= columns.size:
            return ""
        if column == "tags":
            tags = self._tagging.tags
            return ", ".join(tag.name for tag in tags if columns.plain(column_name(tag.id))[slot])
        if column == "source":
            return self._sources.get(int(columns.plain("source")[slot]), "")
        if column == "found":
            _, before, words, after = self._found(key)
            return f"{before}{words}{after}"
        if column == "prompt":
            return ", ".join(map(self._people.prompt_title, _coded(columns, "prompts", slot)))
        return ", ".join(_coded(columns, column, slot))

    @Slot()
    def _hits_changed(self) -> None:
        self._excerpts.clear()
        self._page.table.show_found(self._searching.active)
        self._page.table.viewport().update()

    def _found(self, key: int) -> tuple[int, str, str, str]:
        """How often it was found in a conversation, and the first place; remembered while it is in view."""
        if key not in self._excerpts:
            if len(self._excerpts) > 2000:
                self._excerpts.clear()
            self._excerpts[key] = self._searching.first_place(key)
        return self._excerpts[key]

    @Slot()
    def choose_columns(self) -> None:
        """Open the list of columns and layouts."""
        from rolethread_gui.ui.edit.columns_chooser import ColumnsChooser

        dialog = ColumnsChooser(self._page.table, self._kept, self._page)
        dialog.said.connect(self.said)
        dialog.show()

    # writing into cells

    def _editable(self, key: int, column: str) -> str | None:
        if self._desk.read_only:
            return None
        if column == "status":
            return STATUSES[int(self._desk.columns.plain("status")[key - 1])]
        if column == "note":
            return self._desk.note(key)
        conversation = self._desk.conversation(key)
        if column == "prompt":
            prompt = system_prompt(conversation)
            return "" if prompt is None else prompt.text
        turn = _turn_of(conversation, column)
        return None if turn is None else turn.text

    @Slot(int, str, str)
    def _written(self, key: int, column: str, text: str) -> None:
        if text == self._editable(key, column):
            return
        edit: Edit
        if column == "status":
            edit, label = SetStatus((key,), text), self.tr("Set the status of conversation {0}")
        elif column == "note":
            edit, label = SetNote(key, text), self.tr("Wrote a note on conversation {0}")
        elif column == "prompt":
            edit, label = SetPrompt((key,), text), self.tr("Changed the system prompt of conversation {0}")
        else:
            turn = _turn_of(self._desk.conversation(key), column)
            if turn is None:
                return
            edit, label = SetText(key, turn.key, text), self.tr("Wrote in conversation {0}")
        self._desk.submit(Command(label.format(key), (edit,), "table"))

    @Slot()
    def ask_prompt(self) -> None:
        """Ask for one system prompt for all that are chosen."""
        from rolethread_gui.ui.edit.bulk_prompt import BulkPrompt

        keys = tuple(self._chosen())
        if not keys or self._desk.read_only:
            return
        columns = self._desk.columns.still()
        known = [(one.name, one.text) for one in prompts_of(self._desk.settings) if not one.archived]
        marks = columns.names["prompts"]
        counts = np.bincount(columns.ragged("prompts").shown(columns.alive()), minlength=len(marks))
        for code in np.argsort(-counts, kind="stable")[:_PROMPTS].tolist():
            text = self._people.prompt_text(marks[code]) if counts[code] else ""
            if text and text not in (other for _, other in known):
                known.append((self._people.prompt_title(marks[code]), text))
        scope = (
            self.tr("1 conversation") if len(keys) == 1 else put(self.tr("{0:,} conversations"), len(keys))
        )
        dialog = BulkPrompt(scope, known, self._page)
        self._asked = keys
        dialog.wanted.connect(self._give_prompt)
        dialog.show()

    @Slot(str)
    def _give_prompt(self, text: str) -> None:
        keys = self._asked
        some = self.tr("1 conversation") if len(keys) == 1 else put(self.tr("{0:,} conversations"), len(keys))
        label = self.tr("Gave a system prompt: {0}") if text else self.tr("Took the system prompt away: {0}")
        self._desk.submit(Command(label.format(some), (SetPrompt(keys, text),), "table"))
        self.said.emit(label.format(some), self.tr("Undo"))

    # copying

    @Slot(bool)
    def copy(self, table: bool = False) -> None:
        """Put the chosen conversations on the clipboard, as text or as a table of the columns that are shown."""
        keys = self._chosen()
        if not keys:
            return
        if len(keys) > _COPIED:
            self.said.emit(
                put(
                    self.tr(
                        "The clipboard takes {0:,} conversations at most. Export writes as many as you like."
                    ),
                    _COPIED,
                ),
                "",
            )
            return
        self._desk.flush_typing()
        text = self._as_table(keys) if table else as_text(map(self._desk.conversation, keys))
        QGuiApplication.clipboard().setText(text)
        count = (
            self.tr("1 conversation") if len(keys) == 1 else put(self.tr("{0:,} conversations"), len(keys))
        )
        how = self.tr("Copied as a table: {0}") if table else self.tr("Copied as text: {0}")
        self.said.emit(how.format(count), "")

    def _as_table(self, keys: list[int]) -> str:
        model, table = self._page.model, self._page.table
        places = [place for place in table.shown_columns() if place != FOUND]
        rows = (
            [self._cell(model.shown.row(key), place) for place in places]
            for key in keys
            if model.shown.row(key) >= 0
        )
        return as_table([model.specs[place].title for place in places], rows)

    def _cell(self, row: int, place: int) -> str:
        model = self._page.model
        if place == FLAGS or model.specs[place].icon or place == 0:
            return model.spoken(row, place)
        return str(model.index(row, place).data() or "")

    # moving

    @Slot(object, int)
    def move(self, keys: tuple[int, ...], after: int) -> None:
        """Put conversations right after another one (0: at the very start), as one step."""
        if not keys or self._desk.read_only or after in keys:
            return
        label = (
            self.tr("Moved conversation {0}").format(keys[0])
            if len(keys) == 1
            else put(self.tr("Moved {0:,} conversations"), len(keys))
        )
        edit = MoveConversations(keys, after or None)
        self._desk.submit(Command(label, (edit,), "table"))
        self.said.emit(label, self.tr("Undo"))

    @Slot(int)
    def shift(self, by: int) -> None:
        """Move what is chosen one row up (-1) or down (1), where the order is that of the dataset."""
        table, shown = self._page.table, self._page.model.shown
        if not table.can_move():
            self.said.emit(
                self.tr("Rows can be moved while the table stands in the order of the dataset."), ""
            )
            return
        keys = self._chosen()
        rows = [shown.row(key) for key in keys if shown.row(key) >= 0]
        if not rows:
            return
        if by < 0:
            above = min(rows) - 2
            if min(rows) > 0:
                self.move(tuple(keys), shown.key(above) if above >= 0 else self._before(shown.key(0)))
        elif max(rows) + 1 < len(shown.slots):
            self.move(tuple(keys), shown.key(max(rows) + 1))

    def _before(self, key: int) -> int:
        """The conversation right before another one in the dataset, 0 for none; a filter may hide it."""
        order = (self._desk.columns.still().slots_in_order() + 1).tolist()
        place = order.index(key)
        return int(order[place - 1]) if place else 0


def _turn_of(conversation: Conversation, column: str) -> Turn | None:
    """The turn that a column of text shows."""
    if column == "opening":
        return next((turn for turn in conversation.turns if turn.role is Role.USER), None)
    if column == "reply":
        return next((turn for turn in reversed(conversation.turns) if turn.role is Role.ASSISTANT), None)
    return None


def _coded(columns: Columns, column: str, slot: int) -> list[str]:
    """Texts of one conversation in a coded column."""
    names = columns.names.get(column, [])
    if not names:  # not gathered yet
        return []
    return [names[code] for code in columns.ragged(column).get(slot).tolist() if 0 <= code < len(names)]
