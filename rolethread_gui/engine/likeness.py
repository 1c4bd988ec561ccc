"""Finds conversations of one dataset that are the same or nearly the same as some of another. Lane: compute.

Nearly the same is first guessed (min-hashes of runs of words, in bands) and then checked letter by letter.
Source of the method: A. Z. Broder, On the resemblance and containment of documents, 1997.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from rolethread_gui.dataset.conversation import Conversation, Role

NEAR = 85.0
"""Likeness (0 to 100) from which two conversations are nearly the same."""

_RUN = 3
"""Words of a run."""
_BANDS, _ROWS = 24, 4
"""So that two of likeness 0.7 or more are found nearly always."""
_COMPARED = 8000
"""Code points that are compared."""
_MOST = 20
"""Candidates of one conversation that are compared."""
_PRIME = (1 << 31) - 1

_WORD = re.compile(r"[\u3400-\u9fff\u3040-\u30ff]|\w+")
_RANDOM = np.random.default_rng(20_261)
_FACTORS = _RANDOM.integers(1, _PRIME, _BANDS * _ROWS, np.uint64)
_OFFSETS = _RANDOM.integers(0, _PRIME, _BANDS * _ROWS, np.uint64)


def words_of(conversation: Conversation) -> str:
    """What two conversations are compared by: all turns but the system prompt, letter case and spaces aside."""
    texts = (turn.text for turn in conversation.turns if turn.role is not Role.SYSTEM)
    return "\n".join(" ".join(text.casefold().split()) for text in texts)


def bands(text: str) -> list[bytes]:
    """Hashes of which two texts share one when they are much alike; none for a text of a word or two."""
    words = _WORD.findall(text[:_COMPARED])
    if len(words) < _RUN:
        return []
    runs = {zlib.crc32(" ".join(words[at : at + _RUN]).encode()) for at in range(len(words) - _RUN + 1)}
    marks = np.fromiter(runs, np.uint64, len(runs)) % _PRIME
    table: npt.NDArray[np.uint64] = (marks[:, None] * _FACTORS[None, :] + _OFFSETS[None, :]) % _PRIME
    least = table.min(axis=0).astype(np.uint32).reshape(_BANDS, _ROWS)
    return [bytes([band]) + least[band].tobytes() for band in range(_BANDS)]


class Likeness:
    """Remembers the conversations of one dataset, and finds those of another among them."""

    def __init__(self) -> None:
        self._same: dict[bytes, int] = {}
        self._bands: dict[bytes, list[int]] = {}
        self._texts: dict[int, str] = {}

    def remember(self, conversations: Iterable[Conversation]) -> None:
        """Take in the conversations that others will be compared with."""
        for one in conversations:
            text = words_of(one)
            self._same.setdefault(_mark(text), one.key)
            self._texts[one.key] = text[:_COMPARED]
            for band in bands(text):
                self._bands.setdefault(band, []).append(one.key)

    def same(self, conversation: Conversation) -> int | None:
        """Key of one with the same words."""
        return self._same.get(_mark(words_of(conversation)))

    def near(self, conversation: Conversation) -> tuple[int, float] | None:
        """Key of the one most alike and how alike it is (0 to 100), where that is much."""
        from rapidfuzz import fuzz

        text = words_of(conversation)
        votes: dict[int, int] = {}
        for band in bands(text):
            for key in self._bands.get(band, ())[:200]:
                votes[key] = votes.get(key, 0) + 1
        best: tuple[int, float] | None = None
        for key in sorted(votes, key=lambda key: (-votes[key], key))[:_MOST]:
            alike = fuzz.ratio(text[:_COMPARED], self._texts[key], score_cutoff=NEAR)
            if alike and (best is None or alike > best[1]):
                best = key, alike
        return best


def _mark(text: str) -> bytes:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
