"""The way out: a trainer is chosen, its findings are read and followed, the files are those of the command line."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton, QRadioButton

from rolethread_gui.engine.preflight import repair_command
from rolethread_gui.ui.export.planning import repairs_wanted
from tests.ui.day.acts_look import show_everybody
from tests.ui.day.hands import CTRL, Hands
from tests.ui.day.script import files_for_trainer


def export_for_a_trainer(hands: Hands) -> bool:
    """Choose where it goes, read what would happen there, follow it, mend it or let it go out."""
    if not _ready(hands):
        return False
    page = hands.case.window.export_page
    groups = list(page._preflight.groups)
    ways = ["write", "write"]
    if any(group.repairs for group in groups):
        ways.append("mend")
    if groups:
        ways += ["follow", "show"]
    match hands.rng.choice(ways):
        case "write":
            _write(hands)
        case "mend":
            _mend(hands, hands.rng.choice([group for group in groups if group.repairs]))
        case "follow":
            _follow(hands, hands.rng.choice(groups))
        case _:
            _show(hands, hands.rng.choice(groups))
    if not hands.case.window.edit_page.isVisible():
        hands.press(Qt.Key.Key_1, CTRL)
    hands.settle()
    hands.leave_lists()
    return True


def _looked(hands: Hands) -> None:
    page = hands.case.window.export_page
    hands.until(lambda: not page._quiet.isActive() and not page.looking)
    hands.settle()


def _ready(hands: Hands) -> bool:
    """Go there and let a trainer's findings come; False where nothing could go out to it."""
    hands.settle()
    hands.press(Qt.Key.Key_E, CTRL)
    page = hands.case.window.export_page
    hands.case.wait(page.isVisible)
    hands.breathe()
    if hands.visible(QPushButton, "export_other_target") and hands.rng.random() < 0.5:
        hands.click("export_other_target")
    cards = [one for one in hands.visible(QRadioButton) if one.objectName().startswith("export_to_")]
    cards = [one for one in cards if not one.objectName().startswith("export_to_format")]
    if len(cards) > 1:
        card = hands.rng.choice(cards)
        hands.click(card.objectName())
    _looked(hands)
    if page._preflight is not None and page.run.isEnabled():
        return True
    hands.press(Qt.Key.Key_1, CTRL)
    hands.settle()
    return False


def _write(hands: Hands) -> None:
    """The files are those that the command line writes; the sentence names them, its button opens their folder."""
    page = hands.case.window.export_page
    hands.written += 1
    folder = hands.ledger.folder / f"out-{hands.written:03}"
    hands.fill(page.path, str(folder))
    _looked(hands)
    hands.click("export_run")
    hands.until(lambda: not page._running)
    said = hands.case.child("export_result").text()
    assert str(folder) in said, said
    assert f"{page._preflight.fits:,}" in said, (said, page._preflight.sentence)
    expected = folder.with_name(f"{folder.name}-expected")
    files_for_trainer(hands.ledger.path, page._preflight.trainer, expected)
    assert _contents(folder) == _contents(expected), f"{page._preflight.trainer}: the files differ"
    opened = _Folder()
    QDesktopServices.setUrlHandler("file", opened, "take")
    try:
        hands.click("export_show_folder")
        hands.until(lambda: bool(opened.asked))
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert opened.asked == [folder], opened.asked
    shutil.rmtree(folder)
    shutil.rmtree(expected)


class _Folder(QObject):
    """The system's file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[Path] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.asked.append(Path(url.toLocalFile()))


def _contents(folder: Path) -> dict[str, bytes]:
    """Everything but the manifest, which tells when and from which project."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "manifest.json"
    }


def _mend(hands: Hands, group: Any) -> None:
    """A repair as edits, which are a step of History."""
    page = hands.case.window.export_page
    offer = hands.rng.choice(group.repairs)
    wanted = repairs_wanted(page._preflight, group.keys, offer.id)
    command = repair_command(hands.ledger.project.ledger.texts, wanted)
    before = hands.case.desk.position
    button = next(
        one
        for one in hands.visible(QPushButton, f"mend_{offer.id}")
        if one.parentWidget().parentWidget().objectName() == f"finding_{group.rule}"
    )
    hands.click_in(button, button.rect().center())
    _looked(hands)
    hands.settle()
    if command is None:
        assert hands.case.desk.position == before
        return
    hands.until(lambda: hands.case.desk.position > before)
    hands.ledger.do(*command.edits)
    hands.touched.update(group.keys[:40])


def _show(hands: Hands, group: Any) -> None:
    """All who break a rule are shown."""
    hands.click(f"show_{group.rule}")
    hands.case.wait(hands.case.window.edit_page.isVisible)
    hands.settle()
    assert set(hands.rows()) == set(group.keys), (group.rule, len(hands.rows()), len(group.keys))
    if hands.rng.random() < 0.7:
        show_everybody(hands)


def _follow(hands: Hands, group: Any) -> None:
    """One of its places: the conversation opens beside what the trainer sees; from there on to a turn."""
    card = next(
        one
        for one in hands.case.window.export_page.findings._cards
        if one.objectName() == f"finding_{group.rule}"
    )
    places = [one for one in card.findChildren(QPushButton) if one.property("place") is not None]
    if not places:
        return
    button = hands.rng.choice(places)
    key, turn = button.property("place")
    hands.click_in(button, button.rect().center())
    hands.case.wait(hands.case.window.edit_page.isVisible)
    panel = hands.page.trainer_view
    hands.case.wait(panel.isVisible)
    hands.until(lambda: not panel._quiet.isActive() and not panel.looking)
    hands.settle()
    assert hands.now().key == key, (hands.now().key, key)
    if turn is not None and panel._view is not None:
        assert panel.text.turn_at(panel.text.textCursor().position()) == turn
    goes = [
        one for one in panel.findChildren(QPushButton) if one.property("turn") is not None and one.isVisible()
    ]
    if goes:
        go = hands.rng.choice(goes)
        wanted = int(go.property("turn"))
        hands.click_in(go, go.rect().center())
        hands.settle()
        there = hands.view.focused()
        assert there is not None
        assert there.turn.key == wanted
