"""What a trainer would do to a project's conversations, found out before anything is written.

Lane: compute (a process of its own, see `engine.outside`), or the command line.
"""

from __future__ import annotations

import dataclasses
import itertools
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

import msgspec
import numpy as np

from rolethread_gui.dataset.conversation import Alternative, Conversation, Role, Standing, Turn
from rolethread_gui.dataset.edits import Command, Edit, SetTurns
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.engine.closeness import Closeness
from rolethread_gui.engine.holding_out import text_mark
from rolethread_gui.engine.lengths import REFUSED, Lengths
from rolethread_gui.engine.preflight_report import (
    ALL_REPAIRS,
    LeftOut,
    Offer,
    Place,
    Preflight,
    RuleGroup,
    Wanted,
)
from rolethread_gui.engine.reading import Texts
from rolethread_gui.engine.tokens import Ruler
from rolethread_gui.formats.fitting import messages, pairs, tools
from rolethread_gui.formats.fitting.findings import Finding, Rule, Severity
from rolethread_gui.formats.registry import further_fields, read_record
from rolethread_gui.formats.trainer_options import Settings
from rolethread_gui.formats.trainer_registry import all_trainers
from rolethread_gui.formats.trainers.base import Facts, Trainer
from rolethread_gui.store.change import BASE
from rolethread_gui.wording import put, quoted, say

FIELDS = "further_fields"
"""The rule, known to every trainer, that fields beside the turns are not written."""
_BATCH = 500
_EXAMPLES = 200
"""Sentences kept of each rule."""


class Cancelled(Exception):
    """The caller said so."""


@dataclasses.dataclass(slots=True)
class Survey:
    """What one pass found out, beside the report: what is needed for writing.

    Attributes:
        report: for the person.
        settings: settled.
        going: keys of the conversations that go out, in order.
        marks: a number for each, which conversations with the same texts share; only where asked for.
        near: pairs of places in `going` that say nearly the same; only where `marks` were asked for.
        origins: key of the imported conversation that each stems from, 0 for none.
        richest: the conversation with most kinds of fields, or 0.
    """

    report: Preflight
    settings: Settings
    going: list[int]
    marks: list[int]
    near: list[tuple[int, int]]
    origins: list[int]
    richest: int


def trainer_of(name: str) -> Trainer:
    """The trainer of that id.

    Raises:
        UserProblem: there is none.
    """
    known = all_trainers()
    if name not in known:
        raise UserProblem(
            say("There is no trainer called {0}.").format(name), f"Trainers: {', '.join(sorted(known))}."
        )
    return known[name]


def preflight(
    texts: Texts,
    wanted: Wanted,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    *,
    ruler: Ruler | None = None,
) -> Preflight:
    """Look at every conversation as the trainer would; `ruler` also measures how long each is.

    Raises:
        UserProblem: there is no such trainer or option.
        Cancelled: `cancelled` said so.
    """
    return survey(texts, wanted, progress, cancelled, ruler=ruler).report


def survey(
    texts: Texts,
    wanted: Wanted,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    *,
    marks: bool = False,
    ruler: Ruler | None = None,
) -> Survey:
    """As `preflight`, with what is needed for writing; `marks` asks for what is equal or nearly so."""
    trainer = trainer_of(wanted.trainer)
    settings: Settings = trainer.settings(wanted.settings)
    expected = trainer.expected(settings)
    one = _Pass(texts, trainer, expected, wanted, marks=marks, ruler=ruler)
    one.run(progress, cancelled)
    settled = trainer.settle(settings, one.facts)
    if settled != expected:  # some rules depend on it
        one = _Pass(texts, trainer, settled, wanted, marks=marks, ruler=ruler, fields=one.fields)
        one.run(progress, cancelled)
    return one.result()


def mending(
    trainer: Trainer, settings: Settings, repairs: Sequence[str]
) -> Callable[[Conversation], Conversation]:
    """What the chosen repairs make of a conversation."""
    if not repairs:
        return lambda conversation: conversation
    chosen: Collection[str] | None = None if ALL_REPAIRS in repairs else frozenset(repairs)
    return lambda conversation: trainer.mended(conversation, settings, chosen)


def read_all(texts: Texts, keys: Sequence[int], *, rewrites: bool = False) -> Iterator[Conversation]:
    """Conversations in the order asked for, one after another."""
    return (conversation for conversation, _ in _read_all(texts, keys, rewrites=rewrites))


def _read_all(
    texts: Texts, keys: Sequence[int], *, rewrites: bool
) -> Iterator[tuple[Conversation, bytes | None]]:
    """The same, each with the bytes that it was read from where it is as it was imported."""
    for at in range(0, len(keys), _BATCH):
        some = np.array(keys[at : at + _BATCH], np.int64)
        contents = texts.overlay.current_many(some)
        raws = texts.base.raws(some[contents == BASE].tolist())
        for key, content in zip(some.tolist(), contents.tolist(), strict=True):
            if content == BASE:
                raw = next(raws)[1]
                yield read_record(raw, key), raw
            elif rewrites:
                yield with_rewrites(texts.by_content(key, content), texts.original(key)), None
            else:
                yield texts.by_content(key, content), None


def with_rewrites(conversation: Conversation, original: Conversation) -> Conversation:
    """The conversation with what its replies were before they were edited, as rejected texts."""
    before = {turn.key: turn for turn in original.turns}

    def rewritten(turn: Turn) -> Turn:
        old = before.get(turn.key)
        if (
            turn.role is not Role.ASSISTANT
            or old is None
            or old.role is not turn.role
            or old.text == turn.text
        ):
            return turn
        if not old.text.strip() or any(one.text == old.text for one in turn.alternatives):
            return turn
        key = max((one.key for one in turn.alternatives), default=-1) + 1
        worse = Alternative(key, old.text, Standing.REJECTED)
        return msgspec.structs.replace(turn, alternatives=(*turn.alternatives, worse))

    return conversation.with_turns([rewritten(turn) for turn in conversation.turns])


class _Pass:
    """One look at all conversations."""

    def __init__(
        self,
        texts: Texts,
        trainer: Trainer,
        settings: Settings,
        wanted: Wanted,
        *,
        marks: bool,
        ruler: Ruler | None,
        fields: dict[int, tuple[str, ...]] | None = None,
    ) -> None:
        self._known_fields = fields
        self.fields: dict[int, tuple[str, ...]] = fields or {}
        self._texts = texts
        self._trainer = trainer
        self._settings = settings
        self._wanted = wanted
        self._marked = marks
        self._lengths = Lengths(ruler, trainer.limit(settings)) if ruler is not None else None
        self._mend = mending(trainer, settings, wanted.repairs)
        self._keys: dict[str, list[int]] = {}
        self._places: dict[str, list[Place]] = {}
        self._left: list[LeftOut] = []
        self._mended: list[int] = []
        self._going: list[int] = []
        self._marks: list[int] = []
        self._close = Closeness()
        self._origins: list[int] = []
        self._rich = (0, 0)
        self._started = time.perf_counter()
        self.facts = Facts()

    def run(self, progress: Callable[[int, int], None] | None, cancelled: Callable[[], bool] | None) -> None:
        """Look at them."""
        total = len(self._wanted.keys)
        stream = _read_all(self._texts, self._wanted.keys, rewrites=self._wanted.rewrites)
        done = 0
        while batch := list(itertools.islice(stream, _BATCH)):
            if cancelled is not None and cancelled():
                raise Cancelled
            if progress is not None:
                progress(done, total)
            self._sort([self._look(conversation, raw) for conversation, raw in batch])
            done += len(batch)
        if progress is not None:
            progress(total, total)

    def _look(self, conversation: Conversation, raw: bytes | None) -> tuple[Conversation, tuple[str, ...]]:
        """The conversation as it would go out, and the rules that keep it back."""
        # Those that stay behind count too: a repair may let them go out.
        self.facts.masked += messages.is_masked(conversation)
        findings = self._trainer.preflight(conversation, self._settings)
        for found in findings:
            self._note(found.rule, Place(conversation.key, found.turn, found.sentence))
        self._note_fields(conversation, raw)
        if findings and self._wanted.repairs:
            mended = self._mend(conversation)
            if mended != conversation:
                findings = self._trainer.preflight(mended, self._settings)
                if not _drops(findings):
                    self._mended.append(conversation.key)
                conversation = mended
        return conversation, _drops(findings)

    def _sort(self, looked: Sequence[tuple[Conversation, tuple[str, ...]]]) -> None:
        """Those that go out, and those that stay."""
        going = [conversation for conversation, drops in looked if not drops]
        refused: set[int] = set()
        if self._lengths is not None:
            for conversation, findings in zip(going, self._lengths.findings(going), strict=True):
                for found in findings:
                    self._note(found.rule, Place(conversation.key, found.turn, found.sentence))
                    if found.rule == REFUSED:
                        refused.add(conversation.key)
        for conversation, drops in looked:
            if drops or conversation.key in refused:
                self._left.append(LeftOut(conversation.key, drops or (REFUSED,)))
                continue
            self._going.append(conversation.key)
            self._count(conversation)
            if self._lengths is not None:
                self._lengths.count(conversation)

    def _note(self, rule: str, place: Place) -> None:
        keys = self._keys.setdefault(rule, [])
        if not keys or keys[-1] != place.key:
            keys.append(place.key)
        places = self._places.setdefault(rule, [])
        if len(places) < _EXAMPLES:
            places.append(place)

    def _note_fields(self, conversation: Conversation, raw: bytes | None) -> None:
        if conversation.origin is None:
            return
        if self._known_fields is None:
            if raw is None or conversation.origin != conversation.key:
                raw = self._texts.base.raw(conversation.origin)
            fields = further_fields(raw)
            if fields:
                self.fields[conversation.key] = fields
        else:  # found by the pass before
            fields = self._known_fields.get(conversation.key, ())
        if fields:
            named = ", ".join(quoted(name[:40]) for name in fields[:6])
            more = say(" and {0} more").format(len(fields) - 6) if len(fields) > 6 else ""
            words = say("The fields {} are") if len(fields) > 1 else say("The field {} is")
            self._note(
                FIELDS,
                Place(conversation.key, None, say("{0} not written.").format(words.format(named + more))),
            )

    def _count(self, conversation: Conversation) -> None:
        facts, method = self.facts, self._settings.get("method", "sft")
        swipes = bool(self._settings.get("swipes"))
        facts.conversations += 1
        facts.marked += messages.is_marked(conversation)
        facts.named += any(turn.speaker and turn.role is not Role.TOOL for turn in conversation.turns)
        facts.definitions += bool(conversation.tools)
        with_tools = tools.has_tools(conversation)
        facts.tools += with_tools
        facts.systems += any(turn.role is Role.SYSTEM for turn in conversation.turns)
        facts.characters += sum(len(turn.text) for turn in conversation.turns)
        if method == "dpo":
            facts.examples += len(pairs.pairs_of(conversation, swipes=swipes))
        elif method == "kto":
            wished = [one.wished for one in pairs.judged_of(conversation, swipes=swipes)]
            facts.examples += len(wished)
            facts.wished += sum(wished)
            facts.unwished += len(wished) - sum(wished)
        elif self._settings.get("layout") == "each":
            facts.examples += len(messages.each_reply(conversation))
        else:
            facts.examples += 1
        if with_tools and (rich := _richness(conversation)) > self._rich[0]:
            self._rich = rich, conversation.key
        if self._marked:
            self._marks.append(text_mark(conversation))
            self._close.add(conversation)
            self._origins.append(conversation.origin or 0)

    def result(self) -> Survey:
        """What was found."""
        rules = {rule.id: rule for rule in self._trainer.known_rules(self._settings)}
        if self._lengths is not None:
            rules |= {rule.id: rule for rule in self._lengths.rules()}
        groups = [self._group(rules[name]) for name in rules if name in self._keys]
        groups.sort(key=lambda group: list(Severity).index(Severity(group.severity)))
        if FIELDS in self._keys:
            groups.append(self._fields_group())
        report = Preflight(
            trainer=self._trainer.id,
            settings=dict(self._settings),
            total=len(self._wanted.keys),
            fits=len(self._going),
            groups=tuple(groups),
            dataset=tuple(self._trainer.dataset_findings(self.facts, self._settings)) if self._going else (),
            left_out=tuple(self._left),
            mended=tuple(self._mended),
            facts=self.facts,
            seconds=time.perf_counter() - self._started,
            tokens=self._lengths.facts if self._lengths is not None else None,
        )
        return Survey(
            report,
            self._settings,
            self._going,
            self._marks,
            self._close.pairs() if self._marked else [],
            self._origins,
            self._rich[1],
        )

    def _group(self, rule: Rule) -> RuleGroup:
        return RuleGroup(
            rule.id,
            rule.severity.value,
            rule.title,
            rule.why,
            tuple(self._keys[rule.id]),
            tuple(self._places[rule.id]),
            tuple(Offer(one.id, one.title, one.help) for one in rule.repairs),
        )

    def _fields_group(self) -> RuleGroup:
        why = say("{0} has no place for them; they stay in the project.").format(self._trainer.title)
        keys, places = tuple(self._keys[FIELDS]), tuple(self._places[FIELDS])
        return RuleGroup(FIELDS, Severity.NOTE.value, say("Further fields"), why, keys, places, ())


def _drops(findings: Iterable[Finding]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.rule for one in findings if one.severity is Severity.DROP))


def _richness(conversation: Conversation) -> int:
    """How many kinds of fields a conversation has that others may lack."""
    calls = any(tools.calls_of(turn) for turn in conversation.turns)
    results = any(turn.role is Role.TOOL for turn in conversation.turns)
    named = any(turn.role is Role.TOOL and turn.speaker and turn.call_id for turn in conversation.turns)
    return 8 * calls + 4 * results + 2 * bool(conversation.tools) + named


def repair_command(
    texts: Texts,
    wanted: Wanted,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Command | None:
    """The repairs as one undoable step; None where nothing would change.

    Raises:
        UserProblem: there is no such trainer or option.
        Cancelled: `cancelled` said so.
    """
    settled = survey(texts, dataclasses.replace(wanted, repairs=()), progress, cancelled)
    trainer = trainer_of(wanted.trainer)
    mend = mending(trainer, settled.settings, wanted.repairs or (ALL_REPAIRS,))
    concerned = sorted({key for group in settled.report.groups if group.repairs for key in group.keys})
    edits: list[Edit] = []
    for conversation in read_all(texts, concerned):
        if cancelled is not None and cancelled():
            raise Cancelled
        mended = mend(conversation)
        if mended.turns != conversation.turns:
            edits.append(SetTurns(conversation.key, mended.turns))
    if not edits:
        return None
    many = say("1 conversation") if len(edits) == 1 else put(say("{0:,} conversations"), len(edits))
    return Command(say("Mend {0} for {1}").format(many, trainer.title), tuple(edits), "preflight")
