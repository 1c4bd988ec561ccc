"""Notes on words in a project: found by a filter, a step of History, in no export."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rolethread_gui.dataset.conversation import Role
from rolethread_gui.dataset.edits import (
    Command,
    DeleteConversations,
    Edit,
    MergeTurns,
    SetNote,
    SetSetting,
    SetText,
    SplitTurn,
)
from rolethread_gui.dataset.filters import Filter, IsNoted, chip_text
from rolethread_gui.dataset.sought import Sought, Where
from rolethread_gui.dataset.whole_edits import JoinConversations, SplitConversation
from rolethread_gui.dataset.word_notes import notes_of, pinned, place_of, setting_name, to_value
from rolethread_gui.engine.clean_copy import clean_copy
from rolethread_gui.engine.project import Project
from rolethread_gui.engine.seeking import seek
from tests.engine.making import make_project, texts
from tests.engine.project_state import observable


def noted(project: Project) -> list[int]:
    shown = Filter((IsNoted(True),)).mask(project.columns)
    assert (Filter((IsNoted(False),)).mask(project.columns) == (project.columns.alive() & ~shown)).all()
    return [slot + 1 for slot in shown.nonzero()[0].tolist()]


def note(project: Project, key: int, words: str, said: str, turn: int = 0) -> Command:
    with project.reader() as reader:
        one = reader.conversation(key).turns[turn]
    start = one.text.index(words)
    notes = pinned(notes_of(project.settings, key), one.key, one.text, (start, start + len(words)), said)
    return Command("Noted", (SetSetting(setting_name(key), to_value(notes)),))


def test_a_filter_finds_notes_of_both_kinds_and_undo_takes_them_back(tmp_path: Path) -> None:
    path = make_project(tmp_path / "book.rolethread", texts(4))
    with Project.open(path) as project:
        project.apply(Command("Note", (SetNote(3, "look here"),)))
        with project.reader() as reader:
            words = reader.conversation(2).turns[0].text.split()[0]
        project.apply(note(project, 2, words, "who?"))
        assert noted(project) == [2, 3]
        project.apply(note(project, 3, "", "and here"))
        project.apply(Command("Note", (SetNote(3, ""),)))
        assert noted(project) == [2, 3]  # the one on words is still there
        project.undo_to(project.history()[-1].position)
    with Project.open(path) as project:
        for _ in range(4):
            project.redo()
        assert noted(project) == [2, 3]
        assert notes_of(project.settings, 2)[0].text == "who?"
        project.apply(Command("None", (SetSetting(setting_name(2), None),)))
        assert noted(project) == [3]
    assert chip_text(IsNoted(True), {}) == "with a note"


def _found(project: Project, key: int) -> list[tuple[str, str]]:
    """Words and text of the notes of a conversation."""
    turns = {turn.key: turn.text for turn in project.conversation(key).turns}
    found: list[tuple[str, str]] = []
    for one in notes_of(project.settings, key):
        span = place_of(one, turns.get(one.turn, ""))
        found.append(("" if span is None else turns[one.turn][slice(*span)], one.text))
    return found


def test_notes_go_along_when_conversations_and_turns_are_cut_and_joined(tmp_path: Path) -> None:
    rows = [["A harbour by night.", "Yes.", "The cave is hidden.", "No."], ["One more harbour.", "So."]]
    with Project.open(make_project(tmp_path / "book.rolethread", rows)) as project:
        project.apply(note(project, 1, "harbour", "which?"))
        project.apply(note(project, 1, "cave", "where?", turn=2))
        project.apply(note(project, 2, "harbour", "again?"))
        states = [observable(project)]
        commands: tuple[Edit, ...] = (
            SplitConversation(1, 2),
            JoinConversations((3, 2)),
            SplitTurn(3, 2, len("The cave"), Role.USER),
            MergeTurns(3, 2),
        )
        for edit in commands:
            project.apply(Command("Edit", (edit,)))
            states.append(observable(project))
        assert _found(project, 1) == [("harbour", "which?")]
        assert _found(project, 3) == [("cave", "where?"), ("harbour", "again?")]
        assert noted(project) == [1, 3]
        for state in reversed(states[:-1]):
            project.undo()
            assert observable(project) == state
        for state in states[1:]:
            project.redo()
            assert observable(project) == state


def test_notes_on_words_are_searched(tmp_path: Path) -> None:
    path = make_project(tmp_path / "book.rolethread", [["A harbour.", "Yes."], ["A cave.", "No."]])
    with Project.open(path) as project:
        project.apply(note(project, 2, "cave", "is it Dark, or dark?"))
        project.apply(Command("Note", (SetNote(1, "all too dark"),)))

        def found(**how: Any) -> dict[int, int]:
            with project.reader() as reader:
                batches = list(seek(reader, Sought("dark", where=Where.NOTES, **how), project.columns))
            return {key: hits for one in batches for key, hits in zip(one.keys, one.hits, strict=True)}

        assert found() == {1: 1, 2: 2}
        assert found(role=Role.ASSISTANT) == {1: 1}  # the one on words belongs to a turn, the other to none


def test_a_clean_copy_takes_notes_along_without_what_was_deleted(tmp_path: Path) -> None:
    path = make_project(
        tmp_path / "book.rolethread", [["A secret harbour by night.", "Yes."], ["A hidden cave.", "No."]]
    )
    with Project.open(path) as project:
        project.apply(note(project, 1, "harbour", "where is it?"))
        project.apply(note(project, 2, "cave", "gone soon"))
        with project.reader() as reader:
            turn = reader.conversation(1).turns[0].key
        project.apply(
            Command("Edit", (SetText(1, turn, "A quiet harbour by night."), DeleteConversations((2,))))
        )
        copy = tmp_path / "copy.rolethread"
        clean_copy(path, copy)
    with Project.open(copy) as project:
        (kept,) = notes_of(project.settings, 1)
        assert (kept.words, kept.text) == ("harbour", "where is it?")
        assert notes_of(project.settings, 2) == ()
        assert noted(project) == [1]
    raw = copy.read_bytes()
    assert b"secret" not in raw
    assert b"gone soon" not in raw
