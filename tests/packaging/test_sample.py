"""The sample: what a newcomer opens first has to load whole and show every kind of finding."""

from __future__ import annotations

import collections
import json
from pathlib import Path

import pytest

from rolethread_gui.cli import run
from rolethread_gui.formats.registry import read_record
from rolethread_gui.resource_files import resource
from rolethread_gui.workbench.samples import SAMPLES, Sample

_LINES = resource("samples", "personas.jsonl").read_bytes().splitlines(keepends=True)

# What was put in on purpose, as conversations: fewest that must be found, most that may be.
_FOUND = {
    "empty_turn": (2, 2),
    "exact_duplicate": (2, 4),
    "filler": (12, 16),
    "format_inconsistent": (4, 9),
    "length_outlier": (2, 4),
    "overused_phrase": (14, 30),
    "wrong_role_order": (4, 7),
}


@pytest.fixture(scope="module")
def flagged(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[int]]:
    out = tmp_path_factory.mktemp("sample") / "flags.jsonl"
    # 1: turns in the wrong order and empty turns would break training.
    assert run(["check", str(resource("samples", "personas.jsonl")), "--json", str(out)]) == 1
    found: dict[str, set[int]] = collections.defaultdict(set)
    for line in out.read_text(encoding="utf-8").splitlines():
        flag = json.loads(line)
        found[flag["check"]].add(flag["conversation"])
    return found


def test_sixty_conversations_load() -> None:
    read = [read_record(line, key) for key, line in enumerate(_LINES, 1)]
    assert len(read) == 60
    for conversation in read:
        roles = [str(turn.role) for turn in conversation.turns]
        assert roles[0] == "system"
        assert 4 <= len(roles) <= 13


def test_there_is_enough_and_different_enough_to_read() -> None:
    texts = [turn["content"] for line in _LINES for turn in json.loads(line)["messages"][1:]]
    assert sum(len(text.split()) for text in texts) > 10_000
    assert len({json.loads(line)["messages"][0]["content"] for line in _LINES}) == 10
    # Two conversations are there twice, on purpose; everything else is written once.
    assert len({line.partition(b'"messages"')[2].partition(b'"source"')[0] for line in _LINES}) >= 57
    assert len(set(texts)) / len(texts) > 0.95


def test_unknown_keys_are_there_to_survive() -> None:
    keys = {key for line in _LINES for key in json.loads(line)}
    assert {"id", "source", "tags", "rating"} <= keys
    assert any(b"\\u" in line for line in _LINES)
    assert any(b"4.50" in line for line in _LINES)


@pytest.mark.parametrize("check", sorted(_FOUND))
def test_every_kind_of_finding_has_something_to_show(flagged: dict[str, set[int]], check: str) -> None:
    fewest, most = _FOUND[check]
    assert fewest <= len(flagged[check]) <= most, sorted(flagged[check])


def test_most_of_the_sample_is_clean(flagged: dict[str, set[int]]) -> None:
    # Worn phrases go through a quarter of it; without them most conversations have nothing to mend.
    mend = set().union(*(found for check, found in flagged.items() if check != "overused_phrase"))
    assert len(mend) <= 35


@pytest.mark.parametrize("one", SAMPLES, ids=lambda one: one.id)
def test_every_sample_is_worth_opening(one: Sample, tmp_path: Path) -> None:
    """Each has at least fifty conversations, and faults of many kinds to find."""
    out = tmp_path / "flags.jsonl"
    assert run(["check", str(resource("samples", f"{one.id}.jsonl")), "--json", str(out)]) == 1
    flags = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    conversations = len(resource("samples", f"{one.id}.jsonl").read_bytes().splitlines())
    assert conversations >= 50
    assert len({flag["check"] for flag in flags}) >= 7
    assert len({flag["conversation"] for flag in flags}) < conversations * 0.8


def test_the_messy_sample_has_its_unreadable_place_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["check", str(resource("samples", "messy.jsonl")), "--json", str(tmp_path / "flags.jsonl")])
    assert "messy.jsonl, line 18" in capsys.readouterr().err
