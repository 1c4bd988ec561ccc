"""Versions: a timeline, comparison and restoring."""
