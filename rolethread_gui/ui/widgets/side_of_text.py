"""Text fields whose text begins where its writing does: Arabic and Hebrew at the right, others at the left."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QPlainTextEdit

from rolethread_gui.ui.text_direction import runs_right_to_left

_LOOKED_AT = 20
"""Lines in which a first letter is looked for."""


def keep_to_its_side(field: QPlainTextEdit) -> None:
    """Let the text of a field begin at the side that its writing begins at.

    Args:
        field: which by itself would set every text at the left.
    """
    _Side(field)


class _Side(QObject):
    def __init__(self, field: QPlainTextEdit) -> None:
        super().__init__(field)
        self._field = field
        field.document().contentsChanged.connect(self._look)
        self._look()

    @Slot()
    def _look(self) -> None:
        document = self._field.document()
        block = document.begin()
        for _ in range(_LOOKED_AT):
            if not block.isValid() or block.text().strip():
                break
            block = block.next()
        turned = runs_right_to_left(block.text())
        side = Qt.AlignmentFlag.AlignRight if turned else Qt.AlignmentFlag.AlignLeft
        option = document.defaultTextOption()
        if option.alignment() != side:
            option.setAlignment(side)
            document.setDefaultTextOption(option)
