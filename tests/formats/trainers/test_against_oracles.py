"""Every trainer against its own rules, written again: whatever goes out is read, whole and as it was meant."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given

from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.formats.fitting.findings import Severity, Taught
from rolethread_gui.formats.trainer_registry import all_trainers
from rolethread_gui.formats.trainers.base import Trainer
from tests.formats.trainers import making, oracles
from tests.formats.trainers.reading import REWORDED, read_line, says_other_words, shown

WHOLE: list[tuple[str, dict[str, Any]]] = [
    ("openai", {}),
    ("trl", {"layout": "messages"}),
    ("llama_factory", {"layout": "whole"}),
    ("llama_factory", {"engine": "v1"}),
    ("axolotl", {}),
    ("unsloth", {"layout": "whole"}),
    ("mistral", {}),
    ("together", {}),
    ("sharegpt", {}),
    ("sharegpt", {"system": "beside", "names": False}),
    ("alpaca", {"layout": "whole"}),
]
EACH: list[tuple[str, dict[str, Any]]] = [
    ("trl", {"layout": "each"}),
    ("llama_factory", {"layout": "each"}),
    ("unsloth", {"layout": "each"}),
    ("alpaca", {"layout": "each"}),
]
PAIRS: list[tuple[str, dict[str, Any]]] = [
    (name, {"method": "dpo", "swipes": swipes, **more})
    for name, more in [
        ("openai", {}),
        ("trl", {}),
        ("llama_factory", {}),
        ("llama_factory", {"engine": "v1"}),
        ("axolotl", {}),
        ("together", {}),
    ]
    for swipes in (False, True)
]
JUDGED: list[tuple[str, dict[str, Any]]] = [("trl", {"method": "kto"}), ("llama_factory", {"method": "kto"})]


def _named(case: tuple[str, dict[str, Any]]) -> str:
    return "-".join([case[0], *map(str, case[1].values())])


def _severities(trainer: Trainer, conversation: Conversation, settings: dict[str, Any]) -> set[Severity]:
    return {one.severity for one in trainer.preflight(conversation, settings)}


def _seen(
    trainer: Trainer, settings: dict[str, Any], conversation: Conversation
) -> Iterator[list[oracles.Seen]]:
    lines = trainer.examples(conversation, settings)
    assert lines, "it goes out, and nothing is written"
    for line in lines:
        yield read_line(trainer, settings, json.loads(json.dumps(line)))  # as it comes back from a file


@pytest.mark.parametrize("case", WHOLE, ids=_named)
@given(conversation=making.conversations())
def test_what_goes_out_is_read_with_the_same_texts(
    case: tuple[str, dict[str, Any]], conversation: Conversation
) -> None:
    trainer = all_trainers()[case[0]]
    settings = trainer.settings(case[1])
    found = _severities(trainer, conversation, settings)
    if Severity.DROP in found:
        return
    [[seen]] = _seen(trainer, settings, conversation)
    if not says_other_words(trainer, conversation, settings):
        assert seen.turns == [shown(turn) for turn in conversation.turns]
        taught = trainer.teaches(conversation, settings)
        learned = [
            place for place, turn in enumerate(conversation.turns) if taught[turn.key] is Taught.LEARNED
        ]
        assert seen.learned == learned


@pytest.mark.parametrize("case", WHOLE, ids=_named)
@given(conversation=making.conversations())
def test_marks_are_kept_or_named(case: tuple[str, dict[str, Any]], conversation: Conversation) -> None:
    trainer = all_trainers()[case[0]]
    settings = trainer.settings(case[1])
    findings = trainer.preflight(conversation, settings)
    if any(one.severity is Severity.DROP for one in findings):
        return
    taught = trainer.teaches(conversation, settings)
    named = {one.turn for one in findings}
    last_only = any(one.rule == "last_only" for one in findings)
    for turn in conversation.turns:
        wanted = turn.role is Role.ASSISTANT if turn.learn is None else turn.learn
        if not last_only and turn.key not in named:
            assert (taught[turn.key] is Taught.LEARNED) == wanted, turn


def test_mistral_says_so_where_tools_leave_nothing_to_be_learned() -> None:
    conversation = Conversation(
        key=1,
        turns=(
            Turn(0, Role.USER, "Is it raining?"),
            Turn(1, Role.ASSISTANT, "It is."),
            Turn(2, Role.USER, "Still?"),
            Turn(3, Role.ASSISTANT, "Yes.", learn=False),
        ),
        tools=json.dumps([{"type": "function", "function": {"name": "f"}}]),
    )
    trainer = all_trainers()["mistral"]
    settings = trainer.settings({})
    assert Taught.LEARNED not in trainer.teaches(conversation, settings).values()
    (found,) = trainer.preflight(conversation, settings)
    assert found.rule == "last_only"
    assert found.sentence.startswith("Nothing is learned")


@pytest.mark.parametrize("case", EACH, ids=_named)
@given(conversation=making.conversations())
def test_every_learned_reply_is_an_example_of_its_own(
    case: tuple[str, dict[str, Any]], conversation: Conversation
) -> None:
    trainer = all_trainers()[case[0]]
    settings = trainer.settings(case[1])
    found = _severities(trainer, conversation, settings)
    if Severity.DROP in found:
        return
    turns = [shown(turn) for turn in conversation.turns]
    taught = trainer.teaches(conversation, settings)
    learned: list[int] = []
    exact = not says_other_words(trainer, conversation, settings)
    for [seen] in _seen(trainer, settings, conversation):
        if exact:
            assert seen.turns == turns[: len(seen.turns)]
        learned += seen.learned
    if exact:
        assert learned == [
            place for place, turn in enumerate(conversation.turns) if taught[turn.key] is Taught.LEARNED
        ]
        assert all(conversation.turns[place].learn is not False for place in learned)


@pytest.mark.parametrize("case", PAIRS, ids=_named)
@given(conversation=making.conversations())
def test_pairs_hold_the_chosen_text_and_each_rejected_one(
    case: tuple[str, dict[str, Any]], conversation: Conversation
) -> None:
    trainer = all_trainers()[case[0]]
    settings = trainer.settings(case[1])
    found = _severities(trainer, conversation, settings)
    if Severity.DROP in found:
        return
    exact = not {one.rule for one in trainer.preflight(conversation, settings)} & (REWORDED - {"after_pairs"})
    turns = [shown(turn) for turn in conversation.turns]
    for better, worse in _seen(trainer, settings, conversation):
        if exact:
            place = len(better.turns) - 1
            assert better.turns == turns[: place + 1]
            assert worse.turns[:-1] == better.turns[:-1]
            others = {one.text for one in conversation.turns[place].alternatives}
            assert worse.turns[-1][1] in others


@pytest.mark.parametrize("case", JUDGED, ids=_named)
@given(conversation=making.conversations())
def test_verdicts_are_of_the_last_reply_and_of_pairs(
    case: tuple[str, dict[str, Any]], conversation: Conversation
) -> None:
    trainer = all_trainers()[case[0]]
    settings = trainer.settings(case[1])
    if Severity.DROP in _severities(trainer, conversation, settings):
        return
    labels = [line.get("label", line.get("kto_tag")) for line in trainer.examples(conversation, settings)]
    assert all(isinstance(label, bool) for label in labels)
    for [seen] in _seen(trainer, settings, conversation):
        assert seen.turns[-1][0] == "assistant"
    if conversation.verdict is None:
        assert set(labels) == {True, False}


@pytest.mark.parametrize("case", [*WHOLE, *EACH, *PAIRS, *JUDGED], ids=_named)
@given(conversation=making.conversations())
def test_repairs_are_pure_end_and_leave_nothing_that_they_could_mend(
    case: tuple[str, dict[str, Any]], conversation: Conversation
) -> None:
    trainer = all_trainers()[case[0]]
    settings = trainer.settings(case[1])
    for name in trainer.repairs(settings):
        once = trainer.repair(conversation, name, settings)
        assert trainer.repair(once, name, settings) == once
        assert once.key == conversation.key
        assert once.next_turn >= conversation.next_turn
    mended = trainer.mended(conversation, settings)
    assert trainer.mended(mended, settings) == mended
    if Severity.DROP not in _severities(trainer, mended, settings):
        for _ in _seen(trainer, settings, mended):
            pass


@given(conversation=making.conversations())
def test_llama_factory_drops_nothing_else(conversation: Conversation) -> None:
    """What the preflight would leave out over its order, LLaMA-Factory would leave out too."""
    trainer = all_trainers()["llama_factory"]
    settings = trainer.settings({"layout": "whole"})
    order = {"greeting_first", "doubled", "ends_open", "system_inside", "no_reply"}
    findings = [one for one in trainer.preflight(conversation, settings) if one.severity is Severity.DROP]
    if findings and {one.rule for one in findings} <= order:
        with pytest.raises(oracles.Refused):
            read_line(trainer, settings, trainer.examples(conversation, settings)[0])
