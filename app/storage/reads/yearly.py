"""How many people of an audience have which birthday or name-day."""

from app.domain.audience import Who
from app.domain.filter_terms import YearlyOf
from app.storage.audiences import choose
from app.storage.database import Connection


def people_by_day(conn: Connection, who: Who, of: YearlyOf) -> dict[str, int]:
    """By the day of the year, '12-03'; those whose day is not known stand at ''. Raises Refused as `choose` does."""
    chosen = choose(conn, who)
    rows = conn.execute(
        f"SELECT c.{of.value} AS day, count(*) AS people {chosen.mailable} GROUP BY c.{of.value}", chosen.values
    )
    return {row["day"]: row["people"] for row in rows}
