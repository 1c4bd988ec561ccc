"""Which conversations came in with a file that is held back from training. Lane: compute."""

from __future__ import annotations

import numpy as np

from rolethread_gui.checks.rules.split_leak import Run, held_out
from rolethread_gui.engine.reading import Reader


def held_out_runs(reader: Reader) -> dict[str, list[Run]]:
    """Runs of keys: those that are ``held`` back, and the ``others``; nothing where no file is held back."""
    sources = [one for one in reader.sources() if one.state in ("complete", "partial")]
    held = held_out([one.name for one in sources])
    if held is None:
        return {}
    of_keys = reader.columns().plain("source")
    found: dict[str, list[Run]] = {"held": [], "others": []}
    for source, is_held in zip(sources, held, strict=True):
        keys = np.flatnonzero(of_keys == source.id) + 1
        for run in np.split(keys, np.flatnonzero(np.diff(keys) > 1) + 1):
            if len(run):
                found["held" if is_held else "others"].append((int(run[0]), int(run[-1]), source.name))
    return found
