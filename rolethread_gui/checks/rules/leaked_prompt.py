"""Instructions and templates inside a reply: "Below is an instruction…", "System: You are…", the prompt repeated."""

from __future__ import annotations

import dataclasses
import functools
import re
import tomllib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from rolethread_gui.checks import many as many_of
from rolethread_gui.checks.hints import Hints
from rolethread_gui.checks.model_orders import order_hints, orders_at_edges
from rolethread_gui.checks.regions import covers, merged
from rolethread_gui.checks.sentences import sentence_spans
from rolethread_gui.checks.spotting import Spot, SpottingCheck, cut_fix
from rolethread_gui.checks.template_blocks import block_hints, blocks_at_edges
from rolethread_gui.checks.texts import look
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.flags import Severity
from rolethread_gui.resource_files import resource
from rolethread_gui.wording import say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_HEAD = 300
"""Code points in which a prompt that begins a reply is looked for."""
_LEAST_COPIED = 40
"""Code points of a sentence of the system prompt that nobody says by chance; 16 in Chinese and Japanese."""


@dataclasses.dataclass(frozen=True, slots=True)
class _Family:
    reach: str
    hints: frozenset[str]
    pattern: re.Pattern[str]


@functools.cache
def _families() -> tuple[Hints, tuple[_Family, ...]]:
    data: dict[str, Any] = tomllib.loads(resource("templates", "prompts.toml").read_text("utf-8"))
    families = tuple(
        _Family(
            one["reach"],
            frozenset(one["hints"]),
            re.compile('^[ \\t>"“*]*(?:' + "|".join(one["patterns"]) + ")", re.M),
        )
        for one in data["family"]
    )
    pieces = {hint for family in families for hint in family.hints}
    return Hints(pieces.union(order_hints().pieces, block_hints().pieces)), families


def find_prompts(text: str, asked: str = "") -> list[tuple[int, int]]:
    """Spans of prompt scaffolding in a reply.

    Args:
        text: the reply.
        asked: the turn that it answers; somebody may want a task, a character's card or a set of rules.
    """
    low = look(text).low
    hints, families = _families()
    here = hints.found(low)
    if not here:
        return []
    found: list[tuple[int, int]] = []
    edges = orders_at_edges(text, asked)
    if edges and not _WANTS_ORDERS.search(asked):
        found += edges
    if not _WANTS_ORDERS.search(asked):
        found += blocks_at_edges(text, asked)
    for family in families:
        if here.isdisjoint(family.hints):
            continue
        found += [(match.start(), _line_end(text, match.end())) for match in _matches(family, low, asked)]
    if not found:
        return []
    pages = text.count("</") >= _PAGE  # tags belong to a page or a file of settings
    return [
        span
        for span in merged(found)
        if not _quoted(text, *span) and not (pages and text[span[0] : span[1]].strip()[:1] == "<")
    ]


def _matches(family: _Family, low: str, asked: str) -> list[re.Match[str]]:
    if family.reach == "head":
        match = family.pattern.match(low[:_HEAD])
        return [match] if match else []
    found = family.pattern.finditer(low)
    if family.reach != "edge":
        return list(found)
    if _WANTS_ORDERS.search(asked):
        return []
    return [match for match in found if _at_edge(low, *match.span())]


_WANTS_ORDERS = re.compile(
    r"\b(?:character (?:sheet|profile|bio|description)s?|profile|(?:an?|the|my|your|his|her|new|user) persona|personas|worksheets?|exercises?|assignments?|rubrics?|guidelines?|briefs?|exams?|quiz\w*|"
    r"instructions|rules|tasks?|feedback|rewrite|paraphrase|rephrase|classif\w+|convert|essay|aufgaben?|übung\w*|exercices?|ejercicios?|tareas?)\b|"
    r"задани|упражн|练习|题目|作业|改写|要求|规则",
    re.I,
)


def _at_edge(low: str, start: int, end: int) -> bool:
    """Whether something begins or ends a reply that says something else besides."""
    before, behind = low[:start].strip(), low[end:].strip()
    return bool(before) != bool(behind)


def _quoted(text: str, start: int, end: int) -> bool:
    """Whether it stands in code or in a quotation; a word of it may be quoted."""
    shut = look(text).shut
    while start < end and text[start] in " \t>*":
        start += 1
    return covers(shut, start, start + 1)


_PAGE = 6
"""Closing tags from which on a text is a page or a file."""


def _line_end(text: str, at: int) -> int:
    """The end of what was found with the white space behind it."""
    while at < len(text) and text[at].isspace():
        at += 1
    return at


_TO_THE_MODEL = re.compile(
    r"\b(?:you|your|always|never|must|respond|reply|replies|answers?|{{char}}|{{user}}|du|dein|ihr|tu|vous|votre|usted|ты|вы)\b|你|您|不要|必须|回答",
    re.I,
)


def copied(prompt: str, reply: str) -> list[tuple[int, int]]:
    """Spans of a reply that repeat sentences of the system prompt word for word."""
    found: list[tuple[int, int]] = []
    for sentence in _sayings(prompt):
        at = reply.find(sentence)
        if at >= 0:
            found.append((at, at + len(sentence)))
    return merged(found)


@functools.lru_cache(maxsize=1024)
def _sayings(prompt: str) -> tuple[str, ...]:
    """Sentences of a system prompt that say something to the model, and that nobody says by chance."""
    found: list[str] = []
    for start, end in sentence_spans(prompt):
        sentence = prompt[start:end]
        least = 16 if sentence[:1] > "\u2e80" else _LEAST_COPIED
        # A persona's facts in its own words may well be said.
        if len(sentence) >= least and _TO_THE_MODEL.search(sentence):
            found.append(sentence)
    return tuple(found)


def _is_copied(prompt: str, conversation: Conversation) -> bool:
    sayings = _sayings(prompt)
    return bool(sayings) and any(
        sentence in turn.text
        for turn in conversation.turns
        if turn.role is Role.ASSISTANT
        for sentence in sayings
    )


class LeakedPrompt(SpottingCheck):
    """Finds instructions to the model inside its replies."""

    id: ClassVar[str] = "leaked_prompt"
    title: ClassVar[str] = say("Instructions in the reply")
    help: ClassVar[str] = say(
        "Words that were meant for the model, such as “Below is an instruction…” or a sentence of its system prompt, "
        "inside a reply. The model learns to recite them to its users. Cut them, or move them to the system prompt."
    )
    severity: ClassVar[Severity] = Severity.ERROR
    languages: ClassVar[tuple[str, ...]] = ("en", "zh", "de", "fr", "es", "ru")
    version: ClassVar[int] = 3
    harm: ClassVar[float] = 0.65

    def may_find(self, many: Many) -> Mask | None:
        """See `SpottingCheck.may_find`."""
        found = many.of(many.replies & many.having(_families()[0]))
        for at in np.flatnonzero(many.roles == many_of.SYSTEM).tolist():
            place = int(many.owners[at])
            found[place] = found[place] or _is_copied(many.texts[at], many.conversations[place])
        return found

    def spots(self, conversation: Conversation) -> Iterator[Spot]:
        """See `SpottingCheck.spots`."""
        asked = ""
        prompts = [turn.text for turn in conversation.turns if turn.role is Role.SYSTEM]
        for turn in conversation.turns:
            if turn.role is Role.USER:
                asked = turn.text
            if turn.role is not Role.ASSISTANT:
                continue
            here = find_prompts(turn.text, asked)
            copies = [span for prompt in prompts for span in copied(prompt, turn.text)]
            if (here or copies) and not _speaks_of_prompts(asked):
                yield from (_spot(conversation.key, turn, *span) for span in here)
                yield from (_copy(conversation.key, turn, *span) for span in copies)


_PROMPT_TALK = re.compile(
    r"\bprompts?\b|\btemplates?\b|system message|system instructions?|character card|jailbreak|提示词|提示语",
    re.I,
)


def _speaks_of_prompts(asked: str) -> bool:
    """Whether the person asks about prompts, so that a reply with one answers them."""
    return _PROMPT_TALK.search(asked) is not None


def _spot(key: int, turn: Turn, start: int, end: int) -> Spot:
    words = " ".join(turn.text[start:end].split())
    return Spot(
        turn,
        start,
        end,
        say("instructions to the model in a reply"),
        say(
            "“{0}{1}” is an instruction to the model, not part of the reply; it would learn to recite it."
        ).format(words[:70], "…" if len(words) > 70 else ""),
        say("Cut it."),
        cut_fix(key, turn, start, end),
    )


def _copy(key: int, turn: Turn, start: int, end: int) -> Spot:
    return Spot(
        turn,
        start,
        end,
        say("a sentence of the system prompt in a reply"),
        say(
            "These words are copied from the system prompt; the model would learn to recite its instructions."
        ),
        say("Cut them, or say it in the speaker's own words."),
        cut_fix(key, turn, start, end),
    )
