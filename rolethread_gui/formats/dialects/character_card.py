"""A character card as a conversation: the envelope that holds the card.

``{"card": {…}, "older": {…}}``: the card as it stands in the file, and the older spelling of the same card where a
picture carries both. Who the character is makes the system prompt; the greeting is the first turn, other
greetings are its other texts. Nothing of it is ever run or fetched.
"""

from __future__ import annotations

import dataclasses
from typing import Any

from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.formats.base import Dialect, RecordProblem
from rolethread_gui.formats.content import changed_range
from rolethread_gui.formats.fresh import fresh_value
from rolethread_gui.formats.holding import Holds
from rolethread_gui.formats.jsontext import LiteralStyle, decode_anyway, is_list, is_object
from rolethread_gui.formats.paths import Path, find, value_at, with_text, with_value
from rolethread_gui.formats.siblings import after_edit, alternatives_of
from rolethread_gui.wording import say

CARD, OLDER = "card", "older"
EXAMPLES = "mes_example"
_GREETING, _OTHERS, _NAME = "first_mes", "alternate_greetings", "name"
_BETWEEN = "\n\n"
_FIELDS = (
    ("system_prompt", ""),
    ("description", ""),
    ("personality", "Personality: "),
    ("scenario", "Scenario: "),
)


class CharacterCard(Dialect):
    """A card of SillyTavern, Chub and their like, versions 1 to 3."""

    id = "character_card"
    title = say("Character card")
    help = say(
        "Who a character is, how they greet and how they speak. The description is the system prompt, the "
        "greeting a reply, its examples are conversations of their own."
    )
    envelope = True
    complete = False
    spoken = frozenset((CARD, OLDER))
    holds = Holds(leading_system=True, alternatives=True, speakers=True)

    def score(self, record: Any) -> float:
        """See `Dialect.score`."""
        return 1.0 if is_object(record) and is_object(record.get(CARD)) else 0.0

    def read(self, record: Any, raw: bytes, key: int) -> Conversation:
        """See `Dialect.read`."""
        del raw
        card = record[CARD]
        prompt = _BETWEEN.join(piece.shown for piece in _pieces(card))
        greeting = find(card, (*fields_of(card), _GREETING))
        if not prompt and not isinstance(greeting, str):
            raise RecordProblem(
                say("this card is empty: there is neither a description nor a greeting."),
                say("Choose another card."),
            )
        turns = [Turn(0, Role.SYSTEM, prompt)] if prompt else []
        if isinstance(greeting, str) and greeting:
            texts = [greeting, *_greetings(card)]
            name = name_of(card)
            turns.append(
                Turn(len(turns), Role.ASSISTANT, greeting, "", name, alternatives=alternatives_of(texts, 0))
            )
        return Conversation(key, tuple(turns), key, len(turns))

    def write(self, conversation: Conversation) -> dict[str, Any]:
        """See `Dialect.write`."""
        turns = conversation.turns
        prompt = next((turn.text for turn in turns if turn.role is Role.SYSTEM), "")
        greeting = next((turn for turn in turns if turn.role is Role.ASSISTANT), None)
        data: dict[str, Any] = {
            _NAME: greeting.speaker if greeting else "",
            "description": prompt,
            "personality": "",
            "scenario": "",
            _GREETING: greeting.text if greeting else "",
            EXAMPLES: "",
            "system_prompt": "",
            _OTHERS: [one.text for one in greeting.alternatives] if greeting else [],
        }
        return {CARD: {"spec": "chara_card_v2", "spec_version": "2.0", "data": data}}

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """See `Dialect.losses`."""
        said = list(self.holds.losses(conversation))
        roles = [turn.role for turn in conversation.turns]
        if roles not in ([Role.SYSTEM, Role.ASSISTANT], [Role.ASSISTANT], [Role.SYSTEM]):
            said.append(
                say("A card holds who the character is and one greeting; other turns have no place there.")
            )
        elif any(not turn.text.strip() for turn in conversation.turns):
            said.append(say("A description or a greeting without any letter has no place there."))
        if any(turn.speaker for turn in conversation.turns if turn.role is not Role.ASSISTANT):
            said.append(say("Only the character has a name there."))
        return tuple(said)

    def splice(self, raw: bytes, before: Conversation, after: Conversation) -> bytes:
        """See `Dialect.splice`."""
        if before.turns == after.turns:
            return raw
        style = LiteralStyle.of(raw)
        was, now = ({turn.role: turn for turn in turns} for turns in (before.turns, after.turns))
        for key in (CARD, OLDER):
            card = value_at(raw, (key,))
            if card is None:
                continue
            old, new = was.get(Role.SYSTEM), now.get(Role.SYSTEM)
            card = _with_prompt(card, old.text if old else "", new.text if new else "", style)
            card = _with_greeting(card, was.get(Role.ASSISTANT), now.get(Role.ASSISTANT), style)
            raw = with_value(raw, (key,), card)
        return raw


def fields_of(card: dict[str, Any]) -> Path:
    """Where the fields stand: inside ``data`` from version 2 on."""
    return ("data",) if is_object(card.get("data")) else ()


def name_of(card: dict[str, Any]) -> str:
    """The name of the character."""
    name = find(card, (*fields_of(card), _NAME))
    return name if isinstance(name, str) else ""


def is_card(value: Any) -> bool:
    """Whether a decoded JSON value is a character card."""
    if not is_object(value):
        return False
    if str(value.get("spec", "")).startswith("chara_card") and is_object(value.get("data")):
        return True
    return isinstance(value.get(_GREETING), str) and {"description", "personality", EXAMPLES} <= value.keys()


@dataclasses.dataclass(frozen=True, slots=True)
class _Piece:
    """A field of the card that is part of the system prompt."""

    path: Path
    label: str
    text: str

    @property
    def shown(self) -> str:
        return self.label + self.text


def _pieces(card: dict[str, Any]) -> list[_Piece]:
    found: list[_Piece] = []
    for field, label in _FIELDS:
        path = (*fields_of(card), field)
        text = find(card, path)
        if isinstance(text, str) and text.strip():
            found.append(_Piece(path, label, text))
    return found


def _greetings(card: dict[str, Any]) -> list[str]:
    others = find(card, (*fields_of(card), _OTHERS))
    return [one for one in others if isinstance(one, str)] if is_list(others) else []


def _with_prompt(raw: bytes, old: str, new: str, style: LiteralStyle) -> bytes:
    """Write a changed system prompt into the field that the change lies in, or all of it into the description."""
    if old == new:
        return raw
    card = decode_anyway(raw)
    pieces = _pieces(card)
    start, end = changed_range(old, new)
    at = 0
    for piece in pieces:
        low = at + len(piece.label)
        high = at + len(piece.shown)
        if low <= start and end <= high and _BETWEEN.join(one.shown for one in pieces) == old:
            text = new[low : high + len(new) - len(old)]
            if text.strip():
                return with_text(raw, piece.path, text, style)
        at = high + len(_BETWEEN)
    for piece in pieces:
        raw = with_text(raw, piece.path, "", style)
    return with_text(raw, (*fields_of(card), "description"), new, style)


def _with_greeting(raw: bytes, old: Turn | None, new: Turn | None, style: LiteralStyle) -> bytes:
    card = decode_anyway(raw)
    where = fields_of(card)
    if new is None:
        return with_text(raw, (*where, _GREETING), "", style) if old is not None else raw
    if old is None:
        return with_text(raw, (*where, _GREETING), new.text, style)
    if new.text != old.text:
        raw = with_text(raw, (*where, _GREETING), new.text, style)
    if new.speaker != old.speaker:
        raw = with_text(raw, (*where, _NAME), new.speaker, style)
    after = after_edit(0, old, new)
    others = [kept.text for at, kept in enumerate(after.texts) if at != after.place]
    path = (*where, _OTHERS)
    if others != _greetings(card) and (others or value_at(raw, path) is not None):
        raw = with_value(raw, path, fresh_value(others, value_at(raw, path), style))
    return raw
