from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.dataset.spans import Utf16Map, moved

texts = st.text(st.sampled_from("ab \n漢é👍🏽‍\U0001f1e9é\u2028"), max_size=60)


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(texts)
def test_every_border_converts_there_and_back(text: str) -> None:
    spans = Utf16Map(text)
    for at in range(len(text) + 1):
        assert spans.to_utf16(at) == utf16_length(text[:at])
        assert spans.to_code_point(spans.to_utf16(at)) == at


@given(texts, texts, st.data())
def test_a_map_that_follows_an_edit_is_that_of_the_new_text(
    text: str, added: str, data: st.DataObject
) -> None:
    at, until = sorted((data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))))
    spans = Utf16Map(text)
    spans.edit(at, until - at, added)
    changed = text[:at] + added + text[until:]
    afresh = Utf16Map(changed)
    assert [spans.to_utf16(place) for place in range(len(changed) + 1)] == [
        afresh.to_utf16(place) for place in range(len(changed) + 1)
    ]


def test_a_position_inside_a_pair_counts_as_before_it() -> None:
    spans = Utf16Map("a👍b👍")
    assert [spans.to_code_point(unit) for unit in range(7)] == [0, 1, 1, 2, 3, 3, 4]


@given(texts, st.data())
def test_a_span_keeps_its_words_unless_the_edit_touches_them(text: str, data: st.DataObject) -> None:
    start, end = sorted((data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))))
    at, until = sorted((data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))))
    added = data.draw(texts)
    if start == end:
        return
    changed = text[:at] + added + text[until:]
    span = moved(start, end, at, until - at, len(added))
    if until <= start or at >= end:
        assert span is not None
        assert changed[span[0] : span[1]] == text[start:end]
    else:
        assert span is None
