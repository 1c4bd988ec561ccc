"""What was done in a damaged project, written into a new one: all of it, or at least how everything stands.

History is kept if every entry of it is there. Where one is missing nothing that came after it can be told for certain
any more, so that the new project begins with one entry that says how everything stands, as a clean copy does.
Lane: any.
"""

from __future__ import annotations

import contextlib
import dataclasses

import msgspec
import numpy as np

from rolethread_gui.dataset.columns import PLAIN
from rolethread_gui.dataset.conversation import Conversation, Role, Turn, pack
from rolethread_gui.engine.counts import packed_counts
from rolethread_gui.engine.remains import SENSELESS, Remains
from rolethread_gui.engine.salvaged_texts import SalvagedTexts
from rolethread_gui.engine.sources import SETTING
from rolethread_gui.store.arrays import Keys
from rolethread_gui.store.change import ABSENT, BASE, MARKS, Change, Ignored, Values, fold
from rolethread_gui.store.connection import Database
from rolethread_gui.store.journal import GROUND, Journal, Kind
from rolethread_gui.store.purge import keep_standing
from rolethread_gui.store.standing import Standing
from rolethread_gui.store.sums import content_sum, draft_sum, entry_sum
from rolethread_gui.wording import say

_POSITION, _SOURCE, _CHANGE = 0, 12, 13


@dataclasses.dataclass(slots=True)
class Standings:
    """What is known of the texts when the past was written.

    Attributes:
        stand_ins: contents that say that a text could not be read, by conversation.
        older: conversations whose newest text could not be read, with the ids of earlier ones, the newest first.
        returning: imported conversations of which no trace is left but what was written into them since.
        vanished: those of which that cannot be read either.
        doubtful: conversations of which a newer text may have been lost.
        history: whether History is all there.
        versions: names of the versions that could not be kept.
        notes_unsure: whether marks, notes and settings may be older than they were.
    """

    stand_ins: dict[int, int] = dataclasses.field(default_factory=dict[int, int])
    older: dict[int, list[int]] = dataclasses.field(default_factory=dict[int, list[int]])
    returning: list[int] = dataclasses.field(default_factory=list[int])
    vanished: list[int] = dataclasses.field(default_factory=list[int])
    doubtful: set[int] = dataclasses.field(default_factory=set[int])
    history: bool = True
    versions: list[str] = dataclasses.field(default_factory=list[str])
    notes_unsure: bool = False


class SalvagedPast:
    """Writes contents, journal and all that stands beside the texts."""

    def __init__(self, remains: Remains, texts: SalvagedTexts, database: Database, unread: str) -> None:
        """Begin when the texts are written.

        Args:
            remains: of the damaged project.
            texts: what was written of its sources.
            database: the new project.
            unread: stands in the place of a text that could not be read.
        """
        self._remains = remains
        self._texts = texts
        self._database = database
        self._unread = unread
        self._good: dict[int, int] = {}  # content: conversation
        self._next = 1
        self._base = texts.owners()
        self.found = Standings()

    def write(self) -> Standings:
        """Write everything. Call inside a transaction."""
        self._contents()
        if self._remains.past_whole:
            self._history()
        else:
            self.found.history = False
            self.found.notes_unsure = True
            self.found.versions = [one.name for one in self._remains.versions()]
            self._ground()
        self._beside()
        self.found.doubtful |= self._remains.typed_in()
        self.found.notes_unsure = self.found.notes_unsure or self._remains.is_broken("draft")
        return self.found

    # contents

    def _contents(self) -> None:
        for number in self._remains.content_ids():
            read = self._remains.content(number)
            if read is None or number <= 0:
                continue
            facts, data, conversation = read
            if conversation.origin in self._texts.lost:
                conversation = msgspec.structs.replace(conversation, origin=None)
                facts, data = packed_counts(conversation), pack(conversation)
            self._keep(number, conversation.key, facts, data)
        self._next = max(self._good, default=0) + 1

    def _keep(self, number: int, key: int, facts: bytes, data: bytes) -> None:
        self._good[number] = key
        self._database.run(
            "INSERT INTO content(id, facts, data, sum) VALUES(?,?,?,?)",
            (number, facts, data, content_sum(number, facts, data)),
        )

    def _stand_in(self, key: int, number: int = 0) -> int:
        """A content that says that the text could not be read; the same one for all that is lost of a conversation."""
        if not number and key in self.found.stand_ins:
            return self.found.stand_ins[key]
        origin = key if key in self._base and key not in self._texts.lost else None
        made = Conversation(key, (Turn(0, Role.OTHER, self._unread),), origin=origin, next_turn=1)
        if not number:
            number, self._next = self._next, self._next + 1
            self.found.stand_ins[key] = number
        self._keep(number, key, packed_counts(made), pack(made))
        return number

    # the whole past

    def _history(self) -> None:
        changes = {
            position: Change.unpack(values[_CHANGE]) if values[_CHANGE] else Change()
            for position, values in sorted(self._remains.entries.items())
        }
        named = [int(one) for change in changes.values() if change.contents for one in change.contents.new]
        self._next = max(self._next, max(named, default=0) + 1)
        lost = {key for key in self._texts.lost if key in self._base} | self._gone(list(changes.values()))
        for key in sorted(lost):
            self._revise(key, 0, self._stand_in(key))
        bad: dict[int, set[int]] = {}
        for position, change in changes.items():
            values = self._remains.entries[position]
            packed = values[_CHANGE]
            if change.contents is not None and len(change.contents):
                contents = self._mended(change.contents, lost, bad)
                packed = dataclasses.replace(change, contents=contents).pack()
                for key, content in zip(contents.keys.tolist(), contents.new.tolist(), strict=True):
                    self._revise(key, position, content)
            row = (*values[:_CHANGE], packed)
            marks = ",".join("?" * (len(row) + 1))
            self._database.run(f"INSERT INTO journal VALUES({marks})", (*row, entry_sum(row)))
        folded = fold(changes.values())
        Standing(self._database).take_over(dataclasses.replace(folded, contents=None, marks={}))
        for name, value in self._settled():
            self._database.run("INSERT OR IGNORE INTO setting(name, value) VALUES(?,?)", (name, value))
        newest = max(changes, default=0)
        for version in self._remains.versions():
            if 0 <= version.position <= newest:
                self._database.run("INSERT INTO version VALUES(?,?,?,?,?)", dataclasses.astuple(version))
            else:
                self.found.versions.append(version.name)
        if not self._remains.end_sure:
            self.found.notes_unsure = True
            self.found.doubtful |= {
                key for key, some in self._remains.revisions.items() if max(some, default=0) > newest
            }
        self._older(changes, bad, lost)
        self._return(folded, lost)

    def _gone(self, changes: list[Change]) -> set[int]:
        """Imported conversations that entries tell of, and of which no bytes are left."""
        told: set[int] = set()
        imported: set[int] = set()
        written: set[int] = set()
        for change in changes:
            alive, contents = change.marks.get("alive"), change.contents
            told |= set() if alive is None else set(alive.keys.tolist())
            if contents is not None:
                written |= set(contents.keys.tolist())
                imported |= set(contents.keys[(contents.old == BASE) | (contents.new == BASE)].tolist())
        return ((told - written) | imported) - self._base.keys()

    def _mended(self, contents: Values, lost: set[int], bad: dict[int, set[int]]) -> Values:
        """The same change, with stand-ins where it leads to what could not be read."""

        def mended(key: int, content: int) -> int:
            if content == BASE and key in lost:
                return self._stand_in(key)
            if content <= 0 or self._good.get(content) == key:
                return content
            stand_in = self._stand_in(key, 0 if content in self._good else content)
            bad.setdefault(key, set()).add(stand_in)
            return stand_in

        def all_mended(ids: Keys) -> Keys:
            pairs = zip(contents.keys.tolist(), ids.tolist(), strict=True)
            return np.array([mended(key, content) for key, content in pairs], np.int64)

        return Values(contents.keys, all_mended(contents.old), all_mended(contents.new))

    def _older(self, changes: dict[int, Change], bad: dict[int, set[int]], lost: set[int]) -> None:
        """Which conversations have no newest text, and which earlier ones there are."""
        row: dict[int, list[int]] = {key: [] for key in (*bad, *lost)}
        for change in changes.values():
            if change.contents is not None:
                for key, content in zip(
                    change.contents.keys.tolist(), change.contents.new.tolist(), strict=True
                ):
                    if key in row:
                        row[key].append(content)
        for key, contents in row.items():
            unread = bad.get(key, set()) | {self.found.stand_ins.get(key, ABSENT)}
            if key not in lost and key in self._base:
                contents.insert(0, BASE)
            newest = contents[-1] if contents else BASE
            is_lost = (
                newest in unread
                or (newest == BASE and key in lost)
                or (newest > 0 and self._good.get(newest) != key)
            )
            if is_lost:
                known = [
                    one
                    for one in reversed(contents)
                    if one >= 0 and one not in unread and (one or key not in lost)
                ]
                self.found.older[key] = list(dict.fromkeys(known))

    def _return(self, folded: Change, lost: set[int]) -> None:
        """Whom nothing but an entry of its import would have made exist, and that entry says it of nobody any more."""
        told: set[int] = set()
        if (alive := folded.marks.get("alive")) is not None:
            told = set(alive.keys.tolist())
        for key in sorted(lost - self._base.keys() - told):
            readable = key not in self.found.older or self.found.older[key]
            (self.found.returning if readable else self.found.vanished).append(key)

    def _revise(self, key: int, since: int, content: int) -> None:
        self._database.run("INSERT INTO revision(key, since, content) VALUES(?,?,?)", (key, since, content))

    def _settled(self) -> list[tuple[str, str]]:
        """Figures that the first full pass settled; they are in no entry."""
        found: list[tuple[str, str]] = []
        for _, name, value in self._remains.standing("setting"):
            if name.startswith("figures:"):
                with contextlib.suppress(*SENSELESS):
                    msgspec.json.decode(value)
                    found.append((name, value))
        return found

    # how everything stands

    def _ground(self) -> None:
        folded = fold(
            Change.unpack(one[_CHANGE]) for _, one in sorted(self._remains.entries.items()) if one[_CHANGE]
        )
        contents = self._newest(folded)
        alive = self._alive(folded, contents)
        change = self._change(folded, contents, alive)
        keep_standing(self._database, change)
        for source in self._texts.sources.values():
            if source.state != "dropped":
                self._database.run("UPDATE source SET quiet = 1, entry = 0 WHERE id = ?", (source.id,))
        journal = Journal(self._database)
        highest = max([self._texts.first_unused, *(key + 1 for key in alive)])
        journal.append(
            journal.after_do(highest),
            Kind.DO,
            target=None,
            label=say("Put together from what could be read"),
            origin=GROUND,
            keys=np.array(sorted(alive), np.int64),
            change=change,
        )
        for key, content in sorted(contents.items()):
            if key in alive and content != BASE:
                self._revise(key, 1, content)

    def _newest(self, folded: Change) -> dict[int, int]:
        """The content of every conversation of which there is one, or of which there was."""
        rows: dict[int, dict[int, int]] = {}
        for position, values in self._remains.entries.items():
            change = Change.unpack(values[_CHANGE]) if values[_CHANGE] else Change()
            if change.contents is not None:
                for key, content in zip(
                    change.contents.keys.tolist(), change.contents.new.tolist(), strict=True
                ):
                    rows.setdefault(key, {})[position] = content
        sure = self._remains.revisions_sure
        for key, some in self._remains.revisions.items():
            if key >= self._remains.most_keys:
                sure = False
                continue
            for since, content in some.items():
                known = rows.get(key, {}).get(since)
                if since in self._remains.entries and known != content:
                    sure = False
                elif known is None and (content <= 0 or self._good.get(content) == key):
                    rows.setdefault(key, {})[since] = content
                    self.found.doubtful.add(key)
                elif known is None:
                    rows.setdefault(key, {})[since] = content
        for content, key in sorted(self._good.items()):
            if key not in rows and key not in self._base:
                rows[key] = {0: content}
                self.found.doubtful.add(key)
        if not sure or not self._remains.end_sure:
            self.found.doubtful |= set(self._base) | set(rows)
        newest: dict[int, int] = {}
        for key, some in rows.items():
            row = [some[since] for since in sorted(some)]
            if key in self._base:
                row.insert(0, BASE)
            newest[key] = self._best(key, row)
        for key in self._texts.lost:
            newest.setdefault(key, self._best(key, [BASE]))
        del folded
        return newest

    def _best(self, key: int, row: list[int]) -> int:
        """The newest content that can be read; a stand-in where there is none."""
        for place, content in enumerate(reversed(row)):
            if content == ABSENT and place == 0:
                return ABSENT
            if content == BASE and key in self._base and key not in self._texts.lost:
                good = True
            else:
                good = content > 0 and self._good.get(content) == key
            if good:
                if place:
                    self.found.older.setdefault(key, [content])
                return content
        self.found.older.setdefault(key, [])
        return self._stand_in(key)

    def _alive(self, folded: Change, contents: dict[int, int]) -> set[int]:
        alive = {key for key in self._base if self._texts.sources[self._base[key]].state != "dropped"}
        for number, keys, _ in self._remains.held():
            if number in self._texts.sources:
                alive -= {key for key in self._base if self._base[key] == number}
                del keys
        alive |= {key for key, content in contents.items() if content > 0}
        marks = folded.marks.get("alive")
        if marks is not None:
            for key, there in zip(marks.keys.tolist(), marks.new.tolist(), strict=True):
                (alive.add if there and (key in self._base or key in contents) else alive.discard)(key)
        return {key for key in alive if contents.get(key, BASE) != ABSENT}

    def _change(self, folded: Change, contents: dict[int, int], alive: set[int]) -> Change:
        keys = np.array(sorted(alive), np.int64)
        marks: dict[str, Values] = {}
        place = dict.fromkeys(alive, 0.0)
        for key in alive:
            place[key] = float(key)
        for name, values in folded.marks.items():
            if name in ("alive", "edited"):
                continue
            chosen = np.isin(values.keys, keys)
            default = PLAIN[name][1] if name in PLAIN else False
            if name == "place":
                place |= dict(zip(values.keys[chosen].tolist(), values.new[chosen].tolist(), strict=True))
            elif chosen.any():
                kept = values.only(chosen)
                marks[name] = Values(kept.keys, np.full(len(kept), default, kept.new.dtype), kept.new)
        kind = MARKS["place"]
        there = np.array([place[key] for key in keys.tolist()], kind)
        marks["place"] = Values(keys, np.zeros(len(keys), kind), there)
        marks["alive"] = Values(keys, np.zeros(len(keys), np.bool_), np.ones(len(keys), np.bool_))
        edited = np.array([key for key in keys.tolist() if contents.get(key, BASE) != BASE], np.int64)
        new = np.array([contents[key] for key in edited.tolist()], np.int64)
        if len(edited):
            marks["edited"] = Values(edited, np.zeros(len(edited), np.int64), np.ones(len(edited), np.int64))
        notes = {key: ("", text) for key, text in self._notes(folded).items() if key in alive}
        if notes:
            noted = np.array(sorted(notes), np.int64)
            marks["noted"] = Values(noted, np.zeros(len(noted), np.bool_), np.ones(len(noted), np.bool_))
        return Change(
            Values(edited, np.full(len(edited), ABSENT, np.int64), new) if len(edited) else None,
            marks,
            notes,
            dict.fromkeys(self._ignores(folded), (False, True)),
            {name: (None, value) for name, value in self._settings(folded).items()},
        )

    def _notes(self, folded: Change) -> dict[int, str]:
        notes = {key: new for key, (_, new) in folded.notes.items() if new}
        for number, _, text in self._remains.standing("note"):
            with contextlib.suppress(*SENSELESS):
                notes[number] = text.decode("utf-8", "surrogatepass")
        return notes

    def _ignores(self, folded: Change) -> set[Ignored]:
        ignores = {what for what, (_, new) in folded.ignores.items() if new}
        for _, check, words, key, turn in self._remains.standing("ignored"):
            with contextlib.suppress(*SENSELESS):
                ignores.add((check, words.decode("utf-8", "surrogatepass"), key, turn))
        return ignores

    def _settings(self, folded: Change) -> dict[str, str]:
        settings = {name: new for name, (_, new) in folded.settings.items() if new is not None}
        for _, name, value in self._remains.standing("setting"):
            with contextlib.suppress(*SENSELESS):
                msgspec.json.decode(value)
                settings[name] = value
        for source in self._texts.sources.values():
            if source.state != "dropped":
                settings.setdefault(f"{SETTING}{source.lineage}", str(source.id))
        return settings

    # beside

    def _beside(self) -> None:
        database = self._database
        for problem in self._remains.problems():
            if problem.source in self._texts.sources:
                values = (problem.id, *dataclasses.astuple(problem)[:9])
                database.run(f"INSERT OR IGNORE INTO problem VALUES({','.join('?' * 10)})", values)
        for number, keys, same in self._remains.held():
            if number in self._texts.sources:
                database.run("INSERT OR IGNORE INTO held VALUES(?,?,?)", (number, keys, same))
        for key, turn, text, when in self._remains.drafts():
            values = (key, turn, text, when, draft_sum(key, turn, text))
            database.run("INSERT OR IGNORE INTO draft VALUES(?,?,?,?,?)", values)
