"""What a format has no place for, besides roles, speakers and the order of turns."""

from __future__ import annotations

from rolethread_gui.dataset.conversation import Conversation, Medium, Shape
from rolethread_gui.wording import figure, say


def held_losses(
    conversation: Conversation,
    *,
    calls: bool = False,
    ids: bool = False,
    parts: bool = False,
    alternatives: bool = False,
    verdict: bool = False,
) -> tuple[str, ...]:
    """Plain sentences on what fresh writing loses.

    Args:
        conversation: what is written.
        calls: whether the format holds tools and calls.
        ids: whether it holds the ids of calls.
        parts: whether it holds pictures and the like.
        alternatives: whether it holds other texts of a turn.
        verdict: whether it holds a verdict.
    """
    turns = conversation.turns
    said: list[str] = []
    called = sum(len(turn.calls) for turn in turns)
    if called and not calls:
        said.append(say("{0} of tools have no place there.").format(_counted(called, "call")))
    if conversation.tools and not calls:
        said.append(say("The definitions of tools have no place there."))
    if calls and not ids and any(turn.call_id or any(call.id for call in turn.calls) for turn in turns):
        said.append(say("The ids of calls have no place there; results follow their calls in order."))
    attached = [one for turn in turns for one in turn.attached if not parts or not one.part]
    if attached:
        pictures = all(one.kind is Medium.PICTURE for one in attached)
        what = _counted(len(attached), "picture" if pictures else "attachment")
        said.append(say("{0} beside the text would be left out.").format(what))
    other = sum(turn.shape is Shape.OTHER for turn in turns)
    if other:
        said.append(
            say("{0} hold a number or the like instead of text; it is written as text.").format(
                _counted(other, "turn")
            )
        )
    others = sum(len(turn.alternatives) for turn in turns)
    if others and not alternatives:
        said.append(
            say("{0} of turns have no place there; the chosen ones are written.").format(
                _counted(others, "other text")
            )
        )
    if conversation.verdict is not None and not verdict:
        said.append(say("The thumb up or down has no place there."))
    return tuple(said)


def _counted(count: int, what: str) -> str:
    return f"{figure(count)} {what}" if count == 1 else f"{figure(count)} {what}s"
