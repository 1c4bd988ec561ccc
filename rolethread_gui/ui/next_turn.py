"""What has to wait until what is under way is over."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def next_turn(owner: QObject, call: Callable[[], object]) -> None:
    """Call something when the event loop comes round again, unless its owner is gone by then.

    ``QTimer.singleShot`` would not do: told of the owner it holds what it is to call for ever where the owner goes
    first, and not told of it, it calls what is gone.

    Args:
        owner: whoever it is done for.
        call: a slot of the owner, or of something that lives as long.
    """
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.timeout.connect(call)
    timer.timeout.connect(timer.deleteLater)
    timer.start(0)
