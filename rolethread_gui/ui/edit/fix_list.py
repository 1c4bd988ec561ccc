"""What "fix all" offers: fixes collected from flags, grouped by identical change. No widgets."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.edits import Command, ReplaceText
from rolethread_gui.dataset.flags import Fix, Flag
from rolethread_gui.engine.fixing import fix_edits
from rolethread_gui.ui.edit.fix_preview import Preview, preview


@dataclasses.dataclass(slots=True)
class Offer:
    """One fix in one place.

    Attributes:
        flag: what it mends.
        fix: how.
        change: what it would do.
        approved: whether its conversation is approved already; such ones start unticked.
        ticked: whether it shall be made.
    """

    flag: Flag
    fix: Fix
    change: Preview
    approved: bool
    ticked: bool

    @property
    def count(self) -> int:
        """A place."""
        return 1


@dataclasses.dataclass(slots=True)
class More:
    """Places that are too many to be listed one by one, and are ticked together.

    Attributes:
        approved: whether their conversations are approved already; such ones start unticked.
        ticked: whether they shall be made.
        edits: the changes.
    """

    approved: bool
    ticked: bool
    edits: list[ReplaceText] = dataclasses.field(default_factory=list[ReplaceText])

    @property
    def count(self) -> int:
        """How many places."""
        return len(self.edits)


@dataclasses.dataclass(slots=True)
class Group:
    """Offers that make the same change, and those beyond what a list can hold."""

    title: str
    kind: tuple[str, str, str]
    offers: list[Offer] = dataclasses.field(default_factory=list["Offer"])
    more: list[More] = dataclasses.field(default_factory=list["More"])

    @property
    def count(self) -> int:
        """How many places."""
        return len(self.offers) + sum(more.count for more in self.more)

    @property
    def ticked(self) -> int:
        """How many of them shall be made."""
        listed = sum(offer.ticked for offer in self.offers)
        return listed + sum(more.count for more in self.more if more.ticked)


class FixList:
    """Fixes of one check, or of all checks, grouped.

    Args:
        like: take only those that would make the same change as this fix, or are called the same.
    """

    def __init__(self, like: Offer | None = None) -> None:
        self._like = like
        self.groups: list[Group] = []
        self._by_kind: dict[tuple[str, str, str, str], Group] = {}

    def add(self, conversation: Conversation, flags: Iterable[Flag], check: str, *, approved: bool) -> None:
        """Take the first fix of each flag of a check ("" for any) in a conversation."""
        for flag in flags:
            if not flag.fixes or (check and flag.check != check):
                continue
            fix = flag.fixes[0]
            change = preview(conversation, fix)
            if change is None or not self._is_like(fix, change):
                continue
            key = (flag.check, *change.kind)
            if key not in self._by_kind:
                self._by_kind[key] = Group(fix.title, change.kind)
                self.groups.append(self._by_kind[key])
            self._by_kind[key].offers.append(Offer(flag, fix, change, approved, not approved))

    def _is_like(self, fix: Fix, change: Preview) -> bool:
        like = self._like
        return like is None or fix.title == like.fix.title or change.kind == like.change.kind

    @property
    def offers(self) -> list[Offer]:
        """All offers, group by group."""
        return [offer for group in self.groups for offer in group.offers]

    def ticked(self) -> list[Offer]:
        """The offers that shall be made."""
        return [offer for offer in self.offers if offer.ticked]


def offer_of(conversation: Conversation, flag: Flag) -> Offer | None:
    """The first fix of a flag, where it still fits."""
    change = preview(conversation, flag.fixes[0]) if flag.fixes else None
    return None if change is None else Offer(flag, flag.fixes[0], change, approved=False, ticked=True)


def command_of(offers: Sequence[Offer], label: str) -> Command:
    """All fixes as one step of History.

    Within a turn the last place comes first, so that no fix moves the words of another; what was edited
    meanwhile is skipped and counted.
    """
    edits = fix_edits((offer.flag, offer.fix) for offer in offers)
    return Command(label, tuple(edits), "fix all", skip_stale=True)
