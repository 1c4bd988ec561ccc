"""The command that finds and replaces words in the texts of a project."""

from __future__ import annotations

import argparse
import collections
import itertools
from typing import TYPE_CHECKING

from rolethread_gui.cli_answers import Commands, answer, only_project
from rolethread_gui.wording import figure

if TYPE_CHECKING:
    from rolethread_gui.engine.project import Project
    from rolethread_gui.engine.rewording import Place


_NAMED = 200
_ROLES = ("user", "assistant", "system", "tool", "other")


def add_parsers(commands: Commands) -> None:
    """Add the grammar of this command."""
    made = commands.project("replace-text", "replace words in the texts of a project, as one step of History")
    made.add_argument("find", help="the words to find")
    made.add_argument("instead", help="what comes in their place; empty to cut them")
    made.add_argument("--words", action="store_true", help="whole words alone")
    made.add_argument("--case", action="store_true", help="capitals matter")
    made.add_argument(
        "--regex", action="store_true", help=r"FIND is a regular expression; \1 is its first group"
    )
    made.add_argument(
        "--keep-capitals", action="store_true", help="“Color” becomes “Colour”, “COLOR” becomes “COLOUR”"
    )
    made.add_argument("--role", choices=_ROLES, default=None, help="in turns of this role alone")
    made.add_argument("--only", nargs="+", type=int, metavar="KEY", help="in these conversations alone")
    made.add_argument("--approved", action="store_true", help="in approved conversations too")
    made.add_argument("--dry-run", action="store_true", help="say what would be replaced, and change nothing")


def run(chosen: argparse.Namespace) -> int:
    """Find, and replace unless it is a dry run."""
    from rolethread_gui.engine.rewording import edit_of, rewording_command

    with only_project(chosen.project, write=not chosen.dry_run) as project:
        places, approved = _places(project, chosen)
        label = f"Replaced “{chosen.find}” with “{chosen.instead}”: {figure(len(places))} places"
        skipped = 0
        if places and not chosen.dry_run:
            skipped = project.apply(rewording_command(map(edit_of, places), label)).skipped
    kinds = collections.Counter((place.old, place.new) for place in places)
    told = {
        "places": len(places),
        "conversations": len({place.conversation for place in places}),
        "approved_left": approved,
        "skipped": skipped,
        "dry_run": chosen.dry_run,
        "changes": [
            {"old": old, "new": new, "places": count} for (old, new), count in kinds.most_common(_NAMED)
        ],
    }
    lines = [f"{count:7,}  “{old}” becomes “{new}”" for (old, new), count in kinds.most_common(_NAMED)]
    where = f"{figure(told['places'])} places in {figure(told['conversations'])} conversations"
    lines.append(f"{where} would change." if chosen.dry_run else f"{where} changed.")
    if approved:
        lines.append(
            f"{figure(approved)} places in approved conversations were left; --approved takes them too."
        )
    answer(chosen.json, told, "\n".join(lines))
    return 0


def _places(project: Project, chosen: argparse.Namespace) -> tuple[list[Place], int]:
    """What is to be replaced, and how many places are left because they are approved."""
    import numpy as np

    from rolethread_gui.dataset.conversation import Role
    from rolethread_gui.dataset.edits import STATUSES
    from rolethread_gui.engine.finding_places import find
    from rolethread_gui.engine.rewording import Rewording

    wanted = Rewording(
        chosen.find,
        chosen.instead,
        whole_words=chosen.words,
        case=chosen.case,
        pattern=chosen.regex,
        keep_capitals=chosen.keep_capitals,
        role=None if chosen.role is None else Role(chosen.role),
    )
    keys = None
    if chosen.only:
        keys = np.array([key for key in dict.fromkeys(chosen.only) if key > 0], np.int64)
    with project.reader() as reader:
        found = list(itertools.chain.from_iterable(find(reader, wanted, keys, project.columns)))
    if chosen.approved:
        return found, 0
    approved = project.columns.plain("status") == STATUSES.index("approved")
    places = [place for place in found if not approved[place.conversation - 1]]
    return places, len(found) - len(places)


NAMES = ("replace-text",)
"""Names of these commands."""
