"""The canon in the real window: what disagrees is listed, one value is true, and the rest is corrected with a look."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rolethread_gui.ui.checks.canon import Canon
from tests.ui.window_case import WindowCase

_SAID = {2: "My eyes are green, and the bread is warm.", 4: "My eyes are blue, and the rye is gone.", 6: "Mira has green eyes, says the mirror."}  # fmt: skip


@pytest.fixture
def case(case: WindowCase, tmp_path: Path) -> WindowCase:
    path = tmp_path / "mira.jsonl"
    lines: list[str] = []
    for number in range(1, 9):
        turns = [
            {"role": "system", "content": "You are Mira, who bakes bread. Mira is 31 years old."},
            {"role": "user", "content": f"Tell me about day {number} of your year in the mountains."},
            {
                "role": "assistant",
                "content": _SAID.get(number, f"On day {number} it snowed for {number * 3} hours."),
            },
        ]
        lines.append(json.dumps({"messages": turns}))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    case.open(path)
    case.click("page_checks")
    case.click("checks_tab_canon")
    case.wait(lambda: bool(section(case)._facts))
    return case


def section(case: WindowCase) -> Canon:
    shown = case.window.checks_page.section("canon")
    assert isinstance(shown, Canon)
    return shown


def rows(case: WindowCase) -> dict[str, list[tuple[str, str, str]]]:
    tree = section(case).list
    found: dict[str, list[tuple[str, str, str]]] = {}
    for at in range(tree.topLevelItemCount()):
        head = tree.topLevelItem(at)
        assert head is not None
        items = [head.child(place) for place in range(head.childCount())]
        found[head.text(0)] = [(item.text(0), item.text(1), item.text(3)) for item in items if item]
    return found


def flagged(case: WindowCase) -> list[int]:
    return [key for key in range(1, 9) if any(flag.check == "against_canon" for flag in case.desk.flags(key))]


def test_what_disagrees_is_listed_and_corrected(case: WindowCase) -> None:
    assert rows(case) == {"Mira: colour of eyes": [("green", "2", ""), ("blue", "1", "")]}
    assert flagged(case) == []
    head = section(case).list.topLevelItem(0)
    assert head is not None
    section(case).list.setCurrentItem(head.child(0))
    with case.checked():
        case.click("canon_true")
    case.wait(lambda: flagged(case) == [4])
    case.wait(lambda: rows(case)["Mira: colour of eyes"][0] == ("green", "2", "✓"))
    case.click("canon_apply")
    button = case.child("fix_all_run")
    case.wait(lambda: button.text() == "Fix 1")
    with case.changed():
        case.click("fix_all_run")
    assert case.desk.conversation(4).turns[2].text == "My eyes are green, and the rye is gone."
    case.wait(lambda: flagged(case) == [])
    with case.changed():
        case.desk.undo()
    case.wait(lambda: flagged(case) == [4])
    with case.checked():
        case.desk.undo()
    case.wait(lambda: flagged(case) == [])


def test_facts_that_agree_are_shown_on_demand(case: WindowCase) -> None:
    case.click("canon_agreeing")
    assert rows(case)["Mira: age"] == [("31", "8", "")]
