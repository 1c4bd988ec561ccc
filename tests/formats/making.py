"""Random records and edits for the property tests: odd white space, odd numbers, odd keys, odd letters."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

from rolethread_gui.dataset.conversation import Conversation, Role, Turn, make_conversation
from rolethread_gui.dataset.edits import (
    DeleteTurn,
    InsertTurn,
    MoveTurn,
    SetLearn,
    SetRole,
    SetText,
    TurnEdit,
    change_conversation,
)

TEXTS = st.one_of(
    st.text(max_size=12),
    st.text(st.characters(categories=["Cs", "Lu", "So", "Zs", "Cc"]), max_size=8),
    st.sampled_from(
        ["", " ", "Hi", "a\nb", "\u2028", "“quoted”", "\\", '"', "😀", "\ud83d", "null", "/", "</s>"]
    ),
)
SPACES = st.sampled_from(["", "", " ", "\n", "\n  ", "\t", " \r\n "])
SCALARS = st.sampled_from(
    [
        "1",
        "-0",
        "1.10",
        "1E5",
        "1e400",
        "123456789012345678901234567890",
        "true",
        "null",
        "NaN",
        "-Infinity",
        '"x"',
    ]
)


class Pen:
    """Writes JSON by hand: each gap with its own white space, each string with its own escapes."""

    def __init__(self, draw: Any) -> None:
        self.draw = draw
        self.ascii_only = draw(st.booleans())
        self.loose = draw(st.booleans())

    def space(self) -> str:
        return self.draw(SPACES) if self.loose else ""

    def string(self, text: str) -> str:
        written = json.dumps(text, ensure_ascii=self.ascii_only)
        return "".join(f"\\u{ord(char):04x}" if 0xD800 <= ord(char) < 0xE000 else char for char in written)

    def unknown(self) -> str:
        return self.draw(
            st.one_of(
                SCALARS,
                st.sampled_from(
                    ['[1, {"a" : "]}"} ]', "{}", "[]", '{"a":1,"a":2}', '"\\u0041\\/"', '"}{\\""']
                ),
            )
        )

    def members(self, members: list[tuple[str, str]]) -> str:
        inner = ("," + self.space()).join(
            self.space() + self.string(key) + self.space() + ":" + self.space() + value + self.space()
            for key, value in members
        )
        return "{" + (inner or self.space()) + "}"

    def list(self, items: list[str]) -> str:
        return "[" + ",".join(self.space() + item + self.space() for item in items) + "]"

    def mixed(self, members: list[tuple[str, str]], unknown: tuple[str, ...]) -> str:
        extra = [(name, self.unknown()) for name in self.draw(st.lists(st.sampled_from(unknown), max_size=3))]
        return self.members(self.draw(st.permutations(members + extra)))


@st.composite
def message_records(draw: Any) -> bytes:
    """OpenAI and ShareGPT records in every spelling."""
    pen = Pen(draw)
    list_key, role_key, text_key, roles = draw(
        st.sampled_from(
            [
                ("messages", "role", "content", ["system", "user", "assistant", "tool", "USER", "narrator"]),
                ("conversations", "from", "value", ["system", "human", "gpt", "observation", "GPT", "sys"]),
                ("conversation", "role", "value", ["user", "model", "bot"]),
                ("texts", "speaker", "text", ["prompter", "assistant"]),
            ]
        )
    )
    messages = []
    for _ in range(draw(st.integers(1, 5))):
        content = draw(
            st.one_of(
                TEXTS.map(pen.string),
                TEXTS.map(pen.string),
                st.sampled_from(["null", "3.50", "false"]),
                st.lists(TEXTS, max_size=3).map(
                    lambda texts: pen.list(
                        [
                            pen.members([("type", '"text"'), ("text", pen.string(text))])
                            if at % 2 == 0
                            else '{"type":"image_url","image_url":{"url":"x"}}'
                            for at, text in enumerate(texts)
                        ]
                    )
                ),
            )
        )
        members = [(role_key, pen.string(draw(st.sampled_from(roles)))), (text_key, content)]
        if draw(st.booleans()):
            members.append(("weight", draw(st.sampled_from(["0", "1", "true", "1.0", "null"]))))
        if draw(st.booleans()):
            members.append(("name", pen.string(draw(TEXTS))))
        messages.append(pen.mixed(members, ("id", "é", "tool_calls")))
    top = [(list_key, pen.list(messages))]
    if list_key != "messages" and draw(st.booleans()):
        top.append(("system", pen.string(draw(TEXTS))))
    return (pen.space() + pen.mixed(top, ("id", "meta", "tools", "日"))).encode()


@st.composite
def prompt_records(draw: Any) -> bytes:
    """Alpaca, and prompt with completion."""
    pen = Pen(draw)
    prompt, addition, answer = draw(
        st.sampled_from(
            [
                ("instruction", "input", "output"),
                ("instruction", "input", "response"),
                ("prompt", None, "completion"),
                ("question", None, "answer"),
            ]
        )
    )
    members = [(prompt, pen.string(draw(TEXTS))), (answer, pen.string(draw(TEXTS)))]
    if addition and draw(st.booleans()):
        members.append((addition, pen.string(draw(TEXTS))))
    if draw(st.booleans()):
        members.append(("system", pen.string(draw(TEXTS))))
    if draw(st.booleans()):
        pairs = draw(st.lists(st.tuples(TEXTS, TEXTS), max_size=3))
        members.append(
            ("history", pen.list([pen.list([pen.string(text) for text in pair]) for pair in pairs]))
        )
    return pen.mixed(members, ("id", "meta", "日")).encode()


@st.composite
def pair_records(draw: Any) -> bytes:
    """Exchanges of input and output."""
    pen = Pen(draw)
    keys = draw(st.sampled_from([("system", "input", "output"), ("system", "human", "assistant")]))
    exchanges = []
    for _ in range(draw(st.integers(1, 4))):
        members = [(key, pen.string(draw(TEXTS))) for key in keys if draw(st.integers(0, 3))]
        members = members or [(keys[1], '"Hi"')]
        exchanges.append(pen.mixed(members, ("id", "é")))
    return pen.mixed([("conversation", pen.list(exchanges))], ("id", "meta")).encode()


RECORDS = st.one_of(message_records(), prompt_records(), pair_records())


_ROLES = st.sampled_from([Role.SYSTEM, Role.USER, Role.ASSISTANT, Role.TOOL])
_TURNS = st.lists(
    st.builds(
        Turn,
        st.just(0),
        _ROLES,
        TEXTS,
        speaker=st.one_of(st.just(""), TEXTS),
        learn=st.sampled_from([None, None, True, False]),
    ),
    max_size=6,
)
_PLAIN = st.lists(st.builds(Turn, st.just(0), _ROLES, TEXTS), max_size=6)
CONVERSATIONS = st.one_of(_TURNS, _PLAIN, _PLAIN.map(lambda turns: [*turns, *turns])).map(
    lambda turns: make_conversation(1, []).with_turns(
        Turn(at, turn.role, turn.text, speaker=turn.speaker, learn=turn.learn)
        for at, turn in enumerate(turns)
    )
)
"""Conversations as people could have written them, some with speakers and loss masks."""


@st.composite
def edited(draw: Any, conversation: Conversation, kinds: str = "text turns marks") -> Conversation:
    """A conversation after a few random edits."""
    for _ in range(draw(st.integers(1, 4))):
        edit = draw(_edit(conversation, kinds))
        if edit is not None:
            conversation = change_conversation(conversation, edit)
    return conversation


@st.composite
def _edit(draw: Any, conversation: Conversation, kinds: str) -> TurnEdit | None:
    turns = conversation.turns
    key = draw(st.sampled_from([turn.key for turn in turns])) if turns else None
    role = st.sampled_from([Role.SYSTEM, Role.USER, Role.ASSISTANT, Role.TOOL])
    choices: list[Any] = []
    if "turns" in kinds:
        choices.append(st.builds(InsertTurn, st.just(0), st.integers(0, len(turns)), role, TEXTS))
    if key is not None:
        choices.append(st.builds(SetText, st.just(0), st.just(key), TEXTS))
        if "turns" in kinds:
            choices += [
                st.builds(DeleteTurn, st.just(0), st.just(key)),
                st.builds(MoveTurn, st.just(0), st.just(key), st.integers(0, len(turns) - 1)),
                st.builds(SetRole, st.just(0), st.just(key), role),
            ]
        if "marks" in kinds:
            choices.append(
                st.builds(SetLearn, st.just(0), st.just(key), st.sampled_from([True, False, None]))
            )
    return draw(st.one_of(choices)) if choices else None


def seen(conversation: Conversation, *, marks: bool = True) -> list[tuple[Any, ...]]:
    """What a reader would see of a conversation, without what only the program knows.

    Two halves of an emoji side by side are that emoji once they were written as JSON.
    """

    def whole(text: str) -> str:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")

    def of(turn: Turn) -> tuple[Any, ...]:
        said = (turn.role, whole(turn.text))
        return (*said, whole(turn.speaker), turn.learn) if marks else said

    return [of(turn) for turn in conversation.turns if turn.role is not Role.SYSTEM or turn.text]
