"""Every form of project file ever released opens, with all that was in it, and works."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from rolethread_gui.dataset.edits import Command, SetText
from rolethread_gui.engine.project import Project
from rolethread_gui.store.connection import APPLICATION_ID, PAGE_SIZE, Database
from rolethread_gui.store.problems import StorageProblem
from rolethread_gui.store.schema import all_steps, migrate
from tests.schemas.kept_state import kept_state

FOLDER = Path(__file__).parent
KEPT = sorted(FOLDER.glob("[0-9]*.rolethread"))


def test_a_project_of_every_form_is_kept() -> None:
    assert [int(path.stem) for path in KEPT] == sorted(all_steps())


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.stem)
def test_an_old_project_opens(kept: Path, tmp_path: Path) -> None:
    path = shutil.copy(kept, tmp_path / "old.rolethread")
    with Project.open(path) as project:
        _is_as_then(project, kept)
        assert project.integrity() == "ok"
        assert project.conversation(3).turn(1).text == "typed at the end"
        project.apply(Command("Edit", (SetText(1, 1, "now"),)))
        project.undo_to(0)
        assert not project.columns.alive().any()
        while project.redo():
            pass
        assert project.conversation(1).turn(1).text == "now"
    with Project.open(path) as project:
        assert project.conversation(1).turn(1).text == "now"


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.stem)
def test_lost_columns_come_back_from_the_journal(kept: Path, tmp_path: Path) -> None:
    path = shutil.copy(kept, tmp_path / "old.rolethread")
    with Database.write(path) as database:
        database.run("DELETE FROM snapshot")
        database.run("DELETE FROM stamp")
    with Project.open(path) as project:
        _is_as_then(project, kept)


def _is_as_then(project: Project, kept: Path) -> None:
    """It is as it was written down; what came up later, as tags did, is there and empty."""
    then = json.loads(kept.with_suffix(".json").read_text(encoding="utf-8"))
    now = kept_state(project)
    assert {name: now[name] for name in then} == then
    assert not any(value for name, value in now.items() if name not in then)


def test_a_new_project_has_our_marks(tmp_path: Path) -> None:
    path = tmp_path / "new.rolethread"
    Project.create(path).close()
    assert [found.name for found in tmp_path.iterdir() if found.is_file()] == ["new.rolethread"]
    with Database.read(path) as database:
        assert database.one("PRAGMA application_id") == (APPLICATION_ID,)
        assert database.one("PRAGMA page_size") == (PAGE_SIZE,)
        assert database.one("PRAGMA journal_mode") == ("wal",)
        assert database.schema() == max(all_steps())


def test_an_older_project_is_backed_up_and_migrated_step_by_step(tmp_path: Path) -> None:
    path = tmp_path / "older.rolethread"
    Project.create(path).close()
    seen: list[int] = []

    def next_step(database: Database) -> None:
        seen.append(database.schema())
        database.run("CREATE TABLE tag(name TEXT)")

    def last_step(database: Database) -> None:
        seen.append(database.schema())
        database.run("INSERT INTO tag VALUES('kept')")

    newest = max(all_steps())
    steps = {**all_steps(), newest + 1: next_step, newest + 2: last_step}
    with Database.write(path) as database:
        backup = migrate(database, steps)
        assert database.schema() == newest + 2
        assert database.all("SELECT name FROM tag") == [("kept",)]
        assert migrate(database, steps) is None
    assert seen == [newest, newest + 1]
    assert backup is not None
    assert backup.name == f"older (before update {newest}).rolethread"
    with Project.open(backup) as project:
        assert project.integrity() == "ok"
    with pytest.raises(StorageProblem, match="newer"):
        Project.open(path)


def test_a_failing_step_leaves_the_older_form(tmp_path: Path) -> None:
    path = tmp_path / "older.rolethread"
    Project.create(path).close()

    def broken(database: Database) -> None:
        database.run("CREATE TABLE tag(name TEXT)")
        raise RuntimeError("power cut")

    newest = max(all_steps())
    with Database.write(path) as database, pytest.raises(RuntimeError):
        migrate(database, {**all_steps(), newest + 1: broken})
    with Project.open(path) as project:
        assert not project.ledger.database.all("SELECT 1 FROM sqlite_schema WHERE name = 'tag'")
