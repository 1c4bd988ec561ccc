"""Filters: which conversations are looked at. A filter is a set of clauses, all of which must hold.

Every clause is plain data with a text for its chip; masks are computed over `Columns` in one pass.
"""

from __future__ import annotations

import sys

import msgspec
import numpy as np

from rolethread_gui.dataset.columns import LANGUAGE, RAGGED, Bools, Columns, slots_of
from rolethread_gui.dataset.edits import STATUSES, status_title
from rolethread_gui.dataset.tags import column_name
from rolethread_gui.wording import say

BEYOND = sys.float_info.max
"""Upper end of a range that has none."""


class HasFlag(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="is", tag="flag"):
    """Conversations with a flag of any of these checks; with none named, with any flag at all."""

    checks: tuple[str, ...] = ()
    exclude: bool = False


class HasStatus(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="is", tag="status"):
    """Conversations with one of these statuses."""

    statuses: tuple[str, ...]
    exclude: bool = False


class IsIncluded(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="is", tag="included"):
    """Conversations that go into the export, or those left out."""

    included: bool


class IsEdited(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="is", tag="edited"):
    """Conversations whose turns changed after a journal position, or those whose turns did not."""

    since: int = 0
    exclude: bool = False


class IsNoted(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="is", tag="noted"):
    """Conversations with a note, or those without."""

    noted: bool


class Between(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="is", tag="between"):
    """Conversations whose column has a value v with ``low <= v < high`` (for several values: any of them).

    Attributes:
        column: a plain column ("turns", "words", "last_words") or a ragged one ("reply_words").
        high: infinity for "so many or more"; held as `BEYOND`, since JSON knows no infinity.
        title: what the chip calls it, for example "reply length".
        unit: for the chip, for example "words".
        exclude: those that have no such value.
    """

    column: str
    low: float
    high: float
    title: str
    unit: str = ""
    exclude: bool = False

    def __post_init__(self) -> None:
        """Let every spelling of "or more" be the same one."""
        if self.high > BEYOND:
            msgspec.structs.force_setattr(self, "high", BEYOND)


class HasValue(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="is", tag="value"):
    """Conversations in which a coded column ("openings", "phrases", "speakers", "prompts") has one of these texts."""

    column: str
    texts: tuple[str, ...]
    title: str
    exclude: bool = False


class HasMark(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="is", tag="mark"):
    """Conversations whose replies use a formatting mark, or that hold something: bit `bit` of column "formats"."""

    bit: int
    title: str
    exclude: bool = False


class IsOneOf(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="is", tag="keys"):
    """A settled list: search results, a group of duplicates, a card's conversations."""

    keys: tuple[int, ...]
    title: str


class FromSource(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="is", tag="source"):
    """Conversations of one source: `ids` are its values in the column "source"."""

    ids: tuple[int, ...]
    title: str
    exclude: bool = False


class HasTag(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="is", tag="tag"):
    """Conversations with any of these tags; with none named, with any tag at all.

    Attributes:
        ids: of the tags.
        title: their names, for the chip.
        exclude: those without them.
        every: those that have all of them.
    """

    ids: tuple[int, ...] = ()
    title: str = ""
    exclude: bool = False
    every: bool = False


Clause = (
    HasFlag
    | HasStatus
    | IsIncluded
    | IsEdited
    | IsNoted
    | Between
    | HasValue
    | HasMark
    | IsOneOf
    | FromSource
    | HasTag
)


class Filter(msgspec.Struct, frozen=True):
    """All clauses must hold. The empty filter shows everything."""

    clauses: tuple[Clause, ...] = ()

    def mask(self, columns: Columns, *, without: type | None = None) -> Bools:
        """Mask over ``columns.size`` slots of the conversations that exist and match.

        Args:
            columns: the facts.
            without: leave clauses of this kind out, for the counts of a facet under the other filters.
        """
        shown = columns.alive().copy()
        for clause in self.clauses:
            if without is None or type(clause) is not without:
                shown &= clause_mask(clause, columns)
        return shown

    def with_clause(self, clause: Clause) -> Filter:
        """Add a clause; one of the same subject (kind, column) gives way to it."""
        kept = tuple(other for other in self.clauses if _subject(other) != _subject(clause))
        return Filter((*kept, clause))

    def without_clause(self, clause: Clause) -> Filter:
        """Take a clause out."""
        return Filter(tuple(other for other in self.clauses if other != clause))


def _subject(clause: Clause) -> tuple[object, ...]:
    match clause:
        case HasFlag():
            return (HasFlag, clause.exclude)
        case HasStatus():
            return (HasStatus, clause.exclude)
        case HasTag():
            return (HasTag, clause.exclude)
        case Between():
            return (Between, clause.column)
        case HasValue():
            return (HasValue, clause.column, clause.exclude)
        case HasMark():
            return (HasMark, clause.bit)
        case _:
            return (type(clause),)


def clause_mask(clause: Clause, columns: Columns) -> Bools:
    """Mask over ``columns.size`` slots of the slots that one clause lets through, dead ones included."""
    size = columns.size
    match clause:
        case HasFlag():
            found = np.zeros(size, np.bool_)
            known = columns.checks()
            for check in set(clause.checks).intersection(known) if clause.checks else known:
                found |= columns.plain(f"flag:{check}") > 0
            return ~found if clause.exclude else found
        case HasStatus():
            wanted = [STATUSES.index(name) for name in clause.statuses]
            return np.isin(columns.plain("status"), wanted, invert=clause.exclude)
        case IsIncluded():
            return np.equal(columns.plain("included"), clause.included)
        case IsEdited():
            edited: Bools = columns.plain("edited") > clause.since
            return ~edited if clause.exclude else edited
        case IsNoted():
            return np.equal(columns.plain("noted"), clause.noted)
        case Between():
            inside = _between(clause, columns)
            return ~inside if clause.exclude else inside
        case HasValue():
            codes = [columns.code(clause.column, text) for text in clause.texts]
            found = columns.ragged(clause.column).any_of(codes, size)
            return ~found if clause.exclude else found
        case HasTag():
            return _tagged(clause, columns)
        case HasMark():
            marks = columns.plain("formats").astype(np.uint32)
            marked: Bools = (marks >> np.uint32(clause.bit)) & np.uint32(1) == 1
            return ~marked if clause.exclude else marked
        case FromSource():
            return np.isin(columns.plain("source"), clause.ids, invert=clause.exclude)
        case IsOneOf():
            found = np.zeros(size, np.bool_)
            slots = slots_of(clause.keys)
            found[slots[(slots >= 0) & (slots < size)]] = True
            return found


def _between(clause: Between, columns: Columns) -> Bools:
    if clause.column in RAGGED:
        return columns.ragged(clause.column).any_between(clause.low, clause.high, columns.size)
    values = columns.plain(clause.column)
    inside: Bools = (values >= clause.low) & (values < clause.high)
    return inside


def _tagged(clause: HasTag, columns: Columns) -> Bools:
    ids = clause.ids or columns.tags()
    found = np.full(columns.size, clause.every and bool(ids), np.bool_)
    for tag in ids:
        has = columns.plain(column_name(tag)).astype(np.bool_, copy=False)
        found = found & has if clause.every else found | has
    return ~found if clause.exclude else found


def chip_text(clause: Clause, titles: dict[str, str]) -> str:
    """What the clause's chip says; `titles` gives the checks' titles by id."""
    match clause:
        case HasFlag():
            named = ", ".join(titles.get(check, check) for check in clause.checks) or say("any flag")
            return say("without {0}").format(named) if clause.exclude else named
        case HasStatus():
            return (say("not ") if clause.exclude else "") + say(" or ").join(
                map(status_title, clause.statuses)
            )
        case IsIncluded():
            return say("in the export") if clause.included else say("left out of the export")
        case IsEdited():
            edited = say("edited") if clause.since == 0 else say("edited since the last version")
            return say("not {0}").format(edited) if clause.exclude else edited
        case IsNoted():
            return say("with a note") if clause.noted else say("without a note")
        case Between():
            unit = f" {clause.unit}" if clause.unit else ""
            head = f"{clause.title}: {'not ' if clause.exclude else ''}"
            if clause.high >= BEYOND:
                return say("{0}{1}{2} or more").format(head, int(clause.low), unit)
            last = int(clause.high) - 1
            span = (
                f"{int(clause.low)}"
                if last <= clause.low
                else say("{0} to {1}").format(int(clause.low), last)
            )
            return f"{head}{span}{unit}"
        case HasValue():
            if clause.column in ("prompts", LANGUAGE):  # their texts are marks, which say nothing
                return f"{'not ' if clause.exclude else ''}{clause.title}"
            quoted = ", ".join(f"“{text}”" for text in clause.texts)
            return f"{clause.title}: {'not ' if clause.exclude else ''}{quoted}"
        case HasMark():
            return f"{'without' if clause.exclude else 'with'} {clause.title}"
        case HasTag() if not clause.ids:
            return say("without tags") if clause.exclude else say("with any tag")
        case HasTag():
            return f"{'not ' if clause.exclude else ''}{clause.title}"
        case FromSource():
            return (
                say("not from {0}").format(clause.title)
                if clause.exclude
                else say("from {0}").format(clause.title)
            )
        case IsOneOf():
            return clause.title
