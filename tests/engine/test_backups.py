"""Backups through the engine's door: made beside a writer, few kept, and the way back."""

from __future__ import annotations

import os
import threading
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from rolethread_gui.dataset.edits import Command, SetNote, SetText
from rolethread_gui.dataset.errors import ProjectProblem
from rolethread_gui.engine import backups
from rolethread_gui.engine.project import Project
from rolethread_gui.store.backups import backup_folder
from tests.engine.making import make_project, texts
from tests.engine.project_state import observable

NOON = datetime(2026, 3, 5, 12, 0, 0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_project(tmp_path / "harbour.rolethread", texts(12))


def note(path: Path, text: str) -> None:
    with Project.open(path) as project:
        project.apply(Command(f"Note {text}", (SetNote(1, text),)))


def beside(path: Path) -> set[str]:
    return {one.name for one in path.parent.iterdir() if "harbour" in one.name}


def test_a_backup_is_a_whole_project(path: Path) -> None:
    assert backups.list_backups(path) == []
    note(path, "before")
    made = backups.make_backup(path, now=NOON)
    assert made is not None
    assert made == backup_folder(path) / "harbour 2026-03-05 12.00.00.rolethread"
    with Project.open(path) as project:
        expected = observable(project)
    [one] = backups.list_backups(path)
    assert (one.number, one.path, one.time, one.conversations) == (1, made, NOON, 12)
    assert one.last == "Note before"
    assert one.sentence == "2026-03-05 12:00: 12 conversations, last “Note before”"
    assert list(backup_folder(path).iterdir()) == [made]  # looking at it leaves nothing beside it
    with Project.open(made) as project:
        assert observable(project) == expected


def test_it_is_made_of_one_moment_while_somebody_types(path: Path) -> None:
    asked = 0

    def asking() -> bool:
        nonlocal asked
        asked += 1
        return False

    with Project.open(path) as project:
        made: list[Path | None] = []
        thread = threading.Thread(target=lambda: made.append(backups.make_backup(path, asking, now=NOON)))
        thread.start()
        for step in range(50):
            project.apply(Command("Typing", (SetText(1, 1, f"{step}"),)))
        thread.join()
        assert made[0] is not None
        assert asked
        project.apply(Command("Typing", (SetText(1, 1, "last"),)))
    with Project.open(made[0]) as project:
        assert project.integrity() == "ok"
        position = project.position
        text = project.conversation(1).turns[1].text
    with Project.open(path) as project:
        then = project.conversation_at(1, position)
        assert then is not None
        assert then.turns[1].text == text


def test_nothing_is_left_of_one_that_was_stopped(path: Path) -> None:
    assert backups.make_backup(path, lambda: True, now=NOON) is None
    assert list(backup_folder(path).iterdir()) == []
    assert backups.list_backups(path) == []


def test_few_are_kept(path: Path) -> None:
    days = [
        NOON - timedelta(days=back, minutes=minutes) for back in range(9, -1, -1) for minutes in (40, 20, 0)
    ]
    for day in days:
        backups.make_backup(path, now=day)
    other = backup_folder(path) / "my own copy.rolethread"
    other.write_bytes(b"mine")
    backups.make_backup(path, now=NOON + timedelta(minutes=20))
    kept = [one.time for one in backups.list_backups(path)]
    today = [NOON + timedelta(minutes=20), NOON, NOON - timedelta(minutes=20)]
    assert kept == today + [NOON - timedelta(days=back) for back in (1, 2, 3, 4)]
    assert other.exists()


def test_one_is_due_when_something_was_done_for_some_time(path: Path) -> None:
    began = NOON.timestamp()
    soon, later = NOON + backups.EVERY / 2, NOON + backups.EVERY
    assert not backups.is_due(path, 0, began, later)
    assert not backups.is_due(path, 1, began, soon)
    assert backups.is_due(path, 1, began, later)
    backups.make_backup(path, now=later)
    with Project.open(path) as project:
        position = project.position
    assert not backups.is_due(path, position, began, later + 2 * backups.EVERY)  # nothing was done since
    assert not backups.is_due(path, position + 1, began, later + backups.EVERY / 2)
    assert backups.is_due(path, position + 1, began, later + backups.EVERY)


def test_the_way_back_and_forth(path: Path) -> None:
    with Project.open(path) as project:
        first = observable(project)
    backups.make_backup(path, now=NOON)
    note(path, "after")
    with Project.open(path) as project:
        second = observable(project)
    restored = backups.restore_backup(path, 1, now=NOON + timedelta(hours=1))
    assert restored.kept is not None
    assert "harbour 2026-03-05 13.00.00 before going back.rolethread" in restored.sentence
    with Project.open(path) as project:
        assert observable(project) == first
    assert beside(path) == {"harbour.rolethread", "harbour backups"}
    newest = backups.list_backups(path)[0]
    assert (newest.mark, newest.last) == (backups.BEFORE, "Note after")
    backups.restore_backup(path, 1, now=NOON + timedelta(hours=2))
    with Project.open(path) as project:
        assert observable(project) == second


def test_a_damaged_or_lost_project_comes_back(path: Path) -> None:
    with Project.open(path) as project:
        first = observable(project)
    backups.make_backup(path, now=NOON)
    path.write_bytes(b"not what it was" * 1000)
    restored = backups.restore_backup(path, 1, now=NOON + timedelta(hours=1))
    assert restored.kept is not None
    assert restored.kept.read_bytes().startswith(b"not what it was")
    with Project.open(path) as project:
        assert observable(project) == first
    damaged = backups.list_backups(path)[0]
    assert damaged.mark == backups.DAMAGED
    assert damaged.problem
    with pytest.raises(ProjectProblem, match="cannot be opened"):
        backups.restore_backup(path, damaged.number)
    path.unlink()
    assert backups.restore_backup(path, 2).kept is None
    with Project.open(path) as project:
        assert observable(project) == first


def test_an_open_project_is_left_alone(path: Path) -> None:
    backups.make_backup(path, now=NOON)
    with Project.open(path) as project:
        expected = observable(project)
        with pytest.raises(ProjectProblem, match="another window"):
            backups.restore_backup(path, 1)
    with Project.open(path, read_only=True) as reader:
        with pytest.raises(ProjectProblem, match="Another program holds"):
            backups.restore_backup(path, 1)
        assert observable(reader) == expected
    assert len(backups.list_backups(path)) == 1
    with Project.open(path) as project:
        assert observable(project) == expected


def test_there_is_none_of_that_number(path: Path) -> None:
    with pytest.raises(ProjectProblem, match="no backup 1"):
        backups.restore_backup(path, 1)


@pytest.mark.skipif(os.name == "nt", reason="a folder's permissions are others there")
def test_a_folder_that_cannot_be_made_is_said(path: Path) -> None:
    backup_folder(path).write_bytes(b"in the way")
    with pytest.raises(ProjectProblem, match="cannot be reached or written"):
        backups.make_backup(path)


def test_how_often_and_how_many_is_the_persons_choice(path: Path) -> None:
    for minute in range(8):
        note(path, f"{minute}")
        backups.make_backup(path, now=NOON + timedelta(minutes=minute), rule=backups.Rule(newest=5))
    assert [one.last for one in backups.list_backups(path)] == [
        f"Note {minute}" for minute in (7, 6, 5, 4, 3)
    ]
    later = NOON + timedelta(minutes=7 + 11)
    with Project.open(path) as project:
        position, began = project.position + 1, project.began
    assert not backups.is_due(path, position, began, later)
    assert backups.is_due(path, position, began, later, backups.Rule(timedelta(minutes=10)))
    assert not backups.is_due(path, position, began, later + timedelta(days=2), backups.Rule(None))


def test_no_backup_is_given_up_for_a_damaged_project(path: Path) -> None:
    note(path, "good")
    made = backups.make_backup(path, now=NOON)
    note(path, "to be damaged")
    data = path.read_bytes()
    words = b"Note to be damaged"
    assert data.count(words) == 1
    path.write_bytes(data.replace(words, words.swapcase()))
    for minute in range(1, 6):
        with pytest.raises(ProjectProblem, match="damaged"):
            backups.make_backup(path, now=NOON + timedelta(minutes=minute))
    assert [one.path for one in backups.list_backups(path)] == [made]
    restored = backups.restore_backup(path, 1, now=NOON + timedelta(hours=1))
    assert restored.kept is not None
    with Project.open(path) as project:
        assert project.note(1) == "good"


def test_all_backups_may_be_kept_at_one_place(path: Path, tmp_path: Path) -> None:
    disk = tmp_path / "other disk"
    disk.mkdir()
    backups.make_backup(path, now=NOON)
    rule = backups.Rule(place=disk)
    note(path, "later")
    made = backups.make_backup(path, now=NOON + timedelta(hours=1), rule=rule)
    assert made is not None
    assert disk in made.parents
    assert made.parent.name == "harbour backups"
    assert [one.last for one in backups.list_backups(path, disk)] == [
        "Note later",
        backups.list_backups(path)[0].last,
    ]
    namesake = make_project(tmp_path / "elsewhere" / "harbour.rolethread", texts(3))
    assert backups.list_backups(namesake, disk) == []  # of the same name, and yet another project
    position = backups.list_backups(path, disk)[0].position
    assert not backups.is_due(path, position, 0.0, NOON + timedelta(hours=9), rule)  # nothing was done since
    restored = backups.restore_backup(path, 2, now=NOON + timedelta(hours=2), rule=rule)
    assert restored.kept is not None
    assert disk in restored.kept.parents
    assert backups.list_backups(path, disk)[0].mark == backups.BEFORE


def test_a_place_that_is_away_is_said_and_not_made(path: Path, tmp_path: Path) -> None:
    away = backups.Rule(place=tmp_path / "unplugged")
    backups.make_backup(path, now=NOON)
    with pytest.raises(ProjectProblem) as caught:
        backups.make_backup(path, now=NOON + timedelta(hours=1), rule=away)
    assert "unplugged" in caught.value.sentence
    assert not (tmp_path / "unplugged").exists()
    restored = backups.restore_backup(path, 1, now=NOON + timedelta(hours=1), rule=away)
    assert restored.kept is not None  # kept beside the project, since the place is away
    assert restored.kept.parent == backup_folder(path)
