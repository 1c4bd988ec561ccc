"""Notes on words stay with their words when turns and conversations are cut and joined."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.edits import MergeTurns, SplitTurn, change_conversation
from rolethread_gui.dataset.note_moves import moved, parted, taken_in
from rolethread_gui.dataset.whole_edits import SplitConversation, joined, split_at
from rolethread_gui.dataset.word_notes import WordNote, pinned, place_of

_TEXTS = st.text("abcde .", min_size=1, max_size=60)


def _talk(*texts: str, key: int = 1, system: str = "") -> Conversation:
    said = [(Role.SYSTEM, system)] if system else []
    said += [((Role.USER, Role.ASSISTANT)[place % 2], text) for place, text in enumerate(texts)]
    turns = tuple(Turn(place, role, text) for place, (role, text) in enumerate(said))
    return Conversation(key, ()).with_turns(turns, next_turn=len(turns))


def _where(conversation: Conversation, note: WordNote) -> tuple[int, tuple[int, int] | None]:
    text = next((turn.text for turn in conversation.turns if turn.key == note.turn), "")
    return note.turn, place_of(note, text)


@given(_TEXTS, st.data())
def test_words_on_either_side_of_a_cut_are_noted_where_they_went(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    at = data.draw(st.integers(1, len(text)))
    before = _talk("Well?", text, "And then?")
    after = change_conversation(before, SplitTurn(1, 1, at, Role.USER))
    head, rest = after.turns[1:3]
    first, second = start, start - (len(text) - len(rest.text))
    (note,) = moved(pinned((), 1, text, (start, end), "Why?"), before, after, 1)
    assert note.text == "Why?"
    if end <= len(head.text):
        assert _where(after, note) == (1, (first, end))
    elif second >= 0 and start >= at:
        assert _where(after, note) == (rest.key, (second, second + end - start))
    else:
        assert note.turn == 1  # the cut goes through its words


@given(_TEXTS, _TEXTS, st.sampled_from(["", "\n\n", " "]), st.data())
def test_words_of_two_turns_that_are_joined_stay_noted(
    one: str, other: str, between: str, data: st.DataObject
) -> None:
    before = _talk(one, other, "The end.")
    turn = data.draw(st.integers(0, 1))
    text = (one, other)[turn]
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    after = change_conversation(before, MergeTurns(1, 0, between))
    notes = moved(pinned((), turn, text, (start, end), "Why?"), before, after, 0)
    shift = len(one) + len(between) if turn else 0
    found = _where(after, notes[0])
    assume(turn == 1 or found[1] is not None)  # equal words may stand on both sides, and one letter anywhere
    assert found == (0, (start + shift, end + shift))


def test_notes_go_along_with_a_conversation_that_is_cut_off_and_come_back_when_it_is_joined() -> None:
    whole = _talk("The lamp is lit.", "By whom?", "The lamp went out.", "Oh.", system="You are Mira.")
    notes: tuple[WordNote, ...] = ()
    for turn in (0, 1, 3):
        text = whole.turns[turn].text
        notes = pinned(notes, turn, text, (4, 8), f"on {turn}")
    left, made = split_at(whole, SplitConversation(1, 3), 7)
    stay, go = parted(notes, made, left)
    assert [note.text for note in stay] == ["on 0", "on 1"]  # the prompt of both is noted once
    assert [(note.text, _where(made, note)) for note in go] == [("on 3", (3, (4, 8)))]
    again, (became,) = joined([left, made], systems=False)
    back = taken_in(stay, [(go, became)])
    assert [note.id for note in back] == [1, 2, 3]
    assert [turn.text for turn in again.turns] == [turn.text for turn in whole.turns]
    places = [_where(again, note) for note in back]
    assert [place for _, place in places] == [(4, 8)] * 3
    assert again.turns[3].key == places[2][0]


def test_a_note_on_a_prompt_that_is_not_taken_along_is_kept_without_its_words() -> None:
    first, other = _talk("Hello.", "Hi."), _talk("And?", "So.", key=2, system="You are Mira.")
    notes = pinned((), 0, "You are Mira.", (8, 12), "Who?")
    again, (became,) = joined([first, other], systems=False)
    (note,) = taken_in((), [(notes, became)])
    assert note.text == "Who?"
    assert _where(again, note)[1] is None
