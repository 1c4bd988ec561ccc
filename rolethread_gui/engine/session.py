"""One command over a dataset or project: open, check, say what was found. Lane: the caller's thread.

A dataset file is read into a project in a temporary folder, which goes afterwards. That costs one copy of
the file and buys one way of reading, checking and writing: what the command line prints is what the
window shows.
"""

from __future__ import annotations

import contextlib
import dataclasses
import tempfile
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path

import msgspec

from rolethread_gui.checks.registry import all_checks
from rolethread_gui.dataset.errors import FileProblem, UserProblem
from rolethread_gui.dataset.flags import Flag
from rolethread_gui.engine.checking import CheckRun, PassSummary
from rolethread_gui.engine.import_reports import ImportReport
from rolethread_gui.engine.passes import PassBatch
from rolethread_gui.engine.project import Project
from rolethread_gui.formats.choices import NOTHING, Choices
from rolethread_gui.wording import say

_SHOWN_PROBLEMS = 10


@contextlib.contextmanager
def open_for_command(
    path: Path, *, write: bool = False, choices: Choices = NOTHING
) -> Generator[tuple[Project, tuple[str, ...]]]:
    """Open a project, or read a dataset into one that goes afterwards.

    Args:
        path: a project or a dataset.
        write: whether the project is to be changed.
        choices: what was answered to the questions about the dataset.

    Yields:
        The project, and what could not be read as sentences that name file and line (the first ten).

    Raises:
        Question: the dataset may be read in several ways.
        FileProblem: there is no such file, or nothing in it could be read.
        ProjectProblem: the project cannot be opened, or not for writing.
    """
    if not path.exists():
        raise FileProblem(say("There is no file “{0}”.").format(path), say("Check the name."))
    if path.suffix == ".rolethread":
        with contextlib.closing(Project.open(path, read_only=not write)) as project:
            yield project, ()
        return
    with (
        tempfile.TemporaryDirectory(prefix="rolethread-") as folder,
        contextlib.closing(Project.create(Path(folder) / "dataset.rolethread", dataset=path)) as project,
    ):
        report = project.import_source(path, choices)
        yield project, import_problems(project, report)


def import_problems(project: Project, report: ImportReport) -> tuple[str, ...]:
    """What could not be read, as sentences.

    Raises:
        FileProblem: nothing could be read at all; the sentence holds the first reasons.
    """
    found = project.problems(report.source, _SHOWN_PROBLEMS + 1)
    said = [
        f"{report.name}, {one.where}: {one.sentence}" if one.where else f"{report.name}: {one.sentence}"
        for one in found[:_SHOWN_PROBLEMS]
    ]
    if len(found) > _SHOWN_PROBLEMS:
        said.append(say("There is more of the same; the import report of a project lists every place."))
    if not report.conversations:
        raise FileProblem("\n".join([*said, f"{report.name} has no conversation that could be read."]))
    return tuple(said)


@dataclasses.dataclass(frozen=True, slots=True)
class Checked:
    """What a check pass found.

    Attributes:
        flags: by conversation key, in the order of the dataset; ignored ones are left out.
        summary: figures, questions and findings.
    """

    flags: dict[int, list[Flag]]
    summary: PassSummary

    def counts(self) -> dict[str, int]:
        """Number of flags by check id."""
        counts: dict[str, int] = {}
        for some in self.flags.values():
            for flag in some:
                counts[flag.check] = counts.get(flag.check, 0) + 1
        return counts


def check_all(project: Project, only: Sequence[str] | None = None) -> Checked:
    """Run the checks over everything, and keep what they found with the project where that is possible.

    Raises:
        UserProblem: `only` names a check that there is not.
    """
    known = all_checks()
    unknown = sorted(set(only or ()) - set(known))
    if unknown:
        raise UserProblem(
            say("There is no check called {0}.").format(", ".join(unknown)),
            say("The checks are: {0}.").format(", ".join(sorted(known))),
        )
    found: dict[int, list[Flag]] = {}

    def keep(batch: PassBatch) -> None:
        found.update(batch.flags)
        if not project.read_only and only is None:
            project.store_pass(batch)

    keys = project.columns.slots_in_order() + 1
    summary = CheckRun(project.path, project.position, only, project.settings, keys).run(keep, None, None)
    told: dict[int, list[Flag]] = {}
    for key in keys.tolist():
        left = [flag for flag in found.get(key, ()) if not project.is_ignored(flag)]
        if left:
            told[key] = left
    return Checked(told, summary)


def flag_lines(project: Project, checked: Checked) -> Iterator[bytes]:
    """The flags as JSON Lines: places from 1 for conversations, from 0 for turns, spans in code points."""
    place_of = {int(slot) + 1: place for place, slot in enumerate(project.columns.slots_in_order(), 1)}
    for key, flags in checked.flags.items():
        turn_places = {turn.key: at for at, turn in enumerate(project.conversation(key).turns)}
        for flag in flags:
            line = {
                "conversation": place_of[key],
                "turn": turn_places.get(flag.turn) if flag.turn is not None else None,
                "start": flag.start,
                "end": flag.end,
                "check": flag.check,
                "severity": flag.severity.value,
                "message": _writable(flag.message),
                "words": _writable(flag.words),
                "group": _writable(flag.group),
                "key": key,
                "turn_key": flag.turn,
                "fixes": [_writable(fix.title) for fix in flag.fixes],
            }
            yield msgspec.json.encode(line) + b"\n"


def _writable(text: str) -> str:
    # Half a character of a damaged file cannot be written as UTF-8.
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
