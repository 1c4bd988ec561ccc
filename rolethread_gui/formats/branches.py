"""Conversations that are kept as trees: every answer may have been given more than once.

A conversation is the path to one leaf. Nodes that show nothing (notes to the program, thoughts) belong to the
turn that follows them. What else was said in place of a reply are its alternatives, keyed by their place among
all that follows what was said before.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Sequence

import msgspec

from rolethread_gui.dataset.conversation import Alternative, Role, Turn
from rolethread_gui.formats.siblings import after_edit


@dataclasses.dataclass(slots=True)
class Node:
    """A node of the tree.

    Attributes:
        id: as the file names it.
        parent: id of the node before, None at the root.
        children: ids of what follows.
        shown: what it says, with any key; None where it shows nothing.
        wanted: what it shall say after an edit, None for the same as before.
        copied: id of the node whose further data a new node takes over.
        fresh: whether it was made by the edit.
    """

    id: str
    parent: str | None
    children: list[str]
    shown: Turn | None
    wanted: Turn | None = None
    copied: str | None = None
    fresh: bool = False


class Tree:
    """The nodes of one conversation.

    Attributes:
        nodes: by id, in the order of the file; what an edit takes out is no longer there.
        leaf: where the conversation ends, None when there are no nodes.
    """

    def __init__(self, nodes: Iterable[Node], leaf: str | None, new_id: Callable[[int], str]) -> None:
        """Make a tree; `new_id` names the nodes that edits add, by how many there are before."""
        self.nodes = {node.id: node for node in nodes}
        self.leaf = leaf if leaf in self.nodes else None
        self._new_id = new_id

    def path(self) -> list[str]:
        """Ids from the root to the leaf."""
        found: list[str] = []
        at = self.leaf
        while at is not None and at in self.nodes and at not in found:
            found.append(at)
            at = self.nodes[at].parent
        return found[::-1]

    def roots(self) -> list[str]:
        """Nodes that follow nothing."""
        return [node.id for node in self.nodes.values() if node.parent is None]

    def below(self, above: str | None) -> list[str]:
        """What can be seen directly behind a node (None: at the start), whatever hidden nodes are between."""
        found: list[str] = []
        waiting = (self.roots() if above is None else self.nodes[above].children)[::-1]
        seen: set[str] = set()
        while waiting:
            at = waiting.pop()
            if at in seen or at not in self.nodes:
                continue
            seen.add(at)
            if self.nodes[at].shown is not None:
                found.append(at)
            else:
                waiting += self.nodes[at].children[::-1]
        return found

    def turns(self) -> tuple[Turn, ...]:
        """The conversation, with alternatives of the replies."""
        made: list[Turn] = []
        above: str | None = None
        for at in self._shown_path():
            turn = self.nodes[at].shown
            assert turn is not None
            others = tuple(
                Alternative(place, text)
                for place, text in self._others(self.below(above), at)
                if turn.role is Role.ASSISTANT
            )
            made.append(msgspec.structs.replace(turn, key=len(made), alternatives=others))
            above = at
        return tuple(made)

    def _others(self, siblings: Sequence[str], chosen: str) -> list[tuple[int, str]]:
        found: list[tuple[int, str]] = []
        for place, at in enumerate(siblings):
            turn = self.nodes[at].shown
            if at != chosen and turn is not None and turn.role is Role.ASSISTANT:
                found.append((place, turn.text))
        return found

    def _shown_path(self) -> list[str]:
        return [at for at in self.path() if self.nodes[at].shown is not None]

    # Editing

    def edit(self, before: Sequence[Turn], after: Sequence[Turn]) -> None:
        """Change the nodes so that they say `after`.

        Args:
            before: what `turns` gave.
            after: the same conversation, edited.
        """
        ids = self._shown_path()
        siblings = [self.below(above) for above in (None, *ids)][:-1]
        old = {turn.key: (place, turn) for place, turn in enumerate(before)}
        kept = _in_order([old[turn.key][0] for turn in after if turn.key in old])
        for place, turn in enumerate(before):
            if place not in kept:
                self._take_out(ids[place])
                old.pop(turn.key)
        above: str | None = None
        for turn in after:
            if turn.key in old:
                place, was = old[turn.key]
                above = self._choose(ids[place], siblings[place], was, turn)
            else:
                copied = next((ids[at] for at, one in enumerate(before) if one.key == turn.key), None)
                above = self._put_behind(above, turn, copied)

    def _make(self, turn: Turn, parent: str | None, copied: str | None = None) -> Node:
        node = Node(self._new_id(len(self.nodes)), parent, [], turn, turn, copied, fresh=True)
        while node.id in self.nodes:
            node.id += "x"
        self.nodes[node.id] = node
        return node

    def _choose(self, chosen: str, siblings: Sequence[str], old: Turn, new: Turn) -> str:
        """Give a turn its new text and alternatives; returns the node that now says it."""
        if old == new:
            return chosen
        after = after_edit(siblings.index(chosen), old, new)
        top, parent = self._top(chosen)
        now = chosen
        for at, kept in enumerate(after.texts):
            said = msgspec.structs.replace(new, text=kept.text, alternatives=())
            if kept.place is None:
                node = self._make(said, parent)
                if parent is not None:
                    beside = self.nodes[parent].children
                    beside.insert(beside.index(top) if at == after.place else len(beside), node.id)
            else:
                node = self.nodes[siblings[kept.place]]
                node.wanted = said
            if at == after.place:
                now = node.id
        if now != chosen:
            self._hand_over(chosen, now)
        left = {kept.place for kept in after.texts}
        for key in (siblings.index(chosen), *(one.key for one in old.alternatives)):
            if key not in left:
                self._drop(siblings[key])
        return now

    def _hand_over(self, chosen: str, now: str) -> None:
        """Let what followed one node follow another."""
        behind = self.nodes[chosen].children
        for child in behind:
            self.nodes[child].parent = now
        self.nodes[now].children += behind
        self.nodes[chosen].children = []
        if self.leaf == chosen:
            self.leaf = now

    def _top(self, at: str) -> tuple[str, str | None]:
        """The first of the hidden nodes that belong to a node (or itself), and what is before it."""
        parent = self.nodes[at].parent
        while parent is not None and parent in self.nodes and self.nodes[parent].shown is None:
            if self.nodes[parent].parent is None or len(self.nodes[parent].children) > 1:
                break
            at, parent = parent, self.nodes[parent].parent
        return at, parent

    def _take_out(self, at: str) -> None:
        """Take out a turn with its hidden nodes; what followed it follows what was before it."""
        top, parent = self._top(at)
        behind = self.nodes[at].children
        for child in behind:
            self.nodes[child].parent = parent
        if parent is not None:
            siblings = self.nodes[parent].children
            place = siblings.index(top)
            siblings[place : place + 1] = behind
        gone: str | None = at
        while gone is not None and gone != parent:
            before = self.nodes.pop(gone).parent
            if self.leaf == gone:
                self.leaf = parent
            gone = before

    def _drop(self, at: str) -> None:
        """Take out a node with all that follows it."""
        top, parent = self._top(at)
        if parent is not None:
            self.nodes[parent].children.remove(top)
        waiting = [top]
        while waiting:
            node = self.nodes.pop(waiting.pop())
            waiting += node.children

    def _put_behind(self, above: str | None, turn: Turn, copied: str | None) -> str:
        """A new node between a turn and all that follows it."""
        said = msgspec.structs.replace(turn, alternatives=())
        shown = self._shown_path()
        if above is None and shown:
            before = self.nodes[shown[0]].parent
        elif above is None or above == shown[-1]:
            before = self.leaf
        else:
            before = above
        behind = self.roots() if before is None else self.nodes[before].children
        node = self._make(said, before, copied)
        node.children = list(behind)
        for child in behind:
            self.nodes[child].parent = node.id
        if before is not None:
            self.nodes[before].children = [node.id]
            for one in turn.alternatives:
                other = self._make(msgspec.structs.replace(said, text=one.text), before)
                self.nodes[before].children.append(other.id)
        if self.leaf is None or self.leaf == before:
            self.leaf = node.id
        return node.id


def _in_order(places: Sequence[int]) -> set[int]:
    """Some of the places, so that the order of those is rising."""
    kept: list[int] = []
    for place in places:
        if not kept or place > kept[-1]:
            kept.append(place)
    return set(kept)
