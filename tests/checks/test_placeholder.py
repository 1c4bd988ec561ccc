"""Gaps: looked for only where one may begin, none is missed."""

from __future__ import annotations

import json

import pytest

from rolethread_gui.checks.rules import placeholder
from rolethread_gui.checks.rules.placeholder import find_placeholders
from tests.checks.test_many import TOLD
from tests.checks.wordings import wordings


def test_where_gaps_begin_all_are_found():
    families = placeholder._families()[1]
    assert any(family.begins for family in families)
    told = [
        *TOLD,
        *(one.text for one in wordings("placeholder")),
        "see WWW.[company].com",
        "to x.y@[firm].com",
    ]
    for text in told:
        for family in families:
            known = [one.span() for one in family.pattern.finditer(text)]
            assert [one.span() for one in family.matches(text)] == known, json.dumps(text)


@pytest.mark.parametrize(
    "text", ["Write to me at www.[company].com soon.", "Write to info@[company].com soon."]
)
def test_addresses_with_gaps_are_found_whole(text):
    ((start, end, _),) = find_placeholders(text)
    assert text[start:end] in ("www.[company].com", "info@[company].com")
