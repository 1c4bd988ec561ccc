"""The small stylesheet over Fusion. Widgets opt in with a property, for example ``setProperty("kind", "card")``.

Kinds:

- QPushButton: "primary" (one a panel), "quiet" (text only), "link", "chip" (one clause of a filter), "menu" (opens one), "narrow" (shares a side panel),
  "add" (one more chip).
- QSplitter: "gap" (between two that have edges of their own).
- QFrame: "card" (raised, rounded), "float" (the same over other things), "bar" (top bar, status bar), "notice", "problem", "under" (a line below).
- QLabel: "title", "heading", "muted", "chip", "problem_text".
- QToolButton: "rail" (pages), "flat" (icon without border).
"""

from __future__ import annotations

from string import Template

from rolethread_gui.resource_files import resource
from rolethread_gui.ui.theme.palette import Palette

UNIT_PX = 8
"""The rhythm: every gap and margin is a multiple (or half) of it."""

_SHEET = Template("""
QToolTip { background: $raised; color: $text; border: 1px solid $line_strong; padding: 4px 6px; }

QFrame[kind="bar"] { background: $window; border: none; }
QFrame[kind="card"] { background: $raised; border: 1px solid $line; border-radius: 6px; }
QFrame[kind="float"] { background: $raised; border: 1px solid $line_strong; border-radius: 6px; }
QFrame[kind="notice"] { background: $accent_soft; border: none; border-bottom: 1px solid $line; }
QFrame[kind="under"] { background: $window; border: none; border-bottom: 1px solid $line; }
QFrame[kind="problem"] { background: $error_soft; border: none; border-bottom: 1px solid $line; }
QFrame[kind="strip"] { background: $window; border: none; }
QFrame[kind="line"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[kind="upright"] { background: $line; border: none; max-width: 1px; min-width: 1px; }

QLabel[kind="title"] { font-size: 17pt; font-weight: 600; }
QLabel[kind="heading"] { font-weight: 600; }
QLabel[kind="muted"] { color: $muted; }
QLabel[kind="problem_text"] { color: $error; }
QLabel[kind="chip"] { background: $chip; color: $chip_text; border-radius: 8px; padding: 2px 8px; }

QPushButton { border: 1px solid $line_strong; border-radius: 5px; padding: 4px 12px; background: $raised; color: $text; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $line; }
QPushButton:focus { border: 2px solid $accent; padding: 3px 11px; }
QPushButton:disabled { color: $disabled; border-color: $line; background: $window; }
QPushButton[kind="primary"] { background: $accent; color: $accent_text; border-color: $accent; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: $bar_chosen; border-color: $bar_chosen; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; }
QPushButton[kind="primary"]:disabled { background: $line; color: $disabled; border-color: $line; }
QPushButton[kind="quiet"] { border: 1px solid transparent; background: transparent; padding: 4px 8px; }
QPushButton[kind="quiet"]:hover { background: $hover; }
QPushButton[kind="quiet"]:focus { border: 2px solid $accent; padding: 3px 7px; }
QPushButton[kind="quiet"]:checked { background: $accent_soft; }
QPushButton[kind="link"] { border: none; border-bottom: 2px solid transparent; background: transparent; color: $accent; padding: 3px 0 1px 0; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: none; border-bottom: 2px solid $accent; padding: 3px 0 1px 0; }
QPushButton[kind="link"]:disabled { color: $muted; text-decoration: none; }
QPushButton[kind="narrow"] { padding: 4px; }
QPushButton[kind="narrow"]:focus { padding: 3px; }
QPushButton[kind="chip"] { border: 1px solid transparent; border-radius: 11px; background: $chip; color: $chip_text; padding: 2px 8px; }
QPushButton[kind="chip"]:hover { border-color: $line_strong; }
QPushButton[kind="chip"]:focus { border: 2px solid $accent; padding: 1px 7px; }
QPushButton[kind="add"] { border: 1px dashed $line_strong; border-radius: 11px; background: transparent; color: $muted; padding: 2px 8px; }
QPushButton[kind="add"]:hover { color: $text; background: $hover; }
QPushButton[kind="add"]:focus { border: 2px solid $accent; padding: 1px 7px; }

QToolButton[kind="flat"] { border: 1px solid transparent; border-radius: 5px; padding: 4px 6px; background: transparent; }
QToolButton[kind="flat"]:hover { background: $hover; }
QToolButton[kind="flat"]:pressed { background: $line; }
QToolButton[kind="flat"]:focus { border: 2px solid $accent; padding: 3px 5px; }
QToolButton[kind="flat"]:checked { background: $accent_soft; }
QToolButton[kind="flat"]:disabled { color: $disabled; }
QToolButton[kind="rail"] { border: none; border-left: 3px solid transparent; padding: 8px 6px; background: transparent; color: $muted; }
QToolButton[kind="rail"]:hover { background: $hover; color: $text; }
QToolButton[kind="rail"]:focus { background: $hover; color: $text; }
QToolButton[kind="rail"]:checked { border-left: 3px solid $accent; color: $text; font-weight: 600; background: $accent_soft; }
QToolButton[kind="rail"]:focus, QToolButton[kind="rail"]:checked:focus { border: 2px solid $accent; border-left: 3px solid $accent; padding: 6px 4px 6px 6px; }

QToolButton[kind="project"] { border: 1px solid transparent; border-radius: 5px; padding: 4px 8px; background: transparent; font-weight: 600; }
QToolButton[kind="project"]:hover { background: $hover; }
QToolButton[kind="project"]:focus { border: 2px solid $accent; padding: 3px 7px; }
QToolButton[kind="project"]::menu-indicator { image: none; }
QToolButton[kind="section"] { border: 1px solid transparent; border-radius: 4px; padding: 2px 4px; background: transparent; font-weight: 600; text-align: left; }
QToolButton[kind="section"]:hover { background: $hover; }
QToolButton[kind="section"]:focus { border: 1px solid $accent; }
QToolButton[kind="fold"] { border: 1px solid transparent; padding: 4px 8px; background: transparent; color: $muted; }
QToolButton[kind="fold"]:hover { color: $text; }
QToolButton[kind="fold"]:focus { border: 1px solid $accent; }

QFrame[kind="drop"] { background: $raised; border: 2px dashed $line_strong; border-radius: 12px; }
QLabel[kind="small_heading"] { font-weight: 600; color: $text; }
QLabel[kind="preview"] { background: $base; border: 1px solid $line; border-radius: 4px; padding: 6px 8px; }

QLineEdit, QPlainTextEdit[kind="field"], QTextEdit[kind="field"] { background: $base; border: 1px solid $line_strong; border-radius: 5px; padding: 3px 6px; selection-background-color: $selection; selection-color: $text; }
QLineEdit:focus, QPlainTextEdit[kind="field"]:focus, QTextEdit[kind="field"]:focus { border: 2px solid $accent; padding: 2px 5px; }
QLineEdit:disabled, QPlainTextEdit[kind="field"]:disabled, QTextEdit[kind="field"]:disabled { color: $disabled; border-color: $line; background: $window; }

QCheckBox::indicator, QTreeView::indicator, QTableView::indicator, QListView::indicator, QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid $line_strong; background: $base; }
QCheckBox::indicator, QTreeView::indicator, QTableView::indicator, QListView::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus, QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked, QTreeView::indicator:checked, QTableView::indicator:checked, QListView::indicator:checked { background: $accent; border-color: $accent; image: url("$tick"); }
QTreeView::indicator:indeterminate, QListView::indicator:indeterminate { background: $accent; border-color: $accent; image: url("$dash"); }
QRadioButton::indicator:checked { border: 1px solid $accent; background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5, stop: 0 $accent_text, stop: 0.36 $accent_text, stop: 0.44 $accent, stop: 1 $accent); }
QRadioButton::indicator:checked:focus { width: 12px; height: 12px; border: 2px solid $text; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; background: $window; }
QCheckBox::indicator:checked:focus { width: 12px; height: 12px; border: 2px solid $text; border-radius: 4px; }
QCheckBox:focus, QRadioButton:focus { color: $accent; }

QComboBox, QSpinBox, QDoubleSpinBox { min-height: 22px; border: 1px solid $line_strong; border-radius: 5px; padding: 1px 4px 1px 8px; background: $raised; color: $text; selection-background-color: $selection; selection-color: $text; }
QSpinBox, QDoubleSpinBox { max-height: 22px; }
QSpinBox, QDoubleSpinBox, QComboBox:editable { background: $base; }
QComboBox:hover { background: $hover; }
QComboBox:focus, QComboBox:on, QSpinBox:focus, QDoubleSpinBox:focus { border: 2px solid $accent; padding: 0 3px 0 7px; }
QComboBox:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled { color: $disabled; border-color: $line; background: $window; }
QComboBox::drop-down { border: none; width: 20px; subcontrol-origin: padding; subcontrol-position: center right; }
QComboBox::down-arrow, QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { width: 12px; height: 12px; image: url("$down"); }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { width: 12px; height: 12px; image: url("$up"); }
QSpinBox::up-button, QDoubleSpinBox::up-button { border: none; width: 18px; subcontrol-origin: border; subcontrol-position: top right; }
QSpinBox::down-button, QDoubleSpinBox::down-button { border: none; width: 18px; subcontrol-origin: border; subcontrol-position: bottom right; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: none; padding: 0; background: transparent; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus { border: none; padding: 0 0 0 6px; background: transparent; }
QComboBox QAbstractItemView, QDialog QComboBox QAbstractItemView { background: $raised; color: $text; border: 1px solid $line_strong; outline: none; selection-background-color: $accent_soft; selection-color: $text; }
QComboBox QAbstractItemView::item { min-height: 24px; padding: 0 6px; border-radius: 4px; }
QComboBox QAbstractItemView::item:selected { background: $accent_soft; color: $text; }
QListView#comparison_list::item, QListView#earlier_list::item { padding: 5px 4px; }
QTreeView#catalogue_list::item, QTreeView#phrases_list::item, QTreeView#list_own::item, QTreeView#canon_list::item { padding: 3px 4px; }
QListView#table_columns_list::item { padding: 4px 2px; }
QListView#tag_picker_list::item, QListView#merge_groups::item, QTreeView#merge_groups::item { padding: 3px 4px; }
QTreeView#prompts_tree::item { padding: 4px; }
QTableView::item { padding: 0 4px; }
QTreeView#list_known::item, QListView#list_alone::item, QListView#spelling_words::item, QListView#spelling_dictionaries::item { padding: 3px 4px; }
QListView#copies_list::item, QListView#damaged_list::item { padding: 5px 8px; }
QTreeView#guide_chapters::item { padding: 4px 2px; }
QTreeView#backups_list::item, QListView#backups_since::item { padding: 4px; }

QTableView, QListView, QTreeView { background: $base; border: none; outline: none; selection-background-color: $accent_soft; selection-color: $text; gridline-color: $line; }
QHeaderView::section { background: $window; color: $muted; border: none; border-right: 1px solid $line; border-bottom: 1px solid $line; padding: 4px 6px; }
QHeaderView::section:last, QHeaderView::section:only-one { border-right: none; }
QHeaderView { background: $window; border: none; }
QTreeView::branch:has-children:closed { image: url("$right"); padding: 3px; }
QTreeView::branch:has-children:open { image: url("$down"); padding: 3px; }
QTreeView::branch:selected { background: $accent_soft; }
QPushButton[kind="menu"] { padding-right: 28px; }
QPushButton[kind="menu"]:focus { padding-right: 27px; }
QPushButton[kind="menu"]::menu-indicator { image: url("$down"); width: 12px; height: 12px; subcontrol-origin: padding; subcontrol-position: center right; right: 8px; }
QDialog QListView, QDialog QTreeView, QDialog QTableView { border: 1px solid $line; border-radius: 4px; }
GuideWindow QTreeView { border: none; }

QMenu { background: $raised; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 8px; border-radius: 4px; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { padding-left: 8px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $disabled; }
QMenu::right-arrow { image: url("$right"); width: 12px; height: 12px; right: 6px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenuBar { background: $window; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $hover; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $line_strong; border: none; border-radius: 3px; }
QScrollBar::handle:vertical { margin: 2px 3px; }
QScrollBar::handle:horizontal { margin: 3px 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $accent; }
QSplitter[kind="gap"]::handle { background: transparent; }

QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $line_strong; }
QSlider::handle:horizontal { width: 14px; margin: -5px 0; border-radius: 7px; background: $accent; }
QSlider::handle:horizontal:focus { border: 2px solid $text; }

QProgressBar { border: none; border-radius: 3px; background: $line; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QStatusBar { background: $window; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
""")


def stylesheet(colors: Palette) -> str:
    """The stylesheet in these colours."""
    values = {name: getattr(colors, name) for name in type(colors).__dataclass_fields__}
    shade = "dark" if colors.dark else "light"
    marks = {
        "tick": "check",
        "dash": "minus",
        "down": "chevron-down",
        "up": "chevron-up",
        "right": "chevron-right",
    }
    files = {name: resource("icons", f"{icon}-{shade}.svg").as_posix() for name, icon in marks.items()}
    return _SHEET.substitute(values, **files)
