"""Icons: one family (lucide), painted in the colours of the theme at the resolution of the screen."""

from __future__ import annotations

import math
import os
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from rolethread_gui.resource_files import resource
from rolethread_gui.ui.theme.theme import colors

if TYPE_CHECKING:
    from rolethread_gui.dataset.flags import Severity

_GAP_PX = 3


@lru_cache(maxsize=1)
def _shipped() -> frozenset[str]:
    return frozenset(os.listdir(resource("icons")))  # noqa: PTH208 - the names alone, a hundred of them


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def _painted(name: str, color: str, back: str, width_px: int, height_px: int) -> QPixmap:
    source = _source(name).replace("currentColor", color).replace("backColor", back)
    renderer = QSvgRenderer(QByteArray(source.encode()))
    pixmap = QPixmap(width_px, height_px)
    pixmap.fill(Qt.GlobalColor.transparent)
    side = min(width_px, height_px)
    painter = QPainter(pixmap)
    # Room beside an icon is the gap to the words that follow it; see `beside_words`.
    renderer.render(painter, QRectF(0, (height_px - side) / 2, side, side))
    painter.end()
    return pixmap


def forget_painted() -> None:
    """Drop the painted icons; called when the application ends, before Qt goes."""
    _painted.cache_clear()
    _scaled.cache_clear()


class _Engine(QIconEngine):
    """Paints one icon in the colours of the moment, so that a change of theme needs no new icons."""

    def __init__(self, name: str, color: str) -> None:
        super().__init__()
        self._name = name
        self._color = color

    def _pick(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        palette = colors()
        if mode == QIcon.Mode.Disabled:
            return palette.disabled
        if self._color:
            return str(getattr(palette, self._color))
        if mode == QIcon.Mode.Selected or state == QIcon.State.On:
            return palette.accent
        return palette.text

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        # `painter.device()` would make every class of Qt that can be painted on, at the first paint of the window.
        across = painter.deviceTransform()
        ratio = math.hypot(across.m11(), across.m12())
        painter.drawPixmap(rect, self.scaledPixmap(rect.size(), mode, state, ratio))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        device = size * scale
        return _painted(
            self._name,
            self._pick(mode, state),
            colors().base,
            max(1, device.width()),
            max(1, device.height()),
        )

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._color)

    def key(self) -> str:
        return "rolethread"


def icon(name: str, color: str = "") -> QIcon:
    """An icon by its file name without suffix, for example ``icon("undo-2")``.

    Args:
        name: one of ``resources/icons``.
        color: name of a palette colour, for example "muted"; empty for the text's (accent when checked).

    Raises:
        FileNotFoundError: no icon of that name ships.
    """
    if f"{name}.svg" not in _shipped():  # painted, and read, only when it is seen
        raise FileNotFoundError(name)
    return QIcon(_Engine(name, color))


def beside_words(button: QAbstractButton, side_px: int = 16) -> None:
    """Keep a button's icon as far from its words as icons stand from words elsewhere; Qt itself keeps 4 pixels.

    Args:
        button: has an icon and words.
        side_px: of the icon.
    """
    button.setIconSize(QSize(side_px + _GAP_PX if button.text() else side_px, side_px))


def pixmap(name: str, color: str, side_px: int, ratio: float = 1.0) -> QPixmap:
    """An icon as a pixmap in a palette colour, for delegates; `side_px` in logical pixels."""
    palette = colors()
    device = max(1, round(side_px * ratio))
    return _scaled(name, str(getattr(palette, color)), palette.base, device, ratio)


def severity_icon(severity: Severity | str) -> QIcon:
    """Circle with a cross, triangle or dot in the severity's colour."""
    name = str(severity)
    return icon(f"severity-{name}", name)


def severity_pixmap(severity: Severity | str, side_px: int, ratio: float = 1.0) -> QPixmap:
    """The same as a pixmap for delegates; `side_px` in logical pixels."""
    name = str(severity)
    palette = colors()
    device = max(1, round(side_px * ratio))
    return _scaled(f"severity-{name}", palette.severity(name), palette.base, device, ratio)


@lru_cache(maxsize=128)
def _scaled(name: str, color: str, back: str, device_px: int, ratio: float) -> QPixmap:
    scaled = QPixmap(_painted(name, color, back, device_px, device_px))
    scaled.setDevicePixelRatio(ratio)
    return scaled
