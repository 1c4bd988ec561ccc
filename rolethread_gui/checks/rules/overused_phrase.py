"""Phrases that far more conversations share than they should: "a testament to", "Of course" as an opening."""

from __future__ import annotations

import bisect
import functools
import math
import re
from typing import Any, ClassVar

import numpy as np

from rolethread_gui.checks.background import Background, english
from rolethread_gui.checks.base import Aggregate, Check, Finding, Question, View
from rolethread_gui.checks.many import Many, Mask
from rolethread_gui.checks.phrase_counts import PhraseCounter
from rolethread_gui.checks.phrases import phrase_list
from rolethread_gui.checks.sentence_lists import sentence_list
from rolethread_gui.checks.texts import look, remembered
from rolethread_gui.checks.word_stream import FOOT, HEAD
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.filters import HasValue
from rolethread_gui.dataset.flags import Flag, Severity
from rolethread_gui.wording import put, say

_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
_HALVES = re.compile("[\ud800-\udfff]")
_CONCENTRATED = 0.5
"""Share of the conversations with a phrase's rarest word in which the whole phrase stands."""
_SUBJECT = 0.35
"""Prompts that say the phrase, against replies that do, from which on it is the subject."""
_EDGE_SHARE = 0.1
"""Share of conversations that must open (or end) alike."""
_WIDE_SHARE, _WIDE_SHORTEST = 0.35, 7
"""Chinese and Japanese: share of conversations, and characters. There is no background for these to measure by,
so only what stands in more than a third of all conversations is beyond doubt."""
_LONG, _LONG_FLOOR, _LONG_SHARE = 5, 6, 0.1
"""Words from which on a phrase is long, and the conversations, and the share of them, that must have it."""
_WORN_SHARE = 0.03
"""Share of conversations that must have a turn of speech of ordinary words ("when all is said and done")."""
_FRAME_EXCESS = 1.5
"""Times the usual floor for a phrase with one telling word in a frame of grammar ("delve into the")."""
_MOST = 200
"""Phrases listed at most, the most frequent first."""


class _Phrases(Aggregate):
    """The counts, and what they settle to."""

    def __init__(self) -> None:
        self.counter = PhraseCounter()

    def add(self, conversation: Conversation) -> None:
        self.counter.add(conversation)

    def remove(self, conversation: Conversation) -> None:
        self.counter.add(conversation, -1)

    def merge(self, other: _Phrases) -> None:
        self.counter.merge(other.counter)

    def settle(self) -> dict[str, Any]:
        self.counter.settle()
        return {"conversations": self.counter.conversations, "phrases": _select(self.counter)}


def _select(counter: PhraseCounter) -> dict[str, int]:
    """Overused phrases and how many conversations have each, the most frequent first."""
    floor = counter.floor()
    least = min(floor, max(_LONG_FLOOR, math.ceil(_LONG_SHARE * counter.conversations)))
    numbers = np.fromiter(counter.words, np.uint64, len(counter.words))
    counts = counter.replies.of(numbers)
    candidates = {
        counter.words[int(number)]: int(count)
        for number, count in zip(numbers[counts >= least], counts[counts >= least], strict=True)
    }
    chosen = {
        phrase: count
        for phrase, count in sorted(candidates.items())
        if (count >= floor or _is_long(phrase)) and _remarkable(phrase, count, counter, english(), floor)
    }
    kept = _longest_only(chosen)
    ranked = sorted(kept.items(), key=lambda item: (-item[1], item[0]))[:_MOST]
    return dict(ranked)


def _is_long(phrase: str) -> bool:
    """Whether so many words in a row can hardly be a coincidence, so that fewer conversations are enough."""
    words = [word for word in phrase.split(" ") if word not in (HEAD, FOOT)]
    return len(words) >= _LONG and len(words) == phrase.count(" ") + 1 and not _WIDE.search(phrase)


def _remarkable(phrase: str, count: int, counter: PhraseCounter, background: Background, floor: int) -> bool:
    words = phrase.split(" ")
    edge = HEAD in words or FOOT in words
    inner = [word for word in words if word not in (HEAD, FOOT)]
    share = count / max(1, counter.conversations)
    if _WIDE.search(phrase):
        long_enough = len(inner) >= _WIDE_SHORTEST and share >= _WIDE_SHARE
        return long_enough and not _is_subject(inner, count, counter)
    if len(inner) < 2 or (HEAD in words and FOOT in words):
        return False
    if phrase in background.worn:
        return share >= _WORN_SHARE and not _is_subject(inner, count, counter)
    rest = background.rest(inner)
    if not rest:
        return False
    if edge:
        return share >= _EDGE_SHARE and not _is_subject(inner, count, counter)
    if len(inner) < 3 or len(rest) == len(inner):
        return False  # two words, or nothing but names of things: a subject rather than a phrase
    telling = [word for word in rest if word not in background.plain]
    if not telling:
        return False
    runs = np.array([counter.number([word]) for word in telling], np.uint64)
    rarest = int(counter.replies.of(runs).min())
    if rarest and count / rarest < _CONCENTRATED:
        return False
    if len(inner) == 3 and (inner[0] == "the" or (inner[0] in telling and count < _FRAME_EXCESS * floor)):
        return False  # "the pursuit of": grammar with a noun in it
    return not _is_subject(inner, count, counter) and not _is_subject(telling[:1], count, counter)


def _is_subject(words: list[str], count: int, counter: PhraseCounter) -> bool:
    run = np.array([counter.number(words)], np.uint64)
    return int(counter.prompts.of(run)[0]) >= max(2.0, _SUBJECT * count)


def _longest_only(phrases: dict[str, int]) -> dict[str, int]:
    """Without phrases that nearly always stand inside a longer one, and without longer ones that add little."""
    dropped: set[str] = set()
    for phrase, count in sorted(phrases.items(), key=lambda item: item[0].count(" ")):
        words = phrase.split(" ")
        for inner in _parts(words):
            standing = phrases.get(inner)
            if standing is None or inner in dropped:
                continue
            if count >= 0.75 * standing:
                dropped.add(inner)
            else:
                dropped.add(phrase)
                break
    return _without_shifted({phrase: count for phrase, count in phrases.items() if phrase not in dropped})


def _without_shifted(phrases: dict[str, int]) -> dict[str, int]:
    """Of the windows onto one long repeated sentence only one stays."""
    kept: dict[str, int] = {}
    heads: dict[str, str] = {}
    tails: dict[str, str] = {}
    for phrase, count in sorted(phrases.items(), key=lambda item: (-item[1], -len(item[0]), item[0])):
        words = phrase.split(" ")
        ends = [" ".join(words[-size:]) for size in range(2, len(words))]
        starts = [" ".join(words[:size]) for size in range(2, len(words))]
        shifted = {heads.get(end) for end in ends} | {tails.get(start) for start in starts}
        if any(other is not None and count >= 0.6 * abs(kept[other]) for other in shifted):
            for part in starts:
                heads.setdefault(part, phrase)
            for part in ends:
                tails.setdefault(part, phrase)
            kept[phrase] = -count
            continue
        kept[phrase] = count
        heads.update(dict.fromkeys(starts, phrase))
        tails.update(dict.fromkeys(ends, phrase))
    return {phrase: count for phrase, count in kept.items() if count > 0}


def _parts(words: list[str]) -> list[str]:
    """Every run of two or more words inside, the longest first."""
    size = len(words)
    return [
        " ".join(words[start : start + length])
        for length in range(size - 1, 1, -1)
        for start in range(size - length + 1)
    ]


NEARLY_ALL = "overused_phrase:nearly_all"
"""Asks whether what stands in nearly all conversations is meant."""
_MEANT, FLAG = "meant", "flag"
_MOST_SAY_IT = 0.5
"""Share of the conversations from which on a phrase is asked about once instead of flagged in each."""
_SMALLEST = 20
"""Conversations below which shares say little."""


class _Finder:
    """Finds the listed phrases in a text."""

    def __init__(self, phrases: tuple[str, ...]) -> None:
        import ahocorasick_rs

        self._phrases = phrases
        self._texts = [_spoken(phrase) for phrase in phrases]
        self._machine = ahocorasick_rs.AhoCorasick([text.lower() for text in self._texts] or ["\x00"])

    def find(self, text: str) -> list[tuple[str, int, int]]:
        """Phrase, start and end of each place, in order; of two that overlap the longer."""
        low = _flat(text)
        hits: list[tuple[int, int, int]] = []
        try:
            places = self._machine.find_matches_as_indexes(low, overlapping=True)
        except UnicodeEncodeError:  # half a character, as damaged files have
            places = self._machine.find_matches_as_indexes(_HALVES.sub("\ufffd", low), overlapping=True)
        for number, start, end in places:
            if number < len(self._phrases) and _stands_alone(low, start, end):
                hits.append((start, -end, number))
        found: list[tuple[str, int, int]] = []
        first, last = _edges(low)
        for start, minus_end, number in sorted(hits):
            phrase, end = self._phrases[number], -minus_end
            if (phrase.startswith(HEAD) and start > first) or (phrase.endswith(FOOT) and end < last):
                continue
            if found and start < found[-1][2]:
                continue
            found.append((phrase, start, end))
        return found


@functools.lru_cache(maxsize=4)
def phrase_finder(phrases: tuple[str, ...]) -> _Finder:
    """What finds the places of these phrases in a text."""
    return _Finder(phrases)


def _spoken(phrase: str) -> str:
    """The phrase as one writes it, without the marks of the edges."""
    words = [word for word in phrase.split(" ") if word not in (HEAD, FOOT)]
    return ("" if _WIDE.match(words[0]) else " ").join(words)


def _flat(text: str) -> str:
    low = text.lower()
    if len(low) != len(text):
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    for mark, plain in (("’", "'"), ("\n", " "), ("\t", " "), ("\xa0", " ")):
        low = low.replace(mark, plain)
    return low


def _stands_alone(low: str, start: int, end: int) -> bool:
    if _WIDE.match(low[start]):
        return True
    before = low[start - 1] if start else " "
    after = low[end] if end < len(low) else " "
    return not (before.isalnum() or after.isalnum() or (after == "'" and low[end + 1 : end + 2].isalpha()))


def _in_stock_sentence(text: str, found: tuple[str, int, int]) -> bool:
    """Whether the place lies in a sentence that is padding or a machine's talk about itself: other checks' matter."""
    known = look(text)
    at = bisect.bisect_right(known.sentences, (found[1], len(text))) - 1
    if at < 0:
        return False
    start, end = known.sentences[at]
    if found[2] > end or found[0].startswith(HEAD):
        return False
    return _is_stock(text[start:end])


@remembered
def _is_stock(sentence: str) -> bool:
    if sentence_list("boilerplate", at_head=False).find(sentence):
        return True
    padding = phrase_list("filler").find(look(sentence).low, 0, len(sentence), "end")
    return padding is not None and padding.whole


_INNER = re.compile(r"\w(?:.*\w)?", re.S)


def _edges(low: str) -> tuple[int, int]:
    found = _INNER.search(low)
    return found.span() if found else (0, 0)


class OverusedPhrase(Check):
    """Finds phrases that too many conversations share."""

    id: ClassVar[str] = "overused_phrase"
    title: ClassVar[str] = say("Overused phrase")
    help: ClassVar[str] = say(
        "A phrase that stands in far more conversations than its share. Training makes such habits stronger still. "
        "Keep it where it belongs and say the rest differently. Names, the subject of the talk and ordinary English "
        "do not count. In Chinese and Japanese only phrases in more than a third of all conversations are found."
    )
    severity: ClassVar[Severity] = Severity.HINT
    languages: ClassVar[tuple[str, ...]] = ("en", "zh")
    everywhere: ClassVar[bool] = True
    version: ClassVar[int] = 7

    def aggregate(self) -> Aggregate:
        """Counts of runs of words."""
        return _Phrases()

    def __init__(self) -> None:
        self._worked_out: tuple[View, tuple[str, ...]] | None = None

    def _flagged(self, view: View) -> tuple[str, ...]:
        """The phrases that are flagged wherever they stand."""
        # A pass judges thousands of conversations with one view; the phrases are told apart once.
        known = self._worked_out
        if known is None or known[0] is not view:
            known = self._worked_out = view, _flagged(view)
        return known[1]

    def may_flag(self, many: Many, view: View) -> Mask | None:
        """See `Check.may_flag`."""
        return None if self._flagged(view) else np.zeros(many.size, np.bool_)

    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """Every place of a listed phrase in the replies."""
        figures: dict[str, Any] = view.figures or {}
        phrases = self._flagged(view)
        if not phrases:
            return []
        finder = phrase_finder(phrases)
        return [
            self._flag(conversation.key, turn, found, figures)
            for before, turn in zip((None, *conversation.turns), conversation.turns, strict=False)
            if turn.role is Role.ASSISTANT and turn.text
            # What a tool gave is reported in the same words each time, as it is asked for in the same words.
            if before is None or before.role is not Role.TOOL
            for found in finder.find(turn.text)
            if not _in_stock_sentence(turn.text, found) or _asked_for(found[0], view)
        ]

    def _flag(self, key: int, turn: Turn, found: tuple[str, int, int], figures: dict[str, Any]) -> Flag:
        phrase, start, end = found
        return Flag(
            self.id,
            key,
            turn.key,
            start,
            end,
            self.severity,
            say(
                "{0}. Training makes such habits stronger. Say it differently here unless it is meant."
            ).format(_counted(phrase, figures["phrases"][phrase], figures["conversations"])),
            words=turn.text[start:end],
            group=shown_phrase(phrase),
        )

    def questions(self, figures: Any) -> list[Question]:
        """Whether what nearly all conversations say is meant: asked once, and not flagged in each of them."""
        data: dict[str, Any] = figures or {}
        if _of_parts(data):
            sentence = put(
                say(
                    "Each conversation has about {0:.0f} of {1:,} phrases that many others have too: the replies seem to be put "
                    "together from ready-made parts."
                ),
                _load(data),
                len(data["phrases"]),
            )
            answers = ((_MEANT, say("Yes, leave them")), (FLAG, say("No, show me where")))
            return [Question(_PARTS, sentence, say("Is that meant?"), answers)]
        found = [
            phrase for phrase, count in data.get("phrases", {}).items() if _nearly_all(phrase, count, data)
        ]
        if not found:
            return []
        sentence = _counted(found[0], data["phrases"][found[0]], data["conversations"])
        if len(found) > 1:
            more = (
                say("one more phrase is")
                if len(found) == 2
                else put(say("{0:,} more phrases are"), len(found) - 1)
            )
            sentence += say(", and {0} in most of them as well").format(more)
        answers = ((_MEANT, say("Yes, leave it")), (FLAG, say("No, show me where")))
        return [Question(NEARLY_ALL, sentence, say("Is that meant?"), answers)]

    def findings(self, figures: Any) -> list[Finding]:
        """A card for each of the most frequent phrases, but for those that are asked about."""
        data: dict[str, Any] = figures or {}
        counts: dict[str, int] = {} if _of_parts(data) else data.get("phrases", {})
        total: int = data.get("conversations", 0)
        return [
            Finding(
                self.id,
                _counted(phrase, count, total),
                (HasValue("phrases", (shown_phrase(phrase),), say("overused phrase")),),
                count,
                min(0.7, 0.25 + math.sqrt(count / max(1, total))),
            )
            for phrase, count in list(counts.items())[:10]
            if not _nearly_all(phrase, count, data)
        ]

    def departs(self, old: Any, new: Any) -> tuple[str, ...]:
        """Phrases that are no longer overused; new ones wait for the next full count."""
        before: dict[str, int] = old["phrases"] if old else {}
        after: dict[str, int] = new["phrases"] if new else {}
        return tuple(shown_phrase(phrase) for phrase in before if phrase not in after)


def _flagged(view: View) -> tuple[str, ...]:
    figures: dict[str, Any] = view.figures or {}
    counts: dict[str, int] = figures.get("phrases", {})
    if view.answers.get(NEARLY_ALL, _MEANT) == _MEANT:
        counts = {
            phrase: count for phrase, count in counts.items() if not _nearly_all(phrase, count, figures)
        }
    if _of_parts(figures) and view.answers.get(_PARTS, _MEANT) == _MEANT:
        counts = {phrase: count for phrase, count in counts.items() if _to_reduce(phrase, figures)}
    return tuple(counts)


_PARTS = "overused_phrase:parts"
_MANY_PARTS = 3
"""Listed phrases in each conversation from which on the dataset is made of ready-made parts: a flag on each would be noise."""


def _load(figures: dict[str, Any]) -> float:
    """How many of the listed phrases a conversation has on average, those aside that nearly all have."""
    total: int = figures.get("conversations", 0)
    counts: dict[str, int] = figures.get("phrases", {})
    return sum(count for phrase, count in counts.items() if not _nearly_all(phrase, count, figures)) / max(
        1, total
    )


def _of_parts(figures: dict[str, Any]) -> bool:
    return figures.get("conversations", 0) >= _SMALLEST and _load(figures) >= _MANY_PARTS


def _to_reduce(phrase: str, figures: dict[str, Any]) -> bool:
    """Whether the person chose to see this phrase less."""
    return shown_phrase(phrase) in figures.get("reduce", ())


def _asked_for(phrase: str, view: View) -> bool:
    """Whether the person wants to see where this phrase stands, even where it is another check's matter."""
    figures: dict[str, Any] = view.figures or {}
    share = figures["phrases"][phrase] / max(1, figures["conversations"])
    return (view.answers.get(NEARLY_ALL) == FLAG and share >= _MOST_SAY_IT) or _to_reduce(phrase, figures)


def _nearly_all(phrase: str, count: int, figures: dict[str, Any]) -> bool:
    """Whether a phrase looks like a decision of the whole dataset rather than like a habit."""
    total: int = figures.get("conversations", 0)
    if figures.get("asked") or _to_reduce(phrase, figures):
        return False  # the person said so
    return total >= _SMALLEST and count >= _MOST_SAY_IT * total


def shown_phrase(phrase: str) -> str:
    """What stands for the phrase in tables and charts; an edge is marked by an ellipsis."""
    spoken = _spoken(phrase)
    if phrase.startswith(HEAD):
        return f"{spoken} …"
    return f"… {spoken}" if phrase.endswith(FOOT) else spoken


def _counted(phrase: str, count: int, total: int) -> str:
    spoken = _spoken(phrase)
    if phrase.startswith(HEAD):
        return put(
            say("{0:,} of {1:,} conversations have a reply that opens with “{2}”"),
            count,
            total,
            spoken[:1].upper() + spoken[1:],
        )
    if phrase.endswith(FOOT):
        return put(
            say("{0:,} of {1:,} conversations have a reply that ends with “{2}”"), count, total, spoken
        )
    return put(say("“{0}” stands in {1:,} of {2:,} conversations"), spoken, count, total)
