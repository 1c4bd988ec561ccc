"""The preferences: one control for each row that has a title, made from the rows themselves."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFileDialog,
    QFontComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.ui import theme
from rolethread_gui.ui.widgets.number_fields import with_edge
from rolethread_gui.workbench.preferences import ROWS, TEXT_FONT, Preferences

_ROW = "row"
"""Property of a control that holds the name of its row."""
_NOTE_PX = 34 * theme.UNIT_PX


class PreferencesDialog(QDialog):
    """Every change holds at once; there is nothing to confirm."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preferences_dialog")
        self.setWindowTitle(self.tr("Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._preferences = preferences
        self._rows: dict[str, Any] = {row.name: row for row in ROWS}
        self._lines: dict[str, QLineEdit] = {}
        unit = theme.UNIT_PX
        form = QFormLayout()
        form.setHorizontalSpacing(3 * unit)
        form.setVerticalSpacing(unit // 2)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        group = ""
        for row in ROWS:
            if row.title and row.group != group:
                group = row.group
                self._add_heading(form, group)
            if row.title:
                control = self._control(row)
                label = QLabel(row.title)
                label.setBuddy(control)
                form.addRow(label, control)
                form.addRow("", _Note(row.help))
                form.addItem(_gap())
        self._add_privacy(form)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.close)
        close.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        inside = QWidget()
        inside.setLayout(form)
        form.setContentsMargins(0, 0, unit, 0)
        scroll = QScrollArea()  # a screen may be lower than all of this, above all when it is drawn larger
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it has the focus
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * unit, 3 * unit, 2 * unit, 2 * unit)
        layout.addWidget(scroll, 1)
        layout.addWidget(close)
        self.setMinimumWidth(60 * unit)
        room = self.screen().availableSize() * 0.85
        wide = min(72 * unit, room.width())
        tall = form.totalHeightForWidth(wide - 6 * unit) + close.sizeHint().height() + 8 * unit
        self.resize(wide, min(tall, room.height()))

    def _add_heading(self, form: QFormLayout, text: str) -> None:
        label = QLabel(text)
        label.setProperty("kind", "small_heading")
        label.setContentsMargins(0, theme.UNIT_PX if form.rowCount() else 0, 0, 0)
        form.addRow(label)

    def _add_privacy(self, form: QFormLayout) -> None:
        """What is remembered, where, and a way to forget it."""
        self._add_heading(form, self.tr("Privacy"))
        self._forget = QPushButton(self.tr("Forget recent projects and searches"))
        self._forget.setObjectName("preferences_forget")
        self._forget.setAutoDefault(False)
        self._forget.clicked.connect(self._forget_traces)
        label = QLabel(self.tr("What is remembered"))
        label.setBuddy(self._forget)
        row = QHBoxLayout()
        row.addWidget(self._forget)
        row.addStretch(1)
        form.addRow(label, row)
        note = QLabel(
            self.tr(
                "Nothing that you write or open leaves this computer. What the program remembers between two starts lies in {0}."
            ).format(self._preferences.path)
        )
        note.setObjectName("preferences_place")
        note.setProperty("kind", "muted")
        note.setWordWrap(True)
        form.addRow("", note)

    @Slot()
    def _forget_traces(self) -> None:
        self._preferences.forget_traces()
        self._forget.setEnabled(False)
        self._forget.setText(self.tr("Forgotten"))

    def _control(self, row: Any) -> QWidget:
        value = self._preferences.get(row)
        if row.choices:
            made: QWidget = self._choice(row, value)
        elif isinstance(row.default, bool):
            box = QCheckBox()
            box.setChecked(value)
            box.toggled.connect(self._toggled)
            made = box
        elif isinstance(row.default, (int, float)):
            made = self._number(row, value)
        elif row is TEXT_FONT:
            made = self._font(value)
        elif row.path:
            made = self._path(row, value)
        else:
            line = QLineEdit(value)
            line.editingFinished.connect(self._line_edited)
            made = line
        made.setProperty(_ROW, row.name)
        made.setObjectName(f"preference_{row.name.replace('/', '_')}")
        made.setAccessibleName(row.title)
        made.setAccessibleDescription(row.help)
        return made

    def _choice(self, row: Any, value: Any) -> QComboBox:
        box = QComboBox()
        for choice, words in row.choices:
            box.addItem(words, choice)
        box.setCurrentIndex(box.findData(value))
        box.activated.connect(self._chosen)
        return box

    def _number(self, row: Any, value: float) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        with_edge(box)
        box.setDecimals(0)
        box.setRange(row.low, row.high)
        box.setValue(value)
        box.setSuffix(f" {row.unit}" if row.unit else "")
        box.valueChanged.connect(self._numbered)
        return box

    def _font(self, value: str) -> QFontComboBox:
        box = QFontComboBox()
        box.setEditable(False)
        box.setCurrentFont(theme.text_font(family=value))
        box.activated.connect(self._font_chosen)
        return box

    def _path(self, row: Any, value: str) -> QWidget:
        whole = QWidget()
        layout = QHBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        line = QLineEdit(value)
        line.setPlaceholderText(row.empty)
        line.setProperty(_ROW, row.name)
        line.setObjectName(f"preference_line_{row.name.replace('/', '_')}")
        line.setAccessibleName(row.title)
        line.editingFinished.connect(self._line_edited)
        self._lines[row.name] = line
        choose = QPushButton(self.tr("Choose…"))
        choose.setAutoDefault(False)  # Return in a line is for the line
        choose.setProperty(_ROW, row.name)
        choose.setAccessibleName(self.tr("Choose: {0}").format(row.title))
        choose.clicked.connect(self._choose_path)
        layout.addWidget(line, 1)
        layout.addWidget(choose)
        whole.setFocusProxy(line)
        return whole

    def _set(self, control: object, value: Any) -> None:
        assert isinstance(control, QWidget)
        self._preferences.set(self._rows[str(control.property(_ROW))], value)

    @Slot(int)
    def _chosen(self, place: int) -> None:
        box = self.sender()
        assert isinstance(box, QComboBox)
        self._set(box, box.itemData(place))

    @Slot(bool)
    def _toggled(self, on: bool) -> None:
        self._set(self.sender(), on)

    @Slot(float)
    def _numbered(self, value: float) -> None:
        box = self.sender()
        assert isinstance(box, QWidget)
        row = self._rows[str(box.property(_ROW))]
        self._set(box, type(row.default)(value))

    @Slot(int)
    def _font_chosen(self, place: int) -> None:
        del place
        box = self.sender()
        assert isinstance(box, QFontComboBox)
        self._set(box, box.currentFont().family())

    @Slot()
    def _line_edited(self) -> None:
        line = self.sender()
        assert isinstance(line, QLineEdit)
        self._set(line, line.text().strip())

    @Slot()
    def _choose_path(self) -> None:
        button = self.sender()
        assert isinstance(button, QWidget)
        row = self._rows[str(button.property(_ROW))]
        line = self._lines[row.name]
        if row.path == "folder":
            chosen = QFileDialog.getExistingDirectory(self, row.title, line.text())
        else:
            chosen, _ = QFileDialog.getOpenFileName(
                self, row.title, line.text(), self.tr("Tokenizers (tokenizer.json *.json);;All files (*)")
            )
        if chosen:
            line.setText(chosen)
            self._set(line, chosen)


class _Note(QLabel):
    """What a row means. A label guesses its height for lines that are far too short, which leaves gaps."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setProperty("kind", "muted")
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)

    def sizeHint(self) -> QSize:
        """As high as the words are in the room that a field has."""
        return QSize(_NOTE_PX, self.heightForWidth(_NOTE_PX))


def _gap() -> QSpacerItem:
    return QSpacerItem(1, theme.UNIT_PX, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
