"""Files of role-play programs and chat exports: told by content, read as they look, given back byte for byte."""

from __future__ import annotations

import base64
import dataclasses
import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from rolethread_gui.dataset.conversation import Alternative, Conversation, Role, Shape
from rolethread_gui.dataset.edits import Command, DeleteTurn, InsertTurn, SetText, change_conversation
from rolethread_gui.engine.exporting import plan_for, run
from rolethread_gui.engine.project import Project
from rolethread_gui.formats.choices import Choices
from rolethread_gui.formats.jsontext import encode_record
from rolethread_gui.formats.pngtext import SIGNATURE, text_chunks
from rolethread_gui.formats.registry import (
    all_dialects,
    open_record,
    read_record,
    record_dialect,
    splice_record,
)
from rolethread_gui.formats.source import open_source
from tests.formats.making import CONVERSATIONS, edited, seen

FOLDER = Path(__file__).parent / "programs"


@dataclasses.dataclass(frozen=True)
class Case:
    """A fixture: its file, its format, and the roles of each conversation in it, one letter a turn."""

    name: str
    dialect: str
    roles: tuple[str, ...]
    model: tuple[str, ...] = ()

    @property
    def choices(self) -> Choices:
        """The answers to what opening it asks."""
        return Choices(model=self.model)


CASES = (
    Case("chatgpt_conversations.json", "chatgpt_export", ("uauauata", "ua")),
    Case("claude_conversations.json", "claude_export", ("uaua", "uaua")),
    Case("oasst.trees.jsonl", "oasst", ("uaua", "ua")),
    Case("agnai.json", "agnai", ("aua",)),
    Case("cai_tools.json", "cai_tools", ("aua", "au")),
    Case("risu.json", "risu", ("aua",)),
    Case("gemini.jsonl", "gemini", ("suaua", "ua")),
    Case("cohere.jsonl", "cohere", ("sua", "ua")),
    Case("hh.jsonl", "hh", ("uaua", "ua")),
    Case("marked_text.jsonl", "text", ("sua", "suaua", "ua", "sua", "suaua", "uaua", "ua", "a")),
    Case("segments.jsonl", "segments", ("uaua",)),
    Case("webui_log.json", "webui_log", ("auaua",)),
    Case("webui_old.json", "webui_log", ("ua",)),
    Case("plain.txt", "transcript", ("auau", "aua"), ("Mira",)),
    Case("bold.md", "transcript", ("uau",), ("Fen",)),
    Case("blocks.txt", "transcript", ("ua", "ua", "uau"), ("Pip",)),
    Case("whatsapp.txt", "transcript", ("uaua",), ("Old Salt",)),
    Case("stamped.log", "transcript", ("uaua",), ("Unit 7",)),
    Case("discord.txt", "transcript", ("aua",), ("inkwell#0001",)),
    Case("roles.txt", "transcript", ("uaua",)),
    Case("chatml.txt", "transcript", ("ua",)),
    Case("names.jsonl", "named", ("ua", "aua"), ("Tobin",)),
    Case("names.json", "named", ("ua",), ("Moth",)),
    Case("card_v1.json", "character_card", ("sa", "ua", "ua")),
    Case("card_v2.json", "character_card", ("sa", "ua", "ua")),
    Case("card.png", "character_card", ("sa", "ua", "ua")),
    Case("sillytavern_chat.jsonl", "sillytavern", ("aua",)),
    Case("sillytavern_group.jsonl", "sillytavern", ("auua",), ("Wren",)),
    Case("chub_chat.jsonl", "sillytavern", ("au",)),
)
_LETTERS = {Role.SYSTEM: "s", Role.USER: "u", Role.ASSISTANT: "a", Role.TOOL: "t", Role.OTHER: "o"}


_MARKED = ("text", "hh", "transcript", "labelled_prompt")
"""Formats in which a whole conversation is one text: blanks and marks within a turn are read as they look."""
_PLACES = {
    "claude_conversations.json": 2,
    "sillytavern_chat.jsonl": 3,
    "webui_log.json": 4,
    "webui_old.json": 2,
    "card.png": 2,
}
"""In how many places an edit of the last turn shows, where it is more than one."""


def records(case: Case) -> list[bytes]:
    """The bytes of each conversation of a fixture."""
    with open_source(FOLDER / case.name, case.choices) as reader:
        return [batch.raw(place) for batch in reader.batches() for place in range(len(batch))]


def every_record() -> Iterator[bytes]:
    """The bytes of each conversation of all fixtures."""
    for case in CASES:
        yield from records(case)


RECORDS = st.sampled_from(list(every_record()))


def roles(conversation: Conversation) -> str:
    """The roles of a conversation, one letter a turn."""
    return "".join(_LETTERS[turn.role] for turn in conversation.turns)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_file_is_told_by_its_content_alone(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "somebody's file"
    path.write_bytes((FOLDER / case.name).read_bytes())
    with open_source(path, case.choices) as reader:
        assert reader.info.dialect_id == case.dialect
        read = [one for batch in reader.batches() for one in batch.conversations(1)]
        assert set(reader.layouts) <= {case.dialect, "transcript"}
    assert tuple(map(roles, read)) == case.roles


def _legible(data: bytes) -> bytes:
    """A picture with the cards in it decoded, and without lengths and sums; anything else as it is."""
    if not data.startswith(SIGNATURE):
        return data
    made, at = SIGNATURE, len(SIGNATURE)
    for chunk in text_chunks(data):
        text = base64.b64decode(chunk.text) if chunk.keyword in ("chara", "ccv3") else chunk.text
        made += data[at : chunk.start] + text
        at = chunk.end
    return made + data[at:]


def _exported(case: Case, folder: Path, *, edited: bool) -> bytes:
    """The fixture after import and export, with words added to the last turn of its first conversation."""
    source = FOLDER / case.name
    out = folder / ("out" + "".join(source.suffixes))
    with Project.create(folder / f"{edited}.rolethread") as project:
        project.import_source(source, case.choices)
        if edited:
            turn = project.conversation(1).turns[-1]
            edit = SetText(1, turn.key, turn.text + "~Quietly")
            project.apply(Command("Typing", (edit,), "test"))
        run(project, plan_for(project, out), out)
    return out.read_bytes()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_an_edited_turn_is_all_that_changes_in_the_file(case: Case, tmp_path: Path) -> None:
    before = (FOLDER / case.name).read_bytes()
    assert _exported(case, tmp_path, edited=False) == before
    after = _exported(case, tmp_path, edited=True)
    before, after = _legible(before), _legible(after)
    changes = [
        (before[low:high], after[start:end])
        for tag, low, high, start, end in difflib.SequenceMatcher(
            None, before, after, autojunk=False
        ).get_opcodes()
        if tag != "equal"
    ]
    for gone, come in changes:
        assert (gone, come) == (b"", b"~Quietly") or b"display_text" in gone
    # Claude writes every text twice, and SillyTavern the chosen swipe and perhaps what it shows instead.
    assert len(changes) == _PLACES.get(case.name, 1)


@given(RECORDS)
def test_no_edit_changes_no_byte(raw: bytes) -> None:
    assert splice_record(raw, read_record(raw, 1)) == raw


_MARKED_RECORDS = st.sampled_from(
    [
        raw
        for raw in every_record()
        if record_dialect(raw).id in _MARKED and len(read_record(raw, 1).turns) > 1
    ]
)
_PLAIN = st.sampled_from(["Hi.", "“Ja”\n😀", "One\n\ntwo", "\\ / {} %"])


@st.composite
def _plainly_edited(draw: Any, conversation: Conversation) -> Conversation:
    """After a few edits that every text can hold: turns added, taken out, moved, typed over."""
    for _ in range(draw(st.integers(1, 4))):
        turns = conversation.turns
        key = st.sampled_from([turn.key for turn in turns])
        role = st.sampled_from([Role.USER, Role.ASSISTANT])
        edits: list[Any] = [
            st.builds(InsertTurn, st.just(1), st.integers(1, len(turns)), role, _PLAIN),
            st.builds(SetText, st.just(1), key, _PLAIN),
        ]
        if sum(turn.role is turns[-1].role for turn in turns) > 1:  # both sides go on speaking
            edits += [st.builds(DeleteTurn, st.just(1), st.just(turns[-1].key))]
        conversation = change_conversation(conversation, draw(st.one_of(edits)))
    return conversation


@given(_MARKED_RECORDS, st.data())
def test_a_marked_text_reads_back_as_edited(raw: bytes, data: st.DataObject) -> None:
    after = data.draw(_plainly_edited(read_record(raw, 1)))
    again = read_record(splice_record(raw, after), 1)
    assert seen(again, marks=False) == seen(after, marks=False)


def _bare(conversation: Conversation, known: set[int]) -> Conversation:
    """Without what stays in the bytes of a turn whether a fresh one could hold it or not."""
    return conversation.with_turns(
        msgspec.structs.replace(
            turn,
            attached=(),
            calls=(),
            alternatives=(),
            shape=Shape.TEXT,
            speaker="" if turn.key in known else turn.speaker,
        )
        for turn in conversation.turns
    )


@given(RECORDS, st.data())
def test_a_record_reads_back_as_edited_unless_it_says_what_is_lost(raw: bytes, data: st.DataObject) -> None:
    opened = open_record(raw, 1)
    assume(opened.dialect.id not in _MARKED)
    after = data.draw(edited(opened.conversation))
    spliced = splice_record(raw, after)
    assume(after.turns)
    again = read_record(spliced, 1)
    known = {turn.key for turn in opened.conversation.turns}
    if not opened.dialect.losses(_bare(after, known)):
        assert seen(again, marks=False) == seen(after, marks=False)
    assert splice_record(spliced, again) == spliced


@given(RECORDS, st.sampled_from(["Sure.", "“Ja”\n😀", "\\ /"]), st.data())
def test_one_text_changes_one_turn(raw: bytes, text: str, data: st.DataObject) -> None:
    before = read_record(raw, 1)
    turn = data.draw(st.sampled_from(before.turns))
    after = change_conversation(before, SetText(1, turn.key, text))
    again = read_record(splice_record(raw, after), 1)
    assert [one.text for one in again.turns] == [one.text for one in after.turns]
    assert [one.alternatives for one in again.turns] == [one.alternatives for one in before.turns]


@given(RECORDS, st.data())
def test_another_text_of_a_turn_can_be_picked_and_written(raw: bytes, data: st.DataObject) -> None:
    before = read_record(raw, 1)
    some = [turn for turn in before.turns if turn.alternatives]
    assume(some)
    turn = data.draw(st.sampled_from(some))
    picked = data.draw(st.sampled_from(turn.alternatives))
    rest = tuple(one for one in turn.alternatives if one is not picked)
    swapped = msgspec.structs.replace(
        turn, text=picked.text, alternatives=(*rest, Alternative(90, turn.text))
    )
    better = msgspec.structs.replace(
        turn, text="A better one.", alternatives=(*turn.alternatives, Alternative(90, turn.text))
    )
    fewer = msgspec.structs.replace(turn, alternatives=rest)
    typed = msgspec.structs.replace(
        turn, alternatives=(*rest, msgspec.structs.replace(picked, text="Typed over."))
    )
    wanted = data.draw(st.sampled_from([swapped, better, fewer, typed]))
    assume(record_dialect(raw).id != "hh" or len(wanted.alternatives) == 1)
    after = before.with_turns(wanted if one is turn else one for one in before.turns)
    again = read_record(splice_record(raw, after), 1)
    assert [one.text for one in again.turns] == [one.text for one in after.turns]
    for now, was in zip(again.turns, after.turns, strict=True):
        if now.key == turn.key:
            assert sorted(one.text for one in now.alternatives) == sorted(
                one.text for one in was.alternatives
            )


@pytest.mark.parametrize("name", sorted({case.dialect for case in CASES}))
@given(conversation=CONVERSATIONS)
def test_what_a_format_holds_reads_back_from_a_fresh_record(name: str, conversation: Conversation) -> None:
    dialect = all_dialects()[name]
    assert dialect.title
    assert dialect.help.endswith(".")
    raw = encode_record(dialect.write(conversation))
    if not dialect.losses(conversation):
        again = open_record(raw, 1)
        named = all(turn.speaker for turn in conversation.turns)  # SillyTavern gives everybody a name
        marks = named or not dialect.envelope
        assert seen(again.conversation, marks=marks) == seen(conversation, marks=marks)
        assert again.dialect.id == name or not conversation.turns
