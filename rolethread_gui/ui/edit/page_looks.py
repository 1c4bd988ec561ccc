"""What the Edit page looks like, and the sizes the person gave its parts: brought back and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from rolethread_gui.ui import theme
from rolethread_gui.workbench import preferences

if TYPE_CHECKING:
    from rolethread_gui.ui.edit.edit_layout import EditLayout

_LOOKS = frozenset(
    row.name
    for row in (
        preferences.TEXT_SIZE,
        preferences.TEXT_FONT,
        preferences.TEXT_MEASURE,
        preferences.TYPEWRITER,
        preferences.SHOW_MORE,
        preferences.TABLE_LINES,
    )
)
_KEEP_MS = 800


class PageLooks(QObject):
    """Between Preferences and the widgets of the page. Lane: GUI thread."""

    def __init__(self, page: EditLayout, kept: preferences.Preferences) -> None:
        """Bring back what was chosen, and notice what is changed.

        Args:
            page: the page, which is the owner too.
            kept: where it is remembered.
        """
        super().__init__(page)
        self._page, self._kept = page, kept
        self._keep = QTimer(self)
        self._keep.setSingleShot(True)
        self._keep.setInterval(_KEEP_MS)
        self._keep.timeout.connect(self._keep_layout)
        self._apply()
        self.restore_sizes()
        page.table.restore_layout(kept.get(preferences.TABLE_LAYOUT))
        page.table.layout_changed.connect(self._layout_changed)
        page.across.splitterMoved.connect(self._layout_changed)
        page.down.splitterMoved.connect(self._layout_changed)
        kept.changed.connect(self._preference_changed)

    def restore_sizes(self) -> None:
        """Give the parts of the page the sizes they had."""
        self._page.restore_sizes(self._kept.get(preferences.EDIT_SPLITTER))

    def leave(self) -> None:
        """The page goes from the screen: what was changed is kept at once."""
        if self._keep.isActive():
            self._keep.stop()
            self._keep_layout()

    def _apply(self) -> None:
        page, kept = self._page, self._kept
        font = theme.text_font(kept.get(preferences.TEXT_SIZE), kept.get(preferences.TEXT_FONT))
        page.view.set_text_font(font)
        page.trainer_view.set_text_font(font)
        page.compare.set_text_font(font)
        page.view.set_measure(kept.get(preferences.TEXT_MEASURE))
        page.view.set_typewriter(kept.get(preferences.TYPEWRITER))
        page.view.show_tokens(kept.get(preferences.SHOW_MORE))
        if kept.get(preferences.TABLE_LINES) != page.table.delegate.lines:
            page.table.set_lines(kept.get(preferences.TABLE_LINES))

    @Slot(str)
    def _preference_changed(self, name: str) -> None:
        if name in _LOOKS:
            self._apply()

    @Slot()
    def _layout_changed(self) -> None:
        self._keep.start()

    @Slot()
    def _keep_layout(self) -> None:
        page = self._page
        self._kept.set(preferences.TABLE_LINES, page.table.delegate.lines)
        self._kept.set(preferences.EDIT_SPLITTER, page.saved_sizes())
        self._kept.set(preferences.TABLE_LAYOUT, page.table.saved_layout())
