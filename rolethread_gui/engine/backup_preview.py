"""What going back to a backup would do to the conversations of a project, before anybody goes back.

A backup has the same history as its project up to the moment at which they part, so that only what was done
after it is looked at, on both sides: a backup "before going back" has a history of its own behind that moment.
Lane: any thread or process; both files are only read.
"""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Generator
from pathlib import Path
from typing import Literal

import numpy as np

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.tags import column_name
from rolethread_gui.engine.comparing import Past
from rolethread_gui.engine.other_project import OtherProject
from rolethread_gui.store.arrays import Keys, distinct
from rolethread_gui.store.change import Change
from rolethread_gui.store.journal import Journal
from rolethread_gui.wording import put, say

MOST = 1_000
"""So many conversations are listed."""

Kind = Literal["edited", "added", "removed", "marked"]
"""What going back does to a conversation: other words, it comes back, it goes, or only status, tags, note, place."""


@dataclasses.dataclass(frozen=True, slots=True)
class Touched:
    """One conversation that would not stay as it is.

    Attributes:
        key: of the conversation.
        kind: what would happen to it.
        words: its first words, of the backup where it is there.
    """

    key: int
    kind: Kind
    words: str


@dataclasses.dataclass(frozen=True, slots=True)
class Preview:
    """What going back would do.

    Attributes:
        sentence: all of it in plain words.
        touched: at most `MOST` conversations, in the order of their keys.
        count: how many there are in all.
    """

    sentence: str
    touched: tuple[Touched, ...]
    count: int


@dataclasses.dataclass(frozen=True, slots=True)
class Sides:
    """One conversation as it is, and as it would be.

    Attributes:
        now: None where it is not there.
        then: None where the backup has it not.
    """

    now: Conversation | None
    then: Conversation | None


def preview(project: Path, backup: Path) -> Preview:
    """Compare a project with one of its backups.

    Args:
        project: the file; it may be open and written to.
        backup: the backup's file.

    Raises:
        ProjectProblem: one of them cannot be read.
    """
    with _both(project, backup) as (now, then):
        keys = distinct(np.concatenate([_since(now, then), _since(then, now)]))
        found: list[Touched] = []
        counts: dict[Kind, int] = {"edited": 0, "added": 0, "removed": 0, "marked": 0}
        for key in keys.tolist():
            sides = Sides(_at(now, key), _at(then, key))
            kind = _kind(sides)
            if kind == "marked" and _marks(now, key) == _marks(then, key):
                continue  # changed, and changed back
            if kind is None:
                continue
            counts[kind] += 1
            if len(found) < MOST:
                shown = sides.then or sides.now
                assert shown is not None
                found.append(Touched(key, kind, _first_words(shown)))
    return Preview(_sentence(counts), tuple(found), sum(counts.values()))


def both_sides(project: Path, backup: Path, key: int) -> Sides:
    """One conversation in the project and in the backup.

    Raises:
        ProjectProblem: one of them cannot be read.
    """
    with _both(project, backup) as (now, then):
        return Sides(_at(now, key), _at(then, key))


@contextlib.contextmanager
def _both(project: Path, backup: Path) -> Generator[tuple[OtherProject, OtherProject]]:
    with contextlib.ExitStack() as stack:
        now = OtherProject(project, backup)
        stack.callback(now.close)
        then = OtherProject(backup, project)
        stack.callback(then.close)
        yield now, then


def _since(one: OtherProject, other: OtherProject) -> Keys:
    """Conversations that were touched in one of them after their histories part."""
    position = one.ledger.journal.state.position
    change = Past(one.ledger).between(_common(one.ledger.journal, other.ledger.journal), position)
    typed = np.array(sorted({key for key, _, _ in one.ledger.standing.drafts()}), np.int64)
    return distinct(np.concatenate([_keys(change), typed]))


def _keys(change: Change) -> Keys:
    noted = np.array(sorted(change.notes), np.int64)
    return np.concatenate([change.content_keys(), noted, *(values.keys for values in change.marks.values())])


def _common(one: Journal, other: Journal) -> int:
    """The last position up to which two histories are the same."""

    def same(position: int) -> bool:
        here, there = one.entry(position), other.entry(position)
        return (here.time, here.label, here.kind) == (there.time, there.label, there.kind)

    low, high = 0, min(one.state.position, other.state.position)
    while low < high:
        middle = (low + high + 1) // 2
        if same(middle):
            low = middle
        else:
            high = middle - 1
    return low


def _at(side: OtherProject, key: int) -> Conversation | None:
    columns = side.ledger.columns
    if not 0 < key <= columns.size or not columns.plain("alive")[key - 1]:
        return None
    return side.conversation(key)


def _kind(sides: Sides) -> Kind | None:
    if sides.now is None or sides.then is None:
        return None if sides.now is sides.then else "added" if sides.now is None else "removed"
    return "marked" if sides.now.turns == sides.then.turns else "edited"


def _marks(side: OtherProject, key: int) -> dict[str, int | bool | str]:
    """What a person can say of a conversation without touching its words; the usual values left aside."""
    columns = side.ledger.columns
    marks = {name: int(columns.plain(name)[key - 1]) for name in ("status", "included", "place")}
    tags = {f"tag {tag}": bool(columns.plain(column_name(tag))[key - 1]) for tag in columns.tags()}
    return {name: value for name, value in {**marks, **tags}.items() if value} | {
        "note": side.ledger.standing.note(key)
    }


def _first_words(conversation: Conversation) -> str:
    for turn in conversation.turns:
        words = turn.text[:400].split()
        if words:
            return " ".join(words)[:120]
    return ""


def _sentence(counts: dict[Kind, int]) -> str:
    said: dict[Kind, tuple[str, str]] = {
        "edited": (say("1 conversation gets its earlier words"), say("{0:,} conversations get their earlier words")),
        "added": (say("1 comes back"), say("{0:,} come back")),
        "removed": (say("1 that was made since goes"), say("{0:,} that were made since go")),
        "marked": (
            say("1 gets its earlier status, tags, note or place"),
            say("{0:,} get their earlier status, tags, notes or places"),
        ),
    }  # fmt: skip
    parts = [
        (one if counts[kind] == 1 else put(many, counts[kind]))
        for kind, (one, many) in said.items()
        if counts[kind]
    ]
    if not parts:
        return say("Every conversation is as it was then.")
    return say("Going back: {0}.").format("; ".join(parts))
