"""System prompts: families of nearly the same ones with what differs marked, a library, and replacing everywhere."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.dataset.edits import Command, Edit
from rolethread_gui.dataset.library import Prompt, prompts_of
from rolethread_gui.dataset.library_edits import DefinePrompt, DeletePrompt, SetPrompt
from rolethread_gui.dataset.word_diff import word_diff
from rolethread_gui.engine.prompt_texts import PromptTexts
from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.everywhere import change_holders
from rolethread_gui.ui.edit.prompts_tree import PromptRow, PromptsTree
from rolethread_gui.ui.edit.shown_text import ShownText, difference
from rolethread_gui.ui.widgets.closing import close_row
from rolethread_gui.ui.widgets.empty_state import EmptyState
from rolethread_gui.ui.widgets.side_of_text import keep_to_its_side
from rolethread_gui.wording import put, quoted

if TYPE_CHECKING:
    from rolethread_gui.dataset.changes import ChangeSet
    from rolethread_gui.workbench.desk import Desk

_SOON_MS = 300


class PromptsDialog(QDialog):
    """The prompts to the left, the chosen one's text to the right.

    Signals:
        show_wanted: marks of prompts whose conversations are to be shown.
        new_wanted: the text with which a new conversation is to begin.
        said: a quiet message and the text of its button.
    """

    show_wanted = Signal(object)
    new_wanted = Signal(str)
    said = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("prompts_dialog")
        self.setWindowTitle(self.tr("System prompts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._known: PromptTexts | None = None
        self._listed: tuple[PromptTexts, tuple[Prompt, ...]] | None = None
        self._row: PromptRow | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._ask)
        self._build()
        self.resize(980, 640)
        self._show_buttons()
        desk.dataset_changed.connect(self._soon.start)
        desk.flags_changed.connect(self._soon.start)
        desk.project_closed.connect(self.close)
        self._ask()

    # building

    def _build(self) -> None:
        unit = theme.UNIT_PX
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit)
        layout.setSpacing(unit)
        self._about = QLabel(self.tr("Looking at the system prompts…"))
        self._about.setObjectName("prompts_about")
        self._about.setProperty("kind", "muted")
        self._about.setWordWrap(True)
        layout.addWidget(self._about)
        self._tree = PromptsTree()
        self._tree.currentItemChanged.connect(self._chosen)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(self._tree)
        split.addWidget(self._build_right())
        split.setSizes([420, 540])
        empty = EmptyState(
            "settings",
            self.tr("No conversation has a system prompt."),
            self.tr("One that you put into the library can begin a new conversation."),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(split)
        self._stack.addWidget(empty)
        layout.addWidget(self._stack, 1)
        self._told = QLabel()
        self._told.setObjectName("prompts_told")
        self._told.setWordWrap(True)
        self._told.hide()
        layout.addWidget(self._told)
        layout.addLayout(close_row(self))

    def _build_right(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(theme.UNIT_PX, 0, 0, 0)
        self._differs = QLabel()
        self._differs.setObjectName("prompt_differs")
        self._differs.setProperty("kind", "muted")
        self._differs.setWordWrap(True)
        self._differs.hide()
        column.addWidget(self._differs)
        self._text = QPlainTextEdit()
        self._text.setObjectName("prompt_text")
        self._text.setProperty("kind", "field")
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Text of the prompt"))
        self._text.textChanged.connect(self._edited)
        keep_to_its_side(self._text)
        column.addWidget(self._text, 1)
        first = QHBoxLayout()
        self._buttons: dict[str, QPushButton] = {}
        second = QHBoxLayout()
        for name, title, slot, row in (
            ("prompt_replace", self.tr("Replace where it is used"), self._replace, first),
            ("prompt_family", self.tr("Use it in the whole family"), self._use_in_family, first),
            ("prompt_show", self.tr("Show the conversations"), self._show, second),
            ("prompt_new", self.tr("New conversation with it"), self._new, second),
        ):
            button = QPushButton(title)
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            row.addWidget(button)
            self._buttons[name] = button
        first.addStretch(1)
        second.addStretch(1)
        column.addLayout(first)
        column.addLayout(second)
        library = QHBoxLayout()
        self._name = QLineEdit()
        self._name.setObjectName("prompt_name")
        self._name.setPlaceholderText(self.tr("Name in the library"))
        self._name.setAccessibleName(self.tr("Name in the library"))
        library.addWidget(self._name, 1)
        for name, title, slot in (
            ("prompt_keep", self.tr("Put into the library"), self._keep),
            ("prompt_delete", self.tr("Take out of the library"), self._delete),
        ):
            button = QPushButton(title)
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            library.addWidget(button)
            self._buttons[name] = button
        column.addLayout(library)
        return holder

    # what is there

    @Slot()
    def _ask(self) -> None:
        self._soon.stop()
        if self._desk.studies is not None:
            self._desk.studies.ask("prompt texts", self._arrived, "prompt_texts")

    def _arrived(self, known: PromptTexts) -> None:
        library = tuple(prompts_of(self._desk.settings))
        if self._listed != (known, library):  # otherwise nothing moves under the hand
            self._known, self._listed = known, (known, library)
            self._fill(known, library)

    def _fill(self, known: PromptTexts, library: Sequence[Prompt]) -> None:
        """List them anew; what was chosen, unfolded and in view stays so."""
        self._tree.show_prompts(known, library, self._row)
        several = sum(1 for family in known.families if len(family.marks) > 1)
        many = len(known.texts) + known.further
        text = (
            self.tr("All conversations with a system prompt have the same one.")
            if many == 1
            else put(self.tr("{0:,} different system prompts"), many)
        )
        if several:
            text += " · " + (
                self.tr("1 family of nearly the same ones")
                if several == 1
                else put(self.tr("{0:,} families of nearly the same ones"), several)
            )
        if known.further:
            text += " · " + put(self.tr("the {0:,} most used ones are shown"), len(known.texts))
        self._about.setText(text)
        self._stack.setCurrentIndex(0 if self._tree.topLevelItemCount() else 1)
        self._chosen()

    @Slot()
    def _chosen(self) -> None:
        old, self._row = self._row, self._tree.row()
        if self._row is None:
            self._text.setPlainText("")
        elif old is None or old.text != self._row.text:  # what was written into the one before stays
            self._text.blockSignals(True)
            self._text.setPlainText(ShownText(self._row.text).shown)
            self._text.blockSignals(False)
        if self._row is not None and (
            old is None or old.prompt != self._row.prompt or old.text != self._row.text
        ):
            self._name.setText(self._row.prompt.name if self._row.prompt is not None else "")
        self._mark_differences()
        self._show_buttons()

    def _show_buttons(self) -> None:
        row, writable = self._row, not self._desk.read_only
        here = row is not None and self._known is not None
        used = sum(self._known.used.get(mark, 0) for mark in row.marks) if here and row and self._known else 0
        changed = row is not None and self._written() != row.text
        self._buttons["prompt_replace"].setEnabled(bool(used) and changed and writable)
        self._buttons["prompt_family"].setEnabled(row is not None and len(row.family) > 1 and writable)
        self._buttons["prompt_show"].setEnabled(bool(used))
        self._buttons["prompt_new"].setEnabled(row is not None and writable)
        self._buttons["prompt_keep"].setEnabled(row is not None and writable)
        self._buttons["prompt_delete"].setEnabled(row is not None and row.prompt is not None and writable)
        in_library = row is not None and row.prompt is not None
        self._buttons["prompt_keep"].setText(
            self.tr("Keep in the library") if in_library else self.tr("Put into the library")
        )

    @Slot()
    def _edited(self) -> None:
        self._mark_differences()
        self._show_buttons()

    def _mark_differences(self) -> None:
        """Lay a colour behind the words that differ from the family's most used wording."""
        row, known = self._row, self._known
        marks: list[QTextEdit.ExtraSelection] = []
        gone: list[str] = []
        if row is not None and known is not None and row.head and len(row.family) > 1:
            at = 0
            text = self._text.toPlainText()
            for piece in word_diff(known.texts.get(row.head, ""), text):
                if piece.kind == "removed":
                    gone.append(" ".join(piece.text.split()))
                    continue
                end = at + _units(piece.text)
                if piece.kind == "added":
                    marks.append(self._marked(at, end))
                at = end
        self._text.setExtraSelections(marks)
        self._differs.setVisible(bool(marks or gone or (row is not None and len(row.family) > 1)))
        parts = [quoted(words) for words in dict.fromkeys(gone) if words]
        if not marks and not gone:
            several = row is not None and len(row.family) > 1
            self._differs.setText(self.tr("The most used wording of its family.") if several else "")
        else:
            told = self.tr("Marked: what differs from the most used wording of its family.")
            if parts:
                told += " " + self.tr("In its place there: {0}").format(", ".join(parts[:6]))
            self._differs.setText(told)

    def _marked(self, start: int, end: int) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self._text.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setBackground(QColor(theme.colors().added))
        made.cursor, made.format = cursor, look  # type: ignore[attr-defined,unused-ignore]  # missing in the stubs
        return made

    # changing

    def _submit(self, label: str, *edits: Edit) -> None:
        self._told.hide()
        if not self._desk.read_only:
            self._desk.submit(Command(label, edits, "prompts"), None, self._refused)

    def _refused(self, problem: Any) -> None:
        self._told.setText(f"{problem.sentence} {problem.hint}".strip())
        self._told.show()

    def _written(self) -> str:
        """The text of the field; what was not touched is as it was, to the last character."""
        row = self._row
        made = ShownText(row.text if row is not None else "")
        now = self._text.document().toRawText().replace("\u2029", "\n")
        made.edit(*difference(made.shown, now))
        return made.text

    def _replace_in(self, marks: tuple[str, ...]) -> None:
        if self._row is None:
            return
        text, prompt = self._written(), self._row.prompt
        further: list[Edit] = [] if prompt is None else [DefinePrompt(prompt.name, text=text)]
        told = self.tr("Replaced the system prompt: {0}")
        single, several = self.tr("1 conversation"), self.tr("{0:,} conversations")
        self._row = dataclasses.replace(self._row, text=text)
        self._told.hide()
        if self._desk.read_only:
            return
        change_holders(
            self._desk,
            ("prompts", marks),
            lambda keys: [SetPrompt(keys, text), *further] if keys else [],
            lambda count: told.format(single if count == 1 else put(several, count)),
            then=self._changed,
            failed=self._refused,
        )

    def _changed(self, change: ChangeSet) -> None:
        self.said.emit(change.label, self.tr("Undo"))

    @Slot()
    def _replace(self) -> None:
        if self._row is not None:
            self._replace_in(self._row.marks)

    @Slot()
    def _use_in_family(self) -> None:
        if self._row is not None:
            self._replace_in(self._row.family)

    @Slot()
    def _keep(self) -> None:
        row, name = self._row, " ".join(self._name.text().split())
        if row is None:
            return
        if not name:
            self._told.setText(self.tr("Write a name for it first."))
            self._told.show()
            self._name.setFocus()
            return
        text = self._written()
        if row.prompt is not None:
            edit = DefinePrompt(row.prompt.name, name=name, text=text)
        else:
            edit = DefinePrompt(name, text=text)
        self._submit(self.tr("Put the system prompt “{0}” into the library").format(name), edit)

    @Slot()
    def _delete(self) -> None:
        if self._row is not None and self._row.prompt is not None:
            name = self._row.prompt.name
            self._submit(
                self.tr("Took the system prompt “{0}” out of the library").format(name), DeletePrompt(name)
            )

    @Slot()
    def _show(self) -> None:
        if self._row is not None:
            self.show_wanted.emit(self._row.marks)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nobody waits for an answer any more."""
        self._soon.stop()
        if self._desk.studies is not None:
            self._desk.studies.forget("prompt texts")
        super().closeEvent(event)

    @Slot()
    def _new(self) -> None:
        self.new_wanted.emit(self._text.toPlainText())


def _units(text: str) -> int:
    """Length as Qt counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
