"""Replies to the same prompt in the same situation that disagree: answer against refusal, yes against no, other facts."""

from __future__ import annotations

import dataclasses
import functools
import itertools
import re
import zlib
from collections.abc import Sequence
from typing import Any, ClassVar, Final, TypeAlias

import numpy as np
import numpy.typing as npt

from rolethread_gui.checks import many as many_of
from rolethread_gui.checks.base import Aggregate, Check, Finding, Question, View
from rolethread_gui.checks.declining import decline_hints, declining
from rolethread_gui.checks.empty_answers import wants_an_answer
from rolethread_gui.checks.hints import Hints
from rolethread_gui.checks.many import Many, Mask, among, run_numbers
from rolethread_gui.checks.sentence_lists import sentence_list
from rolethread_gui.checks.sketches import likeness, shingles_of
from rolethread_gui.checks.stated_facts import (
    NUMBER,
    OWN,
    SMALL_WORDS,
    UNKNOWN,
    denials,
    numbers_in,
    other_fact,
    polarity_of,
    says_otherwise,
    stated_fact,
)
from rolethread_gui.checks.texts import look
from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.edits import SetIncluded
from rolethread_gui.dataset.filters import HasFlag
from rolethread_gui.dataset.flags import Fix, Flag, Severity
from rolethread_gui.wording import put, say

_LEAST_ASKED: Final = 2
"""Words that the turns before a reply must have; "Hi" may be answered in any way."""
_SAMPLED: Final = 6
"""So many replies to one prompt were sampled on purpose: that is said once, not flagged."""
_KEPT: Final = 24
"""Smallest numbers of a reply's pairs of words that are kept: likeness is known to some 10 %."""
_ALIKE: Final = 0.5
"""Likeness from which on two replies say the same but for what differs."""
_REPLY: Final = np.dtype(
    [
        ("situation", np.uint64),
        ("place", np.uint16),
        ("words", np.uint16),
        ("denials", np.uint8),
        ("polarity", np.int8),
        ("refuses", np.uint8),
        ("shared", np.uint8),
        ("numbers", np.uint32),
        ("digits", np.uint32),
        ("wanted", np.uint8),
        ("fact", np.uint8),
        ("names", np.uint32, (OWN,)),
        ("figures", np.uint32, (OWN,)),
        ("pairs", np.uint32, (_KEPT,)),
    ]
)
"""What is kept of a reply, 171 bytes; `digits`: of all numbers, those of a list's items among them; `shared`: words of the prompt that come again in it; `wanted`: whether the prompt is a
question or a task; `fact`: whether the prompt
wants one fact and the reply is short enough to be it; `names` and `figures`: the words and numbers that it adds to the
prompt, where they are few. What is not there is 0."""

Numbers: TypeAlias = npt.NDArray[np.uint64]
Places: TypeAlias = npt.NDArray[np.int64]
Found: TypeAlias = dict[int, list[tuple[int, int, int, str]]]
"""Of each conversation: place of the reply, the other conversation, place there, and how they disagree."""


_MIX = np.uint64(0x9E3779B97F4A7C15)


def _situations(many: Many) -> tuple[Places, Numbers, Places]:
    """Every reply to something that was asked.

    Returns:
        Its turn, a number of all that was said before it, and the turn of the user that it answers.
    """
    words = many.words
    count = len(many.turns)
    # A number for each turn, made of its words in order, and one for all turns before it in its conversation.
    turns = words.of_turns + (many.roles.astype(np.uint64) + np.uint64(1)) * _MIX
    first = np.cumsum(many.counts) - many.counts
    before = run_numbers(turns, first[many.owners], np.arange(count))
    said = np.cumsum(np.where(many.roles == many_of.SYSTEM, 0, words.counts))
    said = np.concatenate(([0], said))
    users = many.asked_by
    answers = many.replies & (users >= 0) & ~many.with_calls & (words.counts[users] > 0)
    answers &= said[:-1] - said[first[many.owners]] >= _LEAST_ASKED
    found = np.flatnonzero(answers)
    return found, before[found], users[found]


def _kept(conversation: Conversation) -> bytes:
    """What is kept of a conversation's replies, one `_REPLY` after another."""
    many = Many((conversation,))
    turns, situations, asked = _situations(many)
    rows = [
        _row(
            int(place),
            many.texts[int(place)],
            int(situation),
            look(many.texts[int(before)]).tokens,
            look(many.texts[int(before)][-600:]).low.strip(),
        )
        for place, situation, before in zip(turns, situations, asked, strict=True)
    ]
    return np.array(rows, _REPLY).tobytes() if rows else b""


def _row(place: int, text: str, situation: int, asked: Sequence[str], said_before: str) -> tuple[Any, ...]:
    low, words = look(text).low, look(text).tokens
    pairs = np.zeros(_KEPT, np.uint32)
    numbers = shingles_of(words)[:_KEPT]
    pairs[: len(numbers)] = numbers
    figures = ",".join(sorted(numbers_in(low)))
    refuses = bool(sentence_list("refusal", at_head=True).find(text[:600]))
    if not refuses and len(words) <= _DECLINES:
        refuses = bool(declining(text, _decline_hints()))
    said = set(words)
    wide = sum(word > "\u2e80" for word in asked) > len(asked) / 2
    wanted = (
        _bigrams(asked) if wide else {word for word in asked if len(word) > 3 and word not in SMALL_WORDS}
    )
    has = _bigrams(words) if wide else set(map(_stem, said))
    shared = sum((word if wide else _stem(word)) in has for word in wanted)
    tells = len(wanted) >= 2 and len(asked) >= _LONG_ENOUGH and not _COURTESY.search(said_before)
    shared = min(shared, 254) if tells else UNKNOWN
    polarity = polarity_of(low, words, said_before, shared)
    return (
        situation,
        min(place, 65_535),
        min(len(words), 65_535),
        min(denials(low, words), 255),
        polarity,
        refuses,
        shared,
        zlib.crc32(figures.encode()) if figures else 0,
        zlib.crc32(",".join(sorted(NUMBER.findall(low))).encode()),
        wants_an_answer(said_before),
        *stated_fact(low, words, asked, said_before),
        pairs,
    )


_DECLINES: Final = 18
"""Words of the longest reply that does nothing but decline in words of its own."""


@functools.cache
def _decline_hints() -> Hints:
    return Hints(decline_hints())


_COURTESY: Final = re.compile(
    r"(?:\b(?:what about|how about|and|und|et|y|а) (?:you|yourself|dir|dich|ihnen|sie|toi|vous|tú|ti|usted|ты|вы|тебя|вас|у вас|у тебя)|\bhow(?:'s it going| are (?:you|things)(?: doing)?| do you do| have you been)|"
    r"\bwhat(?:'s (?:up|new|going on)| are you up to| brings you here)|(?:nice|good|great|glad|pleased|lovely|pleasure|freut|enchantée?|gusto|приятно)\b[^.!?]{0,30}\b(?:meet|meeting|met|hear|talk\w*|chat\w*|know\w*|kennen\w*|conocer\w*|познакомиться)[^.!?]{0,20}|"
    r"tell me (?:\w+ )?about yourself|wie geht(?:'s| es dir| es ihnen)?|comment (?:ça va|vas-tu|allez-vous)|qué tal|cómo estás|как (?:дела|ты|вы))(?: today| too| doing| going| heute| hoy| сегодня)?\W*$"
    r"|(?:你|您)呢\W*$|(?:你|您)(?:好吗|怎么样)\W*$|(?:很|真)?高兴认识(?:你|您)\W*$"
)
"""What people say to begin a talk: everybody answers it of himself, and goes on as he likes."""


def _stem(word: str) -> str:
    """Enough of a word to know it by: "light" is not "lighthouse"."""
    return word[:7] if len(word) > _LONG_WORD else word[:5]


_LONG_WORD: Final = 9
_LONG_ENOUGH: Final = 4
"""Words of a question from which on a reply that takes up none of them speaks of something else."""


def _bigrams(words: Sequence[str]) -> set[str]:
    return {one + other for one, other in itertools.pairwise(words)}


@dataclasses.dataclass(frozen=True, slots=True)
class _Reply:
    key: int
    row: Any

    def pairs(self) -> Any:
        """Its smallest numbers, without the padding."""
        pairs = self.row["pairs"]
        return pairs[pairs > 0]


def _disagree(one: _Reply, other: _Reply) -> str:
    """How two replies to one prompt disagree, or an empty text."""
    first, second = one.row, other.row
    if first["refuses"] != second["refuses"]:
        return "refusal"
    if says_otherwise(int(first["polarity"]), int(second["polarity"])):
        return "polarity"
    alike = likeness(one.pairs(), other.pairs())
    if first["fact"] and second["fact"] and other_fact(first, second, alike=alike):
        return "facts"
    if (alike >= _ALIKE and alike < 1) or (alike == 1 and first["words"] != second["words"]):
        if first["denials"] != second["denials"] and abs(int(first["words"]) - int(second["words"])) <= 6:
            return "denial"
        if ((first["wanted"] and second["wanted"]) or alike >= _COPIED) and _other_numbers(
            first, second, alike
        ):
            return "numbers"
        return ""
    # One speaks of what was asked and the other of none of it.
    low, high = sorted((int(first["shared"]), int(second["shared"])))
    if (
        high != UNKNOWN
        and low == 0
        and high >= 1
        and alike < 0.1
        and min(first["words"], second["words"]) >= _TELLS
    ):
        return "unrelated"
    return ""


def _other_numbers(first: Any, second: Any, alike: float) -> bool:
    """Whether two replies that say the same do so with other numbers; those of list items only where all else is the same."""
    words = int(first["words"]), int(second["words"])
    if max(words) - min(words) > max(3, max(words) // 10):
        return False  # one of them breaks off, or says more
    if first["numbers"] != second["numbers"] and first["numbers"] and second["numbers"]:
        return True
    return alike >= _SAME and first["digits"] != second["digits"] and first["words"] == second["words"]


_COPIED: Final = 0.7
"""Likeness from which on one reply is the other with some words changed, whatever it answers."""
_SAME: Final = 0.6
"""Likeness of two replies of one length that differ in hardly more than their numbers."""
_TELLS: Final = 6
"""Words of a reply from which on it is about something."""


class _Answers(Aggregate):
    """What is kept of each conversation's replies.

    Of those that were counted together only the situations are, until somebody else is found in the same one.
    """

    def __init__(self) -> None:
        self._kept: dict[int, bytes] = {}
        self._situations: dict[int, bytes] = {}

    def add(self, conversation: Conversation) -> None:
        kept = _kept(conversation)
        if kept:
            self._kept[conversation.key] = kept

    def add_all(self, many: Many) -> None:
        turns, situations, _ = _situations(many)
        first = np.searchsorted(many.owners[turns], np.arange(many.size + 1)).tolist()
        for place, conversation in enumerate(many.conversations):
            if first[place] < first[place + 1]:
                self._situations[conversation.key] = situations[first[place] : first[place + 1]].tobytes()

    def unfinished(self) -> Sequence[int]:
        """See `Aggregate.unfinished`: those who share a situation, of whose replies nothing else is known yet."""
        if not self._situations:
            return ()
        waiting = np.frombuffer(b"".join(self._situations.values()), np.uint64)
        known = np.frombuffer(b"".join(self._kept.values()), _REPLY)["situation"]
        numbers, counts = np.unique(np.concatenate((waiting, known)), return_counts=True)
        shared = numbers[(counts > 1) & (counts < _SAMPLED)]
        owners = np.repeat(
            np.fromiter(self._situations, np.int64, len(self._situations)),
            [len(some) // 8 for some in self._situations.values()],
        )
        found: list[int] = np.unique(owners[among(waiting, shared)]).tolist()
        return found

    def finish(self, conversation: Conversation) -> None:
        """See `Aggregate.finish`."""
        self.remove(conversation)
        self.add(conversation)

    def remove(self, conversation: Conversation) -> None:
        self._kept.pop(conversation.key, None)
        self._situations.pop(conversation.key, None)

    def merge(self, other: _Answers) -> None:
        self._kept.update(other._kept)
        self._situations.update(other._situations)
        for key in other._kept:
            self._situations.pop(key, None)

    def _rows(self) -> tuple[Any, Places]:
        """All replies, `_REPLY` each, and whose they are, in order of the keys."""
        owners: list[Places] = []
        for some, size in ((self._kept, _REPLY.itemsize), (self._situations, 8)):
            counts = [len(one) // size for one in some.values()]
            owners.append(np.repeat(np.fromiter(some, np.int64, len(some)), counts))
        rows = np.zeros(len(owners[0]) + len(owners[1]), _REPLY)
        rows[: len(owners[0])] = np.frombuffer(b"".join(self._kept.values()), _REPLY)
        rows["situation"][len(owners[0]) :] = np.frombuffer(b"".join(self._situations.values()), np.uint64)
        whose = np.concatenate(owners)
        order = np.argsort(whose, kind="stable")
        return rows[order], whose[order]

    def settle(self) -> dict[str, Any]:
        if not self._kept and not self._situations:
            return {"found": {}, "sampled": 0, "several": 0, "conversations": 0}
        rows, owners = self._rows()
        order = np.argsort(rows["situation"], kind="stable")
        situations = rows["situation"][order]
        same = np.flatnonzero(situations[1:] == situations[:-1])
        found: Found = {}
        sampled = several = 0
        if len(same):
            for run in np.split(same, np.flatnonzero(np.diff(same) > 1) + 1):
                places = sorted(order[run[0] : run[-1] + 2].tolist())
                if len(places) >= _SAMPLED:
                    sampled += 1
                    continue
                replies = [_Reply(int(owners[place]), rows[place]) for place in places]
                several += likeness(replies[0].pairs(), replies[-1].pairs()) < _ALIKE
                for one, other in itertools.combinations(replies, 2):
                    how = _disagree(one, other) if one.key != other.key else ""
                    if how:
                        there, here = int(other.row["place"]), int(one.row["place"])
                        found.setdefault(one.key, []).append((here, other.key, there, how))
                        found.setdefault(other.key, []).append((there, one.key, here, how))
        return {
            "found": dict(sorted(found.items())),
            "sampled": sampled,
            "several": several,
            "conversations": len(self._kept) + len(self._situations),
        }


_QUESTION: Final = "several_answers"
_MEANT: Final = "meant"
_SEVERAL_LEAST, _SEVERAL_SHARE = 30, 0.05
"""Prompts with several answers that differ, at least and for each conversation, from which on that looks meant."""


def _by_design(figures: Any) -> bool:
    """Whether so many prompts have several answers that they seem to be meant."""
    several: int = figures.get("several", 0) if figures else 0
    return several >= max(_SEVERAL_LEAST, _SEVERAL_SHARE * (figures["conversations"] if figures else 0))


_TOLD = {
    "refusal": say("one declines and the other answers"),
    "polarity": say("one says yes and the other no"),
    "denial": say("they say the same, but one denies what the other claims"),
    "numbers": say("they say the same with other numbers"),
    "facts": say("they name different facts"),
    "unrelated": say("one answers the question and the other speaks of something else"),
}


def _keeping(key: int, other: int) -> tuple[Fix, ...]:
    """Either may be right; of two whose first fixes are both made, one stays: the one that came first."""
    this = Fix(
        say("Keep this one, leave {0} out of the export").format(other),
        (SetIncluded((other,), included=False),),
    )
    that = Fix(
        say("Keep {0}, leave this one out of the export").format(other),
        (SetIncluded((key,), included=False),),
    )
    return (this, that) if key < other else (that, this)


class ContradictoryAnswer(Check):
    """Finds replies to one prompt that disagree."""

    id: ClassVar[str] = "contradictory_answer"
    title: ClassVar[str] = say("Contradicts another answer")
    help: ClassVar[str] = say(
        "The same prompt in the same situation, with answers that disagree: one declines and the other answers, one says "
        "yes and the other no, the facts differ. The model cannot learn both and becomes erratic. Keep one of them."
    )
    severity: ClassVar[Severity] = Severity.WARNING
    languages: ClassVar[tuple[str, ...]] = ("en", "zh", "de", "fr", "es", "ru")
    version: ClassVar[int] = 5

    def may_flag(self, many: Many, view: View) -> Mask | None:
        """See `Check.may_flag`."""
        return np.isin(many.keys, list(view.figures["found"]) if view.figures else [])

    def aggregate(self) -> Aggregate:
        """What is kept of all replies."""
        return _Answers()

    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """One flag for each reply that another conversation's disagrees with."""
        found: Found = view.figures["found"] if view.figures else {}
        meant = _by_design(view.figures) and view.answers.get(_QUESTION, _MEANT) == _MEANT
        flags: list[Flag] = []
        for place, other, _, how in found.get(conversation.key, ()):
            if place >= len(conversation.turns) or (meant and how == "unrelated"):
                continue
            flags.append(
                Flag(
                    self.id,
                    conversation.key,
                    conversation.turns[place].key,
                    None,
                    None,
                    self.severity,
                    say(
                        "Conversation {0} answers the same prompt: {1}. Look at both, and keep the right one."
                    ).format(other, _TOLD[how]),
                    words=f"{how} {other}",
                    group=f"{min(conversation.key, other):x}-{max(conversation.key, other):x}",
                    fixes=_keeping(conversation.key, other),
                )
            )
        return flags

    def questions(self, figures: Any) -> Sequence[Question]:
        """Whether several answers to one prompt are meant, where the dataset has many."""
        if not _by_design(figures):
            return ()
        return (
            Question(
                _QUESTION,
                put(say("{0:,} prompts have several answers that differ."), figures["several"]),
                say("Is that meant?"),
                ((_MEANT, say("Yes, they are different answers")), ("faults", say("No, show me where"))),
            ),
        )

    def findings(self, figures: Any) -> Sequence[Finding]:
        """A card that counts the conversations."""
        found: Found = figures["found"] if figures else {}
        if _by_design(figures):  # what is said of one prompt in several ways is asked about
            found = {
                key: those for key, those in found.items() if any(one[3] != "unrelated" for one in those)
            }
        if not found:
            return ()
        sentence = put(
            say("{0:,} conversations contradict another one's answer to the same prompt."), len(found)
        )
        return (Finding(self.id, sentence, (HasFlag((self.id,)),), len(found), 0.7),)

    def restored(self, figures: Any) -> Any:
        """See `Check.restored`: keys are numbers, what was found are tuples."""
        found: dict[str, list[list[Any]]] = figures["found"]
        return {**figures, "found": {int(key): [tuple(one) for one in some] for key, some in found.items()}}

    def departs(self, old: Any, new: Any) -> tuple[str, ...]:
        """Conversations whose contradictions changed."""
        before: Found = old["found"] if old else {}
        after: Found = new["found"] if new else {}
        return tuple(f"={key}" for key in sorted({*before, *after}) if before.get(key) != after.get(key))

    def members(self, figures: Any, group: str) -> Sequence[int]:
        """The conversation that `departs` names."""
        del figures
        return [int(group[1:])] if group.startswith("=") else ()
