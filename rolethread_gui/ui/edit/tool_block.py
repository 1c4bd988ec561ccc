"""Calls of tools and their results as blocks that can be read and mended, with what is wrong in words."""

from __future__ import annotations

from typing import Any

import msgspec
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.dataset import tools
from rolethread_gui.dataset.conversation import Conversation, ToolCall, Turn
from rolethread_gui.dataset.edits import Edit, SetText
from rolethread_gui.dataset.flags import Severity
from rolethread_gui.dataset.tool_edits import SetCallId, SetCalls, SetSpeaker
from rolethread_gui.dataset.tools import ToolDefinition
from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.json_field import FieldTable, JsonText, is_flat, written_like
from rolethread_gui.wording import say


class Trouble(QFrame):
    """One sentence on what is wrong, with its mark; nothing where all is well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tool_trouble")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(6)
        self._mark = QLabel()
        self._mark.setFixedSize(14, 14)
        self._text = QLabel()
        self._text.setWordWrap(True)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show a sentence, or nothing."""
        self._text.setText(sentence)
        icon = theme.severity_icon(Severity.ERROR)
        self._mark.setPixmap(icon.pixmap(self._mark.size(), self.devicePixelRatioF()))
        self.setVisible(bool(sentence))

    def text(self) -> str:
        """The sentence."""
        return self._text.text()


def _row_head(icon: str, words: str, parent: QWidget) -> tuple[QHBoxLayout, QLabel]:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    mark = QLabel(parent)
    mark.setFixedSize(16, 16)
    mark.setPixmap(theme.icon(icon, "muted").pixmap(mark.size(), parent.devicePixelRatioF()))
    label = QLabel(words, parent)
    label.setProperty("kind", "muted")
    row.addWidget(mark)
    row.addWidget(label)
    return row, label


class CallBlock(QFrame):
    """One call: the function, its arguments, what is wrong.

    Signals:
        changed: the call is another one now, or None when it shall go.
    """

    changed = Signal(object)

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = number
        self._call = ToolCall("", "", "")
        self._known: tuple[ToolDefinition, ...] | None = None
        self.setObjectName(f"call_{number}")
        self.setProperty("kind", "card")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 6, 8)
        column.setSpacing(4)
        row, _ = _row_head("wrench", self.tr("Calls"), self)
        self.name = QComboBox()
        self.name.setObjectName("call_name")
        self.name.setEditable(True)
        self.name.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.name.setAccessibleName(self.tr("Function that is called"))
        self.name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.name.setMinimumContentsLength(6)
        self.name.textActivated.connect(self._name_written)
        line = self.name.lineEdit()
        assert line is not None
        line.editingFinished.connect(self._name_written)
        self._id = QLabel()
        self._id.setProperty("kind", "muted")
        self._id.setTextFormat(Qt.TextFormat.PlainText)
        self._drop = QToolButton()
        self._drop.setObjectName("call_drop")
        self._drop.setProperty("kind", "flat")
        self._drop.setIcon(theme.icon("x", "muted"))
        self._drop.setToolTip(self.tr("Delete this call"))
        self._drop.setAccessibleName(self.tr("Delete this call"))
        self._drop.clicked.connect(self._dropped)
        row.addWidget(self.name, 1)
        row.addWidget(self._id)
        row.addWidget(self._drop)
        column.addLayout(row)
        self.table = FieldTable(self)
        self.table.changed.connect(self._values_changed)
        self.table.finished.connect(self._values_finished)
        column.addWidget(self.table)
        self.text = JsonText(self)
        self.text.setObjectName("call_arguments")
        self.text.setAccessibleName(self.tr("Arguments"))
        self.text.textChanged.connect(self._text_changed)
        self.text.finished.connect(self._text_finished)
        column.addWidget(self.text)
        self.trouble = Trouble(self)
        column.addWidget(self.trouble)

    def bind(self, call: ToolCall, known: tuple[ToolDefinition, ...] | None, *, read_only: bool) -> None:
        """Show a call.

        Args:
            call: the call.
            known: the tools of the conversation; None where they cannot be read.
            read_only: whether it can only be read.
        """
        self._call, self._known = call, known
        names = [tool.name for tool in known or ()]
        if [self.name.itemText(place) for place in range(self.name.count())] != names:
            self.name.clear()
            self.name.addItems(names)
        if self.name.currentText() != call.name:
            self.name.setCurrentText(call.name)
        self.name.setEnabled(not read_only)
        self._drop.setVisible(not read_only)
        self._id.setText(call.id)
        self._id.setToolTip(self.tr("What its result refers to"))
        values = tools.arguments_of(call)
        tool = self._tool(call)
        hints = {name: self.tr("needed") for name in tool.required} if tool else {}
        flat = values is not None and (is_flat(values) or (not values and bool(hints)))
        self.table.setVisible(flat)
        self.text.setVisible(not flat and bool(values is None or values))
        if flat and values is not None:
            texts = frozenset(
                name for name, schema in (tool.properties if tool else {}).items() if _is_text(schema)
            )
            self.table.show_values(values, hints, texts, read_only=read_only)
        else:
            self.text.setReadOnly(read_only)
            self.text.show_json(call.arguments)
        self.trouble.say(tools.call_trouble(call, known))

    def _tool(self, call: ToolCall) -> ToolDefinition | None:
        return next((one for one in self._known or () if one.name == call.name), None)

    def _with(self, **changes: str) -> ToolCall:
        return msgspec.structs.replace(self._call, **changes)

    def _hand_over(self, call: ToolCall) -> None:
        if call != self._call:
            self.changed.emit(call)

    @Slot()
    def _name_written(self) -> None:
        self._hand_over(self._with(name=self.name.currentText().strip()))

    @Slot(object)
    def _values_changed(self, values: dict[str, Any]) -> None:
        call = self._with(arguments=written_like(values, self._call.arguments))
        self.trouble.say(tools.call_trouble(call, self._known))

    @Slot(object)
    def _values_finished(self, values: dict[str, Any]) -> None:
        self._hand_over(self._with(arguments=written_like(values, self._call.arguments)))

    @Slot()
    def _text_changed(self) -> None:
        if self.text.hasFocus():
            self.trouble.say(tools.call_trouble(self._with(arguments=self.text.toPlainText()), self._known))

    @Slot()
    def _text_finished(self) -> None:
        text = self.text.toPlainText()
        if tools.is_json(text):
            if tools.is_json(self._call.arguments) and tools.parsed(text) == tools.parsed(
                self._call.arguments
            ):
                return
            text = written_like(tools.parsed(text), self._call.arguments)
        self._hand_over(self._with(arguments=text))

    @Slot()
    def _dropped(self) -> None:
        self.changed.emit(None)


def _is_text(schema: Any) -> bool:
    return isinstance(schema, dict) and schema.get("type") == "string"


def call_edits(
    conversation: int, turn: Turn, number: int, call: ToolCall | None
) -> tuple[str, tuple[Edit, ...]]:
    """Words and edits of a changed or deleted call."""
    old = turn.calls[number]
    kept = [*turn.calls[:number], *([] if call is None else [call]), *turn.calls[number + 1 :]]
    edit = SetCalls(conversation, turn.key, tuple(kept))
    if call is None:
        return say("Deleted a call of {0}").format(old.name or "?"), (edit,)
    if call.name != old.name:
        return say("Let {0} be called").format(call.name or "?"), (edit,)
    return say("Changed a call of {0}").format(call.name or "?"), (edit,)


def further_call(conversation: Conversation) -> ToolCall:
    """A new call: of the first tool, with an id where the others have one."""
    known = tools.definitions(conversation.tools) or ()
    ids = {call.id for one in conversation.turns for call in one.calls if call.id}
    number = 1
    while f"call_{number}" in ids:
        number += 1
    return ToolCall(f"call_{number}" if ids else "", known[0].name if known else "", "{}")


class ResultBlock(QFrame):
    """Which call a tool's turn answers, and its result laid out where it is JSON.

    Attributes:
        is_laid_out: whether the result can stand laid out in place of its text.

    Signals:
        commanded: what History calls it, and the edits.
        text_wanted: the text itself shall be shown.
    """

    commanded = Signal(str, object)
    text_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._turn: Turn | None = None
        self._conversation = 0
        self.is_laid_out = False
        self._calls: list[ToolCall] = []
        self.setObjectName("result_block")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(4)
        row, self._label = _row_head("corner-down-right", self.tr("Answers the call of"), self)
        self.call = QComboBox()
        self.call.setObjectName("result_call")
        self.call.setAccessibleName(self.tr("The call that this result answers"))
        self.call.setMinimumContentsLength(6)
        self.call.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.call.activated.connect(self._chosen)
        row.addWidget(self.call, 1)
        row.addStretch(1)
        column.addLayout(row)
        self.table = FieldTable(self)
        self.table.finished.connect(self._values_finished)
        column.addWidget(self.table)
        self.text = JsonText(self)
        self.text.setObjectName("result_text")
        self.text.setAccessibleName(self.tr("Result"))
        self.text.finished.connect(self._text_finished)
        column.addWidget(self.text)
        self._raw = QPushButton(self.tr("Show it as it stands in the file"))
        self._raw.setObjectName("result_raw")
        self._raw.setProperty("kind", "link")
        self._raw.clicked.connect(self.text_wanted)
        column.addWidget(self._raw, 0, Qt.AlignmentFlag.AlignLeft)
        self.trouble = Trouble(self)
        column.addWidget(self.trouble)

    def leave(self) -> None:
        """The turn is no tool's any more."""
        self._turn = None
        self.is_laid_out = False
        self.hide()

    def show_laid_out(self, wanted: bool) -> None:
        """Show the result laid out, or leave it to the text."""
        flat = self.is_laid_out and self._turn is not None and is_flat(tools.parsed(self._turn.text))
        self.table.setVisible(wanted and self.is_laid_out and flat)
        self.text.setVisible(wanted and self.is_laid_out and not flat)
        self._raw.setVisible(wanted and self.is_laid_out)

    @Slot(object)
    def _values_finished(self, values: dict[str, Any]) -> None:
        if self._turn is not None:
            self._hand_over(written_like(values, self._turn.text))

    @Slot()
    def _text_finished(self) -> None:
        if self._turn is None:
            return
        text = self.text.toPlainText()
        if tools.is_json(text):
            if tools.parsed(text) == tools.parsed(self._turn.text):
                return
            text = written_like(tools.parsed(text), self._turn.text)
        self._hand_over(text)

    def _hand_over(self, text: str) -> None:
        if self._turn is not None and text != self._turn.text:
            edit = SetText(self._conversation, self._turn.key, text)
            self.commanded.emit(self.tr("Changed the result of a tool"), (edit,))

    def bind(self, conversation: Conversation, turn: Turn, *, read_only: bool) -> None:
        """Show a result."""
        self._turn, self._conversation = turn, conversation.key
        place = conversation.index(turn.key)
        before = place
        while before and conversation.turns[before - 1].role is turn.role:
            before -= 1
        self._calls = list(conversation.turns[before - 1].calls) if before else []
        answered = tools.answered_call(conversation, place)
        self.call.clear()
        self.call.addItems([f"{call.name} · {call.id}" if call.id else call.name for call in self._calls])
        self.call.setCurrentIndex(self._calls.index(answered) if answered in self._calls else -1)
        self.call.setPlaceholderText(turn.speaker or self.tr("choose the call"))
        self.call.setEnabled(not read_only and bool(self._calls))
        self._label.setVisible(bool(self._calls))
        self.call.setVisible(bool(self._calls))
        value = tools.parsed(turn.text)
        self.is_laid_out = isinstance(value, dict | list) and bool(value)
        if is_flat(value):
            self.table.show_values(value, {}, frozenset(), read_only=read_only)
        elif self.is_laid_out:
            self.text.setReadOnly(read_only)
            self.text.show_json(turn.text)
        self.trouble.say(tools.result_trouble(conversation, place))

    @Slot(int)
    def _chosen(self, place: int) -> None:
        if self._turn is None or not 0 <= place < len(self._calls):
            return
        call = self._calls[place]
        edits: list[Edit] = []
        if call.id != self._turn.call_id:
            edits.append(SetCallId(self._conversation, self._turn.key, call.id))
        if self._turn.speaker and self._turn.speaker != call.name:
            edits.append(SetSpeaker(self._conversation, self._turn.key, call.name))
        if edits:
            self.commanded.emit(self.tr("Tied a result to the call of {0}").format(call.name), tuple(edits))
