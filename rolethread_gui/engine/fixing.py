"""The fixes of many flags, in an order in which none is in the way of another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rolethread_gui.dataset.edits import Edit
from rolethread_gui.dataset.flags import Fix, Flag


def fix_edits(fixes: Iterable[tuple[Flag, Fix]]) -> Iterator[Edit]:
    """The edits of all fixes: within a turn the last place comes first, so that no fix moves the words of another."""
    ordered = sorted(
        fixes,
        key=lambda pair: (
            pair[0].conversation,
            -1 if pair[0].turn is None else pair[0].turn,
            -(pair[0].start if pair[0].start is not None else -1),
        ),
    )
    for _, fix in ordered:
        yield from fix.edits
