"""Edits: everything that can be done to a project, as plain data.

The window, the command line and the journal all speak these. The JSON form (one object a line, the kind
under ``"do"``) is what ``apply PROJECT EDITS.jsonl`` reads. Conversations and turns are named by their
keys. `change_conversation` is pure; marks, ignores and settings are applied by the engine, which also
keeps the inverse.

Edits of alternatives are in `alternative_edits`, those of tools in `tool_edits`, those of tags in `tag_edits`,
of whole conversations in `whole_edits`, of names and prompts in `library_edits`; this module gathers them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from rolethread_gui.dataset.alternative_edits import (
    ALTERNATIVE_CHANGES,
    AlternativeEdit,
    SplitVariation,
)
from rolethread_gui.dataset.changing import find_turn, with_turn
from rolethread_gui.dataset.conversation import Alternative, Conversation, Role, Shape, Turn
from rolethread_gui.dataset.errors import EditRefused
from rolethread_gui.dataset.library_edits import LibraryEdit, ManyEdit
from rolethread_gui.dataset.tag_edits import TagEdit
from rolethread_gui.dataset.tool_edits import (
    TOOL_CHANGES,
    ToolEdit,
)
from rolethread_gui.dataset.whole_edits import WholeEdit
from rolethread_gui.wording import say


class SetText(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="set_text"):
    """Give a turn another text."""

    conversation: int
    turn: int
    text: str


class ReplaceText(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="replace_text"):
    """Replace code points ``start`` to ``end`` of a turn; refused when `expect` no longer stands there."""

    conversation: int
    turn: int
    start: int
    end: int
    text: str
    expect: str | None = None


class InsertTurn(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="insert_turn"):
    """Put a new turn at a place (0 is first)."""

    conversation: int
    at: int
    role: Role
    text: str = ""
    speaker: str = ""


class DeleteTurn(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="delete_turn"):
    """Take a turn out."""

    conversation: int
    turn: int


class MoveTurn(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="move_turn"):
    """Move a turn to a place (0 is first), counted after it was taken out."""

    conversation: int
    turn: int
    to: int


class MergeTurns(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="merge_turns"):
    """Join a turn with the one after it; texts meet at `between`, the first one's role stays."""

    conversation: int
    turn: int
    between: str = "\n\n"


class SplitTurn(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="split_turn"):
    """Cut a turn in two before code point `at`; the second part gets `role`."""

    conversation: int
    turn: int
    at: int
    role: Role


class SetRole(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="set_role"):
    """Give a turn to another role."""

    conversation: int
    turn: int
    role: Role


class SetLearn(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="set_learn"):
    """Say whether the model learns from a turn: yes, no, or nothing said."""

    conversation: int
    turn: int
    learn: bool | None


class SetTurns(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="set_turns"):
    """Replace all turns of a conversation (used to restore one)."""

    conversation: int
    turns: tuple[Turn, ...]


class AddConversation(
    msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="add_conversation"
):
    """Add a conversation at the end, or after another; its key is given when it is applied."""

    turns: tuple[Turn, ...]
    after: int | None = None


class DuplicateConversation(
    msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="duplicate_conversation"
):
    """Add a copy right after the original."""

    conversation: int


class DeleteConversations(
    msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="delete_conversations"
):
    """Take conversations out of the project (undo brings them back)."""

    conversations: tuple[int, ...]


class SetStatus(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="set_status"):
    """Mark conversations as to review, in progress or approved."""

    conversations: tuple[int, ...]
    status: str


class SetIncluded(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="set_included"):
    """Leave conversations out of the export, or take them in again."""

    conversations: tuple[int, ...]
    included: bool


class SetNote(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="set_note"):
    """Give a conversation a note, or none (empty)."""

    conversation: int
    note: str


class MoveConversations(
    msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="move_conversations"
):
    """Put conversations right after another one (None: at the very start)."""

    conversations: tuple[int, ...]
    after: int | None


class Ignore(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="ignore"):
    """Silence a flag.

    With a conversation and a turn: these words there. With neither: these words of this check
    everywhere; with `words` empty as well: the whole check. ``ignored=False`` takes it back.
    """

    check: str
    words: str = ""
    conversation: int | None = None
    turn: int | None = None
    ignored: bool = True


class SetSetting(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="set_setting"):
    """Change a setting of the project: a threshold, an answer to a question, a style rule.

    `value` is any JSON value; None takes the setting back to its default.
    """

    name: str
    value: Any = None


TurnEdit = (
    SetText
    | ReplaceText
    | InsertTurn
    | DeleteTurn
    | MoveTurn
    | MergeTurns
    | SplitTurn
    | SetRole
    | SetLearn
    | SetTurns
    | AlternativeEdit
    | ToolEdit
)

Edit = (
    TurnEdit
    | SplitVariation
    | AddConversation
    | DuplicateConversation
    | DeleteConversations
    | SetStatus
    | SetIncluded
    | SetNote
    | MoveConversations
    | Ignore
    | SetSetting
    | TagEdit
    | WholeEdit
    | LibraryEdit
    | ManyEdit
)

STATUSES: tuple[str, ...] = ("to review", "in progress", "approved")
"""Names of the status column's values 0, 1 and 2."""


def status_title(status: str) -> str:
    """What a status is called in the language of the program.

    Raises:
        KeyError: there is no such status.
    """
    return {"to review": say("to review"), "in progress": say("in progress"), "approved": say("approved")}[
        status
    ]


class Command(msgspec.Struct, frozen=True):
    """One step of History: what a person did, as one undoable whole.

    Attributes:
        label: plain words, as History and "Undo …" show it.
        edits: applied in order; a later one sees what the earlier ones did.
        origin: who asked ("editor", "table", "fix all", "command line" …), so that a view can know its echo.
        skip_stale: skip (and count) edits whose place has changed meanwhile instead of refusing all.
    """

    label: str
    edits: tuple[Edit, ...]
    origin: str = ""
    skip_stale: bool = False


def change_conversation(conversation: Conversation, edit: TurnEdit) -> Conversation:
    """Apply an edit of turns.

    Raises:
        EditRefused: the turn is gone, the place does not exist, or the expected words no longer stand there.
    """
    return _CHANGES[type(edit)](conversation, edit)


def _with_text(conversation: Conversation, turn_key: int, text: str) -> Conversation:
    if conversation.turns[find_turn(conversation, turn_key)].text == text:
        return conversation
    return with_turn(conversation, turn_key, text=text, shape=Shape.TEXT)


def _set_text(conversation: Conversation, edit: SetText) -> Conversation:
    return _with_text(conversation, edit.turn, edit.text)


def _replace_text(conversation: Conversation, edit: ReplaceText) -> Conversation:
    text = conversation.turns[find_turn(conversation, edit.turn)].text
    stands = 0 <= edit.start <= edit.end <= len(text)
    if not stands or (edit.expect is not None and text[edit.start : edit.end] != edit.expect):
        raise EditRefused(
            say("The text of conversation {0} changed meanwhile at the words to replace.").format(
                conversation.key
            ),
            say("Look at the turn again and repeat the change there."),
        )
    return _with_text(conversation, edit.turn, text[: edit.start] + edit.text + text[edit.end :])


def _checked_place(conversation: Conversation, place: int, last: int) -> int:
    if not 0 <= place <= last:
        raise EditRefused(
            say("Conversation {0} has no place {1}: its turns are 0 to {2}.").format(
                conversation.key, place, last
            ),
            say("Choose a place within the conversation."),
        )
    return place


def _insert(conversation: Conversation, edit: InsertTurn) -> Conversation:
    place = _checked_place(conversation, edit.at, len(conversation.turns))
    fresh = Turn(key=conversation.next_turn, role=edit.role, text=edit.text, speaker=edit.speaker)
    turns = [*conversation.turns[:place], fresh, *conversation.turns[place:]]
    return conversation.with_turns(turns, next_turn=fresh.key + 1)


def _delete(conversation: Conversation, edit: DeleteTurn) -> Conversation:
    place = find_turn(conversation, edit.turn)
    return conversation.with_turns(conversation.turns[:place] + conversation.turns[place + 1 :])


def _move(conversation: Conversation, edit: MoveTurn) -> Conversation:
    turns = list(conversation.turns)
    moved = turns.pop(find_turn(conversation, edit.turn))
    turns.insert(_checked_place(conversation, edit.to, len(turns)), moved)
    return conversation.with_turns(turns)


def _merge(conversation: Conversation, edit: MergeTurns) -> Conversation:
    place = find_turn(conversation, edit.turn)
    if place + 1 >= len(conversation.turns):
        raise EditRefused(
            say("There is no turn after this one to join it with."), say("Choose an earlier turn.")
        )
    first, second = conversation.turns[place : place + 2]
    joined = msgspec.structs.replace(
        first,
        text=_joined(first.text, edit.between, second.text),
        shape=Shape.TEXT,
        calls=first.calls + second.calls,
        attached=first.attached + second.attached,
        alternatives=_joined_alternatives(first, edit.between, second),
    )
    return conversation.with_turns([*conversation.turns[:place], joined, *conversation.turns[place + 2 :]])


def _joined(first: str, between: str, second: str) -> str:
    return between.join(part for part in (first, second) if part)


def _joined_alternatives(first: Turn, between: str, second: Turn) -> tuple[Alternative, ...]:
    """The other texts of both turns, each with the chosen text of the other turn."""
    made = [
        msgspec.structs.replace(one, text=_joined(one.text, between, second.text))
        for one in first.alternatives
    ]
    taken = {one.key for one in made}
    for one in second.alternatives:
        key = one.key if one.key not in taken else max(taken) + 1
        taken.add(key)
        made.append(msgspec.structs.replace(one, key=key, text=_joined(first.text, between, one.text)))
    return tuple(made)


def _split(conversation: Conversation, edit: SplitTurn) -> Conversation:
    place = find_turn(conversation, edit.turn)
    turn = conversation.turns[place]
    at = _checked_place(conversation, edit.at, len(turn.text))
    second = Turn(key=conversation.next_turn, role=edit.role, text=turn.text[at:].lstrip())
    calls = turn.calls
    if calls and edit.role is turn.role:  # a call comes after what is said
        second, calls = msgspec.structs.replace(second, calls=calls), ()
    first = msgspec.structs.replace(turn, text=turn.text[:at].rstrip(), shape=Shape.TEXT, calls=calls)
    turns = [*conversation.turns[:place], first, second, *conversation.turns[place + 1 :]]
    return conversation.with_turns(turns, next_turn=second.key + 1)


def _set_role(conversation: Conversation, edit: SetRole) -> Conversation:
    if conversation.turns[find_turn(conversation, edit.turn)].role == edit.role:
        return conversation
    return with_turn(conversation, edit.turn, role=edit.role, label="")


def _set_learn(conversation: Conversation, edit: SetLearn) -> Conversation:
    return with_turn(conversation, edit.turn, learn=edit.learn)


def _set_turns(conversation: Conversation, edit: SetTurns) -> Conversation:
    return conversation.with_turns(edit.turns)


_CHANGES: dict[type, Callable[[Conversation, Any], Conversation]] = {
    SetText: _set_text,
    ReplaceText: _replace_text,
    InsertTurn: _insert,
    DeleteTurn: _delete,
    MoveTurn: _move,
    MergeTurns: _merge,
    SplitTurn: _split,
    SetRole: _set_role,
    SetLearn: _set_learn,
    SetTurns: _set_turns,
    **ALTERNATIVE_CHANGES,
    **TOOL_CHANGES,
}
TURN_EDITS: tuple[type, ...] = tuple(_CHANGES)
"""The kinds that `change_conversation` takes."""

_EDIT_DECODER: msgspec.json.Decoder[Edit] = msgspec.json.Decoder(Edit)


def edit_from_json(line: bytes) -> Edit:
    """Read one line of an edits file.

    Raises:
        EditRefused: the line is not an edit; the sentence says what is wrong with it.
    """
    try:
        return _EDIT_DECODER.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as problem:
        raise EditRefused(
            say("This is not an edit: {0}.").format(problem), say("See apply --help for the format.")
        ) from None


def edit_to_json(edit: Edit) -> bytes:
    """The edit as one line of an edits file, without the line end."""
    return msgspec.json.encode(edit)
