"""Conversations as trainers meet them: greetings, doubles, systems in the middle, tools, swipes, empties."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

from rolethread_gui.dataset.conversation import (
    Alternative,
    Attached,
    Conversation,
    Medium,
    Role,
    Standing,
    ToolCall,
    Turn,
)

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=12).filter(
    str.strip
)
_TEXTS = st.one_of(
    WORDS, WORDS, WORDS, st.sampled_from(["", " ", "*waves*\n\n“Hello.”", "a <image> b", "日本語\u2028x"])
)
_IDS = st.sampled_from(["", "call_1", "call_1", "abcDEF123", "call_2"])
_ARGUMENTS = st.sampled_from(
    ['{"a": 1}', '{"b": ["x", null], "c": {"d": 1.5}}', "{}", "", "{'a': True}", "no", "[1]"]
)
_NAMES = st.sampled_from(["get_weather", "f", "look up"])
_LEARN = st.sampled_from([None, None, None, None, True, False])
_FUNCTION = {"name": "f", "description": "does it", "parameters": {"type": "object", "properties": {}}}
_TOOLS = st.sampled_from(
    [
        "",
        "",
        "",
        json.dumps([{"type": "function", "function": _FUNCTION}]),
        json.dumps([_FUNCTION]),
        '[{"name": "g"}]',
        "nonsense",
    ]
)


@st.composite
def _alternatives(draw: Any) -> tuple[Alternative, ...]:
    texts = draw(st.lists(_TEXTS, max_size=2))
    standings = st.sampled_from(list(Standing))
    return tuple(Alternative(key, text, draw(standings)) for key, text in enumerate(texts))


@st.composite
def _turn(draw: Any, key: int, role: Role, *, odd: bool) -> Turn:
    turn = Turn(
        key,
        role,
        draw(_TEXTS if odd else WORDS),
        speaker=draw(st.sampled_from(["", "", "Seraphina", "Lady É"])),
    )
    if role is Role.OTHER:
        return Turn(key, role, turn.text, "narrator")
    if role is Role.TOOL:
        return Turn(key, role, turn.text, speaker="f", call_id=draw(_IDS))
    alternatives = draw(_alternatives()) if role is Role.ASSISTANT else ()
    calls: tuple[ToolCall, ...] = ()
    text = turn.text
    if role is Role.ASSISTANT and odd and draw(st.integers(0, 3)) == 0:
        calls = tuple(draw(st.lists(st.builds(ToolCall, _IDS, _NAMES, _ARGUMENTS), min_size=1, max_size=2)))
        text = draw(st.sampled_from(["", "", "Let me look."]))
    attached = (Attached(Medium.PICTURE, "a.png"),) if odd and draw(st.integers(0, 15)) == 0 else ()
    return Turn(
        key,
        role,
        text,
        speaker=turn.speaker,
        learn=draw(_LEARN),
        alternatives=alternatives,
        calls=calls,
        attached=attached,
    )


@st.composite
def conversations(draw: Any) -> Conversation:
    """Usual conversations, with a fault here and there; and now and then any turns at all."""
    kind = draw(st.integers(0, 5))
    if kind == 0:
        roles = draw(st.lists(st.sampled_from(list(Role)), max_size=7))
    else:
        pairs = draw(st.integers(1, 3))
        roles = [Role.SYSTEM] * draw(st.integers(0, 1)) + [Role.USER, Role.ASSISTANT] * pairs
        if kind > 2:
            fault = draw(st.sampled_from(["greeting", "double", "open", "system", "tools", "other"]))
            at = draw(st.integers(0, len(roles)))
            if fault == "greeting":
                roles.insert(roles.index(Role.USER), Role.ASSISTANT)
            elif fault == "double":
                roles.insert(at, draw(st.sampled_from([Role.USER, Role.ASSISTANT])))
            elif fault == "open":
                roles.pop()
            elif fault == "system":
                roles.insert(at, Role.SYSTEM)
            elif fault == "other":
                roles.insert(at, Role.OTHER)
            else:
                roles[-1:] = [Role.ASSISTANT, Role.TOOL, Role.ASSISTANT]
    odd = kind in (0, 4, 5)
    turns = tuple(draw(_turn(key, role, odd=odd)) for key, role in enumerate(roles))
    with_tools = any(turn.calls for turn in turns) or draw(st.integers(0, 9)) == 0
    tools = draw(_TOOLS) if with_tools else ""
    return Conversation(
        draw(st.integers(1, 9)),
        turns,
        None,
        len(turns),
        tools,
        draw(st.sampled_from([None, None, True, False])),
    )
