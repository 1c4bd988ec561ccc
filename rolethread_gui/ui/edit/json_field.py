"""JSON as a person can read and mend it: names with values where it is flat, else indented text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFont, QFontDatabase, QTextOption
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from rolethread_gui.dataset.json_values import is_object
from rolethread_gui.dataset.tools import is_json, parsed

_FLAT = (str, int, float, bool, type(None))
_LONGEST_VALUE = 160
_MOST_ROWS = 12
_MOST_LINES = 14


def is_flat(value: Any) -> bool:
    """Whether a decoded value is an object of a few short values."""
    return (
        is_object(value)
        and 0 < len(value) <= _MOST_ROWS
        and all(isinstance(one, _FLAT) for one in value.values())
        and all("\n" not in str(one) and len(str(one)) <= _LONGEST_VALUE for one in value.values())
    )


def indented(text: str) -> str:
    """JSON with its lists and objects on lines of their own; anything else as it is."""
    return json.dumps(parsed(text), ensure_ascii=False, indent=2) if is_json(text) else text


def written_like(value: Any, model: str) -> str:
    """A value as JSON with the spaces that another JSON text uses."""
    tight = model.strip() not in ("", "{}") and '": ' not in model
    return json.dumps(value, ensure_ascii=False, separators=(",", ":") if tight else None)


def shown_value(value: Any) -> str:
    """A short value as a person writes it."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def taken_value(text: str, old: Any, *, is_text: bool) -> Any:
    """What a person wrote for a value: a text where it was or must be one, else a number or the like."""
    if is_text or isinstance(old, str):
        return text
    value = parsed(text)
    return value if is_json(text) and isinstance(value, _FLAT) and not isinstance(value, str) else text


class FieldTable(QFrame):
    """Names with values in rows.

    Signals:
        changed: a value is being written: all values as they would be.
        finished: a value was written: all values.
    """

    changed = Signal(object)
    finished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: dict[str, Any] = {}
        self._texts: frozenset[str] = frozenset()
        self._fields: dict[str, QLineEdit] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def show_values(
        self, values: Mapping[str, Any], hints: Mapping[str, str], texts: frozenset[str], *, read_only: bool
    ) -> None:
        """Show values.

        Args:
            values: by name, in order.
            hints: further names that may be filled in, with what the empty field says.
            texts: names whose values are texts.
            read_only: whether they can only be read.
        """
        names = [*values, *(name for name in hints if name not in values)]
        if names != list(self._fields):
            self._make(names)
        self._values, self._texts = dict(values), texts
        for name, field in self._fields.items():
            field.setReadOnly(read_only)
            field.setPlaceholderText(hints.get(name, ""))
            text = shown_value(values[name]) if name in values else ""
            if field.text() != text and not (field.hasFocus() and field.isModified()):
                field.setText(text)
                field.setCursorPosition(0)

    def _make(self, names: list[str]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._fields = {}
        for row, name in enumerate(names):
            label = QLabel(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("kind", "muted")
            field = QLineEdit()
            field.setObjectName(f"argument_{name}")
            field.setAccessibleName(name)
            field.textEdited.connect(self._edited)
            field.editingFinished.connect(self._finished)
            label.setBuddy(field)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(field, row, 1)
            self._fields[name] = field

    def values(self) -> dict[str, Any]:
        """The values as they are written now."""
        made = dict(self._values)
        for name, field in self._fields.items():
            old = self._values.get(name)
            if name not in self._values and not field.text():
                continue
            if name in self._values and field.text() == shown_value(old):
                continue
            made[name] = taken_value(field.text(), old, is_text=name in self._texts)
        return made

    @Slot()
    def _edited(self) -> None:
        self.changed.emit(self.values())

    @Slot()
    def _finished(self) -> None:
        made = self.values()
        if made != self._values:
            self.finished.emit(made)


class JsonText(QPlainTextEdit):
    """Indented JSON, as tall as it is up to some lines.

    Signals:
        finished: the person left it after a change.
    """

    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "field")
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setStyleHint(QFont.StyleHint.Monospace)
        self.setFont(font)
        self._shown = ""
        self.textChanged.connect(self._fit)

    def show_json(self, text: str) -> None:
        """Show a JSON text laid out; what the person is writing stays."""
        laid = indented(text)
        if laid != self._shown and not (self.hasFocus() and self.toPlainText() != self._shown):
            self._shown = laid
            self.setPlainText(laid)
        elif laid == self.toPlainText():
            self._shown = laid

    @property
    def is_changed(self) -> bool:
        """Whether the person wrote something that was not handed over."""
        return self.toPlainText() != self._shown

    @Slot()
    def _fit(self) -> None:
        lines = min(max(self.document().lineCount(), 2), _MOST_LINES)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 22)

    def sizeHint(self) -> QSize:
        """As tall as the text, up to some lines."""
        return QSize(200, self.height())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hand over what was written."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason and self.is_changed:
            self._shown = self.toPlainText()
            self.finished.emit()
