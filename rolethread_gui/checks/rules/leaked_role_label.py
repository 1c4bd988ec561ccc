"""A role's or speaker's label at the head of a text: "Assistant: …", "### Response:", "Mira: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from rolethread_gui.checks import many as many_of
from rolethread_gui.checks.base import View
from rolethread_gui.checks.regions import covers
from rolethread_gui.checks.role_labels import (
    HEAD,
    LONGEST,
    asked_for_talk,
    label_at_end,
    label_at_head,
    labels_inside,
    own_name_at_head,
    parts_given,
)
from rolethread_gui.checks.spotting import Spot, SpottingCheck, cut_fix
from rolethread_gui.checks.texts import look
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.flags import Flag, Severity
from rolethread_gui.wording import say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_NAMED = say("the speaker's name before the reply")
_FEW, _HABIT = 3, 0.1
"""Conversations with names before replies, and share of them, from which on they are a habit of the dataset."""
_LABELLED = re.compile(r"[\W_]{0,3}\w[\w .'’-]{0,20}[:：\]>]")
"""A turn of the user that begins with a name itself, as in a chat of several people."""
_SIDES = {Role.ASSISTANT: ("assistant", "user"), Role.USER: ("user", "assistant")}


class LeakedRoleLabel(SpottingCheck):
    """Finds labels that say whose turn it is, inside the turn."""

    id: ClassVar[str] = "leaked_role_label"
    title: ClassVar[str] = say("Role label in the text")
    help: ClassVar[str] = say(
        "A label such as “Assistant:” or “### Response:” before the text. Who speaks is already kept beside the turn; "
        "in the text it teaches the model to begin its answers with its own label. Cut it."
    )
    severity: ClassVar[Severity] = Severity.ERROR
    languages: ClassVar[tuple[str, ...]] = ("en", "zh", "de", "fr", "es", "ru")
    version: ClassVar[int] = 3
    harm: ClassVar[float] = 0.65

    def may_find(self, many: Many) -> Mask | None:
        """See `SpottingCheck.may_find`."""
        likely = many.holds(r"[:：\n>\]→)】」』）|-]")
        sides = np.isin(many.roles, (many_of.USER, many_of.ASSISTANT))
        # Without a colon a label stands alone in its line, as it does where blanks are all that follow it.
        for place in np.flatnonzero(sides & ~likely & (many.sizes > HEAD)).tolist():
            likely[place] = len(many.texts[place][:HEAD].strip()) <= LONGEST
        return many.of(sides & likely)

    def spots(self, conversation: Conversation) -> Iterator[Spot]:
        """See `SpottingCheck.spots`."""
        prompt = asked = ""
        for turn in conversation.turns:
            sides = _SIDES.get(turn.role)
            if sides is None:
                prompt = turn.text if turn.role is Role.SYSTEM else prompt
                continue
            if turn.role is Role.USER:
                asked = turn.text
            elif ":" in turn.text or "：" in turn.text:
                yield from _inside(conversation.key, turn, prompt, asked)
            if turn.role is Role.ASSISTANT and _TALK.match(turn.text) and asked_for_talk(asked):
                continue  # the dialogue that was asked for
            span = label_at_head(turn.text, sides[0], asked)
            other = span is None and turn.role is Role.ASSISTANT
            if other:
                span = label_at_head(turn.text, sides[1], asked)
            if span is None and turn.speaker:
                span = _speaker_at_head(turn)
            if span is not None:
                yield _spot(conversation.key, turn, *span, other=other)
                if turn.role is Role.USER and (last := label_at_end(turn.text)) is not None:
                    yield _at_end(conversation.key, turn, *last)
            elif turn.role is Role.ASSISTANT and not turn.speaker and not _LABELLED.match(asked):
                span = (
                    None
                    if asked_for_talk(asked)
                    else own_name_at_head(turn.text, prompt, asked, conversation)
                )
                if span is not None:
                    yield _own_name(conversation.key, turn, *span)

    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """As of every spotting check; where many replies begin with their speaker's name, that is the house style's business."""
        found = super().flags(conversation, view)
        kinds: dict[str, int] = view.figures["kinds"] if view.figures else {}
        if kinds.get(_NAMED, 0) <= max(_FEW, _HABIT * (view.figures["conversations"] if view.figures else 0)):
            return found
        return [flag for flag in found if flag.group != "named"]


_TALK = re.compile(r"\W*(?P<one>\w[\w ]{0,20}):[^\n]+\n+\W*(?!(?P=one))\w[\w ]{0,20}:[^\n]+(?:\n|$)")
"""Two who speak in turn, each behind a label."""


def _own_name(key: int, turn: Turn, start: int, end: int) -> Spot:
    return Spot(
        turn,
        start,
        end,
        _NAMED,
        say("“{0}” stands before the text; the model would learn to write its own label.").format(
            turn.text[start:end].strip()
        ),
        say("Cut it."),
        cut_fix(key, turn, start, end),
        group="named",
    )


def _inside(key: int, turn: Turn, prompt: str, asked: str) -> Iterator[Spot]:
    """Labels in the middle of a reply that give the word to its own speaker once more."""
    names = parts_given(prompt) if prompt else frozenset[str]()
    if turn.speaker:
        names |= {turn.speaker}
    places = labels_inside(turn.text, names)
    if not places or asked_for_talk(asked):
        return
    seen = look(turn.text)
    for start, end in places:
        if not covers(seen.shut, start, end):
            label = turn.text[start:end].strip()
            yield Spot(
                turn,
                start,
                end,
                say("a role's label in the text"),
                say(
                    "“{0}” stands in the middle of the reply, as if somebody else had spoken before; the model would learn to write labels."
                ).format(label),
                say("Cut it."),
                cut_fix(key, turn, start, end),
            )


def _speaker_at_head(turn: Turn) -> tuple[int, int] | None:
    """The speaker's name before a colon, where the file says who speaks anyway."""
    text = turn.text
    plain = text.lstrip("*[ \n")
    if not plain.startswith(turn.speaker):
        return None
    behind = plain[len(turn.speaker) :]
    rest = behind.lstrip("*] ")
    if not rest or rest[0] not in ":：":
        return None
    end = len(text) - len(rest) + 1
    return len(text) - len(text.lstrip()), end + len(text[end:]) - len(text[end:].lstrip("* "))


def _at_end(key: int, turn: Turn, start: int, end: int) -> Spot:
    return Spot(
        turn,
        start,
        end,
        say("a role's label in the text"),
        say("“{0}” is left over at the end, from a template that asked for the reply.").format(
            turn.text[start:end].strip()
        ),
        say("Cut it."),
        cut_fix(key, turn, start, end),
    )


def _spot(key: int, turn: Turn, start: int, end: int, *, other: bool) -> Spot:
    label = turn.text[start:end].strip()
    if other:
        message = say("This reply begins with “{0}”, the label of the other side.").format(label)
        advice = say("Look whose text this is: cut the label, or give the turn to the user.")
    else:
        message = say("“{0}” stands before the text; the model would learn to write its own label.").format(
            label
        )
        advice = say("Cut it.")
    return Spot(
        turn, start, end, say("a role's label in the text"), message, advice, cut_fix(key, turn, start, end)
    )
