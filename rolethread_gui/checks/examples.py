"""An example that each check finds and one that it leaves alone: ``resources/examples/ID.toml``.

The same files are shown in the program and tried by the tests. A check that compares conversations names
others around its example; ``{n}`` in those is their number. ``figures`` stand for what a person put on a list,
``options`` for numbers that somebody chose.
"""

from __future__ import annotations

import dataclasses
import tomllib
from typing import Any

from rolethread_gui.checks.base import Check, View
from rolethread_gui.dataset.conversation import Conversation, Role, ToolCall, Turn
from rolethread_gui.dataset.flags import Flag
from rolethread_gui.resource_files import resource


@dataclasses.dataclass(frozen=True, slots=True)
class Example:
    """One example.

    Attributes:
        flagged: whether the check finds something in it.
        note: why not, where that needs a word; or what is wrong.
        conversation: the example.
        flags: what the check finds.
    """

    flagged: bool
    note: str
    conversation: Conversation
    flags: tuple[Flag, ...]


def examples_of(check: Check) -> tuple[Example, ...]:
    """The examples of a check, judged by it, the flagged ones first.

    Raises:
        FileNotFoundError: the check has no file of examples.
    """
    data: dict[str, Any] = tomllib.loads(resource("examples", f"{check.id}.toml").read_text("utf-8"))
    around = [
        _made(key, part["turns"], number)
        for key, (part, number) in enumerate(
            ((part, number) for part in data.get("around", []) for number in range(1, part["times"] + 1)), 2
        )
    ]
    found: list[Example] = []
    for part in data["example"]:
        one = _made(1, part["turns"], 0)
        flags = tuple(check.flags(one, _view(check, [one, *around], data)))
        found.append(Example(part["flagged"], part.get("note", ""), one, flags))
    return tuple(sorted(found, key=lambda example: not example.flagged))


def _view(check: Check, dataset: list[Conversation], data: dict[str, Any]) -> View:
    figures: dict[str, Any] | None = data.get("figures")
    aggregate = check.aggregate()
    if aggregate is not None:
        for one in dataset:
            aggregate.add(one)
        settled = aggregate.settle()
        figures = {**settled, **figures} if figures else settled
    answers = {question.id: question.answers[0][0] for question in check.questions(figures)}
    options = {option.name: option.default for option in check.options} | data.get("options", {})
    return View(options, answers, figures)


def _made(key: int, turns: list[list[Any]], number: int) -> Conversation:
    made: list[Turn] = []
    for place, (role, text, *more) in enumerate(turns):
        call: dict[str, str] = more[0] if more else {}
        calls = (ToolCall(call["id"], call["name"], call["arguments"]),) if "name" in call else ()
        made.append(
            Turn(
                key=place,
                role=Role(role),
                text=text.replace("{n}", str(number)),
                calls=calls,
                call_id="" if calls else call.get("id", ""),
            )
        )
    return Conversation(key=key, turns=tuple(made), next_turn=len(made))
