"""OpenAI's fine-tuning: supervised, and by preference."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from rolethread_gui.dataset.conversation import Conversation, Medium, Role, Turn
from rolethread_gui.formats.fitting import messages, pairs, rules, tool_rules, tools
from rolethread_gui.formats.fitting.findings import Finding, Rule, Severity, Taught
from rolethread_gui.formats.jsontext import is_object
from rolethread_gui.formats.trainer_options import SWIPES, Option, Settings, method_option, model_option
from rolethread_gui.formats.trainers.base import Facts, Trainer
from rolethread_gui.wording import say

_NAME = re.compile(r"[a-zA-Z0-9_-]{1,64}")
_FEWEST = 10


def _name(turn: Turn) -> str:
    return turn.speaker if _NAME.fullmatch(turn.speaker) else ""


def _image_parts(turn: Turn) -> list[Any] | None:
    """The pictures of a user's turn as parts, where all of them can be written."""
    if turn.role is not Role.USER or not turn.attached:
        return None
    parts = [
        tools.loads(one.part) if one.kind is Medium.PICTURE and one.part else None for one in turn.attached
    ]
    if not all(is_object(part) and part.get("type") == "image_url" for part in parts):
        return None
    return parts


def _content(turn: Turn) -> list[Any] | None:
    parts = _image_parts(turn)
    if parts is None:
        return None
    return [{"type": "text", "text": turn.text}, *parts] if turn.text else parts


_SPELLING = messages.Spelling(null=True, learn="weight", name=_name, content=_content)


class OpenAI(Trainer):
    """Chat messages for OpenAI's fine-tuning service."""

    id = "openai"
    title = "OpenAI"
    help = say(
        "OpenAI's fine-tuning service. Reads one line of messages for each conversation, or a prompt with a "
        "preferred and another reply; it refuses the whole file where one line breaks a rule."
    )
    config = "openai_job.py"

    def options(self) -> tuple[Option, ...]:
        """See `Trainer.options`."""
        return (method_option("sft", "dpo"), SWIPES, model_option("gpt-4.1-mini-2025-04-14"))

    def rules(self, settings: Settings) -> tuple[Rule, ...]:
        """See `Trainer.rules`."""
        refused = say("OpenAI refuses the whole file over one such conversation.")
        drop = Severity.DROP
        shared = (
            rules.half_character(say("A file with damaged characters is no valid UTF-8 for OpenAI.")),
            rules.unknown_role(drop, refused),
            tool_rules.unreadable_tools(drop, refused),
            tool_rules.bad_parameters(say("Parameters are a JSON schema. {0}").format(refused)),
            tool_rules.further_keys(
                say("OpenAI knows the name, the description and the parameters of a tool alone.")
            ),
            tool_rules.bad_arguments(drop, refused),
            tool_rules.lost_results(drop, refused),
            tool_rules.call_without_id(drop, refused),
            tool_rules.unanswered_calls(drop, refused),
            rules.attached(
                say("OpenAI takes pictures in the user's turns alone, by their address or inside the file."),
                written=lambda turn: _image_parts(turn) is not None,
            ),
            rules.no_text(say("OpenAI reads texts alone.")),
            _unwritten_names(),
        )
        if settings["method"] == "dpo":
            swipes = bool(settings["swipes"])
            return pairs.compared(shared, swipes=swipes, longer=say("OpenAI compares single replies."))
        return (
            rules.no_reply(refused),
            rules.ends_open(
                drop, say("OpenAI wants the model's turn last, and refuses the whole file otherwise.")
            ),
            rules.empty_turn(
                Severity.MISREAD, say("The model would learn to answer with nothing."), (Role.ASSISTANT,)
            ),
            rules.nothing_learned(
                say("A conversation in which every weight is 0 teaches nothing, and is paid for.")
            ),
            *shared,
            rules.learned_others(say("OpenAI learns from the model's turns alone.")),
        )

    def dataset_findings(self, facts: Facts, settings: Settings) -> list[Finding]:
        """See `Trainer.dataset_findings`."""
        del settings
        if facts.examples >= _FEWEST:
            return []
        said = say("There are {0} examples; OpenAI starts no training with fewer than {1}.").format(
            facts.examples, _FEWEST
        )
        return [Finding("few_examples", Severity.DROP, said)]

    def taught(self, conversation: Conversation, settings: Settings) -> dict[int, Taught]:
        """See `Trainer.taught`."""
        if settings["method"] == "dpo":
            return pairs.taught(conversation, swipes=bool(settings["swipes"]))
        return super().taught(conversation, settings)

    def examples(self, conversation: Conversation, settings: Settings) -> list[dict[str, Any]]:
        """See `Trainer.examples`."""
        extra: dict[str, Any] = {}
        if conversation.tools:
            extra["tools"] = tools.plain_definitions(conversation)
        if settings["method"] == "dpo":
            return [
                {
                    "input": {"messages": messages.messages(pair.prompt, _SPELLING), **extra},
                    "preferred_output": messages.messages(pair.chosen, _SPELLING),
                    "non_preferred_output": messages.messages(pair.rejected, _SPELLING),
                }
                for pair in pairs.pairs_of(conversation, swipes=bool(settings["swipes"]))
            ]
        mark = messages.is_marked(conversation)
        return [{"messages": messages.messages(conversation.turns, _SPELLING, mark=mark), **extra}]

    def snippet(self, settings: Settings, facts: Facts, names: Mapping[str, str]) -> str:
        """See `Trainer.snippet`."""
        del facts
        method = str(settings["method"])
        inner = "supervised" if method == "sft" else "dpo"
        uploads = [f'train = client.files.create(file=open("{names["train"]}", "rb"), purpose="fine-tune")']
        also = ""
        if "validation" in names:
            uploads.append(
                f'validation = client.files.create(file=open("{names["validation"]}", "rb"), purpose="fine-tune")'
            )
            also = "    validation_file=validation.id,\n"
        return (
            "from openai import OpenAI\n\n"
            "client = OpenAI()\n" + "\n".join(uploads) + "\njob = client.fine_tuning.jobs.create(\n"
            f'    model="{settings["model"]}",\n    training_file=train.id,\n{also}'
            f'    method={{"type": "{inner}", "{inner}": {{"hyperparameters": {{"n_epochs": "auto"}}}}}},\n)\n'
            "print(job.id)\n"
        )


def _unwritten_names() -> Rule:
    named = rules.speakers(
        say("OpenAI allows names of plain letters, digits, _ and - alone; others are not written.")
    )

    def find(conversation: Conversation) -> Any:
        if any(
            turn.speaker and turn.role is not Role.TOOL and not _name(turn) for turn in conversation.turns
        ):
            yield from named.find(conversation)

    return Rule(named.id, named.severity, named.title, named.why, find)
