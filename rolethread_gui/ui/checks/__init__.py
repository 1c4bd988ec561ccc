"""The Checks page: the catalogue, and a panel for each thing that concerns the whole dataset."""
