"""Takes over what RoleThread Lite keeps of a dataset: stamps and tags in its records, and the file beside it.

Lite writes ``NAME.registry.json`` next to ``NAME.jsonl``: tags with groups and former names, characters, who
speaks in which turn, and system prompts. All of it becomes one command; the records themselves stay as they are,
byte for byte, and the whole of the file beside them is kept as a setting. Lane: writer.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, cast

import msgspec

from rolethread_gui.dataset.conversation import Conversation, Role
from rolethread_gui.dataset.edits import Command, Edit, SetSetting
from rolethread_gui.dataset.library_edits import DefineCharacter, DefinePrompt
from rolethread_gui.dataset.tag_edits import DefineTag, SetTag
from rolethread_gui.dataset.tags import COLOURS, find_tag, folded, tags_of
from rolethread_gui.dataset.tool_edits import SetSpeaker
from rolethread_gui.engine.project import Project
from rolethread_gui.formats.jsontext import decode_anyway, is_list, is_object
from rolethread_gui.wording import figure, say

SUFFIX: Final = ".registry.json"
STAMP: Final = "_rolethread"
KEPT: Final = "sidecar:"
"""Beginning of the setting that holds the whole file beside a source; the source's id follows."""
_KIND: Final = "rolethread.tag_registry"
_LOOKED_AT = 50
"""Records that are looked at before all of them are read for their stamps."""
_MOST_BYTES = 64 << 20
_BEHAVIOUR = "behavior"
_AWAY = frozenset(("archived", "hidden"))


@dataclasses.dataclass(frozen=True, slots=True)
class TakenOver:
    """What there is to take over.

    Attributes:
        command: all of it as one step; None where there is nothing.
        sentence: what was found, or why the file beside the dataset was left aside; empty for nothing.
    """

    command: Command | None
    sentence: str = ""


def beside(path: Path) -> Path:
    """Where RoleThread Lite keeps what it knows of a dataset."""
    return path.with_name(f"{path.stem}{SUFFIX}")


def take_over(project: Project, source: int) -> TakenOver:
    """Work out what to take over for a source that was read; nothing is changed yet."""
    summary = next((one for one in project.sources() if one.id == source), None)
    if summary is None:
        return TakenOver(None)
    ledger = project.ledger
    keys = ledger.column_store.segment_keys(source).tolist()
    raws = ledger.texts.base.raws
    if not any(STAMP.encode() in raw for _, raw in raws(keys[:_LOOKED_AT])):
        return TakenOver(None)  # nothing of Lite; a file beside it would belong to another dataset
    stamped = list(_stamped(raws(keys)))
    registry, why = _registry(beside(Path(summary.path)), {one.dataset for one in stamped})
    work = _Work(project, registry)
    work.tags(stamped)
    work.characters(stamped)
    work.prompts()
    if registry:
        work.edits.append(SetSetting(f"{KEPT}{source}", registry))
    counts = [
        f"{figure(count)} {one if count == 1 else many}"
        for count, one, many in (
            (work.tagged, say("tag"), say("tags")),
            (work.known, say("character"), say("characters")),
            (work.library, say("system prompt"), say("system prompts")),
        )
        if count
    ]
    if not work.edits:
        return TakenOver(None, why)
    found = ", ".join(counts) or say("what stands beside the dataset")
    label = say("Took over from RoleThread Lite: {0}").format(found)
    return TakenOver(Command(label, tuple(work.edits), "import"), f"{label}. {why}".strip())


@dataclasses.dataclass(frozen=True, slots=True)
class _Stamped:
    """A record with a stamp."""

    key: int
    entry: str
    dataset: str
    tags: tuple[str, ...]


def _stamped(raws: Iterable[tuple[int, bytes]]) -> Iterator[_Stamped]:
    for key, raw in raws:
        record = decode_anyway(raw) if STAMP.encode() in raw else None
        if not is_object(record) or not is_object(record.get(STAMP)):
            continue
        stamp = record[STAMP]
        given = record.get(say("tags"))
        tags = tuple(tag for tag in given if isinstance(tag, str) and tag.strip()) if is_list(given) else ()
        yield _Stamped(key, _text(stamp, "entry_uuid"), _text(stamp, "dataset_uuid"), tags)


def _registry(path: Path, datasets: set[str]) -> tuple[dict[str, Any], str]:
    """The file beside the dataset, and why it is left aside."""
    try:
        if not path.is_file() or path.stat().st_size > _MOST_BYTES:
            return {}, ""
        found = msgspec.json.decode(path.read_bytes())
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return {}, say("“{0}” beside it cannot be read and was left aside.").format(path.name)
    about = _object(found, "metadata")
    if about.get("kind") != _KIND:
        return {}, ""
    if about.get("schema_version") != 1:
        return {}, say("“{0}” was written by a newer RoleThread Lite and was left aside.").format(path.name)
    uuid = _text(_object(found, "dataset"), "dataset_uuid")
    if uuid and uuid not in datasets:
        return {}, say("{0} belongs to another dataset and was left aside.").format(path.name)
    return cast("dict[str, Any]", found), ""


class _Work:
    """Gathers the edits."""

    def __init__(self, project: Project, registry: Mapping[str, Any]) -> None:
        self._project = project
        self._registry = registry
        self._there = tags_of(project.settings)
        self._names: dict[str, str] = {}
        self.edits: list[Edit] = []
        self.tagged = self.known = self.library = 0

    # tags

    def tags(self, stamped: Iterable[_Stamped]) -> None:
        """Tags of the registry, then those of the records."""
        groups = {
            _text(one, "slug"): _text(one, "name") or _spoken(_text(one, "slug"))
            for one in _objects(self._registry, "categories")
        }
        former = self._former_names()
        for place, one in enumerate(_objects(self._registry, say("tags"))):
            slug = _text(one, "slug")
            if slug:
                self._define(one, slug, groups, former.get(slug, []), place)
        owners: dict[str, list[int]] = {}
        for record in stamped:
            for tag in dict.fromkeys(record.tags):
                owners.setdefault(self._name_of(tag, former), []).append(record.key)
        self.edits += [SetTag(tuple(dict.fromkeys(keys)), name) for name, keys in owners.items()]
        self.tagged += sum(1 for name in owners if name not in self._names.values())

    def _define(
        self, one: Mapping[str, Any], slug: str, groups: Mapping[str, str], former: list[str], place: int
    ) -> None:
        name = " ".join((_text(one, "name") or _spoken(slug)).split())
        if name in self._names.values():
            name = slug  # two of Lite's tags may show one name
        category = _text(one, "category_slug")
        known = find_tag(self._there, name)
        self._names[slug] = known.name if known is not None else name
        aliases = [alias for alias in (slug, *former) if folded(alias) != folded(name)]
        self.edits.append(
            DefineTag(
                self._names[slug],
                group=groups.get(category, _spoken(category)) if known is None else None,
                colour=COLOURS[1 + place % (len(COLOURS) - 1)] if known is None else None,
                behaviour=category == _BEHAVIOUR if known is None else None,
                aliases=tuple(dict.fromkeys((*(known.aliases if known is not None else ()), *aliases))),
                archived=_text(one, "status") in _AWAY if known is None else None,
            )
        )
        self.tagged += 1

    def _former_names(self) -> dict[str, list[str]]:
        """Former slugs by the slug that took their place in the end."""
        moved = {
            _text(one, "old_slug"): _text(one, "new_slug")
            for one in _objects(self._registry, "aliases")
            if _text(one, "old_slug") and _text(one, "new_slug")
        }
        found: dict[str, list[str]] = {}
        for old in moved:
            end, seen = old, {old}
            while end in moved and moved[end] not in seen:
                end = moved[end]
                seen.add(end)
            if end != old:
                found.setdefault(end, []).append(old)
        return found

    def _name_of(self, slug: str, former: Mapping[str, list[str]]) -> str:
        """What a tag of a record is called here."""
        plain = " ".join(slug.split())
        if plain in self._names:
            return self._names[plain]
        for end, olds in former.items():
            if plain in olds and end in self._names:
                return self._names[end]
        return plain

    # characters

    def characters(self, stamped: Iterable[_Stamped]) -> None:
        """Characters with their cards, and who speaks in which turn."""
        names: dict[str, str] = {}
        for one in _objects(self._registry, say("characters")):
            slug = _text(one, "slug")
            name = _text(one, "display_name") or _text(one, "name") or _spoken(slug)
            if not name.strip():
                continue
            names[slug] = name
            away = one.get("active", one.get("is_active", True)) in (False, 0)
            card = _text(one, "description")
            aliases = (slug,) if slug and slug != name else ()
            self.edits.append(DefineCharacter(name, aliases=aliases, card=card, archived=away))
            self.known += 1
        keys = {record.entry: record.key for record in stamped if record.entry}
        for mapping in _objects(self._registry, "entry_character_mappings"):
            key = keys.get(_text(mapping, "entry_uuid"))
            if key is not None:
                self._speakers(self._project.conversation(key), _objects(mapping, "turns"), names)

    def _speakers(
        self, conversation: Conversation, turns: list[Mapping[str, Any]], names: Mapping[str, str]
    ) -> None:
        """Name the speakers of a conversation; Lite counts turns with or without the system prompt."""
        told = [
            (int(one["turn_index"]), _text(one, "training_role"), _text(one, "character_slug"), one)
            for one in turns
            if isinstance(one.get("turn_index"), int)
        ]
        everything = conversation.turns
        spoken = tuple(turn for turn in everything if turn.role is not Role.SYSTEM)

        def fits(row: Any) -> int:
            return sum(
                1
                for at, role, _, _ in told
                if 0 <= at < len(row) and (not role or row[at].role.value == role)
            )

        starts_at_none = any(at == 0 for at, *_ in told)
        row = spoken if fits(spoken) > fits(everything) or (starts_at_none and fits(spoken)) else everything
        for at, _, slug, one in told:
            name = names.get(slug) or _spoken(slug) or _text(one, "source_role_label")
            if name and 0 <= at < len(row) and row[at].speaker != name:
                self.edits.append(SetSpeaker(conversation.key, row[at].key, name))

    # prompts

    def prompts(self) -> None:
        """The library of system prompts."""
        for one in _objects(self._registry, "system_prompts"):
            name, text = _text(one, "name") or _text(one, "slug"), _text(one, "content")
            if name.strip() and text.strip():
                away = one.get("active", one.get("is_active", True)) in (False, 0)
                about = _text(one, "description")
                self.edits.append(DefinePrompt(name, text=text, about=about, archived=away))
                self.library += 1


def _text(value: Any, key: str) -> str:
    found = value.get(key) if is_object(value) else None
    return found if isinstance(found, str) else ""


def _object(value: Any, key: str) -> dict[str, Any]:
    found = value.get(key) if is_object(value) else None
    return found if is_object(found) else {}


def _objects(value: Any, key: str) -> list[Mapping[str, Any]]:
    found = value.get(key) if is_object(value) else None
    return [one for one in found if is_object(one)] if is_list(found) else []


def _spoken(slug: str) -> str:
    """A slug as words."""
    return " ".join(slug.replace("_", " ").split())
