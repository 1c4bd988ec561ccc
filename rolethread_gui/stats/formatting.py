"""Which formatting marks a reply uses, as bits of one number."""

from __future__ import annotations

from typing import Final

from rolethread_gui.dataset import marks
from rolethread_gui.wording import say

FORMAT_MARKS: Final[tuple[tuple[int, str, str], ...]] = (
    (0, "actions_stars", say("*words between asterisks*")),
    (1, "actions_brackets", say("(words in brackets)")),
    (2, "bold", say("**bold**")),
    (3, "headings", say("# headings")),
    (4, "bullets", say("bulleted lists")),
    (5, "numbers", say("numbered lists")),
    (6, "code_blocks", say("code blocks")),
    (7, "inline_code", say("`code` in a line")),
    (8, "tables", say("tables")),
    (9, "html", say("HTML tags")),
    (10, "links", say("links")),
    (11, "emoji", say("emoji")),
    (12, "straight_quotes", say('"straight quotes"')),
    (13, "curly_quotes", say("“curly quotes”")),
    (14, "corner_quotes", say("「corner quotes」 and «guillemets»")),
    (15, "dashes", say("dashes —")),
    (16, "ellipses", say("ellipses …")),
    (17, "name_prefix", say("Name: at the start")),
    (18, "capitals", say("WORDS IN CAPITALS")),
    (19, "several_paragraphs", say("several paragraphs")),
)
"""Bit in the column "formats", identifier, and title of each mark, as charts and chips show them."""

FORMAT_BIT: Final = {name: 1 << bit for bit, name, _ in FORMAT_MARKS}
"""The bit of each mark by its identifier."""


def format_marks(text: str) -> int:
    """The marks that a text uses, one bit each (see `FORMAT_MARKS`).

    Every pattern is tried only when a sign it needs is there; plain prose costs about 2 µs a kilobyte.
    """
    bits = _signs(text)
    if "*" in text or "_" in text:
        bits |= emphasis(text)
    if "\n#" in text or text.startswith(("#", " ")):
        bits |= FORMAT_BIT["headings"] if marks.HEADING.search(text) else 0
    if marks.may_have_bullets(text) and marks.BULLET.search(text):
        bits |= FORMAT_BIT["bullets"]
    if ("1" in text or "2" in text) and marks.may_have_numbers(text) and marks.NUMBERED.search(text):
        bits |= FORMAT_BIT["numbers"]
    if ("(" in text or "（" in text) and marks.BRACKETED.search(text):
        bits |= FORMAT_BIT["actions_brackets"]
    if "<" in text and marks.HTML_TAG.search(text):
        bits |= FORMAT_BIT["html"]
    if ("](" in text or "://" in text or "www." in text) and marks.LINK.search(text):
        bits |= FORMAT_BIT["links"]
    if "|" in text and marks.TABLE_ROW.search(text):
        bits |= FORMAT_BIT["tables"]
    if marks.may_have_emoji(text) and marks.EMOJI.search(text):
        bits |= FORMAT_BIT["emoji"]
    head = text[:90]
    if (":" in head or "：" in head) and marks.NAME_PREFIX.match(head):
        bits |= FORMAT_BIT["name_prefix"]
    if marks.may_shout(text) and marks.SHOUTED.search(text):
        bits |= FORMAT_BIT["capitals"]
    return bits


def _signs(text: str) -> int:
    bits = 0
    if "`" in text:
        if "```" in text:
            bits |= FORMAT_BIT["code_blocks"]
        if marks.INLINE_CODE.search(text):
            bits |= FORMAT_BIT["inline_code"]
    if '"' in text:
        bits |= FORMAT_BIT["straight_quotes"]
    if "\n\n" in text.strip():
        bits |= FORMAT_BIT["several_paragraphs"]
    if "..." in text or "…" in text:
        bits |= FORMAT_BIT["ellipses"]
    if " -- " in text:
        bits |= FORMAT_BIT["dashes"]
    if not text.isascii():
        if "“" in text or "”" in text:
            bits |= FORMAT_BIT["curly_quotes"]
        if "「" in text or "『" in text or "«" in text or "»" in text:
            bits |= FORMAT_BIT["corner_quotes"]
        if "—" in text or "–" in text:
            bits |= FORMAT_BIT["dashes"]
    return bits


def emphasis(text: str) -> int:
    """The marks of a text that are made of stars and underscores."""
    bits = 0
    if ("**" in text and marks.BOLD.search(text)) or ("__" in text and marks.BOLD_UNDERLINED.search(text)):
        bits |= FORMAT_BIT["bold"]
    if "*" in text and marks.STARRED.search(text):
        bits |= FORMAT_BIT["actions_stars"]
    return bits
