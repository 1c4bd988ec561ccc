"""Some conversations looked at together, so that a pass asks each check only about those it could flag.

What is worked out here is worked out for all of their texts at once, without a Python loop over letters or
words: which signs a text holds, which of some pieces of words, where its words are. A check says in
`Check.may_find` which texts it need not look at. It may let through whatever it likes, but must keep back
nothing that it would flag.

Texts stand in one row, a line end behind each. Masks have an entry a turn unless they say otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeVar

import numpy as np
import numpy.typing as npt

from rolethread_gui.checks.fingerprints import fingerprint
from rolethread_gui.checks.hints import Hints, all_hints
from rolethread_gui.checks.phrases import folded
from rolethread_gui.checks.signs import APOSTROPHE, BEYOND, LETTER, WIDE, kinds_table, signs
from rolethread_gui.checks.texts import once
from rolethread_gui.checks.turn_order import CALL_LABELS, is_call
from rolethread_gui.checks.word_numbers import (
    Mask,
    Numbers,
    Places,
    WordTable,
    among,
    mixed,
    powers,
    run_numbers,
    twice,
    word_numbers,
)
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.word_counts import count_all_words

__all__ = [
    "ASSISTANT", "OTHER", "SYSTEM", "TOOL", "USER", "Many", "Mask", "Numbers", "Places", "WordTable", "Words", "among",
    "handfuls", "mixed", "run_numbers", "twice", "word_numbers",
]  # fmt: skip

T = TypeVar("T")

SYSTEM, USER, ASSISTANT, TOOL, OTHER = range(5)
"""Numbers of the roles in `Many.roles`."""
_ROLES: Final[Mapping[Role, int]] = {
    Role.SYSTEM: SYSTEM, Role.USER: USER, Role.ASSISTANT: ASSISTANT, Role.TOOL: TOOL, Role.OTHER: OTHER,
}  # fmt: skip
_MOST, _MOST_TURNS, _MOST_LETTERS = 256, 1_800, 1 << 19
"""Conversations, turns and code points that are looked at together."""
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
        size: how many they are.
        silent: by check, conversations in which it surely finds nothing, one entry a conversation. What a
            count found out here the judgement need not find out again.
        noted: by check, a number for each conversation that says what it found there; of use to the process
            alone that wrote it down.
    """

    def __init__(self, conversations: Sequence[Conversation]) -> None:
        self.size = len(conversations)
        self._read: Callable[[Places], Sequence[Conversation]] | None = None
        self.__dict__["conversations"] = conversations
        self.silent: dict[str, Mask] = {}
        self.noted: dict[str, Places] = {}
        self._worked_out: dict[Callable[[Many], Any], Any] = {}

    @classmethod
    def unread(cls, keys: Places, read: Callable[[Places], Sequence[Conversation]]) -> Many:
        """Conversations that are read when somebody looks at them, and not if what was noted tells enough.

        Args:
            keys: of the conversations.
            read: gives conversations of some keys.
        """
        many = cls(())
        many.size, many._read = len(keys), read
        del many.__dict__["conversations"]
        many.__dict__["keys"] = keys
        return many

    @once
    def conversations(self) -> Sequence[Conversation]:
        """The conversations, in order."""
        assert self._read is not None
        return self._read(self.keys)

    def some(self, places: Places) -> dict[int, Conversation]:
        """Conversations by place; the others need not be read for them."""
        if self._read is None or "conversations" in self.__dict__:
            return {place: self.conversations[place] for place in places.tolist()}
        return dict(zip(places.tolist(), self._read(self.keys[places]), strict=True))

    def ask_once(self, work: Callable[[Many], T]) -> T:
        """What a function says of these conversations, worked out once however many ask."""
        if work not in self._worked_out:
            self._worked_out[work] = work(self)
        found: T = self._worked_out[work]
        return found

    @once
    def turns(self) -> list[Turn]:
        """The turns of all of them, in order."""
        return [turn for one in self.conversations for turn in one.turns]

    @once
    def counts(self) -> Places:
        """Number of turns of each conversation."""
        return np.fromiter([len(one.turns) for one in self.conversations], np.int64)

    @once
    def owners(self) -> Places:
        """Place of the conversation of each turn."""
        return np.repeat(np.arange(self.size), self.counts)

    @once
    def roles(self) -> npt.NDArray[np.uint8]:
        """Role of each turn, by number."""
        return np.frombuffer(bytes([_ROLES[turn.role] for turn in self.turns]), np.uint8)

    @once
    def texts(self) -> list[str]:
        """The text of each turn."""
        return [turn.text for turn in self.turns]

    @once
    def sizes(self) -> Places:
        """Code points of each text."""
        return np.fromiter(map(len, self.texts), np.int64, len(self.texts))

    @once
    def starts(self) -> Places:
        """Where each text begins in the row."""
        return np.cumsum(self.sizes + 1) - (self.sizes + 1)

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
        return np.bincount(self.owners[self.replies], minlength=self.size) >= count

    def of(self, turns: Mask) -> Mask:
        """Conversations that have one of these turns."""
        found = np.zeros(self.size, np.bool_)
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
    def _marks(self) -> tuple[Places, npt.NDArray[np.uint32]]:
        """Where something else stands in the row than small letters and spaces, and what."""
        plain = (self.codes - np.uint32(ord("a")) <= ord("z") - ord("a")) | (self.codes == ord(" "))
        places = np.flatnonzero(~plain)
        return places, self.codes[places]

    def places(self, table: Mask) -> Places:
        """Where some signs stand in the row.

        Args:
            table: which signs (`signs.those`); none of a to z, nor a space.
        """
        places, codes = self._marks
        found: Places = places[table.take(codes, mode="clip")]
        return found

    def places_of(self, sign: str) -> Places:
        """Where a sign stands in the row that is neither one of a to z nor a space."""
        places, codes = self._marks
        found: Places = places[codes == ord(sign)]
        return found

    @once
    def line_ends(self) -> Places:
        """Where the row's line ends are, those between the texts among them."""
        return self.places_of("\n")

    @once
    def low_codes(self) -> npt.NDArray[np.uint32]:
        """Code points of the row in small letters (`phrases.folded`)."""
        return np.frombuffer(self.low.encode("utf-32-le", "surrogatepass"), "<u4")

    @once
    def _signs(self) -> tuple[int, Numbers]:
        """How many patterns there are bits of, and the bits of each text."""
        known = len(signs().patterns)
        if not self.turns:
            return known, np.zeros(0, np.uint64)
        found = signs().table.take(self.codes, mode="clip")
        found[self.starts + self.sizes] = 0  # line ends that stand between the texts
        found = np.bitwise_or.reduceat(found, self.starts)
        found[self.sizes == 0] = 0
        return known, found

    def holds(self, sign: str | re.Pattern[str], *, beyond: bool = True) -> Mask:
        """Texts with a sign.

        Args:
            sign: a pattern that matches one sign and looks at no other.
            beyond: what is said of rare signs of which nothing is known.
        """
        bit = signs().bit(sign if isinstance(sign, str) else sign.pattern)
        if len(signs().patterns) > self._signs[0]:  # asked for the first time since these were looked up
            self.__dict__.pop("_signs")
        if not bit:
            return np.full(len(self.turns), beyond)
        held: Mask = (self._signs[1] & np.uint64(bit | BEYOND if beyond else bit)) != 0
        return held

    @once
    def beyond(self) -> Mask:
        """Texts with a rare sign of which the tables know nothing."""
        found: Mask = (self._signs[1] & np.uint64(BEYOND)) != 0
        return found

    def with_piece(self, *pieces: str) -> Mask:
        """Texts in which one of some pieces stands; pieces have no line end."""
        found = np.zeros(len(self.turns), np.bool_)
        for piece in pieces:
            found |= self.turns_at(self._places_of_piece(piece))
        return found

    def _places_of_piece(self, piece: str) -> Places:
        at = next((at for at, sign in enumerate(piece) if not ("a" <= sign <= "z" or sign == " ")), -1)
        if at < 0:  # hardly any text has such a one
            return np.array([found.start() for found in re.finditer(re.escape(piece), self.row)], np.int64)
        places = self.places_of(piece[at]) - at
        places = places[(places >= 0) & (places + len(piece) <= len(self.codes))]
        for step, sign in enumerate(piece):
            if step != at:
                places = places[self.codes[places + step] == ord(sign)]
        return places

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
        return np.fromiter([one.key for one in self.conversations], np.int64, self.size)

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
        if not self.turns:  # a check only asks so that these pieces are known (see `judging.Tally`)
            return np.zeros(0, np.bool_)
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
        np.cumsum(low * powers(len(low))[0][: len(low)], out=sums[1:])
        return sums

    def numbers(self, starts: Places, ends: Places) -> Numbers:
        """A 64-bit number for each stretch of the row in small letters, the same for the same letters."""
        found: Numbers = (self.sums[ends] - self.sums[starts]) * powers(len(self.low_codes))[1][starts]
        return found

    @once
    def words(self) -> Words:
        """The words of all texts."""
        return _words_of(self)


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
    low = many.low_codes
    kinds = kinds_table().take(low, mode="clip")
    marks = np.flatnonzero(kinds != LETTER)
    sorts = kinds[marks]
    inner = np.flatnonzero(sorts == APOSTROPHE)
    inner = inner[(marks[inner] > 0) & (kinds[marks[inner] - 1] == LETTER)]
    inner = inner[kinds[marks[inner] + 1] == LETTER]  # the last sign is always a line end
    marks, sorts = np.delete(marks, inner), np.delete(sorts, inner)
    starts = np.append(0, marks[:-1] + 1)[: len(marks)]
    runs, alone = marks > starts, sorts == WIDE
    if not alone.any():
        return Words(many, starts[runs], marks[runs], np.zeros(int(np.count_nonzero(runs)), np.bool_))
    starts = np.concatenate((starts[runs], marks[alone]))
    ends = np.concatenate((marks[runs], marks[alone] + 1))
    wide = np.zeros(len(starts), np.bool_)
    wide[np.count_nonzero(runs) :] = True
    order = np.argsort(starts, kind="stable")
    return Words(many, starts[order], ends[order], wide[order])
