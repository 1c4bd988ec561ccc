"""Which words are looked up, and which of them are misspelt."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.checks.dictionary import Dictionary, more_english
from rolethread_gui.checks.speller import Speller, names_in
from rolethread_gui.checks.spelling_words import spelled_words
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.resource_files import resource


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in spelled_words(text)]


@pytest.fixture(scope="module")
def american() -> Speller:
    return _speller("en_US")


@pytest.fixture(scope="module")
def british() -> Speller:
    return _speller("en_GB")


def _speller(code: str) -> Speller:
    dictionary = Dictionary(resource("dictionaries"), code)
    return Speller({code: dictionary}, ("Kaelith", "zorbling"), {"en": more_english()})


def wrong(speller: Speller, text: str, hint: str = "en") -> list[str]:
    return [text[start:end] for start, end in speller.wrong(text, hint)]


@pytest.mark.parametrize(
    "text",
    [
        "`teh`",
        "```\nteh wrod\n```",
        "https://exmaple.com/teh",
        "www.exmaple.com",
        "me@exmaple.org",
        "{{char}} {{wierd}}",
        "<thingy>",
        "<|im_strat|>",
        "NASA NPCs NASA's",
        "mp3 h4x0r 5th",
        "snake_case JavaScript iPhone",
        "W-w W-wait",
        "nooooo Aaaargh",
        "readme.txt",
        "我知道",
        "@someboddy #hashtagg",
        "&nbsp;",
    ],
)
def test_what_has_no_spelling_is_left_alone(text: str) -> None:
    assert [word for word in words(text) if word not in ("wait",)] == []


def test_words_keep_their_apostrophes_and_lose_the_signs_around_them() -> None:
    assert words("*“Don’t,”* she said—O'Brien’s 'quiet' dogs' well-known") == [
        "Don’t", "she", "said", "O'Brien’s", "quiet", "dogs", "well", "known",
    ]  # fmt: skip


@given(
    st.text(alphabet=st.characters(codec=None, categories=["L", "N", "P", "Z", "S", "M", "Cs"]), max_size=200)
)
def test_any_text_has_words_that_rise_and_do_not_overlap(text: str) -> None:
    last = 0
    for start, end in spelled_words(text):
        assert last <= start < end <= len(text)
        last = end


@given(st.text(max_size=80))
def test_any_text_can_be_looked_at(text: str) -> None:
    speller = _shared()
    for start, end in speller.wrong(text, "en"):
        assert text[start:end].strip() == text[start:end] != ""


_kept: list[Speller] = []


def _shared() -> Speller:
    if not _kept:
        _kept.append(_speller("en_US"))
    return _kept[0]


def test_misspelt_words_are_found_where_they_stand(american: Speller) -> None:
    text = "I definately saw it, I allways 😀 do, and the wierd light too."
    assert wrong(american, text) == ["definately", "allways", "wierd"]


@pytest.mark.parametrize(
    "text",
    [
        "Kaelith's bow, KAELITH shouts, and Kaelith’d know. A zorbling, Zorbling.",
        "Hmm, mhm, tsk. Ain't nothin' doin', y'all. 'Tis gonna rain.",
        "The café's crème brûlée was naïve.",
        "Wi-Fi and a well-known half-elf.",
        "They roleplay on their smartphones in 1920s clothes.",
    ],
)
def test_what_writers_write_is_right(american: Speller, text: str) -> None:
    assert wrong(american, text) == []


def test_each_variant_has_its_own_words(american: Speller, british: Speller) -> None:
    text = "The colour of the harbour. The color of the harbor. We realize and realise it."
    assert wrong(american, text) == ["colour", "harbour", "realise"]
    assert wrong(british, text) == ["color", "harbor"]  # Oxford spelling is British too


def test_spellings_that_the_british_list_lacks_are_british_too(british: Speller) -> None:
    assert wrong(british, "In the advisor's judgment the lasagna by the loch came to naught.") == []
    assert wrong(british, "A sunburnt bloke was queueing; the lifecycle of a tooltip.") == []


def test_other_languages_are_left_alone(american: Speller) -> None:
    assert (
        wrong(american, "Ich habe keine Ahnung, was du damit meinst, aber das ist nicht wichtig.", "") == []
    )
    assert wrong(american, "Genau so.", "de") == []
    assert wrong(american, "Мне кажется, что wierd это не так.", "") == []
    assert wrong(american, "Vi ses i morgon bitti kanske, eller hur gumman lilla", "en") == []


def test_a_text_is_read_by_the_dictionary_of_its_language(tmp_path: Path) -> None:
    (tmp_path / "de_DE.aff").write_text("SET UTF-8\n", encoding="utf-8")
    (tmp_path / "de_DE.dic").write_text(
        "12\nich\nhabe\nkeine\nAhnung\nwas\ndu\nmeinst\naber\ndas\nist\nnicht\nwichtig\n", encoding="utf-8"
    )
    both = Speller(
        {"en_US": Dictionary(resource("dictionaries"), "en_US"), "de_DE": Dictionary(tmp_path, "de_DE")}
    )
    assert wrong(both, "Ich habe keine Ahnnung, was du meinst, aber das ist nicht wichtig.", "") == [
        "Ahnnung"
    ]
    assert wrong(both, "I definately have no idea what you mean, but that is not important.", "") == [
        "definately"
    ]


def test_suggestions_keep_the_apostrophe_that_was_written(american: Speller) -> None:
    assert "definitely" in american.suggestions("definately", "en")
    assert any("’" in one for one in american.suggestions("dont’t", "en"))
    assert american.suggestions("x" * 500, "en") == ()


def test_a_dictionary_in_a_folder_of_any_name(tmp_path: Path) -> None:
    folder = tmp_path / "Wörter für Übermorgen 词典"
    folder.mkdir()
    (folder / "xx.aff").write_text("SET UTF-8\n", encoding="utf-8")
    (folder / "xx.dic").write_text("1\nblåbär\n", encoding="utf-8")
    assert Dictionary(folder, "xx").has("blåbär")
    with pytest.raises(UserProblem):
        Dictionary(folder, "gone")


def test_names_are_words_with_a_capital_in_the_middle_of_a_sentence() -> None:
    assert names_in("Then she met Kaelith’s brother, Tor Vannen. Nobody said a word to Élise, or Tor.") == [
        "Kaelith", "Tor", "Vannen", "Élise", "Tor",
    ]  # fmt: skip
