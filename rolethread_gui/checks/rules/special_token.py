"""Control tokens of chat templates that stand in a text: ``<|im_end|>``, ``</s>``, ``[INST]`` and the like."""

from __future__ import annotations

import dataclasses
import functools
import re
import tomllib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar

from rolethread_gui.checks.regions import code_spans, covers, merged, quote_spans
from rolethread_gui.checks.spotting import Spot, SpottingCheck, cut_fix
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.flags import Severity
from rolethread_gui.resource_files import resource
from rolethread_gui.wording import say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask


@dataclasses.dataclass(frozen=True, slots=True)
class _Tokens:
    """Compiled families: `sure` anywhere, `loose` only where nobody talks about them."""

    hint: re.Pattern[str]
    sure: re.Pattern[str]
    loose: re.Pattern[str]


@functools.cache
def _tokens() -> _Tokens:
    data: dict[str, Any] = tomllib.loads(resource("templates", "tokens.toml").read_text("utf-8"))
    families = data["family"]
    hints = {hint for family in families for hint in family["hints"]}
    patterns: dict[bool, list[str]] = {True: [], False: []}
    for family in families:
        patterns[family.get("anywhere", True)] += family["patterns"]
    joined = {
        sure: "(?m)" + "|".join(f"(?:{one.removeprefix('(?m)')})" for one in found)
        for sure, found in patterns.items()
    }
    # Hints are told apart by their first sign alone: one quick look at a text without any of them.
    return _Tokens(
        re.compile("|".join(re.escape(hint) for hint in sorted(hints)), re.I),
        re.compile(joined[True], re.I),
        re.compile(joined[False]),
    )


_SIGNS = r"[<\[#&]"
"""Every token has one of them."""


def find_tokens(text: str, *, sure: bool = False) -> list[tuple[int, int]]:
    """Spans of the control tokens in a text; neighbours are one span.

    Args:
        text: of the turn.
        sure: leave out words of a vocabulary, such as "<mask>", which a task may be about.
    """
    if "<" not in text and "[" not in text and "##" not in text and "&lt;" not in text:  # as `_SIGNS` has it
        return []
    tokens = _tokens()
    if tokens.hint.search(text) is None:
        return [] if sure else _lone_thoughts(text)
    found = [match.span() for match in tokens.sure.finditer(text) if not _is_shown(text, *match.span())]
    loose = [] if sure else [match.span() for match in tokens.loose.finditer(text)]
    if loose:
        shut = merged(code_spans(text), quote_spans(text))
        found += [span for span in loose if not covers(shut, *span)]
    found += [] if sure else _lone_thoughts(text)
    return merged(found)


_THOUGHT = re.compile(
    r"<(?P<closes>/?)(?P<name>think|thinking|thought|reasoning|scratchpad|tool_call|tool_response|answer)>\s?",
    re.I,
)
"""Marks around what a model thinks or calls; in pairs they are a format of their own."""


def _lone_thoughts(text: str) -> list[tuple[int, int]]:
    """Such marks without their partner."""
    opened: dict[str, list[tuple[int, int]]] = {}
    lone: list[tuple[int, int]] = []
    for found in _THOUGHT.finditer(text):
        kind = found["name"].lower()
        if not found["closes"]:
            opened.setdefault(kind, []).append(found.span())
        elif opened.get(kind):
            opened[kind].pop()
        else:
            lone.append(found.span())
    lone += [span for spans in opened.values() for span in spans]
    code = code_spans(text) if lone else []
    return [span for span in lone if not covers(code, *span)]


_STRUCK = re.compile(r"<s>(?=\w)[^<\n]{1,80}$", re.I)
"""Before "</s>": words that a page strikes out."""


def _is_shown(text: str, start: int, end: int) -> bool:
    """Whether a token is shown as code, is a heading that is quoted, or is a tag that strikes words out."""
    if text[start - 1 : start] == "`" and text[end : end + 1] == "`":
        return True
    if text.startswith("#", start) and text[:start].rpartition("\n")[2].strip():
        return covers(quote_spans(text), start, start + 1)
    return text[start:end] == "</s>" and _STRUCK.search(text, max(0, start - 90), start) is not None


class SpecialToken(SpottingCheck):
    """Finds the signs with which chat templates divide turns, where they stand as text."""

    id: ClassVar[str] = "special_token"
    title: ClassVar[str] = say("Control token in the text")
    help: ClassVar[str] = (
        "Signs with which training programs mark the beginning and the end of turns, such as “<|im_end|>” or “[INST]”. "
        "Inside a text they break the turn in two, or teach the model to write them. Cut them."
    )
    severity: ClassVar[Severity] = Severity.ERROR
    languages: ClassVar[tuple[str, ...]] = ("*",)
    version: ClassVar[int] = 5
    harm: ClassVar[float] = 0.75

    def may_find(self, many: Many) -> Mask | None:
        """See `SpottingCheck.may_find`."""
        return many.of(many.holds(_SIGNS))

    def spots(self, conversation: Conversation) -> Iterator[Spot]:
        """See `SpottingCheck.spots`."""
        for place, turn in enumerate(conversation.turns):
            for start, end in find_tokens(turn.text, sure=turn.role is not Role.ASSISTANT):
                if turn.role is Role.TOOL or _asked_about(conversation, place, start, end):
                    continue
                yield _spot(conversation.key, turn, start, end)


_OPENS, _CLOSES = (
    (" ", "`", '"', "“", "„", "«", "‘", "「", "（", "("),
    (" ", "`", '"', "”", "“", "»", "’", "」", "）", ")", "?", "？"),
)
_MEANS = re.compile(
    r"[`\"”»’」』)）]?\s?(?:是|什么|的(?:意思|作用)|有什么|代表|表示|怎么|means?\b|do(?:es)?\b|for\b|bedeutet|heißt|macht\b|ist\b|steht\b|signifie|sert\b|veut\b|est\b|fait\b|significa|sirve|quiere\b|hace\b|es\b|означает|значит|делает|это\b)"
)
"""What follows a token that is asked about."""


_ABOUT_TEMPLATES = re.compile(
    r"\b(?:chat ?ml|(?:chat|prompt|llama|alpaca|mistral|instruct)[ -]?(?:templates?|formats?|vorlagen?)|special tokens?|control tokens?|tokeni[sz]ers?|im_start|im_end|eos|bos)\b"
    r"|聊天模板|对话模板|特殊标记|特殊符号|分词器",
    re.I,
)
"""A question about the templates themselves; code in the answer shows them."""


def _asked_about(conversation: Conversation, place: int, start: int, end: int) -> bool:
    """Whether the turn, or an earlier one of the user, speaks of the token, as in a question about templates."""
    turn = conversation.turns[place]
    token = turn.text[start:end].strip()
    if turn.role is Role.USER:  # a word among words of a question
        end = start + len(turn.text[start:end].rstrip())
        before, behind = turn.text[start - 1 : start], turn.text[end : end + 1]
        if _MEANS.match(turn.text, end) and ("?" in turn.text or "？" in turn.text):
            return True
        return before in _OPENS and behind in _CLOSES and ("?" in turn.text or "？" in turn.text)
    if turn.role is not Role.ASSISTANT:
        return False
    for at, other in enumerate(conversation.turns[:place]):
        asks = other.role is Role.USER and _ABOUT_TEMPLATES.search(other.text)
        if asks and covers(code_spans(turn.text), start, start + 1):
            return True
        if other.role is Role.USER and ("<" in other.text or "[" in other.text):
            if token in other.text:
                return True
            named = find_tokens(other.text, sure=True)
            if named and all(_asked_about(conversation, at, *span) for span in named):
                return True  # one token is asked about, and its kin belong to the answer
    return False


def _spot(key: int, turn: Turn, start: int, end: int) -> Spot:
    token = " ".join(turn.text[start:end].split())
    return Spot(
        turn,
        start,
        end,
        say("a template's control token in the text"),
        say(
            "“{0}” belongs to a chat template, not to the text. A trainer may read it as the end of the turn, and the model learns to write it."
        ).format(token),
        say("Cut it."),
        cut_fix(key, turn, start, end),
    )
