"""The columns as they were at a journal position, for charts that compare. Lane: writer.

Only conversations that changed since are looked at, some at a time, so that edits come in between.
"""

from __future__ import annotations

import numpy as np

from rolethread_gui.dataset.columns import Columns
from rolethread_gui.engine.comparing import Past
from rolethread_gui.engine.recording import Ledger
from rolethread_gui.stats.facts import pass_facts, quick_facts

AT_ONCE = 100
"""Conversations read in one step."""


class PastColumns:
    """Builds them step by step.

    What the checks found then is not kept: flags and phrases are those of now.
    """

    def __init__(self, ledger: Ledger, past: Past, position: int) -> None:
        """Begin with who was there.

        Args:
            ledger: of the open project.
            past: looks conversations up.
            position: in the journal.
        """
        self._past, self._position = past, position
        self._columns = ledger.columns.copied()
        since = past.between(position, ledger.journal.state.position)
        alive = since.marks.get("alive")
        if alive is not None:
            self._columns.plain("alive")[alive.keys - 1] = alive.old
        changed = since.contents.keys if since.contents is not None else np.zeros(0, np.int64)
        self._left: list[int] = changed[self._columns.alive()[changed - 1]].tolist()

    def go_on(self) -> Columns | None:
        """Take the next conversations; the columns when all are taken."""
        now, self._left = self._left[:AT_ONCE], self._left[AT_ONCE:]
        for key in now:
            conversation = self._past.conversation_at(key, self._position)
            if conversation is None:
                continue
            slot = key - 1
            quick, found = quick_facts(conversation), pass_facts(conversation)
            self._columns.plain("turns")[slot] = quick.turns
            self._columns.plain("words")[slot] = quick.words
            self._columns.plain("last_words")[slot] = quick.last_words
            self._columns.plain("formats")[slot] = found.formats
            self._columns.ragged("reply_words").set(slot, quick.reply_words)
            codes = [self._columns.code("openings", text) for text in found.openings]
            self._columns.ragged("openings").set(slot, codes)
        return None if self._left else self._columns
