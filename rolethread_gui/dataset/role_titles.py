"""What the roles of turns are called on screen and in copied text."""

from __future__ import annotations

from rolethread_gui.dataset.conversation import Role
from rolethread_gui.wording import say


def role_title(role: Role) -> str:
    """A role in the language of the program."""
    titles = {
        Role.SYSTEM: say("System"),
        Role.USER: say("User"),
        Role.ASSISTANT: say("Assistant"),
        Role.TOOL: say("Tool"),
        Role.OTHER: say("Other"),
    }
    return titles[role]
