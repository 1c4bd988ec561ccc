from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.dataset import edits
from rolethread_gui.dataset.conversation import (
    Alternative,
    Attached,
    Conversation,
    Medium,
    Role,
    Shape,
    Standing,
    ToolCall,
    Turn,
    make_conversation,
    pack,
    unpack,
)
from rolethread_gui.dataset.errors import EditRefused

SAMPLE = make_conversation(
    7, [("user", "Hello there"), ("assistant", "Certainly! It is late."), ("user", "Why?")]
)


def texts(conversation: Conversation) -> list[str]:
    return [turn.text for turn in conversation.turns]


def test_words_are_replaced_only_where_they_still_stand() -> None:
    cut = edits.ReplaceText(7, 1, 0, 11, "", expect="Certainly! ")
    assert texts(edits.change_conversation(SAMPLE, cut))[1] == "It is late."
    twice = edits.change_conversation(SAMPLE, cut)
    with pytest.raises(EditRefused, match="changed meanwhile"):
        edits.change_conversation(twice, cut)


def test_a_new_turn_gets_a_key_that_was_never_used() -> None:
    shorter = edits.change_conversation(SAMPLE, edits.DeleteTurn(7, 2))
    longer = edits.change_conversation(shorter, edits.InsertTurn(7, 2, Role.USER, "Really?"))
    assert [turn.key for turn in longer.turns] == [0, 1, 3]


def test_split_and_merge_keep_every_word() -> None:
    split = edits.change_conversation(SAMPLE, edits.SplitTurn(7, 1, 11, Role.USER))
    assert texts(split) == ["Hello there", "Certainly!", "It is late.", "Why?"]
    assert split.turns[2].role is Role.USER
    merged = edits.change_conversation(split, edits.MergeTurns(7, 1, " "))
    assert texts(merged) == texts(SAMPLE)


def test_moving_counts_places_after_the_turn_was_taken_out() -> None:
    moved = edits.change_conversation(SAMPLE, edits.MoveTurn(7, 0, 2))
    assert [turn.key for turn in moved.turns] == [1, 2, 0]
    with pytest.raises(EditRefused, match="no place 3"):
        edits.change_conversation(SAMPLE, edits.MoveTurn(7, 0, 3))


def test_an_edit_of_a_turn_that_is_gone_is_refused_in_words() -> None:
    with pytest.raises(EditRefused, match="no longer has turn 9"):
        edits.change_conversation(SAMPLE, edits.SetText(7, 9, "x"))


any_text = st.text(st.characters(), max_size=20)
turns = st.builds(
    Turn,
    key=st.integers(0, 99),
    role=st.sampled_from(Role),
    text=any_text,
    label=any_text,
    speaker=any_text,
    learn=st.none() | st.booleans(),
    shape=st.sampled_from(Shape),
    extra=any_text,
    alternatives=st.lists(
        st.builds(Alternative, st.integers(0, 9), any_text, st.sampled_from(Standing), any_text), max_size=2
    ).map(tuple),
    calls=st.lists(st.builds(ToolCall, any_text, any_text, any_text), max_size=2).map(tuple),
    call_id=any_text,
    attached=st.lists(
        st.builds(Attached, st.sampled_from(Medium), any_text, st.integers(0, 9), any_text), max_size=1
    ).map(tuple),
)


@given(st.lists(turns, max_size=3), st.none() | st.integers(1, 9), any_text, st.none() | st.booleans())
def test_packed_conversations_come_back_the_same(
    some: list[Turn], origin: int | None, tools: str, verdict: bool | None
) -> None:
    conversation = Conversation(3, tuple(some), origin, 100, tools, verdict)
    assert unpack(pack(conversation)) == conversation


@given(st.text(st.sampled_from("a\ud83d\udc00é\U0001f600"), max_size=6))
def test_half_characters_of_damaged_files_survive(text: str) -> None:
    turn = Turn(
        0,
        Role.USER,
        text,
        alternatives=(Alternative(0, text, extra=text),),
        calls=(ToolCall(text, text, text),),
        call_id=text,
        attached=(Attached(Medium.PICTURE, text, 1, text),),
    )
    conversation = Conversation(1, (turn,), tools=text)
    assert unpack(pack(conversation)) == conversation


safe_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
some_edits = st.one_of(
    st.builds(edits.SetText, st.integers(1, 9), st.integers(0, 9), safe_text),
    st.builds(edits.InsertTurn, st.integers(1, 9), st.integers(0, 9), st.sampled_from(Role), safe_text),
    st.builds(edits.SetLearn, st.integers(1, 9), st.integers(0, 9), st.none() | st.booleans()),
    st.builds(edits.SetStatus, st.lists(st.integers(1, 9)).map(tuple), st.sampled_from(edits.STATUSES)),
    st.builds(
        edits.Ignore, safe_text, safe_text, st.none() | st.integers(1, 9), st.none() | st.integers(0, 9)
    ),
    st.builds(edits.SetSetting, safe_text, st.none() | st.integers() | st.lists(safe_text)),
)


@given(some_edits)
def test_edits_are_the_same_after_a_trip_through_a_file(edit: edits.Edit) -> None:
    line = edits.edit_to_json(edit)
    assert b"\n" not in line
    assert edits.edit_from_json(line) == edit


def test_a_line_that_is_no_edit_is_refused_in_words() -> None:
    for line in (b"{", b'{"do":"explode"}', b'{"do":"set_text","conversation":"x"}', b"\xff"):
        with pytest.raises(EditRefused, match="not an edit"):
            edits.edit_from_json(line)
