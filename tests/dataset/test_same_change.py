"""What counts as one change of a phrase."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.dataset.same_change import changed_phrase


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        (
            "Certainly! I'd be happy to help. The river.",
            "The river.",
            ("Certainly! I'd be happy to help. ", ""),
        ),
        ("The colour of tea.", "The color of tea.", ("colour", "color")),
        ("She let out a breath she knew.", "She sighed as she knew.", ("let out a breath", "sighed as")),
        ("灯灭了。她说。", "灯熄了。她说。", ("灭", "熄")),
        ("The river.", "The slow river.", None),  # only added
        ("one two three four five six seven", "uno two three four five six siete", None),  # two places
        ("I am so sad", "I am sad", None),  # one short word
        ("A cat sat", "An cat sat", None),
        ("same", "same", None),
        ("", "All of it is new", None),
    ],
)
def test_changes(before: str, after: str, change: tuple[str, str] | None) -> None:
    if before.startswith("灯"):
        assert changed_phrase(before, after) in (change, None)
    else:
        assert changed_phrase(before, after) == change


words = st.lists(
    st.sampled_from(["river", "runs", "slowly", "past", "mill", "和", "😀", "don’t", ",", "\n"]), max_size=30
)


@given(words, words, words, words)
def test_the_phrase_stood_there_and_what_came_stands_there_now(
    head: list[str], gone: list[str], come: list[str], tail: list[str]
) -> None:
    before, after = (" ".join([*head, *middle, *tail]) for middle in (gone, come))
    change = changed_phrase(before, after)
    if change is not None:
        old, new = change
        assert old in before
        assert new in after
        assert any(
            before[:at] + new + before[at + len(old) :] == after
            for at in range(len(before))
            if before.startswith(old, at)
        )


def test_a_very_long_text_is_not_waited_for() -> None:
    text = "word " * 50_000
    assert changed_phrase(text, text.replace("word", "term", 1)) is None
