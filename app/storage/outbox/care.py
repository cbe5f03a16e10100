"""The limit of messages a person, as it holds at the hand-over of a batch, and the messages that wait for it.

Settings are read each time: a limit that its owner sets, changes or takes away counts from the next request on. A
message that waits is queued and has a moment before which it is not picked. It is judged anew when that has come, or
when the limit becomes another one; then the database takes the moment away.
"""

from datetime import datetime, timedelta

from app.domain.care import Care, care_of
from app.domain.days import day_of, shop_zone
from app.domain.ids import from_iso, iso
from app.storage.care import COUNTED, too_often
from app.storage.database import Connection
from app.storage.filters.sql import NOBODY
from app.storage.recent_messages import handed_over_at
from app.storage.settings import read_settings
from app.storage.suppression import suppressed

SOON = timedelta(seconds=1)
"""A message that was handed over exactly so many days ago still counts."""
MARGIN = timedelta(days=1)


def care_now(conn: Connection, now: datetime, *, off: bool = False) -> Care | None:
    """What holds now; None when there is no limit, or when a campaign goes to everyone and it is `off` for it."""
    return care_of(read_settings(conn), now, off=off)


def had_enough(care: Care | None, number: str) -> str:
    """Whether `number`, an expression, had as many messages as that. Both values of the limit are whole and ours."""
    return NOBODY if care is None else too_often(number, str(care.most), f"'{iso(care.since)}'")


def waits(care: Care | None, message: str, now: datetime) -> str:
    """Whether a queued message may not go yet, because the person had enough; in SQL.

    One that is to wait much longer than the days of the settings was put off before the clock was set back: it does
    not. Nor does that of a person who opted out: it is skipped now, and nothing of them is kept for its sake.
    """
    if care is None or not care.defer:
        return NOBODY
    latest = now + (now - care.since) + MARGIN
    moment = f"{message}.not_before"  # most have none, and the answer is never NULL
    late = f"{moment} IS NOT NULL AND {moment} > '{iso(now)}' AND {moment} <= '{iso(latest)}'"
    return f"({late} AND NOT {suppressed(f'{message}.number')})"


def waits_until(conn: Connection, number: str, care: Care, now: datetime, *, today: bool) -> datetime | None:
    """Until when a message waits for somebody who had enough; None when it does not, and is skipped.

    What is for `today`, as a wish is, waits only if it can still go then: days later it would be worse than none.
    """
    if not care.defer:
        return None
    free = _free_again(conn, number, care, now)
    if today:
        settings = read_settings(conn)
        zone = shop_zone(settings, now)
        if day_of(settings.sending_times.next_opening(free, zone), zone) > day_of(now, zone):
            return None
    return free


def _free_again(conn: Connection, number: str, care: Care, now: datetime) -> datetime:
    """When somebody who had enough may get the next one, unless something else is handed to them first."""
    at = handed_over_at("o")
    row = conn.execute(
        f"""SELECT {at} AS at FROM messages o
            WHERE o.number = ? AND o.status IN {COUNTED} AND {at} >= ?
                AND NOT (SELECT k.care_off FROM campaigns k WHERE k.id = o.campaign_id)
            ORDER BY at DESC LIMIT 1 OFFSET ?""",
        (number, iso(care.since), care.most - 1),
    ).fetchone()
    return now if row is None else from_iso(row["at"]) + (now - care.since) + SOON
