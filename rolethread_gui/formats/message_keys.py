"""Which keys and role names formats of messages use."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from rolethread_gui.dataset.conversation import Role
from rolethread_gui.formats.calls import CALL_LABELS

ROLES: Mapping[str, Role] = {
    **dict.fromkeys(("system", "sys", "developer"), Role.SYSTEM),
    **dict.fromkeys(("user", "human", "input", "prompter", "customer"), Role.USER),
    **dict.fromkeys(
        ("assistant", "gpt", "output", "model", "bot", "chatbot", "bing", "bard", *CALL_LABELS),
        Role.ASSISTANT,
    ),
    **dict.fromkeys(
        ("tool", "observation", "ipython", "function", "tool_response", "function_response"), Role.TOOL
    ),
}
"""How role names are understood, in any case. A call of a function is what the model says."""


@dataclasses.dataclass(frozen=True, slots=True)
class Keys:
    """Which keys a format reads, the usual one first.

    Attributes:
        lists: of the list of messages.
        roles: of the role in a message.
        texts: of the text in a message.
        system: of a system prompt beside the list, or None.
        names: the usual spelling of each role.
        kept: spellings that say more than the role, and are kept when a record is written afresh.
        call_label: the role under which a call is the text of a turn of its own; empty where calls stand
            beside the text.
        tools_as_text: whether tool definitions are written as a JSON text rather than as a list.
    """

    lists: tuple[str, ...]
    roles: tuple[str, ...]
    texts: tuple[str, ...]
    system: str | None
    names: Mapping[Role, str]
    kept: frozenset[str] = frozenset()
    call_label: str = ""
    tools_as_text: bool = False


def role_of(label: str) -> Role:
    """The role behind a spelling."""
    return ROLES.get(label) or ROLES.get(label.strip().casefold(), Role.OTHER)
