"""Overused phrases in the real window: the table, its falling counter, keep and reduce, replacing with a preview."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from rolethread_gui.dataset.edits import Command, SetText
from rolethread_gui.ui.checks.phrases import Phrases
from tests.ui.window_case import WindowCase

PHRASE = "a whispered secret of"
_KINDS = (
    "harbour",
    "orchard",
    "mill",
    "chapel",
    "library",
    "forge",
    "bakery",
    "lighthouse",
    "vineyard",
    "bridge",
)
_PLAIN = ("was painted green", "burned down twice", "belonged to nobody", "opened at dawn", "had seven doors",
          "kept to itself", "leaned a little", "closed in winter")  # fmt: skip
_FRAMES = ("It was", "Some called it", "Here lies", "She kept", "They found")


@pytest.fixture
def case(case: WindowCase, tmp_path: Path) -> WindowCase:
    path = tmp_path / "phrases.jsonl"
    lines: list[str] = []
    for number in range(100):
        kind, other = _KINDS[number % 10], _KINDS[(number * 7 + 3) % 10]
        reply = f"The {kind} {_PLAIN[number % 8]} in the year {1300 + number}."
        if number % 5 == 0:
            frame = _FRAMES[number // 5 % 5]
            reply = f"The {kind} stood quiet in {1300 + number}. {frame} {PHRASE} {other} and kin number {number}."
        turns = [
            {"role": "user", "content": f"What about {kind} number {number}?"},
            {"role": "assistant", "content": reply},
        ]
        lines.append(json.dumps({"messages": turns}))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    case.open(path)
    case.click("page_checks")
    case.click("checks_tab_phrases")
    case.wait(lambda: bool(phrases(case)._rows))
    select(case)
    return case


def phrases(case: WindowCase) -> Phrases:
    section = case.window.checks_page.section("phrases")
    assert isinstance(section, Phrases)
    return section


def item(case: WindowCase):
    return next(one for one in phrases(case)._items if one.text(0) == PHRASE)


def select(case: WindowCase) -> None:
    phrases(case).list.setCurrentItem(item(case))


def flagged(case: WindowCase) -> int:
    return sum(
        any(flag.check == "overused_phrase" and flag.group == PHRASE for flag in case.desk.flags(key))
        for key in range(1, 101)
    )


def test_the_table_counts_and_falls_while_one_edits(case: WindowCase) -> None:
    assert item(case).text(1) == "20"
    assert item(case).text(2) == "20"
    assert float(item(case).text(3)) > 1
    case.click("phrases_show")
    assert len(case.shown()) == 20
    case.click("page_checks")
    case.desk.submit(Command("Say it differently", (SetText(1, 1, "The harbour was calm that year."),)))
    case.wait(lambda: item(case).text(1) == "19 of 20" or item(case).text(1) == "19")


def test_keep_silences_one_phrase_and_undo_brings_it_back(case: WindowCase) -> None:
    assert flagged(case) == 20
    with case.checked():
        case.click("phrases_keep")
    case.wait(lambda: flagged(case) == 0)
    assert not any(f"“{PHRASE}”" in finding.sentence for finding in case.desk.summary.findings)
    case.wait(lambda: item(case).text(5) == "keep")
    with case.checked():
        case.desk.undo()
    case.wait(lambda: flagged(case) == 20)


def test_replacing_shows_every_place_first(case: WindowCase) -> None:
    field = case.child("phrases_instead")
    QTest.keyClicks(field, "the pride of / the talk of")
    case.click("phrases_replace")
    button = case.child("fix_all_run")
    case.wait(lambda: button.text() == "Fix 20")
    with case.changed():
        case.click("fix_all_run")
    texts = [case.desk.conversation(key).turns[1].text for key in range(1, 101, 5)]
    assert sum("the pride of" in text for text in texts) == 10
    assert sum("the talk of" in text for text in texts) == 10
    with case.changed():
        case.desk.undo()
    assert PHRASE in case.desk.conversation(1).turns[1].text
