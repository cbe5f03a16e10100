"""Write down who agreed or refused by a staged file, in the import's transaction."""

from collections.abc import Mapping
from datetime import datetime

from app.domain.contact import Consent
from app.domain.contact_file import Field
from app.domain.ids import iso
from app.storage.database import Connection
from app.storage.intake_plan import Asked, stated_consent
from app.storage.merged_away import opt_out_turned


def record_consents(conn: Connection, asked: Asked, file_name: str, now: datetime) -> None:
    """Write down who agreed or refused by this file, and suppress whoever refused."""
    conn.execute("DROP TABLE IF EXISTS temp.stated")
    conn.execute(
        """CREATE TEMP TABLE stated (
               line INTEGER PRIMARY KEY, number TEXT NOT NULL, consent TEXT NOT NULL, agreed_on TEXT NOT NULL) STRICT"""
    )
    dates = [f"s.{column}" for field, column in _DATES.items() if field in asked.facts]
    day = f"coalesce({', '.join(f'nullif({date}, {chr(39) * 2})' for date in dates)}, '')" if dates else "''"
    if asked.consent is not Consent.UNKNOWN or Field.CONSENT in asked.facts:
        conn.execute(
            f"""INSERT INTO temp.stated
                SELECT s.line, '+' || s.number, coalesce(p.consent, {stated_consent(asked.facts)}) AS consent, {day}
                FROM temp.people s LEFT JOIN temp.plan p ON p.line = s.line
                WHERE p.suppressed IS NOT 1 AND (p.raised OR p.contact IS NULL
                                                 AND {stated_consent(asked.facts)} <> 'unknown')""",
            {"consent": asked.consent},
        )
    _add_consent_events(conn, {"now": iso(now), "file": file_name})
    conn.execute(
        """INSERT INTO suppressions (number, at, source)
           SELECT number, :now, :file || ', line ' || line FROM temp.stated WHERE consent = 'opted_out'""",
        {"now": iso(now), "file": file_name},
    )
    conn.execute("DROP TABLE temp.stated")
    opt_out_turned(conn, file_name, now)


_DATES = {Field.CONSENT_DATE: "consent_date", Field.CONSENT: "agreed_on"}


def _add_consent_events(conn: Connection, values: Mapping[str, str]) -> None:
    """Of everyone in `stated`. A day has no time: it counts from its noon on, and never as something still to come."""
    conn.execute(
        """INSERT INTO consent_events (number, at, consent, source, file, line, given_at, sale_on)
           SELECT number, :now, consent, :file || ', line ' || line, :file, line,
                  CASE WHEN agreed_on <> '' THEN min(agreed_on || 'T12:00:00.000Z', :now) END,
                  CASE WHEN agreed_on <> '' AND consent = 'soft_opt_in' THEN agreed_on END
           FROM temp.stated ORDER BY line""",
        values,
    )
