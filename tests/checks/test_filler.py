from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.checks.base import View
from rolethread_gui.checks.rules.filler import Filler, find_padding
from rolethread_gui.dataset.conversation import make_conversation
from tests.checks.drawn import conversation, fixed, spans_are_exact, texts, view_of

CHECK = Filler()
PADS = ("Sure! ", "Of course, ", "Great question! ", "Here you go:\n\n", "当然可以！", "\n\nI hope this helps! ", " Let me know if you need more.",
        "希望对你有帮助！", "Enjoy!", "*nods* ", "“Sure!” ", "bees buzz. ", "A bee. ", "`Sure!` ", "\n")  # fmt: skip
padded = st.lists(st.one_of(st.sampled_from(PADS), texts), max_size=6).map("".join)


def reply(text, asked="Write about bees."):
    return conversation("ua", asked, text)


def cut_of(text, asked="Write about bees."):
    one = reply(text, asked)
    for _ in range(4):
        flags = CHECK.flags(one, View())
        if not flags:
            break
        one = fixed(one, flags[-1].fixes[0])
    return one.turn(1).text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Sure! Bees buzz.", "Bees buzz."),
        ("Of course, the bees buzz.", "The bees buzz."),
        ("Of course — bees buzz.", "Bees buzz."),
        ("Certainly! Here you go:\n\n- one\n- two", "- one\n- two"),
        ("Bees buzz.\n\nI hope this helps!", "Bees buzz."),
        ("Bees buzz. I hope this helps!\n", "Bees buzz.\n"),
        ("Sure! Bees buzz. Enjoy!", "Bees buzz."),
        ("Bees buzz.\n\nI hope this helps!\n\nConfidence: 90%", "Bees buzz.\n\nConfidence: 90%"),
        ("Sure!\n\n    x = 1", "    x = 1"),
        ("当然，蜜蜂会飞。", "蜜蜂会飞。"),
    ],
)
def test_cutting_repairs_what_remains(before, after):
    assert cut_of(before) == after


def test_a_reply_of_padding_alone_offers_no_fix():
    flags = CHECK.flags(reply("Certainly!"), View())
    assert [flag.fixes for flag in flags] == [()]


def test_the_sentence_tells_the_figures():
    dataset = [reply("Bees buzz. I hope this helps!") for _ in range(8)] + [
        reply("Bees buzz.") for _ in range(92)
    ]
    view = view_of(CHECK, dataset)
    (flag,) = CHECK.flags(dataset[0], view)
    assert "8 of 100 replies" in flag.message
    (finding,) = CHECK.findings(view.figures)
    assert "8 of 100 replies" in finding.sentence
    assert CHECK.findings(view_of(CHECK, dataset[8:]).figures) == []


@given(padded, texts)
def test_spans_are_exact_and_fixes_mend(text, asked):
    one = make_conversation(1, [("user", asked), ("assistant", text)])
    flags = CHECK.flags(one, View())
    spans_are_exact(flags, one)
    assert all(flag.words == text[flag.start : flag.end] for flag in flags)
    for flag in flags:
        for fix in flag.fixes:
            after = fixed(one, fix)
            assert after is not None
            assert len(after.turn(1).text) < len(text)
            assert after.turn(1).text.strip()


@given(st.lists(padded, max_size=5), st.lists(padded, max_size=5))
def test_counts_commute(first, second):
    whole, left, right = CHECK.aggregate(), CHECK.aggregate(), CHECK.aggregate()
    for text in [*first, *second]:
        whole.add(reply(text))
    for text in second:
        left.add(reply(text))
    for text in [*first, *second]:
        right.add(reply(text))
    for text in second:
        right.remove(reply(text))
    left.merge(pickle.loads(pickle.dumps(right)))
    assert left.settle() == whole.settle()


@pytest.mark.parametrize("size", [0, 3, 40, 400])
def test_padding_is_found_behind_texts_of_every_length(size):
    body = "The river runs on past the old mill. " * size + "It is late."
    assert [body[found.start :] for found in find_padding(body, "")] == []
    for closing in (
        "I hope this helps!",
        "希望对您有所帮助。",
        "Let me know if you have any other questions.",
    ):
        text = f"{body} {closing}"
        assert [text[found.start : found.end] for found in find_padding(text, "")] == [closing]


def test_a_closing_sentence_longer_than_the_end_that_is_looked_at_first():
    closing = "Let me know if you have any questions about " + "the mill and the river and " * 30 + "the sea."
    text = f"It is late. {closing}"
    assert [text[found.start : found.end] for found in find_padding(text, "")] == [closing]


def test_half_a_character_does_no_harm():
    text = "It is late \ud83d. I hope this helps!"
    assert [text[found.start : found.end] for found in find_padding(text, "")] == ["I hope this helps!"]
