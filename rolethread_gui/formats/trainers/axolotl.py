"""axolotl: chat templates, and DPO."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rolethread_gui.dataset.conversation import Conversation, Turn
from rolethread_gui.formats.fitting import messages, orders, pairs, rules, snippets, tool_rules, tools
from rolethread_gui.formats.fitting.findings import Place, Rule, Severity, Taught
from rolethread_gui.formats.trainer_options import (
    SWIPES,
    TEMPLATE,
    Option,
    Settings,
    method_option,
    model_option,
    tokens_option,
)
from rolethread_gui.formats.trainers.base import Facts, TokenLimit, Trainer
from rolethread_gui.wording import put, say

_SPELLING = messages.Spelling(learn="train", flags=True, everywhere=True, result_name=True)
_STOPS = say("axolotl stops at such a conversation.")


_FRAMES = (
    "<|im_start|>user\n[[dummy_message]]<|im_end|>\n<|im_start|>assistant\n",
    "<|start_header_id|>user<|end_header_id|>\n\n[[dummy_message]]<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n",
    "<s>[INST] [[dummy_message]] [/INST]",
    "<bos><start_of_turn>user\n[[dummy_message]]<end_of_turn>\n<start_of_turn>model\n",
)
"""What stands before a reply in the usual templates where axolotl looks for it, behind a message of its own."""


def _lost_in_template(*, swipes: bool) -> Rule:
    def find(conversation: Conversation) -> Iterator[Place]:
        numbers = {turn.key: number for number, turn in enumerate(conversation.turns, 1)}
        for pair in pairs.pairs_of(conversation, swipes=swipes):
            for side in (pair.chosen[0], pair.rejected[0]):
                words = tools.words_of(side)
                if any(words in frame for frame in _FRAMES):
                    shown = f"“{words}”" if words.strip() else say("without words")
                    yield (
                        side.key,
                        say("A reply at turn {0} is {1}, too short to be found.").format(
                            numbers.get(side.key, 1), shown
                        ),
                    )

    why = say(
        "axolotl looks for the reply in a rendered text; a very short one is found too early, and what stands "
        "around it is learned too."
    )
    return Rule("lost_in_template", Severity.MISREAD, say("A very short reply"), why, find)


def _plain(turn: Turn) -> dict[str, str]:
    return {"role": messages.ROLES[turn.role], "content": tools.words_of(turn)}


class Axolotl(Trainer):
    """Messages with a mark on each turn whether it is trained."""

    id = "axolotl"
    title = "axolotl"
    help = say(
        "A free trainer that one settings file tells what to do. It uses the model's own chat template, and every "
        "turn says for itself whether it is learned; conversations beyond the longest length are left out."
    )
    config = "axolotl.yaml"

    def options(self) -> tuple[Option, ...]:
        """See `Trainer.options`."""
        return (method_option("sft", "dpo"), SWIPES, TEMPLATE, tokens_option(4096), model_option())

    def limit(self, settings: Settings) -> TokenLimit:
        """See `Trainer.limit`."""
        tokens = int(settings["max_tokens"])
        said = put(say("axolotl leaves conversations of more than {0:,} tokens out."), tokens)
        return TokenLimit(tokens, Severity.DROP, said)

    def rules(self, settings: Settings) -> tuple[Rule, ...]:
        """See `Trainer.rules`."""
        shared = (
            rules.half_character(
                say("The datasets library cannot read damaged characters, and loads nothing.")
            ),
            rules.unknown_role(Severity.DROP, say("Chat templates stop at a role that they do not know.")),
            *orders.template_rules(str(settings["template"])),
            rules.attached(say("Pictures need files of their own, which are not written.")),
            rules.no_text(say("axolotl reads texts alone.")),
            rules.speakers(),
        )
        if settings["method"] == "dpo":
            swipes = bool(settings["swipes"])
            return (
                pairs.no_pair(say("Preferences need a better and a worse reply."), swipes=swipes),
                *pairs.on(shared, lambda one: pairs.part(one, swipes=swipes)),
                tool_rules.no_tools(
                    Severity.CUT, say("For preferences axolotl reads the texts of the turns alone.")
                ),
                pairs.longer_rejected(say("axolotl compares single replies."), swipes=swipes),
                pairs.after_pairs(say("What follows the compared replies is not learned."), swipes=swipes),
                _lost_in_template(swipes=swipes),
            )
        return (
            rules.no_reply(say("There is nothing to learn.")),
            rules.nothing_learned(say("Where no turn is trained, axolotl leaves the conversation out.")),
            *shared,
            tool_rules.unreadable_tools(Severity.DROP, _STOPS),
            tool_rules.bad_arguments(
                Severity.DROP, say("axolotl stops at arguments that are no valid JSON.")
            ),
            rules.empty_turn(
                Severity.MISREAD,
                say("axolotl cannot find an empty turn in the text, and learns nothing there."),
            ),
            rules.ends_open(Severity.NOTE, say("Nothing is learned from what follows the last reply.")),
        )

    def taught(self, conversation: Conversation, settings: Settings) -> dict[int, Taught]:
        """See `Trainer.taught`."""
        if settings["method"] == "dpo":
            return pairs.taught(conversation, swipes=bool(settings["swipes"]))
        made = orders.marked(conversation)
        empty = {
            turn.key for turn in conversation.turns if not tools.words_of(turn) and not tools.calls_of(turn)
        }
        return made | {key: Taught.MASKED for key in empty if made[key] is Taught.LEARNED}

    def examples(self, conversation: Conversation, settings: Settings) -> list[dict[str, Any]]:
        """See `Trainer.examples`."""
        if settings["method"] == "dpo":
            return [
                {
                    "messages": [_plain(turn) for turn in pair.prompt],
                    "chosen": _plain(pair.chosen[0]),
                    "rejected": _plain(pair.rejected[0]),
                }
                for pair in pairs.pairs_of(conversation, swipes=bool(settings["swipes"]))
            ]
        extra: dict[str, Any] = {}
        if conversation.tools:
            extra["tools"] = messages.tools_text(conversation)
        return [{"messages": messages.messages(conversation.turns, _SPELLING, mark=True), **extra}]

    def snippet(self, settings: Settings, facts: Facts, names: Mapping[str, str]) -> str:
        """See `Trainer.snippet`."""
        values: dict[str, Any] = {"base_model": settings["model"]}
        dpo = settings["method"] == "dpo"
        if dpo:
            values["rl"] = "dpo"
        values["chat_template"] = "tokenizer_default"
        values["datasets"] = [_entry(names["train"], facts, dpo=dpo)]
        if "validation" in names:
            values["test_datasets"] = [_entry(names["validation"], facts, dpo=dpo)]
        values |= {
            "val_set_size": 0,
            "sequence_len": settings["max_tokens"],
            "adapter": "lora",
            "lora_r": 16,
            "lora_alpha": 32,
            "lora_target_linear": True,
            "num_epochs": 2,
            "micro_batch_size": 1,
            "gradient_accumulation_steps": 8,
            "learning_rate": 0.0001,
            "output_dir": "./out",
        }
        # A prepared dataset is found again by its settings; a folder of its own keeps an old one from being used.
        return (
            snippets.yaml_text(values)
            + "# Delete dataset_prepared_path after each export, where one is set.\n"
        )


def _entry(name: str, facts: Facts, *, dpo: bool) -> dict[str, Any]:
    made: dict[str, Any] = {
        "path": name,
        "ds_type": "json",
        "split": "train",
        "type": "chat_template.default" if dpo else "chat_template",
        "field_messages": "messages",
    }
    if dpo:
        return made | {"field_chosen": "chosen", "field_rejected": "rejected"}
    if facts.definitions:
        made["field_tools"] = "tools"
    return made | {
        "message_property_mappings": {"role": "role", "content": "content"},
        "roles_to_train": ["assistant"],
        "train_on_eos": "turn",
        "message_field_training": "train",
    }
