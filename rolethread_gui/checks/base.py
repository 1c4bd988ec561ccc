r"""What a check is. Adding one is adding a file to ``checks/rules``; the registry finds it.

A full pass has two halves. First every conversation is shown once to each check's `Aggregate`, in ranges
on several processes, and the parts are merged: that is what a check knows of the rest of the dataset.
Then each conversation is judged alone, with those figures at hand; the same call judges a conversation
again while it is being edited, in milliseconds.

For writers of checks. There are dozens of them, and a pass asks each one about every reply, so what counts
is what a check costs where it finds nothing; a microsecond a reply is good, ten are too many.

- Say in `Check.may_flag` (`SpottingCheck.may_find`) which conversations a pass need not ask the check about.
  `many.Many` knows of hundreds of texts at once which signs they hold and which pieces of words (those of a
  `hints.Hints`, so that nothing is listed twice); that costs next to nothing. It must keep back nothing that
  would be flagged: ``tests/checks/test_many.py`` tries.
- Ask `texts.look` for what a text is made of: small letters (`low`), `words`, `sentences`, `code`,
  `quotes`, `shut` (both), `links`, `prose`, `language`. Each is made when the first check asks for it and
  shared by all; do not fold, split or scan a text yourself.
- Within the check sieve too, in order of price: a property of the turn (role, length), ``sign in text``
  (30 ns), a literal with `hints.Hints` over `low` (1 to 3 µs a kilobyte for any number of pieces), and only
  then a pattern. A pattern that begins with a literal costs 1 µs a kilobyte; one that begins with a set,
  ``\b`` or ``\w`` 5 to 20; alternatives under ``re.I`` 30 to 150: match `low` instead. Hundreds of
  words as alternatives cost 70 µs at each place where they are tried, and 1 as `word_tries.either` puts them.
  Sentences (20 µs) come last, for the few texts that have a candidate.
- Look at the context (the turn before, the system prompt) only when there is a candidate in the text.
- Let what a reply says by itself be a function of its text and wrap it in `texts.remembered` (small answers):
  the count and the judgement then work it out once. Of a `spotting.SpottingCheck` a pass knows from the count
  where it finds nothing.
- A pass that has counted reads a conversation again only if some check's `may_flag` lets it through. Answer there
  from `Many.silent` and `Many.noted` (fill them in `Check.note` or in the aggregate's `add_all`), never from a
  text, wherever you can. Checks that spot places do so by themselves.
- Measure: ``python -m tests.benchmarks.checks`` prints what each check costs in both halves of a pass.
"""

from __future__ import annotations

import abc
import dataclasses
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.filters import Clause
from rolethread_gui.dataset.flags import Flag, Severity

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask


@dataclasses.dataclass(frozen=True, slots=True)
class Option:
    """A number of a check that the person can adjust under "More".

    Attributes:
        name: identifier within the check.
        title: what the control is called.
        default: value when the person chose none; None means "from this dataset".
        low: smallest sensible value.
        high: largest sensible value.
        unit: for the control, for example "words".
    """

    name: str
    title: str
    default: float | None
    low: float
    high: float
    unit: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Question:
    """Something that looks like a decision of the whole dataset, asked once instead of flagged often.

    Attributes:
        id: identifier; the answer is kept as setting ``answer:ID``.
        sentence: what was seen, with figures.
        ask: the question itself.
        answers: value and button text, the likeliest first; the first is used where nobody can be asked.
    """

    id: str
    sentence: str
    ask: str
    answers: tuple[tuple[str, str], ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Finding:
    """A candidate for a *Start here* card.

    Attributes:
        check: id of the check.
        sentence: for example "41 of 300 replies open with “Of course”".
        clauses: the filter that shows its conversations.
        count: how many conversations it concerns.
        harm: 0 to 1; cards are shown in falling order of it.
    """

    check: str
    sentence: str
    clauses: tuple[Clause, ...]
    count: int
    harm: float


@dataclasses.dataclass(frozen=True, slots=True)
class View:
    """What a check may look at besides the conversation it judges.

    Attributes:
        options: of this check, by name: what the person set, or the default.
        answers: to project questions, by question id: the person's, or the likeliest.
        figures: what this check's aggregate settled to, or None when it has no aggregate.
        shared: what other checks' aggregates settled to, by check id, for checks that name them in `needs`.
    """

    options: Mapping[str, float | None] = dataclasses.field(default_factory=dict[str, float | None])
    answers: Mapping[str, str] = dataclasses.field(default_factory=dict[str, str])
    figures: Any = None
    shared: Mapping[str, Any] = dataclasses.field(default_factory=dict[str, Any])


class Aggregate(abc.ABC):
    """Running figures over all conversations. Picklable; lives in a worker or in the aggregates' owner."""

    @abc.abstractmethod
    def add(self, conversation: Conversation) -> None:
        """Count a conversation."""

    def add_all(self, many: Many) -> None:
        """Count conversations; for aggregates that can do so quicker than one by one."""
        for conversation in many.conversations:
            self.add(conversation)

    @abc.abstractmethod
    def remove(self, conversation: Conversation) -> None:
        """Take a conversation back that was counted in exactly this state."""

    @abc.abstractmethod
    def merge(self, other: Any) -> None:
        """Take in another part (same class). The order of parts must not matter."""

    def unfinished(self) -> Sequence[int]:
        """Keys of conversations that must be looked at more closely before the figures can be settled.

        For aggregates whose `add_all` leaves the dear part to those that turn out to need it. The default: none.
        """
        return ()

    def finish(self, conversation: Conversation) -> None:
        """Look closely at a conversation that `unfinished` names, as it is now."""
        del conversation

    @abc.abstractmethod
    def settle(self) -> Any:
        """The figures that `Check.flags` reads: small, picklable, made of plain values (JSON where `Check.keeps`)."""


class Check(abc.ABC):
    """One kind of finding.

    Attributes:
        id: fixed identifier.
        title: what the person sees, in plain words, for example "Padding".
        help: one or two sentences: what is found, why it can hurt, what can be done.
        severity: the usual one.
        languages: ISO codes with data, or ("*",) for every language.
        version: raised when results change, so that everything is checked again.
        keeps: True when the settled figures are thresholds or a style: those are kept with the project
            after the first full pass and change only when the person accepts new ones. False when they
            are counts that follow every edit (duplicates, phrases).
        everywhere: True when what it finds is about the dataset rather than about one place: its words are
            underlined only while its card or filter is active.
        at_first: False for a matter of taste, which is off until the person turns it on.
        options: what can be adjusted.
    """

    id: ClassVar[str]
    title: ClassVar[str]
    help: ClassVar[str]
    severity: ClassVar[Severity]
    languages: ClassVar[tuple[str, ...]]
    version: ClassVar[int] = 1
    keeps: ClassVar[bool] = False
    needs: ClassVar[tuple[str, ...]] = ()
    everywhere: ClassVar[bool] = False
    at_first: ClassVar[bool] = True
    options: ClassVar[tuple[Option, ...]] = ()

    def is_off(self, setting: object) -> bool:
        """Whether the check is turned off.

        Args:
            setting: the project's setting ``off:CHECK``; None where nobody chose.
        """
        return not self.at_first if setting is None else bool(setting)

    def aggregate(self) -> Aggregate | None:
        """A new empty aggregate, or None for a check that needs nothing but the conversation."""
        return None

    @abc.abstractmethod
    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """Judge one conversation.

        Pure and quick; spans are code points of the turn's text. Must not fail on any text.
        """

    def may_flag(self, many: Many, view: View) -> Mask | None:
        """Conversations that `flags` need be asked about, one entry a conversation; None for all.

        A sieve for passes: it may let through whatever it likes, and must keep back nothing that is flagged.
        """
        del many, view
        return None

    def note(self, many: Many) -> None:
        """Note in `Many.silent` or `Many.noted` what `may_flag` will ask, while the texts are at hand.

        A pass calls it before it counts; where all checks have noted enough, texts are not read a second time.
        Aggregates may note more than that. The default: nothing.
        """
        del many

    def questions(self, figures: Any) -> Sequence[Question]:
        """What should be asked about the whole dataset, from the settled figures."""
        del figures
        return ()

    def findings(self, figures: Any) -> Sequence[Finding]:
        """Dataset-wide findings for *Start here*, from the settled figures."""
        del figures
        return ()

    def restored(self, figures: Any) -> Any:
        """Live figures as `Aggregate.settle` gave them, from what JSON made of them in the project's file."""
        return figures

    def usual(self, figures: Any, option: str) -> float | None:
        """What an option that nobody set comes to in this dataset; None where there is no one number."""
        del figures, option
        return None

    def departs(self, old: Any, new: Any) -> tuple[str, ...]:
        """Keys of other conversations (as text of `Flag.group`) whose flags change with these figures.

        For checks with live figures: groups that appeared, went or changed between two settlings, so
        that an edit in one conversation refreshes its partners elsewhere. The default: none.
        """
        del old, new
        return ()

    def members(self, figures: Any, group: str) -> Sequence[int]:
        """Keys of the conversations of a group that `departs` names, as far as the figures know them.

        The default: none; then those are refreshed that were seen to be flagged with the group.
        """
        del figures, group
        return ()
