"""Lines under misspelt words follow what is typed."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.ui.edit.wrong_words import WrongWords

_BAD = re.compile(r"\bx\w*")


def spans(text: str) -> list[tuple[int, int]]:
    """Words that begin with an x are misspelt here."""
    return [found.span() for found in _BAD.finditer(text)]


@given(st.data())
def test_lines_stay_under_the_words_that_an_edit_leaves_alone(data: st.DataObject) -> None:
    text = data.draw(st.text("xa .", max_size=30))
    words = WrongWords()
    words.take("en", spans(text), None)
    for _ in range(3):
        at = data.draw(st.integers(0, len(text)))
        removed = data.draw(st.integers(0, min(4, len(text) - at)))
        added = data.draw(st.text("xa .", max_size=4))
        before = words.between(0, len(text))
        after = text[:at] + added + text[at + removed :]
        went = words.edited(at, removed, added)
        kept = words.between(0, len(after))
        assert went == (len(kept) < len(before))
        assert set(kept) <= set(spans(after)), "a line is under nothing but a misspelt word"
        shift = len(added) - removed
        for start, end in before:  # what is clear of the edit keeps its line
            if end < at:
                assert (start, end) in kept
            if start > at + removed:
                assert (start + shift, end + shift) in kept
        text = after


def test_a_space_behind_a_word_leaves_its_line_and_a_letter_takes_it() -> None:
    words = WrongWords()
    words.take("en", [(0, 3)], None)
    assert not words.edited(3, 0, " ")
    assert words.at(2) == (0, 3)
    assert words.edited(3, 0, "e")
    assert len(words) == 0


def test_a_word_that_is_being_written_waits_until_the_cursor_has_left_it() -> None:
    words = WrongWords()
    assert words.take("en", [(0, 3), (4, 8)], 8)
    assert words.between(0, 9) == [(0, 3)]
    assert not words.settle(8)
    assert not words.edited(8, 0, " ")
    assert words.settle(9)
    assert words.between(0, 9) == [(0, 3), (4, 8)]
    assert not words.take("en", [(0, 3), (4, 8)], 5)  # it has its line already: it keeps it
    assert words.first_from(2) == (0, 3)
    assert words.first_from(3) == words.first_from(4) == (4, 8)
    assert words.first_from(8) is None
