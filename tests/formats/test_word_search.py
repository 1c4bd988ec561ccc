"""A word is counted wherever it stands, and nothing else is taken for it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.formats.word_search import WordSearch

_WORDS = st.sampled_from([b'"messages"', b'"output"', b"<user>:", b'"text"'])
_PIECES = st.sampled_from(
    [
        b'"messages"',
        b'"messages',
        b"messages",
        b'"output"',
        b'"text"',
        b"<user>:",
        b"<user>",
        b"x",
        b", ",
        b"\0",
    ]
)


@given(_WORDS, st.lists(_PIECES, max_size=30), st.integers(0, 9), st.booleans())
def test_what_is_counted_is_what_stands_there(
    word: bytes, pieces: list[bytes], moved: int, many: bool
) -> None:
    data = b"." * moved + b"".join(pieces)
    if many:
        data = b"-" * 5000 + data + b"-" * moved
    assert WordSearch(word).count_in(data) == data.count(word)


def test_a_word_is_counted_at_every_place() -> None:
    word = b'"messages"'
    for at in range(24):
        data = b"a" * (4096 + at) + word + b"b" * (at % 5)
        assert WordSearch(word).count_in(data) == 1
        assert WordSearch(word).count_in(word + data[:-1] + b"." + word) == (word + data[:-1]).count(word) + 1
