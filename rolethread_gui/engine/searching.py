"""Finding words in all texts: a scan over the imported bytes as a first sieve, confirmed on the turns.

The sieve looks for the rarest way to be wrong: the longest stretch of the words that JSON writes in few
ways, in each of those ways (plain and escaped), letter case aside. What was edited here is looked at
directly. Lane: compute, over a `Reader` of its own.
"""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Callable, Iterator

import numpy as np

from rolethread_gui.dataset.columns import Bools, Columns
from rolethread_gui.dataset.conversation import Conversation, unpack
from rolethread_gui.engine.reading import Reader
from rolethread_gui.store.sources import Source

BATCH = 200
"""Most hits handed on at once."""
_CHUNKS = 32
"""Chunks read at once: 2 MB."""
_ESCAPED = set('"\\/') | {chr(code) for code in range(32)} | {"\x7f"}
_WIDEST = 3
"""Letters with two cases outside ASCII that a fragment may hold: each doubles the variants."""


def holds(conversation: Conversation, folded: str) -> bool:
    """Whether any turn's text holds the words (already in lower case)."""
    return any(folded in turn.text.lower() for turn in conversation.turns)


def search(
    reader: Reader,
    words: str,
    cancelled: Callable[[], bool] | None = None,
    columns: Columns | None = None,
) -> Iterator[list[int]]:
    """Keys of the conversations that hold `words`, in batches, edited ones first.

    Args:
        reader: a connection of its own.
        words: what to find, as it stands; letter case does not matter. Empty finds nothing.
        cancelled: asked now and then.
        columns: to leave out what was deleted; read from the project when not given.
    """
    folded = words.lower()
    if not folded:
        return
    alive = (columns or reader.columns()).alive()
    stop = cancelled or (lambda: False)
    edited, contents = reader.texts.overlay.all_current()
    found: list[int] = []
    for key, content in zip(edited.tolist(), contents.tolist(), strict=True):
        if stop():
            return
        if content > 0 and _is(alive, key) and holds(unpack(reader.texts.overlay.content(content)), folded):
            found.append(key)
        if len(found) >= BATCH:
            yield found
            found = []
    masked = set(edited[contents != 0].tolist())
    if found:
        yield found
    for source in reader.sources():
        yield from _in_source(reader, source, folded, lambda key: key not in masked and _is(alive, key), stop)


def _is(alive: Bools, key: int) -> bool:
    return 0 < key <= len(alive) and bool(alive[key - 1])


def _in_source(
    reader: Reader, source: Source, folded: str, wanted: Callable[[int], bool], stop: Callable[[], bool]
) -> Iterator[list[int]]:
    variants = sieve_variants(folded)
    found: list[int] = []
    for key in _candidates(reader, source, variants, stop):
        if stop():
            return
        if wanted(key) and holds(reader.texts.by_content(key, 0), folded):
            found.append(key)
            if len(found) >= (8 if found[0] == key else BATCH):
                yield found
                found = []
    if found:
        yield found


def _candidates(
    reader: Reader, source: Source, variants: list[bytes], stop: Callable[[], bool]
) -> Iterator[int]:
    """Keys of conversations whose bytes may hold the words, rising, each once."""
    overlap = max((len(variant) for variant in variants), default=1) - 1
    after, tail, last_key = source.first_chunk - 1, b"", 0
    open_start, open_key = 0, 0  # the conversation that may run on from earlier chunks
    while rows := reader.texts.base.chunks(after, source.last_chunk, limit=_CHUNKS):
        for chunk in rows:
            if stop():
                return
            starts = [open_start, *(chunk.starts.astype(np.int64) + chunk.start).tolist()]
            keys = [open_key, *range(chunk.first_key, chunk.first_key + len(chunk.starts))]
            data = tail + chunk.data.lower()
            for place in _hits(data, chunk.start - len(tail), starts, variants):
                if keys[place] > last_key:
                    last_key = keys[place]
                    yield last_key
            open_start, open_key = starts[-1], keys[-1]
            tail = data[max(0, len(data) - overlap) :] if overlap else b""
        after = rows[-1].id


def _hits(data: bytes, start: int, starts: list[int], variants: list[bytes]) -> list[int]:
    """Places in `starts` of the conversations that hold a variant; `data` begins at `start` in the source."""
    if not variants:
        return list(range(len(starts)))
    places: set[int] = set()
    for variant in variants:
        at = data.find(variant)
        while at >= 0:
            place = max(bisect.bisect_right(starts, start + at) - 1, 0)
            places.add(place)
            if place + 1 == len(starts):
                break
            at = data.find(variant, max(at + 1, starts[place + 1] - start))
    return sorted(places)


def sieve_variants(folded: str) -> list[bytes]:
    """Ways in which JSON may write a part of these words, with ASCII letters in lower case.

    Whatever holds the words holds one of these; empty when every conversation must be looked at.
    """
    best = ""
    for part in _parts(folded):
        if _worth(part) > _worth(best):
            best = part
    if not best:
        return []
    spellings = itertools.product(*(_cases(letter) for letter in best))
    variants: set[bytes] = set()
    for spelling in map("".join, spellings):
        variants.add(spelling.encode("utf-8", "surrogatepass"))
        variants.add("".join(map(_as_escape, spelling)).encode("ascii"))
    return sorted(variants)


def _parts(folded: str) -> Iterator[str]:
    """Stretches without characters that JSON may escape in several ways, cut to few variants."""
    part, wide = "", 0
    for letter in folded:
        changes = len(_cases(letter)) > 1
        if letter in _ESCAPED or (changes and wide == _WIDEST):
            yield part
            part, wide = "", 0
        if letter not in _ESCAPED:
            part += letter
            wide += changes
    yield part


def _worth(part: str) -> int:
    return len(part.encode("utf-8", "surrogatepass"))


def _cases(letter: str) -> tuple[str, ...]:
    """Spellings of a letter in lower case that the bytes, with ASCII in lower case, may still have."""
    if letter.isascii():
        return (letter,)
    upper = letter.upper()
    return (letter,) if upper == letter or len(upper) != 1 else (letter, upper)


def _as_escape(letter: str) -> str:
    if letter.isascii():
        return letter
    units = letter.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
