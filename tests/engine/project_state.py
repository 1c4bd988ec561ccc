"""What a person can observe of a project, as plain data to compare; and small projects to start from."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from rolethread_gui.dataset.columns import PLAIN
from rolethread_gui.dataset.tags import column_name, tags_of
from rolethread_gui.engine.project import Project

DERIVED = ("formats", "checked", "errors", "warnings", "hints")


def observable(project: Project) -> dict[str, Any]:
    """Texts, marks, order, settings, ignores, notes and columns of all that exists."""
    columns = project.columns
    order = columns.slots_in_order()
    keys = (order + 1).tolist()
    return {
        "order": keys,
        "texts": {key: project.conversation(key) for key in keys},
        "notes": {key: project.note(key) for key in keys},
        "ignores": project.ignores(),
        "settings": dict(project.settings),
        "columns": {
            name: columns.plain(name)[order].tolist()
            for name in PLAIN
            if name not in DERIVED and name != "place"
        },
        "tags": {
            tag.id: columns.plain(column_name(tag.id))[order].tolist() for tag in tags_of(project.settings)
        },
        "reply_words": [columns.ragged("reply_words").get(slot).tolist() for slot in order],
    }


def lines(count: int, *, words: str = "word") -> Iterable[dict[str, Any]]:
    """Conversations as OpenAI records, each with texts of its own and an unknown key."""
    for number in range(count):
        yield {
            "id": number,
            "messages": [
                {"role": "system", "content": f"You are character {number}."},
                {"role": "user", "content": f"Hello, number {number}! 😀"},
                {"role": "assistant", "content": f"Of course. {words} {number} é " * (number % 3 + 1)},
            ],
            "big": 18446744073709551616,
        }


def write_lines(path: Path, count: int, **given: Any) -> Path:
    """A dataset of that many conversations."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for record in lines(count, **given):
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return path
