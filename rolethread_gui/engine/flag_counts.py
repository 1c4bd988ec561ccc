"""Counts flags into columns, leaving the ignored ones out. Lane: writer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
import numpy.typing as npt

from rolethread_gui.dataset.columns import Columns
from rolethread_gui.dataset.flags import Flag, Severity, unpack_flags
from rolethread_gui.engine.reading import is_ignored
from rolethread_gui.store.change import Ignored
from rolethread_gui.store.derived import FlagStore

SEVERITY_COLUMNS = {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.HINT: "hints"}
"""The column that counts flags of a severity."""
_MOST = 65535

Keys = npt.NDArray[np.int64]


def count_flags(
    checks: Iterable[str], keys: Keys, flags: dict[int, list[Flag]], ignores: set[Ignored]
) -> dict[str, npt.NDArray[Any]]:
    """Columns of counts for `keys`: one for each check, named or met, and one for each severity."""
    names = [f"flag:{check}" for check in dict.fromkeys(checks)]
    counts = {name: np.zeros(len(keys), np.uint16) for name in (*names, *SEVERITY_COLUMNS.values())}
    for place, key in enumerate(keys.tolist()):
        for flag in flags.get(key, ()):
            if is_ignored(flag, ignores):
                continue
            for name in (f"flag:{flag.check}", SEVERITY_COLUMNS[flag.severity]):
                column = counts.setdefault(name, np.zeros(len(keys), np.uint16))
                column[place] = min(int(column[place]) + 1, _MOST)
    return dict(counts)


def recount_flags(
    store: FlagStore, columns: Columns, ignores: set[Ignored], changed: Iterable[Ignored]
) -> Keys:
    """Count the flags again of the conversations that changed ignores may concern; returns those."""
    wanted: set[int] = set()
    everywhere = False
    for _, _, key, _ in changed:
        if key >= 0:
            wanted.add(key)
        else:
            everywhere = True
    asked = range(1, columns.size + 1) if everywhere else sorted(wanted)
    found = {key: unpack_flags(data) for key, _, data in store.many(asked)}
    keys = np.array(sorted(found), np.int64)
    for name, counts in count_flags(columns.checks(), keys, found, ignores).items():
        columns.plain(name)[keys - 1] = counts
    return keys
