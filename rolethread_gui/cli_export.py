"""Commands about trainers: list them, look at what one would do to a dataset, and export for one."""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rolethread_gui.dataset.errors import UserProblem

if TYPE_CHECKING:
    from rolethread_gui.engine.export_plan import TrainerPlan
    from rolethread_gui.engine.preflight_report import Preflight
    from rolethread_gui.engine.project import Project

Answer = Callable[[Path | None, Any, str], None]
"""Writes an answer: as JSON into a file where one is named, as plain words otherwise."""
Opened = Callable[..., contextlib.AbstractContextManager["Project"]]
"""Opens a project or a dataset; `write` asks for the right to change it."""


def add_parsers(
    command: Callable[[str, str], argparse.ArgumentParser],
    add_json: Callable[[argparse.ArgumentParser], None],
) -> None:
    """Add the grammar of the commands that are about trainers alone."""
    made = command("trainers", "list the trainers that can be exported for, and their options")
    add_json(made)
    made = command("preflight", "what a trainer would drop, cut or misread (status 1 if it drops anything)")
    made.add_argument("file", type=Path)
    _add_trainer(made, required=True)
    made.add_argument(
        "--repair", choices=("in-export", "none"), default="none", help="look at it as if it were repaired"
    )
    made.add_argument("--table", type=Path, metavar="FILE", help="also write a table (CSV) of all findings")
    add_json(made)


def add_export_options(parser: argparse.ArgumentParser) -> None:
    """Add what `export` takes for a trainer."""
    _add_trainer(parser, required=False)
    parser.add_argument(
        "--repair",
        choices=("in-export", "as-edits", "none"),
        default="none",
        help="with --trainer: repair what can be repaired, in the files alone or in the project as one step",
    )
    parser.add_argument(
        "--validation", type=float, default=0.0, metavar="SHARE", help="keep this share for validation"
    )
    parser.add_argument("--seed", type=int, default=0, help="of the split and of the order")
    parser.add_argument("--shuffle", action="store_true", help="put the training data in a random order")


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


def run(chosen: argparse.Namespace, opened: Opened, answer: Answer) -> int:
    """Carry out “trainers” or “preflight”."""
    if chosen.command == "trainers":
        _list(chosen, answer)
        return 0
    from rolethread_gui.engine.exporting import ExportPlan, preview

    with opened(chosen.file) as project:
        report = preview(project, ExportPlan("", trainer=_plan(chosen))).preflight
    assert report is not None
    if chosen.table is not None:
        from rolethread_gui.engine.preflight_table import write_table

        write_table(report, chosen.table)
    answer(chosen.json, report, "\n".join([report.sentence, *_lines(report)]))
    return 1 if report.left_out else 0


def export(
    chosen: argparse.Namespace, opened: Opened, source: Callable[[Project], int], answer: Answer
) -> int:
    """Carry out “export” for a trainer."""
    from rolethread_gui.engine.exporting import ExportPlan
    from rolethread_gui.engine.exporting import run as write

    if chosen.to is not None:
        raise UserProblem("An export goes to a format or to a trainer.", "Give --to or --trainer, not both.")
    with opened(chosen.project, write=chosen.repair == "as-edits") as project:
        plan = ExportPlan("", source=source(project), trainer=_plan(chosen))
        if chosen.repair == "as-edits":
            _mend(project, plan)
        manifest = write(project, plan, chosen.output)
        assert manifest is not None
        report = manifest.trainer
        assert report is not None
    for loss in manifest.losses:
        print(loss, file=sys.stderr)
    told = f"{report.total:,} conversations: {manifest.conversations:,} written, {len(report.left_out):,} left out."
    if report.validation:
        told += f" {report.train:,} to train on, {len(report.validation):,} for validation."
    names = ", ".join(one.name for one in report.files[:8])
    answer(chosen.json, manifest, f"{told}\nWritten: {names}")
    return 0


def _mend(project: Project, plan: Any) -> None:
    from rolethread_gui.engine.exporting import keys_of_plan
    from rolethread_gui.engine.preflight import repair_command
    from rolethread_gui.engine.preflight_report import ALL_REPAIRS, Wanted

    trainer: TrainerPlan = plan.trainer
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


def _list(chosen: argparse.Namespace, answer: Answer) -> None:
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


NAMES = ("trainers", "preflight")
