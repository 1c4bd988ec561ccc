"""Flags are kept as they are, and half a character of a damaged file does not keep them from it."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from rolethread_gui.dataset.edits import ReplaceText
from rolethread_gui.dataset.flags import Fix, Flag, Severity, pack_flags, unpack_flags

TEXTS = st.text(st.sampled_from("ok, é😀�\ud83d\ude00"), max_size=12)
"""Halves of characters among them."""


def flag(words: str) -> Flag:
    """A flag on words, with a fix that names them and one that does not."""
    return Flag(
        "filler", 3, 1, 0, len(words), Severity.WARNING, f"“{words}” is padding.", words, words,
        (
            Fix(f"Cut “{words}”", (ReplaceText(3, 1, 0, len(words), "", words),)),
            Fix("Cut all", (ReplaceText(3, 1, 0, 4, "", "Sure"),)),
        ),
    )  # fmt: skip


@given(TEXTS)
@example("ok \ud83d")
@example("\ude00\ud83d")
def test_flags_are_taken_back_as_they_were_given(words: str) -> None:
    given_flag = flag(words)
    (kept,) = unpack_flags(pack_flags([given_flag]))
    whole = not any("\ud800" <= sign <= "\udfff" for sign in words)
    if whole:
        assert kept == given_flag
    else:
        plain = [sign for sign in words if not "\ud800" <= sign <= "\udfff"]
        assert [sign for sign in plain if sign not in "😀�"] == [
            sign for sign in kept.words.encode().decode() if sign not in "😀�"
        ]
        assert kept.fixes == given_flag.fixes[1:]
        assert (kept.start, kept.end, kept.severity) == (0, len(words), Severity.WARNING)
