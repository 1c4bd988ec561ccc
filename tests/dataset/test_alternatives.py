"""Alternatives, tools and verdicts: what each edit does, and that each has a way back."""

from __future__ import annotations

import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.dataset import alternative_edits, edits, tools
from rolethread_gui.dataset.alternative_edits import split_off
from rolethread_gui.dataset.branches import calls_of, extra_with, then_of
from rolethread_gui.dataset.conversation import (
    Alternative,
    Conversation,
    Role,
    Shape,
    Standing,
    ToolCall,
    Turn,
    make_conversation,
)
from rolethread_gui.dataset.errors import EditRefused

TEXTS = st.text(st.characters(), max_size=8)
CALLS = st.lists(st.builds(ToolCall, TEXTS, TEXTS, TEXTS), max_size=2).map(tuple)
FOLLOWING = st.none() | st.lists(
    st.builds(Turn, st.integers(20, 29), st.sampled_from(Role), TEXTS), max_size=2
)


@st.composite
def conversations(draw: st.DrawFn) -> Conversation:
    turns = []
    for key in range(draw(st.integers(1, 4))):
        others = tuple(
            Alternative(
                place,
                draw(TEXTS),
                draw(st.sampled_from(Standing)),
                extra_with(draw(st.sampled_from(["", '{"swipe": 1}'])), draw(CALLS), draw(FOLLOWING)),
            )
            for place in draw(st.lists(st.integers(0, 5), max_size=3, unique=True))
        )
        turns.append(Turn(key, Role.ASSISTANT, draw(TEXTS), alternatives=others, calls=draw(CALLS)))
    return Conversation(1, (), 1, 30).with_turns(turns)


def change(conversation: Conversation, *some: edits.TurnEdit) -> Conversation:
    for edit in some:
        conversation = edits.change_conversation(conversation, edit)
    return conversation


@given(conversations(), st.data())
def test_choosing_the_same_alternative_twice_changes_nothing(one: Conversation, data: st.DataObject) -> None:
    choices = [(turn.key, other.key) for turn in one.turns for other in turn.alternatives]
    if choices:
        choose = alternative_edits.ChooseAlternative(1, *data.draw(st.sampled_from(choices)))
        assert change(one, choose, choose) == one


@given(conversations(), st.data())
def test_choosing_loses_no_text(one: Conversation, data: st.DataObject) -> None:
    def texts(conversation: Conversation) -> list[str]:
        found: list[str] = []
        for turn in conversation.turns:
            found.append(turn.text)
            for other in turn.alternatives:
                found += [other.text, *(further.text for further in then_of(other) or ())]
                if then_of(other):
                    found += [late.text for turn in then_of(other) or () for late in turn.alternatives]
        return sorted(found)

    choices = [(turn.key, other.key) for turn in one.turns[-1:] for other in turn.alternatives]
    if choices:
        assert texts(
            change(one, alternative_edits.ChooseAlternative(1, *data.draw(st.sampled_from(choices))))
        ) == texts(one)


@given(conversations(), TEXTS)
def test_an_added_alternative_goes_without_a_trace(one: Conversation, text: str) -> None:
    key = one.turns[0].key
    added = change(one, alternative_edits.AddAlternative(1, key, text))
    fresh = added.turns[0].alternatives[-1]
    assert fresh.key not in {other.key for other in one.turns[0].alternatives}
    gone = change(added, alternative_edits.DeleteAlternative(1, key, fresh.key))
    assert gone.turns == one.turns
    again = change(gone, alternative_edits.AddAlternative(1, key, text))
    assert again.turns[0].alternatives[-1].key > fresh.key  # never used twice


def test_the_old_text_takes_the_place_of_the_chosen_one() -> None:
    pair = Conversation(
        1,
        (
            Turn(0, Role.USER, "Hi"),
            Turn(1, Role.ASSISTANT, "good", alternatives=(Alternative(0, "bad", Standing.REJECTED),)),
        ),
        1,
        2,
    )
    swapped = change(pair, alternative_edits.ChooseAlternative(1, 1, 0))
    assert swapped.turns[1].text == "bad"
    assert swapped.turns[1].alternatives == (Alternative(0, "good", Standing.REJECTED),)


def test_choosing_takes_its_own_turns_and_calls_along() -> None:
    call = ToolCall("c1", "look", "{}")
    extra = extra_with("", (call,), [Turn(5, Role.TOOL, "seen")])
    turns = (
        Turn(0, Role.USER, "Hi"),
        Turn(1, Role.ASSISTANT, "a", alternatives=(Alternative(0, "b", Standing.REJECTED, extra),)),
        Turn(2, Role.USER, "more"),
    )
    one = Conversation(1, turns, 1, 6)
    swapped = change(one, alternative_edits.ChooseAlternative(1, 1, 0))
    assert [turn.text for turn in swapped.turns] == ["Hi", "b", "seen"]
    assert swapped.turns[1].calls == (call,)
    old = swapped.turns[1].alternatives[0]
    assert calls_of(old) == ()
    assert [turn.text for turn in then_of(old) or ()] == ["more"]


def test_a_variation_becomes_a_conversation_of_its_own() -> None:
    turns = (
        Turn(0, Role.USER, "Hi"),
        Turn(1, Role.ASSISTANT, "a", alternatives=(Alternative(0, "b"), Alternative(1, "c"))),
        Turn(2, Role.USER, "more"),
    )
    rest, made = split_off(Conversation(1, turns, 1, 3), alternative_edits.SplitVariation(1, 1, 1), 8)
    assert [one.text for one in rest.turns[1].alternatives] == ["b"]
    assert [turn.text for turn in made.turns] == ["Hi", "c"]
    assert made.key == 8
    assert made.turns[1].alternatives == ()


def test_all_others_are_rejected_at_once() -> None:
    turn = Turn(0, Role.ASSISTANT, "a", alternatives=(Alternative(0, "b"), Alternative(4, "c")))
    one = Conversation(1, (turn,), 1, 5)
    rejected = change(one, alternative_edits.SetStanding(1, 0, Standing.REJECTED))
    assert {other.standing for other in rejected.turns[0].alternatives} == {Standing.REJECTED}
    reopened = change(rejected, alternative_edits.SetStanding(1, 0, Standing.OPEN, 4))
    assert [other.standing for other in reopened.turns[0].alternatives] == [Standing.REJECTED, Standing.OPEN]


def test_an_alternative_that_is_gone_is_refused_in_words() -> None:
    one = make_conversation(1, [("assistant", "a")])
    for edit in (
        alternative_edits.ChooseAlternative(1, 0, 3),
        alternative_edits.SetAlternativeText(1, 0, 3, "x"),
        alternative_edits.DeleteAlternative(1, 0, 3),
        alternative_edits.SetStanding(1, 0, Standing.REJECTED, 3),
    ):
        with pytest.raises(EditRefused, match="no longer has alternative 3"):
            change(one, edit)


def test_joined_turns_keep_their_alternatives_and_calls() -> None:
    call = ToolCall("c", "f", "{}")
    first = Turn(0, Role.ASSISTANT, "a", alternatives=(Alternative(0, "A"),))
    second = Turn(1, Role.ASSISTANT, "b", alternatives=(Alternative(0, "B"),), calls=(call,))
    joined = change(Conversation(1, (first, second), 1, 2), edits.MergeTurns(1, 0, " ")).turns[0]
    assert joined.text == "a b"
    assert [one.text for one in joined.alternatives] == ["A b", "a B"]
    assert len({one.key for one in joined.alternatives}) == 2
    assert joined.calls == (call,)


@given(
    st.lists(
        st.builds(Turn, st.just(0), st.sampled_from(Role), TEXTS, shape=st.sampled_from(Shape)), max_size=2
    )
)
def test_what_follows_an_alternative_survives_its_json(turns: list[Turn]) -> None:
    extra = extra_with('{"gen_id": 7}', (), turns)
    assert list(then_of(Alternative(0, "", extra=extra)) or ()) == turns
    assert json.loads(extra_with(extra, (), None)) == {"gen_id": 7}


WEATHER = json.dumps(
    [
        {
            "type": "function",
            "function": {
                "name": "weather",
                "parameters": {
                    "type": "object",
                    "properties": {"city": {"type": "string"}},
                    "required": ["city"],
                },
            },
        },
        {"name": "time", "description": "What time it is"},
    ]
)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (ToolCall("1", "weather", '{"city": "Oslo"}'), ""),
        (ToolCall("1", "time", ""), ""),
        (ToolCall("1", "weather", '{"city": "Oslo"'), "cannot be read"),
        (ToolCall("1", "weather", '["Oslo"]'), "names with values"),
        (ToolCall("1", "weather", "{}"), "“city” is missing"),
        (ToolCall("1", "weather", '{"city": "Oslo", "day": 1}'), "knows no “day”"),
        (ToolCall("1", "whether", "{}"), "no function “whether”"),
        (ToolCall("1", " ", "{}"), "which function"),
    ],
)
def test_what_is_wrong_with_a_call_is_said_in_words(call: ToolCall, said: str) -> None:
    trouble = tools.call_trouble(call, tools.definitions(WEATHER))
    assert said in trouble
    assert bool(said) == bool(trouble)


def test_results_find_their_calls() -> None:
    calls = (ToolCall("a", "f", "{}"), ToolCall("b", "g", "{}"))
    turns = (
        Turn(0, Role.ASSISTANT, "", calls=calls),
        Turn(1, Role.TOOL, "2", call_id="b"),
        Turn(2, Role.TOOL, "1", call_id="a"),
        Turn(3, Role.TOOL, "?", call_id="c"),
    )
    one = Conversation(1, turns)
    assert tools.answered_call(one, 1) == calls[1]
    assert tools.answered_call(one, 2) == calls[0]
    assert [bool(tools.result_trouble(one, place)) for place in (1, 2, 3)] == [False, False, True]
    by_order = Conversation(
        1,
        tuple(
            msgspec.structs.replace(
                turn, call_id="", calls=tuple(msgspec.structs.replace(call, id="") for call in turn.calls)
            )
            for turn in turns
        ),
    )
    assert tools.answered_call(by_order, 2) == ToolCall("", "g", "{}")
    assert "more results" in tools.result_trouble(by_order, 3)
    assert "No call stands" in tools.result_trouble(Conversation(1, turns[1:]), 0)
