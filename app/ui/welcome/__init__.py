"""The three steps of a new store."""
