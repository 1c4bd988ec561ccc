"""Cutting many texts at once gives what a regular expression gives text by text."""

from __future__ import annotations

import itertools
import re

from hypothesis import example, given
from hypothesis import strategies as st

from rolethread_gui.checks import word_stream
from rolethread_gui.checks.word_stream import FOOT, HEAD, WordStream, word_number
from tests.checks.drawn import texts

WIDE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
TOKEN = re.compile(rf"[^\W\d_{WIDE}]+(?:['-][^\W\d_{WIDE}]+)*|[{WIDE}]|[^\s\w*_^$]|\d+|\n")
NAME = re.compile(r" (?<=[a-zß-ÿа-я0-9,;')] )(?!I\b)[A-ZÀ-ÞА-Я][^\W\d_]*")

odd = st.text(
    alphabet="aAbI iI  ''--_*^$.,!?\n\t09zZßÀ÷ЯяÉéİΣσς½²あ・中가😀\ud800\u200b\u0301𝐀ªⅣ\x1c\x00", max_size=30
)
several = st.lists(st.one_of(texts, odd), max_size=5)


def said(text: str, *, reply: bool) -> list[str]:
    """Words of one text, an empty one for each break."""
    found = TOKEN.findall((NAME.sub(" .", text) if reply else text).lower())
    words = [word if word[0].isalpha() else "" for word in found]
    if not reply:
        return words
    inner = [place for place, word in enumerate(words) if word]
    return [HEAD, *words[inner[0] : inner[-1] + 1], FOOT] if inner else []


def squeezed(words: list[str]) -> list[str]:
    """Breaks one after another as one."""
    return [
        word for group in itertools.groupby(words, bool) for word in (list(group[1]) if group[0] else [""])
    ]


@given(several)
@example(["the cat's-paw I said", "Σ İ", "", " Mara's", "and I"])
def test_words_and_breaks(drawn):
    for reply in (True, False):
        stream = WordStream(drawn, range(len(drawn)), replies=reply)
        wanted = [word for text in drawn if text for word in (*said(text, reply=reply), "")]
        assert squeezed(stream.tokens()) == squeezed(wanted)
        assert stream.values.tolist() == [word_number(word) if word else 0 for word in stream.tokens()]
        wide = [word >= "\u3040" for word in stream.tokens()]
        assert wide == (stream.wide.tolist() if stream.wide is not None else [False] * len(wide))


@given(several)
def test_owners_and_breaks_between_texts(drawn):
    stream = WordStream(drawn, range(len(drawn)), replies=False)
    owners = stream.owners.tolist()
    assert owners == sorted(owners)
    for text, words in itertools.groupby(zip(owners, stream.tokens(), strict=True), lambda pair: pair[0]):
        here = [word for _, word in words]
        assert here[-1] == ""
        assert squeezed(here) == squeezed([*said(drawn[text], reply=False), ""])


def test_a_row_of_pieces_is_as_one(monkeypatch):
    drawn = ["One two three.", "four, Five six", "", "seven's eight"] * 3
    whole = WordStream(drawn, range(len(drawn)), replies=True)
    monkeypatch.setattr(word_stream, "_PIECE", 15)
    parts = WordStream(drawn, range(len(drawn)), replies=True)
    assert parts.tokens() == whole.tokens()
    assert parts.owners.tolist() == whole.owners.tolist()
    assert parts.words(1, 3) == whole.words(1, 3) == "one two three"
