"""Changes that let a conversation fit a trainer. None of them invents words.

Each is pure, and gives back the very same conversation where there is nothing to do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from rolethread_gui.dataset.conversation import Alternative, Conversation, Role, Shape, Turn
from rolethread_gui.formats.fitting import tools
from rolethread_gui.formats.fitting.findings import Repair
from rolethread_gui.wording import say

BETWEEN = "\n\n"
_HALF = re.compile("[\ud800-\udfff]")


def first_user(conversation: Conversation) -> int:
    """Place of the user's first turn; the number of turns where there is none."""
    turns = conversation.turns
    return next((place for place, turn in enumerate(turns) if turn.role is Role.USER), len(turns))


def _lead(conversation: Conversation) -> tuple[list[Turn], list[Turn], list[Turn]]:
    """System turns before the user's first turn, all others before it, and the rest."""
    at = first_user(conversation)
    before = conversation.turns[:at] if at < len(conversation.turns) else ()
    systems = [turn for turn in before if turn.role is Role.SYSTEM]
    return (
        systems,
        [turn for turn in before if turn.role is not Role.SYSTEM],
        list(conversation.turns[len(before) :]),
    )


def greeting_to_system(conversation: Conversation) -> Conversation:
    """What stands before the user's first turn goes into the system prompt."""
    systems, greeting, rest = _lead(conversation)
    if not greeting:
        return conversation
    texts = [turn.text for turn in (*systems, *greeting) if turn.text]
    first = (systems or greeting)[0]
    made = msgspec.structs.replace(
        first,
        role=Role.SYSTEM,
        text=BETWEEN.join(texts),
        label=first.label if systems else "",
        speaker=first.speaker if systems else "",
        learn=None,
        shape=Shape.TEXT,
        alternatives=(),
        calls=(),
        call_id="",
    )
    return conversation.with_turns([made, *rest])


def drop_greeting(conversation: Conversation) -> Conversation:
    """What stands before the user's first turn goes, but for the system prompt."""
    systems, greeting, rest = _lead(conversation)
    return conversation.with_turns([*systems, *rest]) if greeting else conversation


def join(first: Turn, second: Turn) -> Turn:
    """One turn from two of the same role; other texts of either are kept with what stays of the other."""
    between = BETWEEN if first.text and second.text else ""
    others = [one.text + between + second.text for one in first.alternatives]
    others += [first.text + between + one.text for one in second.alternatives]
    standing = [*first.alternatives, *second.alternatives]
    free = max((one.key for one in first.alternatives), default=-1) + 1
    keys = [*(one.key for one in first.alternatives), *range(free, free + len(second.alternatives))]
    return msgspec.structs.replace(
        first,
        text=first.text + between + second.text,
        shape=Shape.TEXT,
        label="" if tools.calls_of(second) and not second.calls else first.label,
        learn=False if first.learn is False and second.learn is False else first.learn and second.learn,
        alternatives=tuple(
            Alternative(key, text, one.standing)
            for key, text, one in zip(keys, others, standing, strict=True)
        ),
        calls=(*tools.calls_of(first), *tools.calls_of(second)),
        attached=(*first.attached, *second.attached),
    )


def join_doubled(conversation: Conversation) -> Conversation:
    """Neighbours of the same role become one turn; only turns that are learned alike are joined."""
    made: list[Turn] = []
    for turn in conversation.turns:
        last = made[-1] if made else None
        if last is not None and last.role is turn.role and turn.role in (Role.USER, Role.ASSISTANT):
            words = msgspec.structs.replace(turn, text=tools.words_of(turn))
            made[-1] = join(msgspec.structs.replace(last, text=tools.words_of(last)), words)
        else:
            made.append(turn)
    return conversation.with_turns(made) if len(made) != len(conversation.turns) else conversation


def drop_ending(conversation: Conversation) -> Conversation:
    """Whatever follows the last reply goes."""
    turns = conversation.turns
    last = max((place for place, turn in enumerate(turns) if turn.role is Role.ASSISTANT), default=-1)
    return conversation.with_turns(turns[: last + 1]) if 0 <= last < len(turns) - 1 else conversation


def system_first(conversation: Conversation) -> Conversation:
    """All system prompts become one, at the start."""
    systems = [turn for turn in conversation.turns if turn.role is Role.SYSTEM]
    if not systems or (len(systems) == 1 and conversation.turns[0] is systems[0]):
        return conversation
    text = BETWEEN.join(turn.text for turn in systems if turn.text)
    made = (
        msgspec.structs.replace(systems[0], text=text, shape=Shape.TEXT) if len(systems) > 1 else systems[0]
    )
    return conversation.with_turns(
        [made, *(turn for turn in conversation.turns if turn.role is not Role.SYSTEM)]
    )


def system_to_user(conversation: Conversation) -> Conversation:
    """System prompts after the start become words of the user."""
    turns = conversation.turns
    if not any(turn.role is Role.SYSTEM for turn in turns[1:]):
        return conversation
    return conversation.with_turns(
        [
            msgspec.structs.replace(turn, role=Role.USER, label="")
            if place and turn.role is Role.SYSTEM
            else turn
            for place, turn in enumerate(turns)
        ]
    )


def name_roles(conversation: Conversation) -> Conversation:
    """Turns of unknown roles go to the side whose turn it is."""
    made: list[Turn] = []
    for place, turn in enumerate(conversation.turns):
        if turn.role is Role.OTHER:
            before = made[-1].role if made else None
            after = conversation.turns[place + 1].role if place + 1 < len(conversation.turns) else None
            role = (
                Role.ASSISTANT
                if before in (Role.USER, Role.TOOL) and after is not Role.ASSISTANT
                else Role.USER
            )
            made.append(msgspec.structs.replace(turn, role=role, label=""))
        else:
            made.append(turn)
    changed = any(turn.role is Role.OTHER for turn in conversation.turns)
    return conversation.with_turns(made) if changed else conversation


def is_empty(turn: Turn) -> bool:
    """Whether a turn has no words and no calls."""
    return not turn.text.strip() and not turn.calls


def drop_empty(conversation: Conversation) -> Conversation:
    """Turns without anything in them go."""
    kept = [
        turn for turn in conversation.turns if not is_empty(turn) or turn.attached or turn.role is Role.TOOL
    ]
    return conversation.with_turns(kept) if len(kept) != len(conversation.turns) else conversation


def has_half(text: str) -> bool:
    """Whether a text holds half a character, as damaged files do."""
    return not text.isascii() and _HALF.search(text) is not None


def mend_halves(conversation: Conversation) -> Conversation:
    """Halves of characters become the sign for a character that was lost."""
    turns = [_mended(turn) for turn in conversation.turns]
    same = all(new is old for new, old in zip(turns, conversation.turns, strict=True))
    return conversation if same else conversation.with_turns(turns)


def halves_in(turn: Turn) -> bool:
    """Whether anything that is written of a turn holds half a character."""
    if turn.speaker or turn.call_id or turn.alternatives or turn.calls:
        return any(map(has_half, _texts(turn)))
    return has_half(turn.text)  # nearly always there is nothing else


def _texts(turn: Turn) -> Sequence[str]:
    calls = [part for call in turn.calls for part in (call.id, call.name, call.arguments)]
    return (turn.text, turn.speaker, turn.call_id, *(one.text for one in turn.alternatives), *calls)


def _mended(turn: Turn) -> Turn:
    if not halves_in(turn):
        return turn

    def whole(text: str) -> str:
        return _HALF.sub("\ufffd", text)

    return msgspec.structs.replace(
        turn,
        text=whole(turn.text),
        speaker=whole(turn.speaker),
        call_id=whole(turn.call_id),
        alternatives=tuple(msgspec.structs.replace(one, text=whole(one.text)) for one in turn.alternatives),
        calls=tuple(
            msgspec.structs.replace(
                call, id=whole(call.id), name=whole(call.name), arguments=whole(call.arguments)
            )
            for call in turn.calls
        ),
    )


GREETING_TO_SYSTEM = Repair(
    "greeting_to_system",
    say("Move the greeting into the system prompt"),
    say(
        "What the model says before the user's first turn becomes the end of the system prompt; no word is lost."
    ),
    greeting_to_system,
)
DROP_GREETING = Repair(
    "drop_greeting",
    say("Leave the greeting out"),
    say("What the model says before the user's first turn goes."),
    drop_greeting,
)
JOIN_DOUBLED = Repair(
    "join_doubled",
    say("Join the turns"),
    say("Turns of the same speaker that follow each other become one, with a blank line between them."),
    join_doubled,
)
DROP_ENDING = Repair(
    "drop_ending",
    say("Leave out what follows the last reply"),
    say("What stands after the model's last turn goes; nothing could be learned from it."),
    drop_ending,
)
SYSTEM_FIRST = Repair(
    "system_first",
    say("Move it to the start"),
    say("All system prompts of the conversation become one, before the first turn."),
    system_first,
)
SYSTEM_TO_USER = Repair(
    "system_to_user",
    say("Give it to the user"),
    say("The system prompt stays in its place, as words of the user."),
    system_to_user,
)
NAME_ROLES = Repair(
    "name_roles",
    say("Give these turns to the side whose turn it is"),
    say("A turn after the user's goes to the model, any other to the user."),
    name_roles,
)
DROP_EMPTY = Repair(
    "drop_empty",
    say("Leave empty turns out"),
    say("Turns without any words go; all others stay."),
    drop_empty,
)
MEND_HALVES = Repair(
    "mend_halves",
    say("Replace them with the sign for a lost character"),
    say("The damaged places become “\ufffd”; all else stays."),
    mend_halves,
)
NINE_IDS = Repair(
    "nine_ids",
    say("Make ids of nine characters"),
    say("Calls and their results get new ids; no word of the texts changes."),
    tools.nine_ids,
)
NUMBER_CALLS = Repair(
    "number_calls",
    say("Number the calls"),
    say("Every call gets an id and its result the same one; no word of the texts changes."),
    tools.number_calls,
)
MEND_ARGUMENTS = Repair(
    "mend_arguments",
    say("Write the arguments as JSON"),
    say("Arguments that were written the way Python prints them get double quotes; their values stay."),
    tools.mend_arguments,
)
DROP_RESULTS = Repair(
    "drop_lost_results",
    say("Leave these results out"),
    say("Results of tools that nothing asked for go."),
    tools.drop_lost_results,
)
DROP_WORDS = Repair(
    "drop_words_of_calls",
    say("Leave out the words beside the call"),
    say("A turn that calls a tool keeps the call alone."),
    tools.drop_words_of_calls,
)
