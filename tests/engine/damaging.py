"""Ways in which a file is damaged on a disk, for projects that are to be read nevertheless."""

from __future__ import annotations

import random

PAGE = 16384
KINDS = ("bit", "bits", "zeros", "noise", "cut", "head", "swap", "stretch")


def damage(data: bytes, kind: str, seed: int) -> bytes:
    """The bytes of a file after that kind of damage."""
    chance, torn, pages = random.Random(seed), bytearray(data), len(data) // PAGE
    match kind:
        case "bit" | "bits":
            for _ in range(1 if kind == "bit" else chance.randint(2, 30)):
                torn[chance.randrange(len(torn))] ^= 1 << chance.randrange(8)
        case "zeros" | "noise":
            for _ in range(chance.randint(1, 3)):
                at = chance.randrange(pages) * PAGE
                torn[at : at + PAGE] = bytes(PAGE) if kind == "zeros" else chance.randbytes(PAGE)
        case "cut":
            del torn[chance.randrange(len(torn)) :]
        case "head":
            length = chance.choice((16, 100, 512, PAGE))
            torn[:length] = bytes(length)
        case "swap":
            one, other = chance.randrange(pages) * PAGE, chance.randrange(pages) * PAGE
            torn[one : one + PAGE], torn[other : other + PAGE] = (
                torn[other : other + PAGE],
                torn[one : one + PAGE],
            )
        case _:
            at, length = chance.randrange(len(torn)), chance.randint(1, 60_000)
            torn[at : at + length] = bytes(len(torn[at : at + length]))
    return bytes(torn)
