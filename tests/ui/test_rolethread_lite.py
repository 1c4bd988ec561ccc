"""A dataset of RoleThread Lite, opened in the window."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from rolethread_gui.dataset.tags import tags_of
from tests.ui.window_case import WindowCase


def test_a_dataset_of_rolethread_lite_brings_its_tags_into_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "lite.jsonl"
    turns = [{"role": "user", "content": "Is it raining?"}, {"role": "assistant", "content": "Not any more."}]
    record = {"messages": turns, "tags": ["mist"], "_rolethread": {"entry_uuid": "e", "dataset_uuid": "d"}}
    path.write_text(json.dumps(record) + "\n", encoding="utf-8")
    case = WindowCase(qtbot, tmp_path)
    try:
        case.open(path)
        case.wait(lambda: case.desk.undo_text() == "Took over from RoleThread Lite: 1 tag")
        assert [tag.name for tag in tags_of(case.desk.settings)] == ["mist"]
        case.wait(lambda: bool(case.window.edit_page.header.tags.findChildren(QPushButton, "tag_chip_1")))
    finally:
        case.close()
