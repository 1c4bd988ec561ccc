"""What somebody keeps besides: filters under a name, layouts of the table, tags under a key."""

from __future__ import annotations

from typing import Any

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget

from rolethread_gui.dataset.edits import Edit
from rolethread_gui.dataset.filters import Filter, IsOneOf
from rolethread_gui.dataset.saved_filters import (
    SavedFilter,
    drop_filter,
    free_id,
    keep_filter,
    saved_filters_of,
)
from rolethread_gui.dataset.sought import Sought
from rolethread_gui.dataset.tag_edits import DefineTag, SetTag
from rolethread_gui.dataset.tags import column_name, tags_of
from rolethread_gui.ui.edit.filters import FacetRow
from tests.ui.day.acts_look import show_everybody
from tests.ui.day.hands import CTRL, SHIFT, Hands

_NAMES = ("To look at", "Rain", "Later", "The long ones")


# filters


def _filters_seen(hands: Hands) -> bool:
    return hands.page.left.currentWidget() is hands.page.filters


def _in_force(hands: Hands) -> SavedFilter:
    """What would be kept now; what a search found is another list tomorrow."""
    sought: Sought = hands.page.searching.sought
    clauses = hands.page.current_filter().clauses
    if sought.words:
        clauses = tuple(one for one in clauses if not isinstance(one, IsOneOf))
    return SavedFilter(0, "", Filter(clauses), sought if sought.words else Sought(""))


def ready_filter(hands: Hands) -> bool:
    """One of those that are there from the beginning; pressed again, it goes."""
    if not _filters_seen(hands):
        return False
    hands.settle()
    buttons = [one for one in hands.visible(QPushButton) if one.objectName().startswith("ready_")]
    buttons = [one for one in buttons if one.isEnabled()]
    if not buttons:
        return False
    name = hands.rng.choice(buttons).objectName()
    hands.click(name)
    hands.settle()
    if hands.rng.random() < 0.6 or not hands.rows():
        show_everybody(hands)
    return True


def keep_a_filter(hands: Hands) -> bool:
    """Keep the filter of now under a name, which may be one that is there already."""
    hands.settle()
    made = _in_force(hands)
    if not _filters_seen(hands) or not (made.filter.clauses or made.sought.words):
        return False
    hands.click("filter_keep")
    field = hands.case.child("filter_name")
    hands.case.wait(field.hasFocus)
    name = hands.rng.choice(_NAMES)
    hands.write(name, field)
    hands.press(Qt.Key.Key_Return, widget=field)
    hands.settle()
    settings = hands.ledger.project.settings
    known = saved_filters_of(settings)
    number = next((one.id for one in known if one.name == name), free_id(settings))
    hands.ledger.do(keep_filter(msgspec.structs.replace(made, id=number, name=name)))
    return True


def with_a_kept_filter(hands: Hands) -> bool:
    """Put it in force, rename it, keep another in its place, or keep it no longer."""
    hands.settle()
    known = saved_filters_of(hands.ledger.project.settings)
    if not known or not _filters_seen(hands):
        return False
    one = hands.rng.choice(known)
    rows = hands.visible(FacetRow, f"facet_saved_{one.id}")
    if not rows:
        return False
    what = hands.rng.choice(("use", "use", "rename", "replace", "delete"))
    if what == "use":
        return _use(hands, one, rows[0])
    hands.right_click_in(rows[0], rows[0].rect().center())
    now = _in_force(hands)
    hands.choose((what, one.id))
    if what == "rename":
        field = hands.case.child("filter_name")
        hands.case.wait(field.hasFocus)
        hands.write("Again", field)  # the old name is chosen, and gives way
        hands.press(Qt.Key.Key_Return, widget=field)
        edit: Edit = keep_filter(msgspec.structs.replace(one, name="Again"))
    elif what == "replace":
        edit = keep_filter(msgspec.structs.replace(now, id=one.id, name=one.name))
    else:
        edit = drop_filter(one)
    hands.settle()
    hands.ledger.do(edit)
    return True


def _use(hands: Hands, one: SavedFilter, row: FacetRow) -> bool:
    before = _in_force(hands)
    hands.click_in(row, row.rect().center())
    if one.sought.words:
        hands.until(lambda: not hands.page.searching._counting)
    hands.settle()
    now = _in_force(hands)
    if (before.filter, before.sought) == (one.filter, one.sought):
        assert not now.filter.clauses
        assert not now.sought.words
    else:
        assert (now.filter, now.sought) == (one.filter, one.sought), (now, one)
    if hands.rng.random() < 0.7 or not hands.rows():
        show_everybody(hands)
    return True


# the table


def arrange_the_table(hands: Hands) -> bool:
    """Other columns in another order, other heights, a layout under a name; nothing of it is a change."""
    hands.settle()
    hands.leave_lists()
    before = hands.case.desk.position
    table = hands.page.table
    hands.open_menu_bar("View")
    hands.choose_action("action_columns")
    dialog: Any = hands.case.child("table_columns")
    hands.case.wait(dialog.isActiveWindow)
    match hands.rng.choice(("tick", "tick", "move", "lines", "keep", "use", "first")):
        case "tick":
            _tick_a_column(hands, dialog)
        case "move":
            dialog.list.setCurrentRow(hands.rng.randrange(1, dialog.list.count()))
            for _ in range(hands.rng.randint(1, 3)):
                hands.click(hands.rng.choice(("column_left", "column_right")))
        case "lines":
            box: QComboBox = dialog.lines
            place = hands.rng.randrange(box.count())
            hands.choose_in(box, place)
            assert table.delegate.lines == box.itemData(place)
        case "keep":
            hands.fill(dialog.name, hands.rng.choice(("Wide", "Narrow")))
            hands.click("layout_keep")
        case "use" if dialog.choice.count() > 1:
            hands.choose_in(dialog.choice, dialog.choice.count() - 1)
        case _:
            dialog.use("")
    hands.settle()
    hands.close_dialog("table_columns")
    hands.settle()
    assert table.shown_columns()
    assert hands.case.desk.position == before
    return True


def _tick_a_column(hands: Hands, dialog: Any) -> None:
    row = hands.rng.randrange(dialog.list.count())
    item = dialog.list.item(row)
    shown = [
        one
        for one in range(dialog.list.count())
        if dialog.list.item(one).checkState() is Qt.CheckState.Checked
    ]
    if shown == [row]:
        return  # the last one stays
    dialog.list.setFocus(Qt.FocusReason.TabFocusReason)
    dialog.list.setCurrentRow(row)
    was, name = item.checkState(), item.text()
    hands.press(Qt.Key.Key_Space, widget=dialog.list)
    item = dialog.list.item(row)
    assert item.text() == name
    assert item.checkState() is not was


def copy_rows(hands: Hands) -> bool:
    """As text and as a table: each conversation that is chosen is on the clipboard."""
    hands.leave_lists()
    hands.settle()
    rows = hands.rows()
    if len(rows) < 4 or not hands.page.table.isVisible():
        return False
    at = hands.rng.randrange(len(rows) - 3)
    hands.click_row(rows[at])
    hands.click_row(rows[at + 2], SHIFT)
    hands.settle()
    keys = hands.page.table.shown_chosen()
    QApplication.clipboard().clear()
    if hands.rng.random() < 0.5:
        hands.press(Qt.Key.Key_C, CTRL, hands.page.table)
        copied = QApplication.clipboard().text()
        for key in keys:
            for turn in hands.case.desk.conversation(key).turns:
                assert turn.text in copied, (key, turn.key)
    else:
        hands.click("bulk_more")
        hands.choose("copy table")
        hands.case.wait(lambda: bool(QApplication.clipboard().text()))
        assert QApplication.clipboard().text().count("\t"), QApplication.clipboard().text()
    return True


# tags


def tag_by_its_key(hands: Hands) -> bool:
    """Give a tag a digit among the tags, then press it in the table."""
    known = [one for one in tags_of(hands.case.desk.settings) if not one.archived]
    if not known or hands.any_row() is None:
        return False
    hands.settle()
    keyed = [one for one in known if one.key]
    if not keyed:
        return _write_of_a_tag(hands, ("key", str(hands.rng.randint(1, 9))))
    tag, key = hands.rng.choice(keyed), hands.page.table.current
    has = bool(hands.case.desk.columns.plain(column_name(tag.id))[key - 1])
    hands.press(Qt.Key(ord(tag.key)), widget=hands.page.table)
    hands.settle()
    hands.ledger.do(SetTag((key,), tag.name, not has))
    hands.touched.add(key)
    return True


def about_a_tag(hands: Hands) -> bool:
    """Its other names, what it means, whether it is a behaviour."""
    what = hands.rng.choice(
        (
            ("aliases", "old word, another"),
            ("about", "What is slow."),
            ("behaviour", ""),
            ("aliases", "third"),
        )
    )
    return _write_of_a_tag(hands, what)


_PLACES = {"key": 3, "aliases": 5, "about": 6, "behaviour": 2}


def _write_of_a_tag(hands: Hands, what: tuple[str, str]) -> bool:
    known = tags_of(hands.case.desk.settings)
    if not known or not _filters_seen(hands) or not hands.visible(QWidget, "tags_link"):
        return False
    hands.settle()
    hands.click("tags_link")
    dialog: Any = hands.case.child("tags_dialog")
    hands.case.wait(dialog.isActiveWindow)
    row = hands.rng.randrange(len(known))
    tag, (field, text) = known[row], what
    table = dialog._table
    cell = hands.in_list(table, table.model().index(row, _PLACES[field]))
    problems = len(hands.case.problems)
    told = ""
    if field == "behaviour":
        hands.click_in(table.viewport(), hands.in_list(table, table.model().index(row, 0)))
        table.setCurrentCell(row, _PLACES[field])
        hands.press(Qt.Key.Key_Space, widget=table)
        edit: Edit = DefineTag(tag.name, behaviour=not tag.behaviour)
    else:
        hands.double_click_in(table.viewport(), cell)
        inner = next(one for one in table.viewport().findChildren(QLineEdit) if one.isVisible())
        hands.press(Qt.Key.Key_A, CTRL, inner)
        hands.write(text, inner)
        hands.press(Qt.Key.Key_Return, widget=inner)
        values: dict[str, Any] = {
            "key": text,
            "about": text,
            "aliases": tuple(part.strip() for part in text.split(",")),
        }
        edit = DefineTag(tag.name, **{field: values[field]})
        if getattr(tag, field) == values[field]:
            told = "nothing changes"
    hands.settle()
    refused = dialog._told.isVisible() or len(hands.case.problems) > problems
    hands.close_dialog("tags_dialog")
    hands.settle()
    if told or refused:
        return False
    hands.ledger.do(edit)
    return True


def take_a_tag_away(hands: Hands) -> bool:
    """By its chip above the text."""
    hands.settle()
    chips = [one for one in hands.visible(QPushButton) if one.objectName().startswith("tag_chip_")]
    if not chips:
        return False
    chip, key = hands.rng.choice(chips), hands.now().key
    tag = next(one for one in tags_of(hands.case.desk.settings) if one.id == chip.property("tag"))
    hands.click(chip.objectName())
    hands.choose(("remove", tag.name))
    hands.settle()
    hands.ledger.do(SetTag((key,), tag.name, False))
    return True
