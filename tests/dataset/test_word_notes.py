"""A note finds its words again, whatever happens around them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.dataset.conversation import Turn, make_conversation
from rolethread_gui.dataset.word_notes import (
    WordNote,
    conversation_of,
    notes_from,
    notes_of,
    pinned,
    place_of,
    refreshed,
    setting_name,
    to_value,
)

TEXT = "The lantern flickers in the hall. She takes the lantern and goes. The hall is dark, and the door is shut."


def note_on(text: str, start: int, end: int) -> WordNote:
    return pinned((), 0, text, (start, end), "who lit it?")[0]


def found(note: WordNote, text: str) -> str | None:
    span = place_of(note, text)
    return None if span is None else text[span[0] : span[1]]


def second_lantern() -> WordNote:
    start = TEXT.index("lantern", 10)
    return note_on(TEXT, start, start + 7)


@given(st.text(max_size=40), st.text(max_size=40))
def test_words_are_found_whatever_is_written_before_and_after(before: str, after: str) -> None:
    span = place_of(second_lantern(), before + TEXT + after)
    assert span is not None
    assert span[0] - len(before) == TEXT.index("lantern", 10)


@given(st.text("ab .", min_size=6, max_size=60), st.data())
def test_in_the_text_as_it_was_the_words_are_where_they_were(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert place_of(note_on(text, start, end), text) == (start, end)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_can_be_looked_through(one: str, other: str) -> None:
    note = note_on(one, 0, len(one) // 2)
    span = place_of(note, other)
    assert span is None or 0 <= span[0] < span[1] <= len(other)


def test_the_right_one_of_equal_words_is_meant() -> None:
    note = second_lantern()
    assert place_of(note, TEXT.replace("The lantern flickers", "Her old lantern flickers")) == (
        note.start + 4 - 0,
        note.start + 11,
    )
    assert found(note, TEXT.replace("The lantern flickers in the hall. ", "")) == "lantern"


def test_changed_words_are_found_by_what_stands_around_them_and_deleted_ones_are_gone() -> None:
    note = second_lantern()
    assert found(note, TEXT.replace("takes the lantern and", "takes the small lamp and")) == "small lamp"
    assert (
        found(note, TEXT.replace("takes the lantern and", "takes the and").replace("The lantern", "It"))
        is None
    )
    assert found(note, "Another text altogether.") is None
    assert found(note, "") is None


def test_notes_are_kept_as_plain_values_under_the_name_of_their_conversation() -> None:
    notes = pinned(pinned((), 1, TEXT, (4, 11), "one"), 1, TEXT, (0, 3), "two")
    assert [note.id for note in notes] == [1, 2]
    settings = {setting_name(7): to_value(notes), "tag:1": {}}
    assert notes_of(settings, 7) == notes
    assert notes_of(settings, 8) == ()
    assert to_value(()) is None
    assert notes_from([{"of": "a newer program"}]) == ()
    assert [conversation_of(name) for name in settings] == [7, 0]


def test_a_copy_without_history_holds_nothing_of_words_that_are_no_more() -> None:
    conversation = make_conversation(1, [("user", TEXT), ("assistant", "Quiet.")])
    here = pinned((), 0, "secret " + TEXT, (11, 18), "kept")
    gone = pinned(here, 1, "The secret word.", (4, 10), "kept as well")
    assert isinstance(conversation.turns[0], Turn)
    one, other = refreshed(gone, conversation)
    assert (one.words, one.text) == ("lantern", "kept")
    assert (other.words, other.before, other.after, other.text) == ("", "", "", "kept as well")
    assert "secret" not in str(to_value((one, other)))
