from __future__ import annotations

import tomllib

import pytest
from hypothesis import given

from rolethread_gui.checks.phrase_names import NAMES
from rolethread_gui.checks.phrase_notation import first_words, needed
from rolethread_gui.checks.phrases import Family, PhraseList, folded, phrase_list
from rolethread_gui.checks.sentences import sentence_spans
from rolethread_gui.resource_files import resource
from tests.checks.drawn import texts

FAMILIES = phrase_list("filler").families


def found(family, text):
    low = folded(text)
    start, end = sentence_spans(text)[0]
    return phrase_list("filler").find(low, start, end, family.position)


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.id)
def test_examples_are_found_and_near_misses_are_not(family):
    missed = [text for text in family.examples if found(family, text) is None]
    wrong = [text for text in family.others if found(family, text) is not None]
    assert (missed, wrong) == ([], [])
    assert family.examples or family.match == "prefix"


def test_languages_of_the_list():
    assert {family.language for family in FAMILIES} == {"en", "zh", "de", "fr", "es", "ru"}
    assert len({family.id for family in FAMILIES}) == len(FAMILIES)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("i('d| would) [gladly ]help", {"i'd", "i"}),
        ("[please ]let me know", {"please", "let"}),
        ("(great|very good) question", {"great", "very"}),
        ("[and |so ]*ask", {"and", "so", "ask"}),
        ("(希望|但愿)[以上]", {"希", "但"}),
        ("[i ]hope[fully] it", {"i", "hope", "hopefully"}),
    ],
)
def test_first_words(pattern, words):
    assert first_words(pattern) == words


def a_list(pattern, match="whole", language="en"):
    return PhraseList([Family("x", "Xs", language, "start", match, (), (pattern,), (), ())])


@pytest.mark.parametrize(
    ("pattern", "text", "hit"),
    [
        ("hope this <2> helps", "Hope this helps!", True),
        ("hope this <2> helps", "Hope this little text helps.", True),
        ("hope this <2> helps", "Hope this very very long text helps.", False),
        ("i('d| would) help", "I’d help.", True),
        ("i('d| would) help", "I help.", False),
        ("good luck", "Good luck!!! 🎉", True),
        ("good luck", "Good, luck", True),
        ("good luck", "Good lucky", False),
        ("good luck", "Good luck charms", False),
    ],
)
def test_notation(pattern, text, hit):
    assert (a_list(pattern).find(folded(text), 0, len(text), "start") is not None) == hit


def test_a_lead_is_cut_alone():
    text = "Sure, the answer is four."
    match = a_list("sure", "lead").find(folded(text), 0, len(text), "start")
    assert match is not None
    assert (text[: match.end], match.whole) == ("Sure,", False)


@given(texts)
def test_folding_keeps_the_length(text):
    assert len(folded(text)) == len(text)
    assert len(folded("İ" + text)) == len(text) + 1


@pytest.mark.parametrize(
    ("pattern", "pieces"),
    [
        ("[and |so ]hope[fully] (this|it) helps", {"helps"}),
        ("(feel free|do not hesitate) to <3> [ask]", {"feel", "hesitate"}),
        ("[really ]*good (luck|[very ]fortune)", {"fortune", "luck"}),
        ("希望[这](有用|有帮助)", {"希望"}),
    ],
)
def test_what_a_pattern_cannot_do_without(pattern, pieces):
    assert needed(pattern) == pieces


def test_every_family_has_a_name_that_can_be_translated() -> None:
    for path in sorted(resource("phrases").rglob("*.toml")):
        for family in tomllib.loads(path.read_text(encoding="utf-8")).get("family", ()):
            assert family["name"] in NAMES, path
