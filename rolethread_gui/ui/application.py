"""The application object, with what Qt must know before the first window."""

from __future__ import annotations

import os

from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication

from rolethread_gui import __version__
from rolethread_gui.ui import theme
from rolethread_gui.ui.translating import install_translations


def make_application(arguments: list[str]) -> QApplication:
    """Make the one application object of this process."""
    app = QApplication(arguments)
    app.setApplicationName("RoleThread Workbench")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("rolethread-workbench")
    QLocale.setDefault(QLocale.system())
    install_translations(app)
    return app


def make_offscreen_application(arguments: list[str], scale: float = 1.0) -> QApplication:
    """Make an application that draws without a screen, `scale` times as large."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
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
