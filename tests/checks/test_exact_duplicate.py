from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.checks.fingerprints import fingerprint
from rolethread_gui.checks.rules.exact_duplicate import ExactDuplicate
from rolethread_gui.dataset.conversation import make_conversation
from rolethread_gui.dataset.edits import DeleteConversations, SetIncluded
from tests.checks.drawn import ROLES, conversation, turns, view_of

CHECK = ExactDuplicate()


def same(*keys):
    return [conversation("ua", "Who?", "Mira.", key=key) for key in keys]


def test_all_are_flagged_and_the_first_is_kept():
    dataset = [*same(3, 7, 9), conversation("ua", "Who?", "Tomas.", key=5)]
    view = view_of(CHECK, dataset)
    flags = [CHECK.flags(one, view) for one in dataset]
    assert [len(some) for some in flags] == [1, 1, 1, 0]
    assert "7 and 9" in flags[0][0].message
    assert flags[0][0].fixes[0].edits == (SetIncluded((7, 9), included=False),)
    assert flags[1][0].fixes[1].edits == (DeleteConversations((7,)),)
    assert len({some[0].group for some in flags[:3]}) == 1
    (finding,) = CHECK.findings(view.figures)
    assert finding.sentence == "3 conversations are the same as each other: 2 of them are copies too many"


def test_a_group_follows_edits():
    aggregate = CHECK.aggregate()
    for one in same(1, 2):
        aggregate.add(one)
    before = aggregate.settle()
    aggregate.remove(same(2)[0])
    aggregate.add(conversation("ua", "Who?", "Tomas.", key=2))
    after = aggregate.settle()
    assert after == {}
    assert CHECK.departs(before, after) == tuple(before)
    assert CHECK.flags(same(1)[0], view_of(CHECK, same(1))) == []


drawn = st.lists(turns, max_size=6)


@given(drawn, drawn)
def test_order_and_parts_do_not_matter(first, second):
    made = [
        make_conversation(key, [(ROLES[sign], text) for sign, text in one])
        for key, one in enumerate([*first, *second, *first], 1)
    ]
    whole, left, right = CHECK.aggregate(), CHECK.aggregate(), CHECK.aggregate()
    extra = [
        make_conversation(one.key + 1000, [(turn.role, turn.text) for turn in one.turns]) for one in made
    ]
    for one in made:
        whole.add(one)
        fingerprint(one)
    for one in reversed(made[::2]):
        left.add(one)
    for one in [*made[1::2], *extra]:
        right.add(one)
    for one in extra:
        right.remove(one)
    left.merge(pickle.loads(pickle.dumps(right)))
    assert left.settle() == whole.settle()


def test_unicode_forms_make_no_other_words():
    typed = ["The café on the road – “closed” all week.", 'The cafe\u0301 on the road - "closed" all week.']
    assert len({fingerprint(conversation("ua", "Where?", words)) for words in typed}) == 1
    assert fingerprint(conversation("ua", "Where?", typed[0])) != fingerprint(
        conversation("ua", "Where?", typed[0].replace("é", "e"))
    )
