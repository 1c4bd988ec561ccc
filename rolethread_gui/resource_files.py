"""Where the files that ship with the program are: phrase lists, themes, icons, fonts, samples.

In a checkout they stand in ``resources/`` beside the package; in an installed wheel inside it.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Return the path of a shipped file or folder, for example ``resource("phrases", "filler.toml")``.

    Raises:
        FileNotFoundError: nothing of that name ships; this is our bug, not the person's.
    """
    for root in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError("/".join(parts))
