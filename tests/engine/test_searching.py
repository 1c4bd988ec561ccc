"""Finding words: whatever a plain look at every turn finds, the search finds too, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from rolethread_gui.dataset.edits import Command, DeleteConversations, SetText
from rolethread_gui.engine.project import Project
from rolethread_gui.engine.searching import search, sieve_variants

LETTERS = "aAbß éÉ你好😀'\"\\/\n\tσΣςіІ"
TEXTS = st.text(st.sampled_from(LETTERS), max_size=12)


def plainly(project: Project, words: str) -> set[int]:
    keys = (project.columns.slots_in_order() + 1).tolist()
    return {
        key
        for key in keys
        for turn in project.conversation(key).turns
        if words and words.lower() in turn.text.lower()
    }


def found(project: Project, words: str) -> list[int]:
    return [key for keys in project.search(words) for key in keys]


@settings(max_examples=40)
@given(st.lists(TEXTS, min_size=1, max_size=6), TEXTS, st.booleans(), st.booleans())
@example(["Σίσυφος"], "σίσυφος", True, False)
@example(['say "no"'], '"NO"', False, False)
@example(["a\\b", "a/b"], "a/b", True, True)
def test_the_search_finds_what_is_there(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], words: str, escaped: bool, slashes: bool
) -> None:
    folder = tmp_path_factory.mktemp("search")
    with (folder / "data.jsonl").open("w", encoding="utf-8", newline="\n") as file:
        for text in texts:
            line = json.dumps({"messages": [{"role": "user", "content": text}]}, ensure_ascii=escaped)
            file.write((line.replace("/", "\\/") if slashes else line) + "\n")
    with Project.create(folder / "p.rolethread") as project:
        project.import_source(folder / "data.jsonl")
        keys = found(project, words)
        assert len(keys) == len(set(keys))
        assert set(keys) == plainly(project, words)


def test_edits_count_and_what_they_replaced_does_not(tmp_path: Path) -> None:
    rows = [{"messages": [{"role": "user", "content": f"lantern {number}"}]} for number in range(6)]
    (tmp_path / "data.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    with Project.create(tmp_path / "p.rolethread") as project:
        project.import_source(tmp_path / "data.jsonl")
        edits = (SetText(1, 0, "candle"), SetText(2, 0, "LANTERN again"), DeleteConversations((3,)))
        project.apply(Command("Edit", edits))
        assert sorted(found(project, "Lantern")) == [2, 4, 5, 6]
        assert found(project, "candle") == [1]
        project.undo()
        assert sorted(found(project, "lantern")) == [1, 2, 3, 4, 5, 6]
        assert found(project, "candle") == []
        assert found(project, "") == []
        assert list(search(project.reader(), "lantern", lambda: True)) == []


def test_words_across_the_borders_of_chunks(tmp_path: Path) -> None:
    rows: list[str] = []
    size = 0
    for number in range(400):
        filler = "x" * (61 * (number % 7) + 900)
        # Each border of 64 KB falls somewhere into a run of these.
        rows.append(
            json.dumps(
                {"messages": [{"role": "user", "content": f"{filler} needle{number:04} " + "needle" * 50}]}
            )
        )
        size += len(rows[-1]) + 1
    (tmp_path / "data.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    assert size > 5 << 16
    with Project.create(tmp_path / "p.rolethread") as project:
        project.import_source(tmp_path / "data.jsonl")
        assert sorted(found(project, "needle" * 50)) == list(range(1, 401))
        for number in range(400):
            assert found(project, f"needle{number:04}") == [number + 1]


def test_rare_words_are_told_as_soon_as_they_are_found_and_odd_neighbours_do_not_matter(
    tmp_path: Path,
) -> None:
    rows = [
        json.dumps(
            {
                "messages": [{"role": "user", "content": f"text {number}" + " harbour" * 100}],
                "meta": "violin",
            }
        )
        for number in range(3000)
    ]
    rows[5] = rows[5].replace("text", "Violin").replace('{"role"', '{"odd": NaN, "role"')
    rows[1999] = rows[1999].replace("text", "vIOLIN")
    rows[2000] = json.dumps({"instruction": "violin?", "output": "no"})
    (tmp_path / "data.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    with Project.create(tmp_path / "p.rolethread") as project:
        project.import_source(tmp_path / "data.jsonl")
        assert list(project.search("violin")) == [[6], [2000, 2001]]
        with project.reader() as reader:
            before = reader.columns()
            project.import_source(tmp_path / "data.jsonl")
            project.apply(Command("Edit", (SetText(3006, 0, "no"),)))
            assert list(search(reader, "violin", columns=before)) == [[6], [2000, 2001]]
            found_now = [key for keys in search(reader, "violin") for key in keys]
            assert found_now == [6, 2000, 2001, 5000, 5001]


def test_the_sieve_is_small() -> None:
    assert sieve_variants("of course") == [b"of course"]
    assert sieve_variants('"') == []
    assert len(sieve_variants("приветпривет")) <= 16
    assert sieve_variants("你好") == [b"\\u4f60\\u597d", "你好".encode()]


def test_conversations_longer_than_what_is_read_together(tmp_path: Path) -> None:
    fill = "the ferry came late. " * 120_000  # several megabytes, many chunks
    texts = ["before", f"{fill}first needle", "between", f"early needle{fill}", f"{fill}none{fill}", "needle"]
    rows = [{"messages": [{"role": "user", "content": text}]} for text in texts]
    (tmp_path / "data.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    with Project.create(tmp_path / "p.rolethread") as project:
        project.import_source(tmp_path / "data.jsonl")
        assert found(project, "needle") == [2, 4, 6]
        assert found(project, "late. first needle") == [2]
        assert found(project, "ferry") == [2, 4, 5]
        assert found(project, '"') == []
