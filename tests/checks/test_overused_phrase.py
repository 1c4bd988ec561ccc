from __future__ import annotations

import dataclasses
import pickle
import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rolethread_gui.checks.background import english
from rolethread_gui.checks.phrase_counts import PhraseCounter, plain
from rolethread_gui.checks.rules.overused_phrase import OverusedPhrase
from rolethread_gui.checks.word_stream import WordStream
from rolethread_gui.dataset.conversation import make_conversation
from tests.checks.drawn import conversation, conversations, spans_are_exact, view_of

CHECK = OverusedPhrase()
FRAMES = (
    "It was {} old.",
    "And yet {} here.",
    "In a way this is {} it.",
    "Nobody saw {} that.",
    "Then came {} them.",
)


def dataset(size, phrase, share, seed=1):
    """Conversations of drawn words, a share of which have the phrase in changing surroundings."""
    draw = random.Random(seed)
    letters = "bdfgklmnprstvz"
    words = ["".join(draw.choice(letters) + draw.choice("aeiou") for _ in range(3)) for _ in range(900)]
    made = []
    for key in range(1, size + 1):
        text = " ".join(draw.choice(words) for _ in range(30)) + ". "
        if key % round(1 / share) == 0:
            text += draw.choice(FRAMES).format(phrase)
        made.append(conversation("ua", "Tell me.", text, key=key))
    return made


@pytest.mark.parametrize(("size", "share"), [(40, 0.25), (300, 0.1), (3000, 0.015)])
@pytest.mark.parametrize("phrase", ["a symphony of", "sent a chill down", "barely above a whisper"])
def test_found_at_every_size(size, share, phrase):
    made = dataset(size, phrase, share)
    view = view_of(CHECK, made)
    assert list(view.figures["phrases"]) == [phrase]
    some = next(one for one in made if phrase in one.turn(1).text)
    (flag,) = CHECK.flags(some, view)
    assert some.turn(1).text[flag.start : flag.end] == phrase == flag.group
    assert f"of {size:,} conversations" in flag.message


@pytest.mark.parametrize(
    ("size", "share", "phrase"),
    [(200, 0.05, "when all is said and done"), (60, 0.12, "silence stretched like warm taffy")],
)
def test_a_worn_turn_of_speech_and_a_long_phrase_of_a_small_dataset(size, share, phrase):
    assert list(view_of(CHECK, dataset(size, phrase, share)).figures["phrases"]) == [phrase]


def test_a_worn_turn_of_speech_is_no_habit_where_few_have_it():
    assert view_of(CHECK, dataset(900, "when all is said and done", 0.012)).figures["phrases"] == {}


def test_what_a_tool_gave_is_reported_in_the_same_words():
    made = dataset(300, "a symphony of", 0.1)
    view = view_of(CHECK, made)
    some = next(one for one in made if "a symphony of" in one.turn(1).text)
    turns = [("user", "What is it?"), ("tool", "{}"), ("assistant", some.turn(1).text)]
    assert CHECK.flags(make_conversation(900, turns), view) == []
    assert CHECK.flags(make_conversation(901, [turns[0], turns[2]]), view) != []


def test_counted_by_conversations_not_by_places():
    made = dataset(300, "", 1e-9)
    made[0] = conversation("ua", "Tell me.", "It was a symphony of light. " * 50)
    assert view_of(CHECK, made).figures["phrases"] == {}


@pytest.mark.parametrize(
    "phrase", ["one of the most", "at the end of the day", "as well as the", "in the middle of"]
)
def test_ordinary_english_does_not_count(phrase):
    assert view_of(CHECK, dataset(300, phrase, 0.2)).figures["phrases"] == {}


def test_what_users_elsewhere_speak_of_is_the_subject():
    made = dataset(300, "a symphony of", 0.1)
    asked = [
        conversation("ua", "Tell me of a symphony of old.", one.turn(1).text, key=one.key)
        if "symphony" not in one.turn(1).text and one.key % 5 == 1
        else one
        for one in made
    ]
    assert view_of(CHECK, made).figures["phrases"] == {"a symphony of": 30}
    assert view_of(CHECK, asked).figures["phrases"] == {}


def test_openings_are_findings():
    made = dataset(200, "", 1e-9)
    made[::4] = [
        conversation("ua", "Tell me.", "Well met, traveller. " + one.turn(1).text, key=one.key)
        for one in made[::4]
    ]
    view = view_of(CHECK, made)
    assert list(view.figures["phrases"]) == ["^ well met"]
    (finding,) = CHECK.findings(view.figures)
    assert finding.sentence == "50 of 200 conversations have a reply that opens with “Well met”"
    (flag,) = CHECK.flags(made[0], view)
    assert (flag.start, flag.end, flag.group) == (0, 8, "well met …")


def test_counts_fall_while_editing():
    made = dataset(100, "a symphony of", 0.1)
    aggregate = CHECK.aggregate()
    for one in made:
        aggregate.add(one)
    before = aggregate.settle()
    assert before["phrases"] == {"a symphony of": 10}
    for one in [one for one in made if "symphony" in one.turn(1).text][:5]:
        aggregate.remove(one)
        aggregate.add(conversation("ua", "Tell me.", "Nothing.", key=one.key))
    after = aggregate.settle()
    assert after["phrases"] == {}
    assert CHECK.departs(before, after) == ("a symphony of",)


def test_parts_give_what_the_whole_gives():
    made = dataset(700, "a symphony of", 0.05)
    whole = CHECK.aggregate()
    parts = [CHECK.aggregate() for _ in range(4)]
    for place, one in enumerate(made):
        whole.add(one)
        parts[place % 4].add(one)
    first = parts.pop(2)
    for part in parts:
        first.merge(pickle.loads(pickle.dumps(part)))
    assert first.settle() == whole.settle()


def test_names_numbers_code_and_breaks_end_a_run():
    text = "“Then Ser Aldric said, I'm 30 years old! See `x y` or https://a.b now.”"
    assert runs(text) == ["^ then", "said", "i'm", "years old", "see or now $"]
    assert runs("30 %!") == []


def runs(reply):
    """The runs of words of a reply, between its breaks."""
    said = " ".join(WordStream([plain(reply)], [0], replies=True).tokens())
    return [run for run in re.split(" {2,}", said.strip()) if run]


def test_background_knows_ordinary_english():
    rest = english().rest
    assert rest(["one", "of", "the", "most"]) == []
    assert rest(["at", "the", "end", "of", "the", "day"]) == []
    assert rest(["a", "testament", "to"]) == ["testament"]


@settings(max_examples=30)
@given(st.lists(conversations, max_size=6), st.lists(conversations, max_size=6))
def test_adding_and_removing_commute(first, second):
    whole, turned = PhraseCounter(), PhraseCounter()
    for one in first:
        whole.add(one)
    for one in [*second, *first]:
        turned.add(one)
    turned.flush()
    for one in second:
        turned.add(one, -1)
    whole.settle()
    turned.settle()
    assert turned.conversations == whole.conversations
    assert turned.replies.runs.tolist() == whole.replies.runs.tolist()
    assert turned.replies.counts.tolist() == whole.replies.counts.tolist()
    assert turned.prompts.counts.tolist() == whole.prompts.counts.tolist()


@given(conversations)
def test_flags_never_fail(one):
    view_figures = {
        "conversations": 50,
        "phrases": {"come in": 30, "^ hello there": 20, "the end $": 12, "我很好": 11},
    }
    from rolethread_gui.checks.base import View

    flags = CHECK.flags(
        make_conversation(1, [(turn.role, turn.text) for turn in one.turns]), View(figures=view_figures)
    )
    spans_are_exact(flags, make_conversation(1, [(turn.role, turn.text) for turn in one.turns]))


def test_what_most_conversations_say_is_asked_once_and_flagged_only_when_asked_for():
    phrase = "the quiet weight of it"
    made = dataset(200, phrase, 1.0)
    view = view_of(CHECK, made)

    def flagged(one, view):
        return any(flag.group == phrase for flag in CHECK.flags(one, view))

    (question,) = CHECK.questions(view.figures)
    assert "200 of 200 conversations" in question.sentence
    assert not [finding for finding in CHECK.findings(view.figures) if finding.count > 100]
    assert not any(flagged(one, view) for one in made)
    wanted = dataclasses.replace(view, answers={question.id: question.answers[1][0]})
    assert all(flagged(one, wanted) for one in made)
    few = view_of(CHECK, dataset(200, phrase, 0.25))
    assert not CHECK.questions(few.figures)
    assert CHECK.findings(few.figures)


PARTS = (
    "a symphony of", "sent a chill down", "barely above a whisper", "a dance of shadows", "the weight of silence", "a flicker of doubt",
    "drenched in moonlight", "a storm of feathers", "the scent of saffron",
)  # fmt: skip


def test_a_dataset_of_ready_made_parts_is_asked_about_once():
    made = []
    for key, one in enumerate(dataset(60, "", 1e-9), 1):
        parts = [PARTS[(key * 2 + step) % len(PARTS)] for step in range(4)]
        text = " ".join(FRAMES[(key + place) % len(FRAMES)].format(part) for place, part in enumerate(parts))
        made.append(conversation("ua", "Tell me.", f"{one.turn(1).text} {text}", key=key))
    view = view_of(CHECK, made)
    (question,) = CHECK.questions(view.figures)
    assert "ready-made parts" in question.sentence
    assert CHECK.findings(view.figures) == []
    assert [flag for one in made for flag in CHECK.flags(one, view)] == []
    shown = dataclasses.replace(view, answers={question.id: "flag"})
    assert sum(len(CHECK.flags(one, shown)) for one in made) >= 3 * len(made)
    wished = dataclasses.replace(view, figures={**view.figures, "reduce": ["a symphony of"]})
    assert {flag.group for one in made for flag in CHECK.flags(one, wished)} == {"a symphony of"}
