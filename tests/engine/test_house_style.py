"""The house style as a contract: learned, set by hand, learned again, and converted to in both directions."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolethread_gui.checks.narration import narrate
from rolethread_gui.checks.rules.format_inconsistent import BOTH_FINE, SET_BY_HAND
from rolethread_gui.checks.style import actions, quotations
from rolethread_gui.checks.style_rules import RULES
from rolethread_gui.dataset.edits import Command, SetSetting, SetStatus
from rolethread_gui.engine.checking import CheckRun
from rolethread_gui.engine.house_style import (
    BOTH,
    BY_HAND,
    IN_FORCE,
    OPEN,
    SECTIONS,
    STYLE,
    UNSEEN,
    changes_of,
    contract,
    conversions,
)
from rolethread_gui.engine.project import Project
from rolethread_gui.engine.study import Study
from rolethread_gui.engine.trying import living
from tests.engine.making import make_project

_STARS = "*opens the door and waves* Come in, guest {n}, the fire is lit and there is soup."
_ROUND = "(opens the door and waves) Come in, guest {n}, the fire is lit and there is soup."


@pytest.fixture
def project(tmp_path: Path) -> Project:
    rows = [[f"Hello {n}.", (_ROUND if n > 45 else _STARS).format(n=n)] for n in range(1, 49)]
    rows.append(["Show me.", "Write `(waves)` and\n```\n(opens the door)\n```\nlike that."])
    return Project.open(make_project(tmp_path / "style.rolethread", rows))


def check(project: Project) -> None:
    run = CheckRun(project.path, project.position, (STYLE,), project.settings, living(project.columns))
    summary = run.run(lambda batch: project.store_pass(batch) and None)
    if summary.new_figures:
        project.settle_figures({STYLE: summary.figures[STYLE]})


def flagged(project: Project) -> list[int]:
    return [
        int(key)
        for key in living(project.columns)
        if any(flag.check == STYLE and flag.words == "Marks of actions" for flag in project.flags(int(key)))
    ]


def line(project: Project, rule: str):
    figures = project.setting(f"figures:{STYLE}")
    return next(one for one in contract(figures, project.settings) if one.rule.id == rule)


def test_every_rule_stands_in_the_contract_once():
    named = [rule for _, rules in SECTIONS for rule in rules]
    assert sorted(named) == sorted(rule.id for rule in RULES)


def test_a_clear_rule_is_in_force_and_can_be_turned_round_or_off(project: Project) -> None:
    with project:
        check(project)
        found = line(project, "actions")
        assert (found.state, found.answer, found.follow, found.total) == (IN_FORCE, "stars", 45, 48)
        assert line(project, "quotes").state == UNSEEN
        assert flagged(project) == [46, 47, 48]
        project.apply(Command("Round", (SetSetting("answer:style_actions", f"{SET_BY_HAND}round"),)))
        check(project)
        assert line(project, "actions").state == BY_HAND
        assert flagged(project) == list(range(1, 46))
        told = next(flag.message for flag in project.flags(1) if flag.check == STYLE)
        assert told.startswith("You chose that replies with actions write them in (round brackets)")
        project.apply(Command("Both", (SetSetting("answer:style_actions", BOTH_FINE),)))
        check(project)
        assert line(project, "actions").state == BOTH
        assert flagged(project) == []
        project.undo()
        project.undo()
        check(project)
        assert flagged(project) == [46, 47, 48]


def test_conversions_go_both_ways_and_spare_code(project: Project) -> None:
    with project:
        before = [turn.text for key in range(1, 50) for turn in project.conversation(key).turns]
        study = Study(project.path)
        offered = study.conversions("actions", "round")
        assert offered is not None
        assert sorted(offered) == list(range(1, 46))
        edits = tuple(edit for flags in offered.values() for flag in flags for edit in flag.fixes[0].edits)
        project.apply(Command("Convert", edits))
        assert project.conversation(3).turns[1].text == _ROUND.format(n=3)
        assert project.conversation(49).turns[1].text == before[-1]
        with project.reader() as reader:
            back = conversions(reader, living(project.columns), "actions", "stars")
        edits = tuple(edit for flags in back.values() for flag in flags for edit in flag.fixes[0].edits)
        project.apply(Command("Convert back", edits))
        assert all(project.conversation(n).turns[1].text == _STARS.format(n=n) for n in range(1, 49))


def test_learning_again_tells_the_difference_first(project: Project) -> None:
    with project:
        check(project)
        project.apply(
            Command("Approve", (SetStatus((*range(1, 21), 46, 47, 48, *range(21, 28)), "approved"),))
        )
        answer = Study(project.path).relearned(STYLE, project.settings)
        assert answer is not None
        fresh, found = answer
        old = project.setting(f"figures:{STYLE}")
        assert fresh["narrow"]["replies"] == 30
        assert changes_of(old, fresh, project.settings) == []
        assert (found.adds, found.removes) == (0, 0)
        project.apply(Command("Approve", (SetStatus(tuple(range(1, 28)), "to review"),)))
        project.apply(
            Command("Approve", (SetStatus((*range(1, 12), 46, 47, 48, *range(12, 19)), "approved"),))
        )
        fresh, found = Study(project.path).relearned(STYLE, project.settings) or (None, None)
        assert any(
            "Marks of actions" in sentence and "no clear majority" in sentence
            for sentence in changes_of(old, fresh, {})
        )
        assert found is not None
        assert found.removes == 3
        assert next(one for one in contract(fresh, {}) if one.rule.id == "actions").state == OPEN


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "*She walks to the window and looks out.* It rains. *She turns.*",
            {"tense": "present", "person": "third"},
        ),
        (
            "*She walked to the window. He stood there.* “Stay,” he said.",
            {"tense": "past", "person": "third", "speech": "quoted"},
        ),
        (
            "*I walk over and I sit down.* It is late now, you know.",
            {"tense": "", "person": "first", "speech": "plain"},
        ),
        ("*smiles and waves* Hello there, my friend.", {"speech": "plain"}),
        ("He was late. *Where is she?* he wondered.", {"thoughts": "stars"}),
        ("The word “was” is the past of “is”.", {}),
        ("Use (x + y) here.", {}),
    ],
)
def test_how_a_reply_tells(text: str, wanted: dict[str, str]) -> None:
    seen: dict[str, str] = {}
    narrate(text, actions(text), quotations(text), seen)
    for rule in ("tense", "person", "speech", "thoughts"):
        if rule in wanted or not wanted:
            assert seen.get(rule, "") == wanted.get(rule, ""), (rule, seen)
