"""What an alternative carries besides its text: its own calls, and the turns that follow it instead."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import msgspec

from rolethread_gui.dataset.conversation import Alternative, ToolCall, Turn
from rolethread_gui.dataset.json_values import is_object


class _Held(msgspec.Struct, frozen=True, omit_defaults=True):
    calls: tuple[ToolCall, ...] = ()
    then: tuple[Turn, ...] | None = None


def _held(alternative: Alternative) -> _Held:
    if not alternative.extra:
        return _Held()
    try:
        return msgspec.convert(json.loads(alternative.extra), _Held)
    except (ValueError, msgspec.ValidationError):
        return _Held()  # it holds something of a format's own


def calls_of(alternative: Alternative) -> tuple[ToolCall, ...]:
    """The tools that it calls."""
    return _held(alternative).calls


def then_of(alternative: Alternative) -> tuple[Turn, ...] | None:
    """The turns that follow it; None where those after the chosen text follow it as well."""
    return _held(alternative).then


def extra_with(extra: str, calls: Sequence[ToolCall], then: Sequence[Turn] | None) -> str:
    """An alternative's `extra` with these calls and following turns; what else stands there stays."""
    try:
        value: Any = json.loads(extra) if extra else {}
    except ValueError:
        value = {}
    kept: dict[str, Any] = dict(value) if is_object(value) else {}
    for name in ("calls", "then"):
        kept.pop(name, None)
    if calls:
        kept["calls"] = msgspec.to_builtins(tuple(calls))
    if then is not None:
        kept["then"] = msgspec.to_builtins(tuple(then))
    return json.dumps(kept) if kept else ""  # escaped, so that half an emoji is JSON too
