"""Export: the only way out of a project."""
