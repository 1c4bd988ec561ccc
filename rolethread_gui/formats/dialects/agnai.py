"""Chats of Agnai: ``{"messages": [{"userId" or "characterId": …, "msg": …}]}``."""

from __future__ import annotations

from typing import Any

from rolethread_gui.dataset.conversation import Role, Turn
from rolethread_gui.formats.fresh import fresh_value
from rolethread_gui.formats.holding import Holds
from rolethread_gui.formats.jsontext import LiteralStyle, decode_anyway, is_list, is_object
from rolethread_gui.formats.listed import ListedDialect
from rolethread_gui.formats.paths import value_at, with_text, with_value, without
from rolethread_gui.formats.siblings import after_edit, alternatives_of
from rolethread_gui.wording import say

_OWNERS = ("userId", "characterId")


class Agnai(ListedDialect):
    """A chat saved from Agnai (Agnaistic)."""

    id = "agnai"
    title = say("Agnai chat")
    help = say(
        "A chat saved from Agnai; replies that were tried again are kept as other texts of their turn."
    )
    complete = False
    holds = Holds(speakers=True, alternatives=True, user_alternatives=True)
    lists = (("messages",),)
    bare = False

    def is_message(self, message: dict[str, Any]) -> bool:
        """See `ListedDialect.is_message`."""
        return "msg" in message and "role" not in message

    def turn_of(self, message: dict[str, Any], record: dict[str, Any]) -> Turn | None:
        """See `ListedDialect.turn_of`."""
        del record
        if not isinstance(message.get("msg"), str):
            return None
        name = message.get("name")
        return Turn(
            0,
            Role.USER if message.get("userId") else Role.ASSISTANT,
            message["msg"],
            speaker=name if isinstance(name, str) else "",
            alternatives=alternatives_of(_texts(message), 0),
        )

    def message_of(self, turn: Turn, record: dict[str, Any]) -> dict[str, Any]:
        """See `ListedDialect.message_of`."""
        owner = _OWNERS[turn.role is Role.ASSISTANT]
        made: dict[str, Any] = {owner: _id_of(record, owner), "msg": turn.text}
        if turn.speaker:
            made["name"] = turn.speaker
        if turn.alternatives:
            made["retries"] = [one.text for one in turn.alternatives]
        return made

    def change(self, message: bytes, old: Turn, new: Turn, style: LiteralStyle) -> bytes:
        """See `ListedDialect.change`."""
        fields = decode_anyway(message)
        if (new.role is Role.ASSISTANT) is not (old.role is Role.ASSISTANT):
            was, now = _OWNERS if new.role is Role.ASSISTANT else _OWNERS[::-1]
            known = fields.get(was) or ("user" if now == "userId" else "character")
            message = with_text(without(message, (was,)), (now,), str(known), style)
        if new.speaker != old.speaker:
            if new.speaker:
                message = with_text(message, ("name",), new.speaker, style)
            else:
                message = without(message, ("name",))
        if new.text != old.text:
            message = with_text(message, ("msg",), new.text, style)
        after = after_edit(0, old, new)
        others = [kept.text for at, kept in enumerate(after.texts) if at != after.place]
        if others != _texts(fields)[1:]:
            like = value_at(message, ("retries",))
            message = with_value(message, ("retries",), fresh_value(others, like, style))
        return message


def _texts(message: dict[str, Any]) -> list[str]:
    retries = message.get("retries")
    others = [one for one in retries if isinstance(one, str)] if is_list(retries) else []
    return [message["msg"], *others]


def _id_of(record: dict[str, Any], owner: str) -> str:
    """Who writes the other messages of this side."""
    for one in record.get("messages", []):
        if is_object(one) and isinstance(one.get(owner), str):
            return str(one[owner])
    return "user" if owner == "userId" else "character"
