"""A part of the filter panel: a heading that folds, rows below it, and a field that narrows a long list."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.ui import theme

LONG = 12
"""Rows beyond which a list can be narrowed by typing and sorted by name."""

_SIDE_PX = 9
"""A link ends where the figures below it end."""


class FacetSection(QWidget):
    """Rows under a heading.

    Signals:
        folded: name of the section, and whether its rows are hidden now.
        link_pressed: the button beside the heading.
        arranged: other rows are wanted, or another order.
    """

    folded = Signal(str, bool)
    arranged = Signal()
    link_pressed = Signal()

    def __init__(
        self,
        name: str,
        title: str,
        link: str = "",
        link_name: str = "",
        parent: QWidget | None = None,
        *,
        sortable: bool = False,
    ) -> None:
        """Begin without rows.

        Args:
            name: under which it is remembered whether it is folded.
            title: the heading.
            link: text of a button beside it, empty for none.
            link_name: object name of that button.
            parent: owner.
            sortable: whether a long list can be put into the order of names.
        """
        super().__init__(parent)
        self.setObjectName(f"section_{name}")
        self.name = name
        self.is_folded = False
        self._by_name = False
        self.head = QToolButton()
        self.head.setObjectName(f"fold_{name}")
        self.head.setProperty("kind", "section")
        self.head.setText(title)
        self.head.setIconSize(QSize(12, 12))
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.head.setMinimumWidth(20)
        self.head.clicked.connect(self._head_clicked)
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, _SIDE_PX if link else 4, 2)
        row.setSpacing(0)
        row.addWidget(self.head, 1)
        if link:
            button = QPushButton(link)
            button.setObjectName(link_name)
            button.setProperty("kind", "link")
            button.clicked.connect(self.link_pressed)
            row.addWidget(button)
            self.link = button
        self.body = QWidget()
        inner = QVBoxLayout(self.body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self._make_narrow())
        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        inner.addLayout(self.rows)
        self.below = QVBoxLayout()
        self.below.setSpacing(0)
        inner.addLayout(self.below)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(self.body)
        theme.current().changed.connect(self._show_fold)
        self._sorting.setVisible(sortable)
        self._show_fold()

    def _make_narrow(self) -> QWidget:
        self._narrow = QWidget()
        self._narrow.setObjectName(f"narrow_{self.name}")
        self.field = QLineEdit()
        self.field.setObjectName(f"narrow_field_{self.name}")
        self.field.setPlaceholderText(self.tr("Narrow the list"))
        self.field.setAccessibleName(self.tr("Narrow the list {0}").format(self.head.text()))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._narrowed)
        self._sorting = QToolButton()
        self._sorting.setObjectName(f"order_{self.name}")
        self._sorting.setProperty("kind", "flat")
        self._sorting.setText(self.tr("A–Z"))
        self._sorting.setCheckable(True)
        self._sorting.setToolTip(self.tr("In the order of the alphabet instead of the most frequent first"))
        self._sorting.toggled.connect(self._sorting_toggled)
        row = QHBoxLayout(self._narrow)
        row.setContentsMargins(8, 0, 4, 4)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self._sorting)
        self._narrow.hide()
        return self._narrow

    # folding

    @Slot()
    def _head_clicked(self) -> None:
        self.fold(not self.is_folded)
        self.folded.emit(self.name, self.is_folded)

    def fold(self, on: bool) -> None:
        """Hide the rows, or show them again."""
        self.is_folded = on
        self.body.setVisible(not on)
        self._show_fold()

    @Slot()
    def _show_fold(self) -> None:
        self.head.setIcon(theme.icon("chevron-right" if self.is_folded else "chevron-down", "muted"))
        how = self.tr("folded") if self.is_folded else self.tr("unfolded")
        self.head.setAccessibleName(self.tr("{0}, {1}").format(self.head.text(), how))
        self.head.setToolTip(self.tr("Show these") if self.is_folded else self.tr("Fold these away"))

    # long lists

    @property
    def narrowed_to(self) -> str:
        """What was typed to narrow the list, in lower case."""
        return self.field.text().strip().casefold()

    @property
    def by_name(self) -> bool:
        """Whether the rows are wanted in the order of their names."""
        return self._by_name

    def offer_narrow(self, count: int) -> None:
        """Say how long the whole list is: a long one can be narrowed."""
        self._narrow.setVisible(count > LONG or bool(self.field.text()))

    @Slot()
    def _narrowed(self) -> None:
        self.arrange()

    @Slot(bool)
    def _sorting_toggled(self, on: bool) -> None:
        self._by_name = on
        self.arrange()

    def arrange(self) -> None:
        """Show the rows that the field leaves, in the order that is wanted; who makes its own rows does more."""
        wanted = self.narrowed_to
        found: list[tuple[QWidget, str]] = []
        for at in range(self.rows.count()):
            item = self.rows.itemAt(at)
            widget = item.widget() if item is not None else None
            if isinstance(widget, QAbstractButton):
                found.append((widget, widget.text()))
        for widget, text in found:
            widget.setVisible(wanted in text.casefold())
        self.arranged.emit()

    def before_rows(self) -> QWidget:
        """What has the keyboard before the first row."""
        return self._sorting

    def lay_out(self) -> None:
        """Put rows that came or went in their places at once."""
        for part in (self.body, self):
            layout = part.layout()
            if layout is not None:
                layout.activate()

    def clear_rows(self) -> None:
        """Take every row away."""
        while (item := self.rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def add_hint(self, text: str) -> QLabel:
        """A quiet line below the heading."""
        label = QLabel(text)
        label.setProperty("kind", "muted")
        label.setWordWrap(True)
        label.setContentsMargins(12, 2, 8, 4)
        self.below.addWidget(label)
        return label
