"""Remarks outside of the story in a reply: "((OOC: back in five minutes))", "[out of character]"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from rolethread_gui.checks.cutting import shortened
from rolethread_gui.checks.hints import Hints
from rolethread_gui.checks.regions import covers
from rolethread_gui.checks.spotting import Spot, SpottingCheck, cut_fix
from rolethread_gui.checks.texts import look
from rolethread_gui.dataset.conversation import Conversation, Role
from rolethread_gui.dataset.flags import Severity
from rolethread_gui.wording import say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_HINTS = (
    "ooc",
    "out of character",
    "out-of-character",
    "author's note",
    "a/n",
    "author note",
    "出戏",
    "脱离角色",
    "вне роли",
)
_REMARK = re.compile(
    # in double or single brackets, or on a line of its own; to the closing bracket or the line's end
    r"\(\(\s*(?:ooc\b|out[ -]of[ -]character\b|author'?s? note\b|a/n\b|出戏|脱离角色|вне роли)[^\n]*?(?:\)\)|(?=\n)|$)"
    r"|[(\[{（【]\s*(?:ooc\b|out[ -]of[ -]character\b|author'?s? note\b|a/n\b|出戏|脱离角色|вне роли)[^\n)\]}）】]*[)\]}）】]?"
    r"|(?:(?<=\n)|^)[ \t]*(?://\s*)?(?:\*\*|\*)?(?:ooc|a/n|author's note)(?:\*\*|\*)?\s*[:：][^\n]*"
)
_WANTED = re.compile(r"\booc\b|out[ -]of[ -]character|author's note|\ba/n\b|出戏|脱离角色|вне роли")


@functools.cache
def _hints() -> Hints:
    return Hints(_HINTS)


class OutOfCharacter(SpottingCheck):
    """Finds remarks to the reader beside the story."""

    id: ClassVar[str] = "out_of_character"
    title: ClassVar[str] = say("Steps out of the story")
    help: ClassVar[str] = say(
        "A remark beside the story, such as “((OOC: be right back))” or an author's note, inside a reply. The model learns to "
        "drop its character unasked. Cut it. Where the user asked out of character, it stays quiet."
    )
    severity: ClassVar[Severity] = Severity.WARNING
    languages: ClassVar[tuple[str, ...]] = ("en", "zh", "ru")
    harm: ClassVar[float] = 0.5

    def may_find(self, many: Many) -> Mask | None:
        """See `SpottingCheck.may_find`."""
        return many.of(many.replies & many.having(_hints()))

    def spots(self, conversation: Conversation) -> Iterator[Spot]:
        """See `SpottingCheck.spots`."""
        asked = ""
        for turn in conversation.turns:
            if turn.role is Role.USER:
                asked = turn.text
            if turn.role is not Role.ASSISTANT or not turn.text:
                continue
            low = look(turn.text).low
            if not _hints().found(low) or _WANTED.search(look(asked).low):
                continue
            for found in _REMARK.finditer(low):
                start, end = found.span()
                start += len(low[start:end]) - len(low[start:end].lstrip())
                if covers(look(turn.text).shut, start, start + 1):
                    continue
                words = turn.text[start:end]
                yield Spot(
                    turn,
                    start,
                    end,
                    say("a remark outside of the story"),
                    say("“{0}” is said outside of the story; the model learns to drop its character.").format(
                        shortened(words)
                    ),
                    say("Cut it, unless it is meant."),
                    cut_fix(conversation.key, turn, start, end),
                )
