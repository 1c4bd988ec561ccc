"""The conversations that differ between two moments. Texts are fetched for what is in view only."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rolethread_gui.ui import theme

_PAGE = 64
_ICONS = {"edited": "pencil", "added": "plus", "removed": "minus", "marked": "tag"}

Texts = Callable[[Sequence[int]], Sequence[tuple[str, str]]]


class ChangedConversations(QAbstractListModel):
    """Keys with what happened to each; the text of a row is the conversation's first words.

    Args:
        texts: fetches first words; None where they come along with the rows.
        parent: owner.
    """

    def __init__(self, texts: Texts | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._rows: list[tuple[int, str]] = []
        self._known: dict[int, str] = {}

    def show_rows(self, rows: list[tuple[int, str]], words: Mapping[int, str] | None = None) -> None:
        """Show other conversations: key, and "edited", "added", "removed" or "marked"; first words where known."""
        self.beginResetModel()
        self._rows = rows
        self._known = dict(words or {})
        self.endResetModel()

    def key(self, row: int) -> int:
        """The conversation of a row."""
        return self._rows[row][0]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Number of conversations."""
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What a row says."""
        if not index.isValid():
            return None
        key, kind = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{key}  {self._text(index.row())}"
        if role == Qt.ItemDataRole.DecorationRole:
            return theme.icon(_ICONS[kind], "muted")
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return self._said(kind)
        return None

    def _said(self, kind: str) -> str:
        return {
            "edited": self.tr("edited"),
            "added": self.tr("added"),
            "removed": self.tr("taken out"),
            "marked": self.tr("status, note or place changed"),
        }[kind]

    def _text(self, row: int) -> str:
        key, kind = self._rows[row]
        if kind == "removed" and key not in self._known:
            return self.tr("(no longer there)")
        if key not in self._known and self._texts is not None:
            start = row // _PAGE * _PAGE
            keys = [other for other, what in self._rows[start : start + _PAGE] if what != "removed"]
            for found, (first, _) in zip(keys, self._texts(keys), strict=True):
                self._known[found] = " ".join(first.split())[:120]
        return self._known.get(key, "")
