"""The application object, with what Qt must know before the first window."""

from __future__ import annotations

import os

from PySide6.QtCore import QEvent, QLocale, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from rolethread_gui import __version__
from rolethread_gui.ui import theme
from rolethread_gui.ui.translating import install_translations


class Program(QApplication):
    """The application object. A Mac names the file that was double-clicked by an event, not on the command line.

    Signals:
        file_asked: path of a file to open.
    """

    file_asked = Signal(str)

    def event(self, event: QEvent) -> bool:
        """Take the files that the system asks for; everything else is Qt's."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_asked.emit(event.file())
            return True
        return super().event(event)


def make_application(arguments: list[str]) -> Program:
    """Make the one application object of this process."""
    app = Program(arguments)
    app.setApplicationName("RoleThread Workbench")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("rolethread-workbench")
    QLocale.setDefault(QLocale.system())
    install_translations(app)
    return app


def make_offscreen_application(
    arguments: list[str], scale: float = 1.0, platform: str = "offscreen"
) -> Program:
    """Make an application that draws without a screen, `scale` times as large.

    Args:
        arguments: of the command line.
        scale: 1 to 2.
        platform: how Qt draws; with a file of screens behind it, where a screen must have a size of its own.
    """
    os.environ["QT_QPA_PLATFORM"] = platform
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    return make_application(arguments)


def choose_theme(choice: str) -> None:
    """Use "light", "dark", or for anything else what the desktop says."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        theme.apply(app, "dark" if choice == "dark" else "light" if choice == "light" else "system")


def let_go() -> None:
    """Delete what waits to be deleted, while the application still lives."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme.forget_painted()
