"""One and the same reply to prompts that differ: it cannot have listened to any of them."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Any, ClassVar, Final, NamedTuple

import numpy as np
import numpy.typing as npt

from rolethread_gui.checks.base import Aggregate, Check, Finding, Option, View
from rolethread_gui.checks.many import Many, Mask, Numbers, Places, run_numbers
from rolethread_gui.checks.signs import kinds_table, those
from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.filters import HasFlag
from rolethread_gui.dataset.flags import Flag, Severity
from rolethread_gui.wording import put, say

_LEAST_WORDS: Final = 20
"""Words of a reply that nobody gives twice by chance."""
_LEAST_ASKED: Final = 5
"""Words of a turn that can be ignored; a greeting, or "What is your name?", may always have the same answer."""
_PROMPTS: Final = 3
"""Different prompts from which on one reply to all of them is canned."""
_PAIR: Final = np.dtype([("reply", np.uint64), ("prompt", np.uint64)])


_DIGIT, _BREAK, _ASK = 1, 2, 3


@functools.cache
def _kinds() -> npt.NDArray[np.uint8]:
    """For each code point whether it is a digit, ends a sentence, or asks."""
    table = np.zeros(len(kinds_table()), np.uint8)
    for kind, pattern in ((_DIGIT, r"\d"), (_BREAK, r"[.!。！\n]"), (_ASK, "[?？]")):
        table[those(pattern)] = kind
    return table


@functools.cache
def _breaks() -> Mask:
    return _kinds() >= _BREAK


class _Given(NamedTuple):
    """Replies long enough to count, each with the number of its words and of those it answers."""

    turns: Places
    pairs: npt.NDArray[Any]


def _given(many: Many) -> _Given:
    """What was replied to what.

    Replies with code are passed over: one command may well be the answer to several questions.
    """
    counted = many.replies & ~many.with_calls & (many.words.counts >= _LEAST_WORDS)
    if "```" in many.row:
        counted &= ["```" not in text for text in many.texts]
    turns = np.flatnonzero(counted & (many.asked_by >= 0))
    wanted, sizes = _wanted(many)
    askers = many.asked_by[turns]
    long = sizes[askers] >= _LEAST_ASKED
    turns, askers = turns[long], askers[long]
    pairs = np.zeros(len(turns), _PAIR)
    pairs["reply"], pairs["prompt"] = many.words.of_turns[turns], wanted[askers]
    return _Given(turns, pairs)


def _wanted(many: Many) -> tuple[Numbers, Places]:
    """Of each turn the words that say what is wanted, as a number, and how many they are.

    Those of its last question, or all of them; numbers make no other question.
    """
    words, codes = many.words, many.low_codes
    from_, to = many.starts.copy(), many.starts + many.sizes
    breaks = many.places(_breaks())
    before = np.append(-1, breaks[:-1])
    asks = _kinds().take(codes[breaks], mode="clip") == _ASK
    asked = asks & (breaks - before > 1)  # something stands before the question mark
    if asked.any():
        ends = breaks[asked]
        turns = many.texts_at(ends)
        # of several questions of a turn the last one stays
        from_[turns] = before[asked] + 1
        to[turns] = ends
    kept = _kinds().take(codes[words.starts], mode="clip") != _DIGIT
    place = many.count_before(kept)
    first = place[np.searchsorted(words.starts, from_)]
    last = np.maximum(place[np.searchsorted(words.starts, to)], first)
    return run_numbers(words.numbers[kept], first, last), last - first


def _sorts(replies: Numbers) -> Places:
    """One bit for each reply, of `_SORTS`."""
    return np.left_shift(1, (replies % np.uint64(_SORTS)).astype(np.int64))


_SORTS: Final = 61


def _note(many: Many) -> Places:
    """Which sorts of replies each conversation has."""
    given = many.ask_once(_given)
    noted = np.zeros(many.size, np.int64)
    np.bitwise_or.at(noted, many.owners[given.turns], _sorts(given.pairs["reply"]))
    return noted


class _Pairs(Aggregate):
    """Numbers of the replies of each conversation and of what they answer, 16 bytes a reply."""

    def __init__(self) -> None:
        self._kept: dict[int, bytes] = {}

    def add(self, conversation: Conversation) -> None:
        self.add_all(Many([conversation]))

    def add_all(self, many: Many) -> None:
        given = many.ask_once(_given)
        owners = many.owners[given.turns]
        heads = np.flatnonzero(np.diff(owners, prepend=-1))
        data = given.pairs.tobytes()
        size = _PAIR.itemsize
        places = [*(heads * size).tolist(), len(data)]
        keys = many.keys[owners[heads]].tolist()
        for at, key in enumerate(keys):
            self._kept[key] = data[places[at] : places[at + 1]]

    def remove(self, conversation: Conversation) -> None:
        self._kept.pop(conversation.key, None)

    def merge(self, other: _Pairs) -> None:
        self._kept.update(other._kept)

    def settle(self) -> dict[str, Any]:
        pairs = np.frombuffer(b"".join(self._kept.values()), _PAIR)
        pairs = pairs[np.lexsort((pairs["prompt"], pairs["reply"]))]
        other = pairs[1:] != pairs[:-1]
        replies, prompts = np.unique(pairs["reply"][np.append(True, other)[: len(pairs)]], return_counts=True)
        often = prompts >= _PROMPTS
        canned = {
            f"{reply:016x}": count
            for reply, count in zip(replies[often].tolist(), prompts[often].tolist(), strict=True)
        }
        return {"canned": canned}


class CannedReply(Check):
    """Finds replies that are given to prompts of every kind."""

    id: ClassVar[str] = "canned_reply"
    title: ClassVar[str] = say("The same reply to everything")
    help: ClassVar[str] = say(
        "One reply, word for word, to several turns that differ. It cannot have listened to any of them, and the model learns "
        "not to listen. Write one that takes up what was said. Short ones and answers to greetings stay quiet."
    )
    severity: ClassVar[Severity] = Severity.HINT
    languages: ClassVar[tuple[str, ...]] = ("*",)
    version: ClassVar[int] = 2
    options: ClassVar[tuple[Option, ...]] = (
        Option(
            "prompts",
            say("Flag a reply that stands behind this many different turns"),
            _PROMPTS,
            _PROMPTS,
            50,
            say("turns"),
        ),
    )

    def aggregate(self) -> Aggregate:
        """What is kept of all replies."""
        return _Pairs()

    def may_flag(self, many: Many, view: View) -> Mask | None:
        """See `Check.may_flag`."""
        canned = [int(reply, 16) for reply in view.figures["canned"]] if view.figures else []
        if not canned:
            return np.zeros(many.size, np.bool_)
        noted = many.noted.get(self.id)
        wanted = np.bitwise_or.reduce(_sorts(np.array(canned, np.uint64)))
        found: Mask = ((_note(many) if noted is None else noted) & wanted) != 0
        return found

    def note(self, many: Many) -> None:
        """See `Check.note`."""
        many.noted[self.id] = _note(many)

    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """One flag a reply."""
        canned: dict[str, int] = view.figures["canned"] if view.figures else {}
        if not canned:
            return []
        least = view.options.get("prompts") or _PROMPTS
        found: list[Flag] = []
        given = _given(Many([conversation]))
        places: list[int] = given.turns.tolist()
        replies: list[int] = given.pairs["reply"].tolist()
        for place, reply in zip(places, replies, strict=True):
            turn = conversation.turns[place]
            group = f"{reply:016x}"
            count = canned.get(group, 0)
            if count >= least:
                message = put(
                    say(
                        "{0:,} different turns have this reply, word for word; the model would learn not to listen. "
                        "Write one that takes up what was said."
                    ),
                    count,
                )
                found.append(
                    Flag(
                        self.id,
                        conversation.key,
                        turn.key,
                        None,
                        None,
                        self.severity,
                        message,
                        words="canned",
                        group=group,
                    )
                )
        return found

    def findings(self, figures: Any) -> Sequence[Finding]:
        """A card that counts the replies."""
        canned: dict[str, int] = figures["canned"] if figures else {}
        if not canned:
            return ()
        count = sum(canned.values())
        if len(canned) == 1:
            sentence = put(say("One reply stands word for word behind {0:,} different turns."), count)
        else:
            sentence = put(
                say("{0:,} replies stand word for word behind {1:,} different turns."), len(canned), count
            )
        return (Finding(self.id, sentence, (HasFlag((self.id,)),), count, 0.45),)

    def departs(self, old: Any, new: Any) -> tuple[str, ...]:
        """Replies that are canned now and were not, or the other way round."""
        before: dict[str, int] = old["canned"] if old else {}
        after: dict[str, int] = new["canned"] if new else {}
        return tuple(sorted(reply for reply in {*before, *after} if before.get(reply) != after.get(reply)))
