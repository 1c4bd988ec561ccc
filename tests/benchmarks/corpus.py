"""The seeded corpus: role-play conversations of about 1 KB, with the faults that real ones have."""

from __future__ import annotations

import json
import random
from pathlib import Path

_NOUNS = [
    "lantern",
    "harbour",
    "letter",
    "orchard",
    "kettle",
    "ferry",
    "signal",
    "attic",
    "garden",
    "compass",
    "ledger",
    "violin",
    "market",
    "station",
    "river",
    "winter",
    "cellar",
    "bridge",
    "tailor",
    "clock",
]
_VERBS = [
    "carried",
    "followed",
    "mended",
    "forgot",
    "opened",
    "counted",
    "painted",
    "borrowed",
    "hid",
    "weighed",
    "folded",
    "answered",
    "crossed",
    "sold",
    "found",
    "buried",
    "traced",
    "lifted",
    "turned",
    "kept",
]
_MOODS = [
    "slowly",
    "quietly",
    "at",
    "last",
    "without",
    "a",
    "word",
    "before",
    "dawn",
    "as",
    "usual",
    "for",
    "once",
    "with",
    "care",
    "in",
    "the",
    "rain",
    "by",
    "heart",
]
_NAMES = ["Mara", "Tobin", "Ilse", "Piet", "Oona", "Silas", "Greta", "Anselm", "Ruth", "Bram"]
_OPENINGS = ["Of course! ", "Certainly! ", "Sure thing. ", "Great question! "]
_CLOSINGS = [
    " I hope this helps!",
    " Let me know if you have any other questions.",
    " Feel free to ask for more.",
]


def _sentences(random_source: random.Random, count: int) -> list[str]:
    made: list[str] = []
    for _ in range(count):
        name, other = random_source.sample(_NAMES, 2)
        first, second, third = (random_source.choice(_NOUNS) for _ in range(3))
        verb, again = (random_source.choice(_VERBS) for _ in range(2))
        mood = random_source.choice(_MOODS)
        number = random_source.randrange(2, 9000)
        made.append(
            random_source.choice(
                [
                    f"{name} {verb} the {first} {mood} and {again} a {second}.",
                    f"*{name} {again} the {first} by the {second}.*",
                    f'"We {verb} {number} steps from the {third}," {other} said.',
                    f"Nobody in the {first} {verb} the {second} of {other}, {mood}.",
                    f"The {third} of house {number} {again} like a {first}.",
                ]
            )
        )
    return made


def write_corpus(path: Path, rows: int, *, seed: int = 7) -> None:
    """Write `rows` conversations as OpenAI JSONL, the same for the same seed."""
    source = random.Random(seed)
    pool = _sentences(source, 20_000)
    with path.open("w", encoding="utf-8", newline="\n") as out:
        for number in range(rows):
            turns = [
                {
                    "role": "system",
                    "content": f"You are {_NAMES[number % 10]}, keeper of the {_NOUNS[number % 20]}.",
                }
            ]
            for _ in range(source.choice((1, 2, 2, 3))):
                turns.append({"role": "user", "content": " ".join(source.choices(pool, k=2))})
                reply = " ".join(source.choices(pool, k=source.choice((2, 4, 6, 8))))
                chance = source.random()
                if chance < 0.04:
                    reply = source.choice(_OPENINGS) + reply
                elif chance < 0.07:
                    reply += source.choice(_CLOSINGS)
                elif chance < 0.075:
                    reply = ""
                turns.append({"role": "assistant", "content": reply})
            if source.random() < 0.004:
                turns.append(turns[-1])
            out.write(
                json.dumps(
                    {"id": number, "messages": turns, "meta": {"batch": number // 1000}}, ensure_ascii=False
                )
            )
            out.write("\n")
