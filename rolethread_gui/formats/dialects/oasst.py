"""OpenAssistant trees: ``{"message_tree_id": …, "prompt": {"role": …, "text": …, "replies": [ … ]}}``."""

from __future__ import annotations

import uuid
from typing import Any

from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.formats.base import Dialect, RecordProblem
from rolethread_gui.formats.branches import Node, Tree
from rolethread_gui.formats.fresh import fresh_value
from rolethread_gui.formats.holding import Holds
from rolethread_gui.formats.jsontext import LiteralStyle, decode_anyway, is_list, is_object
from rolethread_gui.formats.paths import elements, value_at, with_elements, with_text, with_value
from rolethread_gui.wording import say

_ROLES = {"prompter": Role.USER, "assistant": Role.ASSISTANT}
_IDS = uuid.UUID("0d6b2b0a-9c51-4a55-8d55-0c8d0a7f2a11")
_ROOT = "0"


class OpenAssistant(Dialect):
    """One tree of prompts and replies, read along the replies that were ranked best."""

    id = "oasst"
    title = say("OpenAssistant trees")
    help = say(
        "Trees of prompts and replies of OpenAssistant. The path of the best-ranked replies is shown; the other "
        "replies are other texts of their turn. What was deleted or failed review is kept and not shown."
    )
    complete = False
    target = False
    holds = Holds(alternatives=True)

    def score(self, record: Any) -> float:
        """See `Dialect.score`."""
        prompt = record.get("prompt") if is_object(record) else None
        if not is_object(prompt) or not isinstance(prompt.get("text"), str) or "role" not in prompt:
            return 0.0
        return 0.98 if is_list(prompt.get("replies")) or "message_tree_id" in record else 0.0

    def read(self, record: Any, raw: bytes, key: int) -> Conversation:
        """See `Dialect.read`."""
        del raw
        if not self.score(record):
            raise RecordProblem(say("there is no tree of prompts and replies here."))
        tree = _Written(record)
        if not tree.tree.nodes:
            raise RecordProblem(
                say("the first message of this tree was deleted or failed review."),
                say("Nothing needs to be done; the tree is kept in the file."),
            )
        turns = tree.tree.turns()
        return Conversation(key, turns, key, len(turns))

    def write(self, conversation: Conversation) -> dict[str, Any]:
        """See `Dialect.write`."""
        made = _Written({"message_tree_id": None, "prompt": None})
        made.tree.edit((), conversation.turns)
        root = next(iter(made.tree.roots()), None)
        if root is None:
            return {"message_tree_id": None, "prompt": {"text": "", "role": "prompter", "replies": []}}
        return {"message_tree_id": made.name(root), "prompt": made.fresh(root)}

    def losses(self, conversation: Conversation) -> tuple[str, ...]:
        """See `Dialect.losses`."""
        said = self.holds.losses(conversation)
        return said if conversation.turns else (*said, say("A conversation without turns has no form there."))

    def splice(self, raw: bytes, before: Conversation, after: Conversation) -> bytes:
        """See `Dialect.splice`."""
        if before.turns == after.turns:
            return raw
        made = _Written(decode_anyway(raw))
        made.tree.edit(before.turns, after.turns)
        made.prefer()
        root = next((at for at in made.tree.path()[:1]), None)
        if root is None:
            return with_text(raw, ("prompt", "text"), "", LiteralStyle.of(raw))
        prompt = value_at(raw, ("prompt",))
        assert prompt is not None
        return with_value(raw, ("prompt",), made.rendered(prompt, root, LiteralStyle.of(raw)))


class _Written:
    """A tree together with what stands in the file for each of its nodes."""

    def __init__(self, record: dict[str, Any]) -> None:
        self.fields: dict[str, dict[str, Any]] = {}
        self.order: dict[str, list[str]] = {}
        self.ranks: dict[str, int | None] = {}
        nodes: list[Node] = []
        self._start = str(record.get("message_tree_id"))
        if is_object(record.get("prompt")):
            self._gather(record["prompt"], _ROOT, None, nodes)
        by_id = {node.id: node for node in nodes}
        leaf = _ROOT if _ROOT in by_id else None
        while leaf is not None and by_id[leaf].children:
            leaf = self._best(by_id[leaf].children)
        self.tree = Tree(nodes, leaf, lambda count: f"new{count}")

    def _gather(self, fields: dict[str, Any], name: str, parent: str | None, nodes: list[Node]) -> None:
        replies = fields.get("replies")
        replies = replies if is_list(replies) else []
        self.fields[name] = fields
        self.order[name] = [f"{name}.{place}" for place in range(len(replies))]
        if not _usable(fields):
            return
        rank = fields.get("rank")
        self.ranks[name] = rank if isinstance(rank, int) else None
        label = fields.get("role")
        label = label if isinstance(label, str) else ""
        turn = Turn(0, _ROLES.get(label, Role.OTHER), fields["text"], label)
        node = Node(name, parent, [], turn)
        nodes.append(node)
        for place, reply in enumerate(replies):
            if is_object(reply):
                self._gather(reply, f"{name}.{place}", name, nodes)
                if _usable(reply):
                    node.children.append(f"{name}.{place}")

    def _best(self, names: list[str]) -> str:
        def order(name: str) -> tuple[bool, int]:
            rank = self.ranks.get(name)
            return rank is None, rank or 0

        return min(names, key=order)

    def prefer(self) -> None:
        """Let what is shown be ranked best, so that it is found again."""
        for name in self.tree.path():
            parent = self.tree.nodes[name].parent
            if parent is None:
                continue
            siblings = self.tree.nodes[parent].children
            best = self._best(siblings)
            if best == name:
                continue
            if self.ranks.get(best) is None:
                siblings.remove(name)
                siblings.insert(siblings.index(best), name)
            else:
                self.ranks[name], self.ranks[best] = self.ranks[best], self.ranks.get(name)

    def name(self, node: str) -> str:
        """The message id of a node."""
        known = self.fields.get(node, {}).get("message_id")
        if isinstance(known, str):
            return known
        return str(uuid.uuid5(_IDS, f"{self._start}/{node}"))

    def fresh(self, name: str) -> dict[str, Any]:
        """A new node with all that follows it, which is new too."""
        made = self._alone(name)
        made["replies"] = [self.fresh(child) for child in self.tree.nodes[name].children]
        return made

    def _alone(self, name: str) -> dict[str, Any]:
        node = self.tree.nodes[name]
        assert node.wanted is not None
        return {
            "message_id": self.name(name),
            "parent_id": self.name(node.parent) if node.parent else None,
            "text": node.wanted.text,
            "role": _name(node.wanted),
            "rank": self.ranks.get(name),
            "replies": [],
        }

    def rendered(self, prompt: bytes, name: str, style: LiteralStyle) -> bytes:
        """The bytes of a node after an edit, with all that follows it."""
        raws: dict[str, bytes] = {}
        self._spread(prompt, _ROOT, raws)
        return self._rendered(name, raws, style)

    def _spread(self, raw: bytes, name: str, raws: dict[str, bytes]) -> None:
        raws[name] = raw
        replies = value_at(raw, ("replies",)) if raw[:1] == b"{" else None
        if replies is not None and replies[:1] == b"[":
            for child, value in zip(self.order[name], elements(replies), strict=True):
                if child in self.fields:
                    self._spread(value, child, raws)
                else:
                    raws[child] = value

    def _rendered(self, name: str, raws: dict[str, bytes], style: LiteralStyle) -> bytes:
        node = self.tree.nodes[name]
        if node.fresh:
            return self._rendered_fresh(node, raws, style)
        raw, fields, new = raws[name], self.fields[name], node.wanted
        if new is not None and new.text != fields["text"]:
            raw = with_text(raw, ("text",), new.text, style)
        if new is not None and node.shown is not None and new.role is not node.shown.role:
            raw = with_text(raw, ("role",), _name(new), style)
        rank = self.ranks.get(name)
        if rank != fields.get("rank"):
            raw = with_value(raw, ("rank",), b"null" if rank is None else str(rank).encode())
        parent = self.name(node.parent) if node.parent else None
        if "parent_id" in fields and parent != fields["parent_id"]:
            raw = with_value(raw, ("parent_id",), style.literal(parent) if parent else b"null")
        replies = value_at(raw, ("replies",)) or b"[]"
        if replies[:1] != b"[":
            replies = b"[]"
        changed = with_elements(replies, self._replies(name, raws, style))
        return raw if changed == replies else with_value(raw, ("replies",), changed)

    def _replies(
        self, name: str, raws: dict[str, bytes], style: LiteralStyle
    ) -> list[tuple[int | None, bytes]]:
        """What follows a node, with what is not shown where it stood."""
        order = self.order.get(name, [])
        known = {child: place for place, child in enumerate(order)}
        chosen: list[tuple[int | None, bytes]] = [
            (known.get(child), self._rendered(child, raws, style)) for child in self.tree.nodes[name].children
        ]
        for place, child in enumerate(order):
            if child not in self.ranks:
                chosen.insert(min(place, len(chosen)), (place, raws[child]))
        return chosen

    def _rendered_fresh(self, node: Node, raws: dict[str, bytes], style: LiteralStyle) -> bytes:
        """A new node: with the further data of the one that it is a copy of, or with what has to be there."""
        assert node.wanted is not None
        if node.copied is not None:
            raw = with_text(raws[node.copied], ("text",), node.wanted.text, style)
            raw = with_text(raw, ("role",), _name(node.wanted), style)
            if node.parent:
                raw = with_text(raw, ("parent_id",), self.name(node.parent), style)
        else:
            raw = fresh_value(self._alone(node.id), raws.get(_ROOT), style)
        replies = with_elements(b"[]", self._replies(node.id, raws, style))
        return with_value(raw, ("replies",), replies)


def _usable(fields: dict[str, Any]) -> bool:
    if fields.get("deleted") is True or fields.get("review_result") is False:
        return False
    return isinstance(fields.get("text"), str)


def _name(turn: Turn) -> str:
    return "assistant" if turn.role is Role.ASSISTANT else "prompter"
