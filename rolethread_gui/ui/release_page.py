"""The page from which the program can be had. It is opened in the browser when the person asks; nothing else asks.

Its address comes with what the release workflow builds (`packaging/freeze/freeze.sh`); a checkout has none.
"""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from rolethread_gui.resource_files import resource


def address() -> str:
    """The address of the page; empty where there is none."""
    try:
        return resource("release-page.txt").read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return ""


def visit() -> None:
    """Open the page in the person's browser."""
    QDesktopServices.openUrl(QUrl(address()))
