"""Every check has a title, a help sentence and cases, and finds in its cases exactly what they say."""

from __future__ import annotations

import dataclasses
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from rolethread_gui.checks.base import View
from rolethread_gui.checks.registry import all_checks
from rolethread_gui.dataset.conversation import Conversation, make_conversation
from rolethread_gui.formats.registry import read_record
from tests.checks.drawn import spans_are_exact, view_of

CASES = Path(__file__).parents[1] / "cases" / "checks"


def lines_of(check: str) -> list[dict]:
    return [json.loads(line) for line in (CASES / f"{check}.jsonl").read_text("utf-8").splitlines()]


def made(messages: list[dict[str, Any]], key: int, tools: Any = None) -> Conversation:
    if tools is None and all(set(message) == {"role", "content"} for message in messages):
        return make_conversation(key, [(message["role"], message["content"]) for message in messages])
    record = {"messages": messages, **({} if tools is None else {"tools": tools})}
    return read_record(json.dumps(record).encode(), key)


@cache
def view(check: str, dataset: str, messages: str) -> View:
    """The view of a project of these conversations and the one that is judged, which has key 1."""
    around = [part["messages"] for part in json.loads(dataset) for _ in range(part["times"])]
    everyone = [made(each, key) for key, each in enumerate([json.loads(messages), *around], 1)]
    return view_of(all_checks()[check], everyone)


@pytest.mark.parametrize(
    ("check", "case"),
    [
        pytest.param(path.stem, case, id=f"{path.stem}: {case['case']}")
        for path in sorted(CASES.glob("*.jsonl"))
        for case in lines_of(path.stem)
    ],
)
def test_case(check, case):
    around = json.dumps(case.get("dataset", []))
    one = made(case["messages"], 1, case.get("tools"))
    seen = view(check, around, json.dumps(case["messages"]))
    if "figures" in case:
        seen = dataclasses.replace(seen, figures=case["figures"])
    found = all_checks()[check].flags(one, seen)
    assert [{"turn": flag.turn, "start": flag.start, "end": flag.end} for flag in found] == case["flags"]
    spans_are_exact(found, one)


@pytest.mark.parametrize("check", sorted(all_checks()))
def test_every_check_is_told_and_tried(check):
    kind = all_checks()[check]
    assert kind.id == check
    assert kind.title
    assert kind.title[0].isupper()
    assert kind.help.endswith(".")
    assert kind.languages
    cases = lines_of(check)
    assert sum(bool(case["flags"]) for case in cases) >= 3, "several hits"
    assert sum(not case["flags"] for case in cases) >= 3, "several clean lines"


def test_no_cases_without_a_check():
    assert {path.stem for path in CASES.glob("*.jsonl")} == set(all_checks())
