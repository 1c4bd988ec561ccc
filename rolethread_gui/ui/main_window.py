"""The window: top bar, page rail, pages, status bar. It wires parts together and holds no data of its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QShortcut,
)

from rolethread_gui.ui.window_frame import WindowFrame
from rolethread_gui.wording import figure
from rolethread_gui.workbench.preferences import LAST_PROJECT, WINDOW_GEOMETRY, Preferences
from rolethread_gui.workbench.samples import SAMPLES

if TYPE_CHECKING:
    from rolethread_gui.dataset.columns import Columns
    from rolethread_gui.workbench.desk import Desk

_COUNTS_MS = 40


class MainWindow(WindowFrame):
    """The whole of what is seen.

    Signals:
        sample_requested: id of a sample that the person wants to look at.
    """

    sample_requested = Signal(str)

    def __init__(self, preferences: Preferences, folder: Path | None = None) -> None:
        """Make the frame of the window, which is painted at once; `furnish` puts the pages into it.

        Args:
            preferences: what is remembered.
            folder: where projects of datasets are kept; None for Documents.
        """
        super().__init__(preferences)
        self._folder = folder
        self.setAcceptDrops(True)
        self._count = QTimer(self)
        self._count.setSingleShot(True)
        self._count.setInterval(_COUNTS_MS)
        self._count.timeout.connect(self._show_counts)

    # building

    def furnish(self, desk: Desk) -> None:
        """Put the pages in and connect everything; what they need is imported here and not before."""
        from rolethread_gui.ui.action_states import ActionStates
        from rolethread_gui.ui.announcing import Announcer
        from rolethread_gui.ui.balance.source import ChartSource
        from rolethread_gui.ui.dialogs.opener import Dialogs
        from rolethread_gui.ui.looks import Looks
        from rolethread_gui.ui.opening import Opening
        from rolethread_gui.ui.places import PlaceKeeper
        from rolethread_gui.ui.sources.flow import SourceFlow
        from rolethread_gui.ui.tour.tour import Tour
        from rolethread_gui.ui.versions.saving import VersionSaving

        self._desk = desk
        self.announcer = Announcer(desk, self.status, self.notices, self)
        self.source_flow = SourceFlow(desk, self)
        self.opening = Opening(desk, self.notices, self._folder, self.source_flow, self)
        self.dialogs = Dialogs(self._preferences, self)
        self.tour = Tour(desk, self.notices, self._pages.to_edit, self)
        self.tour.sample_wanted.connect(self._sample_for_tour)
        self._source = ChartSource(self)
        self._build_pages()
        self.places = PlaceKeeper(
            desk,
            self.edit_page,
            self.top_bar.search,
            pages=self._pages,
            preferences=self._preferences,
            parent=self,
        )
        self.looks = Looks(self._preferences, self.named, self._menus, self.strip, self)
        self.saving = VersionSaving(desk, self.save_bar, self)
        self._states = ActionStates(desk, self.named, self)
        self._make_ways()
        self._connect_pages()
        self._connect_actions()
        self._connect_desk()
        self._connect_places()
        self._project_gone()
        self._source.make_ready()

    def _build_pages(self) -> None:
        from rolethread_gui.ui.balance.comparing import Comparing
        from rolethread_gui.ui.balance.page import BalancePage
        from rolethread_gui.ui.balance.strip import BalanceStrip
        from rolethread_gui.ui.checks.page import ChecksPage
        from rolethread_gui.ui.edit.edit_page import EditPage
        from rolethread_gui.ui.export.page import ExportPage
        from rolethread_gui.ui.sources.source_facets import SourceFacets
        from rolethread_gui.ui.trainer_eyes import TrainerEyes
        from rolethread_gui.ui.versions.page import VersionsPage

        self.edit_page = EditPage(self._desk, self._preferences)
        self.balance_page = BalancePage(self._source)
        self.comparing = Comparing(self._desk, self._source, self.balance_page.compare, self)
        self.versions_page = VersionsPage(self._desk)
        self.checks_page = ChecksPage(self._desk)
        self.strip = BalanceStrip(self._source)
        self.edit_page.set_strip(self.strip)
        self.source_facets = SourceFacets(self._desk, self.edit_page.current_filter)
        self.edit_page.filters.add_section(self.source_facets)
        self.export_page = ExportPage(
            self._desk, self._preferences, self.edit_page.shown_mask, self.edit_page.table.shown_chosen
        )
        self.trainer_eyes = TrainerEyes(
            self.edit_page, self.export_page, self.named["trainer_view"], self._pages.to_edit, self
        )
        for name, page in (
            ("edit", self.edit_page),
            ("checks", self.checks_page),
            ("balance", self.balance_page),
            ("versions", self.versions_page),
        ):
            self._pages.add(name, page, f"page_{name}")
        self._pages.add("export", self.export_page, "export")
        self._source.read_from(
            self._columns, self.edit_page.shown_mask, self.edit_page.current_filter, self._titles
        )

    def _columns(self) -> Columns | None:
        return self._desk.columns.still() if self._desk.is_open else None

    def _titles(self) -> dict[str, str]:
        return self._desk.check_titles

    def _connect_pages(self) -> None:
        edit = self.edit_page
        edit.filter_changed.connect(self._view_changed)
        edit.shown_changed.connect(self._view_changed)
        edit.status_changed.connect(self._count.start)
        edit.said.connect(self.announcer.say)
        edit.history_shown.connect(self.named["history"].setChecked)
        edit.compare_shown.connect(self.named["compare"].setChecked)
        edit.queue.shown_changed.connect(self.named["queue"].setChecked)
        edit.review.changed.connect(self.named["review"].setChecked)
        self._source.filter_requested.connect(self.ways.toggle_clause)
        self._source.crashed.connect(self._desk.crashed)
        self.balance_page.clear_button.clicked.connect(self.ways.clear_filter)
        self.checks_page.said.connect(self.announcer.say)
        self.checks_page.filter_wanted.connect(self.ways.show_filter)
        self.checks_page.open_requested.connect(self.ways.open_conversation)
        self.checks_page.changes_offered.connect(self.ways.offer_changes)
        self.versions_page.save_requested.connect(self.saving.ask)
        self.versions_page.open_requested.connect(self.ways.open_conversation)
        self.versions_page.restored.connect(self._said_restored)
        self.versions_page.clause_wanted.connect(self.ways.show_only)
        self.start_page.open_requested.connect(self.opening.choose_file)
        self.start_page.sample_requested.connect(self.sample_requested)
        self.start_page.recent_requested.connect(self.opening.open_recent)
        self.saving.said.connect(self.status.say)
        self.ways.said.connect(self.announcer.say)
        self.announcer.places_requested.connect(self.source_flow.show_sources)
        self.source_facets.filter_wanted.connect(edit.set_filter)
        self.source_facets.sources_requested.connect(self.source_flow.show_sources)
        self.source_flow.said.connect(self.announcer.say)
        self.source_flow.filter_requested.connect(self.ways.toggle_clause)
        self.announcer.report_requested.connect(self.dialogs.show_report)
        self.announcer.rescue_requested.connect(self._show_damaged)
        self.export_page.finished.connect(self.status.say)
        self.export_page.said.connect(self.announcer.say)
        self.export_page.filter_wanted.connect(self.ways.show_only)
        self.export_page.place_wanted.connect(self.ways.open_place)

    def _make_ways(self) -> None:
        from rolethread_gui.ui.focus_message import FocusMessage
        from rolethread_gui.ui.focus_mode import FocusMode
        from rolethread_gui.ui.ways import Ways

        around = (self.menuBar(), self.top_bar, self._bar_edge, self.rail, self._rail_edge, self.status)
        self.focus = FocusMode(self.edit_page, around, self)
        self.focus.changed.connect(self.named["focus"].setChecked)
        self.focus.changed.connect(FocusMessage(self.status, self.edit_page).set_on)
        self.focus.text_wanted.connect(self._pages.to_edit)
        self._desk.project_closed.connect(self.focus.end)
        self._pages.currentChanged.connect(self.focus.page_changed)
        for name in self.named.names():
            self.addAction(self.named[name])  # keys work without the menu bar too
        self.ways = Ways(
            self._pages,
            self.edit_page,
            self.checks_page,
            search=self.top_bar.search,
            focus=self.focus,
            eyes=self.trainer_eyes,
            parent=self,
        )

    def _connect_places(self) -> None:
        desk = self._desk
        desk.project_opened.connect(self.places.begin)
        self.places.page_wanted.connect(self.show_page)
        self.places.ways_changed.connect(self._states.set_ways)
        self._menus.recent.aboutToShow.connect(self._offer_recent)
        self._menus.recent_wanted.connect(self.places.open_recent)
        self._menus.saved.aboutToShow.connect(self._offer_saved)
        self._menus.saved_wanted.connect(self.ways.show_saved)

    def _connect_actions(self) -> None:
        from rolethread_gui.ui import release_page

        self.named["updates"].setVisible(bool(release_page.address()))
        slots: dict[str, Any] = {
            "open": self.opening.choose_file,
            **{f"sample_{one.id}": self._ask_for_sample for one in SAMPLES},
            "save_version": self.saving.ask,
            "save_copy": self.opening.save_copy,
            "clean_copy": self.opening.save_clean_copy,
            "backups": self._show_backups,
            "export": self.toggle_export,
            "open_folder": self.opening.choose_folder,
            "open_hub": self.opening.choose_from_hub,
            "add_source": self.source_flow.choose_to_add,
            "problems": self.source_flow.show_sources,
            "preferences": self.dialogs.show_preferences,
            "close": self._close_project,
            "quit": self.close,
            "undo": self._desk.undo,
            "redo": self._desk.redo,
            "search": self.ways.focus_search,
            "columns": self.ways.choose_columns,
            "next_place": self.ways.next_place,
            "previous_place": self.ways.previous_place,
            "replace": self.ways.replace,
            "back": self.places.back,
            "forward": self.places.forward,
            "approve": self.ways.approve,
            "new_conversation": self.ways.new_conversation,
            "next_flag": self.ways.next_flag,
            "previous_flag": self.ways.previous_flag,
            "page_edit": self._pages.to_edit,
            "page_checks": self._pages.to_checks,
            "list_words": self.ways.list_words,
            "note_words": self.ways.note_words,
            "spelling": self.edit_page.spelling.show_dialog,
            "next_misspelt": self.ways.next_misspelt,
            "page_balance": self._pages.to_balance,
            "page_versions": self._pages.to_versions,
            "history": self.ways.show_history,
            "queue_add": self.ways.queue_chosen,
            "queue_next": self.ways.next_in_queue,
            "queue_later": self.ways.later_in_queue,
            "queue": self.ways.show_queue,
            "review": self.ways.review,
            "compare": self.ways.compare,
            "trainer_view": self.trainer_eyes.show,
            "focus": self.focus.set_on,
            "typewriter": self.looks.typewriter,
            "charts": self.strip.set_open,
            "larger": self.looks.larger,
            "smaller": self.looks.smaller,
            "full_screen": self.looks.full_screen,
            "guide": self._show_guide,
            "tour": self.tour.begin,
            "keys": self.dialogs.show_keys,
            "updates": release_page.visit,
            "about": self.dialogs.show_about,
        }
        for name, slot in slots.items():
            self.named[name].triggered.connect(slot)
        self.named["guide"].setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        question = QShortcut(QKeySequence("?"), self)
        question.activated.connect(self.dialogs.show_keys)

    @Slot()
    def _ask_for_sample(self) -> None:
        self.sample_requested.emit(self.sender().objectName().removeprefix("action_sample_"))

    @Slot(object)
    def _show_damaged(self, path: Path) -> None:
        self.dialogs.show_damaged(self._desk, path)

    @Slot()
    def _show_backups(self) -> None:
        self.dialogs.show_backups(self._desk, self.status)

    @Slot()
    def _sample_for_tour(self) -> None:
        self.sample_requested.emit(SAMPLES[0].id)

    @Slot()
    def _show_guide(self) -> None:
        from rolethread_gui.ui.guide.places import chapter_here

        self.dialogs.show_guide(chapter_here(self._pages.currentWidget()))

    def _connect_desk(self) -> None:
        desk = self._desk
        desk.project_opened.connect(self._project_here)
        desk.project_closed.connect(self._project_gone)
        desk.dataset_changed.connect(self._view_changed)
        desk.dataset_changed.connect(self.ways.follow_undo)
        desk.rows_arrived.connect(self._view_changed)
        desk.flags_changed.connect(self._view_changed)
        desk.checks_finished.connect(self._view_changed)
        desk.problem.connect(self.export_page.problem)
        desk.problem.connect(self._came_to_nothing)
        self.opening.began.connect(self.wait_for_project)
        self.opening.said.connect(self.status.say)

    # opening and closing

    @Slot()
    def wait_for_project(self) -> None:
        """A project is on its way: nothing is offered meanwhile, it takes less than a second."""
        self._pages.wait_for_project()
        self.edit_page.view.make_ready()

    @Slot()
    def _came_to_nothing(self) -> None:
        if not self._desk.is_open:
            self._pages.set_open(False)

    def open_path(self, path: Path) -> None:
        """Open a dataset or a project."""
        self.opening.open_path(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say whether the thing dragged can be opened."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        if self.opening.open_dropped(event.mimeData()):
            event.acceptProposedAction()

    @Slot()
    def _project_here(self) -> None:
        self.top_bar.set_project(self._desk.name)
        self.setWindowTitle(f"{self._desk.name} – RoleThread Workbench")
        self.top_bar.search.forget()
        self._states.set_open(True)
        self.show_rail(True)
        self._pages.set_open(True)
        if self._desk.path is not None:
            self._preferences.remember_project(self._desk.path)
        self.edit_page.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._view_changed()

    @Slot()
    def _project_gone(self) -> None:
        self.top_bar.set_project("")
        self.setWindowTitle("RoleThread Workbench")
        self.save_bar.dismiss()
        self._states.set_open(False)
        self.show_rail(False)
        self.start_page.show_recent(self._preferences.recent_projects())
        self._pages.set_open(False)

    @Slot()
    def _close_project(self) -> None:
        self._preferences.set(LAST_PROJECT, "")  # who closes a project does not want it the next time
        self._desk.close()

    @Slot()
    def _offer_saved(self) -> None:
        self._menus.show_saved([(one.id, one.name) for one in self.edit_page.filtering.saved.kept()])

    @Slot()
    def _offer_recent(self) -> None:
        keys = self.places.recent()
        texts = self._desk.texts(keys)
        self._menus.show_recent(
            [(key, _title(key, first)) for key, (first, _) in zip(keys, texts, strict=True)]
        )

    # what is shown

    @Slot()
    def _view_changed(self) -> None:
        self._source.touch()
        if not self._count.isActive():
            self._count.start()

    @Slot()
    def _show_counts(self) -> None:
        if not self._desk.is_open:
            return
        self.status.set_counts(self.edit_page.status_text())
        filtered = bool(self.edit_page.current_filter().clauses)
        shown = int(self.edit_page.shown_mask().sum())
        everything = int(self._desk.columns.alive().sum())
        scope = (
            self.tr("{0} of {1} conversations").format(figure(shown), figure(everything))
            if filtered
            else self.tr("1 conversation")
            if everything == 1
            else self.tr("All {0} conversations").format(figure(everything))
        )
        self.balance_page.set_scope(scope, filtered)
        self.export_page.refresh()
        self.source_facets.refresh(self._desk.columns)

    @Slot(str, int)
    def _said_restored(self, name: str, count: int) -> None:
        one = self.tr("One conversation restored from “{0}”").format(name)
        many = self.tr("{0} conversations restored from “{1}”").format(figure(count), name)
        said = one if count == 1 else many
        self.announcer.say(said, self.tr("Undo"))

    # pages

    def show_page(self, name: str) -> None:
        """Show "edit", "checks" (or one of its sections, as "checks:style"), "balance", "versions" or "export"."""
        name, _, section = name.partition(":")
        self._pages.show_page(name)
        if name == "export":
            self.export_page.enter()
        if section:
            self.checks_page.show_section(section)

    @Slot()
    def toggle_export(self) -> None:
        """Go to the Export page, or from there back to the texts."""
        self.show_page("edit" if self._pages.is_shown("export") else "export")

    # coming and going

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the place of the window, close the project, end what runs."""
        self._preferences.set(WINDOW_GEOMETRY, bytes(self.saveGeometry().data()))
        if hasattr(self, "_desk"):
            self._desk.close()
            self._source.close()
        self._preferences.keep()
        event.accept()


def _title(key: int, text: str, most: int = 48) -> str:
    """A conversation in a menu: its number and how it begins."""
    words = " ".join(text.split())
    return f"{figure(key)}  {words if len(words) <= most else words[: most - 1] + '…'}".strip()
