"""Rare words are found wherever they stand, and nothing else is taken for them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.formats.calls import MARKS
from rolethread_gui.formats.rare_marks import RareMarks

_PIECES = st.sampled_from(
    [*MARKS, b"<user>:", b"functioncal", b"FUNCTION RESPONS", b"x", b"calls ", b"function"]
)


@given(
    st.lists(_PIECES, max_size=12),
    st.integers(0, 9),
    st.sampled_from([MARKS, (b"<user>:",), ()]),
    st.booleans(),
)
def test_what_is_found_is_what_stands_there(
    pieces: list[bytes], moved: int, words: tuple[bytes, ...], many: bool
) -> None:
    data = b"." * moved + b"".join(pieces)
    if many:
        data = b"-" * 5000 + data
    assert RareMarks(words).are_in(data) == any(word in data for word in words)


def test_a_word_is_found_at_every_place() -> None:
    for word in MARKS:
        for at in range(24):
            data = b"a" * (4096 + at) + word + b"b" * (at % 5)
            assert RareMarks(MARKS).are_in(data)
            assert not RareMarks(MARKS).are_in(data.replace(word, word[:-1] + b"_"))
