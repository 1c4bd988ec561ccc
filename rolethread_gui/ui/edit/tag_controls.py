"""Everything about tags on the Edit page: facets, the line above a conversation, the list to tick, and the keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from rolethread_gui.dataset.changes import ChangeSet
from rolethread_gui.dataset.columns import slots_of
from rolethread_gui.dataset.filters import Filter
from rolethread_gui.dataset.tags import Tag, column_name, tags_of
from rolethread_gui.ui.edit.facets import Click
from rolethread_gui.ui.edit.tag_commands import set_tag_command
from rolethread_gui.ui.edit.tag_facets import TagFacets
from rolethread_gui.ui.edit.tag_picker import Offered, TagPicker

if TYPE_CHECKING:
    from rolethread_gui.ui.edit.edit_walk import EditWalk
    from rolethread_gui.ui.edit.tags_dialog import TagsDialog
    from rolethread_gui.workbench.desk import Desk


class TagControls(QObject):
    """Wires the tags of a project into the page.

    Signals:
        said: a quiet message and the text of its button.
    """

    said = Signal(str, str)

    def __init__(
        self, page: EditWalk, desk: Desk, current: Callable[[], Filter], show: Callable[[Filter], None]
    ) -> None:
        """Put everything into the page.

        Args:
            page: the Edit page.
            desk: whose tags.
            current: the filter that holds now.
            show: puts another filter in force.
        """
        super().__init__(page)
        self._page = page
        self._desk = desk
        self._tags: tuple[Tag, ...] = ()
        self._keys: tuple[int, ...] = ()
        self._picker: TagPicker | None = None
        self._dialog: TagsDialog | None = None
        self.facets = TagFacets(current)
        page.filters.add_section(self.facets)
        self.facets.filter_wanted.connect(show)
        self.facets.manage_wanted.connect(self.show_list)
        line = page.header.tags
        line.add_wanted.connect(self.open_for_conversation)
        line.remove_wanted.connect(self._remove)
        line.show_wanted.connect(self._show)
        page.table.tag_wanted.connect(self.open_for_chosen)
        page.table.digit_pressed.connect(self._digit)
        shortcut = QShortcut(QKeySequence("Ctrl+T"), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.open_for_chosen)
        page.opened.connect(self.show_line)
        desk.project_opened.connect(self.look)
        desk.project_closed.connect(self.look)
        desk.dataset_changed.connect(self._changed)
        self.look()

    @property
    def tags(self) -> tuple[Tag, ...]:
        """The tags of the project."""
        return self._tags

    @Slot()
    def look(self) -> None:
        """Read the tags of the project again."""
        self._tags = tags_of(self._desk.settings)
        self.facets.show_tags(self._tags)
        self.refresh()

    @Slot(object)
    def _changed(self, change: ChangeSet) -> None:
        if any(name.startswith("tag:") for name in change.settings):
            self.look()
        self.show_line()
        if self._picker is not None and self._picker.isVisible():
            self._picker.offer(self._offered(self._keys), len(self._keys))

    def refresh(self) -> None:
        """Count again, and show the tags of the conversation on screen."""
        self.facets.refresh(self._page.model.columns)
        self.show_line()

    def show_line(self) -> None:
        """Show the tags of the conversation on screen."""
        conversation, columns = self._page.view.conversation, self._page.model.columns
        if conversation is None or columns is None or conversation.key > columns.size:
            return
        slot = conversation.key - 1
        given = [tag for tag in self._tags if columns.plain(column_name(tag.id))[slot]]
        self._page.header.tags.show_tags(given)

    # giving and taking

    def _submit(self, name: str, keys: Sequence[int], *, on: bool) -> None:
        if not keys or self._desk.read_only:
            return
        command = set_tag_command(name, keys, on=on)
        self._desk.submit(command)
        if len(keys) > 1:
            self.said.emit(command.label, self.tr("Undo"))

    @Slot(str)
    def _remove(self, name: str) -> None:
        conversation = self._page.view.conversation
        if conversation is not None:
            self._submit(name, (conversation.key,), on=False)

    @Slot(int)
    def _show(self, tag: int) -> None:
        self.facets.filter_wanted.emit(self.facets.clicked(str(tag), Click.ONLY))

    @Slot(str)
    def _digit(self, key: str) -> None:
        tag = next((one for one in self._tags if one.key == key and not one.archived), None)
        keys = self._page.selected_keys()
        if tag is None:
            self.said.emit(
                self.tr("No tag has the key {0}. Give it one in the list of tags.").format(key),
                "",
            )
        elif keys:
            have = self._desk.columns.still().plain(column_name(tag.id))[slots_of(keys)]
            self._submit(tag.name, keys, on=not bool(np.all(have)))

    # the list to tick

    @Slot()
    def open_for_conversation(self) -> None:
        """Open the list for the conversation on screen."""
        conversation = self._page.view.conversation
        button = self._page.header.tags.add
        if conversation is not None:
            self._open(button.mapToGlobal(QPoint(0, button.height())), (conversation.key,))

    @Slot()
    def open_for_chosen(self) -> None:
        """Open the list for those chosen in the table; without any, for the one on screen."""
        keys = self._page.selected_keys()
        if len(keys) <= 1:
            self.open_for_conversation()
            return
        bar = self._page.bulk
        self._open(bar.mapToGlobal(QPoint(8, bar.height())), keys)

    def _open(self, where: QPoint, keys: Sequence[int]) -> None:
        if self._desk.read_only:
            return
        self._keys = tuple(keys)
        if self._picker is None:
            self._picker = TagPicker(self._page)
            self._picker.toggled.connect(self._toggled)
        scope = self.tr("This conversation") if len(keys) == 1 else self._page.bulk.scope
        self._picker.open(where, scope, len(keys), self._offered(keys))

    def _offered(self, keys: Sequence[int]) -> list[Offered]:
        columns, slots = self._desk.columns.still(), slots_of(keys)
        return [
            Offered(tag, int(np.count_nonzero(columns.plain(column_name(tag.id))[slots])))
            for tag in self._tags
        ]

    @Slot(str, bool)
    def _toggled(self, name: str, on: bool) -> None:
        self._submit(name, self._keys, on=on)

    # the list of tags

    @Slot()
    def show_list(self) -> None:
        """Open the window in which tags are made, named, grouped and merged."""
        from rolethread_gui.ui.edit.tags_dialog import TagsDialog

        if self._dialog is None:
            self._dialog = TagsDialog(self._desk, self._page)
            self._dialog.show_wanted.connect(self._show)
            self._dialog.destroyed.connect(self._forget_dialog)
        self._dialog.show()
        self._dialog.raise_()

    @Slot()
    def _forget_dialog(self) -> None:
        self._dialog = None
