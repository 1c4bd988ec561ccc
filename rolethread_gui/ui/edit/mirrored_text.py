"""A text field that knows its text in code points, as tall as it is, laid out piece by piece where it is long."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QInputMethodEvent, QResizeEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from rolethread_gui.dataset.spans import Utf16Map
from rolethread_gui.ui.edit.shown_text import ShownText, difference, typeable

PIECE = 40_000
"""Code points that are laid out at once; the rest of a longer turn follows when it is scrolled to."""
_PARAGRAPH = "\u2029"


class MirroredText(QTextEdit):
    """A plain text that grows with its words; it never scrolls by itself and keeps no undo of its own.

    The text is mirrored in `text` from the document's changes; it is never read back from the document,
    which would change U+2028, no-break spaces and more.

    Signals:
        edited: the person changed the text; `text.text` is the new one.
        grew: the height changed, in pixels.
        cursor_moved: the cursor is elsewhere; its rectangle in this widget's coordinates.
        composed: an input method has finished a composition.
    """

    edited = Signal()
    grew = Signal(int)
    cursor_moved = Signal(QRect)
    composed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ShownText("")
        self.composing = False
        self._map = Utf16Map("")
        self._loaded = 0  # code points of `text.shown` that are in the document
        self._applying = False
        self._used_font: QFont | None = None
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(2)
        self.document().contentsChange.connect(self._document_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.cursorPositionChanged.connect(self._cursor_changed)

    # what lies over the text

    def _shown_anew(self) -> None:
        """Another text is shown: nothing that lay over the one before holds."""

    def _moved_along(self, at: int, removed: int, added: str) -> bool:
        """Move what lies over the text along with an edit. Whether any of it went."""
        del at, removed, added
        return False

    def _laid_out_anew(self) -> None:
        """Other parts of the text are laid out: what lies over it is drawn there too."""

    def _typed_in(self) -> None:
        """The person changed the text."""

    # the text

    def show_text(self, text: str) -> None:
        """Show another text, from its beginning."""
        self.text = ShownText(text)
        self._loaded = min(len(self.text.shown), PIECE)
        self._map = Utf16Map(self.text.shown[: self._loaded])
        self._applying = True
        self.setPlainText(self.text.shown[: self._loaded])
        self._applying = False
        self._shown_anew()
        self._fit()

    def take_text(self, text: str) -> None:
        """Show what the text is now, changing as little as possible: cursor and selection stay."""
        if text == self.text.text:
            return
        new = ShownText(text)
        at, removed, added = difference(self.text.shown, new.shown)
        self._moved_along(at, removed, added)
        old_loaded = self._loaded
        if at <= old_loaded:
            end = min(at + removed, old_loaded)
            start16, end16 = self._map.to_utf16(at), self._map.to_utf16(end)
            cursor = QTextCursor(self.document())
            cursor.setPosition(start16)
            cursor.setPosition(end16, QTextCursor.MoveMode.KeepAnchor)
            self._applying = True
            cursor.insertText(added)
            self._applying = False
            self._loaded = old_loaded - (end - at) + len(added)
        self.text = new
        self._map = Utf16Map(new.shown[: self._loaded])
        self._laid_out_anew()
        self.viewport().update()

    @property
    def laid_out(self) -> str:
        """What is shown of the text so far."""
        return self.text.shown if self._loaded >= len(self.text.shown) else self.text.shown[: self._loaded]

    @property
    def has_more(self) -> bool:
        """Whether a part of the text is not laid out yet."""
        return self._loaded < len(self.text.shown)

    @Slot()
    def load_more(self) -> None:
        """Lay out the next part of a long text; nothing above it moves."""
        if not self.has_more:
            return
        piece = self.text.shown[self._loaded : self._loaded + PIECE]
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        own = self.textCursor()
        at_end = own.position()
        self._applying = True
        cursor.insertText(piece)
        self._applying = False
        if own.position() != at_end:  # the person's cursor stood at the very end and was pushed along
            own.setPosition(at_end)
            self.setTextCursor(own)
        self._loaded += len(piece)
        self._map = Utf16Map(self.text.shown[: self._loaded])
        self._laid_out_anew()

    def load_until(self, at: int) -> None:
        """Lay out at least the text up to a shown code point."""
        while self._loaded < at and self.has_more:
            self.load_more()

    @Slot(int, int, int)
    def _document_changed(self, at: int, removed: int, added: int) -> None:
        if self._applying:
            return
        length = self.document().characterCount() - 1
        old_length = self._map.to_utf16(self._loaded)
        # Qt counts the border behind the last paragraph in some changes and not in others
        added = min(added, length - at)
        removed = old_length - length + added
        if removed < 0 or at + removed > old_length:
            at, removed, added = 0, old_length, length
        start = self._map.to_code_point(at)
        if self._map.to_utf16(start) != at:  # in the middle of a character
            at, removed, added = at - 1, removed + 1, added + 1
        end = self._map.to_code_point(at + removed)
        if self._map.to_utf16(end) != at + removed:
            end, added = end + 1, added + 1
        cursor = QTextCursor(self.document())
        cursor.setPosition(at)
        cursor.setPosition(at + added, QTextCursor.MoveMode.KeepAnchor)
        there = cursor.selectedText().replace(_PARAGRAPH, "\n")
        inner, gone, text = difference(self.text.shown[start:end], there)
        if not gone and not text:
            return
        self.text.edit(start + inner, gone, text)
        self._loaded += len(text) - gone
        self._map.edit(start + inner, gone, text)
        if self._moved_along(start + inner, gone, text):
            self.viewport().update()
        self._typed_in()
        self.edited.emit()

    # places

    def cursor_place(self) -> int:
        """Where the cursor is, in shown code points."""
        return self._map.to_code_point(self.textCursor().position())

    def chosen_span(self) -> tuple[int, int]:
        """First shown code point of what is chosen, and one past the last."""
        cursor = self.textCursor()
        units = cursor.selectionStart(), cursor.selectionEnd()
        return self._map.to_code_point(units[0]), self._map.to_code_point(units[1])

    def set_cursor(self, start: int, end: int | None = None) -> None:
        """Put the cursor to a shown code point, or select from there to `end`."""
        self.load_until(start if end is None else end)
        cursor = self.textCursor()
        cursor.setPosition(self._map.to_utf16(min(start, self._loaded)))
        if end is not None:
            cursor.setPosition(self._map.to_utf16(min(end, self._loaded)), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def place_rect(self, at: int) -> QRect:
        """Rectangle of the cursor at a shown code point, in this widget's coordinates."""
        self.load_until(at)
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._map.to_utf16(min(at, self._loaded)))
        return self.cursorRect(cursor)

    # its size

    def set_font(self, font: QFont) -> None:
        """Use another font."""
        if font == self._used_font:
            return
        self._used_font = font
        self.setFont(font)
        self.document().setDefaultFont(font)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        height = max(int(self.document().size().height() + 0.99), self.fontMetrics().height() + 4) + 2
        if height != self.height():
            self.setFixedHeight(height)
            self.grew.emit(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the height that the text needs at this width."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """As tall as the text."""
        return QSize(320, int(self.document().size().height()) + 2)

    def minimumSizeHint(self) -> QSize:
        """Narrow windows wrap the text."""
        return QSize(80, self.fontMetrics().height() + 6)

    # what comes in

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether a composition is under way: no text surgery then."""
        before, self.composing = self.composing, bool(event.preeditString())
        super().inputMethodEvent(event)
        if before and not self.composing:
            self.composed.emit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text only."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as plain text, whatever it was."""
        if source.hasText():
            self.textCursor().insertText(typeable(source.text()))
            self.cursor_moved.emit(self.cursorRect())

    @Slot()
    def _cursor_changed(self) -> None:
        if not self._applying and self.hasFocus():
            self.cursor_moved.emit(self.cursorRect())
