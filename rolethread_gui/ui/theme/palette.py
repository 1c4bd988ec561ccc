"""The two palettes: what every colour of the window is called and how it looks in light and in dark.

Contrasts follow WCAG 2.2 AA (4.5:1 for text, 3:1 for marks) and are measured in a test, and so is that the
severities stay apart for colour-blind eyes.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    from rolethread_gui.dataset.flags import Severity


@dataclasses.dataclass(frozen=True, slots=True)
class Palette:
    """Colours as ``#rrggbb``.

    Attributes:
        dark: whether this is the dark one.
        window: behind everything.
        base: behind text that is read or edited, tables and lists.
        raised: behind cards and menus.
        hover: behind what the pointer is on.
        text: text.
        muted: text that matters less; still 4.5:1 on window, base and raised.
        disabled: text of what cannot be used now.
        line: thin lines between areas.
        line_strong: borders of controls.
        accent: the one accent colour: the chosen page, the focus, links, the primary button.
        accent_text: text on accent.
        accent_soft: behind what is chosen (rows, pages, chips in use).
        selection: behind selected text.
        error: severity "breaks training"; a filled circle with a cross.
        warning: severity "teaches something unwanted"; a triangle.
        hint: severity "worth a look"; a dot.
        error_soft: behind a passage flagged as an error, while its card is open.
        warning_soft: the same for warnings.
        hint_soft: the same for hints.
        spelling: the dashes under a misspelt word.
        note: the mark beside words with a note.
        note_soft: behind those words.
        good: approved, saved, done.
        chip: behind a chip.
        chip_text: text of a chip.
        added: behind words that a comparison shows as new.
        removed: behind words that a comparison shows as gone.
        user: the thin mark beside a user turn.
        assistant: the thin mark beside an assistant turn.
        system: the thin mark beside a system prompt.
        bar: bars of a chart (what is shown).
        bar_chosen: the bars that are the filter.
        outline: the outline of everything, behind the bars.
        grid: lines of a chart.
        tag_grey, tag_red, tag_orange, tag_yellow, tag_green, tag_teal, tag_blue, tag_purple: marks of tags.
    """

    dark: bool
    window: str
    base: str
    raised: str
    hover: str
    text: str
    muted: str
    disabled: str
    line: str
    line_strong: str
    accent: str
    accent_text: str
    accent_soft: str
    selection: str
    error: str
    warning: str
    hint: str
    error_soft: str
    warning_soft: str
    hint_soft: str
    spelling: str
    note: str
    note_soft: str
    good: str
    chip: str
    chip_text: str
    added: str
    removed: str
    user: str
    assistant: str
    system: str
    bar: str
    bar_chosen: str
    outline: str
    grid: str
    tag_grey: str
    tag_red: str
    tag_orange: str
    tag_yellow: str
    tag_green: str
    tag_teal: str
    tag_blue: str
    tag_purple: str

    def severity(self, severity: Severity | str) -> str:
        """Colour of a severity."""
        return str(getattr(self, str(severity)))

    def severity_soft(self, severity: Severity | str) -> str:
        """Pale colour of a severity, to lie behind text."""
        return str(getattr(self, f"{severity}_soft"))


LIGHT = Palette(
    dark=False,
    window="#f4f4f2",
    base="#ffffff",
    raised="#fbfbfa",
    hover="#e9e9e6",
    text="#1e2227",
    muted="#5a616b",
    disabled="#9a9fa6",
    line="#dddcd8",
    line_strong="#82868c",
    accent="#3d55b0",
    accent_text="#ffffff",
    accent_soft="#e2e7f8",
    selection="#c3cff5",
    error="#a51d17",
    warning="#b27000",
    hint="#2d8a92",
    error_soft="#fbe3e0",
    warning_soft="#fbedcf",
    hint_soft="#d9eff1",
    spelling="#7d3cb5",
    note="#6b6a00",
    note_soft="#f0f2cc",
    good="#2e7d4f",
    chip="#e8e9ee",
    chip_text="#2b3038",
    added="#cfe3fb",
    removed="#fbe0c8",
    user="#82868c",
    assistant="#3d55b0",
    system="#b9b6ae",
    bar="#6f84d6",
    bar_chosen="#2c419a",
    outline="#74797f",
    grid="#e6e5e1",
    tag_grey="#6f747b",
    tag_red="#bf332a",
    tag_orange="#b45f0a",
    tag_yellow="#8a7000",
    tag_green="#2c7c45",
    tag_teal="#1b7c84",
    tag_blue="#3c6bcb",
    tag_purple="#864bbd",
)

DARK = Palette(
    dark=True,
    window="#1b1d21",
    base="#212429",
    raised="#282b31",
    hover="#30343b",
    text="#e3e5e8",
    muted="#a2a9b4",
    disabled="#6a707a",
    line="#363a42",
    line_strong="#747b87",
    accent="#97abf7",
    accent_text="#14182b",
    accent_soft="#313a5c",
    selection="#3c4a80",
    error="#ff7b70",
    warning="#e9b044",
    hint="#5cbcc4",
    error_soft="#4d2725",
    warning_soft="#46371a",
    hint_soft="#1d3f43",
    spelling="#cda0f5",
    note="#c9cc62",
    note_soft="#3a3c1d",
    good="#6cc492",
    chip="#343943",
    chip_text="#dfe2e7",
    added="#24466e",
    removed="#63401f",
    user="#747b87",
    assistant="#97abf7",
    system="#555b66",
    bar="#6f83d2",
    bar_chosen="#b6c4ff",
    outline="#8b919c",
    grid="#2e3239",
    tag_grey="#9aa1ab",
    tag_red="#f0857a",
    tag_orange="#eb9d55",
    tag_yellow="#d9be4f",
    tag_green="#74c690",
    tag_teal="#5fc0c7",
    tag_blue="#86aaf5",
    tag_purple="#c299ee",
)


def qt_palette(colors: Palette) -> QPalette:
    """The same colours as Qt's own roles, for every native widget."""
    palette = QPalette()
    roles = QPalette.ColorRole
    chosen = {
        roles.Window: colors.window,
        roles.WindowText: colors.text,
        roles.Base: colors.base,
        roles.AlternateBase: colors.raised,
        roles.ToolTipBase: colors.raised,
        roles.ToolTipText: colors.text,
        roles.PlaceholderText: colors.muted,
        roles.Text: colors.text,
        roles.Button: colors.raised,
        roles.ButtonText: colors.text,
        roles.BrightText: colors.error,
        roles.Light: colors.base if not colors.dark else colors.line,
        roles.Midlight: colors.hover,
        roles.Mid: colors.line,
        roles.Dark: colors.line_strong,
        roles.Shadow: "#000000" if colors.dark else colors.line_strong,
        roles.Highlight: colors.accent,
        roles.HighlightedText: colors.accent_text,
        roles.Accent: colors.accent,
        roles.Link: colors.accent,
        roles.LinkVisited: colors.accent,
    }
    for role, color in chosen.items():
        palette.setColor(role, QColor(color))
    off = QPalette.ColorGroup.Disabled
    for role in (roles.WindowText, roles.Text, roles.ButtonText, roles.HighlightedText):
        palette.setColor(off, role, QColor(colors.disabled))
    palette.setColor(off, roles.Highlight, QColor(colors.line))
    return palette
