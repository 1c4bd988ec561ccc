"""Rules that several trainers share. Each function makes the rule with what one trainer does about it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator

from rolethread_gui.dataset.conversation import Conversation, Role, Shape, Turn
from rolethread_gui.formats.fitting import repairs, tools
from rolethread_gui.formats.fitting.findings import Place, Rule, Severity
from rolethread_gui.wording import quoted, say

_WHO = {
    Role.USER: say("the user"),
    Role.ASSISTANT: say("the model"),
    Role.SYSTEM: say("the system"),
    Role.TOOL: say("a tool"),
    Role.OTHER: say("somebody unknown"),
}


def _numbered(conversation: Conversation) -> Iterator[tuple[int, Turn]]:
    return enumerate(conversation.turns, 1)


# Order


def greeting_first(severity: Severity, why: str, *, bare: bool = False) -> Rule:
    """The model speaks before the user does.

    Args:
        severity: what it does.
        why: what the trainer does.
        bare: calls of tools and their results do not count as speaking.
    """

    def find(conversation: Conversation) -> Iterator[Place]:
        for number, turn in _numbered(conversation):
            if bare and _is_tools(turn):
                continue
            if turn.role is Role.ASSISTANT:
                yield (
                    turn.key,
                    say("The model speaks first (turn {0}), before the user has said anything.").format(
                        number
                    ),
                )
            if turn.role is not Role.SYSTEM:
                return

    known = (repairs.GREETING_TO_SYSTEM, repairs.DROP_GREETING)
    return Rule("greeting_first", severity, say("The model speaks first"), why, find, known)


def _is_tools(turn: Turn) -> bool:
    return turn.role is Role.TOOL or bool(tools.calls_of(turn))


def doubled(
    severity: Severity, why: str, *, between: bool = False, literal: bool = False, bare: bool = False
) -> Rule:
    """Two turns of one side follow each other.

    Args:
        severity: what it does.
        why: what the trainer does.
        between: a tool's result counts as a turn of the user's side, and its results as one turn.
        literal: any two turns of the same role count, systems and tools too.
        bare: calls of tools and their results are passed over.
    """

    def find(conversation: Conversation) -> Iterator[Place]:
        last = 0
        before: Turn | None = None
        for number, turn in _numbered(conversation):
            if (turn.role is Role.SYSTEM and not literal) or (bare and _is_tools(turn)):
                continue
            same = literal and before is not None and before.role is turn.role
            if before is not None and (same or _clash(before, turn, between=between)):
                if before.role is turn.role:
                    said = say("Turns {0} and {1} both belong to {2}.").format(last, number, _WHO[turn.role])
                else:
                    said = say("Nothing of the model stands between turn {0} and turn {1}.").format(
                        last, number
                    )
                yield turn.key, said
            last, before = number, turn

    known = (repairs.JOIN_DOUBLED, repairs.SYSTEM_FIRST) if literal else (repairs.JOIN_DOUBLED,)
    return Rule("doubled", severity, say("Two turns of one side in a row"), why, find, known)


def _clash(before: Turn, turn: Turn, *, between: bool) -> bool:
    if before.role is turn.role:
        return turn.role in (Role.USER, Role.ASSISTANT)
    return between and {before.role, turn.role} == {Role.USER, Role.TOOL}


def ends_open(severity: Severity, why: str) -> Rule:
    """The last turn is not the model's."""

    def find(conversation: Conversation) -> Iterator[Place]:
        last = conversation.turns[-1] if conversation.turns else None
        if last is not None and last.role is not Role.ASSISTANT:
            yield last.key, say("The last turn belongs to {0}; nothing answers it.").format(_WHO[last.role])

    return Rule("ends_open", severity, say("Ends without a reply"), why, find, (repairs.DROP_ENDING,))


def system_inside(severity: Severity, why: str) -> Rule:
    """A system prompt that is not the first turn."""

    def find(conversation: Conversation) -> Iterator[Place]:
        for number, turn in _numbered(conversation):
            if number > 1 and turn.role is Role.SYSTEM:
                yield (
                    turn.key,
                    say("A system prompt stands at turn {0}; only the first turn may be one.").format(number),
                )

    known = (repairs.SYSTEM_FIRST, repairs.SYSTEM_TO_USER)
    return Rule("system_inside", severity, say("A system prompt in the middle"), why, find, known)


def no_turns(why: str) -> Rule:
    """There is nothing at all."""

    def find(conversation: Conversation) -> Iterator[Place]:
        if not conversation.turns:
            yield None, say("There is no turn in this conversation.")

    return Rule("no_turns", Severity.DROP, say("Nothing in it"), why, find)


def no_user(severity: Severity, why: str) -> Rule:
    """The user never speaks."""

    def find(conversation: Conversation) -> Iterator[Place]:
        if not any(turn.role is Role.USER for turn in conversation.turns):
            yield None, say("The user says nothing in this conversation.")

    return Rule("no_user", severity, say("No turn of the user"), why, find)


def no_reply(why: str) -> Rule:
    """There is nothing that the model says."""

    def find(conversation: Conversation) -> Iterator[Place]:
        if not any(turn.role is Role.ASSISTANT for turn in conversation.turns):
            yield None, say("The model says nothing in this conversation.")

    return Rule("no_reply", Severity.DROP, say("No reply to learn from"), why, find)


def unknown_role(severity: Severity, why: str) -> Rule:
    """A role that the trainer does not know."""

    def find(conversation: Conversation) -> Iterator[Place]:
        for number, turn in _numbered(conversation):
            if turn.role is Role.OTHER:
                named = f"“{turn.label.strip()[:40]}”" if turn.label.strip() else say("no role at all")
                yield (
                    turn.key,
                    say("Turn {0} belongs to {1}, which the trainer does not know.").format(number, named),
                )

    return Rule("unknown_role", severity, say("An unknown role"), why, find, (repairs.NAME_ROLES,))


# What turns hold


def empty_turn(severity: Severity, why: str, roles: tuple[Role, ...] = (Role.USER, Role.ASSISTANT)) -> Rule:
    """A turn without anything in it."""

    def find(conversation: Conversation) -> Iterator[Place]:
        for number, turn in _numbered(conversation):
            if turn.role in roles and repairs.is_empty(turn):
                yield turn.key, say("Turn {0} of {1} is empty.").format(number, _WHO[turn.role])

    return Rule("empty_turn", severity, say("An empty turn"), why, find, (repairs.DROP_EMPTY,))


def half_character(why: str) -> Rule:
    """Half a character, from a damaged file."""

    def find(conversation: Conversation) -> Iterator[Place]:
        for number, turn in _numbered(conversation):
            if repairs.halves_in(turn):
                yield turn.key, say("Turn {0} holds half a character, left by a damaged file.").format(number)

    return Rule("half_character", Severity.DROP, say("Damaged characters"), why, find, (repairs.MEND_HALVES,))


def attached(why: str, *, written: Callable[[Turn], bool] | None = None) -> Rule:
    """Pictures and the like, which are not written."""

    def find(conversation: Conversation) -> Iterator[Place]:
        for number, turn in _numbered(conversation):
            if turn.attached and not (written is not None and written(turn)):
                kinds = " and ".join(dict.fromkeys(f"a {one.kind.value}" for one in turn.attached))
                yield (
                    turn.key,
                    say("Turn {0} has {1} beside its text; only the text is written.").format(number, kinds),
                )

    return Rule("attached", Severity.CUT, say("Pictures and files"), why, find)


def image_marks(why: str) -> Rule:
    """The mark ``<image>`` in a text, which stands for a picture that is not there."""

    def find(conversation: Conversation) -> Iterator[Place]:
        for number, turn in _numbered(conversation):
            count = sum(turn.text.count(mark) for mark in ("<image>", "<video>", "<audio>"))
            if count:
                yield (
                    turn.key,
                    say(
                        "Turn {0} has the mark of a picture or recording in its text, and none is written."
                    ).format(number),
                )

    return Rule("image_marks", Severity.MISREAD, say("Marks of pictures"), why, find)


def no_text(why: str) -> Rule:
    """A number or the like in place of a text."""

    def find(conversation: Conversation) -> Iterator[Place]:
        for number, turn in _numbered(conversation):
            if turn.shape is Shape.OTHER:
                yield (
                    turn.key,
                    say("Turn {0} held a value that is no text; it is written as text.").format(number),
                )

    return Rule("no_text", Severity.NOTE, say("Values that are no texts"), why, find)


def speakers(why: str = say("Only the roles are written; the names stay in the project.")) -> Rule:
    """Names of speakers, which have no place."""

    def find(conversation: Conversation) -> Iterator[Place]:
        names = dict.fromkeys(
            turn.speaker for turn in conversation.turns if turn.speaker and turn.role is not Role.TOOL
        )
        if names:
            told = ", ".join(quoted(name[:40]) for name in list(names)[:3])
            yield None, say("The names of the speakers ({0}) have no place there.").format(told)

    return Rule("speakers", Severity.NOTE, say("Names of speakers"), why, find)


# What is learned


def nothing_learned(why: str = say("A conversation of which nothing is learned only costs time.")) -> Rule:
    """Every reply is marked not to be learned."""

    def find(conversation: Conversation) -> Iterator[Place]:
        replies = [turn for turn in conversation.turns if turn.role is Role.ASSISTANT]
        if replies and all(turn.learn is False for turn in replies):
            yield None, say("Every turn of the model is marked not to be learned.")

    return Rule("nothing_learned", Severity.DROP, say("Nothing to learn"), why, find)


def masks_lost(why: str) -> Rule:
    """Turns that are not to be learned, where the trainer cannot be told."""

    def find(conversation: Conversation) -> Iterator[Place]:
        for number, turn in _numbered(conversation):
            if turn.role is Role.ASSISTANT and turn.learn is False:
                yield (
                    turn.key,
                    say("Turn {0} is marked not to be learned, and would be learned.").format(number),
                )

    return Rule("masks_lost", Severity.MISREAD, say("Turns not to learn from"), why, find)


def learned_others(why: str) -> Rule:
    """Turns of others that are to be learned, where only the model's can be."""

    def find(conversation: Conversation) -> Iterator[Place]:
        for number, turn in _numbered(conversation):
            if turn.role is not Role.ASSISTANT and turn.learn:
                yield (
                    turn.key,
                    say("Turn {0} of {1} is marked to be learned, and would not be.").format(
                        number, _WHO[turn.role]
                    ),
                )

    return Rule("learned_others", Severity.NOTE, say("Turns of others to learn from"), why, find)


def softer(rule: Rule, severity: Severity) -> Rule:
    """The same rule with another severity."""
    return dataclasses.replace(rule, severity=severity)
