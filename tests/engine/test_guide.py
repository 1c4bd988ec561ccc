"""The guide has a chapter for everything there is, and every link in it leads somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.checks.registry import all_checks
from rolethread_gui.cli import run
from rolethread_gui.engine.guide import LINK, chapters, literally, plain
from rolethread_gui.formats.containers.registry import all_containers
from rolethread_gui.formats.registry import all_dialects
from rolethread_gui.formats.trainer_registry import all_trainers
from rolethread_gui.resource_files import resource

KEYS = [
    ("Everywhere", "F1", "opens the guide"),
    ("In a table | here", "X", "leaves *out*"),
    ("Everywhere", "F5", "looks again"),
]
SETTINGS = [
    ("Colours", "Light or *dark*.", ("Light", "Dark")),
    ("Typewriter scrolling", "In the middle.", ()),
]


def test_everything_has_its_chapter() -> None:
    guide = {chapter.id: chapter for chapter in chapters(KEYS)}
    wanted = {f"check-{name}": check.title for name, check in all_checks().items()}
    wanted |= {f"trainer-{name}": trainer.title for name, trainer in all_trainers().items()}
    wanted |= {f"format-{name}": container.title for name, container in all_containers().items()}
    wanted |= {f"format-{name}": one.title for name, one in all_dialects().items() if not one.envelope}
    for chapter, title in wanted.items():
        assert guide[chapter].title == title
        assert len(plain(guide[chapter].text)) > len(title) + 40, chapter
    overviews = {name: guide[name].text for name in ("checks", "formats", "trainers")}
    for chapter in wanted:
        assert f"({LINK}{chapter})" in overviews[guide[chapter].within]


def test_every_file_is_in_the_contents_once() -> None:
    ids = [chapter.id for chapter in chapters()]
    assert len(ids) == len(set(ids))
    assert {path.stem for path in resource("help", "guide").glob("*.md")} <= set(ids)


def test_every_link_leads_somewhere() -> None:
    guide = chapters(KEYS)
    ids = {chapter.id for chapter in guide}
    for chapter in guide:
        for address in re.findall(r"\]\(([^)]*)\)", chapter.text):
            assert address.startswith(LINK), (chapter.id, address)
            assert address.removeprefix(LINK) in ids, (chapter.id, address)


def test_each_check_shows_what_it_finds_and_what_it_leaves_alone() -> None:
    guide = {chapter.id: chapter.text for chapter in chapters()}
    for name in all_checks():
        text = guide[f"check-{name}"]
        assert text.index("Flagged:") < text.index("Left alone:"), name


@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1))
def test_words_written_literally_read_the_same(text: str) -> None:
    assert plain("so: " + literally(text)) == "so: " + text


def test_keys_stand_together_by_where_they_work() -> None:
    text = next(chapter.text for chapter in chapters(KEYS) if chapter.id == "keys")
    assert re.findall(r"## (.*)", text) == ["Everywhere", "In a table | here"]
    assert text.index("F5") < text.index("In a table")


def test_the_chapter_of_preferences_tells_of_each() -> None:
    text = next(chapter.text for chapter in chapters(KEYS, SETTINGS) if chapter.id == "preferences")
    assert "**Colours.** Light or \\*dark\\*. (Light; Dark)" in text
    assert "**Typewriter scrolling.** In the middle.\n" in text


def test_the_guide_is_written_as_files(tmp_path: Path) -> None:
    folder = tmp_path / "books" / "guide"
    assert run(["guide", "--out", str(folder)]) == 0
    texts = {path.name: path.read_text("utf-8") for path in folder.iterdir()}
    assert set(texts) == {f"{chapter.id}.md" for chapter in chapters()} | {"README.md"}
    for name, text in texts.items():
        assert name == "README.md" or f"({name})" in texts["README.md"]
        for address in re.findall(r"\]\(([^)]*)\)", text):
            assert address in texts, (name, address)
    assert "| Ctrl+Z | Undo |" in texts["keys.md"]
    assert "**Font of conversations.**" in texts["preferences.md"]


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("here")
    assert run(["guide", "--out", str(tmp_path / "file")]) == 2
    assert "cannot be written" in capsys.readouterr().err
