"""Export, clicked: where it goes, what goes, what would happen there, and what was written."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from rolethread_gui.dataset.edits import Command, SetIncluded, SetStatus
from rolethread_gui.dataset.filters import Between, Filter, IsIncluded
from rolethread_gui.dataset.tag_edits import SetTag
from rolethread_gui.ui.export.target import TargetCard
from tests.stats.chat_case import make_model
from tests.ui.window_case import WindowCase, write_dataset


def write_uneven(path: Path) -> Path:
    """Twelve even conversations, one that begins with a greeting, one that ends on the user, two long ones."""
    write_dataset(path)
    greeting = [("assistant", "Welcome, traveller."), ("user", "Hello"), ("assistant", "Sit down.")]
    open_end = [("user", "Who are you?"), ("assistant", "The keeper."), ("user", "And now?")]
    long = [("user", "Tell me everything."), ("assistant", "The river was wide and slow. " * 400)]
    with path.open("a", encoding="utf-8") as file:
        for turns in (greeting, open_end, long, long):
            row = {"messages": [{"role": role, "content": text} for role, text in turns]}
            file.write(json.dumps(row) + "\n")
    return path


@pytest.fixture
def case(case: WindowCase, tmp_path: Path) -> WindowCase:
    case.open(write_uneven(tmp_path / "rivers.jsonl"))
    return case


def go_there(case: WindowCase, target: str = "") -> None:
    if not case.window.export_page.isVisible():  # a project that is opened again comes back to its page
        QTest.keyClick(case.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    case.wait(case.window.export_page.isVisible)
    if target:
        case.click(f"export_to_{target}")
        looked(case)


def looked(case: WindowCase) -> None:
    page = case.window.export_page
    case.wait(lambda: not page._quiet.isActive() and not page.looking)
    case.settle()


def run(case: WindowCase, path: Path) -> str:
    field = case.child("export_path")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, str(path))
    case.wait(case.child("export_run").isEnabled)
    case.click("export_run")
    case.wait(lambda: path.exists() and "Writing" not in case.child("export_result").text())
    return case.child("export_result").text()


def loaded(path: Path) -> list[dict[str, Any]]:
    """What a trainer gets: the file through the datasets library."""
    import datasets
    import tqdm

    tqdm.tqdm.monitor_interval = 0  # its watching thread would outlive the test
    found = datasets.load_dataset(
        "json", data_files=str(path), split="train", cache_dir=str(path.parent / ".cache")
    )
    return [dict(row) for row in found]


def test_the_page_is_whole_the_first_time_it_is_seen(case: WindowCase) -> None:
    case.window.show_page("export")
    cards = [card for card in case.window.findChildren(TargetCard) if card.isVisible()]
    assert len(cards) > 10
    for card in cards:  # nothing was waited for: this is what is painted first
        assert card.height() >= card.layout().totalHeightForWidth(card.width())


def test_nothing_is_asked_before_a_place_is_chosen(case: WindowCase) -> None:
    go_there(case)
    assert "Choose where" in case.window.export_page._nothing.text()
    assert not case.window.export_page.run.isVisible()
    assert case.child("export_to_trl").accessibleDescription()


def test_a_plain_file_goes_out_as_it_came(case: WindowCase, tmp_path: Path) -> None:
    go_there(case, "format_openai")
    assert "16" in case.child("export_scope").text()
    assert case.child("export_path").text().endswith("rivers-openai.jsonl")
    said = run(case, tmp_path / "out.jsonl")
    assert (tmp_path / "out.jsonl").read_bytes() == (tmp_path / "rivers.jsonl").read_bytes()
    assert "16 conversations" in said
    manifest = json.loads((tmp_path / "out.jsonl.manifest.json").read_text(encoding="utf-8"))
    assert manifest["conversations"] == 16
    assert case.window.export_page.result.folder == tmp_path


def test_a_narrower_choice_is_made_there_and_said(case: WindowCase, tmp_path: Path) -> None:
    with case.changed():
        case.desk.submit(Command("Leave out", (SetIncluded((12,), False),), "table"))
    with case.changed():
        case.desk.submit(Command("Approve", (SetStatus((1, 2), "approved"),), "table"))
    case.window.edit_page.set_filter(Filter((Between("words", 100, 1000, "words"),)))
    go_there(case, "format_sharegpt")
    shown = [key for key in case.shown() if key != 12]
    assert case.child("export_scope").text().endswith(": 15")
    assert case.child("export_scope_approved").text().endswith(": 2")
    case.wait(lambda: case.child("export_scope_shown").text().endswith(f": {len(shown)}"))
    case.click("export_scope_shown")
    case.click("export_gzip")
    looked(case)
    assert case.child("export_path").text().endswith("rivers-sharegpt.jsonl.gz")
    run(case, tmp_path / "out.jsonl.gz")
    lines = gzip.decompress((tmp_path / "out.jsonl.gz").read_bytes()).decode().splitlines()
    assert [json.loads(line)["conversations"][0]["value"] for line in lines] == [
        f"Question {key}" for key in shown
    ]


def test_two_trainers_and_what_they_read(case: WindowCase, tmp_path: Path) -> None:
    go_there(case, "llama_factory")
    said = case.child("export_summary").text()
    assert "14 conversations go out" in said
    assert "2 would not be trained on" in said
    first, second = case.window.export_page.findings._cards[:2]
    assert {first.objectName(), second.objectName()} == {
        f"finding_{group.rule}" for group in case.window.export_page._preflight.groups[:2]
    }
    assert "dataset_info.json" in case.child("export_files").text()
    assert "cutoff_len" in case.child("export_snippet").toPlainText()
    case.click("export_copy")
    assert QGuiApplication.clipboard().text() == case.child("export_snippet").toPlainText()
    run(case, tmp_path / "for factory")
    assert len(loaded(tmp_path / "for factory" / "train.jsonl")) == 14
    manifest = json.loads((tmp_path / "for factory" / "manifest.json").read_text(encoding="utf-8"))
    assert [one["key"] for one in manifest["trainer"]["left_out"]] == [13, 14]

    case.click("export_other_target")
    case.click("export_to_trl")
    looked(case)
    percent = case.child("export_percent")
    percent.setFocus()
    percent.selectAll()
    QTest.keyClicks(percent, "25")
    QTest.keyClick(percent, Qt.Key.Key_Return)
    looked(case)
    assert "validation.jsonl" in case.child("export_files").text()
    run(case, tmp_path / "for trl")
    train = loaded(tmp_path / "for trl" / "train.jsonl")
    kept = loaded(tmp_path / "for trl" / "validation.jsonl")
    assert len(train) + len(kept) == 16
    assert len(kept) == 4
    texts = [row["messages"][1]["content"] for row in (*train, *kept)]
    assert sum(text.startswith("The river was wide") for text in texts) == 2
    sides = [
        any(row["messages"][1]["content"].startswith("The river") for row in rows) for rows in (train, kept)
    ]
    assert sides.count(True) == 1, "the same text stands on both sides"
    manifest = json.loads((tmp_path / "for trl" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["plan"]["trainer"]["validation"] == 0.25


def test_a_finding_opens_its_conversations_and_is_mended_with_a_way_back(case: WindowCase) -> None:
    go_there(case, "llama_factory")
    page = case.window.export_page
    greeting = next(group for group in page._preflight.groups if 13 in group.keys and group.repairs)
    case.click(f"show_{greeting.rule}")
    case.wait(case.window.edit_page.isVisible)
    assert case.shown() == list(greeting.keys)
    go_there(case)
    looked(case)
    before = case.desk.conversation(13)
    with case.changed():
        case.click(f"mend_{greeting.repairs[0].id}")
    assert case.desk.conversation(13) != before
    looked(case)
    case.wait(lambda: "15 conversations go out" in case.child("export_summary").text())
    assert case.desk.undo_text().startswith("Mend 1 conversation")
    with case.changed():
        case.desk.undo()
    assert case.desk.conversation(13) == before
    assert case.window.edit_page.isVisible()  # undo shows what it undid
    go_there(case)
    case.wait(lambda: "14 conversations go out" in case.child("export_summary").text())


def test_a_repair_in_the_file_alone_leaves_the_project_as_it_is(case: WindowCase, tmp_path: Path) -> None:
    go_there(case, "llama_factory")
    page = case.window.export_page
    greeting = next(group for group in page._preflight.groups if 13 in group.keys and group.repairs)
    before = case.desk.conversation(13)
    case.click(f"file_{greeting.repairs[0].id}")
    case.wait(lambda: "15 conversations go out" in case.child("export_summary").text())
    run(case, tmp_path / "out")
    assert len(loaded(tmp_path / "out" / "train.jsonl")) == 15
    assert case.desk.conversation(13) == before
    assert not case.desk.undo_text()


def test_too_long_is_said_and_exact_with_the_models_own_files(case: WindowCase, tmp_path: Path) -> None:
    go_there(case, "trl")
    assert "±" in case.child("export_tokens").text()
    case.wait(lambda: "2 conversations" in case.child("show_too_long").text())
    case.window.export_page.counting.use(str(make_model(tmp_path / "model", "chatml")))
    looked(case)
    assert "±" not in case.child("export_tokens").text()
    case.wait(lambda: "Counted exactly" in case.child("export_counting").text())
    case.window.export_page.counting.use(str(make_model(tmp_path / "strict", "mistral")))
    looked(case)
    case.wait(lambda: "1 conversation" in case.child("show_template_refuses").text())
    assert "15 conversations go out" in case.child("export_summary").text()
    case.window.export_page.counting.use(str(tmp_path / "nowhere" / "tokenizer.json"))
    looked(case)
    assert "is not there" in case.child("export_summary").text()


def test_choices_are_remembered_for_the_project(case: WindowCase) -> None:
    go_there(case, "axolotl")
    case.click("export_more_options")
    number = case.child("export_option_max_tokens")
    number.setFocus()
    number.selectAll()
    QTest.keyClicks(number, "512")
    QTest.keyClick(number, Qt.Key.Key_Return)
    looked(case)
    path = case.desk.path
    case.desk.close()
    case.window.open_path(path)
    case.wait(lambda: case.desk.is_open)
    go_there(case)
    looked(case)
    assert case.child("export_to_axolotl").isChecked()
    assert case.child("export_option_max_tokens").value() == 512


def test_nothing_to_export_says_so(case: WindowCase) -> None:
    with case.changed():
        case.desk.submit(Command("Leave out", (SetIncluded(tuple(range(1, 17)), False),), "table"))
    go_there(case)
    assert case.child("export_empty").isVisible()
    case.click("empty_state_button")
    assert case.window.edit_page.isVisible()
    assert case.window.edit_page.current_filter() == Filter((IsIncluded(False),))


def test_a_place_that_cannot_be_written_is_said(case: WindowCase, tmp_path: Path) -> None:
    go_there(case, "trl")
    field = case.child("export_path")
    field.selectAll()
    QTest.keyClicks(field, str(tmp_path / "no such folder" / "out"))
    case.wait(case.child("export_run").isEnabled)
    with case.qtbot.waitSignal(case.desk.problem, timeout=60_000):
        case.click("export_run")
    assert case.window.notices.sentences()
    assert case.child("export_result").text() == "Nothing was written."
    assert case.child("export_run").isEnabled()


def test_only_what_has_a_tag_or_comes_from_a_source(case: WindowCase, tmp_path: Path) -> None:
    go_there(case, "axolotl")
    assert not any(one.isVisible() for one in case.window.findChildren(QWidget, "export_scope_group"))
    with case.changed():
        case.desk.submit(Command("Tag", (SetTag((2, 3, 5), "humour"),), "conversation"))
    other = write_dataset(tmp_path / "hills.jsonl", count=4)
    with case.checked():
        case.desk.source_work.add(other)
    case.window.show_page("edit")
    go_there(case)
    case.click("export_scope_group")
    box = case.child("export_group")
    case.wait(lambda: box.count() == 3)
    assert box.currentText() == "humour: 3"
    looked(case)
    assert "3 conversations go out" in case.child("export_summary").text()
    place = box.findText("hills.jsonl: 4")
    box.setCurrentIndex(place)
    box.activated.emit(place)
    looked(case)
    assert "4 conversations go out" in case.child("export_summary").text()
    assert case.child("export_own_file").isVisible()
    own = tmp_path / "own" / "hills.jsonl"
    own.parent.mkdir()
    number = int(case.window.export_page.choices.group.removeprefix("source:"))
    case.window.export_page.write_own_file(number, own)
    case.wait(lambda: own.exists() and case.child("export_run").isEnabled())
    assert own.read_bytes() == other.read_bytes()


def test_what_was_found_is_saved_as_a_table(case: WindowCase, tmp_path: Path) -> None:
    go_there(case, "llama_factory")
    assert case.child("export_save_table").isVisible()
    table = tmp_path / "found.csv"
    with case.qtbot.waitSignal(case.window.export_page.said, timeout=60_000) as said:
        case.window.export_page.write_table(table)
    assert said.args[0] == "What was found is in “found.csv”."
    lines = table.read_text(encoding="utf-8-sig").splitlines()
    assert any(line.startswith("left out,The model speaks first,13,") for line in lines)


@pytest.mark.parametrize("others", [(), ("mistral", "trl")])
def test_tab_goes_down_the_choices_as_they_stand(case: WindowCase, others: tuple[str, ...]) -> None:
    go_there(case, "axolotl")
    for other in others:
        case.click("export_other_target")
        case.click(f"export_to_{other}")
        looked(case)
    case.window.export_page.options._more.setChecked(True)
    looked(case)
    first = case.child("export_other_target")
    first.setFocus()
    page, column = case.window.export_page, case.window.export_page._left
    passed: list[QWidget] = []
    while len(passed) < 40 and column.isAncestorOf(page.focusWidget()):
        passed.append(page.focusWidget())
        QTest.keyClick(passed[-1], Qt.Key.Key_Tab)
    heights = [one.mapTo(column, QPoint(0, 0)).y() for one in passed]
    assert heights == sorted(heights)
    made = {one for one in page.options._made if one.focusPolicy() is not Qt.FocusPolicy.NoFocus}
    assert made <= set(passed)


def test_a_plain_file_is_exported_by_keys_alone(case: WindowCase, tmp_path: Path) -> None:
    go_there(case, "format_openai")
    page = case.window.export_page
    page.refresh()  # the flags of a pass arrive: nothing that goes has changed
    assert not page._quiet.isActive()
    field = case.child("export_path")
    field.setFocus()
    field.selectAll()
    out = tmp_path / "by keys.jsonl"
    QTest.keyClicks(field, str(out))
    case.wait(case.child("export_run").isEnabled)
    for _ in range(2):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert page.focusWidget() is case.child("export_run")
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    case.wait(lambda: out.exists() and "Writing" not in case.child("export_result").text())
