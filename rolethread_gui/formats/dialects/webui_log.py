"""Logs of text-generation-webui: ``{"internal": [[user, model], …], "visible": …}``, older ones with ``data``."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import Any

from rolethread_gui.dataset.conversation import Alternative, Conversation, Role, Turn
from rolethread_gui.formats.base import Dialect, RecordProblem
from rolethread_gui.formats.fresh import fresh_value
from rolethread_gui.formats.holding import Holds
from rolethread_gui.formats.jsontext import LiteralStyle, decode_anyway, is_list, is_object
from rolethread_gui.formats.pairing import single_exchanges
from rolethread_gui.formats.paths import Path, elements, find, value_at, with_elements, with_text, with_value
from rolethread_gui.formats.siblings import Chosen, after_edit, alternatives_of
from rolethread_gui.wording import say

_LISTS = (("internal", "visible"), ("data", "data_visible"))
_GREETING = "<|BEGIN-VISIBLE-CHAT|>"
"""What the program puts in place of a prompt that was never given."""
_SIDES = ("user", "assistant")
_Places = list[tuple[int, int]]


class WebuiLog(Dialect):
    """A chat saved from text-generation-webui."""

    id = "webui_log"
    title = say("text-generation-webui log")
    help = say(
        "A chat saved from text-generation-webui (oobabooga). Replies that were made again are other texts of "
        "their turn."
    )
    complete = False
    target = False
    spoken = frozenset(
        (
            "internal",
            "visible",
            "data",
            "data_visible",
        )
    )
    holds = Holds(empty=False)

    def score(self, record: Any) -> float:
        """See `Dialect.score`."""
        return 0.98 if _paths(record) else 0.0

    def read(self, record: Any, raw: bytes, key: int) -> Conversation:
        """See `Dialect.read`."""
        del raw
        if not self.score(record):
            raise RecordProblem(say("there is no list of exchanges here."))
        turns, _ = _read(record)
        return Conversation(key, tuple(turns), key, len(turns))

    def write(self, conversation: Conversation) -> dict[str, Any]:
        """See `Dialect.write`."""
        pairs = _pairs(conversation.turns)
        shown = [[html.escape(text) if text != _GREETING else "" for text in pair] for pair in pairs]
        return {"internal": pairs, "visible": shown}

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """See `Dialect.losses`."""
        return self.holds.losses(conversation)

    def splice(self, raw: bytes, before: Conversation, after: Conversation) -> bytes:
        """See `Dialect.splice`."""
        if before.turns == after.turns:
            return raw
        record = decode_anyway(raw)
        style = LiteralStyle.of(raw)
        turns, places = _read(record)
        if [(turn.key, turn.role) for turn in after.turns] != [(turn.key, turn.role) for turn in turns]:
            return _rebuilt(
                raw, record, after.turns, dict(zip([turn.key for turn in turns], places, strict=True))
            )
        for old, new, place in zip(turns, after.turns, places, strict=True):
            if old.text != new.text:
                raw = _with_text(raw, record, place, new.text, style)
            if old.text != new.text or old.alternatives != new.alternatives:
                raw = _with_versions(raw, record, place, (old, new), style)
        return raw


def _paths(record: Any) -> tuple[str, ...]:
    """Keys of the lists of pairs that are there, what went to the model first."""
    if not is_object(record):
        return ()
    for keys in _LISTS:
        found = tuple(key for key in keys if _is_pairs(record.get(key)))
        if found and (len(found) == 2 or keys[1] in found):
            return found
    return ()


def _is_pairs(value: Any) -> bool:
    return is_list(value) and all(
        is_list(pair) and len(pair) == 2 and all(isinstance(text, str | None) for text in pair)
        for pair in value
    )


def _read(record: dict[str, Any]) -> tuple[list[Turn], _Places]:
    key = _paths(record)[0]
    turns: list[Turn] = []
    places: _Places = []
    for row, pair in enumerate(record[key]):
        for side, text in enumerate(pair):
            if text and text != _GREETING:
                role = Role.ASSISTANT if side else Role.USER
                others: tuple[Alternative, ...] = ()
                if role is Role.ASSISTANT:
                    others = alternatives_of(*_versions(record, (row, side), text))
                turns.append(Turn(len(turns), role, text, alternatives=others))
                places.append((row, side))
    return turns, places


def _pairs(turns: Sequence[Turn]) -> list[list[str]]:
    """Exchanges as the program keeps them."""
    made: list[list[str]] = []
    for one in single_exchanges(turns):
        texts = [turn.text for turn in (*one.system, *one.prompt)]
        if len(texts) > 1:
            made.append([texts.pop(0), ""])
        made.append([texts[0] if texts else _GREETING, one.reply[0].text if one.reply else ""])
    return made


def _meta_path(place: tuple[int, int]) -> Path:
    return ("metadata", f"{_SIDES[place[1]]}_{place[0]}")


def _versions(record: dict[str, Any], place: tuple[int, int], text: str) -> tuple[list[str], int]:
    """The texts among which a reply was chosen, and which it is; -1 where it is none of them."""
    meta = find(record, _meta_path(place))
    versions = meta.get("versions") if is_object(meta) else None
    if not is_list(versions) or not all(
        is_object(one) and isinstance(one.get("content"), str) for one in versions
    ):
        return [], -1
    texts = [one["content"] for one in versions]
    at = meta.get("current_version_index") if is_object(meta) else None
    if isinstance(at, int) and 0 <= at < len(texts):
        return texts, at
    return texts, texts.index(text) if text in texts else -1


def _shown(old_text: str, old_shown: str, text: str) -> str:
    """A changed text as the program shows it: with the signs of HTML escaped where they were."""
    return text if old_shown == old_text and html.escape(old_text) != old_text else html.escape(text)


def _with_text(
    raw: bytes, record: dict[str, Any], place: tuple[int, int], text: str, style: LiteralStyle
) -> bytes:
    keys = _paths(record)
    old = find(record, (keys[0], *place))
    raw = with_text(raw, (keys[0], *place), text, style)
    for key in keys[1:]:
        was = find(record, (key, *place))
        if isinstance(was, str):
            raw = with_text(raw, (key, *place), _shown(old, was, text), style)
    return raw


def _with_versions(
    raw: bytes, record: dict[str, Any], place: tuple[int, int], turns: tuple[Turn, Turn], style: LiteralStyle
) -> bytes:
    old, new = turns
    texts, chosen = _versions(record, place, old.text)
    after = after_edit(chosen, old, new)
    if len(after.texts) == 1 and not texts:
        return raw
    path = (*_meta_path(place), "versions")
    listed = value_at(raw, path) or b"[]"
    made, at = _version_items(elements(listed), texts, after, style)
    raw = with_value(raw, path, with_elements(listed, made))
    return with_value(raw, (*path[:-1], "current_version_index"), str(at).encode())


def _version_items(
    raws: list[bytes], texts: list[str], after: Chosen, style: LiteralStyle
) -> tuple[list[tuple[int | None, bytes]], int]:
    made: list[tuple[int | None, bytes]] = []
    at = 0
    for number, one in enumerate(after.texts):
        if number == after.place:
            at = len(made)
        if one.place is None or one.place < 0:
            fresh = {"content": one.text, "visible_content": html.escape(one.text)}
            made.append((None, fresh_value(fresh, raws[0] if raws else None, style)))
            continue
        value = raws[one.place]
        if texts[one.place] != one.text:
            value = with_text(value, ("content",), one.text, style)
            if value_at(value, ("visible_content",)) is not None:
                value = with_text(value, ("visible_content",), html.escape(one.text), style)
        made.append((one.place, value))
    return made, at


def _rebuilt(
    raw: bytes, record: dict[str, Any], turns: Sequence[Turn], places: dict[int, tuple[int, int]]
) -> bytes:
    """The record with its lists written anew, and what is noted about each turn moved along."""
    style = LiteralStyle.of(raw)
    pairs = _pairs(turns)
    left = list(turns)
    noted: dict[str, Any] = {}
    old = record.get("metadata")
    for row, pair in enumerate(pairs):
        for side, text in enumerate(pair):
            if text and text != _GREETING and left:
                place = places.get(left.pop(0).key)
                name = f"{_SIDES[place[1]]}_{place[0]}" if place else ""
                if is_object(old) and name in old:
                    noted[f"{_SIDES[side]}_{row}"] = old[name]
    keys = _paths(record)
    shown = [[html.escape(text) if text != _GREETING else "" for text in pair] for pair in pairs]
    for key, value in zip(keys, (pairs, shown) if len(keys) == 2 else (shown,), strict=True):
        raw = with_value(raw, (key,), fresh_value(value, value_at(raw, (key,)), style))
    if is_object(old):
        kept = {
            key: value for key, value in old.items() if not key.startswith(tuple(f"{s}_" for s in _SIDES))
        }
        raw = with_value(
            raw, ("metadata",), fresh_value({**kept, **noted}, value_at(raw, ("metadata",)), style)
        )
    return raw
