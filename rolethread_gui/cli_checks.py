"""Commands about what the checks find: the flags, the figures behind the charts, and fixes for many flags at once."""

from __future__ import annotations

import argparse
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from rolethread_gui.cli_answers import (
    Commands,
    add_answer,
    add_json,
    add_which,
    answer,
    count,
    only_project,
    opened,
    wanted_keys,
    write_bytes,
)

if TYPE_CHECKING:
    from rolethread_gui.dataset.flags import Flag
    from rolethread_gui.engine.session import Checked

_LINES = """\
With --json every flag is a line of JSON: "conversation" is its place from 1 and "turn" the turn's place from 0 (null:
the whole conversation); "start" and "end" count Unicode code points (null: the whole turn); then "check",
"severity" (error, warning or hint), "message", "words", "group", "fixes" (what the fixes do), and "key" and "turn_key",
by which the edits of "apply" name conversation and turn. "-" writes to standard output.

Status: 0 nothing serious, 1 at least one flag is an error, 2 the file cannot be read.
"""


def add_parsers(commands: Commands) -> None:
    """Add the grammar of these commands."""
    made = commands.add("check", "find flags in a dataset or project", epilog=_LINES)
    made.add_argument("file", type=Path, help="a dataset or a project")
    made.add_argument("--json", type=Path, metavar="OUT", help="write the flags as JSON Lines")
    made.add_argument("--only", nargs="+", metavar="ID", help="run these checks alone")
    add_answer(made)
    made = commands.add("stats", "every number that the charts show")
    made.add_argument("file", type=Path, help="a dataset or a project")
    add_json(made)
    add_answer(made)
    made = commands.project(
        "fix",
        "make the fixes that flags offer, as one step of History",
        more="Of each flag the first fix is taken, as “Fix all” in the window does.",
    )
    made.add_argument(
        "--check", nargs="+", metavar="ID", required=True, help="mend the flags of these checks"
    )
    add_which(made)
    made.add_argument("--approved", action="store_true", help="in approved conversations too")
    made.add_argument("--dry-run", action="store_true", help="say what would be done, and change nothing")


def _check(chosen: argparse.Namespace) -> int:
    from rolethread_gui.engine.session import check_all, flag_lines

    started = time.perf_counter()
    with opened(chosen.file, answers=chosen.answer) as project:
        checked = check_all(project, chosen.only)
        if chosen.json:
            write_bytes(chosen.json, b"".join(flag_lines(project, checked)))
        total = int(project.columns.alive().sum())
        print(f"{count(total, 'conversation')} checked in {time.perf_counter() - started:.1f} s.")
        _print_summary(checked)
    return 1 if any(flag.severity == "error" for flags in checked.flags.values() for flag in flags) else 0


def _print_summary(checked: Checked) -> None:
    from rolethread_gui.checks.registry import all_checks

    counts = checked.counts()
    for check in all_checks().values():
        if counts.get(check.id):
            print(f"{counts[check.id]:7,}  {check.severity.value:8} {check.title} ({check.id})")
    if not counts:
        print("No flags.")
    for card in checked.summary.findings[:3]:
        print(f"Start here: {card.sentence}")
    for question in checked.summary.questions:
        print(f"Taken as “{question.answers[0][1]}”: {question.sentence}")


def _stats(chosen: argparse.Namespace) -> int:
    from rolethread_gui.engine.figures import all_figures
    from rolethread_gui.engine.session import check_all

    with opened(chosen.file, answers=chosen.answer) as project:
        check_all(project)
        figures = all_figures(project)
        plain = "\n".join(f"{chart.title}: {chart.sentence}" for chart in figures.charts)
        answer(chosen.json, figures, plain)
    return 0


def _fix(chosen: argparse.Namespace) -> int:
    from rolethread_gui.checks.registry import all_checks
    from rolethread_gui.dataset.edits import STATUSES, Command
    from rolethread_gui.engine.fixing import fix_edits
    from rolethread_gui.engine.session import check_all

    with only_project(chosen.project, write=not chosen.dry_run) as project:
        keys = wanted_keys(project, chosen)
        status = project.columns.plain("status")
        approved = STATUSES.index("approved")
        found = [
            flag
            for key, flags in check_all(project, chosen.check).flags.items()
            if keys is None or key in keys
            for flag in flags
            if flag.fixes
        ]
        taken = [flag for flag in found if chosen.approved or status[flag.conversation - 1] != approved]
        skipped = 0
        if taken and not chosen.dry_run:
            names = ", ".join(sorted({all_checks()[flag.check].title for flag in taken}))
            edits = tuple(fix_edits((flag, flag.fixes[0]) for flag in taken))
            skipped = project.apply(
                Command(f"Fixed {count(len(taken), 'place')} ({names})", edits, "fix all", skip_stale=True)
            ).skipped
    _tell_fixed(chosen, taken, len(found) - len(taken), skipped)
    return 0


def _tell_fixed(chosen: argparse.Namespace, taken: list[Flag], left: int, skipped: int) -> None:
    kinds = Counter((flag.check, flag.fixes[0].title) for flag in taken).most_common()
    told = {
        "places": len(taken),
        "conversations": len({flag.conversation for flag in taken}),
        "approved_left": left,
        "skipped": skipped,
        "dry_run": chosen.dry_run,
        "fixes": [{"check": check, "title": title, "places": places} for (check, title), places in kinds],
    }
    lines = [f"{places:7,}  {title} ({check})" for (check, title), places in kinds]
    where = (
        f"{count(len(taken), 'place')} in {count(len({flag.conversation for flag in taken}), 'conversation')}"
    )
    lines.append(f"{where} would be fixed." if chosen.dry_run else f"{where} fixed.")
    if skipped:
        lines.append(f"{count(skipped, 'fix', 'fixes')} no longer fitted, and were left.")
    if left:
        lines.append(f"{count(left, 'place')} in approved conversations left; --approved takes them too.")
    answer(chosen.json, told, "\n".join(lines))


_COMMANDS = {"check": _check, "stats": _stats, "fix": _fix}
NAMES = tuple(_COMMANDS)
"""Names of these commands."""


def run(chosen: argparse.Namespace) -> int:
    """Carry one of these commands out; the status of “check” is 1 where a flag is an error."""
    return _COMMANDS[chosen.command](chosen)
