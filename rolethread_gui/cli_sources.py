"""Commands about the sources of a project: add, replace, remove, list them, and what could not be read."""

from __future__ import annotations

import argparse
import dataclasses
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rolethread_gui.cli_answers import Commands, add_answer, answer, choices_of, named_source, only_project
from rolethread_gui.wording import figure

if TYPE_CHECKING:
    from rolethread_gui.engine.import_reports import ImportReport, NamedProblem
    from rolethread_gui.engine.merging import MergeReport
    from rolethread_gui.engine.project import Project
    from rolethread_gui.formats.choices import Choices


def add_parsers(commands: Commands) -> None:
    """Add the grammar of these commands."""
    made = commands.project("add", "add datasets to a project, each as one step of History")
    made.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a dataset, or a folder of such")
    add_answer(made)
    made = commands.project(
        "join", "say what a dataset or another project would bring, and take what is wanted of it"
    )
    made.add_argument("file", type=Path, help="a dataset, or another project with all that was done in it")
    made.add_argument(
        "--take",
        choices=("nothing", "new", "all"),
        default="nothing",
        help="nothing: only say it; new: all but copies of what is there; all",
    )
    add_answer(made)
    made = commands.project("read-rest", "go on reading a dataset that was not read to its end")
    made.add_argument("source", help=_SOURCE)
    made.add_argument("--file", type=Path, default=None, help="where its file is now, if it was moved")
    made = commands.project("replace", "let a mended file take the place of a source")
    made.add_argument("source", help=_SOURCE)
    made.add_argument("file", type=Path, help="the mended file")
    add_answer(made)
    made = commands.project("remove", "take all conversations of a source out")
    made.add_argument("source", help=_SOURCE)
    commands.project("sources", "list the sources of a project")
    made = commands.project("report", "what was read as what, and what could not be read")
    made.add_argument("--source", default=None, help="of this source alone: its number or name")
    made.add_argument("--limit", type=int, default=1000, help="name at most so many places")


_SOURCE = "the source's number or name, as “sources” lists them"


def run(chosen: argparse.Namespace) -> int:
    """Carry one of these commands out."""
    write = chosen.command in ("add", "join", "read-rest", "replace", "remove")
    with only_project(chosen.project, write=write) as project:
        _COMMANDS[chosen.command](project, chosen, choices_of(getattr(chosen, "answer", ())))
    return 0


def _add(project: Project, chosen: argparse.Namespace, choices: Choices) -> None:
    from rolethread_gui.engine.session import import_problems

    reports: list[ImportReport] = []
    for path in chosen.files:
        report = project.import_source(path, choices)
        for sentence in import_problems(project, report):
            print(sentence, file=sys.stderr)
        reports.append(dataclasses.replace(report, change=None))
    answer(chosen.json, reports, "\n".join(report.sentence for report in reports))


def _join(project: Project, chosen: argparse.Namespace, choices: Choices) -> None:
    from rolethread_gui.engine.importing import run_import
    from rolethread_gui.engine.joining_report import project_report
    from rolethread_gui.engine.merging import FAMILY, merge_report
    from rolethread_gui.engine.other_project import is_project

    whole = is_project(chosen.file)
    waiting = 0 if whole else run_import(project.begin_import(chosen.file, choices, quiet=True)).source
    with project.reader() as reader:
        found = project_report(reader, chosen.file) if whole else merge_report(reader, waiting)
    wanted = [one for one in found.groups if one.kind == FAMILY or chosen.take == "all"]
    keys = sorted(key for one in wanted for key in one.keys) if chosen.take != "nothing" else []
    if whole and keys:
        project.join(chosen.file, keys)
    elif keys:
        project.shelf.take_in(waiting, keys, label=f"Add {found.name}")
    elif not whole:
        project.shelf.drop(waiting)
    answer(chosen.json, {"report": found, "taken": len(keys)}, "\n".join(_told(found, len(keys))))


def _told(found: MergeReport, taken: int) -> Iterator[str]:
    yield f"{found.name}: {figure(found.there.conversations)} conversations, {figure(found.there.words)} words."
    for group in found.groups:
        title = {"same": "have the same words as one of yours", "near": "are nearly the same as one of yours"}
        told = title.get(group.kind) or (
            f"with “{group.title}”" if group.title else "without a system prompt"
        )
        also = f"; {figure(group.here)} of yours have it too" if group.here else ""
        yield f"  {figure(len(group.keys))} {told}{also}"
    yield from found.styles
    if found.names:
        yield f"In both: {', '.join(name for name, _, _ in found.names)}."
    yield from found.beside
    yield f"{figure(taken)} taken." if taken else "Nothing was taken; --take new or --take all takes them."


def _read_rest(project: Project, chosen: argparse.Namespace, choices: Choices) -> None:
    del choices
    report = project.read_rest(named_source(project, chosen.source).id, chosen.file)
    answer(chosen.json, report, report.sentence)


def _replace(project: Project, chosen: argparse.Namespace, choices: Choices) -> None:
    from rolethread_gui.formats.choices import NOTHING

    source = named_source(project, chosen.source)
    report = project.replace_source(source.id, chosen.file, None if choices == NOTHING else choices)
    answer(chosen.json, report, "" if report is None else report.sentence)


def _remove(project: Project, chosen: argparse.Namespace, choices: Choices) -> None:
    del choices
    source = named_source(project, chosen.source)
    change = project.shelf.remove(source.id)
    answer(chosen.json, change, f"{figure(len(change.removed))} conversations of {source.name} removed.")


def _sources(project: Project, chosen: argparse.Namespace, choices: Choices) -> None:
    del choices
    sources = project.sources()
    lines = [
        f"{one.id:4}  {one.here:8,}  {one.name}  ({one.dialect}{', partial' * (one.state == 'partial')})"
        for one in sources
    ]
    answer(chosen.json, sources, "\n".join(lines) or "The project has no source.")


def _report(project: Project, chosen: argparse.Namespace, choices: Choices) -> None:
    del choices
    sources = project.sources()
    if chosen.source is not None:
        sources = [named_source(project, chosen.source)]
    lines: list[str] = []
    told: list[dict[str, Any]] = []
    for source in sources:
        problems = project.problems(source.id, chosen.limit)
        formats = project.shelf.formats(source.id)
        told.append({"source": source, "formats": formats, "problems": [_plain(one) for one in problems]})
        read = ", ".join(f"{figure(count)} {title}" for title, count in formats.items())
        lines.append(
            f"{source.name}: {figure(source.conversations)} conversations read ({read}). {source.fidelity}"
        )
        lines += [f"  {one.where or 'the file'}: {one.sentence}" for one in problems]
    answer(chosen.json, told, "\n".join(lines) or "The project has no source.")


def _plain(problem: NamedProblem) -> dict[str, Any]:
    return {**dataclasses.asdict(problem), "raw": problem.raw.decode("utf-8", "replace")}


_COMMANDS: dict[str, Callable[[Project, argparse.Namespace, Choices], None]] = {
    "add": _add,
    "join": _join,
    "read-rest": _read_rest,
    "replace": _replace,
    "remove": _remove,
    "sources": _sources,
    "report": _report,
}
NAMES = tuple(_COMMANDS)
