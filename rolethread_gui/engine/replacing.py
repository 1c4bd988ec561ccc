"""A source whose file was mended: the new file takes the old one's place, as one step of History. Lane: writer.

A conversation that stands in both keeps its key, and with it its edits, marks and history. Its text follows
the file where only the file changed it, and stays where only the person did; where both changed the same
turn, the person's stays and is named.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import msgspec
import numpy as np

from rolethread_gui.dataset.changes import ChangeSet
from rolethread_gui.dataset.conversation import Conversation, Turn, pack
from rolethread_gui.engine.counts import packed_counts
from rolethread_gui.engine.matching import Matches
from rolethread_gui.engine.recording import Ledger
from rolethread_gui.engine.sources import Lineage, lineage, setting_of
from rolethread_gui.formats.registry import read_record
from rolethread_gui.store.arrays import Keys
from rolethread_gui.store.change import Change, Values
from rolethread_gui.store.journal import Kind
from rolethread_gui.store.sources import Held, Source
from rolethread_gui.wording import put, say

_BESIDE = ("tools", "verdict")
"""What a conversation holds beside its turns."""


@dataclasses.dataclass(frozen=True, slots=True)
class ReplaceReport:
    """What a mended file brought.

    Attributes:
        name: file name.
        same: how many conversations stand in it as before.
        changed: keys whose text the file changed.
        kept: keys of which both changed something: what the person wrote was kept.
        added: keys of new ones.
        gone: keys that are no longer in the file, and were left out.
        deleted: how many stand in the file, but had been deleted here and stay so.
        sentence: all of it.
    """

    name: str
    same: int
    changed: tuple[int, ...]
    kept: tuple[int, ...]
    added: tuple[int, ...]
    gone: tuple[int, ...]
    deleted: int
    sentence: str


def holders(ledger: Ledger, source: Source) -> Held:
    """Whose conversation each record of a file is."""
    held = ledger.sources.held(source.id)
    if held is not None:
        return held
    keys = ledger.column_store.segment_keys(source.id)
    return Held(keys, np.ones(len(keys), np.bool_))


def replace(
    ledger: Ledger, number: int, new: int, matches: Matches, *, label: str = ""
) -> tuple[ChangeSet, ReplaceReport]:
    """Let a waiting source take the place of another's newest file.

    Args:
        ledger: of the open project.
        number: id of the source.
        new: id of the waiting file.
        matches: which of its records are which.
        label: what History calls it; empty for "Open the mended …".

    Raises:
        EditRefused: the source is not in the project.
    """
    one = lineage(ledger, number)
    taking = _Taking(ledger, one, new, matches)
    file = next(source for source in ledger.sources.all() if source.id == new)
    said = label or say("Open the mended {0}").format(file.name)
    after = ledger.journal.after_do(ledger.next_key)

    def make() -> Change:
        ledger.sources.take_in(new, one.id)
        ledger.sources.hold(new, taking.held)
        return taking.change(after.position)

    done = ledger.record(after, Kind.DO, make, label=said, origin="sources")
    return ledger.change_set(Kind.DO, said, "sources", done), taking.report(file.name)


class _Taking:
    """Works out what changes."""

    def __init__(self, ledger: Ledger, one: Lineage, new: int, matches: Matches) -> None:
        self._ledger = ledger
        self._one = one
        self._new = new
        self._old_records: Keys = ledger.column_store.segment_keys(one.source.id)
        self._old = holders(ledger, one.source)
        self._records: Keys = ledger.column_store.segment_keys(new)
        self._matches = matches
        known = matches.partner >= 0
        keys = self._records.copy()
        keys[known] = self._old.keys[matches.partner[known]]
        same = np.ones(len(keys), np.bool_)
        same[known] = matches.equal[known] & self._old.same[matches.partner[known]]
        self.held = Held(keys, same)
        self._added = self._records[~known]
        alive = ledger.columns.alive()
        left = np.ones(len(self._old.keys), np.bool_)
        left[matches.partner[known]] = False
        gone = self._old.keys[left]
        self._gone = gone[alive[gone - 1]]
        self._deleted = int((~alive[keys[known] - 1]).sum())
        self._changed: list[int] = []
        self._kept: list[int] = []

    def change(self, position: int) -> Change:
        """What changes. Writes contents; call inside the transaction of the entry."""
        ledger = self._ledger
        contents = self._contents()
        marks: dict[str, Values] = {}
        alive = np.concatenate([self._added, self._gone])
        if len(alive):
            now = np.concatenate([np.zeros(len(self._added), np.bool_), np.ones(len(self._gone), np.bool_)])
            order = np.argsort(alive)
            marks["alive"] = Values(alive[order], now[order], ~now[order])
        places = _places(ledger, self._old.keys, self.held.keys, self._added, self._gone)
        if len(places):
            marks["place"] = places
        if contents is not None:
            # The file's own words are no edit, but the table has to know that they are not those of before.
            keys = np.array(sorted({*self._changed, *self._kept}), np.int64)
            old = ledger.columns.plain("edited")[keys - 1].copy()
            marks["edited"] = Values(keys, old, np.full(len(keys), position, np.int64))
        return Change(contents=contents, marks=marks, settings=setting_of(ledger, self._one.id, self._new))

    def _contents(self) -> Values | None:
        ledger, matches = self._ledger, self._matches
        alive = ledger.columns.alive()
        places = np.flatnonzero((matches.partner >= 0) & ~matches.equal)
        places = places[alive[self.held.keys[places] - 1]]
        keys = self.held.keys[places]
        if not len(keys):
            return None
        old = ledger.texts.overlay.current_many(keys)
        news = [
            self._content(int(key), int(content), int(place))
            for key, content, place in zip(keys.tolist(), old.tolist(), places.tolist(), strict=True)
        ]
        order = np.argsort(keys)
        return Values(keys[order], old[order], np.array(news, np.int64)[order])

    def _content(self, key: int, content: int, place: int) -> int:
        texts, record = self._ledger.texts, int(self._records[place])
        before = read_record(texts.base.raw(int(self._old_records[self._matches.partner[place]])), key)
        after = read_record(texts.base.raw(record), key)
        here = texts.by_content(key, content)
        merged, both = merge(before, here, after)
        if both:
            self._kept.append(key)
        elif merged.turns != here.turns:
            self._changed.append(key)
        merged = msgspec.structs.replace(merged, key=key, origin=record)
        return texts.overlay.add(pack(merged), packed_counts(merged))

    def report(self, name: str) -> ReplaceReport:
        """What it came to; call after `change`."""
        known = int((self._matches.partner >= 0).sum())
        changed, kept = tuple(sorted(self._changed)), tuple(sorted(self._kept))
        same = known - len(changed) - len(kept) - self._deleted
        found = ReplaceReport(
            name,
            same,
            changed,
            kept,
            tuple(self._added.tolist()),
            tuple(self._gone.tolist()),
            self._deleted,
            "",
        )
        return dataclasses.replace(found, sentence=_sentence(found))


def merge(before: Conversation, here: Conversation, after: Conversation) -> tuple[Conversation, bool]:
    """What a conversation becomes that the file and perhaps the person changed.

    Args:
        before: as it was in the file.
        here: as it is in the project.
        after: as it is in the file now.

    Returns:
        The conversation, and whether both changed the same place, so that the person's was kept.
    """
    beside = {
        name: getattr(after if getattr(here, name) == getattr(before, name) else here, name)
        for name in _BESIDE
    }
    here = msgspec.structs.replace(here, **beside)
    if here.turns == before.turns:
        return here.with_turns(after.turns, next_turn=max(here.next_turn, after.next_turn)), False
    if after.turns in (before.turns, here.turns):
        return here, False
    if [turn.role for turn in before.turns] != [turn.role for turn in after.turns]:
        return here, True
    was = {turn.key: turn for turn in before.turns}
    will = {turn.key: turn for turn in after.turns}
    turns: list[Turn] = []
    both = False
    for turn in here.turns:
        if turn.key in was and was[turn.key] != will[turn.key]:
            if turn == was[turn.key]:
                turns.append(will[turn.key])
                continue
            both = both or turn != will[turn.key]
        turns.append(turn)
    there = {turn.key for turn in here.turns}
    both = both or any(was[key] != will[key] for key in was if key not in there)
    return here.with_turns(turns), both


def _places(ledger: Ledger, old: Keys, new: Keys, added: Keys, gone: Keys) -> Values:
    """Places for the new conversations, each behind the one before it in the file.

    Those that stand in the order of the old file follow the order of the new one; what the person moved
    by hand stays where it was put.
    """
    columns = ledger.columns
    order = columns.slots_in_order() + 1
    order = order[~np.isin(order, gone)]
    rank = np.full(columns.size + 1, -1, np.int64)
    rank[old] = np.arange(len(old))
    fresh = set(added.tolist())
    there = [key for key in new.tolist() if key not in fresh]
    mask = np.isin(order, np.array(there, np.int64))
    standing = order[mask]
    if bool((np.diff(rank[standing]) > 0).all()):
        alive = columns.alive()
        order[mask] = np.array([key for key in there if alive[key - 1]], np.int64)
    lined = _inserted(order.tolist(), new.tolist(), fresh)
    return _numbered(ledger, np.array(lined, np.int64), added)


def _inserted(order: list[int], new: Sequence[int], fresh: set[int]) -> list[int]:
    """The order with the new ones put in behind those that come before them in the file."""
    there = set(order)
    behind: dict[int, list[int]] = {}
    last = 0
    for key in new:
        if key in fresh:
            behind.setdefault(last, []).append(key)
        elif key in there:
            last = key
    if 0 in behind and order:  # they come before the first one of the file that is here
        known = set(new)
        first = next((place for place, key in enumerate(order) if key in known), len(order))
        order = [*order[:first], *behind.pop(0), *order[first:]]
    lined = behind.pop(0, [])
    for key in order:
        lined.append(key)
        lined += behind.get(key, [])
    return lined


def _numbered(ledger: Ledger, order: Keys, added: Keys) -> Values:
    """Rising places in that order; those that rise already are kept."""
    held = ledger.columns.plain("place")[order - 1].copy()
    keep = ~np.isin(order, added)
    highest = np.maximum.accumulate(np.where(keep, held, -np.inf))
    keep &= held >= highest
    keep[1:] &= np.where(np.isfinite(highest[:-1]), held[1:] > highest[:-1], True)
    fixed = np.flatnonzero(keep)
    wanted = held.copy()
    if not len(fixed):
        wanted = np.arange(1.0, len(order) + 1)
    else:
        slots = np.arange(len(order), dtype=np.float64)
        wanted = np.interp(slots, fixed.astype(np.float64), held[fixed])
        first, last = int(fixed[0]), int(fixed[-1])
        wanted[:first] = held[first] - (first - slots[:first])
        wanted[last + 1 :] = held[last] + (slots[last + 1 :] - last)
    if not bool((np.diff(wanted) > 0).all()):  # no room between two neighbours
        wanted = np.arange(1.0, len(order) + 1)
    changed = wanted != held
    keys = order[changed]
    sort = np.argsort(keys)
    return Values(keys[sort], held[changed][sort], wanted[changed][sort])


def _sentence(found: ReplaceReport) -> str:
    parts: list[str] = []
    if found.changed:
        parts.append(put(say("{0:,} changed"), len(found.changed)))
    if found.added:
        parts.append(put(say("{0:,} new"), len(found.added)))
    if found.gone:
        parts.append(put(say("{0:,} no longer in the file and left out"), len(found.gone)))
    if found.kept:
        parts.append(put(say("{0:,} changed both there and here, where yours was kept"), len(found.kept)))
    if found.deleted:
        parts.append(put(say("{0:,} deleted here before and still deleted"), found.deleted))
    if not parts:
        return say("“{0}” has the same conversations as before.").format(found.name)
    if found.same:
        parts.append(put(say("{0:,} as before"), found.same))
    return f"{found.name}: {'; '.join(parts)}."
