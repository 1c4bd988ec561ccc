"""Checks that spot places in turns: exact on any text, and their fixes mend what they name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.checks.base import View
from rolethread_gui.checks.registry import all_checks
from rolethread_gui.checks.spotting import SpottingCheck
from rolethread_gui.dataset.conversation import make_conversation
from tests.checks.drawn import conversation, conversations, fixed, spans_are_exact, texts, view_of

SPOTTING = [check for check in all_checks().values() if isinstance(check, SpottingCheck) or check.id == "pii"]
FAULTS = (
    "<|im_end|>", "</s>", "[INST] ", "Assistant: ", "### Response:\n", "System: You are a helpful bot.\n", "[Your Name]", "TODO ",
    "donâ€™t ", "Ã¶", "&amp;quot;", "\\u2019", "�", "anna.keller84@gmx.net ", "(415) 678-2345 ", "536-22-8713", "no no no no no no ",
    "!!!!!!!!!!!!!!!!!!!!", "He walked on. He walked on. ", "{{user}} ", "锟斤拷", "我知道我知道我知道我知道",
)  # fmt: skip
faulty = st.lists(st.one_of(st.sampled_from(FAULTS), texts), max_size=6).map("".join)


@pytest.mark.parametrize("check", SPOTTING, ids=lambda check: check.id)
@given(one=conversations)
def test_any_text_is_judged(check, one):
    spans_are_exact(check.flags(one, View()), one)


@pytest.mark.parametrize("check", SPOTTING, ids=lambda check: check.id)
@given(said=faulty, asked=texts)
def test_a_fix_leaves_fewer_faults(check, said, asked):
    one = make_conversation(1, [("user", asked), ("assistant", said)])
    flags = check.flags(one, View())
    spans_are_exact(flags, one)
    for flag in flags:
        for fix in flag.fixes:
            after = fixed(one, fix)
            assert after is not None
            assert after != one
            left = check.flags(after, View())
            same = [[other for other in some if other.words == flag.words] for some in (left, flags)]
            # of "((" the words that are left may be those of the other flag
            assert len(same[0]) < len(same[1]) or len(left) < len(flags)


def test_the_sentence_and_the_card_tell_the_figures():
    check = all_checks()["special_token"]
    dataset = [conversation("ua", "Hi", "Good evening.<|im_end|>", key=key) for key in range(1, 9)]
    dataset += [conversation("ua", key=key) for key in range(9, 21)]
    view = view_of(check, dataset)
    (flag,) = check.flags(dataset[0], view)
    assert "8 of 20 conversations" in flag.message
    (finding,) = check.findings(view.figures)
    assert finding.sentence == "8 conversations have a template's control token in the text."
    assert check.findings(view_of(check, dataset[8:]).figures) == ()


def test_an_address_that_many_conversations_share_is_the_datasets_own():
    check = all_checks()["pii"]
    desk = [conversation("ua", "Help!", "Write to lamps.berlin@gmx.net.", key=key) for key in range(1, 5)]
    alone = conversation("ua", "Help!", "Write to anna.keller84@gmx.net.", key=9)
    view = view_of(check, [*desk, alone])
    assert check.flags(desk[0], view) == []
    assert [flag.words for flag in check.flags(alone, view)] == ["anna.keller84@gmx.net"]


def test_names_variables_are_asked_about_once():
    check = all_checks()["placeholder"]
    dataset = [conversation("ua", "Hi", "Come in, {{user}}.", key=key) for key in range(1, 11)]
    view = view_of(check, dataset)
    (question,) = check.questions(view.figures)
    assert question.sentence.startswith("10 of 10 conversations have variables such as {{user}}")
    assert check.flags(dataset[0], view) == []
    gaps = View(figures=view.figures, answers={question.id: "gaps"})
    assert [flag.words for flag in check.flags(dataset[0], gaps)] == ["{{user}}"]
