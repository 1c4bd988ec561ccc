"""Real datasets, one of each family, through every trainer and read again by the library and the trainers' rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.formats.trainers import families

CHOSEN = [
    "augmentoolkit/sft-grabbag-verysmallsubset.jsonl",
    "debian_admin/preference.jsonl",
    "llama_factory/kto_en_demo.json",
    "llama_factory/glaive_toolcall_en_demo.json",
    "rolethread/02_dirty_auto_fixable.jsonl",
]


@pytest.mark.slow
@pytest.mark.parametrize("name", CHOSEN)
def test_in_is_out_and_named_and_what_is_out_is_read(shared_data: Path, name: str) -> None:
    import datasets

    datasets.disable_progress_bars()
    folder = shared_data / "dev"
    rows = list(families.rows(folder, [folder / name], most=40))
    assert [row for row in rows if isinstance(row, str)] == []
    for row in rows:
        assert isinstance(row, families.Row)
        assert row.total == row.out + row.named
        assert row.rules or not row.named
    assert any(isinstance(row, families.Row) and row.same == row.total for row in rows)
