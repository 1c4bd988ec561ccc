from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.checks.sentences import first_sentences, last_sentences, sentence_spans
from tests.checks.drawn import texts


@pytest.mark.parametrize(
    "sentences",
    [
        ["Sure!", "Here it is.", "Done"],
        ["Mr. Smith has 3.5 dogs, e.g. Rex.", 'He said: "Go!" and left.', "Fine… okay?", "Yes."],
        ["I said no.", "See No. 5 at 5 p.m.", "He went."],
        ["J. R. Tolkien wrote.", "It's *great!*", "Then (yes.)", "No"],
        ["Hope this helps! 😊", "Bye 🌟"],
        ["Wait?!", "No"],
        ["Dr. Beckett met Prof. Lund, etc.", "They left."],
        ['"Good to see you," she said.', "“Sit.”", "He sat."],
    ],
)
def test_sentences(sentences):
    text = " ".join(sentences)
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


def test_chinese_has_no_spaces():
    text = "好的，没问题！以下是内容：\n\n1. 第一。第二？希望有帮助！😊你"
    assert [text[start:end] for start, end in sentence_spans(text)] == [
        "好的，没问题！", "以下是内容：", "1. 第一。", "第二？", "希望有帮助！😊", "你",
    ]  # fmt: skip


def test_list_numbers_and_lines():
    text = "# Head\n1. One. Two\n2. Three\n\n- four"
    assert [text[start:end] for start, end in sentence_spans(text)] == [
        "# Head", "1. One.", "Two", "2. Three", "- four",
    ]  # fmt: skip


@given(texts)
def test_spans_cover_all_that_is_visible(text):
    spans = sentence_spans(text)
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))
    inside = "".join(text[start:end] for start, end in spans)
    assert "".join(inside.split()) == "".join(text.split())


@given(
    st.lists(
        st.sampled_from(["One two three. ", "Yes! ", "Why not?\n", "好的。", "Mr. X ran. "]), max_size=60
    )
)
def test_windows_agree_with_the_whole(parts):
    text = "".join(parts)
    whole = sentence_spans(text)
    assert list(first_sentences(text, 3, 60)) == whole[:3]
    assert last_sentences(text, 3, 60)[-2:] == whole[-2:]
