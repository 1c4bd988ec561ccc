"""Spelling on the Edit page: the lane behind the underlines, the question about English, and the window of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from rolethread_gui.dataset.edits import Command, SetSetting
from rolethread_gui.engine.spelling import VARIANT
from rolethread_gui.wording import put
from rolethread_gui.workbench import preferences
from rolethread_gui.workbench.spelling_lane import SpellingLane

if TYPE_CHECKING:
    from rolethread_gui.ui.edit.conversation_words import ConversationWords
    from rolethread_gui.ui.edit.spelling_dialog import SpellingDialog
    from rolethread_gui.ui.widgets.notice_bar import NoticeBar
    from rolethread_gui.workbench.desk import Desk

_NOTICE = "spelling"


class Spelling(QObject):
    """Owns the lane.

    Attributes:
        lane: looks words up.
    """

    def __init__(
        self,
        page: QWidget,
        desk: Desk,
        kept: preferences.Preferences,
        view: ConversationWords,
        notices: NoticeBar,
    ) -> None:
        """Let the conversation show its misspelt words.

        Args:
            page: owner.
            desk: whose texts.
            kept: says whether, and by which English.
            view: the conversation.
            notices: where it is asked how English is spelled.
        """
        super().__init__(page)
        self._page, self._desk, self._kept, self._notices = page, desk, kept, notices
        self._dialog: SpellingDialog | None = None
        self.lane = SpellingLane(desk, kept, self)
        self.lane.surveyed.connect(self._surveyed)
        view.use_spelling(self.lane)
        view.spelling_wanted.connect(self.show_dialog)

    @Slot()
    def _surveyed(self) -> None:
        """Ask once how English is spelled, where the dataset does it both ways, or not as is most common."""
        found = self.lane.survey
        if found is None or self._desk.read_only or self._kept.get(preferences.SPELLING_ENGLISH):
            return
        if self._desk.setting(f"{VARIANT}en") is not None:
            return
        majority = found.majority
        if not majority or not found.mixed:
            return
        other = next(code for code in found.variants if code != majority)
        ways = {"en_US": self.tr("the American way"), "en_GB": self.tr("the British way")}
        sentence = put(
            self.tr(
                "Most of this dataset is spelled {0} ({1:,} words such as “{2}”), some {3} ({4:,}, such as “{5}”). "
                "Which shall be right here?"
            ),
            ways.get(majority, majority),
            found.variants[majority],
            found.examples[majority][0],
            ways.get(other, other),
            found.variants[other],
            found.examples[other][0],
        )
        names = {"en_US": self.tr("American"), "en_GB": self.tr("British")}
        notice = self._notices.post(_NOTICE, sentence, names.get(majority, majority))
        notice.button.setObjectName("spelling_majority")
        notice.button.setProperty("code", majority)
        notice.button.clicked.connect(self._answered)
        second = notice.add_button(names.get(other, other))
        second.setObjectName("spelling_other")
        second.setProperty("code", other)
        second.clicked.connect(self._answered)
        notice.closed.connect(self._left_to_majority)

    @Slot()
    def _answered(self) -> None:
        self.choose("en", str(self.sender().property("code")))

    @Slot()
    def _left_to_majority(self) -> None:
        """Closing the question is an answer: as it is most of the time."""
        if self.lane.survey is not None:
            self.choose("en", self.lane.survey.majority)

    @Slot(str, str)
    def choose(self, language: str, code: str) -> None:
        """Read texts of a language by a dictionary from now on; empty for what most of the dataset is."""
        self._notices.drop(_NOTICE)
        label = self.tr("Chose how words are spelled") if code else self.tr("Spelling goes by the dataset")
        edit = SetSetting(f"{VARIANT}{language}", code or None)
        self._desk.submit(Command(label, (edit,), "spelling"))

    @Slot()
    def show_dialog(self) -> None:
        """Open the window of dictionaries and learned words."""
        from rolethread_gui.ui.edit.spelling_dialog import SpellingDialog

        if not self._desk.is_open:
            return
        if self._dialog is None:
            self._dialog = SpellingDialog(self._desk, self._kept, self.lane, self._page.window())
            self._dialog.variant_chosen.connect(self.choose)
            self._dialog.destroyed.connect(self._dialog_gone)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    @Slot()
    def _dialog_gone(self) -> None:
        self._dialog = None
