"""Change sets: what a command changed, so that every view refreshes what concerns it and nothing else."""

from __future__ import annotations

import dataclasses
import functools


@dataclasses.dataclass(frozen=True)
class ChangeSet:
    """What one do, undo or redo changed.

    Attributes:
        position: the journal position after it.
        kind: "do", "undo" or "redo".
        label: plain words of the command concerned.
        origin: who asked, as the command said; "undo" and "redo" for those.
        edited: keys of conversations whose turns changed.
        added: keys that appeared.
        removed: keys that went.
        marked: keys whose status, in/out, note or place changed.
        turns: for each edited conversation the keys of the turns that changed or appeared (empty: whole).
        ignores: whether ignores changed.
        settings: names of the settings that changed.
        skipped: edits left out because their place had changed (only with ``skip_stale``).
        new_keys: keys given to added or duplicated conversations, in the order of their edits.
    """

    position: int
    kind: str
    label: str
    origin: str
    edited: tuple[int, ...] = ()
    added: tuple[int, ...] = ()
    removed: tuple[int, ...] = ()
    marked: tuple[int, ...] = ()
    turns: dict[int, tuple[int, ...]] = dataclasses.field(default_factory=dict[int, tuple[int, ...]])
    ignores: bool = False
    settings: tuple[str, ...] = ()
    skipped: int = 0
    new_keys: tuple[int, ...] = ()

    @functools.cached_property
    def touched(self) -> tuple[int, ...]:
        """Every key whose row may look different now; worked out once for all who ask."""
        return tuple(dict.fromkeys((*self.edited, *self.added, *self.removed, *self.marked)))


def with_typed(typed: ChangeSet | None, change: ChangeSet) -> ChangeSet:
    """A change together with what was typed and taken over right before it."""
    if typed is None:
        return change
    gone = set(change.added) | set(change.removed)
    edited = tuple(dict.fromkeys((*(key for key in typed.edited if key not in gone), *change.edited)))
    turns = {**typed.turns, **dict.fromkeys(change.turns, ())} if change.turns else typed.turns
    return dataclasses.replace(change, edited=edited, turns=turns)
