"""The guide: chapters written by hand in ``resources/help/guide``, and chapters made from what the program has.

What is said of a check, a format or a trainer comes from its own file, so that a new one has its chapter and
none can fall behind. Text is Markdown; a link to another chapter is written ``guide:ID``.
"""

from __future__ import annotations

import dataclasses
import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from rolethread_gui.checks.base import Check
from rolethread_gui.checks.examples import Example, examples_of
from rolethread_gui.checks.registry import all_checks
from rolethread_gui.dataset.conversation import Role
from rolethread_gui.dataset.flags import Severity
from rolethread_gui.formats.containers.registry import all_containers
from rolethread_gui.formats.registry import all_dialects
from rolethread_gui.formats.trainer_options import Option
from rolethread_gui.formats.trainer_registry import all_trainers
from rolethread_gui.formats.trainers.base import Trainer
from rolethread_gui.resource_files import resource

LINK: Final = "guide:"
"""How the address of a link to a chapter begins."""

KeyRow = tuple[str, str, str]
"""Where a key works, the key, and what it does."""

SettingRow = tuple[str, str, tuple[str, ...]]
"""What a preference is called, one sentence about it, and its choices in words, where it has some."""

_SERIOUS = {
    Severity.ERROR: "An error: most trainers stumble over it, or the model learns something broken.",
    Severity.WARNING: "A warning: probably unwanted.",
    Severity.HINT: "A hint: a matter of taste, or of the whole dataset.",
}
_LANGUAGES = {
    "ar": "Arabic", "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "fr": "French",
    "he": "Hebrew", "hi": "Hindi", "it": "Italian", "ja": "Japanese", "ko": "Korean", "nl": "Dutch",
    "pt": "Portuguese", "ru": "Russian", "th": "Thai", "uk": "Ukrainian", "zh": "Chinese",
}  # fmt: skip


@dataclasses.dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter.

    Attributes:
        id: what links name.
        part: title of the part of the guide that it stands in.
        title: its heading.
        text: all of it as Markdown, the heading included.
        within: id of the chapter that it belongs to, "" for one of the first level.
    """

    id: str
    part: str
    title: str
    text: str
    within: str = ""


def chapters(keys: Sequence[KeyRow] = (), settings: Sequence[SettingRow] = ()) -> list[Chapter]:
    """All chapters in order.

    Args:
        keys: the keys of the window, which only the window knows.
        settings: the preferences, which only the window knows too.
    """
    folder = resource("help", "guide")
    contents: dict[str, Any] = tomllib.loads((folder / "contents.toml").read_text("utf-8"))
    found: list[Chapter] = []
    for part in contents["part"]:
        for made in part.get("made", ()):
            found += _made(made, part["title"], keys, settings)
        found += [_written(folder, name, part["title"]) for name in part.get("chapters", ())]
    return found


def write(folder: Path, keys: Sequence[KeyRow] = (), settings: Sequence[SettingRow] = ()) -> list[Path]:
    """Write the guide as Markdown files with an index, and return their paths.

    Raises:
        OSError: the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    guide = chapters(keys, settings)
    lines = ["# The guide of RoleThread Workbench", ""]
    part = ""
    written: list[Path] = []
    for chapter in guide:
        if chapter.part != part:
            part = chapter.part
            lines += ["", f"## {part}", ""]
        indent = "  " if chapter.within else ""
        lines.append(f"{indent}- [{chapter.title}]({chapter.id}.md)")
        path = folder / f"{chapter.id}.md"
        text = re.sub(rf"\({LINK}([\w-]+)\)", r"(\1.md)", chapter.text)
        path.write_text(text.rstrip() + "\n", encoding="utf-8")
        written.append(path)
    index = folder / "README.md"
    index.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return [index, *written]


def plain(text: str) -> str:
    """Markdown as it reads: without marks, one space between words."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"(?m)^\s*(?:#+|[-*>]|\d+\.|\|[ -|]*\|$)\s*", "", text)
    return " ".join(re.sub(r"\\(.)|[*`|]", r"\1", text).split())


def literally(text: str) -> str:
    """Plain words as Markdown that reads the same."""
    return re.sub(r"([\\*_`<>\[\]|#&~])", r"\\\1", text)


def _written(folder: Path, name: str, part: str) -> Chapter:
    text = (folder / f"{name}.md").read_text("utf-8")
    return Chapter(name, part, text.partition("\n")[0].removeprefix("# ").strip(), text)


def _made(kind: str, part: str, keys: Sequence[KeyRow], settings: Sequence[SettingRow]) -> list[Chapter]:
    if kind == "checks":
        return _check_chapters(part)
    if kind == "formats":
        return _format_chapters(part)
    if kind == "trainers":
        return _trainer_chapters(part)
    if kind == "keys":
        return [Chapter("keys", part, "Keys", _keys_text(keys))]
    if kind == "preferences":
        return [Chapter("preferences", part, "Preferences", _settings_text(settings))]
    raise ValueError(f"nothing makes the part “{kind}” of the guide")


def _overview(kind: str, part: str, opening: str, below: Sequence[Chapter], says: Sequence[str]) -> Chapter:
    lines = [
        f"- [{literally(chapter.title)}]({LINK}{chapter.id}). {literally(said)}"
        for chapter, said in zip(below, says, strict=True)
    ]
    return Chapter(kind, part, part, "\n".join([f"# {part}", "", opening, "", *lines]))


# checks


def _check_chapters(part: str) -> list[Chapter]:
    checks = list(all_checks().values())
    below = [
        Chapter(f"check-{check.id}", part, check.title, _check_text(check), "checks") for check in checks
    ]
    opening = (
        "Everything that is looked for, the most serious first. How to deal with flags is told in "
        f"[Flags]({LINK}flags)."
    )
    return [_overview("checks", part, opening, below, [_first(check.help) for check in checks]), *below]


def _check_text(check: Check) -> str:
    lines = [
        f"# {literally(check.title)}",
        "",
        literally(check.help),
        "",
        f"*{_SERIOUS[check.severity]}*",
        "",
    ]
    if check.languages != ("*",):
        names = sorted(_LANGUAGES[code] for code in check.languages)
        lines += [f"Looks at texts in: {', '.join(names)}. Other languages are left alone.", ""]
    lines += ["## For example", ""]
    for example in examples_of(check):
        lines += [*_example_lines(example), ""]
    if check.options:
        lines += ["## What can be set", ""]
        lines += [literally(f"- {one.title}{f' ({one.unit})' if one.unit else ''}") for one in check.options]
        lines.append("")
    return "\n".join(lines)


_SPEAKERS = {Role.SYSTEM: "System", Role.USER: "User", Role.ASSISTANT: "Assistant", Role.TOOL: "Tool"}


def _example_lines(example: Example) -> list[str]:
    lines = ["Flagged:" if example.flagged else "Left alone:", ""]
    for turn in example.conversation.turns:
        said = turn.text or ", ".join(f"{call.name}({call.arguments})" for call in turn.calls)
        lines += [f"> **{_SPEAKERS[turn.role]}:** {_quoted(said)}", ">"]
    lines.append("")
    if example.flagged:
        lines += [f"- {literally(flag.message)}" for flag in example.flags]
    elif example.note:
        lines.append(literally(example.note))
    return lines


def _quoted(text: str) -> str:
    """Text of an example within a quotation, line for line."""
    return "  \n> ".join(literally(line) or "\u00a0" for line in text.split("\n"))


# formats


def _format_chapters(part: str) -> list[Chapter]:
    known: dict[str, tuple[str, str, str]] = {}
    for container in all_containers().values():
        known[container.id] = (container.title, container.help, _TARGET if container.writes else _GIVEN_BACK)
    for dialect in all_dialects().values():
        if not dialect.envelope:
            ways = _TARGET if dialect.target else _READ_ONLY
            known[dialect.id] = (dialect.title, dialect.help, ways)
    rows = sorted(known.items(), key=lambda row: row[1][0].casefold())
    below = [
        Chapter(
            f"format-{name}", part, title, f"# {literally(title)}\n\n{literally(says)}\n\n{ways}\n", "formats"
        )
        for name, (title, says, ways) in rows
    ]
    opening = (
        "A file is recognised by what is in it, not by its name. It may be packed (gzip, xz, zst, bz2), lie in a folder or "
        "an archive, and be written in UTF-8, UTF-16 or an older way. Where something cannot be known, you are asked."
    )
    return [_overview("formats", part, opening, below, [_first(says) for _, (_, says, _) in rows]), *below]


_GIVEN_BACK = "It can be read, edited and given back as it was but for your edits."
_TARGET = (
    "It can be read, edited, given back as it was but for your edits, and written anew from other formats."
)
_READ_ONLY = (
    "It can be read, edited and given back as it was but for your edits. No trainer takes it, so nothing else is written "
    f"in it; choose where it goes on the [Export]({LINK}export) page."
)


# trainers


def _trainer_chapters(part: str) -> list[Chapter]:
    trainers = list(all_trainers().values())
    below = [
        Chapter(f"trainer-{trainer.id}", part, trainer.title, _trainer_text(trainer), "trainers")
        for trainer in trainers
    ]
    opening = (
        f"What each trainer or program takes, and what it does to the rest. [Export]({LINK}export) tells how."
    )
    return [
        _overview("trainers", part, opening, below, [_first(trainer.help) for trainer in trainers]),
        *below,
    ]


def _trainer_text(trainer: Trainer) -> str:
    lines = [f"# {literally(trainer.title)}", "", literally(trainer.help), ""]
    options = trainer.options()
    if options:
        lines += ["## What can be chosen", "", *(_option_line(option) for option in options), ""]
    rules = trainer.rules(trainer.settings({}))
    if rules:
        lines += ["## What is looked for before anything is written", ""]
        lines += [f"- **{literally(rule.title)}.** {literally(rule.why)}" for rule in rules]
        lines.append("")
    return "\n".join(lines)


def _option_line(option: Option) -> str:
    choices = "; ".join(title for _, title in option.choices)
    said = f"{literally(option.title)}**: {literally(option.help)}"
    return f"- **{said}" + (f" ({literally(choices)})" if choices else "")


# keys


def _keys_text(keys: Sequence[KeyRow]) -> str:
    lines = [
        "# Keys",
        "",
        "The whole program can be used without a mouse. Press **?** outside a text for a sheet of these. Enter and "
        "Return are the same key. On a Mac, the Command key stands for Ctrl and the Option key for Alt.",
    ]
    groups: dict[str, list[str]] = {}
    for group, key, what in keys:
        row = f"| {literally(key)} | {literally(what[:1].upper() + what[1:])} |"
        groups.setdefault(group, []).append(row)
    for group, rows in groups.items():
        lines += ["", f"## {group}", "", "| Key | What it does |", "| --- | --- |", *rows]
    return "\n".join([*lines, ""])


# preferences


def _settings_text(settings: Sequence[SettingRow]) -> str:
    lines = [
        "# Preferences",
        "",
        "**File → Preferences…** (**Ctrl+,**) holds what is the same for all projects. Every change counts at once; "
        "there is nothing to confirm. What belongs to one project, such as the checks and the words it learned, is "
        f"kept in that project: see [Checks]({LINK}checks-page) and [Spelling]({LINK}spelling).",
        "",
    ]
    for title, says, choices in settings:
        chosen = f" ({literally('; '.join(choices))})" if choices else ""
        lines += [f"- **{literally(title)}.** {literally(says)}{chosen}"]
    return "\n".join([*lines, ""])


def _first(text: str) -> str:
    """The first sentence."""
    return re.split(r"(?<=[.!?])\s+(?=[A-Z“])", text, maxsplit=1)[0]
