"""Checks that need more than the conversation: dictionaries, an estimate of tokens, the files that were read."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from rolethread_gui.dataset.conversation import pack
from rolethread_gui.dataset.edits import Command, SetText
from rolethread_gui.dataset.flags import Flag
from rolethread_gui.engine.checking import CheckRun
from rolethread_gui.engine.hot import HotJudge
from rolethread_gui.engine.project import Project
from rolethread_gui.engine.tokens import Ruler, TokenPlan
from tests.engine.making import make_project

TALE = "The ferryman {0} the lantern on the {1} and waited for the people who had to cross the river before dark."


def flags_of(path: Path, check: str, count: int, settings: dict[str, Any]) -> dict[int, list[Flag]]:
    found: dict[int, list[Flag]] = {}
    run = CheckRun(path, 0, None, {f"off:{check}": False, **settings}, np.arange(1, count + 1))
    run.run(lambda batch: found.update(batch.flags))
    return {
        key: those for key, flags in found.items() if (those := [one for one in flags if one.check == check])
    }


@pytest.fixture(scope="module")
def tales(tmp_path_factory: pytest.TempPathFactory) -> Path:
    rows = [[f"What came on day {day}?", TALE.format("left", "bank")] for day in range(40)]
    rows[7][1] = TALE.format("left", "bank").replace("lantern", "lantren")
    rows[8][1] = TALE.format("left", "quonset")
    rows[9][1] = TALE.format("left", "bank").replace("ferryman", "Kaelith of Quorrin")
    return make_project(tmp_path_factory.mktemp("tales") / "tales.rolethread", rows)


def test_slips_are_found_and_mended_and_rare_words_left_alone(tales: Path) -> None:
    found = flags_of(tales, "spelling", 40, {})
    assert {key: [flag.words for flag in flags] for key, flags in found.items()} == {8: ["lantren"]}
    [flag] = found[8]
    assert "“lantern” is, and stands in 39 of 40 conversations" in flag.message
    with Project.open(tales) as project:
        project.apply(Command("Mend", flag.fixes[0].edits))
        assert project.conversation(8).turns[1].text == TALE.format("left", "bank")
        project.apply(
            Command("Back", (SetText(8, 1, TALE.format("left", "bank").replace("lantern", "lantren")),))
        )


def test_a_learned_word_is_no_slip(tales: Path) -> None:
    assert not flags_of(tales, "spelling", 40, {"spelling_word:lantren": True})


def test_dictionaries_are_opened_in_a_process(tales: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a damaged dictionary would take this process along")

    monkeypatch.setattr("rolethread_gui.checks.dictionary.Dictionary.__init__", refuse)
    assert flags_of(tales, "spelling", 40, {})


def test_the_end_that_is_not_read_is_named(tales: Path) -> None:
    with Project.open(tales) as project:
        sizes = [one.tokens for one in Ruler(TokenPlan()).totals(list(project.conversations(range(1, 41))))]
    limit = sizes[0] - 10
    found = flags_of(tales, "over_context", 40, {"option:over_context.tokens": limit})
    [flag] = found[1]
    assert flag.message.startswith(f"This conversation has about {sizes[0]} tokens, and {limit} are read.")
    assert flag.turn == 1
    assert flag.start is not None
    assert 60 < flag.start < len(TALE)
    assert flag.end == len(TALE.format("left", "bank"))
    assert not flags_of(tales, "over_context", 40, {"option:over_context.tokens": max(sizes)})


def test_a_conversation_is_judged_alone_as_in_a_pass(tales: Path) -> None:
    run = CheckRun(
        tales,
        0,
        None,
        {"off:over_context": False, "option:over_context.tokens": 32, "off:spelling": False},
        np.arange(1, 41),
    )
    found: dict[int, list[Flag]] = {}
    summary = run.run(lambda batch: found.update(batch.flags))
    hot = HotJudge(tales, run.plan, dict(summary.figures))
    with Project.open(tales) as project:
        assert hot.judge(pack(project.conversation(8))) == found[8]


def write(path: Path, replies: Sequence[str]) -> Path:
    rows = [
        {
            "messages": [
                {"role": "user", "content": f"Tell me number {place} of them."},
                {"role": "assistant", "content": reply},
            ]
        }
        for place, reply in enumerate(replies)
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.mark.parametrize(("second", "leaks"), [("validation.jsonl", True), ("more.jsonl", False)])
def test_what_is_examined_and_learned_is_found(tmp_path: Path, second: str, leaks: bool) -> None:
    said = [
        TALE.format(verb, place)
        for verb in ("left", "hung", "lost", "broke")
        for place in ("bank", "post", "wall")
    ]
    said = [
        f"{one} {place * 'She went on. ' + str(place)} and {place * 7} gulls rose over {place * 3} boats"
        for place, one in enumerate(said)
    ]
    path = tmp_path / "both.rolethread"
    with Project.create(path) as project:
        project.import_source(write(tmp_path / "train.jsonl", said))
        project.import_source(
            write(
                tmp_path / second,
                [
                    *said[:1],
                    "Nobody has written that one down, and nobody will, for it has no end and no beginning.",
                ],
            )
        )
    found = flags_of(path, "split_leak", 14, {})
    assert list(found) == ([13] if leaks else [])
    if leaks:
        [flag] = found[13]
        assert flag.message.startswith(
            "This conversation of validation.jsonl is the same as conversation 1 of train.jsonl."
        )
        with Project.open(path) as project:
            project.apply(Command("Leave out", flag.fixes[0].edits))
            assert not project.columns.plain("included")[12]
