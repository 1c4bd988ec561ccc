"""Kinds of file that are not JSON text, one module each; `registry` finds them. See `base`."""
