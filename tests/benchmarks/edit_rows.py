"""The Edit page: filter, sort, choose, open, type, replace everywhere."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np

from tests.benchmarks.edit_child import LONG
from tests.benchmarks.measuring import Row, p99
from tests.benchmarks.window_rows import child

_TURNS = 20


def _typed(what: str, typed: dict[str, Any]) -> Row:
    walls: list[float] = typed["walls"]
    note = f"{typed['checking']:.0%} of {len(walls)} keys while checking, work alone {p99(typed['alone']) * 1e3:.0f} ms"
    if typed["misspelt"]:
        note += f", up to {typed['misspelt']} misspelt words"
    return Row(
        f"a key until it is painted, while checking{what}, p99",
        p99(walls),
        0.016,
        "the limit",
        "≤ 16 ms",
        note,
    )


def edit_rows(corpus: Path, folder: Path) -> list[Row]:
    """Rows measured in one real window in a process of its own."""
    dataset = folder / "edit.jsonl"
    shutil.copyfile(corpus, dataset)
    with dataset.open("a", encoding="utf-8", newline="\n") as file:
        for number in range(LONG):
            turns = [
                {
                    "role": ("user", "assistant")[place % 2],
                    "content": f"{number} {place} " + "The ferry came late. " * 12,
                }
                for place in range(_TURNS)
            ]
            file.write(json.dumps({"messages": turns}) + "\n")
    seen = child("edit_child", str(dataset), str(folder))
    rows = [
        Row(
            f"{name}, until it is painted",
            float(np.median(seen[name]["done"])),
            float(np.median(seen[name]["plain"])),
            f"{plain} and a repaint",
            "≤ 1.3x",
        )
        for name, plain in (
            ("filter", "numpy mask"),
            ("sort", "numpy argsort"),
            ("choose everything", "set of all keys"),
        )
    ]
    rows += [
        Row(
            f"a conversation of {_TURNS} turns opened, after the first, p99",
            p99(seen["opened"]),
            0.05,
            "the limit",
            "≤ 50 ms",
            f"work alone {p99(seen['opened_alone']) * 1e3:.0f} ms",
        ),
        *(_typed(what, seen[name]) for name, what in (("typed", ""), ("typed_wrong", ", with spelling"))),
    ]
    for phase, what in (("finding", "found"), ("replacing", "replaced")):
        gaps = seen["gaps"][phase]
        rows.append(
            Row(
                f"longest interface gap while a word is {what} everywhere",
                max(gaps),
                0.05,
                "the limit",
                "≤ 50 ms",
                f"{seen['places']:,} places in {seen[f'{what}_s']:.1f} s, p99 {p99(gaps) * 1e3:.0f} ms",
            )
        )
    return rows
