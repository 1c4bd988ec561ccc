from __future__ import annotations

import pytest
from hypothesis import given

from rolethread_gui.checks.rules.empty_turn import EmptyTurn, emptiness
from rolethread_gui.dataset.conversation import Shape
from rolethread_gui.dataset.flags import Severity
from tests.checks.drawn import conversation, conversations, copy_with, fixed, judged, spans_are_exact, view_of

CHECK = EmptyTurn()


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n\t", "\u200b\ufeff", "\u00a0\u3000", "\u0301", "\u3164", "\u2800", "...", "……", "—", "- - -", "***", "[]", "{}", '""', "null",
     "None", "NaN", " n/a ", "undefined", "`null`", "(empty)", "[no response]", "（空）", "<br>", "&nbsp;", "\\n", "``````"],
)  # fmt: skip
def test_says_nothing(text):
    assert emptiness(text) is not None


@pytest.mark.parametrize(
    "text",
    ["0", "a", "?", "!", "😊", "None.", "No.", "Nothing", "No answer is an answer.", "*nods*", "...well", "无所谓", "null and void", "1.", "✓", "\ud800"],
)  # fmt: skip
def test_says_something(text):
    assert emptiness(text) is None


def test_an_empty_reply_is_an_error_and_an_empty_system_prompt_a_hint():
    found = judged(CHECK, conversation("sua", "", "Hi.", " \u200b"))
    assert [(flag.turn, flag.start, flag.end, flag.severity) for flag in found] == [
        (0, None, None, Severity.HINT),
        (2, 0, 2, Severity.ERROR),
    ]


def test_a_tool_call_without_text_is_no_empty_turn():
    call = conversation("uata", "Weather?", "", '{"sun": true}', "Sunny.")
    assert judged(CHECK, call) == []
    open_call = conversation("ua", "Weather?", "", key=2)
    null = open_call.with_turns([open_call.turns[0], copy_with(open_call.turns[1], shape=Shape.NULL)])
    assert judged(CHECK, null, [call]) == [], "this dataset has calls, so a null at the end is one"
    assert len(judged(CHECK, null)) == 1, "this one has none, so a null is a mistake"


def test_a_tool_may_be_silent_and_a_picture_wordless():
    assert judged(CHECK, conversation("uata", "Run it.", "Running.", "", "Done.")) == []
    one = conversation("ua", "", "A cat.")
    assert judged(CHECK, one.with_turns([copy_with(one.turns[0], shape=Shape.PARTS), one.turns[1]])) == []


def test_finding():
    dataset = [conversation("ua", "Hi.", "..."), conversation("ua", "Hi.", "Hello.", key=2)]
    finding = CHECK.findings(view_of(CHECK, dataset).figures)[0]
    assert (finding.count, finding.sentence) == (1, "1 conversation has a turn that says nothing.")
    assert not CHECK.findings(view_of(CHECK, dataset[1:]).figures)


def test_fixes():
    one = conversation("uaua", "Hi.", "", "Are you there?", "Yes.")
    flag = judged(CHECK, one)[0]
    assert [fix.title for fix in flag.fixes] == ["Delete it and the turn it answers", "Delete this turn"]
    after = fixed(one, flag.fixes[0])
    assert [turn.text for turn in after.turns] == ["Are you there?", "Yes."]
    alone = judged(CHECK, conversation("ua", "Hi.", "..."))[0]
    assert alone.fixes[0].title == "Delete this conversation"


@given(conversations)
def test_holds_on_any_text_and_every_fix_mends(one):
    view = view_of(CHECK, [one])
    found = CHECK.flags(one, view)
    spans_are_exact(found, one)
    for flag in found:
        for fix in flag.fixes:
            after = fixed(one, fix)
            assert after is None or flag.turn not in [turn.key for turn in after.turns]
