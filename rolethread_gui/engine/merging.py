"""What a dataset that waits would bring to a project: told before anything is taken. Lane: compute."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable, Iterator

import numpy as np

from rolethread_gui.checks import style
from rolethread_gui.checks.language import language_of
from rolethread_gui.checks.style_rules import RULES, Rule
from rolethread_gui.checks.texts import look
from rolethread_gui.dataset.conversation import Conversation, Role
from rolethread_gui.dataset.words import count_words
from rolethread_gui.engine.likeness import Likeness
from rolethread_gui.engine.reading import Reader
from rolethread_gui.store.columns import ColumnStore
from rolethread_gui.wording import put, say

SAME, NEAR, FAMILY = "same", "near", "family"

_BATCH = 200
_STYLED = 4_000
"""Replies of each side whose style is looked at."""
_LEAST = 8
"""Replies in which a question of style must have arisen on each side."""
_CLEAR = 0.6
_FAMILIES = 12
"""System prompts that are a group of their own; the others are one group together."""
_PROMPT = 160
_EXCERPT = 300
SHOWN = 5
"""Conversations of a group of which an excerpt is told."""
_LANGUAGES = {
    "en": say("English"), "de": say("German"), "fr": say("French"), "es": say("Spanish"), "it": say("Italian"), "pt": say("Portuguese"),
    "nl": say("Dutch"), "ru": say("Russian"), "uk": say("Ukrainian"), "zh": say("Chinese"), "ja": say("Japanese"), "ko": say("Korean"),
    "el": say("Greek"), "ar": say("Arabic"), "he": say("Hebrew"), "hi": say("Hindi"), "th": say("Thai"),
}  # fmt: skip


@dataclasses.dataclass(frozen=True, slots=True)
class Side:
    """One of the two datasets: how many conversations and words, and how many in each language."""

    conversations: int
    words: int
    languages: dict[str, int]


@dataclasses.dataclass(frozen=True, slots=True)
class Group:
    """Conversations of the dataset that waits, to be taken or not.

    Attributes:
        kind: "same", "near" or "family".
        title: what they have in common; of a family the beginning of its system prompt, empty for none.
        keys: of the conversations.
        here: how many conversations of the project have the same system prompt.
        pairs: of copies, the conversation of the project each is a copy of, in step with `keys`.
    """

    kind: str
    title: str
    keys: tuple[int, ...]
    here: int = 0
    pairs: tuple[int, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class MergeReport:
    """What a dataset would bring.

    Attributes:
        source: id of the source that waits.
        name: of its file.
        here: the project.
        there: the dataset.
        groups: every conversation of the dataset in one of them.
        styles: plain sentences: what the replies there do otherwise.
        names: characters that occur in both: name, conversations here, conversations there.
        same_prompts: how many system prompts occur in both.
        new_prompts: how many only there.
        project: the other project, where it is one: then keys are those that its conversations have there.
        beside: plain sentences: what else of another project comes along, and which names both have.
        excerpts: opening and last reply of the first conversations of each group, by key.
    """

    source: int
    name: str
    here: Side
    there: Side
    groups: tuple[Group, ...]
    styles: tuple[str, ...]
    names: tuple[tuple[str, int, int], ...]
    same_prompts: int
    new_prompts: int
    project: str = ""
    beside: tuple[str, ...] = ()
    excerpts: dict[int, tuple[str, str]] = dataclasses.field(default_factory=dict[int, tuple[str, str]])

    def copies(self) -> int:
        """How many are in the project already, or nearly so."""
        return sum(len(group.keys) for group in self.groups if group.kind != FAMILY)


def merge_report(reader: Reader, waiting: int) -> MergeReport:
    """Compare what is in a project with a source that waits."""
    there = ColumnStore(reader.database).segment_keys(waiting).tolist()
    name = next((one.name for one in reader.sources() if one.id == waiting), "")
    return compare(reader, _batches(reader, there), name, waiting)


def compare(reader: Reader, there: Iterable[list[Conversation]], name: str, waiting: int = 0) -> MergeReport:
    """Compare what is in a project with conversations from elsewhere.

    Args:
        reader: of the project.
        there: the others, some at a time.
        name: what they are called.
        waiting: id of their source, where they are one that waits.
    """
    here = (np.flatnonzero(reader.columns().alive()) + 1).tolist()
    likeness = Likeness()
    mine, yours = _Tally(), _Tally()
    for some in _batches(reader, here):
        likeness.remember(some)
        mine.count(some)
    sorting = _Sorting(likeness)
    for some in there:
        yours.count(some)
        sorting.sort(some)
    prompts = set(yours.prompts)
    return MergeReport(
        waiting,
        name,
        mine.side(),
        yours.side(),
        (
            *_copies(SAME, sorting.same),
            *_copies(NEAR, sorting.near),
            *_families(sorting.families, mine.prompts),
        ),
        tuple(_styles(mine, yours)),
        _names(mine.speakers, yours.speakers),
        len(prompts & set(mine.prompts)),
        len(prompts - set(mine.prompts)),
        excerpts=sorting.excerpts,
    )


class _Sorting:
    """Puts conversations into groups: copies of ours, and the others by their system prompt."""

    def __init__(self, likeness: Likeness) -> None:
        self._likeness = likeness
        self.same: list[tuple[int, int]] = []
        self.near: list[tuple[int, int]] = []
        self.families: dict[str, list[int]] = {}
        self.excerpts: dict[int, tuple[str, str]] = {}

    def sort(self, some: Iterable[Conversation]) -> None:
        """Sort some more."""
        for one in some:
            twin = self._likeness.same(one)
            alike = None if twin is not None else self._likeness.near(one)
            if twin is not None:
                self.same.append((one.key, twin))
                count = len(self.same)
            elif alike is not None:
                self.near.append((one.key, alike[0]))
                count = len(self.near)
            else:
                family = self.families.setdefault(_prompt(one), [])
                family.append(one.key)
                count = len(family)
            if count <= SHOWN:
                self.excerpts[one.key] = _excerpt(one)


def _excerpt(conversation: Conversation) -> tuple[str, str]:
    opening = next((turn.text for turn in conversation.turns if turn.role is Role.USER), "")
    reply = next((turn.text for turn in reversed(conversation.turns) if turn.role is Role.ASSISTANT), "")
    return opening[:_EXCERPT], reply[:_EXCERPT]


def _batches(reader: Reader, keys: list[int]) -> Iterator[list[Conversation]]:
    for low in range(0, len(keys), _BATCH):
        yield reader.conversations(keys[low : low + _BATCH])


class _Tally:
    """Counts one of the two datasets."""

    def __init__(self) -> None:
        self.conversations = 0
        self.words = 0
        self.replies = 0
        self.languages: Counter[str] = Counter()
        self.prompts: Counter[str] = Counter()
        self.speakers: Counter[str] = Counter()
        self.answers: dict[str, Counter[str]] = {}

    def count(self, some: Iterable[Conversation]) -> None:
        """Count conversations."""
        for one in some:
            self.conversations += 1
            self.words += sum(count_words(turn.text) for turn in one.turns)
            self.languages[
                language_of(" ".join(turn.text for turn in one.turns if turn.role is Role.ASSISTANT))
            ] += 1
            self.prompts[_prompt(one)] += 1
            self.speakers.update({turn.speaker for turn in one.turns if turn.speaker})
            for turn in one.turns:
                if turn.role is Role.ASSISTANT and self.replies < _STYLED:
                    self._observe(turn.text)

    def _observe(self, text: str) -> None:
        self.replies += 1
        known = look(text)
        for rule, answer in style.observe(known.prose, wide=known.wide).items():
            self.answers.setdefault(rule, Counter())[answer] += 1

    def side(self) -> Side:
        """What was counted, in words."""
        named = Counter({_LANGUAGES.get(name, say("other or unsure")): 0 for name in self.languages})
        for name, count in self.languages.items():
            named[_LANGUAGES.get(name, say("other or unsure"))] += count
        return Side(self.conversations, self.words, dict(named.most_common()))


def _prompt(conversation: Conversation) -> str:
    first = conversation.turns[0] if conversation.turns else None
    return " ".join(first.text.split()) if first is not None and first.role is Role.SYSTEM else ""


def _copies(kind: str, pairs: list[tuple[int, int]]) -> Iterator[Group]:
    if pairs:
        yield Group(kind, "", tuple(there for there, _ in pairs), 0, tuple(here for _, here in pairs))


def _families(families: dict[str, list[int]], here: Counter[str]) -> Iterator[Group]:
    largest = sorted(families.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    for prompt, keys in largest[:_FAMILIES]:
        yield Group(FAMILY, prompt[:_PROMPT], tuple(keys), here[prompt])
    rest = [key for _, keys in largest[_FAMILIES:] for key in keys]
    if rest:
        yield Group(
            FAMILY, put(say("{0:,} further system prompts"), len(largest) - _FAMILIES), tuple(sorted(rest))
        )


def _styles(mine: _Tally, yours: _Tally) -> Iterator[str]:
    for rule in RULES:
        sentence = _used(rule, mine, yours) if rule.never else _answered(rule, mine, yours)
        if sentence:
            yield sentence
    if mine.replies and yours.replies:
        actions = [
            (sum(one.answers.get("actions", Counter()).values()), one.replies) for one in (mine, yours)
        ]
        shares = [count / total for count, total in actions]
        if abs(shares[0] - shares[1]) > 0.3 and "acting" not in yours.answers.keys() & mine.answers.keys():
            yield put(
                say("Replies there set actions apart in {0:.0f} % of cases, yours in {1:.0f} %."),
                100 * shares[1],
                100 * shares[0],
            )


def _used(rule: Rule, mine: _Tally, yours: _Tally) -> str:
    counts = [sum(one.answers.get(rule.id, Counter()).values()) for one in (mine, yours)]
    if min(mine.replies, yours.replies) < _LEAST or rule.id == "acting":
        return ""
    shares = [count / one.replies for count, one in zip(counts, (mine, yours), strict=True)]
    if abs(shares[0] - shares[1]) < 0.25:
        return ""
    return put(
        say("{0}: in {1:.0f} % of the replies there, in {2:.0f} % of yours."),
        rule.title,
        100 * shares[1],
        100 * shares[0],
    )


def _answered(rule: Rule, mine: _Tally, yours: _Tally) -> str:
    most = [_majority(one.answers.get(rule.id, Counter())) for one in (mine, yours)]
    if "" in most or most[0] == most[1]:
        return ""
    ours, theirs = (rule.answers.get(answer, answer) for answer in most)
    return say("{0}: there {1}, yours {2}.").format(rule.title, theirs, ours)


def _majority(counts: Counter[str]) -> str:
    total = sum(counts.values())
    if total < _LEAST:
        return ""
    answer, count = counts.most_common(1)[0]
    return answer if count >= _CLEAR * total and answer != style.MIXED else ""


def _names(here: Counter[str], there: Counter[str]) -> tuple[tuple[str, int, int], ...]:
    known = {name.casefold(): name for name in here}
    found = [
        (known[name.casefold()], here[known[name.casefold()]], count)
        for name, count in there.items()
        if name.casefold() in known
    ]
    return tuple(sorted(found, key=lambda row: (-row[2], row[0])))
