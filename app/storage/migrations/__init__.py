"""The schema's history: one module a step, applied in order, importing nothing of the program.

A released step never changes; a change of mind is a new step. `sqlite_utils.transform()` is not used on these
tables: it drops every trigger of a table without a word.
"""

from sqlite_utils import Migrations

from app.storage.migrations import m0001_contacts, m0002_outbox, m0003_guards

MIGRATIONS = Migrations("retail-send")
for _step in (m0001_contacts, m0002_outbox, m0003_guards):
    MIGRATIONS(name=_step.__name__.rpartition(".")[2])(_step.apply)
