"""The same bars counted over two masks: what is shown, and what it is compared with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import msgspec
import numpy as np

from rolethread_gui.dataset.columns import Bools, Columns
from rolethread_gui.stats.charts import CHARTS as _CHARTS
from rolethread_gui.stats.charts import ChartData, flags_by_check, once_a_conversation
from rolethread_gui.wording import say

_OF_NOW: Final = frozenset({"flags", "phrases"})
"""Charts of what the checks found, which is known of now only."""
_MAKERS: Final = {chart: make for chart, _, make in _CHARTS}


class Compared(msgspec.Struct, frozen=True):
    """A chart of what is shown over bars that stand still, and the same bars over something else.

    Attributes:
        shown: the chart over the mask. A histogram has the edges of everything, so that its axis does
            not jump while a filter changes; named bars are the commonest of what is shown.
        whole: the counts of the same bars over the other mask.
        whole_of: what those are a share of.
        version: name of the version that it is compared with, empty for everything there is now.
        is_known: whether there is anything to compare with: what the checks found in a version is not kept.
    """

    shown: ChartData
    whole: tuple[int, ...]
    whole_of: int
    version: str = ""
    is_known: bool = True

    @property
    def differs(self) -> bool:
        """Whether there are two things to look at."""
        return self.is_known and (bool(self.version) or self.shown.of != self.whole_of)

    def expected(self, bar: int) -> float:
        """How high a bar of `shown` would be if what is shown were like the whole."""
        return self.whole[bar] / self.whole_of * self.shown.of if self.whole_of else 0.0


def compared(
    chart: str,
    columns: Columns,
    mask: Bools,
    against: Bools | None = None,
    titles: Mapping[str, str] | None = None,
) -> Compared:
    """One chart over `mask`, with the same bars over `against` (None: everything there is).

    Masks may be shorter than the columns: conversations that came since are in neither.

    Raises:
        KeyError: no such chart.
    """
    alive = columns.alive()
    here = _fitted(mask, alive)
    there = alive if against is None else _fitted(against, alive)
    shown = _made(chart, columns, here, titles)
    whole = _made(chart, columns, there, titles)
    if shown.kind == "histogram":
        shown = _over(_made(chart, columns, alive, titles), shown, columns, here)
    return Compared(shown, counts_in(shown, columns, there), whole.of)


def compared_with_past(
    chart: str,
    columns: Columns,
    mask: Bools,
    past: tuple[str, Columns],
    titles: Mapping[str, str] | None = None,
    *,
    everything: bool,
) -> Compared:
    """One chart over `mask`, with the same bars over the figures of an earlier version.

    Args:
        chart: its id.
        columns: the figures of now.
        mask: who is shown.
        past: name of the version, and its figures.
        titles: of the checks.
        everything: whether there is no filter: then everything that was there is counted, and otherwise the same
            conversations as they were.

    Raises:
        KeyError: no such chart.
    """
    name, before = past
    now = compared(chart, columns, mask, None, titles)
    if chart in _OF_NOW:
        return msgspec.structs.replace(now, version=name, is_known=False)
    there = before.alive() if everything else _fitted(mask, before.alive())
    whole_of = _made(chart, before, there, titles).of
    shown = now.shown
    if shown.kind == "histogram":
        then = _made(chart, before, before.alive(), titles)
        if len(then.edges) > 1 and (len(shown.edges) < 2 or then.edges[-2] > shown.edges[-2]):
            # the wider axis, or what was long then would all stand in the last bar
            shown = _over(then, shown, columns, _fitted(mask, columns.alive()))
    return Compared(shown, counts_in(shown, before, there), whole_of, name)


def counts_in(chart: ChartData, columns: Columns, mask: Bools) -> tuple[int, ...]:
    """The bars of `chart`, counted over another mask (as long as the columns)."""
    if chart.kind == "histogram":
        if not chart.edges:
            return ()
        values = (
            columns.ragged(chart.column).shown(mask)
            if chart.column == "reply_words"
            else columns.plain(chart.column)[mask]
        )
        found = np.histogram(values, bins=np.asarray([*chart.edges[:-1], np.inf]))[0]
        return tuple(int(count) for count in found)
    if chart.column == "flags":
        return tuple(int(np.count_nonzero(columns.plain(f"flag:{check}")[mask])) for check in chart.values)
    if chart.column == "formats":
        bits = columns.plain("formats")[mask].astype(np.int64)
        return tuple(int(np.count_nonzero(bits >> int(bit) & 1)) for bit in chart.values)
    slots, codes = columns.ragged(chart.column).pairs(mask)
    names = len(columns.names[chart.column])
    if chart.counted == say("conversations"):
        codes = once_a_conversation(slots, codes, names)
    counted = np.bincount(codes, minlength=names)
    return tuple(int(counted[columns.code(chart.column, text)]) for text in chart.values)


def _over(bars: ChartData, shown: ChartData, columns: Columns, mask: Bools) -> ChartData:
    """A histogram of what `mask` shows over the bars of another one."""
    return msgspec.structs.replace(
        shown,
        edges=bars.edges,
        labels=bars.labels,
        open_ended=bars.open_ended,
        counts=counts_in(bars, columns, mask),
    )


def _made(chart: str, columns: Columns, mask: Bools, titles: Mapping[str, str] | None) -> ChartData:
    make = _MAKERS[chart]
    return flags_by_check(columns, mask, titles) if chart == "flags" else make(columns, mask)


def _fitted(mask: Bools, alive: Bools) -> Bools:
    fitted = np.zeros(len(alive), np.bool_)
    length = min(len(mask), len(alive))
    fitted[:length] = mask[:length]
    return fitted & alive
