"""What is known of a text is what the functions say, and is worked out once."""

from __future__ import annotations

from hypothesis import given

from rolethread_gui.checks.language import language_of
from rolethread_gui.checks.phrases import folded
from rolethread_gui.checks.regions import code_spans, link_spans, merged, prose, quote_spans
from rolethread_gui.checks.sentences import sentence_spans
from rolethread_gui.checks.texts import is_wide, look, remembered
from rolethread_gui.dataset.words import count_words, word_spans
from tests.checks.drawn import texts


@given(texts)
def test_a_text_knows_what_the_functions_say(text):
    known = look(text)
    assert known.text == text
    assert known.low == folded(text)
    assert known.wide == is_wide(text)
    assert known.language == language_of(text)
    assert known.words == count_words(text)
    assert known.word_spans == word_spans(text)
    assert known.sentences == sentence_spans(text)
    assert known.code == code_spans(text)
    assert known.links == link_spans(text)
    assert known.quotes == quote_spans(text)
    assert known.shut == merged(code_spans(text), quote_spans(text))
    assert known.prose == prose(text)


def test_each_thing_is_made_once():
    known = look("She said “no” to `rm`.")
    assert look("She said “no” to `rm`.") is known
    for name in ("low", "sentences", "code", "quotes", "shut", "prose"):
        assert getattr(known, name) is getattr(known, name)
    long = "word " * 50_000
    assert look(long) is look(long)


def test_answers_about_texts_are_remembered():
    asked: list[tuple[str, ...]] = []

    @remembered
    def length(*texts: str) -> int:
        asked.append(texts)
        return sum(map(len, texts))

    assert [length("one"), length("one", "two"), length("one"), length("two", "one")] == [3, 6, 3, 6]
    assert asked == [("one",), ("one", "two"), ("two", "one")]


def test_no_more_is_remembered_than_there_is_room(monkeypatch):
    monkeypatch.setattr("rolethread_gui.checks.texts._REMEMBERED", 2)
    asked: list[str] = []

    @remembered
    def same(text: str) -> str:
        asked.append(text)
        return text

    assert [same(text) for text in "abcabc"] == list("abcabc")
    assert asked == ["a", "b", "c", "c"]
