"""Parameters of tools: what is said to be no valid schema is none, held against the jsonschema library where it is."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolethread_gui.formats.fitting.parameters import fault_of

_VALUES: Any = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-2, 3),
        st.sampled_from(
            [0.5, 2.0, "string", "object", "dict", "float", "a", "(", ["a", "a"], ["a", "b"], []]
        ),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=2), st.dictionaries(st.sampled_from(["a", "type", "("]), inner, max_size=2)
    ),
    max_leaves=4,
)
_KEYS = st.sampled_from(
    [
        "type",
        "properties",
        "required",
        "items",
        "enum",
        "description",
        "$ref",
        "pattern",
        "patternProperties",
        "additionalProperties",
        "additionalItems",
        "not",
        "if",
        "definitions",
        "dependencies",
        "allOf",
        "anyOf",
        "examples",
        "uniqueItems",
        "minimum",
        "multipleOf",
        "minLength",
        "maxItems",
        "default",
        "const",
        "x",
    ]
)
SCHEMAS: Any = st.recursive(
    st.one_of(
        st.just({"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]}),
        st.dictionaries(_KEYS, _VALUES, max_size=3),
    ),
    lambda inner: st.builds(
        lambda key, one, many: {"type": "object", key: one, "allOf": many},
        st.sampled_from(["not", "items", "additionalProperties"]),
        inner,
        st.lists(inner, min_size=1, max_size=2),
    ),
    max_leaves=3,
)


@pytest.mark.parametrize(
    ("parameters", "wrong"),
    [
        ({"type": "object", "properties": {"a": {"type": "string", "enum": ["x"]}}, "required": ["a"]}, ""),
        ({}, ""),
        ([], "they are no object"),
        ({"type": "dict"}, "“dict” is no type of JSON"),
        (
            {"properties": {"a": {"type": "string", "required": True}}},
            "“required” is no list of different names",
        ),
        ({"properties": {"a": "a text"}}, "a part of them is no description"),
    ],
)
def test_faults_are_told(parameters: Any, wrong: str) -> None:
    assert fault_of(parameters) == wrong


def test_a_schema_that_lies_too_deep_in_itself_ends() -> None:
    deep: dict[str, Any] = {}
    for _ in range(5000):
        deep = {"not": deep}
    assert fault_of(deep)


@given(SCHEMAS)
def test_the_library_says_the_same(parameters: dict[str, Any]) -> None:
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    try:
        jsonschema.Draft7Validator.check_schema(parameters)
        valid = True
    except jsonschema.SchemaError:
        valid = False
    assert valid == (not fault_of(parameters))
