"""The day as somebody at the command line would do it: the same steps, worked out apart from the window.

`Ledger` keeps a second project in step after every action, so that a difference is found where it arises;
`Script.replay` does all of it again through the command line, from the dataset on.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rolethread_gui import cli
from rolethread_gui.dataset.edits import Command, Edit, edit_from_json, edit_to_json
from rolethread_gui.engine.importing import run_import
from rolethread_gui.engine.merging import FAMILY, merge_report
from rolethread_gui.engine.project import Project
from rolethread_gui.workbench.desk import Desk


@dataclasses.dataclass(frozen=True, slots=True)
class Step:
    """One thing done: "apply", "undo", "redo", "take-back", "save", "restore", "add", "join", "replace" or "remove".

    Attributes:
        kind: which.
        edits: lines of an edits file.
        skip: whether edits whose place has changed are skipped.
        name: of a version or a source.
        keys: conversations that are restored; empty for all.
        position: what is taken back.
        steps: how many are undone.
        files: names of datasets, and what was in them then.
        take: what is taken of a dataset: "nothing", "new" or "all".
    """

    kind: str
    edits: tuple[bytes, ...] = ()
    skip: bool = False
    name: str = ""
    keys: tuple[int, ...] = ()
    position: int = 0
    steps: int = 1
    files: tuple[tuple[str, bytes], ...] = ()
    take: str = ""


class Script:
    """The steps of a day."""

    def __init__(self) -> None:
        self.steps: list[Step] = []

    def replay(self, dataset: Path, folder: Path) -> Path:
        """Do everything through the command line; returns the project."""
        project = folder / "same.rolethread"
        _run("new", dataset, "-o", project)
        for number, step in enumerate(self.steps):
            files = _written(step, folder / f"files-{number:04}")
            match step.kind:
                case "add":
                    _run("add", project, *files)
                case "join":
                    _run("join", project, *files, "--take", step.take)
                case "replace":
                    _run("replace", project, step.name, *files)
                case "remove":
                    _run("remove", project, step.name)
                case "apply":
                    path = folder / f"edits-{number:04}.jsonl"
                    path.write_bytes(b"\n".join(step.edits) + b"\n")
                    _run("apply", project, path, *(["--skip-stale"] if step.skip else []))
                case "undo":
                    _run("undo", project, "--steps", str(step.steps))
                case "redo":
                    _run("redo", project)
                case "take-back":
                    _run("take-back", project, str(step.position))
                case "save":
                    _run("version", "save", project, step.name)
                case "restore":
                    only = ["--only", *map(str, step.keys)] if step.keys else []
                    _run("version", "restore", project, step.name, *only)
        return project


def _written(step: Step, folder: Path) -> list[Path]:
    """The datasets of a step as they were when it was done."""
    if step.files:
        folder.mkdir()
    for name, content in step.files:
        (folder / name).write_bytes(content)
    return [folder / name for name, _ in step.files]


def _run(*words: object) -> None:
    assert cli.run([str(word) for word in words]) == 0, words


def export(project: Path, output: Path) -> bytes:
    """What the command line exports."""
    _run("export", project, output)
    return output.read_bytes()


def files_for_trainer(project: Path, trainer: str, folder: Path) -> None:
    """What the command line writes for a trainer."""
    _run("export", project, folder, "--trainer", trainer)


class Ledger:
    """A second project that is told what the window is expected to do."""

    def __init__(self, dataset: Path, folder: Path, desk: Desk) -> None:
        self.script = Script()
        self.folder = folder
        self.desk = desk
        self.path = folder / "expected.rolethread"
        self.project = Project.create(self.path)
        self.project.import_source(dataset)

    def close(self) -> None:
        self.project.close()

    def do(self, *edits: Edit, skip: bool = False) -> None:
        """These edits, as they come out of a file."""
        lines = tuple(edit_to_json(edit) for edit in edits)
        read = tuple(edit_from_json(line) for line in lines)
        change = self.project.apply(Command("expected", read, "command line", skip_stale=skip))
        if change.touched or change.ignores or change.settings:
            self.script.steps.append(Step("apply", lines, skip))

    def undo(self, steps: int = 1) -> None:
        for _ in range(steps):
            assert self.project.undo() is not None
        self.script.steps.append(Step("undo", steps=steps))

    def undo_to(self, position: int) -> None:
        """Everything later is undone, also what was taken back alone since."""
        changes = self.project.undo_to(position)
        if changes:
            self.script.steps.append(Step("undo", steps=len(changes)))

    def redo(self) -> None:
        assert self.project.redo() is not None
        self.script.steps.append(Step("redo"))

    def take_back(self, position: int) -> None:
        self.project.take_back(position)
        self.script.steps.append(Step("take-back", position=position))

    def save(self, name: str) -> None:
        self.project.save_version(name)
        self.script.steps.append(Step("save", name=name))

    def restore(self, name: str, keys: Sequence[int] = ()) -> None:
        version = next(one for one in self.project.versions() if one.name == name)
        self.project.restore(version.id, list(keys) or None)
        self.script.steps.append(Step("restore", name=name, keys=tuple(keys)))

    # sources

    def add(self, *paths: Path) -> None:
        """Further datasets, each whole."""
        self._step("add", *paths)
        for path in paths:
            self.project.import_source(path)

    def join(self, path: Path, take: str) -> None:
        """Of a further dataset "nothing", all that is "new", or "all"."""
        self._step("join", path, take=take)
        waiting = run_import(self.project.begin_import(path, quiet=True)).source
        with self.project.reader() as reader:
            found = merge_report(reader, waiting)
        wanted = [one for one in found.groups if take == "all" or (take == "new" and one.kind == FAMILY)]
        keys = sorted(key for one in wanted for key in one.keys)
        if keys:
            self.project.shelf.take_in(waiting, keys)
        else:
            self.project.shelf.drop(waiting)

    def replace(self, name: str, path: Path) -> None:
        """A mended file takes the place of a source."""
        self._step("replace", path, name=name)
        self.project.replace_source(self._source(name), path)

    def remove(self, name: str) -> None:
        """A source goes with all its conversations."""
        self._step("remove", name=name)
        self.project.shelf.remove(self._source(name))

    def _source(self, name: str) -> int:
        return next(one.id for one in self.project.sources() if one.name == name)

    def _step(self, kind: str, *paths: Path, name: str = "", take: str = "") -> None:
        files = tuple((path.name, path.read_bytes()) for path in paths)
        self.script.steps.append(Step(kind, name=name, files=files, take=take))

    # comparing

    def differences(self, touched: Sequence[int] | None = None) -> list[str]:
        """In what the window's project differs from the expected one; of texts only those `touched`."""
        here, there = self.desk, self.project
        found: list[str] = []
        if here.position != there.position:
            found.append(f"position {here.position} ({here.undo_text()}), expected {there.position}")
            found += [f"  expected {one.position} {one.kind} {one.label}" for one in there.history(limit=4)]
        a, b = here.columns, there.columns
        names = [
            "alive",
            "status",
            "included",
            "place",
            "noted",
            *(f"tag:{tag}" for tag in sorted(set(a.tags()) | set(b.tags()))),
        ]
        for name in names:
            if a.plain(name).tolist() != b.plain(name).tolist():
                rows = [
                    key
                    for key, (x, y) in enumerate(
                        zip(a.plain(name).tolist(), b.plain(name).tolist(), strict=False), 1
                    )
                    if x != y
                ]
                found.append(f"column {name} of {rows[:5]} (sizes {a.size}, {b.size})")
        if found:
            return found
        keys = range(1, a.size + 1) if touched is None else touched
        for key in keys:
            if not b.plain("alive")[key - 1]:
                continue
            mine, its = here.conversation(key), there.conversation(key)
            if mine != its:
                found.append(f"conversation {key}:\n  window   {_short(mine)}\n  expected {_short(its)}")
            if here.note(key) != there.note(key):
                found.append(f"note of {key}: {here.note(key)!r}, expected {there.note(key)!r}")
        mine_set, its_set = _plain(here.settings), _plain(there.settings)
        if mine_set != its_set:
            found.append(f"settings {mine_set}, expected {its_set}")
        return found


def _plain(settings: dict[str, Any]) -> dict[str, Any]:
    """Settings that somebody decided; figures are settled by the first pass, and the work makes no step."""
    return json.loads(
        json.dumps({k: v for k, v in sorted(settings.items()) if not k.startswith(("figures:", "work:"))})
    )


def _short(conversation: object) -> str:
    text = repr(conversation)
    return text if len(text) < 1500 else text[:1500] + "…"
