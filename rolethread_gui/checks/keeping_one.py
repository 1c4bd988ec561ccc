"""What can be done about conversations that are alike: keep one of them."""

from __future__ import annotations

from collections.abc import Sequence

from rolethread_gui.dataset.edits import DeleteConversations, SetIncluded
from rolethread_gui.dataset.flags import Fix
from rolethread_gui.wording import put, say

_NAMED = 5


def listed(keys: Sequence[int]) -> str:
    """Keys as a sentence names them, of many the first."""
    if len(keys) == 1:
        return str(keys[0])
    if len(keys) > _NAMED:
        return put(say("{0} and {1:,} more"), ", ".join(map(str, keys[:_NAMED])), len(keys) - _NAMED)
    return say("{0} and {1}").format(", ".join(map(str, keys[:-1])), keys[-1])


def keep_one(key: int, others: Sequence[int], others_named: str) -> tuple[Fix, ...]:
    """Fixes that keep the first of some conversations, and leave out or delete the rest.

    Args:
        key: of the conversation at hand.
        others: keys of the others, rising.
        others_named: what they are called where this one is kept ("the copy").
    """
    if key < others[0]:
        rest = tuple(others)
        return (
            Fix(
                say("Keep this one, leave {0} out of the export").format(others_named),
                (SetIncluded(rest, included=False),),
            ),
            Fix(say("Keep this one, delete {0}").format(others_named), (DeleteConversations(rest),)),
        )
    return (
        Fix(
            say("Leave this one out of the export, keep {0}").format(others[0]),
            (SetIncluded((key,), included=False),),
        ),
        Fix(say("Delete this one, keep {0}").format(others[0]), (DeleteConversations((key,)),)),
    )
