"""The desk with real processes and threads: what is done is announced, kept, checked, and can be undone."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from rolethread_gui.dataset.changes import ChangeSet
from rolethread_gui.dataset.edits import (
    Command,
    DeleteConversations,
    Ignore,
    ReplaceText,
    SetSetting,
    SetStatus,
    SetText,
)
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.dataset.sought import Batch, Sought
from rolethread_gui.engine.project import Project
from rolethread_gui.engine.reading import Reader
from rolethread_gui.workbench import keystrokes
from rolethread_gui.workbench.desk import Desk
from tests.engine.making import make_project, texts
from tests.engine.newborns import killing_newborns
from tests.workbench.conftest import WAIT_MS
from tests.workbench.desk_steps import Opened, submit, wait_for_flags


def test_an_edit_is_announced_and_its_flag_comes_and_goes(desk: Desk, qtbot: QtBot, opened: Opened) -> None:
    opened()
    key = next(key for key in range(1, 31) if not desk.flags(key))
    reply = desk.conversation(key).turns[1]
    change = submit(desk, qtbot, SetText(key, reply.key, "   "), label="Empty it")
    assert change.edited == (key,)
    assert desk.undo_text() == "Empty it"
    assert desk.conversation(key).turn(reply.key).text == "   "
    wait_for_flags(desk, qtbot, key, lambda checks: "empty_turn" in checks)
    qtbot.waitUntil(lambda: int(desk.columns.plain("flag:empty_turn")[key - 1]) == 1, timeout=WAIT_MS)
    with qtbot.waitSignal(desk.dataset_changed, timeout=WAIT_MS) as undone:
        desk.undo()
    assert undone.args[0].kind == "undo"
    assert desk.redo_text() == "Empty it"
    assert desk.conversation(key).turn(reply.key) == reply
    wait_for_flags(desk, qtbot, key, lambda checks: "empty_turn" not in checks)
    qtbot.waitUntil(lambda: int(desk.columns.plain("flag:empty_turn")[key - 1]) == 0, timeout=WAIT_MS)


def test_flags_of_other_turns_stay_while_new_ones_are_on_their_way(
    desk: Desk, qtbot: QtBot, opened: Opened
) -> None:
    opened(rows=[["Hello there my friend.", "", "And now?", ""], *texts(5)])
    assert sorted(flag.turn or 0 for flag in desk.flags(1) if flag.check == "empty_turn") == [1, 3]
    seen: list[list[int | None]] = []
    desk.dataset_changed.connect(lambda _: seen.append([flag.turn for flag in desk.flags(1)]))
    submit(desk, qtbot, SetText(1, 1, "Now there are words in this reply."))
    assert 3 in seen[0]
    assert 1 not in seen[0]


def test_typing_is_kept_after_a_pause_as_one_step(desk: Desk, qtbot: QtBot, opened: Opened) -> None:
    path = opened()
    turn = desk.conversation(2).turns[0]
    changes: list[ChangeSet] = []
    desk.dataset_changed.connect(changes.append)
    for end in range(1, 12):
        desk.typed(2, turn.key, "Hello world"[:end])
        assert desk.conversation(2).turn(turn.key).text == "Hello world"[:end], "what is typed is on screen"
    qtbot.waitUntil(lambda: bool(changes), timeout=WAIT_MS)
    assert [change.edited for change in changes] == [(2,)]
    with Reader(path) as reader:
        assert reader.conversation(2).turn(turn.key).text == "Hello world"
    with qtbot.waitSignal(desk.dataset_changed, timeout=WAIT_MS):
        desk.undo()
    assert desk.conversation(2).turn(turn.key) == turn


def test_a_second_of_typing_without_a_pause_is_on_disk(
    desk: Desk, qtbot: QtBot, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Where the machine is busy, the keys below come late: none of them shall look like the end of a pause.
    second = keystrokes.LONGEST_MS - keystrokes.PAUSE_MS
    monkeypatch.setattr(keystrokes, "PAUSE_MS", WAIT_MS)
    monkeypatch.setattr(keystrokes, "LONGEST_MS", WAIT_MS + second)
    path = opened()
    typed = 0

    with Reader(path) as reader:

        def is_kept_although_the_keys_go_on() -> bool:
            nonlocal typed
            typed += 1
            desk.typed(3, 0, "x" * typed)
            return bool(reader.database.all("SELECT text FROM draft WHERE key = 3"))

        qtbot.waitUntil(is_kept_although_the_keys_go_on, timeout=WAIT_MS)
    assert desk.undo_text() != "Typing in conversation 3"
    desk.flush_typing()
    qtbot.waitUntil(lambda: desk.undo_text() == "Typing in conversation 3", timeout=WAIT_MS)


def test_undo_right_after_a_key_takes_the_typing_back(desk: Desk, qtbot: QtBot, opened: Opened) -> None:
    opened()
    turn = desk.conversation(4).turns[0]
    desk.typed(4, turn.key, "Only just typed")
    with qtbot.waitSignals([desk.dataset_changed, desk.dataset_changed], timeout=WAIT_MS):
        desk.undo()
    assert desk.conversation(4).turn(turn.key) == turn


def test_typing_in_another_turn_ends_the_step(desk: Desk, qtbot: QtBot, opened: Opened) -> None:
    opened()
    changes: list[ChangeSet] = []
    desk.dataset_changed.connect(changes.append)
    desk.typed(5, 0, "First")
    desk.typed(5, 1, "Second")
    qtbot.waitUntil(lambda: len(changes) == 2, timeout=WAIT_MS)
    assert [change.turns[5] for change in changes] == [(0,), (1,)]


def test_a_typed_fault_is_flagged_and_mended_while_typing(desk: Desk, qtbot: QtBot, opened: Opened) -> None:
    opened()
    key = next(key for key in range(1, 31) if not desk.flags(key))
    reply = desk.conversation(key).turns[1]
    desk.typed(key, reply.key, f"Certainly! {reply.text}")
    wait_for_flags(desk, qtbot, key, lambda checks: "filler" in checks)
    desk.typed(key, reply.key, reply.text)
    wait_for_flags(desk, qtbot, key, lambda checks: "filler" not in checks)


def test_ignoring_a_flag_hides_it_and_undo_brings_it_back(desk: Desk, qtbot: QtBot, opened: Opened) -> None:
    opened(
        rows=[["Tell me a story of the sea.", "Certainly! The ship left the harbour at dawn."], *texts(20)]
    )
    (flag,) = [flag for flag in desk.flags(1) if flag.check == "filler"]
    submit(desk, qtbot, Ignore(flag.check, flag.words, 1, flag.turn))
    assert not [one for one in desk.flags(1) if one.check == "filler"]
    assert int(desk.columns.plain("flag:filler")[0]) == 0
    with qtbot.waitSignal(desk.dataset_changed, timeout=WAIT_MS):
        desk.undo()
    assert [one for one in desk.flags(1) if one.check == "filler"] == [flag]


def test_a_fix_is_an_ordinary_command(desk: Desk, qtbot: QtBot, opened: Opened) -> None:
    opened(
        rows=[["Tell me a story of the sea.", "Certainly! The ship left the harbour at dawn."], *texts(20)]
    )
    (flag,) = [flag for flag in desk.flags(1) if flag.check == "filler"]
    submit(desk, qtbot, *flag.fixes[0].edits, label=flag.fixes[0].title)
    assert desk.conversation(1).turn(1).text == "The ship left the harbour at dawn."
    wait_for_flags(desk, qtbot, 1, lambda checks: "filler" not in checks)


def test_a_refused_command_is_a_sentence(desk: Desk, qtbot: QtBot, opened: Opened) -> None:
    opened()
    with qtbot.waitSignal(desk.problem, timeout=WAIT_MS) as blocker:
        desk.submit(Command("Change", (ReplaceText(1, 0, 0, 3, "x", expect="not there"),)))
    assert "changed meanwhile" in blocker.args[0]
    problems: list[UserProblem] = []
    desk.submit(Command("Change", (SetStatus((99,), "approved"),)), failed=problems.append)
    qtbot.waitUntil(lambda: bool(problems), timeout=WAIT_MS)


def test_edits_during_a_pass_have_the_right_flags_in_the_end(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    path = make_project(tmp_path / "large.rolethread", texts(1200))
    with qtbot.waitSignal(desk.project_opened, timeout=WAIT_MS):
        desk.open_path(path)
    edited = list(range(5, 1200, 60))
    with qtbot.waitSignal(desk.checks_finished, timeout=WAIT_MS):
        for key in edited:
            desk.submit(Command("Empty", (SetText(key, 1, ""),)))
    qtbot.waitUntil(
        lambda: all(int(desk.columns.plain("flag:empty_turn")[key - 1]) >= 1 for key in edited),
        timeout=WAIT_MS,
    )
    for key in edited:
        assert "empty_turn" in [flag.check for flag in desk.flags(key)]
    desk.close()
    with Project.open(path) as project:
        wrong = [
            key
            for key in range(1, 1201)
            if any(not turn.text.strip() for turn in project.conversation(key).turns)
            != any(flag.check == "empty_turn" for flag in project.flags(key))
        ]
    assert not wrong


def test_cancelling_a_pass_ends_its_processes(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    path = make_project(tmp_path / "large.rolethread", texts(1500))
    with qtbot.waitSignal(desk.progress, timeout=WAIT_MS):
        desk.open_path(path)
    assert desk.checking
    with qtbot.waitSignal(desk.progress_ended, timeout=WAIT_MS):
        desk.cancel("checks")
    qtbot.waitUntil(
        lambda: "checks" not in {process.name for process in multiprocessing.active_children()},
        timeout=WAIT_MS,
    )
    assert desk.summary is None
    with qtbot.waitSignal(desk.checks_finished, timeout=WAIT_MS):
        desk.run_checks()


def test_the_desk_recovers_from_a_killed_aggregates_process(desk: Desk, qtbot: QtBot, opened: Opened) -> None:
    opened()
    for process in multiprocessing.active_children():
        os.kill(process.pid or 0, signal.SIGKILL)
    with qtbot.waitSignal(desk.checks_finished, timeout=WAIT_MS):
        submit(desk, qtbot, SetText(1, 1, ""))
    wait_for_flags(desk, qtbot, 1, lambda checks: "empty_turn" in checks)


@pytest.mark.parametrize("count", [30, 700], ids=["few", "many"])
def test_processes_that_die_at_their_start_leave_nobody_waiting(
    desk: Desk, qtbot: QtBot, tmp_path: Path, count: int
) -> None:
    path = make_project(tmp_path / "book.rolethread", texts(count))
    with (
        killing_newborns() as killed,
        qtbot.waitSignals([desk.problem, desk.progress_ended], timeout=WAIT_MS),
    ):
        desk.open_path(path)
    assert killed
    assert not desk.checking
    with killing_newborns(1), qtbot.waitSignal(desk.checks_finished, timeout=WAIT_MS):
        desk.run_checks()
    with killing_newborns():
        desk.run_checks()
        desk.close()


def test_deleting_leaves_the_table_and_undo_brings_it_back(desk: Desk, qtbot: QtBot, opened: Opened) -> None:
    opened()
    change = submit(desk, qtbot, DeleteConversations((3, 4)))
    assert change.removed == (3, 4)
    assert not desk.columns.alive()[2]
    with qtbot.waitSignal(desk.dataset_changed, timeout=WAIT_MS) as undone:
        desk.undo()
    assert undone.args[0].added == (3, 4)


def test_answering_a_question_runs_the_checks_again(desk: Desk, qtbot: QtBot, opened: Opened) -> None:
    opened(rows=[["Welcome, traveller, sit down.", "I sit down by the fire.", *row] for row in texts(40)])
    with qtbot.waitSignal(desk.checks_finished, timeout=WAIT_MS):
        desk.answer("anything", "yes", "Answered “Yes”: anything?")
    assert desk.setting("answer:anything") == "yes"


def test_thresholds_are_kept_without_a_step_of_history(desk: Desk, qtbot: QtBot, opened: Opened) -> None:
    path = opened()
    assert desk.undo_text() == "Add"
    desk.close()
    with Project.open(path) as project:
        assert "length_outlier" in project.kept_figures()
        assert project.undo_label() == "Add"


def test_history_versions_and_comparison_come_back(desk: Desk, qtbot: QtBot, opened: Opened) -> None:
    opened()
    answers: dict[str, Any] = {}
    with qtbot.waitSignal(desk.versions_changed, timeout=WAIT_MS):
        desk.save_version("First", "before", lambda version: answers.update(saved=version))
    submit(desk, qtbot, SetText(1, 0, "Something else entirely"))
    desk.compare(answers["saved"].position, desk.position, lambda found: answers.update(compared=found))
    desk.history(lambda found: answers.update(history=found))
    desk.versions(lambda found: answers.update(versions=found))
    qtbot.waitUntil(lambda: len(answers) == 4, timeout=WAIT_MS)
    assert answers["compared"].edited == (1,)
    assert [entry.label for entry in answers["history"]] == ["Change", "Add"]
    assert [version.name for version in answers["versions"]] == ["First"]
    with qtbot.waitSignal(desk.dataset_changed, timeout=WAIT_MS):
        desk.restore(answers["saved"].id)
    assert desk.conversation(1).turn(0).text == texts(30)[0][0]


def test_search_finds_what_was_just_typed_and_gives_way_to_a_newer_one(
    desk: Desk, qtbot: QtBot, opened: Opened
) -> None:
    opened()
    desk.typed(7, 0, "A zanzibar of words")
    hits: dict[int, int] = {}
    ends: list[str] = []
    problems: list[UserProblem] = []

    def take(name: str) -> Callable[[Batch], None]:
        def arrived(batch: Batch) -> None:
            if name == "second":
                hits.update(zip(batch.keys, batch.hits, strict=False))
            if batch.last:
                ends.append(name)

        return arrived

    desk.outside.search(Sought("river"), take("first"), problems.append)
    desk.outside.search(Sought("ZANZIBAR"), take("second"), problems.append)
    qtbot.waitUntil(lambda: "second" in ends and bool(hits), timeout=WAIT_MS)
    assert hits == {7: 1}
    desk.outside.search(Sought("(z", pattern=True), take("third"), problems.append)
    qtbot.waitUntil(lambda: bool(problems), timeout=WAIT_MS)  # across the border of the process
    assert "never closed" in problems[0].sentence


def test_nothing_is_kept_of_texts_beyond_the_pages_shown(desk: Desk, qtbot: QtBot, opened: Opened) -> None:
    opened(rows=[["a" * 5000, "b" * 5000]] * 3)
    (first, last), *_ = desk.texts([1, 2, 3])
    assert len(first) == len(last) == 300


def test_flags_do_not_flicker_when_typing_is_taken_over(desk: Desk, qtbot: QtBot, opened: Opened) -> None:
    opened()
    key = next(key for key in range(1, 31) if not desk.flags(key))
    reply = desk.conversation(key).turns[1]
    seen: list[bool] = []
    kept: list[object] = []

    def look() -> None:
        seen.append("filler" in [flag.check for flag in desk.flags(key)])

    def told(keys: object) -> None:
        if int(desk.columns.plain("flag:filler")[key - 1]):
            kept.append(keys)

    desk.flags_changed.connect(look)
    desk.flags_changed.connect(told)
    desk.dataset_changed.connect(look)
    desk.typed(key, reply.key, f"Certainly! {reply.text}")
    qtbot.waitUntil(lambda: bool(kept), timeout=WAIT_MS)  # the kept flags take over
    assert seen[-1]
    assert seen == sorted(seen), "once it is there it stays"


def test_a_finding_goes_with_its_last_flag(desk: Desk, qtbot: QtBot, opened: Opened) -> None:
    opened(
        rows=[
            ["Tell me a story.", "   "],
            *[["Tell me of the sea.", f"The tide came in {n}."] for n in range(30)],
        ]
    )
    assert desk.summary is not None
    assert "empty_turn" in [card.check for card in desk.summary.findings]
    with qtbot.waitSignal(desk.checks_finished, timeout=WAIT_MS) as blocker:
        desk.submit(Command("Write", (SetText(1, 1, "Once there was a ship."),)))
    assert "empty_turn" not in [card.check for card in blocker.args[0].findings]
    assert desk.summary is blocker.args[0]


def test_a_check_that_is_turned_off_takes_its_flags_with_it(desk: Desk, qtbot: QtBot, opened: Opened) -> None:
    opened()
    flagged = [key for key in range(1, 31) if any(flag.check == "empty_turn" for flag in desk.flags(key))]
    assert flagged
    with qtbot.waitSignal(desk.checks_finished, timeout=WAIT_MS):
        desk.submit(Command("Turn off", (SetSetting("off:empty_turn", value=True),)))
    assert not any(flag.check == "empty_turn" for key in flagged for flag in desk.flags(key))
    assert not desk.columns.plain("flag:empty_turn").any()
    with qtbot.waitSignal(desk.checks_finished, timeout=WAIT_MS):
        desk.undo()
    assert all(any(flag.check == "empty_turn" for flag in desk.flags(key)) for key in flagged)
