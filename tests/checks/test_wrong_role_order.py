from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.checks.order_fixes import between
from rolethread_gui.checks.rules.wrong_role_order import WrongRoleOrder
from rolethread_gui.checks.turn_order import is_usual, signature
from tests.checks.drawn import conversation, conversations, copy_with, fixed, judged, spans_are_exact, view_of

CHECK = WrongRoleOrder()
PLAIN = [conversation("suaua", key=key) for key in range(2, 62)]
GREETED = [
    conversation("saua", "You are Mira.", "Welcome to my shop, traveller! " * 6, "Hi.", "Come in, come in! " * 8, key=key)
    for key in range(2, 62)
]  # fmt: skip


def found(signs, dataset=PLAIN, texts=()):
    return [(flag.turn, flag.words) for flag in judged(CHECK, conversation(signs, *texts), dataset)]


@pytest.mark.parametrize("signs", ["ua", "sua", "uaua", "suaua", "uata", "uatta", "uatatauata"])
def test_good_orders(signs):
    assert is_usual(signs)
    assert found(signs) == []


@pytest.mark.parametrize(
    ("signs", "flags"),
    [
        ("uaa", [(2, "two assistant")]),
        ("uua", [(1, "two user")]),
        ("suauua", [(4, "two user")]),
        ("uaaaua", [(2, "two assistant")]),
        ("uuaa", [(1, "two user"), (3, "two assistant")]),
        ("uau", [(2, "last")]),
        ("saua", [(1, "first")]),
        ("aua", [(0, "first")]),
        ("au", [(0, "swapped")]),
        ("sauau", [(1, "swapped")]),
        ("usa", [(1, "system")]),
        ("uas", [(2, "system")]),
        ("ssua", [(1, "system")]),
        ("uoa", [(1, "role ")]),
        ("u", [(0, "last")]),
        ("s", [(0, "nothing")]),
        ("", [(None, "nothing")]),
        ("uat", [(2, "last")]),
    ],
)
def test_wrong_orders(signs, flags):
    assert found(signs) == flags


def test_the_sentence_says_which_turns():
    assert "Turns 2 and 3 are both the assistant's" in judged(CHECK, conversation("uaa"), PLAIN)[0].message
    assert "60 of 61" in judged(CHECK, conversation("aua"), PLAIN)[0].message


def test_finding():
    figures = view_of(CHECK, [*PLAIN, conversation("uaa"), conversation("uaau"), conversation("uau")]).figures
    finding = CHECK.findings(figures)[0]
    assert finding.sentence == "2 of 63 conversations have two turns of one role in a row."
    assert not CHECK.findings(view_of(CHECK, PLAIN).figures)


def test_greetings_are_asked_once_and_not_flagged():
    view = view_of(CHECK, GREETED)
    asked = CHECK.questions(view.figures)
    assert [question.id for question in asked] == ["greeting_first"]
    assert "60 of 60 conversations open with a turn of the assistant" in asked[0].sentence
    assert found("saua", GREETED) == []
    assert found("sua", GREETED) == []
    flags = CHECK.flags(GREETED[0], type(view)(view.options, {"greeting_first": "mistake"}, view.figures))
    assert [flag.words for flag in flags] == ["first"]


def test_swapped_roles_among_greetings_are_told_by_who_writes_at_length():
    long, short = "Come in, come in, and look around! " * 6, "Hi."
    assert found("suau", GREETED, ["You are Mira.", long, short, long]) == [(1, "swapped")]
    assert found("suau", GREETED, ["You are Mira.", short, long, short]) == [(3, "last")]


@pytest.mark.parametrize(
    ("signs", "habit"),
    [
        ("uuaa", "same_role_twice"),
        ("uau", "ends_with_user"),
        ("usa", "system_inside"),
        ("uoa", "other_roles"),
    ],
)
def test_what_most_conversations_do_is_a_question(signs, habit):
    dataset = [conversation(signs, key=key) for key in range(2, 40)]
    view = view_of(CHECK, dataset)
    assert habit in view.answers
    assert CHECK.flags(dataset[0], view) == []


def test_a_call_before_a_reply_is_no_doubled_turn():
    one = conversation("uaata", "Weather?", "Let me look.", "get_weather()")
    call = copy_with(one.turns[2], label="function_call")
    assert judged(CHECK, one.with_turns([*one.turns[:2], call, *one.turns[3:]]), PLAIN) == []


@pytest.mark.parametrize(
    ("signs", "title", "after"),
    [
        ("uaa", "Join both turns", "ua"),
        ("uaaaua", "Give this turn to the user", "uauaua"),
        ("uau", "Drop this turn", "ua"),
        ("au", "Swap user and assistant", "ua"),
        ("aua", "Delete this turn", "ua"),
        ("usa", "Move it to the start", "sua"),
        ("suas", "Join it with the prompt at the start", "sua"),
        ("uoa", "Give this turn to the assistant", "uaa"),
        ("uuu", "Delete this conversation", None),
    ],
)
def test_the_first_fix(signs, title, after):
    one = conversation(signs)
    flag = judged(CHECK, one, PLAIN)[-1]
    assert flag.fixes[0].title == title
    mended = fixed(one, flag.fixes[0])
    assert after == (None if mended is None else signature(mended))


def test_joining_keeps_a_sentence_in_one_piece():
    assert between("I walked to the", "river.") == " "
    assert between("Done.", "Next.") == "\n\n"
    assert between("我很难过，", "因为下雨。") == ""


@given(conversations)
def test_holds_on_any_conversation(one):
    for dataset in ([], PLAIN, GREETED):
        flags = judged(CHECK, one, dataset)
        spans_are_exact(flags, one)
        for flag in flags:
            assert flag.fixes
            for fix in flag.fixes:
                fixed(one, fix)


@given(st.text(alphabet="ua", min_size=1, max_size=7))
def test_fixing_again_and_again_ends_in_a_good_order(signs):
    one = conversation(signs)
    for _ in range(12):
        flags = judged(CHECK, one, PLAIN)
        if not flags:
            return
        mended = fixed(one, flags[0].fixes[0])
        if mended is None:
            return
        one = mended
    raise AssertionError(signature(one))
