"""Arrays, changes and the base: what goes in comes out."""

from __future__ import annotations

from pathlib import Path

import hypothesis.extra.numpy as hnp
import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rolethread_gui.store.arrays import (
    among,
    distinct,
    pack_array,
    pack_arrays,
    unpack_array,
    unpack_arrays,
    without,
)
from rolethread_gui.store.base import CHUNK, Base
from rolethread_gui.store.change import Change, Values, fold
from rolethread_gui.store.connection import Database
from rolethread_gui.store.problems import StorageBug
from rolethread_gui.store.schema import migrate

KINDS = st.sampled_from(["?", "u1", "u2", "u4", "i8", "f8", "i4"])
ARRAYS = KINDS.flatmap(
    lambda kind: (
        hnp.arrays(kind, st.integers(0, 300), fill=st.nothing())
        | st.builds(
            lambda count, first, step: (first + step * np.arange(count)).astype(kind),
            st.integers(0, 300),
            st.integers(0, 100),
            st.integers(0, 3),
        )
    )
)


@given(ARRAYS)
@example(np.array([-1, 2**63 - 1, 0]))
@example(np.array([0, -(2**63)] * 40))
@example(np.array([0.1, 0.2, 0.30000000000000004, 0.4]))
@example(np.array([0.0, -0.0]))
def test_arrays_come_back(values: np.ndarray) -> None:
    back = unpack_array(pack_array(values))
    assert back.dtype == values.dtype
    assert back.tobytes() == values.tobytes()
    back[:] = 0  # its own memory
    assert unpack_arrays(pack_arrays({"a": values}))["a"].tobytes() == values.tobytes()


def test_common_arrays_are_tiny() -> None:
    assert len(pack_array(np.arange(1, 100_001))[3]) == 16
    assert len(pack_array(np.full(100_000, 2, np.uint8))[3]) == 1
    keys = np.flatnonzero(np.random.default_rng(1).random(100_000) < 0.5)
    assert len(pack_array(keys)[3]) < len(keys)


KEYS = hnp.arrays(np.int64, st.integers(0, 30), elements=st.integers(0, 40))


@given(KEYS, KEYS)
def test_key_sets(keys: np.ndarray, others: np.ndarray) -> None:
    assert distinct(keys).tolist() == sorted(set(keys.tolist()))
    assert among(keys, others).tolist() == [key in set(others.tolist()) for key in keys.tolist()]
    assert without(keys, others).tolist() == sorted(set(keys.tolist()) - set(others.tolist()))


@st.composite
def walks(draw: st.DrawFn) -> tuple[dict[int, int], list[Change], dict[int, int]]:
    state = dict.fromkeys(range(1, 6), 0)
    start = dict(state)
    changes: list[Change] = []
    for _ in range(draw(st.integers(0, 6))):
        keys = sorted(draw(st.sets(st.integers(1, 5), min_size=1)))
        new = draw(st.lists(st.integers(0, 3), min_size=len(keys), max_size=len(keys)))
        old = [state[key] for key in keys]
        values = Values(np.array(keys), np.array(old, np.uint8), np.array(new, np.uint8))
        notes = {key: (str(before), str(after)) for key, before, after in zip(keys, old, new, strict=True)}
        change = Change(contents=values, marks={"status": values}, notes=notes)
        changes.append(Change.unpack(change.pack()))
        state.update(zip(keys, new, strict=True))
    return start, changes, state


@given(walks())
def test_many_changes_fold_into_one(walk: tuple[dict[int, int], list[Change], dict[int, int]]) -> None:
    start, changes, end = walk
    one = fold(changes)
    different = {key for key in start if start[key] != end[key]}
    assert set(one.notes) == different
    if changes:
        assert one.contents is not None
        assert one.contents.keys.tolist() == sorted(different)
        for key, old, new in zip(one.contents.keys, one.contents.old, one.contents.new, strict=True):
            assert (old, new) == (start[int(key)], end[int(key)])
    back = fold([change.inverse() for change in reversed(changes)])
    assert back.notes == one.inverse().notes
    assert not fold([*changes, *[change.inverse() for change in reversed(changes)]])
    assert fold([]).keys().tolist() == []


@given(st.data())
def test_the_base_gives_every_byte_back(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    sizes = data.draw(
        st.lists(st.integers(1, 3000) | st.integers(CHUNK - 3, CHUNK + 3), min_size=1, max_size=12)
    )
    gaps = data.draw(st.lists(st.integers(0, 40), min_size=len(sizes), max_size=len(sizes)))
    cuts = data.draw(st.sets(st.integers(1, len(sizes)), max_size=3))
    content, spans, at = b"", [], 0
    for number, (size, gap) in enumerate(zip(sizes, gaps, strict=True)):
        content += b"." * gap + bytes([65 + number]) * size
        spans.append((at + gap, at + gap + size))
        at += gap + size
    content += b"tail"
    path: Path = tmp_path_factory.mktemp("base") / "base.rolethread"
    with Database.create(path) as database:
        migrate(database)
        base = Base(database)
        first, low = 1, 0
        ids: list[int] = []
        for cut in [*sorted(cuts), len(sizes) + 1]:
            some = spans[first - 1 : cut - 1]
            high = len(content) if cut > len(sizes) else (spans[cut - 1][0] if some else low)
            starts = np.array([start for start, _ in some], np.int64)
            ends = np.array([end for _, end in some], np.int64)
            with database.transaction():
                ids.extend(base.append(1, low, content[low:high], starts, ends, first_key=first))
            first, low = first + len(some), high
        last = max(ids)
        assert b"".join(base.stretches(1, last)) == content
        for key, (start, end) in enumerate(spans, 1):
            assert base.raw(key) == content[start:end]
            chunk, inside, _ = base.place(key)
            assert base.start(chunk) + inside == start
        assert [raw for _, raw in base.raws(range(1, len(spans) + 1))] == [content[a:b] for a, b in spans]
        with pytest.raises(KeyError):
            base.raw(len(spans) + 1)
        floors = [0, *(end for _, end in spans)]
        expected = [
            (floor, key, content[floor:start])
            for key, (floor, (start, _)) in enumerate(zip(floors, spans, strict=False))
            if start - floor > 1
        ]
        assert list(base.gaps(1, last)) == [*expected, (floors[-1], len(spans), b"tail")]


def test_a_transaction_is_all_or_nothing(tmp_path: Path) -> None:
    with Database.create(tmp_path / "some.rolethread") as database:
        migrate(database)
        with pytest.raises(StorageBug), database.transaction():
            database.run("INSERT INTO note VALUES(1, x'61')") and database.run("no SQL")
        with database.transaction(durable=False):
            database.run("INSERT INTO note VALUES(2, x'62')")
        assert database.all("SELECT key FROM note") == [(2,)]
