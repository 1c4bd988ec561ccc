"""Token by token through what a chat template made of a conversation: whose it is, learned or not, read or not."""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Sequence

from rolethread_gui.dataset.conversation import Turn
from rolethread_gui.stats.measures import Cut, Learns, Measure, Piece, TurnTokens
from rolethread_gui.stats.rendered import Place, Rendered


class Traced:
    """A rendered conversation with its tokens.

    Args:
        turns: of the conversation.
        rendered: what the template made of it.
        offsets: first and last code point of each token.
        learns: which turns are learned, by key.
        marked: whether the template says itself what is learned.
    """

    def __init__(
        self,
        turns: Sequence[Turn],
        rendered: Rendered,
        offsets: Sequence[tuple[int, int]],
        learns: Learns,
        *,
        marked: bool,
    ) -> None:
        self._turns = turns
        self._rendered = rendered
        self._starts = _rising(offsets)
        self._owners = _owners(rendered.places, self._starts, len(turns))
        self._learned = self._learned_tokens(offsets, learns, marked=marked)

    def _learned_tokens(
        self, offsets: Sequence[tuple[int, int]], learns: Learns, *, marked: bool
    ) -> list[bool]:
        """Token by token whether it is learned: of a turn that is, its text and its end, not its header."""
        rendered = self._rendered
        said = [False] * len(offsets)
        for start, end in rendered.learned if marked else ():
            for token in _tokens_of(offsets, self._starts, start, end):
                said[token] = True
        begins = {place.message: place.start for place in rendered.places}
        return [
            bool(learns.get(self._turns[owner].key))
            and (said[token] if marked else offsets[token][1] > begins.get(owner, len(rendered.text)))
            for token, owner in enumerate(self._owners)
        ]

    def measure(self, limit: int) -> Measure:
        """How long it is, turn by turn, and where it is cut."""
        turns, starts = self._turns, self._starts
        tokens, learned = [0] * len(turns), [0] * len(turns)
        for token, (owner, one) in enumerate(zip(self._owners, self._learned, strict=True)):
            tokens[owner] += 1
            learned[owner] += one and not 0 < limit <= token
        return Measure(
            len(starts),
            0.0,
            tuple(TurnTokens(turn.key, *both) for turn, *both in zip(turns, tokens, learned, strict=True)),
            sum(learned),
            _cut_at(turns, self._rendered.places, starts, limit) if 0 < limit < len(starts) else None,
        )

    def pieces(self, limit: int) -> tuple[Piece, ...]:
        """What the model reads, from the first code point to the last."""
        text, starts = self._rendered.text, self._starts
        if not starts:
            return ()
        cut = starts[limit] if 0 < limit < len(starts) else len(text)
        borders = {0, len(text), cut, *starts}
        for place in self._rendered.places:
            borders |= {place.begin, place.start, place.end}
        inside = sorted((place.start, place.end) for place in self._rendered.places)
        firsts = [start for start, _ in inside]

        def look(stretch: tuple[int, int]) -> tuple[int, bool, bool, bool]:
            """Turn, whether it is a mark, whether it is learned, whether it is beyond the cut."""
            start = stretch[0]
            token = max(0, bisect.bisect_right(starts, start) - 1)
            place = bisect.bisect_right(firsts, start) - 1
            return (
                self._turns[self._owners[token]].key,
                place < 0 or start >= inside[place][1],
                self._learned[token] and start < cut,
                start >= cut,
            )

        found: list[Piece] = []
        for (turn, mark, learned, beyond), stretches in itertools.groupby(
            itertools.pairwise(sorted(borders)), look
        ):
            whole = list(stretches)
            found.append(Piece(text[whole[0][0] : whole[-1][1]], turn, mark, learned, beyond))
        return tuple(found)


def _rising(offsets: Sequence[tuple[int, int]]) -> list[int]:
    """Where each token starts, never before the one before it; a token of nothing starts where that ended."""
    starts: list[int] = []
    at = 0
    for start, _ in offsets:
        at = max(at, start)
        starts.append(at)
    return starts


def _tokens_of(offsets: Sequence[tuple[int, int]], starts: Sequence[int], start: int, end: int) -> range:
    """The tokens from the one that holds the first code point to the one that holds the last."""
    if end <= start:
        return range(0)
    first = max(0, bisect.bisect_right(starts, start) - 1)
    while first and starts[first - 1] == starts[first]:
        first -= 1
    while first < len(offsets) and offsets[first][1] <= start:
        first += 1
    return range(first, bisect.bisect_left(starts, end))


def _owners(places: Sequence[Place], starts: Sequence[int], turns: int) -> list[int]:
    """To which turn each token belongs; what stands before the first text belongs to the first turn."""
    begins = [place.begin for place in places]
    if not begins or not turns:
        return [0] * len(starts) if turns else []
    return [places[max(0, bisect.bisect_right(begins, start) - 1)].message for start in starts]


def _cut_at(turns: Sequence[Turn], places: Sequence[Place], starts: Sequence[int], limit: int) -> Cut:
    at = starts[limit]
    beyond = len(starts) - limit
    last = None
    for place in places:
        if at < place.begin:
            break
        last = place
    if last is None:
        return Cut(turns[0].key, 0, beyond)
    turn = turns[last.message]
    if at <= last.start:
        return Cut(turn.key, 0, beyond)
    return Cut(turn.key, min(len(turn.text), last.skipped + min(at, last.end) - last.start), beyond)
