"""Formats that keep the last exchange in keys of their own: a prompt, perhaps an input, and an answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from rolethread_gui.dataset.conversation import Conversation, Role, Shape, Turn
from rolethread_gui.formats import content
from rolethread_gui.formats.base import Dialect, RecordProblem
from rolethread_gui.formats.beside import VERDICT_KEYS, read_tools, read_verdict, splice_beside
from rolethread_gui.formats.held import held_losses
from rolethread_gui.formats.jsonspans import Item, Series, skip_space
from rolethread_gui.formats.jsontext import LiteralStyle, decode_anyway, is_list, is_object
from rolethread_gui.formats.pairing import Exchange, full_exchanges, joined, mark_losses, order_losses
from rolethread_gui.wording import say

SYSTEM = "system"
HISTORY = "history"
_BETWEEN = "\n"  # between instruction and input, as LLaMA-Factory joins them


def present(record: Mapping[str, Any], keys: Sequence[str]) -> str | None:
    """The first of these keys that is there."""
    return next((key for key in keys if key in record), None)


def prompt_text(instruction: str, addition: str) -> str:
    """The user's turn from an instruction and its input."""
    return _BETWEEN.join(part for part in (instruction, addition) if part)


def split_prompt(instruction: str, addition: str, text: str) -> tuple[str, str]:
    """A changed text as instruction and input, split where it was split before if that place still stands."""
    if instruction and addition:
        start, end = content.changed_range(prompt_text(instruction, addition), text)
        seam = len(instruction)
        if end <= seam:
            parts = text[: len(text) - len(addition) - 1], addition
        elif start > seam:
            parts = instruction, text[seam + 1 :]
        else:
            parts = text, ""
        if prompt_text(*parts) == text:
            return parts
    elif addition and not instruction:
        return "", text
    return text, ""


class PromptDialect(Dialect):
    """One exchange in keys of its own, earlier ones in ``history``, the system prompt in ``system``.

    Attributes:
        prompts: keys of the prompt, the usual one first.
        additions: keys of what is added to the prompt.
        answers: keys of the answer.
    """

    prompts: ClassVar[tuple[str, ...]]
    additions: ClassVar[tuple[str, ...]] = ()
    answers: ClassVar[tuple[str, ...]]

    def score(self, record: Any) -> float:
        """See `Dialect.score`."""
        if not is_object(record):
            return 0.0
        fields = record
        prompt, answer = present(fields, self.prompts), present(fields, self.answers)
        if prompt is None or answer is None:
            return 0.0
        texts = (str, type(None))
        return 0.8 if isinstance(fields[prompt], texts) and not isinstance(fields[answer], dict) else 0.0

    def read(self, record: Any, raw: bytes, key: int) -> Conversation:
        """See `Dialect.read`."""
        del raw
        if not self.score(record) or not is_object(record):
            raise RecordProblem(say("there is no prompt with an answer here."))
        fields = record
        values: list[tuple[Role, Any]] = []
        system = fields.get(SYSTEM)
        if isinstance(system, str) and system:
            values.append((Role.SYSTEM, system))
        for pair in history_of(fields):
            values += [(Role.USER, pair[0]), (Role.ASSISTANT, pair[1])]
        values += [
            (Role.USER, self._prompt(fields)),
            (Role.ASSISTANT, fields[self._key(fields, self.answers)]),
        ]
        turns = tuple(
            Turn(place, role, content.text_of(value), shape=content.shape_of(value))
            for place, (role, value) in enumerate(values)
        )
        return Conversation(key, turns, key, len(turns), read_tools(record), read_verdict(record))

    def _key(self, fields: Mapping[str, Any], keys: Sequence[str]) -> str:
        return present(fields, keys) or keys[0]

    def _prompt(self, fields: Mapping[str, Any]) -> Any:
        prompt = fields[self._key(fields, self.prompts)]
        addition = fields.get(present(fields, self.additions) or "")
        if addition is None or addition == "":
            return prompt
        text = addition if isinstance(addition, str) else content.text_of(addition)
        return prompt_text(prompt or "", text)

    def write(self, conversation: Conversation) -> dict[str, Any]:
        """See `Dialect.write`."""
        system, exchanges = full_exchanges(conversation.turns)
        last = exchanges.pop() if exchanges else Exchange()
        made: dict[str, Any] = {self.prompts[0]: joined(last.prompt)}
        if self.additions:
            made[self.additions[0]] = ""
        made[self.answers[0]] = joined(last.reply)
        if system:
            made[SYSTEM] = joined(system)
        if exchanges:
            made[HISTORY] = [[joined(one.prompt), joined(one.reply)] for one in exchanges]
        if conversation.verdict is not None:
            made[VERDICT_KEYS[0]] = conversation.verdict
        return made

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """See `Dialect.losses`."""
        return (
            *order_losses(conversation),
            *mark_losses(conversation),
            *held_losses(conversation, verdict=True),
        )

    # Splicing

    def splice(self, raw: bytes, before: Conversation, after: Conversation) -> bytes:
        """See `Dialect.splice`."""
        if before.says_same(after):
            return raw
        start = skip_space(raw, 0)
        top = Series.parse(raw, start)
        length = len(top.render())
        style = LiteralStyle.of(raw)
        if before.turns != after.turns:
            _Splice(self, top, before, style).run(after)
        splice_beside(top, before, after, style, tools_as_text=True)
        return raw[:start] + top.render() + raw[start + length :]


def history_of(fields: Mapping[str, Any]) -> list[list[Any]]:
    """The earlier exchanges; anything but a list of pairs counts as none and is left alone."""
    value = fields.get(HISTORY)
    if not is_list(value):
        return []
    pairs = [pair for pair in value if is_list(pair) and len(pair) == 2]
    return pairs if len(pairs) == len(value) else []


class _Splice:
    """Writes one edit into one record."""

    def __init__(
        self, dialect: PromptDialect, top: Series, before: Conversation, style: LiteralStyle
    ) -> None:
        self.dialect = dialect
        self.top = top
        self.style = style
        self.system, self.exchanges = full_exchanges(before.turns)
        self.places = {turn.key: turn for turn in before.turns}

    def run(self, after: Conversation) -> None:
        system, exchanges = full_exchanges(after.turns)
        last = exchanges.pop() if exchanges else Exchange()
        self._write_system(system)
        self._write_history(exchanges)
        self._write_prompt(last)
        self._write_answer(last)

    def _item(self, keys: Sequence[str]) -> Item | None:
        for key in keys:
            place = self.top.find(key)
            if place is not None:
                return self.top.items[place]
        return None

    def _set(self, item: Item, old: list[Turn], new: list[Turn]) -> None:
        """Write turns into one value, unless it says the same already."""
        text = joined(new)
        if len(old) == 1 and old[0].text == text:
            return
        if len(old) == 1 and old[0].shape is Shape.PARTS and item.value[:1] == b"[":
            item.value = content.splice_parts(item.value, old[0].text, text, self.style)
        else:
            item.value = self.style.literal(text)

    def _write_system(self, new: list[Turn]) -> None:
        item = self._item((SYSTEM,))
        if item is not None:
            if new or self.system:
                self._set(item, self.system, new)
        elif new:
            self.top.add(SYSTEM, self.style.literal(joined(new)))

    def _write_prompt(self, last: Exchange) -> None:
        old = self.exchanges[-1].prompt
        text = joined(last.prompt)
        if old[0].text == text:
            return
        prompt, addition = self._item(self.dialect.prompts), self._item(self.dialect.additions)
        assert prompt is not None
        parts = content.text_of(decode_anyway(prompt.value)), ""
        if addition is not None:
            parts = parts[0], content.text_of(decode_anyway(addition.value))
        written = split_prompt(*parts, text)
        for item, before, now in zip((prompt, addition), parts, written, strict=True):
            if item is not None and before != now:
                item.value = self.style.literal(now)

    def _write_answer(self, last: Exchange) -> None:
        item = self._item(self.dialect.answers)
        assert item is not None
        self._set(item, self.exchanges[-1].reply, last.reply)

    def _write_history(self, new: list[Exchange]) -> None:
        old = self.exchanges[:-1]
        item = self._item((HISTORY,))
        if not old and not new:
            return
        if item is None or item.value[:1] != b"[":
            text = b", ".join(self._pair(one) for one in new)
            if item is None:
                self.top.add(HISTORY, b"[" + text + b"]")
            else:
                item.value = b"[" + text + b"]"
            return
        series = Series.parse(item.value)
        if not old:  # something that was no list of pairs stood there
            series = Series(b"[", [], b"]", [])
        owner = {turn.key: place for place, one in enumerate(old) for turn in (*one.prompt, *one.reply)}
        free = set(range(len(old)))
        chosen: list[Item] = []
        for one in new:
            keys = [turn.key for turn in (*one.prompt, *one.reply)]
            place = next((owner[key] for key in keys if owner.get(key) in free), None)
            if place is None:
                chosen.append(Item(None, b"", self._pair(one)))
                continue
            free.discard(place)
            pair = Series.parse(series.items[place].value)
            self._set(pair.items[0], old[place].prompt, one.prompt)
            self._set(pair.items[1], old[place].reply, one.reply)
            chosen.append(Item(None, b"", pair.render(), series.items[place].gap))
        item.value = series.render(chosen)

    def _pair(self, one: Exchange) -> bytes:
        return b"[" + b", ".join(self.style.literal(joined(side)) for side in (one.prompt, one.reply)) + b"]"
