"""Commands, their way back, versions, typing and caches, through the project's public door."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import numpy as np
import pytest

from rolethread_gui.dataset.changes import ChangeSet
from rolethread_gui.dataset.conversation import Role, Turn
from rolethread_gui.dataset.edits import (
    AddConversation,
    Command,
    DeleteConversations,
    DuplicateConversation,
    Edit,
    Ignore,
    MoveConversations,
    ReplaceText,
    SetIncluded,
    SetNote,
    SetSetting,
    SetStatus,
    SetText,
)
from rolethread_gui.dataset.errors import EditRefused, ProjectProblem
from rolethread_gui.dataset.flags import Flag, Severity
from rolethread_gui.engine.passes import CodedFacts, PassBatch
from rolethread_gui.engine.project import Project
from rolethread_gui.store import carrying
from tests.engine.project_state import observable, write_lines

COUNT = 12


@pytest.fixture
def project(tmp_path: Path):
    with Project.create(tmp_path / "some.rolethread") as project:
        project.import_source(write_lines(tmp_path / "data.jsonl", COUNT))
        yield project


def do(project: Project, *edits: Edit, label: str = "Edit", skip_stale: bool = False) -> ChangeSet:
    return project.apply(Command(label, edits, "test", skip_stale))


def order(project: Project) -> list[int]:
    return (project.columns.slots_in_order() + 1).tolist()


def reopened(project: Project) -> Project:
    project.close()
    return Project.open(project.path)


def test_a_refused_command_changes_nothing(project: Project) -> None:
    before, position = observable(project), project.position
    for edit in (
        SetText(1, 99, "no such turn"),
        SetText(99, 0, "no such conversation"),
        SetStatus((1, 99), "approved"),
        SetStatus((1,), "perfect"),
        MoveConversations((1,), 1),
        ReplaceText(1, 1, 0, 2, "x", expect="no"),
        DuplicateConversation(0),
        Ignore("filler", turn=1),
        SetSetting("name", "half \ud83d"),
    ):
        with pytest.raises(EditRefused) as caught:
            do(project, SetText(1, 1, "first"), edit)
        assert caught.value.sentence
    assert observable(project) == before
    assert project.position == position


def test_stale_edits_are_skipped_and_counted(project: Project) -> None:
    do(project, DeleteConversations((2,)))
    change = do(
        project,
        SetText(1, 1, "good"),
        SetText(2, 1, "gone"),
        ReplaceText(3, 1, 0, 2, "x", expect="no"),
        SetStatus((2, 3, 50), "approved"),
        skip_stale=True,
    )
    assert change.skipped == 4
    assert change.edited == (1,)
    assert change.marked == (3,)


def test_change_sets_say_what_changed_and_who_asked(project: Project) -> None:
    change = do(
        project, SetText(4, 1, "x"), SetNote(5, "n"), DuplicateConversation(6), DeleteConversations((7,))
    )
    assert (change.kind, change.label, change.origin) == ("do", "Edit", "test")
    assert (change.edited, change.added, change.removed, change.marked) == ((4,), (13,), (7,), (5,))
    assert change.turns == {4: (1,)}
    assert change.new_keys == (13,)
    back = project.undo()
    assert back is not None
    assert (back.kind, back.origin, back.edited, back.added, back.removed) == (
        "undo",
        "undo",
        (4,),
        (7,),
        (13,),
    )
    assert do(project, SetSetting("a", 1), Ignore("filler")).settings == ("a",)
    assert do(project, SetStatus((1,), "to review")).touched == ()  # it is so already


def test_undo_survives_a_restart_and_an_edit_clears_redo_but_not_history(project: Project) -> None:
    for number in range(5):
        do(project, SetText(1, 1, f"text {number}"), label=f"Step {number}")
    project.undo()
    project.undo()
    project = reopened(project)
    assert (project.undo_label(), project.redo_label()) == ("Step 2", "Step 3")
    assert project.conversation(1).turn(1).text == "text 2"
    project.redo()
    assert project.conversation(1).turn(1).text == "text 3"
    project.undo()
    do(project, SetText(1, 1, "another"), label="Another")
    project = reopened(project)
    assert project.redo_label() is None
    assert project.redo() is None
    labels = [(entry.label, entry.kind, entry.undone) for entry in project.history() if entry.kind == "do"]
    assert labels == [
        ("Another", "do", False),
        ("Step 4", "do", True),
        ("Step 3", "do", True),
        ("Step 2", "do", False),
        ("Step 1", "do", False),
        ("Step 0", "do", False),
        ("Import data.jsonl", "do", False),
    ]
    changes = project.undo_to(2)
    assert [change.label for change in changes] == ["Another", "Step 2", "Step 1"]
    assert project.conversation(1).turn(1).text == "text 0"
    assert project.history(2, before=3)[0].position == 2
    imported = project.history(1, before=2)[0]
    assert (imported.count, imported.keys) == (COUNT, tuple(range(1, COUNT + 1)))
    project.close()


def test_undo_copies_no_text(project: Project) -> None:
    do(project, SetText(1, 1, "long " * 1000))
    count = project.ledger.database.one("SELECT count(*) FROM content")
    for _ in range(5):
        project.undo()
        project.redo()
    assert project.ledger.database.one("SELECT count(*) FROM content") == count
    size = project.ledger.database.one("SELECT max(length(change)) FROM journal")
    assert size is not None
    assert size[0] < 500


def test_marks_of_many_are_one_small_row(tmp_path: Path) -> None:
    with Project.create(tmp_path / "many.rolethread") as project:
        project.import_source(write_lines(tmp_path / "data.jsonl", 4000))
        rng = np.random.default_rng(1)
        keys = tuple((np.flatnonzero(rng.random(4000) < 0.5) + 1).tolist())
        do(project, SetStatus(keys, "approved"))
        row = project.ledger.database.one("SELECT length(change) FROM journal ORDER BY position DESC LIMIT 1")
        assert row is not None
        assert row[0] < len(keys)
        assert project.ledger.database.one("SELECT count(*) FROM revision") == (0,)
        do(project, SetIncluded(tuple(range(1, 4001)), included=False))
        row = project.ledger.database.one("SELECT length(change) FROM journal ORDER BY position DESC LIMIT 1")
        assert row is not None
        assert row[0] < 200


def test_edited_back_is_the_imported_conversation_again(project: Project) -> None:
    text = project.conversation(3).turn(1).text
    do(project, SetText(3, 1, "other"))
    do(project, SetText(3, 1, text))
    assert project.ledger.texts.overlay.current(3) == 0
    assert project.conversation(3) == project.original(3)


def test_order_and_places(project: Project) -> None:
    do(project, MoveConversations((5, 3), 1))
    assert order(project)[:6] == [1, 5, 3, 2, 4, 6]
    do(project, MoveConversations((12,), None))
    assert order(project)[:2] == [12, 1]
    (key,) = do(project, DuplicateConversation(5)).new_keys
    assert order(project)[2:4] == [5, key]
    (last,) = do(project, AddConversation((Turn(0, Role.USER, "new"),))).new_keys
    assert order(project)[-1] == last
    expected = order(project)
    for number in range(120):  # more than halving between two neighbours allows
        (key,) = do(project, AddConversation((Turn(0, Role.USER, str(number)),), after=1)).new_keys
        expected.insert(expected.index(1) + 1, key)
    assert order(project) == expected
    project = reopened(project)
    assert order(project) == expected
    project.undo_to(1)
    assert order(project) == list(range(1, COUNT + 1))
    project.close()


def test_new_turn_keys_are_never_used_twice(project: Project) -> None:
    (key,) = do(project, AddConversation((Turn(0, Role.USER, "a"), Turn(0, Role.ASSISTANT, "b")))).new_keys
    assert [turn.key for turn in project.conversation(key).turns] == [0, 1]
    assert project.original(key) == project.conversation(key)


# taking one step back


def test_one_old_bulk_change_is_taken_back_alone(project: Project) -> None:
    do(
        project,
        *(SetText(key, 1, "fixed") for key in (1, 2, 3)),
        SetStatus((1, 2, 3, 4), "approved"),
        label="Fix 3",
    )
    fixed = project.position
    do(project, SetText(2, 1, "typed since"))
    do(project, SetText(5, 1, "elsewhere"))
    change = project.take_back(fixed)
    assert change.skipped == 1
    assert project.conversation(1) == project.original(1)
    assert project.conversation(2).turn(1).text == "typed since"
    assert project.conversation(5).turn(1).text == "elsewhere"
    assert project.columns.plain("status")[:4].tolist() == [0, 2, 0, 0]
    assert project.undo_label() == "Take back “Fix 3”"
    assert [entry.undone for entry in project.history() if entry.position == fixed] == [True]
    with pytest.raises(EditRefused, match="undone already"):
        project.take_back(fixed)
    project.undo()
    assert project.conversation(1).turn(1).text == "fixed"
    assert [entry.undone for entry in project.history() if entry.position == fixed] == [False]


def test_nothing_left_to_take_back(project: Project) -> None:
    do(project, SetText(1, 1, "first"), SetSetting("a", 1))
    first = project.position
    do(project, SetText(1, 1, "second"), SetSetting("a", 2))
    with pytest.raises(EditRefused, match="changed again"):
        project.take_back(first)
    with pytest.raises(EditRefused):
        project.take_back(999)


def test_an_old_import_is_taken_back_without_what_was_edited(project: Project, tmp_path: Path) -> None:
    do(project, SetText(1, 1, "worked on"))
    project.import_source(write_lines(tmp_path / "other.jsonl", 3))
    change = project.take_back(1)
    assert change.skipped == 1
    assert order(project) == [1, 13, 14, 15]


# typing


def test_typing_is_one_step_a_pause(project: Project) -> None:
    for end in range(1, 6):
        project.save_draft(1, 1, "hello"[:end])
    position = project.position
    assert project.drafts() == [(1, 1, "hello")]
    change = project.promote_drafts(lambda key, turn: f"Typed in conversation {key}")
    assert change is not None
    assert change.position == position + 1
    assert change.turns == {1: (1,)}
    assert project.undo_label() == "Typed in conversation 1"
    assert project.drafts() == []
    project.save_draft(1, 1, "hello")
    assert project.promote_drafts() is None  # the same text is no step
    assert project.position == position + 1


def test_whatever_comes_next_takes_typing_over_first(project: Project) -> None:
    project.save_draft(1, 1, "typed")
    change = do(project, SetText(2, 1, "command"))
    assert set(change.edited) == {1, 2}
    project.undo()
    assert project.conversation(1).turn(1).text == "typed"
    project.save_draft(3, 1, "typed too")
    version = project.save_version("With it")
    then = project.conversation_at(3, version.position)
    assert then is not None
    assert then.turn(1).text == "typed too"
    project.save_draft(4, 1, "last")
    project.undo()
    assert project.conversation(4) == project.original(4)
    project.save_draft(5, 1, "at the end")
    project = reopened(project)
    assert project.conversation(5).turn(1).text == "at the end"
    project.close()


def test_typing_in_what_was_deleted_is_refused_or_dropped(project: Project) -> None:
    project.save_draft(1, 99, "no such turn")
    assert project.promote_drafts() is None
    do(project, DeleteConversations((1,)))
    with pytest.raises(EditRefused):
        project.save_draft(1, 1, "gone")
    assert project.drafts() == []


# versions


def test_comparing_is_one_plain_sentence(project: Project) -> None:
    version = project.save_version("One", "first")
    assert project.compare(version, version).sentence == "Nothing changed."
    before = int(project.columns.plain("words")[0])
    do(project, SetText(1, 1, "five words are here now"))
    do(project, DeleteConversations((2, 3)), SetStatus((5,), "approved"))
    after = int(project.columns.plain("words")[0])
    found = project.compare(version, project.position)
    assert (found.edited, found.removed, found.status_changed) == ((1,), (2, 3), (5,))
    gone = int(project.columns.plain("words")[[1, 2]].sum())
    assert (found.words_before, found.words_after) == (before + gone, after)
    assert found.sentence.startswith("1 conversation edited, 2 removed and 1 with another status: ")
    back = project.compare(project.position, version)
    assert (back.edited, back.added, back.words_after) == ((1,), (2, 3), found.words_before)
    everything = project.compare(0, version)
    assert everything.sentence.startswith("12 conversations added: ")
    assert len(everything.added) == COUNT
    assert project.compare(version, project.position).sentence == found.sentence


def test_what_was_changed_and_changed_back_is_no_difference(project: Project) -> None:
    version = project.save_version("One")
    do(project, SetText(1, 1, "there"), SetStatus((1,), "approved"), SetNote(2, "x"), SetSetting("a", 1))
    project.undo()
    assert project.compare(version, project.position).sentence == "Nothing changed."


def test_restoring_is_one_more_step(project: Project) -> None:
    do(project, SetText(1, 1, "as saved"), SetNote(2, "as saved"), SetStatus((3,), "approved"))
    version = project.save_version("Good")
    saved = observable(project)
    do(project, SetText(1, 1, "worse"), DeleteConversations((4,)), SetNote(2, ""), DuplicateConversation(5))
    do(project, MoveConversations((12,), None), Ignore("filler", "of course", 1, 1), SetSetting("kept", 1))
    change = project.restore(version.id, [1])
    assert change.edited == (1,)
    assert project.conversation(1).turn(1).text == "as saved"
    assert 4 not in order(project)
    project.restore(version.id)
    now = observable(project)
    for name in ("order", "texts", "notes", "ignores"):
        assert now[name] == saved[name]
    assert now["settings"] == {"kept": 1}  # thresholds are no part of a version
    assert project.undo_label() == "Restore “Good”"
    project.undo()
    assert 4 not in order(project)
    with pytest.raises(EditRefused):
        project.restore(77)


def test_edited_since_a_version_also_after_undo(project: Project) -> None:
    do(project, SetText(1, 1, "a"))
    version = project.save_version("One")
    assert not (project.columns.plain("edited") > version.position).any()
    project.undo()  # now it differs from the version
    assert np.flatnonzero(project.columns.plain("edited") > version.position).tolist() == [0]
    do(project, SetText(2, 1, "b"))
    project.undo()  # now it does not
    assert np.flatnonzero(project.columns.plain("edited") > version.position).tolist() == [0]


def test_versions_take_no_time_and_keep_their_notes(project: Project) -> None:
    project.save_version("One", "half \ud83d note")
    project = reopened(project)
    assert [(one.name, one.note, one.position) for one in project.versions()] == [("One", "half ? note", 1)]
    project.close()


# caches


def flag(
    key: int, words: str = "of course", check: str = "filler", severity: Severity = Severity.WARNING
) -> Flag:
    return Flag(check, key, 2, 0, 9, severity, "It opens with “Of course”.", words)


def batch(
    project: Project, flags: dict[int, list[Flag]], *, stamp: str = "s1", keys: tuple[int, ...] = ()
) -> PassBatch:
    wanted = np.array(keys or range(1, COUNT + 1), np.int64)
    ones = np.ones(len(wanted), np.int64)
    return PassBatch(
        position=project.position,
        stamp=stamp,
        checks=("filler", "empty_turn"),
        keys=wanted,
        flags=flags,
        formats=np.full(len(wanted), 5, np.uint32),
        openings=CodedFacts(ones, [f"opening {key % 3}" for key in wanted.tolist()]),
        phrases=CodedFacts(ones * 0, []),
        speakers=CodedFacts(ones * 0, []),
        prompts=CodedFacts(ones * 0, []),
    )


def test_flags_are_kept_counted_and_silenced(project: Project) -> None:
    error = flag(2, "", "empty_turn", Severity.ERROR)
    taken = project.store_pass(batch(project, {1: [flag(1)], 2: [flag(2), error]}))
    assert taken == tuple(range(1, COUNT + 1))
    columns = project.columns
    assert columns.plain("flag:filler")[:3].tolist() == [1, 1, 0]
    assert columns.plain("errors")[:3].tolist() == [0, 1, 0]
    assert (columns.plain("checked") == project.position).all()
    assert [columns.names["openings"][code] for code in columns.ragged("openings").get(3)] == ["opening 1"]
    do(project, Ignore("filler", "of course", 1, 2))
    assert project.flags(1) == []
    assert project.all_flags(1) == [flag(1)]
    assert columns.plain("flag:filler")[:3].tolist() == [0, 1, 0]
    do(project, Ignore("filler", "of course"))
    assert columns.plain("warnings")[:3].tolist() == [0, 0, 0]
    assert project.flags(2) == [error]
    project.undo()
    project.undo()
    assert columns.plain("flag:filler")[:3].tolist() == [1, 1, 0]
    do(project, Ignore("filler"))
    with project.reader() as reader:
        assert reader.flags(1) == []
        assert reader.flags(2) == [error]
    project.undo()
    expected = {
        name: columns.plain(name).tolist() for name in ("flag:filler", "errors", "checked", "formats")
    }
    project = reopened(project)
    assert {name: project.columns.plain(name).tolist() for name in expected} == expected
    assert project.columns.names["openings"] == ["opening 1", "opening 2", "opening 0"]
    assert project.flags(2) == [flag(2), error]
    project.close()


def test_what_changed_since_the_check_read_it_is_dropped(project: Project) -> None:
    old = batch(project, {1: [flag(1)], 2: [flag(2)]})
    do(project, SetText(1, 1, "meanwhile"), SetStatus((2,), "approved"))
    taken = project.store_pass(old)
    assert 1 not in taken
    assert 2 in taken
    assert project.flags(1) == []
    assert project.flags(2) == [flag(2)]
    assert project.columns.plain("checked")[0] == -1
    do(project, SetText(2, 1, "later"))
    assert project.flags(2) == []  # they belong to other words
    project.undo()
    assert project.flags(2) == [flag(2)]


def test_a_part_of_the_checks_leaves_the_others_flags(project: Project) -> None:
    project.store_pass(batch(project, {1: [flag(1), flag(1, check="length_outlier")]}))
    again = batch(project, {1: [flag(1, "certainly")]}, keys=(1,))
    project.store_pass(again)
    assert project.flags(1) == [flag(1, check="length_outlier"), flag(1, "certainly")]
    assert project.columns.plain("flag:length_outlier")[0] == 1


def test_caches_of_other_checks_and_settings_go(project: Project) -> None:
    project.store_pass(batch(project, {1: [flag(1)]}))
    project.store_pass(batch(project, {2: [flag(2)]}, stamp="s2", keys=(2,)))
    project.drop_stale("s2")
    assert project.flags(1) == []
    assert project.flags(2) == [flag(2)]
    assert (project.columns.plain("checked") == -1).all()
    assert project.columns.plain("flag:filler").tolist()[:2] == [0, 1]


def test_hot_results_survive_a_crash_without_closing(project: Project, tmp_path: Path) -> None:
    project.store_pass(batch(project, {1: [flag(1)]}))
    project.ledger.keep_columns()
    project.store_pass(batch(project, {3: [flag(3)]}, keys=(3,)))
    with Project.open(project.path, read_only=True) as other:
        assert other.columns.plain("flag:filler")[:3].tolist() == [1, 0, 1]


def test_kept_figures(project: Project) -> None:
    project.keep_figures("length_outlier", {"low": 3})
    assert project.kept_figures() == {"length_outlier": {"low": 3}}
    project.undo()
    assert project.kept_figures() == {}


# the file


def test_a_copy_is_complete(project: Project, tmp_path: Path) -> None:
    do(project, SetText(1, 1, "kept"))
    target = tmp_path / "copy.rolethread"
    target.write_bytes(b"something old")
    project.save_copy(target)
    with Project.open(target) as copy:
        assert observable(copy) == observable(project)
        assert copy.undo_label() == "Edit"
    assert {path.name for path in tmp_path.glob("*copy*")} == {"copy.rolethread"}
    with pytest.raises(ProjectProblem):
        project.save_copy(project.path)
    with pytest.raises(ProjectProblem):
        project.save_copy(tmp_path / "no" / "folder.rolethread")


def test_a_project_is_not_replaced_unasked(project: Project) -> None:
    project.close()
    with pytest.raises(ProjectProblem, match="already"):
        Project.create(project.path)
    with Project.create(project.path, replace=True) as fresh:
        assert fresh.columns.size == 0


def test_closing_leaves_one_file(project: Project, tmp_path: Path) -> None:
    do(project, SetText(1, 1, "kept"))
    project.close()
    project.close()
    before = project.path.read_bytes()
    with Project.open(project.path, read_only=True) as other:
        assert other.conversation(1).turn(1).text == "kept"
    assert {path.name for path in tmp_path.iterdir() if path.is_file()} == {"data.jsonl", "some.rolethread"}
    assert project.path.read_bytes() == before


def test_the_log_is_carried_over_when_it_grows(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(carrying, "WAL_CAP", 4 << 20)
    monkeypatch.setattr(carrying, "WAL_CARRIED", 8 << 20)
    for number in range(40):
        do(project, SetText(1, 1, f"{number}" + "x" * (2 << 20)))
        assert project.ledger.database.log_bytes() < (4 + 8 + 8) << 20
    project.idle()
    assert project.integrity() == "ok"


def test_a_reader_works_beside_the_writer_in_another_thread(project: Project) -> None:
    wrong: list[str] = []
    stop = threading.Event()
    reader = project.reader()

    def look() -> None:
        while not stop.is_set():
            texts = {one.turn(1).text for one in reader.conversations((1, 2))}
            position = reader.position
            if position > 1 and not all(text.startswith(("step", "Hello")) for text in texts):
                wrong.append(str(texts))

    thread = threading.Thread(target=look)
    thread.start()
    end = time.monotonic() + 0.5
    number = 0
    while number < 3 or time.monotonic() < end:
        number += 1
        do(project, SetText(1, 1, f"step {number}"), SetText(2, 1, f"step {number}"))
    stop.set()
    thread.join()
    assert reader.conversation(2).turn(1).text == f"step {number}"
    reader.close()
    assert not wrong


def test_reading_only(project: Project) -> None:
    with Project.open(project.path, read_only=True) as other:
        assert other.read_only
        for attempt in (other.undo, other.redo, lambda: other.save_version("x"), lambda: other.restore(1)):
            with pytest.raises(ProjectProblem):
                attempt()
        assert other.undo_label() is None
        assert len(other.history()) == 1


def test_what_one_command_adds_and_deletes_was_never_there(project: Project) -> None:
    before = observable(project)
    change = do(project, DuplicateConversation(5), DeleteConversations((COUNT + 1, 4)))
    assert (change.added, change.removed, change.edited, change.marked) == ((), (4,), (), ())
    assert project.undo() is not None
    assert observable(project)["order"] == before["order"]
    assert project.redo() is not None
    assert 4 not in order(project)


def test_what_was_just_added_can_be_duplicated_at_once(project: Project) -> None:
    turns = (Turn(0, Role.USER, "New"),)
    change = do(project, AddConversation(turns), DuplicateConversation(COUNT + 1))
    assert change.added == (COUNT + 1, COUNT + 2)
    assert project.conversation(COUNT + 2).turn(0).text == "New"
