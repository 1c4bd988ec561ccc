"""Together's fine-tuning service."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rolethread_gui.dataset.conversation import Conversation, Role
from rolethread_gui.formats.fitting import messages, pairs, rules, tool_rules, tools
from rolethread_gui.formats.fitting.findings import Rule, Severity, Taught
from rolethread_gui.formats.trainer_options import SWIPES, Option, Settings, method_option, model_option
from rolethread_gui.formats.trainers.base import Facts, Trainer
from rolethread_gui.wording import say

_SPELLING = messages.Spelling(learn="weight")
_REFUSED = say("Together refuses the whole file over one such conversation.")


class Together(Trainer):
    """Messages and nothing else."""

    id = "together"
    title = "Together"
    help = say(
        "Together's fine-tuning service. Reads messages, or a prompt with a preferred and another reply, and "
        "refuses files with anything else in them; ids, tags and notes are left away."
    )
    config = "together.sh"

    def options(self) -> tuple[Option, ...]:
        """See `Trainer.options`."""
        return (
            method_option("sft", "dpo"),
            SWIPES,
            model_option("meta-llama/Meta-Llama-3.1-8B-Instruct-Reference"),
        )

    def rules(self, settings: Settings) -> tuple[Rule, ...]:
        """See `Trainer.rules`."""
        drop = Severity.DROP
        shared = (
            rules.half_character(say("A file with damaged characters is no valid UTF-8.")),
            rules.unknown_role(drop, _REFUSED),
            rules.doubled(drop, say("Roles must take turns. {0}").format(_REFUSED), literal=True),
            rules.system_inside(
                Severity.MISREAD, say("Many models take a system prompt at the start alone.")
            ),
            tool_rules.unreadable_tools(drop, _REFUSED),
            tool_rules.bad_arguments(drop, _REFUSED),
            rules.attached(say("Pictures are not written.")),
            rules.no_text(say("Together reads texts alone.")),
            rules.speakers(),
        )
        if settings["method"] == "dpo":
            swipes = bool(settings["swipes"])
            return pairs.compared(shared, swipes=swipes, longer=say("Together compares single replies."))
        return (
            rules.no_reply(_REFUSED),
            rules.ends_open(Severity.NOTE, say("Nothing is learned from what follows the last reply.")),
            *shared,
            rules.empty_turn(
                Severity.MISREAD, say("The model would learn to answer with nothing."), (Role.ASSISTANT,)
            ),
            rules.nothing_learned(),
        )

    def taught(self, conversation: Conversation, settings: Settings) -> dict[int, Taught]:
        """See `Trainer.taught`."""
        if settings["method"] == "dpo":
            return pairs.taught(conversation, swipes=bool(settings["swipes"]))
        made = super().taught(conversation, settings)
        learned = {turn.key: Taught.LEARNED for turn in conversation.turns if turn.learn}
        return made | learned

    def examples(self, conversation: Conversation, settings: Settings) -> list[dict[str, Any]]:
        """See `Trainer.examples`."""
        extra: dict[str, Any] = {}
        known = tools.definitions(conversation)
        if settings["method"] == "dpo":
            return [
                {
                    "input": {
                        "messages": messages.messages(pair.prompt, _SPELLING),
                        **({"tools": known} if known else {}),
                    },
                    "preferred_output": messages.messages(pair.chosen, _SPELLING),
                    "non_preferred_output": messages.messages(pair.rejected, _SPELLING),
                }
                for pair in pairs.pairs_of(conversation, swipes=bool(settings["swipes"]))
            ]
        if known:
            extra["tools"] = known
        mark = messages.is_marked(conversation)
        spelling = messages.Spelling(learn="weight", everywhere=mark)
        return [{"messages": messages.messages(conversation.turns, spelling, mark=mark), **extra}]

    def snippet(self, settings: Settings, facts: Facts, names: Mapping[str, str]) -> str:
        """See `Trainer.snippet`."""
        del facts
        parts = ["together fine-tuning create", f'--training-file "{names["train"]}"']
        if "validation" in names:
            parts.append(f'--validation-file "{names["validation"]}" --n-evals 10')
        parts += [f'--model "{settings["model"]}"', "--n-epochs 2", "--lora"]
        if settings["method"] == "dpo":
            parts.append("--training-method dpo")
        else:
            parts.append("--train-on-inputs auto")
        return "# Uploads the files and starts the training.\n" + " \\\n  ".join(parts) + "\n"
