"""Commands about training runs: list them, note one down, and find what teaches the model its faults."""

from __future__ import annotations

import argparse
import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from rolethread_gui.cli_answers import Commands, answer, named_version, only_project
from rolethread_gui.dataset.errors import UserProblem

if TYPE_CHECKING:
    from rolethread_gui.engine.project import Project


_ACTIONS = {
    "list": "list them, the newest first",
    "add": "note one down",
    "remove": "take one out",
    "faults": "what a model can do wrong, and how many conversations teach it today",
}


def add_parsers(commands: Commands) -> None:
    """Add the grammar of these commands."""
    actions = commands.group(
        "runs",
        "list the training runs of a project, add or remove one, and find what taught the model its faults",
        _ACTIONS,
    )
    for name, text in _ACTIONS.items():
        made = actions.project(name, text)
        if name == "add":
            _add_fields(made)
        if name == "remove":
            made.add_argument("number", type=int, help="as “list” gives it")


def _add_fields(parser: argparse.ArgumentParser) -> None:
    from rolethread_gui.dataset.runs import FAULTS, JUDGEMENTS

    parser.add_argument("name", help="what you call the run")
    parser.add_argument("--version", default="", help="number or name of the version that was trained on")
    parser.add_argument("--trainer", default="", help="with what it was trained")
    parser.add_argument("--model", default="", help="the base model")
    parser.add_argument("--date", default="", metavar="YYYY-MM-DD", help="today unless given")
    parser.add_argument("--settings", default="", help="learning rate, epochs and the like")
    parser.add_argument("--file", action="append", default=[], help="a file that was trained on")
    parser.add_argument("--results", type=Path, help="a text file with figures or outputs; - reads them here")
    parser.add_argument("--judgement", choices=JUDGEMENTS, default="", help="beside the run before")
    parser.add_argument(
        "--fault",
        action="append",
        default=[],
        choices=[one.id for one in FAULTS],
        help="what the model does wrong, as “faults” names it; can be given again",
    )
    parser.add_argument("--note", default="", help="anything else")


def run(chosen: argparse.Namespace) -> int:
    """Carry one of these commands out."""
    with only_project(chosen.project, write=chosen.action in ("add", "remove")) as project:
        {"list": _list, "add": _add, "remove": _remove, "faults": _faults}[chosen.action](project, chosen)
    return 0


def _list(project: Project, chosen: argparse.Namespace) -> None:
    import msgspec

    from rolethread_gui.dataset.runs import FAULTS, runs_of

    names = {one.id: one.name for one in project.versions()}
    titles = {one.id: one.title for one in FAULTS}
    lines: list[str] = []
    found = runs_of(project.settings)
    for one in found:
        parts = [one.date, one.name, one.trainer, one.model, one.judgement]
        trained = f"on “{names[one.version]}”" if one.version in names else ""
        lines.append(f"{one.id:3}  " + "  ".join(part for part in (*parts, trained) if part))
        lines += [f"       {titles[fault]}" for fault in one.faults if fault in titles]
    answer(
        chosen.json, [msgspec.to_builtins(one) for one in found], "\n".join(lines) or "No run is noted yet."
    )


def _add(project: Project, chosen: argparse.Namespace) -> None:
    import msgspec

    from rolethread_gui.dataset.edits import Command, SetSetting
    from rolethread_gui.dataset.runs import Run, next_id, runs_of, setting_name, setting_value

    made = Run(
        next_id(runs_of(project.settings)),
        chosen.name,
        named_version(project, chosen.version).id if chosen.version else 0,
        chosen.trainer,
        chosen.model,
        _day(chosen.date),
        chosen.settings,
        tuple(chosen.file),
        _results(chosen.results),
        chosen.judgement,
        tuple(dict.fromkeys(chosen.fault)),
        chosen.note,
    )
    edit = SetSetting(setting_name(made.id), setting_value(made))
    project.apply(Command(f"Noted the run “{made.name}”", (edit,), "runs"))
    answer(chosen.json, msgspec.to_builtins(made), f"Run {made.id} is noted.")


def _day(given: str) -> str:
    if not given:
        return datetime.date.today().isoformat()
    try:
        return datetime.date.fromisoformat(given).isoformat()
    except ValueError:
        raise UserProblem(f"“{given}” is no day.", "Write it as 2026-05-31.") from None


def _results(path: Path | None) -> str:
    if path is None:
        return ""
    if str(path) == "-":
        return sys.stdin.read()
    try:
        return path.read_text(encoding="utf-8-sig", errors="replace")
    except OSError as problem:
        raise UserProblem(f"{path.name} cannot be read.", str(problem.strerror or "")) from None


def _remove(project: Project, chosen: argparse.Namespace) -> None:
    from rolethread_gui.dataset.edits import Command, SetSetting
    from rolethread_gui.dataset.runs import runs_of, setting_name

    found = next((one for one in runs_of(project.settings) if one.id == chosen.number), None)
    if found is None:
        raise UserProblem(f"There is no run {chosen.number}.", "“runs list” names them.")
    project.apply(Command(f"Removed the run “{found.name}”", (SetSetting(setting_name(found.id)),), "runs"))
    answer(chosen.json, {"removed": found.id}, f"Run {found.id} is removed; “undo” brings it back.")


def _faults(project: Project, chosen: argparse.Namespace) -> None:
    from rolethread_gui.dataset.filters import Filter
    from rolethread_gui.dataset.runs import FAULTS

    columns = project.columns
    value = [
        {
            "id": one.id,
            "title": one.title,
            "checks": one.checks,
            "conversations": int(Filter((one.clause,)).mask(columns).sum()),
            "advice": one.advice,
        }
        for one in FAULTS
    ]
    lines = [f"{one['conversations']:8,}  {one['title']}. {one['advice']}" for one in value]
    answer(chosen.json, value, "\n".join(lines))


NAMES = ("runs",)
"""Names of these commands."""
