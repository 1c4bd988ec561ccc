"""The numbers behind the charts: figures over the columns of whatever is shown, and the filter of each bar.

Every function takes the columns and a mask over its slots and is pure numpy: a few milliseconds for a
million conversations, so that charts can follow the filter. Lane: any; meant for the compute lane.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Final, Literal

import msgspec
import numpy as np
import numpy.typing as npt

from rolethread_gui.dataset.columns import Bools, Columns
from rolethread_gui.dataset.filters import Between, Clause, HasFlag, HasMark, HasValue
from rolethread_gui.stats.bins import Histogram, histogram
from rolethread_gui.stats.formatting import FORMAT_MARKS
from rolethread_gui.wording import figure, put, say

BARS: Final = 15
"""Bars shown of openings and phrases: the largest ones."""


class ChartData(msgspec.Struct, frozen=True):
    """One chart: its numbers, what they are a share of, one plain sentence, and the filter of each bar.

    Attributes:
        id: fixed identifier, for example "reply_length".
        title: for the screen.
        unit: of the axis ("words", "turns"), empty for named bars.
        kind: "histogram" (bar i covers ``edges[i] <= value < edges[i + 1]``) or "bars" (``labels[i]``).
        edges: of a histogram, one more than there are bars; empty for named bars.
        labels: what each bar is called, for the axis, the table of figures and the screen reader.
        counts: height of each bar.
        of: what the counts are a share of.
        counted: what is counted, in the plural: "replies" or "conversations".
        sentence: what there is to see, in one plain sentence with figures.
        column: the column behind it.
        values: what identifies each named bar in its filter: texts, check ids, or mark bits as text.
        open_ended: of a histogram: the last bar holds everything from its lower edge upwards, and so does
            its filter, whatever may be written later.
    """

    id: str
    title: str
    unit: str
    kind: Literal["histogram", "bars"]
    edges: tuple[int, ...]
    labels: tuple[str, ...]
    counts: tuple[int, ...]
    of: int
    counted: str
    sentence: str
    column: str
    values: tuple[str, ...] = ()
    open_ended: bool = False

    def share(self, bar: int) -> float:
        """Height of a bar as a share from 0 to 1."""
        return self.counts[bar] / self.of if self.of else 0.0

    def clause_for(self, first: int, last: int | None = None) -> Clause | None:
        """The filter of one bar, or of the bars from `first` to `last` inclusive (in either order).

        None when there is no such bar, or when no single filter means these bars together.
        """
        other = first if last is None else last
        low, high = max(0, min(first, other)), min(len(self.counts) - 1, max(first, other))
        if low > high:
            return None
        if self.kind == "histogram":
            to_top = self.open_ended and high == len(self.counts) - 1
            end = math.inf if to_top else self.edges[high + 1]
            return Between(self.column, self.edges[low], end, self.title.lower(), self.unit)
        chosen = self.values[low : high + 1]
        if self.column == "formats":
            return HasMark(int(chosen[0]), self.labels[low]) if low == high else None
        if self.column == "flags":
            return HasFlag(chosen)
        return HasValue(self.column, chosen, _ONE_OF.get(self.column, self.title.lower()))

    def bar_of(self, value: float) -> int | None:
        """The bar of a histogram that a value falls into."""
        if self.kind != "histogram" or not self.counts or not self.edges[0] <= value < self.edges[-1]:
            return None
        return int(np.searchsorted(np.asarray(self.edges), value, side="right")) - 1


_ONE_OF: Final = {"openings": "opens with", "phrases": "says"}


def reply_length(columns: Columns, mask: Bools) -> ChartData:
    """Words of each assistant reply."""
    found = histogram(columns.ragged("reply_words").shown(mask))
    sentence = (
        _all_alike(found, say("replies"), say("words"))
        or put(
            say("Half of the {0:,} replies have {1} words; the shortest has {2:,}, the longest {3:,}."),
            found.total,
            found.quartiles(),
            found.low,
            found.high,
        )
        if found.total > 1
        else _few(found, say("reply"), say("words"))
    )
    return _from_bins(
        found, ("reply_length", say("Reply length"), say("words"), say("replies"), "reply_words"), sentence
    )


def turns(columns: Columns, mask: Bools) -> ChartData:
    """Turns of each conversation."""
    found = histogram(columns.plain("turns")[mask].astype(np.int64))
    sentence = (
        _all_alike(found, say("conversations"), say("turns"))
        or put(
            say(
                "Half of the {0:,} conversations have {1} turns; most often it is {2:,} ({3:,} conversations)."
            ),
            found.total,
            found.quartiles(),
            found.mode,
            found.mode_count,
        )
        if found.total > 1
        else _few(found, say("conversation"), say("turns"))
    )
    return _from_bins(found, ("turns", say("Turns"), say("turns"), say("conversations"), "turns"), sentence)


def openings(columns: Columns, mask: Bools) -> ChartData:
    """How replies begin: the commonest first one to three words."""
    codes = columns.ragged("openings").shown(mask)
    names = columns.names["openings"]
    chosen, counts = _largest(np.bincount(codes, minlength=len(names)), names, at_least=2)
    texts = [names[code] for code in chosen]
    # a reply without a word has no opening, and is a reply all the same
    checked = mask & (columns.plain("checked") >= 0)
    total = max(len(codes), len(columns.ragged("reply_words").shown(checked)))
    if not len(codes):
        sentence = say("How replies open shows once the dataset has been checked.")
    elif not texts:
        sentence = put(say("No two of the {0:,} replies open alike."), total)
    else:
        sentence = put(
            say("{0:,} of {1:,} replies ({2}) open with “{3}”."),
            counts[0],
            total,
            _percent(counts[0], total),
            texts[0],
        )
    return ChartData(
        id="openings", title=say("Openings"), unit="", kind="bars", edges=(), labels=tuple(texts),
        counts=tuple(counts), of=total, counted=say("replies"), sentence=sentence, column="openings",
        values=tuple(texts),
    )  # fmt: skip


def phrases(columns: Columns, mask: Bools) -> ChartData:
    """Overused phrases, by the number of conversations that have them."""
    slots, codes = columns.ragged("phrases").pairs(mask)
    names = columns.names["phrases"]
    codes = once_a_conversation(slots, codes, len(names))
    chosen, counts = _largest(np.bincount(codes, minlength=len(names)), names, at_least=1)
    texts = [names[code] for code in chosen]
    shown = int(np.count_nonzero(mask))
    if not texts:
        sentence = say("No phrase is used more than its share.")
    else:
        sentence = put(
            say("“{0}” stands in {1:,} of {2:,} conversations ({3})."),
            texts[0],
            counts[0],
            shown,
            _percent(counts[0], shown),
        )
    return ChartData(
        id="phrases", title=say("Overused phrases"), unit="", kind="bars", edges=(), labels=tuple(texts),
        counts=tuple(counts), of=shown, counted=say("conversations"), sentence=sentence, column="phrases",
        values=tuple(texts),
    )  # fmt: skip


def once_a_conversation(
    slots: npt.NDArray[np.int64], codes: npt.NDArray[np.int64], names: int
) -> npt.NDArray[np.int64]:
    """The codes, each only once for every slot: several times in one conversation is one conversation.

    Args:
        slots: of each value.
        codes: of each value, as many as slots.
        names: number of codes there are.
    """
    if not len(codes):
        return codes
    # Sorting took 40 ms where numpy's unique, which hashes, took 2.2 s for 700,000 values.
    places = np.sort(slots * names + codes)
    once: npt.NDArray[np.int64] = places[np.append(True, places[1:] != places[:-1])] % names
    return once


def formatting(columns: Columns, mask: Bools) -> ChartData:
    """Formatting marks, by the number of conversations whose replies use them."""
    checked = mask & (columns.plain("checked") >= 0)
    formats = columns.plain("formats")[checked]
    total = len(formats)
    found = [
        (int(np.count_nonzero(formats & np.uint32(1 << bit))), bit, title) for bit, _, title in FORMAT_MARKS
    ]
    found = sorted((bar for bar in found if bar[0]), key=lambda bar: (-bar[0], bar[1]))
    if not total:
        sentence = say("Formatting shows once the dataset has been checked.")
    elif not found:
        sentence = put(say("The replies of all {0:,} conversations are plain text."), total)
    else:
        sentence = put(
            say("{0:,} of {1:,} conversations have {2} in their replies."), found[0][0], total, found[0][2]
        )
    return ChartData(
        id="formatting", title=say("Formatting"), unit="", kind="bars", edges=(),
        labels=tuple(title for _, _, title in found), counts=tuple(count for count, _, _ in found), of=total,
        counted=say("conversations"), sentence=sentence, column="formats",
        values=tuple(str(bit) for _, bit, _ in found),
    )  # fmt: skip


def flags_by_check(columns: Columns, mask: Bools, titles: Mapping[str, str] | None = None) -> ChartData:
    """Flags, by the number of conversations that have one of each check.

    Args:
        columns: the facts.
        mask: what is shown.
        titles: the checks' titles by id; an id without one is shown as it is.
    """
    named = titles or {}
    found = [
        (int(np.count_nonzero((columns.plain(f"flag:{check}") > 0) & mask)), check)
        for check in columns.checks()
    ]
    found = sorted((bar for bar in found if bar[0]), key=lambda bar: (-bar[0], bar[1]))
    shown = int(np.count_nonzero(mask))
    labels = tuple(named.get(check, check) for _, check in found)
    if not found:
        sentence = put(say("None of the {0:,} conversations shown has a flag."), shown)
    else:
        sentence = put(
            say("Most often: {0}, in {1:,} of {2:,} conversations."), labels[0], found[0][0], shown
        )
    return ChartData(
        id="flags", title=say("Flags"), unit="", kind="bars", edges=(), labels=labels,
        counts=tuple(count for count, _ in found), of=shown, counted=say("conversations"), sentence=sentence,
        column="flags", values=tuple(check for _, check in found),
    )  # fmt: skip


CHARTS: Final[tuple[tuple[str, str, Callable[[Columns, Bools], ChartData]], ...]] = (
    ("reply_length", say("Reply length"), reply_length),
    ("turns", say("Turns"), turns),
    ("openings", say("Openings"), openings),
    ("phrases", say("Overused phrases"), phrases),
    ("formatting", say("Formatting"), formatting),
    ("flags", say("Flags"), flags_by_check),
)
"""Identifier, title and function of every chart, in the order in which they are shown."""


def all_charts(columns: Columns, mask: Bools, titles: Mapping[str, str] | None = None) -> list[ChartData]:
    """Every chart over what is shown; `titles` gives the checks' titles by id."""
    return [
        flags_by_check(columns, mask, titles) if make is flags_by_check else make(columns, mask)
        for _, _, make in CHARTS
    ]


def _from_bins(found: Histogram, named: tuple[str, str, str, str, str], sentence: str) -> ChartData:
    chart, title, unit, counted, column = named
    return ChartData(
        id=chart, title=title, unit=unit, kind="histogram", edges=found.edges, labels=found.labels(),
        counts=found.counts, of=found.total, counted=counted, sentence=sentence, column=column,
        open_ended=found.open_ended(),
    )  # fmt: skip


def _all_alike(found: Histogram, what: str, unit: str) -> str:
    return (
        put(say("All {0:,} {1} have {2:,} {3}."), found.total, what, found.high, unit)
        if found.low == found.high
        else ""
    )


def _few(found: Histogram, what: str, unit: str) -> str:
    return (
        put(say("There is one {0}; it has {1:,} {2}."), what, found.high, unit)
        if found.total
        else say("No {0} is shown.").format(what)
    )


def _largest(
    counts: npt.NDArray[np.int64], names: Sequence[str], *, at_least: int
) -> tuple[list[int], list[int]]:
    """Codes of the largest counts and the counts, falling; ties by name, as codes come in any order."""
    if len(counts) > BARS:
        # Not only the BARS largest but all that tie with the last of them, so that the choice is settled.
        floor = max(at_least, int(np.partition(counts, len(counts) - BARS)[len(counts) - BARS]))
        codes = np.flatnonzero(counts >= floor)
    else:
        codes = np.flatnonzero(counts >= at_least)
    found: list[int] = codes.tolist()
    order = sorted(found, key=lambda code: (-int(counts[code]), names[code]))[:BARS]
    return order, [int(counts[code]) for code in order]


def _percent(count: int, total: int) -> str:
    share = 100 * count / total
    return f"{figure(share, '.1f' if share < 9.95 else '.0f')}\u00a0%"  # both stay in one line
