"""Plain ShareGPT files, for whatever reads them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.formats.fitting import messages, orders, rules, tool_rules, tools
from rolethread_gui.formats.fitting.findings import Rule, Severity, Taught
from rolethread_gui.formats.trainer_options import Option, Settings
from rolethread_gui.formats.trainers.base import Facts, Trainer
from rolethread_gui.wording import say

_FROM = {
    Role.SYSTEM: "system",
    Role.USER: "human",
    Role.ASSISTANT: "gpt",
    Role.TOOL: "observation",
    Role.OTHER: "human",
}


class PlainShareGPT(Trainer):
    """Turns with from and value in one list."""

    id = "sharegpt"
    title = say("Any other trainer (ShareGPT)")
    plain = True
    help = say(
        "One list of turns with from and value for each conversation; read by most programs, each with its own "
        "idea of what may stand where. Says with weight which turns are learned."
    )

    def options(self) -> tuple[Option, ...]:
        """See `Trainer.options`."""
        framing = Option(
            "framing",
            say("File"),
            say("Some programs want one conversation a line, others one list."),
            "jsonl",
            (("jsonl", say("One conversation a line")), ("array", say("One list"))),
        )
        system = Option(
            "system",
            say("System prompt"),
            say("As the first turn, or beside the turns."),
            "turn",
            (("turn", say("As the first turn")), ("beside", say("Beside the turns"))),
        )
        names = Option(
            "names", say("Names of speakers"), say("Written with the turns, under name."), True, more=True
        )
        return (framing, system, names)

    def rules(self, settings: Settings) -> tuple[Rule, ...]:
        """See `Trainer.rules`."""
        differs = say("Many programs that read such files stop at it, or leave the conversation out.")
        return (
            rules.no_reply(say("There is nothing to learn.")),
            rules.half_character(say("Most programs cannot read damaged characters, and load nothing.")),
            rules.unknown_role(Severity.DROP, say("Programs that read such files know fixed roles alone.")),
            rules.system_inside(Severity.MISREAD, differs),
            rules.greeting_first(Severity.MISREAD, differs),
            rules.doubled(Severity.MISREAD, differs),
            rules.ends_open(Severity.MISREAD, differs),
            rules.empty_turn(Severity.MISREAD, say("The model would learn to answer with nothing.")),
            tool_rules.bad_arguments(
                Severity.DROP, say("A call is written as JSON, which these arguments are not.")
            ),
            tool_rules.unreadable_tools(
                Severity.DROP, say("Tools are written as JSON, which these are not.")
            ),
            tool_rules.words_beside_calls(
                Severity.MISREAD, say("The words and the call become two turns of the model.")
            ),
            rules.nothing_learned(),
            rules.attached(say("Pictures are not written.")),
            rules.no_text(say("Texts alone are written.")),
            *(() if settings["names"] else (rules.speakers(),)),
        )

    def taught(self, conversation: Conversation, settings: Settings) -> dict[int, Taught]:
        """See `Trainer.taught`."""
        del settings
        return orders.marked(conversation)

    def examples(self, conversation: Conversation, settings: Settings) -> list[dict[str, Any]]:
        """See `Trainer.examples`."""
        turns = conversation.turns
        made: dict[str, Any] = {}
        named = bool(settings["names"])
        if settings["system"] == "beside" and turns and _fits_beside(turns[0], named=named):
            made["system"] = turns[0].text
            turns = turns[1:]
        made = {"conversations": [one for turn in turns for one in _messages(turn, named=named)], **made}
        if conversation.tools:
            made["tools"] = messages.tools_text(conversation)
        return [made]

    def snippet(self, settings: Settings, facts: Facts, names: Mapping[str, str]) -> str:
        """See `Trainer.snippet`."""
        del settings, facts
        files = ", ".join(f'"{split}": "{name}"' for split, name in names.items())
        return f'from datasets import load_dataset\n\ndata = load_dataset("json", data_files={{{files}}})\n'


def _fits_beside(turn: Turn, *, named: bool) -> bool:
    """Whether nothing of a turn is lost where its text stands alone."""
    plain = turn.learn is None and not (named and turn.speaker)
    return turn.role is Role.SYSTEM and bool(turn.text) and plain


def _messages(turn: Turn, *, named: bool) -> list[dict[str, Any]]:
    calls, words = tools.calls_of(turn), tools.words_of(turn)
    more: dict[str, Any] = {}
    if named and turn.speaker:
        more["name"] = turn.speaker
    if turn.learn is not None:
        more["weight"] = int(turn.learn)
    made: list[dict[str, Any]] = []
    if words or not calls:
        made.append({"from": _FROM[turn.role], "value": words, **more})
    if calls:
        values = [{"name": call.name, "arguments": tools.arguments_of(call)} for call in calls]
        text = json.dumps(values[0] if len(values) == 1 else values, ensure_ascii=False)
        made.append({"from": "function_call", "value": text, **more})
    return made
