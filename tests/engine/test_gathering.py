"""Columns that are gathered on demand: fields beside the turns, and languages."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from rolethread_gui.dataset.columns import FIELD, LANGUAGE, Columns
from rolethread_gui.dataset.edits import Command, DuplicateConversation, SetText
from rolethread_gui.dataset.filters import Filter, HasValue
from rolethread_gui.engine.gathering import field_names, gather
from rolethread_gui.engine.project import Project

ENGLISH = "This is the old story of the house and the garden, and it is not long, but there it was for us."
GERMAN = (
    "Das ist die alte Geschichte von dem Haus und dem Garten, und sie ist nicht lang, aber sie ist schön."
)


def _project(folder: Path) -> Project:
    rows = [
        {
            "messages": [{"role": "user", "content": "?"}, {"role": "assistant", "content": ENGLISH}],
            "mood": "calm",
        },
        {
            "messages": [{"role": "user", "content": "?"}, {"role": "assistant", "content": GERMAN}],
            "tags": ["a", "b"],
        },
        {"messages": [{"role": "user", "content": "?"}], "mood": "x" * 900, "meta": {"score": 1}},
    ]
    path = folder / "data.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    made = Project.create(folder / "p.rolethread")
    made.import_source(path)
    return made


def test_values_follow_records_and_texts(tmp_path: Path) -> None:
    with _project(tmp_path) as project:
        project.apply(Command("Work", (DuplicateConversation(1), SetText(2, 1, ENGLISH))))
        with project.reader() as reader:
            names = (f"{FIELD}mood", f"{FIELD}tags", f"{FIELD}meta.score", LANGUAGE)
            found = gather(reader, names, (1, 2, 3, 4))
            assert found is not None
            assert found[f"{FIELD}mood"] == ([0, 1, 2, 3], [1, 0, 1, 1], ["calm", "x" * 200, "calm"])
            assert found[f"{FIELD}tags"] == ([0, 1, 2, 3], [0, 2, 0, 0], ["a", "b"])
            assert found[f"{FIELD}meta.score"][2] == ["1"]
            assert found[LANGUAGE] == ([0, 1, 2, 3], [1, 1, 0, 1], ["en", "en", "en"])
            assert gather(reader, names, (1,), lambda: True) is None
            assert dict(field_names(reader, project.columns)) == {"mood": 3, "tags": 1, "meta.score": 1}


def test_a_column_is_empty_until_it_is_gathered_and_is_never_kept(tmp_path: Path) -> None:
    clause = HasValue(f"{FIELD}mood", ("calm",), "mood")
    with _project(tmp_path) as project:
        columns = project.columns
        assert not Filter((clause,)).mask(columns).any()
        slots, counts = np.array([0, 2]), np.array([1, 2])
        held = columns.still()
        columns.take_gathered(f"{FIELD}mood", slots, counts, ["calm", "wild", "calm"])
        assert Filter((clause,)).mask(columns).tolist() == [True, False, True]
        assert not Filter((clause,)).mask(held).any()  # who looked before sees what was there
        columns.set_gathered(f"{FIELD}mood", 2, ["stormy"])
        assert Filter((clause,)).mask(columns).tolist() == [True, False, False]
        assert columns.gathered() == (f"{FIELD}mood",)
        project.apply(Command("Work", (DuplicateConversation(1),)))
        project.idle()
    with Project.open(tmp_path / "p.rolethread") as again:
        assert again.columns.gathered() == ()
        assert again.columns.names.keys() == Columns().names.keys()
