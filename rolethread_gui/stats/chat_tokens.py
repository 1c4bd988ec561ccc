"""How many tokens a conversation has for a model, turn by turn; where it is cut; what is learned. Lane: compute.

Exact with the model's own tokenizer and chat template. Without them an estimate from the encodings that ship,
with its margin: other models cut text otherwise, and wrap turns in marks of their own.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

from rolethread_gui.dataset.conversation import Conversation, Role, Shape, Turn
from rolethread_gui.stats.measures import Cut, Learns, Measure, Piece, TurnTokens
from rolethread_gui.stats.tokens import TokenCounter, encoding

if TYPE_CHECKING:
    from tokenizers import Tokenizer

    from rolethread_gui.stats.rendered import Rendered, Renderer
    from rolethread_gui.stats.traced import Traced

AROUND_TURN: Final = 5
"""Tokens that templates put around a turn: its role and where it ends (ChatML and Llama 3 five, [INST] fewer)."""
_UNSURE_AROUND = 2
MARGIN: Final = 0.10
"""Of an estimate for English. Measured on English role-play, instructions and technical chats against the
tokenizers and templates of Llama 3, Qwen 3 and Gemma 3: the whole differs by 0 to 6 % on most
sets and by 9.3 % at most (the short talks of fastchat), and 95 conversations of 100 lie within. Models with a small vocabulary (32,000: Llama 2, the first Mistral) need up to 20 % more."""


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

    def seen(
        self, conversation: Conversation, limit: int = 0, learns: Learns | None = None
    ) -> tuple[Measure, tuple[Piece, ...]]:
        """As `measure`, with what the model reads, piece by piece.

        Without a chat template the pieces are the texts alone: what stands between them is not known.
        """
        ...


def learns_of(conversation: Conversation) -> dict[int, bool]:
    """Which turns are learned where a trainer goes by role and mask."""
    return {
        turn.key: turn.learn if turn.learn is not None else turn.role is Role.ASSISTANT
        for turn in conversation.turns
    }


def plain_pieces(conversation: Conversation, cut: Cut | None, learns: Learns | None) -> tuple[Piece, ...]:
    """The texts of the turns, split where they are cut."""
    learns = learns_of(conversation) if learns is None else learns
    pieces: list[Piece] = []
    beyond = False
    for turn in conversation.turns:
        text, learned = said(turn), bool(learns.get(turn.key))
        if cut is not None and turn.key == cut.turn:
            if cut.offset:
                pieces.append(Piece(text[: cut.offset], turn.key, learned=learned))
            text, beyond = text[cut.offset :], True
        if text:
            pieces.append(Piece(text, turn.key, learned=learned and not beyond, beyond=beyond))
    return tuple(pieces)


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
        parts = [[said(turn) if turn.calls else turn.text for turn in one.turns] for one in conversations]
        counts = iter(self._counter.counts(list(chain.from_iterable(parts))))
        totals = [sum(islice(counts, len(row))) for row in parts]
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
        turns = _learned_before(turns, limit) if cut is not None else turns
        margin = self._margins([parts], [sum(counts)])[0]
        return Measure(total, margin, turns, sum(one.learned for one in turns), cut)

    def seen(
        self, conversation: Conversation, limit: int = 0, learns: Learns | None = None
    ) -> tuple[Measure, tuple[Piece, ...]]:
        """See `Counting.seen`."""
        measure = self.measure(conversation, limit, learns)
        return measure, plain_pieces(conversation, measure.cut, learns)

    def _margins(self, parts: Sequence[Sequence[str]], totals: Sequence[int]) -> list[float]:
        """At least the usual one; more for short texts, and where the two encodings themselves disagree."""
        if self._other is None:
            return [MARGIN / 5] * len(totals)
        unsure = [_UNSURE_AROUND * len(row) / (total + 1) for row, total in zip(parts, totals, strict=True)]
        margins = [MARGIN if one <= MARGIN else min(1.0, max(MARGIN, round(one, 2))) for one in unsure]
        if all(map(str.isascii, chain.from_iterable(parts))):
            return margins
        foreign = [
            place for place, row in enumerate(parts) if totals[place] and not all(map(str.isascii, row))
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
        return self._traced(conversation, rendered, learns).measure(limit)

    def seen(
        self, conversation: Conversation, limit: int = 0, learns: Learns | None = None
    ) -> tuple[Measure, tuple[Piece, ...]]:
        """See `Counting.seen`."""
        rendered = self._rendered_or_refusal(conversation) if self._renderer is not None else ""
        if not isinstance(rendered, str):
            traced = self._traced(conversation, rendered, learns)
            return traced.measure(limit), traced.pieces(limit)
        measure = Measure(0, refused=rendered) if rendered else self._plain(conversation, limit, learns)
        return measure, plain_pieces(conversation, measure.cut, learns)

    def _traced(self, conversation: Conversation, rendered: Rendered, learns: Learns | None) -> Traced:
        from rolethread_gui.stats.traced import Traced

        learns = learns_of(conversation) if learns is None else learns
        offsets = self._encoded([rendered.text])[0].offsets
        return Traced(conversation.turns, rendered, offsets, learns, marked=self.marks_learned)

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
            turns = _learned_before(turns, limit)
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


def _learned_before(turns: Sequence[TurnTokens], limit: int) -> tuple[TurnTokens, ...]:
    """The turns without what is learned of them behind the cut."""
    left, made = limit, list[TurnTokens]()
    for one in turns:
        learned = max(0, min(one.learned, left - AROUND_TURN // 2))
        made.append(TurnTokens(one.key, one.tokens, learned))
        left -= one.tokens
    return tuple(made)


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
