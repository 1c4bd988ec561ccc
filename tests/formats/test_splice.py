"""Edits written into the original bytes: what changed is there, and nothing else moved."""

from __future__ import annotations

import json

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from rolethread_gui.dataset.conversation import Role
from rolethread_gui.dataset.edits import (
    DeleteTurn,
    InsertTurn,
    SetLearn,
    SetRole,
    SetText,
    change_conversation,
)
from rolethread_gui.formats.registry import open_record, read_record, record_dialect, splice_record
from tests.formats.making import RECORDS, TEXTS, edited, message_records, seen


@given(RECORDS)
def test_no_edit_changes_no_byte(raw: bytes) -> None:
    assert splice_record(raw, read_record(raw, 1)) == raw


@given(RECORDS)
def test_the_quick_way_reads_what_the_careful_way_reads(raw: bytes) -> None:
    assert read_record(raw, 3) == open_record(raw, 3).conversation


@given(message_records(), st.data())
def test_an_edited_message_list_reads_back_as_edited(raw: bytes, data: st.DataObject) -> None:
    after = data.draw(edited(read_record(raw, 1)))
    spliced = splice_record(raw, after)
    assert seen(read_record(spliced, 1)) == seen(after)


@given(RECORDS, st.data())
def test_any_record_reads_back_as_edited_unless_it_says_what_is_lost(raw: bytes, data: st.DataObject) -> None:
    after = data.draw(edited(read_record(raw, 1)))
    spliced = splice_record(raw, after)
    if not record_dialect(raw).losses(after):
        assert seen(read_record(spliced, 1)) == seen(after)
    assert splice_record(spliced, read_record(spliced, 1)) == spliced


@given(RECORDS, TEXTS, st.data())
def test_one_text_changes_one_place(raw: bytes, text: str, data: st.DataObject) -> None:
    before = read_record(raw, 1)
    assume(before.turns)
    turn = data.draw(st.sampled_from(before.turns))
    spliced = splice_record(raw, change_conversation(before, SetText(1, turn.key, text)))
    low = 0
    while low < min(len(raw), len(spliced)) and raw[low] == spliced[low]:
        low += 1
    tail = 0
    while tail < min(len(raw), len(spliced)) - low and raw[-1 - tail] == spliced[-1 - tail]:
        tail += 1
    # What differs lies within the texts concerned: nothing before or after them moved.
    assert len(raw) - low - tail <= 12 * len(turn.text) + 400
    others = [one for one in read_record(spliced, 1).turns if one.role is not Role.SYSTEM]
    was = [one for one in before.turns if one.role is not Role.SYSTEM]
    if turn.role is not Role.SYSTEM:
        assert [one.text for one in others] == [text if one.key == turn.key else one.text for one in was]


def _after(raw: bytes, *edits: object) -> bytes:
    conversation = read_record(raw, 1)
    for edit in edits:
        conversation = change_conversation(conversation, edit)  # type: ignore[arg-type]
    return splice_record(raw, conversation)


def test_odd_numbers_duplicate_keys_and_spacing_stay() -> None:
    raw = b'{ "id":1.10,"big":18446744073709551616,"a":1,"a":NaN,\t"messages":[{"role" :"user","content":"Hi"}] }\t'
    assert _after(raw, SetText(1, 0, "Oh")) == raw.replace(b'"Hi"', b'"Oh"')


def test_the_last_of_two_equal_keys_is_the_one_that_counts() -> None:
    raw = b'{"messages":[{"role":"user","content":"a"}],"messages":[{"role":"user","content":"b","content":"c"}]}'
    assert read_record(raw, 1).turns[0].text == "c"
    assert _after(raw, SetText(1, 0, "d")) == raw.replace(b'"c"', b'"d"')


def test_escapes_follow_the_record() -> None:
    escaped = rb'{"messages":[{"role":"user","content":"caf\u00e9"}]}'
    plain = '{"messages":[{"role":"user","content":"café"}]}'.encode()
    assert _after(escaped, SetText(1, 0, "é😀")).endswith(rb'"\u00e9\ud83d\ude00"}]}')
    mixed = '{"messages":[{"role":"user","content":"caf\\u00e9 é"}]}'.encode()
    assert _after(mixed, SetText(1, 0, "é")).endswith('"é"}]}'.encode())
    assert _after(plain, SetText(1, 0, "é😀")).endswith('"é😀"}]}'.encode())


def test_a_new_turn_looks_like_its_neighbours() -> None:
    pretty = json.dumps(
        {"conversations": [{"from": "human", "value": "Hi"}, {"from": "gpt", "value": "Yes"}]}, indent=2
    )
    spliced = _after(pretty.encode(), InsertTurn(1, 2, Role.USER, "More"))
    expected = json.dumps(
        {
            "conversations": [
                {"from": "human", "value": "Hi"},
                {"from": "gpt", "value": "Yes"},
                {"from": "human", "value": "More"},
            ]
        },
        indent=2,
    )
    assert spliced.decode() == expected


def test_a_deleted_turn_leaves_no_gap() -> None:
    raw = b'{"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b", "x": 1}]}'
    assert _after(raw, DeleteTurn(1, 0)) == b'{"messages": [{"role": "assistant", "content": "b", "x": 1}]}'
    assert _after(raw, DeleteTurn(1, 1)) == b'{"messages": [{"role": "user", "content": "a"}]}'


def test_the_loss_mask_keeps_the_words_of_the_record() -> None:
    for was, now in (
        (b'"weight":1', b'"weight":0'),
        (b'"train":true', b'"train":false'),
        (b'"loss_weight":1.0', b'"loss_weight":0.0'),
    ):
        raw = b'{"messages":[{"role":"assistant","content":"a",' + was + b"}]}"
        assert read_record(raw, 1).turns[0].learn is True
        assert _after(raw, SetLearn(1, 0, False)) == raw.replace(was, now)
    assert _after(b'{"messages":[{"role":"assistant","content":"a"}]}', SetLearn(1, 0, False)) == (
        b'{"messages":[{"role":"assistant","content":"a","weight":0}]}'
    )


def test_a_changed_role_is_spelled_as_in_the_record() -> None:
    raw = b'{"conversations":[{"from":"human","value":"a"},{"from":"ChatGPT","value":"b"},{"from":"gpt","value":"c"}]}'
    assert b'{"from":"gpt","value":"b"}' in _after(raw, SetRole(1, 1, Role.ASSISTANT))


def test_images_survive_an_edit_of_the_text_beside_them() -> None:
    raw = (
        b'{"messages":[{"role":"user","content":[{"type":"text","text":"Look"},{"type":"image_url","image_url":'
        b'{"url":"a"}},{"text":"here"}]}]}'
    )
    assert read_record(raw, 1).turns[0].text == "Look\n\nhere"
    assert _after(raw, SetText(1, 0, "Look\n\nthere")) == raw.replace(b'"here"', b'"there"')
    assert b'{"url":"a"}' in _after(raw, SetText(1, 0, "All new"))


def test_an_instruction_and_its_input_stay_apart_where_they_can() -> None:
    raw = b'{"instruction":"Translate","input":"Hello","output":"Hallo"}'
    assert read_record(raw, 1).turns[0].text == "Translate\nHello"
    assert _after(raw, SetText(1, 0, "Translate this\nHello")) == raw.replace(b"Translate", b"Translate this")
    assert _after(raw, SetText(1, 0, "Translate\nHello there")) == raw.replace(b"Hello", b"Hello there")
    assert _after(raw, SetText(1, 0, "Say it")) == b'{"instruction":"Say it","input":"","output":"Hallo"}'


def test_an_alpaca_record_grows_a_history() -> None:
    raw = b'{"instruction":"a","input":"","output":"b"}'
    spliced = _after(raw, InsertTurn(1, 2, Role.USER, "c"), InsertTurn(1, 3, Role.ASSISTANT, "d"))
    assert spliced == b'{"instruction":"c","input":"","output":"d","history":[["a", "b"]]}'


def test_the_system_prompt_beside_the_list_is_a_turn() -> None:
    raw = b'{"system":"Be kind","conversations":[{"from":"human","value":"a"}]}'
    assert [turn.role for turn in read_record(raw, 1).turns] == [Role.SYSTEM, Role.USER]
    assert _after(raw, SetText(1, 0, "Be short")) == raw.replace(b"Be kind", b"Be short")
    assert _after(raw, DeleteTurn(1, 0)) == raw.replace(b"Be kind", b"")
    again = _after(_after(raw, DeleteTurn(1, 0)), InsertTurn(1, 0, Role.SYSTEM, "New"))
    assert again == raw.replace(b"Be kind", b"New")


_PAIRS = (
    b'{"id": 1.10, "prompt": "Hi", "chosen": "Yes", "rejected": "No"}',
    b'{"prompt": {"system": "Be kind", "user": "Hi"}, "chosen": "Yes", "rejected": "No"}',
    b'{"conversations": [{"from": "human", "value": "Hi"}], "chosen": {"from": "gpt", "value": "Yes"}, "rejected": {}}',
    b'{"prompt": [{"role": "user", "content": "Hi"}], "chosen": [{"role": "assistant", "content": "Yes"}], "rejected": []}',
    b'{"chosen": [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "Yes"}], "rejected": []}',
    b'{"input": {"messages": [{"role": "user", "content": "Hi"}], "tools": []}, '
    b'"preferred_output": [{"role": "assistant", "content": "Yes"}], "non_preferred_output": []}',
)


@pytest.mark.parametrize("raw", _PAIRS)
def test_a_pair_shows_its_better_reply_and_keeps_the_worse_one(raw: bytes) -> None:
    before = read_record(raw, 1)
    assert record_dialect(raw).id == "preference"
    assert [turn.text for turn in before.turns][-2:] == ["Hi", "Yes"]
    assert splice_record(raw, before) == raw
    last = before.turns[-1].key
    assert _after(raw, SetText(1, last, "Sure"), SetText(1, last - 1, "Hey")) == (
        raw.replace(b'"Yes"', b'"Sure"').replace(b'"Hi"', b'"Hey"')
    )


@given(st.sampled_from(_PAIRS), st.data())
def test_an_edited_pair_reads_back_as_edited(raw: bytes, data: st.DataObject) -> None:
    before = read_record(raw, 1)
    after = data.draw(edited(before, "turns"))
    assume(after.turns and after.turns[-1].role is Role.ASSISTANT and len(after.turns) > 1)
    assume(sum(turn.role is Role.ASSISTANT for turn in after.turns) == 1)
    assert seen(read_record(splice_record(raw, after), 1), marks=False) == seen(after, marks=False)


@pytest.mark.parametrize(
    ("parts", "wanted"),
    [
        (
            '[{"type": "reasoning", "value": "Which?"}, {"type": "tool_call", "value": "{\\"name\\": \\"f\\"}"}]',
            '[{"type": "reasoning", "value": "Which?"}, {"type": "text", "value": "Hm."}, '
            '{"type": "tool_call", "value": "{\\"name\\": \\"f\\"}"}]',
        ),
        (
            '[{"type":"thinking","thinking":"Which?"}]',
            '[{"type":"thinking","thinking":"Which?"},{"type":"text","text":"Hm."}]',
        ),
        ("[]", '[{"type": "text", "text": "Hm."}]'),
    ],
)
def test_first_words_stand_behind_what_was_thought_before_them(parts: str, wanted: str) -> None:
    raw = '{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":%s}]}'
    before = read_record((raw % parts).encode(), 1)
    assert before.turns[1].text == ""
    spliced = splice_record((raw % parts).encode(), change_conversation(before, SetText(1, 1, "Hm.")))
    assert spliced.decode() == raw % wanted
