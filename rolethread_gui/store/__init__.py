"""Where a project is kept: one SQLite file. Knows no formats, checks or charts, only bytes, keys and arrays."""
