"""What all commands have in common: how a dataset is opened for them, and how they answer."""

from __future__ import annotations

import argparse
import contextlib
import dataclasses
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rolethread_gui.dataset.errors import FileProblem, UserProblem

if TYPE_CHECKING:
    from rolethread_gui.engine.project import Project
    from rolethread_gui.formats.choices import Choices


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


def count(number: int, what: str) -> str:
    """So many of something, in English."""
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"
