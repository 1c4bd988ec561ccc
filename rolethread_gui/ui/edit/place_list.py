"""Places to replace as a list that stays small: many thousands are counted, some of each kind are shown. No widgets."""

from __future__ import annotations

from collections.abc import Sequence

from rolethread_gui.dataset.columns import Bools
from rolethread_gui.dataset.edits import ReplaceText
from rolethread_gui.dataset.flags import Fix, Flag, Severity
from rolethread_gui.engine.rewording import Place, edit_of
from rolethread_gui.ui.edit.fix_list import Group, More, Offer
from rolethread_gui.ui.edit.fix_preview import Preview
from rolethread_gui.wording import say

_GROUPS = 200
"""Kinds of change that have a group of their own; the rest share one."""
_LISTED = 60
_ALL_LISTED = 1200
"""Places that are listed one by one, in a group and in all."""
_LETTERS = 200
"""Letters of a change that are shown."""


class PlaceList:
    """Places grouped by identical change."""

    def __init__(self) -> None:
        self.groups: list[Group] = []
        self.count = 0
        self._by_kind: dict[tuple[str, str], Group] = {}
        self._others: Group | None = None
        self._listed = 0

    def add(self, places: Sequence[Place], approved: Bools) -> None:
        """Take places; `approved` says by slot whose conversation is approved."""
        self.count += len(places)
        for place in places:
            group = self._by_kind.get((place.old, place.new)) or self._group(place)
            done = bool(approved[place.conversation - 1])
            if len(group.offers) < _LISTED and self._listed < _ALL_LISTED:
                self._listed += 1
                group.offers.append(_offer(place, done))
            else:
                _more(group, done).edits.append(edit_of(place))

    def sort(self) -> None:
        """The most frequent change first, what shares a group last."""
        self.groups.sort(key=lambda group: (group is self._others, -group.count))

    def ticked(self) -> list[list[ReplaceText]]:
        """What shall be done, in parts that are not copied."""
        parts = [more.edits for group in self.groups for more in group.more if more.ticked]
        listed: list[ReplaceText] = []
        for group in self.groups:
            for offer in group.offers:
                listed += [edit for edit in offer.fix.edits if offer.ticked and isinstance(edit, ReplaceText)]
        return [listed, *parts]

    def _group(self, place: Place) -> Group:
        if len(self.groups) < _GROUPS:
            group = Group(_title(place), (place.old, place.new, ""))
            self.groups.append(group)
        elif self._others is None:
            group = self._others = Group(say("Other changes"), ("", "", "others"))
            self.groups.append(group)
        else:
            group = self._others
        if group is not self._others:
            self._by_kind[place.old, place.new] = group
        return group


def _offer(place: Place, approved: bool) -> Offer:
    change = Preview(place.before, _short(place.old), _short(place.new), place.after)
    fix = Fix(_title(place), (edit_of(place),))
    flag = Flag(
        "", place.conversation, place.turn, place.start, place.end, Severity.HINT, fix.title, words=place.old
    )
    return Offer(flag, fix, change, approved, not approved)


def _more(group: Group, approved: bool) -> More:
    for more in group.more:
        if more.approved == approved:
            return more
    group.more.append(More(approved, not approved))
    return group.more[-1]


def _title(place: Place) -> str:
    if not place.new:
        return say("Cut “{0}”").format(_flat(place.old))
    return say("“{0}” becomes “{1}”").format(_flat(place.old), _flat(place.new))


def _flat(text: str) -> str:
    return _short(text, 60).replace("\n", " ⏎ ").replace("\t", " ")


def _short(text: str, most: int = _LETTERS) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
