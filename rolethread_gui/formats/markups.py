"""The marks that chat templates put around turns: ChatML, Llama, Mistral, Gemma, Alpaca, Vicuna and others."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import ClassVar

from rolethread_gui.dataset.conversation import Role
from rolethread_gui.formats.marked import Marked, Markup, Piece
from rolethread_gui.formats.message_keys import role_of
from rolethread_gui.wording import say

_ROLES = {Role.SYSTEM: "system", Role.USER: "user", Role.ASSISTANT: "assistant", Role.TOOL: "tool"}


class _Template(Markup):
    """A template with a mark before each turn, and perhaps one behind it.

    Attributes:
        start: finds the marks; its group is the name.
        end: what ends the text of a turn, at the end of what stands up to the next mark.
        head: a mark, with a place for the name.
        tail: what goes behind a turn.
        names: how each role is called.
        system_lead: whether what stands before the first mark is the system prompt.
    """

    start: ClassVar[re.Pattern[str]]
    end: ClassVar[re.Pattern[str]] = re.compile(r"\s*\Z")
    head: ClassVar[str]
    tail: ClassVar[str]
    names: ClassVar[Mapping[Role, str]] = _ROLES
    system_lead: ClassVar[bool] = False

    def split(self, text: str) -> Marked | None:
        """See `Markup.split`."""
        marks = list(self.start.finditer(text))
        if not marks or not self._enough({mark[1] for mark in marks}):
            return None
        pieces: list[Piece] = []
        lead = text[: marks[0].start()]
        if self.system_lead and lead.strip():
            said = lead.strip()
            before, _, behind = lead.partition(said)
            pieces.append(Piece("", before, said, behind))
            lead = ""
        for mark, following in zip(marks, [*marks[1:], None], strict=True):
            body = text[mark.end() : following.start() if following else len(text)]
            ended = self.end.search(body)
            at = ended.start() if ended else len(body)
            pieces.append(Piece(mark[1], mark[0], body[:at], body[at:]))
        return Marked(lead, tuple(pieces))

    def _enough(self, names: set[str]) -> bool:
        """Whether these names make a conversation."""
        return any(self.role(name) is not Role.OTHER for name in names)

    def framed(self, name: str) -> tuple[str, str]:
        """See `Markup.framed`."""
        return ("", "\n\n") if not name else (self.head.replace("%", name), self.tail)

    def role(self, name: str) -> Role:
        """See `Markup.role`."""
        if not name:
            return Role.SYSTEM
        return next((role for role, known in self.names.items() if known == name), role_of(name))

    def name(self, role: Role) -> str:
        """See `Markup.name`."""
        return self.names.get(role, self.names[Role.USER])


class _ChatML(_Template):
    id = "chatml"
    title = "ChatML"
    start = re.compile(r"<\|im_start\|>([^\n<]{1,40})\n")
    end = re.compile(r"(?:<\|im_end\|>\s*)?\Z")
    head = "<|im_start|>%\n"
    tail = "<|im_end|>\n"


class _Llama3(_Template):
    id = "llama3"
    title = say("Llama 3")
    start = re.compile(r"<\|start_header_id\|>([^\n<]{1,40})<\|end_header_id\|>\n{0,2}")
    end = re.compile(r"(?:<\|(?:eot_id|eom_id|end_of_text)\|>\s*)*\Z")
    head = "<|start_header_id|>%<|end_header_id|>\n\n"
    tail = "<|eot_id|>"


class _Gemma(_Template):
    id = "gemma"
    title = "Gemma"
    start = re.compile(r"<start_of_turn>([a-z]{1,20})\n")
    end = re.compile(r"(?:<end_of_turn>\s*)?(?:<eos>\s*)?\Z")
    head = "<start_of_turn>%\n"
    tail = "<end_of_turn>\n"
    names: ClassVar[Mapping[Role, str]] = {**_ROLES, Role.ASSISTANT: "model"}


class _Zephyr(_Template):
    id = "zephyr"
    title = say("Zephyr or Pygmalion")
    start = re.compile(r"<\|(system|user|assistant|model)\|>\n?")
    end = re.compile(r"\s*(?:(?:</s>|<\|end\|>|<\|endoftext\|>)\s*)*\Z")
    head = "<|%|>\n"
    tail = "</s>\n"


class _Alpaca(_Template):
    id = "alpaca_text"
    title = "Alpaca"
    start = re.compile(r"(?:^|(?<=\n))### (Instruction|Input|Response|System|Human|User|Assistant): ?\n?")
    end = re.compile(r"\s*(?:(?:</s>|<\|endoftext\|>)\s*)?\Z")
    head = "### %:\n"
    tail = "\n\n"
    names: ClassVar[Mapping[Role, str]] = {
        Role.SYSTEM: "System",
        Role.USER: "Instruction",
        Role.ASSISTANT: "Response",
    }
    system_lead = True

    def role(self, name: str) -> Role:
        """See `Markup.role`."""
        if name in ("Instruction", "Input", "Human", "User"):
            return Role.USER
        return Role.ASSISTANT if name in ("Response", "Assistant") else Role.SYSTEM

    def _enough(self, names: set[str]) -> bool:
        return bool(names & {"Response", "Assistant"}) and len(names) > 1


class _Vicuna(_Template):
    id = "vicuna"
    title = "Vicuna"
    start = re.compile(r"(?:^|(?<=\s)|(?<=</s>))(USER|ASSISTANT|SYSTEM): ?")
    end = re.compile(r"\s*(?:</s>\s*)?\Z")
    head = "%: "
    tail = "\n"
    names: ClassVar[Mapping[Role, str]] = {
        Role.SYSTEM: "SYSTEM",
        Role.USER: "USER",
        Role.ASSISTANT: "ASSISTANT",
    }
    system_lead = True

    def _enough(self, names: set[str]) -> bool:
        return {"USER", "ASSISTANT"} <= names


class Human(_Template):
    r"""``\n\nHuman: …\n\nAssistant: …``, as Anthropic wrote preference data."""

    id = "human_assistant"
    title = say("Human and Assistant")
    start = re.compile(r"(?:^|\n\n)(Human|Assistant):(?: |(?=\n|\Z))")
    end = re.compile(r"\Z")
    head = "\n\n%: "
    tail = ""
    names: ClassVar[Mapping[Role, str]] = {Role.USER: "Human", Role.ASSISTANT: "Assistant"}
    system_lead = True


class _HumanText(Human):
    """The same in a text that may be anything: only where both speak."""

    def _enough(self, names: set[str]) -> bool:
        return {"Human", "Assistant"} <= names


class _Labels(_Template):
    id = "labels"
    title = say("Labels in brackets")
    start = re.compile(r"(?:^|(?<=\s))<(user|bot)>: ?")
    end = re.compile(r"\s*\Z")
    head = "<%>: "
    tail = " "
    names: ClassVar[Mapping[Role, str]] = {Role.USER: "user", Role.ASSISTANT: "bot"}


class _Inst(Markup):
    """``[INST] … [/INST] …</s>``, as Llama 2 and Mistral do it; the system prompt stands inside the first one."""

    id = "llama2"
    title = say("Llama 2 or Mistral")
    alone = False
    _MARK = re.compile(r"\s*(?:<s>)?\s*\[INST\]\s?|\s?\[/INST\]\s?|\s*</s>\s*(?=\Z)")
    _SYSTEM = re.compile(r"<<SYS>>\n?(.*?)(\n?<</SYS>>\s*)", re.DOTALL)

    def split(self, text: str) -> Marked | None:
        """See `Markup.split`."""
        marks = list(self._MARK.finditer(text))
        if not any("INST]" in mark[0] for mark in marks):
            return None
        pieces: list[Piece] = []
        lead = text[: marks[0].start()]
        for mark, following in zip(marks, [*marks[1:], None], strict=True):
            body = text[mark.end() : following.start() if following else len(text)]
            if "[INST]" in mark[0]:
                found = self._SYSTEM.match(body)
                head = mark[0]
                if found:
                    opening = body[: found.start(1)]
                    pieces.append(Piece("system", head + opening, found[1], found[2]))
                    head, body = "", body[found.end() :]
                if body or not found:
                    pieces.append(Piece("user", head, body, ""))
            elif "[/INST]" in mark[0]:
                said = re.sub(r"\s*(?:</s>\s*)?\Z", "", body)
                pieces.append(Piece("assistant", mark[0], said, body[len(said) :]))
            elif pieces:
                pieces[-1] = Piece(
                    pieces[-1].name, pieces[-1].head, pieces[-1].text, pieces[-1].tail + mark[0] + body
                )
        return Marked(lead, tuple(pieces))

    def framed(self, name: str) -> tuple[str, str]:
        """See `Markup.framed`."""
        return {
            "system": ("<s>[INST] <<SYS>>\n", "\n<</SYS>>\n\n"),
            "user": ("<s>[INST] ", ""),
        }.get(name, (" [/INST] ", " </s>"))

    def role(self, name: str) -> Role:
        """See `Markup.role`."""
        return role_of(name)

    def name(self, role: Role) -> str:
        """See `Markup.name`."""
        return {Role.SYSTEM: "system", Role.ASSISTANT: "assistant"}.get(role, "user")

    def render(self, said: Sequence[tuple[str, str]]) -> str:
        """See `Markup.render`: a system prompt goes into the instruction that follows it."""
        made: list[str] = []
        above = ""
        for name, text in said:
            head, tail = self.framed(name)
            if name == "user" and above == "system":
                head = ""
            made.append(head + text + tail)
            above = name
        return "".join(made)


HUMAN = Human()
LABELS: Markup = _Labels()
TEMPLATES: tuple[Markup, ...] = (
    _ChatML(),
    _Llama3(),
    _Gemma(),
    _Inst(),
    _Zephyr(),
    _Alpaca(),
    _HumanText(),
    _Vicuna(),
)
"""In the order in which they are tried: marks that nobody writes by chance come first."""
