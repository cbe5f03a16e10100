"""The steps as sqlite-utils applies them. Loading it takes longer than a start may take that finds nothing to apply."""

from sqlite_utils import Migrations

from app.storage.migrations import NAME, STEPS

MIGRATIONS = Migrations(NAME)
for _name, _apply in STEPS.items():
    MIGRATIONS(name=_name)(_apply)
