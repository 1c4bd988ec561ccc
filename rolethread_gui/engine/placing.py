"""Where conversations stand: places are numbers with room between them, so that moving one moves no other."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Places = npt.NDArray[Any]


def places_after(
    places: Places, others: npt.NDArray[np.bool_], count: int, after: int | None, *, end: bool = False
) -> Places | None:
    """Places for `count` conversations right after slot `after` (None: before all, or behind all).

    Args:
        places: place of every slot.
        others: mask of the slots that exist and are not themselves to be placed.
        count: how many places are wanted.
        after: slot that they follow, or None.
        end: with no `after`: behind all slots, deleted ones included, instead of before all.

    Returns:
        Rising places, or None when two neighbours stand so close that no numbers are left between them.
    """
    standing = places[: len(others)][others]
    if after is None and end:
        last = float(places[: len(others)].max()) if len(others) else 0.0
        return last + 1 + np.arange(count)
    if after is None:
        low = float(standing.min()) - count - 1 if len(standing) else 0.0
        return low + 1 + np.arange(count)
    low = float(places[after])
    behind = standing[standing > low]
    if not len(behind):
        return low + 1 + np.arange(count)
    high = float(behind.min())
    spread = low + (high - low) * np.arange(1, count + 1) / (count + 1)
    rising = np.diff(np.concatenate([[low], spread, [high]])) > 0
    return spread if bool(rising.all()) else None
