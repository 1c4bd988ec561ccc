"""Better and worse replies to the same prompt, and replies with a verdict."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator

import msgspec

from rolethread_gui.dataset.conversation import Alternative, Conversation, Role, Standing, ToolCall, Turn
from rolethread_gui.formats.fitting import tools
from rolethread_gui.formats.fitting.findings import Place, Repair, Rule, Severity, Taught
from rolethread_gui.formats.jsontext import is_object
from rolethread_gui.wording import say


class _Extra(msgspec.Struct):
    """What an alternative may hold beside its text."""

    calls: tuple[ToolCall, ...] = ()
    then: tuple[Turn, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Pair:
    """Two answers to one prompt.

    Attributes:
        prompt: all turns before.
        chosen: the better answer; one turn, unless the worse one goes on after its first.
        rejected: the worse one.
    """

    prompt: tuple[Turn, ...]
    chosen: tuple[Turn, ...]
    rejected: tuple[Turn, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Judged:
    """One answer and whether it is wished."""

    prompt: tuple[Turn, ...]
    reply: Turn
    wished: bool


def _extra(alternative: Alternative) -> _Extra:
    if not is_object(tools.loads(alternative.extra or "null")):
        return _Extra()
    try:
        return msgspec.json.decode(alternative.extra, type=_Extra)
    except msgspec.DecodeError:
        return _Extra()


def follows_prompt(conversation: Conversation, place: int) -> bool:
    """Whether a turn answers something."""
    return place > 0 and conversation.turns[place - 1].role in (Role.USER, Role.TOOL, Role.OTHER)


def _usable(conversation: Conversation, *, swipes: bool) -> Iterator[tuple[int, Turn, Alternative]]:
    for place, turn in enumerate(conversation.turns):
        if turn.role is not Role.ASSISTANT or not turn.alternatives or turn.learn is False:
            continue
        if follows_prompt(conversation, place):
            for one in turn.alternatives:
                worse = one.standing is Standing.REJECTED or swipes
                extra = _extra(one) if worse and one.extra else _Extra()
                same = one.text == turn.text and extra.calls == turn.calls and not extra.then
                if worse and not same:
                    yield place, turn, one


def pairs_of(conversation: Conversation, *, swipes: bool, single: bool = True) -> list[Pair]:
    """Every worse answer with the better one.

    Args:
        conversation: its turns of the model hold other texts.
        swipes: texts about which nothing is decided count as worse.
        single: one turn on either side, for trainers that read no more.
    """
    made: list[Pair] = []
    turns = conversation.turns
    for place, turn, one in _usable(conversation, swipes=swipes):
        extra = _extra(one)
        worse = Turn(turn.key, Role.ASSISTANT, one.text, speaker=turn.speaker, calls=extra.calls)
        then = () if single else extra.then
        chosen = turns[place:] if then else (turn,)
        made.append(Pair(turns[:place], chosen, (worse, *then)))
    return made


def judged_of(conversation: Conversation, *, swipes: bool) -> list[Judged]:
    """Replies with a verdict: the last one where the conversation has one, and both sides of every pair."""
    found: dict[tuple[int, str], Judged] = {}
    turns = conversation.turns
    last = max((place for place, turn in enumerate(turns) if turn.role is Role.ASSISTANT), default=-1)
    if conversation.verdict is not None and last >= 0 and follows_prompt(conversation, last):
        turn = turns[last]
        found[turn.key, turn.text] = Judged(turns[:last], turn, conversation.verdict)
    for pair in pairs_of(conversation, swipes=swipes):
        for reply, wished in ((pair.chosen[0], True), (pair.rejected[0], False)):
            found.setdefault((reply.key, reply.text), Judged(pair.prompt, reply, wished))
    return list(found.values())


def taught(conversation: Conversation, *, swipes: bool, verdict: bool = False) -> dict[int, Taught]:
    """What a preference export does with each turn: compared replies are learned, what leads to them is read."""
    if verdict:
        learned = {one.reply.key for one in judged_of(conversation, swipes=swipes)}
    else:
        learned = {turn.key for _, turn, _ in _usable(conversation, swipes=swipes)}
    end = max((place for place, turn in enumerate(conversation.turns) if turn.key in learned), default=-1)
    return {
        turn.key: Taught.LEARNED if turn.key in learned else Taught.MASKED if place < end else Taught.DROPPED
        for place, turn in enumerate(conversation.turns)
    }


def part(conversation: Conversation, *, swipes: bool, verdict: bool = False) -> Conversation:
    """The conversation up to the last turn that a preference export writes: what the rules are for."""
    places = [place for place, _, _ in _usable(conversation, swipes=swipes)]
    if verdict and conversation.verdict is not None:
        turns = conversation.turns
        places += [place for place, turn in enumerate(turns) if turn.role is Role.ASSISTANT]
    if not places:
        return conversation
    end = max(places) + 1
    return (
        conversation if end == len(conversation.turns) else conversation.with_turns(conversation.turns[:end])
    )


def on(rules: tuple[Rule, ...], change: Callable[[Conversation], Conversation]) -> tuple[Rule, ...]:
    """The same rules, each looking at a part of the conversation alone."""

    def narrowed(rule: Rule) -> Rule:
        def find(conversation: Conversation) -> Iterable[Place]:
            return rule.find(change(conversation))

        return dataclasses.replace(rule, find=find)

    return tuple(narrowed(rule) for rule in rules)


# Rules and repairs


def reject_others(conversation: Conversation) -> Conversation:
    """Every other text about which nothing is decided becomes a rejected one."""
    if not any(one.standing is Standing.OPEN for turn in conversation.turns for one in turn.alternatives):
        return conversation
    return conversation.with_turns(
        [
            msgspec.structs.replace(
                turn,
                alternatives=tuple(
                    msgspec.structs.replace(one, standing=Standing.REJECTED) for one in turn.alternatives
                ),
            )
            if turn.role is Role.ASSISTANT and turn.alternatives
            else turn
            for turn in conversation.turns
        ]
    )


REJECT_OTHERS = Repair(
    "reject_others",
    say("Mark the other versions as rejected"),
    say("Of every reply with several versions the one that stands is better, and all others are worse."),
    reject_others,
)


def _waiting(conversation: Conversation) -> int:
    return sum(one.standing is Standing.OPEN for turn in conversation.turns for one in turn.alternatives)


def no_pair(why: str, *, swipes: bool) -> Rule:
    """No reply has a worse one beside it."""

    def find(conversation: Conversation) -> Iterator[Place]:
        if any(True for _ in _usable(conversation, swipes=swipes)):
            return
        waiting = _waiting(conversation)
        if waiting:
            told = (
                say("1 other version stands")
                if waiting == 1
                else say("{0} other versions stand").format(waiting)
            )
            yield None, say("No reply is marked as rejected; {0} beside the replies, undecided.").format(told)
        else:
            yield None, say("No reply has a rejected one beside it.")

    return Rule("no_pair", Severity.DROP, say("No rejected reply"), why, find, (REJECT_OTHERS,))


def no_verdict(why: str, *, swipes: bool) -> Rule:
    """No reply has a verdict."""

    def find(conversation: Conversation) -> Iterator[Place]:
        if not judged_of(conversation, swipes=swipes):
            yield (
                None,
                say("No reply is marked as wished or not wished, and none has a rejected one beside it."),
            )

    return Rule("no_verdict", Severity.DROP, say("No verdict"), why, find, (REJECT_OTHERS,))


def longer_rejected(why: str, *, swipes: bool) -> Rule:
    """A rejected answer of several turns, where one is read."""

    def find(conversation: Conversation) -> Iterator[Place]:
        for place, turn, one in _usable(conversation, swipes=swipes):
            if _extra(one).then:
                yield (
                    turn.key,
                    say("The rejected answer at turn {0} goes on; only its first turn is written.").format(
                        place + 1
                    ),
                )

    return Rule("longer_rejected", Severity.CUT, say("Rejected answers of several turns"), why, find)


def after_pairs(why: str, *, swipes: bool, verdict: bool = False) -> Rule:
    """Turns after the last reply that is compared."""

    def find(conversation: Conversation) -> Iterator[Place]:
        kept = part(conversation, swipes=swipes, verdict=verdict)
        more = len(conversation.turns) - len(kept.turns)
        if more:
            told = say("1 turn follows") if more == 1 else say("{0} turns follow").format(more)
            yield (
                conversation.turns[len(kept.turns)].key,
                say("{0} the last compared reply and would not be written.").format(told),
            )

    return Rule("after_pairs", Severity.CUT, say("Turns after the comparison"), why, find)


def compared(shared: tuple[Rule, ...], *, swipes: bool, longer: str = "") -> tuple[Rule, ...]:
    """The rules of a trainer that learns which of two replies is better.

    Args:
        shared: its rules for any conversation; here they see what is compared alone.
        swipes: whether texts about which nothing is decided count as the worse ones.
        longer: why a worse reply must be a single turn; empty where it need not be.
    """
    return (
        no_pair(say("Preferences need a better and a worse reply."), swipes=swipes),
        *on(shared, lambda one: part(one, swipes=swipes)),
        *((longer_rejected(longer, swipes=swipes),) if longer else ()),
        after_pairs(say("What follows the compared replies is not learned."), swipes=swipes),
    )


def judged(shared: tuple[Rule, ...], *, swipes: bool) -> tuple[Rule, ...]:
    """The rules of a trainer that learns from replies with a verdict; see `compared`."""
    return (
        no_verdict(say("KTO needs a verdict on each reply."), swipes=swipes),
        *on(shared, lambda one: part(one, swipes=swipes, verdict=True)),
        longer_rejected(say("A verdict is on a single reply."), swipes=swipes),
        after_pairs(say("What follows the judged reply is not learned."), swipes=swipes, verdict=True),
    )
