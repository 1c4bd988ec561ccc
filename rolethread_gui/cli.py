"""The command line: everything the window does to data, without Qt or a screen.

Commands take a dataset file or a ``.rolethread`` project. A dataset is read into a project of its own in
a temporary folder first, so that there is one way of reading, checking and writing, the one the window
uses. Exit status: 0 done, 1 done and error-level flags were found (``check``), 2 not possible.
"""

from __future__ import annotations

import argparse
import shlex
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rolethread_gui import (
    __version__,
    cli_copies,
    cli_hub,
    cli_project,
    cli_rescue,
    cli_rewording,
    cli_runs,
    cli_sources,
    cli_studies,
    cli_trainers,
)
from rolethread_gui.cli_answers import add_answer, add_json, answer, choices_of, count, opened, write_bytes
from rolethread_gui.dataset.errors import FileProblem, UserProblem
from rolethread_gui.wording import ENGLISH, LANGUAGES, use

if TYPE_CHECKING:
    from rolethread_gui.engine.project import Project
    from rolethread_gui.engine.session import Checked

_PAGES_HELP = "edit, balance, versions, export, checks, or a section of checks: checks:style"


def run(arguments: Sequence[str]) -> int:
    """Carry out one command line, or open the window when it names no command."""
    names = set(_COMMANDS)
    if not arguments or (arguments[0] not in names and not arguments[0].startswith("-")):
        _speak()
        from rolethread_gui.app import run_gui

        return run_gui(Path(arguments[0]) if arguments else None)
    parser = build_parser()
    chosen = parser.parse_args(arguments)
    if chosen.safe_start:
        _speak()
        from rolethread_gui.app import run_gui

        return run_gui(None, safely=True)
    if chosen.self_test:
        from rolethread_gui.app import self_test

        return self_test()
    if chosen.command is None:
        parser.print_help()
        return 2
    try:
        return _COMMANDS[chosen.command](chosen)
    except UserProblem as problem:
        print(_told(problem), file=sys.stderr)
        return 2


def _told(problem: UserProblem) -> str:
    """What went wrong; of a question also the answers that can be given."""
    from rolethread_gui.formats.choices import Question

    if not isinstance(problem, Question):
        return str(problem)
    lines = [f"{problem.file}: {problem}", "Say which one, and run the command again:"]
    for option in problem.options:
        lines.append(f"  --answer {shlex.quote(f'{problem.id}={option.value}')}    {option.title}")
        if option.excerpt:
            lines.append(f"      {option.excerpt}")
    if problem.id == "columns":
        lines.append("  Or name the columns yourself: --answer 'columns=prompt=COLUMN;reply=COLUMN'")
    return "\n".join(lines)


def build_parser() -> argparse.ArgumentParser:
    """The grammar of the command line, also read by the tests and the guide."""
    parser = argparse.ArgumentParser(
        prog="rolethread-gui",
        description="RoleThread Workbench. Without a command it opens the window: rolethread-gui [FILE]",
    )
    parser.add_argument("--version", action="version", version=f"RoleThread Workbench {__version__}")
    parser.add_argument(
        "--self-test", action="store_true", help="try the whole path on the sample, offscreen"
    )
    parser.add_argument(
        "--safe-start", action="store_true", help="open the window without the project that was open last"
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    def command(name: str, text: str, *, epilog: str = "") -> argparse.ArgumentParser:
        return commands.add_parser(
            name,
            help=text,
            description=text,
            epilog=epilog,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )

    made = command("check", "find flags in a dataset or project")
    made.add_argument("file", type=Path)
    made.add_argument("--json", type=Path, metavar="OUT", help="write the flags as JSON Lines")
    made.add_argument("--only", nargs="+", metavar="ID", help="run these checks alone")
    add_answer(made)
    made = command("stats", "every number that the charts show")
    made.add_argument("file", type=Path)
    made.add_argument("--json", type=Path, metavar="OUT")
    add_answer(made)
    made = command("convert", "write a dataset in another format")
    made.add_argument("input", type=Path)
    made.add_argument("output", type=Path)
    made.add_argument(
        "--to",
        required=True,
        metavar="FORMAT",
        help="openai, sharegpt, alpaca, prompt_completion, pairs or preference",
    )
    made.add_argument("--json", type=Path, metavar="OUT", help="write what was done as JSON")
    add_answer(made)
    cli_project.add_parsers(command)
    _add_export(command)
    cli_sources.add_parsers(command, add_answer, add_json)
    cli_hub.add_parser(command, add_answer, add_json)
    cli_trainers.add_parsers(command, add_json)
    cli_studies.add_parsers(command, add_json)
    cli_rewording.add_parsers(command, add_json)
    cli_project.add_version_parsers(commands)
    cli_copies.add_parsers(commands, add_json)
    cli_rescue.add_parsers(commands, add_json)
    cli_runs.add_parsers(commands, add_json)
    made = command("guide", "write the guide as Markdown files")
    made.add_argument("--out", required=True, type=Path, metavar="FOLDER")
    made = command("preview", "draw the window into a picture, without a screen")
    made.add_argument("file", type=Path)
    made.add_argument("--png", required=True, type=Path, metavar="OUT")
    made.add_argument("--page", default="edit", help=_PAGES_HELP)
    made.add_argument("--theme", choices=("light", "dark"), default="light")
    made.add_argument("--size", default="1440x900", metavar="WxH", help="in pixels before scaling")
    made.add_argument("--scale", type=float, default=1.0, metavar="N", help="1 to 2")
    made.add_argument("--language", choices=tuple(LANGUAGES), default=ENGLISH, help="of the window")
    return parser


def _add_export(command: Callable[..., argparse.ArgumentParser]) -> None:
    made = command("export", "write a project's conversations to a file")
    made.add_argument("project", type=Path)
    made.add_argument("output", type=Path)
    made.add_argument(
        "--source", default=None, help="write this source alone, as its own file: its number or name"
    )
    made.add_argument(
        "--to",
        default=None,
        metavar="FORMAT",
        help="openai, sharegpt, alpaca, prompt_completion, pairs or preference (default: as it came)",
    )
    cli_trainers.add_export_options(made)
    add_json(made)


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


def _convert(chosen: argparse.Namespace) -> int:
    with opened(chosen.input, answers=chosen.answer) as project:
        return _write(project, chosen.output, chosen.to, chosen.json)


def _export(chosen: argparse.Namespace) -> int:
    def source_in(project: Project) -> int:
        return cli_sources.named_source(project, chosen.source).id if chosen.source else 0

    if chosen.trainer is not None:
        return cli_trainers.export(chosen, opened, source_in, answer)
    with opened(chosen.project) as project:
        return _write(project, chosen.output, chosen.to, chosen.json, source_in(project))


def _write(project: Project, output: Path, to: str | None, out: Path | None, source: int = 0) -> int:
    from rolethread_gui.engine.exporting import plan_for, preview, run

    plan = plan_for(project, output, to, source)
    summary = preview(project, plan)
    for loss in summary.losses:
        print(loss, file=sys.stderr)
    manifest = run(project, plan, output)
    answer(out, manifest, summary.sentence)
    return 0


def _speak() -> None:
    """The window speaks the language that was chosen; this must be known before anything of it is imported."""
    from rolethread_gui.workbench.chosen_language import chosen_language

    use(chosen_language())


def _preview(chosen: argparse.Namespace) -> int:
    use(chosen.language)
    from rolethread_gui.app import preview

    width, _, height = chosen.size.partition("x")
    if not (width.isdecimal() and height.isdecimal() and 1 <= chosen.scale <= 4):
        raise UserProblem(
            "The size is two numbers with an x between them, the scale 1 to 4.", "Try 1440x900."
        )
    return preview(
        chosen.file, chosen.png, chosen.page, chosen.theme, (int(width), int(height)), chosen.scale
    )


def _guide(chosen: argparse.Namespace) -> int:
    from rolethread_gui.app import write_guide

    try:
        written = write_guide(chosen.out)
    except OSError as problem:
        raise FileProblem(
            f"{chosen.out} cannot be written: {problem.strerror}.", "Choose another folder."
        ) from None
    print(f"{len(written)} files are in {chosen.out}; begin with README.md.")
    return 0


def _about_sources(chosen: argparse.Namespace) -> int:
    return cli_sources.run(chosen, choices_of(getattr(chosen, "answer", ())), answer)


def _about_trainers(chosen: argparse.Namespace) -> int:
    return cli_trainers.run(chosen, opened, answer)


def _about_copies(chosen: argparse.Namespace) -> int:
    return cli_copies.run(chosen, answer)


def _about_runs(chosen: argparse.Namespace) -> int:
    return cli_runs.run(chosen, answer)


_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "check": _check,
    "stats": _stats,
    "convert": _convert,
    **dict.fromkeys(cli_project.NAMES, cli_project.run),
    "export": _export,
    "guide": _guide,
    "preview": _preview,
    **dict.fromkeys(cli_copies.NAMES, _about_copies),
    **dict.fromkeys(cli_runs.NAMES, _about_runs),
    **dict.fromkeys(cli_rescue.NAMES, lambda chosen: cli_rescue.run(chosen, answer)),
    **dict.fromkeys(cli_rewording.NAMES, lambda chosen: cli_rewording.run(chosen, opened, answer)),
    **dict.fromkeys(cli_sources.NAMES, _about_sources),
    **dict.fromkeys(cli_studies.NAMES, lambda chosen: cli_studies.run(chosen, answer)),
    "hub": lambda chosen: cli_hub.run(chosen, choices_of(chosen.answer), answer),
    **dict.fromkeys(cli_trainers.NAMES, _about_trainers),
}
