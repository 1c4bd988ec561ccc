"""What a person can choose about a trainer, and the choices that several trainers share."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.wording import put, say

Value = str | int | float | bool
Settings = Mapping[str, Value]
"""Values of all options by id, as `Trainer.settings` gives them. Plain, so that it can be kept as JSON."""


@dataclasses.dataclass(frozen=True, slots=True)
class Option:
    """Something about a trainer that the person can choose.

    Attributes:
        id: identifier within the trainer; also the K of ``--option K=V``.
        title: what the control is called.
        help: one sentence.
        default: its value when nobody chose; its type says what the option holds.
        choices: value and title of each choice; empty for a text, a number or a switch.
        low: smallest number.
        high: largest number.
        more: stands under "More".
    """

    id: str
    title: str
    help: str
    default: Value
    choices: tuple[tuple[str, str], ...] = ()
    low: int = 0
    high: int = 10_000_000
    more: bool = False

    def value(self, given: Any) -> Value:
        """A given value as this option holds it; texts from a command line are understood.

        Raises:
            UserProblem: it is none that this option can have.
        """
        text = str(given).strip()
        if self.choices:
            known = [value for value, _ in self.choices]
            if text in known:
                return text
            raise UserProblem(
                say("{0} cannot be “{1}”.").format(self.title, text),
                say("Choose one of: {0}.").format(", ".join(known)),
            )
        if isinstance(self.default, bool):
            if text.casefold() in _SAID:
                return _SAID[text.casefold()]
            raise UserProblem(
                say("{0} is either yes or no, not “{1}”.").format(self.title, text), say("Write yes or no.")
            )
        if isinstance(self.default, int):
            if text.isdecimal() and self.low <= int(text) <= self.high:
                return int(text)
            raise UserProblem(
                say("{0} cannot be “{1}”.").format(self.title, text),
                put(say("It is a number from {0:,} to {1:,}."), self.low, self.high),
            )
        return text


METHODS = {
    "sft": say("Learn the replies (SFT)"),
    "dpo": say("Prefer the chosen reply over the rejected one (DPO)"),
    "kto": say("Wished and not wished replies (KTO)"),
}


def method_option(*methods: str) -> Option:
    """The choice of what is learned."""
    return Option(
        "method",
        say("What the model learns"),
        say("To write the replies, or to prefer better ones over worse ones."),
        methods[0],
        tuple((one, METHODS[one]) for one in methods),
    )


def layout_option(help_text: str, whole: str = "whole") -> Option:
    """Whether each conversation becomes an example, or each of its replies.

    Args:
        help_text: what the trainer learns from.
        whole: how the layout with each conversation is called in the settings.
    """
    return Option(
        "layout",
        say("One example for"),
        help_text,
        "auto",
        (
            ("auto", say("Each conversation, or each reply where some are not to be learned")),
            (whole, say("Each conversation")),
            ("each", say("Each reply, with all that stands before it")),
        ),
    )


SWIPES = Option(
    "swipes",
    say("Count undecided texts as rejected"),
    say("Other texts of a turn about which nothing is decided become the worse side of a pair."),
    False,
)


def model_option(default: str = "YOUR-MODEL", title: str = say("Model")) -> Option:
    """The model's name or folder, as the trainer's configuration wants it."""
    return Option(
        "model", title, say("Stands in the configuration; nothing else depends on it."), default, more=True
    )


TEMPLATE = Option(
    "template",
    say("Chat template of the model"),
    say("Some templates stop at two turns of one side in a row, or where the model speaks first."),
    "unknown",
    (
        ("unknown", say("I do not know")),
        ("free", say("Takes any order (ChatML, Llama 3, Qwen)")),
        ("strict", say("Turns must alternate (Mistral, Gemma, Llama 2)")),
    ),
)


def tokens_option(default: int, title: str = say("Longest conversation")) -> Option:
    """How many tokens are read at most."""
    return Option("max_tokens", title, say("In tokens."), default, low=16, high=10_000_000, more=True)


_SAID = {
    "yes": True,
    "true": True,
    "1": True,
    "on": True,
    "no": False,
    "false": False,
    "0": False,
    "off": False,
}
