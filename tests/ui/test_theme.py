"""Colours can be read by everyone, icons follow the theme, every name that is used exists."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontDatabase, QIcon, QImage
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from rolethread_gui.dataset.flags import Severity
from rolethread_gui.dataset.tags import COLOURS
from rolethread_gui.resource_files import resource
from rolethread_gui.ui import theme
from rolethread_gui.ui.actions import ROWS
from rolethread_gui.ui.theme.stylesheet import stylesheet

PALETTES = (theme.LIGHT, theme.DARK)
SOURCES = sorted((Path(__file__).parents[2] / "rolethread_gui" / "ui").rglob("*.py"))


def linear(color: str) -> np.ndarray:
    channels = np.array([int(color[place : place + 2], 16) for place in (1, 3, 5)]) / 255
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, relative luminance and contrast ratio."""
    light = [float(linear(color) @ [0.2126, 0.7152, 0.0722]) + 0.05 for color in (one, other)]
    return max(light) / min(light)


@pytest.mark.parametrize("palette", PALETTES, ids=("light", "dark"))
def test_texts_and_marks_have_the_contrast_of_wcag_aa(palette: theme.Palette) -> None:
    for back in (palette.window, palette.base, palette.raised, palette.hover):
        assert contrast(palette.text, back) >= 7
    for back in (palette.window, palette.base, palette.raised):
        assert contrast(palette.muted, back) >= 4.5
        assert contrast(palette.accent, back) >= 4.5
        for mark in (
            palette.error,
            palette.warning,
            palette.hint,
            palette.line_strong,
            palette.bar,
            palette.good,
            palette.spelling,
            palette.note,
            *(getattr(palette, f"tag_{colour}") for colour in COLOURS),
        ):
            assert contrast(mark, back) >= 3, (mark, back)
    for back in (
        palette.accent_soft,
        palette.selection,
        palette.added,
        palette.removed,
        palette.error_soft,
        palette.warning_soft,
        palette.hint_soft,
        palette.note_soft,
    ):
        assert contrast(palette.text, back) >= 4.5, back
    assert contrast(palette.accent_text, palette.accent) >= 4.5
    assert contrast(palette.chip_text, palette.chip) >= 4.5
    assert contrast(palette.accent_text, palette.bar_chosen) >= 4.5
    assert contrast(palette.bar, palette.bar_chosen) >= 1.5


# Machado, Oliveira and Fernandes 2009, severity 1.0, over linear RGB.
BLINDNESS = {
    "none": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}


def lab(rgb: np.ndarray) -> np.ndarray:
    xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]) @ np.clip(
        rgb, 0, 1
    )
    scaled = xyz / [0.9505, 1.0, 1.089]
    curved = np.where(scaled > 0.008856, np.cbrt(scaled), 7.787 * scaled + 16 / 116)
    return np.array([116 * curved[1] - 16, 500 * (curved[0] - curved[1]), 200 * (curved[1] - curved[2])])


@pytest.mark.parametrize("palette", PALETTES, ids=("light", "dark"))
@pytest.mark.parametrize("kind", BLINDNESS)
def test_lines_under_words_stay_apart_for_colour_blind_eyes(palette: theme.Palette, kind: str) -> None:
    lines = [*(palette.severity(severity) for severity in Severity), palette.spelling]
    seen = [lab(BLINDNESS[kind] @ linear(line)) for line in lines]
    for one, other in combinations(seen, 2):
        assert np.linalg.norm(one - other) >= 15


def image(icon: QIcon, side: int = 64) -> QImage:
    return icon.pixmap(QSize(side, side), 1.0).toImage()


def ink(picture: QImage) -> str:
    """The commonest colour; smooth edges round to neighbours of it."""
    counts = Counter(
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    )
    return counts.most_common(1)[0][0]


def covered(picture: QImage) -> set[tuple[int, int]]:
    return {
        (x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() > 128
    }


def test_severities_differ_by_shape_too(qapp: QApplication) -> None:
    shapes = [covered(image(theme.severity_icon(severity))) for severity in Severity]
    for one, other in combinations(shapes, 2):
        assert len(one ^ other) > 0.25 * max(len(one), len(other))


def test_icons_follow_the_theme_and_the_screen(qapp: QApplication) -> None:
    found = theme.icon("search")
    theme.apply(qapp, "light")
    assert ink(image(found)) == theme.LIGHT.text
    theme.apply(qapp, "dark")
    assert ink(image(found)) == theme.DARK.text
    assert ink(found.pixmap(QSize(64, 64), 1.0, QIcon.Mode.Disabled).toImage()) == theme.DARK.disabled
    assert (
        ink(found.pixmap(QSize(64, 64), 1.0, QIcon.Mode.Normal, QIcon.State.On).toImage())
        == theme.DARK.accent
    )
    assert ink(image(theme.icon("search", "muted"))) == theme.DARK.muted
    assert found.pixmap(QSize(16, 16), 2.0).size() == QSize(32, 32)
    theme.apply(qapp, "light")
    with pytest.raises(FileNotFoundError):
        theme.icon("no-such-icon")


def test_every_icon_that_is_named_ships() -> None:
    named = {row.icon for row in ROWS if row.icon}
    for path in SOURCES:
        named |= set(re.findall(r'(?:theme\.)?icon\(\s*"([a-z0-9-]+)"', path.read_text(encoding="utf-8")))
        named |= set(re.findall(r'EmptyState\(\s*"([a-z0-9-]+)"', path.read_text(encoding="utf-8")))
    for name in named:
        assert resource("icons", f"{name}.svg").exists()


def test_every_kind_that_is_used_is_in_the_stylesheet() -> None:
    known = set(re.findall(r'kind="([a-z_]+)"', stylesheet(theme.LIGHT)))
    used: set[str] = set()
    for path in SOURCES:
        used |= set(re.findall(r'setProperty\("kind", "([a-z_]+)"\)', path.read_text(encoding="utf-8")))
    assert used <= known


def test_the_theme_changes_and_tells(qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp, "light")
    label = QLabel("x")
    qtbot.addWidget(label)
    with qtbot.waitSignal(theme.current().changed):
        theme.apply(qapp, "dark")
    assert label.palette().windowText().color().name() == theme.DARK.text
    theme.apply(qapp, "dark")
    theme.apply(qapp, "system")
    theme.apply(qapp, "light")
    assert not theme.colors().dark


def test_fonts_ship_and_fall_back(qapp: QApplication) -> None:
    theme.current()
    families = set(QFontDatabase.families())
    assert {"Inter", "Literata"} <= families
    assert theme.text_font().families()[0] == "Literata"
    assert theme.text_font(14).pointSizeF() == 14
    assert theme.text_font(family="No such font").families()[0] != "No such font"
