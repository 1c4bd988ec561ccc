"""The day itself: which actions there are, in what mixture, and what must hold at its end."""

from __future__ import annotations

import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from rolethread_gui.engine.listing import HistoryEntry
from tests.ui.day import (
    acts_again,
    acts_back,
    acts_export,
    acts_kept,
    acts_library,
    acts_look,
    acts_new,
    acts_rules,
    acts_seek,
    acts_sources,
    acts_table,
    acts_text,
    acts_turns,
    acts_versions,
    acts_whole,
    acts_words,
    acts_work,
)
from tests.ui.day.hands import CTRL, SHIFT, Hands
from tests.ui.day.script import Ledger, export
from tests.ui.window_case import Strays, WindowCase

Act = Callable[[Hands], bool]

ACTS: tuple[tuple[Act, int], ...] = (
    (acts_text.type_words, 6),
    (acts_text.erase_words, 3),
    (acts_text.paste, 3),
    (acts_text.type_over_a_word, 2),
    (acts_text.fix, 3),
    (acts_text.fix_all, 2),
    (acts_text.ignore, 2),
    (acts_text.turn_menu, 8),
    (acts_text.learn, 2),
    (acts_text.note, 2),
    (acts_text.other_text, 4),
    (acts_whole.status_by_menu, 2),
    (acts_whole.approve_and_next, 2),
    (acts_whole.keys_of_the_table, 3),
    (acts_whole.in_or_out, 1),
    (acts_whole.delete, 2),
    (acts_whole.tag, 3),
    (acts_whole.many, 4),
    (acts_whole.join_with_next, 1),
    (acts_words.replace_all, 3),
    (acts_words.spelling, 3),
    (acts_whole.save_version, 2),
    (acts_whole.restore, 3),
    (acts_whole.undo, 5),
    (acts_whole.history, 3),
    (acts_whole.take_back_old, 2),
    (acts_new.new_conversation, 3),
    (acts_new.new_with_a_prompt, 1),
    (acts_whole.answer_a_question, 1),
    (acts_table.drag_rows, 3),
    (acts_table.shift_rows, 2),
    (acts_table.write_in_a_cell, 4),
    (acts_table.one_prompt_for_many, 2),
    (acts_library.speakers, 4),
    (acts_library.prompts, 4),
    (acts_library.tags, 4),
    (acts_library.note_on_words, 3),
    (acts_work.review, 2),
    (acts_work.queue, 1),
    (acts_work.queue_buttons, 2),
    (acts_work.same_change, 3),
    (acts_work.compare, 1),
    (acts_versions.compare_versions, 2),
    (acts_versions.keep_as_variations, 2),
    (acts_export.export_for_a_trainer, 4),
    (acts_sources.add_by_dialog, 2),
    (acts_sources.add_by_dragging, 2),
    (acts_sources.sources_window, 2),
    (acts_again.begin_again, 2),
    (acts_look.sort, 2),
    (acts_look.filter_by_a_facet, 3),
    (acts_look.show_everybody, 2),
    (acts_look.refresh, 1),
    (acts_look.search, 1),
    (acts_look.walk, 2),
    (acts_look.go_somewhere, 5),
    (acts_look.other_pages, 1),
    (acts_look.check_everything, 2),
    (acts_look.larger_text, 1),
    (acts_look.focus_on_the_text, 1),
    (acts_look.as_it_was, 1),
    (acts_look.start_here, 1),
    (acts_turns.add_a_turn, 1),
    (acts_turns.by_its_key, 1),
    (acts_turns.of_the_whole_turn, 2),
    (acts_turns.fix_the_chosen, 2),
    (acts_turns.words_of_this_project, 1),
    (acts_back.bring_back_as_it_was, 2),
    (acts_back.earlier_text, 2),
    (acts_rules.check_on_or_off, 1),
    (acts_rules.house_style, 2),
    (acts_rules.phrases, 2),
    (acts_rules.own_phrases, 1),
    (acts_kept.ready_filter, 1),
    (acts_kept.keep_a_filter, 2),
    (acts_kept.with_a_kept_filter, 2),
    (acts_kept.arrange_the_table, 2),
    (acts_kept.copy_rows, 1),
    (acts_kept.tag_by_its_key, 2),
    (acts_kept.about_a_tag, 2),
    (acts_kept.take_a_tag_away, 1),
    (acts_seek.search_with_ways, 3),
    (acts_seek.search_again, 1),
    (acts_seek.order_of_a_list, 1),
)


def live(
    case: WindowCase, dataset: Path, folder: Path, strays: Strays, *, actions: int, seed: int
) -> Counter[str]:
    """Live a day over a dataset that is open, and see that nothing of it went astray.

    Returns:
        How often each action was done.
    """
    ledger = Ledger(dataset, folder, case.desk)
    try:
        hands = Hands(case, ledger, seed)
        hands.settle()
        assert not ledger.differences(), ledger.differences()
        counts = _work(hands, actions, strays)
        _end(hands, dataset, folder)
    finally:
        ledger.close()
    return counts


def _work(hands: Hands, actions: int, strays: Strays) -> Counter[str]:
    counts: Counter[str] = Counter()
    names = [act.__name__ for act, _ in ACTS]
    while sum(counts.values()) < actions:
        act = hands.rng.choices([act for act, _ in ACTS], [weight for _, weight in ACTS])[0]
        hands.touched.clear()
        if hands.view.conversation is not None:
            hands.touched.add(hands.view.conversation.key)
        elif not hands.rows():
            acts_look.show_everybody(hands)
        told = f"action {sum(counts.values())}: {act.__name__} (after {', '.join(hands.done[-4:])})"
        try:
            done = act(hands)
            _must_hold(hands, told, strays)
        except Exception as problem:
            problem.add_note(told)
            _stopped(hands, problem)
            raise
        if done:
            counts[act.__name__] += 1
            hands.done.append(act.__name__)
    assert set(counts) <= set(names)
    return counts


def _must_hold(hands: Hands, told: str, strays: Strays) -> None:
    """What is so after every action."""
    hands.settle()
    assert QApplication.activePopupWidget() is None, (told, QApplication.activePopupWidget())
    hands.until_active()
    assert not strays.seen, (told, strays.seen)
    assert hands.view.conversation is not None or not hands.rows(), f"nothing is open after {told}"
    if hands.view.conversation is not None:
        hands.touched.add(hands.view.conversation.key)
    found = hands.ledger.differences(sorted(hands.touched))
    assert not found, "\n".join([told, *found, *_lately(hands)])
    assert not hands.case.crashes, "\n".join([told, *hands.case.crashes])
    assert not hands.case.problems, (told, hands.case.problems)


def _lately(hands: Hands) -> list[str]:
    """What the window did last, in its own words."""
    answers: list[list[HistoryEntry]] = []
    hands.case.desk.history(answers.append)
    hands.until(lambda: bool(answers))
    return [f"  window {entry.position} {entry.label}" for entry in answers[0][:4]]


def _stopped(hands: Hands, problem: Exception) -> None:
    """A picture of where the day stopped, for whoever looks into it."""
    picture = hands.ledger.folder / "stopped.png"
    QApplication.primaryScreen().grabWindow(0).save(str(picture))
    problem.add_note(f"{picture}, keyboard: {QApplication.focusWidget()}")
    told = "".join(traceback.format_exception(problem))
    picture.with_suffix(".txt").write_text(told, encoding="utf-8")  # at once: the next dataset takes a while


def _end(hands: Hands, dataset: Path, folder: Path) -> None:
    """The same data as on the command line; all of it undone, the dataset as it came; all done again, the same."""
    case, desk = hands.case, hands.case.desk
    assert not (found := hands.ledger.differences()), "\n".join(found)
    suffix = "".join(dataset.suffixes)
    mine = _exported(hands, folder / f"window{suffix}")
    same = hands.ledger.script.replay(dataset, folder)
    assert mine == export(same, folder / f"command{suffix}"), (
        "the window's day differs from the command line's"
    )
    hands.to_table()
    steps = 0
    while desk.undo_text():
        hands.press(Qt.Key.Key_Z, CTRL)
        hands.settle()
        steps += 1
    assert steps
    assert _exported(hands, folder / f"undone{suffix}") == dataset.read_bytes(), (
        "undone, it differs from the dataset"
    )
    for _ in range(steps):  # what was undone before the end stays undone
        hands.press(Qt.Key.Key_Z, CTRL | SHIFT)
        hands.settle()
    assert _exported(hands, folder / f"redone{suffix}") == mine, "done again, it differs"
    assert not case.crashes, case.crashes
    assert not case.problems, case.problems


def _exported(hands: Hands, output: Path) -> bytes:
    """The dataset's own format, all that is not left out, as the window writes it."""
    made: list[object] = []
    hands.settle()
    desk = hands.case.desk
    outside = desk.outside
    outside.export_plan(output, None, lambda plan: outside.export(plan, output, made.append))
    hands.until(lambda: bool(made))
    return output.read_bytes()
