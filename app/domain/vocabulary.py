"""Plain English for the codes that a person may meet in a report, a log of events or a timeline.

Files and the command line take their words from here; windows say the same in the language of the person.
"""

from collections.abc import Mapping
from enum import StrEnum

from app.domain.audience import LeftOut
from app.domain.campaign import Hold
from app.domain.health import StallCause
from app.domain.journal import Event
from app.domain.message import Status, Why
from app.domain.reconciling import Verdict


class Step(StrEnum):
    """One thing that happens to a message, as its timeline tells it."""

    QUEUED = "queued"
    HANDED_OVER = "handed_over"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    UNCONFIRMED = "unconfirmed"
    RETURNED = "returned"  # certainly not taken, and queued again
    RESEND_ALLOWED = "resend_allowed"  # the owner's word for one more attempt
    DELIVERED = "delivered"
    UNDELIVERED = "undelivered"
    NO_REPORT = "no_report"
    CANCELLED = "cancelled"
    SKIPPED = "skipped"


STATUS_WORDS: Mapping[Status, str] = {
    Status.QUEUED: "Queued",
    Status.SENDING: "Sending",
    Status.ACCEPTED: "Accepted",
    Status.DELIVERED: "Delivered",
    Status.UNDELIVERED: "Undelivered",
    Status.NO_REPORT: "No report",
    Status.REJECTED: "Rejected",
    Status.UNCONFIRMED: "Unconfirmed",
    Status.CANCELLED: "Cancelled",
    Status.SKIPPED: "Skipped",
}

LEFT_OUT_WORDS: Mapping[LeftOut, str] = {
    LeftOut.OPTED_OUT: "Opted out",
    LeftOut.NO_CONSENT: "No consent on record",
    LeftOut.EXCLUDED: "Among those who never get it",
    LeftOut.TOO_OFTEN: "Messaged often enough lately",
}

WHY_WORDS: Mapping[Why, str] = {
    Why.OPTED_OUT: "This person opted out.",
    Why.TOO_OFTEN: "This person had as many messages lately as the settings allow.",
    Why.OFFER_ENDED: "The offer had ended; it was not sent.",
    Why.DAMAGED: "The stored text or number was damaged on disk, so it was not sent.",
    Why.INTERRUPTED: "The program ended between hand-over and answer; it may or may not have been sent.",
    Why.RESTORED: "It was handed over before a backup was restored; it may or may not have been sent.",
    Why.NO_ANSWER: "Mitto gave no readable answer; it may or may not have been sent.",
    Why.NO_ID: "Mitto's answer had no id for this message; it may or may not have been sent.",
    Why.DUPLICATE_ID: "Mitto's answer had the id of another message; it may or may not have been sent.",
    Why.SERVER_ERROR: "Mitto had an error of its own; it may or may not have been sent.",
    Why.THROTTLED: "Mitto asked for a slower pace; it was not sent and waits.",
    Why.ACCOUNT: "Mitto refused the key, the balance or this computer's address; it was not sent and waits.",
    Why.NOT_CONNECTED: "Nothing left this computer; it was not sent and waits.",
    Why.REFUSED: "Mitto refused the message; it was not sent.",
    Why.INVALID_NUMBER: "Mitto does not take this number; it was not sent.",
    Why.INVALID_SENDER: "Mitto does not take this sender; it was not sent.",
    Why.INVALID_TEXT: "Mitto does not take this text; it was not sent.",
    Why.DELIVERY_FAILED: "Mitto reports that it did not reach the phone.",
    Why.OWNER_SAID_SENT: "The owner said that it was sent.",
    Why.OWNER_DROPPED: "The owner decided not to send it again.",
    Why.CAMPAIGN_CANCELLED: "The campaign was cancelled first.",
    Why.REPORT_OVERDUE: "Mitto gave no final report within three days.",
}

HOLD_WORDS: Mapping[Hold, str] = {
    Hold.OWNER: "The owner paused it.",
    Hold.ACCOUNT: "Mitto refused the key, the balance or this computer's address.",
    Hold.UNCONFIRMED: "Two requests in a row got no answer, so their messages may or may not have been sent.",
    Hold.MISSED_START: "The computer was off or asleep at its time.",
    Hold.STAGED: "Its first people have got it; the rest waits for the owner.",
    Hold.CEILING: "The rest would cost more than its ceiling.",
    Hold.MONTHLY_CEILING: "The rest would cost more than the month's limit. A new month alone does not start it.",
    Hold.RESTORED: "A backup was restored; look at the campaign before it goes on.",
    Hold.NO_CREDENTIALS: "There is no Mitto API key on this computer.",
    Hold.NO_RECIPIENTS: "There was nobody to send it to.",
    Hold.REFUSED: "Its start was refused.",
}

EVENT_WORDS: Mapping[Event, str] = {
    Event.CONTACTS_IMPORTED: "Contacts were imported",
    Event.IMPORT_UNDONE: "An import was undone",
    Event.OPTED_OUT: "A person opted out",
    Event.CONTACT_ADDED: "A contact was added",
    Event.CONTACT_EDITED: "A contact was changed",
    Event.CONTACTS_DELETED: "Contacts were deleted",
    Event.CONTACTS_MERGED: "Two contacts were merged into one",
    Event.CONTACTS_SPLIT: "Merged contacts were split again",
    Event.TAG_PUT_ON: "A tag was put on people",
    Event.TAG_TAKEN_OFF: "A tag was taken off people",
    Event.FIELD_MADE: "A field was made",
    Event.FIELD_RENAMED: "A field was renamed",
    Event.FIELD_DELETED: "A field was deleted",
    Event.CONSENT_RECORDED: "A consent was recorded",
    Event.WORDING_WRITTEN: "What people agree to was written anew",
    Event.PERSON_EXPORTED: "What is known of a person was exported",
    Event.PERSON_ERASED: "A person was erased",
    Event.HISTORY_ANONYMISED: "Old messages lost their people",
    Event.LIST_MADE: "A list was made",
    Event.LIST_RENAMED: "A list was renamed",
    Event.LIST_DELETED: "A list was deleted",
    Event.LIST_BROUGHT_BACK: "A deleted list was brought back",
    Event.LIST_FILLED: "People were put in a list",
    Event.LIST_THINNED: "People were taken out of a list",
    Event.AUDIENCE_SAVED: "An audience was saved",
    Event.AUDIENCE_CHANGED: "A saved audience was changed",
    Event.AUDIENCE_RENAMED: "A saved audience was renamed",
    Event.AUDIENCE_DELETED: "A saved audience was deleted",
    Event.AUDIENCE_BROUGHT_BACK: "A deleted audience was brought back",
    Event.CAMPAIGN_CREATED: "A campaign was created",
    Event.CAMPAIGN_DUPLICATED: "A campaign was copied into a new draft",
    Event.DRAFT_DELETED: "A draft was deleted",
    Event.DRAFT_BROUGHT_BACK: "A deleted draft was brought back",
    Event.CAMPAIGN_SCHEDULED: "A campaign was scheduled",
    Event.CAMPAIGN_UNSCHEDULED: "A scheduled campaign became a draft again",
    Event.CAMPAIGN_LAUNCHED: "A campaign was launched",
    Event.SENT_WITHOUT_LINE: "A campaign was launched without an opt-out line",
    Event.CAMPAIGN_RECALLED: "A campaign was recalled before anything of it left",
    Event.CEILING_CHANGED: "What a campaign may cost was changed",
    Event.FIRST_PEOPLE: "The first people of a campaign have got it",
    Event.OFFER_ENDED: "An offer ended before everything was sent",
    Event.CAMPAIGN_RESUMED: "A campaign goes on",
    Event.CAMPAIGN_PAUSED: "A campaign was paused",
    Event.CAMPAIGN_CANCELLED: "A campaign was cancelled",
    Event.CAMPAIGN_COMPLETED: "A campaign has handed over all its messages",
    Event.CAMPAIGN_RETRIED: "Rejected messages were queued again",
    Event.START_MISSED: "A campaign's time has passed while the computer was off or asleep",
    Event.START_REFUSED: "A scheduled campaign could not start",
    Event.STALLED: "A campaign stands still",
    Event.STALL_ENDED: "A campaign moves again",
    Event.UNCONFIRMED: "Some messages may or may not have been sent",
    Event.SETTLED: "The owner decided about unconfirmed messages",
    Event.GATE_CLOSED: "Sending was held",
    Event.GATE_OPENED: "Sending was let go on",
    Event.KEY_REFUSED: "Mitto refused the key, the balance or this computer's address",
    Event.STORE_RESTORED: "A backup was restored",
    Event.TEMPLATE_ADDED: "A template was added",
    Event.TEMPLATE_CHANGED: "A template was changed",
    Event.TEMPLATE_RENAMED: "A template was renamed",
    Event.TEMPLATE_DELETED: "A template was deleted",
    Event.TEMPLATE_BROUGHT_BACK: "A deleted template was brought back",
    Event.SETTING_CHANGED: "A setting was changed",
    Event.API_KEY_CHANGED: "The Mitto API key was entered anew",
    Event.API_KEY_REMOVED: "The Mitto API key was removed from this computer",
    Event.TEST_SMS: "A test SMS was handed to Mitto",
    Event.BACKED_UP: "A backup was made",
    Event.UNDONE: "Something was undone",
}

STALL_WORDS: Mapping[StallCause, str] = {
    StallCause.WORKER_DOWN: "The worker is not running. Start Retail Send again.",
    StallCause.QUEUE_UNAVAILABLE: "The queue's file cannot be used. Start Retail Send again; nothing is lost.",
    StallCause.DISK_FULL: "The disk is full. Free some space; sending goes on by itself.",
    StallCause.OFFLINE: "Mitto cannot be reached. Check the internet connection; sending goes on by itself.",
    StallCause.THROTTLED: "Mitto asked for a slower pace. Sending goes on by itself.",
    StallCause.UNCONFIRMED: "A request got no answer. Sending goes on when Mitto answers again.",
    StallCause.ALL_PAUSED: "Everything is paused. Resume when you are ready.",
    StallCause.UNKNOWN: "No cause was found. Look at the log, or start Retail Send again.",
}

STEP_WORDS: Mapping[Step, str] = {
    Step.QUEUED: "Queued",
    Step.HANDED_OVER: "Handed to Mitto",
    Step.ACCEPTED: "Accepted by Mitto",
    Step.REJECTED: "Rejected by Mitto",
    Step.UNCONFIRMED: "Unconfirmed",
    Step.RETURNED: "Not sent, queued again",
    Step.RESEND_ALLOWED: "The owner allowed one more attempt",
    Step.DELIVERED: "Delivered",
    Step.UNDELIVERED: "Undelivered",
    Step.NO_REPORT: "No report",
    Step.CANCELLED: "Cancelled",
    Step.SKIPPED: "Skipped",
}

VERDICT_WORDS: Mapping[Verdict, str] = {
    Verdict.AGREES: "It agrees with what was counted here.",
    Verdict.WITH_VAT: "It agrees: the amount is with VAT, and what was counted here is without.",
    Verdict.OTHER_PRICE: "As many as were counted here, at another price: compare the prices in Settings.",
    Verdict.MORE: "More than was counted here. Was the account used elsewhere, or does Mitto's month begin at another "
    "hour? Ask Mitto for the list of messages.",
    Verdict.FEWER: "Less than was counted here. Does Mitto's month begin at another hour, or is a part of it on the "
    "next invoice?",
    Verdict.FEWER_UNCONFIRMED: "Less than was counted here: some messages are of unknown fate, and Mitto seems not to "
    "have taken them.",
}
