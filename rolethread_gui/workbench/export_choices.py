"""What was chosen on the Export page, remembered for each project. Lane: GUI thread."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final, Literal

import msgspec

from rolethread_gui.workbench.preferences import CONTEXT, TOKENIZER, TOKENS_LIKE, Preferences, Row

EXPORT_CHOICES: Final = Row("export/choices", "")
"""Choices as JSON, a part for each project."""
FORMAT: Final = "format:"
"""Begins the target of an export that is for no trainer; the id of the format follows."""

Scope = Literal["all", "shown", "selected", "approved", "group"]
Value = bool | int | float | str


class ExportChoices(msgspec.Struct, frozen=True, omit_defaults=True):
    """The controls of the page.

    Attributes:
        target: id of the trainer, or `FORMAT` and the id of a format; empty until one is chosen.
        settings: the trainers' options that differ from their defaults, by trainer.
        scope: which conversations go; those that are left out of exports never do.
        group: with the scope "group": "tag:" or "source:" and its id.
        percent: how many of a hundred are kept for validation.
        seed: of the split and of the order.
        shuffle: whether the order is changed by chance.
        repairs: ids of the repairs that are done in the exported file alone, by trainer.
        framing: of a plain format: "jsonl" or "array".
        gzip: whether a plain format is packed.
        tokenizer: path of the model's tokenizer.json, empty to estimate.
        template: path of its chat template, empty for the one beside it.
        like: the encoding by which tokens are estimated.
        folder: where the person put the last export, empty for beside the project.
        more: whether the rarer options are unfolded.
    """

    target: str = ""
    settings: dict[str, dict[str, Value]] = {}
    scope: Scope = "all"
    group: str = ""
    percent: int = 0
    seed: int = 0
    shuffle: bool = False
    repairs: dict[str, tuple[str, ...]] = {}
    framing: str = "jsonl"
    gzip: bool = False
    tokenizer: str = ""
    template: str = ""
    like: str = TOKENS_LIKE.default
    folder: str = ""
    more: bool = False

    @property
    def trainer(self) -> str:
        """Id of the trainer, empty where it is a plain format or nothing."""
        return "" if self.target.startswith(FORMAT) else self.target

    @property
    def dialect(self) -> str:
        """Id of the plain format, empty where it is a trainer or nothing."""
        return self.target.removeprefix(FORMAT) if self.target.startswith(FORMAT) else ""

    @property
    def own_settings(self) -> dict[str, Value]:
        """The options of the trainer that were chosen."""
        return self.settings.get(self.trainer, {})

    @property
    def own_repairs(self) -> tuple[str, ...]:
        """The repairs of the trainer that were chosen."""
        return self.repairs.get(self.trainer, ())

    def with_setting(self, name: str, value: Value) -> ExportChoices:
        """Another value of one option of the trainer."""
        own = {**self.own_settings, name: value}
        return msgspec.structs.replace(self, settings={**self.settings, self.trainer: own})

    def with_repair(self, repair: str, wanted: bool) -> ExportChoices:
        """One repair of the trainer, wanted in the exported file or not."""
        own = tuple(one for one in self.own_repairs if one != repair) + ((repair,) if wanted else ())
        return msgspec.structs.replace(self, repairs={**self.repairs, self.trainer: own})


def remembered(preferences: Preferences, project: Path) -> ExportChoices:
    """What was chosen for a project; where nothing readable is kept, what the preferences say."""
    try:
        return msgspec.json.decode(preferences.get_part(EXPORT_CHOICES, _part(project)), type=ExportChoices)
    except msgspec.DecodeError:
        return ExportChoices(tokenizer=preferences.get(TOKENIZER), like=preferences.get(TOKENS_LIKE))


def with_usual_length(preferences: Preferences, choices: ExportChoices) -> ExportChoices:
    """The choices for a trainer that has a longest conversation, with that of the preferences unless one was chosen."""
    context = preferences.get(CONTEXT)
    if not context or "max_tokens" in choices.own_settings:
        return choices
    return choices.with_setting("max_tokens", context)


def remember(preferences: Preferences, project: Path, choices: ExportChoices) -> None:
    """Keep what was chosen for a project."""
    preferences.set_part(EXPORT_CHOICES, _part(project), msgspec.json.encode(choices).decode())


def _part(project: Path) -> str:
    return hashlib.blake2b(str(project).encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()
