"""Filters of people in the language of the store: one module writes the SQL, one finds where to begin, one checks what
a filter speaks of.
"""
