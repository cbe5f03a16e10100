"""What a worker does before its first request: take over, and find out what an earlier life may have sent."""

import logging
from dataclasses import dataclass

from app.domain.campaign import CampaignStatus, Hold
from app.domain.ids import Clock
from app.storage.campaigns import campaigns_with_status, pause_campaign
from app.storage.database import reading, writing
from app.storage.folder import Folder
from app.storage.outbox.recover import compare_with_send_journal, raise_epoch
from app.storage.outbox.work import store_key
from app.storage.prepare import check_whole
from app.storage.send_journal import read_entries

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class TakenOver:
    """The new worker's epoch, and the name of its store."""

    epoch: int
    store_key: str


def recover(folder: Folder, *, clock: Clock) -> TakenOver:
    """Check the store, begin a new epoch, and compare with the send journal. The caller holds the worker's lock.

    Afterwards no message is claimed: each one that was is unconfirmed, or its answer had been recorded. When the
    journal knows hand-overs that the store does not, an older copy was restored, so every unfinished campaign is
    held as well. Raises Refused (store_damaged).
    """
    check_whole(folder.store)
    with writing(folder.store) as conn:
        epoch = raise_epoch(conn, clock())
        start = conn.execute("SELECT send_journal_read FROM instance").fetchone()[0]
        unknown = compare_with_send_journal(conn, read_entries(folder.send_journal, start=start), clock())
        if unknown:
            log.warning("the send journal knows %d hand-overs that the store does not: was a backup restored?", unknown)
            for status in (CampaignStatus.SENDING, CampaignStatus.SCHEDULED):
                for campaign in campaigns_with_status(conn, status):
                    pause_campaign(conn, campaign, Hold.RESTORED, clock())
    with reading(folder.store) as conn:
        return TakenOver(epoch, store_key(conn))
