from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.dataset.words import count_words, word_spans


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("  \n ", 0),
        ("Don’t stop now.", 3),
        ("well-kept – really", 3),
        ("你好，世界", 4),
        ("我有 3 只 cat", 5),
        ("Привет, мир", 2),
    ],
)
def test_words_count_as_a_reader_would(text: str, count: int) -> None:
    assert count_words(text) == count


def test_spans_cover_the_letters_and_inner_apostrophes() -> None:
    text = "Don’t, she said: “你好”."
    assert [text[a:b] for a, b in word_spans(text)] == ["Don’t", "she", "said", "你", "好"]


@given(st.text(max_size=80))
def test_word_spans_are_in_order_and_inside(text: str) -> None:
    end = 0
    for start, stop in word_spans(text):
        assert end <= start < stop <= len(text)
        end = stop
