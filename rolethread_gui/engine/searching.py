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
from rolethread_gui.engine.scanning import candidates
from rolethread_gui.engine.sieve import Sieve
from rolethread_gui.formats.reading import QuickReader
from rolethread_gui.formats.shapes import Flat
from rolethread_gui.store.change import BASE
from rolethread_gui.store.sources import Source

BATCH = 500
"""Most hits handed on at once."""
_BETWEEN = "\x1f"
_ESCAPED = set('"\\/') | {chr(code) for code in range(32)} | {"\x7f"}
_Stop = Callable[[], bool]
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
    if found:
        yield found
    as_imported = alive.copy()
    as_imported[edited[(contents != BASE) & (edited <= len(alive))] - 1] = False
    for source in reader.sources():
        yield from _in_source(reader, source, folded, as_imported, stop)


def _is(alive: Bools, key: int) -> bool:
    return 0 < key <= len(alive) and bool(alive[key - 1])


def _in_source(
    reader: Reader, source: Source, folded: str, wanted: Bools, stop: _Stop
) -> Iterator[list[int]]:
    sieve, quick = Sieve(sieve_variants(folded)), QuickReader()
    for some in candidates(reader, source, sieve, wanted, stop):
        for low in range(0, len(some.raws), BATCH):
            if stop():
                return
            hits = _confirmed(quick.flat(some.raws[low : low + BATCH]), folded)
            found: list[int] = some.keys[low : low + BATCH][hits].tolist()
            if found:
                yield found


def _confirmed(flat: Flat, folded: str) -> Bools:
    """Of each conversation, whether one of its turns holds the words (in lower case)."""
    counts = np.array(flat.counts, np.int64)
    text = _BETWEEN.join(flat.texts)
    if not text.isascii() or _BETWEEN in folded:  # letters may change their size in lower case
        told = np.fromiter((folded in one.lower() for one in flat.texts), np.bool_, len(flat.texts))
        passed = np.concatenate((np.zeros(1, np.int64), np.cumsum(told)))
        ends = np.cumsum(counts)
        return np.asarray(passed[ends] > passed[ends - counts])
    text = text.lower()
    hits = np.zeros(len(counts), np.bool_)
    sizes = np.fromiter(map(len, flat.texts), np.int64, len(flat.texts)) + 1
    borders: list[int] = np.cumsum(sizes)[np.cumsum(counts) - 1].tolist()
    at = text.find(folded)
    while at >= 0:
        place = bisect.bisect_right(borders, at)
        hits[place] = True
        at = text.find(folded, borders[place])
    return hits


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
