"""The command line: everything the window does to data, without Qt or a screen.

Commands take a dataset file or a ``.rolethread`` project. A dataset is read into a project of its own in
a temporary folder first, so that there is one way of reading, checking and writing, the one the window
uses. Exit status: 0 done, 1 done and something serious was found (``check``,
``preflight``, ``rescue``), 2 not possible.
"""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from rolethread_gui import (
    __version__,
    cli_checks,
    cli_copies,
    cli_export,
    cli_hub,
    cli_project,
    cli_rescue,
    cli_rewording,
    cli_runs,
    cli_sources,
    cli_studies,
)
from rolethread_gui.cli_answers import Commands
from rolethread_gui.dataset.errors import FileProblem, UserProblem
from rolethread_gui.window_start import open_window
from rolethread_gui.wording import ENGLISH, LANGUAGES, use

_PAGES_HELP = "edit, balance, versions, export, checks, or a section of checks: checks:style"


def run(arguments: Sequence[str]) -> int:
    """Carry out one command line, or open the window when it names no command."""
    names = set(_COMMANDS)
    if not arguments or (arguments[0] not in names and not arguments[0].startswith("-")):
        return open_window(Path(arguments[0]) if arguments else None)
    parser = build_parser()
    chosen = parser.parse_args(arguments)
    if chosen.safe_start:
        return open_window(None, safely=True)
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
        epilog="Status of every command: 0 done; 1 done, and something serious was found (“check”, “preflight”, "
        "“rescue”); 2 not possible, and a sentence says why and what to do.",
    )
    parser.add_argument("--version", action="version", version=f"RoleThread Workbench {__version__}")
    parser.add_argument(
        "--self-test", action="store_true", help="try the whole path on the sample, offscreen"
    )
    parser.add_argument(
        "--safe-start", action="store_true", help="open the window without the project that was open last"
    )
    commands = Commands(parser.add_subparsers(dest="command", metavar="COMMAND"))
    for part in _PARTS:
        part.add_parsers(commands)
    made = commands.add("guide", "write the guide as Markdown files")
    made.add_argument("--out", required=True, type=Path, metavar="FOLDER", help="where they go")
    made = commands.add("preview", "draw the window into a picture, without a screen")
    made.add_argument("file", type=Path, help="a dataset or a project")
    made.add_argument("--png", required=True, type=Path, metavar="OUT", help="the picture")
    made.add_argument("--page", default="edit", help=_PAGES_HELP)
    made.add_argument("--theme", choices=("light", "dark"), default="light", help="light or dark")
    made.add_argument("--size", default="1440x900", metavar="WxH", help="in pixels before scaling")
    made.add_argument("--scale", type=float, default=1.0, metavar="N", help="1 to 4")
    made.add_argument("--language", choices=tuple(LANGUAGES), default=ENGLISH, help="of the window")
    return parser


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


_PARTS = (
    cli_checks,
    cli_export,
    cli_project,
    cli_rewording,
    cli_studies,
    cli_sources,
    cli_hub,
    cli_runs,
    cli_copies,
    cli_rescue,
)
"""Modules with commands: each adds its grammar, names its commands, and carries one out."""
_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    **{name: part.run for part in _PARTS for name in part.NAMES},
    "guide": _guide,
    "preview": _preview,
}
