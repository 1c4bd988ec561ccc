"""The order of the rewrite queue, whatever is put in, put off and taken out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.dataset.worklist import LONGEST, Looked, Queue, Waiting, looked_of, plain, queue_of

keys = st.lists(st.integers(1, 12), max_size=12)
states = st.sampled_from(list(Waiting))


@given(keys, keys, st.lists(st.tuples(st.integers(1, 12), states)))
def test_a_queue_is_kept_and_read_as_it_was(
    first: list[int], more: list[int], marks: list[tuple[int, Waiting]]
) -> None:
    queue = Queue(target=3).with_keys(first, "One").with_keys(more, "Two")
    for key, state in marks:
        queue = queue.marked(key, state)
    assert queue_of({"work:queue": plain(queue)}) == queue
    assert len(set(queue.keys)) == len(queue.keys)
    assert sum(queue.count(state) for state in Waiting) == len(queue.keys)
    assert queue.without(queue.keys).keys == ()


@given(
    st.lists(st.integers(1, 12), unique=True),
    st.lists(st.tuples(st.integers(1, 12), states)),
    st.sets(st.integers(1, 12)),
)
def test_everything_that_waits_is_reached_before_what_was_put_off(
    rows: list[int], marks: list[tuple[int, Waiting]], gone: set[int]
) -> None:
    queue = Queue().with_keys(rows, "")
    for key, state in marks:
        queue = queue.marked(key, state)
    there = set(rows) - gone
    waits = {state: [key for key in rows if key in there and queue.state(key) is state] for state in Waiting}
    seen: list[int] = []
    at = 0
    while at := queue.after(at, there):
        assert at not in seen
        seen.append(at)
        queue = queue.marked(at, Waiting.DONE)
    assert sorted(seen) == sorted([*waits[Waiting.OPEN], *waits[Waiting.LATER]])
    assert set(seen[: len(waits[Waiting.OPEN])]) == set(waits[Waiting.OPEN])


def test_a_queue_has_an_end_and_strange_settings_are_left_aside() -> None:
    assert len(Queue().with_keys(range(1, 2 * LONGEST), "").keys) == LONGEST
    assert queue_of({"work:queue": {"keys": "many"}}) == Queue()
    assert looked_of({}) == Looked()
    looked = Looked().on("2026-01-01").with_key(3)
    assert looked_of({"work:looked": plain(looked)}) == looked
    assert looked.on("2026-01-02").keys == ()
