"""From what was chosen on the page to what the engine is asked to do."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from rolethread_gui.dataset.columns import Bools, Columns, keys_of
from rolethread_gui.dataset.edits import STATUSES
from rolethread_gui.dataset.filters import FromSource, HasTag, clause_mask
from rolethread_gui.engine.tokens import TokenPlan
from rolethread_gui.ui.export.goods import Counts

if TYPE_CHECKING:
    from rolethread_gui.dataset.tags import Tag
    from rolethread_gui.engine.exporting import ExportPlan
    from rolethread_gui.engine.import_reports import SourceSummary
    from rolethread_gui.engine.preflight_report import Preflight, Wanted
    from rolethread_gui.workbench.export_choices import ExportChoices


@dataclasses.dataclass(frozen=True, slots=True)
class Group:
    """Conversations that belong together: with a tag, or from a source."""

    id: str
    title: str
    clause: HasTag | FromSource


_APPROVED = STATUSES.index("approved")
OWN_TOKENS = frozenset({"openai"})
"""Trainers whose models count by the encoding that ships."""


@dataclasses.dataclass(frozen=True, slots=True)
class Goods:
    """Everything that could go out, and what is looked at in the window.

    Attributes:
        columns: facts of all conversations.
        shown: mask of what the filter shows.
        selected: keys of what is selected.
        groups: tags and sources that can be chosen.
    """

    columns: Columns
    shown: Bools
    selected: list[int]
    groups: tuple[Group, ...] = ()

    def counts(self) -> Counts:
        """How many conversations each choice stands for."""
        going = self._going()
        return Counts(
            all=int(going.sum()),
            shown=int(self._in(self.shown, going).sum()),
            selected=len(self._selected(going)),
            approved=int((going & self._approved(going)).sum()),
            groups=tuple((one.id, one.title, int(self._of(one, going).sum())) for one in self.groups),
            left_out=int((self.columns.alive() & ~self.columns.plain("included").astype(bool)).sum()),
        )

    def keys(self, choices: ExportChoices) -> tuple[int, ...] | None:
        """The conversations of a choice in their order; None for everything."""
        going = self._going()
        if choices.scope == "all":
            return None
        if choices.scope == "selected":
            return tuple(self._selected(going))
        wanted = self._wanted(choices, going)
        order = self.columns.slots_in_order()
        order = order[order < len(wanted)]
        return tuple(keys_of(order[wanted[order] & going[order]]))

    def _wanted(self, choices: ExportChoices, going: Bools) -> Bools:
        if choices.scope == "approved":
            return self._approved(going)
        if choices.scope == "group":
            group = next((one for one in self.groups if one.id == choices.group), None)
            return self._of(group, going) if group is not None else np.zeros(len(going), np.bool_)
        return self._in(self.shown, going)

    def _of(self, group: Group, going: Bools) -> Bools:
        return self._in(clause_mask(group.clause, self.columns), going)

    def _going(self) -> Bools:
        going: Bools = self.columns.plain("included").astype(bool) & self.columns.alive()
        return going

    def _approved(self, going: Bools) -> Bools:
        approved: Bools = self.columns.plain("status")[: len(going)] == _APPROVED
        return approved

    def _selected(self, going: Bools) -> list[int]:
        return [key for key in self.selected if 0 < key <= len(going) and going[key - 1]]

    @staticmethod
    def _in(mask: Bools, going: Bools) -> Bools:
        both = np.zeros(len(going), np.bool_)
        length = min(len(mask), len(going))
        both[:length] = mask[:length] & going[:length]
        return both


def groups_of(tags: Iterable[Tag], sources: Iterable[SourceSummary]) -> tuple[Group, ...]:
    """Every tag, and every source where there are several."""
    found = [
        Group(f"tag:{one.id}", one.name, HasTag((one.id,), one.name)) for one in tags if not one.archived
    ]
    several = [one for one in sources if one.ids]
    if len(several) > 1:
        found += [Group(f"source:{one.id}", one.name, FromSource(one.ids, one.name)) for one in several]
    return tuple(found)


def token_plan(choices: ExportChoices) -> TokenPlan:
    """By what tokens are counted."""
    return TokenPlan(
        choices.tokenizer, choices.template, encoding=choices.like, own=choices.trainer in OWN_TOKENS
    )


def export_plan(choices: ExportChoices, keys: tuple[int, ...] | None, *, unreadable: bool) -> ExportPlan:
    """What the engine is asked to write."""
    from rolethread_gui.engine.exporting import ExportPlan, TrainerPlan

    if not choices.trainer:
        return ExportPlan(
            dialect=choices.dialect,
            framing=choices.framing,
            compression="gz" if choices.gzip else "",
            keys=keys,
            unreadable=unreadable,
        )
    trainer = TrainerPlan(
        choices.trainer,
        dict(choices.own_settings),
        choices.own_repairs,
        choices.percent / 100,
        choices.seed,
        choices.shuffle,
        tokens=token_plan(choices),
    )
    return ExportPlan(dialect="", keys=keys, trainer=trainer)


def repairs_wanted(found: Preflight, keys: tuple[int, ...], repair: str) -> Wanted:
    """What the engine is asked to mend: with the settings as they were settled for all that goes out."""
    from rolethread_gui.engine.preflight_report import Wanted

    return Wanted(found.trainer, dict(found.settings), keys, (repair,))


def suggested_path(choices: ExportChoices, project: Path, folder: Path) -> Path:
    """Where an export goes unless the person says otherwise: a folder for a trainer, a file otherwise."""
    if choices.trainer:
        return folder / f"{project.stem}-{choices.trainer}"
    suffix = ".jsonl" if choices.framing == "jsonl" else ".json"
    return folder / f"{project.stem}-{choices.dialect}{suffix}{'.gz' if choices.gzip else ''}"
