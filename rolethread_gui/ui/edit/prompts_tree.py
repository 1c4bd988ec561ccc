"""The list of system prompts: those of the library, families of nearly the same ones, and single ones."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from rolethread_gui.dataset.library import Prompt, prompt_mark
from rolethread_gui.engine.prompt_texts import PromptTexts
from rolethread_gui.ui import theme
from rolethread_gui.ui.text_direction import isolated
from rolethread_gui.ui.widgets.headings import figures_right
from rolethread_gui.wording import figure, put

_ROW = Qt.ItemDataRole.UserRole
_TITLE_LETTERS = 90
_TIP_LETTERS = 600


@dataclasses.dataclass(frozen=True, slots=True)
class PromptRow:
    """A line of the list: a prompt in use, one of the library, or a family.

    Attributes:
        text: the prompt.
        marks: of the prompts that it stands for.
        head: mark of the most used wording of its family.
        prompt: what the library holds of it, if it stands in the library.
        family: marks of all wordings.
    """

    text: str
    marks: tuple[str, ...] = ()
    head: str = ""
    prompt: Prompt | None = None
    family: tuple[str, ...] = ()


class PromptsTree(QTreeWidget):
    """Prompts with the number of conversations that have them; what was chosen stays so when they are listed anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("prompts_tree")
        self.setAccessibleName(self.tr("System prompts"))
        self.setHeaderLabels([self.tr("Prompt"), self.tr("Conversations")])
        figures_right(self, 1)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setUniformRowHeights(True)

    def row(self) -> PromptRow | None:
        """The chosen one."""
        return _row_of(self.currentItem())

    def show_prompts(self, known: PromptTexts, library: Sequence[Prompt], wanted: PromptRow | None) -> None:
        """List them anew; what was unfolded and in view stays so.

        Args:
            known: prompts in use.
            library: those that were put into the library.
            wanted: the one to choose; where it is gone the first one.
        """
        at = self.verticalScrollBar().value()
        unfolded = {row.text for row, item in self._tops() if item.isExpanded()}
        blocker = QSignalBlocker(self)
        self.clear()
        self._add_library(known, library)
        self._add_families(known, library)
        for row, top in self._tops():
            top.setExpanded(row.text in unfolded)
        item = self._find(wanted) or self._first()
        if item is not None:
            self.setCurrentItem(item)
        blocker.unblock()
        self.verticalScrollBar().setValue(at)

    def _tops(self) -> list[tuple[PromptRow, QTreeWidgetItem]]:
        """The families and single prompts; the heading of the library stands for nothing."""
        items = (self.topLevelItem(place) for place in range(self.topLevelItemCount()))
        rows = ((_row_of(item), item) for item in items)
        return [(row, item) for row, item in rows if row is not None and item is not None]

    def _add_library(self, known: PromptTexts, library: Sequence[Prompt]) -> None:
        if not library:
            return
        top = QTreeWidgetItem([self.tr("Library"), ""])
        top.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.addTopLevelItem(top)
        for prompt in library:
            mark = prompt_mark(prompt.text)
            used = known.used.get(mark, 0)
            item = QTreeWidgetItem([prompt.name, figure(used) if used else "–"])
            item.setIcon(0, theme.icon("bookmark", "accent"))
            item.setData(0, _ROW, PromptRow(prompt.text, (mark,), "", prompt))
            item.setToolTip(0, prompt.about or prompt.text[:_TIP_LETTERS])
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight)
            top.addChild(item)
        top.setExpanded(True)

    def _add_families(self, known: PromptTexts, library: Sequence[Prompt]) -> None:
        names = {prompt_mark(one.text): one.name for one in library}
        for family in known.families:
            head = family.marks[0]
            title = isolated(names.get(head) or _flat(known.texts[head]))
            row = PromptRow(known.texts[head], family.marks, head, None, family.marks)
            if len(family.marks) > 1:
                words = put(self.tr("{0:,} wordings: {1}"), len(family.marks), title)
                top = _item(words, family.used, row)
                self.addTopLevelItem(top)
                for mark in family.marks:
                    own = isolated(names.get(mark) or _flat(known.texts[mark]))
                    child = PromptRow(known.texts[mark], (mark,), head, None, family.marks)
                    top.addChild(_item(own, known.used[mark], child))
            else:
                self.addTopLevelItem(_item(title, family.used, row))

    def _first(self) -> QTreeWidgetItem | None:
        """The first prompt, which may stand under the heading of the library."""
        top = self.topLevelItem(0)
        return top.child(0) if top is not None and _row_of(top) is None else top

    def _find(self, wanted: PromptRow | None) -> QTreeWidgetItem | None:
        if wanted is None:
            return None
        found: list[QTreeWidgetItem] = []
        for place in range(self.topLevelItemCount()):
            top = self.topLevelItem(place)
            if top is None:
                continue
            children = (top.child(number) for number in range(top.childCount()))
            for item in (top, *(child for child in children if child is not None)):
                row = _row_of(item)
                same = row is not None and row.text == wanted.text
                if row is not None and same and (row.prompt is None) == (wanted.prompt is None):
                    found.append(item)
        # A family and its most used wording have the same text.
        alike = [item for item in found if item.data(0, _ROW).marks == wanted.marks]
        return next(iter(alike or found), None)


def _row_of(item: QTreeWidgetItem | None) -> PromptRow | None:
    row = None if item is None else item.data(0, _ROW)
    return row if isinstance(row, PromptRow) else None


def _item(title: str, used: int, row: PromptRow) -> QTreeWidgetItem:
    item = QTreeWidgetItem([title, figure(used)])
    item.setData(0, _ROW, row)
    item.setToolTip(0, row.text[:_TIP_LETTERS])
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight)
    return item


def _flat(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _TITLE_LETTERS else flat[: _TITLE_LETTERS - 1] + "…"
