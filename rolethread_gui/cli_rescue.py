"""The command for a damaged project: what can be read of it goes into a new one."""

from __future__ import annotations

import argparse
from pathlib import Path

from rolethread_gui.cli_answers import Commands, answer


def add_parsers(commands: Commands) -> None:
    """Add the grammar of this command."""
    made = commands.project(
        "rescue",
        "put what can be read of a damaged project into a new one (status 1 if something was lost)",
        more="It says what was lost. The damaged file is only read.",
    )
    made.add_argument(
        "-o", "--output", type=Path, metavar="NEW", help="the new project (default: “NAME rescued” beside it)"
    )


def run(chosen: argparse.Namespace) -> int:
    """Carry it out; the status is 1 where something was lost."""
    from rolethread_gui.engine.salvage import free_name, salvage

    made = salvage(chosen.project, chosen.output or free_name(chosen.project))
    assert made is not None  # nobody stops it here
    lines = [*made.sentences, *(f"Lost: {one.sentence}" for one in made.lost)]
    answer(chosen.json, made, "\n".join(lines))
    return 1 if made.lost or made.gone or made.earlier else 0


NAMES = ("rescue",)
"""Names of these commands."""
