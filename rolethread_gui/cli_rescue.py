"""The command for a damaged project: what can be read of it goes into a new one."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

Answer = Callable[[Path | None, Any, str], None]
"""Writes an answer: as JSON into a file where one is named, as plain words otherwise."""


def add_parsers(commands: Any, add_json: Callable[[argparse.ArgumentParser], None]) -> None:
    """Add the grammar of these commands."""
    text = "put what can be read of a damaged project into a new one"
    made = commands.add_parser(
        "rescue",
        help=text,
        description=f"{text}, and say what was lost. The damaged file is only read.",
    )
    made.add_argument("project", type=Path)
    made.add_argument(
        "-o", "--output", type=Path, metavar="NEW", help="the new project (default: “NAME rescued” beside it)"
    )
    add_json(made)


def run(chosen: argparse.Namespace, answer: Answer) -> int:
    """Carry it out; the status is 1 where something was lost."""
    from rolethread_gui.engine.salvage import free_name, salvage

    made = salvage(chosen.project, chosen.output or free_name(chosen.project))
    assert made is not None  # nobody stops it here
    lines = [*made.sentences, *(f"Lost: {one.sentence}" for one in made.lost)]
    answer(chosen.json, made, "\n".join(lines))
    return 1 if made.lost or made.gone or made.earlier else 0


NAMES = ("rescue",)
