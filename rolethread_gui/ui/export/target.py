"""Where an export goes: the trainers with a sentence each, plain files, and the options of the one chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.ui import theme
from rolethread_gui.ui.export.parts import Choice, Number, column, heading, muted
from rolethread_gui.workbench.export_choices import FORMAT, ExportChoices, Value

if TYPE_CHECKING:
    from rolethread_gui.formats.trainer_options import Option


class TargetCard(QFrame):
    """One place that an export can go to: its name as a button to choose, and a sentence.

    Signals:
        chosen: its id.
    """

    chosen = Signal(str)

    def __init__(self, target: str, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.target = target
        self.setProperty("kind", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.button = QRadioButton(title.replace("&", "&&"))
        self.button.setObjectName(f"export_to_{target.replace(':', '_')}")
        self.button.setAccessibleDescription(sentence)
        self.button.clicked.connect(self._pressed)
        self._whole = sentence
        self._first = first_sentence(sentence)
        self._sentence = muted(self._first)
        self._sentence.setIndent(22)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(2)
        layout.addWidget(self.button)
        layout.addWidget(self._sentence)

    def explain(self, *, whole: bool) -> None:
        """Say everything about it, or one sentence."""
        self._sentence.setText(self._whole if whole else self._first)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The whole card is a button."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)
            self.button.click()
        else:
            super().mousePressEvent(event)

    @Slot()
    def _pressed(self) -> None:
        self.chosen.emit(self.target)


def first_sentence(text: str) -> str:
    """As far as the first full stop or semicolon that ends a thought."""
    ends = [at for at in (text.find(". "), text.find("; ")) if at > 0]
    return f"{text[: min(ends)]}." if ends else text


class TargetList(QWidget):
    """All places; once one is chosen, the others fold away.

    Signals:
        chosen: id of the trainer, or ``format:`` and the id of a format.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[str, TargetCard] = {}
        self._group = QButtonGroup(self)
        self._column = column(self)
        self._plain = heading(self.tr("As a plain file"))
        self._other = QPushButton(self.tr("Choose another"))
        self._other.setObjectName("export_other_target")
        self._other.setProperty("kind", "link")
        self._other.clicked.connect(self.unfold)
        self._unfolded = True
        self._target = ""

    def fill(self, trainers: list[tuple[str, str, str]], formats: list[tuple[str, str, str]]) -> None:
        """Make the cards: id, title and sentence of each."""
        for target, title, sentence in trainers:
            self._add(target, title, sentence)
        self._column.addSpacing(theme.UNIT_PX // 2)
        self._column.addWidget(self._plain)
        for target, title, sentence in formats:
            self._add(f"{FORMAT}{target}", title, sentence)
        self._column.addWidget(self._other, 0, Qt.AlignmentFlag.AlignLeft)
        self._show()

    def _add(self, target: str, title: str, sentence: str) -> None:
        card = TargetCard(target, title, sentence)
        card.chosen.connect(self._chosen)
        self._group.addButton(card.button)
        self._cards[target] = card
        self._column.addWidget(card)

    @property
    def controls(self) -> list[QWidget]:
        """What can have the keyboard, from above to below."""
        return [*(card.button for card in self._cards.values()), self._other]

    @property
    def filled(self) -> bool:
        """Whether the cards are made."""
        return bool(self._cards)

    def choose(self, target: str) -> None:
        """Show which one is chosen; empty for none."""
        self._target = target if target in self._cards else ""
        self._unfolded = not self._target
        self._group.setExclusive(False)
        for name, card in self._cards.items():
            card.button.setChecked(name == self._target)
        self._group.setExclusive(True)
        self._show()

    @Slot()
    def unfold(self) -> None:
        """Show all places again."""
        self._unfolded = True
        self._show()
        if self._target:
            self._cards[self._target].button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        for name, card in self._cards.items():
            card.setVisible(self._unfolded or name == self._target)
            card.explain(whole=not self._unfolded)
        self._plain.setVisible(self._unfolded)
        self._other.setVisible(not self._unfolded)

    @Slot(str)
    def _chosen(self, target: str) -> None:
        self.choose(target)
        self._other.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(target)


class OptionList(QWidget):
    """The options of the trainer, the rarer ones under "More".

    Signals:
        changed: id of an option and its value.
        unfolded: "More" was opened or closed.
    """

    changed = Signal(str, object)
    unfolded = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = column(self)
        self._more_holder = QWidget()
        self._more_column = column(self._more_holder)
        self._more = QPushButton()
        self._more.setObjectName("export_more_options")
        self._more.setProperty("kind", "link")
        self._more.setCheckable(True)
        self._more.toggled.connect(self._fold)
        self._made: list[QWidget] = []
        self._plain: list[QWidget] = []
        self._rarer: list[QWidget] = []
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._more_holder)

    def fill(self, options: tuple[Option, ...], choices: ExportChoices) -> None:
        """Make the controls of a trainer."""
        for widget in self._made:
            widget.hide()
            widget.deleteLater()
        self._made = []
        place = 0
        self._plain, self._rarer = [], []
        for option in options:
            control = self._control(option, choices.own_settings.get(option.id, option.default))
            (self._rarer if option.more else self._plain).append(control)
            shown: list[QWidget] = [control, muted(option.help)]
            if not isinstance(control, QCheckBox):
                label = QLabel(option.title)
                label.setBuddy(control)
                shown.insert(0, label)
            shown[-1].setContentsMargins(0, 0, 0, theme.UNIT_PX)  # one option ends, and another begins
            for widget in shown:
                self._made.append(widget)
                if option.more:
                    self._more_column.addWidget(widget)
                else:
                    self._column.insertWidget(place, widget)
                    place += 1
        self._more.setVisible(any(option.more for option in options))
        self._more.setChecked(choices.more)
        self._fold(choices.more)
        self.setVisible(bool(options))

    @property
    def controls(self) -> list[QWidget]:
        """What can have the keyboard, from above to below."""
        return [*self._plain, self._more, *self._rarer]

    def _control(self, option: Option, value: Value) -> QWidget:
        made: QWidget
        if option.choices:
            box = Choice()
            for name, title in option.choices:
                box.addItem(title, name)
                box.setItemData(box.count() - 1, title, Qt.ItemDataRole.ToolTipRole)
            box.setCurrentIndex(max(0, box.findData(value)))
            box.currentIndexChanged.connect(self._box_changed)
            made = box
        elif isinstance(option.default, bool):
            tick = QCheckBox(option.title)
            tick.setChecked(bool(value))
            tick.toggled.connect(self._tick_changed)
            made = tick
        elif isinstance(option.default, int):
            number = Number(option.low, option.high, int(value))
            number.valueChanged.connect(self._number_changed)
            made = number
        else:
            line = QLineEdit(str(value))
            line.editingFinished.connect(self._line_changed)
            made = line
        made.setObjectName(f"export_option_{option.id}")
        made.setProperty("option", option.id)
        made.setAccessibleName(option.title)
        made.setAccessibleDescription(option.help)
        made.setToolTip(option.help)
        return made

    def _say(self, value: Value) -> None:
        sender = self.sender()
        if sender is not None:
            self.changed.emit(str(sender.property("option")), value)

    @Slot()
    def _box_changed(self) -> None:
        sender = self.sender()
        if isinstance(sender, QComboBox):
            self._say(str(sender.currentData()))

    @Slot(bool)
    def _tick_changed(self, on: bool) -> None:
        self._say(on)

    @Slot(int)
    def _number_changed(self, value: int) -> None:
        self._say(value)

    @Slot()
    def _line_changed(self) -> None:
        sender = self.sender()
        if isinstance(sender, QLineEdit):
            self._say(sender.text().strip())

    @Slot(bool)
    def _fold(self, on: bool) -> None:
        self._more.setText(self.tr("Fewer options") if on else self.tr("More options"))
        self._more_holder.setVisible(on)
        self.unfolded.emit(on)
