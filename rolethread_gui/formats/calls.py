"""Calls of tools, as messages hold them: reading them, writing them, and splicing a change into their bytes.

They stand under ``tool_calls`` (OpenAI, TRL), under the older ``function_call``, in a part of the content
(LLaMA-Factory's newer form), or as JSON in the text of a turn: ShareGPT's ``function_call`` turns, and the
``<functioncall>`` of glaive.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from rolethread_gui.dataset.conversation import Role, ToolCall, Turn
from rolethread_gui.dataset.tools import is_json
from rolethread_gui.formats.jsonspans import Item, Series, skip_space
from rolethread_gui.formats.jsontext import LiteralStyle, is_list, is_object, shown_as_json

CALLS_KEY = "tool_calls"
OLD_CALL_KEY = "function_call"
CALL_ID_KEY = "tool_call_id"
CALL_LABELS = frozenset({"function_call", "tool_call", "tool_calls"})
"""Roles whose text is a call."""
MARKS = (b"functioncall", b"FUNCTION RESPONSE")
"""Bytes of records whose texts may hold glaive's calls and results."""
CALL_MARK, RESULT_MARK = "<functioncall>", "FUNCTION RESPONSE:"
"""What stands before such a call, and what a text begins with that is such a result."""
CALL_PARTS = ("tool_call", "function_call")
"""Types of content parts that are calls."""

_GLAIVE_CALL = re.compile(
    r"(?P<lead>.*?)(?P<mark>\s*<functioncall>\s*)(?P<json>[\[{].*[\]}])(?P<tail>.*)", re.DOTALL
)
_GLAIVE_RESULT = re.compile(r"\s*FUNCTION RESPONSE:\s*")
_QUOTED_ARGUMENTS = re.compile(r'("arguments"\s*:\s*)\'(.*)\'(\s*\})\s*\Z', re.DOTALL)
_OPENING = re.compile(r"[\[{]")
_MOST_OPENINGS = 40


@dataclasses.dataclass(frozen=True, slots=True)
class Spoken:
    """A text that holds calls.

    Attributes:
        lead: what is said before them.
        mark: what stands between that and the JSON.
        body: the JSON, as it stands.
        tail: what follows it.
        calls: what it calls.
    """

    lead: str
    mark: str
    body: str
    tail: str
    calls: tuple[ToolCall, ...]


def call_from(value: Any) -> ToolCall | None:
    """The call in a decoded JSON object, or None where it is none."""
    if not is_object(value):
        return None
    held = value.get("function")
    fields: Mapping[str, Any] = held if is_object(held) else value
    name, found = fields.get("name"), value.get("id")
    arguments = next((fields[key] for key in ("arguments", "parameters", "input") if key in fields), None)
    if not isinstance(name, str) and arguments is None:
        return None
    if arguments is None:
        arguments = ""
    return ToolCall(
        found if isinstance(found, str) else "",
        name if isinstance(name, str) else "",
        arguments if isinstance(arguments, str) else shown_as_json(arguments),
    )


def calls_from(value: Any) -> tuple[ToolCall, ...]:
    """The calls in a decoded list or object; none where one of them is no call."""
    found = [call_from(one) for one in (value if is_list(value) else [value])]
    return () if None in found else tuple(one for one in found if one is not None)


def spoken(text: str, *, glaive: bool) -> Spoken | None:
    """The calls that a text is made of, or None.

    Args:
        text: of a turn whose role is a call, or (`glaive`) of a turn of the assistant.
        glaive: whether the calls must be marked with ``<functioncall>``.
    """
    if not glaive:
        return _spoken_last(text)
    found = _GLAIVE_CALL.fullmatch(text)
    if found is None:
        return None
    body = found["json"]
    try:
        value = json.loads(body, strict=False)
    except (ValueError, RecursionError):
        value = _with_quotes(body)
    calls = calls_from(value) if value else ()
    return Spoken(found["lead"], found["mark"], body, found["tail"], calls) if calls else None


def _spoken_last(text: str) -> Spoken | None:
    """The calls that a text ends with; thoughts may stand before them."""
    body = text.rstrip()
    if body[-1:] not in ("}", "]"):
        return None
    for tried, found in enumerate(_OPENING.finditer(body)):
        if tried == _MOST_OPENINGS:
            break
        try:
            value = json.loads(body[found.start() :], strict=False)
        except (ValueError, RecursionError):
            continue
        calls = calls_from(value) if value else ()
        if calls:
            before = body[: found.start()]
            lead = before.rstrip()
            return Spoken(lead, before[len(lead) :], body[found.start() :], text[len(body) :], calls)
    return None


def _with_quotes(body: str) -> Any:
    """Glaive's own spelling: the arguments are JSON between single quotes."""
    found = _QUOTED_ARGUMENTS.search(body)
    if found is None:
        return None
    try:
        value = json.loads(f'{body[: found.start()]}"arguments": {json.dumps(found[2])}}}', strict=False)
    except (ValueError, RecursionError):
        return None
    return value


def completed(turn: Turn, fields: Mapping[str, Any], value: Any, *, glaive: bool) -> Turn:
    """A turn with the calls, or the id of the call, that its message holds.

    Args:
        turn: as read without them.
        fields: the message.
        value: its content.
        glaive: whether the record may hold glaive's marks.
    """
    held = fields.get(CALLS_KEY) or fields.get(OLD_CALL_KEY)
    calls = calls_from(held) if held else ()
    if not calls and is_list(value):
        calls = calls_from([_part_call(part) for part in value if _is_call_part(part)])
    if calls:
        return msgspec.structs.replace(turn, calls=calls)
    called = turn.label.casefold() in CALL_LABELS
    if turn.role is Role.ASSISTANT and isinstance(value, str) and (glaive or called):
        said = spoken(value, glaive=not called)
        return turn if said is None else msgspec.structs.replace(turn, text=said.lead, calls=said.calls)
    if glaive and isinstance(value, str):
        result = _GLAIVE_RESULT.match(value)
        if result is not None:
            return msgspec.structs.replace(turn, role=Role.TOOL, text=value[result.end() :])
    answers = fields.get(CALL_ID_KEY)
    return msgspec.structs.replace(turn, call_id=answers) if isinstance(answers, str) else turn


def _is_call_part(part: Any) -> bool:
    return is_object(part) and part.get("type") in CALL_PARTS


def _part_call(part: Mapping[str, Any]) -> Any:
    held = part.get("value", part.get(str(part.get("type")), part))
    if not isinstance(held, str):
        return held
    try:
        return json.loads(held, strict=False)
    except (ValueError, RecursionError):
        return None


# Writing


def raw_arguments(call: ToolCall) -> bytes:
    """The arguments of a call as a JSON value: as written where they are JSON, else as a text."""
    text = call.arguments if call.arguments.strip() else "{}"
    return text.encode("utf-8", "surrogatepass") if is_json(text) else LiteralStyle().literal(text)


def flat_text(calls: Sequence[ToolCall]) -> str:
    """Calls as the JSON that a turn of calls says: one object, or a list of several."""
    written = [
        f'{{"name": {json.dumps(call.name, ensure_ascii=False)}, '
        f'"arguments": {raw_arguments(call).decode("utf-8", "surrogatepass")}}}'
        for call in calls
    ]
    return written[0] if len(written) == 1 else f"[{', '.join(written)}]"


def as_message_value(calls: Sequence[ToolCall]) -> list[dict[str, Any]]:
    """Calls as OpenAI writes them, ready for JSON."""
    made: list[dict[str, Any]] = []
    for call in calls:
        named: dict[str, Any] = {"id": call.id} if call.id else {}
        function = {"name": call.name, "arguments": call.arguments or "{}"}
        made.append({**named, "type": "function", "function": function})
    return made


# Splicing


def patched_list(raw: bytes, old: Sequence[ToolCall], new: Sequence[ToolCall], style: LiteralStyle) -> bytes:
    """A JSON list of calls after a change; what stayed the same keeps its bytes."""
    series = Series.parse(raw)
    items = [item for item in series.items if item.value[:1] == b"{"]
    template = items[0].value if items else b""
    free = dict(enumerate(old)) if len(items) == len(old) else {}
    chosen: list[Item] = []
    for place, call in enumerate(new):
        at = next((one for one, was in free.items() if was == call), None)
        if at is None and place in free and free[place] not in new:
            at = place
        if at is None:
            chosen.append(Item(None, b"", fresh_object(call, template, style)))
        else:
            item = items[at]
            chosen.append(Item(None, b"", patched_object(item.value, free.pop(at), call, style), item.gap))
    return series.render(chosen)


def patched_object(raw: bytes, old: ToolCall, new: ToolCall, style: LiteralStyle) -> bytes:
    """One call after a change."""
    if old == new:
        return raw
    top = Series.parse(raw)
    place = top.find("function")
    nested = place is not None and top.items[place].value[:1] == b"{"
    inner = Series.parse(top.items[place].value) if nested and place is not None else top
    if new.id != old.id:
        _set(top, "id", style.literal(new.id), first=True)
    if new.name != old.name:
        _set(inner, "name", style.literal(new.name))
    if new.arguments != old.arguments:
        key = next(
            (key for key in ("arguments", "parameters", "input") if inner.find(key) is not None), "arguments"
        )
        at = inner.find(key)
        spoken_as_text = at is None or inner.items[at].value[:1] == b'"'
        # As in a call that is new: what reads the file expects JSON, and nothing at all is none.
        _set(inner, key, style.literal(new.arguments or "{}") if spoken_as_text else raw_arguments(new))
    if nested and place is not None:
        place = top.find("function")
        assert place is not None
        top.items[place].value = inner.render()
    return top.render()


def _set(series: Series, key: str, value: bytes, *, first: bool = False) -> None:
    place = series.find(key)
    if place is None:
        series.add(key, value, at=0 if first else None)
        if first and len(series.items) > 1:
            series.items[1].gap = series.gap()
    else:
        series.items[place].value = value


def fresh_object(call: ToolCall, template: bytes, style: LiteralStyle) -> bytes:
    """A new call in the form of another one, or as OpenAI writes it."""
    model = Series.parse(template) if template else None
    colon = model.colon if model else b": "
    between = b"," if colon == b":" else b", "

    def joined(members: Sequence[tuple[str, bytes]]) -> bytes:
        return b"{" + between.join(style.literal(key) + colon + value for key, value in members) + b"}"

    inner = model
    nested = True
    if model is not None:
        place = model.find("function")
        nested = place is not None and model.items[place].value[:1] == b"{"
        inner = Series.parse(model.items[place].value) if nested and place is not None else model
    at = inner.find("arguments") if inner is not None else None
    as_text = inner is None or at is None or inner.items[at].value[:1] == b'"'
    arguments = style.literal(call.arguments or "{}") if as_text else raw_arguments(call)
    core = [("name", style.literal(call.name)), ("arguments", arguments)]
    lead = [("id", style.literal(call.id))] if call.id else []
    if not nested:
        return joined([*lead, *core])
    kind = [("type", b'"function"')] if model is None or model.find("type") is not None else []
    return joined([*lead, *kind, ("function", joined(core))])


def respoken(text: str, old: Turn, new: Turn, *, glaive: bool) -> str | None:
    """The text of a turn that says its calls, after a change; None where it did not say any.

    Args:
        text: as it stands in the source.
        old: the turn as it was read.
        new: the turn after the change.
        glaive: see `spoken`.
    """
    said = spoken(text, glaive=glaive)
    if said is None:
        return None
    if not new.calls:
        return new.text
    body = said.body if new.calls == old.calls else _patched_body(said, old.calls, new.calls)
    lead = said.lead if new.text == old.text else new.text
    mark = said.mark or ("\n" if lead and not said.lead else "")
    return lead + mark + body + said.tail


def _patched_body(said: Spoken, old: Sequence[ToolCall], new: Sequence[ToolCall]) -> str:
    raw = said.body.encode("utf-8", "surrogatepass")
    if not is_json(said.body):  # glaive's single quotes around the arguments
        call = new[0]
        quoted = call.arguments if call.arguments.strip() else "{}"
        one = f'{{"name": {json.dumps(call.name, ensure_ascii=False)}, "arguments": \'{quoted}\'}}'
        return one if len(new) == 1 else flat_text(new)
    style = LiteralStyle.of(raw)
    if raw[skip_space(raw, 0)] == 0x5B:
        return patched_list(raw, old, new, style).decode("utf-8", "surrogatepass")
    if len(new) == 1:
        return patched_object(raw, old[0], new[0], style).decode("utf-8", "surrogatepass")
    return patched_list(b"[" + raw + b"]", old, new, style).decode("utf-8", "surrogatepass")


def result_prefix(text: str) -> str:
    """Glaive's mark before a result, with the white space around it; empty where there is none."""
    found = _GLAIVE_RESULT.match(text)
    return found[0] if found else ""
