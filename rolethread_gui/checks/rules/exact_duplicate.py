"""Conversations that are the same: the same turns but for white space, capitals and quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from rolethread_gui.checks.base import Aggregate, Check, Finding, View
from rolethread_gui.checks.fingerprints import fingerprint
from rolethread_gui.checks.keeping_one import keep_one, listed
from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.filters import HasFlag
from rolethread_gui.dataset.flags import Flag, Severity
from rolethread_gui.wording import put, say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask


class _Groups(Aggregate):
    """Who has which fingerprint. One number a conversation, and a set for those that share one."""

    def __init__(self) -> None:
        self._first: dict[int, int] = {}
        self._more: dict[int, set[int]] = {}

    def add(self, conversation: Conversation) -> None:
        mark = fingerprint(conversation)
        if mark:
            self._put(mark, conversation.key)

    def add_all(self, many: Many) -> None:
        for mark, conversation in zip(many.fingerprints, many.conversations, strict=True):
            if mark:
                self._put(mark, conversation.key)

    def _put(self, mark: int, key: int) -> None:
        first = self._first.setdefault(mark, key)
        if first != key:
            self._more.setdefault(mark, {first}).add(key)

    def remove(self, conversation: Conversation) -> None:
        mark = fingerprint(conversation)
        group = self._more.get(mark)
        if group is None:
            if self._first.get(mark) == conversation.key:
                del self._first[mark]
            return
        group.discard(conversation.key)
        self._first[mark] = min(group)
        if len(group) == 1:
            del self._more[mark]

    def merge(self, other: _Groups) -> None:
        for mark, key in other._first.items():
            self._put(mark, key)
        for mark, keys in other._more.items():
            for key in keys:
                self._put(mark, key)

    def settle(self) -> dict[str, list[int]]:
        return {f"{mark:016x}": sorted(self._more[mark]) for mark in sorted(self._more)}


class ExactDuplicate(Check):
    """Finds conversations that say the same."""

    id: ClassVar[str] = "exact_duplicate"
    title: ClassVar[str] = say("Same conversation twice")
    help: ClassVar[str] = say(
        "Conversations with the same turns, but for spacing, capitals and quotation marks. Each copy makes the model "
        "learn the same words once more and can leak from training into evaluation. Keep one of them."
    )
    severity: ClassVar[Severity] = Severity.WARNING
    languages: ClassVar[tuple[str, ...]] = ("*",)
    version: ClassVar[int] = 3

    def __init__(self) -> None:
        self._known: tuple[View, frozenset[int]] | None = None

    def _copies(self, view: View) -> frozenset[int]:
        """Everyone who is in a group: of the others no fingerprint is needed."""
        if self._known is None or self._known[0] is not view:
            groups: dict[str, list[int]] = view.figures
            self._known = view, frozenset(key for keys in groups.values() for key in keys)
        return self._known[1]

    def aggregate(self) -> Aggregate:
        """Fingerprints of all conversations."""
        return _Groups()

    def may_flag(self, many: Many, view: View) -> Mask | None:
        """See `Check.may_flag`."""
        return np.isin(many.keys, list(self._copies(view)) if view.figures else [])

    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """One flag on each member of a group; the fix keeps the first."""
        figures: dict[str, list[int]] = view.figures or {}
        if not figures:
            return []
        if conversation.key not in self._copies(view):
            return []
        group = f"{fingerprint(conversation):016x}"
        keys = figures.get(group, [])
        others = [key for key in keys if key != conversation.key]
        if not others or conversation.key not in keys:
            return []
        copies = say("the copy") if len(others) == 1 else put(say("the {0:,} copies"), len(others))
        return [
            Flag(
                self.id,
                conversation.key,
                None,
                None,
                None,
                self.severity,
                say(
                    "The same as conversation{0} {1}. Each copy trains the same words once more. Keep one."
                ).format("s" if len(others) > 1 else "", listed(others)),
                words=group,
                group=group,
                fixes=keep_one(conversation.key, others, copies),
            )
        ]

    def findings(self, figures: Any) -> list[Finding]:
        """A card that counts the copies."""
        groups: dict[str, list[int]] = figures or {}
        copies = sum(len(keys) - 1 for keys in groups.values())
        if not copies:
            return []
        members = sum(len(keys) for keys in groups.values())
        told = say("is a copy") if copies == 1 else say("are copies")
        same = say("each other") if len(groups) == 1 else say("another one")
        return [
            Finding(
                self.id,
                put(
                    say("{0:,} conversations are the same as {1}: {2:,} of them {3} too many"),
                    members,
                    same,
                    copies,
                    told,
                ),
                (HasFlag((self.id,)),),
                members,
                0.75,
            )
        ]

    def departs(self, old: Any, new: Any) -> tuple[str, ...]:
        """Groups that came, went or have other members now."""
        before: dict[str, list[int]] = old or {}
        after: dict[str, list[int]] = new or {}
        return tuple(group for group in sorted({*before, *after}) if before.get(group) != after.get(group))

    def members(self, figures: Any, group: str) -> list[int]:
        """The conversations that are the same."""
        groups: dict[str, list[int]] = figures or {}
        return groups.get(group, [])
