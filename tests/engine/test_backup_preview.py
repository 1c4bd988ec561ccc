"""What going back would do is told before it is done, and is then done."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.edits import Command, DeleteConversations, SetNote, SetText
from rolethread_gui.engine import backups
from rolethread_gui.engine.backup_preview import both_sides, preview
from rolethread_gui.engine.project import Project
from tests.engine.making import make_project, texts

NOON = datetime(2026, 3, 5, 12, 0, 0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_project(tmp_path / "harbour.rolethread", texts(12))


def kinds(project: Path, backup: Path) -> list[tuple[int, str]]:
    return [(one.key, one.kind) for one in preview(project, backup).touched]


def words(conversation: Conversation | None) -> list[str]:
    return [turn.text for turn in conversation.turns] if conversation else []


def test_what_going_back_does_is_told_conversation_by_conversation(path: Path) -> None:
    made = backups.make_backup(path, now=NOON)
    assert made is not None
    assert preview(path, made).sentence == "Every conversation is as it was then."
    with Project.open(path) as project:
        old = words(project.conversation(2))
        project.apply(Command("Edited", (SetText(2, 0, "The heron stood in the reeds."),)))
        project.apply(Command("Noted", (SetNote(3, "look again"),)))
        project.apply(Command("Deleted", (DeleteConversations((5,)),)))
        project.apply(Command("Edited", (SetText(7, 0, "For a moment."),)))
        project.undo()
        project.save_draft(8, 0, "Typed, and not taken over yet.")
        found = preview(path, made)
    assert [(one.key, one.kind) for one in found.touched] == [
        (2, "edited"),
        (3, "marked"),
        (5, "added"),
        (8, "edited"),
    ]
    assert found.count == 4
    assert found.sentence == (
        "Going back: 2 conversations get their earlier words; 1 comes back; 1 gets its earlier status, tags, note or place."
    )
    sides = both_sides(path, made, 2)
    assert words(sides.now)[0] == "The heron stood in the reeds."
    assert words(sides.then) == old
    assert both_sides(path, made, 5).now is None


def test_it_is_told_from_a_backup_whose_history_parted_too(path: Path) -> None:
    made = backups.make_backup(path, now=NOON)
    assert made is not None
    with Project.open(path) as project:
        project.apply(Command("First way", (SetText(1, 0, "The first way."),)))
    backups.restore_backup(path, 1, now=NOON + timedelta(minutes=1))
    with Project.open(path) as project:
        project.apply(Command("Second way", (SetText(4, 0, "The second way."),)))
    before = backups.list_backups(path)[0]
    assert before.mark == backups.BEFORE
    assert kinds(path, before.path) == [(1, "edited"), (4, "edited")]
    backups.restore_backup(path, 1, now=NOON + timedelta(minutes=2))
    with Project.open(path) as project:
        assert words(project.conversation(1))[0] == "The first way."
        assert words(project.conversation(4))[0] != "The second way."
