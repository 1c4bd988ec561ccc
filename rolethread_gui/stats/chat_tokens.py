"""How many tokens a conversation has for a model, turn by turn; where it is cut; what is learned. Lane: compute.

Exact with the model's own tokenizer and chat template. Without them an estimate from the encodings that ship,
with its margin: other models cut text otherwise, and wrap turns in marks of their own.
"""

from __future__ import annotations

import bisect
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

import msgspec

from rolethread_gui.dataset.conversation import Conversation, Role, Shape, Turn
from rolethread_gui.stats.tokens import TokenCounter, encoding

if TYPE_CHECKING:
    from tokenizers import Tokenizer

    from rolethread_gui.stats.rendered import Place, Rendered, Renderer

AROUND_TURN: Final = 5
"""Tokens that templates put around a turn: its role and where it ends (ChatML and Llama 3 five, [INST] fewer)."""
_UNSURE_AROUND = 2
MARGIN: Final = 0.10
"""Of an estimate for English. Measured on English role-play, instructions and technical chats against the
tokenizers and templates of Llama 3, Qwen 3 and Gemma 3: the whole differs by 0 to 6 %, 95 conversations of
100 lie within. Models with a small vocabulary (32,000: Llama 2, the first Mistral) need up to 20 % more."""


class TurnTokens(msgspec.Struct, frozen=True):
    """One turn as the model reads it.

    Attributes:
        key: of the turn.
        tokens: its own, the marks around it included.
        learned: how many of them the model learns to say.
    """

    key: int
    tokens: int
    learned: int = 0


class Cut(msgspec.Struct, frozen=True):
    """Where a conversation becomes too long.

    Attributes:
        turn: key of the turn in which the end comes.
        offset: code points of its text that are still read.
        beyond: tokens that are not.
    """

    turn: int
    offset: int
    beyond: int


class Measure(msgspec.Struct, frozen=True):
    """The length of a conversation.

    Attributes:
        tokens: of the whole.
        margin: share by which the truth may differ, either way; 0 when it is exact.
        turns: turn by turn, in order; empty where only the whole was asked for.
        learned: tokens that the model learns to say.
        cut: where it becomes too long, or None.
        refused: why the template refuses it, empty where it does not.
    """

    tokens: int
    margin: float = 0.0
    turns: tuple[TurnTokens, ...] = ()
    learned: int = 0
    cut: Cut | None = None
    refused: str = ""


class Counting(Protocol):
    """A way to count."""

    def texts(self, texts: Sequence[str]) -> list[int]:
        """Tokens of texts alone."""
        ...

    def totals(self, conversations: Sequence[Conversation]) -> list[Measure]:
        """Measures without turns and cut, many at a time."""
        ...

    def measure(self, conversation: Conversation, limit: int = 0, learns: Learns | None = None) -> Measure:
        """The full measure of one.

        Args:
            conversation: what to measure.
            limit: tokens that are read at most; 0 for any number.
            learns: which turns are learned, by key; None for the assistant's that are not masked.
        """
        ...


Learns = Mapping[int, bool]


def learns_of(conversation: Conversation) -> dict[int, bool]:
    """Which turns are learned where a trainer goes by role and mask."""
    return {
        turn.key: turn.learn if turn.learn is not None else turn.role is Role.ASSISTANT
        for turn in conversation.turns
    }


class Estimate:
    """Counts by an encoding that ships.

    Args:
        name: of the encoding.
        own: whether it is the model's own, so that only the marks around turns are guessed.
    """

    def __init__(self, name: str = "o200k_base", *, own: bool = False) -> None:
        self._counter = TokenCounter(name)
        self._other = None if own else TokenCounter("cl100k_base" if name == "o200k_base" else "o200k_base")

    def texts(self, texts: Sequence[str]) -> list[int]:
        """Tokens of texts alone."""
        return self._counter.counts(texts)

    def totals(self, conversations: Sequence[Conversation]) -> list[Measure]:
        """Measures without turns and cut, many at a time."""
        parts = [[said(turn) for turn in one.turns] for one in conversations]
        counts = iter(self._counter.counts([text for row in parts for text in row]))
        totals = [sum(next(counts) for _ in row) for row in parts]
        margins = self._margins(parts, totals)
        return [
            Measure(total + AROUND_TURN * len(row), margin)
            for total, row, margin in zip(totals, parts, margins, strict=True)
        ]

    def measure(self, conversation: Conversation, limit: int = 0, learns: Learns | None = None) -> Measure:
        """The full measure of one."""
        learns = learns_of(conversation) if learns is None else learns
        parts = [said(turn) for turn in conversation.turns]
        counts = self._counter.counts(parts)
        turns = tuple(
            TurnTokens(turn.key, count + AROUND_TURN, count + 1 if learns.get(turn.key) else 0)
            for turn, count in zip(conversation.turns, counts, strict=True)
        )
        total = sum(one.tokens for one in turns)
        cut = self._cut(conversation, turns, limit) if 0 < limit < total else None
        margin = self._margins([parts], [sum(counts)])[0]
        return Measure(total, margin, turns, sum(one.learned for one in turns), cut)

    def _margins(self, parts: Sequence[Sequence[str]], totals: Sequence[int]) -> list[float]:
        """At least the usual one; more for short texts, and where the two encodings themselves disagree."""
        if self._other is None:
            return [MARGIN / 5] * len(totals)
        foreign = [
            place for place, row in enumerate(parts) if totals[place] and not all(map(str.isascii, row))
        ]
        margins = [
            min(1.0, max(MARGIN, round(_UNSURE_AROUND * len(row) / (total + 1), 2)))
            for row, total in zip(parts, totals, strict=True)
        ]
        counts = iter(self._other.counts([text for place in foreign for text in parts[place]]))
        for place in foreign:
            other = sum(next(counts) for _ in parts[place])
            apart = abs(other - totals[place]) / totals[place]
            margins[place] = min(1.0, max(margins[place], round(apart, 1)))
        return margins

    def _cut(self, conversation: Conversation, turns: Sequence[TurnTokens], limit: int) -> Cut:
        total = sum(one.tokens for one in turns)
        left = limit
        for turn, one in zip(conversation.turns, turns, strict=True):
            if one.tokens > left:
                ids = encoding(self._counter.name).encode_ordinary(said(turn))
                read = encoding(self._counter.name).decode_bytes(ids[: max(0, left - AROUND_TURN // 2)])
                offset = min(len(read.decode("utf-8", "ignore")), len(turn.text))
                return Cut(turn.key, offset, total - limit)
            left -= one.tokens
        raise AssertionError("the whole is longer than the limit")


class Exact:
    """Counts with a model's own tokenizer and, where there is one, its chat template.

    Args:
        tokenizer: the tokenizer.
        renderer: of the template, None where there is none: then the marks around turns are guessed.
        tool_renderer: of the template for conversations with tools, where the model has another.
    """

    def __init__(
        self, tokenizer: Tokenizer, renderer: Renderer | None, tool_renderer: Renderer | None = None
    ) -> None:
        self._tokenizer = tokenizer
        self._renderer = renderer
        self._tool_renderer = tool_renderer or renderer

    @property
    def has_template(self) -> bool:
        """Whether there is a chat template."""
        return self._renderer is not None

    @property
    def marks_learned(self) -> bool:
        """Whether the template says itself what is learned."""
        return self._renderer is not None and self._renderer.marks_learned

    def texts(self, texts: Sequence[str]) -> list[int]:
        """Tokens of texts alone."""
        return [len(one.ids) for one in self._encoded([whole_characters(text) for text in texts])]

    def totals(self, conversations: Sequence[Conversation]) -> list[Measure]:
        """Measures without turns and cut, many at a time."""
        if self._renderer is None:
            return [self._plain(one, 0, None, whole_only=True) for one in conversations]
        texts: list[str | None] = []
        refusals: list[str] = []
        for one in conversations:
            rendered = self._rendered_or_refusal(one)
            refusals.append(rendered if isinstance(rendered, str) else "")
            texts.append(None if isinstance(rendered, str) else rendered.text)
        encoded = iter(self._encoded([text for text in texts if text is not None]))
        return [
            Measure(0, refused=refusal) if text is None else Measure(len(next(encoded).ids))
            for text, refusal in zip(texts, refusals, strict=True)
        ]

    def measure(self, conversation: Conversation, limit: int = 0, learns: Learns | None = None) -> Measure:
        """The full measure of one."""
        if self._renderer is None:
            return self._plain(conversation, limit, learns)
        rendered = self._rendered_or_refusal(conversation)
        if isinstance(rendered, str):
            return Measure(0, refused=rendered)
        learns = learns_of(conversation) if learns is None else learns
        offsets: list[tuple[int, int]] = self._encoded([rendered.text])[0].offsets
        starts = _rising(offsets)
        turns = conversation.turns
        owners = _owners(rendered.places, starts, len(turns))
        tokens, learned = [0] * len(turns), [0] * len(turns)
        marked = self._marked(rendered, offsets, starts)
        begins = {place.message: place.start for place in rendered.places}
        for token, owner in enumerate(owners):
            tokens[owner] += 1
            if learns.get(turns[owner].key):
                own = offsets[token][1] > begins.get(owner, len(rendered.text))
                learned[owner] += own if marked is None else marked[token]
        return Measure(
            len(starts),
            0.0,
            tuple(TurnTokens(turn.key, *both) for turn, *both in zip(turns, tokens, learned, strict=True)),
            sum(learned),
            _cut_at(turns, rendered.places, starts, limit) if 0 < limit < len(starts) else None,
        )

    def _marked(
        self, rendered: Rendered, offsets: Sequence[tuple[int, int]], starts: Sequence[int]
    ) -> list[bool] | None:
        """Token by token whether the template marks it as learned; None where it does not say."""
        if not self.marks_learned:
            return None
        marked = [False] * len(starts)
        for start, end in rendered.learned:
            for token in _tokens_of(offsets, starts, start, end):
                marked[token] = True
        return marked

    def _plain(
        self, conversation: Conversation, limit: int, learns: Learns | None, *, whole_only: bool = False
    ) -> Measure:
        learns = learns_of(conversation) if learns is None else learns
        encoded = self._encoded([whole_characters(said(turn)) for turn in conversation.turns])
        turns = tuple(
            TurnTokens(turn.key, len(one.ids) + AROUND_TURN, len(one.ids) + 1 if learns.get(turn.key) else 0)
            for turn, one in zip(conversation.turns, encoded, strict=True)
        )
        total = sum(one.tokens for one in turns)
        margin = round(_UNSURE_AROUND * len(turns) / max(1, total), 2)
        if whole_only:
            return Measure(total, margin)
        cut, left = None, limit
        if 0 < limit < total:
            for turn, one, count in zip(conversation.turns, encoded, turns, strict=True):
                if count.tokens > left:
                    kept = max(0, left - AROUND_TURN // 2)
                    offset = one.offsets[kept][0] if kept < len(one.offsets) else len(turn.text)
                    cut = Cut(turn.key, min(offset, len(turn.text)), total - limit)
                    break
                left -= count.tokens
        return Measure(total, margin, turns, sum(one.learned for one in turns), cut)

    def _rendered_or_refusal(self, conversation: Conversation) -> Rendered | str:
        from rolethread_gui.stats.chat_template import TemplateProblem

        tools = tools_of(conversation)
        renderer = self._tool_renderer if tools else self._renderer
        assert renderer is not None
        try:
            return renderer.render(messages_of(conversation), tools)
        except TemplateProblem as problem:
            return problem.sentence

    def _encoded(self, texts: Sequence[str]) -> list[Any]:
        return self._tokenizer.encode_batch(list(texts), add_special_tokens=False)


def _rising(offsets: Sequence[tuple[int, int]]) -> list[int]:
    """Where each token starts, never before the one before it; a token of nothing starts where that ended."""
    starts: list[int] = []
    at = 0
    for start, _ in offsets:
        at = max(at, start)
        starts.append(at)
    return starts


def _tokens_of(offsets: Sequence[tuple[int, int]], starts: Sequence[int], start: int, end: int) -> range:
    """The tokens from the one that holds the first code point to the one that holds the last."""
    if end <= start:
        return range(0)
    first = max(0, bisect.bisect_right(starts, start) - 1)
    while first and starts[first - 1] == starts[first]:
        first -= 1
    while first < len(offsets) and offsets[first][1] <= start:
        first += 1
    return range(first, bisect.bisect_left(starts, end))


def _owners(places: Sequence[Place], starts: Sequence[int], turns: int) -> list[int]:
    """To which turn each token belongs; what stands before the first text belongs to the first turn."""
    begins = [place.begin for place in places]
    if not begins or not turns:
        return [0] * len(starts) if turns else []
    return [places[max(0, bisect.bisect_right(begins, start) - 1)].message for start in starts]


def _cut_at(turns: Sequence[Turn], places: Sequence[Place], starts: Sequence[int], limit: int) -> Cut:
    at = starts[limit]
    beyond = len(starts) - limit
    last = None
    for place in places:
        if at < place.begin:
            break
        last = place
    if last is None:
        return Cut(turns[0].key, 0, beyond)
    turn = turns[last.message]
    if at <= last.start:
        return Cut(turn.key, 0, beyond)
    return Cut(turn.key, min(len(turn.text), last.skipped + min(at, last.end) - last.start), beyond)


def said(turn: Turn) -> str:
    """What of a turn is counted: its text, and the tools that it calls."""
    if not turn.calls:
        return turn.text
    return "\n".join(
        (turn.text, *(f'{{"name": "{one.name}", "arguments": {one.arguments}}}' for one in turn.calls))
    )


def messages_of(conversation: Conversation) -> list[dict[str, Any]]:
    """The messages as chat templates know them."""
    messages: list[dict[str, Any]] = []
    for turn in conversation.turns:
        role = turn.role.value if turn.role is not Role.OTHER else turn.label or "other"
        message: dict[str, Any] = {"role": role, "content": whole_characters(turn.text)}
        if turn.calls:
            if not turn.text and turn.shape is Shape.NULL:
                del message["content"]
            message["tool_calls"] = [
                {
                    "type": "function",
                    **({"id": one.id} if one.id else {}),
                    "function": {"name": one.name, "arguments": _parsed(one.arguments)},
                }
                for one in turn.calls
            ]
        if turn.role is Role.TOOL:
            message |= {
                name: value
                for name, value in (("name", turn.speaker), ("tool_call_id", turn.call_id))
                if value
            }
        messages.append(message)
    return messages


def tools_of(conversation: Conversation) -> list[Any] | None:
    """The tool definitions, None where there are none that can be read."""
    found = _parsed(conversation.tools) if conversation.tools else None
    return found if isinstance(found, list) and found else None  # pyright: ignore[reportUnknownVariableType]


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def whole_characters(text: str) -> str:
    """Half a character (a lone surrogate from a damaged file) counts as U+FFFD does."""
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def exact(tokenizer: Path, template: Path | None = None) -> Exact:
    """The way of counting for a model's files.

    Raises:
        UserProblem: they cannot be used.
    """
    from rolethread_gui.stats.chat_template import ChatTemplate
    from rolethread_gui.stats.rendered import Renderer
    from rolethread_gui.stats.tokenizer_files import load_tokenizer, read_beside

    beside = read_beside(tokenizer, template)
    loaded = load_tokenizer(tokenizer)
    usual, tools = beside.template(), beside.template(tools=True)
    renderer = Renderer(ChatTemplate(usual, beside.special)) if usual else None
    other = Renderer(ChatTemplate(tools, beside.special)) if tools and tools != usual else None
    return Exact(loaded, renderer, other)
