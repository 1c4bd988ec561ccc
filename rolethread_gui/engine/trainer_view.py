"""One conversation as a trainer sees it: what it reads, learns and leaves out, and why. Lane: compute.

What is said here is what the export does: the same rules, the same repairs, the same lengths.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.engine.lengths import Lengths
from rolethread_gui.engine.preflight import mending, trainer_of
from rolethread_gui.engine.tokens import Measure, Piece, Ruler, said_about
from rolethread_gui.formats.fitting import messages, pairs
from rolethread_gui.formats.fitting.findings import Finding, Severity, Taught
from rolethread_gui.formats.trainer_options import Settings
from rolethread_gui.formats.trainers.base import Facts, Trainer
from rolethread_gui.wording import put, say


class Asked(msgspec.Struct, frozen=True):
    """Through whose eyes a conversation is looked at.

    Attributes:
        trainer: id.
        settings: as `Trainer.settings` takes them, settled or not.
        repairs: ids of the repairs that the export does.
    """

    trainer: str
    settings: dict[str, Any] = {}
    repairs: tuple[str, ...] = ()


class Seen(msgspec.Struct, frozen=True):
    """One turn there.

    Attributes:
        key: of the turn.
        number: its place in the conversation, from 1.
        role: whose turn it is, as `Role` says it; the label of an unusual one.
        taught: "learned", "masked" or "dropped".
        reason: why, in a few words.
        tokens: how many, the marks around it included; 0 where it is not read.
        pieces: what is read of it, in order.
        rejected: texts that the model learns to like less than this one.
    """

    key: int
    number: int
    role: str
    taught: str
    reason: str
    tokens: int
    pieces: tuple[Piece, ...]
    rejected: tuple[str, ...] = ()


class Noticed(msgspec.Struct, frozen=True):
    """Something that the trainer would not do as the person may think.

    Attributes:
        severity: "drop", "cut", "misread" or "note".
        title: what kind of thing it is.
        sentence: what is the matter here.
        turn: key of the turn, or None.
    """

    severity: str
    title: str
    sentence: str
    turn: int | None = None


class TrainerView(msgspec.Struct, frozen=True):
    """The whole of it.

    Attributes:
        trainer: its title.
        summary: what becomes of the conversation, in one or two sentences.
        dropped: whether it is not trained on at all.
        mended: whether the export repairs it first; then this is the repaired one.
        noticed: what to know, the worst first.
        turns: in order.
        cut: key of the turn in which the cut stands, or None.
        beyond: tokens behind it, in words.
        template: whether the marks between the texts are the model's own.
        exact: whether tokens are counted, not estimated.
    """

    trainer: str
    summary: str
    dropped: bool
    mended: bool
    noticed: tuple[Noticed, ...]
    turns: tuple[Seen, ...]
    cut: int | None = None
    beyond: str = ""
    template: bool = False
    exact: bool = False


def settled(trainer: Trainer, given: Mapping[str, Any], conversation: Conversation) -> Settings:
    """Settings in which nothing is left to the program; what is left is decided by this conversation alone."""
    settings = trainer.settings(given)
    facts = Facts(
        conversations=1,
        examples=1,
        masked=int(messages.is_masked(conversation)),
        marked=int(messages.is_marked(conversation)),
        definitions=int(bool(conversation.tools)),
    )
    return trainer.settle(settings, facts)


def trainer_view(conversation: Conversation, asked: Asked, ruler: Ruler) -> TrainerView:
    """Look at a conversation as a trainer would.

    Raises:
        UserProblem: there is no such trainer or option.
    """
    trainer = trainer_of(asked.trainer)
    # A setting that only settling adds ("has_marks") is none that can be chosen.
    chosen = {option.id for option in trainer.options()}
    given = {name: value for name, value in asked.settings.items() if name in chosen}
    settings = settled(trainer, given, conversation)
    mended = mending(trainer, settings, asked.repairs)(conversation)
    taught, findings, titles = _judged(trainer, settings, mended, ruler)
    dropped = _drops(findings)
    limit = trainer.limit(settings)
    cut_at = limit.tokens if limit is not None and limit.effect is Severity.CUT and not dropped else 0
    read = mended if dropped else _read(mended, taught)
    learns = {key: state is Taught.LEARNED for key, state in taught.items()}
    measure, pieces = ruler.seen(read, cut_at, learns)
    by_turn: dict[int, list[Piece]] = {turn.key: [] for turn in mended.turns}
    for piece in pieces:
        by_turn[piece.turn].append(piece)
    tokens = {one.key: one.tokens for one in measure.turns}
    rejected = _rejected(mended, settings)
    turns = tuple(
        msgspec.structs.replace(
            _seen(number, turn, taught[turn.key], by_turn[turn.key], tokens.get(turn.key, 0)),
            rejected=rejected.get(turn.key, ()),
        )
        for number, turn in enumerate(mended.turns, 1)
    )
    order = list(Severity)
    noticed = [
        Noticed(str(one.severity), titles.get(one.rule, ""), one.sentence, one.turn)
        for one in sorted(findings, key=lambda one: order.index(one.severity))
    ]
    cut = measure.cut
    return TrainerView(
        trainer.title,
        _summary(trainer, turns, measure, dropped=dropped),
        dropped,
        mended != conversation,
        tuple(noticed),
        turns,
        cut.turn if cut is not None else None,
        said_about(cut.beyond, measure.margin) if cut is not None else "",
        ruler.about.template and not measure.refused,
        not measure.margin,
    )


def _judged(
    trainer: Trainer, settings: Settings, conversation: Conversation, ruler: Ruler
) -> tuple[dict[int, Taught], list[Finding], dict[str, str]]:
    """What becomes of each turn, what is wrong, and the titles of the rules that say so."""
    unseen = dict.fromkeys((turn.key for turn in conversation.turns), Taught.DROPPED)
    titles = {rule.id: rule.title for rule in trainer.known_rules(settings)}
    findings = trainer.preflight(conversation, settings)
    if _drops(findings):
        return unseen, findings, titles
    taught = trainer.taught(conversation, settings)
    lengths = Lengths(ruler, trainer.limit(settings))
    titles |= {rule.id: rule.title for rule in lengths.rules()}
    findings = [*findings, *lengths.findings([_read(conversation, taught)])[0]]
    return (unseen if _drops(findings) else taught), findings, titles


def _read(conversation: Conversation, taught: Mapping[int, Taught]) -> Conversation:
    """The turns that the trainer is given."""
    return conversation.with_turns(
        [one for one in conversation.turns if taught[one.key] is not Taught.DROPPED]
    )


def _drops(findings: list[Finding]) -> bool:
    return any(one.severity is Severity.DROP for one in findings)


def _seen(number: int, turn: Turn, taught: Taught, pieces: list[Piece], tokens: int) -> Seen:
    role, reason = _role(turn), _reason(turn, taught)
    if taught is Taught.DROPPED:
        tokens = 0
    elif not pieces and turn.text:
        taught, tokens, reason = Taught.DROPPED, 0, say("the chat template leaves it out")
    elif pieces and all(one.beyond for one in pieces):
        taught, reason = Taught.DROPPED, say("behind the cut: the model never sees it")
    elif pieces and pieces[-1].beyond:
        reason += say("; cut off")
    if not pieces and turn.text:
        pieces = [Piece(turn.text, turn.key)]
    return Seen(turn.key, number, role, str(taught), reason, tokens, tuple(pieces))


def _role(turn: Turn) -> str:
    return turn.label if turn.role is Role.OTHER and turn.label else str(turn.role.value)


def _reason(turn: Turn, taught: Taught) -> str:
    if taught is Taught.LEARNED and turn.learn is False:
        return say("learned, although “learn from this turn” is off: this trainer cannot leave it out")
    if taught is Taught.LEARNED:
        return say("the model learns to say it")
    if taught is Taught.DROPPED:
        return say("the model never sees it")
    if turn.role is Role.ASSISTANT and turn.learn is False:
        return say("read, not learned, because “learn from this turn” is off")
    if turn.learn and turn.role is not Role.ASSISTANT:
        return say("read, not learned: this trainer learns from the model's turns alone")
    return say("read, not learned")


def _rejected(conversation: Conversation, settings: Settings) -> dict[int, tuple[str, ...]]:
    if settings.get("method", "sft") == "sft":
        return {}
    found: dict[int, tuple[str, ...]] = {}
    for pair in pairs.pairs_of(conversation, swipes=bool(settings.get("swipes"))):
        key = pair.rejected[0].key
        found[key] = (*found.get(key, ()), pair.rejected[0].text)
    return found


def _summary(trainer: Trainer, turns: tuple[Seen, ...], measure: Measure, *, dropped: bool) -> str:
    if dropped:
        return say("{0} would not train on this conversation.").format(trainer.title)
    count = sum(one.taught == Taught.LEARNED for one in turns)
    whole = said_about(measure.tokens, measure.margin)
    if not count:
        return say("The model learns nothing from this conversation, which has {0}.").format(whole)
    about = say("about ") if measure.margin else ""
    return put(
        say("The model learns from {0:,} of {1:,} turns: {2}{3:,} of {4}."),
        count,
        len(turns),
        about,
        measure.learned,
        whole.removeprefix("about "),
    )
