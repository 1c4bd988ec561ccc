"""Where conversations begin and end in imported bytes, found again from the bytes themselves. Lane: any."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from rolethread_gui.engine.remains import SENSELESS, ChunkHead, Remains
from rolethread_gui.formats.registry import read_record

_PARTS = " \t\r\n,[\ufeff"


class Run(NamedTuple):
    """Chunks in a row of which only the bytes are left.

    Attributes:
        source: whose they are.
        missing: their ids.
        keys: of the conversations that begin in them.
    """

    source: int
    missing: range
    keys: range


def found_again(
    remains: Remains, run: Run, before: ChunkHead | None, after: ChunkHead | None
) -> list[ChunkHead]:
    """Their heads; none where the bytes do not tell for certain.

    Args:
        remains: of the damaged project.
        run: the chunks.
        before: the chunk before them, None for the beginning.
        after: the one behind them, None for the end.
    """
    source, missing, keys = run
    pieces = [remains.data(number) for number in missing]
    if not keys or any(not data or holes for data, holes in pieces):
        return []
    start = 0 if before is None else before.start + before.length
    ended = start if before is None or not len(before.spans) else before.start + int(before.spans[-1, 1])
    begin = max(start, ended)  # the one before may go on into these
    text = b"".join(data for data, _ in pieces)
    if after is not None:
        if start + len(text) != after.start:
            return []
        following = remains.data(after.id)[0]
        text += following[: int(after.spans[0, 0])] if len(after.spans) else following
    places = [(low + begin, high + begin) for low, high in _places(text[begin - start :])]
    if len(places) != len(keys):
        return []
    heads: list[ChunkHead] = []
    done = 0
    for number, (data, _) in zip(missing, pieces, strict=True):
        own = [(low - start, high - start) for low, high in places[done:] if low < start + len(data)]
        spans = np.array(own, np.uint32).reshape(-1, 2)
        heads.append(ChunkHead(number, source, start, len(data), keys[0] + done, spans, None, None))
        done, start = done + len(own), start + len(data)
    return heads if done == len(keys) else []


def _places(text: bytes) -> list[tuple[int, int]]:
    """Start and end of every conversation: one a line, else one value after another."""
    lines: list[tuple[int, int]] = []
    at = 0
    for line in text.split(b"\n"):
        bare = line.strip(b" \t\r\xef\xbb\xbf")
        with contextlib.suppress(*SENSELESS):
            if bare:
                read_record(bare, 1)
                low = at + line.index(bare)
                lines.append((low, low + len(bare)))
        at += len(line) + 1
    return lines or list(_values(text))


def _values(text: bytes) -> Iterator[tuple[int, int]]:
    try:
        words = text.decode("utf-8")
    except UnicodeDecodeError:
        return
    decoder, at = json.JSONDecoder(), 0
    while True:
        while at < len(words) and words[at] in _PARTS:
            at += 1
        try:
            _, end = decoder.raw_decode(words, at)
        except (ValueError, RecursionError):
            return
        low = len(words[:at].encode())
        yield low, low + len(words[at:end].encode())
        at = end
