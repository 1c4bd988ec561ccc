"""What can be read of a damaged project is read, what was lost is said, and nothing wrong is passed off as whole."""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rolethread_gui import cli
from rolethread_gui.dataset import edits
from rolethread_gui.dataset.conversation import Conversation, Turn
from rolethread_gui.dataset.errors import ProjectProblem, UserProblem
from rolethread_gui.engine.project import Project
from rolethread_gui.engine.salvage import DOUBTFUL, EARLIER, UNCHECKED, UNREAD, Salvaged, free_name, salvage
from rolethread_gui.store.connection import Database
from rolethread_gui.store.problems import StorageProblem
from tests.engine.damaging import KINDS, PAGE, damage
from tests.engine.project_state import observable, write_lines
from tests.schemas.test_old_projects import KEPT

Turns = tuple[Turn, ...]


class Known:
    """A sound project, and what it says.

    Attributes:
        path: the file.
        now: turns of every conversation.
        ever: all that each conversation ever said.
    """

    def __init__(self, path: Path, now: dict[int, Turns], ever: dict[int, list[Turns]]) -> None:
        self.path, self.now, self.ever = path, now, ever
        self.data = path.read_bytes()


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Known:
    folder = tmp_path_factory.mktemp("sound")
    path, ever, chance = folder / "harbour.rolethread", dict[int, list[Turns]](), random.Random(3)

    def learn(project: Project) -> None:
        for slot in project.columns.alive().nonzero()[0]:
            turns = project.conversation(int(slot) + 1).turns
            if turns not in ever.setdefault(int(slot) + 1, []):
                ever[int(slot) + 1].append(turns)

    with Project.create(path) as project:
        project.import_source(
            write_lines(folder / "first.jsonl", 180, words="longer words to fill a page " * 4)
        )
        learn(project)
        for number in range(24):
            key = chance.randint(1, 180)
            text = f"edited {number} " + "and more of it " * chance.randint(1, 200)
            project.apply(edits.Command(f"Edit {number}", (edits.SetText(key, 2, text),)))
            learn(project)
            if number % 8 == 3:
                project.apply(
                    edits.Command(
                        "Approve", (edits.SetStatus((key,), "approved"), edits.SetNote(key, "good"))
                    )
                )
            if number == 9:
                project.save_version("Halfway")
                project.import_source(write_lines(folder / "second.jsonl", 60))
            if number == 12:
                project.undo()
        project.apply(
            edits.Command("Twice", (edits.DuplicateConversation(3), edits.DeleteConversations((10, 11))))
        )
        learn(project)
        project.save_draft(20, 1, "typed at last")
        project.save_copy(folder / "copy.rolethread")
    (folder / "copy.rolethread").replace(path)
    with Project.open(shutil.copy(path, folder / "looked at.rolethread")) as project:
        learn(project)
        now = {
            int(slot) + 1: project.conversation(int(slot) + 1).turns
            for slot in project.columns.alive().nonzero()[0]
        }
    return Known(path, now, ever)


def salvaged(damaged: Path, out: Path) -> tuple[Salvaged, dict[int, Conversation]]:
    """Rescue a file; what the new project says after that."""
    before = damaged.read_bytes()
    told = salvage(damaged, out)
    assert told is not None
    assert damaged.read_bytes() == before
    with Project.open(out) as project:
        keys = [int(slot) + 1 for slot in project.columns.alive().nonzero()[0]]
        texts = {key: project.conversation(key) for key in keys}
        assert project.integrity() == "ok"
        for version in project.versions():
            project.compare(version.position, project.position)
    assert told.conversations == len(texts)
    assert all(sentence.endswith(".") for sentence in told.sentences)
    return told, texts


def test_a_sound_project_comes_over_whole(known: Known, tmp_path: Path) -> None:
    told, texts = salvaged(known.path, tmp_path / "new.rolethread")
    assert {key: text.turns for key, text in texts.items()} == known.now
    assert told.sentences[1:] == ["Nothing of your work was lost.", "The damaged file was left as it is."]
    with Project.open(known.path) as old, Project.open(tmp_path / "new.rolethread") as new:
        assert observable(new) == observable(old)
        assert new.versions() == old.versions()
        assert [one.label for one in new.history()] == [one.label for one in old.history()]
        assert new.undo() is not None
        assert new.shelf.formats(1) == old.shelf.formats(1)


@settings(max_examples=80)
@given(kind=st.sampled_from(KINDS), seed=st.integers(0, 1 << 32))
def test_whatever_the_damage_nothing_wrong_is_passed_off_as_whole(known: Known, kind: str, seed: int) -> None:
    folder = known.path.parent
    torn = folder / "torn.rolethread"
    torn.write_bytes(damage(known.data, kind, seed))
    out = folder / "rescued.rolethread"
    out.unlink(missing_ok=True)
    try:
        told, texts = salvaged(torn, out)
    except ProjectProblem as problem:
        assert "Nothing that could be read" in problem.sentence  # noqa: PT017 - it may come or not
        return
    labelled = {*told.earlier, *told.doubtful}
    for key, text in texts.items():
        if text.turns != known.now.get(key) and key not in told.unchecked:
            assert key in labelled or told.marks_unsure, (key, told)
            assert text.turns in known.ever[key], key
    missing = known.now.keys() - texts.keys() - {one.key for one in told.lost}
    assert not missing or told.gone or told.marks_unsure, missing


@settings(max_examples=60)
@given(kind=st.sampled_from(KINDS), seed=st.integers(0, 1 << 32))
def test_opening_a_damaged_project_is_refused_in_words_or_shows_what_was_written(
    known: Known, kind: str, seed: int
) -> None:
    torn = known.path.parent / "opened.rolethread"
    for end in ("-wal", "-shm"):
        torn.with_name(torn.name + end).unlink(missing_ok=True)
    torn.write_bytes(damage(known.data, kind, seed))
    try:
        with Project.open(torn) as project:
            for slot in project.columns.alive().nonzero()[0]:
                key = int(slot) + 1
                try:
                    turns = project.conversation(key).turns
                except StorageProblem as problem:
                    assert problem.kind == "damaged"  # noqa: PT017 - it may come or not
                    continue
                assert turns in [*known.ever.get(key, ()), known.now.get(key)]
    except UserProblem as problem:
        assert problem.hint.endswith(".")  # noqa: PT017 - it may come or not


def untouched(known: Known) -> int:
    """A conversation that was never edited."""
    return next(key for key in range(70, 180) if known.ever[key] == [known.now[key]])


def with_a_wrong_letter(known: Known, key: int) -> bytes:
    words = f"Hello, number {key - 1}".encode()
    assert known.data.count(words) == 1
    return known.data.replace(words, b"J" + words[1:])


def test_one_letter_is_enough_to_be_noticed(known: Known, tmp_path: Path) -> None:
    key = untouched(known)
    torn = tmp_path / "letter.rolethread"
    torn.write_bytes(with_a_wrong_letter(known, key))
    with Project.open(torn) as project:
        with pytest.raises(StorageProblem, match="damaged") as caught:
            project.conversation(key)
        assert caught.value.path == torn
        assert project.conversation(key + 1).turns == known.now[key + 1]
    told, texts = salvaged(torn, tmp_path / "new.rolethread")
    assert [(one.key, one.source, one.number) for one in told.lost] == [(key, "first.jsonl", key)]
    assert told.lost[0].sentence.startswith(f"conversation {key} of first.jsonl")
    assert told.history
    others = {other: turns for other, turns in known.now.items() if other != key}
    assert {other: text.turns for other, text in texts.items()} == others


def test_of_an_edited_text_that_is_lost_the_earlier_one_comes_back_with_a_tag(tmp_path: Path) -> None:
    path = tmp_path / "book.rolethread"
    with Project.create(path) as project:
        project.import_source(write_lines(tmp_path / "data.jsonl", 6))
        project.apply(edits.Command("First", (edits.SetText(2, 1, "the first change"),)))
        project.apply(edits.Command("Second", (edits.SetText(2, 1, "the second change"),)))
        project.apply(
            edits.Command("Third", (edits.SetText(3, 1, "alone"), edits.SetStatus((3,), "approved")))
        )
    data = path.read_bytes()
    for words in (b"the second change", b"alone"):
        assert data.count(words) == 1
        data = data.replace(words, words.swapcase())
    path.write_bytes(data)
    told, texts = salvaged(path, tmp_path / "new.rolethread")
    assert told.earlier == (2, 3)
    assert texts[2].turns[1].text == "the first change"
    assert texts[3].turns[1].text == "Hello, number 2! 😀"
    assert len(texts) == 6
    assert f"look at the tag “{EARLIER}”" in " ".join(told.sentences)
    with Project.open(tmp_path / "new.rolethread") as project:
        assert project.columns.plain("status")[2] == 0  # to be looked at again
        assert project.undo() is not None
        assert project.conversation(2).turns[0].text == UNREAD
        assert project.undo() is not None  # the edits before it are there to be undone, too
        assert project.redo() is not None


def test_without_a_head_the_tables_are_known_by_their_rows(known: Known, tmp_path: Path) -> None:
    torn = tmp_path / "headless.rolethread"
    torn.write_bytes(bytes(PAGE) + known.data[PAGE:])
    told, texts = salvaged(torn, tmp_path / "new.rolethread")
    assert set(texts) == set(known.now)
    assert told.history
    assert told.marks_unsure
    assert told.doubtful == (20,)  # something was typed there at last
    assert texts[21].turns == known.now[21]


def test_where_conversations_began_is_found_again_and_said(tmp_path: Path) -> None:
    path = tmp_path / "book.rolethread"
    with Project.create(path) as project:
        project.import_source(write_lines(tmp_path / "data.jsonl", 90))
        now = {key: project.conversation(key).turns for key in range(1, 91)}
    with sqlite3.connect(path) as raw:
        (root,) = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'chunk'").fetchone()
    data = bytearray(path.read_bytes())
    data[(root - 1) * PAGE : root * PAGE] = bytes(PAGE)
    path.write_bytes(data)
    told, texts = salvaged(path, tmp_path / "new.rolethread")
    assert {key: text.turns for key, text in texts.items()} == now
    assert told.unchecked == tuple(range(1, 91))
    assert UNCHECKED in " ".join(told.sentences)


def test_a_hole_in_history_leaves_how_everything_stands(known: Known, tmp_path: Path) -> None:
    data = known.data
    at = data.index(b"Edit 5")
    torn = tmp_path / "gap.rolethread"
    torn.write_bytes(data[:at] + b"Edit 9" + data[at + 6 :])
    told, texts = salvaged(torn, tmp_path / "new.rolethread")
    assert not told.history
    assert told.versions == ("Halfway",)
    assert set(texts) == set(known.now)
    odd = {key for key, text in texts.items() if text.turns != known.now[key]}
    assert odd <= set(told.doubtful)
    with Project.open(tmp_path / "new.rolethread") as project:
        assert project.undo_label() is None or project.undo_label() != "Edit 8"
        assert any("good" in project.note(key) for key in texts)
    if told.doubtful:
        assert DOUBTFUL in " ".join(told.sentences)


def test_the_log_beside_it_is_read_and_a_torn_one_is_said(tmp_path: Path) -> None:
    path = tmp_path / "book.rolethread"
    with Project.create(path) as project:
        project.import_source(write_lines(tmp_path / "data.jsonl", 5))
    with Project.open(path) as project:
        for number in range(30):
            project.apply(edits.Command("Edit", (edits.SetText(1, 1, f"number {number}"),)))
        copy = tmp_path / "copy.rolethread"
        for end in ("", "-wal"):
            shutil.copy(path.with_name(path.name + end), copy.with_name(copy.name + end))
    told, texts = salvaged(copy, tmp_path / "whole.rolethread")
    assert texts[1].turns[1].text == "number 29"
    assert not told.lost
    log = copy.with_name(f"{copy.name}-wal")
    data = bytearray(log.read_bytes())
    data[len(data) // 2] ^= 1
    log.write_bytes(data)
    told, texts = salvaged(copy, tmp_path / "half.rolethread")
    assert told.marks_unsure
    assert texts[1].turns[1].text.startswith("number ")
    log.unlink()
    told, texts = salvaged(copy, tmp_path / "none.rolethread")
    assert texts[1].turns[1].text == "Hello, number 0! 😀"


def test_a_log_cut_off_in_its_last_entry_is_what_a_power_cut_leaves(tmp_path: Path) -> None:
    path = tmp_path / "book.rolethread"
    with Project.create(path) as project:
        project.import_source(write_lines(tmp_path / "data.jsonl", 5))
    with Project.open(path) as project:
        project.apply(edits.Command("Edit", (edits.SetText(1, 1, "kept"),)))
        before = path.with_name(f"{path.name}-wal").stat().st_size
        project.apply(edits.Command("Edit", (edits.SetText(1, 1, "cut off"),)))
        copy = tmp_path / "copy.rolethread"
        for end in ("", "-wal"):
            shutil.copy(path.with_name(path.name + end), copy.with_name(copy.name + end))
    log = copy.with_name(f"{copy.name}-wal")
    log.write_bytes(log.read_bytes()[: before + 9000])
    told, texts = salvaged(copy, tmp_path / "new.rolethread")
    assert texts[1].turns[1].text == "kept"
    assert not told.marks_unsure


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.stem)
def test_projects_of_every_form_can_be_rescued(kept: Path, tmp_path: Path) -> None:
    told, texts = salvaged(kept, tmp_path / "new.rolethread")
    with Project.open(shutil.copy(kept, tmp_path / "old.rolethread")) as old, Project.open(told.path) as new:
        assert observable(new) == observable(old)
    assert told.checked == (int(kept.stem) >= 4)
    assert ("wrong letter" in " ".join(told.sentences)) != told.checked
    assert not told.lost
    assert len(texts) == told.conversations


def test_nothing_left_is_said_and_nothing_made(tmp_path: Path) -> None:
    torn, out = tmp_path / "torn.rolethread", tmp_path / "new.rolethread"
    for data in (b"", bytes(PAGE * 3), b"{}\n" * 20_000, random.Random(1).randbytes(PAGE * 4)):
        torn.write_bytes(data)
        with pytest.raises(ProjectProblem, match="Nothing that could be read"):
            salvage(torn, out)
    assert [found.name for found in tmp_path.iterdir() if found.is_file()] == ["torn.rolethread"]
    with pytest.raises(ProjectProblem):
        salvage(tmp_path / "none.rolethread", out)
    out.write_bytes(b"something")
    with pytest.raises(ProjectProblem, match="is there already"):
        salvage(torn, out)


def test_a_rescue_that_is_stopped_leaves_nothing(known: Known, tmp_path: Path) -> None:
    torn = tmp_path / "torn.rolethread"
    torn.write_bytes(known.data)
    assert salvage(torn, tmp_path / "new.rolethread", lambda: True) is None
    assert [found.name for found in tmp_path.iterdir() if found.is_file()] == ["torn.rolethread"]


def test_the_command_line_rescues_and_names_what_was_lost(
    known: Known, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    torn = tmp_path / "harbour.rolethread"
    key = untouched(known)
    torn.write_bytes(with_a_wrong_letter(known, key))
    assert cli.run(["rescue", str(torn)]) == 1
    said = capsys.readouterr().out
    assert f"Lost: conversation {key} of first.jsonl" in said
    assert (tmp_path / "harbour rescued.rolethread").exists()
    assert free_name(torn).name == "harbour rescued 2.rolethread"
    assert cli.run(["rescue", str(torn), "--json", str(tmp_path / "told.json")]) == 1
    assert json.loads((tmp_path / "told.json").read_text())["lost"][0]["key"] == key
    assert cli.run(["rescue", str(known.path), "-o", str(tmp_path / "whole.rolethread")]) == 0


def test_damaged_columns_are_made_again_from_the_journal(known: Known, tmp_path: Path) -> None:
    path = tmp_path / "columns.rolethread"
    path.write_bytes(known.data)
    with Database.write(path) as database:
        database.run("UPDATE snapshot SET data = x'00ff00'")
        database.run("INSERT OR REPLACE INTO snapshot(name, part, data) VALUES('alive', 0, x'c1')")
        database.run("INSERT OR REPLACE INTO stamp(id, position, segment, pass, size) VALUES(1, 1, 1, 0, 5)")
    with Project.open(path) as project, Project.open(known.path, read_only=True) as old:
        assert {key: project.conversation(key).turns for key in known.now} == known.now
        assert project.columns.plain("status")[:240].tolist() == old.columns.plain("status")[:240].tolist()


def test_a_project_that_is_removed_while_it_is_open_is_put_back(tmp_path: Path) -> None:
    path = tmp_path / "book.rolethread"
    project = Project.create(path)
    project.import_source(write_lines(tmp_path / "data.jsonl", 3))
    path.unlink()
    project.apply(edits.Command("Edit", (edits.SetText(1, 1, "written after that"),)))
    with pytest.raises(StorageProblem, match="moved or deleted") as caught:
        project.idle()
    assert caught.value.kind == "removed"
    project.idle()  # told of once
    project.close()
    with Project.open(path) as again:
        assert again.conversation(1).turns[1].text == "written after that"
        assert again.integrity() == "ok"
    assert sorted(found.name for found in tmp_path.iterdir() if found.is_file()) == [
        "book.rolethread",
        "data.jsonl",
    ]


def test_what_took_the_place_of_a_removed_project_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "book.rolethread"
    with Project.create(path) as project:
        project.import_source(write_lines(tmp_path / "data.jsonl", 3))
        path.unlink()
        path.write_bytes(b"something else")
    assert path.read_bytes() == b"something else"
    with Project.open(tmp_path / "book (put back).rolethread") as again:
        assert again.columns.alive().sum() == 3
