"""The timing of typing: when what was typed is kept, and what is one step of undo.

Lane: GUI thread. A draft is kept 300 ms after a pause and at most 1 s after a key that was not kept yet;
a pause also ends the step. Until the project has taken a text over, the buffer's is the newest.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

PAUSE_MS = 300
LONGEST_MS = 1000

Place = tuple[int, int]
"""Conversation key and turn key."""


class Keystrokes(QObject):
    """What was typed and is not part of the history yet.

    Args:
        save: keeps texts as drafts; the keys went on for a second.
        promote: keeps texts and ends the step; calls `promoted` with the same texts when it is done.
        parent: owner.
    """

    def __init__(
        self,
        save: Callable[[dict[Place, str]], None],
        promote: Callable[[dict[Place, str]], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._save = save
        self._promote = promote
        self._newest: dict[Place, str] = {}
        self._open: set[Place] = set()  # typed in since the last pause
        self._unsaved: set[Place] = set()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self._longest = QTimer(self)
        self._longest.setSingleShot(True)
        self._longest.setInterval(LONGEST_MS - PAUSE_MS)  # the rest is room for the write itself
        self._longest.timeout.connect(self._keep)

    def typed(self, conversation: int, turn: int, text: str) -> None:
        """A turn has this text now."""
        place = conversation, turn
        if self._open - {place}:
            self.flush()  # typing went on in another turn: that is a step of its own
        self._newest[place] = text
        self._open.add(place)
        self._unsaved.add(place)
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    @Slot()
    def flush(self) -> None:
        """The step ends here: a pause, a paste, leaving the turn, or any other command."""
        self._pause.stop()
        self._longest.stop()
        if self._open:
            texts = {place: self._newest[place] for place in self._open}
            self._open.clear()
            self._unsaved.clear()
            self._promote(texts)

    def promoted(self, texts: dict[Place, str]) -> None:
        """The project has taken these over (or refused them for good)."""
        for place, text in texts.items():
            if place not in self._open and self._newest.get(place) == text:
                del self._newest[place]

    def texts_of(self, conversation: int) -> dict[int, str]:
        """Newest texts by turn that the project does not have yet."""
        return {turn: text for (key, turn), text in self._newest.items() if key == conversation}

    def forget(self) -> None:
        """Drop everything, when the project is closed."""
        self._pause.stop()
        self._longest.stop()
        self._newest.clear()
        self._open.clear()
        self._unsaved.clear()

    @Slot()
    def _keep(self) -> None:
        texts = {place: self._newest[place] for place in self._unsaved}
        self._unsaved.clear()
        if texts:
            self._save(texts)
