"""The program is closed and started again: everything is where it was left, and can still be undone."""

from __future__ import annotations

from typing import Any

import msgspec

from rolethread_gui.dataset.filters import Filter, IsOneOf
from rolethread_gui.ui.trail import Spot
from tests.ui.day.acts_look import show_everybody
from tests.ui.day.hands import Hands


def begin_again(hands: Hands) -> bool:
    """Close the window, start the program, be at the exact place."""
    hands.settle()
    hands.leave_lists()
    hands.until(lambda: not hands.case.window.places._moved.isActive())
    hands.settle()
    before, undo, name = _place(hands), hands.case.desk.undo_text(), hands.case.desk.path
    del hands.ledger.desk  # whoever holds it holds the window
    hands.case.close()
    hands.case.start()
    hands.case.bench.open(None)
    hands.until(lambda: hands.case.desk.is_open and hands.view.conversation is not None)
    hands.ledger.desk = hands.case.desk
    assert hands.case.desk.path == name
    assert hands.case.desk.undo_text() == undo
    hands.settle()
    hands.until_active()
    hands.until(lambda: hands.view.conversation is not None and hands.now().key == before["conversation"])
    hands.case.qtbot.wait(300)  # what comes later moves nothing either
    assert _place(hands) == before, (_place(hands), before)
    _found_again(hands)
    return True


def _found_again(hands: Hands) -> None:
    """What is searched for is looked for anew: whoever held it may hold it no longer."""
    searching = hands.page.searching
    hands.until(lambda: not searching.active or (searching._complete and not searching._show.isActive()))
    hands.settle()
    if not hands.rows():
        show_everybody(hands)


def _place(hands: Hands) -> dict[str, Any]:
    page = hands.page
    clauses = page.current_filter().clauses
    if page.search_words:
        clauses = tuple(one for one in clauses if not isinstance(one, IsOneOf))
    return {
        "conversation": hands.now().key,
        "filter": Filter(clauses),
        "search": page.search_words,
        "sort": page.table.sorted_by(),
        "columns": page.table.shown_columns(),
        "lines": page.table.delegate.lines,
        "spot": _spot(hands),
    }


def _spot(hands: Hands) -> Spot:
    """The line at the upper edge. Flags of the whole stand over the first turn, and are found again only later."""
    spot = hands.view.spot()
    return msgspec.structs.replace(spot, offset=0) if spot.top == hands.now().turns[0].key else spot
