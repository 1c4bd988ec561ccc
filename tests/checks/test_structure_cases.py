"""The cases in ``tests/cases/checks`` of the checks that need a dataset around the conversation."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from rolethread_gui.checks.base import View
from rolethread_gui.checks.registry import all_checks
from rolethread_gui.dataset.conversation import Conversation, make_conversation
from tests.checks.drawn import view_of

CASES = Path(__file__).parents[1] / "cases" / "checks"
IDS = ("empty_turn", "wrong_role_order", "length_outlier", "format_inconsistent")


def cases():
    for check in IDS:
        for line in (CASES / f"{check}.jsonl").read_text("utf-8").splitlines():
            case = json.loads(line)
            yield pytest.param(check, case, id=f"{check}: {case['case']}")


def made(messages: list[dict[str, str]], key: int = 1) -> Conversation:
    return make_conversation(key, [(message["role"], message["content"]) for message in messages])


@cache
def surroundings(check: str, dataset: str) -> View:
    around = [made(part["messages"]) for part in json.loads(dataset) for _ in range(part["times"])]
    return view_of(all_checks()[check], around)


@pytest.mark.parametrize(("check", "case"), list(cases()))
def test_case(check, case):
    view = surroundings(check, json.dumps(case.get("dataset", [])))
    found = all_checks()[check].flags(made(case["messages"]), view)
    spans = [{"turn": flag.turn, "start": flag.start, "end": flag.end} for flag in found]
    assert spans == case["flags"]


@pytest.mark.parametrize("check", IDS)
def test_there_are_hits_and_clean_lines(check):
    lines = [json.loads(line) for line in (CASES / f"{check}.jsonl").read_text("utf-8").splitlines()]
    assert any(case["flags"] for case in lines)
    assert any(not case["flags"] for case in lines)
