"""Everything the window can be asked to do: one row each, from which menus, buttons and the sheet of keys come."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from rolethread_gui.ui import theme
from rolethread_gui.wording import say
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


FILE, EDIT, GO, VIEW, HELP = say("File"), say("Edit"), say("Go"), say("View"), say("Help")
SAMPLE = say("Samples")
"""Group of the samples, one action each, which are a menu within the File menu."""

ROWS: tuple[ActionRow, ...] = (
    _row("open", FILE, say("&Open…"), "Ctrl+O", icon="folder-open", tip=say("Open a dataset or a project")),
    _row("open_folder", FILE, say("Open &folder…"), icon="folder-open",
         tip=say("Open a folder of chats, or a dataset that is a folder")),
    _row("open_hub", FILE, say("Open from the &Hugging Face Hub…"), icon="download",
         tip=say("Fetch a dataset by its name; nothing is fetched unless you ask for it here")),
    _row("add_source", FILE, say("A&dd to this project…"), "Ctrl+Shift+O", icon="file-plus",
         tip=say("Look at another dataset, and take what you want of it")),
    *(_row(f"sample_{one.id}", SAMPLE, f"&{one.title}", icon="book-open", tip=one.about) for one in SAMPLES),
    _row("save_copy", FILE, say("Save a &copy…"), icon="copy",
         tip=say("Write the whole project, with its history, into another file. You go on working in this one.")),
    _row("clean_copy", FILE, say("Save a c&lean copy…"), icon="sparkles",
         tip=say("Write the project as it is now into another file, with nothing of what was deleted or changed: "
         "for giving it to somebody")),
    _row("backups", FILE, say("&Backups…"), icon="history",
         tip=say("Copies that were made while you worked, and the way back to one")),
    _row("save_version", FILE, say("&Save version…"), "Ctrl+S", icon="bookmark-plus",
         tip=say("Give this moment a name to come back to. Your work is always kept, with or without.")),
    _row("export", FILE, say("&Export…"), "Ctrl+E", icon="share", checkable=True,
          tip=say("Write a dataset for training, and see first what would happen to it there")),
    _row("problems", FILE, say("Sources and import &report…"), icon="layers",
         tip=say("What was read as what, what could not be read, and mended files")),
    _row("preferences", FILE, say("&Preferences…"), "Ctrl+,", icon="settings"),
    _row("close", FILE, say("&Close project"), "Ctrl+W", icon="x"),
    _row("quit", FILE, say("&Quit"), "Ctrl+Q", icon="log-out"),
    _row("undo", EDIT, say("&Undo"), "Ctrl+Z", icon="undo-2"),
    _row("redo", EDIT, say("&Redo"), "Ctrl+Shift+Z", "Ctrl+Y", icon="redo-2"),
    _row("search", EDIT, say("&Search"), "Ctrl+F", icon="search", tip=say("Search the texts of all conversations")),
    _row("next_place", EDIT, say("Next pla&ce found"), "F3", icon="arrow-down",
         tip=say("To the next place of what is searched for")),
    _row("previous_place", EDIT, say("Place found &before"), "Shift+F3", icon="arrow-up"),
    _row("replace", EDIT, say("Find and &replace…"), "Ctrl+H", icon="replace",
         tip=say("Change words in all texts; every place is shown first")),
    _row("list_words", EDIT, say("Flag the chosen &words from now on"), "Ctrl+Shift+L", icon="flag",
         tip=say("Put the chosen words on this project's own list of phrases")),
    _row("spelling", EDIT, say("S&pelling…"), icon="languages",
         tip=say("Dictionaries, the words of this project, and how its English is spelled")),
    _row("note_words", EDIT, say("N&ote on the chosen words…"), "Ctrl+Shift+N", icon="message-square-text",
         tip=say("Pin a note to words of a turn; nobody else sees it, and it is never exported")),
    _row("approve", EDIT, say("&Approve and next"), "Ctrl+Return", "Ctrl+Enter", icon="circle-check"),
    _row("queue_add", EDIT, say("Put into the re&write queue"), "Ctrl+Shift+R", icon="list-checks",
         tip=say("The chosen conversations, or the one on screen")),
    _row("back", GO, say("&Back"), "Alt+Left", icon="arrow-left", tip=say("To the place before: conversation, filter and page")),
    _row("forward", GO, say("&Forward"), "Alt+Right", icon="arrow-right"),
    _row("new_conversation", EDIT, say("&New conversation…"), "Ctrl+N", icon="plus",
         tip=say("Empty, like another one, or out of a transcript that you paste")),
    _row("next_flag", GO, say("&Next flag"), "F8", icon="flag"),
    _row("previous_flag", GO, say("&Previous flag"), "Shift+F8"),
    _row("next_misspelt", GO, say("Next &misspelt word"), "Shift+F7", icon="languages",
         tip=say("In this conversation; with what might have been meant")),
    _row("queue_next", GO, say("Next in the rewrite &queue"), "F6", icon="arrow-right",
         tip=say("The one on screen counts as done when you rewrote it")),
    _row("queue_later", GO, say("Put off &later"), "Shift+F6",
         tip=say("It comes again after all the others in the queue")),
    _row("page_edit", VIEW, say("&Edit"), "Ctrl+1", icon="pencil", checkable=True),
    _row("page_balance", VIEW, say("&Balance"), "Ctrl+2", icon="chart-column", checkable=True),
    _row("page_versions", VIEW, say("&Versions"), "Ctrl+3", icon="bookmark", checkable=True),
    _row("page_checks", VIEW, say("Chec&ks"), "Ctrl+4", icon="list-checks", checkable=True,
         tip=say("What is looked for, the house style, phrases, copies and facts")),
    _row("history", VIEW, say("&History"), "Ctrl+Shift+H", icon="clock", checkable=True,
         tip=say("Everything that was done, with the way back")),
    _row("queue", VIEW, say("Rewrite &queue"), "Ctrl+Shift+Q", icon="list", checkable=True,
         tip=say("What waits to be rewritten, and how far you are today")),
    _row("review", VIEW, say("&Review one by one"), "F4", icon="list-checks", checkable=True,
         tip=say("Go through what is shown with single keys")),
    _row("compare", VIEW, say("Compare with a &version"), "Ctrl+Shift+D", icon="git-compare", checkable=True,
         tip=say("What differs in this conversation: from any version, or from its file")),
    _row("trainer_view", VIEW, say("As the &trainer sees it"), "Ctrl+Shift+T", icon="eye", checkable=True,
         tip=say("What of this conversation is learned, what is only read, and what is cut off")),
    _row("columns", VIEW, say("Colu&mns of the table…"), icon="columns-3",
         tip=say("Which columns there are and in which order, and layouts under a name")),
    _row("focus", VIEW, say("&Focus on the text"), "F9", icon="focus", checkable=True,
         tip=say("Hide everything but the conversation. Escape brings it back.")),
    _row("typewriter", VIEW, say("T&ypewriter scrolling"), icon="type", checkable=True,
         tip=say("Keep the line you write in the middle")),
    _row("charts", VIEW, say("&Charts under the table"), icon="panel-bottom", checkable=True),
    _row("larger", VIEW, say("&Larger text"), "Ctrl++", "Ctrl+=", icon="plus"),
    _row("smaller", VIEW, say("&Smaller text"), "Ctrl+-", icon="minus"),
    _row("full_screen", VIEW, say("&Full screen"), "F11", icon="maximize-2", checkable=True),
    _row("guide", HELP, say("&Guide"), "F1", icon="book-open", tip=say("What this part of the window is for, and everything else")),
    _row("tour", HELP, say("&Take the tour"), icon="sparkles", tip=say("Five short steps that show what is where")),
    _row("keys", HELP, say("&Keys"), "Ctrl+/", icon="keyboard", tip=say("A sheet of all keys")),
    _row("updates", HELP, say("Check for &updates"), icon="download",
         tip=say("Opens the page of releases in your browser; the program itself asks nobody")),
    _row("about", HELP, say("&About RoleThread Workbench"), icon="info"),
)  # fmt: skip
"""Every action, in the order of the menus."""

EXTRA_KEYS: tuple[tuple[str, str, str], ...] = (
    (say("In the table"), "J / K", say("next and previous conversation")),
    (say("Everywhere"), "Ctrl+↑ / Ctrl+↓", say("previous and next conversation")),
    (say("Everywhere"), "F5", say("decide anew who matches the filter")),
    (say("In the table"), "A", say("approve")),
    (say("In the table"), "X", say("leave out of the export, or take in again")),
    (say("In the table"), "T", say("give tags or take them away")),
    (say("Everywhere"), "Ctrl+T", say("give the conversation tags or take them away")),
    (say("In the table"), "1 … 9", say("give the tag of that key, or take it away")),
    (say("In the table"), "Return", say("open the conversation")),
    (say("In the table"), "F2", say("write into the chosen cell: status, texts, note, tags, system prompt")),
    (say("In a cell"), "Return / Shift+Return", say("take over what was written; begin a new line")),
    (say("In the table"), "Ctrl+C", say("copy what is chosen as text")),
    (say("In the table"), "Alt+Shift+↑ / Alt+Shift+↓", say("move what is chosen up or down in the dataset")),
    (say("In a text"), "Ctrl+.", say("explain the flag under the cursor and offer what can be done")),
    (say("In a text"), "Alt+2 … Alt+9", say("choose the second, third … text of a turn that has several")),
    (say("In a text"), "Ctrl+Alt+← / Ctrl+Alt+→", say("show another of its texts beside the chosen one")),
    (
        say("In a text"),
        "F7",
        say("while it is held down: the turn as it was in the newest version, or in the file"),
    ),
    (say("In a text"), "Escape", say("leave the text")),
    (say("In the review"), "A / R / X", say("approve, set to review, leave out or take in again")),
    (say("In the review"), "N / P", say("next and previous conversation")),
    (say("In the review"), "F", say("the next flag and what can be done about it")),
    (say("In the review"), "E", say("write in the text; Escape leads back to the keys")),
    (say("In the review"), "Space", say("read on")),
    (say("In a chart"), say("Arrow keys"), say("go from bar to bar; with Shift, choose several")),
    (say("In a chart"), "Return", say("show the conversations of the chosen bars")),
    (say("Everywhere"), "?", say("this sheet (outside a text)")),
)
"""Keys that belong to one part of the window: where, which, and what they do."""


class Actions(QObject):
    """The window's actions by name: ``actions["undo"]``."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._made: dict[str, QAction] = {}
        for row in ROWS:
            action = QAction(row.text, parent)
            action.setObjectName(f"action_{row.name}")
            action.setShortcuts([QKeySequence(keys) for keys in row.keys])
            action.setCheckable(row.checkable)
            if row.icon:
                action.setIcon(theme.icon(row.icon))
            tip = row.tip or row.text.replace("&", "")
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
