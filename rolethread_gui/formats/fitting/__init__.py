"""Making conversations fit a trainer: the rules that several trainers share, and the repairs."""
