"""Everything the window can be asked to do: one row each, from which menus, buttons and the sheet of keys come."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from rolethread_gui.ui import theme
from rolethread_gui.workbench.samples import SAMPLES


@dataclasses.dataclass(frozen=True, slots=True)
class ActionRow:
    """One action.

    Attributes:
        name: identifier; the QAction's object name is "action_" and this.
        text: as menus show it, with its mnemonic.
        group: heading in the sheet of keys, and the menu it stands in.
        keys: shortcuts, the first is shown.
        icon: name of its icon, or empty.
        tip: what it does, where the text does not say it all.
        checkable: whether it is a switch.
    """

    name: str
    text: str
    group: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    checkable: bool = False


def _row(
    name: str, group: str, text: str, *keys: str, icon: str = "", tip: str = "", checkable: bool = False
) -> ActionRow:
    return ActionRow(name, text, group, keys, icon, tip, checkable)


FILE, EDIT, GO, VIEW, HELP = "File", "Edit", "Go", "View", "Help"
SAMPLE = "Samples"
"""Group of the samples, one action each, which are a menu within the File menu."""

ROWS: tuple[ActionRow, ...] = (
    _row("open", FILE, "&Open…", "Ctrl+O", icon="folder-open", tip="Open a dataset or a project"),
    _row("open_folder", FILE, "Open &folder…", icon="folder-open",
         tip="Open a folder of chats, or a dataset that is a folder"),
    _row("open_hub", FILE, "Open from the &Hugging Face Hub…", icon="download",
         tip="Fetch a dataset by its name; nothing is fetched unless you ask for it here"),
    _row("add_source", FILE, "A&dd to this project…", "Ctrl+Shift+O", icon="file-plus",
         tip="Look at another dataset, and take what you want of it"),
    *(_row(f"sample_{one.id}", SAMPLE, f"&{one.title}", icon="book-open", tip=one.about) for one in SAMPLES),
    _row("save_copy", FILE, "Save a &copy…", icon="copy",
         tip="Write the whole project, with its history, into another file. You go on working in this one."),
    _row("clean_copy", FILE, "Save a c&lean copy…", icon="sparkles",
         tip="Write the project as it is now into another file, with nothing of what was deleted or changed: "
         "for giving it to somebody"),
    _row("backups", FILE, "&Backups…", icon="history",
         tip="Copies that were made while you worked, and the way back to one"),
    _row("save_version", FILE, "&Save version…", "Ctrl+S", icon="bookmark-plus",
         tip="Give this moment a name to come back to. Your work is always kept, with or without."),
    _row("export", FILE, "&Export…", "Ctrl+E", icon="share", checkable=True,
          tip="Write a dataset for training, and see first what would happen to it there"),
    _row("problems", FILE, "Sources and import &report…", icon="layers",
         tip="What was read as what, what could not be read, and mended files"),
    _row("preferences", FILE, "&Preferences…", "Ctrl+,", icon="settings"),
    _row("close", FILE, "&Close project", "Ctrl+W", icon="x"),
    _row("quit", FILE, "&Quit", "Ctrl+Q", icon="log-out"),
    _row("undo", EDIT, "&Undo", "Ctrl+Z", icon="undo-2"),
    _row("redo", EDIT, "&Redo", "Ctrl+Shift+Z", "Ctrl+Y", icon="redo-2"),
    _row("search", EDIT, "&Search", "Ctrl+F", icon="search", tip="Search the texts of all conversations"),
    _row("next_place", EDIT, "Next pla&ce found", "F3", icon="arrow-down",
         tip="To the next place of what is searched for"),
    _row("previous_place", EDIT, "Place found &before", "Shift+F3", icon="arrow-up"),
    _row("replace", EDIT, "Find and &replace…", "Ctrl+H", icon="replace",
         tip="Change words in all texts; every place is shown first"),
    _row("list_words", EDIT, "Flag the chosen &words from now on", "Ctrl+Shift+L", icon="flag",
         tip="Put the chosen words on this project's own list of phrases"),
    _row("approve", EDIT, "&Approve and next", "Ctrl+Return", "Ctrl+Enter", icon="circle-check"),
    _row("back", GO, "&Back", "Alt+Left", icon="arrow-left", tip="To the place before: conversation, filter and page"),
    _row("forward", GO, "&Forward", "Alt+Right", icon="arrow-right"),
    _row("new_conversation", EDIT, "&New conversation…", "Ctrl+N", icon="plus",
         tip="Empty, like another one, or out of a transcript that you paste"),
    _row("next_flag", GO, "&Next flag", "F8", icon="flag"),
    _row("previous_flag", GO, "&Previous flag", "Shift+F8"),
    _row("page_edit", VIEW, "&Edit", "Ctrl+1", icon="pencil", checkable=True),
    _row("page_balance", VIEW, "&Balance", "Ctrl+2", icon="chart-column", checkable=True),
    _row("page_versions", VIEW, "&Versions", "Ctrl+3", icon="bookmark", checkable=True),
    _row("page_checks", VIEW, "Chec&ks", "Ctrl+4", icon="list-checks", checkable=True,
         tip="What is looked for, the house style, phrases, copies and facts"),
    _row("history", VIEW, "&History", "Ctrl+Shift+H", icon="clock", checkable=True,
         tip="Everything that was done, with the way back"),
    _row("trainer_view", VIEW, "As the &trainer sees it", "Ctrl+Shift+T", icon="eye", checkable=True,
         tip="What of this conversation is learned, what is only read, and what is cut off"),
    _row("focus", VIEW, "&Focus on the text", "F9", icon="focus", checkable=True,
         tip="Hide everything but the conversation. Escape brings it back."),
    _row("typewriter", VIEW, "T&ypewriter scrolling", icon="type", checkable=True,
         tip="Keep the line you write in the middle"),
    _row("charts", VIEW, "&Charts under the table", icon="panel-bottom", checkable=True),
    _row("larger", VIEW, "&Larger text", "Ctrl++", "Ctrl+=", icon="plus"),
    _row("smaller", VIEW, "&Smaller text", "Ctrl+-", icon="minus"),
    _row("full_screen", VIEW, "&Full screen", "F11", icon="maximize-2", checkable=True),
    _row("guide", HELP, "&Guide", "F1", icon="book-open", tip="What this part of the window is for, and everything else"),
    _row("tour", HELP, "&Take the tour", icon="sparkles", tip="Five short steps that show what is where"),
    _row("keys", HELP, "&Keys", "Ctrl+/", icon="keyboard", tip="A sheet of all keys"),
    _row("updates", HELP, "Check for &updates", icon="download",
         tip="Opens the page of releases in your browser; the program itself asks nobody"),
    _row("about", HELP, "&About RoleThread Workbench", icon="info"),
)  # fmt: skip
"""Every action, in the order of the menus."""

EXTRA_KEYS: tuple[tuple[str, str, str], ...] = (
    ("In the table", "J / K", "next and previous conversation"),
    ("Everywhere", "Ctrl+↑ / Ctrl+↓", "previous and next conversation"),
    ("Everywhere", "F5", "decide anew who matches the filter"),
    ("In the table", "A", "approve"),
    ("In the table", "X", "leave out of the export, or take in again"),
    ("In the table", "T", "give tags or take them away"),
    ("Everywhere", "Ctrl+T", "give the conversation tags or take them away"),
    ("In the table", "1 … 9", "give the tag of that key, or take it away"),
    ("In the table", "Return", "open the conversation"),
    ("In a text", "Ctrl+.", "explain the flag under the cursor and offer what can be done"),
    ("In a text", "Alt+2 … Alt+9", "choose the second, third … text of a turn that has several"),
    ("In a text", "Ctrl+Alt+← / Ctrl+Alt+→", "show another of its texts beside the chosen one"),
    ("In a text", "F7", "while it is held down: the turn as it was in the newest version, or in the file"),
    ("In a text", "Escape", "leave the text"),
    ("In a chart", "Arrow keys", "go from bar to bar; with Shift, choose several"),
    ("In a chart", "Return", "show the conversations of the chosen bars"),
    ("Everywhere", "?", "this sheet (outside a text)"),
)
"""Keys that belong to one part of the window: where, which, and what they do."""


class Actions(QObject):
    """The window's actions by name: ``actions["undo"]``."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._made: dict[str, QAction] = {}
        for row in ROWS:
            action = QAction(QCoreApplication.translate("Actions", row.text), parent)
            action.setObjectName(f"action_{row.name}")
            action.setShortcuts([QKeySequence(keys) for keys in row.keys])
            action.setCheckable(row.checkable)
            if row.icon:
                action.setIcon(theme.icon(row.icon))
            tip = QCoreApplication.translate("Actions", row.tip or row.text.replace("&", ""))
            first = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{tip} ({first})" if first else tip)
            self._made[row.name] = action

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def names(self) -> tuple[str, ...]:
        """Every name."""
        return tuple(self._made)

    def group(self, group: str) -> list[QAction]:
        """The actions of one menu, in order."""
        return [self._made[row.name] for row in ROWS if row.group == group]
