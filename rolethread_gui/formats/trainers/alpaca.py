"""Plain Alpaca files: instruction and output."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.formats.fitting import messages, orders, rules, tool_rules
from rolethread_gui.formats.fitting.findings import Rule, Severity, Taught
from rolethread_gui.formats.pairing import full_exchanges, joined
from rolethread_gui.formats.trainer_options import Option, Settings, layout_option
from rolethread_gui.formats.trainers.base import Facts, Trainer
from rolethread_gui.wording import say

_JOINED = say(
    "There is one place for each side; what follows each other is joined with a blank line between."
)


class PlainAlpaca(Trainer):
    """Instruction, output, and what came before as history."""

    id = "alpaca"
    title = say("Any other trainer (Alpaca)")
    plain = True
    help = say(
        "Instruction and output, the system prompt and what came before beside them. Made for single questions; "
        "has no place for tools, names, or marks of what to learn."
    )

    def options(self) -> tuple[Option, ...]:
        """See `Trainer.options`."""
        layout = layout_option(
            say(
                "Answers under history are learned too by most programs; as an example for each reply single ones can be left out."
            )
        )
        framing = Option(
            "framing",
            say("File"),
            say("Some programs want one conversation a line, others one list."),
            "jsonl",
            (("jsonl", say("One conversation a line")), ("array", say("One list"))),
        )
        return (layout, framing)

    def settle(self, settings: Settings, facts: Facts) -> Settings:
        """See `Trainer.settle`."""
        if settings["layout"] != "auto":
            return settings
        return {**settings, "layout": "each" if facts.masked else "whole"}

    def rules(self, settings: Settings) -> tuple[Rule, ...]:
        """See `Trainer.rules`."""
        each = settings["layout"] == "each"
        lost = rules.masks_lost(
            say("Answers under history are learned too. Choose an example for each reply.")
        )
        return (
            rules.no_reply(say("There is no output to learn.")),
            *(
                orders.each_rules()
                if each
                else (rules.ends_open(Severity.DROP, say("There is no output to the last turn.")),)
            ),
            rules.nothing_learned(),
            rules.half_character(say("Most programs cannot read damaged characters, and load nothing.")),
            tool_rules.no_tools(Severity.DROP, say("Calls and results of tools have no place there.")),
            rules.unknown_role(
                Severity.DROP, say("There are an instruction and an output, and nothing else.")
            ),
            rules.greeting_first(Severity.MISREAD, say("An empty instruction would stand before it.")),
            rules.doubled(Severity.MISREAD, _JOINED),
            rules.system_inside(
                Severity.MISREAD, say("A later system prompt becomes part of the instruction.")
            ),
            rules.empty_turn(Severity.MISREAD, say("The model would learn to answer with nothing.")),
            *((lost,) if settings["layout"] == "whole" else ()),
            rules.learned_others(say("The output alone is learned.")),
            rules.attached(say("Pictures are not written.")),
            rules.no_text(say("Texts alone are written.")),
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
        if settings["layout"] == "each":
            return [
                _example(conversation.with_turns((*prompt, *reply)))
                for prompt, reply in messages.each_reply(conversation)
            ]
        return [_example(conversation)]

    def snippet(self, settings: Settings, facts: Facts, names: Mapping[str, str]) -> str:
        """See `Trainer.snippet`."""
        del facts
        files = ", ".join(f'"{split}": "{name}"' for split, name in names.items())
        told = ""
        if settings["layout"] == "each":
            told = (
                "# Every reply is an example: the answers under history must not be learned (mask_history).\n"
            )
        return f'{told}from datasets import load_dataset\n\ndata = load_dataset("json", data_files={{{files}}})\n'


def _example(conversation: Conversation) -> dict[str, Any]:
    system, exchanges = full_exchanges(conversation.turns)
    *history, last = exchanges
    made: dict[str, Any] = {"instruction": joined(last.prompt), "input": "", "output": joined(last.reply)}
    if system:
        made["system"] = joined(system)
    if history:
        made["history"] = [[joined(one.prompt), joined(one.reply)] for one in history]
    return made
