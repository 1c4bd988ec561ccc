"""Hebrew, Arabic, Chinese, emoji and input methods in a turn and in the table."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QInputMethodEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rolethread_gui.dataset.flags import Flag, Severity
from rolethread_gui.dataset.spans import Utf16Map
from rolethread_gui.ui.edit.line_painting import segments
from rolethread_gui.ui.edit.turn_editor import TurnEditor
from rolethread_gui.ui.text_direction import runs_right_to_left
from tests.ui.edit_case import EditCase, write_dataset

HEBREW = "שלום עולם, מה שלומך היום?"
ARABIC = "مرحبا بالعالم، كيف حالك؟"
EVERYWHERE = QRectF(-10_000, -10_000, 100_000, 100_000)


@pytest.fixture
def editor(qtbot: QtBot) -> TurnEditor:
    made = TurnEditor()
    qtbot.addWidget(made)
    made.resize(420, 200)
    made.show()
    return made


def spans_px(editor: TurnEditor, start: int, end: int) -> list[tuple[float, float, float]]:
    units = Utf16Map(editor.text.shown)
    return segments(editor.document(), units.to_utf16(start), units.to_utf16(end), EVERYWHERE)


def test_each_paragraph_runs_as_its_own_text_does(editor: TurnEditor) -> None:
    editor.show_text(f"Hello there\n{HEBREW}\n{ARABIC}\n你好\n* {HEBREW}")
    blocks = [editor.document().findBlockByNumber(place) for place in range(5)]
    ways = Qt.LayoutDirection
    assert [block.textDirection() for block in blocks] == [
        ways.LeftToRight,
        ways.RightToLeft,
        ways.RightToLeft,
        ways.LeftToRight,
        ways.RightToLeft,
    ]
    assert editor.place_rect(0).left() < 20
    assert editor.place_rect(12).left() > editor.width() - 40, "a Hebrew paragraph begins at the right"


@pytest.mark.parametrize("text", [HEBREW, ARABIC])
def test_a_line_lies_under_its_words_in_texts_from_right_to_left(editor: TurnEditor, text: str) -> None:
    editor.show_text(text)
    start = text.index(" ") + 1
    end = text.index(" ", start)
    ((left, right, base),) = spans_px(editor, start, end)
    first, last = editor.place_rect(start), editor.place_rect(end)
    assert abs(right - first.center().x()) <= 2, "it begins at the right end of its words"
    assert abs(left - last.center().x()) <= 2
    assert right - left > 10
    assert first.top() < base <= first.bottom() + 4


def test_a_line_under_words_of_both_directions_covers_all_of_them(editor: TurnEditor) -> None:
    text = f"He said {HEBREW[:9]} and left."
    editor.show_text(text)
    ((left, right, _),) = spans_px(editor, 3, len(text))
    inside = [editor.place_rect(place).center().x() for place in (3, len(text))]
    assert left <= min(inside) + 2
    assert right >= max(inside) - 2


@pytest.mark.parametrize("before", ["a ", "😀", "👩‍🚀👩‍🚀 ", "é e\u0301 ", "𝔘𝔫𝔦 "])
def test_cursor_and_lines_stand_where_the_words_do_behind_emoji_and_accents(
    editor: TurnEditor, before: str
) -> None:
    text = f"{before}wierd and 😀 strange"
    editor.show_text(text)
    start = text.index("wierd")
    editor.set_cursor(start, start + 5)
    assert editor.textCursor().selectedText() == "wierd"
    assert editor.chosen_span() == (start, start + 5)
    ((left, right, _),) = spans_px(editor, start, start + 5)
    assert abs(left - editor.place_rect(start).center().x()) <= 2
    assert abs(right - editor.place_rect(start + 5).center().x()) <= 2
    editor.set_cursor(0)
    editor.show_spelling("en", [(start, start + 5)])
    QTest.keyClicks(editor, "Oh ")
    assert editor.text.shown == f"Oh {text}"
    assert editor.misspelt(start + 3) == (start + 3, start + 8)


def compose(editor: TurnEditor, *steps: str, commit: str) -> None:
    for step in steps:
        QApplication.sendEvent(editor, QInputMethodEvent(step, []))
    end = QInputMethodEvent("", [])
    end.setCommitString(commit)
    QApplication.sendEvent(editor, end)


@pytest.mark.parametrize(
    ("steps", "commit"),
    [
        (("n", "ni", "ni h", "ni hao"), "你好"),
        (("に", "にほ", "にほん"), "日本"),
        (("ㅎ", "하", "한"), "한"),
        (("´",), "é"),
    ],
)
def test_a_composition_is_one_edit_and_no_line_moves_meanwhile(
    editor: TurnEditor, qtbot: QtBot, steps: tuple[str, ...], commit: str
) -> None:
    text = "Well, this is wierd and teh end."
    editor.show_text(text)
    flag = Flag("filler", 1, 1, 0, 4, Severity.HINT, "Padding.", words="Well")
    editor.flags.reset([flag], editor.text)
    editor.show_spelling("en", [(14, 19), (24, 27)])
    editor.setFocus()
    editor.set_cursor(20)
    edits: list[str] = []
    editor.edited.connect(lambda: edits.append(editor.text.text))
    for step in steps:
        QApplication.sendEvent(editor, QInputMethodEvent(step, []))
        assert editor.composing
        assert editor.text.text == text
        assert [(line.start, line.end) for line in editor.flags.underlines] == [(0, 4)]
        assert editor.spelling.between(0, 99) == [(14, 19), (24, 27)]
    compose(editor, commit=commit)
    assert edits == [text[:20] + commit + text[20:]]
    assert not editor.composing
    assert [(line.start, line.end) for line in editor.flags.underlines] == [(0, 4)]
    assert editor.spelling.between(0, 99) == [(14, 19), (24 + len(commit), 27 + len(commit))]


def test_which_way_a_text_runs() -> None:
    assert [
        runs_right_to_left(text) for text in (HEBREW, ARABIC, f"“{HEBREW}”", f"1. {ARABIC}", "😀 " + HEBREW)
    ] == [True] * 5
    assert [runs_right_to_left(text) for text in ("", "123 …", "Shalom שלום", "你好", "é")] == [False] * 5


@pytest.fixture(scope="module")
def write() -> Callable[[Path], Path]:
    return partial(write_dataset, count=2)


def _ink(case: EditCase, text: str, width: int) -> tuple[int, int]:
    """First and last column of pixels that a cell of the table paints with this text."""
    picture = QImage(width, 40, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setPen(Qt.GlobalColor.black)
    case.page.table.delegate._paint_text(painter, QRect(0, 0, width, 40), text)
    painter.end()
    dark = [x for x in range(width) if any(picture.pixelColor(x, y).lightness() < 128 for y in range(40))]
    return dark[0], dark[-1]


def test_the_table_begins_texts_from_right_to_left_at_the_right(case: EditCase) -> None:
    first, last = _ink(case, HEBREW, 400)
    assert last >= 390
    assert first > 100
    first, last = _ink(case, "Hello there", 400)
    assert first <= 10
    assert last < 300
    first, last = _ink(case, HEBREW * 8, 160)  # cut: the ellipsis is at its end, which is at the left
    assert first <= 12
    assert last >= 150
