"""What an edit loses where it is put back into a record that has no place for all of it."""

from __future__ import annotations

from rolethread_gui.dataset.conversation import Conversation, Turn
from rolethread_gui.wording import say


def splice_losses(written: Conversation, wanted: Conversation) -> tuple[str, ...]:
    """Plain sentences about how what was written differs from what was to be written.

    Args:
        written: what is read of the record after the edit was put in.
        wanted: the conversation.
    """
    said: list[str] = []
    if len(written.turns) < len(wanted.turns):
        more = len(wanted.turns) - len(written.turns)
        said.append(
            say("{0} more than there is room for; {1} left out.").format(
                _turns(more), say("it is") if more == 1 else say("they are")
            )
        )
    pairs = list(zip(written.turns, wanted.turns, strict=False))
    texts = sum(one.text != other.text for one, other in pairs)
    if texts and not said:
        said.append(say("The text of {0} would be read back differently.").format(_turns(texts)))
    roles = sum(one.role is not other.role for one, other in pairs)
    if roles and not said:
        said.append(say("The role of {0} has no place there.").format(_turns(roles)))
    if _any_differs(pairs, "learn"):
        said.append(say("Which turns to learn from has no place there."))
    if _any_differs(pairs, "speaker"):
        said.append(say("The names of the speakers have no place there."))
    others = any(
        [alternative.text for alternative in one.alternatives]
        != [alternative.text for alternative in other.alternatives]
        for one, other in pairs
    )
    if others:
        said.append(say("Other texts of a turn have no place there."))
    if _any_differs(pairs, "calls"):
        said.append(say("Calls of tools have no place there."))
    return tuple(said)


def _any_differs(pairs: list[tuple[Turn, Turn]], name: str) -> bool:
    return any(getattr(one, name) != getattr(other, name) for one, other in pairs)


def _turns(count: int) -> str:
    return say("1 turn") if count == 1 else say("{0} turns").format(count)
