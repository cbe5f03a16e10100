"""Write down who agreed or refused by a staged file, in the import's transaction."""

from collections.abc import Mapping
from datetime import datetime

from app.domain.contact import Consent
from app.domain.contact_file import Field
from app.domain.ids import iso
from app.storage.database import Connection
from app.storage.intake_indexes import rebuilding_consents
from app.storage.intake_plan import Asked, stated_consent
from app.storage.merged_away import opt_out_turned


def record_consents(conn: Connection, asked: Asked, file_name: str, now: datetime) -> None:
    """Write down who agreed or refused by this file, and suppress whoever refused."""
    values = {"now": iso(now), "file": file_name, "consent": asked.consent}
    if asked.consent is not Consent.UNKNOWN or Field.CONSENT in asked.facts:
        stated = _stated(asked)
        new = conn.execute(f"SELECT count(*) FROM ({stated})", values).fetchone()[0]
        with rebuilding_consents(conn, new):
            _add_consent_events(conn, stated, values)
        conn.execute(
            f"""INSERT INTO suppressions (number, at, source)
                SELECT number, :now, :file || ', line ' || line FROM ({stated}) WHERE consent = 'opted_out'""",
            values,
        )
    opt_out_turned(conn, file_name, now)


def _stated(asked: Asked) -> str:
    """Everyone whose consent the file changes or begins, in SQL, in the order of the file."""
    dates = [f"s.{column}" for field, column in _DATES.items() if field in asked.facts]
    day = f"coalesce({', '.join(f'nullif({date}, {chr(39) * 2})' for date in dates)}, '')" if dates else "''"
    stated = stated_consent(asked.facts)
    return f"""SELECT s.line AS line, '+' || s.number AS number, coalesce(p.consent, {stated}) AS consent,
                      {day} AS agreed_on
               FROM temp.people s LEFT JOIN temp.plan p ON p.line = s.line
               WHERE p.suppressed IS NOT 1 AND (p.raised OR p.contact IS NULL AND {stated} <> 'unknown')"""


_DATES = {Field.CONSENT_DATE: "consent_date", Field.CONSENT: "agreed_on"}


def _add_consent_events(conn: Connection, stated: str, values: Mapping[str, str]) -> None:
    """Of everyone who is stated. A day has no time: it counts from its noon on, and is never still to come."""
    conn.execute(
        f"""INSERT INTO consent_events (number, at, consent, source, file, line, given_at, sale_on)
           SELECT number, :now, consent, :file || ', line ' || line, :file, line,
                  CASE WHEN agreed_on <> '' THEN min(agreed_on || 'T12:00:00.000Z', :now) END,
                  CASE WHEN agreed_on <> '' AND consent = 'soft_opt_in' THEN agreed_on END
           FROM ({stated}) ORDER BY line""",
        values,
    )
