"""Commands that let conversations out: into another format, or for a trainer, after a look at what it would do."""

from __future__ import annotations

import argparse
import dataclasses
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from rolethread_gui.cli_answers import (
    Commands,
    add_answer,
    add_json,
    add_which,
    answer,
    named_source,
    only_project,
    opened,
    wanted_keys,
)
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.wording import figure

if TYPE_CHECKING:
    from rolethread_gui.engine.export_plan import ExportPlan, TrainerPlan
    from rolethread_gui.engine.preflight_report import Preflight
    from rolethread_gui.engine.project import Project


_FORMATS = "openai, sharegpt, alpaca, prompt_completion, pairs or preference"


def add_parsers(commands: Commands) -> None:
    """Add the grammar of these commands."""
    made = commands.add("convert", "write a dataset in another format")
    made.add_argument("input", type=Path, help="a dataset or a project")
    made.add_argument("output", type=Path, help="the new file")
    made.add_argument("--to", required=True, metavar="FORMAT", help=_FORMATS)
    add_json(made)
    add_answer(made)
    made = commands.project("export", "write a project's conversations to a file, or for a trainer")
    made.add_argument("output", type=Path, help="the file; for a trainer, a folder")
    made.add_argument(
        "--source", default=None, help="write this source alone, as its own file: its number or name"
    )
    made.add_argument("--to", default=None, metavar="FORMAT", help=f"{_FORMATS} (default: as it came)")
    add_which(made)
    made.add_argument("--approved", action="store_true", help="approved conversations alone")
    _add_trainer(made, required=False)
    made.add_argument(
        "--repair",
        choices=("in-export", "as-edits", "none"),
        default="none",
        help="with --trainer: repair what can be repaired, in the files alone or in the project as one step",
    )
    made.add_argument(
        "--validation", type=float, default=0.0, metavar="SHARE", help="keep this share for validation"
    )
    made.add_argument("--seed", type=int, default=0, help="of the split and of the order")
    made.add_argument("--shuffle", action="store_true", help="put the training data in a random order")
    add_json(commands.add("trainers", "list the trainers that can be exported for, and their options"))
    made = commands.add(
        "preflight", "what a trainer would drop, cut or misread (status 1 if it drops anything)"
    )
    made.add_argument("file", type=Path, help="a dataset or a project")
    _add_trainer(made, required=True)
    made.add_argument(
        "--repair", choices=("in-export", "none"), default="none", help="look at it as if it were repaired"
    )
    made.add_argument("--table", type=Path, metavar="FILE", help="also write a table (CSV) of all findings")
    add_json(made)


def _add_trainer(parser: argparse.ArgumentParser, *, required: bool) -> None:
    parser.add_argument(
        "--trainer", required=required, default=None, metavar="ID", help="see the command “trainers”"
    )
    parser.add_argument(
        "--option",
        action="append",
        default=[],
        metavar="K=V",
        help="an option of the trainer, for example method=dpo; can be given again",
    )
    parser.add_argument(
        "--rewrites",
        action="store_true",
        help="for preferences: what a reply was before it was edited counts as rejected",
    )


def _convert(chosen: argparse.Namespace) -> int:
    from rolethread_gui.engine.exporting import plan_for

    with opened(chosen.input, answers=chosen.answer) as project:
        return _write(project, plan_for(project, chosen.output, chosen.to), chosen)


def _export(chosen: argparse.Namespace) -> int:
    from rolethread_gui.engine.exporting import ExportPlan, plan_for

    if chosen.to is not None and chosen.trainer is not None:
        raise UserProblem("An export goes to a format or to a trainer.", "Give --to or --trainer, not both.")
    edits = chosen.repair == "as-edits"
    with only_project(chosen.project, write=True) if edits else opened(chosen.project) as project:
        source = named_source(project, chosen.source).id if chosen.source else 0
        if chosen.trainer is None:
            return _write(
                project,
                _narrowed(project, plan_for(project, chosen.output, chosen.to, source), chosen),
                chosen,
            )
        plan = _narrowed(project, ExportPlan("", source=source, trainer=_plan(chosen)), chosen)
        if edits:
            _mend(project, plan)
        return _write_for_trainer(project, plan, chosen)


def _narrowed(project: Project, plan: ExportPlan, chosen: argparse.Namespace) -> ExportPlan:
    """The plan for those alone that were asked for; what is left out of the export stays out."""
    from rolethread_gui.dataset.edits import STATUSES
    from rolethread_gui.engine.exporting import keys_of_plan

    named = wanted_keys(project, chosen)
    if named is None and not chosen.approved:
        return plan
    approved = project.columns.plain("status") == STATUSES.index("approved")
    keys = tuple(
        key
        for key in keys_of_plan(project, plan)
        if (named is None or key in named) and (approved[key - 1] or not chosen.approved)
    )
    if not keys:
        raise UserProblem(
            "None of these conversations goes into the export.",
            "They are left out, or not approved; ask for others.",
        )
    return dataclasses.replace(plan, keys=keys)


def _write(project: Project, plan: ExportPlan, chosen: argparse.Namespace) -> int:
    from rolethread_gui.engine.exporting import preview
    from rolethread_gui.engine.exporting import run as write

    summary = preview(project, plan)
    for loss in summary.losses:
        print(loss, file=sys.stderr)
    manifest = write(project, plan, chosen.output)
    answer(chosen.json, manifest, summary.sentence)
    return 0


def _preflight(chosen: argparse.Namespace) -> int:
    from rolethread_gui.engine.exporting import ExportPlan, preview

    with opened(chosen.file) as project:
        report = preview(project, ExportPlan("", trainer=_plan(chosen))).preflight
    assert report is not None
    if chosen.table is not None:
        from rolethread_gui.engine.preflight_table import write_table

        write_table(report, chosen.table)
    answer(chosen.json, report, "\n".join([report.sentence, *_lines(report)]))
    return 1 if report.left_out else 0


def _write_for_trainer(project: Project, plan: ExportPlan, chosen: argparse.Namespace) -> int:
    from rolethread_gui.engine.exporting import run as write

    manifest = write(project, plan, chosen.output)
    assert manifest is not None
    report = manifest.trainer
    assert report is not None
    for loss in manifest.losses:
        print(loss, file=sys.stderr)
    told = f"{figure(report.total)} conversations: {figure(manifest.conversations)} written, {figure(len(report.left_out))} left out."
    if report.validation:
        told += f" {figure(report.train)} to train on, {figure(len(report.validation))} for validation."
    names = ", ".join(one.name for one in report.files[:8])
    answer(chosen.json, manifest, f"{told}\nWritten: {names}")
    return 0


def _mend(project: Project, plan: ExportPlan) -> None:
    from rolethread_gui.engine.exporting import keys_of_plan
    from rolethread_gui.engine.preflight import repair_command
    from rolethread_gui.engine.preflight_report import ALL_REPAIRS, Wanted

    trainer = plan.trainer
    assert trainer is not None
    wanted = Wanted(trainer.trainer, trainer.settings, keys_of_plan(project, plan), (ALL_REPAIRS,))
    command = repair_command(project.ledger.texts, wanted)
    if command is not None:
        project.apply(command)
        print(f"{command.label}.", file=sys.stderr)


def _plan(chosen: argparse.Namespace) -> TrainerPlan:
    from rolethread_gui.engine.export_plan import TrainerPlan
    from rolethread_gui.engine.preflight_report import ALL_REPAIRS

    settings: dict[str, str] = {}
    for given in chosen.option:
        name, sign, value = given.partition("=")
        if not sign:
            raise UserProblem(f"“{given}” is no option with a value.", "Write it as NAME=VALUE.")
        settings[name.strip()] = value
    return TrainerPlan(
        trainer=chosen.trainer,
        settings=settings,
        repairs=(ALL_REPAIRS,) if chosen.repair == "in-export" else (),
        validation=getattr(chosen, "validation", 0.0),
        seed=getattr(chosen, "seed", 0),
        shuffle=getattr(chosen, "shuffle", False),
        rewrites=chosen.rewrites,
    )


def _lines(report: Preflight) -> list[str]:
    lines: list[str] = []
    for group in report.groups:
        keys = ", ".join(str(key) for key in group.keys[:5]) + (" …" if group.count > 5 else "")
        lines.append(f"{group.severity:8} {group.sentence} ({keys})")
        lines += [f"         repair: {offer.title}" for offer in group.repairs[:1]]
    return [*lines, *(f"{one.severity.value:8} {one.sentence}" for one in report.dataset)]


def _trainers(chosen: argparse.Namespace) -> int:
    from rolethread_gui.formats.trainer_registry import all_trainers

    known = all_trainers()
    value = [
        {"id": one.id, "title": one.title, "help": one.help, "options": list(one.options())}
        for one in known.values()
    ]
    lines: list[str] = []
    for one in known.values():
        lines.append(f"{one.id:14} {one.title}: {one.help}")
        for option in one.options():
            values = "|".join(name for name, _ in option.choices)
            lines.append(f"{'':14}   {option.id}={values or option.default}  {option.title}")
    answer(chosen.json, value, "\n".join(lines))
    return 0


_COMMANDS = {"convert": _convert, "export": _export, "trainers": _trainers, "preflight": _preflight}
NAMES = tuple(_COMMANDS)
"""Names of these commands."""


def run(chosen: argparse.Namespace) -> int:
    """Carry one of these commands out; the status of “preflight” is 1 where something would be dropped."""
    return _COMMANDS[chosen.command](chosen)
