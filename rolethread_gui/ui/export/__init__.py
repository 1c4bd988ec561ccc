"""The Export page: where it goes, what goes, how it is split, and what would happen to it there."""
