"""The data export of ChatGPT: a tree of messages under ``mapping``, and the leaf that was open last."""

from __future__ import annotations

import uuid
from typing import Any

from rolethread_gui.dataset.conversation import Attached, Conversation, Medium, Role, Shape, Turn
from rolethread_gui.formats import content
from rolethread_gui.formats.base import Dialect, RecordProblem
from rolethread_gui.formats.branches import Node, Tree
from rolethread_gui.formats.fresh import fresh_value
from rolethread_gui.formats.holding import Holds
from rolethread_gui.formats.jsonspans import Item, Series
from rolethread_gui.formats.jsontext import LiteralStyle, decode_anyway, is_list, is_object
from rolethread_gui.formats.paths import value_at, with_text, with_value
from rolethread_gui.wording import say

_ROLES = {"system": Role.SYSTEM, "user": Role.USER, "assistant": Role.ASSISTANT, "tool": Role.TOOL}
_UNSEEN = frozenset(
    ("user_editable_context", "model_editable_context", "thoughts", "reasoning_recap", "app_pairing_content")
)
"""Kinds of content that are notes for the model or its thoughts, never shown by ChatGPT as a message."""
_TEXT_KEYS = ("text", "result")
_ROOT = "client-created-root"
_IDS = uuid.UUID("6f1d3c0e-6a54-4b6e-9b0f-2f8f8c1d7a55")


class ChatGPTExport(Dialect):
    """What ChatGPT gives out when someone asks for their data."""

    id = "chatgpt_export"
    title = say("ChatGPT export")
    help = say(
        "conversations.json of a ChatGPT data export. The branch that was open last is shown; replies that were "
        "made again are other texts of their turn."
    )
    complete = True
    target = False
    spoken = frozenset(
        (
            "mapping",
            "current_node",
        )
    )
    holds = Holds(roles=frozenset(_ROLES.values()), empty=False, alternatives=True)

    def score(self, record: Any) -> float:
        """See `Dialect.score`."""
        if not is_object(record):
            return 0.0
        mapping = record.get("mapping")
        if not is_object(mapping):
            return 0.0
        nodes = [node for node in mapping.values() if is_object(node)]
        return 0.98 if len(nodes) == len(mapping) and all("children" in node for node in nodes) else 0.0

    def read(self, record: Any, raw: bytes, key: int) -> Conversation:
        """See `Dialect.read`."""
        del raw
        if not self.score(record):
            raise RecordProblem(say("there is no tree of messages here."))
        turns = _tree(record).turns()
        return Conversation(key, turns, key, len(turns))

    def write(self, conversation: Conversation) -> dict[str, Any]:
        """See `Dialect.write`."""
        mapping: dict[str, Any] = {_ROOT: {"id": _ROOT, "message": None, "parent": None, "children": []}}
        record: dict[str, Any] = {"title": "", "mapping": mapping, "current_node": _ROOT}
        tree = _tree(record)
        tree.edit((), conversation.turns)
        for node in tree.nodes.values():
            if node.fresh:
                mapping[node.id] = _fresh(node)
            else:
                mapping[node.id]["children"] = node.children
        record["current_node"] = tree.leaf
        return record

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """See `Dialect.losses`."""
        return self.holds.losses(conversation)

    def splice(self, raw: bytes, before: Conversation, after: Conversation) -> bytes:
        """See `Dialect.splice`."""
        if before.turns == after.turns:
            return raw
        record = decode_anyway(raw)
        tree = _tree(record)
        leaf = tree.leaf
        tree.edit(before.turns, after.turns)
        listed = value_at(raw, ("mapping",))
        assert listed is not None
        style = LiteralStyle.of(raw)
        series = Series.parse(listed)
        chosen: list[Item] = []
        messages: dict[str, bytes] = {}
        for item in series.items:
            assert item.key is not None
            messages[item.key] = item.value
            if item.key in tree.nodes:
                item.value = _written(item.value, tree.nodes[item.key], record["mapping"][item.key], style)
                chosen.append(item)
        like = series.items[-1].value if series.items else None
        for node in tree.nodes.values():
            if node.fresh:
                value = fresh_value(_fresh(node), like, style)
                if node.copied:
                    value = _moved(messages[node.copied], node, style)
                head = style.literal(node.id) + series.colon
                chosen.append(Item(node.id, head, value))
        raw = with_value(raw, ("mapping",), series.render(chosen))
        if tree.leaf != leaf and tree.leaf is not None:
            raw = with_text(raw, ("current_node",), tree.leaf, style)
        return raw


def _tree(record: dict[str, Any]) -> Tree:
    mapping: dict[str, Any] = record["mapping"]
    nodes: list[Node] = []
    for name, fields in mapping.items():
        parent = fields.get("parent")
        parent = parent if isinstance(parent, str) and parent in mapping and parent != name else None
        children: list[Any] = fields["children"] if is_list(fields["children"]) else []
        known = [child for child in children if isinstance(child, str) and child in mapping and child != name]
        nodes.append(Node(name, parent, known, _turn_of(fields.get("message"))))
    leaf = record.get("current_node")
    leaf = leaf if isinstance(leaf, str) and leaf in mapping else _last_leaf(nodes)
    start = str(record.get("id") or record.get("conversation_id") or record.get("title"))
    return Tree(nodes, leaf, lambda count: str(uuid.uuid5(_IDS, f"{start}/{count}")))


def _last_leaf(nodes: list[Node]) -> str | None:
    """Where the newest branch ends, for exports that do not say which one was open."""
    by_id = {node.id: node for node in nodes}
    at = next((node.id for node in nodes if node.parent is None), None)
    passed: set[str] = set()
    while at is not None and at not in passed and by_id[at].children:
        passed.add(at)
        at = by_id[at].children[-1]
    return at


def _turn_of(message: Any) -> Turn | None:
    if not is_object(message):
        return None
    author, held, marks = (
        value if is_object(value := message.get(key)) else dict[str, Any]()
        for key in ("author", "content", "metadata")
    )
    if marks.get("is_visually_hidden_from_conversation") or held.get("content_type") in _UNSEEN:
        return None
    label = author.get("role")
    label = label if isinstance(label, str) else ""
    parts = held.get("parts")
    if is_list(parts):
        text = content.text_of(parts)
        shape = Shape.TEXT if len(parts) == 1 and isinstance(parts[0], str) else Shape.PARTS
        attached = tuple(_picture(part) for part in parts if _is_picture(part))
    else:
        key = _text_key(held)
        text, shape, attached = (held[key] if key else ""), Shape.TEXT, ()
    if not text and not attached:
        return None
    name = author.get("name")
    return Turn(
        0,
        _ROLES.get(label, Role.OTHER),
        text,
        label,
        name if isinstance(name, str) else "",
        shape=shape,
        attached=attached,
    )


def _text_key(held: dict[str, Any]) -> str | None:
    return next((key for key in _TEXT_KEYS if isinstance(held.get(key), str) and held[key]), None)


def _is_picture(part: Any) -> bool:
    return is_object(part) and "asset_pointer" in part


def _picture(part: dict[str, Any]) -> Attached:
    kind = Medium.SOUND if "audio" in str(part.get("content_type")) else Medium.PICTURE
    size = part.get("size_bytes")
    name = str(part["asset_pointer"]).rpartition("/")[2]
    return Attached(kind, name, size if isinstance(size, int) else 0)


def _fresh(node: Node) -> dict[str, Any]:
    """A new node of the mapping."""
    turn = node.wanted
    assert turn is not None
    author: dict[str, Any] = {"role": _name(turn)}
    if turn.speaker:
        author["name"] = turn.speaker
    message = {
        "id": node.id,
        "author": author,
        "content": {"content_type": "text", "parts": [turn.text]},
        "metadata": {},
    }
    return {"id": node.id, "message": message, "parent": node.parent, "children": node.children}


def _name(turn: Turn) -> str:
    return "user" if turn.role is Role.OTHER else turn.role.value


def _written(value: bytes, node: Node, fields: dict[str, Any], style: LiteralStyle) -> bytes:
    """A node of the mapping after an edit."""
    if node.parent != fields.get("parent") and (node.parent or fields.get("parent") in (None, "")):
        value = with_value(value, ("parent",), style.literal(node.parent) if node.parent else b"null")
    if node.children != fields["children"]:
        value = with_value(value, ("children",), fresh_value(node.children, None, style))
    return _said(value, node, fields["message"], style)


def _said(value: bytes, node: Node, message: Any, style: LiteralStyle) -> bytes:
    old, new = node.shown, node.wanted
    if new is None or old is None:
        return value
    if new.text != old.text:
        path: tuple[str | int, ...] = ("message", "content", "parts")
        parts = value_at(value, path)
        if parts is None or parts[:1] != b"[":
            key = _text_key(message["content"]) or "text"
            value = with_text(value, ("message", "content", key), new.text, style)
        elif old.shape is Shape.TEXT:
            value = with_text(value, (*path, 0), new.text, style)
        else:
            value = with_value(value, path, content.splice_parts(parts, old.text, new.text, style))
    if new.role is not old.role:
        value = with_text(value, ("message", "author", "role"), _name(new), style)
    if new.speaker != old.speaker:
        name = style.literal(new.speaker) if new.speaker else b"null"
        value = with_value(value, ("message", "author", "name"), name)
    return value


def _moved(value: bytes, node: Node, style: LiteralStyle) -> bytes:
    """The node of a turn that went to another place, with all its further data."""
    fields = decode_anyway(value)
    value = with_text(value, ("id",), node.id, style)
    value = with_value(value, ("parent",), style.literal(node.parent) if node.parent else b"null")
    value = with_value(value, ("children",), fresh_value(node.children, None, style))
    node.shown = _turn_of(fields.get("message"))
    return _said(value, node, fields["message"], style)
