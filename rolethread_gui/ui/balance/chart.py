"""What a chart of the Balance page is. Adding one is adding a file to ``balance/charts``."""

from __future__ import annotations

import dataclasses


@dataclasses.dataclass(frozen=True, slots=True)
class Chart:
    """One chart, over numbers that `rolethread_gui.stats.charts` makes under the same id.

    Attributes:
        id: identifier of the numbers.
        title: what it is called.
        help: one or two sentences: what it shows and what to look for.
        order: place on the wall and in the strip, the smallest first.
        empty: what is said when there is nothing to draw, and what would fill it.
    """

    id: str
    title: str
    help: str
    order: int
    empty: str
