"""Some conversations looked at together, so that a pass asks each check only about those it could flag.

What is worked out here is worked out for all of their texts at once, without a Python loop over letters or
words: which signs a text holds, which of some pieces of words, where its words are. A check says in
`Check.may_find` which texts it need not look at. It may let through whatever it likes, but must keep back
nothing that it would flag.

Texts stand in one row, a line end behind each. Masks have an entry a turn unless they say otherwise.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from rolethread_gui.checks.fingerprints import fingerprint
from rolethread_gui.checks.hints import Hints, all_hints
from rolethread_gui.checks.phrases import folded
from rolethread_gui.checks.signs import APOSTROPHE, BEYOND, LETTER, WIDE, kinds_table, signs
from rolethread_gui.checks.texts import once
from rolethread_gui.checks.turn_order import CALL_LABELS, is_call
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.word_counts import count_all_words

Mask: TypeAlias = npt.NDArray[np.bool_]
Places: TypeAlias = npt.NDArray[np.int64]
Numbers: TypeAlias = npt.NDArray[np.uint64]

SYSTEM, USER, ASSISTANT, TOOL, OTHER = range(5)
"""Numbers of the roles in `Many.roles`."""
_ROLES: Final[Mapping[Role, int]] = {
    Role.SYSTEM: SYSTEM, Role.USER: USER, Role.ASSISTANT: ASSISTANT, Role.TOOL: TOOL, Role.OTHER: OTHER,
}  # fmt: skip
_STEP: Final = 0x9FB21C651E98DF25
_MOST, _MOST_TURNS, _MOST_LETTERS = 128, 900, 1 << 18
"""Conversations, turns and code points that are looked at together."""
_TABLE: Final = 18
"""Bits of a place in a `WordTable`."""
_UNEVEN: Final = "\u0130"  # its small letter is two


def handfuls(conversations: Sequence[Conversation]) -> Iterator[Many]:
    """Conversations some at a time: no more than `texts.look` keeps in mind."""
    some: list[Conversation] = []
    turns = letters = 0
    for conversation in conversations:
        size = sum([len(turn.text) for turn in conversation.turns])
        if some and (
            len(some) >= _MOST
            or turns + len(conversation.turns) > _MOST_TURNS
            or letters + size > _MOST_LETTERS
        ):
            yield Many(some)
            some, turns, letters = [], 0, 0
        some.append(conversation)
        turns += len(conversation.turns)
        letters += size
    if some:
        yield Many(some)


class Many:
    """Some conversations.

    Attributes:
        conversations: in order.
        turns: of all of them, in order.
        counts: number of turns of each conversation.
        owners: place of the conversation of each turn.
        roles: of each turn, uint8.
        sizes: code points of each text.
        starts: where each text begins in the row.
        silent: by check, conversations in which it surely finds nothing, one entry a conversation. What a
            count found out here the judgement need not find out again.
        noted: by check, a number for each conversation that says what it found there; of use to the process
            alone that wrote it down.
    """

    def __init__(self, conversations: Sequence[Conversation]) -> None:
        self.conversations = conversations
        self.turns: list[Turn] = [turn for one in conversations for turn in one.turns]
        count = len(self.turns)
        self.counts: Places = np.fromiter([len(one.turns) for one in conversations], np.int64)
        self.owners: Places = np.repeat(np.arange(len(conversations)), self.counts)
        self.roles = np.frombuffer(bytes([_ROLES[turn.role] for turn in self.turns]), np.uint8)
        self.texts = [turn.text for turn in self.turns]
        self.sizes: Places = np.fromiter(map(len, self.texts), np.int64, count)
        self.starts: Places = np.cumsum(self.sizes + 1) - (self.sizes + 1)
        self.silent: dict[str, Mask] = {}
        self.noted: dict[str, Places] = {}

    @once
    def replies(self) -> Mask:
        """Turns of the assistant that have a text."""
        found: Mask = (self.roles == ASSISTANT) & (self.sizes > 0)
        return found

    @once
    def with_calls(self) -> Mask:
        """Turns that call tools."""
        return np.fromiter([bool(turn.calls) for turn in self.turns], np.bool_, len(self.turns))

    @once
    def seem_calls(self) -> Mask:
        """Turns that call tools, or seem to (see `turn_order.is_call`)."""
        labelled = np.fromiter([turn.label in CALL_LABELS for turn in self.turns], np.bool_, len(self.turns))
        likely: Mask = (self.roles == ASSISTANT) & (labelled | self.with_calls | (self.sizes == 0))
        for at in np.flatnonzero(likely & ~labelled).tolist():
            likely[at] = is_call(self.turns[at])
        return likely

    @once
    def asked_by(self) -> Places:
        """For each turn the place of the newest turn of the user before it or at it; -1 for none."""
        first = np.cumsum(self.counts) - self.counts
        users = np.maximum.accumulate(np.where(self.roles == USER, np.arange(len(self.turns)), -1))
        return np.where(users >= first[self.owners], users, -1)

    def replies_at_least(self, count: int) -> Mask:
        """Which conversations have so many replies."""
        return np.bincount(self.owners[self.replies], minlength=len(self.conversations)) >= count

    def of(self, turns: Mask) -> Mask:
        """Conversations that have one of these turns."""
        found = np.zeros(len(self.conversations), np.bool_)
        found[self.owners[turns]] = True
        return found

    def asked(self, mask: Mask) -> Iterator[Conversation]:
        """The conversations of a mask of conversations."""
        if mask.all():
            return iter(self.conversations)
        return (self.conversations[place] for place in np.flatnonzero(mask).tolist())

    # letters

    @once
    def row(self) -> str:
        """All texts, a line end behind each."""
        return "\n".join([*self.texts, ""])

    @once
    def low(self) -> str:
        """The row in small letters; each text as `texts.Text.low` gives it."""
        if _UNEVEN in self.row:
            return "\n".join([*map(folded, self.texts), ""])
        return folded(self.row)

    def low_of(self, turn: int) -> str:
        """The text of a turn in small letters."""
        start = int(self.starts[turn])
        return self.low[start : start + int(self.sizes[turn])]

    @once
    def codes(self) -> npt.NDArray[np.uint32]:
        """Code points of the row."""
        return np.frombuffer(self.row.encode("utf-32-le", "surrogatepass"), "<u4")

    @once
    def line_ends(self) -> Places:
        """Where the row's line ends are, those between the texts among them."""
        return np.flatnonzero(self.codes == ord("\n"))

    @once
    def low_codes(self) -> npt.NDArray[np.uint32]:
        """Code points of the row in small letters (`phrases.folded`)."""
        return np.frombuffer(self.low.encode("utf-32-le", "surrogatepass"), "<u4")

    @once
    def _signs(self) -> Numbers:
        if not self.turns:
            return np.zeros(0, np.uint64)
        found = signs().table.take(self.codes, mode="clip")
        found[self.starts + self.sizes] = 0  # line ends that stand between the texts
        found = np.bitwise_or.reduceat(found, self.starts)
        found[self.sizes == 0] = 0
        return found

    def holds(self, sign: str | re.Pattern[str], *, beyond: bool = True) -> Mask:
        """Texts with a sign.

        Args:
            sign: a pattern that matches one sign and looks at no other.
            beyond: what is said of rare signs of which nothing is known.
        """
        known = len(signs().patterns)
        bit = signs().bit(sign if isinstance(sign, str) else sign.pattern)
        if len(signs().patterns) > known:
            self.__dict__.pop("_signs", None)
        if not bit:
            return np.full(len(self.turns), beyond)
        held: Mask = (self._signs & np.uint64(bit | BEYOND if beyond else bit)) != 0
        return held

    @once
    def beyond(self) -> Mask:
        """Texts with a rare sign of which the tables know nothing."""
        found: Mask = (self._signs & np.uint64(BEYOND)) != 0
        return found

    def with_piece(self, *pieces: str) -> Mask:
        """Texts in which one of some pieces stands, which have no line end. Quick where that is rare."""
        row, starts = self.row, self.starts
        found = np.zeros(len(self.turns), np.bool_)
        for piece in pieces:
            at = row.find(piece)
            while at >= 0:
                turn = int(np.searchsorted(starts, at, side="right")) - 1
                found[turn] = True
                at = row.find(piece, int(starts[turn] + self.sizes[turn]))
        return found

    def edges(self) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.uint32]]:
        """The first and the last code point of each text; a line end of one that is empty."""
        return self.codes[self.starts], self.codes[self.starts + np.maximum(self.sizes - 1, 0)]

    def count_before(self, inside: Mask) -> Places:
        """How many of the row's code points up to each place are inside, shape (letters + 1,)."""
        sums = np.zeros(len(inside) + 1, np.int64)
        np.cumsum(inside, out=sums[1:])
        return sums

    @once
    def word_counts(self) -> Places:
        """Words of each text, as `dataset.words.count_words` counts them."""
        return count_all_words(self.texts)

    @once
    def fingerprints(self) -> list[int]:
        """Of each conversation (see `fingerprints.fingerprint`)."""
        return list(map(fingerprint, self.conversations))

    @once
    def keys(self) -> Places:
        """Key of each conversation."""
        return np.fromiter([one.key for one in self.conversations], np.int64, len(self.conversations))

    def texts_at(self, places: Places) -> Places:
        """The turn at each place of the row."""
        return np.searchsorted(self.starts, places, side="right") - 1

    def turns_at(self, places: Places) -> Mask:
        """Turns of places of the row, as a mask."""
        found = np.zeros(len(self.turns), np.bool_)
        if len(places):
            found[self.texts_at(places)] = True
        return found

    # pieces of words

    @once
    def _pieces(self) -> dict[Hints, Mask]:
        row = self.low
        return {
            hints: self.turns_at(places) for hints, places in all_hints().places(row, self.low_codes).items()
        }

    def having(self, hints: Hints) -> Mask:
        """Texts in whose small letters one of the pieces stands, as `Hints.found` says."""
        known = self._pieces
        if hints not in known:  # made after the others were looked for
            self.__dict__.pop("_pieces")
            known = self._pieces
        return known[hints]

    # words

    @once
    def sums(self) -> Numbers:
        """Of what `numbers` are made: sums over the row, shape (letters + 1,)."""
        low = self.low_codes
        sums = np.zeros(len(low) + 1, np.uint64)
        np.cumsum(low * _powers(len(low))[0][: len(low)], out=sums[1:])
        return sums

    def numbers(self, starts: Places, ends: Places) -> Numbers:
        """A 64-bit number for each stretch of the row in small letters, the same for the same letters."""
        found: Numbers = (self.sums[ends] - self.sums[starts]) * _powers(len(self.low_codes))[1][starts]
        return found

    @once
    def words(self) -> Words:
        """The words of all texts."""
        return _words_of(self)


def mixed(numbers: Numbers) -> Numbers:
    """Other numbers for numbers, the same for the same; alike ones become unlike."""
    made = (numbers ^ (numbers >> np.uint64(29))) * np.uint64(0x9E3779B97F4A7C15)
    return made ^ (made >> np.uint64(32))


def run_numbers(numbers: Numbers, starts: Places, ends: Places) -> Numbers:
    """A number for each stretch of numbers, the same for the same ones in the same order."""
    powers, inverse = _powers(len(numbers))
    sums = np.zeros(len(numbers) + 1, np.uint64)
    np.cumsum(mixed(numbers) * powers[: len(numbers)], out=sums[1:])
    found: Numbers = (sums[ends] - sums[starts]) * inverse[starts]
    return found


def twice(numbers: Numbers, owners: Places) -> Places:
    """Owners that have one of their numbers twice; of 64 bits as many count as the owners leave."""
    if len(numbers) < 2:
        return np.zeros(0, np.int64)
    room = np.uint64(64 - int(owners.max()).bit_length())
    keys = np.left_shift(owners.astype(np.uint64), room) if int(room) < 64 else np.uint64(0)
    keys = keys | (mixed(numbers) >> (np.uint64(64) - room))
    keys.sort()
    again = keys[1:][keys[1:] == keys[:-1]]
    return (again >> room).astype(np.int64) if int(room) < 64 else np.zeros(min(1, len(again)), np.int64)


class Words:
    """Words of many texts: runs of letters with apostrophes inside; a Chinese or Japanese character is one.

    Attributes:
        numbers: of each word in small letters, shape (n,).
        starts: where each begins in the row.
        ends: one past its last code point.
        turns: whose it is.
        first: for each turn the place of its first word, shape (turns + 1,).
        wide: whether it is a Chinese or Japanese character.
    """

    def __init__(self, many: Many, starts: Places, ends: Places, wide: Mask) -> None:
        self.starts, self.ends, self.wide = starts, ends, wide
        self.numbers = many.numbers(starts, ends)
        borders = np.append(many.starts, len(many.low_codes))
        self.first: Places = np.searchsorted(starts, borders)
        self.counts: Places = np.diff(self.first)
        self.turns: Places = np.repeat(np.arange(len(many.turns)), self.counts)

    @once
    def of_turns(self) -> Numbers:
        """A number for each turn, the same where the same words stand in the same order."""
        return run_numbers(self.numbers, self.first[:-1], self.first[1:])


def _words_of(many: Many) -> Words:
    kinds = kinds_table().take(many.low_codes, mode="clip")
    inner = kinds == LETTER
    marks = np.flatnonzero(kinds[1:-1] == APOSTROPHE) + 1
    inner[marks[inner[marks - 1] & inner[marks + 1]]] = True
    begins = inner.copy()
    begins[1:] &= ~inner[:-1]
    alone = kinds == WIDE
    starts = np.flatnonzero(begins | alone)
    ends = starts + 1
    wide = alone[starts]
    ends[~wide] = np.flatnonzero(inner[:-1] & ~inner[1:]) + 1  # the last sign is always a line end
    return Words(many, starts, ends, wide)


class WordTable:
    """Finds known words among many. Built at once, asked often.

    Args:
        words: in small letters.
    """

    def __init__(self, words: Sequence[str]) -> None:
        numbers = word_numbers(words)
        self._numbers = np.append(numbers, np.uint64(0))
        self._factor = np.uint64(1)
        for factor in range(1, 1 << 20, 2):  # one that sends each word to a place of its own
            self._factor = np.uint64(factor * 0x9E3779B97F4A7C15 & 0xFFFFFFFFFFFFFFFF)
            if len(np.unique(self._places(numbers))) == len(numbers):
                break
        self._table = np.full(1 << _TABLE, len(numbers), np.int32)
        self._table[self._places(numbers)] = np.arange(len(numbers))
        self.order: dict[str, int] = {}
        for word in words:
            (at,) = np.searchsorted(numbers, word_numbers([word])).tolist()
            self.order[word] = at

    def _places(self, numbers: Numbers) -> Places:
        return ((numbers * self._factor) >> np.uint64(64 - _TABLE)).astype(np.int64)

    def find(self, numbers: Numbers) -> Places:
        """For each number of a word which of the known ones it is (see `order`); their count for none."""
        found = self._table[self._places(numbers)]
        return np.where(self._numbers[found] == numbers, found, len(self._numbers) - 1)


def word_numbers(words: Sequence[str]) -> Numbers:
    """The numbers that `Many.numbers` gives some words in small letters, sorted."""
    found: list[int] = []
    for word in words:
        total = 0
        for char in reversed(word):
            total = (total * _STEP + ord(char)) & 0xFFFFFFFFFFFFFFFF
        found.append(total)
    return np.array(sorted(set(found)), np.uint64)


def among(numbers: Numbers, known: Numbers) -> Mask:
    """Which of some numbers are among those that are known, which are sorted."""
    if not len(known):
        return np.zeros(len(numbers), np.bool_)
    at = np.minimum(np.searchsorted(known, numbers), len(known) - 1)
    found: Mask = known[at] == numbers
    return found


class _Powers:
    """Powers of the step and of its inverse modulo 2⁶⁴, as many as were needed so far."""

    def __init__(self) -> None:
        self.rows = np.ones(1, np.uint64), np.ones(1, np.uint64)

    def up_to(self, count: int) -> tuple[Numbers, Numbers]:
        if len(self.rows[0]) <= count:
            made: list[Numbers] = []
            for step in (_STEP, pow(_STEP, -1, 1 << 64)):
                row = np.full(max(count + 1, 1 << 17), step, np.uint64)
                row[0] = 1
                made.append(np.multiply.accumulate(row))
            self.rows = made[0], made[1]
        return self.rows


@functools.cache
def _known_powers() -> _Powers:
    return _Powers()


def _powers(count: int) -> tuple[Numbers, Numbers]:
    return _known_powers().up_to(count)
