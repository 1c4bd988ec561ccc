"""Shows one chapter of the guide: text to read, with links between chapters."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from rolethread_gui.engine.guide import LINK, Chapter
from rolethread_gui.ui import theme

_FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
_MEASURE_PX = 680
"""The widest column of text: longer lines are hard to follow."""
_HEADINGS = {1: 1.6, 2: 1.2, 3: 1.05}
"""Size of headings by level, as a multiple of the text's."""


class Reader(QTextBrowser):
    """One chapter.

    Signals:
        wanted: a link to a chapter was followed: its id.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guide_text")
        self.setAccessibleName(self.tr("Chapter"))
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.anchorClicked.connect(self._follow)
        self._chapter: Chapter | None = None
        theme.current().changed.connect(self._again)

    def loadResource(self, kind: int, name: QUrl | str) -> None:
        """Fetch nothing, from nowhere."""
        del kind, name

    def show_chapter(self, chapter: Chapter, words: str = "") -> None:
        """Show a chapter from its beginning, or from the first place of words that a search found in it."""
        self._chapter = chapter
        document = self.document()
        document.setDefaultFont(theme.text_font(theme.interface_font().pointSizeF() * 1.15))
        palette = self.palette()
        colors = theme.colors()
        palette.setColor(QPalette.ColorRole.Link, QColor(colors.accent))
        self.setPalette(palette)
        document.setMarkdown(chapter.text, _FEATURES)
        self._dress()
        self._keep_measure()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)
        if words:
            self.find(words)

    def show_section(self, heading: str) -> None:
        """Go to the section with this heading; stay at the beginning where there is none."""
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() > 1 and block.text() == heading:
                # the layout is as high as it will be only after it was asked
                top = self.document().documentLayout().blockBoundingRect(block).top()
                self.verticalScrollBar().setValue(round(top))
                return
            block = block.next()

    @Slot()
    def _again(self) -> None:
        if self._chapter is not None:
            place = self.verticalScrollBar().value()
            self.show_chapter(self._chapter)
            self.verticalScrollBar().setValue(place)

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        address = url.toString()
        if address.startswith(LINK):
            self.wanted.emit(address.removeprefix(LINK))

    # how it looks

    def _dress(self) -> None:
        """Give headings, paragraphs, links, examples and tables their looks; Markdown says nothing of them."""
        document = self.document()
        points = document.defaultFont().pointSizeF()
        colors = theme.colors()
        block = document.begin()
        while block.isValid():
            cursor = QTextCursor(block)
            form = block.blockFormat()
            level = form.headingLevel()
            form.setLineHeight(116, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            if level:
                form.setTopMargin(theme.UNIT_PX * (1 if level == 1 else 3))
                form.setBottomMargin(theme.UNIT_PX * (2 if level == 1 else 1))
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                looks = QTextCharFormat()
                looks.setFont(theme.interface_font())
                looks.setFontPointSize(points * _HEADINGS.get(level, 1.0))
                looks.setFontWeight(QFont.Weight.DemiBold)
                cursor.mergeCharFormat(looks)
                cursor = QTextCursor(block)
            elif cursor.currentTable() is None:
                form.setBottomMargin(theme.UNIT_PX * (0.75 if block.textList() is not None else 1.25))
            if block.blockFormat().hasProperty(QTextBlockFormat.Property.BlockQuoteLevel):
                form.setBackground(QBrush(QColor(colors.window)))
                form.setLeftMargin(2 * theme.UNIT_PX)
            cursor.setBlockFormat(form)
            block = block.next()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._dress_table(frame)

    def _dress_table(self, table: QTextTable) -> None:
        form = table.format()
        form.setCellPadding(theme.UNIT_PX * 0.75)
        form.setCellSpacing(0)
        form.setBorder(1)
        form.setBorderCollapse(True)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderBrush(QBrush(QColor(theme.colors().line)))
        form.setTopMargin(theme.UNIT_PX)
        form.setBottomMargin(2 * theme.UNIT_PX)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table.setFormat(form)

    def resizeEvent(self, event: object) -> None:
        """Keep the column in the middle and no wider than one can read."""
        super().resizeEvent(event)  # type: ignore[arg-type]  # Qt's stubs name the event's class
        self._keep_measure()

    def _keep_measure(self) -> None:
        room = max(3 * theme.UNIT_PX, (self.viewport().width() - _MEASURE_PX) // 2)
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        form.setLeftMargin(room)
        form.setRightMargin(room)
        form.setTopMargin(2 * theme.UNIT_PX)
        form.setBottomMargin(6 * theme.UNIT_PX)
        frame.setFrameFormat(form)
