"""Histograms of whole numbers with edges that a person would choose."""

from __future__ import annotations

import dataclasses
import math
from typing import Final

import numpy as np
import numpy.typing as npt

from rolethread_gui.wording import figure, put, say

_WIDTHS: Final = (
    1,
    2,
    5,
    10,
    20,
    25,
    50,
    100,
    200,
    250,
    500,
    1000,
    2000,
    2500,
    5000,
    10000,
    20000,
    50000,
    100_000,
    500_000,
    5_000_000,
)
_BINS: Final = 24
"""Bars that a small chart can show side by side."""
_BODY: Final = 0.98
"""Share of the values that the even bins cover; the few longer ones share the last bar."""
_COUNTED: Final = 1 << 16
"""Values below this are counted one by one in a single pass; datasets with longer ones in their body are sorted."""


@dataclasses.dataclass(frozen=True, slots=True)
class Histogram:
    """Whole numbers in bins.

    Attributes:
        edges: rising, one more than there are bins; bin i holds ``edges[i] <= value < edges[i + 1]``.
        counts: values in each bin.
        total: number of values.
        low: smallest value, 0 when there is none.
        high: largest value, 0 when there is none.
        lower_quartile: a quarter of the values are below.
        median: half of the values are below.
        upper_quartile: a quarter of the values are above.
        mode: the commonest value, the smallest of several.
        mode_count: how often it occurs.
    """

    edges: tuple[int, ...]
    counts: tuple[int, ...]
    total: int
    low: int
    high: int
    lower_quartile: int
    median: int
    upper_quartile: int
    mode: int
    mode_count: int

    def labels(self) -> tuple[str, ...]:
        """What each bin is called, for example "40 to 59"; the last one of a cut tail "400 or more"."""
        made = [
            figure(low) if high - low == 1 else put(say("{0:,} to {1:,}"), low, high - 1)
            for low, high in zip(self.edges, self.edges[1:], strict=False)
        ]
        if self.open_ended():
            made[-1] = put(say("{0:,} or more"), self.edges[-2])
        return tuple(made)

    def open_ended(self) -> bool:
        """Whether the last bin takes in everything above: it is not as wide as the others then."""
        edges = self.edges
        return len(edges) > 2 and edges[-1] - edges[-2] != edges[-2] - edges[-3]

    def quartiles(self) -> str:
        """The middle half, for example "40 to 120", or one number when both ends meet."""
        if self.lower_quartile == self.upper_quartile:
            return figure(self.median)
        return put(say("{0:,} to {1:,}"), self.lower_quartile, self.upper_quartile)


def histogram(values: npt.NDArray[np.int64]) -> Histogram:
    """Put values (not negative) into at most some two dozen even bins of a round width.

    The width fits the body of the values, so that one monster does not squeeze the rest into one bar;
    what lies beyond goes into a last, wider bin. One counting pass; everything else works on its result.
    """
    if not len(values):
        return Histogram((), (), 0, 0, 0, 0, 0, 0, 0, 0)
    low, high, total = int(values.min()), int(values.max()), len(values)
    counted = np.bincount(np.minimum(values, _COUNTED) if high > _COUNTED else values)
    below = np.concatenate([[0], np.cumsum(counted)])
    ranks = [max(1, math.ceil(share * total)) for share in (0.25, 0.5, 0.75, _BODY)]
    lower, median, upper, body = (int(np.searchsorted(below, rank)) - 1 for rank in ranks)
    plain = body < _COUNTED // 2
    if not plain:
        in_order = np.sort(values)
        lower, median, upper, body = (int(in_order[rank - 1]) for rank in ranks)
    edges = _edges(low, body, high)
    if plain:
        # Every edge but the last one lies within the counted values; beyond the last one is nothing.
        counts = np.diff([*below[np.minimum(edges[:-1], len(below) - 1)], total])
    else:
        counts = np.histogram(values, edges)[0]
    mode = int(counted.argmax())
    return Histogram(
        edges=tuple(edges), counts=tuple(int(count) for count in counts), total=total, low=low, high=high,
        lower_quartile=lower, median=median, upper_quartile=upper, mode=mode, mode_count=int(counted[mode]),
    )  # fmt: skip


def _edges(low: int, body: int, high: int) -> list[int]:
    width = next((width for width in _WIDTHS if (body - low) // width < _BINS), _WIDTHS[-1])
    edges = list(range(low // width * width, body // width * width + width + 1, width))
    return edges if edges[-1] > high else [*edges, high + 1]
