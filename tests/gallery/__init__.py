"""Pictures of every screen, and what can be seen wrong on them: `python3 run.py gallery DIR`."""
