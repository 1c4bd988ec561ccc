"""Fonts: the system's for the interface where it has a good one, Inter elsewhere; Literata for reading.

Both shipped families are under the SIL Open Font Licence. Chinese, Japanese, Korean and emoji come from
whatever the system has.
"""

from __future__ import annotations

import sys

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from rolethread_gui.resource_files import resource

INTERFACE_FAMILY = "Inter"
TEXT_FAMILY = "Literata"
STRONG = QFont.Weight.DemiBold
"""Of headings in lists. There is no heavier one: what Qt makes of it itself has its dots melted."""
INTERFACE_POINTS = 10.0
TEXT_POINTS = 12.0

_FALLBACK = (
    "Noto Sans CJK SC",
    "Microsoft YaHei",
    "PingFang SC",
    "WenQuanYi Micro Hei",
    "Noto Color Emoji",
    "Segoe UI Emoji",
    "Apple Color Emoji",
)


def load_shipped_fonts(app: QApplication) -> None:
    """Make the shipped fonts known to Qt; once for each application."""
    if app.property("shipped_fonts") is not None:
        return
    app.setProperty("shipped_fonts", True)
    try:
        folder = resource("fonts")
    except FileNotFoundError:
        return  # a packager took the fonts out in favour of the system's
    for path in sorted((*folder.rglob("*.ttf"), *folder.rglob("*.otf"))):
        QFontDatabase.addApplicationFont(str(path))


def _families(first: str, system: QFont) -> list[str]:
    known = set(QFontDatabase.families())
    wanted = [first, system.family(), *_FALLBACK]
    return [family for family in dict.fromkeys(wanted) if family in known] or [system.family()]


def interface_font() -> QFont:
    """The font of the interface."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if sys.platform in ("win32", "darwin"):
        return system  # Segoe UI and San Francisco are what the person is used to
    font = QFont(system)
    font.setFamilies(_families(INTERFACE_FAMILY, system))
    font.setPointSizeF(max(INTERFACE_POINTS, system.pointSizeF()))
    return font


def text_font(points: float = TEXT_POINTS, family: str = "") -> QFont:
    """The font in which conversations are read and written.

    Args:
        points: size in points.
        family: what the person chose, or empty for Literata.
    """
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font = QFont(system)
    font.setFamilies(_families(family or TEXT_FAMILY, system))
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPointSizeF(points)
    return font
