"""What is said is put together in the person's language, numbers too."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import rolethread_gui
from rolethread_gui.wording import figure, put, use

_PACKAGE = Path(rolethread_gui.__file__).parent
_NUMBER = re.compile(r"\{\w*:[,.\d]*[,f]\}")


@pytest.fixture
def german(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The program speaks German."""
    monkeypatch.setenv("ROLETHREAD_LANGUAGE", "de")
    use("de")
    yield
    use("en")


@given(st.integers(), st.floats(-1e9, 1e9))
def test_english_numbers_are_as_python_writes_them(count: int, share: float) -> None:
    assert figure(count) == f"{count:,}"
    assert (
        put("{0:,} of {1:,.1f} in {name}", count, share, name="a.b,c")
        == f"{count:,} of {share:,.1f} in a.b,c"
    )


@pytest.mark.usefixtures("german")
def test_german_numbers_have_points_between_thousands_and_a_comma_before_decimals() -> None:
    assert figure(1234567) == "1.234.567"
    assert figure(1234.5, ",.1f") == "1.234,5"
    assert (
        put("{0:,} von {1}: {what}, {2:.1f} %", 12345, "a.b,c", 9.5, what="1,5")
        == "12.345 von a.b,c: 1,5, 9,5 %"
    )


def test_no_number_is_put_into_a_sentence_in_english_alone() -> None:
    """Numbers with points go through `put` or `figure`, or a German would read 1,234 as one and a bit."""
    found: list[str] = []
    for path in sorted(_PACKAGE.rglob("*.py")):
        if path.name == "wording.py" or path.name.startswith(
            "cli"
        ):  # a terminal's columns are read by programs too
            continue
        text = path.read_text("utf-8")
        for node in ast.walk(ast.parse(text)):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == "format"
            ):
                segment = ast.unparse(node.func.value)
                if _NUMBER.search(segment):
                    found.append(f"{path.relative_to(_PACKAGE)}:{node.lineno}")
            elif isinstance(node, ast.FormattedValue) and node.format_spec is not None:
                spec = ast.unparse(node.format_spec)
                if "," in spec:
                    found.append(f"{path.relative_to(_PACKAGE)}:{node.lineno}")
    assert not found
