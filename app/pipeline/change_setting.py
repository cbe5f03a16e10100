"""Change a setting for a person, and let go on what waited for it."""

from datetime import datetime

from app.pipeline.steer_campaign import resume_this_month
from app.storage.database import Connection
from app.storage.settings import change_and_note, read_settings


def change_setting(conn: Connection, key: str, text: str, now: datetime) -> None:
    """Store one setting. Raises Refused (bad_value), and then nothing has changed."""
    was = read_settings(conn).price_monthly_ceiling
    change_and_note(conn, key, text, now)
    allowed = read_settings(conn).price_monthly_ceiling
    if allowed != was and (allowed is None or (was is not None and allowed > was)):
        resume_this_month(conn, now)
