"""The tools that a conversation defines: one quiet line, opened to read them or to mend their text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from rolethread_gui.dataset import tools
from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.dataset.tool_edits import SetTools
from rolethread_gui.dataset.tools import ToolDefinition
from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.json_field import JsonText, written_like
from rolethread_gui.ui.edit.tool_block import Trouble
from rolethread_gui.wording import say

_NAMED = 4


class ToolsPanel(QFrame):
    """Above the turns of a conversation with tools.

    Signals:
        commanded: what History calls it, and the edits.
        resized: it takes more or less room now.
    """

    commanded = Signal(str, object)
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._conversation = 0
        self._tools = ""
        self._read_only = False
        self.setObjectName("tools_panel")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 8, 4)
        column.setSpacing(4)
        self._fold = QToolButton()
        self._fold.setObjectName("tools_fold")
        self._fold.setProperty("kind", "fold")
        self._fold.setCheckable(True)
        self._fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._fold.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._fold.toggled.connect(self._folded)
        column.addWidget(self._fold)
        self._list = QLabel()
        self._list.setObjectName("tools_list")
        self._list.setProperty("kind", "preview")
        self._list.setTextFormat(Qt.TextFormat.PlainText)
        self._list.setWordWrap(True)
        self._list.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self._list)
        self._edit = QPushButton(self.tr("Edit the definitions"))
        self._edit.setObjectName("tools_edit")
        self._edit.setProperty("kind", "link")
        self._edit.setCheckable(True)
        self._edit.toggled.connect(self._folded)
        column.addWidget(self._edit, 0, Qt.AlignmentFlag.AlignLeft)
        self.text = JsonText(self)
        self.text.setObjectName("tools_text")
        self.text.setAccessibleName(self.tr("Definitions of the tools"))
        self.text.textChanged.connect(self._typed)
        self.text.finished.connect(self._finished)
        column.addWidget(self.text)
        self.trouble = Trouble(self)
        column.addWidget(self.trouble)
        self._show_parts()

    def bind(self, conversation: Conversation, *, read_only: bool) -> None:
        """Show the tools of a conversation."""
        if conversation.key != self._conversation:
            self._edit.setChecked(False)
        self._conversation, self._tools, self._read_only = conversation.key, conversation.tools, read_only
        found = tools.definitions(conversation.tools)
        if found is None:
            title = self.tr("Tools that cannot be read")
        else:
            named = ", ".join(tool.name for tool in found[:_NAMED]) + (" …" if len(found) > _NAMED else "")
            count = self.tr("1 tool") if len(found) == 1 else self.tr("{0} tools").format(len(found))
            title = f"{count}: {named}"
        self._fold.setText(title)
        self._fold.setAccessibleName(title)
        self._fold.setToolTip(self.tr("What the model may call in this conversation"))
        self._list.setText("\n\n".join(self._told(tool) for tool in found or ()))
        self.text.setReadOnly(read_only)
        self.text.show_json(conversation.tools)
        self.trouble.say(tools.tools_trouble(conversation.tools))
        self._show_parts()

    def _told(self, tool: ToolDefinition) -> str:
        lines = [tool.name + (f" – {tool.description}" if tool.description else "")]
        for name, schema in tool.properties.items():
            needed = self.tr(", needed") if name in tool.required else ""
            lines.append(f"    {name}: {_kind(schema)}{needed}{_about(schema)}")
        return "\n".join(lines)

    @Slot()
    def _folded(self) -> None:
        self._show_parts()
        self.resized.emit()

    def _show_parts(self) -> None:
        is_open = self._fold.isChecked()
        writes = is_open and (self._edit.isChecked() or not self._list.text())
        self._fold.setIcon(theme.icon("chevron-down" if is_open else "chevron-right", "muted"))
        self._list.setVisible(is_open and not writes)
        self._edit.setVisible(is_open and bool(self._list.text()) and not self._read_only)
        self._edit.setText(self.tr("Back to the list") if writes else self.tr("Edit the definitions"))
        self.text.setVisible(writes)

    @Slot()
    def _typed(self) -> None:
        if self.text.hasFocus():
            self.trouble.say(tools.tools_trouble(self.text.toPlainText()))

    @Slot()
    def _finished(self) -> None:
        text = self.text.toPlainText()
        if tools.is_json(text):
            if tools.is_json(self._tools) and tools.parsed(text) == tools.parsed(self._tools):
                return
            text = written_like(tools.parsed(text), self._tools)
        if text != self._tools:
            edit = SetTools(self._conversation, text)
            self.commanded.emit(self.tr("Changed the tools of a conversation"), (edit,))


def _kind(schema: Any) -> str:
    kind = schema.get("type") if isinstance(schema, Mapping) else None
    words = {
        "string": say("text"),
        "integer": say("whole number"),
        "number": say("number"),
        "boolean": say("yes or no"),
    }
    words |= {"array": say("list"), "object": say("names with values")}
    return words.get(kind, "anything") if isinstance(kind, str) else "anything"


def _about(schema: Any) -> str:
    about = schema.get("description") if isinstance(schema, Mapping) else None
    return f" – {about}" if isinstance(about, str) and about else ""
