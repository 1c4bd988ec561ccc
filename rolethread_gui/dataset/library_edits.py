"""Edits of characters, of the library of system prompts, and of who speaks and under which prompt."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from rolethread_gui.dataset.conversation import Conversation, Role, Shape, Turn
from rolethread_gui.dataset.library import system_prompt, whole_words


class DefineCharacter(
    msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="define_character"
):
    """Make a character, or change one; what is left out (None) stays. A new name keeps the old as a spelling."""

    character: str
    name: str | None = None
    aliases: tuple[str, ...] | None = None
    card: str | None = None
    archived: bool | None = None


class DeleteCharacter(
    msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="delete_character"
):
    """Take a character out of the project; the turns keep their speaker."""

    character: str


class RenameSpeaker(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="rename_speaker"):
    """Give one name to the turns of these speakers; in the texts too, where it stands as a word of its own."""

    conversations: tuple[int, ...]
    names: tuple[str, ...]
    to: str
    texts: bool = False


class DefinePrompt(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="define_prompt"):
    """Put a system prompt into the library, or change one; what is left out (None) stays."""

    prompt: str
    name: str | None = None
    text: str | None = None
    about: str | None = None
    archived: bool | None = None


class DeletePrompt(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="delete_prompt"):
    """Take a system prompt out of the library; the conversations keep theirs."""

    prompt: str


class SetPrompt(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do", tag="set_prompt"):
    """Give conversations this system prompt in place of the one they have; an empty text takes it away."""

    conversations: tuple[int, ...]
    text: str


LibraryEdit = DefineCharacter | DeleteCharacter | DefinePrompt | DeletePrompt
"""Edits of what is kept beside the conversations."""
ManyEdit = RenameSpeaker | SetPrompt
"""Edits that change many conversations alike."""


def _rename(conversation: Conversation, edit: RenameSpeaker) -> Conversation:
    names = frozenset(edit.names)
    pattern = whole_words(edit.names) if edit.texts else None
    turns: list[Turn] = []
    for turn in conversation.turns:
        made = turn
        if turn.speaker in names and turn.role is not Role.TOOL:
            made = msgspec.structs.replace(made, speaker=edit.to)
        if pattern is not None:
            text = pattern.sub(lambda _: edit.to, turn.text)
            if text != turn.text:
                made = msgspec.structs.replace(made, text=text, shape=Shape.TEXT)
        turns.append(made)
    return conversation.with_turns(turns)


def _set_prompt(conversation: Conversation, edit: SetPrompt) -> Conversation:
    old = system_prompt(conversation)
    if old is not None and edit.text:
        if old.text == edit.text:
            return conversation
        new = msgspec.structs.replace(old, text=edit.text, shape=Shape.TEXT)
        return conversation.with_turns((new, *conversation.turns[1:]))
    if old is not None:
        return conversation.with_turns(conversation.turns[1:])
    if not edit.text:
        return conversation
    fresh = Turn(conversation.next_turn, Role.SYSTEM, edit.text)
    return conversation.with_turns((fresh, *conversation.turns), next_turn=fresh.key + 1)


MANY_CHANGES: dict[type, Callable[[Conversation, ManyEdit], Conversation]] = {
    RenameSpeaker: _rename,  # type: ignore[dict-item]  # each function takes the edit it stands beside
    SetPrompt: _set_prompt,  # type: ignore[dict-item]  # the same
}
"""How each kind changes one conversation."""
