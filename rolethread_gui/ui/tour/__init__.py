"""The tour: five steps that point at the real parts of the window."""
