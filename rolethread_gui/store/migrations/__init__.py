"""Forward-only steps from one form of the project file to the next.

A step is a module ``mNNNN_what.py`` with a function ``upgrade(database)``. Steps run in a chain, each in a
transaction of its own, after a backup of the older file. A step never rewrites what was imported.
"""
