"""Notes on words in the conversation on screen: shown, listed, written. What they say is nobody's but the person's."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QPoint, QRect, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from rolethread_gui.dataset.changes import ChangeSet
from rolethread_gui.dataset.edits import SetSetting
from rolethread_gui.dataset.word_notes import (
    WordNote,
    notes_from,
    pinned,
    place_of,
    setting_name,
    to_value,
)
from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.conversation_words import ConversationWords
from rolethread_gui.ui.edit.note_card import NoteCard
from rolethread_gui.ui.edit.noted_words import Noted
from rolethread_gui.ui.edit.turn_widget import TurnWidget
from rolethread_gui.wording import put, quoted

if TYPE_CHECKING:
    from rolethread_gui.workbench.desk import Desk

_SHOWN_LETTERS = 60


@dataclasses.dataclass(frozen=True, slots=True)
class _Writing:
    """The note that the card is about; id 0 for a new one."""

    conversation: int
    turn: int
    id: int = 0
    span: tuple[int, int] = (0, 0)


class ConversationNotes(ConversationWords):
    """The column with notes pinned to words."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._writing: _Writing | None = None
        self.note_card = NoteCard(self)
        self.note_card.written.connect(self._note_written)
        self.note_card.closed.connect(self._note_closed)
        self._notes_list = QPushButton(theme.icon("message-square-text", "muted"), "")
        self._notes_list.setObjectName("notes_on_words")
        self._notes_list.setProperty("kind", "link")
        self._notes_list.clicked.connect(self._list_notes)
        self._notes_list.hide()
        row = QHBoxLayout()
        row.setContentsMargins(4, 0, 0, 0)
        row.addWidget(self._notes_list, 0, Qt.AlignmentFlag.AlignLeft)
        self._flag_lines.addLayout(row)
        desk.dataset_changed.connect(self._notes_changed)

    # showing

    def word_notes(self) -> tuple[WordNote, ...]:
        """The notes of the conversation on screen."""
        if self.conversation is None:
            return ()
        return notes_from(self._desk.setting(setting_name(self.conversation.key)))

    def _fill(self, widget: TurnWidget) -> None:
        super()._fill(widget)
        self._show_notes(widget, self.word_notes())

    def _arrange(self, *, renewed: bool = True) -> None:
        super()._arrange(renewed=renewed)
        self._show_notes_list()

    def _refreshed(self) -> None:
        super()._refreshed()
        self._show_all_notes()

    def _show_all_notes(self) -> None:
        notes = self.word_notes()
        for widget in self._widgets.values():
            self._show_notes(widget, notes)
        self._show_notes_list()

    def _show_notes(self, widget: TurnWidget, notes: tuple[WordNote, ...]) -> None:
        text = widget.editor.text
        shown: list[Noted] = []
        for note in notes:
            if note.turn == widget.turn.key:
                span = place_of(note, text.text)
                start, end = (-1, -1) if span is None else (text.to_shown(span[0]), text.to_shown(span[1]))
                shown.append(Noted(note.id, start, end, note.text))
        widget.editor.show_notes(shown)

    def _show_notes_list(self) -> None:
        count = len(self.word_notes())
        self._notes_list.setText(
            self.tr("1 note on words") if count == 1 else put(self.tr("{0:,} notes on words"), count)
        )
        theme.beside_words(self._notes_list)
        self._notes_list.setVisible(count > 0)

    @Slot(object)
    def _notes_changed(self, change: ChangeSet) -> None:
        if self.conversation is not None and setting_name(self.conversation.key) in change.settings:
            held = self._hold()
            self._show_all_notes()
            self._keep(held)

    def _look_at_written(self) -> None:
        written = set(self._written)
        super()._look_at_written()
        notes = self.word_notes()
        for key in written:
            widget = self._widgets.get(key)
            if notes and widget is not None and not widget.editor.composing:
                self._show_notes(widget, notes)

    @Slot()
    def _list_notes(self) -> None:
        """All notes of the conversation as a menu, in the order of the text."""
        if self.conversation is None:
            return
        menu = QMenu(self)
        menu.setObjectName("notes_menu")
        menu.aboutToHide.connect(menu.deleteLater)
        order = {turn.key: place for place, turn in enumerate(self.conversation.turns)}
        texts = {turn.key: turn.text for turn in self.conversation.turns}
        found: list[tuple[int, int, WordNote, bool]] = []
        for note in self.word_notes():
            span = place_of(note, texts.get(note.turn, ""))
            at = span[0] if span is not None else -1
            found.append((order.get(note.turn, len(order)), at, note, span is None))
        for _, _, note, gone in sorted(found, key=lambda one: one[:2]):
            about = self.tr("words that are gone") if gone else quoted(_short(note.words))
            action = menu.addAction(f"{about} – {_short(note.text)}".replace("&", "&&"))
            action.setData(note.id)
        menu.triggered.connect(self._note_listed)
        menu.popup(self._notes_list.mapToGlobal(QPoint(0, self._notes_list.height())))

    @Slot(QAction)
    def _note_listed(self, action: QAction) -> None:
        self.open_note(int(action.data()))

    # writing

    @Slot()
    def _note_wanted(self) -> None:
        self.note_on_chosen()

    def note_on_chosen(self) -> bool:
        """Write a note on the chosen words, or open the one at the cursor. Whether there was something to note on."""
        widget = self.focused()
        if widget is None or self.conversation is None:
            return False
        editor = widget.editor
        cursor = editor.textCursor()
        if not cursor.hasSelection():
            noted = editor.noted.at(editor.cursor_place())
            if noted is not None:
                self.open_note(noted.id)
            return noted is not None
        if self._desk.read_only:
            return False
        start, end = editor.chosen_span()
        span = editor.text.to_real(start), editor.text.to_real(end)
        self._writing = _Writing(self.conversation.key, widget.turn.key, span=span)
        words = editor.text.text[span[0] : span[1]]
        self.note_card.open(words, "", self._near(widget, start, end), gone=False, writable=True)
        return True

    def open_note(self, note_id: int) -> None:
        """Show a note beside its words; beside its turn, or above the conversation, where those are gone."""
        note = next((one for one in self.word_notes() if one.id == note_id), None)
        if note is None or self.conversation is None:
            return
        widget = self._widget_for(note.turn)
        near = QRect(24, 8, 1, 1)
        span = None
        if widget is not None:
            span = place_of(note, widget.editor.text.text)
            self.go_to_turn(note.turn, span, focus=False)
            text = widget.editor.text
            start, end = (0, 0) if span is None else (text.to_shown(span[0]), text.to_shown(span[1]))
            near = self._near(widget, start, end)
        self._writing = _Writing(self.conversation.key, note.turn, note.id)
        words = note.words
        if span is not None and widget is not None:
            words = widget.editor.text.text[span[0] : span[1]]
        self.note_card.open(words, note.text, near, gone=span is None, writable=not self._desk.read_only)

    def _near(self, widget: TurnWidget, start: int, end: int) -> QRect:
        first, last = widget.editor.place_rect(start), widget.editor.place_rect(end)
        rect = first.united(last) if first.top() == last.top() else first
        return QRect(widget.editor.mapTo(self, rect.topLeft()), rect.size())

    @Slot(str)
    def _note_written(self, said: str) -> None:
        writing, self._writing = self._writing, None
        if writing is None:
            return
        name = setting_name(writing.conversation)
        notes = notes_from(self._desk.setting(name))
        if writing.id:
            old = next((one for one in notes if one.id == writing.id), None)
            if old is None:
                return
            new = (msgspec.structs.replace(old, text=said),) if said else ()
            notes = tuple(one for note in notes for one in (new if note.id == writing.id else (note,)))
            label = self.tr("Changed a note on words") if said else self.tr("Removed a note on words")
        else:
            widget = self._widgets.get(writing.turn)
            if widget is None or not said:
                return
            text = widget.editor.text.text
            notes = pinned(notes, writing.turn, text, writing.span, said)
            label = self.tr("Noted on “{0}”").format(_short(notes[-1].words))
        self.words_commanded.emit(label, (SetSetting(name, to_value(notes)),))

    @Slot(bool)
    def _note_closed(self, had_focus: bool) -> None:
        """The keyboard goes back to the text."""
        widget = self._widgets.get(self._writing.turn) if self._writing is not None else None
        if widget is not None and had_focus:
            widget.editor.setFocus(Qt.FocusReason.OtherFocusReason)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN_LETTERS else flat[: _SHOWN_LETTERS - 1].rstrip() + "…"
