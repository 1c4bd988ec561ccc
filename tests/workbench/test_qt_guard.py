"""PySide6 6.12.0 on Python 3.11 loses references of True and None with every emit, and aborts in the end."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal, Slot

EMITS = 5000


class Sender(QObject):
    flagged = Signal(bool)
    bare = Signal()
    anything = Signal(object)

    @Slot(bool)
    def take(self, flag: bool) -> None:
        self.taken = flag

    @Slot()
    def nothing(self) -> None:
        self.setObjectName("")  # a call into Qt that returns nothing

    @Slot(object)
    def thing(self, what: object) -> None:
        self.taken = bool(what)


def test_emits_and_void_calls_keep_reference_counts() -> None:
    sender = Sender()
    sender.flagged.connect(sender.take)
    sender.bare.connect(sender.nothing)
    sender.anything.connect(sender.thing)
    watched = (True, False, None, Ellipsis)
    thing = object()
    before = [sys.getrefcount(one) for one in (*watched, thing)]
    for turn in range(EMITS):
        sender.flagged.emit(turn % 2 == 0)
        sender.bare.emit()
        sender.anything.emit(thing)
        sender.anything.emit(None)
        sender.blockSignals(False)
    after = [sys.getrefcount(one) for one in (*watched, thing)]
    drift = [abs(new - old) for old, new in zip(before, after, strict=True)]
    assert max(drift) < EMITS / 50, dict(zip(("True", "False", "None", "...", "object"), drift, strict=True))
