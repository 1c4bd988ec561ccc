"""What a fix would do, in words and as a small difference: no widgets."""

from __future__ import annotations

import dataclasses

from rolethread_gui.checks.keeping_one import listed
from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.edits import (
    TURN_EDITS,
    DeleteConversations,
    DeleteTurn,
    SetIncluded,
    change_conversation,
)
from rolethread_gui.dataset.errors import EditRefused
from rolethread_gui.dataset.flags import Fix
from rolethread_gui.ui.edit.shown_text import difference
from rolethread_gui.wording import put, say

_CONTEXT = 28


@dataclasses.dataclass(frozen=True, slots=True)
class Preview:
    """A change of one text.

    Attributes:
        before: a few words in front of it.
        removed: what goes.
        added: what comes.
        after: a few words behind it.
        sentence: what happens where no text is changed in place, for example "Deletes this turn".
        like: what its sentence has in common with others, where it names conversations.
    """

    before: str = ""
    removed: str = ""
    added: str = ""
    after: str = ""
    sentence: str = ""
    like: str = ""

    @property
    def kind(self) -> tuple[str, str, str]:
        """What makes two changes the same one."""
        return self.removed, self.added, self.like or self.sentence


def preview(conversation: Conversation, fix: Fix) -> Preview | None:
    """What the fix would do to a conversation; None when it no longer fits."""
    changed = conversation
    for edit in fix.edits:
        if isinstance(edit, TURN_EDITS):
            try:
                changed = change_conversation(changed, edit)  # type: ignore[arg-type, unused-ignore]
            except EditRefused:
                return None
        elif isinstance(edit, DeleteConversations):
            return Preview(sentence=say("Deletes the conversation. Undo brings it back."))
        elif isinstance(edit, SetIncluded):
            return _left_out(conversation.key, edit.conversations)
    old = {turn.key: turn for turn in conversation.turns}
    for turn in changed.turns:
        before = old.get(turn.key)
        if before is not None and before.text != turn.text and len(changed.turns) == len(conversation.turns):
            return _difference(before.text, turn.text)
    if len(changed.turns) < len(conversation.turns):
        joined = not any(isinstance(edit, DeleteTurn) for edit in fix.edits)
        return Preview(sentence=say("Joins two turns into one.") if joined else say("Deletes the turn."))
    if len(changed.turns) > len(conversation.turns):
        return Preview(sentence=say("Adds a turn."))
    return Preview(sentence=say("Changes who speaks in this turn."))


def _left_out(here: int, keys: tuple[int, ...]) -> Preview:
    """Which conversations go: this one, or those that say the same."""
    if keys == (here,):
        told = say("Leaves this conversation out of the export.")
    elif len(keys) == 1:
        told = say("Leaves conversation {0} out of the export.").format(keys[0])
    else:
        told = put(say("Leaves {0:,} conversations out of the export: {1}."), len(keys), listed(keys))
    return Preview(sentence=told, like="left out")


def _difference(old: str, new: str) -> Preview:
    at, removed, added = difference(old, new)
    end = at + removed
    # whole words read better than the smallest difference: "the" for "a", not "the" for ""
    while at > 0 and old[at - 1].isalnum() and (at == end or old[at].isalnum()) and removed:
        at -= 1
        removed += 1
        added = old[at] + added
    gone = old[at : at + removed]
    before = old[max(0, at - _CONTEXT) : at]
    if at > _CONTEXT:
        before = "…" + before
    after = old[end : end + _CONTEXT]
    if end + _CONTEXT < len(old):
        after += "…"
    return Preview(before, gone, added, after)
