"""The search of the guide finds what people ask for in their own words."""

from __future__ import annotations

import functools
import tomllib

import pytest

from rolethread_gui.engine.guide import Chapter, chapters, plain
from rolethread_gui.engine.guide_search import search
from rolethread_gui.resource_files import resource

KEYS = [("File", "Ctrl+S", "save version")]
SETTINGS = [("Colours", "Light or dark.", ("Light", "Dark")), ("Font of conversations", "For turns.", ())]


@functools.cache
def guide() -> tuple[Chapter, ...]:
    return tuple(chapters(KEYS, SETTINGS))


def found(words: str) -> list[str]:
    return [hit.chapter.id for hit in search(guide(), words)]


@pytest.mark.parametrize("words", ["padding", "PADDING", "undo restart", "axolotl"])
def test_what_has_all_words_is_found_and_those_with_them_in_the_title_come_first(words: str) -> None:
    hits = search(guide(), words)
    text = plain(hits[0].chapter.text).casefold()
    assert all(word in text for word in words.casefold().split())
    titled = [not hit.excerpt for hit in hits]
    assert titled == sorted(titled, reverse=True)


def test_a_search_for_nothing_or_for_what_is_nowhere_finds_nothing() -> None:
    assert search(guide(), "  ") == []
    assert search(guide(), "xylophonist") == []


@pytest.mark.parametrize(
    ("asked", "chapter"),
    [
        ("undo", "your-work-is-safe"),
        ("how do I undo?", "your-work-is-safe"),
        ("lost", "your-work-is-safe"),
        ("autosave", "your-work-is-safe"),
        ("backups", "your-work-is-safe"),
        ("typos", "spelling"),
        ("grammar", "spelling"),
        ("spell check", "spelling"),
        ("British", "spelling"),
        ("names", "speakers"),
        ("rename a character", "speakers"),
        ("mac", "keys"),
        ("shortcuts", "keys"),
        ("swipes", "edit"),
        ("regenerate", "edit"),
        ("find and replace", "edit"),
        ("exclude", "edit"),
        ("import from SillyTavern", "format-sillytavern"),
        ("chat gpt", "format-chatgpt_export"),
        ("merge two datasets", "sources"),
        ("duplicates", "check-exact_duplicate"),
        ("share with a friend", "your-work-is-safe"),
        ("dark mode", "preferences"),
        ("settings", "preferences"),
        ("change the font", "preferences"),
        ("crash", "troubleshooting"),
        ("docx", "troubleshooting"),
        ("internet", "privacy"),
        ("tutorial", "first-steps"),
    ],
)
def test_the_words_of_a_writer_lead_to_the_chapter(asked: str, chapter: str) -> None:
    assert chapter in found(asked)[:5]


def test_a_short_word_is_not_the_beginning_of_another() -> None:
    assert "check-ai_boilerplate" not in found("mac")  # whose title has a machine in it


def test_what_is_to_be_marked_stands_in_the_chapter() -> None:
    for asked in ("typos", "undo", "docx", "dark mode"):
        for hit in search(guide(), asked):
            assert hit.found in plain(hit.chapter.text)
            assert hit.found or not hit.excerpt


def test_every_other_word_means_words_of_the_guide() -> None:
    texts = [plain(chapter.text).casefold() for chapter in guide()]
    table = tomllib.loads((resource("help", "guide") / "search.toml").read_text("utf-8"))["means"]
    for word, means in table.items():
        for meant in means:
            assert any(meant in text for text in texts), (word, meant)
