"""What a click on a facet does to the filter, and the counts beside the facets. No widgets."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from enum import Enum

import numpy as np

from rolethread_gui.dataset.columns import Columns
from rolethread_gui.dataset.edits import STATUSES
from rolethread_gui.dataset.filters import (
    Clause,
    Filter,
    HasFlag,
    HasMark,
    HasStatus,
    IsEdited,
    IsIncluded,
    IsNoted,
)
from rolethread_gui.stats.holdings import HOLDINGS


class Click(Enum):
    """How a facet was clicked."""

    ONLY = "only"
    """Plain: this value alone; again: no clause at all."""
    ADD = "add"
    """Ctrl: this value as well, or no longer."""
    EXCLUDE = "exclude"
    """Alt or Shift: conversations without it."""


@dataclasses.dataclass(frozen=True, slots=True)
class Facet:
    """One value that can be filtered by.

    Attributes:
        kind: "flag", "status", "included", "holds", "edited" or "noted".
        value: the check's id, the status, what is held (see `HOLDINGS`), "since" (the last version), or "yes" and
            "no"; "" is any flag.
    """

    kind: str
    value: str


def clicked(filter_: Filter, facet: Facet, click: Click, since: int = 0) -> Filter:
    """The filter after a click; `since` is where the newest version is in the history."""
    match facet.kind:
        case "flag":
            return _flag_clicked(filter_, facet.value, click)
        case "status":
            return _status_clicked(filter_, facet.value, click)
        case "included":
            wanted: Clause = IsIncluded((facet.value == "yes") != (click is Click.EXCLUDE))
        case "holds":
            return _held_clicked(filter_, facet.value, click)
        case "noted":
            wanted = IsNoted(click is not Click.EXCLUDE)
        case _:
            wanted = IsEdited(since if facet.value == "since" else 0, click is Click.EXCLUDE)
    return filter_.without_clause(wanted) if wanted in filter_.clauses else filter_.with_clause(wanted)


def _toggled(values: tuple[str, ...], value: str) -> tuple[str, ...]:
    return tuple(v for v in values if v != value) if value in values else (*values, value)


def _flag_clicked(filter_: Filter, check: str, click: Click) -> Filter:
    exclude = click is Click.EXCLUDE
    old = next((c for c in filter_.clauses if isinstance(c, HasFlag) and c.exclude is exclude), None)
    named = (check,) if check else ()
    if click is Click.ONLY or not check:
        wanted = HasFlag(named, exclude)
        rest = Filter(tuple(c for c in filter_.clauses if not isinstance(c, HasFlag)))
        alone = old == wanted and rest.clauses == tuple(c for c in filter_.clauses if c != old)
        return rest if alone else Filter((*rest.clauses, wanted))
    checks = _toggled(old.checks if old else (), check)
    # a check cannot be wanted and unwanted at once
    other = next((c for c in filter_.clauses if isinstance(c, HasFlag) and c.exclude is not exclude), None)
    result = filter_.without_clause(old) if old else filter_
    if other and check in other.checks:
        left = tuple(c for c in other.checks if c != check)
        result = result.without_clause(other)
        result = result.with_clause(HasFlag(left, other.exclude)) if left else result
    return result.with_clause(HasFlag(checks, exclude)) if checks else result


def _status_clicked(filter_: Filter, status: str, click: Click) -> Filter:
    exclude = click is Click.EXCLUDE
    rest = Filter(tuple(c for c in filter_.clauses if not isinstance(c, HasStatus)))
    old = next((c for c in filter_.clauses if isinstance(c, HasStatus) and c.exclude is exclude), None)
    if click is Click.ONLY:
        wanted = HasStatus((status,))
        return rest if old == wanted else rest.with_clause(wanted)
    statuses = _toggled(old.statuses if old else (), status)
    return rest.with_clause(HasStatus(statuses, exclude)) if statuses else rest


def _held_clicked(filter_: Filter, held: str, click: Click) -> Filter:
    bit, title = _HELD[held]
    wanted = HasMark(bit, title, click is Click.EXCLUDE)
    bits = {one for one, _ in _HELD.values()}
    if click is Click.ONLY:
        rest = Filter(tuple(c for c in filter_.clauses if not (isinstance(c, HasMark) and c.bit in bits)))
        return rest if wanted in filter_.clauses else rest.with_clause(wanted)
    return filter_.without_clause(wanted) if wanted in filter_.clauses else filter_.with_clause(wanted)


_HELD = {name: (bit, title) for bit, name, title in HOLDINGS}


def state(filter_: Filter, facet: Facet) -> str:
    """How the filter uses a facet: "on", "not" (excluded) or ""."""
    for clause in filter_.clauses:
        match clause:
            case HasFlag() if facet.kind == "flag":
                if facet.value in clause.checks or (not facet.value and not clause.checks):
                    return "not" if clause.exclude else "on"
            case HasStatus() if facet.kind == "status" and facet.value in clause.statuses:
                return "not" if clause.exclude else "on"
            case IsIncluded() if facet.kind == "included":
                if clause.included == (facet.value == "yes"):
                    return "on"
            case HasMark() if facet.kind == "holds" and clause.bit == _HELD[facet.value][0]:
                return "not" if clause.exclude else "on"
            case IsEdited() if facet.kind == "edited" and (clause.since > 0) == (facet.value == "since"):
                return "not" if clause.exclude else "on"
            case IsNoted() if facet.kind == "noted":
                return "on" if clause.noted else "not"
    return ""


def counts(columns: Columns, filter_: Filter, checks: Sequence[str], since: int = 0) -> dict[Facet, int]:
    """How many conversations each facet would show under the clauses of the other kinds."""
    found: dict[Facet, int] = {}
    mask = filter_.mask(columns, without=HasFlag)
    flagged = np.zeros(columns.size, np.bool_)
    found.update((Facet("flag", check), 0) for check in checks)
    for check in set(checks).intersection(columns.checks()):  # while a dataset is read nobody has flags yet
        has = (columns.plain(f"flag:{check}") > 0) & mask
        flagged |= has
        found[Facet("flag", check)] = int(np.count_nonzero(has))
    found[Facet("flag", "")] = int(np.count_nonzero(flagged))
    mask = filter_.mask(columns, without=HasStatus)
    by_status = np.bincount(columns.plain("status")[mask], minlength=len(STATUSES))
    for place, status in enumerate(STATUSES):
        found[Facet("status", status)] = int(by_status[place])
    mask = filter_.mask(columns, without=IsIncluded)
    inside = int(np.count_nonzero(mask & columns.plain("included").astype(np.bool_)))
    found[Facet("included", "yes")] = inside
    found[Facet("included", "no")] = int(np.count_nonzero(mask)) - inside
    marks = columns.plain("formats")[filter_.mask(columns, without=HasMark)]
    for bit, name, _ in HOLDINGS:
        found[Facet("holds", name)] = int(np.count_nonzero(marks & np.uint32(1 << bit)))
    mask = filter_.mask(columns, without=IsEdited)
    for value, position in (("yes", 0), ("since", since)):
        edited = mask & (columns.plain("edited") > position)
        found[Facet("edited", value)] = int(np.count_nonzero(edited))
    mask = filter_.mask(columns, without=IsNoted)
    found[Facet("noted", "yes")] = int(np.count_nonzero(mask & columns.plain("noted").astype(np.bool_)))
    return found


def has_verdicts(columns: Columns) -> bool:
    """Whether any conversation has a thumb."""
    bits = np.uint32(sum(1 << _HELD[name][0] for name in ("good", "bad")))
    return bool((columns.plain("formats") & bits).any())
