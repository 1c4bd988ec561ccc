"""A small window of another program, from which files can be dragged: ``python -m tests.ui.day.drawer FILE…``."""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, QTimer, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel

_PLACE = QRect(1640, 960, 200, 120)
"""Beside the window of the program, on a screen of 1920 by 1200."""


class Drawer(QLabel):
    """The files, of which one takes hold by pressing and moving."""

    def __init__(self, paths: list[str]) -> None:
        super().__init__("\n".join(paths))
        self._paths = paths
        self.setGeometry(_PLACE)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Take them along."""
        if event.buttons() is Qt.MouseButton.LeftButton:
            data = QMimeData()
            data.setUrls([QUrl.fromLocalFile(path) for path in self._paths])
            drag = QDrag(self)
            drag.setMimeData(data)
            drag.exec(Qt.DropAction.CopyAction)

    def tell(self) -> None:
        """Say where to take hold, once the window stands there."""
        there = self.mapToGlobal(QPoint(self.width() // 2, self.height() // 2))
        print(there.x(), there.y(), flush=True)


def main() -> int:
    """Show the files until somebody ends it."""
    app = QApplication(sys.argv[:1])
    drawer = Drawer(sys.argv[1:])
    drawer.show()
    QTimer.singleShot(500, drawer.tell)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
