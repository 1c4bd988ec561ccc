"""A new conversation: empty, like another one, or out of a transcript that is pasted."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.role_titles import role_title
from rolethread_gui.engine.pasting import Pasted, read_pasted, with_roles
from rolethread_gui.ui import theme
from rolethread_gui.ui.widgets.number_fields import with_edge
from rolethread_gui.ui.widgets.side_of_text import keep_to_its_side

_EMPTY, _LIKE, _PASTE = range(3)
_SOON_MS = 150
_SHOWN_TURNS = 40
_SHOWN_LETTERS = 160
_MOST_SPEAKERS = 8


class NewConversation(QDialog):
    """Asks what the conversation begins with.

    Signals:
        wanted: the turns of each conversation to make.
    """

    wanted = Signal(object)

    def __init__(
        self,
        like: Conversation | None,
        prompts: Sequence[tuple[str, str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Make the form.

        Args:
            like: the conversation on screen, which can be a model for the new one.
            prompts: names and texts of system prompts to choose from.
            parent: owner.
        """
        super().__init__(parent)
        self.setObjectName("new_conversation")
        self.setWindowTitle(self.tr("New conversation"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._like = like
        self._prompts = tuple(prompts)
        self._pasted = Pasted((), "paragraphs", {})
        self._roles: dict[str, QComboBox] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._read)
        self._build()
        self.resize(640, 560)
        self._chosen()

    def _build(self) -> None:
        unit = theme.UNIT_PX
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit)
        layout.setSpacing(unit)
        self._ways = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(2 * unit)
        for number, (name, title) in enumerate(
            (
                ("new_empty", self.tr("Empty")),
                ("new_like", self.tr("Like the one on screen")),
                ("new_paste", self.tr("From a transcript")),
            )
        ):
            button = QRadioButton(title)
            button.setObjectName(name)
            self._ways.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self._ways.button(0).setChecked(True)
        self._ways.button(1).setEnabled(self._like is not None)
        self._ways.idToggled.connect(self._chosen)
        layout.addLayout(row)
        self._pages = QStackedWidget()
        for page in (self._build_empty(), self._build_like(), self._build_paste()):
            self._pages.addWidget(page)
        layout.addWidget(self._pages, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setObjectName("new_cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.close)
        self._make = QPushButton(self.tr("Make it"))
        self._make.setObjectName("new_make")
        self._make.setProperty("kind", "primary")
        self._make.setDefault(True)
        self._make.clicked.connect(self._made)
        buttons.addWidget(cancel)
        buttons.addWidget(self._make)
        layout.addLayout(buttons)

    def _build_empty(self) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(0, 0, 0, 0)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._exchanges = QSpinBox()
        with_edge(self._exchanges)
        self._exchanges.setObjectName("new_exchanges")
        self._exchanges.setRange(1, 50)
        self._exchanges.setMaximumWidth(10 * theme.UNIT_PX)
        self._exchanges.setToolTip(self.tr("Pairs of a user turn and a reply, all empty"))
        form.addRow(self.tr("Exchanges"), self._exchanges)
        if self._prompts:
            choice = QComboBox()
            choice.setObjectName("new_prompt_choice")
            choice.addItem(self.tr("Write one, or none"), "")
            for name, text in self._prompts:
                choice.addItem(name, text)
            choice.currentIndexChanged.connect(self._prompt_chosen)
            self._prompt_choice = choice
            form.addRow(self.tr("From the library"), choice)
        self._system = QPlainTextEdit()
        keep_to_its_side(self._system)
        self._system.setObjectName("new_system")
        self._system.setProperty("kind", "field")
        self._system.setTabChangesFocus(True)
        self._system.setPlaceholderText(self.tr("Leave it empty for a conversation without a system prompt"))
        form.addRow(self.tr("System prompt"), self._system)
        return page

    def _build_like(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        about = QLabel(
            self.tr("The new one has the same roles and speakers in the same order. What shall it keep?")
        )
        about.setWordWrap(True)
        column.addWidget(about)
        self._keep_system = QCheckBox(self.tr("The system prompt"))
        self._keep_system.setObjectName("new_keep_system")
        self._keep_system.setChecked(True)
        self._keep_user = QCheckBox(self.tr("What the user says"))
        self._keep_user.setObjectName("new_keep_user")
        self._keep_replies = QCheckBox(self.tr("The replies"))
        self._keep_replies.setObjectName("new_keep_replies")
        for box in (self._keep_system, self._keep_user, self._keep_replies):
            column.addWidget(box)
        column.addStretch(1)
        return page

    def _build_paste(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        self._paste = QPlainTextEdit()
        keep_to_its_side(self._paste)
        self._paste.setObjectName("new_text")
        self._paste.setProperty("kind", "field")
        self._paste.setAccessibleName(self.tr("Transcript"))
        self._paste.setPlaceholderText(
            self.tr("Paste a conversation here: a name and a colon before each turn, or as a file has it.")
        )
        self._paste.textChanged.connect(self._soon.start)
        column.addWidget(self._paste, 3)
        self._told = QLabel()
        self._told.setObjectName("new_told")
        self._told.setWordWrap(True)
        self._told.setProperty("kind", "muted")
        column.addWidget(self._told)
        self._speakers = QFormLayout()
        column.addLayout(self._speakers)
        self._preview = QPlainTextEdit()
        keep_to_its_side(self._preview)
        self._preview.setObjectName("new_preview")
        self._preview.setReadOnly(True)
        self._preview.setAccessibleName(self.tr("How it is understood"))
        self._preview.setProperty("kind", "field")
        column.addWidget(self._preview, 2)
        return page

    # choosing

    @Slot()
    def _chosen(self) -> None:
        self._pages.setCurrentIndex(self._ways.checkedId())
        self._show_ready()

    @Slot(int)
    def _prompt_chosen(self, place: int) -> None:
        del place
        text = self._prompt_choice.currentData()
        if text:
            self._system.setPlainText(text)

    def _show_ready(self) -> None:
        count = len(self._pasted.conversations)
        pasting = self._ways.checkedId() == _PASTE
        self._make.setEnabled(not pasting or count > 0)
        self._make.setText(
            self.tr("Make {0} conversations").format(count)
            if pasting and count > 1
            else self.tr("Make the conversation")
        )

    @Slot()
    def _read(self) -> None:
        self._soon.stop()
        self._pasted = read_pasted(self._paste.toPlainText())
        while self._speakers.rowCount():
            self._speakers.removeRow(0)
        self._roles = {}
        for name, role in list(self._pasted.names.items())[:_MOST_SPEAKERS]:
            choice = QComboBox()
            choice.setObjectName(f"new_role_{name}")
            for title, value in (
                (self.tr("User"), Role.USER),
                (self.tr("Assistant (the model)"), Role.ASSISTANT),
                (self.tr("System"), Role.SYSTEM),
            ):
                choice.addItem(title, value.value)
            choice.setCurrentIndex(max(0, choice.findData(role.value)))
            choice.currentIndexChanged.connect(self._show_preview)
            self._speakers.addRow(self.tr("{0} is").format(name), choice)
            self._roles[name] = choice
        self._show_preview()

    @Slot()
    def _show_preview(self) -> None:
        made = self._pasted_turns()
        how = {
            "json": self.tr("Read as a conversation copied from a dataset."),
            "marks": self.tr("Read by the marks of a chat template."),
            "names": self.tr("Read by the names before the colons. Who speaks is kept beside the role."),
            "paragraphs": self.tr("No names were found: each paragraph is a turn, user and model by turns."),
        }[self._pasted.how]
        self._told.setText(how if made else "")
        lines: list[str] = []
        for number, turns in enumerate(made):
            if len(made) > 1:
                lines.append(self.tr("– Conversation {0} –").format(number + 1))
            for turn in turns[:_SHOWN_TURNS]:
                who = ", ".join(filter(None, (role_title(turn.role), turn.speaker)))
                flat = " ".join(turn.text.split())
                lines.append(f"[{who}] {flat[:_SHOWN_LETTERS]}{'…' if len(flat) > _SHOWN_LETTERS else ''}")
        self._preview.setPlainText("\n".join(lines))
        self._show_ready()

    def _pasted_turns(self) -> tuple[tuple[Turn, ...], ...]:
        roles = {name: Role(choice.currentData()) for name, choice in self._roles.items()}
        return with_roles(self._pasted, roles)

    # making

    @Slot()
    def _made(self) -> None:
        way = self._ways.checkedId()
        if way == _EMPTY:
            made: tuple[tuple[Turn, ...], ...] = (self._empty_turns(),)
        elif way == _LIKE and self._like is not None:
            made = (self._like_turns(self._like),)
        else:
            self._read_now()
            made = self._pasted_turns()
        if made:
            self.wanted.emit(made)
            self.close()

    def _read_now(self) -> None:
        if self._soon.isActive():
            self._read()

    def _empty_turns(self) -> tuple[Turn, ...]:
        system = self._system.toPlainText()
        turns = [Turn(0, Role.SYSTEM, system)] if system.strip() else []
        for _ in range(self._exchanges.value()):
            turns.append(Turn(len(turns), Role.USER, ""))
            turns.append(Turn(len(turns), Role.ASSISTANT, ""))
        return tuple(turns)

    def _like_turns(self, like: Conversation) -> tuple[Turn, ...]:
        kept = {
            Role.SYSTEM: self._keep_system.isChecked(),
            Role.USER: self._keep_user.isChecked(),
            Role.ASSISTANT: self._keep_replies.isChecked(),
        }
        turns = [
            Turn(
                key=place,
                role=turn.role,
                text=turn.text if kept.get(turn.role, False) else "",
                speaker=turn.speaker,
                learn=turn.learn,
            )
            for place, turn in enumerate(
                turn for turn in like.turns if turn.role is not Role.SYSTEM or kept[Role.SYSTEM]
            )
        ]
        return tuple(msgspec.structs.replace(turn, key=place) for place, turn in enumerate(turns))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter makes it from within a text."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._make.isEnabled():
            self._made()
        else:
            super().keyPressEvent(event)
