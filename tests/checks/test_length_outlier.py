from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.checks.base import View
from rolethread_gui.checks.rules.length_outlier import LengthOutlier
from tests.checks.drawn import conversation, conversations, judged, spans_are_exact, view_of

CHECK = LengthOutlier()


def words(number, word="word"):
    return " ".join([word] * number)


def dataset(lengths, signs="ua", word="word"):
    return [
        conversation(signs, *["A prompt." if sign == "u" else words(length, word) for sign in signs], key=key)
        for key, length in enumerate(lengths, 2)
    ]


EVEN = dataset(random.Random(1).choices(range(40, 211), k=300))


@pytest.mark.parametrize(
    ("number", "words_of_flag"), [(1240, ["long"]), (1, ["short"]), (40, []), (210, []), (260, []), (25, [])]
)
def test_far_from_the_rest(number, words_of_flag):
    flags = judged(CHECK, conversation("ua", "A prompt.", words(number)), EVEN)
    assert [flag.words for flag in flags] == words_of_flag


def test_the_sentence_gives_the_figures():
    flag = judged(CHECK, conversation("ua", "A prompt.", words(1240)), EVEN)[0]
    assert flag.message.startswith(
        "This reply has 1,240 words; nine in ten of the 301 first replies like it have 4"
    )


def test_chinese_is_measured_on_its_own():
    chinese = [
        conversation("ua", "你好", "好" * number, key=key) for key, number in enumerate(range(60, 160), 400)
    ]
    both = [*EVEN, *chinese]
    flag = judged(CHECK, conversation("ua", "你好", "好" * 2000), both)[0]
    assert "2,000 characters" in flag.message
    assert judged(CHECK, conversation("ua", "你好", "好" * 150), both) == []


@pytest.mark.parametrize("seed", range(4))
def test_broad_lengths_stay_quiet(seed):
    draw = random.Random(seed)
    broad = dataset([max(1, int(draw.lognormvariate(4, 1.0))) for _ in range(500)])
    view = view_of(CHECK, broad)
    assert sum(bool(CHECK.flags(one, view)) for one in broad) <= 3


def test_two_kinds_of_replies_stay_quiet():
    draw = random.Random(5)
    mixed = dataset(
        [draw.randint(5, 15) if draw.random() < 0.9 else draw.randint(700, 1500) for _ in range(500)]
    )
    view = view_of(CHECK, mixed)
    assert not any(CHECK.flags(one, view) for one in mixed)


def test_a_small_dataset_says_nothing():
    assert judged(CHECK, conversation("ua", "A prompt.", words(3000)), EVEN[:10]) == []


def test_a_limit_set_by_the_person_counts_instead():
    flag = CHECK.flags(
        conversation("ua", "A prompt.", words(50)), View(options={"longest": 30, "shortest": None})
    )[0]
    assert "the limit set for this project is 30" in flag.message


def test_finding():
    figures = view_of(CHECK, [*EVEN, conversation("ua", "A prompt.", words(3000), key=999)]).figures
    assert [found.count for found in CHECK.findings(figures)] == [1]
    assert not CHECK.findings(view_of(CHECK, EVEN).figures)


@given(conversations)
def test_holds_on_any_conversation(one):
    spans_are_exact(judged(CHECK, one, EVEN), one)


@given(st.lists(conversations, max_size=6), st.lists(conversations, max_size=4))
def test_figures_do_not_depend_on_the_order_and_taking_away_undoes_adding(first, second):
    whole, left, right = CHECK.aggregate(), CHECK.aggregate(), CHECK.aggregate()
    for one in [*EVEN, *first, *second]:
        whole.add(one)
    for one in second:
        left.add(one)
    for one in [*first, *EVEN, *first]:
        right.add(one)
    for one in first:
        right.remove(one)
    left.merge(right)
    assert left.settle() == whole.settle()
