"""Every number that the charts and the status bar show, for the command line and for comparison."""

from __future__ import annotations

import msgspec
import numpy as np

from rolethread_gui.checks.registry import all_checks
from rolethread_gui.dataset.edits import STATUSES
from rolethread_gui.engine.project import Project
from rolethread_gui.stats.charts import ChartData, all_charts


class Figures(msgspec.Struct, frozen=True):
    """What there is to count in a project.

    Attributes:
        conversations: how many there are.
        left_out: how many of them are left out of the export.
        turns: of all conversations.
        words: of all turns.
        statuses: conversations by status.
        flagged: conversations that have a flag of any kind.
        charts: the numbers of each chart, over everything.
    """

    conversations: int
    left_out: int
    turns: int
    words: int
    statuses: dict[str, int]
    flagged: int
    charts: tuple[ChartData, ...]


def all_figures(project: Project) -> Figures:
    """Count everything, from the columns alone; flags are counted as far as they were checked."""
    columns = project.columns
    alive = columns.alive()
    flagged = np.zeros(columns.size, np.bool_)
    for check in columns.checks():
        flagged |= columns.plain(f"flag:{check}") > 0
    status = columns.plain("status")[alive]
    titles = {check.id: check.title for check in all_checks().values()}
    return Figures(
        conversations=int(alive.sum()),
        left_out=int((alive & ~columns.plain("included")).sum()),
        turns=int(columns.plain("turns")[alive].sum()),
        words=int(columns.plain("words")[alive].sum()),
        statuses={name: int((status == value).sum()) for value, name in enumerate(STATUSES)},
        flagged=int((flagged & alive).sum()),
        charts=tuple(all_charts(columns, alive, titles)),
    )
