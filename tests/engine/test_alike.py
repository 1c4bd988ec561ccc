"""Groups of conversations that are alike: found, regrouped by likeness, resolved, and linked on purpose."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.checks.registry import all_checks
from rolethread_gui.dataset.edits import Command, SetIncluded
from rolethread_gui.engine.alike import (
    NEAR,
    PROMPT,
    SAME,
    as_alternatives,
    groups_of,
    keep_one,
    linking,
    pairs_of,
    same_prompts,
)
from rolethread_gui.engine.checking import CheckRun, PassSummary
from rolethread_gui.engine.likenesses import LINKS, apart
from rolethread_gui.engine.project import Project
from rolethread_gui.engine.resuming import KeptPass
from rolethread_gui.engine.trying import living
from tests.engine.making import make_project

_FERRY = "Tell me about the old ferry that used to cross the bay when you were a child."
_LONG = (
    "It was painted white and had a red funnel, and it crossed the bay {} times a day until the storm took its rudder. "
    "Nobody built another one, and the pier has been empty ever since that winter."
)
ROWS = [
    ["Who keeps the key of the chapel?", "The miller keeps it in a drawer."],
    [_FERRY, _LONG.format("four")],
    [_FERRY, _LONG.format("four")],
    [_FERRY, _LONG.format("five")],
    ["Who keeps the key of the chapel?", "Nobody has seen it for years."],
    ["What is behind the quarry?", "A pond, and behind the pond a wood with very old oaks."],
]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project.open(make_project(tmp_path / "alike.rolethread", ROWS))


def checked(project: Project, only: tuple[str, ...] | None = None) -> PassSummary:
    run = CheckRun(project.path, project.position, only, project.settings, living(project.columns))
    return run.run(lambda batch: project.store_pass(batch) and None)


def groups(project: Project, limit: int = 65) -> list[tuple[str, tuple[int, ...], bool]]:
    with project.reader() as reader:
        prompts = same_prompts(reader, living(project.columns))
    figures = checked(project).figures
    found = groups_of(figures, prompts, project.columns, limit, project.setting(LINKS) or ())
    return [(one.kind, one.keys, one.linked) for one in found]


def test_the_three_kinds_are_found_and_go_when_they_are_resolved(project: Project) -> None:
    with project:
        found = groups(project)
        assert (SAME, (2, 3), False) in found
        assert (NEAR, (2, 4), False) in found
        assert (PROMPT, (1, 5), False) in found
        assert not any(6 in keys for _, keys, _ in found)
        assert (NEAR, (2, 4), False) not in groups(project, 100)
        project.apply(Command("Keep one", keep_one(2, (2, 3))))
        assert not project.columns.plain("included")[2]
        assert (SAME, (2, 3), False) not in groups(project)
        project.undo()
        assert (SAME, (2, 3), False) in groups(project)


def test_variations_on_purpose_are_flagged_no_longer(project: Project) -> None:
    with project:
        checked(project)
        kinds = {"exact_duplicate", "near_duplicate"}
        assert {flag.check for flag in project.flags(2)} & kinds == kinds
        project.apply(Command("Link", (linking((2, 3, 4), ()),)))
        summary = checked(project)
        for key in (2, 3, 4):
            assert not {flag.check for flag in project.flags(key)} & kinds
        assert not {finding.check for finding in summary.findings} & kinds
        assert (NEAR, (2, 4), True) in groups(project)
        project.apply(Command("Link", (linking((2, 4), project.setting(LINKS)),)))
        assert project.setting(LINKS) == [[2, 3, 4]]  # a part of a group does not end it
        project.apply(Command("Unlink", (linking((2, 3, 4), project.setting(LINKS), linked=False),)))
        assert project.setting(LINKS) is None
        checked(project)
        assert {flag.check for flag in project.flags(2)} & kinds == kinds


def test_replies_to_one_prompt_become_variations_of_one_turn(project: Project) -> None:
    with project:
        keep, other, apart_ = project.conversation(1), project.conversation(5), project.conversation(6)
        edits = as_alternatives(keep, [other])
        project.apply(Command("Join", edits))
        turn = project.conversation(1).turns[-1]
        assert [one.text for one in turn.alternatives] == [ROWS[4][1]]
        assert not project.columns.plain("included")[4]
        assert as_alternatives(keep, [apart_]) == ()
        assert isinstance(as_alternatives(project.conversation(1), [other])[0], SetIncluded)


def test_likenesses_come_back_from_the_file_as_they_were(project: Project) -> None:
    with project:
        summary = checked(project)
        project.keep_pass(KeptPass(summary.stamp, project.position, dict(summary.figures), {}, 0.0, 6))
        kept = project.kept_pass()
        assert kept is not None
        for check in ("near_duplicate", "contradictory_answer", "exact_duplicate"):
            assert kept.figures[check] == summary.figures[check]
            assert not all_checks()[check].departs(kept.figures[check], summary.figures[check])
        assert pairs_of(kept.figures) == pairs_of(summary.figures) != {}


_pairs = st.dictionaries(
    st.tuples(st.integers(1, 12), st.integers(1, 12)).filter(lambda pair: pair[0] < pair[1]),
    st.integers(50, 100),
)


@given(_pairs, st.lists(st.sets(st.integers(1, 12), min_size=2).map(sorted), max_size=3))
def test_no_likeness_is_left_between_linked_ones_and_all_others_stay(pairs, links):
    near: dict[int, list[tuple[int, int]]] = {}
    for (one, other), percent in pairs.items():
        near.setdefault(one, []).append((other, percent))
        near.setdefault(other, []).append((one, percent))
    left = pairs_of(apart({"near_duplicate": {"near": near}}, links))
    meant = {pair for pair in pairs if any(set(pair) <= set(keys) for keys in links)}
    assert left == {pair: percent for pair, percent in pairs.items() if pair not in meant}
    decoded = msgspec.json.decode(msgspec.json.encode({"near_duplicate": {"near": near}}))
    assert pairs_of(decoded) == pairs
