"""Tags and behaviours, given by key, by list and to many, filtered by, and kept in their own window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QTableWidget

from rolethread_gui.dataset.edits import Command
from rolethread_gui.dataset.tag_edits import DefineTag, SetTag
from rolethread_gui.dataset.tags import column_name, find_tag, tags_of
from rolethread_gui.ui.edit.filters import FacetRow
from rolethread_gui.ui.edit.tag_picker import TagPicker
from tests.ui.edit_case import EditCase


def owners(case: EditCase, name: str) -> list[int]:
    tag = find_tag(tags_of(case.desk.settings), name)
    if tag is None:
        return []
    return [int(slot) + 1 for slot in case.desk.columns.plain(column_name(tag.id)).nonzero()[0]]


def do(case: EditCase, *edits: SetTag | DefineTag) -> None:
    with case.changed():
        case.desk.submit(Command("Tags", edits))


def picker(case: EditCase) -> TagPicker:
    found = [one for one in case.page.findChildren(TagPicker) if one.isVisible()]
    assert found
    return found[-1]


def chips(case: EditCase) -> list[str]:
    QApplication.processEvents()  # a new chip is shown with the next layout
    buttons = case.page.header.tags.findChildren(QPushButton)
    return [one.text() for one in buttons if one.objectName().startswith("tag_chip") and not one.isHidden()]


def choose(case: EditCase, menu: QMenu, place: int) -> None:
    action = menu.actions()[place]
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def test_a_new_tag_is_written_and_given_with_the_keyboard_alone(case: EditCase) -> None:
    case.page.open_conversation(2)
    case.page.table.setFocus()
    QTest.keyClick(case.page.table, Qt.Key.Key_T)
    field = picker(case).field
    assert field.hasFocus()
    with case.changed():
        QTest.keyClicks(field, "slow rivers")
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert owners(case, "slow rivers") == [2]
    assert chips(case) == ["slow rivers"]
    assert picker(case).list.item(0).checkState() is Qt.CheckState.Checked
    with case.changed():
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert owners(case, "slow rivers") == []
    assert chips(case) == []
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not [one for one in case.page.findChildren(TagPicker) if one.isVisible()]
    case.desk.undo()
    with case.changed():
        case.desk.undo()
    case.qtbot.waitUntil(lambda: tags_of(case.desk.settings) == (), timeout=60_000)


def test_many_are_tagged_at_once_and_the_list_says_who_has_it_already(case: EditCase) -> None:
    do(case, SetTag((1,), "mist"), DefineTag("mist", group="Weather", behaviour=True))
    case.page.table.choose((1, 2, 5))
    case.click("bulk_tag")
    item = picker(case).list.item(0)
    assert item.text() == "Weather: mist  · 1 of 3"
    assert item.checkState() is Qt.CheckState.PartiallyChecked
    with case.changed():
        QTest.keyClick(picker(case).field, Qt.Key.Key_Return)
    assert owners(case, "mist") == [1, 2, 5]
    assert case.said[-1] == "Tagged “mist”: 3 conversations"
    picker(case).close()


def test_a_digit_gives_the_tag_of_that_key_and_takes_it_away(case: EditCase) -> None:
    do(case, DefineTag("mist", key="3"))
    case.page.table.choose((4, 6))
    case.page.table.setFocus()
    with case.changed():
        QTest.keyClick(case.page.table, Qt.Key.Key_3)
    assert owners(case, "mist") == [4, 6]
    with case.changed():
        QTest.keyClick(case.page.table, Qt.Key.Key_3)
    assert owners(case, "mist") == []
    QTest.keyClick(case.page.table, Qt.Key.Key_7)
    assert case.said[-1] == "No tag has the key 7. Give it one in the list of tags."


def test_facets_count_and_filter_and_combine(case: EditCase) -> None:
    do(case, SetTag((1, 2, 3), "mist"), SetTag((3, 4), "rain"), DefineTag("rain", colour="blue"))
    ids = {tag.name: tag.id for tag in tags_of(case.desk.settings)}

    def row(name: str) -> FacetRow:
        found = case.child(f"facet_tag_{ids.get(name, name)}")
        assert isinstance(found, FacetRow)
        return found

    case.qtbot.waitUntil(lambda: row("mist").count == 3, timeout=60_000)
    assert row("none").count == 8
    case.click(row("mist").objectName())
    assert case.shown_keys() == [1, 2, 3]
    assert row("rain").count == 2  # as if no tag were chosen
    case.click(row("rain").objectName(), Qt.KeyboardModifier.ControlModifier)
    assert case.shown_keys() == [1, 2, 3, 4]
    assert case.page.chips.findChildren(QPushButton, "chip")[-1].text() == "“mist”, “rain”"
    case.click(row("rain").objectName(), Qt.KeyboardModifier.ControlModifier)
    case.click(row("rain").objectName(), Qt.KeyboardModifier.AltModifier)
    assert case.shown_keys() == [1, 2]
    case.click(row("none").objectName())
    assert case.shown_keys() == [5, 6, 7, 8, 9, 10, 11, 12]
    # Tagging one of those shown leaves it where it is until Refresh.
    do(case, SetTag((5,), "mist"))
    assert case.shown_keys()[0] == 5
    case.page.refresh_filter()
    assert case.shown_keys()[0] == 6


def test_a_chip_above_the_text_shows_its_like_or_takes_it_away(case: EditCase) -> None:
    do(case, SetTag((2, 9), "mist"))
    case.page.open_conversation(2)
    tag = tags_of(case.desk.settings)[0].id
    case.click(f"tag_chip_{tag}")
    menus = case.page.findChildren(QMenu, "tag_menu")
    choose(case, menus[-1], 0)
    assert case.shown_keys() == [2, 9]
    case.click(f"tag_chip_{tag}")
    with case.changed():
        choose(case, case.page.findChildren(QMenu, "tag_menu")[-1], 1)
    assert owners(case, "mist") == [9]


def test_the_window_of_tags_renames_merges_and_puts_away(case: EditCase) -> None:
    do(case, SetTag((1, 2), "mist"), SetTag((2, 3), "fog"), SetTag((4,), "haze"))
    case.page.tagging.show_list()
    table = case.child("tags_table")
    assert isinstance(table, QTableWidget)
    names = [table.item(row, 0).text() for row in range(3)]
    assert names == ["fog", "haze", "mist"]
    assert [table.item(row, 4).text() for row in range(3)] == ["2", "1", "2"]
    with case.changed():
        table.item(1, 1).setText("Weather")  # what a cell's editor does when it closes
    assert tags_of(case.desk.settings)[0].name == "haze"  # groups come first
    table.clearSelection()
    for row in (1, 2):
        QTest.mouseClick(
            table.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.ControlModifier if row == 2 else Qt.KeyboardModifier.NoModifier,
            table.visualItemRect(table.item(row, 0)).center(),
        )
    merge = case.child("tag_merge")
    assert isinstance(merge, QPushButton)
    menu = merge.menu()
    assert [action.text() for action in menu.actions()] == ["… called “fog”", "… called “mist”"]
    with case.changed():
        menu.actions()[1].trigger()
    assert owners(case, "fog") == [1, 2, 3]
    assert [tag.name for tag in tags_of(case.desk.settings)] == ["haze", "mist"]
    with case.changed():
        table.item(1, 0).setText("morning mist")
    assert find_tag(tags_of(case.desk.settings), "mist") is not None
    assert case.desk.undo_text() == "Renamed the tag “mist” to “morning mist”"
    with case.changed():
        table.item(1, 2).setCheckState(Qt.CheckState.Checked)
    assert tags_of(case.desk.settings)[1].behaviour
    table.item(1, 0).setText("haze")
    case.qtbot.waitUntil(
        lambda: "There is a tag “haze” already." in case.child("tags_told").text(), timeout=60_000
    )  # type: ignore[attr-defined]
    assert table.item(1, 0).text() == "morning mist"
    field = case.child("tag_new")
    assert isinstance(field, QLineEdit)
    with case.changed():
        QTest.keyClicks(field, "takes corrections")
        case.click("tag_make_behaviour")
    made = find_tag(tags_of(case.desk.settings), "takes corrections")
    assert made is not None
    assert made.behaviour
    table.selectRow(0)
    with case.changed():
        case.click("tag_archive")
    assert tags_of(case.desk.settings)[0].archived
    assert case.child("tag_archive").text() == "Bring back"  # type: ignore[attr-defined]
    with case.changed():
        case.click("tag_delete")
    assert find_tag(tags_of(case.desk.settings), "haze") is None
    case.click("dialog_close")
