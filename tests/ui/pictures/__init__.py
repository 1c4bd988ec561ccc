"""Pictures of every page, panel, menu and dialog, to be looked at: ``python -m tests.ui.pictures FOLDER``."""
