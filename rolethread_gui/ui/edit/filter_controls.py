"""What stands among the filters besides the first facets: kept ones, numbers, languages, fields. Lane: GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from rolethread_gui.dataset.filters import Filter
from rolethread_gui.dataset.sought import Sought
from rolethread_gui.ui.edit.more_facets import MoreFacets
from rolethread_gui.ui.edit.saved_filters import SavedFilters
from rolethread_gui.workbench.preferences import FOLDED, Preferences

if TYPE_CHECKING:
    from rolethread_gui.store.versions import Version
    from rolethread_gui.ui.edit.edit_walk import EditWalk
    from rolethread_gui.ui.edit.searching import Searching
    from rolethread_gui.workbench.desk import Desk


class FilterControls(QObject):
    """Puts its sections into the panel of a page.

    Signals:
        said: a quiet message and the text of its button.
        recount: figures beside facets are to be counted again.
        resettle: who matches has to be decided anew.

    Attributes:
        saved: filters under a name.
        more: numbers, languages, fields.
    """

    said = Signal(str, str)
    recount = Signal()
    resettle = Signal()

    def __init__(
        self,
        page: EditWalk,
        desk: Desk,
        kept: Preferences,
        searching: Searching,
        show: Callable[[Filter], None],
    ) -> None:
        """Begin without a project.

        Args:
            page: with the panel and the table.
            desk: whose conversations.
            kept: remembers what is folded.
            searching: what is searched for.
            show: puts another filter in force.
        """
        super().__init__(page)
        self._desk, self._kept, self._panel, self._searching, self._show = (
            desk,
            kept,
            page.filters,
            searching,
            show,
        )
        self._shown = page.model.shown
        self._model = page.model
        self.saved = SavedFilters(desk, self._current, self._sought)
        self._panel.add_section(self.saved, first=True)
        self.more = MoreFacets(page, desk, self._panel, self._current, show)
        self._panel.fold(kept.get(FOLDED).split("\n"))
        self._panel.section_folded.connect(self._folded)
        self.saved.wanted.connect(self.show_saved)
        self.saved.said.connect(self.said)
        self.more.said.connect(self.said)
        self.more.gathered.connect(self._gathered)
        searching.hits_changed.connect(self._searched)
        desk.project_opened.connect(self._ask_versions)
        desk.versions_changed.connect(self._ask_versions)

    def _current(self) -> Filter:
        return self._model.shown.filter

    def _sought(self) -> Sought:
        return self._searching.sought

    def filter_set(self, filter_: Filter) -> None:
        """Another filter holds: what it asks for is gathered."""
        self.more.want_for(filter_)

    @Slot(object, object)
    def show_saved(self, filter_: Filter, sought: Sought) -> None:
        """Put a filter in force, and search for what belongs to it."""
        self._searching.end()
        self._show(filter_)
        if sought.words:
            self._searching.start(sought)

    @Slot(str, bool)
    def _folded(self, name: str, folded: bool) -> None:
        names = [one for one in self._kept.get(FOLDED).split("\n") if one and one != name]
        self._kept.set(FOLDED, "\n".join([*names, name] if folded else names))
        self.recount.emit()

    @Slot(object)
    def _gathered(self, names: tuple[str, ...]) -> None:
        if any(getattr(clause, "column", "") in names for clause in self._current().clauses):
            self.resettle.emit()

    @Slot()
    def _searched(self) -> None:
        self.saved.refresh(self._model.columns)

    @Slot()
    def _ask_versions(self) -> None:
        if self._desk.is_open:
            self._desk.versions(self._versions_arrived)

    def _versions_arrived(self, versions: list[Version]) -> None:
        self._panel.set_since(versions[-1].position if versions else 0)
        self.recount.emit()
