"""Conversations for the checks' tests: written short, drawn at random, and judged within a dataset."""

from __future__ import annotations

import json
from collections.abc import Sequence

from hypothesis import strategies as st

from rolethread_gui.checks.base import Check, View
from rolethread_gui.dataset.conversation import Conversation, Role, Turn, make_conversation
from rolethread_gui.dataset.edits import DeleteConversations, change_conversation
from rolethread_gui.dataset.flags import Fix, Flag

ROLES = {"s": Role.SYSTEM, "u": Role.USER, "a": Role.ASSISTANT, "t": Role.TOOL, "o": Role.OTHER}

PIECES = (
    "Hello there. ", "*smiles softly* ", "(waves) ", "（点头）", "【微笑】", "[She nods.] ", '"Come in," she said. ', "“Yes.” ",
    "「好」", "«Oui» ", "It's fine. ", "It’s fine. ", "Wait... ", "Wait… ", "……", " — ", " -- ", "\n- one\n- two\n", "\n• one\n",
    "\n# Title\n", "**bold** ", "<p>Hi.</p>", "<br>", "`code *x*` ", "```\n*x* \"y\"\n```\n", "https://x.org/a_b_c ", "Narrator: ",
    "你好，", "我很好。", "你好,我很好.", "STOP DOING THAT RIGHT NOW, ALL OF YOU! ", "  ", "\n\n", "😊🌟", "\u200b", "x*y*z ", "2 * 3 ", "a_b ", "_nods_ ",
    "~sighs~ ", "{laughs} ", "。  ", "the end", "\ud800", "é́", "\u2028",
)  # fmt: skip

texts = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=8).map("".join),
    st.text(alphabet=st.characters(codec=None, exclude_categories=()), max_size=60),
)
turns = st.lists(st.tuples(st.sampled_from("suato"), texts), max_size=7)


def conversation(signs: str, *texts: str, key: int = 1) -> Conversation:
    """One letter a turn (s, u, a, t, o); texts that are not given are numbered sentences."""
    said = [*texts, *(f"Sentence number {place} is here." for place in range(len(texts), len(signs)))]
    return make_conversation(key, [(ROLES[sign], text) for sign, text in zip(signs, said, strict=True)])


conversations = turns.map(lambda drawn: make_conversation(1, [(ROLES[sign], text) for sign, text in drawn]))


def figures_of(check: Check, dataset: Sequence[Conversation]) -> object:
    """What the check learns from a dataset, as it comes back from the project's file."""
    aggregate = check.aggregate()
    if aggregate is None:
        return None
    for one in dataset:
        aggregate.add(one)
    settled = aggregate.settle()
    return json.loads(json.dumps(settled)) if check.keeps else settled


def view_of(check: Check, dataset: Sequence[Conversation], **options: float) -> View:
    """The view of a project where nobody answered anything."""
    figures = figures_of(check, dataset)
    return View(
        options={option.name: options.get(option.name, option.default) for option in check.options},
        answers={question.id: question.answers[0][0] for question in check.questions(figures)},
        figures=figures,
    )


def judged(check: Check, one: Conversation, dataset: Sequence[Conversation] = ()) -> list[Flag]:
    """Flags of a conversation within a dataset."""
    return check.flags(one, view_of(check, [*dataset, one]))


def fixed(one: Conversation, fix: Fix) -> Conversation | None:
    """The conversation after a fix, or None when the fix takes it out."""
    for edit in fix.edits:
        if isinstance(edit, DeleteConversations):
            return None
        one = change_conversation(one, edit)  # type: ignore[arg-type]
    return one


def spans_are_exact(flags: Sequence[Flag], one: Conversation) -> None:
    """Every span lies inside the text of its turn."""
    for flag in flags:
        assert flag.conversation == one.key
        assert flag.message.endswith((".", "?"))
        if flag.start is not None or flag.end is not None:
            text = one.turn(flag.turn).text
            assert flag.start is not None
            assert flag.end is not None
            assert 0 <= flag.start < flag.end <= len(text)


def copy_with(turn: Turn, **changes: object) -> Turn:
    """A turn with other values."""
    import msgspec

    return msgspec.structs.replace(turn, **changes)
