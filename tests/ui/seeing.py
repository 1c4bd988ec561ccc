"""What a person who cannot see well, or uses no mouse, meets in a part of the window; each answer names what is wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QRadioButton,
    QSizePolicy,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

Pixels = npt.NDArray[np.float64]
_LARGE_PT = 18.0
_LARGE_BOLD_PT = 14.0


def shown(root: QWidget) -> Iterator[QWidget]:
    """Every widget of a part of the window that can be seen now."""
    for one in (root, *root.findChildren(QWidget)):
        if one.isVisible() and one.window() is root.window() and not one.visibleRegion().isEmpty():
            yield one


def is_inner(widget: QWidget) -> bool:
    """Whether it is a part of another control, which speaks for it."""
    parent = widget.parentWidget()
    return isinstance(parent, QComboBox | QAbstractSpinBox) or (
        isinstance(parent, QAbstractScrollArea) and widget is parent.viewport()
    )


def controls(root: QWidget) -> list[QWidget]:
    """Everything that the keyboard should get to."""
    found: list[QWidget] = []
    for one in shown(root):
        if not one.isEnabled() or is_inner(one) or one.focusProxy() is not None:
            continue
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(one)
    return found


def called(widget: QWidget) -> str:
    """How to find it in the source."""
    names = [type(widget).__name__, widget.objectName()]
    if isinstance(widget, QAbstractButton | QLabel):
        names.append(widget.text()[:40])
    parent = widget.parentWidget()
    while parent is not None and not parent.objectName():
        parent = parent.parentWidget()
    return " ".join(name for name in names if name) + (
        f" in {parent.objectName()}" if parent is not None else ""
    )


def nameless(root: QWidget) -> list[str]:
    """Controls of which a screen reader could say nothing but their kind."""
    found: list[str] = []
    for one in controls(root):
        interface = QAccessible.queryAccessibleInterface(one)
        name = "" if interface is None else interface.text(QAccessible.Text.Name)
        if not name.strip():
            found.append(called(one))
    return found


def reached(root: QWidget, most: int = 400) -> list[QWidget]:
    """Where the Tab key leads, one after another, until it comes round."""
    window = root.window()
    row: list[QWidget] = []
    for _ in range(most):
        here = QApplication.focusWidget()
        if here is None:
            window.setFocus()
            here = QApplication.focusWidget() or window
        if row and here is row[0]:
            break
        if here in row:
            break
        row.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    return row


def unreachable(root: QWidget) -> list[str]:
    """Controls that the Tab key never comes to. Of buttons of which one is chosen it comes to that one."""
    row = reached(root)
    found: list[str] = []
    for one in controls(root):
        if any(one is here or here.focusProxy() is one for here in row):
            continue
        if isinstance(one, QAbstractButton) and _has_chosen_neighbour(one, row):
            continue
        if isinstance(one, QMenuBar):
            continue  # Alt gets there, as everywhere
        found.append(called(one))
    return found


def _has_chosen_neighbour(button: QAbstractButton, row: list[QWidget]) -> bool:
    group = button.group()
    if group is not None and group.exclusive():
        return any(other in row for other in group.buttons())
    if isinstance(button, QRadioButton) and button.autoExclusive():
        others = button.parentWidget().findChildren(
            QRadioButton, options=Qt.FindChildOption.FindDirectChildrenOnly
        )
        return any(other in row for other in others)
    return False


def picture(widget: QWidget, margin: int = 4) -> QImage:
    """A part of the window as it looks, with a little of what is round it."""
    window = widget.window()
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).adjusted(
        -margin, -margin, margin, margin
    )
    return window.grab(place.intersected(window.rect())).toImage().convertToFormat(QImage.Format.Format_RGB32)


def without_mark(root: QWidget) -> list[str]:
    """Controls that look the same with and without the focus."""
    found: list[str] = []
    for one in controls(root):
        if not isValid(one):
            continue  # what arrives from the background took its place
        if isinstance(one, QMenuBar | QTabBar) or (isinstance(one, QAbstractButton) and not one.isEnabled()):
            continue
        elsewhere = next(
            (other for other in controls(root) if other is not one and not one.isAncestorOf(other)), None
        )
        if elsewhere is None:
            continue
        elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if not isValid(one):
            continue
        before = pixels(picture(one))
        one.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if QApplication.focusWidget() is not one:
            continue
        after = pixels(picture(one))
        if before.shape == after.shape and np.array_equal(before, after):
            found.append(called(one))
    return found


def pixels(image: QImage) -> Pixels:
    """Red, green and blue from 0 to 1."""
    data = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return data[:, : image.width(), 2::-1].astype(np.float64) / 255


def luminance(colours: Pixels) -> npt.NDArray[np.float64]:
    """Relative luminance, as WCAG has it."""
    linear = np.where(colours <= 0.04045, colours / 12.92, ((colours + 0.055) / 1.055) ** 2.4)
    light: npt.NDArray[np.float64] = linear @ np.array([0.2126, 0.7152, 0.0722])
    return light


def faint(root: QWidget) -> list[str]:
    """Words whose contrast to what is behind them is below WCAG AA, measured in the picture of the window."""
    found: list[str] = []
    for one in shown(root):
        if not one.isEnabled() or not _words(one):
            continue
        image = _drawn_large(one, _place_of_words(one))
        if image.isNull() or image.width() < 8 or image.height() < 8:
            continue
        light = luminance(pixels(image))
        ground = Counter(np.round(light, 3).ravel().tolist()).most_common(1)[0][0]
        ratios = np.maximum(light + 0.05, ground + 0.05) / np.minimum(light + 0.05, ground + 0.05)
        # thin strokes never reach their full colour everywhere; the strongest of them do
        ratio = float(np.quantile(ratios, 0.999))
        font = one.fontInfo()
        large = font.pointSizeF() >= _LARGE_PT or (font.bold() and font.pointSizeF() >= _LARGE_BOLD_PT)
        if ratio < (3.0 if large else 4.5):
            found.append(f"{called(one)}: {ratio:.2f}")
    return found


def _drawn_large(widget: QWidget, place: QRect) -> QImage:
    """A part of a widget on what is behind it, so large that strokes of letters reach their colour."""
    window, times = widget.window(), 3
    there = QRect(widget.mapTo(window, place.topLeft()), place.size()).intersected(window.rect())
    image = QImage(there.size() * times, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(times)
    window.render(image, QPoint(), QRegion(there))
    return image


def _words(widget: QWidget) -> str:
    if isinstance(widget, QLabel):
        return "" if widget.pixmap() and not widget.pixmap().isNull() else widget.text().strip()
    if isinstance(widget, QAbstractButton):
        return widget.text().strip()
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return ""


def _place_of_words(widget: QWidget) -> QRect:
    rect = widget.rect()
    if isinstance(widget, QAbstractButton) and not widget.icon().isNull():
        rect.setLeft(min(rect.right() - 8, rect.left() + widget.iconSize().width() + 10))
    return rect.adjusted(3, 3, -3, -3) if not isinstance(widget, QLabel) else rect


def cut(root: QWidget) -> list[str]:
    """Words that have less room than they need."""
    found: list[str] = []
    for one in shown(root):
        if not _words(one) or is_inner(one) or isinstance(one, QLineEdit):
            continue
        if one.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored:
            continue  # it takes what room there is, on purpose
        need = one.sizeHint()
        if isinstance(one, QLabel):
            if one.minimumSizeHint().width() < need.width() // 2 and not one.wordWrap():
                continue  # it shortens its words itself, and shows all of them in a tip
            if one.wordWrap():
                short = one.heightForWidth(one.width()) > one.height() + 1
            else:
                short = one.width() + 1 < need.width() or one.height() + 1 < need.height()
        else:
            short = (
                one.width() + 1 < one.minimumSizeHint().width()
                or one.height() + 1 < one.minimumSizeHint().height()
            )
        if short:
            found.append(f"{called(one)}: {one.width()}x{one.height()} of {need.width()}x{need.height()}")
    return found
