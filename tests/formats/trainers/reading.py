"""Reading what was written for a trainer, as that trainer does: through the oracles and the written settings."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

import yaml

from rolethread_gui.dataset.conversation import Conversation, Role, ToolCall, Turn
from rolethread_gui.formats.trainers.base import Facts, Trainer
from tests.formats.trainers import oracles, real

_ROLES = {Role.SYSTEM: "system", Role.USER: "user", Role.ASSISTANT: "assistant", Role.TOOL: "tool"}
_NAMES = {"train": "train.jsonl"}
_PLAIN: dict[str, Callable[[dict[str, Any]], list[oracles.Seen]]] = {
    "openai": oracles.openai,
    "mistral": oracles.mistral,
    "together": oracles.together,
    "trl": oracles.trl,
    "sharegpt": oracles.sharegpt,
}
REWORDED = {"attached", "joined_results", "words_beside_calls", "no_tools", "after_pairs"}
"""Rules that name other texts than the conversation has."""
REORDERED = {"greeting_first", "doubled", "system_inside"}
"""Rules that name what a plain Alpaca file joins."""


def _shown_call(one: ToolCall) -> str:
    try:
        return oracles.call(one.name, one.arguments)
    except ValueError:
        return "no JSON"


def shown(turn: Turn) -> tuple[str, str]:
    """A turn as the oracles show it."""
    calls = [_shown_call(one) for one in turn.calls]
    return _ROLES.get(turn.role, "?"), " ".join([turn.text, *calls] if turn.text else calls)


def says_other_words(trainer: Trainer, conversation: Conversation, settings: Mapping[str, Any]) -> bool:
    """Whether the preflight names that the texts are not written as they are."""
    found = {one.rule for one in trainer.preflight(conversation, settings)}
    return bool(found & (REWORDED | REORDERED if trainer.id == "alpaca" else REWORDED))


def read_line(trainer: Trainer, settings: Mapping[str, Any], line: dict[str, Any]) -> list[oracles.Seen]:
    """What the trainer makes of a line.

    Raises:
        Refused: it drops it, or stops.
    """
    facts = Facts(definitions="tools" in line)
    if trainer.id == "llama_factory":
        if settings["engine"] == "v1":
            return oracles.llama_factory_blocks(line)
        entry, mask_history = _factory_settings(trainer, settings, facts)
        return oracles.llama_factory(line, entry, mask_history=mask_history)
    if trainer.id == "axolotl":
        return oracles.axolotl(line, _axolotl_settings(trainer, settings, facts))
    if trainer.id == "unsloth":
        last = "last_response_only=True" in trainer.snippet(settings, facts, _NAMES)
        return oracles.unsloth(line, last_only=last)
    if trainer.id == "alpaca":
        return oracles.alpaca(line, mask_history="mask_history" in trainer.snippet(settings, facts, _NAMES))
    return _PLAIN[trainer.id](line)


def really_read(trainer: Trainer, settings: Mapping[str, Any], line: dict[str, Any]) -> list[oracles.Seen]:
    """What the installed trainer makes of a line. Ask for `real.installed` first.

    Raises:
        Refused: it drops it, or stops.
    """
    facts = Facts(definitions="tools" in line)
    _, reader = real.READERS[trainer.id]
    if trainer.id == "llama_factory":
        entry, mask_history = _factory_settings(trainer, settings, facts)
        return reader(line, entry, mask_history=mask_history)
    if trainer.id == "axolotl":
        return reader(line, _axolotl_settings(trainer, settings, facts))
    return reader(line)


def _factory_settings(
    trainer: Trainer, settings: Mapping[str, Any], facts: Facts
) -> tuple[dict[str, Any], bool]:
    """The entry in LLaMA-Factory's list of datasets, and whether earlier replies are masked."""
    files = {one.name: one.text for one in trainer.companions(settings, facts, _NAMES)}
    arguments = yaml.safe_load(files["train.yaml"])
    entry = json.loads(files["dataset_info.json"])[arguments["dataset"]]
    return entry, arguments.get("mask_history", False)


def _axolotl_settings(trainer: Trainer, settings: Mapping[str, Any], facts: Facts) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(trainer.snippet(settings, facts, _NAMES))["datasets"][0]
    return found
