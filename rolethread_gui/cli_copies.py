"""Commands about copies of a project: its backups, and a clean copy without history."""

from __future__ import annotations

import argparse
from pathlib import Path

from rolethread_gui.cli_answers import Commands, answer

_BACKUPS = {
    "make": "make one now",
    "list": "list them, the newest first",
    "restore": "let one take the place of the project; what stood there is kept as a backup too",
}


def add_parsers(commands: Commands) -> None:
    """Add the grammar of these commands."""
    actions = commands.group(
        "backup",
        "make, list and restore backups of a project",
        _BACKUPS,
        more="The window makes one now and then; each is a whole project in the folder “NAME backups” beside it.",
    )
    for name, text in _BACKUPS.items():
        made = actions.project(name, text)
        made.add_argument(
            "--place",
            type=Path,
            metavar="FOLDER",
            help="the folder in which all backups are kept, as chosen in the preferences",
        )
        if name == "restore":
            made.add_argument("number", type=int, help="as “list” gives it; 1 is the newest")
    made = commands.project(
        "clean-copy",
        "copy a project as it is now, without its history and everything that was deleted or changed",
    )
    made.add_argument("output", type=Path, metavar="OUT", help="the copy")


def run(chosen: argparse.Namespace) -> int:
    """Carry one of these commands out."""
    return _clean_copy(chosen) if chosen.command == "clean-copy" else _backup(chosen)


def _clean_copy(chosen: argparse.Namespace) -> int:
    from rolethread_gui.engine.clean_copy import clean_copy

    made = clean_copy(chosen.project, chosen.output)
    answer(chosen.json, made, "" if made is None else made.sentence)
    return 0


def _backup(chosen: argparse.Namespace) -> int:
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
"""Names of these commands."""
