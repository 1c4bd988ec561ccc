r"""Chats of SillyTavern, each file one conversation: the envelope that holds its lines.

``{"sillytavern": [["", {…}, "\n"], …], "model": [names]}``: each line with what stands around its object; a line
that is no object stands alone, as text. The first object is the header where it has no ``mes``. `model` is
there where a group chat was asked about.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.formats.fresh import fresh_value
from rolethread_gui.formats.holding import Holds
from rolethread_gui.formats.jsontext import LiteralStyle, decode_anyway, is_list, is_object
from rolethread_gui.formats.listed import ListedDialect
from rolethread_gui.formats.paths import (
    Path,
    elements,
    find,
    value_at,
    with_elements,
    with_text,
    with_value,
    without,
)
from rolethread_gui.formats.siblings import Chosen, after_edit, alternatives_of
from rolethread_gui.wording import say

LINES = "sillytavern"
MODEL = "model"
_NARRATOR = "narrator"
_UNUSED = frozenset(("unused", "null", ""))


class SillyTavern(ListedDialect):
    """One chat of SillyTavern."""

    id = "sillytavern"
    title = say("SillyTavern chat")
    help = say(
        "A chat of SillyTavern or Chub. Swipes are other texts of their turn; hidden messages are kept and "
        "not shown."
    )
    envelope = True
    spoken = frozenset(
        (
            LINES,
            MODEL,
        )
    )
    holds = Holds(
        roles=frozenset((Role.USER, Role.ASSISTANT, Role.SYSTEM)),
        speakers=True,
        alternatives=True,
        user_alternatives=True,
    )
    lists = ((LINES,),)
    inside = (1,)

    def is_message(self, message: dict[str, Any]) -> bool:
        """See `ListedDialect.is_message`."""
        return "mes" in message

    def list_path(self, record: Any) -> Path | None:
        """See `ListedDialect.list_path`: nothing else has such a list, whatever stands in it."""
        return (LINES,) if is_object(record) and is_list(record.get(LINES)) else None

    def turn_of(self, message: dict[str, Any], record: dict[str, Any]) -> Turn | None:
        """See `ListedDialect.turn_of`."""
        text = find(message, _text_path(message))
        if message.get("is_system") or not isinstance(text, str):
            return None
        name = message.get("name")
        name = name if isinstance(name, str) else ""
        texts, chosen = _swipes(message, text)
        return Turn(
            0, _role(message, name, record), text, "", name, alternatives=alternatives_of(texts, chosen)
        )

    def message_of(self, turn: Turn, record: dict[str, Any]) -> dict[str, Any]:
        """See `ListedDialect.message_of`."""
        speaker = turn.speaker or usual_name(turn.role, record)
        made: dict[str, Any] = {
            "name": speaker,
            "is_user": turn.role not in (Role.ASSISTANT, Role.SYSTEM),
            "is_system": False,
            "send_date": _last_date(record),
            "mes": turn.text,
            "extra": {"type": _NARRATOR} if turn.role is Role.SYSTEM else {},
        }
        if turn.alternatives:
            made["swipes"] = [turn.text, *(one.text for one in turn.alternatives)]
            made["swipe_id"] = 0
        return made

    def record_of(self, conversation: Conversation) -> dict[str, Any]:
        """See `ListedDialect.record_of`."""
        header: dict[str, Any] = {"chat_metadata": {}, "user_name": "", "character_name": ""}
        for key, role in (("user_name", Role.USER), ("character_name", Role.ASSISTANT)):
            names = Counter(turn.speaker for turn in conversation.turns if turn.role is role and turn.speaker)
            header[key] = names.most_common(1)[0][0] if names else _DEFAULT_NAMES[role]
        return {LINES: [self.wrapped(header, {})]}

    def leading(self, record: dict[str, Any]) -> list[Any]:
        """See `ListedDialect.leading`."""
        return list(record[LINES])

    def wrapped(self, message: dict[str, Any], record: dict[str, Any]) -> Any:
        """See `ListedDialect.wrapped`."""
        ends = Counter(one[2] for one in _whole(record) if one[2])
        return ["", message, ends.most_common(1)[0][0] if ends else "\n"]

    def change(self, message: bytes, old: Turn, new: Turn, style: LiteralStyle) -> bytes:
        """See `ListedDialect.change`."""
        fields = decode_anyway(message)
        style = LiteralStyle.of(message)
        if new.speaker != old.speaker:
            message = with_text(message, ("name",), new.speaker, style)
        if new.role is not old.role:
            message = _with_role(message, fields, new.role, style)
        text = find(fields, _text_path(fields))
        texts, chosen = _swipes(fields, text)
        if new.text != old.text:
            message = with_text(message, _text_path(fields), new.text, style)
            message = without(message, ("extra", "display_text"))  # what the program showed in its place
        if new.text != old.text or new.alternatives != old.alternatives:
            message = _with_swipes(message, texts, after_edit(chosen, old, new), style)
        return message


_DEFAULT_NAMES = {Role.USER: "User", Role.ASSISTANT: "Assistant"}


def usual_name(role: Role, record: dict[str, Any]) -> str:
    """Who speaks for this side in the rest of the chat."""
    if role is Role.SYSTEM:
        return "System"
    side = Role.ASSISTANT if role is Role.ASSISTANT else Role.USER
    names: Counter[str] = Counter()
    for _, message, _ in _whole(record):
        name = message.get("name")
        if "mes" in message and isinstance(name, str) and _role(message, name, record) is side:
            names[name] += 1
    if names:
        return names.most_common(1)[0][0]
    key = "character_name" if side is Role.ASSISTANT else "user_name"
    for _, message, _ in _whole(record):
        if "mes" not in message and str(message.get(key, "")) not in _UNUSED:
            return str(message[key])
    return _DEFAULT_NAMES[side]


def _whole(record: dict[str, Any]) -> list[list[Any]]:
    """The lines that are objects."""
    return [one for one in record.get(LINES, []) if len(one) == 3]


def _last_date(record: dict[str, Any]) -> Any:
    dates = [message["send_date"] for _, message, _ in _whole(record) if "send_date" in message]
    return dates[-1] if dates else ""


def _text_path(message: dict[str, Any]) -> Path:
    """Where the text of a message stands: Chub puts it one object further in."""
    return ("mes", "message") if is_object(message.get("mes")) else ("mes",)


def _role(message: dict[str, Any], name: str, record: dict[str, Any]) -> Role:
    if find(message, ("extra", "type")) == _NARRATOR:
        return Role.SYSTEM
    if message.get("is_user"):
        return Role.USER
    model = record.get(MODEL)
    return Role.USER if is_list(model) and name not in model else Role.ASSISTANT


def _with_role(message: bytes, fields: dict[str, Any], role: Role, style: LiteralStyle) -> bytes:
    told = find(fields, ("extra", "type")) == _NARRATOR
    if told is not (role is Role.SYSTEM):
        if told:
            message = without(message, ("extra", "type"))
        else:
            message = with_text(message, ("extra", "type"), _NARRATOR, style)
    user = b"false" if role in (Role.ASSISTANT, Role.SYSTEM) else b"true"
    return with_value(message, ("is_user",), user)


def _swipe_text(swipe: Any) -> str:
    text = swipe.get("message") if is_object(swipe) else swipe
    return text if isinstance(text, str) else ""


def _swipes(message: dict[str, Any], text: str) -> tuple[list[str], int]:
    """The texts among which a message was chosen, and which it is; -1 where it is none of them."""
    listed = message.get("swipes")
    texts = [_swipe_text(one) for one in listed] if is_list(listed) else []
    chosen = message.get("swipe_id")
    if isinstance(chosen, int) and 0 <= chosen < len(texts):
        return texts, chosen
    return texts, texts.index(text) if text in texts else -1


def _with_swipes(message: bytes, texts: list[str], after: Chosen, style: LiteralStyle) -> bytes:
    listed = [(at, one) for at, one in enumerate(after.texts) if one.place != -1]
    plain = not texts and len(listed) == len(after.texts) == 1  # one text, and no list before
    if not listed or plain:
        return message
    old = value_at(message, ("swipes",))
    raws = elements(old) if old is not None and old[:1] == b"[" else []
    made: list[tuple[int | None, bytes]] = []
    for _, one in listed:
        if one.place is None or one.place >= len(raws):
            made.append((None, style.literal(one.text)))
        elif texts[one.place] == one.text:
            made.append((one.place, raws[one.place]))
        else:
            path: Path = ("message",) if raws[one.place][:1] == b"{" else ()
            made.append((one.place, with_text(raws[one.place], path, one.text, style)))
    places = [one.place for _, one in listed]
    message = with_value(message, ("swipes",), with_elements(old if raws and old else b"[]", made))
    chosen = next((number for number, (at, _) in enumerate(listed) if at == after.place), 0)
    if find(decode_anyway(message), ("swipe_id",)) != chosen:
        message = with_value(message, ("swipe_id",), str(chosen).encode())
    return _with_infos(message, len(texts), places, style)


def _with_infos(message: bytes, count: int, places: list[int | None], style: LiteralStyle) -> bytes:
    """Keep what the program notes about each swipe in step with the swipes."""
    infos = value_at(message, ("swipe_info",))
    if infos is None or infos[:1] != b"[" or places == list(range(count)):
        return message
    raws = elements(infos)
    made: list[tuple[int | None, bytes]] = []
    for place in places:
        if place is not None and place < len(raws):
            made.append((place, raws[place]))
        else:
            made.append((None, fresh_value({"extra": {}}, raws[0] if raws else None, style)))
    return with_value(message, ("swipe_info",), with_elements(infos, made))
