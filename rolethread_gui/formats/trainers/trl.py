"""TRL, the trainers of Hugging Face: supervised, DPO and KTO."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.formats.fitting import messages, orders, pairs, rules, tool_rules, tools
from rolethread_gui.formats.fitting.findings import Finding, Rule, Severity, Taught
from rolethread_gui.formats.trainer_options import (
    SWIPES,
    TEMPLATE,
    Option,
    Settings,
    layout_option,
    method_option,
    model_option,
    tokens_option,
)
from rolethread_gui.formats.trainers.base import Facts, TokenLimit, Trainer
from rolethread_gui.wording import put, say

_SPELLING = messages.Spelling(arguments="object", result_name=True)
_LAYOUT = layout_option(
    say("TRL cannot leave out single replies of a conversation; as an example for each reply they can be."),
    "messages",
)
_STOPS = say("TRL stops at such a conversation.")


class TRL(Trainer):
    """Conversational datasets for TRL's trainers."""

    id = "trl"
    title = say("TRL (Hugging Face)")
    help = say(
        "The training library of Hugging Face. Reads messages, prompts with a completion, preference pairs, and "
        "replies with a verdict; longer conversations are cut off at the end."
    )
    config = "train.py"

    def options(self) -> tuple[Option, ...]:
        """See `Trainer.options`."""
        return (
            method_option("sft", "dpo", "kto"),
            _LAYOUT,
            SWIPES,
            TEMPLATE,
            tokens_option(1024),
            model_option(),
        )

    def settle(self, settings: Settings, facts: Facts) -> Settings:
        """See `Trainer.settle`."""
        if settings["layout"] != "auto":
            return settings
        return {**settings, "layout": "each" if facts.masked else "messages"}

    def limit(self, settings: Settings) -> TokenLimit:
        """See `Trainer.limit`."""
        tokens = int(settings["max_tokens"])
        return TokenLimit(
            tokens, Severity.CUT, put(say("TRL cuts off what goes beyond {0:,} tokens."), tokens)
        )

    def rules(self, settings: Settings) -> tuple[Rule, ...]:
        """See `Trainer.rules`."""
        swipes = bool(settings["swipes"])
        shared = (
            rules.half_character(
                say("The datasets library cannot read damaged characters, and loads nothing.")
            ),
            rules.unknown_role(Severity.DROP, say("Chat templates stop at a role that they do not know.")),
            *orders.template_rules(str(settings["template"])),
            tool_rules.unreadable_tools(Severity.DROP, _STOPS),
            tool_rules.bad_arguments(
                Severity.DROP, say("TRL wants the arguments as an object, which these are not.")
            ),
            rules.attached(say("TRL reads pictures from a column of their own, which is not written.")),
            rules.no_text(say("TRL reads texts alone.")),
            rules.speakers(),
        )
        if settings["method"] == "dpo":
            return pairs.compared(shared, swipes=swipes)
        if settings["method"] == "kto":
            return pairs.judged(shared, swipes=swipes)
        each = settings["layout"] == "each"
        whole = (
            ()
            if each
            else (
                rules.ends_open(Severity.NOTE, say("Nothing is learned from what follows the last reply.")),
            )
        )
        return (
            rules.no_reply(say("There is nothing to learn.")),
            *(orders.each_rules() if each else ()),
            rules.nothing_learned(),
            *shared,
            rules.empty_turn(Severity.MISREAD, say("The model would learn to answer with nothing.")),
            *whole,
            *(
                (
                    rules.masks_lost(
                        say(
                            "TRL learns from every reply of a conversation. Choose an example for each reply."
                        )
                    ),
                )
                if settings["layout"] == "messages"
                else ()
            ),
            rules.learned_others(say("TRL learns from the model's turns alone.")),
        )

    def dataset_findings(self, facts: Facts, settings: Settings) -> list[Finding]:
        """See `Trainer.dataset_findings`."""
        return orders.balance(facts.wished, facts.unwished) if settings["method"] == "kto" else []

    def taught(self, conversation: Conversation, settings: Settings) -> dict[int, Taught]:
        """See `Trainer.taught`."""
        swipes = bool(settings["swipes"])
        if settings["method"] != "sft":
            return pairs.taught(conversation, swipes=swipes, verdict=settings["method"] == "kto")
        if settings["layout"] == "messages":
            return orders.all_replies(conversation)
        if settings["layout"] == "each":
            return orders.each_taught(conversation)
        return super().taught(conversation, settings)

    def examples(self, conversation: Conversation, settings: Settings) -> list[dict[str, Any]]:
        """See `Trainer.examples`."""
        extra: dict[str, Any] = {}
        if tools.has_tools(conversation):
            extra["tools"] = messages.tools_text(conversation)
        swipes = bool(settings["swipes"])
        if settings["method"] == "dpo":
            return [
                {
                    "prompt": messages.messages(pair.prompt, _SPELLING),
                    "chosen": messages.messages(pair.chosen, _SPELLING),
                    "rejected": messages.messages(pair.rejected, _SPELLING),
                    **extra,
                }
                for pair in pairs.pairs_of(conversation, swipes=swipes, single=False)
            ]
        if settings["method"] == "kto":
            return [
                {
                    "prompt": messages.messages(one.prompt, _SPELLING),
                    "completion": messages.messages([one.reply], _SPELLING),
                    "label": one.wished,
                    **extra,
                }
                for one in pairs.judged_of(conversation, swipes=swipes)
            ]
        if settings["layout"] == "each":
            return [
                {
                    "prompt": messages.messages(prompt, _SPELLING),
                    "completion": messages.messages(reply, _SPELLING),
                    **extra,
                }
                for prompt, reply in messages.each_reply(conversation)
            ]
        return [{"messages": messages.messages(conversation.turns, _SPELLING), **extra}]

    def snippet(self, settings: Settings, facts: Facts, names: Mapping[str, str]) -> str:
        """See `Trainer.snippet`."""
        method = str(settings["method"]).upper()
        more = ""
        if method == "SFT" and settings["layout"] != "each":
            more = (
                "    # Learns from the replies alone. The chat template needs {% generation %}; TRL puts it into\n"
                "    # the templates of the usual model families by itself.\n"
                "    assistant_only_loss=True,\n"
            )
        if method == "KTO" and facts.wished and facts.unwished:
            wished, unwished = orders.weights(facts.wished, facts.unwished)
            more = f"    desirable_weight={wished},\n    undesirable_weight={unwished},\n"
        files = ", ".join(f'"{split}": "{name}"' for split, name in names.items())
        also = '    eval_dataset=data["validation"],\n' if "validation" in names else ""
        evaluated = '    eval_strategy="epoch",\n' if "validation" in names else ""
        return (
            "from datasets import load_dataset\n"
            f"from trl import {method}Config, {method}Trainer\n\n"
            f'data = load_dataset("json", data_files={{{files}}})\n'
            f"arguments = {method}Config(\n"
            f'    output_dir="out",\n    max_length={settings["max_tokens"]},\n{evaluated}{more})\n'
            f"trainer = {method}Trainer(\n"
            f'    model="{settings["model"]}",\n    args=arguments,\n    train_dataset=data["train"],\n{also})\n'
            "trainer.train()\n"
        )
