"""What all commands have in common: their grammar, how a dataset is opened for them, and how they answer."""

from __future__ import annotations

import argparse
import contextlib
import dataclasses
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rolethread_gui.dataset.errors import FileProblem, UserProblem
from rolethread_gui.wording import figure

if TYPE_CHECKING:
    from rolethread_gui.engine.import_reports import SourceSummary
    from rolethread_gui.engine.project import Project
    from rolethread_gui.formats.choices import Choices
    from rolethread_gui.store.versions import Version


class Commands:
    """The grammar of the command line, command after command.

    Args:
        parsers: what `argparse.ArgumentParser.add_subparsers` made.
    """

    def __init__(self, parsers: Any) -> None:
        self._parsers = parsers

    def add(self, name: str, text: str, *, more: str = "", epilog: str = "") -> argparse.ArgumentParser:
        """Add a command.

        Args:
            name: of the command.
            text: what it is for, in a line without a full stop.
            more: further sentences, for its own help.
            epilog: what stands below the arguments there, laid out as it is.
        """
        made: argparse.ArgumentParser = self._parsers.add_parser(
            name,
            help=text,
            description=f"{text}. {more}" if more else text,
            epilog=epilog,
            formatter_class=argparse.RawDescriptionHelpFormatter if epilog else argparse.HelpFormatter,
        )
        return made

    def project(self, name: str, text: str, *, more: str = "", epilog: str = "") -> argparse.ArgumentParser:
        """Add a command about a project; it can answer with JSON."""
        made = self.add(name, text, more=more, epilog=epilog)
        made.add_argument("project", type=Path, help="a .rolethread file")
        add_json(made)
        return made

    def group(self, name: str, text: str, actions: Mapping[str, str], *, more: str = "") -> Commands:
        """Add a command that is followed by what to do.

        Args:
            name: of the command.
            text: what it is for.
            actions: what can follow, for the help.
            more: further sentences.
        """
        made = self.add(name, text, more=more)
        return Commands(made.add_subparsers(dest="action", required=True, metavar="|".join(actions)))


def add_answer(parser: argparse.ArgumentParser) -> None:
    """Add the option that answers how a dataset is to be read."""
    parser.add_argument(
        "--answer",
        action="append",
        default=[],
        metavar="ID=VALUE",
        help="answer a question about how the dataset is to be read; without it the command asks by ending "
        "with status 2 and a list of the answers",
    )


def choices_of(answers: Sequence[str]) -> Choices:
    """The answers that were given, each as ID=VALUE.

    Raises:
        UserProblem: one of them is none.
    """
    from rolethread_gui.formats.choices import NOTHING

    choices = NOTHING
    for answer in answers:
        name, equals, value = answer.partition("=")
        if not equals:
            raise UserProblem(f"“{answer}” is no answer.", "Write it like --answer encoding=cp1252.")
        choices = choices.with_answer(name, value)
    return choices


def add_json(parser: argparse.ArgumentParser) -> None:
    """Add the option that writes the answer as JSON."""
    parser.add_argument(
        "--json", type=Path, metavar="OUT", help="write the answer as JSON (- for standard output)"
    )


def answer(out: Path | None, value: Any, plain: str) -> None:
    """Write an answer as JSON where asked, as plain words otherwise."""
    if out is None:
        print(plain)
        return
    import msgspec

    data = msgspec.json.format(msgspec.json.encode(value, enc_hook=_plain_value), indent=1)
    write_bytes(out, data + b"\n")


def write_bytes(out: Path, data: bytes) -> None:
    """Write a file, or to standard output for "-".

    Raises:
        FileProblem: it cannot be written.
    """
    if str(out) == "-":
        print(data.decode(), end="")
        return
    try:
        out.write_bytes(data)
    except OSError as problem:
        raise FileProblem(f"{out} cannot be written: {problem.strerror}.", "Choose another place.") from None


def _plain_value(value: object) -> object:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return dataclasses.asdict(value)
    if hasattr(value, "tolist"):
        return value.tolist()
    if isinstance(value, Path):
        return str(value)
    raise TypeError(type(value).__name__)


@contextlib.contextmanager
def opened(path: Path, *, write: bool = False, answers: Sequence[str] = ()) -> Iterator[Project]:
    """A project, or a dataset read into one for the moment; what could not be read is told."""
    from rolethread_gui.engine.session import open_for_command

    with open_for_command(path, write=write, choices=choices_of(answers)) as (project, problems):
        for sentence in problems:
            print(sentence, file=sys.stderr)
        yield project


@contextlib.contextmanager
def only_project(path: Path, *, write: bool = False) -> Iterator[Project]:
    """A project, for what means nothing to a dataset.

    Raises:
        FileProblem: it is none.
        ProjectProblem: it cannot be opened, or not for writing.
    """
    from rolethread_gui.engine.project import Project

    if not path.exists():
        raise FileProblem(f"There is no file {path}.", "Check the name.")
    if path.suffix.lower() != ".rolethread":
        name = path.with_suffix(".rolethread").name
        raise FileProblem(
            f"{path} is no project.", f"Make one of it first: rolethread-gui new {path} -o {name}"
        )
    with contextlib.closing(Project.open(path, read_only=not write)) as project:
        yield project


def add_which(parser: argparse.ArgumentParser) -> None:
    """Add the option that names conversations."""
    parser.add_argument("--only", nargs="+", type=int, metavar="KEY", help="in these conversations alone")


def wanted_keys(project: Project, chosen: argparse.Namespace) -> set[int] | None:
    """The conversations that `add_which` named, None where it named none.

    Raises:
        UserProblem: one of them is not there.
    """
    if not chosen.only:
        return None
    columns = project.columns
    alive = columns.alive()
    gone = [key for key in chosen.only if not 0 < key <= columns.size or not alive[key - 1]]
    if gone:
        raise UserProblem(
            f"There is no conversation {gone[0]}.", "“check --json” prints the number of each as “key”."
        )
    return set(chosen.only)


def count(number: int, what: str, many: str = "") -> str:
    """So many of something, in English."""
    return f"{figure(number)} {what}" if number == 1 else f"{figure(number)} {many or what + 's'}"


def named_version(project: Project, wanted: str) -> Version:
    """The version of that number or name; of several that are called so, the newest.

    Raises:
        UserProblem: there is none.
    """
    found = project.versions()
    named = [one for one in found if wanted == one.name]
    named = named or [one for one in found if wanted.isdecimal() and int(wanted) == one.id]
    if named:
        return max(named, key=lambda one: one.id)
    names = ", ".join(f"{version.id} “{version.name}”" for version in found) or "none yet"
    raise UserProblem(f"There is no version “{wanted}”.", f"Versions: {names}.")


def named_source(project: Project, wanted: str) -> SourceSummary:
    """The source of that number or name.

    Raises:
        UserProblem: there is none, or several of that name.
    """
    sources = project.sources()
    found = [one for one in sources if wanted == one.name or (wanted.isdecimal() and int(wanted) == one.id)]
    if len(found) == 1:
        return found[0]
    names = ", ".join(f"{one.id} “{one.name}”" for one in sources) or "none"
    if found:
        raise UserProblem(f"Several sources are called {wanted}.", f"Name one by its number: {names}.")
    raise UserProblem(f"There is no source {wanted}.", f"Sources: {names}.")
