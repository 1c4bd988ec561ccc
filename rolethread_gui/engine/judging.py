"""What is checked, with which settings, and how one conversation is judged. Runs in any process."""

from __future__ import annotations

import dataclasses
import functools
import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, cast

import msgspec
import numpy as np
import numpy.typing as npt

from rolethread_gui.checks.base import Aggregate, Check, Question, View
from rolethread_gui.checks.many import Many, handfuls
from rolethread_gui.checks.own_phrases import OwnPhrase, own_phrases
from rolethread_gui.checks.registry import all_checks
from rolethread_gui.checks.rules.against_canon import AgainstCanon
from rolethread_gui.checks.rules.over_context import Cutting, OverContext
from rolethread_gui.checks.rules.overused_phrase import FLAG, NEARLY_ALL
from rolethread_gui.checks.rules.own_phrase import OwnPhraseCheck
from rolethread_gui.checks.rules.spelling import Spelling
from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.flags import Flag
from rolethread_gui.engine.likenesses import (
    CANON,
    LINKS,
    OWN_PHRASES,
    PHRASE_DECISIONS,
    apart,
    without_kept_phrases,
)
from rolethread_gui.engine.pass_facts import BatchFacts, coded, facts_of_all
from rolethread_gui.engine.passes import PassBatch
from rolethread_gui.engine.spelling import SpellingPlan, spelling_of
from rolethread_gui.engine.workers import blame
from rolethread_gui.stats.facts import FACTS
from rolethread_gui.wording import ENGLISH, language

if TYPE_CHECKING:
    from rolethread_gui.stats.chat_tokens import Estimate

_NOT_SPELLED = SpellingPlan()
PHRASES = "overused_phrase"
"""The check whose flags' groups fill the column "phrases"."""


@dataclasses.dataclass(frozen=True, slots=True)
class CheckPlan:
    """Which checks run, and what the person decided about them. Small and picklable.

    Attributes:
        checks: ids, in the order of the registry.
        options: by check id and option name; what was set, or the default.
        answers: the person's, by question id.
        kept: accepted thresholds and styles by check id, only of checks that keep theirs.
        stamp: a text that is the same only if all of the above and the checks' versions are.
        silent: checks that were turned off: they find nothing, and what they found before goes.
        links: conversations that are variations on purpose, and no copies of each other.
        own: phrases of the project's own list.
        canon: what is true of characters: name, kind of fact, value.
        phrases: overused phrases and what was decided about each: "keep" or "reduce".
        spelling: dictionaries and learned words; empty where spelling is not checked.
    """

    checks: tuple[str, ...]
    options: Mapping[str, Mapping[str, float | None]]
    answers: Mapping[str, str]
    kept: Mapping[str, Any]
    stamp: str
    silent: tuple[str, ...] = ()
    links: tuple[tuple[int, ...], ...] = ()
    phrases: tuple[tuple[str, str], ...] = ()
    own: tuple[OwnPhrase, ...] = ()
    canon: tuple[tuple[str, str, str], ...] = ()
    spelling: SpellingPlan = _NOT_SPELLED


def plan_checks(settings: Mapping[str, Any], only: Sequence[str] | None = None) -> CheckPlan:
    """Read the settings of a project.

    "option:CHECK.NAME" holds a number, "answer:ID" a value, "figures:CHECK" accepted figures; a true
    "off:CHECK" turns a check off, and a false one turns one on that is off at first; "variations" holds conversations that are alike on purpose. A check named in `only` runs even when it is turned off.

    Raises:
        KeyError: `only` names a check that there is not.
    """
    known = all_checks()
    wanted = (
        [check for check in known.values() if not check.is_off(settings.get(f"off:{check.id}"))]
        if only is None
        else [known[name] for name in known if name in only]
    )
    if only is not None and len(wanted) < len(set(only)):
        raise KeyError(", ".join(sorted(set(only) - set(known))))
    options = {
        check.id: {
            option.name: settings.get(f"option:{check.id}.{option.name}", option.default)
            for option in check.options
        }
        for check in wanted
    }
    answers = {
        name.removeprefix("answer:"): str(value)
        for name, value in settings.items()
        if name.startswith("answer:") and value is not None
    }
    kept = {
        check.id: settings[f"figures:{check.id}"]
        for check in wanted
        if check.keeps and settings.get(f"figures:{check.id}") is not None
    }
    links = tuple(tuple(keys) for keys in cast("list[list[int]]", settings.get(LINKS) or []))
    parts: list[Any] = [
        [[check.id, check.version] for check in wanted], options, sorted(answers.items()), kept,
    ]  # fmt: skip
    phrases = tuple(sorted(cast("dict[str, str]", settings.get(PHRASE_DECISIONS) or {}).items()))
    own = own_phrases(cast("list[dict[str, Any]]", settings.get(OWN_PHRASES) or []))
    canon = tuple(
        (one["who"], one["kind"], one["value"])
        for one in cast("list[dict[str, str]]", settings.get(CANON) or [])
    )
    if links or phrases or own or canon:
        parts.append([links, phrases, own, canon])
    spelling = spelling_of(settings) if any(check.id == Spelling.id for check in wanted) else _NOT_SPELLED
    if spelling.dictionaries:
        parts.append([[code for code, _ in spelling.dictionaries], spelling.known])
    parts.append(f"facts {FACTS}")
    if language() != ENGLISH:
        parts.append(language())  # what flags say is kept with them
    stamp = hashlib.blake2b(msgspec.json.encode(parts, order="sorted"), digest_size=8).hexdigest()
    checks = tuple(check.id for check in wanted)
    silent = tuple(name for name in known if name not in checks) if only is None else ()
    return CheckPlan(checks, options, answers, kept, stamp, silent, links, phrases, own, canon, spelling)


def local_part(plan: CheckPlan) -> CheckPlan:
    """The same plan without the checks that need figures nobody has settled yet."""
    known = all_checks()
    ready = tuple(
        name
        for name in plan.checks
        if not known[name].needs and (name in plan.kept or known[name].aggregate() is None)
    )
    return dataclasses.replace(plan, checks=ready)


def checks_of(plan: CheckPlan) -> list[Check]:
    """The checks of a plan."""
    known = all_checks()
    return [known[name] for name in plan.checks]


_READY: Final[set[tuple[str, ...]]] = set()
"""Choices of checks of which this process knows what they look for."""


class Tally:
    """The running figures of every check that needs the rest of the dataset. Picklable.

    Checks whose thresholds were accepted are left out: nothing would read what they count.
    """

    def __init__(self, plan: CheckPlan) -> None:
        self._plan = plan
        self._parts: dict[str, Aggregate] = {}
        for check in _with_needed(plan):
            if check.id not in plan.kept:
                made = check.aggregate()
                if made is not None:
                    self._parts[check.id] = made

    def __bool__(self) -> bool:
        """Whether anything is counted at all."""
        return bool(self._parts)

    def add(self, conversation: Conversation) -> None:
        """Count a conversation."""
        for name, part in self._parts.items():
            try:
                part.add(conversation)
            except Exception as error:
                blame(error, name)
                raise

    def add_all(self, conversations: Sequence[Conversation]) -> list[Many]:
        """Count conversations: check by check over some at a time.

        Returns:
            The conversations, with what was found out about them.
        """
        counted = list(handfuls(conversations))
        checks = checks_of(self._plan)
        if self._plan.checks not in _READY:
            # No conversation at all comes first: what the checks look for is known then before anything is looked
            # for, and is looked for at once. Asked one after the other, each would have all of it built anew.
            _READY.add(self._plan.checks)
            counted.insert(0, Many(()))
        for many in counted:
            for check in checks:
                try:
                    check.note(many)
                except Exception as error:
                    blame(error, check.id)
                    raise
            for name, part in self._parts.items():
                try:
                    part.add_all(many)
                except Exception as error:
                    blame(error, name)
                    raise
        return [many for many in counted if many.size]

    def remove(self, conversation: Conversation) -> None:
        """Take back a conversation that was counted in exactly this state."""
        for part in self._parts.values():
            part.remove(conversation)

    def merge(self, other: Tally) -> None:
        """Take in what was counted elsewhere with the same plan."""
        for name, part in self._parts.items():
            part.merge(other._parts[name])

    def unfinished(self) -> list[int]:
        """Keys of conversations that must be looked at more closely before the figures are settled."""
        return sorted({key for part in self._parts.values() for key in part.unfinished()})

    def finish(self, conversations: Iterable[Conversation]) -> None:
        """Look closely at conversations that `unfinished` names, as they are now."""
        for conversation in conversations:
            for name, part in self._parts.items():
                try:
                    part.finish(conversation)
                except Exception as error:
                    blame(error, name)
                    raise

    def drop_kept(self) -> None:
        """Forget what only served to settle thresholds and a style; counts that follow edits stay."""
        known = all_checks()
        self._parts = {name: part for name, part in self._parts.items() if not known[name].keeps}

    def settle(self) -> dict[str, Any]:
        """The figures by check id, accepted ones included."""
        known = all_checks()
        figures: dict[str, Any] = dict(self._plan.kept)
        for name, part in self._parts.items():
            try:
                settled = part.settle()
            except Exception as error:
                blame(error, name)
                raise
            # What is kept with the project comes back as JSON; it is the same from the first pass on.
            figures[name] = as_kept(settled) if known[name].keeps else settled
        return figures


def as_kept(figures: Any) -> Any:
    """Figures as they come back from the project, where they are kept as JSON."""
    return msgspec.json.decode(msgspec.json.encode(figures))


def _with_needed(plan: CheckPlan) -> list[Check]:
    """The checks of a plan and those whose figures they read."""
    known = all_checks()
    names = dict.fromkeys(plan.checks)
    for name in plan.checks:
        names.update(dict.fromkeys(need for need in known[name].needs if need in known))
    return [known[name] for name in names]


def decided(figures: Mapping[str, Any], plan: CheckPlan) -> dict[str, Any]:
    """The figures without what the person decided to be no fault: variations, and phrases to keep."""
    made = without_kept_phrases(apart(figures, plan.links), plan.phrases)
    if plan.answers.get(NEARLY_ALL) == FLAG and made.get(PHRASES):
        made[PHRASES] = {**made[PHRASES], "asked": True}  # these have cards of their own, like all others
    if plan.own and OwnPhraseCheck.id in plan.checks:
        made[OwnPhraseCheck.id] = [dataclasses.asdict(one) for one in plan.own]
    if plan.spelling.dictionaries and Spelling.id in made:
        looked_by = {"dictionaries": plan.spelling.dictionaries, "known": plan.spelling.known}
        made[Spelling.id] = {**made[Spelling.id], **looked_by}
    if OverContext.id in plan.checks:
        made[OverContext.id] = {"count": _cutting}
    if plan.canon and AgainstCanon.id in plan.checks:
        made[AgainstCanon.id] = [dict(zip(("who", "kind", "value"), one, strict=True)) for one in plan.canon]
    return made


@functools.cache
def _estimate() -> Estimate:
    from rolethread_gui.stats.chat_tokens import Estimate

    return Estimate()


def _cutting(conversation: Conversation, limit: int) -> Cutting | None:
    """Where a conversation is cut that is longer than so many tokens, by the estimate that the window shows."""
    measure = _estimate().measure(conversation, limit)
    return None if measure.cut is None else Cutting(measure.tokens, measure.cut.turn, measure.cut.offset)


def open_questions(plan: CheckPlan, figures: Mapping[str, Any]) -> list[Question]:
    """Questions about the whole dataset that nobody answered yet."""
    figures = decided(figures, plan)
    return [
        question
        for check in checks_of(plan)
        if figures.get(check.id) is not None
        for question in check.questions(figures[check.id])
        if question.id not in plan.answers
    ]


class Judge:
    """Judges single conversations with settled figures.

    Args:
        plan: what is checked.
        figures: what the aggregates settled to, by check id.
    """

    def __init__(self, plan: CheckPlan, figures: Mapping[str, Any]) -> None:
        self.plan = plan
        self.figures = figures = decided(figures, plan)
        answers = {
            question.id: question.answers[0][0]
            for question in open_questions(plan, figures)
            if question.answers
        }
        answers.update(plan.answers)
        self._checks = [
            (
                check,
                View(
                    options=plan.options.get(check.id, {}),
                    answers=answers,
                    figures=figures.get(check.id),
                    shared={name: figures[name] for name in check.needs if name in figures},
                ),
            )
            for check in checks_of(plan)
        ]

    def flags(self, conversation: Conversation) -> list[Flag]:
        """Every flag of a conversation, ignored ones included, in the order of its turns."""
        found: list[Flag] = []
        for check, view in self._checks:
            try:
                found += check.flags(conversation, view)
            except Exception as error:
                blame(error, check.id)
                raise
        _put_in_order(conversation, found)
        return found

    def flags_of_all(
        self, conversations: Sequence[Conversation], known: Callable[[Many], None] | None = None
    ) -> list[list[Flag]]:
        """What `flags` says of each conversation; check by check over some at a time.

        Args:
            conversations: whom to judge.
            known: adds to `Many.silent` what was found out before.
        """
        found: list[list[Flag]] = []
        for many in handfuls(conversations):
            if known is not None:
                known(many)
            found += self.flags_of_many(many)
        return found

    def flags_of_many(self, many: Many) -> list[list[Flag]]:
        """What `flags` says of each conversation; only those are read that some check must be asked about."""
        asked: list[npt.NDArray[np.bool_]] = []
        for check, view in self._checks:
            try:
                mask = check.may_flag(many, view)
            except Exception as error:
                blame(error, check.id)
                raise
            asked.append(np.ones(many.size, np.bool_) if mask is None else mask)
        any_asked = np.any(asked, axis=0) if asked else np.zeros(many.size, np.bool_)
        conversations = many.some(np.flatnonzero(any_asked))
        found: list[list[Flag]] = [[] for _ in range(many.size)]
        for (check, view), mask in zip(self._checks, asked, strict=True):
            try:
                for place in np.flatnonzero(mask).tolist():
                    found[place].extend(check.flags(conversations[place], view))
            except Exception as error:
                blame(error, check.id)
                raise
        for place, conversation in conversations.items():
            if len(found[place]) > 1:
                _put_in_order(conversation, found[place])
        return found


def _put_in_order(conversation: Conversation, flags: list[Flag]) -> None:
    places = {turn.key: place for place, turn in enumerate(conversation.turns)}
    flags.sort(
        key=lambda flag: (
            -1 if flag.turn is None else places.get(flag.turn, -1),
            -1 if flag.start is None else flag.start,
        )
    )


def judge_batch(
    judge: Judge,
    position: int,
    conversations: Sequence[Conversation],
    known: Callable[[Many], None] | None = None,
) -> PassBatch:
    """Flags and facts of some conversations, packed for the store.

    Args:
        judge: judges them.
        position: journal position that they were read at.
        conversations: at most `passes.BATCH` of them.
        known: as in `Judge.flags_of_all`.
    """
    keys = np.fromiter((one.key for one in conversations), np.int64, len(conversations))
    some = list(handfuls(conversations))
    flags: list[list[Flag]] = []
    for many in some:
        if known is not None:
            known(many)
        flags += judge.flags_of_many(many)
    return packed_batch(judge.plan, position, keys, flags, facts_of_all(some))


def packed_batch(
    plan: CheckPlan,
    position: int,
    keys: npt.NDArray[np.int64],
    flags: Sequence[list[Flag]],
    facts: BatchFacts,
) -> PassBatch:
    """What was found, packed for the store.

    Args:
        plan: what was checked.
        position: journal position that the conversations were read at.
        keys: of the conversations.
        flags: of each.
        facts: of all.
    """
    phrases = [
        list(dict.fromkeys(flag.group for flag in found if flag.check == PHRASES and flag.group))
        for found in flags
    ]
    return PassBatch(
        position=position,
        stamp=plan.stamp,
        checks=(*plan.checks, *plan.silent),
        keys=keys,
        flags={key: found for key, found in zip(keys.tolist(), flags, strict=True) if found},
        formats=facts.formats,
        openings=facts.openings,
        phrases=coded(phrases),
        speakers=facts.speakers,
        prompts=facts.prompts,
    )
