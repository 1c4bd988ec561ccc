"""Mistral's own fine-tuning (mistral-finetune)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rolethread_gui.dataset.conversation import Conversation, Role
from rolethread_gui.formats.fitting import messages, rules, snippets, tool_rules, tools
from rolethread_gui.formats.fitting.findings import Finding, Place, Rule, Severity, Taught
from rolethread_gui.formats.fitting.repairs import SYSTEM_FIRST
from rolethread_gui.formats.trainer_options import Option, Settings, model_option, tokens_option
from rolethread_gui.formats.trainers.base import Facts, Trainer
from rolethread_gui.wording import say

_SPELLING = messages.Spelling(learn="weight", result_name=False)
_REFUSED = say("Mistral's check refuses the whole file over one such conversation.")
_FEWEST = 10
_SMALLEST = 1000


class Mistral(Trainer):
    """Messages as mistral-finetune checks them."""

    id = "mistral"
    title = "Mistral"
    help = say(
        "Mistral's own fine-tuning. Checks every line before it starts: ids of tool calls have nine signs, one "
        "system prompt is allowed, and the model has the last word."
    )
    config = "mistral.yaml"

    def options(self) -> tuple[Option, ...]:
        """See `Trainer.options`."""
        return (
            tokens_option(8192, say("Length of a sequence")),
            model_option("YOUR-MODEL-FOLDER", say("Folder of the model")),
        )

    def rules(self, settings: Settings) -> tuple[Rule, ...]:
        """See `Trainer.rules`."""
        del settings
        drop = Severity.DROP
        return (
            rules.half_character(say("A file with damaged characters is no valid UTF-8.")),
            rules.no_reply(_REFUSED),
            rules.ends_open(drop, say("The model must have the last word. {0}").format(_REFUSED)),
            rules.unknown_role(drop, _REFUSED),
            _two_systems(),
            _late_system(),
            rules.no_user(
                drop,
                say(
                    "Mistral puts the system prompt before the user's first turn, and wants more than one turn."
                ),
            ),
            rules.empty_turn(drop, _REFUSED, (Role.ASSISTANT,)),
            tool_rules.unreadable_tools(drop, _REFUSED),
            tool_rules.function_names(_REFUSED),
            tool_rules.bad_parameters(say("Parameters are a JSON schema. {0}").format(_REFUSED)),
            tool_rules.further_keys(
                say("Mistral knows the name, the description and the parameters of a tool alone.")
            ),
            tool_rules.bad_arguments(drop, say("Mistral wants the arguments as JSON.")),
            tool_rules.words_beside_calls(
                drop, say("A turn is either text or a call. {0}").format(_REFUSED), repairable=True
            ),
            tool_rules.lost_results(drop, _REFUSED),
            tool_rules.unanswered_calls(drop, _REFUSED),
            tool_rules.call_without_id(drop, _REFUSED),
            tool_rules.nine_ids(say("Ids have exactly nine letters or digits. {0}").format(_REFUSED)),
            rules.nothing_learned(),
            _last_only(),
            rules.learned_others(say("Mistral learns from the model's turns alone.")),
            rules.attached(say("Pictures are not written.")),
            rules.no_text(say("Mistral reads texts alone.")),
            rules.speakers(),
        )

    def dataset_findings(self, facts: Facts, settings: Settings) -> list[Finding]:
        """See `Trainer.dataset_findings`."""
        del settings
        if facts.examples >= _FEWEST and facts.characters >= _SMALLEST:
            return []
        said = say(
            "There are {0} conversations; Mistral wants at least {1}, and 1,000 letters in all."
        ).format(facts.examples, _FEWEST)
        return [Finding("few_examples", Severity.DROP, said)]

    def taught(self, conversation: Conversation, settings: Settings) -> dict[int, Taught]:
        """See `Trainer.taught`."""
        made = super().taught(conversation, settings)
        if tools.definitions(conversation):
            last = conversation.turns[-1].key
            made = {key: Taught.MASKED if key != last else value for key, value in made.items()}
        return made

    def examples(self, conversation: Conversation, settings: Settings) -> list[dict[str, Any]]:
        """See `Trainer.examples`."""
        del settings
        mark = messages.is_marked(conversation)
        made: dict[str, Any] = {"messages": messages.messages(conversation.turns, _SPELLING, mark=mark)}
        known = tools.plain_definitions(conversation)
        if known:
            made["tools"] = [
                {**one, "function": {"description": "", "parameters": {}, **one["function"]}} for one in known
            ]
        return [made]

    def snippet(self, settings: Settings, facts: Facts, names: Mapping[str, str]) -> str:
        """See `Trainer.snippet`."""
        del facts
        values: dict[str, Any] = {
            "data": {
                "instruct_data": names["train"],
                "data": "",
                "eval_instruct_data": names.get("validation", ""),
            },
            "model_id_or_path": settings["model"],
            "lora": {"rank": 64},
            "seq_len": settings["max_tokens"],
            "batch_size": 1,
            "max_steps": 300,
            "optim": {"lr": 0.00006, "weight_decay": 0.1, "pct_start": 0.05},
            "seed": 0,
            "log_freq": 1,
            "eval_freq": 100,
            "no_eval": "validation" not in names,
            "ckpt_freq": 100,
            "save_adapters": True,
            "run_dir": "out",
        }
        return (
            "# Check first: python -m utils.validate_data --train_yaml mistral.yaml\n"
            + snippets.yaml_text(values)
        )


def _systems(conversation: Conversation) -> list[tuple[int, int]]:
    return [
        (number, turn.key) for number, turn in enumerate(conversation.turns, 1) if turn.role is Role.SYSTEM
    ]


def _two_systems() -> Rule:
    def find(conversation: Conversation) -> Iterator[Place]:
        for number, key in _systems(conversation)[1:]:
            yield key, say("A second system prompt stands at turn {0}; one is allowed.").format(number)

    return Rule("two_systems", Severity.DROP, say("Several system prompts"), _REFUSED, find, (SYSTEM_FIRST,))


def _late_system() -> Rule:
    def find(conversation: Conversation) -> Iterator[Place]:
        found = _systems(conversation)
        if len(found) == 1 and found[0][0] > 1:
            yield found[0][1], say("The system prompt stands at turn {0}.").format(found[0][0])

    why = say("Mistral puts the system prompt before the user's first turn, wherever it stands.")
    return Rule(
        "system_inside", Severity.MISREAD, say("A system prompt in the middle"), why, find, (SYSTEM_FIRST,)
    )


def _last_only() -> Rule:
    def find(conversation: Conversation) -> Iterator[Place]:
        replies = [
            turn for turn in conversation.turns if turn.role is Role.ASSISTANT and turn.learn is not False
        ]
        if not replies or not tools.definitions(conversation):
            return
        last = conversation.turns[-1]
        if all(turn is last for turn in replies):
            return
        if last.learn is False:
            yield (
                None,
                say(
                    "Nothing is learned: tools are defined, so only the last reply could be, and it is marked not to be learned."
                ),
            )
        else:
            yield (
                None,
                say("Of {0} replies only the last one is learned, because tools are defined.").format(
                    len(replies)
                ),
            )

    why = say("Where tools are defined, Mistral learns from the last reply alone.")
    return Rule("last_only", Severity.MISREAD, say("Only the last reply is learned"), why, find)
