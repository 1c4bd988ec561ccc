"""Colours, fonts, icons and the stylesheet.

``apply(app, "light" | "dark" | "system")`` once at start and at each change; ``colors()`` wherever something
is painted; ``current().changed`` to repaint. Icons follow the theme by themselves.
"""

from __future__ import annotations

from rolethread_gui.ui.theme.fonts import STRONG, interface_font, text_font
from rolethread_gui.ui.theme.icons import (
    beside_words,
    forget_painted,
    icon,
    pixmap,
    severity_icon,
    severity_pixmap,
)
from rolethread_gui.ui.theme.palette import DARK, LIGHT, Palette
from rolethread_gui.ui.theme.stylesheet import UNIT_PX
from rolethread_gui.ui.theme.theme import CHOICES, Choice, Theme, apply, colors, current

__all__ = [
    "CHOICES",
    "DARK",
    "LIGHT",
    "STRONG",
    "UNIT_PX",
    "Choice",
    "Palette",
    "Theme",
    "apply",
    "beside_words",
    "colors",
    "current",
    "forget_painted",
    "icon",
    "interface_font",
    "pixmap",
    "severity_icon",
    "severity_pixmap",
    "text_font",
]
