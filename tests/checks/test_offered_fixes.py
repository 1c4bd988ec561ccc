"""A fix that would leave a text worse than before is not offered; the flag stays."""

from __future__ import annotations

import pytest

from rolethread_gui.checks.registry import all_checks
from rolethread_gui.dataset.conversation import make_conversation
from rolethread_gui.dataset.edits import change_conversation
from tests.checks.drawn import view_of


def offered(check, text):
    """What each fix makes of a reply, for each of its flags."""
    one = make_conversation(1, [("user", "Tell me."), ("assistant", text)])
    kind = all_checks()[check]
    made = []
    for flag in kind.flags(one, view_of(kind, [one])):
        texts = []
        for fix in flag.fixes:
            after = one
            for edit in fix.edits:
                after = change_conversation(after, edit) if hasattr(edit, "turn") else after
            texts.append(after.turns[-1].text)
        made.append([text for text in texts if text != one.turns[-1].text])
    return made


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("She came in (with the dog", ["She came in (with the dog)", "She came in with the dog"]),
        ("She came in (with the dog and the", []),
        ("Count them with COUNT(o.id, and go home.", []),
        ("Write it so:\n```json\n{}", ["Write it so:\n```json\n{}\n```", "Write it so:\n\n{}"]),
        ('He said "yes” and left.', ["He said “yes” and left."]),
    ],
)
def test_a_mark_left_open(text, texts):
    assert offered("unbalanced_markup", text) == [texts]


@pytest.mark.parametrize(
    "text",
    [
        "See [www.inn.org](http://www.inn.org) for more.",
        "Measure them with shell('du -sh *').",
        'He sang:\n"The river runs,\nthe mill stands still."',
    ],
)
def test_marks_that_have_their_partner(text):
    assert offered("unbalanced_markup", text) == []


def test_what_is_cut_back_leaves_a_sentence():
    assert offered(
        "truncated", "(3). It was the miller who took the boat down the river and never came back to the"
    ) == [[]]
    text = "He took the boat and the oars. It was the miller, and to the"
    assert offered("truncated", text) == [["He took the boat and the oars."]]
