"""Spelling beside the window: asked for, looked at elsewhere, and told when it is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from pytestqt.qtbot import QtBot

from rolethread_gui.dataset.edits import Command, SetSetting
from rolethread_gui.engine.dictionaries import DictionaryFile
from rolethread_gui.engine.spelling import LEARNED, VARIANT
from rolethread_gui.workbench import preferences
from rolethread_gui.workbench.desk import Desk
from rolethread_gui.workbench.spelling_lane import SpellingLane
from tests.engine.test_spelling import write_pair
from tests.workbench.conftest import WAIT_MS

TEXT = "The colour was definately zorbly, said the old man by the sea."


@pytest.fixture
def kept(tmp_path: Path) -> preferences.Preferences:
    return preferences.Preferences(tmp_path / "preferences.ini")


@pytest.fixture
def lane(
    desk: Desk, opened: Callable[..., Path], kept: preferences.Preferences, tmp_path: Path
) -> Iterator[SpellingLane]:
    opened(3)
    made = SpellingLane(desk, kept, own=tmp_path / "own", begin_ms=0)
    yield made
    made.close()
    made.deleteLater()


def wrong(lane: SpellingLane, qtbot: QtBot, text: str = TEXT) -> list[str]:
    def found() -> bool:
        return lane.look(text, 1, (1, 0)) is not None

    qtbot.waitUntil(found, timeout=WAIT_MS)
    looked = lane.look(text, 1, (1, 0))
    assert looked is not None
    return [text[start:end] for start, end in looked.wrong]


def test_nothing_is_known_before_it_is_asked_and_then_it_is(lane: SpellingLane, qtbot: QtBot) -> None:
    assert lane.look(TEXT, 1, (1, 0)) is None
    assert wrong(lane, qtbot) == ["colour", "definately", "zorbly"]
    assert lane.survey is not None


def test_a_learned_word_and_a_variant_hold_at_once_and_are_undone(
    lane: SpellingLane, desk: Desk, qtbot: QtBot
) -> None:
    assert "zorbly" in wrong(lane, qtbot)
    with qtbot.waitSignal(desk.dataset_changed, timeout=WAIT_MS):
        desk.submit(Command("Learned", (SetSetting(f"{LEARNED}zorbly", True),)))
    assert wrong(lane, qtbot) == ["colour", "definately"]
    with qtbot.waitSignal(desk.dataset_changed, timeout=WAIT_MS):
        desk.submit(Command("British", (SetSetting(f"{VARIANT}en", "en_GB"),)))
    assert lane.variant("en") == "en_GB"
    assert wrong(lane, qtbot) == ["definately"]
    for _ in range(2):
        with qtbot.waitSignal(desk.dataset_changed, timeout=WAIT_MS):
            desk.undo()
    assert wrong(lane, qtbot) == ["colour", "definately", "zorbly"]


def test_suggestions_come_and_are_remembered(lane: SpellingLane, qtbot: QtBot) -> None:
    wrong(lane, qtbot)
    found: list[tuple[str, ...]] = []
    assert lane.suggestions("definately", "en") is None
    lane.suggest("definately", "en", found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=WAIT_MS)
    assert "definitely" in found[0]
    lane.suggest("definately", "en", found.append)
    assert found[1] == found[0] == lane.suggestions("definately", "en")


def test_preferences_switch_it_off_and_choose_the_english(
    lane: SpellingLane, kept: preferences.Preferences, qtbot: QtBot
) -> None:
    kept.set(preferences.SPELLING_ENGLISH, "en_GB")
    assert wrong(lane, qtbot) == ["definately", "zorbly"]
    kept.set(preferences.SPELLING, False)
    assert not lane.on
    assert lane.look(TEXT, 1, (1, 0)) is None
    kept.set(preferences.SPELLING, True)
    assert wrong(lane, qtbot) == ["definately", "zorbly"]


def test_a_lost_process_is_replaced(lane: SpellingLane, qtbot: QtBot) -> None:
    wrong(lane, qtbot)
    worker = lane._helper._worker
    assert worker is not None
    psutil.Process(worker.pid).kill()
    assert wrong(lane, qtbot, f"{TEXT} Agian.") == ["colour", "definately", "zorbly", "Agian"]


def test_a_dictionary_is_added_beside_the_window(lane: SpellingLane, tmp_path: Path, qtbot: QtBot) -> None:
    text = "Ich habe keine Ahnnung, was du meinst, aber das ist nicht wichtig."
    assert wrong(lane, qtbot, text) == []
    words = [
        "ich",
        "habe",
        "keine",
        "Ahnung",
        "was",
        "du",
        "meinst",
        "aber",
        "das",
        "ist",
        "nicht",
        "wichtig",
    ]
    added: list[DictionaryFile] = []
    lane.add(
        write_pair(tmp_path / "from", "de_DE", *words),
        added.append,
        lambda problem: pytest.fail(str(problem)),
    )
    qtbot.waitUntil(lambda: bool(added), timeout=WAIT_MS)
    assert wrong(lane, qtbot, text) == ["Ahnnung"]
    lane.remove("de_DE")
    assert wrong(lane, qtbot, text) == []
