"""Commands about the whole dataset: thresholds, the house style, copies, phrases and the canon."""

from __future__ import annotations

import argparse
import dataclasses
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from rolethread_gui.cli_answers import Commands, answer, only_project
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.wording import figure

if TYPE_CHECKING:
    from rolethread_gui.engine.project import Project


def add_parsers(commands: Commands) -> None:
    """Add the grammar of these commands."""
    made = commands.project(
        "try", "what other settings of a check would add and remove; with --keep they count"
    )
    made.add_argument("check", metavar="CHECK", help="the check's id, as “check” prints it in brackets")
    made.add_argument("values", nargs="*", metavar="NAME=NUMBER", help="thresholds; “usual” takes one back")
    made.add_argument("--learn", action="store_true", help="learn again what is usual, from approved ones")
    made.add_argument("--keep", action="store_true", help="accept it, as one step of History")
    commands.project("style", "the house style, rule by rule")
    made = commands.project("alike", "conversations that are the same, nearly the same, or answer one prompt")
    made.add_argument("--from", type=int, default=65, dest="limit", metavar="PERCENT", help="50 to 100")
    made.add_argument(
        "--keep-one", action="store_true", help="leave all but one of each group out of the export"
    )
    made = commands.project("canon", "facts of characters, and what disagrees")
    made.add_argument(
        "--correct", action="store_true", help="write what is true wherever something disagrees"
    )


def run(chosen: argparse.Namespace) -> int:
    """Carry one of these commands out."""
    write = any(getattr(chosen, name, False) for name in ("keep", "keep_one", "correct"))
    with only_project(chosen.project, write=write) as project:
        _COMMANDS[chosen.command](project, chosen)
    return 0


def _try(project: Project, chosen: argparse.Namespace) -> None:
    from rolethread_gui.checks.registry import all_checks
    from rolethread_gui.dataset.edits import Command, SetSetting
    from rolethread_gui.engine.trying import difference, learned, living, models

    check = all_checks().get(chosen.check)
    if check is None:
        raise UserProblem(f"There is no check {chosen.check}.", f"Checks: {', '.join(all_checks())}.")
    changed: dict[str, Any] = {
        f"option:{check.id}.{name}": value for name, value in _values(check.options, chosen.values)
    }
    with project.reader() as reader:
        kept = project.kept_pass()
        figures = kept.figures.get(check.id) if kept is not None else None
        if figures is None and check.aggregate() is not None:
            figures = learned(reader, living(project.columns), check.id)
        if chosen.learn:
            if not check.keeps:
                raise UserProblem(f"{check.title} learns nothing from a dataset.", "Leave --learn out.")
            changed[f"figures:{check.id}"] = learned(reader, models(project.columns), check.id)
        after = {name: value for name, value in {**project.settings, **changed}.items() if value is not None}
        found = difference(
            reader, living(project.columns), check.id, before=project.settings, after=after, figures=figures
        )
    if chosen.keep:
        edits = tuple(SetSetting(name, value) for name, value in changed.items())
        project.apply(Command(f"Changed when “{check.title}” is flagged", edits, "command line"))
    answer(
        chosen.json, dataclasses.asdict(found), f"This {found.sentence}. Flagged now: {figure(found.before)}."
    )


def _values(options: Sequence[Any], given: Sequence[str]) -> list[tuple[str, float | None]]:
    known = {option.name: option for option in options}
    found: list[tuple[str, float | None]] = []
    for one in given:
        name, _, value = one.partition("=")
        option = known.get(name)
        if option is None:
            raise UserProblem(f"There is no threshold {name}.", f"Thresholds: {', '.join(known) or 'none'}.")
        if value == "usual":
            found.append((name, None))
            continue
        try:
            number = float(value)
        except ValueError:
            raise UserProblem(f"{value} is no number.", f"Write {name}=NUMBER.") from None
        if not option.low <= number <= option.high:
            raise UserProblem(
                f"{name} lies between {option.low:g} and {option.high:g}.", "Choose a number between these."
            )
        found.append((name, number))
    return found


def _style(project: Project, chosen: argparse.Namespace) -> None:
    from rolethread_gui.engine.house_style import STYLE, contract
    from rolethread_gui.engine.trying import learned, models

    figures = project.setting(f"figures:{STYLE}")
    if figures is None:
        with project.reader() as reader:
            figures = learned(reader, models(project.columns), STYLE)
    lines = [
        line
        for group in ("narrow", "wide")
        if group in figures
        for line in contract(figures, project.settings, group=group)
    ]
    told = [
        {
            "rule": line.rule.id, "group": line.group, "state": line.state, "answer": line.answer,
            "follow": line.follow, "total": line.total,
        }
        for line in lines
    ]  # fmt: skip
    text = [
        f"{line.rule.title:28} {line.state:11} {line.says:36} {figure(line.follow)} of {figure(line.total)}"
        for line in lines
    ]
    answer(chosen.json, told, "\n".join(text))


def _alike(project: Project, chosen: argparse.Namespace) -> None:
    from rolethread_gui.dataset.edits import Command, Edit
    from rolethread_gui.engine.alike import PROMPT, groups_of, keep_one, same_prompts
    from rolethread_gui.engine.likenesses import LINKS
    from rolethread_gui.engine.trying import learned, living

    if not 50 <= chosen.limit <= 100:
        raise UserProblem("The likeness is a number of per cent from 50 to 100.", "Try --from 80.")
    with project.reader() as reader:
        keys = living(project.columns)
        figures = {check: learned(reader, keys, check) for check in ("exact_duplicate", "near_duplicate")}
        prompts = same_prompts(reader, keys)
    groups = groups_of(figures, prompts, project.columns, chosen.limit, project.setting(LINKS) or ())
    if chosen.keep_one:
        edits: list[Edit] = []
        out: set[int] = set()
        for group in groups:
            left = [key for key in group.keys if key not in out]
            if group.kind != PROMPT and not group.linked and len(left) > 1:
                out.update(left[1:])
                edits += keep_one(left[0], left)
        if edits:
            label = f"Left {figure(len(out))} copies out of the export"
            project.apply(Command(label, tuple(edits), "command line"))
    lines = [
        f"{group.kind:7} {group.percent:3} %  {', '.join(map(str, group.keys))}{'  (variations)' * group.linked}"
        for group in groups
    ]
    answer(
        chosen.json, [dataclasses.asdict(group) for group in groups], "\n".join(lines) or "Nothing is alike."
    )


def _canon(project: Project, chosen: argparse.Namespace) -> None:
    from rolethread_gui.dataset.edits import Command
    from rolethread_gui.engine.canon import canon_of, character_facts, corrections
    from rolethread_gui.engine.fixing import fix_edits
    from rolethread_gui.engine.likenesses import CANON
    from rolethread_gui.engine.trying import living

    with project.reader() as reader:
        keys = living(project.columns)
        if chosen.correct:
            found = corrections(reader, keys, project.setting(CANON) or [])
            flags = [flag for some in found.values() for flag in some]
            edits = tuple(fix_edits((flag, flag.fixes[0]) for flag in flags))
            if edits:
                project.apply(Command(f"Corrected {figure(len(edits))} facts", edits, "command line"))
        facts = character_facts(reader, keys)
    true = canon_of(project.settings)
    lines: list[str] = []
    for fact in facts:
        values = ", ".join(f"{value.shown} ({figure(len(value.keys))})" for value in fact.values)
        said = true.get((fact.who, fact.kind))
        lines.append(f"{fact.who}, {fact.kind}: {values}{f'; true: {said}' if said else ''}")
    answer(
        chosen.json,
        [dataclasses.asdict(fact) for fact in facts],
        "\n".join(lines) or "No fact is stated plainly.",
    )


_COMMANDS: dict[str, Callable[[Project, argparse.Namespace], None]] = {
    "try": _try,
    "style": _style,
    "alike": _alike,
    "canon": _canon,
}
NAMES = tuple(_COMMANDS)
"""Names of these commands."""
