"""The theme in use. It belongs to the application object, as Qt's own palette and style do."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QStyleFactory

from rolethread_gui.ui.theme.fonts import interface_font, load_shipped_fonts
from rolethread_gui.ui.theme.palette import DARK, LIGHT, Palette, qt_palette
from rolethread_gui.ui.theme.stylesheet import stylesheet

_KEPT = "rolethread_theme"
"""Under which name the application object holds its theme."""

Choice = Literal["light", "dark", "system"]
CHOICES: tuple[Choice, ...] = ("system", "light", "dark")


class Theme(QObject):
    """Keeps the application in the chosen colours; with "system" it follows the desktop.

    Signals:
        changed: the colours are other ones now; widgets that paint for themselves repaint.
    """

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.setObjectName("theme")
        self._app = app
        app.__dict__[_KEPT] = self
        self.choice: Choice = "system"
        self.colors: Palette = LIGHT
        load_shipped_fonts(app)
        app.setStyle(QStyleFactory.create("Fusion"))
        app.setFont(interface_font())
        app.styleHints().colorSchemeChanged.connect(self._follow)

    def choose(self, choice: Choice) -> None:
        """Use "light", "dark", or what the desktop says."""
        self.choice = choice
        self._follow()

    @Slot()
    def _follow(self) -> None:
        dark = self.choice == "dark"
        if self.choice == "system":
            dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        wanted = DARK if dark else LIGHT
        if self.property("applied") and wanted is self.colors:
            return
        self.setProperty("applied", True)
        self.colors = wanted
        self._app.setPalette(qt_palette(wanted))
        self._app.setStyleSheet(stylesheet(wanted))
        self.changed.emit()


def current() -> Theme:
    """The application's theme, made at the first call.

    Raises:
        RuntimeError: there is no QApplication yet.
    """
    app = QCoreApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("the theme needs a QApplication")
    return _theme_of(app)


def _theme_of(app: QApplication) -> Theme:
    known = app.__dict__.get(_KEPT)  # asked for with every icon and every line that is painted
    return known if isinstance(known, Theme) else Theme(app)


def apply(app: QApplication, choice: Choice = "system") -> Theme:
    """Give the application its look; again with another choice to change it."""
    theme = _theme_of(app)
    theme.choose(choice)
    return theme


def colors() -> Palette:
    """The palette in use."""
    return current().colors
