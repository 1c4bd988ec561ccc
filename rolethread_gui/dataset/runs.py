"""Training runs: what was trained on a version, what came of it, and what the model does wrong since.

A run is a setting of the project (named by `setting_name`), so that every change to it has its way back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

import msgspec

from rolethread_gui.dataset.filters import HasFlag
from rolethread_gui.wording import say

_SETTING: Final = "run:"

JUDGEMENTS: Final[tuple[str, ...]] = ("better", "mixed", "worse")
"""What the person thinks of a tuned model, beside the one before it."""


class Run(msgspec.Struct, frozen=True, omit_defaults=True):
    """One training.

    Attributes:
        id: identity within the project, from 1.
        name: what the person calls it.
        version: id of the version that it was trained on, 0 for none.
        trainer: with what, in the person's words or as an export names it.
        model: the base model.
        date: the day, as YYYY-MM-DD; empty where nobody said.
        settings: learning rate, epochs and the like, as the person wrote or pasted them.
        files: names of the files that were given to the trainer.
        results: figures and outputs, as pasted.
        judgement: one of `JUDGEMENTS`, or empty.
        faults: ids of what the model does wrong, see `FAULTS`.
        note: anything else.
    """

    id: int
    name: str
    version: int = 0
    trainer: str = ""
    model: str = ""
    date: str = ""
    settings: str = ""
    files: tuple[str, ...] = ()
    results: str = ""
    judgement: str = ""
    faults: tuple[str, ...] = ()
    note: str = ""


class Fault(msgspec.Struct, frozen=True):
    """Something that a tuned model does wrong, and the checks that find the turns which teach it.

    Attributes:
        id: fixed identifier.
        title: what the model does, for example "It pads its answers".
        checks: ids of the checks.
        advice: what to do about those turns, in a sentence.
    """

    id: str
    title: str
    checks: tuple[str, ...]
    advice: str

    @property
    def clause(self) -> HasFlag:
        """The conversations that teach it."""
        return HasFlag(self.checks)


FAULTS: Final[tuple[Fault, ...]] = (
    Fault(
        "agency",
        say("It speaks for the user"),
        ("speaks_for_user",),
        say("Cut what the user should have said."),
    ),
    Fault(
        "padding",
        say("It pads its answers"),
        ("filler",),
        say("Cut the padding: every example of it is learned."),
    ),
    Fault(
        "phrases",
        say("It says the same phrases again and again"),
        ("overused_phrase", "own_phrase", "repetition", "canned_reply", "alike_replies"),
        say("Write the most frequent ones anew, or mark them as meant."),
    ),
    Fault(
        "role",
        say("It leaves its role, or sounds like an assistant"),
        ("ai_boilerplate", "refusal", "leaked_role_label", "leaked_prompt", "wrong_role_order"),
        say("Write such replies anew, or leave those conversations out."),
    ),
    Fault(
        "formatting",
        say("It breaks its formatting"),
        ("format_inconsistent", "unbalanced_markup", "special_token"),
        say("Let all replies use one style."),
    ),
    Fault(
        "length",
        say("Its replies are too long, too short, or break off"),
        ("length_outlier", "truncated", "empty_turn"),
        say("Shorten, lengthen or finish those that stand apart."),
    ),
    Fault(
        "attention",
        say("It does not answer what was said"),
        ("weak_turn", "greets_again"),
        say("Write a reply that takes up the turn before it."),
    ),
    Fault(
        "corrections",
        say("It agrees with everything, and takes no correction"),
        ("over_agreeing", "cheerful_answer", "ignores_turn"),
        say(
            "Let replies disagree, and take up what was corrected. Turn “Agrees to everything” on under Checks."
        ),
    ),
    Fault(
        "drift",
        say("Its mood, tense or voice drifts"),
        ("emotional_loop", "narration_shift", "voice_outlier"),
        say(
            "Turn “Goes round in one feeling” and “Changes tense or point of view” on under Checks, then write anew "
            "what they find."
        ),
    ),
    Fault(
        "contradiction",
        say("It contradicts itself"),
        ("contradictory_answer", "against_canon"),
        say("Decide which answer is right, and mend the others."),
    ),
    Fault(
        "language", say("It slips into another language"), ("wrong_language",), say("Translate or leave out.")
    ),
    Fault(
        "copying",
        say("It recites its training texts"),
        ("exact_duplicate", "near_duplicate"),
        say("Keep one of each; what is seen twice is learned twice."),
    ),
)


def setting_name(run_id: int) -> str:
    """Name of the setting that holds a run."""
    return f"{_SETTING}{run_id}"


def is_run(setting: str) -> bool:
    """Whether a setting holds a run."""
    return setting.startswith(_SETTING)


def setting_value(run: Run) -> dict[str, Any]:
    """The value of its setting."""
    value: dict[str, Any] = msgspec.to_builtins(run)
    del value["id"]
    return value


def runs_of(settings: Mapping[str, Any]) -> tuple[Run, ...]:
    """The runs of a project from its settings, the newest first."""
    found: list[Run] = []
    for name, value in dict(settings).items():
        if is_run(name) and name[len(_SETTING) :].isdecimal() and value is not None:
            try:
                found.append(msgspec.convert({**value, "id": int(name[len(_SETTING) :])}, Run))
            except (msgspec.ValidationError, TypeError):
                continue  # a newer program wrote more than this one understands
    return tuple(sorted(found, key=lambda run: (run.date, run.id), reverse=True))


def next_id(runs: Iterable[Run]) -> int:
    """A number for one more run."""
    return max((run.id for run in runs), default=0) + 1
