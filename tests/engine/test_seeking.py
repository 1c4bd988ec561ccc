"""Searching with a scope: what a plain look at the conversations finds, and nothing else; counts and sentences."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rolethread_gui.dataset.alternative_edits import AddAlternative
from rolethread_gui.dataset.conversation import Role
from rolethread_gui.dataset.edits import Command, DeleteConversations, DuplicateConversation, SetNote, SetText
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.dataset.sought import Sought, Where
from rolethread_gui.engine.project import Project
from rolethread_gui.engine.seeking import Seeker, seek
from rolethread_gui.formats.kept_fields import kept_values

CALL = {
    "id": "call_1",
    "type": "function",
    "function": {"name": "open_door", "arguments": '{"key": "brass"}'},
}


def _row(*turns: dict[str, Any], **more: Any) -> str:
    return json.dumps({"messages": list(turns), **more})


def _said(role: str, text: str, **more: Any) -> dict[str, Any]:
    return {"role": role, "content": text, **more}


ROWS = (
    _row(_said("user", "The rose is red."), _said("assistant", "Rose? A ROSE!", name="Mira"), persona="Mira"),
    _row(
        _said("user", "A prose text."), _said("assistant", "Roses and rosemary.", name="Tom"), persona="Tom"
    ),
    _row(
        _said("system", "You love roses."),
        _said("user", "Which?"),
        _said("assistant", "None.", name="Mira"),
        metadata={"mood": "calm", "topics": ["roses", "rain"]},
    ),
    _row(_said("user", "Open it."), {"role": "assistant", "content": None, "tool_calls": [CALL]}),
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    (tmp_path / "data.jsonl").write_text("".join(f"{row}\n" for row in ROWS), encoding="utf-8")
    with Project.create(tmp_path / "p.rolethread") as made:
        made.import_source(tmp_path / "data.jsonl")
        yield made


def hits(project: Project, words: str, **more: Any) -> dict[int, int]:
    """How often it stands in each conversation; the last batch of keys must have been told."""
    found: dict[int, int] = {}
    named: set[int] = set()
    last = 0
    with project.reader() as reader:
        for batch in seek(reader, Sought(words, **more), reader.columns()):
            named.update(batch.keys)
            last += batch.last
            found.update(zip(batch.keys, batch.hits, strict=False))
    assert last == 1
    assert named == set(found)
    return found


@pytest.mark.parametrize(
    ("words", "more", "expected"),
    [
        ("rose", {}, {1: 3, 2: 3, 3: 1}),
        ("rose", {"whole_words": True}, {1: 3}),
        ("Rose", {"case": True}, {1: 1, 2: 1}),
        ("rose", {"role": Role.USER}, {1: 1, 2: 1}),
        ("rose", {"role": Role.SYSTEM}, {3: 1}),
        ("rose", {"speaker": "Mira"}, {1: 2}),
        (r"\brose(s|mary)\b", {"pattern": True}, {2: 2, 3: 1}),
        (r"^A\b", {"pattern": True, "case": True}, {2: 1}),
        ("brass", {"where": Where.CALLS}, {4: 1}),
        ("open_door", {"where": Where.CALLS}, {4: 1}),
        ("brass", {}, {}),
        ("mira", {"where": Where.FIELDS}, {1: 1}),
        ("roses", {"where": Where.FIELDS}, {3: 1}),
        ("persona: tom", {"where": Where.FIELDS}, {2: 1}),
        ("", {}, {}),
    ],
)
def test_scopes(project: Project, words: str, more: dict[str, Any], expected: dict[int, int]) -> None:
    assert hits(project, words, **more) == expected


def test_what_was_done_here_counts(project: Project) -> None:
    edits = (
        SetText(1, 0, "A tulip."),
        SetNote(2, "Too many roses"),
        AddAlternative(3, 2, "The white rose."),
        DuplicateConversation(2),
        DeleteConversations((2,)),
    )
    project.apply(Command("Work", edits))
    assert hits(project, "rose", whole_words=True) == {1: 2}
    assert hits(project, "ROSES", where=Where.NOTES) == {}  # the one with the note was deleted
    assert hits(project, "rose", where=Where.OTHERS) == {3: 1}
    assert hits(project, "tom", where=Where.FIELDS) == {5: 1}  # a copy has the fields of its original
    project.undo()
    assert hits(project, "tom", where=Where.FIELDS) == {2: 1}


@settings(max_examples=60, deadline=None)
@given(
    st.text("aAb .ß(é", max_size=10), st.text("aAb.(é", min_size=1, max_size=3), st.booleans(), st.booleans()
)
def test_it_finds_what_a_plain_look_finds(text: str, words: str, whole_words: bool, case: bool) -> None:
    found = Seeker(Sought(words, whole_words=whole_words, case=case)).spans(text)
    for start, end in found:
        there = text[start:end]
        assert (there == words) if case else (there.lower() == words.lower())
    if not whole_words and text.isascii() and words.isascii():
        plain = re.findall(re.escape(words), text, 0 if case else re.IGNORECASE)
        assert len(found) == len(plain)


@pytest.mark.parametrize(
    ("pattern", "sentence"),
    [
        ("(a", "a “(” is never closed (at letter 3)"),
        ("a)", "there is a “)” without its “(” (at letter 2)"),
        ("*a", "“*”, “+” or “?” has nothing before it to repeat (at letter 1)"),
        ("[a", "a “[” is never closed"),
        ("\\", "it ends in a single “\\”"),
    ],
)
def test_a_pattern_that_is_wrong_is_explained(pattern: str, sentence: str) -> None:
    with pytest.raises(UserProblem) as raised:
        Seeker(Sought(pattern, pattern=True))
    assert sentence in raised.value.sentence


def test_a_pattern_that_runs_for_ever_ends(project: Project) -> None:
    project.apply(Command("Long", (SetText(1, 0, "a" * 4000 + "b"),)))
    with pytest.raises(UserProblem, match="takes too long in conversation 1"):
        hits(project, r"(?:a|aa|aaa)+$", pattern=True)


def test_it_can_be_stopped(project: Project) -> None:
    with project.reader() as reader:
        for sought in (Sought("rose"), Sought("r.se", pattern=True)):
            assert not any(batch.last for batch in seek(reader, sought, reader.columns(), lambda: True))


def test_kept_fields_by_name() -> None:
    raw = _row(
        _said("user", "Hi"), id=7, tags=["a", "b", "a"], metadata={"x": {"deep": True}, "y": None}, done=False
    )
    assert kept_values(raw.encode()) == {
        "id": ("7",),
        "tags": ("a", "b"),
        "metadata.x": ('{"deep":true}',),
        "done": ("no",),
    }
    assert kept_values(b"[1, 2]") == {}
