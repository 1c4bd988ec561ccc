"""Turns in an order that training cannot use: doubled roles, a lost first or last turn, swapped speakers."""

from __future__ import annotations

import dataclasses
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Final

import numpy as np

from rolethread_gui.checks import many as many_of
from rolethread_gui.checks import order_fixes
from rolethread_gui.checks.base import Aggregate, Check, Finding, Question, View
from rolethread_gui.checks.turn_order import Lengths, Shape, count_text, is_usual, shape_of, signature
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.filters import HasFlag
from rolethread_gui.dataset.flags import Fix, Flag, Severity
from rolethread_gui.wording import put, say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_HABITS: Final = ("greeting_first", "same_role_twice", "ends_with_user", "system_inside", "other_roles")
"""What may be meant when much of a dataset does it: ids of the questions."""


class TurnOrder(Aggregate):
    """Counts how conversations open, go on and end, and how long users and assistants write."""

    def __init__(self) -> None:
        self.conversations = 0
        self.habits: Counter[str] = Counter()
        self.names: Counter[str] = Counter()
        self.ends: Counter[str] = Counter()
        self.user = Lengths()
        self.assistant = Lengths()

    def add(self, conversation: Conversation) -> None:
        """See `Aggregate.add`."""
        self._count(conversation, 1)

    def add_all(self, many: Many) -> None:
        """See `Aggregate.add_all`: what stands in the usual order has none of the habits."""
        usual = _stands_as_usual(many)
        for conversation in many.asked(~usual):
            self._count(conversation, 1)
        count = int(np.count_nonzero(usual))
        self.conversations += count
        if count:
            self.ends[f"{Role.USER}-{Role.ASSISTANT}"] += count
        theirs = usual[many.owners] & (many.roles != many_of.SYSTEM)
        users = many.roles == many_of.USER
        self.user.count_all(many.sizes[theirs & users])
        self.assistant.count_all(many.sizes[theirs & ~users])

    def remove(self, conversation: Conversation) -> None:
        """See `Aggregate.remove`."""
        self._count(conversation, -1)

    def _count(self, conversation: Conversation, by: int) -> None:
        shape = shape_of(conversation)
        if not shape.spoken:
            return
        self.conversations += by
        self.habits.update(dict.fromkeys(_seen_habits(shape), by))
        self.names.update({turn.label: by for turn in shape.others})
        first, last = shape.spoken[0].role, shape.spoken[-1].role
        if shape.alternates:
            self.ends[f"{first}-{last}"] += by
            for turn in shape.spoken:
                lengths = self.user if turn.role is Role.USER else self.assistant
                lengths.count(turn.text, by)

    def merge(self, other: Any) -> None:
        """See `Aggregate.merge`."""
        self.conversations += other.conversations
        self.habits.update(other.habits)
        self.names.update(other.names)
        self.ends.update(other.ends)
        self.user.merge(other.user)
        self.assistant.merge(other.assistant)

    def settle(self) -> dict[str, Any]:
        """Counts by habit and by first and last role, names of unknown roles, and usual lengths."""
        return {
            "conversations": self.conversations,
            "habits": {habit: self.habits[habit] for habit in _HABITS},
            "names": sorted(name for name, count in self.names.items() if count > 0)[:20],
            "ends": {ends: count for ends, count in sorted(self.ends.items()) if count},
            "user": self.user.settle(),
            "assistant": self.assistant.settle(),
        }


_SIGNS: Final = b"suato"
"""Letters of the roles by their numbers in `Many.roles`, as `turn_order.signature` has them."""


def _stands_as_usual(many: Many) -> Mask:
    """Conversations in the usual order, as far as that is seen at once: calls of tools need a closer look."""
    signs = many.roles.tobytes().translate(_SIGNS.ljust(256, b"?")).decode()
    ends = np.cumsum(many.counts).tolist()
    return np.fromiter(
        [
            "aa" not in (theirs := signs[end - count : end]) and is_usual(theirs)
            for end, count in zip(ends, many.counts.tolist(), strict=True)
        ],
        np.bool_,
    )


def _seen_habits(shape: Shape) -> Iterator[str]:
    if shape.spoken[0].role is Role.ASSISTANT:
        yield "greeting_first"
    if shape.doubled:
        yield "same_role_twice"
    if shape.spoken[-1].role is Role.USER:
        yield "ends_with_user"
    if shape.late_systems:
        yield "system_inside"
    if shape.others:
        yield "other_roles"


_ASKED: Final[Mapping[str, tuple[str, str, str]]] = {
    "greeting_first": (
        say("open with a turn of the assistant"),
        say("Is that the character's greeting, and meant?"),
        say("Yes, they greet first"),
    ),
    "same_role_twice": (
        say("have two turns of one role in a row"),
        say("Do your speakers write several messages in a row on purpose?"),
        say("Yes, that is meant"),
    ),
    "ends_with_user": (
        say("end with the user's turn"),
        say("Are these prompts without a reply on purpose?"),
        say("Yes, that is meant"),
    ),
    "system_inside": (
        say("have a system turn in the middle, or several"),
        say("Are these instructions along the way, and meant?"),
        say("Yes, that is meant"),
    ),
    "other_roles": (
        say("have turns of roles beside user, assistant and system"),
        say("Are these further speakers, and meant?"),
        say("Yes, that is meant"),
    ),
}


def _of_one(what: str) -> str:
    """The same of a single conversation: “has” for “have”, “opens” for “open”."""
    verb, _, rest = what.partition(" ")
    return f"{'has' if verb == 'have' else f'{verb}s'} {rest}"


_RARE: Final = {"greeting_first": 0.25}
"""Share of the conversations from which on a habit looks meant in a large dataset; 0.3 for the others."""


def _looks_meant(habit: str, figures: Mapping[str, Any]) -> bool:
    total: int = figures["conversations"]
    count: int = figures["habits"].get(habit, 0)
    if total < 5:
        return False
    return count > total / 2 or (total >= 40 and count >= _RARE.get(habit, 0.3) * total)


class WrongRoleOrder(Check):
    """Finds turns in a wrong order."""

    id: ClassVar[str] = "wrong_role_order"
    title: ClassVar[str] = say("Turns in the wrong order")
    help: ClassVar[str] = say(
        "User and assistant should take turns, the user first and the assistant last, with at most one "
        "system prompt, at the start. Most training programs drop or misread anything else. Join, move or "
        "delete turns, or give them to the other speaker."
    )
    severity: ClassVar[Severity] = Severity.ERROR
    languages: ClassVar[tuple[str, ...]] = ("*",)
    version: ClassVar[int] = 1
    keeps: ClassVar[bool] = True

    def aggregate(self) -> Aggregate:
        """See `Check.aggregate`."""
        return TurnOrder()

    def questions(self, figures: Any) -> Sequence[Question]:
        """See `Check.questions`: habits that so many conversations have that they look meant."""
        if not figures:
            return ()
        asked: list[Question] = []
        for habit in _HABITS:
            if _looks_meant(habit, figures):
                saw, ask, yes = _ASKED[habit]
                count, total = figures["habits"][habit], figures["conversations"]
                named = (
                    f" ({', '.join(figures['names'][:4])})"
                    if habit == "other_roles" and figures["names"]
                    else ""
                )
                asked.append(
                    Question(
                        id=habit,
                        sentence=put(say("{0:,} of {1:,} conversations {2}{3}."), count, total, saw, named),
                        ask=ask,
                        answers=(("meant", yes), ("mistake", say("No, flag them"))),
                    )
                )
        return asked

    def findings(self, figures: Any) -> Sequence[Finding]:
        """See `Check.findings`: the commonest fault that does not look meant."""
        if not figures:
            return ()
        faults = [
            (figures["habits"][habit], _ASKED[habit][0])
            for habit in _HABITS
            if figures["habits"][habit] and not _looks_meant(habit, figures)
        ]
        if not faults:
            return ()
        count, what = max(faults)
        total = figures["conversations"]
        sentence = put(
            say("{0:,} of {1:,} conversations {2}."), count, total, what if count > 1 else _of_one(what)
        )
        return (Finding(self.id, sentence, (HasFlag((self.id,)),), count, 0.8),)

    def may_flag(self, many: Many, view: View) -> Mask | None:
        """See `Check.may_flag`."""
        del view
        silent = many.silent.get(self.id)
        return ~(_stands_as_usual(many) if silent is None else silent)

    def note(self, many: Many) -> None:
        """See `Check.note`."""
        many.silent[self.id] = _stands_as_usual(many)

    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """See `Check.flags`."""
        if is_usual(signature(conversation)):
            return []
        shape = shape_of(conversation)
        judge = _Judge(conversation, shape, view.figures or {}, view.answers)
        if not shape.spoken:
            return judge.nothing_said()
        swapped = judge.swapped()
        if swapped:
            return [*swapped, *judge.systems(), *judge.others()]
        found = [*judge.first(), *judge.doubled(), *judge.systems(), *judge.others(), *judge.last()]
        return _one_a_turn(found)


def _one_a_turn(found: list[Flag]) -> list[Flag]:
    kept: dict[int | None, Flag] = {}
    for flag in found:
        kept.setdefault(flag.turn, flag)
    return list(kept.values())


@dataclasses.dataclass(frozen=True, slots=True)
class _Judge:
    conversation: Conversation
    shape: Shape
    figures: Mapping[str, Any]
    answers: Mapping[str, str]

    def _meant(self, habit: str) -> bool:
        if habit in self.answers:
            return self.answers[habit] == "meant"
        return bool(self.figures) and _looks_meant(habit, self.figures)

    def _flag(
        self, turn: Turn | None, rule: str, message: str, fixes: tuple[Fix, ...],
        severity: Severity = Severity.ERROR,
    ) -> Flag:  # fmt: skip
        return Flag(
            check=WrongRoleOrder.id, conversation=self.conversation.key, turn=turn.key if turn else None,
            start=None, end=None, severity=severity, message=message, words=rule, fixes=fixes,
        )  # fmt: skip

    def _number(self, turn: Turn) -> int:
        return self.conversation.index(turn.key) + 1

    def nothing_said(self) -> list[Flag]:
        """A conversation without a user's or assistant's turn."""
        if self.shape.others and self._meant("other_roles"):
            return []
        turns = self.conversation.turns
        message = (
            say(
                "This conversation has only a system prompt: there is no turn of the user or the assistant to learn from."
            )
            if turns
            else say("This conversation has no turns: there is nothing to learn from.")
        )
        if self.shape.others:
            return self.others()
        return [
            self._flag(
                turns[0] if turns else None, "nothing", message, order_fixes.delete_all(self.conversation)
            )
        ]

    def swapped(self) -> list[Flag]:
        """User and assistant exchanged throughout: both ends are wrong, and right the other way round."""
        spoken = self.shape.spoken
        if not self.shape.alternates or len(spoken) < 2:
            return []
        first, last = spoken[0].role, spoken[-1].role
        greets = self._meant("greeting_first")
        if last is not Role.USER or self._meant("ends_with_user"):
            return []
        if first is Role.ASSISTANT:
            sure = not greets or self._reads_better_swapped()
        else:  # U … U: right the other way round only where conversations open with a greeting
            sure = greets and self._reads_better_swapped()
        if not sure:
            return []
        count = self.figures.get("ends", {}).get("user-assistant", 0)
        total = self.figures.get("conversations", 0)
        usual = (
            put(say(" {0:,} of {1:,} conversations here do so the other way round."), count, total)
            if count > total / 2 > 1
            else ""
        )
        message = say(
            "User and assistant look swapped: turn {0} is the {1}'s and the last one, {2}, the user's, so the model would learn to write the user's part.{3}"
        ).format(self._number(spoken[0]), _NAMES[first], self._number(spoken[-1]), usual)
        return [self._flag(spoken[0], "swapped", message, order_fixes.swap(self.conversation))]

    def _reads_better_swapped(self) -> bool:
        user, assistant = self.figures.get("user"), self.figures.get("assistant")
        if not user or not assistant:
            return False
        gain = 0.0
        for turn in self.shape.spoken:
            mine, other = (user, assistant) if turn.role is Role.USER else (assistant, user)
            size = count_text(turn.text)
            gain += Lengths.likelihood(other, size) - Lengths.likelihood(mine, size)
        return gain > 0.7 * math.sqrt(len(self.shape.spoken))

    def first(self) -> list[Flag]:
        """No user's turn first."""
        turn = self.shape.spoken[0]
        if turn.role is Role.USER or (turn.role is Role.ASSISTANT and self._meant("greeting_first")):
            return []
        if not self.shape.has(Role.USER):
            message = say("The user says nothing in this conversation: the model sees no prompt to answer.")
            return [self._flag(turn, "no user", message, order_fixes.no_user(self.conversation, turn))]
        count = self.figures.get("habits", {}).get("greeting_first", 0)
        total = self.figures.get("conversations", 0)
        usual = (
            put(say("; {0:,} of {1:,} conversations here open with the user"), total - count, total)
            if count < total / 2
            else ""
        )
        what = "assistant" if turn.role is Role.ASSISTANT else "tool"
        message = say(
            "The first turn is the {0}'s (turn {1}), with no turn of the user before it{2}. Add the user's turn, or delete this one."
        ).format(what, self._number(turn), usual)
        return [
            self._flag(
                turn, "first", message, order_fixes.first(self.conversation, self.shape), Severity.WARNING
            )
        ]

    def doubled(self) -> list[Flag]:
        """Two turns of one role in a row."""
        if self._meant("same_role_twice"):
            return []
        found: list[Flag] = []
        for before, turn, lone in self.shape.doubled:
            one, two = self._number(before), self._number(turn)
            if lone:
                message = say(
                    "Turns {0} to {1} are all the {2}'s; turn {3} looks like the {4}'s. Give it to the other speaker, or join the three."
                ).format(one, one + 2, _NAMES[turn.role], two, _NAMES[_other(turn.role)])
            elif before.text.strip() == turn.text.strip():
                message = say("Turns {0} and {1} are both the {2}'s and say the same. Delete one.").format(
                    one, two, _NAMES[turn.role]
                )
            else:
                message = say(
                    "Turns {0} and {1} are both the {2}'s, with no turn of the {3} between them. Join them, or add what is missing."
                ).format(one, two, _NAMES[turn.role], _NAMES[_other(turn.role)])
            fixes = order_fixes.doubled(self.conversation, before, turn)
            found.append(self._flag(turn, f"two {turn.role}", message, fixes))
        return found

    def systems(self) -> list[Flag]:
        """A system prompt that is not first, or a second one."""
        if self._meant("system_inside"):
            return []
        found: list[Flag] = []
        for turn in self.shape.late_systems:
            if self.shape.system is None:
                message = say("A system prompt stands at turn {0}; it belongs at the start.").format(
                    self._number(turn)
                )
            else:
                message = say(
                    "This is a second system prompt, at turn {0}; most training programs allow one, at the start."
                ).format(self._number(turn))
            fixes = order_fixes.system(self.conversation, self.shape, turn)
            found.append(self._flag(turn, "system", message, fixes))
        return found

    def others(self) -> list[Flag]:
        """Roles that no training program knows."""
        if not self.shape.others or self._meant("other_roles"):
            return []
        found: list[Flag] = []
        for turn in self.shape.others:
            named = (
                say("“{0}” is no role").format(turn.label)
                if turn.label.strip()
                else say("This turn names no role")
            )
            message = say(
                "{0} that training programs know (turn {1}). Give the turn to the user, the assistant or the system."
            ).format(named, self._number(turn))
            fixes = order_fixes.role(self.conversation, turn)
            found.append(self._flag(turn, f"role {turn.label.strip()[:40]}", message, fixes))
        return found

    def last(self) -> list[Flag]:
        """The last turn is not the assistant's."""
        turn = self.shape.spoken[-1]
        if turn.role is Role.ASSISTANT or self._meant("ends_with_user"):
            return []
        number = self._number(turn)
        if not self.shape.has(Role.ASSISTANT):
            message = say("The assistant never answers in this conversation: there is nothing to learn from.")
            fixes = order_fixes.delete_all(self.conversation)
        elif turn.role is Role.USER:
            message = say(
                "The last turn ({0}) is the user's, and nothing answers it. Write a reply, or drop the turn."
            ).format(number)
            fixes = order_fixes.trailing(self.conversation, turn)
        else:
            message = say(
                "The last turn ({0}) is a tool's result, and no reply makes use of it. Write one."
            ).format(number)
            fixes = order_fixes.trailing(self.conversation, turn)
        return [self._flag(turn, "last", message, fixes, Severity.WARNING)]


_NAMES: Final = {Role.USER: "user", Role.ASSISTANT: "assistant", Role.TOOL: "tool"}


def _other(role: Role) -> Role:
    return Role.ASSISTANT if role is Role.USER else Role.USER
