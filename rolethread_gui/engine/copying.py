"""Conversations as plain text, for the clipboard."""

from __future__ import annotations

from collections.abc import Iterable

from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.role_titles import role_title

_RULE = "\n\n" + "—" * 3 + "\n\n"


def as_text(conversations: Iterable[Conversation]) -> str:
    """Each turn under who speaks, as `pasting` reads it again; a line of dashes between conversations."""
    return _RULE.join(_conversation(one) for one in conversations)


def _conversation(conversation: Conversation) -> str:
    return "\n\n".join(f"{_who(turn)}: {turn.text}" for turn in conversation.turns)


def _who(turn: Turn) -> str:
    return turn.speaker or (turn.label if turn.role is Role.OTHER and turn.label else role_title(turn.role))


def as_table(titles: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Rows of cells between tabs, as spreadsheets take them: line ends and tabs within a cell become spaces."""
    lines = ("\t".join(" ".join(cell.split()) for cell in row) for row in (titles, *rows))
    return "\n".join(lines) + "\n"
