"""Searching with a scope: whole words, capitals, patterns; by role and speaker; in texts, notes and fields.

Plain words in texts are left to `searching`, which reads bytes; what else is asked for is confirmed on the
conversations that this first look lets through, or on all of them where there is none (a pattern). How often
it stands in each is counted afterwards. Lane: compute, over a `Reader` of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import numpy as np
import numpy.typing as npt

from rolethread_gui.dataset.columns import Bools, Columns
from rolethread_gui.dataset.conversation import Conversation, Turn
from rolethread_gui.dataset.sought import Batch, Excerpt, Sought, Where
from rolethread_gui.dataset.word_notes import WordNote
from rolethread_gui.engine.holders import unseen
from rolethread_gui.engine.reading import Reader
from rolethread_gui.engine.searching import search
from rolethread_gui.engine.word_pattern import WordPattern
from rolethread_gui.formats.kept_fields import kept_values
from rolethread_gui.stats.holdings import HOLDINGS

Keys = npt.NDArray[np.int64]
_STEP = 100
_CONTEXT = 40
_CHECKED_BITS = {name: 1 << bit for bit, name, _ in HOLDINGS}


class Seeker:
    """Says where in conversations something stands.

    Args:
        sought: what to find.
        turn_s: seconds that a pattern may take on one text.

    Raises:
        UserProblem: the pattern cannot be understood.
    """

    def __init__(self, sought: Sought, turn_s: float = 1.0) -> None:
        self.sought = sought
        self._pattern = WordPattern(
            sought.words,
            whole_words=sought.whole_words,
            case=sought.case,
            pattern=sought.pattern,
            turn_s=turn_s,
        )

    def spans(self, text: str, key: int = 0) -> list[tuple[int, int]]:
        """Code points of the places in a text.

        Raises:
            UserProblem: the pattern takes too long.
        """
        return [one.span() for one in self._pattern.matches(text, key) if one.start() < one.end()]

    def fits(self, turn: Turn) -> bool:
        """Whether a turn is one of those that are looked at."""
        return self.sought.role in (None, turn.role) and self.sought.speaker in ("", turn.speaker)

    def looks_at(self, note: WordNote, conversation: Conversation) -> bool:
        """Whether a note on words is looked at: that on a turn which is gone, where it does not matter whose it is."""
        turn = next((turn for turn in conversation.turns if turn.key == note.turn), None)
        return self._anywhere if turn is None else self.fits(turn)

    @property
    def _anywhere(self) -> bool:
        """Whether it does not matter whose turn it is."""
        return self.sought.role is None and not self.sought.speaker

    def texts(
        self,
        conversation: Conversation,
        note: Callable[[], str],
        on_words: Callable[[], Iterable[WordNote]],
        raw: Callable[[], bytes],
    ) -> Iterator[str]:
        """What is looked at of a conversation.

        Args:
            conversation: as it is now.
            note: gives its note.
            on_words: gives its notes on words.
            raw: gives its imported bytes, empty for none.
        """
        match self.sought.where:
            case Where.TEXTS:
                yield from (turn.text for turn in conversation.turns if self.fits(turn))
            case Where.OTHERS:
                yield from (
                    one.text for turn in conversation.turns if self.fits(turn) for one in turn.alternatives
                )
            case Where.CALLS:
                yield from (
                    f"{call.name} {call.arguments}"
                    for turn in conversation.turns
                    if self.fits(turn)
                    for call in turn.calls
                )
            case Where.NOTES:
                yield note()
                yield from (one.text for one in on_words() if self.looks_at(one, conversation))
            case Where.FIELDS:
                yield from (
                    f"{name}: {', '.join(texts)}" for name, texts in sorted(kept_values(raw()).items())
                )

    def count(self, key: int, texts: Iterable[str]) -> int:
        """In how many places of some texts it stands.

        Raises:
            UserProblem: the pattern takes too long.
        """
        return sum(len(self.spans(text, key)) for text in texts)

    def excerpt(self, key: int, texts: Iterable[str]) -> Excerpt | None:
        """The first place in some texts, None where there is none.

        Raises:
            UserProblem: the pattern takes too long.
        """
        for text in texts:
            for start, end in self.spans(text, key)[:1]:
                first = max(0, start - _CONTEXT)
                before = "…" * (first > 0) + text[first:start]
                return Excerpt(before, text[start:end], text[end : end + 4 * _CONTEXT])
        return None


def seek(
    reader: Reader, sought: Sought, columns: Columns, ended: Callable[[], bool] = lambda: False
) -> Iterator[Batch]:
    """The conversations that hold what is sought; one batch says that these are all, counts may follow.

    Args:
        reader: a connection of its own.
        sought: what to find; without words there is nothing to find.
        columns: who was deleted, who speaks, what they hold.
        ended: asked often; the search stops early where it says so.

    Raises:
        UserProblem: the pattern cannot be understood or takes too long.
    """
    if not sought.words:
        yield Batch([], last=True)
        return
    seeker = Seeker(sought)
    known: list[int] = []
    if sought.is_plain:
        for keys in search(reader, sought.words, ended, columns):
            known += keys
            yield Batch(keys)
        if not ended():
            yield Batch([], last=True)
        candidates: Iterable[list[int]] = iter([known])
    else:
        candidates = _candidates(reader, sought, columns, ended)
    for keys in candidates:
        for at in range(0, len(keys), _STEP):
            if ended():
                return
            found = [(key, hits) for key, hits in _counted(reader, seeker, keys[at : at + _STEP]) if hits]
            if found:
                yield Batch([key for key, _ in found], [hits for _, hits in found])
    if not sought.is_plain and not ended():
        yield Batch([], last=True)


def _counted(reader: Reader, seeker: Seeker, keys: list[int]) -> Iterator[tuple[int, int]]:
    for conversation in reader.conversations(keys):
        yield conversation.key, seeker.count(conversation.key, texts_of(reader, seeker, conversation))


def texts_of(reader: Reader, seeker: Seeker, conversation: Conversation) -> Iterator[str]:
    """What a seeker looks at of a conversation of a project."""

    def raw() -> bytes:
        try:
            return b"" if conversation.origin is None else reader.raw(conversation.origin)
        except KeyError:
            return b""

    key = conversation.key
    return seeker.texts(conversation, lambda: reader.note(key), lambda: reader.notes_on_words(key), raw)


def _candidates(
    reader: Reader, sought: Sought, columns: Columns, ended: Callable[[], bool]
) -> Iterator[list[int]]:
    """Keys of those worth a look, in the order of the dataset."""
    worth = columns.alive() & _may_hold(sought, columns)
    if sought.where is Where.TEXTS and not sought.pattern:
        for found in search(reader, sought.words, ended, columns):
            yield [key for key in found if key <= len(worth) and worth[key - 1]]
        return
    order = columns.slots_in_order()
    yield (order[worth[order]] + 1).tolist()


def _may_hold(sought: Sought, columns: Columns) -> Bools:
    """Mask of the slots that may hold it, as far as the columns know."""
    may = np.ones(columns.size, np.bool_)
    if sought.where is Where.NOTES:
        return columns.plain("noted").astype(np.bool_)
    unknown = unseen(columns)
    if sought.speaker and sought.where is not Where.FIELDS:
        names = columns.names["speakers"]
        code = names.index(sought.speaker) if sought.speaker in names else -1
        may &= columns.ragged("speakers").any_of([code], columns.size) | unknown
    bit = {Where.OTHERS: "alternatives", Where.CALLS: "calls"}.get(sought.where)
    if bit is not None:
        holds = (columns.plain("formats") & np.uint32(_CHECKED_BITS[bit])) != 0
        may &= holds | unknown
    return may
