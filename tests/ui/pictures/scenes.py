"""Every scene, in the order in which one leads to the next."""

from __future__ import annotations

from collections.abc import Callable

from tests.ui.pictures import data_scenes, edit_scenes, small_scenes, state_scenes, window_scenes
from tests.ui.pictures.camera import Camera

Scene = Callable[[Camera], None]

BEFORE: tuple[Scene, ...] = (window_scenes.start,)
"""While nothing is open."""
SCENES: tuple[Scene, ...] = (
    edit_scenes.plain,
    edit_scenes.empty_lists,
    edit_scenes.work,
    edit_scenes.table,
    edit_scenes.filters,
    edit_scenes.conversation,
    edit_scenes.lists,
    edit_scenes.dialogs,
    edit_scenes.new_conversation,
    window_scenes.menu_bar,
    window_scenes.menus,
    small_scenes.other_texts,
    small_scenes.card_on_words,
    small_scenes.turn_as_it_was,
    small_scenes.small_menus,
    small_scenes.fields_as_filters,
    state_scenes.in_the_middle_of_work,
    state_scenes.same_change,
    window_scenes.checks,
    state_scenes.thresholds,
    state_scenes.own_words,
    window_scenes.balance,
    state_scenes.balance_of_some,
    window_scenes.versions,
    window_scenes.export,
    window_scenes.program,
    state_scenes.ends_of_windows,
    window_scenes.questions,
    window_scenes.tour,
    window_scenes.damaged,
    data_scenes.from_the_right,
    data_scenes.tools_and_pictures,
    data_scenes.canon_with_facts,
    state_scenes.copies_of_each_kind,
    state_scenes.places_to_look_at,
    data_scenes.export_done,
    data_scenes.empty,
)
