"""Names of roles as programs write them into texts: "Assistant: …", "### Response:", "用户：…"."""

from __future__ import annotations

import functools
import re
import tomllib
from typing import Any

from rolethread_gui.checks.hints import Hints
from rolethread_gui.checks.speaker_names import word_lists
from rolethread_gui.dataset.conversation import Conversation, Role
from rolethread_gui.resource_files import resource


@functools.cache
def role_words(role: str) -> tuple[frozenset[str], frozenset[str]]:
    """Labels of a role ("assistant" or "user"), and those that need no colon; small letters."""
    data: dict[str, Any] = tomllib.loads(resource("templates", "labels.toml").read_text("utf-8"))
    return frozenset(data[role]["sure"]), frozenset(data[role]["bare"])


@functools.cache
def other_sides() -> frozenset[str]:
    """Labels of those who speak with a service, a doctor or a game ("Customer"); small letters."""
    data: dict[str, Any] = tomllib.loads(resource("templates", "labels.toml").read_text("utf-8"))
    return frozenset(data["others"]["words"])


@functools.cache
def _fields() -> frozenset[str]:
    data: dict[str, Any] = tomllib.loads(resource("templates", "labels.toml").read_text("utf-8"))
    return frozenset(data["fields"]["words"])


@functools.cache
def _lone_fields() -> frozenset[str]:
    data: dict[str, Any] = tomllib.loads(resource("templates", "labels.toml").read_text("utf-8"))
    return frozenset(data["fields"]["alone"])


@functools.cache
def _professions() -> frozenset[str]:
    return frozenset(part.casefold() for part in _inside()[1])


@functools.cache
def bare_labels() -> Hints:
    """Pieces of a text in which a template's bare word may stand before a turn."""
    return Hints(
        (
            "\nuser",
            "\nhuman",
            "<user>",
            "[user]",
            "<human>",
            "[human]",
            "<player>",
            "[player]",
            "<customer>",
            "[customer]",
            "<you>",
            "[you]",
            "\n用户",
            "\nпользователь",
        )
    )


_HEAD = re.compile(
    # marks before, the name, marks after, the colon (or the line's end), and white space behind it
    r"[ \t\n]*(?P<before>#{1,6}[ \t]*|\*{1,3}|_{1,2}|\[|<\||【|「|『|\(|（|>[ \t]?|[-–—][ \t])?(?P<name>[^\W_][\w .'’{}<>-]{0,27}?|<\w{3,9}>|\{\{\w{4}\}\})"
    r"(?P<aside>[ \t]?[(（][^()（）\n]{1,30}[)）])?(?P<after>\*{1,3}|_{1,2}|\]|\|>|】|」|』|\)|）)?[ \t]*(?:(?:(?P<arrow>[-=—]+>|→|\||-(?=[ ]))|(?P<colon>[:：]|(?<=\w)>(?=[ \n])))(?:\*{1,3}|_{1,2})?[ \t]*\n{0,2}|(?P<line>\n{1,2}|$))"
)


_MARKED = re.compile(
    r"[ \t\n]*(?:\*{2})?(?:\[(?=[^\]\n]{1,20}\])|<(?=[^>\n]{1,20}>)|\((?=[^)\n]{1,20}\))|[【「『（](?=[^】」』）\n]{1,20}[】」』）]))"
    r"(?P<name>[^\W_][\w .-]{0,19})(?:[\]>)](?:\*{2})?[ \t]+|[】」』）](?:\*{2})?[ \t]*)(?=\S)"
)
"""A label between brackets, which needs no colon: "[AI] It was…"."""

HEAD = 60
"""Code points at the head of a text in which a label is looked for."""
LONGEST = 40
"""Code points that a label has at most, marks included."""


_FIELD = re.compile(r"\n[ \t]*(?:[#*]{1,3} ?)?[^\W\d_][\w /'’-]{0,24}(?:\*\*)? ?[:：]")
"""A line of a form: "Explanation: …"."""
_FIELD_ASKED = re.compile(
    r"(?m)^\W{0,3}(?:answer|output|response|reply|result|a|q|question|input|antwort|frage|réponse|question|respuesta|pregunta|ответ|вопрос|答案?|回答|问题?|输出|输入)\W{0,3}[:：]"
    r"|\b(?:answer|output|response|reply|result|format|classif\w*|label|form|letter|e-?mail|quiz|puzzle|riddle|exercise|calculate|solve|solution|equation|sentence|multiple choice|option|true or false|yes or no)s?\b"
    r"|[=?]\s*\d|选项|选择|判断|计算|回复",
    re.I,
)
"""Whoever asks so may want an answer with a label."""


def label_at_head(text: str, role: str, asked: str = "") -> tuple[int, int] | None:
    """Span of the label of a role at the head of a text, however often it stands there, with the space behind it.

    Args:
        text: of the turn.
        role: whose labels: "assistant" or "user".
        asked: the turn that it answers.
    """
    head = text[:HEAD]
    sure, bare = role_words(role)
    alone = _MARKED.match(head)
    if alone and alone["name"].casefold() in bare:
        return alone.span()
    if not any(sign in head for sign in ":：\n>-→|") and len(head.strip()) > LONGEST:
        return None
    found = _HEAD.match(head)
    if found is None:
        return None
    name = found["name"].strip().replace("’", "'").casefold()
    if name not in sure and (role != "assistant" or not _is_profession(name, found, text, asked)):
        return None
    if (
        found["colon"] is None
        and not found["arrow"]
        and (
            (name not in bare and not _is_lone_heading(found, text))
            or not text[found.end() :].strip()
            or found["aside"]
        )
    ):
        return None
    if (
        name in _fields()
        and not found["before"]
        and (
            _FIELD.search(text, found.end())
            or (_stands_in(name, asked.casefold()) if name in _lone_fields() else _FIELD_ASKED.search(asked))
        )
    ):
        return None  # a form or an exercise has such a field; as a heading or in bold it is the template's
    if name in ("a", "q") and found["name"].islower():
        return None  # a point of a list
    if found["name"][0].islower() and found["colon"] and not found["before"] and name in ("char", "model"):
        return None
    start, end = len(head) - len(head.lstrip()), found.end()
    while (again := _HEAD.match(text[end : end + 60])) and again["colon"] and again["name"] == found["name"]:
        end += again.end()  # “Assistant: Assistant: …” is one fault with one fix
    return start, end


def _is_lone_heading(found: re.Match[str], text: str) -> bool:
    """Whether a label is a heading, as templates have it, and the reply has no other."""
    return (found["before"] or "").startswith("#") and "\n#" not in text[found.end() - 1 :]


def label_at_end(text: str) -> tuple[int, int] | None:
    """Span of the assistant's label that a template left alone on the last line of the user's turn."""
    plain = text.rstrip()
    start = plain.rfind("\n") + 1
    name = plain[start:].strip(" \t#*_[]")
    if start and name.endswith((":", "：")) and name[:-1].strip().casefold() in role_words("assistant")[1]:
        return start, len(plain)
    return None


def _is_profession(name: str, found: re.Match[str], text: str, asked: str) -> bool:
    """Whether a label gives the word to somebody by profession ("Tutor:"), which nobody asked for and no form has."""
    return (
        name in _professions()
        and found["colon"] is not None
        and bool(text[found.end() :].strip())
        and name not in asked.casefold()
        and not _FIELD.search(text, found.end())
        and not asked_for_talk(asked)
    )


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
    r"\b(?:dialog(?:ue)?|scripts?|conversation|interview|skit|sketch|screenplay|(?:an?|the|sample|example|fake|text|group|online|short|mock|imaginary|made-up) chat|chat log|transcript|"
    r"role-?play (?:script|dialogue|scenario|exercise)|q ?& ?a|faq|debate|template|prompt|simulate|chatbot|back-and-forth|phone call|argument between|exchange between|banter|"
    r"(?:verkaufs|beratungs|telefon|streit|rollen)?gespräch|unterhaltung|dialog\w*|interview|szene mit|drehbuch|theaterstück|entretien|saynète|échange entre|discussion entre|"
    r"diálogo|entrevista|conversación|guion|guión|escena entre|диалог\w*|интервью|разговор\w*|беседу|сценк[уаи]|переписк[уаи])s?\b|对话|剧本|采访|访谈|聊天记录|模拟|台词|问答|小品|相声",
    re.I,
)


def asked_for_talk(asked: str) -> bool:
    """Whether a dialogue, a script or the like is asked for, whose labels are meant."""
    return _ASKED_FOR_TALK.search(asked) is not None


_ASKED_FOR_QUESTIONS = re.compile(
    r"\b(?:(?:ask|write|list|give|generate|create|suggest|come up with|think of|make up|pose)\b[^.!?\n]{0,60}\bquestions?|questions and answers|fragen (?:stellen|und antworten)|preguntas|questions? à poser|вопросы)\b"
    r"|(?:\d|[一二三四五六七八九十几些百])\s*[个道条]?\s*问题|问题和|提问|出题",
    re.I,
)
_ASKING = frozenset(
    {"q", "question", "questions", "问", "问题", "提问", "frage", "fragen", "pregunta", "вопрос"}
)


def is_in_the_cast(label: str, asked: str) -> bool:
    """Whether a label names somebody, or something, that the prompt asks for: "Client:" after "a therapist and a client".

    Args:
        label: as it stands in the text, marks and colon included.
        asked: the turn that is answered.
    """
    name = label.strip(" \t\n#*_[]<>|【】:：").casefold()
    if name in _ASKING:
        return _ASKED_FOR_QUESTIONS.search(asked) is not None
    return name in other_sides() and _stands_in(name, asked.casefold())


_OWN_NAME = re.compile(
    r"[ \t\n]*(?P<open>#{1,6}[ \t]+|\*{1,3}|_{1,2}|\[|<|【|「|『|\(|（)?(?P<name>(?:[^\W\d_a-zà-öø-ÿа-я][\w.'’-]*)(?: [^\W\d_a-zà-öø-ÿа-я][\w.'’-]*){0,2})"
    r"(?P<says> (?:says?|said|speaks|replies|sagt|dit|dice|говорит))?(?P<aside> ?[(（][^()（）\n]{1,30}[)）])?(?P<colon> ?[:：])?(?P<close>\*{1,3}|_{1,2}|\]|>|】|」|』|\)|）)?[ \t]*(?:(?P<after>[:：]|[-=—]+>|→|>(?=[ \n])|\|(?=[ ])|[-–—](?=[ ]?[*\"“„«]))(?:\*{1,2}|_{1,2})?)?(?P<end>[ \t]*\n{1,2}|[ \t]+|(?=\S))"
)


def own_name_at_head(
    text: str, prompt: str, asked: str, conversation: Conversation | None = None
) -> tuple[int, int] | None:
    """Span of a speaker's name that stands before a reply as a label: "Mira:", "[Mira]", "# Mira", "Mira ->".

    Args:
        text: the reply.
        prompt: the system prompt; the name, or a word of it, stands there, or in the story that the reply tells.
        asked: the turn that it answers.
        conversation: whose other replies may tell of somebody of that name.
    """
    found = _OWN_NAME.match(text, 0, HEAD + 20)
    if found is None or found.end() >= len(text.rstrip()):
        return None
    heading = (found["open"] or "").startswith("#") and "\n" in found["end"]
    closed = (
        f"{found['open']}{found['close']}" in ("[]", "<>", "【】", "()")
        and not found["aside"]
        and "\n" not in found["end"]
    )
    if not (found["colon"] or found["after"] or heading or closed):
        return None
    rest = text[found.end() :]
    words = [word for word in found["name"].split() if _is_name(word)]
    if not words or _SCRIPT.search(rest):
        return None
    told = ""
    if _STORY.search(rest):
        told = rest
        if conversation is not None:
            told = "\n".join(
                [
                    rest,
                    *(
                        turn.text
                        for turn in conversation.turns
                        if turn.role is Role.ASSISTANT and turn.text != text
                    ),
                ]
            )
    called = _SPOKEN_TO.findall(asked)
    if not any(
        _stands_in(word, prompt) or word in called or (word not in asked and _stands_in(word, told))
        for word in words
    ):
        return None
    return len(text) - len(text.lstrip()), found.end()


def _is_name(word: str) -> bool:
    if word[:1] >= "\u2e80":
        return 2 <= len(word) <= 5 and word not in word_lists().labels
    return len(word) > 2 and word.casefold() not in word_lists().labels


def _stands_in(word: str, text: str) -> bool:
    if word[:1] >= "\u2e80":
        return word in text
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None


_SPOKEN_TO = re.compile(
    r"(?<=[\"“„«—–] )[^\W\d_]+(?=[,!.?])|(?<=[\"“„«—–])[^\W\d_]+(?=[,!.?])|(?<=, )[^\W\d_]+(?=[,!.?])|(?<=[“「『\"])[\u4e00-\u9fff]{2,4}(?=[，！])"
)
"""Whom somebody calls by name: "Mira, are you there?"."""
_STORY = re.compile('["“”„«»—*]')
"""Marks of speech or of acts."""
_SCRIPT = re.compile(r"\n\W{0,3}[^\W\d_][\w .'’-]{0,24}(?:\*\*|\])? ?[:：]")
