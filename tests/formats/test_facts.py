"""Counting in bulk gives what counting one by one gives."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from rolethread_gui.dataset.word_counts import count_all_words
from rolethread_gui.dataset.words import count_words
from rolethread_gui.formats.facts import facts_of
from rolethread_gui.formats.registry import all_dialects, all_shapes
from rolethread_gui.formats.shapes import Flat

_LETTERS = st.one_of(
    st.characters(),
    st.sampled_from(
        " \n\t\x1c\x0b\x00\x1bab'’—“”…é\x85\xa0\u1680\u2003\u2028\u200b\u202f\u205f\u3000,。，你好かカ한😀𠀀\U000e0100\ud83d\u2fff\u4dc0"
    ),
)
_TEXTS = st.lists(st.text(_LETTERS, max_size=40), max_size=12)


@given(_TEXTS)
@example(["a" * 63, "b", "", " c d " * 40, "x " * 64])
@example(["\x00 a"])
@example(["", ""])
@example(["a\x1fb", "c"])
@example(["’" * 100, "你好 ok, …", "é a"])
def test_words_of_many_texts(texts: list[str]) -> None:
    assert count_all_words(texts).tolist() == [count_words(text) for text in texts]


@given(st.lists(st.lists(st.tuples(st.text(_LETTERS, max_size=20), st.booleans()), max_size=5), max_size=6))
def test_facts_of_many_conversations(conversations: list[list[tuple[str, bool]]]) -> None:
    flat = Flat(
        [len(one) for one in conversations],
        [text for one in conversations for text, _ in one],
        bytearray(reply for one in conversations for _, reply in one),
    )
    facts = facts_of(flat)
    replies = [[count_words(text) for text, reply in one if reply] for one in conversations]
    assert facts.turns.tolist() == flat.counts
    assert facts.words.tolist() == [sum(count_words(text) for text, _ in one) for one in conversations]
    assert facts.last_words.tolist() == [one[-1] if one else 0 for one in replies]
    assert facts.reply_counts.tolist() == [len(one) for one in replies]
    assert facts.reply_words.tolist() == [words for one in replies for words in one]


def test_every_format_that_is_decoded_in_batches_is_found_by_its_name_alone() -> None:
    with_shapes = {name for name, dialect in all_dialects().items() if dialect.shapes()}
    assert with_shapes
    assert {name for name, _ in all_shapes()} == with_shapes
