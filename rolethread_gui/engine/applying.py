"""Works out what a command changes, before anything is written. Lane: writer.

Edits are applied in order to copies; the outcome is the difference between before and after, so that a
command is one change with an exact inverse, whatever its edits did to each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
import numpy as np

from rolethread_gui.dataset.alternative_edits import SplitVariation, split_off
from rolethread_gui.dataset.conversation import Conversation, Turn
from rolethread_gui.dataset.edits import (
    STATUSES,
    AddConversation,
    Command,
    DeleteConversations,
    DuplicateConversation,
    Edit,
    Ignore,
    MergeTurns,
    MoveConversations,
    SetIncluded,
    SetNote,
    SetSetting,
    SetStatus,
    SetTurns,
    SplitTurn,
    change_conversation,
)
from rolethread_gui.dataset.errors import EditRefused
from rolethread_gui.dataset.library_edits import (
    MANY_CHANGES,
    DefineCharacter,
    DefinePrompt,
    DeleteCharacter,
    DeletePrompt,
    RenameSpeaker,
    SetPrompt,
)
from rolethread_gui.dataset.tag_edits import DefineTag, DeleteTag, MergeTags, SetTag
from rolethread_gui.dataset.tags import column_name
from rolethread_gui.dataset.whole_edits import JoinConversations, SplitConversation, joined, split_at
from rolethread_gui.dataset.word_notes import conversation_of, setting_name
from rolethread_gui.engine.library import Library
from rolethread_gui.engine.note_carrying import NoteCarrying
from rolethread_gui.engine.placing import places_after
from rolethread_gui.engine.tagging import Tagging
from rolethread_gui.engine.worksheet import Slots, Worksheet, default_of
from rolethread_gui.formats.turn_fields import turn_fields, with_fields
from rolethread_gui.store.change import ABSENT, BASE
from rolethread_gui.wording import say


class Pending(Worksheet):
    """A command being worked out, edit by edit."""

    def perform(self, command: Command) -> None:
        """Work out all edits of a command.

        Raises:
            EditRefused: an edit does not fit, and the command does not skip such edits.
        """
        self._skip_stale = command.skip_stale
        for edit in command.edits:
            try:
                self._do(edit)
            except EditRefused:
                if not command.skip_stale:
                    raise
                self.skipped += 1

    def _do(self, edit: Edit) -> None:
        match edit:
            case AddConversation():
                self._add_conversation(edit)
            case DuplicateConversation():
                self._duplicate(edit)
            case SplitVariation():
                self._split_variation(edit)
            case SplitConversation():
                rest, made = split_at(self.conversation(edit.conversation), edit, self.next_key)
                self.after[edit.conversation] = rest
                self._append_beside(made, edit.conversation)
                NoteCarrying(self).part(rest, made)
            case JoinConversations():
                self._join(edit)
            case DeleteConversations():
                self.set_mark("alive", self.slots(edit.conversations), value=False)
            case SetStatus():
                self._set_status(edit)
            case SetIncluded():
                self.set_mark("included", self.slots(edit.conversations), value=edit.included)
            case SetNote():
                self._set_note(edit)
            case MoveConversations():
                self._move(edit)
            case Ignore():
                self._ignore(edit)
            case SetSetting():
                self._set_setting(edit)
            case SetTag() | DefineTag() | MergeTags() | DeleteTag():
                Tagging(self).do(edit)
            case DefineCharacter() | DeleteCharacter() | DefinePrompt() | DeletePrompt():
                Library(self).do(edit)
            case RenameSpeaker() | SetPrompt():
                change = MANY_CHANGES[type(edit)]
                for slot in self.slots(edit.conversations):
                    key = int(slot) + 1
                    self.after[key] = change(self.conversation(key), edit)
            case _:
                if isinstance(edit, SetTurns):
                    _refuse_twins(edit.turns)
                before = self.conversation(edit.conversation)
                self.after[edit.conversation] = after = change_conversation(before, edit)
                if isinstance(edit, (SplitTurn, MergeTurns)):
                    NoteCarrying(self).move(before, after, edit.turn)

    def _add_conversation(self, edit: AddConversation) -> None:
        turns = edit.turns
        if len({turn.key for turn in turns}) != len(turns):
            turns = tuple(msgspec.structs.replace(turn, key=place) for place, turn in enumerate(turns))
        after = None
        if edit.after is not None:
            self._need(edit.after)
            after = edit.after - 1
        self._append(Conversation(key=self.next_key, turns=()).with_turns(turns), after)

    def _duplicate(self, edit: DuplicateConversation) -> None:
        original = self.conversation(edit.conversation)
        self._append_beside(msgspec.structs.replace(original, key=self.next_key), edit.conversation)

    def _split_variation(self, edit: SplitVariation) -> None:
        rest, made = split_off(self.conversation(edit.conversation), edit, self.next_key)
        self.after[edit.conversation] = rest
        self._append_beside(made, edit.conversation)

    def _join(self, edit: JoinConversations) -> None:
        keys = tuple(dict.fromkeys(edit.conversations))
        if len(keys) < 2:
            raise EditRefused(
                say("It takes two conversations to make one of them."), say("Choose another one too.")
            )
        first, others = keys[0], self.slots(keys[1:])
        parts = [self.conversation(first), *(self._carrying(self.conversation(key)) for key in keys[1:])]
        self.after[first], became = joined(parts, systems=edit.systems)
        NoteCarrying(self).join(first, list(zip(keys[1:], became, strict=True)))
        for name in map(column_name, self.tag_ids()):
            held = self.mark(name)
            if held[others[others < len(held)]].any():
                self.set_mark(name, np.array([first - 1], np.int64), True)
        notes = [note for key in keys if (note := self._note_of(key))]
        if notes != [self._note_of(first)] and notes:
            self._set_note(SetNote(first, " · ".join(dict.fromkeys(notes))))
        self.set_mark("alive", others, False)

    def _carrying(self, conversation: Conversation) -> Conversation:
        """The same one, its turns with what only the record it came from knows of them."""
        if conversation.origin is None:
            return conversation
        try:
            raw = self._texts.base.raw(conversation.origin)
            fields = turn_fields(raw, self._texts.original(conversation.origin))
        except KeyError:
            return conversation
        return conversation.with_turns(with_fields(conversation.turns, fields))

    def _note_of(self, key: int) -> str:
        return self._notes[key][1] if key in self._notes else self._standing.note(key)

    def bring(self, conversation: Conversation, *, born: bool) -> None:
        """Put a conversation in as it is.

        Args:
            conversation: with its key: the next free one, or that of a record.
            born: whether there is no record of that key; else it takes the place of what its record says.
        """
        key = conversation.key
        self._contents[key] = ABSENT if born else BASE
        self.after[key] = conversation
        if born:
            self.next_key = key + 1
            self.new_keys.append(key)

    def put_at_the_end(self, slots: Slots) -> None:
        """Let conversations exist, in this order behind all that are there."""
        alive, places = self.mark("alive"), self.mark("place")
        known = min(len(alive), len(places))
        last = float(places[:known][alive[:known]].max()) if alive[:known].any() else 0.0
        self.set_mark("alive", slots, True)
        self.set_mark("place", slots, last + 1 + np.arange(len(slots), dtype=np.float64))

    def _append_beside(self, conversation: Conversation, original: int) -> None:
        """Add a conversation right after the one that it comes from, with the same marks."""
        self._append(conversation, original - 1)
        slots, source = np.array([conversation.key - 1], np.int64), original - 1
        for name in ("status", "included", *map(column_name, self.tag_ids())):
            held = self.mark(name)
            # One that this very command added may lie beyond the columns; it has the defaults.
            value = held[source] if source < len(held) else default_of(name)
            if value != default_of(name):
                self.set_mark(name, slots, value)

    def _append(self, conversation: Conversation, after: int | None) -> None:
        slot = np.array([conversation.key - 1], np.int64)
        end = after is None
        self.next_key = conversation.key + 1
        self.new_keys.append(conversation.key)
        self._contents[conversation.key] = ABSENT
        self.after[conversation.key] = conversation
        self.set_mark("alive", slot, True)
        self._place(slot, after, end=end)

    def _place(self, slots: Slots, after: int | None, *, end: bool = False) -> None:
        held = self.mark("place")
        if len(held) < self.next_key - 1:
            more = np.zeros(self.next_key - 1 - len(held), held.dtype)
            held = np.concatenate([held, more])
        others = self.mark("alive").copy()
        others[slots] = False
        placed = places_after(held, others, len(slots), after, end=end)
        if placed is None:  # no room between two neighbours: number everything anew, in the same order
            order = np.argsort(held, kind="stable")
            fresh = np.empty(len(held))
            fresh[order] = np.arange(1.0, len(held) + 1)
            self.set_mark("place", np.arange(len(held), dtype=np.int64), fresh)
            placed = places_after(fresh, others, len(slots), after, end=end)
        self.set_mark("place", slots, placed)

    def _set_status(self, edit: SetStatus) -> None:
        if edit.status not in STATUSES:
            raise EditRefused(
                say("There is no status “{0}”.").format(edit.status),
                say("Choose one of: {0}.").format(", ".join(STATUSES)),
            )
        self.set_mark("status", self.slots(edit.conversations), STATUSES.index(edit.status))

    def _set_note(self, edit: SetNote) -> None:
        key = edit.conversation
        self._need(key)
        old = self._notes[key][0] if key in self._notes else self._standing.note(key)
        self._notes[key] = (old, edit.note)
        self._mark_noted(key)

    def _mark_noted(self, key: int) -> None:
        """Say whether a conversation has a note, on the whole or on words."""
        name = setting_name(key)
        on_words = self._settings[name][1] if name in self._settings else self._standing.setting(name)
        self.set_mark("noted", np.array([key - 1], np.int64), bool(self._note_of(key) or on_words))

    def _move(self, edit: MoveConversations) -> None:
        if edit.after is not None:
            self._need(edit.after)
            if edit.after in edit.conversations:
                raise EditRefused(
                    say("A conversation cannot be put after itself."), say("Choose another place.")
                )
        slots = self.slots(tuple(dict.fromkeys(edit.conversations)))
        if len(slots):
            self._place(slots, None if edit.after is None else edit.after - 1)

    def _ignore(self, edit: Ignore) -> None:
        if edit.conversation is not None:
            self._need(edit.conversation)
        elif edit.turn is not None:
            raise EditRefused(
                say("An ignore of a turn needs its conversation."), say("Name the conversation too.")
            )
        what = (
            edit.check,
            edit.words,
            -1 if edit.conversation is None else edit.conversation,
            -1 if edit.turn is None else edit.turn,
        )
        if self._standing_ignores is None:
            self._standing_ignores = self._standing.ignores()
        old = self._ignores[what][0] if what in self._ignores else what in self._standing_ignores
        self._ignores[what] = (old, edit.ignored)

    def set_setting(self, name: str, value: Any) -> None:
        """Give a setting another value, None for its default."""
        self._set_setting(SetSetting(name, value))

    def _set_setting(self, edit: SetSetting) -> None:
        try:
            value = None if edit.value is None else msgspec.json.encode(edit.value).decode()
            edit.name.encode()
        except (TypeError, UnicodeEncodeError):
            raise EditRefused(
                say("{0!r} cannot be set to that.").format(edit.name), say("A setting is plain JSON.")
            ) from None
        old = (
            self._settings[edit.name][0] if edit.name in self._settings else self._standing.setting(edit.name)
        )
        self._settings[edit.name] = (old, value)
        if noted := conversation_of(edit.name):
            self._need(noted)
            self._mark_noted(noted)


def _refuse_twins(turns: Sequence[Turn]) -> None:
    if len({turn.key for turn in turns}) != len(turns):
        raise EditRefused(say("Two turns have the same key."), say("Give each turn a key of its own."))
