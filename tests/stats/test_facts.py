from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.dataset.conversation import Role, make_conversation
from rolethread_gui.dataset.words import count_words
from rolethread_gui.stats.facts import opening_of, pass_facts, quick_facts
from rolethread_gui.stats.formatting import FORMAT_MARKS, format_marks

anything = st.text(alphabet=st.characters(codec=None, exclude_categories=()), max_size=120)


def test_quick_facts():
    one = make_conversation(
        1,
        [
            ("system", "Be Mira."),
            ("user", "Hi."),
            ("assistant", "Come in, friend."),
            ("user", "好的"),
            ("assistant", ""),
        ],
    )
    facts = quick_facts(one)
    assert (facts.turns, facts.words, facts.last_words, facts.reply_words) == (5, 8, 0, [3, 0])


def test_a_conversation_without_a_reply():
    facts = quick_facts(make_conversation(1, [("user", "Hi.")]))
    assert (facts.last_words, facts.reply_words) == (0, [])


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Of course! I would love to.", "of course"),
        ("I’m sorry to hear that", "i'm sorry to"),
        ("*smiles softly* Hello", "smiles softly"),
        ("Yes", "yes"),
        ("你好，我理解你的感受", "你好"),
        ("我理解你的感受，真的", "我理解你的感"),
        ("（微笑）亲爱的", "微笑"),
        ("1. Can you describe it?", "can you describe"),
        ("**1.** Fossil fuels", "fossil fuels"),
        ("### 2) “Look” here", "look"),
        ("- [ ] Buy milk", "buy milk"),
        ("1) a) Begin now", "begin now"),
        ("1、首先我们要看", "首先我们要看"),
        ("一、首先我们要看", "首先我们要看"),
        ("3.14 is pi", "3.14 is pi"),
        ("42.", "42"),
        ("7 days ago", "7 days ago"),
        ("... --", ""),
        ("", ""),
    ],
)
def test_openings(text, opening):
    assert opening_of(text).startswith(opening)
    assert bool(opening_of(text)) == bool(opening)


BITS = {name: bit for bit, name, _ in FORMAT_MARKS}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Plain prose, nothing else.", set()),
        ("*nods* Yes.", {"actions_stars"}),
        ("Yes (really).", {"actions_brackets"}),
        ("A **bold** word", {"bold"}),
        ("# Title\ntext", {"headings"}),
        ("- one\n- two", {"bullets"}),
        ("1. one\n2. two", {"numbers"}),
        ("See:\n```\nx = 1\n```", {"code_blocks"}),
        ("Type `ls` now", {"inline_code"}),
        ("a|b\n---|---\n1|2", {"tables"}),
        ("<b>x</b>", {"html"}),
        ("see https://example.org/x", {"links"}),
        ("Hi 😊", {"emoji"}),
        ('"Yes"', {"straight_quotes"}),
        ("“Yes”", {"curly_quotes"}),
        ("「好」", {"corner_quotes"}),
        ("one — two", {"dashes"}),
        ("Well...", {"ellipses"}),
        ("Luna: hello", {"name_prefix"}),
        ("GET OUT NOW please", {"capitals"}),
        ("One.\n\nTwo.", {"several_paragraphs"}),
    ],
)
def test_marks(text, names):
    assert {name for name, bit in BITS.items() if format_marks(text) >> bit & 1} == names


def test_bits_are_their_places_and_fit_the_column():
    assert [bit for bit, _, _ in FORMAT_MARKS] == list(range(len(FORMAT_MARKS)))
    assert len(FORMAT_MARKS) <= 32
    assert all(title for _, _, title in FORMAT_MARKS)


@given(st.lists(st.tuples(st.sampled_from(list(Role)), anything), max_size=5))
def test_facts_of_any_conversation(turns):
    one = make_conversation(1, turns)
    quick, late = quick_facts(one), pass_facts(one)
    assert quick.words == sum(count_words(text) for _, text in turns)
    assert len(quick.reply_words) == sum(role is Role.ASSISTANT for role, _ in turns)
    assert 0 <= late.formats < 1 << len(FORMAT_MARKS)
    assert all(late.openings)
    assert len(late.openings) <= len(quick.reply_words)
