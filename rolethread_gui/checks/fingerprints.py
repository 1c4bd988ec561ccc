"""A number that texts share which differ only in spacing and marks."""

from __future__ import annotations

import hashlib
import unicodedata

from rolethread_gui.dataset.conversation import Conversation

_MARKS = str.maketrans("‘’‚‛“”„‟«»‹›–—‐‑−", "''''\"\"\"\"\"\"''-----")


def fingerprint(conversation: Conversation) -> int:
    """A number that conversations with the same turns share, 0 for one without any visible text.

    Roles and the system prompt count. Unicode forms (NFKC), capitals, white space, quotation marks and dashes do not.
    """
    said = _said(conversation)
    if not said:
        return 0
    digest = hashlib.blake2b(said.casefold().encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") or 1


def _said(conversation: Conversation) -> str:
    """All turns as they are compared, or nothing where none has visible text."""
    said: list[str] = []
    seen = False
    for turn in conversation.turns:
        text = turn.text
        if not text.isascii():
            text = unicodedata.normalize("NFKC", text).translate(_MARKS)
        words = " ".join(text.split())
        seen = seen or bool(words)
        said.append(f"\x1e{turn.role.value}\x1f{words}")
    return "".join(said) if seen else ""
