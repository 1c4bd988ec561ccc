"""The other pages, the menu bar, and windows that belong to the whole program."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from rolethread_gui.dataset.edits import Command, SetSetting
from rolethread_gui.dataset.runs import Run, setting_name, setting_value
from rolethread_gui.engine.project import Project
from tests.ui.pictures.camera import Camera


def start(camera: Camera) -> None:
    """Nothing is open."""
    camera.shot("start")


def menu_bar(camera: Camera) -> None:
    """Every menu, with those in it."""
    for action in camera.window.menuBar().actions():
        camera.bare_menu(action.menu())
    camera.bare_menu(camera.window._menus.project)


def menus(camera: Camera) -> None:
    """All menus on one sheet."""
    camera.sheet("menus")


def checks(camera: Camera) -> None:
    """Each section, with a line chosen."""
    window = camera.window
    window.show_page("checks")
    for section in ("catalogue", "style", "phrases", "lists", "canon", "copies"):
        try:
            window.checks_page.show_section(section)
        except KeyError:
            camera.missed.append(f"checks: {section}")
            continue
        camera.still(2500)
        camera.shot(f"checks-{section}")
    window.checks_page.show_section("catalogue")


def balance(camera: Camera) -> None:
    """The six charts, those under More, figures as a table."""
    window = camera.window
    window.show_page("balance")
    camera.still(1500)
    camera.shot("balance")
    bar = window.balance_page.findChildren(QScrollArea)[0].verticalScrollBar()
    for share, name in ((0.5, "balance-middle"), (1.0, "balance-end")):
        bar.setValue(round(bar.maximum() * share))
        camera.still(1200)
        camera.shot(name)
    bar.setValue(0)
    camera.still()
    camera.click("chart_table_button_reply_length")
    camera.shot("balance-figures")
    camera.click("chart_table_button_reply_length")


def versions(camera: Camera) -> None:
    """A comparison, runs, a run's form."""
    window = camera.window
    window.show_page("versions")
    camera.still(1200)
    page = window.versions_page
    page.timeline.setCurrentRow(1)
    camera.still(1500)
    camera.shot("versions")
    camera.do("save_version")
    camera.shot("save-version")
    camera.press(camera.find("version_name"), Qt.Key.Key_Escape)
    camera.click("version_runs_tab")
    camera.shot("runs-none")
    camera.click("run_new")
    camera.shot("run-form")
    camera.click("run_cancel")
    version = page.timeline.moment().version
    run = Run(1, "First tune", version, "axolotl", "Llama 3 8B", faults=("padding",), note="Too long replies")
    camera.desk.submit(Command("Run", (SetSetting(setting_name(1), setting_value(run)),), "runs"))
    camera.settle()
    camera.shot("run-card")
    camera.click("version_changes_tab")


def export(camera: Camera) -> None:
    """What goes where."""
    window = camera.window
    camera.do("export")
    camera.still(1500)
    if camera.window.export_page.findChild(QWidget, "export_other_target").isVisible():
        camera.click("export_other_target")
    camera.shot("export")
    camera.click("export_to_axolotl")
    camera.still(4000)
    camera.shot("export-axolotl")
    area = window.export_page.findChildren(QScrollArea)[0].verticalScrollBar()
    area.setValue(area.maximum())
    camera.shot("export-end")
    window.show_page("edit")


def program(camera: Camera) -> None:
    """Windows of the whole program."""
    for action, name in (
        ("preferences", "preferences"),
        ("keys", "keys"),
        ("about", "about"),
        ("guide", "guide"),
        ("problems", "sources"),
        ("backups", "backups"),
        ("open_hub", "hub"),
    ):
        camera.do(action)
        camera.still(800)
        camera.dialog(name)
    camera.window.dialogs.show_report("RoleThread Workbench 0\nValueError: something\n  at somewhere\n" * 12)
    camera.dialog("report")


def window_notices(camera: Camera) -> list[str]:
    """Names of the notices over the pages."""
    return list(camera.window.notices.names())


def tour(camera: Camera) -> None:
    """Each step."""
    camera.do("tour")
    for step in range(1, 6):
        camera.shot(f"tour-{step}")
        camera.click("tour_next")
    camera.close_dialogs()


def questions(camera: Camera) -> None:
    """Files that cannot be read without asking, another dataset to take from, files with broken lines."""
    folder = camera.folder / ".files"
    folder.mkdir(exist_ok=True)
    for name, text in (
        ("question-who", "Mira: Is it far?\nTobin: Further than yesterday.\n" * 3),
        ("question-columns", "l,r,n\nHow are you?,Quite well.,1\nAnd now?,So so.,2\n"),
    ):
        asked = folder / f"{name}.{'txt' if 'who' in name else 'csv'}"
        asked.write_text(text, encoding="utf-8")
        camera.window.source_flow.add([asked])
        camera.still(2500)
        camera.dialog(name)
    more = folder / "more.jsonl"
    rows = [
        {
            "messages": [
                {"role": "user", "content": f"Ask {n}"},
                {"role": "assistant", "content": f"Answer {n}."},
            ]
        }
        for n in range(9)
    ]
    more.write_text(
        "".join(json.dumps(row) + "\n" for row in rows) + '{"messages": [{"role"', encoding="utf-8"
    )
    camera.window.source_flow.join(more)
    camera.still(3000)
    camera.dialog("merge")


def damaged(camera: Camera) -> None:
    """A project that was damaged."""
    path = camera.folder / ".files" / "harbour.rolethread"
    path.parent.mkdir(exist_ok=True)
    with Project.create(path) as made:
        made.import_source(Path("resources/samples/messy.jsonl"))
    torn = path.read_bytes()
    path.write_bytes(bytes(4096) + torn[4096:])
    camera.window.open_path(path)
    camera.still(2500)
    camera.shot("notice-damaged")
    camera.until(lambda: "damaged" in window_notices(camera))
    camera.find("notice_damaged").button.click()
    camera.still(1500)
    camera.dialog("damaged", close=False)
    camera.click("damaged_rescue")
    camera.still(2500)
    camera.dialog("damaged-nothing-left")
