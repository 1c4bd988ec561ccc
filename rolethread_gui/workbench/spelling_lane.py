"""Spelling of what is on screen, looked at by a process that is started when a conversation has been open a while.

Lane: GUI thread. Nothing here waits: who wants to know about a text asks for it, gets what is known, and asks
again when `SpellingLane.arrived` says that more is.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.dataset.library import CHARACTER, characters_of
from rolethread_gui.engine.dictionaries import (
    DictionaryFile,
    add_dictionary,
    chosen_dictionaries,
    dictionaries,
    own_folder,
    remove_dictionary,
)
from rolethread_gui.engine.spelling import (
    LEARNED,
    VARIANT,
    Looked,
    SpellingPlan,
    SpellingProcess,
    Survey,
    chosen_variants,
    known_names,
    learned_words,
)
from rolethread_gui.engine.workers import Worker, WorkerLost
from rolethread_gui.wording import say
from rolethread_gui.workbench import preferences
from rolethread_gui.workbench.jobs import Job, JobRunner, Lane

if TYPE_CHECKING:
    from rolethread_gui.dataset.changes import ChangeSet
    from rolethread_gui.workbench.desk import Desk

_REMEMBERED: Final = 4_000
"""Texts whose misspelt words are kept in this thread."""
_SURVEYED: Final = 1_500
"""Conversations that are looked through for names."""
_SPEAKERS: Final = 5_000
_BEGIN_MS: Final = 700
"""How long the first process of a project waits: what is on screen comes first."""
_LOSSES: Final = 3


class _Helper:
    """The thread and the process. Not a Qt object, so that it can still be ended when its owner is gone.

    Attributes:
        losses: how many processes were lost.
    """

    def __init__(self, runner: JobRunner) -> None:
        self._runner = runner
        self._lane: Lane | None = None
        self._worker: Worker | None = None  # touched on the lane, and by `close`
        self._ending = False
        self.losses = 0

    @property
    def at_work(self) -> bool:
        """Whether it was asked anything yet."""
        return self._lane is not None

    def put(
        self,
        function: Callable[[], Any],
        then: Callable[[Any], None],
        failed: Callable[[UserProblem], None],
        job: Job | None = None,
    ) -> None:
        """Carry out a function on the lane."""
        if self._lane is None:
            self._ending = False
            self._lane = Lane(self._runner, "spelling")
        self._lane.put(function, then, failed, job=job)

    def call(self, path: Path, plan: SpellingPlan, method: str, arguments: tuple[Any, ...]) -> Any:
        """On the lane: ask the process; one that was lost is replaced, but not for ever."""
        while not self._ending:
            worker = self._worker
            try:
                if worker is None:
                    worker = self._worker = Worker(SpellingProcess, path, name="spelling")
                    if self.losses:
                        worker.call("use", plan)
                return worker.call(method, *arguments)
            except WorkerLost:
                self._worker = None
                if worker is not None:
                    worker.close()
                self.losses += not self._ending
                if self.losses >= _LOSSES:
                    raise UserProblem(
                        say(
                            "Spelling is not looked at any more in this project: the process that does it ended."
                        ),
                        say(
                            "A damaged dictionary can be the reason. Take it away under Spelling, or open the project "
                            "again."
                        ),
                    ) from None
        return None

    def close(self) -> None:
        """End process and thread."""
        lane, self._lane = self._lane, None
        if lane is None:
            return
        self._ending = True
        worker = self._worker
        if worker is not None:
            worker.end()
        lane.close()
        if self._worker is not None:  # the lane may have hired it meanwhile
            self._worker.close()
            self._worker = None


class SpellingLane(QObject):
    """Looks words up beside the window.

    Args:
        desk: whose texts.
        kept: says whether, and by which variant.
        parent: owner.
        own: where added dictionaries are kept; None for the usual place.
        begin_ms: how long the first look waits.

    Signals:
        arrived: texts that were asked for are known now, or everything has to be asked for again.
        surveyed: the dataset has been looked through; `survey` has what was found.
    """

    arrived = Signal()
    surveyed = Signal()

    def __init__(
        self,
        desk: Desk,
        kept: preferences.Preferences,
        parent: QObject | None = None,
        *,
        own: Path | None = None,
        begin_ms: int = _BEGIN_MS,
    ) -> None:
        super().__init__(parent)
        self._desk, self._kept = desk, kept
        self.own = own_folder() if own is None else own
        self._runner = JobRunner(self)
        self._runner.problem.connect(desk.problem)
        self._runner.crashed.connect(desk.crashed)
        self.survey: Survey | None = None
        self._known: OrderedDict[bytes, Looked] = OrderedDict()
        self._suggested: dict[tuple[str, str], tuple[str, ...]] = {}
        self._wanted: dict[Hashable, tuple[int, str]] = {}
        self._every: tuple[DictionaryFile, ...] | None = None
        self._helper = _Helper(self._runner)
        self.destroyed.connect(self._helper.close)
        self._looking: Job | None = None
        self._stale = True
        self._begun = False
        self._begin = self._timer(begin_ms, self._start)
        self._soon = self._timer(0, self._ask)
        desk.project_opened.connect(self._opened)
        desk.closing.connect(self.close)
        desk.dataset_changed.connect(self._changed)
        kept.changed.connect(self._preference_changed)
        if desk.is_open:
            self._opened()

    def _timer(self, interval_ms: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(slot)
        return timer

    @property
    def on(self) -> bool:
        """Whether spelling is looked at."""
        return self._desk.is_open and self._kept.get(preferences.SPELLING) and self._helper.losses < _LOSSES

    # asking

    def look(self, text: str, key: int, place: Hashable) -> Looked | None:
        """Misspelt words of a text, or None while they are being looked for, or when nobody looks.

        Args:
            text: what stands there.
            key: of its conversation.
            place: where it stands; what waits for a place is dropped when a newer text of it is asked for.
        """
        if not self.on:
            return None
        known = self._known.get(_digest(key, text))
        if known is not None:
            self._wanted.pop(place, None)
            return known
        self._wanted[place] = key, text
        if self._begun:
            self._soon.start()
        elif not self._begin.isActive():
            self._begin.start()
        return None

    def suggestions(self, word: str, language: str) -> tuple[str, ...] | None:
        """What might have been meant, or None where nobody has asked for it yet."""
        return self._suggested.get((word, language))

    def suggest(self, word: str, language: str, then: Callable[[tuple[str, ...]], None]) -> None:
        """Ask what might have been meant by a word; `then` gets it, at once where it is known."""
        known = self._suggested.get((word, language))
        if known is not None or not self.on:
            then(known or ())
            return

        def arrived(found: tuple[str, ...]) -> None:
            self._suggested[word, language] = tuple(found)
            then(tuple(found))

        self._put("suggest", (word, language), arrived, lambda _: then(()))

    def dictionaries(self) -> tuple[DictionaryFile, ...]:
        """Every dictionary there is."""
        if self._every is None:
            self._every = dictionaries(self.own)
        return self._every

    def add(
        self, chosen: Path, then: Callable[[DictionaryFile], None], failed: Callable[[UserProblem], None]
    ) -> None:
        """Take a dictionary over from one of its two files; everything is looked at anew then."""

        def added(one: DictionaryFile) -> None:
            self._helper.losses = 0
            self.renew()
            then(one)

        own = self.own
        self._helper.put(lambda: add_dictionary(chosen, own), added, failed)

    def remove(self, code: str) -> None:
        """Take an added dictionary away."""
        remove_dictionary(code, self.own)
        self._helper.losses = 0
        self.renew()

    def variant(self, language: str) -> str:
        """Code of the dictionary by which texts of a language are read; empty where there is none."""
        return next((one.code for one in self._chosen() if one.language == language), "")

    def _chosen(self) -> tuple[DictionaryFile, ...]:
        wanted = chosen_variants(self._desk.settings)
        preferred = self._kept.get(preferences.SPELLING_ENGLISH)
        majority = self.survey.majority if self.survey is not None else ""
        wanted.setdefault("en", preferred or majority)
        return chosen_dictionaries(self.dictionaries(), wanted)

    def _plan(self) -> SpellingPlan:
        settings = self._desk.settings
        chosen = sorted(self._chosen(), key=lambda one: one.language != "en")
        characters = [name for one in characters_of(settings) for name in (one.name, *one.aliases)]
        names = known_names(self._desk.columns.names["speakers"][:_SPEAKERS], characters)
        surveyed = () if self.survey is None else self.survey.names
        return SpellingPlan(
            tuple((one.code, str(one.folder)) for one in chosen),
            (*learned_words(settings), *names, *surveyed),
        )

    # what comes and goes

    @Slot()
    def _opened(self) -> None:
        self.survey = None
        self._helper.losses = 0
        self._forget()

    @Slot()
    def renew(self) -> None:
        """Look at everything anew: other dictionaries, other words."""
        self._every = None
        self._suggested.clear()
        self._forget()
        self.arrived.emit()

    def _forget(self) -> None:
        self._known.clear()
        self._stale = True

    @Slot(object)
    def _changed(self, change: ChangeSet) -> None:
        heads = (LEARNED, VARIANT, CHARACTER)
        if any(name.startswith(heads) for name in change.settings):
            self.renew()
        if change.edited and self._helper.at_work and change.origin != "editor":
            self._put("forget", (change.edited[:64],), lambda _: None, lambda _: None)

    @Slot(str)
    def _preference_changed(self, name: str) -> None:
        if name == preferences.SPELLING.name and not self._kept.get(preferences.SPELLING):
            self.close()
            self.arrived.emit()
        elif name in (preferences.SPELLING.name, preferences.SPELLING_ENGLISH.name):
            self._helper.losses = 0
            self.renew()

    @Slot()
    def close(self) -> None:
        """End the process and the thread; the next text starts them again."""
        self._begin.stop()
        self._soon.stop()
        self._wanted.clear()
        self._begun = False
        self._forget()
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None
        self._helper.close()

    # looking

    @Slot()
    def _start(self) -> None:
        if not self.on or not self._wanted:
            return
        if self._desk.importing:
            self._begin.start()
            return
        self._begun = True
        if self.survey is not None:
            self._soon.start()
            return
        slots = np.flatnonzero(self._desk.columns.still().plain("alive"))
        spread = slots[np.linspace(0, len(slots) - 1, min(_SURVEYED, len(slots))).astype(np.int64)]
        english = [(one.code, str(one.folder)) for one in self.dictionaries() if one.language == "en"]
        self._put("survey", ((spread + 1).tolist(), english), self._survey_done, self._failed)

    def _survey_done(self, found: Survey | None) -> None:
        if found is None:  # closed meanwhile
            return
        self.survey = found
        self._stale = True
        self._ask()
        self.surveyed.emit()

    @Slot()
    def _ask(self) -> None:
        if self._looking is not None or not self._wanted or not self.on:
            return
        wanted = list(self._wanted.values())
        self._wanted.clear()
        if self._stale:
            self._stale = False
            self._put("use", (self._plan(),), self._used, self._failed)
        job = self._looking = Job("spelling")

        def looked(found: list[Looked]) -> None:
            self._looking = None
            if not self._stale:  # otherwise this was seen by a plan that holds no longer
                self._known.update(zip((_digest(key, text) for key, text in wanted), found, strict=True))
                while len(self._known) > _REMEMBERED:
                    self._known.popitem(last=False)
            if self._wanted:
                self._soon.start()
            self.arrived.emit()

        self._put("look", (wanted,), looked, self._failed, job)

    def _used(self, problems: list[str]) -> None:
        for sentence in problems:
            self._runner.problem.emit(sentence, "")

    def _failed(self, problem: UserProblem) -> None:
        self._looking = None
        self._runner.problem.emit(problem.sentence, problem.hint)

    def _put(
        self,
        method: str,
        arguments: tuple[Any, ...],
        then: Callable[[Any], None],
        failed: Callable[[UserProblem], None],
        job: Job | None = None,
    ) -> None:
        path = self._desk.path
        if path is None:
            return
        plan, helper = self._plan(), self._helper
        helper.put(lambda: helper.call(path, plan, method, arguments), then, failed, job)


def _digest(key: int, text: str) -> bytes:
    return hashlib.blake2b(
        text.encode("utf-8", "surrogatepass"), digest_size=12, key=key.to_bytes(8, "little")
    ).digest()
