"""The order of turns: what shape a conversation has, and how long each role writes."""

from __future__ import annotations

import dataclasses
import functools
import math
import re
from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from rolethread_gui.dataset import conversation as parts
from rolethread_gui.dataset.conversation import Conversation, Role, Turn


@dataclasses.dataclass(frozen=True, slots=True)
class Shape:
    """The roles of a conversation, sorted out.

    Attributes:
        system: the system prompt at the start, if any.
        late_systems: system turns anywhere else, the second of two at the start included.
        spoken: turns of user, assistant and tool, in order.
        others: turns of roles that the program does not know.
        doubled: neighbours of one role (user or assistant): the first, the second, and whether the
            second stands alone between two of its role, as a turn does whose role is wrong.
        alternates: user and assistant take turns from first to last (tool turns aside).
    """

    system: Turn | None
    late_systems: tuple[Turn, ...]
    spoken: tuple[Turn, ...]
    others: tuple[Turn, ...]
    doubled: tuple[tuple[Turn, Turn, bool], ...]
    alternates: bool

    def has(self, role: Role) -> bool:
        """Whether a turn of that role is there."""
        return any(turn.role is role for turn in self.spoken)


_SIGNS: Final = {Role.SYSTEM: "s", Role.USER: "u", Role.ASSISTANT: "a", Role.TOOL: "t", Role.OTHER: "o"}
CALL_LABELS: Final = ("function_call", "tool_call", "tool_calls")
_USUAL: Final = re.compile(r"s?u(?:a(?:t+a)*u)*a(?:t+a)*")


def signature(conversation: Conversation) -> str:
    """The roles in order, a letter each: s, u, a, t, o, and c for a tool call of the assistant."""
    turns = conversation.turns
    signs = "".join([_SIGNS[turn.role] for turn in turns])
    if "aa" in signs and any(is_call(turn) for turn in turns):
        return "".join(["c" if is_call(turn) else sign for turn, sign in zip(turns, signs, strict=True)])
    return signs


@functools.lru_cache(maxsize=4096)
def is_usual(signs: str) -> bool:
    """Whether roles stand as every training program wants them: u a u a …, a system prompt only first."""
    return _USUAL.fullmatch(signs) is not None


def is_call(turn: Turn) -> bool:
    """Whether a turn of the assistant calls a tool, or seems to: by its role's name, or having no content."""
    if turn.role is not Role.ASSISTANT:
        return False
    return bool(turn.calls) or turn.label in CALL_LABELS or (turn.shape is parts.Shape.NULL and not turn.text)


def shape_of(conversation: Conversation) -> Shape:
    """Sort out the roles of a conversation."""
    turns = conversation.turns
    signs = signature(conversation)
    system = turns[0] if signs.startswith("s") else None
    late = tuple(turn for turn in turns[1:] if turn.role is Role.SYSTEM)
    others = tuple(turn for turn in turns if turn.role is Role.OTHER)
    spoken = tuple(turn for turn in turns if turn.role is not Role.SYSTEM and turn.role is not Role.OTHER)
    if is_usual(signs):
        return Shape(system, late, spoken, others, (), True)
    # A system turn in between is its own fault; a turn of an unknown role may be anybody's.
    line = [(turn, sign) for turn, sign in zip(turns, signs, strict=True) if sign != "s"]
    doubled = _doubled([turn for turn, _ in line], "".join(sign for _, sign in line))
    return Shape(system, late, spoken, others, doubled, not doubled and not others and bool(spoken))


def _doubled(line: Sequence[Turn], signs: str) -> tuple[tuple[Turn, Turn, bool], ...]:
    found: list[tuple[Turn, Turn, bool]] = []
    place = 1
    while place < len(line):
        sign = signs[place]
        if sign == signs[place - 1] and sign in "ua":
            # Exactly three in a row: the one in the middle has the wrong role, more likely than two gaps.
            alone = signs[max(0, place - 2) : place + 3].strip("uatco".replace(sign, "")) == 3 * sign
            found.append((line[place - 1], line[place], alone))
            place += 2 if alone else 1
        else:
            place += 1
    return tuple(found)


def count_text(text: str) -> int:
    """Size of a text on a logarithmic scale: sixteen steps for each doubling of its code points."""
    return _size(len(text))


@functools.lru_cache(maxsize=10_000)
def _size(letters: int) -> int:
    return round(16 * math.log2(letters + 1))


class Lengths:
    """Mean and spread of text sizes, in whole numbers, so that taking away undoes adding exactly."""

    def __init__(self) -> None:
        self.number = 0
        self.total = 0
        self.squares = 0

    def count(self, text: str, by: int) -> None:
        """Add a text (`by` 1) or take one away (-1)."""
        size = count_text(text)
        self.number += by
        self.total += by * size
        self.squares += by * size * size

    def count_all(self, letters: npt.NDArray[np.int64]) -> None:
        """Add texts of so many code points."""
        for size, number in zip(
            *(one.tolist() for one in np.unique(letters, return_counts=True)), strict=True
        ):
            steps = _size(size)
            self.number += number
            self.total += number * steps
            self.squares += number * steps * steps

    def merge(self, other: Lengths) -> None:
        """Take in another part."""
        self.number += other.number
        self.total += other.total
        self.squares += other.squares

    def settle(self) -> list[float] | None:
        """Mean and standard deviation, or None below ten texts."""
        if self.number < 10:
            return None
        mean = self.total / self.number
        return [round(mean, 3), round(math.sqrt(max(1.0, self.squares / self.number - mean * mean)), 3)]

    @staticmethod
    def likelihood(settled: Sequence[float], size: int) -> float:
        """Logarithm of the normal density at `size`, but for a constant; far ends count no more than 3 σ."""
        mean, spread = settled
        return -min(9.0, ((size - mean) / spread) ** 2) / 2 - math.log(spread)
