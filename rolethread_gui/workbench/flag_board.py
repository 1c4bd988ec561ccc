"""The flags that are shown: kept ones, newer ones of the conversation being edited, without the ignored. Lane: GUI thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from rolethread_gui.dataset.changes import ChangeSet
from rolethread_gui.dataset.flags import Flag
from rolethread_gui.engine.reading import Reader, is_ignored
from rolethread_gui.workbench.check_lane import CheckLane
from rolethread_gui.workbench.newest_flags import Awaited, NewestFlags
from rolethread_gui.workbench.pages import Pages

_HOT_AT_ONCE = 20
"""Edited conversations that the hot worker takes at once; more are left to the next re-check."""
_TELL_MS = 150


class FlagBoard(QObject):
    """Flags of one open project, as they come from its checks.

    Signals:
        changed: keys whose flags may differ (a tuple).
        kept: the same, where flags were kept with the project; told after `changed`.
    """

    changed = Signal(object)
    kept = Signal(object)

    def __init__(
        self,
        reader: Reader,
        pages: Pages,
        typed: Callable[[int], dict[int, str]],
        checks: CheckLane | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._pages = pages
        self._typed = typed
        self._checks = checks
        self._ignores = reader.ignores()
        self._newest = NewestFlags(reader.flags, lambda flag: is_ignored(flag, self._ignores))
        self._stored: dict[int, None] = {}
        self._tell = QTimer(self)
        self._tell.setSingleShot(True)
        self._tell.setInterval(_TELL_MS)
        self._tell.timeout.connect(self.tell_now)
        self._to_ask: dict[int, None] = {}
        self._ask_soon = QTimer(self)
        self._ask_soon.setInterval(0)
        self._ask_soon.timeout.connect(self._ask_next)
        if checks is not None:
            checks.hot_flags.connect(self._judged)
            checks.stored.connect(self._kept)

    def flags(self, key: int) -> tuple[Flag, ...]:
        """The newest flags known, without the ignored ones."""
        return self._newest.flags(key)

    def awaited(self, key: int) -> Awaited:
        """Of which turns the flags are on their way."""
        return self._newest.awaited(key) if self._checks is not None else Awaited()

    def ask(self, key: int) -> None:
        """Let a conversation be judged as it is on screen."""
        if self._checks is None:
            return
        try:
            conversation = self._pages.conversation(key)
        except KeyError:
            return
        self._checks.judge(conversation, self._newest.ask(conversation))

    def take(self, change: ChangeSet) -> None:
        """Follow a change: drop what it made stale, and ask anew."""
        asked = self._touch(change)
        if change.ignores:
            self._ignores = self._reader.ignores()
            self._newest.reread()
        wanted = [key for key in (*change.edited, *change.added)[:_HOT_AT_ONCE] if key not in asked]
        for key in wanted[:1]:
            self.ask(key)
        if len(wanted) > 1:  # each is read anew: so many in one turn of the event loop would be felt
            self._to_ask.update(dict.fromkeys(wanted[1:]))
            self._ask_soon.start()

    @Slot()
    def _ask_next(self) -> None:
        key = next(iter(self._to_ask), None)
        if key is None:
            self._ask_soon.stop()
        else:
            del self._to_ask[key]
            self.ask(key)

    @Slot()
    def tell_now(self) -> None:
        """Tell what was kept since the last time."""
        keys, self._stored = tuple(self._stored), {}
        if keys:
            self.changed.emit(keys)
            self.kept.emit(keys)

    def close(self) -> None:
        """Tell nothing any more."""
        self._tell.stop()
        self._ask_soon.stop()
        self._to_ask.clear()
        self._stored.clear()
        self._newest.clear()

    def _touch(self, change: ChangeSet) -> set[int]:
        """Drop flags of edited turns, but where the hot worker has judged just this state while it was typed."""
        asked: set[int] = set()
        for key in self._newest.known_of(change.edited):
            try:
                here = self._pages.conversation(key)
            except KeyError:
                continue
            if self._newest.is_asked(here):
                asked.add(key)
            else:
                self._newest.touched(key, change.turns.get(key, ()))
        return asked

    @Slot(int, int, object)
    def _judged(self, key: int, generation: int, flags: list[Flag]) -> None:
        if self._newest.arrived(key, generation, flags):
            self.changed.emit((key,))

    @Slot(object)
    def _kept(self, keys: tuple[int, ...]) -> None:
        typing = [key for key in keys if self._typed(key)]
        self._newest.renewed(set(keys).difference(typing))
        self._stored.update(dict.fromkeys(keys))
        if not self._tell.isActive():
            self._tell.start()
