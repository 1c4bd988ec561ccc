"""What a turn has besides its text: attachments, calls, results, other texts. Made only for turns that have it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from rolethread_gui.dataset import tools
from rolethread_gui.dataset.conversation import Attached, Conversation, Medium, Role, ToolCall, Turn
from rolethread_gui.ui.edit.alternatives import AlternativePane, ChosenMark
from rolethread_gui.ui.edit.tool_block import CallBlock, ResultBlock, call_edits
from rolethread_gui.ui.edit.turn_editor import TurnEditor
from rolethread_gui.wording import figure, put, say

SIDE_BY_SIDE_PX = 520
"""Width from which the other text stands beside the chosen one and not below."""


class TurnExtras(QObject):
    """Keeps the further parts of one turn's widget in step with the turn.

    Signals:
        commanded: what History calls it, and the edits.
        undo_wanted, redo_wanted: from the other texts.
    """

    commanded = Signal(str, object)
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(
        self, widget: QWidget, editor: TurnEditor, beside: QBoxLayout, own: QVBoxLayout, below: QVBoxLayout
    ) -> None:
        """Begin with nothing.

        Args:
            widget: the turn's.
            editor: has its text.
            beside: holds `own`; another text goes beside it.
            own: holds the text.
            below: for all else.
        """
        super().__init__(widget)
        self._widget = widget
        self._editor = editor
        self._beside, self._own, self._below = beside, own, below
        self._chosen: ChosenMark | None = None
        self._revealed = False
        self._conversation = 0
        self._turn: Turn | None = None
        self._attached: QLabel | None = None
        self._calls: list[CallBlock] = []
        self._result: ResultBlock | None = None
        self.pane: AlternativePane | None = None

    def bind(self, conversation: Conversation, turn: Turn, *, read_only: bool, font: QFont) -> None:
        """Show what a turn has."""
        if self._turn is None or self._turn.key != turn.key or self._conversation != conversation.key:
            self._revealed = False
        self._conversation, self._turn = conversation.key, turn
        self._show_attached(turn)
        self._show_calls(conversation, turn, read_only=read_only)
        self._show_result(conversation, turn, read_only=read_only)
        self._show_pane(turn, read_only=read_only, font=font)
        self._show_text()

    @Slot()
    def reveal_text(self) -> None:
        """Show the text as it stands, also where its parts stand laid out instead."""
        self._revealed = True
        self._show_text()

    def _show_text(self) -> None:
        turn = self._turn
        if turn is None:
            return
        editor = self._editor
        laid_out = self._result is not None and self._result.is_laid_out
        silent = bool(turn.calls) and not editor.text.text
        editor.setVisible(self._revealed or editor.hasFocus() or not (laid_out or silent))
        if self._result is not None:
            self._result.show_laid_out(not editor.isVisibleTo(self._widget))

    def leave(self) -> None:
        """The widget is put aside."""
        if self.pane is not None:
            self.pane.leave()
        self._turn = None
        self._editor.show()

    def set_font(self, font: QFont) -> None:
        """Font of the other text."""
        if self.pane is not None:
            self.pane.set_font(font)

    def update_look(self) -> None:
        """Paint again in the colours of the moment."""
        if self._chosen is not None:
            self._chosen.update_look()
        if self.pane is not None:
            self.pane.update_look()
            self.pane.compare()

    def fit(self, width_px: int) -> None:
        """Put the other text beside the chosen one, or below where there is little room."""
        wide = width_px >= SIDE_BY_SIDE_PX
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._beside.direction() != direction:
            self._beside.setDirection(direction)
        if self._chosen is not None:
            self._chosen.setVisible(wide and self.pane is not None and not self.pane.isHidden())

    def _show_attached(self, turn: Turn) -> None:
        if not turn.attached:
            if self._attached is not None:
                self._attached.hide()
            return
        if self._attached is None:
            self._attached = QLabel(self._widget)
            self._attached.setObjectName("attachments")
            self._attached.setProperty("kind", "preview")
            self._attached.setTextFormat(Qt.TextFormat.PlainText)
            self._attached.setWordWrap(True)
            self._below.insertWidget(0, self._attached)
        self._attached.setText("\n".join(self._told(one) for one in turn.attached))
        self._attached.show()

    def _told(self, one: Attached) -> str:
        titles = {
            Medium.PICTURE: self.tr("Picture"),
            Medium.SOUND: self.tr("Sound"),
            Medium.FILM: self.tr("Film"),
            Medium.FILE: self.tr("File"),
            Medium.OTHER: self.tr("Part"),
        }
        told = titles[one.kind]
        details = [part for part in (one.name, _size(one.size)) if part]
        if details:
            told += ": " + ", ".join(details)
        return self.tr("{0} – kept, not shown").format(told)

    def _show_calls(self, conversation: Conversation, turn: Turn, *, read_only: bool) -> None:
        while len(self._calls) < len(turn.calls):
            block = CallBlock(len(self._calls), self._widget)
            block.changed.connect(self._call_changed)
            self._below.insertWidget(self._below.count(), block)
            self._calls.append(block)
        known = tools.definitions(conversation.tools) if turn.calls else None
        for place, block in enumerate(self._calls):
            if place < len(turn.calls):
                block.bind(turn.calls[place], known, read_only=read_only)
            block.setVisible(place < len(turn.calls))

    @Slot(object)
    def _call_changed(self, call: ToolCall | None) -> None:
        block = self.sender()
        if isinstance(block, CallBlock) and self._turn is not None and block.number < len(self._turn.calls):
            self.commanded.emit(*call_edits(self._conversation, self._turn, block.number, call))

    def _show_result(self, conversation: Conversation, turn: Turn, *, read_only: bool) -> None:
        if turn.role is not Role.TOOL:
            if self._result is not None:
                self._result.leave()
            return
        if self._result is None:
            self._result = ResultBlock(self._widget)
            self._result.commanded.connect(self.commanded)
            self._result.text_wanted.connect(self.reveal_text)
            self._below.addWidget(self._result)
        self._result.bind(conversation, turn, read_only=read_only)
        self._result.show()

    def _show_pane(self, turn: Turn, *, read_only: bool, font: QFont) -> None:
        if not turn.alternatives:
            if self.pane is not None:
                self.pane.leave()
            if self._chosen is not None:
                self._chosen.hide()
            return
        if self.pane is None:
            self._chosen = ChosenMark(self._widget)
            self._own.insertWidget(0, self._chosen)
            self.pane = AlternativePane(self._widget, self._editor)
            self.pane.commanded.connect(self.commanded)
            self.pane.undo_wanted.connect(self.undo_wanted)
            self.pane.redo_wanted.connect(self.redo_wanted)
            self._beside.addWidget(self.pane, 1, Qt.AlignmentFlag.AlignTop)
        self.pane.set_font(font)
        self.pane.show()
        self.fit(self._widget.width())
        self.pane.bind(self._conversation, turn, read_only=read_only)


def has_extras(turn: Turn) -> bool:
    """Whether a turn has anything besides its text."""
    return bool(turn.alternatives or turn.calls or turn.attached or turn.role is Role.TOOL)


def _size(count: int) -> str:
    """Bytes as a person says them."""
    if not count:
        return ""
    if count < 1000:
        return say("{0} bytes").format(count)
    return (
        put(say("{0:,.0f} kB"), count / 1000)
        if count < 1_000_000
        else f"{figure(count / 1_000_000, ',.1f')} MB"
    )
