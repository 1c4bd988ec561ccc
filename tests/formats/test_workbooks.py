"""Excel workbooks: sheets, columns, long and odd cells, and what is damaged."""

from __future__ import annotations

import contextlib
import io
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.dataset.conversation import Conversation, Role, make_conversation
from rolethread_gui.dataset.edits import SetText, change_conversation
from rolethread_gui.dataset.errors import FileProblem
from rolethread_gui.formats.choices import NOTHING, Question
from rolethread_gui.formats.containers.base import Fresh
from rolethread_gui.formats.containers.registry import all_containers
from tests.formats.container_case import read, rewritten

PAIRS = [["prompt", "response", "score"], ["Hi", "Ho", 3], ["And?", "=SUM(1)", 2.5], [None, None, None]]


def _book(path: Path, **sheets: list[list[Any]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for at, row in enumerate(rows, 1):
            for column, value in enumerate(row, 1):
                cell = sheet.cell(at, column, value)
                if isinstance(value, str):
                    cell.data_type = "s"
    book.save(path)
    return path


def test_a_row_is_an_exchange_and_values_are_kept(tmp_path: Path) -> None:
    path = _book(tmp_path / "somebody's file", Talk=PAIRS)
    got = read(path)
    assert got.texts == [
        [("user", "Hi"), ("assistant", "Ho")],
        [("user", "And?"), ("assistant", "=SUM(1)")],
    ]
    assert got.info.framing == "excel"
    out = tmp_path / "out.xlsx"
    rewritten(path, out, edit=lambda at, one: change_conversation(one, SetText(1, 1, "+Hm")) if at else one)
    sheet = openpyxl.load_workbook(out)["Talk"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows == [PAIRS[0], PAIRS[1], ["And?", "+Hm", 2.5]]
    assert sheet["B3"].data_type == "s"


def test_a_row_is_a_turn_and_the_sheet_is_asked_for(tmp_path: Path) -> None:
    turns = [
        ["conversation_id", "role", "content"],
        [1, "user", "a"],
        [1, "assistant", "b"],
        [2, "user", "c"],
    ]
    path = _book(tmp_path / "x.xlsx", Talk=turns, Other=PAIRS, Empty=[])
    with pytest.raises(Question) as asked:
        read(path)
    assert [option.value for option in asked.value.options] == ["Talk", "Other"]
    got = read(path, NOTHING.with_answer("sheet", "Talk"))
    assert got.texts == [[("user", "a"), ("assistant", "b")], [("user", "c")]]


def test_a_cell_far_away_and_a_bomb_are_refused(tmp_path: Path) -> None:
    path = _book(tmp_path / "far.xlsx", Talk=PAIRS)
    book = openpyxl.load_workbook(path)
    book["Talk"]["XFD1048576"] = "here"
    book.save(path)
    with pytest.raises(FileProblem, match="row 1,048,576"):
        read(path)
    plain = _book(tmp_path / "plain.xlsx", Talk=PAIRS)
    bomb = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(info, old.read(info))
        new.writestr("xl/media/zeros.bin", b"\0" * (80 << 20))
    with pytest.raises(FileProblem, match="unpacks to"):
        read(bomb)


def test_a_text_too_long_for_a_cell_is_never_cut(tmp_path: Path) -> None:
    one = make_conversation(1, [(Role.USER, "x" * 40_000)])
    container = all_containers()["excel"]
    assert any("32,767" in said for said in container.losses(one))
    with pytest.raises(FileProblem, match="does not fit"):
        container.write(tmp_path / "x.xlsx", iter([Fresh(one)]))
    assert not list(tmp_path.glob("*x.xlsx*"))


TEXTS = st.text(
    st.characters(codec="utf-8", exclude_characters="\r"), min_size=1, max_size=6
) | st.sampled_from(["=1+1", "_x0041_", "a\x0bb", " pad ", "line\nline", "007", "\t"])


@given(
    st.lists(
        st.lists(
            st.tuples(st.sampled_from([Role.SYSTEM, Role.USER, Role.ASSISTANT]), TEXTS),
            min_size=1,
            max_size=4,
        ),
        min_size=1,
        max_size=4,
    )
)
def test_what_is_written_from_nothing_reads_back(said: list[list[tuple[Role, str]]]) -> None:
    made: list[Conversation] = [make_conversation(key, turns) for key, turns in enumerate(said, 1)]
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "rows.xlsx"
        all_containers()["excel"].write(path, iter(Fresh(one) for one in made))
        assert read(path).texts == [[(role.value, text) for role, text in turns] for turns in said]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return _book(tmp_path_factory.mktemp("book") / "x.xlsx", Talk=PAIRS).read_bytes()


@given(st.data())
def test_damage_is_a_sentence(whole: bytes, data: st.DataObject) -> None:
    raw = bytearray(whole)
    if data.draw(st.booleans()):
        raw = raw[: data.draw(st.integers(1, len(raw)))]
    else:
        for _ in range(data.draw(st.integers(1, 6))):
            raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "x.xlsx"
        path.write_bytes(bytes(raw))
        with contextlib.suppress(FileProblem, Question):
            read(path)


def test_a_word_document_is_no_workbook(tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("[Content_Types].xml", "<x/>")
        archive.writestr("word/document.xml", "<x/>")
    path = tmp_path / "x.docx"
    path.write_bytes(made.getvalue())
    with pytest.raises(FileProblem):
        read(path)
