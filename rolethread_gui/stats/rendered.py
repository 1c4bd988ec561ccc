"""Where the texts of a conversation stand in what a chat template makes of them. Lane: compute.

A template may trim texts, put them together, repeat or leave them out. To find them again without guessing,
the template first renders a skeleton: the same messages with a mark in place of each text. What stands between
the marks is the template's own. Skeletons depend on the roles alone and are kept. Where a template looks into
texts and takes another way (some leave out earlier thoughts), they are searched for in order instead.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from rolethread_gui.stats.chat_template import ChatTemplate, Message, TemplateProblem

_OPEN, _CLOSE = "\ue0f1", "\ue0f2"
_MARK = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
_KEPT = 256
_STEPS = 48
"""Messages up to which the template is asked where each begins; beyond it, texts alone tell."""


class Place(msgspec.Struct, frozen=True):
    """Where one message stands in the rendered text, all in code points.

    Attributes:
        message: its place in the list of messages.
        begin: where what belongs to it begins, its header included.
        start: where its text begins.
        end: where its text ends.
        skipped: code points at the head of its text that the template left out.
    """

    message: int
    begin: int
    start: int
    end: int
    skipped: int = 0


class Rendered(msgspec.Struct, frozen=True):
    """What a template made of a conversation.

    Attributes:
        text: the whole of it.
        places: of the messages whose texts stand in it, in the order of the text.
        learned: stretches that the template marks as learned.
        sure: whether the places follow from the template; otherwise they were searched for.
    """

    text: str
    places: tuple[Place, ...]
    learned: tuple[tuple[int, int], ...]
    sure: bool


class _Skeleton(msgspec.Struct, frozen=True):
    """Literals and marks in turn: ``literals[i]``, then the text of ``marks[i]``.

    Attributes:
        literals: one more than marks.
        marks: numbers of messages.
        heads: how much of the literal before a mark belongs to what stood before it.
    """

    literals: tuple[str, ...]
    marks: tuple[int, ...]
    heads: tuple[int, ...]


class Renderer:
    """Renders with one template and finds the texts again.

    Args:
        template: the template.
    """

    def __init__(self, template: ChatTemplate) -> None:
        self._template = template
        self._skeletons: OrderedDict[tuple[Any, ...], _Skeleton | None] = OrderedDict()

    @property
    def marks_learned(self) -> bool:
        """Whether the template says itself what is learned."""
        return self._template.marks_learned

    def render(self, messages: Sequence[Message], tools: Sequence[Any] | None = None) -> Rendered:
        """What the template makes of the messages.

        Raises:
            TemplateProblem: it refuses them.
        """
        text, learned = self._template.render(messages, tools=tools)
        for skeleton in self._skeletons_of(messages) if not tools else ():
            places = _matched(skeleton, text, messages)
            if places is not None:
                return Rendered(text, places, tuple(learned), True)
        return Rendered(text, _searched(text, messages), tuple(learned), False)

    def _skeletons_of(self, messages: Sequence[Message]) -> Iterator[_Skeleton]:
        """At most two: a template may treat an empty text as any other, or leave its message out."""
        if any("tool_calls" in one for one in messages):
            return  # what is called differs every time; the texts are searched for
        for empty_too in (True, False):
            skeleton = self._skeleton(messages, empty_too)
            if skeleton is not None:
                yield skeleton
            if all(one.get("content") for one in messages):
                return

    def _skeleton(self, messages: Sequence[Message], empty_too: bool) -> _Skeleton | None:
        shape = tuple(
            (one["role"], empty_too or bool(one.get("content")), one.get("name")) for one in messages
        )
        if shape in self._skeletons:
            self._skeletons.move_to_end(shape)
            return self._skeletons[shape]
        made = self._made(messages, empty_too)
        self._skeletons[shape] = made
        if len(self._skeletons) > _KEPT:
            self._skeletons.popitem(last=False)
        return made

    def _made(self, messages: Sequence[Message], empty_too: bool) -> _Skeleton | None:
        marked = [
            {**one, "content": f"{_OPEN}{number}{_CLOSE}"} if empty_too or one.get("content") else one
            for number, one in enumerate(messages)
        ]
        try:
            whole, _ = self._template.render(marked)
        except TemplateProblem:
            return None
        found = list(_MARK.finditer(whole))
        marks = tuple(int(one[1]) for one in found)
        if len(set(marks)) != len(marks):
            return None  # the template says a text twice
        literals: list[str] = []
        heads: list[int] = []
        at = 0
        for one, number in zip(found, marks, strict=True):
            literals.append(whole[at : one.start()])
            begin = self._begin(marked, number, whole) if at and len(marked) <= _STEPS else at
            heads.append(begin - at if at <= begin <= one.start() else 0)
            at = one.end()
        literals.append(whole[at:])
        return _Skeleton(tuple(literals), marks, tuple(heads))

    def _begin(self, marked: Sequence[Message], number: int, whole: str) -> int:
        """Where the messages before that one end, if the template can render them alone; otherwise -1."""
        if not number:
            return 0
        try:
            before, _ = self._template.render(marked[:number])
        except TemplateProblem:
            return -1
        return len(before) if whole.startswith(before) else -1


def _matched(skeleton: _Skeleton, text: str, messages: Sequence[Message]) -> tuple[Place, ...] | None:
    """The texts in the gaps of a skeleton, or None where it does not fit."""
    if not text.startswith(skeleton.literals[0]):
        return None
    at = len(skeleton.literals[0])
    before = 0
    places: list[Place] = []
    for number, head, literal in zip(skeleton.marks, skeleton.heads, skeleton.literals[1:], strict=True):
        content = _content(messages[number])
        for form in dict.fromkeys((content, content.strip(), content.rstrip(), content.lstrip())):
            if text.startswith(form, at) and text.startswith(literal, at + len(form)):
                break
        else:
            return None
        skipped = len(content) - len(content.lstrip()) if form != content and form == form.lstrip() else 0
        places.append(Place(number, before + head, at, at + len(form), skipped))
        before = at + len(form)
        at = before + len(literal)
    return tuple(places) if at == len(text) else None


def _searched(text: str, messages: Sequence[Message]) -> tuple[Place, ...]:
    places: list[Place] = []
    before = 0
    for number, message in enumerate(messages):
        content = _content(message)
        for form in dict.fromkeys((content, content.strip(), content.rpartition("</think>")[2].strip())):
            at = text.find(form, before) if form else -1
            if at >= 0:
                skipped = content.find(form)
                places.append(Place(number, before, at, at + len(form), skipped))
                before = at + len(form)
                break
    return tuple(places)


def _content(message: Message) -> str:
    content = message.get("content")
    return content if isinstance(content, str) else ""
