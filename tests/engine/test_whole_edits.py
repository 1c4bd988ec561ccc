"""Conversations cut in two and joined again, out to a file and back; and conversations out of pasted text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from rolethread_gui.dataset.conversation import Role
from rolethread_gui.dataset.edits import Command, Edit, SetNote
from rolethread_gui.dataset.errors import EditRefused
from rolethread_gui.dataset.tag_edits import SetTag
from rolethread_gui.dataset.whole_edits import JoinConversations, SplitConversation
from rolethread_gui.engine.exporting import plan_for, run
from rolethread_gui.engine.pasting import read_pasted, with_roles
from rolethread_gui.engine.project import Project
from tests.engine.project_state import observable

_SYSTEM = {"role": "system", "content": "You are Mira."}


def _said(role: str, text: str, **more: Any) -> dict[str, Any]:
    return {"role": role, "content": text, **more}


@pytest.fixture
def project(tmp_path: Path) -> Any:
    records = [
        {
            "id": "a",
            "messages": [
                _SYSTEM,
                _said("user", "Hello.", mood="shy"),
                _said("assistant", "Hello you.", big=18446744073709551616),
                _said("user", "Go on."),
                _said("assistant", "I do.", tone="warm"),
            ],
        },
        {"id": "b", "messages": [_SYSTEM, _said("user", "And you?", mood="bold"), _said("assistant", "Me?")]},
    ]
    source = tmp_path / "talk.jsonl"
    source.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    with Project.create(tmp_path / "talk.rolethread") as made:
        made.import_source(source)
        yield made


def do(project: Project, *edits: Edit) -> Any:
    return project.apply(Command("Edit", edits))


def written(project: Project, tmp_path: Path) -> list[Any]:
    out = tmp_path / "out.jsonl"
    run(project, plan_for(project, out), out)
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


def texts(project: Project, key: int) -> list[str]:
    return [turn.text for turn in project.conversation(key).turns]


def test_a_conversation_is_cut_before_a_turn_and_both_parts_keep_what_is_theirs(
    project: Project, tmp_path: Path
) -> None:
    do(project, SetTag((1,), "mist"))
    before = observable(project)
    new = do(project, SplitConversation(1, 3)).new_keys[0]
    assert texts(project, 1) == ["You are Mira.", "Hello.", "Hello you."]
    assert texts(project, new) == ["You are Mira.", "Go on.", "I do."]
    assert project.columns.plain("tag:1")[new - 1]
    order = (project.columns.slots_in_order() + 1).tolist()
    assert order == [1, new, 2]
    out = written(project, tmp_path)
    assert out[0]["messages"][2]["big"] == 18446744073709551616
    assert out[1]["messages"][2] == _said("assistant", "I do.", tone="warm")
    project.undo()
    assert observable(project) == before
    with pytest.raises(EditRefused, match="Nothing would stay"):
        do(project, SplitConversation(1, 1))


def test_joined_turns_keep_their_further_fields_and_undo_parts_them(project: Project, tmp_path: Path) -> None:
    do(project, SetTag((2,), "mist"), SetNote(1, "first"), SetNote(2, "second"))
    before = observable(project)
    do(project, JoinConversations((1, 2)))
    assert texts(project, 1) == [
        "You are Mira.",
        "Hello.",
        "Hello you.",
        "Go on.",
        "I do.",
        "And you?",
        "Me?",
    ]
    assert project.note(1) == "first · second"
    assert project.columns.plain("tag:1").tolist()[0]
    (record,) = written(project, tmp_path)
    assert record["id"] == "a"
    assert record["messages"][5] == _said("user", "And you?", mood="bold")
    assert record["messages"][1]["mood"] == "shy"
    project.undo()
    assert observable(project) == before
    do(project, JoinConversations((2, 1), systems=True))
    assert texts(project, 2)[:4] == ["You are Mira.", "And you?", "Me?", "You are Mira."]
    with pytest.raises(EditRefused, match="takes two"):
        do(project, JoinConversations((2, 2)))


def test_cutting_and_joining_again_gives_the_same_texts(project: Project) -> None:
    before = texts(project, 1)
    new = do(project, SplitConversation(1, 3)).new_keys[0]
    do(project, JoinConversations((1, new)))
    assert texts(project, 1) == before


def test_a_transcript_keeps_who_speaks_beside_standard_roles() -> None:
    pasted = read_pasted(
        "Tom: Is it far?\nMira: Not *very*.\nStill a walk.\n\nTom: Then let us go.\nMira: Yes."
    )
    assert pasted.how == "names"
    assert dict(pasted.names) == {"Tom": Role.USER, "Mira": Role.ASSISTANT}
    (turns,) = pasted.conversations
    assert [(turn.role, turn.speaker) for turn in turns[:2]] == [
        (Role.USER, "Tom"),
        (Role.ASSISTANT, "Mira"),
    ]
    assert turns[1].text == "Not *very*.\nStill a walk."
    (swapped,) = with_roles(pasted, {"Tom": Role.ASSISTANT, "Mira": Role.USER})
    assert [turn.role for turn in swapped[:2]] == [Role.ASSISTANT, Role.USER]


def test_three_speakers_stay_three_speakers() -> None:
    text = "Ann: Hello.\nBo: Hi!\nCy: Good day.\nAnn: So.\nBo: So?\nCy: So!"
    pasted = read_pasted(text)
    assert dict(pasted.names) == {"Ann": Role.USER, "Bo": Role.ASSISTANT, "Cy": Role.USER}
    assert [turn.speaker for turn in pasted.conversations[0]] == ["Ann", "Bo", "Cy"] * 2


def test_plain_role_names_are_roles_and_no_speakers() -> None:
    pasted = read_pasted("User: Hello\nAI: Hi\nUser: Bye\nAI: Bye")
    (turns,) = pasted.conversations
    assert [(turn.role, turn.speaker) for turn in turns[:2]] == [(Role.USER, ""), (Role.ASSISTANT, "")]
    assert not pasted.names


def test_other_ways_of_pasting() -> None:
    record = {"messages": [_SYSTEM, _said("user", "Hi", name="Tom"), _said("assistant", "Yes")]}
    assert [turn.text for turn in read_pasted(json.dumps(record, indent=1)).conversations[0]] == [
        "You are Mira.",
        "Hi",
        "Yes",
    ]
    two = json.dumps(record) + "\n" + json.dumps(record)
    assert len(read_pasted(two).conversations) == 2
    assert len(read_pasted(json.dumps(record["messages"])).conversations[0]) == 3
    marked = read_pasted("<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\nYes<|im_end|>\n")
    assert marked.how == "marks"
    assert [turn.text for turn in marked.conversations[0]] == ["Hi", "Yes"]
    plain = read_pasted("It rained.\n\nIt did.\r\n\r\nStill?")
    assert plain.how == "paragraphs"
    assert [turn.role for turn in plain.conversations[0]] == [Role.USER, Role.ASSISTANT, Role.USER]
    assert read_pasted(" \n").conversations == ()
