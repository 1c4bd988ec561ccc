"""The trainers' own code over what is written for them, where it is installed (``packaging/oracles.txt``).

Each function takes a decoded line and says what the installed trainer makes of it, in the terms of `oracles`,
so that both can be compared; `Refused` where the trainer drops the line or stops at it. No model is loaded and
nothing is fetched: the tokenizer is made here, one token for each byte. LLaMA-Factory and axolotl are taken
without what their packages load at the start (torch and much besides): the modules that read datasets need none
of it.
"""

from __future__ import annotations

import functools
import importlib
import importlib.util
import json
import logging
import sys
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.formats.trainers import oracles
from tests.formats.trainers.oracles import Refused, Seen, call, refuse

FREE = (
    "{%- if tools %}<tools>{% for t in tools %}{{ t | tojson }}{% endfor %}</tools>{% endif %}"
    "{%- for message in messages %}<{{ message.role }}>{{ message.content }}"
    "{%- if message.tool_calls %}{% for one in message.tool_calls %}"
    "<call>{{ one.function.name }} {{ one.function.arguments | tojson }}</call>"
    "{% endfor %}{% endif %}<end>{% endfor %}"
    "{%- if add_generation_prompt %}<assistant>{% endif %}"
)
"""A chat template that takes turns in any order."""


def installed(*names: str) -> bool:
    """Whether these packages are there; none of them is loaded by asking."""
    return all(importlib.util.find_spec(name) is not None for name in names)


def tokenizer(template: str = FREE) -> Any:
    """A tokenizer of the transformers library: each byte is a token, so that every text comes back."""
    import tokenizers
    import transformers

    alphabet = sorted(tokenizers.pre_tokenizers.ByteLevel.alphabet())
    vocabulary = {sign: number for number, sign in enumerate(["<end>", *alphabet])}
    plain = tokenizers.Tokenizer(tokenizers.models.BPE(vocabulary, []))
    plain.pre_tokenizer = tokenizers.pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    plain.decoder = tokenizers.decoders.ByteLevel()
    made = transformers.PreTrainedTokenizerFast(tokenizer_object=plain, eos_token="<end>")
    made.chat_template = template
    return made


def _shell(name: str, **given: Any) -> types.ModuleType:
    """A package or module in whose place nothing is run at the start; its further modules are the real ones."""
    root = importlib.util.find_spec(name.split(".", maxsplit=1)[0])
    assert root is not None
    assert root.origin is not None
    made = types.ModuleType(name)
    made.__path__ = [str(Path(root.origin).parent.joinpath(*name.split(".")[1:]))]
    made.__dict__.update(given)
    sys.modules[name] = made
    return made


# LLaMA-Factory: its list of datasets, its converter, and what its processors leave out


class _Warnings:
    """In the place of LLaMA-Factory's logger: what it warns of is a reason to refuse."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def warning_rank0(self, message: str) -> None:
        self.said.append(message)

    warning_rank0_once = info_rank0 = warning_rank0


@functools.cache
def _factory() -> tuple[Any, Any, Any, _Warnings]:
    warnings = _Warnings()
    _shell("llamafactory.extras")
    _shell("llamafactory.extras.logging", get_logger=lambda name: warnings)
    _shell("llamafactory.extras.constants", DATA_CONFIG="dataset_info.json", IGNORE_INDEX=-100)
    _shell("llamafactory.extras.misc", use_modelscope=lambda: False, use_openmind=lambda: False)
    _shell("llamafactory.data")
    _shell("llamafactory.data.processor")
    parser = importlib.import_module("llamafactory.data.parser")
    converter = importlib.import_module("llamafactory.data.converter")
    formatter = importlib.import_module("llamafactory.data.formatter")
    return parser, converter, formatter, warnings


def _encoder(name: str, taken: list[Any]) -> Any:
    """A processor of LLaMA-Factory; instead of tokens it notes what it would make tokens of."""
    module = importlib.import_module(f"llamafactory.data.processor.{name}")
    kind = {"supervised": "Supervised", "pairwise": "Pairwise", "feedback": "Feedback"}[name]

    def note(self: Any, **example: Any) -> tuple[list[int], ...]:
        taken.append(example)
        return tuple([] for _ in range({"supervised": 2, "pairwise": 4, "feedback": 5}[name]))

    base = getattr(module, f"{kind}DatasetProcessor")
    return type(f"Noting{kind}", (base,), {"_encode_data_example": note})(None, None, None, None)


def _factory_text(message: dict[str, str], formatter: Any) -> tuple[str, str]:
    role = {"function": "assistant", "observation": "tool"}.get(message["role"], message["role"])
    if message["role"] != "function":
        return role, message["content"]
    made = formatter.FunctionFormatter(slots=["{{content}}"], tool_format="glm4_moe")
    made.tool_utils = types.SimpleNamespace(
        function_formatter=lambda calls: " ".join(call(one.name, one.arguments) for one in calls)
    )
    try:
        return role, "".join(made.apply(content=message["content"]))
    except RuntimeError as problem:
        raise Refused(str(problem)) from None


def llama_factory(line: dict[str, Any], entry: dict[str, Any], *, mask_history: bool = False) -> list[Seen]:
    parser, converter, formatter, warnings = _factory()
    warnings.said.clear()
    [attributes] = parser.get_dataset_list(["it"], {"it": entry})
    aligned = converter.get_dataset_converter(
        attributes.formatting, attributes, types.SimpleNamespace(media_dir="")
    )(line)
    stage = "pairwise" if attributes.ranking else "feedback" if attributes.kto_tag else "supervised"
    taken: list[Any] = []
    _encoder(stage, taken).preprocess_dataset({name: [value] for name, value in aligned.items()})
    refuse(not taken, "; ".join(warnings.said))
    [example] = taken
    if example["tools"]:
        refuse(not isinstance(json.loads(example["tools"]), list), "the tools are no list")
    said = line[entry["columns"]["messages"]]
    first = [("system", example["system"])] if said and said[0]["from"] == "system" else []
    turns = first + [_factory_text(one, formatter) for one in example["prompt"]]
    if stage == "pairwise":
        return [Seen([*turns, _factory_text(side, formatter)], [len(turns)]) for side in example["response"]]
    replies = [one for one in example["response"] if one["content"]] or example["response"][:1]
    turns += [_factory_text(one, formatter) for one in replies]
    learned = list(range(len(first) + 1, len(turns), 2))
    return [Seen(turns, learned[-1:] if mask_history or stage == "feedback" else learned)]


# axolotl: its strategy for chat templates, and the one for preferences


class _Given(dict[str, Any]):
    """A configuration, asked for attributes or for keys; what is not there is None."""

    __getattr__ = dict[str, Any].get


@functools.cache
def _axolotl() -> tuple[Any, Any]:
    for name in ("axolotl.utils", "axolotl.utils.schemas", "axolotl.prompt_strategies"):
        _shell(name)
    _shell("axolotl.prompt_strategies.dpo")
    _shell("axolotl.utils.logging", get_logger=logging.getLogger)
    # This one describes the configuration, with torch; a plain dictionary is taken too.
    _shell("axolotl.utils.schemas.datasets", DatasetConfig=dict)
    logging.getLogger("axolotl").setLevel(logging.ERROR)
    strategies = importlib.import_module("axolotl.prompt_strategies.chat_template")
    strategies.LOG.setLevel(logging.ERROR)
    return strategies, importlib.import_module("axolotl.prompt_strategies.dpo.chat_template")


@functools.cache
def _strategy(settings: str) -> Any:
    strategies, _ = _axolotl()
    cfg = _Given(sequence_len=1 << 20, chat_template="tokenizer_default", train_on_inputs=False)
    return strategies.load(tokenizer(), cfg, _Given(json.loads(settings)))


def axolotl(line: dict[str, Any], settings: dict[str, Any]) -> list[Seen]:
    if settings["type"] == "chat_template.default":
        return _axolotl_pair(line, settings)
    strategy = _strategy(json.dumps(settings))
    prompt = strategies_without_nulls(line)
    try:
        turns = strategy.get_conversation_thread(prompt)
        tools = strategy._get_tools(prompt)
        labels = strategy._tokenize_single_prompt(prompt)["labels"]
    except (ValueError, TypeError, KeyError, IndexError) as problem:
        raise Refused(str(problem)) from None
    learned = []
    for place in range(len(turns)):
        start, end = strategy.find_turn(turns=turns, turn_idx=place, tools=tools)
        if start >= 0 and all(label != -100 for label in labels[start:end]):
            learned.append(place)
    refuse(all(label == -100 for label in labels), "no trainable turn: the example is dropped")
    return [Seen([(turn["role"], oracles.text_of(turn)) for turn in turns], learned)]


def strategies_without_nulls(line: dict[str, Any]) -> dict[str, Any]:
    """A line as the strategy gets it."""
    made = importlib.import_module("axolotl.utils.dict").remove_none_values(json.loads(json.dumps(line)))
    assert isinstance(made, dict)
    return made


_FRAME = "<user>[[dummy_message]]<end><assistant>"
"""What stands before a reply where axolotl looks for it."""


def _axolotl_pair(line: dict[str, Any], settings: dict[str, Any]) -> list[Seen]:
    _, preferences = _axolotl()
    cfg = _Given(datasets=[_Given(settings)], chat_template="tokenizer_default")
    transform, _ = preferences.default(cfg)
    try:
        made = transform(line, tokenizer=tokenizer())
    except (KeyError, TypeError, ValueError) as problem:
        raise Refused(str(problem)) from None
    turns = [(one["role"], one["content"]) for one in line[settings["field_messages"]]]
    rendered = "".join(f"<{role}>{text}<end>" for role, text in turns)
    assert made["prompt"] == f"{rendered}<assistant>"
    sides = []
    for side in ("chosen", "rejected"):
        text = made[side].removesuffix("<end>")
        if line[settings[f"field_{side}"]]["content"] in _FRAME:
            text = line[settings[f"field_{side}"]][
                "content"
            ]  # a fault of the template here, not of a usual one
        sides.append(Seen([*turns, ("assistant", text)], [len(turns)]))
    return sides


# Mistral: mistral_common's validator in its finetuning mode, as mistral-finetune calls it, and its tokens


@functools.cache
def _mistral() -> Any:
    from mistral_common.protocol.instruct.validator import MistralRequestValidatorV3, ValidationMode

    return MistralRequestValidatorV3(ValidationMode.finetuning)


def mistral(line: dict[str, Any]) -> list[Seen]:
    from mistral_common.exceptions import MistralCommonException
    from mistral_common.protocol.instruct import messages as kinds
    from mistral_common.protocol.instruct.tool_calls import Tool
    from pydantic import ValidationError

    of = {
        "user": kinds.UserMessage,
        "assistant": kinds.FinetuningAssistantMessage,
        "tool": kinds.ToolMessage,
        "system": kinds.SystemMessage,
    }
    said = [one for one in line["messages"] if one["role"] != "system"]
    systems = [one for one in line["messages"] if one["role"] == "system"]
    # mistral-finetune takes the system prompts out before it has the rest checked
    refuse(len(systems) > 1, "Multiple messages with role 'system' encountered")
    try:
        for one in systems:
            kinds.SystemMessage(**one)
        checked = [of[one["role"]](**one) for one in said]
        _mistral().validate_messages(checked)
        _mistral()._validate_tools([Tool(**one) for one in line.get("tools", ())])
    except (MistralCommonException, ValidationError, KeyError) as problem:
        raise Refused(str(problem)) from None
    return oracles.mistral(line)


# TRL: what its types of datasets become through a chat template


@functools.cache
def _plain() -> Any:
    return tokenizer()


def trl(line: dict[str, Any]) -> list[Seen]:
    from trl import data_utils

    seen = oracles.trl(line)
    given = json.loads(json.dumps(line))
    tools = json.loads(given.pop("tools", "[]"))
    refuse(not data_utils.is_conversational(given), "not conversational")
    applied = data_utils.apply_chat_template(given, _plain(), tools=tools)
    for key in ("messages", "prompt", "completion", "chosen", "rejected"):
        rendered = applied.get("text" if key == "messages" else key, "")
        at = 0
        for message in line.get(key, ()):
            found = rendered.find(message["content"], at)
            refuse(found < 0, f"a text of {key} is not in what the template makes of it")
            at = found + len(message["content"])
    return seen


READERS: dict[str, tuple[tuple[str, ...], Callable[..., list[Seen]]]] = {
    "llama_factory": (("llamafactory", "datasets"), llama_factory),
    "axolotl": (("axolotl", "transformers", "addict", "colorama"), axolotl),
    "mistral": (("mistral_common", "pydantic"), mistral),
    "trl": (("trl", "transformers"), trl),
}
"""Packages that must be there, and the reader, by the trainer's id."""
