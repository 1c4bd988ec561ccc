from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.checks.regions import blanked, code_spans, covers, link_spans, merged, quote_spans
from tests.checks.drawn import texts


def words(spans, text):
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "go" and went.', ['"go"']),
        ("“Yes,” she said. “No.”", ["“Yes,”", "“No.”"]),
        ("„Ja“, sagte er. »Nein«, sagte sie.", ["„Ja“", "»Nein«"]),
        ("« Oui », dit-il.", ["« Oui »"]),
        ("他说：“好。”「行」", ["“好。”", "「行」"]),
        ("‘I can’t,’ he said.", ["‘I can’t,’"]),
        ("It's 5'10\" tall, isn't it?", []),
        ('the 12" and the 7"', []),
        ('An open "quotation\n\nends with its paragraph.', []),
        ("", []),
    ],
)
def test_quotations(text, quoted):
    assert words(quote_spans(text), text) == quoted


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Run `ls -l` now.", ["`ls -l`"]),
        ("a\n```py\nx = `1`\n```\nb", ["```py\nx = `1`\n```"]),
        ("a\n~~~\nx\n", ["~~~\nx\n"]),
        ("``a ` b`` and ` alone", ["``a ` b``"]),
        ("- ```\n  x\n  ```", ["- ```\n  x\n  ```"]),
    ],
)
def test_code(text, code):
    assert words(code_spans(text), text) == code


def test_addresses():
    text = "See https://x.org/a_b, www.y.org and mail a.b@c.de."
    assert words(link_spans(text), text) == ["https://x.org/a_b", "www.y.org", "a.b@c.de"]


@given(texts)
def test_spans_are_in_order_and_inside(text):
    for spans in (code_spans(text), quote_spans(text), link_spans(text)):
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))
        assert len(blanked(text, spans)) == len(text)


spans = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)).map(lambda one: (one[0], one[0] + one[1])))


@given(spans, st.integers(0, 50), st.integers(1, 9))
def test_covering(some, start, size):
    joined = merged(some)
    inside = {at for low, high in some for at in range(low, high)}
    assert covers(joined, start, start + size) == bool(inside & set(range(start, start + size)))
