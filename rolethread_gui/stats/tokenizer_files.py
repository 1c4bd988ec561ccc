"""The files by which a model counts: ``tokenizer.json``, and its chat template and special tokens beside it.

All are read from disk; nothing is ever fetched. They come from somewhere else: what they hold is only let
loose in a process that can be ended (`engine.token_process`). Lane: compute.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import msgspec

from rolethread_gui.dataset.errors import FileProblem, UserProblem
from rolethread_gui.wording import say

if TYPE_CHECKING:
    from tokenizers import Tokenizer

LARGEST: Final = 256 * 1024 * 1024
"""Bytes of a tokenizer.json; the largest known ones stay below 40 MB."""
_LARGEST_BESIDE: Final = 64 * 1024 * 1024
_FOUND_AT = say("Take tokenizer.json from the model's page, and put tokenizer_config.json beside it.")
_SPECIAL = ("bos_token", "eos_token", "unk_token", "sep_token", "pad_token", "cls_token", "mask_token")


class TemplateFiles(msgspec.Struct, frozen=True):
    """What stands beside a tokenizer.

    Attributes:
        templates: chat templates by name; the usual one is "default", one for tools "tool_use".
        special: special tokens by name.
    """

    templates: dict[str, str] = {}
    special: dict[str, str] = {}

    def template(self, *, tools: bool = False) -> str:
        """The template for conversations with or without tools, empty where there is none."""
        if tools and "tool_use" in self.templates:
            return self.templates["tool_use"]
        return self.templates.get("default", "")


def load_tokenizer(path: Path) -> Tokenizer:
    """The tokenizer of a ``tokenizer.json``, without padding and truncation. Takes up to some seconds.

    Raises:
        FileProblem: the file cannot be read, or is none.
    """
    from tokenizers import Tokenizer

    _refuse_large(path, LARGEST)
    try:
        made = Tokenizer.from_file(str(path))
    except Exception as problem:  # noqa: BLE001 - the library raises Exception itself for every bad file
        said = " ".join(str(problem).split())[:160]
        raise FileProblem(
            say("“{0}” is not a tokenizer that can be used: {1}.").format(path.name, said), _FOUND_AT
        ) from None
    made.no_padding()
    made.no_truncation()
    return made


def read_beside(tokenizer: Path, template: Path | None = None) -> TemplateFiles:
    """Chat templates and special tokens for a tokenizer.

    Args:
        tokenizer: its ``tokenizer.json``; the other files are looked for in its folder.
        template: a file with the template, where the person named one: Jinja, or JSON as in
            ``tokenizer_config.json``. It wins over what lies in the folder.

    Raises:
        FileProblem: a file cannot be read or is not what its name says.
    """
    folder = tokenizer.parent
    config = _json(folder / "tokenizer_config.json")
    special = {**_tokens(_json(folder / "special_tokens_map.json")), **_tokens(config)}
    templates = _templates(config)
    templates |= _templates(_json(folder / "chat_template.json"))
    usual = folder / "chat_template.jinja"
    if usual.is_file():
        templates["default"] = _text(usual)
    further = folder / "additional_chat_templates"
    if further.is_dir():
        for one in sorted(further.glob("*.jinja"))[:32]:
            templates[one.stem] = _text(one)
    if template is not None:
        if template.suffix.lower() == ".json":
            named = _json(template, needed=True)
            templates, special = _templates(named), {**special, **_tokens(named)}
            if not templates:
                raise FileProblem(
                    say("There is no chat template in “{0}”.").format(template.name),
                    say("Choose tokenizer_config.json or chat_template.jinja of the model."),
                )
        else:
            templates = {"default": _text(template)}
    return TemplateFiles(templates, special)


def _tokens(config: Mapping[str, Any]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in _SPECIAL:
        value = config.get(name)
        if isinstance(value, dict):
            value = value.get("content")  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
        if isinstance(value, str):
            found[name] = value
    return found


def _templates(config: Mapping[str, Any]) -> dict[str, str]:
    given: Any = config.get("chat_template")
    if isinstance(given, str):
        return {"default": given}
    try:
        if isinstance(given, list):
            return {one.name: one.template for one in msgspec.convert(given, list[_Named])}
        return msgspec.convert(given or {}, dict[str, str])
    except msgspec.ValidationError:
        return {}


class _Named(msgspec.Struct):
    name: str
    template: str


def _refuse_large(path: Path, most: int) -> None:
    try:
        size = path.stat().st_size
    except OSError:
        raise FileProblem(say("“{0}” is not there any more.").format(path.name), _FOUND_AT) from None
    if size > most:
        raise FileProblem(say("“{0}” is too large to be a model's file.").format(path.name), _FOUND_AT)


def _text(path: Path) -> str:
    _refuse_large(path, _LARGEST_BESIDE)
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise FileProblem(say("“{0}” cannot be read as text.").format(path.name), _FOUND_AT) from None


def _json(path: Path, *, needed: bool = False) -> Mapping[str, Any]:
    if not needed and not path.is_file():
        return {}
    try:
        found: Any = json.loads(_text(path))
    except (ValueError, RecursionError):
        raise FileProblem(say("“{0}” is damaged: it is not JSON.").format(path.name), _FOUND_AT) from None
    if not isinstance(found, dict):
        raise UserProblem(say("“{0}” is not a model's file.").format(path.name), _FOUND_AT)
    return found  # pyright: ignore[reportUnknownVariableType]
