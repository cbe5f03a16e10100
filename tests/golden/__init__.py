"""Answers that were worked out apart from the program, and how."""
