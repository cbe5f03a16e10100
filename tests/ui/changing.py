"""Changes of a store as the worker would commit them, in one line each."""

from app.domain.ids import CampaignId, MessageId, iso
from app.domain.journal import Event
from app.storage.database import writing
from app.storage.folder import Folder
from app.storage.journal import note
from tests.makers import NOW


def deliver(folder: Folder, *messages: MessageId) -> None:
    """Mitto reports that accepted messages arrived."""
    move(folder, "delivered", *messages)


def move(folder: Folder, status: str, *messages: MessageId) -> None:
    """Move messages along a legal move."""
    with writing(folder.store) as conn:
        conn.executemany(
            "UPDATE messages SET status = ?, updated_at = ? WHERE id = ?",
            [(status, iso(NOW), message) for message in messages],
        )


def tell(folder: Folder, event: Event, campaign: CampaignId | None = None, **data: str | int) -> None:
    """Write a row into the journal."""
    with writing(folder.store) as conn:
        note(conn, event, NOW, campaign=campaign, data=data)
