"""LLaMA-Factory: supervised, DPO and KTO, for its usual engine and its new one."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.formats.fitting import messages, orders, pairs, rules, snippets, tool_rules, tools
from rolethread_gui.formats.fitting.findings import Finding, Place, Rule, Severity, Taught
from rolethread_gui.formats.trainer_options import (
    SWIPES,
    Option,
    Settings,
    Value,
    layout_option,
    method_option,
    model_option,
    tokens_option,
)
from rolethread_gui.formats.trainers.base import Companion, Facts, TokenLimit, Trainer, beside
from rolethread_gui.wording import put, say

_SKIPPED = say("LLaMA-Factory leaves such a conversation out of the training, and says so in its log alone.")
_BETWEEN_RESULTS = "\n</tool_response>\n<tool_response>\n"
"""What LLaMA-Factory itself puts between the results of several calls."""
_FROM = {
    Role.SYSTEM: "system",
    Role.USER: "human",
    Role.ASSISTANT: "gpt",
    Role.TOOL: "observation",
    Role.OTHER: "human",
}
_STAGES = {"sft": "sft", "dpo": "dpo", "kto": "kto"}


def _call_text(turn: Turn) -> str:
    calls = [{"name": call.name, "arguments": tools.arguments_of(call)} for call in tools.calls_of(turn)]
    return json.dumps(calls[0] if len(calls) == 1 else calls, ensure_ascii=False)


def _message(turn: Turn) -> dict[str, str]:
    if tools.calls_of(turn):
        return {"from": "function_call", "value": _call_text(turn)}
    return {"from": _FROM[turn.role], "value": turn.text}


def _conversation(turns: Iterable[Turn]) -> list[dict[str, str]]:
    """Messages with from and value; results that follow each other become one."""
    made: list[dict[str, str]] = []
    for is_result, group in itertools.groupby(turns, lambda turn: turn.role is Role.TOOL):
        some = list(group)
        if is_result:
            text = _BETWEEN_RESULTS.join(turn.text for turn in some)
            made.append({"from": "observation", "value": text})
        else:
            made += [_message(turn) for turn in some]
    return made


def _block_message(turn: Turn) -> dict[str, Any]:
    """A message of the new engine: blocks of content, and a weight for the loss."""
    blocks: list[dict[str, str]] = []
    words = tools.words_of(turn)
    calls = tools.calls_of(turn)
    if words or not calls:
        blocks.append({"type": "text", "value": words})
    for call in calls:
        value = {"name": call.name, "arguments": tools.arguments_of(call)}
        blocks.append({"type": "tool_call", "value": json.dumps(value, ensure_ascii=False)})
    learn = turn.role is Role.ASSISTANT if turn.learn is None else turn.learn
    return {"role": messages.ROLES[turn.role], "content": blocks, "loss_weight": 1.0 if learn else 0.0}


class LlamaFactory(Trainer):
    """ShareGPT files with an entry for ``dataset_info.json``, or messages for the new engine."""

    id = "llama_factory"
    title = "LLaMA-Factory"
    help = say(
        "LLaMA-Factory wants user and model to take turns strictly; whatever does not fit is left out without a "
        "word. Reads its datasets through an entry in dataset_info.json, which is written too."
    )
    config = "train.yaml"

    def options(self) -> tuple[Option, ...]:
        """See `Trainer.options`."""
        engine = Option(
            "engine",
            say("Engine"),
            say("The usual one, or the new one (USE_V1=1), which can leave single turns out of learning."),
            "v0",
            (("v0", say("Usual")), ("v1", say("New (v1)"))),
            more=True,
        )
        layout = layout_option(
            say("The usual engine cannot leave out single replies; as an example for each reply they can be.")
        )
        name = Option(
            "name",
            say("Name of the dataset"),
            say("How the configuration calls it."),
            "my_dataset",
            more=True,
        )
        template = Option(
            "chat_template",
            say("Template"),
            say("How LLaMA-Factory calls the model's template."),
            "YOUR-TEMPLATE",
            more=True,
        )
        return (
            method_option("sft", "dpo", "kto"),
            layout,
            SWIPES,
            engine,
            tokens_option(2048),
            name,
            template,
            model_option(),
        )

    def settings(self, given: Mapping[str, Any] | None = None) -> dict[str, Value]:
        """See `Trainer.settings`."""
        made = super().settings(given)
        if made["engine"] == "v1" and made["method"] == "kto":
            raise UserProblem(
                say("The new engine of LLaMA-Factory has no KTO."), say("Choose the usual engine, or DPO.")
            )
        return made

    def settle(self, settings: Settings, facts: Facts) -> Settings:
        """See `Trainer.settle`."""
        if settings["layout"] != "auto":
            return settings
        return {**settings, "layout": "each" if facts.masked and settings["engine"] == "v0" else "whole"}

    def limit(self, settings: Settings) -> TokenLimit:
        """See `Trainer.limit`."""
        tokens = int(settings["max_tokens"])
        return TokenLimit(
            tokens, Severity.CUT, put(say("LLaMA-Factory cuts off what goes beyond {0:,} tokens."), tokens)
        )

    def _order(self, settings: Settings) -> tuple[Rule, ...]:
        drop = Severity.DROP
        if settings["engine"] == "v1":
            return (
                rules.unknown_role(drop, say("LLaMA-Factory knows system, user, assistant and tool alone.")),
            )
        return (
            rules.unknown_role(drop, _SKIPPED),
            rules.system_inside(
                drop, say("Only the first message may be a system prompt. {0}").format(_SKIPPED)
            ),
            rules.greeting_first(drop, _SKIPPED),
            rules.doubled(drop, _SKIPPED, between=True),
            _joined_results(),
            tool_rules.words_beside_calls(
                Severity.CUT, say("LLaMA-Factory reads a call alone; the words beside it are not written.")
            ),
            rules.image_marks(say("Models that see pictures stop at a mark without a picture.")),
        )

    def rules(self, settings: Settings) -> tuple[Rule, ...]:
        """See `Trainer.rules`."""
        swipes = bool(settings["swipes"])
        shared = (
            rules.half_character(
                say("The datasets library cannot read damaged characters, and loads nothing.")
            ),
            *self._order(settings),
            tool_rules.bad_arguments(
                Severity.DROP, say("LLaMA-Factory stops at a call that is no valid JSON.")
            ),
            tool_rules.unreadable_tools(
                Severity.DROP, say("LLaMA-Factory stops at tools that it cannot read.")
            ),
            rules.attached(say("Pictures need files of their own, which are not written.")),
            rules.no_text(say("LLaMA-Factory reads texts alone.")),
            rules.speakers(),
        )
        if settings["method"] == "dpo":
            return pairs.compared(shared, swipes=swipes, longer=say("LLaMA-Factory compares single replies."))
        if settings["method"] == "kto":
            return pairs.judged(shared, swipes=swipes)
        return (*self._replies(settings), *shared, *self._learning(settings))

    @staticmethod
    def _replies(settings: Settings) -> tuple[Rule, ...]:
        ends: tuple[Rule, ...] = ()
        if settings["engine"] == "v1":
            ends = (
                rules.ends_open(Severity.NOTE, say("Nothing is learned from what follows the last reply.")),
            )
        elif settings["layout"] != "each":
            ends = (rules.ends_open(Severity.DROP, _SKIPPED),)
        each = orders.each_rules() if settings["layout"] == "each" else ()
        return (rules.no_reply(_SKIPPED), *ends, *each, rules.nothing_learned())

    @staticmethod
    def _learning(settings: Settings) -> tuple[Rule, ...]:
        empty = rules.empty_turn(Severity.MISREAD, say("The model would learn to answer with nothing."))
        if settings["engine"] == "v1":
            return (empty,)
        others = rules.learned_others(say("The usual engine learns from the model's turns alone."))
        if settings["layout"] != "whole":
            return (empty, others)
        lost = rules.masks_lost(
            say(
                "The usual engine learns from every reply of a conversation. Choose an example for each reply."
            )
        )
        return (empty, lost, others)

    def dataset_findings(self, facts: Facts, settings: Settings) -> list[Finding]:
        """See `Trainer.dataset_findings`."""
        return orders.balance(facts.wished, facts.unwished) if settings["method"] == "kto" else []

    def taught(self, conversation: Conversation, settings: Settings) -> dict[int, Taught]:
        """See `Trainer.taught`."""
        if settings["method"] != "sft":
            swipes = bool(settings["swipes"])
            return pairs.taught(conversation, swipes=swipes, verdict=settings["method"] == "kto")
        if settings["engine"] == "v1":
            return orders.marked(conversation)
        if settings["layout"] == "each":
            return orders.each_taught(conversation)
        return (
            orders.all_replies(conversation)
            if settings["layout"] == "whole"
            else super().taught(conversation, settings)
        )

    # What is written

    def examples(self, conversation: Conversation, settings: Settings) -> list[dict[str, Any]]:
        """See `Trainer.examples`."""
        extra: dict[str, Any] = {}
        if conversation.tools:
            extra["tools"] = messages.tools_text(conversation)
        if settings["engine"] == "v1":
            return self._blocks(conversation, settings, extra)
        swipes = bool(settings["swipes"])
        if settings["method"] == "dpo":
            return [
                {
                    "conversations": _conversation(pair.prompt),
                    "chosen": _message(pair.chosen[0]),
                    "rejected": _message(pair.rejected[0]),
                    **extra,
                }
                for pair in pairs.pairs_of(conversation, swipes=swipes)
            ]
        if settings["method"] == "kto":
            return [
                {"conversations": _conversation((*one.prompt, one.reply)), "kto_tag": one.wished, **extra}
                for one in pairs.judged_of(conversation, swipes=swipes)
            ]
        if settings["layout"] == "each":
            return [
                {"conversations": _conversation((*prompt, *reply)), **extra}
                for prompt, reply in messages.each_reply(conversation)
            ]
        return [{"conversations": _conversation(conversation.turns), **extra}]

    def _blocks(
        self, conversation: Conversation, settings: Settings, extra: dict[str, Any]
    ) -> list[dict[str, Any]]:
        if settings["method"] == "sft":
            return [{"messages": [_block_message(turn) for turn in conversation.turns], **extra}]
        made: list[dict[str, Any]] = []
        for pair in pairs.pairs_of(conversation, swipes=bool(settings["swipes"])):
            prompt = [{**_block_message(turn), "loss_weight": 0.0} for turn in pair.prompt]
            made.append(
                {
                    "chosen_messages": [*prompt, _block_message(pair.chosen[0])],
                    "rejected_messages": [*prompt, _block_message(pair.rejected[0])],
                    **extra,
                }
            )
        return made

    def entry(self, settings: Settings, facts: Facts, name: str) -> dict[str, Any]:
        """The entry of one file in ``dataset_info.json``."""
        columns = {"messages": "conversations"}
        made: dict[str, Any] = {"file_name": name, "formatting": "sharegpt"}
        if settings["method"] == "dpo":
            made["ranking"] = True
            columns |= {"chosen": "chosen", "rejected": "rejected"}
        if settings["method"] == "kto":
            columns["kto_tag"] = "kto_tag"
        if facts.definitions:
            columns["tools"] = "tools"
        tags = {
            "role_tag": "from",
            "content_tag": "value",
            "user_tag": "human",
            "assistant_tag": "gpt",
            "observation_tag": "observation",
            "function_tag": "function_call",
            "system_tag": "system",
        }
        return {**made, "columns": columns, "tags": tags}

    def companions(
        self, settings: Settings, facts: Facts, names: Mapping[str, str], stem: str = ""
    ) -> tuple[Companion, ...]:
        """See `Trainer.companions`."""
        called = _names(settings, names)
        if settings["engine"] == "v1":
            entries = {called[split]: {"path": name, "source": "local"} for split, name in names.items()}
            info = Companion(
                beside("dataset_info.yaml", stem), say("List of the datasets"), snippets.yaml_text(entries)
            )
        else:
            entries = {called[split]: self.entry(settings, facts, name) for split, name in names.items()}
            text = json.dumps(entries, indent=2) + "\n"  # LLaMA-Factory reads it in the system's own encoding
            info = Companion(beside("dataset_info.json", stem), say("Entry for dataset_info.json"), text)
        return (info, *super().companions(settings, facts, names, stem))

    def snippet(self, settings: Settings, facts: Facts, names: Mapping[str, str]) -> str:
        """See `Trainer.snippet`."""
        del facts
        called = _names(settings, names)
        if settings["engine"] == "v1":
            values: dict[str, Any] = {
                "model": settings["model"],
                "train_dataset": "dataset_info.yaml",
                "cutoff_len": settings["max_tokens"],
                "output_dir": "out",
            }
            return snippets.yaml_text(values)
        values = {
            "model_name_or_path": settings["model"],
            "stage": _STAGES[str(settings["method"])],
            "do_train": True,
            "finetuning_type": "lora",
            "lora_rank": 16,
            "lora_target": "all",
            "dataset_dir": ".",
            "dataset": called["train"],
            "template": settings["chat_template"],
            "cutoff_len": settings["max_tokens"],
            "output_dir": "out",
            "num_train_epochs": 2,
            "learning_rate": 5.0e-5,
        }
        if "validation" in called:
            values |= {"eval_dataset": called["validation"], "eval_strategy": "epoch"}
        if settings["layout"] == "each" and settings["method"] == "sft":
            values["mask_history"] = True
        if settings["method"] == "dpo":
            values |= {"pref_beta": 0.1, "pref_loss": "sigmoid"}
        return snippets.yaml_text(values)


def _names(settings: Settings, names: Mapping[str, str]) -> dict[str, str]:
    name = str(settings["name"])
    return {split: name if split == "train" else f"{name}_{split}" for split in names}


def _joined_results() -> Rule:
    def find(conversation: Conversation) -> Iterator[Place]:
        turns = conversation.turns
        for number, (before, turn) in enumerate(itertools.pairwise(turns), 2):
            if before.role is Role.TOOL and turn.role is Role.TOOL:
                yield (
                    turn.key,
                    say("The results of tools at turns {0} and {1} become one message.").format(
                        number - 1, number
                    ),
                )

    why = say("LLaMA-Factory takes the results of several calls as one message.")
    return Rule("joined_results", Severity.NOTE, say("Results that follow each other"), why, find)
