"""The rules written again in `oracles` say what LLaMA-Factory's, axolotl's and Mistral's own code says.

They are no dependencies of the program; where one is not installed (``packaging/oracles.txt``), its tests are
skipped and the rules stand alone.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.formats.fitting.findings import Severity
from rolethread_gui.formats.trainer_registry import all_trainers
from tests.formats.trainers import making, oracles, real
from tests.formats.trainers.reading import read_line, really_read

CASES: list[tuple[str, dict[str, Any]]] = [
    ("llama_factory", {"layout": "whole"}),
    ("llama_factory", {"layout": "each"}),
    ("llama_factory", {"method": "dpo", "swipes": True}),
    ("llama_factory", {"method": "kto"}),
    ("axolotl", {}),
    ("axolotl", {"method": "dpo", "swipes": True}),
    ("mistral", {}),
    ("trl", {"layout": "messages"}),
    ("trl", {"method": "dpo", "swipes": True}),
]
_NAMED_ANYWAY = {"bad_arguments", "unreadable_tools"}
"""What the preflight leaves out although one trainer or the other lets it pass: no model could learn from it."""
Verdict = list[oracles.Seen] | str


def _named(case: tuple[str, dict[str, Any]]) -> str:
    return "-".join([case[0], *map(str, case[1].values())])


def _asked(reader: Any, *given: Any) -> Verdict:
    try:
        return list(reader(*given))
    except (oracles.Refused, ValueError, KeyError) as refused:
        return f"refused: {refused}"


@pytest.mark.parametrize("case", CASES, ids=_named)
@settings(max_examples=25)
@given(conversation=making.conversations())
def test_what_goes_out_is_read_by_the_trainer_itself(
    case: tuple[str, dict[str, Any]], conversation: Conversation
) -> None:
    packages, _ = real.READERS[case[0]]
    if not real.installed(*packages):
        pytest.skip(f"{packages[0]} is not installed")
    trainer = all_trainers()[case[0]]
    chosen = trainer.settings(case[1])
    findings = trainer.preflight(conversation, chosen)
    if any(one.severity is Severity.DROP for one in findings):
        return
    lost = any(one.rule == "lost_in_template" for one in findings)
    for line in trainer.examples(conversation, chosen):
        back = json.loads(json.dumps(line))
        assert lost or really_read(trainer, chosen, back) == read_line(trainer, chosen, back)


@pytest.mark.parametrize("case", CASES[:1] + CASES[4:5] + CASES[6:8], ids=_named)
@settings(max_examples=25)
@given(conversation=making.conversations())
def test_the_rules_drop_what_the_trainer_itself_drops(
    case: tuple[str, dict[str, Any]], conversation: Conversation
) -> None:
    packages, _ = real.READERS[case[0]]
    if not real.installed(*packages):
        pytest.skip(f"{packages[0]} is not installed")
    trainer = all_trainers()[case[0]]
    chosen = trainer.settings(case[1])
    try:
        lines = [json.loads(json.dumps(one)) for one in trainer.examples(conversation, chosen)]
    except (KeyError, ValueError):  # it has a role or a call that this trainer's files cannot spell
        assert any(one.severity is Severity.DROP for one in trainer.preflight(conversation, chosen))
        return
    stricter = {one.rule for one in trainer.preflight(conversation, chosen)} & _NAMED_ANYWAY
    for line in lines:
        ours = _asked(read_line, trainer, chosen, line)
        theirs = _asked(really_read, trainer, chosen, line)
        assert isinstance(ours, str) or not isinstance(theirs, str), theirs
        assert isinstance(theirs, str) or stricter or not isinstance(ours, str), ours
