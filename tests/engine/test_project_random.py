"""Random commands over a small project: every way back leads back, and a reopened project is the same."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import settings
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, precondition, rule

from rolethread_gui.dataset import alternative_edits, edits, library_edits, tag_edits, tool_edits, whole_edits
from rolethread_gui.dataset.conversation import Alternative, Role, Standing, ToolCall, Turn
from rolethread_gui.dataset.errors import EditRefused
from rolethread_gui.dataset.word_notes import notes_of, pinned, setting_name, to_value
from rolethread_gui.engine.project import Project
from tests.engine.project_state import observable, write_lines

KEYS = st.integers(1, 9)
TURNS = st.integers(0, 5)
TEXTS = st.text(st.characters(codec="utf-8"), max_size=12) | st.sampled_from(
    ["", "half \ud83d", "line\u2028end"]
)
ROLES = st.sampled_from(list(Role))
MANY = st.lists(KEYS, min_size=1, max_size=4, unique=True).map(tuple)
TAGS = st.sampled_from(["calm", "angry", "Rage"])
STANDINGS = st.sampled_from(list(Standing))
OTHERS = st.integers(0, 6)
CALLS = st.lists(st.builds(ToolCall, TEXTS, TEXTS, TEXTS), max_size=2).map(tuple)
ALTERNATIVES = st.lists(
    st.builds(Alternative, st.integers(0, 3), TEXTS, STANDINGS), max_size=2, unique_by=lambda one: one.key
).map(tuple)
NEW_TURNS = st.lists(
    st.builds(Turn, key=st.integers(0, 3), role=ROLES, text=TEXTS, alternatives=ALTERNATIVES, calls=CALLS),
    max_size=3,
    unique_by=lambda turn: turn.key,
).map(tuple)
EDITS = st.one_of(
    st.builds(edits.SetText, conversation=KEYS, turn=TURNS, text=TEXTS),
    st.builds(
        edits.ReplaceText,
        conversation=KEYS,
        turn=TURNS,
        start=st.integers(0, 3),
        end=st.integers(3, 6),
        text=TEXTS,
    ),
    st.builds(edits.InsertTurn, conversation=KEYS, at=st.integers(0, 4), role=ROLES, text=TEXTS),
    st.builds(edits.DeleteTurn, conversation=KEYS, turn=TURNS),
    st.builds(edits.MoveTurn, conversation=KEYS, turn=TURNS, to=st.integers(0, 3)),
    st.builds(edits.MergeTurns, conversation=KEYS, turn=TURNS),
    st.builds(edits.SplitTurn, conversation=KEYS, turn=TURNS, at=st.integers(0, 6), role=ROLES),
    st.builds(edits.SetRole, conversation=KEYS, turn=TURNS, role=ROLES),
    st.builds(edits.SetLearn, conversation=KEYS, turn=TURNS, learn=st.sampled_from([True, False, None])),
    st.builds(edits.SetTurns, conversation=KEYS, turns=NEW_TURNS),
    st.builds(
        alternative_edits.AddAlternative, conversation=KEYS, turn=TURNS, text=TEXTS, standing=STANDINGS
    ),
    st.builds(
        alternative_edits.SetAlternativeText, conversation=KEYS, turn=TURNS, alternative=OTHERS, text=TEXTS
    ),
    st.builds(alternative_edits.ChooseAlternative, conversation=KEYS, turn=TURNS, alternative=OTHERS),
    st.builds(alternative_edits.DeleteAlternative, conversation=KEYS, turn=TURNS, alternative=OTHERS),
    st.builds(
        alternative_edits.SetStanding,
        conversation=KEYS,
        turn=TURNS,
        standing=STANDINGS,
        alternative=st.none() | OTHERS,
    ),
    st.builds(alternative_edits.SplitVariation, conversation=KEYS, turn=TURNS, alternative=OTHERS),
    st.builds(tool_edits.SetCalls, conversation=KEYS, turn=TURNS, calls=CALLS),
    st.builds(tool_edits.SetCallId, conversation=KEYS, turn=TURNS, call_id=TEXTS),
    st.builds(tool_edits.SetSpeaker, conversation=KEYS, turn=TURNS, speaker=TEXTS),
    st.builds(tool_edits.SetTools, conversation=KEYS, tools=TEXTS),
    st.builds(tool_edits.SetVerdict, conversation=KEYS, verdict=st.none() | st.booleans()),
    st.builds(edits.AddConversation, turns=NEW_TURNS, after=st.none() | KEYS),
    st.builds(edits.DuplicateConversation, conversation=KEYS),
    st.builds(tag_edits.SetTag, conversations=MANY, tag=TAGS, on=st.booleans()),
    st.builds(tag_edits.DefineTag, tag=TAGS, name=st.none() | TAGS, key=st.none() | st.sampled_from("12")),
    st.builds(tag_edits.MergeTags, tags=st.lists(TAGS, max_size=2).map(tuple), into=TAGS),
    st.builds(tag_edits.DeleteTag, tag=TAGS),
    st.builds(whole_edits.SplitConversation, conversation=KEYS, turn=TURNS, system=st.booleans()),
    st.builds(whole_edits.JoinConversations, conversations=MANY, systems=st.booleans()),
    st.builds(library_edits.DefineCharacter, character=TAGS, name=st.none() | TAGS, card=st.none() | TAGS),
    st.builds(library_edits.DeleteCharacter, character=TAGS),
    st.builds(library_edits.DefinePrompt, prompt=TAGS, name=st.none() | TAGS, text=st.none() | TAGS),
    st.builds(library_edits.DeletePrompt, prompt=TAGS),
    st.builds(library_edits.SetPrompt, conversations=MANY, text=TEXTS),
    st.builds(
        library_edits.RenameSpeaker,
        conversations=MANY,
        names=st.lists(TEXTS, max_size=2).map(tuple),
        to=TEXTS,
        texts=st.booleans(),
    ),
    st.builds(edits.DeleteConversations, conversations=MANY),
    st.builds(edits.SetStatus, conversations=MANY, status=st.sampled_from(edits.STATUSES)),
    st.builds(edits.SetIncluded, conversations=MANY, included=st.booleans()),
    st.builds(edits.SetNote, conversation=KEYS, note=TEXTS),
    st.builds(edits.MoveConversations, conversations=MANY, after=st.none() | KEYS),
    st.builds(
        edits.Ignore,
        check=st.sampled_from(["filler", "empty_turn"]),
        words=st.sampled_from(["", "of course"]),
        conversation=KEYS,
        turn=st.none() | TURNS,
        ignored=st.booleans(),
    ),
    st.builds(edits.Ignore, check=st.just("filler"), words=TEXTS, ignored=st.booleans()),
    st.builds(
        edits.SetSetting,
        name=st.sampled_from(["a", "b"]),
        value=st.none() | st.integers() | st.lists(st.booleans()),
    ),
)
COMMANDS = st.builds(
    edits.Command,
    label=st.just("Something"),
    edits=st.lists(EDITS, min_size=1, max_size=4).map(tuple),
    skip_stale=st.booleans(),
)


class ProjectMachine(RuleBasedStateMachine):
    """A project beside a list of the states that it went through."""

    folder: Path
    versions = Bundle("versions")

    @initialize()
    def begin(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        self.path = self.folder / "random.rolethread"
        self.project = Project.create(self.path)
        self.project.import_source(write_lines(self.folder / "data.jsonl", 5))
        self.past: list[dict[str, Any]] = [observable(self.project)]  # states that undo leads back to
        self.ahead: list[dict[str, Any]] = []
        self.saved: dict[int, dict[str, Any]] = {}
        self.log = self.folder / "pages"

    def _did(self) -> None:
        self.past.append(observable(self.project))
        self.ahead.clear()

    @rule(key=KEYS, turn=st.integers(0, 3), span=st.tuples(st.integers(0, 4), st.integers(5, 12)))
    def note_on_words(self, key: int, turn: int, span: tuple[int, int]) -> None:
        """A note that the commands to come have to take along."""
        alive = self.project.columns.alive()
        if key > len(alive) or not alive[key - 1]:
            return
        turns = self.project.conversation(key).turns
        if turn < len(turns):
            one = turns[turn]
            notes = pinned(notes_of(self.project.settings, key), one.key, one.text, span, "Why?")
            edit = edits.SetSetting(setting_name(key), to_value(notes))
            self.apply(edits.Command("Noted", (edit,)))

    @rule(command=COMMANDS)
    def apply(self, command: edits.Command) -> None:
        before, position = observable(self.project), self.project.position
        try:
            change = self.project.apply(command)
        except EditRefused:
            assert not command.skip_stale
            assert observable(self.project) == before
            return
        assert change.position == self.project.position
        if self.project.position == position:
            assert observable(self.project) == before
            assert not change.touched
        else:
            self._did()
            _announced(before, self.past[-1], change.touched)

    @rule()
    def undo(self) -> None:
        change = self.project.undo() if len(self.past) > 1 else None
        if change is not None:
            self.ahead.append(self.past.pop())
            _announced(self.ahead[-1], self.past[-1], change.touched)
        self._same(self.past[-1])

    @rule()
    def redo(self) -> None:
        change = self.project.redo()
        assert (change is None) == (not self.ahead)
        if change is not None:
            self.past.append(self.ahead.pop())
        self._same(self.past[-1])

    @rule(key=KEYS, turn=TURNS, text=TEXTS, crash=st.booleans())
    def type_a_turn(self, key: int, turn: int, text: str, crash: bool) -> None:
        position = self.project.position
        try:
            self.project.save_draft(key, turn, "first " + text)
            self.project.save_draft(key, turn, text)
        except EditRefused:
            return
        if crash:
            self._crash()
        else:
            self.project.promote_drafts()
        assert not self.project.drafts()
        if self.project.position != position:
            assert self.project.conversation(key).turn(turn).text == text
            self._did()

    @rule()
    def reopen(self) -> None:
        self.project.close()
        self.project = Project.open(self.path)
        self._same(self.past[-1])

    @rule()
    def crash(self) -> None:
        self._crash()
        self._same(self.past[-1])

    def _crash(self) -> None:
        # What stands on disk at this moment is all that a killed process leaves.
        crashed = self.folder / "crashed.rolethread"
        for suffix in ("", "-wal"):
            found = self.path.with_name(self.path.name + suffix)
            if found.exists():
                shutil.copy(found, crashed.with_name(crashed.name + suffix))
        self.project.close()
        for suffix in ("", "-wal"):
            found = crashed.with_name(crashed.name + suffix)
            if found.exists():
                shutil.move(found, self.path.with_name(self.path.name + suffix))
        self.project = Project.open(self.path)

    @rule()
    def rest(self) -> None:
        self.project.idle()
        self.project.ledger.keep_columns()

    @rule(target=versions)
    def save_version(self) -> int:
        version = self.project.save_version("v")
        self.saved[version.id] = _without_dates(observable(self.project))
        return version.id

    @rule(version=versions)
    def restore(self, version: int) -> None:
        position = self.project.position
        self.project.restore(version)
        now = _without_dates(observable(self.project))
        was = self.saved[version]
        assert now | {"settings": {}} == was | {"settings": {}}
        assert self.project.compare(self._position(version), self.project.position).edited == ()
        if self.project.position != position:
            self._did()

    @rule(version=versions)
    def look_back(self, version: int) -> None:
        was = self.saved[version]
        position = self._position(version)
        now = observable(self.project)
        compared = self.project.compare(position, self.project.position)
        assert set(compared.added) == set(now["order"]) - set(was["order"])
        assert set(compared.removed) == set(was["order"]) - set(now["order"])
        both = set(now["order"]) & set(was["order"])
        turns = {key for key in both if now["texts"][key] != was["texts"][key]}
        assert turns <= set(compared.edited) <= both
        for key in was["order"]:
            assert self.project.conversation_at(key, position) == was["texts"][key]
        for key in set(now["order"]) - set(was["order"]):
            assert self.project.conversation_at(key, position) is None

    def _position(self, version: int) -> int:
        return next(one.position for one in self.project.versions() if one.id == version)

    def _same(self, expected: dict[str, Any]) -> None:
        now = observable(self.project)
        if self.saved:  # a version in between gives undone conversations a newer date
            now, expected = _without_dates(now), _without_dates(expected)
        assert now == expected

    @precondition(lambda self: hasattr(self, "project"))
    @invariant()
    def labels_tell_what_is_possible(self) -> None:
        assert (self.project.redo_label() is None) == (not self.ahead)

    def teardown(self) -> None:
        if hasattr(self, "project"):
            while len(self.past) > 1:
                self.project.undo()
                self.past.pop()
                self._same(self.past[-1])
            assert self.project.integrity() == "ok"
            self.project.close()


def _without_dates(state: dict[str, Any]) -> dict[str, Any]:
    columns = {name: values for name, values in state["columns"].items() if name != "edited"}
    return state | {"columns": columns}


def _announced(before: dict[str, Any], after: dict[str, Any], touched: tuple[int, ...]) -> None:
    """Whatever looks different was named by the change set."""
    for key in set(before["order"]) | set(after["order"]):
        if before["texts"].get(key) != after["texts"].get(key) or before["notes"].get(key) != after[
            "notes"
        ].get(key):
            assert key in touched
    assert set(before["order"]) ^ set(after["order"]) <= set(touched)


@pytest.mark.timeout(300)
def test_every_way_back_leads_back(tmp_path: Path) -> None:
    machine = type("Machine", (ProjectMachine,), {"folder": tmp_path / "run"})
    machine.TestCase.settings = settings(max_examples=30, stateful_step_count=25, deadline=None)
    test = machine.TestCase()
    test.runTest()
