"""Commands about copies of a project: its backups, and a clean copy without history."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

Answer = Callable[[Path | None, Any, str], None]
"""Writes an answer: as JSON into a file where one is named, as plain words otherwise."""


def add_parsers(commands: Any, add_json: Callable[[argparse.ArgumentParser], None]) -> None:
    """Add the grammar of these commands."""
    text = "make, list and restore backups of a project"
    backup = commands.add_parser(
        "backup",
        help=text,
        description=f"{text}. The window makes one now and then; each is a whole project in the folder "
        "“NAME backups” beside it.",
    )
    actions = backup.add_subparsers(dest="action", required=True, metavar="make|list|restore")
    for name in ("make", "list", "restore"):
        made = actions.add_parser(name)
        made.add_argument("project", type=Path)
        made.add_argument(
            "--place",
            type=Path,
            metavar="FOLDER",
            help="the folder in which all backups are kept, as chosen in the preferences",
        )
        if name == "restore":
            made.add_argument("number", type=int, help="as “list” gives it; 1 is the newest")
        add_json(made)
    text = "copy a project as it is now, without its history and everything that was deleted or changed"
    made = commands.add_parser("clean-copy", help=text, description=text)
    made.add_argument("project", type=Path)
    made.add_argument("output", type=Path, metavar="OUT")
    add_json(made)


def run(chosen: argparse.Namespace, answer: Answer) -> int:
    """Carry one of these commands out."""
    return _clean_copy(chosen, answer) if chosen.command == "clean-copy" else _backup(chosen, answer)


def _clean_copy(chosen: argparse.Namespace, answer: Answer) -> int:
    from rolethread_gui.engine.clean_copy import clean_copy

    made = clean_copy(chosen.project, chosen.output)
    answer(chosen.json, made, "" if made is None else made.sentence)
    return 0


def _backup(chosen: argparse.Namespace, answer: Answer) -> int:
    from rolethread_gui.engine.backups import Rule, list_backups, make_backup, restore_backup

    project, rule = chosen.project, Rule(place=chosen.place)
    if chosen.action == "make":
        made = make_backup(project, rule=rule)
        answer(chosen.json, {"path": made}, f"{made} was made.")
    elif chosen.action == "list":
        found = list_backups(project, rule.place)
        lines = [f"{one.number:3}  {one.size / 1e6:9,.1f} MB  {one.sentence}" for one in found]
        answer(chosen.json, found, "\n".join(lines) or "No backup was made of it yet.")
    else:
        restored = restore_backup(project, chosen.number, rule=rule)
        answer(chosen.json, restored, restored.sentence)
    return 0


NAMES = ("backup", "clean-copy")
