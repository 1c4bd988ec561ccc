"""The command that fetches a dataset from the Hugging Face Hub into a project."""

from __future__ import annotations

import argparse
import contextlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from rolethread_gui.cli_answers import Commands, add_answer, add_json, answer, choices_of
from rolethread_gui.wording import figure

if TYPE_CHECKING:
    from rolethread_gui.engine.hub import HubProgress


def add_parsers(commands: Commands) -> None:
    """Add the grammar of this command."""
    made = commands.add(
        "hub", "fetch a dataset from the Hugging Face Hub into a project, new or there already"
    )
    made.add_argument("name", help="owner/name, or the address of its page")
    made.add_argument("-o", "--output", required=True, type=Path, metavar="PROJECT", help="the project")
    made.add_argument("--revision", default="", help="a branch, tag or state (default: the newest)")
    made.add_argument(
        "--folder", type=Path, default=None, help="keep the files there (default: a folder for such files)"
    )
    made.add_argument(
        "--keep-token",
        action="store_true",
        help="read a token from standard input, and keep it in the system's keyring when it has worked",
    )
    add_answer(made)
    add_json(made)


def run(chosen: argparse.Namespace) -> int:
    """Carry it out."""
    from rolethread_gui.engine.hub import HubName, fetch, hub_folder
    from rolethread_gui.engine.project import Project
    from rolethread_gui.engine.session import import_problems

    token = sys.stdin.readline().strip() if chosen.keep_token else ""
    name = HubName.of(chosen.name, chosen.revision)
    fetched = fetch(name, chosen.folder or hub_folder(), token, keep=chosen.keep_token, progress=_told)
    print(f"{figure(fetched.files)} files fetched to {fetched.folder}.", file=sys.stderr)
    if fetched.kept is False:
        print("The token could not be kept: this system has no keyring that is open.", file=sys.stderr)
    make = not chosen.output.exists()
    done = False
    try:
        with contextlib.closing(
            Project.create(chosen.output, dataset=fetched.folder) if make else Project.open(chosen.output)
        ) as project:
            report = project.import_source(fetched.folder, choices_of(chosen.answer))
            for sentence in import_problems(project, report):
                print(sentence, file=sys.stderr)
        done = True
    finally:
        if make and not done:
            chosen.output.unlink(missing_ok=True)
    answer(chosen.json, report, report.sentence)
    return 0


def _told(progress: HubProgress) -> None:
    if progress.total and sys.stderr.isatty():
        print(f"{progress.done / 1e6:,.1f} of {progress.total / 1e6:,.1f} MB", file=sys.stderr)


NAMES = ("hub",)
"""Names of these commands."""
