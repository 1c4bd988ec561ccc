"""The commands behind the bulk bar, the table's keys and its menu."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from rolethread_gui.dataset.columns import Columns, slots_of
from rolethread_gui.dataset.edits import (
    STATUSES,
    Command,
    DeleteConversations,
    DuplicateConversation,
    Edit,
    SetIncluded,
    SetStatus,
)
from rolethread_gui.dataset.whole_edits import JoinConversations
from rolethread_gui.wording import put, say

APPROVED = STATUSES.index("approved")


def bulk_command(what: str, keys: Sequence[int]) -> Command:
    """What an action of the bulk bar does to these conversations, with its words for History.

    Args:
        what: "status:approved", "include", "leave out", "duplicate", "join" or "delete".
        keys: the conversations.

    Raises:
        KeyError: there is no such action.
    """
    some = tuple(keys)
    edits: tuple[Edit, ...]
    if what.startswith("status:"):
        status = what.removeprefix("status:")
        edits = (SetStatus(some, status),)
        verb = {
            "approved": say("Approved"),
            "in progress": say("Set in progress"),
            "to review": say("Set to review"),
        }[status]
    elif what in ("include", "leave out"):
        edits = (SetIncluded(some, what == "include"),)
        verb = say("Took into the export") if what == "include" else say("Left out")
    elif what == "duplicate":
        edits = tuple(DuplicateConversation(key) for key in some)
        verb = say("Duplicated")
    elif what == "join":
        edits = (JoinConversations(some),)
        verb = say("Joined into one")
    elif what == "delete":
        edits = (DeleteConversations(some),)
        verb = say("Deleted")
    else:
        raise KeyError(what)
    whom = (
        say("conversation {0}").format(some[0])
        if len(some) == 1
        else put(say("{0:,} conversations"), len(some))
    )
    return Command(f"{verb}: {whom}", edits, "table")


def toggle_approved(columns: Columns, keys: Sequence[int]) -> str:
    """Approve, or back to review where all are approved already."""
    approved = columns.plain("status")[slots_of(keys)] == APPROVED
    return "status:to review" if bool(np.all(approved)) else "status:approved"


def toggle_included(columns: Columns, keys: Sequence[int]) -> str:
    """Leave out, or take in again where all are left out already."""
    included = columns.plain("included")[slots_of(keys)]
    return "leave out" if bool(np.any(included)) else "include"
