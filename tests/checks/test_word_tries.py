"""Many words as one pattern, and who acts in a text: what is quicker finds the same."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.checks import parts_played
from rolethread_gui.checks.word_tries import either
from tests.checks.test_many import TOLD

words = st.text(alphabet="ab'é. ", min_size=1, max_size=5)


@given(st.lists(words, min_size=1, max_size=12), st.lists(words, max_size=6))
def test_a_pattern_of_words_fits_these_and_no_others(known, others):
    pattern = re.compile(f"(?:{either(known)})")
    flat = re.compile("|".join(map(re.escape, known)))
    for word in (*known, *others, known[0] + known[-1]):
        assert bool(pattern.fullmatch(word)) == bool(flat.fullmatch(word)), (known, word)
        assert bool(pattern.search(word)) == bool(flat.search(word)), (known, word)


def test_those_who_act_are_found_at_every_sign_that_they_may_stand_behind():
    acted = 0
    for text in TOLD:
        whole = parts_played._subject(plain=text.isascii()).finditer(text)
        known = [(one.start(), one.groups()) for one in whole]
        assert [(one.start(), one.groups()) for one in parts_played._subjects(text)] == known, text
        acted += bool(known)
    assert acted >= 20
