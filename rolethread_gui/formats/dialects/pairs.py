"""Pairs: ``{"conversation": [{"system": …, "input": …, "output": …}]}``, as XTuner and Swift write them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rolethread_gui.dataset.conversation import Conversation, Role, Shape, Turn
from rolethread_gui.formats import content
from rolethread_gui.formats.base import Dialect, RecordProblem
from rolethread_gui.formats.held import held_losses
from rolethread_gui.formats.jsonspans import Item, Series, skip_space
from rolethread_gui.formats.jsontext import LiteralStyle, is_list, is_object
from rolethread_gui.formats.pairing import Exchange, joined, mark_losses, single_exchanges
from rolethread_gui.wording import say

_LISTS = ("conversation", "conversations")
_SLOTS = (("system",), ("input", "human", "user", "query"), ("output", "assistant", "response"))
_ROLES = (Role.SYSTEM, Role.USER, Role.ASSISTANT)
_KNOWN = frozenset(key for keys in _SLOTS for key in keys)


class Pairs(Dialect):
    """A list of exchanges, each with what goes in and what comes out."""

    id = "pairs"
    title = say("Pairs of input and output")
    help = say(
        "One list of exchanges with input and output (or human and assistant); read by XTuner and Swift. "
        "Holds no tools, speaker names or marks of which turns to learn from."
    )

    def score(self, record: Any) -> float:
        """See `Dialect.score`."""
        return 0.85 if self.list_key(record) is not None else 0.0

    def list_key(self, record: Any) -> str | None:
        """The key whose value is the list of exchanges."""
        if is_object(record):
            for key in _LISTS:
                value = record.get(key)
                if is_list(value) and value and all(map(_is_exchange, value)):
                    return key
        return None

    def read(self, record: Any, raw: bytes, key: int) -> Conversation:
        """See `Dialect.read`."""
        del raw
        list_key = self.list_key(record)
        if list_key is None:
            raise RecordProblem(say("no list of exchanges was found here."))
        turns: list[Turn] = []
        if isinstance(record.get("system"), str) and record["system"]:
            turns.append(Turn(0, Role.SYSTEM, record["system"], "system"))
        for exchange in record[list_key]:
            for name, role, value in _slots_of(exchange):
                shape = content.shape_of(value)
                turns.append(Turn(len(turns), role, content.text_of(value), name, shape=shape))
        return Conversation(key, tuple(turns), key, len(turns))

    def write(self, conversation: Conversation) -> dict[str, Any]:
        """See `Dialect.write`."""
        exchanges: list[dict[str, str]] = []
        for exchange in single_exchanges(conversation.turns):
            filled = zip(_SLOTS, exchange.slots(), strict=True)
            exchanges.append({keys[0]: joined(turns) for keys, turns in filled if turns})
        return {_LISTS[0]: exchanges}

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """See `Dialect.losses`."""
        empty = () if conversation.turns else (say("A conversation without turns has no form there."),)
        blank = sum(turn.role is Role.SYSTEM and not turn.text for turn in conversation.turns)
        said = (say("{0} empty system turns would be left out.").format(blank),) if blank else ()
        return (
            *empty,
            *said,
            *mark_losses(conversation),
            *held_losses(conversation),
        )

    def splice(self, raw: bytes, before: Conversation, after: Conversation) -> bytes:
        """See `Dialect.splice`."""
        if before.turns == after.turns:
            return raw
        start = skip_space(raw, 0)
        top = Series.parse(raw, start)
        length = len(top.render())
        place = next(place for place in map(top.find, _LISTS) if place is not None)
        turns = list(after.turns)
        old = list(before.turns)
        style = LiteralStyle.of(raw)
        beside = top.find("system")
        if beside is not None and top.items[beside].value not in (b'""', b"null"):
            first = old.pop(0)
            kept = turns and turns[0].role is Role.SYSTEM and turns[0].key == first.key
            text = turns.pop(0).text if kept else ""
            if text != first.text:
                top.items[beside].value = style.literal(text)
        top.items[place].value = _spliced_list(top.items[place].value, old, turns, style)
        return raw[:start] + top.render() + raw[start + length :]


def _is_exchange(value: Any) -> bool:
    if not is_object(value):
        return False
    return bool(_KNOWN & value.keys()) and not value.keys() & {
        "from",
        "role",
        "value",
        "content",
        "instruction",
    }


def _slots_of(exchange: dict[str, Any]) -> list[tuple[str, Role, Any]]:
    """Key, role and value of what an exchange holds; an empty system prompt is none."""
    found: list[tuple[str, Role, Any]] = []
    for keys, role in zip(_SLOTS, _ROLES, strict=True):
        key = next((key for key in keys if key in exchange), None)
        if key is not None and not (role is Role.SYSTEM and not exchange[key]):
            found.append((key, role, exchange[key]))
    return found


def _spliced_list(value: bytes, old: Sequence[Turn], new: Sequence[Turn], style: LiteralStyle) -> bytes:
    series = Series.parse(value)
    elements = [Series.parse(item.value) for item in series.items]
    owners: list[list[Turn]] = []
    rest = list(old)
    for element in elements:
        count = sum(_slot_item(element, slot) is not None for slot in range(3))
        owners.append(rest[:count])
        del rest[:count]
    if [(turn.key, turn.role) for turn in old] == [(turn.key, turn.role) for turn in new]:
        now = {turn.key: turn for turn in new}
        for element, turns in zip(elements, owners, strict=True):
            for turn in turns:
                _set_slot(element, _ROLES.index(turn.role), [turn], [now[turn.key]], style)
        return series.render(
            [
                Item(None, b"", element.render(), item.gap)
                for element, item in zip(elements, series.items, strict=True)
            ]
        )
    owner = {turn.key: place for place, turns in enumerate(owners) for turn in turns}
    free = set(range(len(elements)))
    names = [_name(elements, slot) for slot in range(3)]
    chosen: list[Item] = []
    for exchange in single_exchanges(new):
        keys = [turn.key for turns in exchange.slots() for turn in turns]
        place = next((owner[key] for key in keys if owner.get(key) in free), None)
        if place is None:
            chosen.append(Item(None, b"", _fresh(exchange, names, elements, style)))
            continue
        free.discard(place)
        element = elements[place]
        for slot, turns in enumerate(exchange.slots()):
            was = [turn for turn in owners[place] if _ROLES.index(turn.role) == slot]
            _set_slot(element, slot, was, turns, style, name=names[slot])
        chosen.append(Item(None, b"", element.render(), series.items[place].gap))
    return series.render(chosen)


def _slot_item(element: Series, slot: int) -> Item | None:
    for key in _SLOTS[slot]:
        place = element.find(key)
        if place is not None:
            item = element.items[place]
            return None if slot == 0 and item.value in (b'""', b"null") else item
    return None


def _name(elements: Sequence[Series], slot: int) -> str:
    """The key for this place that the other exchanges of the conversation use."""
    for element in elements:
        for key in _SLOTS[slot]:
            if element.find(key) is not None:
                return key
    return _SLOTS[slot][0]


def _set_slot(
    element: Series, slot: int, was: list[Turn], now: list[Turn], style: LiteralStyle, *, name: str = ""
) -> None:
    item = _slot_item(element, slot)
    if not now:
        if item is not None:
            element.items = [one for one in element.items if one is not item]
            element.gaps = []  # every item keeps its own
        return
    text = joined(now)
    if item is None:
        key = next((key for key in _SLOTS[slot] if element.find(key) is not None), None)
        if key is not None:  # an empty system prompt stands there
            place = element.find(key)
            assert place is not None
            element.items[place].value = style.literal(text)
        else:
            element.add(name or _SLOTS[slot][0], style.literal(text), at=0 if slot == 0 else None)
            if slot == 0 and len(element.items) > 1:
                element.items[1].gap = element.gap()
    elif not was or was[0].text != text or (was[0].shape is not Shape.TEXT and was[0].key != now[0].key):
        if was and was[0].shape is Shape.PARTS:
            item.value = content.splice_parts(item.value, was[0].text, text, style)
        else:
            item.value = style.literal(text)


def _fresh(
    exchange: Exchange, names: Sequence[str], elements: Sequence[Series], style: LiteralStyle
) -> bytes:
    template = next((element for element in elements if element.items), None)
    made = Series(b"{", [], b"}", [])
    if template is not None:
        made = Series(template.opening, [], template.closing, [], template.colon)
    for name, turns in zip(names, exchange.slots(), strict=True):
        if turns:
            made.add(name, style.literal(joined(turns)))
    for item in made.items[1:]:
        item.gap = template.gap() if template is not None else b", "
    return made.render()
