"""Preferences: every row round-trips, a broken file counts as the defaults."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from rolethread_gui.workbench.preferences import (
    BACKUPS_KEPT,
    PLACES,
    RECENT_PROJECTS,
    ROWS,
    SEARCHES,
    SHOW_MORE,
    TABLE_LAYOUT,
    TEXT_SIZE,
    THEME,
    WINDOW_GEOMETRY,
    Preferences,
    Row,
)

OTHERS: dict[type, Any] = {int: 2, float: 14.5, str: "dark", bytes: b"\x00\xff=%\n"}


def another(row: Row[Any]) -> Any:
    """A value that is not the default."""
    if isinstance(row.default, bool):
        return not row.default
    if row.choices:
        return next(choice for choice, _ in row.choices if choice != row.default)
    return OTHERS[type(row.default)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_every_row_comes_back_after_a_restart(qapp: object, tmp_path: Path, row: Row[Any]) -> None:
    path = tmp_path / "preferences.ini"
    first = Preferences(path)
    assert first.get(row) == row.default
    value = another(row)
    first.set(row, value)
    first.keep()
    again = Preferences(path)
    assert again.get(row) == value
    assert type(again.get(row)) is type(row.default)
    again.set(row, row.default)
    again.keep()
    assert not path.exists() or row.name.split("/")[1] not in path.read_text()


def test_names_are_unique_and_shown_rows_explain_themselves() -> None:
    assert len({row.name for row in ROWS}) == len(ROWS)
    for row in ROWS:
        assert bool(row.title) == bool(row.help)


@pytest.mark.parametrize(
    ("row", "text"), [(THEME, "purple"), (TEXT_SIZE, "huge"), (TEXT_SIZE, "900"), (SHOW_MORE, "perhaps")]
)
def test_what_cannot_be_read_counts_as_the_default(
    qapp: object, tmp_path: Path, row: Row[Any], text: str
) -> None:
    path = tmp_path / "preferences.ini"
    group, _, name = row.name.partition("/")
    path.write_text(f"[{group}]\n{name}={text}\n")
    assert Preferences(path).get(row) == row.default


def test_changes_are_announced_once(qtbot: QtBot, tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "preferences.ini")
    with qtbot.waitSignal(preferences.changed) as blocker:
        preferences.set(THEME, "dark")
    assert blocker.args == [THEME.name]
    with qtbot.assertNotEmitted(preferences.changed):
        preferences.set(THEME, "dark")


def test_parts_are_kept_apart(qapp: object, tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "preferences.ini")
    preferences.set_part(TABLE_LAYOUT, "edit", "one")
    preferences.set_part(TABLE_LAYOUT, "search", "two")
    assert preferences.get_part(TABLE_LAYOUT, "edit") == "one"
    assert preferences.get(WINDOW_GEOMETRY) == b""


def test_recent_projects_are_listed_once_the_newest_first(qapp: object, tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "preferences.ini")
    for name in ("a", "b; c", "a", "ünï"):
        preferences.remember_project(Path(name))
    preferences.keep()
    assert Preferences(tmp_path / "preferences.ini").recent_projects() == ["ünï", "a", "b; c"]
    assert preferences.get(RECENT_PROJECTS)


def test_traces_can_be_forgotten(qapp: object, tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "kept.ini")
    preferences.remember_project(tmp_path / "secret.rolethread")
    preferences.set(SEARCHES, '["a name"]')
    preferences.set(BACKUPS_KEPT, 10)
    preferences.forget_traces()
    kept = (tmp_path / "kept.ini").read_text(encoding="utf-8")
    assert "secret" not in kept
    assert "a name" not in kept
    assert preferences.recent_projects() == []
    assert Preferences(tmp_path / "kept.ini").get(BACKUPS_KEPT) == 10


def test_where_the_person_stopped_is_taken_over_from_the_file_of_an_older_version(
    qapp: object, tmp_path: Path
) -> None:
    path, beside = tmp_path / "kept.ini", tmp_path / "kept-often.json"
    group, _, name = PLACES.name.partition("/")
    path.write_text(f"[{group}]\n{name}=there\n")
    beside.write_text("not JSON")
    preferences = Preferences(path)
    assert preferences.get(PLACES) == "there"
    for place in range(50):
        preferences.set(PLACES, f"place {place}")
    preferences.keep()
    assert Preferences(path).get(PLACES) == "place 49"
    assert name not in path.read_text()
    preferences.forget_traces()
    assert not beside.exists()
    assert Preferences(path).get(PLACES) == ""
