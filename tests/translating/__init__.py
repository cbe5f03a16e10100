"""Keeps resources/translations in step with the source: `python3 run.py translate`."""
