"""CSV and its relatives: to the byte, whatever wrote them; only the edited cell changes."""

from __future__ import annotations

import csv
import io
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.dataset.conversation import Conversation, Role, make_conversation
from rolethread_gui.dataset.edits import DeleteTurn, InsertTurn, SetRole, SetText, change_conversation
from rolethread_gui.dataset.errors import FileProblem
from rolethread_gui.formats.choices import NOTHING, Choices, ColumnsQuestion, Question
from rolethread_gui.formats.containers.base import Fresh
from rolethread_gui.formats.containers.registry import all_containers
from tests.formats.container_case import read, rewritten

CELLS = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=8),
    st.sampled_from(
        ["", "a, b", 'say "hi"', '"', '""', "line\none", "\r\n", "=1+2", " x ", "\tx", ";", "'", "|"]
    ),
)
TURNS = "conversation_id,turn,role,content\n"


@st.composite
def tables(draw: st.DrawFn, delimiter: str = ",") -> str:
    """A file of prompts and replies in which each row is written in its own way."""
    end = draw(st.sampled_from(["\n", "\r\n"]))
    lines = [f"prompt{delimiter}response{delimiter}note"]
    for _ in range(draw(st.integers(2, 6))):
        cells: list[str] = []
        for value in (draw(CELLS) for _ in range(3)):
            bare = not any(mark in value for mark in (delimiter, '"', "\n", "\r"))
            quoted = draw(st.booleans()) or not bare
            cells.append('"' + value.replace('"', '""') + '"' if quoted else value)
        line = delimiter.join(cells)
        lines.append(line if line.strip(delimiter) else f'"x"{line}')
    blanks = draw(st.lists(st.integers(1, len(lines)), max_size=2))
    for place in sorted(blanks, reverse=True):
        lines.insert(place, "")
    mark = draw(st.sampled_from(["", "\ufeff"]))
    return mark + end.join(lines) + draw(st.sampled_from(["", end]))


@given(st.sampled_from(",\t;|").flatmap(tables))
def test_a_table_comes_back_to_the_byte_and_says_what_the_csv_module_reads(text: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        path, out = Path(name) / "t.csv", Path(name) / "out.csv"
        path.write_bytes(text.encode())
        got = read(path)
        rewritten(path, out)
        assert out.read_bytes() == text.encode()
    header = text.removeprefix("\ufeff").splitlines()[0]
    delimiter = header.removeprefix("prompt")[0]
    expected = [
        row
        for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=delimiter)
        if row
    ]
    assert got.texts == [[("user", row[0]), ("assistant", row[1])] for row in expected[1:]]
    assert not got.problems


@given(tables(), CELLS, st.data())
def test_an_edit_changes_its_cell_alone(text: str, new: str, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as name:
        path, out = Path(name) / "t.csv", Path(name) / "out.csv"
        path.write_bytes(text.encode())
        before = read(path)
        which = data.draw(st.integers(0, len(before.conversations) - 1))
        turn = data.draw(st.integers(0, 1))
        rewritten(
            path,
            out,
            edit=lambda number, one: (
                change_conversation(one, SetText(1, turn, new)) if number == which else one
            ),
        )
        after = read(out)
        written = out.read_bytes().decode()
    expected = before.texts
    expected[which][turn] = (expected[which][turn][0], new)
    assert after.texts == expected
    low = next((at for at, (one, other) in enumerate(zip(text, written, strict=False)) if one != other), None)
    if low is not None:
        tail = 0
        while tail < min(len(text), len(written)) - low and text[-1 - tail] == written[-1 - tail]:
            tail += 1
        old = before.texts[which][turn][1]
        assert len(text) - low - tail <= len(old) + old.count('"') + 2


@st.composite
def conversations(draw: st.DrawFn) -> Conversation:
    roles = st.sampled_from([Role.SYSTEM, Role.USER, Role.ASSISTANT, Role.TOOL])
    return make_conversation(1, draw(st.lists(st.tuples(roles, CELLS), min_size=1, max_size=5)))


@given(st.lists(conversations(), min_size=1, max_size=4), st.sampled_from([".csv", ".tsv"]))
def test_what_is_written_from_nothing_reads_back(made: list[Conversation], suffix: str) -> None:
    made = [
        make_conversation(key, [(turn.role, turn.text) for turn in one.turns])
        for key, one in enumerate(made, 1)
    ]
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / f"t{suffix}"
        all_containers()["csv"].write(path, iter(Fresh(one) for one in made))
        assert read(path).texts == [[(turn.role.value, turn.text) for turn in one.turns] for one in made]


def _file(tmp_path: Path, text: str | bytes, name: str = "t.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_turns_of_one_conversation_are_put_together(tmp_path: Path) -> None:
    path = _file(
        tmp_path,
        TURNS + "a,0,system,Be kind\na,1,user,Hi\na,2,assistant,Ho\nb,0,user,Again\nb,1,assistant,Yes\n",
    )
    got = read(path)
    assert got.texts == [
        [("system", "Be kind"), ("user", "Hi"), ("assistant", "Ho")],
        [("user", "Again"), ("assistant", "Yes")],
    ]


def test_turns_that_are_put_in_and_deleted_are_rows(tmp_path: Path) -> None:
    path = _file(tmp_path, TURNS + 'a,0,human,Hi\na,1,gpt,"Ho"\nb,0,human,Again\n')

    def edit(number: int, one: Conversation) -> Conversation:
        if number:
            return change_conversation(one, InsertTurn(1, 1, Role.ASSISTANT, "Yes, again"))
        one = change_conversation(one, DeleteTurn(1, 0))
        return change_conversation(one, InsertTurn(1, 1, Role.USER, "And?"))

    rewritten(path, tmp_path / "out.csv", edit=edit)
    assert (tmp_path / "out.csv").read_text() == (
        TURNS + 'a,0,gpt,"Ho"\na,1,human,And?\nb,0,human,Again\nb,1,assistant,"Yes, again"\n'
    )


def test_a_changed_role_is_spelled_as_the_others_of_the_conversation(tmp_path: Path) -> None:
    path = _file(tmp_path, TURNS + "a,0,human,Hi\na,1,gpt,Ho\na,2,gpt,Hey\n")
    rewritten(
        path, tmp_path / "out.csv", edit=lambda _, one: change_conversation(one, SetRole(1, 2, Role.USER))
    )
    assert (tmp_path / "out.csv").read_text() == TURNS + "a,0,human,Hi\na,1,gpt,Ho\na,2,human,Hey\n"


def test_columns_with_a_better_and_a_worse_answer_are_alternatives(tmp_path: Path) -> None:
    path = _file(tmp_path, "prompt,chosen,rejected\nHi,Ho,Hu\nAnd,So,No\n")
    (first, _) = read(path).conversations
    assert [(one.text, one.standing) for one in first.turns[1].alternatives] == [("Hu", "rejected")]


def test_kiln_and_other_names_of_columns(tmp_path: Path) -> None:
    for header in ("input,output", "Question,Answer", "instruction,response", "user,assistant", "Human;GPT"):
        mark = ";" if ";" in header else ","
        path = _file(tmp_path, f"{header}\nHi{mark}Ho\nAnd{mark}So\n")
        assert read(path).texts == [
            [("user", "Hi"), ("assistant", "Ho")],
            [("user", "And"), ("assistant", "So")],
        ]
    path = _file(tmp_path, "instruction,input,output,system\nSum up,A text,Short,Be brief\nSay hi,,Hi,\n")
    assert read(path).texts == [
        [("system", "Be brief"), ("user", "Sum up\nA text"), ("assistant", "Short")],
        [("user", "Say hi"), ("assistant", "Hi")],
    ]


def test_messages_in_a_cell_are_read_and_edited_there(tmp_path: Path) -> None:
    cell = '"[{""role"": ""user"", ""content"": ""Hi""},  {""role"": ""assistant"", ""content"": ""Ho""}]"'
    path = _file(tmp_path, f"id,messages\n1,{cell}\n2,{cell}\n")
    assert read(path).texts == [[("user", "Hi"), ("assistant", "Ho")]] * 2
    rewritten(
        path,
        tmp_path / "out.csv",
        edit=lambda at, one: change_conversation(one, SetText(1, 1, "Hey")) if at else one,
    )
    assert (tmp_path / "out.csv").read_text() == f"id,messages\n1,{cell}\n2,{cell.replace('Ho', 'Hey')}\n"


def test_python_lists_in_a_cell_are_named_by_their_row(tmp_path: Path) -> None:
    good = '"[{""role"":""user"",""content"":""Hi""},{""role"":""assistant"",""content"":""Ho""}]"'
    path = _file(tmp_path, f"id,messages\n1,{good}\n2,\"[{{'role': 'user', 'content': 'Hi'}}]\"\n")
    got = read(path)
    assert len(got.conversations) == 1
    assert got.told == [
        ("row 3", "This is written the way Python prints values (single quotes, True, None), not as JSON.")
    ]


def test_an_unknown_speaker_is_asked_about(tmp_path: Path) -> None:
    path = _file(
        tmp_path,
        'scene_id,speaker,line\n1,Anna,Where were you?\n1,Bertil,"Out, walking"\n2,Anna,Again?\n2,Bertil,Yes\n',
    )
    with pytest.raises(Question) as asked:
        read(path)
    assert (asked.value.id, [one.value for one in asked.value.options]) == ("model", ["Anna", "Bertil"])
    assert [one.excerpt for one in asked.value.options] == ["Where were you?", "Out, walking"]
    choices = NOTHING.with_answer("model", "Bertil")
    got = read(path, choices)
    assert got.texts[0] == [("user", "Where were you?"), ("assistant", "Out, walking")]
    assert [turn.speaker for turn in got.conversations[0].turns] == ["Anna", "Bertil"]
    assert got.info.choices == choices


def test_a_transcript_in_a_cell_is_read_turn_by_turn(tmp_path: Path) -> None:
    rows = '"Ann: Hi\nBob: Ho: so\nAnn: Bye"', '"Ann: Where?\nBob: There"'
    path = _file(tmp_path, "note,conversation\nx," + rows[0] + "\ny," + rows[1] + "\n")
    choices = NOTHING.with_answer("model", "Bob")
    assert read(path, choices).texts == [
        [("user", "Hi"), ("assistant", "Ho: so"), ("user", "Bye")],
        [("user", "Where?"), ("assistant", "There")],
    ]
    rewritten(
        path, tmp_path / "out.csv", choices, lambda at, one: change_conversation(one, SetText(1, 1, "Hm"))
    )
    assert (tmp_path / "out.csv").read_text() == (
        'note,conversation\nx,"Ann: Hi\nBob: Hm\nAnn: Bye"\ny,"Ann: Where?\nBob: Hm"\n'
    )


def test_unclear_columns_are_asked_about_with_example_rows(tmp_path: Path) -> None:
    path = _file(
        tmp_path, "nr,left,right\n1,How are you today?,Quite well\n2,And you there?,Not bad at all\n"
    )
    with pytest.raises(ColumnsQuestion) as asked:
        read(path)
    question = asked.value
    assert question.columns == ("nr", "left", "right")
    assert question.rows == (
        ("1", "How are you today?", "Quite well"),
        ("2", "And you there?", "Not bad at all"),
    )
    assert question.guess == {"prompt": "left", "reply": "right"}
    choices = NOTHING.with_answer("columns", question.options[0].value)
    assert read(path, choices).texts[0] == [("user", "How are you today?"), ("assistant", "Quite well")]


def test_rows_that_cannot_be_read_are_named_and_come_back(tmp_path: Path) -> None:
    text = b'prompt,response\nHi,Ho\nOne,two,three\nCaf\xe9,So\n"open,never\nWell,Yes\n'
    path = _file(tmp_path, text)
    choices = Choices(encoding="utf-8")
    got = read(path, choices)
    assert got.texts == [[("user", "Hi"), ("assistant", "Ho")], [("user", "Well"), ("assistant", "Yes")]]
    assert [place for place, _ in got.told] == ["row 3", "row 4", "row 5"]
    assert [problem.raw for problem in got.problems][1] == b"Caf\xe9,So\n"
    rewritten(path, tmp_path / "out.csv", choices)
    assert (tmp_path / "out.csv").read_bytes() == text


def test_an_old_code_page_is_asked_about_with_readings(tmp_path: Path) -> None:
    text = "prompt;response\nWie heißt du?;Ich heiße Jürgen Groß.\nUnd woher?;Aus Köln, schön dort.\n"
    path = _file(tmp_path, text.encode("cp1252"))
    with pytest.raises(Question) as asked:
        read(path)
    assert asked.value.id == "encoding"
    assert len({one.excerpt for one in asked.value.options}) == len(asked.value.options) == 3
    answer = next(one.value for one in asked.value.options if "Jürgen Groß" in one.excerpt)
    got = read(path, NOTHING.with_answer("encoding", answer))
    assert got.texts[0] == [("user", "Wie heißt du?"), ("assistant", "Ich heiße Jürgen Groß.")]


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32", "utf-16-be"])
def test_marked_encodings_are_read_without_asking(tmp_path: Path, codec: str) -> None:
    text = "\ufeff" * (codec == "utf-16-be") + "prompt,response\nÄh,Öh\nÜh,ßh\n"
    got = read(_file(tmp_path, text.encode(codec)))
    assert got.texts == [[("user", "Äh"), ("assistant", "Öh")], [("user", "Üh"), ("assistant", "ßh")]]


def test_a_very_long_cell_is_read(tmp_path: Path) -> None:
    long = "word, " * 500_000
    got = read(_file(tmp_path, f'prompt,response\n"{long}",Ho\nAnd,So\n'))
    assert got.texts[0][0] == ("user", long)


def test_a_table_of_one_row_of_names_holds_nothing(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match=r"not a dataset|no rows"):
        read(_file(tmp_path, "prompt,response\n"))


def test_prose_with_commas_is_no_table(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="No conversation was found"):
        read(_file(tmp_path, "Dear Ann, hello\nI write, as you see, to you\nYours, Bob\n", "letter.txt"))
