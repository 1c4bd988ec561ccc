"""Private data of persons: e-mail addresses, phone numbers, cards, accounts, identity numbers, keys, homes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, ClassVar

import numpy as np

from rolethread_gui.checks.base import Aggregate, Check, Finding, View
from rolethread_gui.checks.many import TOOL, Many, Mask
from rolethread_gui.checks.private_data import (
    LOGIN_WORD,
    OWN_MACHINE,
    PHONE,
    Private,
    counts_things,
    find_private,
    speaks_of_networks,
)
from rolethread_gui.checks.private_sieve import may_be_private
from rolethread_gui.checks.spotting import replace_fix
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.filters import HasFlag
from rolethread_gui.dataset.flags import Flag, Severity
from rolethread_gui.wording import put, say

_OFTEN = 3
"""Conversations in which the same address stands, from which on it is the dataset's own (a help desk's, a shop's)."""


_CONTACT = re.compile(
    r"(?i)\b(?:contact|help ?-?desk|support|customer (?:service|care)|front desk|reception|hotline|help ?line|office|desk|orders?|bookings?|reservations?|shop|store|opening hours|business hours|you (?:answer|reply|work|speak|write)(?: \w+)? for|on behalf of|address: [^\n]{3,60} (?:phone|tel)|phone:? [^\n]{3,30} (?:mail|e-mail|address)|bestell\w*|reservierung\w*|kontakt|kundendienst|kundenservice|zentrale|rezeption|accueil|"
    r"assistance|service client|réception|contacto|atención al cliente|recepción|soporte|контакт\w*|поддержк\w*|служб\w+|ресепшн\w*|приёмн\w*)\b|客服|联系|前台|热线|服务台"
)
"""Words of a system prompt that says how a house is reached."""


_OF_A_CLIENT = re.compile(
    r"(?i)\b(?:customer|client|user|patient|caller|guest|member|kunde\w*|patient\w*|gast|usager|cliente|usuario|клиент\w*|пациент\w*)(?! (?:service|care|support))\b|用户|患者|顾客"
)
"""Whose data a system prompt must not tell either."""


def _all(conversation: Conversation) -> Iterator[tuple[Turn, Private, str]]:
    public = " ".join(turn.text for turn in conversation.turns if turn.role is Role.TOOL)
    own = " ".join(turn.text for turn in conversation.turns if turn.role is Role.SYSTEM)
    asked = ""
    for turn in conversation.turns:
        if turn.role is Role.TOOL:
            continue  # what a program found stands in its books anyway
        for one in find_private(turn.text):
            words = turn.text[one.start : one.end]
            if words in public:
                continue  # a shop's address
            if one.kind == LOGIN_WORD and turn.role is Role.ASSISTANT and "assword" in asked:
                continue  # made up on request
            if one.kind == OWN_MACHINE and speaks_of_networks(asked):
                continue
            if one.kind == PHONE and counts_things(asked, turn.text):
                continue
            if (
                words in own
                and _CONTACT.search(own)
                and not _OF_A_CLIENT.search(own[: own.find(words)][-60:])
            ):
                continue  # the desk's own, which the assistant is to give
            yield turn, one, words.casefold()
        if turn.role is Role.USER:
            asked = turn.text


def _may_have_some(many: Many) -> Mask:
    return many.of(may_be_private(many) & (many.roles != TOOL))


class _Counts(Aggregate):
    """How many conversations have each value, and each kind."""

    def __init__(self) -> None:
        self.values: Counter[str] = Counter()

    def add(self, conversation: Conversation) -> None:
        self._count(conversation, 1)

    def remove(self, conversation: Conversation) -> None:
        self._count(conversation, -1)

    def add_all(self, many: Many) -> None:
        """Notes who has nothing private."""
        silent = np.ones(many.size, np.bool_)
        for place in np.flatnonzero(_may_have_some(many)).tolist():
            silent[place] = not self._count(many.conversations[place], 1)
        many.silent[PrivateData.id] = silent

    def _count(self, conversation: Conversation, by: int) -> bool:
        values = {value: None for _, _, value in _all(conversation)}
        for value in values:
            self.values[value] += by
            if not self.values[value]:
                del self.values[value]
        return bool(values)

    def merge(self, other: _Counts) -> None:
        self.values.update(other.values)

    def settle(self) -> dict[str, Any]:
        often = {value: count for value, count in sorted(self.values.items()) if count >= _OFTEN}
        return {"often": often, "rare": len(self.values) - len(often)}


class PrivateData(Check):
    """Finds private data of persons."""

    id: ClassVar[str] = "pii"
    title: ClassVar[str] = say("Private data")
    help: ClassVar[str] = say(
        "E-mail addresses, phone numbers, card and account numbers, identity numbers, access keys, homes. A model can "
        "repeat them word for word to strangers. Mask them. An address that many conversations share, such as a help "
        "desk's own, stays quiet."
    )
    severity: ClassVar[Severity] = Severity.ERROR
    languages: ClassVar[tuple[str, ...]] = ("*",)
    version: ClassVar[int] = 6

    def aggregate(self) -> Aggregate:
        """Which values stand in how many conversations."""
        return _Counts()

    def may_flag(self, many: Many, view: View) -> Mask | None:
        """See `Check.may_flag`."""
        del view
        silent = many.silent.get(self.id)
        return _may_have_some(many) if silent is None else ~silent

    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """One flag for each piece that is not the dataset's own."""
        often: dict[str, int] = view.figures["often"] if view.figures else {}
        return [
            _flag(conversation.key, turn, one)
            for turn, one, value in _all(conversation)
            if value not in often
        ]

    def findings(self, figures: Any) -> Sequence[Finding]:
        """A card that counts the pieces."""
        count: int = figures["rare"] if figures else 0
        if not count:
            return ()
        what = say("piece of private data stands") if count == 1 else say("pieces of private data stand")
        sentence = put(say("{0:,} {1} in the conversations: addresses, numbers or keys."), count, what)
        return (Finding(self.id, sentence, (HasFlag((self.id,)),), count, 0.7),)

    def departs(self, old: Any, new: Any) -> tuple[str, ...]:
        """Values that became the dataset's own, or no longer are."""
        before: dict[str, int] = old["often"] if old else {}
        after: dict[str, int] = new["often"] if new else {}
        return tuple(sorted(before.keys() ^ after.keys()))


def _flag(key: int, turn: Turn, one: Private) -> Flag:
    words = turn.text[one.start : one.end]
    return Flag(
        PrivateData.id,
        key,
        turn.key,
        one.start,
        one.end,
        Severity.ERROR,
        say(
            "“{0}” looks like {1} of a person; a model can repeat it to strangers. Mask it, unless it is invented."
        ).format(words[:60], one.kind),
        words=words,
        group=words.casefold(),
        fixes=(
            replace_fix(
                key, turn, (one.start, one.end), one.mask, say("Put “{0}” in its place").format(one.mask)
            ),
        ),
    )
