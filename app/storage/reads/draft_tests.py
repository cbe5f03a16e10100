"""What a screen asks about the test messages of a draft, and about the person whose data is in one."""

from app.domain.account import SmsTest
from app.domain.audience import Who
from app.domain.ids import CampaignId
from app.storage import sms_tests
from app.storage.audiences import choose
from app.storage.database import Connection
from app.storage.reads.audience import Person, people
from app.storage.reads.people_search import seek

FOUND = 8


def last_test(conn: Connection, campaign: CampaignId) -> SmsTest | None:
    """The newest one of this draft; None when it was never tested."""
    return sms_tests.last_test(conn, campaign)


def find_recipients(conn: Connection, who: Who, text: str, *, limit: int = FOUND) -> list[Person]:
    """The first of those who get a campaign whom a typed text may mean. Raises Refused (bad_value) as `choose` does."""
    sought, chosen = seek(conn, text), choose(conn, who)
    rows = conn.execute(
        f"SELECT c.id {chosen.mailable} {sought.condition} ORDER BY c.id LIMIT :most_found",
        {**chosen.values, **sought.values, "most_found": limit},
    )
    return people(conn, [row["id"] for row in rows])
