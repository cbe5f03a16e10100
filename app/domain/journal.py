"""What the journal records: one kind for each thing that a person may want to read about later."""

from enum import StrEnum


class Event(StrEnum):
    """The kinds of journal rows. Tray notices and the Activity screen are made from these."""

    CONTACTS_IMPORTED = "contacts_imported"
    OPTED_OUT = "opted_out"
    CAMPAIGN_CREATED = "campaign_created"
    CAMPAIGN_SCHEDULED = "campaign_scheduled"
    CAMPAIGN_LAUNCHED = "campaign_launched"
    CAMPAIGN_RESUMED = "campaign_resumed"
    CAMPAIGN_PAUSED = "campaign_paused"
    CAMPAIGN_CANCELLED = "campaign_cancelled"
    CAMPAIGN_COMPLETED = "campaign_completed"
    CAMPAIGN_RETRIED = "campaign_retried"
    START_MISSED = "start_missed"
    START_REFUSED = "start_refused"
    STALLED = "stalled"
    STALL_ENDED = "stall_ended"
    UNCONFIRMED = "unconfirmed"
    SETTLED = "settled"
    GATE_CLOSED = "gate_closed"
    GATE_OPENED = "gate_opened"
    KEY_REFUSED = "key_refused"
    STORE_RESTORED = "store_restored"
