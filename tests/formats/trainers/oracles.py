"""What trainers do with a line of a file, written again from their published rules.

Nothing here calls the program's own rules: each oracle takes a decoded line, and says as which turns the
trainer reads it and which of them it learns, or refuses it as the trainer does.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Mapping
from typing import Any


class Refused(Exception):
    """The trainer drops the line, or stops at it."""


@dataclasses.dataclass
class Seen:
    """What the trainer makes of a line.

    Attributes:
        turns: role and text of each turn, in order; a call is shown as its name and arguments.
        learned: places of the turns that are learned.
    """

    turns: list[tuple[str, str]]
    learned: list[int]


def refuse(wrong: object, why: str) -> None:
    if wrong:
        raise Refused(why)


def call(name: str, arguments: Any) -> str:
    value = json.loads(arguments or "{}") if isinstance(arguments, str) else arguments
    return f"{name}({json.dumps(value, sort_keys=True)})"


def text_of(message: Mapping[str, Any]) -> str:
    """Words and calls of a message."""
    content = message.get("content")
    if isinstance(content, list):
        content = "".join(part.get("text", "") for part in content if part["type"] == "text")
    calls = [
        call(one["function"]["name"], one["function"]["arguments"]) for one in message.get("tool_calls") or ()
    ]
    return " ".join([content, *calls] if content else calls)


# LLaMA-Factory: data/converter.py (sharegpt) and data/processor/*.py

_ODD, _EVEN = ("human", "observation"), ("gpt", "function_call")
_ROLE = {
    "human": "user",
    "observation": "tool",
    "gpt": "assistant",
    "function_call": "assistant",
    "system": "system",
}


def _lf_text(message: Mapping[str, Any]) -> str:
    refuse(not isinstance(message["value"], str), "the value is no string")
    if message["from"] != "function_call":
        return message["value"]
    try:
        calls = json.loads(message["value"])
    except json.JSONDecodeError:
        raise Refused("Invalid JSON format in function message") from None
    calls = calls if isinstance(calls, list) else [calls]
    return " ".join(call(one["name"], one["arguments"]) for one in calls)


def llama_factory(line: dict[str, Any], entry: dict[str, Any], *, mask_history: bool = False) -> list[Seen]:
    columns = entry["columns"]
    messages = list(line[columns["messages"]])
    turns: list[tuple[str, str]] = []
    if messages and messages[0]["from"] == "system":
        turns.append(("system", _lf_text(messages.pop(0))))
    first = len(turns)
    for place, message in enumerate(messages):
        refuse(message["from"] not in (_ODD, _EVEN)[place % 2], "Invalid role tag")
        turns.append((_ROLE[message["from"]], _lf_text(message)))
    ranking = entry.get("ranking", False)
    refuse(len(messages) % 2 != (1 if ranking else 0), "Invalid message count")
    if "tools" in columns and line.get(columns["tools"]):
        refuse(not isinstance(json.loads(line[columns["tools"]]), list), "the tools are no list")
    if ranking:
        sides = [line[columns[side]] for side in ("chosen", "rejected")]
        refuse(any(side["from"] not in _EVEN for side in sides), "Invalid role tag")
        return [Seen([*turns, ("assistant", _lf_text(side))], [len(turns)]) for side in sides]
    refuse(len(messages) < 2, "Dropped invalid example")
    if "kto_tag" in columns:
        refuse(not isinstance(line[columns["kto_tag"]], bool), "the tag is no boolean")
        return [Seen(turns, [len(turns) - 1])]
    replies = list(range(first + 1, len(turns), 2))
    return [Seen(turns, replies[-1:] if mask_history else replies)]


def llama_factory_blocks(line: dict[str, Any]) -> list[Seen]:
    """The new engine: messages with blocks of content and a weight for the loss."""
    made: list[Seen] = []
    for key in ("messages", "chosen_messages", "rejected_messages"):
        if key not in line:
            continue
        turns: list[tuple[str, str]] = []
        learned: list[int] = []
        for message in line[key]:
            refuse(message["role"] not in ("system", "user", "assistant", "tool"), "unknown role")
            parts: list[str] = []
            for block in message["content"]:
                refuse(set(block) != {"type", "value"} or not isinstance(block["value"], str), "wrong block")
                if block["type"] == "tool_call":
                    value = json.loads(block["value"])
                    parts.append(call(value["name"], value["arguments"]))
                else:
                    refuse(block["type"] != "text", "unknown block")
                    parts.append(block["value"])
            if message["loss_weight"] > 0:
                learned.append(len(turns))
            turns.append((message["role"], " ".join(part for part in parts if part)))
        if "tools" in line:
            refuse(not isinstance(json.loads(line["tools"]), list), "the tools are no list")
        made.append(Seen(turns, learned))
    refuse(not made, "no messages")
    return made


# axolotl, its strategies for chat templates, for replies and for preferences

_AXOLOTL = {
    "human": "user",
    "user": "user",
    "assistant": "assistant",
    "gpt": "assistant",
    "system": "system",
    "tool": "tool",
}


def axolotl(line: dict[str, Any], settings: dict[str, Any]) -> list[Seen]:
    messages = line[settings["field_messages"]]
    if settings["type"] == "chat_template.default":
        turns = []
        for message in messages:
            refuse(message["role"] not in ("user", "assistant", "system", "tool"), "unknown role")
            turns.append((message["role"], message["content"]))
        made = []
        for side in (line[settings["field_chosen"]], line[settings["field_rejected"]]):
            refuse(side["role"] != "assistant" or not isinstance(side["content"], str), "wrong side")
            made.append(Seen([*turns, ("assistant", side["content"])], [len(turns)]))
        return made
    refuse(not messages, "no messages")
    turns, learned = [], []
    for message in messages:
        role = _AXOLOTL.get(message["role"])
        refuse(role is None, "the template knows no such role")
        for one in message.get("tool_calls") or ():
            try:
                json.loads(one["function"]["arguments"])
            except json.JSONDecodeError:
                raise Refused("Error parsing tool_calls arguments as JSON") from None
        train = message.get(settings["message_field_training"])
        turns.append((str(role), text_of(message)))
        wanted = train if train is not None else role in settings["roles_to_train"]
        if wanted and turns[-1][1]:  # an empty turn is not found in the rendered text
            learned.append(len(turns) - 1)
    if line.get("tools"):
        refuse(not isinstance(json.loads(line["tools"]), list), "the tools are no list")
    refuse(not learned, "no trainable turn: the example is dropped")
    return [Seen(turns, learned)]


# OpenAI: the rules of its fine-tuning files

_LINE = {"messages", "tools", "parallel_tool_calls", "functions"}
_MESSAGE = {
    "system": {"role", "content", "name"},
    "user": {"role", "content", "name"},
    "assistant": {"role", "content", "refusal", "name", "audio", "tool_calls", "function_call", "weight"},
    "tool": {"role", "content", "tool_call_id"},
}


def _openai_messages(messages: list[dict[str, Any]]) -> Seen:
    turns, learned = [], []
    waiting: set[str] = set()
    for message in messages:
        role = message.get("role")
        refuse(role not in _MESSAGE, f"unknown role {role}")
        refuse(set(message) - _MESSAGE[role], f"unknown keys {set(message) - _MESSAGE[role]}")
        content, calls = message.get("content"), message.get("tool_calls")
        refuse(content is None and not (role == "assistant" and calls), "no content")
        if isinstance(content, list):
            for part in content:
                refuse(part["type"] == "image_url" and role != "user", "an image outside of the user's turns")
        else:
            refuse(content is not None and not isinstance(content, str), "content is no text")
        refuse("name" in message and not re.fullmatch(r"[a-zA-Z0-9_-]{1,64}", message["name"]), "bad name")
        if role != "tool":
            refuse(waiting, "a call without its result")
        for one in calls or ():
            function = one["function"]
            refuse(
                set(one) != {"id", "type", "function"} or one["type"] != "function" or not one["id"],
                "bad call",
            )
            refuse(not isinstance(function["arguments"], str), "arguments are no string")
            refuse(not isinstance(json.loads(function["arguments"]), dict), "arguments are no object")
            refuse(one["id"] in waiting, "the same id twice")
            waiting.add(one["id"])
        if role == "tool":
            refuse(message.get("tool_call_id") not in waiting, "a result without a call")
            waiting.discard(message["tool_call_id"])
        weight = message.get("weight", 1)
        refuse(weight not in (0, 1) or isinstance(weight, bool), "bad weight")
        if role == "assistant" and weight:
            learned.append(len(turns))
        turns.append((role, text_of(message)))
    return Seen(turns, learned)


def _openai_tools(tools: Any) -> None:
    refuse(not isinstance(tools, list), "tools are no list")
    for one in tools:
        refuse(one.get("type") != "function" or not one["function"]["name"], "bad tool")
        refuse(
            set(one["function"]) - {"name", "description", "parameters", "strict"}, "unknown keys of a tool"
        )


def openai(line: dict[str, Any]) -> list[Seen]:
    if "input" in line:
        refuse(set(line) != {"input", "preferred_output", "non_preferred_output"}, "unknown keys")
        refuse(set(line["input"]) - {"messages", "tools", "parallel_tool_calls"}, "unknown keys")
        if "tools" in line["input"]:
            _openai_tools(line["input"]["tools"])
        prompt = _openai_messages(line["input"]["messages"])
        refuse(not prompt.turns, "no prompt")
        made = []
        for side in (line["preferred_output"], line["non_preferred_output"]):
            seen = _openai_messages(side)
            refuse([role for role, _ in seen.turns] != ["assistant"], "not one reply")
            made.append(Seen([*prompt.turns, *seen.turns], [len(prompt.turns)]))
        return made
    refuse(set(line) - _LINE, "unknown keys")
    if "tools" in line:
        _openai_tools(line["tools"])
    seen = _openai_messages(line["messages"])
    refuse(not seen.turns or seen.turns[-1][0] != "assistant", "the last message is not the assistant's")
    refuse(not seen.learned, "every weight is 0")
    return [seen]


# Mistral: finetune/data/tokenize.py and mistral_common's validator in its finetuning mode

_AFTER = {
    "system": {"user", "assistant", "system"},
    "user": {"assistant", "system", "user"},
    "assistant": {"assistant", "user", "tool"},
    "tool": {"assistant", "tool", "user"},
}
_NINE = re.compile(r"[a-zA-Z0-9]{9}")
_FUNCTION = re.compile(r"[a-zA-Z0-9_-]{1,64}")


def mistral(line: dict[str, Any]) -> list[Seen]:
    refuse("messages" in line and "interactions" in line, "both keys")
    refuse("tools" in line and "available_tools" in line, "both keys of tools")
    for one in line.get("tools", ()):
        function = one["function"]
        refuse({"name", "description", "parameters"} - function.keys(), "a key of the function is missing")
        refuse(set(one) - {"type", "function"}, "Extra inputs are not permitted")
        refuse(
            function.keys() - {"name", "description", "parameters", "strict"},
            "Extra inputs are not permitted",
        )
        refuse(not isinstance(function["parameters"], dict), "parameters are no object")
        refuse(not _FUNCTION.fullmatch(function["name"]), "bad name of a function")
    turns: list[tuple[str, str]] = []
    weighted: list[int] = []
    systems = 0
    messages: list[dict[str, Any]] = []
    for message in line["messages"]:
        role, calls = message["role"], message.get("tool_calls")
        refuse("content" in message and "text" in message, "both content and text")
        refuse(role not in _AFTER, "unknown role")
        refuse(message.get("content") is None and calls is None, "no content")
        refuse(message.get("weight", 1) not in (0, 1), "bad weight")
        turns.append((role, text_of(message)))
        if role == "system":
            systems += 1
            refuse(systems > 1, "Multiple messages with role 'system' encountered")
            continue
        if role == "assistant" and message.get("weight", 1):
            weighted.append(len(turns) - 1)
        messages.append(message)
    _mistral_order(messages)
    if line.get("tools"):
        weighted = [place for place in weighted if place == len(turns) - 1]
    return [Seen(turns, weighted)]


def _mistral_order(messages: list[dict[str, Any]]) -> None:
    refuse(not messages, "Conversation must have at least one message")
    refuse(
        len(messages) == 1 and messages[0]["role"] != "user", "Conversation must start with a user message"
    )
    refuse(messages[-1]["role"] != "assistant", "Expected last role Assistant for finetuning")
    expected, before = 0, None
    for message in messages:
        role, calls = message["role"], message.get("tool_calls")
        refuse(before is not None and role not in _AFTER[before], "Unexpected role")
        refuse(before is None and role == "tool", "a result before any call")
        if role == "tool":
            expected -= 1
            refuse(
                not _NINE.fullmatch(message.get("tool_call_id") or ""), "Tool call id must have a length of 9"
            )
        elif role == "assistant":
            refuse(expected != 0, "Not the same number of function calls and responses")
            refuse(bool(message["content"]) == bool(calls), "either content or tool_calls, but not both")
            for one in calls or ():
                refuse(not _NINE.fullmatch(one["id"]), "Tool call id must have a length of 9")
                refuse(not _FUNCTION.fullmatch(one["function"]["name"]), "bad name of a function")
                refuse(not isinstance(one["function"]["arguments"], str), "arguments are no string")
            expected = len(calls or ())
        before = role
    refuse(expected < 0, "More tool responses than tool calls")


# Together, the check that its program runs over a file


def _together_messages(messages: Any) -> Seen:
    refuse(not isinstance(messages, list) or not messages, "no list of messages")
    turns, learned, before = [], [], None
    weighted = any("weight" in message for message in messages)
    for message in messages:
        refuse(not isinstance(message.get("role"), str), "no role")
        refuse(not isinstance(message.get("content"), str), "content is no string")
        if "weight" in message:
            refuse(not isinstance(message["weight"], int) or message["weight"] not in (0, 1), "bad weight")
        refuse(message["role"] not in ("system", "user", "assistant", "tool"), "unknown role")
        refuse(message["role"] == before, "roles must alternate")
        before = message["role"]
        if message.get("weight", 1 if before == "assistant" else 0) if weighted else before == "assistant":
            learned.append(len(turns))
        turns.append((before, text_of(message)))
    return Seen(turns, learned)


def together(line: dict[str, Any]) -> list[Seen]:
    if "input" in line:
        refuse(set(line) != {"input", "preferred_output", "non_preferred_output"}, "extra column")
        prompt = _together_messages(line["input"]["messages"])
        made = []
        for side in (line["preferred_output"], line["non_preferred_output"]):
            refuse(len(side) != 1 or side[0]["role"] != "assistant", "exactly one message of the assistant")
            seen = _together_messages(side)
            made.append(Seen([*prompt.turns, *seen.turns], [len(prompt.turns)]))
        return made
    refuse(set(line) - {"messages", "tools"}, "extra column")
    return [_together_messages(line["messages"])]


# TRL: data_utils.apply_chat_template, and the types of its datasets

_TYPES = (
    {"messages"},
    {"prompt", "completion"},
    {"prompt", "chosen", "rejected"},
    {"prompt", "completion", "label"},
)


def _trl_messages(messages: list[dict[str, Any]]) -> list[tuple[str, str]]:
    turns = []
    for message in messages:
        refuse(
            message["role"] not in ("system", "user", "assistant", "tool"), "the template knows no such role"
        )
        refuse(not isinstance(message["content"], str), "content is no text")
        for one in message.get("tool_calls") or ():
            refuse(not isinstance(one["function"]["arguments"], dict), "arguments are no object")
        turns.append((message["role"], text_of(message)))
    return turns


def trl(line: dict[str, Any]) -> list[Seen]:
    refuse(set(line) - {"tools"} not in _TYPES, f"Invalid keys in the example: {set(line)}")
    if "tools" in line:
        refuse(not isinstance(json.loads(line["tools"]), list), "the tools are no list")
    if "messages" in line:
        turns = _trl_messages(line["messages"])
        refuse(not turns, "no messages")
        return [Seen(turns, [place for place, turn in enumerate(turns) if turn[0] == "assistant"])]
    prompt = _trl_messages(line["prompt"])
    refuse(
        not prompt or prompt[-1][0] not in ("user", "tool", "assistant"), "Invalid role in the last message"
    )
    refuse("label" in line and not isinstance(line["label"], bool), "the label is no boolean")
    made = []
    for side in ("completion", "chosen", "rejected"):
        if side in line:
            reply = _trl_messages(line[side])
            refuse(not reply, "no reply")
            places = range(len(prompt), len(prompt) + len(reply))
            learned = [place for place in places if reply[place - len(prompt)][0] == "assistant"]
            made.append(Seen([*prompt, *reply], learned))
    return made


def unsloth(line: dict[str, Any], *, last_only: bool) -> list[Seen]:
    refuse(set(line) - {"conversations", "tools"}, "unknown column")
    turns = _trl_messages(line["conversations"])
    replies = [place for place, turn in enumerate(turns) if turn[0] == "assistant"]
    refuse(not replies, "all labels are masked")
    if last_only:
        start = len(turns)
        while start and turns[start - 1][0] == "assistant":
            start -= 1
        replies = list(range(start, len(turns)))
    return [Seen(turns, replies)]


# Plain files


def sharegpt(line: dict[str, Any]) -> list[Seen]:
    refuse(set(line) - {"conversations", "system", "tools"}, "unknown key")
    turns: list[tuple[str, str]] = [("system", line["system"])] if line.get("system") else []
    learned = []
    for message in line["conversations"]:
        role = _ROLE.get(message["from"])
        refuse(role is None, "unknown role")
        if message.get("weight", int(role == "assistant")):
            learned.append(len(turns))
        turns.append((str(role), _lf_text(message)))
    return [Seen(turns, learned)]


def alpaca(line: dict[str, Any], *, mask_history: bool = False) -> list[Seen]:
    """As LLaMA-Factory reads them: data/converter.py (alpaca)."""
    refuse(set(line) - {"instruction", "input", "output", "system", "history"}, "unknown key")
    turns: list[tuple[str, str]] = [("system", line["system"])] if line.get("system") else []
    first = len(turns)
    for prompt, reply in line.get("history") or ():
        turns += [("user", prompt), ("assistant", reply)]
    prompt = "\n".join(part for part in (line["instruction"], line["input"]) if part)
    turns += [("user", prompt), ("assistant", line["output"])]
    replies = list(range(first + 1, len(turns), 2))
    return [Seen(turns, replies[-1:] if mask_history else replies)]
