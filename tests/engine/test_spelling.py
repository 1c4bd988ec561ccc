"""A dataset is looked through for its names and its English; dictionaries come and go."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.engine.dictionaries import (
    add_dictionary,
    chosen_dictionaries,
    dictionaries,
    remove_dictionary,
)
from rolethread_gui.engine.spelling import (
    LEARNED,
    SpellingPlan,
    SpellingProcess,
    known_names,
    learned_words,
)
from rolethread_gui.resource_files import resource
from tests.engine.making import make_project, texts

ENGLISH = [(code, str(resource("dictionaries"))) for code in ("en_US", "en_GB")]


def write_pair(folder: Path, code: str, *words: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{code}.aff").write_text("SET UTF-8\n", encoding="utf-8")
    path = folder / f"{code}.dic"
    path.write_text("\n".join((str(len(words)), *words, "")), encoding="utf-8")
    return path


def rows(*replies: str) -> list[list[str]]:
    return [["What did you see there?", reply] for reply in replies]


@pytest.fixture
def looked_through(tmp_path: Path) -> SpellingProcess:
    path = make_project(
        tmp_path / "tales.rolethread",
        rows(
            "I saw the colour of the harbour and greeted Vannen there, in the grey of the morning.",
            "My favourite neighbour is Vannen, and the theatre is where we met and talked of colour.",
            "The color of it was strange, and all of us liked it. We asked Wrimble why, and then Wrimble spoke.",
        ),
    )
    return SpellingProcess(path)


def test_a_survey_finds_names_and_the_majority(looked_through: SpellingProcess) -> None:
    found = looked_through.survey([1, 2, 3, 99], ENGLISH)
    assert found.names == ("Vannen",)
    assert found.majority == "en_GB"
    assert found.variants["en_GB"] > found.variants["en_US"] == 1
    assert found.examples["en_GB"][0] == "colour"
    assert not found.mixed  # a single word is an accident


def test_what_recurs_in_a_conversation_is_a_name_there(looked_through: SpellingProcess) -> None:
    assert looked_through.use(SpellingPlan((ENGLISH[0],), ())) == []
    text = "Then Wrimble laughed, and so did Quorble."
    here, elsewhere = looked_through.look([(3, text), (1, text)])
    assert here.language == elsewhere.language == "en"
    assert [text[start:end] for start, end in here.wrong] == ["Quorble"]
    assert [text[start:end] for start, end in elsewhere.wrong] == ["Wrimble", "Quorble"]


def test_known_words_are_right_at_once(looked_through: SpellingProcess) -> None:
    looked_through.use(SpellingPlan((ENGLISH[0],), known_names(("Quorble the Wise",), ())))
    (found,) = looked_through.look([(0, "It was the quiet Quorble of all people who did this.")])
    assert found.wrong == ()


def test_a_dictionary_that_cannot_be_read_is_named_and_the_others_hold(
    looked_through: SpellingProcess, tmp_path: Path
) -> None:
    problems = looked_through.use(SpellingPlan((ENGLISH[0], ("de_DE", str(tmp_path / "gone")))))
    assert len(problems) == 1
    assert "de_DE" in problems[0]
    (found,) = looked_through.look([(0, "It was definately the last one of them all.")])
    assert len(found.wrong) == 1


def test_learned_words_are_settings_in_order() -> None:
    settings = {
        f"{LEARNED}zeta": True,
        f"{LEARNED}Alpha": True,
        f"{LEARNED}gone": None,
        "tag:1": {"name": "x"},
    }
    assert learned_words(settings) == ("Alpha", "zeta")


def test_a_pair_of_files_is_added_and_taken_away(tmp_path: Path) -> None:
    own = tmp_path / "own"
    assert [one.code for one in dictionaries(own)] == ["en_US", "en_GB"]
    dic = write_pair(tmp_path / "download", "de_DE", "Haus")
    for chosen in (dic, dic.with_suffix(".aff")):
        assert add_dictionary(chosen, own).code == "de_DE"
    shutil.rmtree(tmp_path / "download")
    every = dictionaries(own)
    assert [(one.code, one.own) for one in every] == [("de_DE", True), ("en_US", False), ("en_GB", False)]
    assert [one.code for one in chosen_dictionaries(every, {"en": "en_GB"})] == ["de_DE", "en_GB"]
    assert [one.code for one in chosen_dictionaries(every, {"en": "en_XX"})] == ["de_DE", "en_US"]
    remove_dictionary("de_DE", own)
    assert [one.code for one in dictionaries(own)] == ["en_US", "en_GB"]


def test_what_is_no_dictionary_is_refused_in_words(tmp_path: Path) -> None:
    own = tmp_path / "own"
    dic = write_pair(tmp_path, "nl_NL", "huis")
    dic.with_suffix(".aff").unlink()
    with pytest.raises(UserProblem, match=r"“nl_NL\.aff” is missing"):
        add_dictionary(dic, own)
    (tmp_path / "poem.aff").write_text("roses are red", encoding="utf-8")
    (tmp_path / "poem.dic").write_text("violets are blue\n", encoding="utf-8")
    with pytest.raises(UserProblem, match="not a list of words"):
        add_dictionary(tmp_path / "poem.dic", own)
    assert dictionaries(own) == dictionaries(tmp_path / "none")


def test_texts_of_any_project_can_be_looked_at(tmp_path: Path) -> None:
    process = SpellingProcess(make_project(tmp_path / "book.rolethread", texts(3)))
    process.use(SpellingPlan((ENGLISH[0],)))
    assert [found.language for found in process.look([(0, ""), (99, "\ud800 half"), (1, "我们走吧，快点儿。")])] == [
        "en", "en", "",
    ]  # fmt: skip
