"""Takes the pictures: finds what is on screen by its name, waits until it is still, and draws it into a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from rolethread_gui.app import Workbench
from rolethread_gui.ui.preview import Watch, wait_until

STILL_MS = 350
PATIENCE_S = 600.0
DIALOG_S = 15.0
_SHEET_PX = 1500


class Camera:
    """The program in a folder of its own, and where its pictures go."""

    def __init__(self, bench: Workbench, folder: Path, size: tuple[int, int]) -> None:
        self.bench, self.window, self.desk = bench, bench.window, bench.desk
        self.folder = folder
        self.size = size
        self.watch = Watch(self.desk)
        self.taken: list[str] = []
        self.missed: list[str] = []
        self._sheet: list[QPixmap] = []
        self.window.resize(*size)
        self.window.show()
        self.still()

    # waiting

    def still(self, ms: int = STILL_MS) -> None:
        """Let what is on its way arrive."""
        QTest.qWait(ms)

    def until(self, done: Callable[[], Any]) -> None:
        """Wait for it; a picture without it would show nothing."""
        assert wait_until(lambda: bool(done()), PATIENCE_S), "nothing came"

    def settle(self) -> None:
        """Let the project do what it was asked for."""
        answers: list[object] = []
        self.desk.ask(lambda project: project.position, answers.append)
        self.until(lambda: answers)
        self.still()

    def open(self, path: Path) -> None:
        """Open a dataset and wait for its checks."""
        self.watch.checked = self.watch.imported = 0
        self.window.open_path(path)
        self.until(lambda: self.desk.is_open and self.watch.ended())
        self.window.resize(*self.size)
        self.still(1000)

    # finding and doing

    def find(self, name: str) -> Any:
        """What has that name and is seen."""
        tops = QApplication.topLevelWidgets()
        found = [one for top in tops for one in (top, *top.findChildren(QWidget)) if one.objectName() == name]
        seen = [one for one in found if one.isVisible()]
        assert seen, f"no {name}"
        return seen[-1]

    def click(self, name: str) -> None:
        """Press it."""
        self.find(name).click()
        self.still()

    def do(self, action: str) -> None:
        """What a menu offers."""
        chosen = self.window.named[action]
        assert chosen.isEnabled(), action
        chosen.trigger()
        self.still()

    def press(self, widget: QWidget, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """A key."""
        whole = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            whole |= modifier
        QTest.keyClick(widget, key, whole)
        self.still()

    def ask_menu(self, widget: QWidget, place: QPoint) -> None:
        """The right button."""
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, widget.mapToGlobal(place))
        QApplication.sendEvent(widget, asked)
        self.still()

    # pictures

    def shot(self, name: str) -> None:
        """The window, with what lies over it."""
        self.still()
        self._keep(name, self._whole())

    def _whole(self) -> QPixmap:
        made = self.window.grab()
        painter = QPainter(made)
        tops = QApplication.topLevelWidgets()
        popups = [one for one in tops if one.isVisible() and one.windowType() is Qt.WindowType.Popup]
        for menu in popups:
            place = menu.mapToGlobal(QPoint(0, 0)) - self.window.mapToGlobal(QPoint(0, 0))
            painter.drawPixmap(place, menu.grab())
        painter.end()
        return made

    def dialog(self, name: str, *, close: bool = True) -> None:
        """The dialog that is open."""
        self.still()
        wait_until(lambda: bool(self._dialogs()), DIALOG_S)
        self.still()
        assert self._dialogs(), "no dialog"
        self._keep(name, self._dialogs()[-1].grab())
        if close:
            self.close_dialogs()

    def _dialogs(self) -> list[QWidget]:
        found = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not self.window]
        return [one for one in found if isinstance(one, QDialog) or one.windowType() is Qt.WindowType.Window]

    def close_dialogs(self) -> None:
        """Nothing stays over the window."""
        for one in QApplication.topLevelWidgets():
            if one.isVisible() and one is not self.window and not isinstance(one, QMenu):
                one.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.still(100)

    def _menus(self) -> list[QMenu]:
        tops = QApplication.topLevelWidgets()
        return [one for one in tops if isinstance(one, QMenu) and one.isVisible()]

    def menus(self, *, inner: bool = True) -> None:
        """The menu that is open, and those in it, onto the sheet of menus."""
        for menu in self._menus():
            self._sheet.append(_grabbed(menu))
            if inner:
                self._inner(menu)
        self.close_menus()

    def _inner(self, menu: QMenu) -> None:
        for action in menu.actions():
            below: Any = action.menu()
            if below is not None and action.isVisible():
                below.aboutToShow.emit()
                self._sheet.append(_grabbed(below))

    def bare_menu(self, menu: QMenu) -> None:
        """A menu that need not be opened."""
        menu.aboutToShow.emit()
        self.still(50)
        self._sheet.append(_grabbed(menu))
        self._inner(menu)

    def close_menus(self) -> None:
        """All of them."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for menu in self._menus():
            menu.close()
        self.still(50)

    def sheet(self, name: str) -> None:
        """All menus since the last sheet, beside each other."""
        pieces, self._sheet = self._sheet, []
        if not pieces:
            return
        ratio = pieces[0].devicePixelRatioF()
        places: list[QRect] = []
        x = y = line = 0
        for piece in pieces:
            width, height = round(piece.width() / ratio), round(piece.height() / ratio)
            if x and x + width > _SHEET_PX:
                x, y, line = 0, y + line + 16, 0
            places.append(QRect(x, y, width, height))
            x, line = x + width + 16, max(line, height)
        made = QPixmap(round(_SHEET_PX * ratio), round((y + line) * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(QColor("#8090a0"))
        painter = QPainter(made)
        for piece, place in zip(pieces, places, strict=True):
            painter.drawPixmap(place.topLeft(), piece)
        painter.end()
        self._keep(name, made)

    def _keep(self, name: str, picture: QPixmap) -> None:
        place = self.folder / f"{len(self.taken) + 1:02}-{name}.png"
        assert picture.save(str(place)), place
        self.taken.append(name)
        print(place.name, flush=True)

    def scene(self, what: Callable[[Camera], None]) -> None:
        """A few pictures; what cannot be shown is told at the end, and the others are taken."""
        try:
            what(self)
        except Exception as problem:  # noqa: BLE001 - the others are still worth looking at
            self.missed.append(f"{what.__name__}: {problem!r}")
            print("missed", self.missed[-1], flush=True)
        self.close_menus()
        self.close_dialogs()


def _grabbed(menu: QMenu) -> QPixmap:
    menu.ensurePolished()
    menu.resize(menu.sizeHint())
    return menu.grab()
