"""The store as each released version wrote it: files that never change, and that every later version must open."""
