"""Numpy arrays as small blobs: a constant, an even range, or the values, compressed where that pays."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
Keys = npt.NDArray[np.int64]

_SQUEEZE_FROM = 256
"""Bytes from which compression is tried; below, the header would eat the gain."""
_SMALL = 1 << 31

Packed = tuple[str, str, int, bytes]
"""Numpy type, how the values are kept ("one", "range", "raw", "zip", "steps"), how many, and the bytes."""


def pack_array(values: Array) -> Packed:
    """The array in the smallest of the forms that take no time to find out."""
    kind, count = values.dtype.str, len(values)
    bits = values.view(np.int64) if values.dtype == np.float64 else values  # 0.0 is not -0.0 here
    if count and bool((bits == bits[0]).all()):
        return kind, "one", count, values[:1].tobytes()
    if count > 2 and kind in ("<i8", "<f8") and _is_range(values):
        return kind, "range", count, values[:2].tobytes()
    if values.dtype == np.int64 and count > 64:
        steps = np.diff(values, prepend=0)
        if bool(((steps >= -_SMALL) & (steps < _SMALL)).all()):
            return kind, "steps", count, zlib.compress(steps.astype(np.int32).tobytes(), 1)
    raw = values.tobytes()
    if len(raw) > _SQUEEZE_FROM and values.dtype.itemsize < 4:
        squeezed = zlib.compress(raw, 1)
        if len(squeezed) < len(raw) // 2:
            return kind, "zip", count, squeezed
    return kind, "raw", count, raw


def _spread(ends: Array, count: int) -> Array:
    """The even range of `count` values that begins with these two."""
    with np.errstate(all="ignore"):
        spread: Array = ends[:1] + (ends[1:2] - ends[:1]) * np.arange(count, dtype=ends.dtype)
        return spread


def _is_range(values: Array) -> bool:
    with np.errstate(all="ignore"):
        if values[2] - values[1] != values[1] - values[0]:  # most are told by this alone
            return False
    return bool((_spread(values[:2], len(values)).view(np.int64) == values.view(np.int64)).all())


def unpack_array(packed: Sequence[Any]) -> Array:
    """Take back what `pack_array` made; a new array that may be written to."""
    kind, form, count, data = packed
    dtype = np.dtype(kind)
    match form:
        case "one":
            return np.repeat(np.frombuffer(data, dtype), count)
        case "range":
            return _spread(np.frombuffer(data, dtype), count)
        case "steps":
            steps = np.frombuffer(zlib.decompress(data), np.int32)
            return np.cumsum(steps, dtype=np.int64)
        case "zip":
            return np.frombuffer(zlib.decompress(data), dtype).copy()
        case _:
            return np.frombuffer(data, dtype).copy()


def distinct(keys: Keys) -> Keys:
    """The keys in rising order, each once. Quick where they are so already, as they mostly are."""
    if len(keys) < 2 or bool((np.diff(keys) > 0).all()):
        return keys
    ordered = np.sort(keys)
    first = np.ones(len(ordered), np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    return ordered[first]


def among(keys: Keys, others: Keys) -> npt.NDArray[np.bool_]:
    """Mask over `keys` of those that are among `others`. Keys are small numbers from 0."""
    if not len(keys) or not len(others):
        return np.zeros(len(keys), np.bool_)
    table = np.zeros(max(int(keys.max()), int(others.max())) + 1, np.bool_)
    table[others] = True
    return table[keys]


def without(keys: Keys, others: Keys) -> Keys:
    """The keys that are not among `others`, in rising order, each once."""
    return distinct(keys[~among(keys, others)])


def pack_arrays(arrays: dict[str, Array]) -> bytes:
    """Named arrays as one blob."""
    return msgspec.msgpack.encode({name: pack_array(values) for name, values in arrays.items()})


def pack_counts(counts: dict[str, Array]) -> bytes:
    """Named arrays of counts as one blob, for `unpack_arrays`: of the narrowest type, which takes no time.

    Compressing them would take longer than anything else that is written of an imported batch.
    """
    packed: dict[str, Packed] = {}
    for name, values in counts.items():
        narrow = np.min_scalar_type(int(values.max(initial=0)))
        packed[name] = narrow.str, "raw", len(values), values.astype(narrow).tobytes()
    return msgspec.msgpack.encode(packed)


def unpack_arrays(data: bytes) -> dict[str, Array]:
    """Take back what `pack_arrays` made."""
    found: dict[str, list[Any]] = msgspec.msgpack.decode(data)
    return {name: unpack_array(packed) for name, packed in found.items()}
