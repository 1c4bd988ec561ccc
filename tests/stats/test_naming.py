"""Which names are one person's, and which prompts are of one family."""

from __future__ import annotations

from rolethread_gui.stats.naming import plain_name, spellings
from rolethread_gui.stats.prompt_families import families


def test_names_without_accents_signs_and_letter_case() -> None:
    assert plain_name("  *Mïra_V* ") == "mira v"
    assert plain_name("米拉") == "米拉"


def test_spellings_of_one_name_come_together_and_others_do_not() -> None:
    names = {"Mira": 40, "mira": 3, "Míra": 1, "Mirra": 2, "Tom": 20, "Tim": 9, "Guard 1": 5, "Guard 2": 5}
    assert spellings(names) == [("Mira", "mira", "Mirra", "Míra")]


def test_a_first_name_belongs_to_the_only_longer_one() -> None:
    assert spellings({"Anna": 4, "Anna Vance": 9, "Bo": 3, "Bo Ek": 1, "Bo Ohm": 1}) == [
        ("Anna Vance", "Anna")
    ]


def test_swapped_and_lost_letters() -> None:
    assert spellings({"Seraphina": 9, "Sreaphina": 1, "Seraphna": 1}) == [
        ("Seraphina", "Seraphna", "Sreaphina")
    ]


def test_prompts_that_differ_in_a_name_are_one_family() -> None:
    frame = (
        "You are {}, a calm and patient keeper of the old lighthouse who answers in short, warm sentences."
    )
    texts = {name: frame.format(name) for name in ("Mira", "Tom", "Old Ben")}
    texts["other"] = "Translate what the user writes into French."
    texts["zh"] = "现在你是一个拥有丰富心理学知识的温柔御姐艾薇医生，我有一些心理问题。"
    texts["zh2"] = "现在你是一个拥有丰富心理学知识的温柔御姐艾米医生，我有一些心理问题。"
    found = families(texts, {"Mira": 5, "Tom": 9, "Old Ben": 1, "other": 7, "zh": 2, "zh2": 1})
    assert [family.marks for family in found] == [("Tom", "Mira", "Old Ben"), ("other",), ("zh", "zh2")]
    assert [family.used for family in found] == [15, 7, 3]
