"""Sketches find what is alike, and the checks that compare conversations follow edits."""

from __future__ import annotations

import itertools
import pickle
import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.checks.base import View
from rolethread_gui.checks.rules.contradictory_answer import ContradictoryAnswer
from rolethread_gui.checks.rules.near_duplicate import NearDuplicate
from rolethread_gui.checks.sketches import bands_of, likeness, likenesses, meetings, shingles
from rolethread_gui.dataset.conversation import make_conversation
from tests.checks.drawn import conversation, view_of

WORDS = [f"word{number}" for number in range(4_000)]
NEAR, AGAINST = NearDuplicate(), ContradictoryAnswer()
ASKED = "Who keeps the inn by the river, and since when does the house stand there?"


def drawn_text(source, length):
    return [source.choice(WORDS) for _ in range(length)]


def changed(source, words, share):
    return [source.choice(WORDS) if source.random() < share else word for word in words]


def true_likeness(one, other):
    first, second = set(one.tolist()), set(other.tolist())
    return len(first & second) / len(first | second)


@pytest.mark.parametrize("length", [40, 120, 600])
def test_a_sketch_knows_how_alike_texts_are(length):
    source = random.Random(length)
    for share in (0.0, 0.05, 0.2, 0.5):
        words = drawn_text(source, length)
        one, other = shingles(" ".join(words)), shingles(" ".join(changed(source, words, share)))
        assert likeness(one[:128], other[:128]) == pytest.approx(true_likeness(one, other), abs=0.15)


def test_bands_meet_where_texts_are_alike():
    source = random.Random(7)
    met = alike = strangers = 0
    for _ in range(300):
        words = drawn_text(source, 80)
        one, other = shingles(" ".join(words)), shingles(" ".join(changed(source, words, 0.1)))
        if true_likeness(one, other) >= 0.65:
            alike += 1
            met += bool((bands_of(one) == bands_of(other)).any())
        strangers += bool((bands_of(one) == bands_of(shingles(" ".join(drawn_text(source, 80))))).any())
    assert alike > 100
    assert met >= 0.95 * alike
    assert strangers <= 3


sketches = st.lists(st.integers(0, 400), max_size=128, unique=True).map(
    lambda some: np.array(sorted(some), np.uint32)
)


@given(st.lists(sketches, min_size=1, max_size=6))
def test_many_likenesses_are_what_each_pair_says(some):
    pairs = np.array([(one, other) for one in range(len(some)) for other in range(len(some))], np.int64)
    assert likenesses(some, pairs).tolist() == [
        likeness(some[one], some[other]) for one, other in pairs.tolist()
    ]


@given(st.lists(st.integers(0, 3), max_size=90))
def test_all_that_share_a_band_meet(column):
    met = sorted(map(tuple, meetings(np.array(column, np.uint32)).tolist()))
    expected = []
    for value in set(column):
        places = [place for place, one in enumerate(column) if one == value]
        pairs = itertools.combinations(places, 2)
        if len(places) > 64:
            pairs = [*((places[0], place) for place in places[1:]), *itertools.pairwise(places[1:])]
        expected += pairs
    assert met == sorted(expected)


replies = st.lists(st.sampled_from(["Yes, until midnight, as always.", "No, it is closed for good now.", ASKED, "Ten euros a night, and twelve with breakfast."]), min_size=1, max_size=3)  # fmt: skip


@pytest.mark.parametrize("check", [NEAR, AGAINST], ids=lambda check: check.id)
@given(first=st.lists(replies, max_size=5), second=st.lists(replies, max_size=5))
def test_order_and_parts_do_not_matter(check, first, second):
    def made(some, base):
        return [
            make_conversation(
                base + number, [turn for text in one for turn in (("user", ASKED), ("assistant", text))]
            )
            for number, one in enumerate(some)
        ]

    left_ones, right_ones = made(first, 1), made(second, 101)
    whole, left, right = check.aggregate(), check.aggregate(), check.aggregate()
    for one in [*left_ones, *right_ones]:
        whole.add(one)
    for one in reversed(left_ones):
        left.add(one)
    for one in [*right_ones, *left_ones]:
        right.add(one)
    right.settle()
    for one in left_ones:
        right.remove(one)
    left.merge(pickle.loads(pickle.dumps(right)))
    assert left.settle() == whole.settle()


def test_partners_follow_an_edit():
    said = "Mira keeps it, as her mother did before her. The house has stood there for two hundred years."
    one = conversation("ua", ASKED, said, key=1)
    two = conversation("ua", ASKED, said.replace("mother", "father"), key=2)
    aggregate = NEAR.aggregate()
    aggregate.add(one)
    aggregate.add(two)
    before = aggregate.settle()
    aggregate.remove(two)
    aggregate.add(
        conversation(
            "ua",
            "And dinner?",
            "There is soup with bread, and on Sundays there is fish from the river.",
            key=2,
        )
    )
    after = aggregate.settle()
    assert NEAR.departs(before, after) == ("=1", "=2")
    assert NEAR.members(after, "=2") == [2]
    assert after["near"] == {}


def test_the_limit_is_the_persons():
    words = [f"w{number}" for number in range(60)]
    dataset = [
        conversation("ua", ASKED, " ".join(words), key=1),
        conversation("ua", ASKED, " ".join([*words[:50], *(f"v{number}" for number in range(10))]), key=2),
    ]
    view = view_of(NEAR, dataset)
    ((_, percent),) = view.figures["near"][1]
    assert NEAR.flags(dataset[0], view_of(NEAR, dataset, alike=percent))
    assert NEAR.flags(dataset[0], view_of(NEAR, dataset, alike=percent + 1)) == []


def test_many_answers_to_one_prompt_were_sampled():
    dataset = [
        conversation(
            "ua",
            "Is the inn by the river open tonight?",
            "Yes, until late." if key % 2 else "No, not now.",
            key=key,
        )
        for key in range(1, 9)
    ]
    view = view_of(AGAINST, dataset)
    assert view.figures["sampled"] == 1
    assert AGAINST.flags(dataset[0], view) == []
    assert len(AGAINST.flags(dataset[0], view_of(AGAINST, dataset[:3]))) == 1


def test_several_answers_to_many_prompts_are_asked_about_once():
    answers = (
        "Put the harbour lanterns on the tables and bring bread.",
        "Cats sleep well on warm stones near old walls.",
    )
    dataset = [
        conversation(
            "ua",
            f"How should we decorate the harbour hall number {place} for spring?",
            answer,
            key=2 * place + nth,
        )
        for place in range(1, 41)
        for nth, answer in enumerate(answers)
    ]
    view = view_of(AGAINST, dataset)
    (question,) = AGAINST.questions(view.figures)
    assert question.sentence.startswith("40 prompts")
    assert AGAINST.flags(dataset[0], view) == []
    assert AGAINST.findings(view.figures) == ()
    shown = View(figures=view.figures, answers={question.id: "faults"})
    assert len(AGAINST.flags(dataset[0], shown)) == 1
    few = view_of(AGAINST, dataset[:8])
    assert AGAINST.questions(few.figures) == ()
    assert len(AGAINST.flags(dataset[0], few)) == 1


def framed(key, source):
    """A conversation that shares a long frame with many others, and asks something of its own."""
    own = " ".join(drawn_text(source, 5))
    frame = "You have a tool at hand that looks things up for you; call it with a few words whenever you want to know more of them."
    return make_conversation(
        key, [("user", f"{frame} {own}?"), ("assistant", f"Here is what the tool says: {own}.")]
    )


def test_a_frame_that_many_share_makes_no_twins():
    source = random.Random(11)
    dataset = [framed(key, source) for key in range(1, 121)]
    twin = dataset[40].turns
    said = twin[1].text.replace(".", ", more or less.")
    dataset.append(make_conversation(121, [("user", twin[0].text), ("assistant", said)]))
    view = view_of(NEAR, dataset)
    assert [one.key for one in dataset if NEAR.flags(one, view)] == [41, 121]
    # among a few a frame cannot be told from what they say
    few = [*dataset[:3], *dataset[-1:]]
    assert NEAR.flags(few[0], view_of(NEAR, few))


def test_of_two_that_disagree_fixing_all_leaves_one():
    dataset = [
        conversation("ua", ASKED, "Yes, until midnight, as always.", key=1),
        conversation("ua", ASKED, "No, it is closed for good now.", key=2),
    ]
    view = view_of(AGAINST, dataset)
    edits = [edit for one in dataset for edit in AGAINST.flags(one, view)[0].fixes[0].edits]
    assert {key for edit in edits for key in edit.conversations} == {2}
