"""Words of the conversation on screen: misspelt ones are underlined, and their menu says what might have been meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.edits import ReplaceText, SetSetting
from rolethread_gui.engine.spelling import LEARNED
from rolethread_gui.ui.edit.conversation_places import ConversationPlaces
from rolethread_gui.ui.edit.turn_editor import TurnEditor
from rolethread_gui.ui.edit.turn_widget import TurnWidget
from rolethread_gui.ui.edit.word_menu import WordAsked, WordMenu

if TYPE_CHECKING:
    from rolethread_gui.workbench.desk import Desk
    from rolethread_gui.workbench.spelling_lane import SpellingLane

_REST_MS = 400
"""How long the fingers rest before what was written is looked at."""


class ConversationWords(ConversationPlaces):
    """The column with lines under misspelt words.

    Signals:
        words_commanded: what History calls it, and the edits.
        spelling_wanted: the window of dictionaries and learned words shall open.
    """

    words_commanded = Signal(str, object)
    spelling_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._spelling: SpellingLane | None = None
        self._menu: WordMenu | None = None
        self._written: set[int] = set()
        self._words_rest = QTimer(self)
        self._words_rest.setSingleShot(True)
        self._words_rest.setInterval(_REST_MS)
        self._words_rest.timeout.connect(self._look_at_written)

    def use_spelling(self, lane: SpellingLane) -> None:
        """Underline what this lane finds misspelt."""
        self._spelling = lane
        lane.arrived.connect(self._spelling_arrived)

    def _wire(self, widget: TurnWidget) -> None:
        super()._wire(widget)
        editor = widget.editor
        editor.has_words_menu = True
        editor.edited.connect(self._words_written)
        editor.left.connect(self._word_finished)
        editor.cursor_moved.connect(self._word_finished)
        editor.menu_wanted.connect(self._menu_wanted)

    def _fill(self, widget: TurnWidget) -> None:
        super()._fill(widget)
        self._look_at(widget)

    def _refreshed(self) -> None:
        """Texts may have changed in another way than by typing: look at them."""
        for widget in self._widgets.values():
            self._look_at(widget)

    def _look_at(self, widget: TurnWidget) -> None:
        conversation: Conversation | None = self.conversation
        lane = self._spelling
        if lane is None or conversation is None or not lane.on:
            widget.editor.hide_spelling()
            return
        text = widget.editor.laid_out
        found = lane.look(text, conversation.key, (conversation.key, widget.turn.key))
        if found is not None:
            widget.editor.show_spelling(found.language, found.wrong)

    @Slot()
    def _spelling_arrived(self) -> None:
        self._refreshed()

    @Slot()
    def _words_written(self) -> None:
        editor = self.sender()
        widget = editor.parent() if editor is not None else None
        if isinstance(widget, TurnWidget):
            self._written.add(widget.turn.key)
            self._words_rest.start()

    @Slot()
    def _look_at_written(self) -> None:
        written, self._written = self._written, set()
        for key in written:
            widget = self._widgets.get(key)
            if widget is not None and not widget.editor.composing:
                self._look_at(widget)

    @Slot()
    def _word_finished(self) -> None:
        """The cursor is elsewhere: what was being written may be judged."""
        editor = self.sender()
        if isinstance(editor, TurnEditor):
            cursor = editor.cursor_place() if editor.hasFocus() else None
            if editor.spelling.settle(cursor):
                editor.viewport().update()

    # the menu

    @Slot(QPoint, int)
    def _menu_wanted(self, at: QPoint, place: int) -> None:
        editor = self.sender()
        if isinstance(editor, TurnEditor):
            self._open_menu(editor, at, place)

    def _open_menu(self, editor: TurnEditor, at: QPoint, place: int) -> None:
        widget = editor.parent()
        if not isinstance(widget, TurnWidget):
            return
        self.card.close_card()
        asked = self._asked(widget, place)
        menu = self._menu = WordMenu(editor, at, asked, editor.noted.at(place))
        menu.corrected.connect(self._corrected)
        menu.learned.connect(self._learned)
        menu.spelling_wanted.connect(self.spelling_wanted)
        menu.note_wanted.connect(self._note_wanted)
        menu.note_opened.connect(self.open_note)
        menu.gone.connect(self._menu_gone)
        menu.open()
        if asked is not None and self._spelling is not None:
            self._spelling.suggest(asked.word, asked.language, self._suggested)

    def _suggested(self, found: tuple[str, ...]) -> None:
        if self._menu is not None:
            self._menu.take(found)

    @Slot()
    def _menu_gone(self) -> None:
        self._menu = None

    def _asked(self, widget: TurnWidget, place: int) -> WordAsked | None:
        editor = widget.editor
        span = editor.spelling.at(place)
        if span is None or editor.isReadOnly():
            return None
        return WordAsked(
            widget.turn.key, *span, editor.text.shown[span[0] : span[1]], editor.spelling.language
        )

    @Slot()
    def _note_wanted(self) -> None:
        """A note on the chosen words; who builds on this writes it."""

    @Slot(int)
    def open_note(self, note_id: int) -> None:
        """Show a note; who builds on this shows it."""

    @Slot(object, str)
    def _corrected(self, asked: WordAsked, word: str) -> None:
        widget = self._widgets.get(asked.turn)
        if widget is None or self.conversation is None:
            return
        text = widget.editor.text
        start, end = text.to_real(asked.start), text.to_real(asked.end)
        edit = ReplaceText(self.conversation.key, asked.turn, start, end, word, expect=asked.word)
        self.words_commanded.emit(self.tr("Corrected “{0}” to “{1}”").format(asked.word, word), (edit,))

    @Slot(object)
    def _learned(self, asked: WordAsked) -> None:
        word = asked.word.replace("’", "'")
        label = self.tr("Learned the word “{0}”").format(asked.word)
        self.words_commanded.emit(label, (SetSetting(LEARNED + word, True),))

    # going to misspelt words

    @Slot()
    def next_misspelt(self) -> bool:
        """Go to the misspelt word at or behind the cursor, and open its menu. Whether there is one."""
        turns = [turn.key for turn in self._window() if turn.key in self._widgets]
        here = self.focused()
        first = turns.index(here.turn.key) if here is not None and here.turn.key in turns else 0
        for place, key in enumerate(turns[first:]):
            editor = self._widgets[key].editor
            span = editor.spelling.first_from(editor.cursor_place() if place == 0 and here is not None else 0)
            if span is not None:
                self._go_to_word(self._widgets[key], span)
                return True
        return False

    def _go_to_word(self, widget: TurnWidget, span: tuple[int, int]) -> None:
        editor = widget.editor
        editor.set_cursor(span[1])
        editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._lay_out()
        self._show_place(widget, span[0])
        corner = editor.place_rect(span[0]).bottomLeft()
        self._open_menu(editor, editor.viewport().mapToGlobal(corner), span[0])

    def open_card_here(self) -> bool:
        """Ctrl+.: what there is to say about the words at the cursor: a flag, else their spelling."""
        if super().open_card_here():
            return True
        widget = self.focused()
        if widget is None:
            return False
        span = widget.editor.spelling.at(widget.editor.cursor_place())
        if span is None:
            return False
        corner = widget.editor.place_rect(span[0]).bottomLeft()
        self._open_menu(widget.editor, widget.editor.viewport().mapToGlobal(corner), span[0])
        return True
