"""Notes on words in a project: found by a filter, a step of History, in no export."""

from __future__ import annotations

from pathlib import Path

from rolethread_gui.dataset.edits import Command, DeleteConversations, SetNote, SetSetting, SetText
from rolethread_gui.dataset.filters import Filter, IsNoted, chip_text
from rolethread_gui.dataset.word_notes import notes_of, pinned, setting_name, to_value
from rolethread_gui.engine.clean_copy import clean_copy
from rolethread_gui.engine.project import Project
from tests.engine.making import make_project, texts


def noted(project: Project) -> list[int]:
    shown = Filter((IsNoted(True),)).mask(project.columns)
    assert (Filter((IsNoted(False),)).mask(project.columns) == (project.columns.alive() & ~shown)).all()
    return [slot + 1 for slot in shown.nonzero()[0].tolist()]


def note(project: Project, key: int, words: str, said: str) -> Command:
    with project.reader() as reader:
        turn = reader.conversation(key).turns[0]
    start = turn.text.index(words)
    notes = pinned(notes_of(project.settings, key), turn.key, turn.text, (start, start + len(words)), said)
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
