"""What a preflight found, as a table for a spreadsheet: a row for each conversation and rule."""

from __future__ import annotations

import csv
from pathlib import Path

from rolethread_gui.dataset.errors import FileProblem
from rolethread_gui.engine.preflight_report import Preflight
from rolethread_gui.wording import say

HEAD = (say("what would happen"), "rule", "conversation", say("what is wrong"))
_WORDS = {"drop": say("left out"), "cut": "cut", "misread": "misread", "note": say("good to know")}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""Beginnings that a spreadsheet would take for a calculation."""


def rows_of(report: Preflight) -> list[tuple[str, ...]]:
    """The rows, in the order of the report.

    Where a rule found more than is kept in words, the title of the rule stands for the sentence.
    """
    rows: list[tuple[str, ...]] = []
    for group in report.groups:
        what = _WORDS[group.severity]
        told = {place.key for place in group.places}
        rows += [(what, group.title, str(place.key), place.sentence) for place in group.places]
        rows += [(what, group.title, str(key), group.title) for key in group.keys if key not in told]
    rows += [(_WORDS[one.severity.value], say("The dataset"), "", one.sentence) for one in report.dataset]
    return rows


def write_table(report: Preflight, path: Path) -> int:
    """Write it as comma-separated values, in the encoding that spreadsheets recognise.

    Returns:
        How many rows, the heading not counted.

    Raises:
        FileProblem: the file cannot be written.
    """
    rows = rows_of(report)
    try:
        with path.open("w", encoding="utf-8-sig", errors="replace", newline="") as file:
            table = csv.writer(file)
            table.writerow(HEAD)
            table.writerows(
                [f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row] for row in rows
            )
    except OSError as problem:
        raise FileProblem(
            say("“{0}” cannot be written.").format(path.name), str(problem.strerror or "")
        ) from None
    return len(rows)
