"""Pairs with a worse reply, verdicts, tools and their calls: read from every spelling, spliced byte for byte."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.dataset.alternative_edits import (
    AddAlternative,
    ChooseAlternative,
    DeleteAlternative,
    SetAlternativeText,
    SetStanding,
)
from rolethread_gui.dataset.branches import calls_of, then_of
from rolethread_gui.dataset.conversation import Conversation, Medium, Role, Standing, ToolCall
from rolethread_gui.dataset.edits import DeleteTurn, InsertTurn, SetText, change_conversation
from rolethread_gui.dataset.tool_edits import SetCallId, SetCalls, SetSpeaker, SetTools, SetVerdict
from rolethread_gui.formats.jsontext import encode_record
from rolethread_gui.formats.reading import flat_of
from rolethread_gui.formats.registry import (
    all_dialects,
    open_record,
    read_record,
    record_dialect,
    splice_record,
)
from rolethread_gui.formats.source import open_source

USER = {"role": "user", "content": "Hi"}
GOOD = {"role": "assistant", "content": "Yes"}
BAD = {"role": "assistant", "content": "No"}

PAIRS: dict[str, Any] = {
    "plain": {"id": 1.10, "prompt": "Hi", "chosen": "Yes", "rejected": "No"},
    "system and user": {"prompt": {"system": "Be kind", "user": "Hi"}, "chosen": "Yes", "rejected": "No"},
    "system beside": {"system": "Be kind", "question": "Hi", "chosen": "Yes", "rejected": "No"},
    "argilla": {"instruction": "Hi", "chosen_response": "Yes", "rejected_response": "No"},
    "alpaca": {"instruction": "Hi", "input": "", "chosen": "Yes", "rejected": "No"},
    "llama_factory": {
        "conversations": [{"from": "human", "value": "Hi"}],
        "chosen": {"from": "gpt", "value": "Yes"},
        "rejected": {"from": "gpt", "value": "No"},
    },
    "explicit": {"prompt": [USER], "chosen": [GOOD], "rejected": [BAD]},
    "implicit": {"chosen": [USER, GOOD], "rejected": [USER, BAD]},
    "repeated": {"prompt": "Hi", "chosen": [USER, GOOD], "rejected": [USER, BAD], "score": 0.50},
    "axolotl": {"messages": [USER], "chosen": GOOD, "rejected": BAD},
    "openai": {
        "input": {"messages": [USER], "tools": [], "parallel_tool_calls": True},
        "preferred_output": [GOOD],
        "non_preferred_output": [BAD],
    },
}


def raw_of(record: Any) -> bytes:
    return json.dumps(record, ensure_ascii=False).encode()


def after(raw: bytes, *edits: Any) -> bytes:
    conversation = read_record(raw, 1)
    for edit in edits:
        conversation = change_conversation(conversation, edit)
    spliced = splice_record(raw, conversation)
    again = read_record(spliced, 1)
    assert said(again) == said(conversation)
    return spliced


def said(conversation: Conversation) -> Any:
    """What a reader would see, with the other texts and calls, but without keys."""
    return (
        [
            (
                turn.role,
                turn.text,
                [(call.id, call.name, _value(call.arguments)) for call in turn.calls],
                turn.call_id,
                turn.speaker,
                [(one.text, one.standing, len(calls_of(one))) for one in turn.alternatives],
            )
            for turn in conversation.turns
        ],
        _value(conversation.tools) or None,
        conversation.verdict,
    )


def _value(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


@pytest.mark.parametrize("name", sorted(PAIRS))
def test_the_worse_reply_is_an_alternative(name: str) -> None:
    raw = raw_of(PAIRS[name])
    before = read_record(raw, 1)
    assert record_dialect(raw).id == "preference"
    assert [turn.text for turn in before.turns][-2:] == ["Hi", "Yes"]
    assert [(one.text, one.standing) for one in before.turns[-1].alternatives] == [("No", Standing.REJECTED)]
    assert splice_record(raw, before) == raw


@pytest.mark.parametrize("name", sorted(PAIRS))
def test_either_side_is_edited_in_its_own_bytes(name: str) -> None:
    raw = raw_of(PAIRS[name])
    last = read_record(raw, 1).turns[-1].key
    assert after(raw, SetAlternativeText(1, last, 0, "Never")) == raw.replace(b'"No"', b'"Never"')
    assert after(raw, SetText(1, last, "Sure")) == raw.replace(b'"Yes"', b'"Sure"')
    assert after(raw, SetText(1, last - 1, "Hey")) == raw.replace(b'"Hi"', b'"Hey"')
    swapped = raw.replace(b'"No"', b'"?"').replace(b'"Yes"', b'"No"').replace(b'"?"', b'"Yes"')
    assert after(raw, ChooseAlternative(1, last, 0)) == swapped


@pytest.mark.parametrize("name", sorted(PAIRS))
def test_a_worse_reply_goes_and_comes_back(name: str) -> None:
    raw = raw_of(PAIRS[name])
    last = read_record(raw, 1).turns[-1].key
    gone = after(raw, DeleteAlternative(1, last, 0))
    assert b'"No"' not in gone
    assert read_record(gone, 1).turns[-1].alternatives == ()
    again = after(gone, AddAlternative(1, last, "Nay", Standing.REJECTED))
    assert [one.text for one in read_record(again, 1).turns[-1].alternatives] == ["Nay"]


def test_several_worse_replies() -> None:
    raw = raw_of({"prompt": "Hi", "chosen": "Yes", "rejected": ["No", "Never", "Nay"]})
    texts = [one.text for one in read_record(raw, 1).turns[-1].alternatives]
    assert texts == ["No", "Never", "Nay"]
    assert after(raw, SetAlternativeText(1, 1, 1, "Nope")) == raw.replace(b"Never", b"Nope")
    assert after(raw, DeleteAlternative(1, 1, 0)) == raw.replace(b'"No", ', b"")


LONG = {
    "chosen": [USER, GOOD, {"role": "user", "content": "More"}, {"role": "assistant", "content": "Here"}],
    "rejected": [
        USER,
        BAD,
        {"role": "user", "content": "Why?"},
        {"role": "assistant", "content": "So", "x": 1},
    ],
}


def test_replies_that_differ_in_several_turns_keep_them_all() -> None:
    raw = raw_of(LONG)
    before = read_record(raw, 1)
    turn = before.turns[1]
    assert turn.alternatives[0].text == "No"
    assert [one.text for one in then_of(turn.alternatives[0]) or ()] == ["Why?", "So"]
    assert splice_record(raw, before) == raw
    assert after(raw, SetAlternativeText(1, 1, 0, "Nay")) == raw.replace(b'"No"', b'"Nay"')
    # The prompt is shared: it changes on both sides.
    assert after(raw, SetText(1, 0, "Hey")) == raw.replace(b'"Hi"', b'"Hey"')
    swapped = json.loads(after(raw, ChooseAlternative(1, 1, 0)))
    assert [one["content"] for one in swapped["chosen"]] == ["Hi", "No", "Why?", "So"]
    assert [one["content"] for one in swapped["rejected"]] == ["Hi", "Yes", "More", "Here"]


@given(
    st.sampled_from([*PAIRS.values(), LONG]),
    st.lists(st.tuples(st.integers(0, 5), st.sampled_from(["Oh", "é😀", '"', "a\nb"])), max_size=4),
)
def test_edited_pairs_read_back_as_edited(record: Any, steps: list[tuple[int, str]]) -> None:
    raw = raw_of(record)
    before = read_record(raw, 1)
    turn = next(turn for turn in before.turns if turn.alternatives).key
    edits: list[Any] = [
        lambda text: SetText(1, before.turns[0].key, text),
        lambda text: SetText(1, turn, text),
        lambda text: SetAlternativeText(1, turn, 0, text),
        lambda _: ChooseAlternative(1, turn, 0),
        lambda text: InsertTurn(1, 0, Role.SYSTEM, text) if record is LONG else SetText(1, turn, text),
        lambda text: SetText(1, before.turns[-1].key, text),
    ]
    after_all = before
    for number, text in steps:
        edit = edits[number](text)
        if not isinstance(edit, SetText) or any(one.key == edit.turn for one in after_all.turns):
            after_all = change_conversation(after_all, edit)
    again = read_record(splice_record(raw, after_all), 1)
    turns = [one.text for one in after_all.turns]
    others = [one.text for turn in after_all.turns for one in turn.alternatives]
    assert [one.text for one in again.turns] == turns
    if set(turns).isdisjoint(others):  # else the two part somewhere else
        assert [one.text for turn in again.turns for one in turn.alternatives] == others


def test_rejected_calls_are_kept() -> None:
    call = {"id": "c1", "type": "function", "function": {"name": "f", "arguments": "{}"}}
    record = {
        "prompt": [USER],
        "chosen": [GOOD],
        "rejected": [{"role": "assistant", "content": None, "tool_calls": [call]}],
    }
    raw = raw_of(record)
    other = read_record(raw, 1).turns[1].alternatives[0]
    assert calls_of(other) == (ToolCall("c1", "f", "{}"),)
    swapped = read_record(after(raw, ChooseAlternative(1, 1, 0)), 1)
    assert swapped.turns[1].calls == (ToolCall("c1", "f", "{}"),)


def test_a_fresh_pair_reads_back() -> None:
    before = read_record(raw_of(PAIRS["explicit"]), 1)
    dialect = all_dialects()["preference"]
    assert dialect.losses(before) == ()
    assert said(read_record(encode_record(dialect.write(before)), 1)) == said(before)
    several = change_conversation(before, AddAlternative(1, 1, "Nay", Standing.REJECTED))
    assert any("other text has no place" in loss for loss in dialect.losses(several))
    opened = change_conversation(before, SetStanding(1, 1, Standing.OPEN))
    assert any("no worse reply" in loss for loss in dialect.losses(opened))
    assert any("other text of" in loss for loss in all_dialects()["openai"].losses(before))


VERDICTS = [
    ({"messages": [USER, GOOD], "label": True}, "openai"),
    (
        {
            "conversations": [{"from": "human", "value": "Hi"}, {"from": "gpt", "value": "Yes"}],
            "kto_tag": True,
        },
        "sharegpt",
    ),
    ({"instruction": "Hi", "input": "", "output": "Yes", "kto_tag": True}, "alpaca"),
    ({"prompt": "Hi", "completion": "Yes", "label": True}, "prompt_completion"),
    ({"prompt": [USER], "completion": [GOOD], "label": True}, "prompt_reply"),
]


@pytest.mark.parametrize(("record", "dialect"), VERDICTS)
def test_a_label_is_a_verdict(record: Any, dialect: str) -> None:
    raw = raw_of(record)
    before = read_record(raw, 1)
    assert record_dialect(raw).id == dialect
    assert before.verdict is True
    assert [turn.text for turn in before.turns] == ["Hi", "Yes"]
    assert after(raw, SetVerdict(1, False)) == raw.replace(b"true", b"false")
    assert after(raw, SetText(1, 1, "Sure")) == raw.replace(b"Yes", b"Sure")
    without = raw_of({key: value for key, value in record.items() if value is not True})
    assert read_record(without, 1).verdict is None
    labelled = after(without, SetVerdict(1, True))
    assert read_record(labelled, 1).verdict is True
    fresh = encode_record(all_dialects()[dialect].write(before))
    assert said(read_record(fresh, 1)) == said(before)


def test_a_label_that_is_a_word_is_no_verdict() -> None:
    raw = raw_of({"messages": [USER, GOOD], "label": "sad"})
    assert read_record(raw, 1).verdict is None
    assert read_record(after(raw, SetText(1, 0, "Hey")), 1).verdict is None


TOOLS = [
    {"type": "function", "function": {"name": "weather", "parameters": {"type": "object", "properties": {}}}}
]
SPOKEN = '{"name": "weather", "arguments": {"city": "Oslo"}}'
GLAIVE = 'Let me look. <functioncall> {"name": "weather", "arguments": \'{"city": "Oslo"}\'} <|endoftext|>'

CALLS: dict[str, Any] = {
    "openai": {
        "messages": [
            USER,
            {
                "role": "assistant",
                "content": None,
                "tool_calls": [
                    {
                        "id": "c1",
                        "type": "function",
                        "function": {"name": "weather", "arguments": '{"city": "Oslo"}'},
                    }
                ],
            },
            {"role": "tool", "tool_call_id": "c1", "content": "rain"},
        ],
        "tools": TOOLS,
    },
    "openai, older": {
        "messages": [
            USER,
            {
                "role": "assistant",
                "content": "",
                "function_call": {"name": "weather", "arguments": '{"city": "Oslo"}'},
            },
            {"role": "function", "name": "weather", "content": "rain"},
        ],
        "functions": [TOOLS[0]["function"]],
    },
    "trl": {
        "messages": [
            USER,
            {
                "role": "assistant",
                "tool_calls": [
                    {"type": "function", "function": {"name": "weather", "arguments": {"city": "Oslo"}}}
                ],
            },
            {"role": "tool", "name": "weather", "content": "rain"},
        ],
        "tools": json.dumps(TOOLS),
    },
    "sharegpt": {
        "conversations": [
            {"from": "human", "value": "Hi"},
            {"from": "function_call", "value": SPOKEN},
            {"from": "observation", "value": "rain"},
        ],
        "tools": json.dumps(TOOLS),
    },
    "glaive": {
        "conversations": [
            {"from": "human", "value": "Hi"},
            {"from": "gpt", "value": GLAIVE},
            {"from": "human", "value": "FUNCTION RESPONSE: rain"},
        ],
        "tools": json.dumps(TOOLS),
    },
    "parts": {
        "messages": [
            {"role": "user", "content": [{"type": "text", "value": "Hi"}]},
            {"role": "assistant", "content": [{"type": "tool_call", "value": SPOKEN}]},
            {"role": "tool", "content": [{"type": "text", "value": "rain"}]},
        ],
        "tools": json.dumps(TOOLS),
    },
}


@pytest.mark.parametrize("name", sorted(CALLS))
def test_calls_are_read_from_every_spelling(name: str) -> None:
    raw = raw_of(CALLS[name])
    one = read_record(raw, 1)
    assert one == open_record(raw, 1).conversation
    assert [turn.role for turn in one.turns] == [Role.USER, Role.ASSISTANT, Role.TOOL]
    (call,) = one.turns[1].calls
    assert call.name == "weather"
    assert json.loads(call.arguments) == {"city": "Oslo"}
    assert one.turns[1].text == ("Let me look." if name == "glaive" else "")
    assert one.turns[2].text == "rain"
    assert _value(one.tools) in (TOOLS, [TOOLS[0]["function"]])
    assert splice_record(raw, one) == raw


@pytest.mark.parametrize("name", sorted(CALLS))
def test_changed_arguments_change_nothing_else(name: str) -> None:
    raw = raw_of(CALLS[name])
    call = read_record(raw, 1).turns[1].calls[0]
    bergen = ToolCall(call.id, call.name, call.arguments.replace("Oslo", "Bergen"))
    assert after(raw, SetCalls(1, 1, (bergen,))) == raw.replace(b"Oslo", b"Bergen")
    forecast = ToolCall(call.id, "forecast", call.arguments)
    changed = after(raw, SetCalls(1, 1, (forecast,)))
    assert changed.count(b"forecast") == 1
    assert len(changed) == len(raw) + 1
    assert after(raw, SetText(1, 2, "snow")) == raw.replace(b"rain", b"snow")


@pytest.mark.parametrize("name", sorted(CALLS))
def test_calls_come_and_go(name: str) -> None:
    raw = raw_of(CALLS[name])
    call = read_record(raw, 1).turns[1].calls[0]
    more = ToolCall("c2" if call.id else "", "time", '{"zone": "CET"}')
    two = after(raw, SetCalls(1, 1, (call, more)))
    assert [one.name for one in read_record(two, 1).turns[1].calls] == ["weather", "time"]
    none = after(raw, SetCalls(1, 1, ()), SetText(1, 1, "It rains"))
    assert read_record(none, 1).turns[1].calls == ()
    assert read_record(none, 1).turns[1].role is Role.ASSISTANT
    after(none, SetCalls(1, 1, (call,)), SetText(1, 1, ""))
    fresh = all_dialects()[record_dialect(raw).id]
    whole = read_record(raw, 1)
    if not fresh.losses(whole):
        assert said(read_record(encode_record(fresh.write(whole)), 1)) == said(whole)


def test_results_are_tied_to_their_calls() -> None:
    raw = raw_of(CALLS["openai"])
    assert read_record(raw, 1).turns[2].call_id == "c1"
    assert after(raw, SetCallId(1, 2, "c9")) == raw.replace(b'"tool_call_id": "c1"', b'"tool_call_id": "c9"')
    named = after(raw, SetSpeaker(1, 2, "weather"))
    assert read_record(named, 1).turns[2].speaker == "weather"
    new = after(raw, DeleteTurn(1, 2), InsertTurn(1, 2, Role.TOOL, "sun"), SetCallId(1, 3, "c1"))
    assert b'"tool_call_id": "c1"' in new


@pytest.mark.parametrize("name", sorted(CALLS))
def test_tools_are_written_as_they_stood(name: str) -> None:
    raw = raw_of(CALLS[name])
    changed = after(raw, SetTools(1, '[{"name": "time"}]'))
    key = "functions" if "functions" in CALLS[name] else "tools"
    assert type(json.loads(changed)[key]) is type(CALLS[name][key])
    assert _value(read_record(changed, 1).tools) == [{"name": "time"}]
    after(raw, SetTools(1, ""))


def test_tools_of_openai_pairs_stand_inside_the_prompt() -> None:
    raw = raw_of({**PAIRS["openai"], "input": {"messages": [USER], "tools": TOOLS}})
    assert _value(read_record(raw, 1).tools) == TOOLS
    changed = json.loads(after(raw, SetTools(1, '[{"name": "time"}]')))
    assert changed["input"]["tools"] == [{"name": "time"}]


def test_a_call_that_cannot_be_read_stays_text() -> None:
    raw = raw_of(
        {
            "conversations": [
                {"from": "human", "value": "Hi"},
                {"from": "function_call", "value": '{"name": "f", '},
            ]
        }
    )
    turn = read_record(raw, 1).turns[1]
    assert turn.calls == ()
    assert turn.text == '{"name": "f", '


def test_thoughts_before_a_call_stay_its_text() -> None:
    value = "<think>Which [city]?</think>\n\n" + SPOKEN
    raw = raw_of(
        {"conversations": [{"from": "human", "value": "Hi"}, {"from": "function_call", "value": value}]}
    )
    turn = read_record(raw, 1).turns[1]
    assert turn.text == "<think>Which [city]?</think>"
    assert turn.calls[0].name == "weather"
    assert after(raw, SetText(1, 1, "Hm.")) == raw.replace(b"<think>Which [city]?</think>", b"Hm.")


PICTURE = {"type": "image_url", "image_url": {"url": "https://example.org/a/cat.png?x=1"}}


def test_pictures_are_named_and_kept() -> None:
    inside = {"type": "image_url", "image_url": {"url": "data:image/png;base64," + "A" * 8000}}
    raw = raw_of(
        {"messages": [{"role": "user", "content": [{"type": "text", "text": "Look"}, PICTURE, inside]}, GOOD]}
    )
    first, second = read_record(raw, 1).turns[0].attached
    assert (first.kind, first.name, first.size) == (Medium.PICTURE, "cat.png", 0)
    assert json.loads(first.part) == PICTURE
    assert (second.kind, second.name, second.size, second.part) == (Medium.PICTURE, "", 6000, "")
    assert after(raw, SetText(1, 0, "See")) == raw.replace(b"Look", b"See")


def test_a_picture_that_is_an_address_is_written_afresh() -> None:
    one = read_record(
        raw_of({"messages": [{"role": "user", "content": [PICTURE, {"type": "text", "text": "Hi"}]}]}), 1
    )
    dialect = all_dialects()["openai"]
    assert dialect.losses(one) == ()
    again = read_record(encode_record(dialect.write(one)), 1)
    assert [(turn.text, turn.attached) for turn in again.turns] == [("Hi", one.turns[0].attached)]
    assert any("picture" in loss for loss in all_dialects()["sharegpt"].losses(one))


REAL = (
    "llama_factory/dpo_en_demo.json",
    "llama_factory/dpo_zh_demo.json",
    "llama_factory/v1_dpo_demo.jsonl",
    "debian_admin/preference.jsonl",
    "llama_factory/kto_en_demo.json",
    "llama_factory/glaive_toolcall_en_demo.json",
    "llama_factory/glaive_toolcall_zh_demo.json",
    "llama_factory/reason_tool_use_demo_50.jsonl",
)


@pytest.mark.parametrize("name", REAL)
def test_real_pairs_and_calls_go_there_and_back(shared_data: Path, name: str) -> None:
    count = calls = worse = verdicts = 0
    with open_source(shared_data / "dev" / name) as source:
        for batch in source.batches():
            for place, one in enumerate(batch.conversations(1)):
                raw = batch.raw(place)
                assert open_record(raw, one.key).conversation == one
                assert flat_of(one).texts == [turn.text for turn in one.turns]
                assert splice_record(raw, one) == raw
                count += 1
                calls += sum(len(turn.calls) for turn in one.turns)
                worse += sum(len(turn.alternatives) for turn in one.turns)
                verdicts += one.verdict is not None
    assert (worse == count) is ("dpo" in name or "preference" in name)
    assert (verdicts == count) is ("kto" in name)
    assert (calls > 50) is ("tool" in name)
