"""Draws the program's emblem in every size that a system asks for: ``python packaging/freeze/icons.py FOLDER``.

Writes hicolor/SIZExSIZE/apps/*.png for Linux, rolethread.ico for Windows and rolethread.icns for macOS.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

_NAME = "rolethread-workbench"
_SOURCE = Path(__file__).resolve().parents[2] / "resources" / "emblem" / f"{_NAME}.svg"
_LINUX = (16, 24, 32, 48, 64, 128, 256, 512)
_WINDOWS = (16, 20, 24, 32, 40, 48, 64, 128, 256)
_MAC = {"icp4": 16, "icp5": 32, "icp6": 64, "ic07": 128, "ic08": 256, "ic09": 512, "ic10": 1024}
"""Names of an icon file's parts, each a PNG of that many pixels."""


def drawn(renderer: QSvgRenderer, size: int) -> bytes:
    """The emblem as PNG."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # the stubs know the name as bytes only
    return bytes(buffer.data().data())


def windows_icon(pictures: dict[int, bytes]) -> bytes:
    """An .ico file whose pictures are PNG (read since Windows Vista)."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(head) + 16 * len(pictures)
    entries = b""
    for size, data in pictures.items():
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
    return head + entries + b"".join(pictures.values())


def mac_icon(pictures: dict[int, bytes]) -> bytes:
    """An .icns file."""
    parts = b"".join(
        name.encode() + struct.pack(">I", len(pictures[size]) + 8) + pictures[size]
        for name, size in _MAC.items()
    )
    return b"icns" + struct.pack(">I", len(parts) + 8) + parts


def main(folder: Path) -> None:
    """Write all of them."""
    app = QGuiApplication(sys.argv[:1])  # Qt draws nothing without one
    renderer = QSvgRenderer(str(_SOURCE))
    pictures = {size: drawn(renderer, size) for size in sorted({*_LINUX, *_WINDOWS, *_MAC.values()})}
    for size in _LINUX:
        path = folder / "hicolor" / f"{size}x{size}" / "apps" / f"{_NAME}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pictures[size])
    (folder / "rolethread.ico").write_bytes(windows_icon({size: pictures[size] for size in _WINDOWS}))
    (folder / "rolethread.icns").write_bytes(mac_icon(pictures))
    del app


if __name__ == "__main__":
    main(Path(sys.argv[1]))
