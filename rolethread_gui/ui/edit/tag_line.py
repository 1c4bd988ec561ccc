"""The tags of the conversation on screen, as chips above its text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from rolethread_gui.dataset.tags import Tag
from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.chips import FlowLayout

_LONGEST = 36


class TagLine(QWidget):
    """One chip for each tag, and a button that gives further ones.

    Signals:
        add_wanted: the list of tags is asked for.
        remove_wanted: the name of a tag to take away.
        show_wanted: id of a tag whose conversations are to be shown.
    """

    add_wanted = Signal()
    remove_wanted = Signal(str)
    show_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tag_line")
        self._tags: tuple[Tag, ...] | None = None
        self._flow_host = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._flow_host.setSizePolicy(policy)
        self._flow = FlowLayout(self._flow_host, 4)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._flow_host, 1)
        self.add = QPushButton(theme.icon("tag", "muted"), self.tr("Tag…"))
        self.add.setObjectName("tag_add")
        self.add.setProperty("kind", "add")
        self.add.setToolTip(self.tr("Give this conversation a tag, or take one away (Ctrl+T)"))
        self.add.clicked.connect(self.add_wanted)
        theme.beside_words(self.add, 13)
        self.show_tags(())

    def show_tags(self, tags: Sequence[Tag]) -> None:
        """Show these."""
        if tuple(tags) == self._tags:
            return
        self._tags = tuple(tags)
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self.add:
                widget.hide()
                widget.deleteLater()
        for tag in self._tags:
            self._flow.addWidget(self._chip(tag))
        self._flow.addWidget(self.add)
        self._flow_host.updateGeometry()

    def _chip(self, tag: Tag) -> QPushButton:
        short = tag.name if len(tag.name) <= _LONGEST else tag.name[: _LONGEST - 1] + "…"
        icon = theme.icon("graduation-cap" if tag.behaviour else "tag", f"tag_{tag.colour}")
        chip = QPushButton(icon, short.replace("&", "&&"), self)
        chip.setObjectName(f"tag_chip_{tag.id}")
        chip.setProperty("kind", "chip")
        chip.setProperty("tag", tag.id)
        theme.beside_words(chip, 13)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.setToolTip(f"{tag.name}\n{tag.about}" if tag.about else tag.name)
        chip.setAccessibleName(self.tr("Tag {0}").format(tag.name))
        chip.clicked.connect(self._clicked)
        return chip

    @Slot()
    def _clicked(self) -> None:
        chip = self.sender()
        tag = next((one for one in self._tags or () if one.id == chip.property("tag")), None)
        if tag is None or not isinstance(chip, QPushButton):
            return
        menu = QMenu(self)
        menu.setObjectName("tag_menu")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(theme.icon("funnel"), self.tr("Show all with this tag")).setData(("show", tag.id))
        menu.addAction(theme.icon("x"), self.tr("Take it away")).setData(("remove", tag.name))
        menu.triggered.connect(self._menu_chosen)
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height())))

    @Slot(QAction)
    def _menu_chosen(self, action: QAction) -> None:
        what, value = action.data()
        if what == "show":
            self.show_wanted.emit(value)
        else:
            self.remove_wanted.emit(value)
