"""Tokens: the counting against a plain loop over tiktoken, and what a preflight with lengths costs."""

from __future__ import annotations

from pathlib import Path

from rolethread_gui.engine import exporting
from rolethread_gui.engine.export_plan import ExportPlan, TrainerPlan
from rolethread_gui.engine.project import Project
from rolethread_gui.engine.tokens import Ruler, TokenPlan
from rolethread_gui.stats.tokens import encoding
from tests.benchmarks.checks import read
from tests.benchmarks.measuring import Row, timed


def token_rows(corpus: Path, folder: Path) -> list[Row]:
    """Everything about tokens, over the corpus."""
    _, conversations = read(corpus)
    tiktoken = encoding("o200k_base")
    texts = [turn.text for one in conversations for turn in one.turns]

    def plain() -> None:
        for text in texts:
            tiktoken.encode_ordinary(text)

    plain()  # both find the ranks loaded and the memory warm
    loop = timed(plain, 2)
    counted = timed(lambda: Ruler(TokenPlan()).totals(conversations), 2)
    with Project.create(folder / "tokens.rolethread") as project:
        project.import_source(corpus)
        plan = ExportPlan("", trainer=TrainerPlan("trl"))
        rules = timed(lambda: exporting.preview(project, plan))
        whole = timed(
            lambda: exporting.preview(
                project,
                ExportPlan("", trainer=TrainerPlan("trl", tokens=TokenPlan())),
                ruler=Ruler(TokenPlan()),
            )
        )
    baseline = "plain tiktoken loop, one thread"
    return [
        Row("count tokens of all conversations", counted, loop, baseline, "≤ 2"),
        Row("preflight, rules alone", rules, loop, baseline, "≤ 5"),
        Row("preflight with lengths", whole, loop, baseline, "≤ 7"),
    ]
