"""Real datasets, one of each family, through every trainer and read again by the library and the trainers' rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolethread_gui.formats.source import open_source
from tests.formats.trainers import families

CHOSEN = [
    "augmentoolkit/sft-grabbag-verysmallsubset.jsonl",
    "debian_admin/preference.jsonl",
    "llama_factory/kto_en_demo.json",
    "llama_factory/glaive_toolcall_en_demo.json",
    "llama_factory/reason_tool_use_demo_50.jsonl",
    "rolethread/02_dirty_auto_fixable.jsonl",
    "emollm/tiangou.json",
    "fastchat/dummy_conversation.json",
    "gpteacher/roleplay-simple-deduped-roleplay-instruct.json",
    "huatuo/liver_cancer.json",
    "llm_logbook/PygmalionAI-mythalion-13b_September_25_2023.json",
    "nardnah/multi_turn_text_chat.parquet",
    "npcscript/TicTacToeTraining.txt",
    "persona_chat/Synthetic-Persona-Chat_test.csv",
    "rulm/en_chargen_seed.jsonl",
    "rulm/ru_alpaca_seed_tasks.jsonl",
]


@pytest.mark.slow
@pytest.mark.parametrize("name", CHOSEN)
def test_in_is_out_and_named_and_what_is_out_is_read(shared_data: Path, name: str) -> None:
    import datasets

    datasets.disable_progress_bars()
    folder = shared_data / "dev"
    rows = list(families.rows(folder, [folder / name], most=10))
    assert [row for row in rows if isinstance(row, str)] == []
    for row in rows:
        assert isinstance(row, families.Row)
        assert row.total == row.out + row.named
        assert row.rules or not row.named
    assert any(isinstance(row, families.Row) and row.out and row.same == row.out for row in rows)


@pytest.mark.slow
@pytest.mark.parametrize("name", CHOSEN)
def test_an_edited_turn_is_all_that_changes_in_its_own_format(
    shared_data: Path, tmp_path: Path, name: str
) -> None:
    count, difference = families.into_its_own_format(shared_data / "dev" / name, tmp_path)
    assert count
    assert difference == ""


@pytest.mark.slow
@pytest.mark.parametrize(
    "name",
    [
        "llama_factory/glaive_toolcall_en_demo.json",
        "llama_factory/reason_tool_use_demo_50.jsonl",
    ],
)
def test_words_for_a_turn_that_only_calls_a_tool_are_all_that_changes(
    shared_data: Path, tmp_path: Path, name: str
) -> None:
    count, difference = families.into_its_own_format(shared_data / "dev" / name, tmp_path, empty=True)
    assert count
    assert difference == ""


def test_every_real_file_is_read_as_what_it_is(shared_data: Path) -> None:
    """A file of each kind that was once refused or misread, and all others open without a problem."""
    said = {
        "huatuo": "labelled_prompt",
        "npcscript": "python_list",
        "ru_alpaca_seed": "seed_task",
        "chargen": "example_dialogue",
        "nardnah": "table",
        "persona_chat": "table",
        "emollm/aiwei": "pairs",
    }
    for path in families.sources(shared_data / "dev"):
        if path.suffix == ".xz":
            continue  # the same again ten thousand times; the table has it
        with open_source(path, families.answers(path)) as reader:
            problems = [problem for batch in reader.batches() for problem in batch.problems]
            wanted = next((kind for name, kind in said.items() if name in str(path)), None)
            assert wanted is None or set(reader.layouts) == {wanted}
            assert [problem for problem in problems if problem.kind == "broken"] == []
            assert reader.conversations
