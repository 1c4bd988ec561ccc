"""Comparisons by words and by turns: both texts can always be read back from one."""

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from rolethread_gui.dataset import word_diff as module
from rolethread_gui.dataset.conversation import Conversation, Role, Turn, make_conversation
from rolethread_gui.dataset.edits import DeleteTurn, InsertTurn, MoveTurn, SetText, change_conversation
from rolethread_gui.dataset.word_diff import conversation_diff, word_diff

WORDS = st.lists(
    st.sampled_from(["the", "she", "said", " ", " ", "  ", "\n", ".", ",", "don’t", "中", "文", "😀", "*"]),
    max_size=40,
).map("".join)


def read_back(pieces):
    before = "".join(piece.text for piece in pieces if piece.kind != "added")
    after = "".join(piece.text for piece in pieces if piece.kind != "removed")
    return before, after


@given(WORDS | st.text(max_size=60), WORDS | st.text(max_size=60))
@example("", "")
@example("a", "")
@example("a\ud800b", "a b")
@example("He smiled, softly.", "He grinned, broadly.")
def test_both_texts_can_be_read_back(before, after):
    pieces = word_diff(before, after)
    assert read_back(pieces) == (before, after)
    assert all(piece.text for piece in pieces)
    kinds = [piece.kind for piece in pieces]
    assert all(a != b for a, b in pairwise(kinds))


def test_whole_words_are_compared():
    pieces = word_diff("The old king was tired.", "The cold king was very tired.")
    assert [(piece.kind, piece.text) for piece in pieces] == [
        ("same", "The "),
        ("removed", "old"),
        ("added", "cold"),
        ("same", " king was"),
        ("added", " very"),
        ("same", " tired."),
    ]


def test_a_rewritten_sentence_is_one_change():
    pieces = word_diff("Of course! I would love to go there!", "Gladly, when should I come along?")
    assert [piece.kind for piece in pieces] == ["removed", "added"]
    pieces = word_diff("He smiled, softly.", "He grinned, broadly.")
    assert [piece.text for piece in pieces] == ["He ", "smiled, softly", "grinned, broadly", "."]


def test_texts_too_large_for_words_are_compared_by_lines(monkeypatch):
    monkeypatch.setattr(module, "MOST_CELLS", 100)
    before = "one two three\nfour five six\nseven eight nine\n" * 2
    after = before.replace("five", "5")
    pieces = word_diff(before, after)
    assert read_back(pieces) == (before, after)
    assert [piece.kind for piece in pieces][:3] == ["same", "removed", "added"]


def test_turns_are_followed_by_their_keys():
    talk = make_conversation(1, [("user", "Hi"), ("assistant", "Hello there"), ("user", "Bye")])
    now = change_conversation(talk, SetText(1, 1, "Hello you"))
    now = change_conversation(now, InsertTurn(1, 0, Role.SYSTEM, "Be kind"))
    now = change_conversation(now, DeleteTurn(1, 2))
    kinds = [(step.key, step.kind) for step in conversation_diff(talk, now)]
    assert kinds == [(3, "added"), (0, "same"), (1, "changed"), (2, "removed")]


def test_a_moved_turn_is_moved_not_new():
    talk = make_conversation(1, [("user", "a"), ("assistant", "b"), ("user", "c")])
    now = change_conversation(talk, MoveTurn(1, 0, 2))
    steps = conversation_diff(talk, now)
    assert sorted((step.key, step.kind) for step in steps) == [(0, "moved"), (1, "same"), (2, "same")]


def test_a_conversation_that_came_or_went():
    talk = make_conversation(1, [("user", "a"), ("assistant", "")])
    assert [step.kind for step in conversation_diff(None, talk)] == ["added", "added"]
    assert [step.kind for step in conversation_diff(talk, None)] == ["removed", "removed"]


TURNS = st.lists(st.tuples(st.integers(0, 6), WORDS), max_size=6, unique_by=lambda pair: pair[0])


@given(TURNS, TURNS)
def test_every_turn_of_both_states_is_told_of_once(old, new):
    before = Conversation(1, tuple(Turn(key, Role.USER, text) for key, text in old))
    after = Conversation(1, tuple(Turn(key, Role.USER, text) for key, text in new))
    steps = conversation_diff(before, after)
    assert sorted(step.key for step in steps) == sorted({key for key, _ in old} | {key for key, _ in new})
    afterwards = {step.key: read_back(step.pieces)[1] for step in steps if step.kind != "removed"}
    assert afterwards == dict(new)
