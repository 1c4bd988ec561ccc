"""Where one is in the conversation, for who hears the window; and how long a turn is among its neighbours."""

from __future__ import annotations

from statistics import median

import numpy as np
from PySide6.QtCore import Slot

from rolethread_gui.dataset.conversation import Role, Turn
from rolethread_gui.dataset.words import count_words
from rolethread_gui.ui.edit.conversation_notes import ConversationNotes
from rolethread_gui.ui.edit.turn_editor import TurnEditor
from rolethread_gui.ui.edit.turn_widget import TurnWidget
from rolethread_gui.wording import put

_ENOUGH = 20
"""Replies from which what is usual in the dataset can be said."""


class ConversationTold(ConversationNotes):
    """The column whose turns say who speaks, which of how many they are, and what is found in them."""

    def _wire(self, widget: TurnWidget) -> None:
        super()._wire(widget)
        widget.compared = self._against_neighbours
        widget.editor.entered.connect(self._turn_entered)

    def _arrange(self, *, renewed: bool = True) -> None:
        super()._arrange(renewed=renewed)
        turns = self.conversation.turns if self.conversation is not None else ()
        for place, turn in enumerate(turns[self._first : self._last], self._first + 1):
            self._widgets[turn.key].say_place(place, len(turns))

    @Slot()
    def _turn_entered(self) -> None:
        editor = self.sender()
        if isinstance(editor, TurnEditor) and isinstance(widget := editor.parent(), TurnWidget):
            self._describe(widget)

    def _settle(self) -> None:
        super()._settle()
        focused = self.focused()
        if focused is not None:
            self._describe(focused)

    def _describe(self, widget: TurnWidget) -> None:
        """Say what is found in a turn to who cannot see its lines."""
        editor = widget.editor
        flags = [flag for flag in editor.flags.all_flags if self.is_visible_flag(flag)]
        told: list[str] = []
        if flags:
            titles = self._desk.check_titles
            named = ", ".join(dict.fromkeys(titles.get(flag.check, flag.check) for flag in flags))
            count = self.tr("1 flag") if len(flags) == 1 else self.tr("{0} flags").format(len(flags))
            told.append(f"{count}: {named}")
        wrong = len(editor.spelling)
        if wrong:
            told.append(
                self.tr("1 misspelt word") if wrong == 1 else self.tr("{0} misspelt words").format(wrong)
            )
        notes = len(editor.noted.all)
        if notes:
            told.append(self.tr("1 note") if notes == 1 else self.tr("{0} notes").format(notes))
        description = ". ".join(told)
        if editor.accessibleDescription() != description:
            editor.setAccessibleDescription(description)

    def _against_neighbours(self, turn: Turn) -> str:
        """How many words other turns of that role have, here and in the dataset; worked out when it is asked for."""
        if self.conversation is None:
            return ""
        others = [one for one in self.conversation.turns if one.role is turn.role and one.key != turn.key]
        counts = sorted(count_words(one.text) for one in others)
        told: list[str] = []
        if len(counts) == 1:
            told.append(put(self.tr("The other turn of this role here has {0:,} words."), counts[0]))
        elif counts:
            told.append(
                put(
                    self.tr(
                        "The {0:,} other turns of this role here have {1:,} to {2:,} words, half of them at most {3:,}."
                    ),
                    len(counts),
                    counts[0],
                    counts[-1],
                    int(median(counts)),
                )
            )
        if turn.role is Role.ASSISTANT:
            columns = self._desk.columns.still()
            replies = columns.ragged("reply_words").shown(columns.alive())
            if len(replies) >= _ENOUGH:
                half = int(np.median(replies))
                told.append(put(self.tr("Half of all replies of the dataset have at most {0:,}."), half))
        return " ".join(told)
