"""Sums of imported texts tell a changed byte from the one that was written, wherever the text stands."""

from __future__ import annotations

import random
import zlib

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.store.sums import WordSums, is_sum_of, record_sums, total_of, totals_of


@given(st.binary(max_size=200), st.integers(0, 3), st.data())
def test_the_sum_of_a_text_is_the_same_alone_and_among_others(
    data: bytes, rows: int, draw: st.DataObject
) -> None:
    data = bytes(rows * 65_521) + data  # so that some stand behind one chunk's worth of words
    places = sorted(draw.draw(st.lists(st.integers(rows * 65_521, len(data)), min_size=2, max_size=8)))
    starts, ends = np.array(places[:-1]), np.array(places[1:])
    sums = record_sums(WordSums(data), starts, ends).tolist()
    for start, end, kept in zip(places[:-1], places[1:], sums, strict=True):
        assert is_sum_of(data[start:end], start, kept)
    assert total_of(data) == WordSums(data).total()


@given(st.lists(st.sampled_from([0, 1, 7, 8, 65_528, 65_536, 65_544]), max_size=7), st.integers())
def test_stretches_summed_together_have_the_sums_of_each(lengths: list[int], seed: int) -> None:
    data = random.Random(seed).randbytes(sum(lengths))
    ends = np.cumsum(lengths, dtype=np.int64).tolist()
    alone = [total_of(data[end - length : end]) for length, end in zip(lengths, ends, strict=True)]
    assert totals_of(data, lengths) == alone


def test_every_changed_byte_is_noticed() -> None:
    chance = random.Random(5)
    data = chance.randbytes(70_000)
    for _ in range(300):
        start = chance.randrange(69_000)
        end = start + chance.randint(1, 900)
        kept = int(record_sums(WordSums(data), np.array([start]), np.array([end]))[0])
        torn = bytearray(data[start:end])
        torn[chance.randrange(len(torn))] ^= 1 << chance.randrange(8)
        assert not is_sum_of(bytes(torn), start, kept)
        if end - start > 16 and torn[:8] != torn[8:16]:
            assert not is_sum_of(bytes(torn[8:16] + torn[:8] + torn[16:]), start, kept)


def test_a_text_beyond_the_data_has_no_sum_and_a_crc_is_still_known() -> None:
    assert record_sums(WordSums(b"abcdefgh"), np.array([2]), np.array([9])).tolist() == [0]
    assert is_sum_of(b"anything", 3, 0)
    assert is_sum_of(b"anything", 3, zlib.crc32(b"anything"))
    assert not is_sum_of(b"anythinG", 3, zlib.crc32(b"anything"))
