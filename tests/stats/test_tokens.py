from __future__ import annotations

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rolethread_gui.stats.tokens import ENCODINGS, TokenCounter, encoding, unpacked_ranks


@pytest.mark.parametrize("name", ENCODINGS)
def test_shipped_ranks_are_the_ones_that_tiktoken_pins(name):
    assert hashlib.sha256(unpacked_ranks(name)).hexdigest() == ENCODINGS[name].sha256


@pytest.mark.parametrize(("name", "tokens"), [("cl100k_base", [15339, 1917]), ("o200k_base", [24912, 2375])])
def test_known_tokens(name, tokens):
    assert encoding(name).encode("hello world") == tokens


def test_counts_every_text_and_remembers():
    counter = TokenCounter("o200k_base", remembered=2)
    assert counter.counts(["hello world", "", "hello world", "你好"]) == [2, 0, 2, 1]
    assert counter.count("hello world") == 2


def test_control_tokens_in_a_dataset_are_plain_text():
    assert TokenCounter("cl100k_base").count("<|endoftext|>") > 1


def test_unknown_encoding():
    with pytest.raises(KeyError):
        TokenCounter("nothing")


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet=st.characters(codec=None, exclude_categories=())))
def test_any_text_can_be_counted(text):
    assert (TokenCounter().count(text) == 0) == (text == "")


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(sorted(ENCODINGS)),
    st.lists(
        st.text(max_size=12)
        | st.sampled_from(["<|endoftext|>", "|>", "a<|endoftext", " ", "\n\n ", "\ud83d", "don't"])
    ),
)
def test_texts_that_are_counted_together_count_as_each_alone(name, texts):
    alone = [len(encoding(name).encode_ordinary(text)) for text in texts]
    assert TokenCounter(name).counts(texts) == alone


def test_what_is_forgotten_is_counted_again():
    texts = [f"The ferry {number} came late" for number in range(40)]
    alone = [len(encoding().encode_ordinary(text)) for text in texts]
    counter = TokenCounter(remembered=10)
    for part in (texts, texts[:4], texts[2:8], texts[30:], texts):
        assert counter.counts(part) == alone[texts.index(part[0]) : texts.index(part[-1]) + 1]
