"""Who speaks and under which prompt, on the Edit page: two facets, and the windows behind them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from rolethread_gui.dataset.filters import Filter
from rolethread_gui.dataset.library import prompt_mark, prompts_of, system_prompt
from rolethread_gui.ui.edit.value_facets import ValueFacets, first_with

if TYPE_CHECKING:
    from rolethread_gui.dataset.changes import ChangeSet
    from rolethread_gui.ui.edit.filters import FilterPanel
    from rolethread_gui.workbench.desk import Desk

_TITLE_LETTERS = 80


class PeopleAndPrompts(QObject):
    """Facets of speakers and prompts.

    Signals:
        said: a quiet message and the text of its button.
        new_wanted: the text of a system prompt with which a conversation is to begin.
    """

    said = Signal(str, str)
    new_wanted = Signal(str)

    def __init__(
        self,
        page: QWidget,
        desk: Desk,
        panel: FilterPanel,
        current: Callable[[], Filter],
        show: Callable[[Filter], None],
    ) -> None:
        """Put the facets into the panel.

        Args:
            page: owner of the windows.
            desk: whose conversations.
            panel: where the facets stand.
            current: the filter that holds now.
            show: puts another filter in force.
        """
        super().__init__(page)
        self._page = page
        self._desk = desk
        self._windows: dict[str, QDialog] = {}
        self._titles: dict[str, str] = {}
        self.speakers = ValueFacets("speakers", self.tr("Speakers"), self.tr("Names…"), "users", current, str)
        self.prompts = ValueFacets(
            "prompts",
            self.tr("System prompts"),
            self.tr("Library…"),
            "settings",
            current,
            self.prompt_title,
        )
        for facets in (self.speakers, self.prompts):
            panel.add_section(facets)
            facets.filter_wanted.connect(show)
        self.speakers.list_wanted.connect(self.show_speakers)
        self.prompts.list_wanted.connect(self.show_prompts)
        desk.project_opened.connect(self._forget)
        desk.project_closed.connect(self._forget)
        desk.dataset_changed.connect(self._changed)

    @Slot()
    def _forget(self) -> None:
        self._titles = {}
        self.speakers.forget()
        self.prompts.forget()

    @Slot(object)
    def _changed(self, change: ChangeSet) -> None:
        if any(name.startswith("prompt:") for name in change.settings):
            self._titles = {}
            self.prompts.retitle()

    def refresh(self, columns: Any) -> None:
        """Count again."""
        self.speakers.refresh(columns)
        self.prompts.refresh(columns)

    def prompt_title(self, mark: str) -> str:
        """What a system prompt is called: its name in the library, else how it begins."""
        if mark not in self._titles:
            named = {prompt_mark(one.text): one.name for one in prompts_of(self._desk.settings)}
            self._titles[mark] = named.get(mark) or self._beginning(mark)
        return self._titles[mark]

    def _beginning(self, mark: str) -> str:
        text = self.prompt_text(mark)
        flat = " ".join(text.split())
        return flat if len(flat) <= _TITLE_LETTERS else flat[:_TITLE_LETTERS] + "…"

    def prompt_text(self, mark: str) -> str:
        """The text of a prompt, from the first conversation that has it; empty where none has it any more."""
        key = first_with(self._desk, "prompts", mark)
        prompt = system_prompt(self._desk.conversation(key)) if key else None
        return "" if prompt is None else prompt.text

    @Slot()
    def show_speakers(self) -> None:
        """Open the window of speakers and characters."""
        from rolethread_gui.ui.edit.speakers_dialog import SpeakersDialog

        def make() -> QDialog:
            made = SpeakersDialog(self._desk, self._page)
            made.show_wanted.connect(self._show_speakers)
            made.said.connect(self.said)
            return made

        self._open("speakers", make)

    @Slot()
    def show_prompts(self) -> None:
        """Open the window of system prompts."""
        from rolethread_gui.ui.edit.prompts_dialog import PromptsDialog

        def make() -> QDialog:
            made = PromptsDialog(self._desk, self._page)
            made.show_wanted.connect(self._show_prompts)
            made.new_wanted.connect(self.new_wanted)
            made.said.connect(self.said)
            return made

        self._open("prompts", make)

    def _open(self, name: str, make: Callable[[], QDialog]) -> None:
        if name not in self._windows:
            window = make()
            window.destroyed.connect(self._window_gone)
            window.setProperty("which", name)
            self._windows[name] = window
        self._windows[name].show()
        self._windows[name].raise_()

    @Slot()
    def _window_gone(self) -> None:
        from shiboken6 import isValid

        self._windows = {name: one for name, one in self._windows.items() if isValid(one)}

    @Slot(object)
    def _show_speakers(self, names: tuple[str, ...]) -> None:
        self.speakers.filter_wanted.emit(self.speakers.filter_for(names))

    @Slot(object)
    def _show_prompts(self, marks: tuple[str, ...]) -> None:
        self.prompts.filter_wanted.emit(self.prompts.filter_for(marks))
