"""A turn's text in the editor: nothing is lost, nothing is read back, the cursor stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rolethread_gui.dataset.flags import Flag, Severity
from rolethread_gui.ui.edit.mirrored_text import PIECE
from rolethread_gui.ui.edit.shown_text import ShownText, difference
from rolethread_gui.ui.edit.turn_editor import TurnEditor
from rolethread_gui.ui.edit.underlines import TurnFlags, cursor_sentence

# characters that Qt's document changes, drops or counts otherwise
AWKWARD = "a b.\n\r\t\u2028\u2029\u0085\u00a0\u200d\ufeff\ufdd0\ufdd1\ufffc\ufffd\U0001f600\U0001f9d1\u200d\u0301中\u202e"
texts = st.one_of(
    st.text(st.sampled_from(AWKWARD), max_size=40),
    st.lists(st.sampled_from(["\r\n", "\n", "ab", "\U0001f600", "\ud83d", "\u2028"]), max_size=20).map(
        "".join
    ),
)


@given(texts)
def test_text_comes_back_as_it_was(text: str) -> None:
    shown = ShownText(text)
    assert shown.text == text
    assert all(char not in shown.shown for char in "\r\u2029\ufeff\ufdd0\ud83d")


@given(texts, st.data(), st.text(st.sampled_from("xy \n\U0001f600"), max_size=4))
def test_an_edit_changes_only_its_place(text: str, data: st.DataObject, added: str) -> None:
    shown = ShownText(text)
    at = data.draw(st.integers(0, len(shown.shown)))
    removed = data.draw(st.integers(0, len(shown.shown) - at))
    head, tail = text[: shown.to_real(at)], text[shown.to_real(at + removed) :]
    shown.edit(at, removed, added)
    assert shown.text.startswith(head)
    assert shown.text.endswith(tail)
    middle = shown.text[len(head) : len(shown.text) - len(tail)]
    assert middle.replace("\r\n", "\n") == added
    again = ShownText(shown.text)
    assert len(again.shown) <= len(shown.shown)  # "\r" before a new "\n" may become one line end


@given(texts, st.integers(0, 60))
def test_places_convert_both_ways(text: str, at: int) -> None:
    shown = ShownText(text)
    at = min(at, len(shown.shown))
    assert shown.to_shown(shown.to_real(at)) == at


@given(texts, texts)
def test_difference_is_an_edit(old: str, new: str) -> None:
    at, removed, added = difference(old, new)
    assert old[:at] + added + old[at + removed :] == new


def test_new_lines_follow_the_file() -> None:
    shown = ShownText("one\r\ntwo")
    shown.edit(3, 0, "\nmore")
    assert shown.text == "one\r\nmore\r\ntwo"


@pytest.fixture
def editor(qtbot: QtBot) -> TurnEditor:
    made = TurnEditor()
    qtbot.addWidget(made)
    made.resize(400, 100)
    made.show()
    return made


def _press(editor: TurnEditor, keys: str) -> None:
    QTest.keyClicks(editor, keys)


@given(
    text=texts,
    places=st.lists(st.tuples(st.integers(0, 40), st.integers(0, 6), st.sampled_from("q.\n\U0001f600"))),
)
def test_typing_reaches_the_mirror_exactly(text: str, places: list[tuple[int, int, str]]) -> None:
    app = QApplication.instance() or QApplication([])
    assert app is not None
    editor = TurnEditor()
    editor.show_text(text)
    model = ShownText(text)
    for place, removed, added in places:
        length = len(model.shown)
        at = min(place, length)
        end = min(length, at + removed)
        cursor = editor.textCursor()
        editor.set_cursor(at, end)
        cursor = editor.textCursor()
        cursor.insertText(added)
        inner, gone, put = difference(model.shown[at:end], added)  # the same line end again is no change
        model.edit(at + inner, gone, put)
        assert editor.text.text == model.text
        assert editor.document().characterCount() - 1 == len(model.shown.encode("utf-16-le", "replace")) // 2
    editor.deleteLater()


@given(old=texts, new=texts)
def test_a_text_from_elsewhere_keeps_the_cursor_in_place(old: str, new: str) -> None:
    app = QApplication.instance() or QApplication([])
    assert app is not None
    editor = TurnEditor()
    editor.show_text("HEAD " + old + " TAIL")
    editor.set_cursor(len(editor.text.shown) - 2)
    editor.take_text("HEAD " + new + " TAIL")
    assert editor.text.text == "HEAD " + new + " TAIL"
    assert editor.cursor_place() == len(editor.text.shown) - 2
    cursor = QTextCursor(editor.document())
    cursor.select(QTextCursor.SelectionType.Document)
    assert cursor.selectedText().replace("\u2029", "\n") == editor.text.shown
    editor.deleteLater()


def test_keys_paste_and_shift_enter(qtbot: QtBot, editor: TurnEditor) -> None:
    editor.show_text("")
    with qtbot.waitSignal(editor.edited):
        _press(editor, "a")
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    data = QMimeData()
    data.setText("b\r\nc\u2029d\u00a0e\u2028f")
    data.setHtml("<b>never</b>")
    editor.insertFromMimeData(data)
    assert editor.text.text == "a\nb\nc\nd\u00a0e\u2028f"


def test_undo_belongs_to_the_project(qtbot: QtBot, editor: TurnEditor) -> None:
    editor.show_text("kept")
    editor.setFocus()
    override = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    override.ignore()
    QApplication.sendEvent(editor, override)
    assert override.isAccepted()
    with qtbot.waitSignal(editor.undo_wanted):
        QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(editor.redo_wanted):
        QTest.keyClick(
            editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
    assert editor.text.text == "kept"


def test_a_composition_is_no_edit_until_it_ends(qtbot: QtBot, editor: TurnEditor) -> None:
    editor.show_text("x")
    editor.set_cursor(1)
    spoken: list[str] = []
    editor.edited.connect(lambda: spoken.append(editor.text.text))
    QApplication.sendEvent(editor, QInputMethodEvent("ni", []))
    assert editor.composing
    assert spoken == []
    end = QInputMethodEvent("", [])
    end.setCommitString("你")
    with qtbot.waitSignal(editor.composed):
        QApplication.sendEvent(editor, end)
    assert spoken == ["x你"]


def test_long_text_comes_in_pieces_and_loses_nothing(qtbot: QtBot, editor: TurnEditor) -> None:
    text = "word " * (PIECE // 2)
    editor.show_text(text)
    assert editor.has_more
    editor.set_cursor(3)
    _press(editor, "!")
    assert editor.text.text == text[:3] + "!" + text[3:]
    editor.set_cursor(len(text))
    assert not editor.has_more
    _press(editor, "?")
    assert editor.text.text == text[:3] + "!" + text[3:-1] + "? "[:1] + text[-1:]


def _flag(text: str, words: str, check: str = "filler") -> Flag:
    start = text.index(words)
    return Flag(check, 1, 0, start, start + len(words), Severity.WARNING, "A sentence.", words)


def test_an_underline_goes_with_the_key_and_a_new_one_waits() -> None:
    text = ShownText("Of course! I can help. It is a testament to it.")
    flags = TurnFlags()
    first, second = _flag(text.text, "Of course!"), _flag(text.text, "testament")
    flags.reset([first, second], text)
    text.edit(3, 1, "")  # inside "Of course!"
    assert flags.edited(3, 1, 0)
    assert [line.flag for line in flags.underlines] == [second]
    assert text.shown[flags.underlines[0].start : flags.underlines[0].end] == "testament"
    fresh = _flag(text.text, "I can help")
    flags.renew([fresh, _flag(text.text, "testament")], text)
    assert len(flags.underlines) == 1
    inside = text.text.index("can")
    assert not flags.settle(text, inside, left=False)
    assert len(flags.underlines) == 1
    assert flags.settle(text, len(text.shown), left=False)
    assert len(flags.underlines) == 2


def test_whole_turn_flags_wait_until_the_turn_is_left() -> None:
    text = ShownText("Some words.")
    flags = TurnFlags()
    flags.reset([], text)
    flags.renew([Flag("length", 1, 0, None, None, Severity.HINT, "Short.", "short")], text)
    flags.settle(text, 3, left=False)
    assert flags.whole == []
    flags.settle(text, None, left=True)
    assert [flag.check for flag in flags.whole] == ["length"]


def test_results_for_an_older_text_are_not_shown_in_the_wrong_place() -> None:
    old = "A testament here."
    text = ShownText("X A testament here.")
    flags = TurnFlags()
    flags.renew([_flag(old, "testament")], text)
    flags.settle(text, None, left=True)
    assert flags.underlines == []


def test_two_flags_under_one_word_lie_on_two_levels() -> None:
    text = ShownText("a testament to it")
    flags = TurnFlags()
    flags.reset([_flag(text.text, "testament"), _flag(text.text, "a testament to", "other")], text)
    assert {line.level for line in flags.underlines} == {0, 1}


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=12))
def test_flags_that_share_words_never_lie_on_one_level(spans: list[tuple[int, int]]) -> None:
    text = ShownText("a" * 50)
    flags = TurnFlags()
    made = [
        Flag(f"check{number}", 1, 0, start, start + length, Severity.HINT, "Said.", text.text[:length])
        for number, (start, length) in enumerate(spans)
    ]
    flags.reset(made, text)
    lines = flags.underlines
    assert len(lines) == len(spans)
    for place, line in enumerate(lines):
        beside = {other.level for other in lines[:place] if other.end > line.start}
        assert line.level not in beside
        assert line.level <= len(beside)
    assert not flags.renew(made, text)  # nothing looks different


def test_the_sentence_with_the_cursor() -> None:
    text = "One here. Two there. Three."
    low, high = cursor_sentence(text, text.index("there"))
    assert text[low:high] == "Two there."
    low, high = cursor_sentence(text, len(text))
    assert text[low:high] == "Three."
