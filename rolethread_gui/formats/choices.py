"""What only the person can know about a file: the questions that opening it asks, and what was answered.

Opening never guesses silently. Where a file may be read in several ways, `open_source` raises a `Question`;
the caller shows it, puts the chosen answer into the `Choices` (`with_answer`) and opens the file again, until
no question is left. The choices are kept with the source in the project, so that reading it once more asks
nothing. On the command line a question is answered by ``--answer ID=VALUE``.
"""

from __future__ import annotations

import dataclasses
from typing import Any

import msgspec

from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.wording import say

EXCERPT_LETTERS = 160
"""How much of a file an option shows at most."""


class Choices(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the person answered about a file. An empty field: not asked, or not answered yet.

    Attributes:
        encoding: codec in which the letters are read ("cp1252"); see `formats.encodings`.
        sheet: name of the sheet of a workbook.
        columns: for a table, purpose → name of the column; see `formats.tables.PURPOSES`.
        model: names of the speakers whose turns the model is to learn, one after another as they were
            answered: a folder of chats may have another character in each.
        path: which way through a tree of replies is read: "best", "all" or "pairs".
        split: name of a part of a Hugging Face dataset ("train"), empty for all.
        revision: which state of a dataset on the Hub.
        others: answers to questions that only one container asks, by their id.
    """

    encoding: str = ""
    sheet: str = ""
    columns: dict[str, str] = {}
    model: tuple[str, ...] = ()
    path: str = ""
    split: str = ""
    revision: str = ""
    others: dict[str, str] = {}

    def with_answer(self, id: str, value: str) -> Choices:
        """These choices and one more.

        Args:
            id: of the `Question`.
            value: of the `Option` that was chosen. For "columns" it is ``purpose=column;purpose=column``,
                for "model" a name, which is put beside the names that were answered before.
        """
        if id == "columns":
            return msgspec.structs.replace(self, columns=columns_from_text(value))
        if id == "model":
            names = tuple(name for name in self.model if name != value)
            return msgspec.structs.replace(self, model=(*names, value))
        if id in _PLAIN:
            return msgspec.structs.replace(self, **{id: value})
        return msgspec.structs.replace(self, others={**self.others, id: value})

    def answer(self, id: str) -> str:
        """What was answered to one of the plain questions, "" for nothing yet."""
        return str(getattr(self, id)) if id in _PLAIN else self.others.get(id, "")


_PLAIN = ("encoding", "sheet", "path", "split", "revision")

NOTHING = Choices()
"""Nothing was asked yet."""


def columns_from_text(value: str) -> dict[str, str]:
    r"""Columns by purpose from ``role=who;text=line``; ``\;`` stands for a semicolon in a name.

    Raises:
        UserProblem: it is not written that way.
    """
    found: dict[str, str] = {}
    for part in value.replace("\\;", "\x00").split(";"):
        purpose, equals, name = part.replace("\x00", ";").partition("=")
        if not equals:
            raise UserProblem(
                say("“{0}” does not say which column is which.").format(value),
                say("Write it like role=speaker;text=line: first the purpose, then the name of the column."),
            )
        found[purpose.strip()] = name
    return found


def columns_to_text(columns: dict[str, str]) -> str:
    """The value of an answer to "columns"."""
    return ";".join(f"{purpose}={name}".replace(";", "\\;") for purpose, name in columns.items())


@dataclasses.dataclass(frozen=True, slots=True)
class Option:
    """One of the answers to a question.

    Attributes:
        value: what goes into the choices.
        title: what the person reads.
        excerpt: some words of the file as this answer would read them, to decide by; may be empty.
    """

    value: str
    title: str
    excerpt: str = ""


class Question(UserProblem):
    """A file may be read in several ways, and only the person knows which.

    Raised by `open_source` before anything is read. `sentence` is the question itself in plain words, `hint`
    says what depends on it.

    Attributes:
        id: which question: "encoding", "sheet", "columns", "model", "path", or one of a container's own. Goes
            into `Choices.with_answer` and into ``--answer ID=VALUE``.
        file: name of the file that is asked about; of a member where several files are one source.
        options: the answers, the likeliest first. The first is never taken without asking.
        free: whether another value than those of the options may be answered.
    """

    def __init__(
        self,
        id: str,
        sentence: str,
        hint: str,
        file: str,
        options: tuple[Option, ...],
        *,
        free: bool = False,
    ) -> None:
        super().__init__(sentence, hint)
        self.id = id
        self.file = file
        self.options = options
        self.free = free

    def __reduce__(self) -> Any:
        # Questions come from the reading process as well.
        return _again, (type(self), self.args, self.__dict__)


def _again(kind: type[Question], arguments: tuple[object, ...], fields: dict[str, Any]) -> Question:
    made = kind.__new__(kind)
    made.args = arguments
    made.__dict__.update(fields)
    return made


@dataclasses.dataclass(frozen=True, slots=True)
class Purpose:
    """What a column of a table can be for.

    Attributes:
        id: as in `Choices.columns`.
        title: what the person reads.
        needed: ids of the purposes of which this layout needs all; empty when it can be left out.
    """

    id: str
    title: str
    help: str = ""


class ColumnsQuestion(Question):
    """Which column of a table holds what. Its id is "columns", its options are whole assignments that fit.

    Attributes:
        columns: names of the columns in their order.
        rows: three example rows in step with `columns`, each cell cut to `EXCERPT_LETTERS`.
        purposes: what a column can be for.
        guess: the likeliest assignment, purpose → column; may be empty.
    """

    def __init__(
        self,
        sentence: str,
        hint: str,
        file: str,
        options: tuple[Option, ...],
        *,
        columns: tuple[str, ...],
        rows: tuple[tuple[str, ...], ...],
        purposes: tuple[Purpose, ...],
        guess: dict[str, str],
    ) -> None:
        super().__init__("columns", sentence, hint, file, options, free=True)
        self.columns = columns
        self.rows = rows
        self.purposes = purposes
        self.guess = guess
