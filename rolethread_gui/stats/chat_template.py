"""A model's chat template: how it turns messages into the one text that is trained on.

The conventions are those of transformers (`apply_chat_template`): Jinja2 in its immutable sandbox, blocks
trimmed, loop controls, a block named ``generation`` around what the model learns, and a few functions that
templates expect. A template is a program that somebody else wrote: the sandbox keeps it from the machine, but
bounds neither its time nor its memory. Therefore: only in a process that can be ended, under
`engine.bounds.Bounds`. Lane: compute.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, NoReturn

import jinja2
import jinja2.nodes
from jinja2.ext import Extension, LoopControlExtension
from jinja2.parser import Parser
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace

from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.wording import put, say

Message = Mapping[str, Any]
"""A message as templates know it: role, content, and where there are any tool_calls, name, tool_call_id."""

LONGEST_TEMPLATE: Final = 400_000
"""Code points of a template; real ones stay below 30,000."""
_LONGEST_PRODUCT: Final = 20_000_000
_GENERATION = re.compile(r"\{%[-+]?\s*generation\s*[-+]?%\}")
_WIDTH = re.compile(r"%[^%a-zA-Z]*\d{5}")


class TemplateProblem(UserProblem):
    """The template refuses a conversation, or fails over it."""


class ChatTemplate:
    """One compiled template.

    Args:
        source: in Jinja2.
        special: the special tokens by their names (``bos_token``, ``eos_token`` …).

    Attributes:
        marks_learned: whether the template says itself what is learned (``{% generation %}``).

    Raises:
        UserProblem: the source is no template, or one of an unreasonable size.
    """

    def __init__(self, source: str, special: Mapping[str, str] | None = None) -> None:
        if len(source) > LONGEST_TEMPLATE:
            raise UserProblem(
                put(
                    say("The chat template is {0:,} characters long, which no chat template is."), len(source)
                ),
                say("Choose the file chat_template.jinja or tokenizer_config.json of the model."),
            )
        self.marks_learned = _GENERATION.search(source) is not None
        self._special = dict(special or {})
        self._environment = _Environment()
        self._tracker = self._environment.tracker
        try:
            self._template = self._environment.from_string(source)
        except jinja2.TemplateSyntaxError as problem:
            raise UserProblem(
                say("The chat template cannot be read: line {0}, {1}.").format(
                    problem.lineno, problem.message
                ),
                say("Take it again from the model's page, whole."),
            ) from None
        except (jinja2.TemplateError, RecursionError, SyntaxError, ValueError) as problem:
            raise UserProblem(
                say("The chat template cannot be read ({0}).").format(type(problem).__name__),
                say("Take it again from the model's page, whole."),
            ) from None

    def render(
        self,
        messages: Sequence[Message],
        *,
        tools: Sequence[Any] | None = None,
        add_generation_prompt: bool = False,
    ) -> tuple[str, list[tuple[int, int]]]:
        """The text, and the stretches of it that the template marks as learned, in code points.

        Raises:
            TemplateProblem: the template refuses these messages.
        """
        pieces: list[str] = []
        self._tracker.begin()
        try:
            for piece in self._template.generate(
                messages=[
                    {key: value for key, value in one.items() if value is not None} for one in messages
                ],
                tools=list(tools) if tools is not None else None,
                documents=None,
                add_generation_prompt=add_generation_prompt,
                **self._special,
            ):
                pieces.append(piece)
                self._tracker.length += len(piece)
        except jinja2.TemplateError as problem:
            said = (problem.message or type(problem).__name__).strip()
            raise TemplateProblem(
                say("The model's chat template refuses this conversation: “{0}”").format(_short(said)),
                say("Mend the conversation, or leave it out of the export."),
            ) from None
        except MemoryError:
            raise
        except Exception as problem:  # noqa: BLE001 - whatever somebody's template raises is the template's
            raise TemplateProblem(
                say("The model's chat template fails over this conversation ({0}: {1}).").format(
                    type(problem).__name__, _short(str(problem))
                ),
                say("Mend the conversation, or leave it out of the export."),
            ) from None
        return "".join(pieces), self._tracker.stretches


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 160 else f"{text[:159]}…"


class _GenerationTag(Extension):
    """Makes ``{% generation %}…{% endgeneration %}`` a block, and notes where it stands in the text."""

    tags = {"generation"}  # noqa: RUF012 - declared so by the class it extends

    def __init__(self, environment: jinja2.Environment) -> None:
        super().__init__(environment)
        self.length = 0
        self.stretches: list[tuple[int, int]] = []

    def begin(self) -> None:
        """Forget what was noted."""
        self.length = 0
        self.stretches = []

    def parse(self, parser: Parser) -> jinja2.nodes.Node:
        """Called by Jinja at the tag."""
        line = next(parser.stream).lineno
        inside = parser.parse_statements(("name:endgeneration",), drop_needle=True)
        return jinja2.nodes.CallBlock(self.call_method("_noted"), [], [], inside).set_lineno(line)

    def _noted(self, caller: Callable[[], str]) -> str:
        text = caller()
        self.stretches.append((self.length, self.length + len(text)))
        return text


class _Environment(ImmutableSandboxedEnvironment):
    """The sandbox, with what templates expect, and without the cheap ways to fill the memory."""

    intercepted_binops = frozenset(("*", "**", "%"))

    def __init__(self) -> None:
        super().__init__(
            trim_blocks=True, lstrip_blocks=True, extensions=[_GenerationTag, LoopControlExtension]
        )
        self.tracker = next(one for one in self.extensions.values() if isinstance(one, _GenerationTag))
        self.filters["tojson"] = _to_json
        self.globals.update(_EXPECTED)

    def call_binop(self, context: jinja2.runtime.Context, operator: str, left: Any, right: Any) -> Any:
        """Refuse products, powers and paddings that exist only to be large."""
        if operator == "*":
            for one, times in ((left, right), (right, left)):
                if isinstance(one, (str, list, tuple)) and isinstance(times, int):
                    self._refuse_large(len(one) * times)  # pyright: ignore[reportUnknownArgumentType]
            if isinstance(left, int) and isinstance(right, int):
                self._refuse_large(left.bit_length() + right.bit_length())
        elif operator == "**" and isinstance(left, int) and isinstance(right, int):
            self._refuse_large(left.bit_length() * max(right, 0))
        elif operator == "%" and isinstance(left, str) and ("*" in left or _WIDTH.search(left)):
            raise jinja2.exceptions.SecurityError("a text would be padded without bounds")
        return super().call_binop(context, operator, left, right)

    @staticmethod
    def _refuse_large(size: int) -> None:
        if size > _LONGEST_PRODUCT:
            raise jinja2.exceptions.SecurityError("something too large would be made")


class _Namespace(Namespace):
    """Jinja's namespace, without names that begin with an underscore: those lead into Python."""

    def __init__(*args: Any, **kwargs: Any) -> None:
        """A template may set ``self``, therefore it is not named here."""
        values = dict(*args[1:], **kwargs)
        for name in values:
            _refuse_private(name)
        Namespace.__init__(args[0], values)

    def __setitem__(self, name: str, value: Any) -> None:
        _refuse_private(name)
        super().__setitem__(name, value)


def _refuse_private(name: object) -> None:
    if isinstance(name, str) and name.startswith("_"):
        raise jinja2.exceptions.SecurityError(f"the name {name!r} is not allowed in a namespace")


def _raise(message: object) -> NoReturn:
    raise jinja2.TemplateError(str(message))


def _now(format: str) -> str:
    # Models are shown the date where they run, which is the local one.
    return datetime.datetime.now().strftime(format)


_EXPECTED: Final[dict[str, Any]] = {
    "raise_exception": _raise,
    "strftime_now": _now,
    "namespace": _Namespace,
}


def _to_json(
    value: Any,
    ensure_ascii: bool = False,
    indent: int | None = None,
    separators: tuple[str, str] | None = None,
    sort_keys: bool = False,
) -> str:
    """Jinja's own filter escapes for web pages and sorts the keys; models were trained on neither."""
    return json.dumps(
        value, ensure_ascii=ensure_ascii, indent=indent, separators=separators, sort_keys=sort_keys
    )
