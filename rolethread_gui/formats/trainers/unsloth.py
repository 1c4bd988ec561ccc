"""Unsloth: conversations for its notebooks and its studio."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.formats.fitting import messages, orders, rules, tool_rules
from rolethread_gui.formats.fitting.findings import Rule, Severity, Taught
from rolethread_gui.formats.trainer_options import (
    TEMPLATE,
    Option,
    Settings,
    layout_option,
    model_option,
    tokens_option,
)
from rolethread_gui.formats.trainers.base import Facts, TokenLimit, Trainer
from rolethread_gui.wording import put, say

_SPELLING = messages.Spelling(arguments="object", result_name=True)


class Unsloth(Trainer):
    """Conversations with role and content, and the script that trains on their replies."""

    id = "unsloth"
    title = "Unsloth"
    help = say(
        "Unsloth's notebooks and studio. Reads conversations with role and content; the script that is written "
        "learns from the replies alone."
    )
    config = "train.py"

    def options(self) -> tuple[Option, ...]:
        """See `Trainer.options`."""
        layout = layout_option(
            say("Unsloth learns from all replies of an example, or from the last one alone.")
        )
        part = Option(
            "instruction_part",
            say("Before the user's turns"),
            say("The sign that the model's chat template puts before a turn of the user."),
            "<|im_start|>user\\n",
            more=True,
        )
        reply = Option(
            "response_part",
            say("Before the model's turns"),
            say("The sign that the model's chat template puts before a turn of the model."),
            "<|im_start|>assistant\\n",
            more=True,
        )
        return (layout, TEMPLATE, tokens_option(2048), part, reply, model_option())

    def settle(self, settings: Settings, facts: Facts) -> Settings:
        """See `Trainer.settle`."""
        if settings["layout"] != "auto":
            return settings
        return {**settings, "layout": "each" if facts.masked else "whole"}

    def limit(self, settings: Settings) -> TokenLimit:
        """See `Trainer.limit`."""
        tokens = int(settings["max_tokens"])
        return TokenLimit(
            tokens, Severity.CUT, put(say("Unsloth cuts off what goes beyond {0:,} tokens."), tokens)
        )

    def rules(self, settings: Settings) -> tuple[Rule, ...]:
        """See `Trainer.rules`."""
        each = settings["layout"] == "each"
        lost = rules.masks_lost(
            say("Unsloth learns from every reply of an example. Choose an example for each reply.")
        )
        return (
            rules.no_reply(say("There is nothing to learn.")),
            *(orders.each_rules() if each else ()),
            rules.nothing_learned(),
            rules.half_character(
                say("The datasets library cannot read damaged characters, and loads nothing.")
            ),
            rules.unknown_role(Severity.DROP, say("Chat templates stop at a role that they do not know.")),
            *orders.template_rules(str(settings["template"])),
            tool_rules.unreadable_tools(Severity.DROP, say("The script stops at tools that it cannot read.")),
            tool_rules.bad_arguments(Severity.DROP, say("Chat templates want the arguments as an object.")),
            rules.empty_turn(Severity.MISREAD, say("The model would learn to answer with nothing.")),
            *(
                ()
                if each
                else (
                    rules.ends_open(
                        Severity.NOTE, say("Nothing is learned from what follows the last reply.")
                    ),
                )
            ),
            *((lost,) if settings["layout"] == "whole" else ()),
            rules.learned_others(say("Unsloth learns from the model's turns alone.")),
            rules.attached(say("Pictures are not written.")),
            rules.no_text(say("Unsloth reads texts alone.")),
            rules.speakers(),
        )

    def taught(self, conversation: Conversation, settings: Settings) -> dict[int, Taught]:
        """See `Trainer.taught`."""
        if settings["layout"] == "each":
            return orders.each_taught(conversation)
        return (
            orders.all_replies(conversation)
            if settings["layout"] == "whole"
            else super().taught(conversation, settings)
        )

    def examples(self, conversation: Conversation, settings: Settings) -> list[dict[str, Any]]:
        """See `Trainer.examples`."""
        extra: dict[str, Any] = {}
        if conversation.tools:
            extra["tools"] = messages.tools_text(conversation)
        if settings["layout"] == "each":
            return [
                {"conversations": messages.messages((*prompt, *reply), _SPELLING), **extra}
                for prompt, reply in messages.each_reply(conversation)
            ]
        return [{"conversations": messages.messages(conversation.turns, _SPELLING), **extra}]

    def snippet(self, settings: Settings, facts: Facts, names: Mapping[str, str]) -> str:
        """See `Trainer.snippet`."""
        del facts
        files = ", ".join(f'"{split}": "{name}"' for split, name in names.items())
        also = '    eval_dataset=data["validation"],\n' if "validation" in names else ""
        evaluated = ', eval_strategy="epoch"' if "validation" in names else ""
        last = ", last_response_only=True" if settings["layout"] == "each" else ""
        return (
            "import json\n\n"
            "from unsloth import FastLanguageModel\n"
            "from unsloth.chat_templates import train_on_responses_only\n"
            "from datasets import load_dataset\n"
            "from trl import SFTConfig, SFTTrainer\n\n"
            "model, tokenizer = FastLanguageModel.from_pretrained(\n"
            f'    "{settings["model"]}", max_seq_length={settings["max_tokens"]}, load_in_4bit=True\n)\n'
            "model = FastLanguageModel.get_peft_model(model, r=16, lora_alpha=16)\n\n\n"
            "def written_out(row):\n"
            '    tools = json.loads(row["tools"]) if row.get("tools") else None\n'
            '    text = tokenizer.apply_chat_template(row["conversations"], tools=tools, tokenize=False)\n'
            '    return {"text": text}\n\n\n'
            f'data = load_dataset("json", data_files={{{files}}})\n'
            'data = data.map(written_out, remove_columns=data["train"].column_names)\n'
            "trainer = SFTTrainer(\n"
            "    model=model,\n    processing_class=tokenizer,\n"
            f'    train_dataset=data["train"],\n{also}'
            f'    args=SFTConfig(dataset_text_field="text", max_length={settings["max_tokens"]}, output_dir="out"{evaluated}),\n'
            ")\n"
            "trainer = train_on_responses_only(\n"
            f'    trainer, instruction_part="{settings["instruction_part"]}", '
            f'response_part="{settings["response_part"]}"{last}\n)\n'
            "trainer.train()\n"
        )
