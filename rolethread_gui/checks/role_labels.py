"""Names of roles as programs write them into texts: "Assistant: …", "### Response:", "用户：…"."""

from __future__ import annotations

import functools
import re
import tomllib
from typing import Any

from rolethread_gui.resource_files import resource


@functools.cache
def role_words(role: str) -> tuple[frozenset[str], frozenset[str]]:
    """Labels of a role ("assistant" or "user"), and those that need no colon; small letters."""
    data: dict[str, Any] = tomllib.loads(resource("templates", "labels.toml").read_text("utf-8"))
    return frozenset(data[role]["sure"]), frozenset(data[role]["bare"])


_HEAD = re.compile(
    # marks before, the name, marks after, the colon (or the line's end), and white space behind it
    r"[ \t\n]*(?P<before>#{1,6}[ \t]*|\*{1,2}|__|\[|<\||【|「|>[ \t]?)?(?P<name>[^\W_][\w .'’{}<>-]{0,27}?|<\w{3,9}>|\{\{\w{4}\}\})"
    r"(?P<aside>[ \t]?\([^()\n]{1,16}\))?(?P<after>\*{1,2}|__|\]|\|>|】|」)?[ \t]*(?:(?P<colon>[:：]|(?<=\w)>(?=[ \n]))(?:\*{1,2}|__)?[ \t]*\n{0,2}|(?P<line>\n{1,2}|$))"
)


_MARKED = re.compile(
    r"[ \t\n]*(?:\[(?=[^\]\n]{1,20}\])|<(?=[^>\n]{1,20}>))(?P<name>[^\W_][\w .-]{0,19})[\]>][ \t]+(?=\S)"
)
"""A label between brackets, which needs no colon: "[AI] It was…"."""

HEAD = 60
"""Code points at the head of a text in which a label is looked for."""
LONGEST = 40
"""Code points that a label has at most, marks included."""


def label_at_head(text: str, role: str) -> tuple[int, int] | None:
    """Span of the label of a role at the head of a text, however often it stands there, with the space behind it.

    Args:
        text: of the turn.
        role: whose labels: "assistant" or "user".
    """
    head = text[:HEAD]
    sure, bare = role_words(role)
    alone = _MARKED.match(head)
    if alone and alone["name"].casefold() in bare:
        return alone.span()
    if not any(sign in head for sign in ":：\n>") and len(head.strip()) > LONGEST:
        return None
    found = _HEAD.match(head)
    if found is None:
        return None
    name = found["name"].strip().replace("’", "'").casefold()
    if name not in sure:
        return None
    if found["colon"] is None and (name not in bare or not text[found.end() :].strip() or found["aside"]):
        return None
    if name in ("response", "reply", "回复") and not found["before"]:
        return None  # a form may have such a field; as a heading or in bold it is the template's
    if found["name"][0].islower() and found["colon"] and not found["before"] and name in ("char", "model"):
        return None
    start, end = len(head) - len(head.lstrip()), found.end()
    while (again := _HEAD.match(text[end : end + 60])) and again["colon"] and again["name"] == found["name"]:
        end += again.end()  # “Assistant: Assistant: …” is one fault with one fix
    return start, end


@functools.cache
def _inside() -> tuple[frozenset[str], frozenset[str]]:
    data: dict[str, Any] = tomllib.loads(resource("templates", "labels.toml").read_text("utf-8"))
    return frozenset(data["inside"]["sure"]), frozenset(data["inside"]["parts"])


@functools.lru_cache(maxsize=1024)
def parts_given(prompt: str) -> frozenset[str]:
    """Labels of the parts that a prompt gives somebody to play: "Doctor" for "You are a gentle doctor"."""
    low = prompt.lower()
    return frozenset(part for part in _inside()[1] if part.lower() in low)


_COLON = re.compile("[:：]")
_NAME_BEFORE = re.compile(
    r"(?:^|(?<=[\n。！？!?….”\"）)~～*\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]))[ \t]*([^\W\d_]+(?: [^\W\d_]+)?)$"
)
_LONGEST_INSIDE = 20


def labels_inside(text: str, names: frozenset[str]) -> list[tuple[int, int]]:
    """Spans of labels behind the end of a sentence, with their colon, that give the word to who speaks anyway.

    Args:
        text: of a reply.
        names: more labels than those that every assistant has, as they are written.
    """
    found: list[tuple[int, int]] = []
    for colon in _COLON.finditer(text):
        at = colon.start()
        if not text[at + 1 : at + 12].strip():
            continue
        before = _NAME_BEFORE.search(text, max(0, at - _LONGEST_INSIDE), at)
        if before is None or (before[1] not in names and before[1] not in _inside()[0]):
            continue
        if any(char.isalnum() for char in text[: before.start(1)]):
            found.append((before.start(1), colon.end()))
    return found


_ASKED_FOR_TALK = re.compile(
    r"\b(?:dialogue?|scripts?|conversation|interview|skit|screenplay|chat(?: log)?|transcript|role-?play (?:script|dialogue|scenario|exercise)|q ?& ?a|faq|"
    r"debate|template|prompt|simulate|chatbot|gespräch|entretien|diálogo|entrevista|диалог|интервью)s?\b|对话|剧本|采访|访谈|聊天记录|模拟",
    re.I,
)


def asked_for_talk(asked: str) -> bool:
    """Whether a dialogue, a script or the like is asked for, whose labels are meant."""
    return _ASKED_FOR_TALK.search(asked) is not None
