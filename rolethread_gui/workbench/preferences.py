"""What the program remembers between two starts: one row a setting, with its default, title and help.

The dialog and the guide are built from the rows. Lane: GUI thread.
"""

from __future__ import annotations

import contextlib
import dataclasses
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from rolethread_gui.wording import LANGUAGES, put, say
from rolethread_gui.workbench.chosen_language import KEY, SYSTEM, user_settings
from rolethread_gui.workbench.often_kept import OftenKept

_Value = TypeVar("_Value", bool, int, float, str, bytes)


@dataclasses.dataclass(frozen=True, slots=True)
class Row(Generic[_Value]):
    """One setting.

    Attributes:
        name: key in the file; never changes its meaning.
        default: its value until the person chooses one; also says its type.
        title: what the control is called; empty for what is remembered without being shown.
        help: one sentence under the control.
        choices: allowed values with their words, empty for any.
        low: smallest value of a number.
        high: largest value of a number.
        unit: of a number, for the control.
        path: "folder" or "file" where it is the path of one; "" for anything else.
        empty: for a path, what holds while none is chosen.
        group: heading under which it is shown; rows of a group follow each other.
    """

    name: str
    default: _Value
    title: str = ""
    help: str = ""
    choices: tuple[tuple[_Value, str], ...] = ()
    low: float = 0
    high: float = 0
    unit: str = ""
    path: str = ""
    empty: str = ""
    group: str = ""


LOOK, WRITING, TRAINING, KEEPING = say("Look"), say("Writing"), say("Training"), say("Projects and backups")

THEME: Final = Row(
    "appearance/theme",
    "system",
    say("Colours"),
    say("Light or dark; “as the system” follows the setting of the computer."),
    (("system", say("As the system")), ("light", say("Light")), ("dark", say("Dark"))),
    group=LOOK,
)
LANGUAGE: Final = Row(
    KEY,
    SYSTEM,
    say("Language of the program"),
    say("Takes effect at the next start. The guide is in English."),
    ((SYSTEM, say("As the system")), *LANGUAGES.items()),
    group=LOOK,
)
TEXT_FONT: Final = Row(
    "appearance/text_font",
    "",
    say("Font of conversations"),
    say("The font in which turns are read and written; empty for the one that came with the program."),
    group=LOOK,
)
TEXT_SIZE: Final = Row(
    "appearance/text_size",
    12.0,
    say("Size of conversations"),
    say("How large the text of turns is."),
    low=8,
    high=32,
    unit="pt",
    group=LOOK,
)
TEXT_MEASURE: Final = Row(
    "appearance/text_measure",
    75,
    say("Longest line of conversations"),
    say("Long lines are hard to read; in a wide window the text keeps to the middle."),
    (
        (60, say("60 letters")),
        (75, say("75 letters")),
        (90, say("90 letters")),
        (0, say("As wide as the window")),
    ),
    group=LOOK,
)
TYPEWRITER: Final = Row(
    "appearance/typewriter",
    False,
    say("Typewriter scrolling"),
    say("The line that is written stays in the middle, and the text moves past it."),
    group=WRITING,
)
TABLE_LINES: Final = Row(
    "table/lines",
    1,
    say("Lines of a row"),
    say("How much of a text the table shows."),
    ((1, say("One")), (2, say("Two")), (4, say("Four"))),
    group=LOOK,
)
SHOW_MORE: Final = Row(
    "appearance/show_more",
    False,
    say("Tokens beside words"),
    say("Says of each turn also how many tokens it has, the pieces by which models count."),
    group=LOOK,
)
SPELLING: Final = Row(
    "spelling/on",
    True,
    say("Spelling while typing"),
    say("Misspelt words are underlined with dashes; the menu of a word says what might have been meant."),
    group=WRITING,
)
SPELLING_ENGLISH: Final = Row(
    "spelling/english",
    "",
    say("English is spelled"),
    say("A project can have its own way; see Spelling in the Edit menu."),
    (
        ("", say("As in most of the dataset")),
        ("en_US", say("The American way")),
        ("en_GB", say("The British way")),
    ),
    group=WRITING,
)
TOKENIZER: Final = Row(
    "tokens/tokenizer",
    "",
    say("Tokens are counted with"),
    say(
        "The file tokenizer.json of the model that you train gives exact figures; without it they are estimated."
    ),
    path="file",
    empty=say("An estimate"),
    group=TRAINING,
)
TOKENS_LIKE: Final = Row(
    "tokens/like",
    "o200k_base",
    say("An estimate counts like"),
    say("Most models of today come within 10 % of the first one for English texts."),
    (("o200k_base", say("GPT-4o and later (o200k)")), ("cl100k_base", say("GPT-4 and GPT-3.5 (cl100k)"))),
    group=TRAINING,
)
CONTEXT: Final = Row(
    "tokens/context",
    0,
    say("Longest conversation for the model"),
    say(
        "A trainer that is chosen for the first time in a project starts with it; what is longer would be cut."
    ),
    (
        (0, say("As is usual for the trainer")),
        *((length, put(say("{0:,} tokens"), length)) for length in (1024, 2048, 4096, 8192, 16384, 32768)),
    ),
    group=TRAINING,
)
PROJECT_FOLDER: Final = Row(
    "projects/folder",
    "",
    say("Folder for projects"),
    say("Where a project is kept that is made from a dataset; empty for Documents."),
    path="folder",
    empty=say("Documents"),
    group=KEEPING,
)
BACKUP_EVERY: Final = Row(
    "backups/every",
    20,
    say("Backups"),
    say("While you work, the project is copied so often; it costs you no time."),
    (
        (10, say("Every 10 minutes")),
        (20, say("Every 20 minutes")),
        (60, say("Every hour")),
        (0, say("Only when I ask for one")),
    ),
    group=KEEPING,
)
BACKUPS_KEPT: Final = Row(
    "backups/kept",
    3,
    say("Backups that are kept"),
    say("The newest ones, whatever their day; besides, the last one of each of four earlier days."),
    ((3, "3"), (5, "5"), (10, "10"), (25, "25")),
    group=KEEPING,
)
BACKUP_FOLDER: Final = Row(
    "backups/folder",
    "",
    say("Folder for backups"),
    say(
        "Empty for a folder “NAME backups” beside each project. A folder on another disk also helps when a disk fails."
    ),
    path="folder",
    empty=say("Beside each project"),
    group=KEEPING,
)
LAST_PROJECT: Final = Row("projects/last", "")
OPENING: Final = Row("projects/opening", "")
"""The project that is being opened at the start; see `safe_start`."""
RECENT_PROJECTS: Final = Row("projects/recent", "")
"""Paths of the projects opened last, the newest first, one a line."""
WINDOW_GEOMETRY: Final = Row("window/geometry", b"")
WINDOW_STATE: Final = Row("window/state", b"")
TABLE_LAYOUT: Final = Row("table/layout", "")
"""Columns of the table as JSON: id, width, place, shown."""
LAYOUTS: Final = Row("table/layouts", "")
"""Layouts of the table under a name, as JSON."""
EDIT_SPLITTER: Final = Row("window/edit_splitter", b"")
PLACES: Final = Row("window/places", "")
"""Where the person stopped in each of the newest projects, as JSON by path."""
FOLDED: Final = Row("filters/folded", "turns\nreply_words\nlanguage\nfields")
"""Names of the sections among the filters that are folded, one a line."""
SEARCHES: Final = Row("search/recent", "")
"""What was searched for, the newest first, as JSON."""
CHARTS_OPEN: Final = Row("window/charts_open", True)
"""Whether the strip of charts under the table is unfolded."""

ROWS: Final[tuple[Row[bool] | Row[int] | Row[float] | Row[str] | Row[bytes], ...]] = (
    THEME,
    LANGUAGE,
    TEXT_FONT,
    TEXT_SIZE,
    TEXT_MEASURE,
    TABLE_LINES,
    SHOW_MORE,
    TYPEWRITER,
    SPELLING,
    SPELLING_ENGLISH,
    TOKENIZER,
    TOKENS_LIKE,
    CONTEXT,
    PROJECT_FOLDER,
    BACKUP_EVERY,
    BACKUPS_KEPT,
    BACKUP_FOLDER,
    LAST_PROJECT,
    OPENING,
    RECENT_PROJECTS,
    WINDOW_GEOMETRY,
    WINDOW_STATE,
    TABLE_LAYOUT,
    LAYOUTS,
    EDIT_SPLITTER,
    PLACES,
    FOLDED,
    SEARCHES,
    CHARTS_OPEN,
)

_OFTEN = frozenset({PLACES.name})
"""Rows of texts that change with every few moments of work; kept beside the others (`OftenKept`)."""


def described() -> list[tuple[str, str, tuple[str, ...]]]:
    """What the guide says of each row that has a control: title, help, choices in words."""
    return [(row.title, row.help, tuple(words for _, words in row.choices)) for row in ROWS if row.title]


class Preferences(QObject):
    """The rows' values, kept in one file in INI form, and in another one beside it what changes all the time.

    Values that cannot be read as their type, or are not among the choices, count as the default: the file
    may have been written by hand or by another version.

    Args:
        path: of the file; None for the usual place of the system.

    Signals:
        changed: name of the row.
    """

    changed = Signal(str)

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if path is None:
            self._settings = user_settings()
        else:
            self._settings = QSettings(str(path), QSettings.Format.IniFormat)
        self._often = OftenKept(self.path.with_name(f"{self.path.stem}-often.json"))

    @property
    def path(self) -> Path:
        """The file."""
        return Path(self._settings.fileName())

    def get(self, row: Row[_Value]) -> _Value:
        """The value of a row."""
        stored = self._often.get(row.name) if row.name in _OFTEN else None
        if stored is None:
            stored = self._settings.value(row.name)
        if stored is None:
            return row.default
        value: _Value | None = _as_type_of(row.default, stored)
        if value is None or (row.choices and value not in [choice for choice, _ in row.choices]):
            return row.default
        if row.high > row.low and isinstance(value, (int, float)) and not row.low <= value <= row.high:
            return row.default
        return value

    def set(self, row: Row[_Value], value: _Value) -> None:
        """Give a row a value; the default takes it out of the file."""
        if self.get(row) == value:
            return
        if row.name in _OFTEN and isinstance(value, str):
            self._often.set(row.name, value)
            if self._settings.contains(row.name):  # an older version kept it there
                self._settings.remove(row.name)
        elif value == row.default:
            self._settings.remove(row.name)
        else:
            self._settings.setValue(row.name, QByteArray(value) if isinstance(value, bytes) else value)
        self.changed.emit(row.name)

    def get_part(self, row: Row[_Value], part: str) -> _Value:
        """A row that is kept several times, for example a layout per page."""
        return self.get(dataclasses.replace(row, name=f"{row.name}/{part}"))

    def set_part(self, row: Row[_Value], part: str, value: _Value) -> None:
        """See `get_part`."""
        self.set(dataclasses.replace(row, name=f"{row.name}/{part}"), value)

    def remember_project(self, path: Path, most: int = 10) -> None:
        """Put a project at the head of the recent ones."""
        paths = [str(path), *(known for known in self.recent_projects() if known != str(path))]
        self.set(RECENT_PROJECTS, "\n".join(paths[:most]))
        self.set(LAST_PROJECT, str(path))

    def recent_projects(self) -> list[str]:
        """Paths of recent projects, the newest first; they may be gone."""
        return [line for line in self.get(RECENT_PROJECTS).split("\n") if line]

    def forget_traces(self) -> None:
        """Forget which projects were opened, where the person stopped in them, and what was searched for."""
        for row in (RECENT_PROJECTS, LAST_PROJECT, OPENING, PLACES, SEARCHES):
            self.set(row, "")
        self.keep()

    def keep(self) -> None:
        """Write to disk now."""
        self._settings.sync()
        self._often.keep()


def _as_type_of(default: object, stored: object) -> Any:
    """What the file holds, as the row's type, or None; INI files bring most things back as text."""
    value: object = None
    if isinstance(default, bytes):
        value = bytes(stored.data()) if isinstance(stored, QByteArray) else None
    elif isinstance(default, bool):
        value = {"true": True, "false": False}.get(str(stored).lower())
    elif isinstance(default, str):
        value = str(stored)
    elif isinstance(default, (int, float)):
        with contextlib.suppress(ValueError):
            value = type(default)(str(stored))
    return value
