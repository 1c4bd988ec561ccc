"""Windows beside the main one. None of them stops the work in it."""
