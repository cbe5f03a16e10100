"""The words of the journal for campaigns, their messages and Mitto."""

from collections.abc import Mapping

from app.domain.journal import Event
from app.ui import activity_details as detail
from app.ui.activity_facts import joined
from app.ui.activity_kinds import Topic, Words
from app.ui.figures import phone
from app.ui.opt_out_words import no_line_words
from app.ui.words import messages, say

SENDING = Topic.SENDING

SENDING_WORDS: Mapping[Event, Words] = {
    Event.CAMPAIGN_CREATED: Words(SENDING, "queued", lambda f: say("New draft: {0}").format(f.name)),
    Event.CAMPAIGN_DUPLICATED: Words(
        SENDING, "queued", lambda f: say("New draft: {0}").format(f.name), lambda _: say("A copy of another campaign")
    ),
    Event.DRAFT_DELETED: Words(SENDING, "queued", lambda f: say("Draft {0} deleted").format(f.text("name") or f.name)),
    Event.DRAFT_BROUGHT_BACK: Words(SENDING, "queued", lambda f: say("Draft {0} is back").format(f.name)),
    Event.CAMPAIGN_SCHEDULED: Words(
        SENDING,
        "sending",
        lambda f: say("{0} is scheduled").format(f.name),
        lambda f: say("For {0}").format(f.moment("at")) if f.text("at") else "",
    ),
    Event.CAMPAIGN_UNSCHEDULED: Words(SENDING, "queued", lambda f: say("{0} is a draft again").format(f.name)),
    Event.CAMPAIGN_LAUNCHED: Words(
        SENDING,
        "sending",
        lambda f: say("{0} started").format(f.name),
        lambda f: joined(messages(f.count("queued")), say("without an opt-out line") if f.count("no_line") else ""),
    ),
    Event.SENT_WITHOUT_LINE: Words(
        SENDING,
        "queued",
        lambda f: say("{0} has no opt-out line, for a reason").format(f.name),
        lambda f: no_line_words(f.text("why")),
    ),
    Event.CAMPAIGN_RECALLED: Words(
        SENDING,
        "queued",
        lambda f: say("{0} was recalled").format(f.name),
        lambda _: say("Nothing of it was sent"),
    ),
    Event.CEILING_CHANGED: Words(
        SENDING,
        "queued",
        lambda f: say("{0} may cost another amount").format(f.name),
        lambda f: say("At most {0}").format(f.text("ceiling")) if f.text("ceiling") else say("Without a limit"),
    ),
    Event.FIRST_PEOPLE: Words(
        SENDING, "delivered", lambda f: say("The first people of {0} have got it").format(f.name), detail.first_people
    ),
    Event.OFFER_ENDED: Words(
        SENDING,
        "unconfirmed",
        lambda f: say("The offer of {0} ended before everything was sent").format(f.name),
        lambda f: say("Not sent: {0}").format(messages(f.count("messages"))),
    ),
    Event.CAMPAIGN_RESUMED: Words(SENDING, "sending", lambda f: say("{0} goes on").format(f.name)),
    Event.CAMPAIGN_PAUSED: Words(SENDING, "unconfirmed", lambda f: say("{0} was paused").format(f.name), detail.held),
    Event.CAMPAIGN_CANCELLED: Words(SENDING, "queued", lambda f: say("{0} was cancelled").format(f.name)),
    Event.CAMPAIGN_COMPLETED: Words(
        SENDING,
        "delivered",
        lambda f: say("{0} is completed").format(f.name),
        lambda _: say("Every message was handed over or decided."),
    ),
    Event.CAMPAIGN_RETRIED: Words(
        SENDING,
        "sending",
        lambda f: say("Rejected messages of {0} are sent again").format(f.name),
        lambda f: messages(f.count("messages")),
    ),
    Event.START_MISSED: Words(
        SENDING,
        "unconfirmed",
        lambda f: say("{0} did not start").format(f.name),
        lambda _: say("This computer was off or asleep at the planned time"),
    ),
    Event.START_REFUSED: Words(
        SENDING, "unconfirmed", lambda f: say("{0} could not start").format(f.name), detail.start_refused
    ),
    Event.STALLED: Words(SENDING, "unconfirmed", lambda f: say("{0} stood still").format(f.name), detail.stalled),
    Event.STALL_ENDED: Words(SENDING, "sending", lambda f: say("{0} moves again").format(f.name)),
    Event.UNCONFIRMED: Words(SENDING, "unconfirmed", detail.unconfirmed, detail.why),
    Event.SETTLED: Words(
        SENDING,
        "accepted",
        lambda f: say("You decided about {0} of {1}").format(messages(f.count("messages")), f.name),
        detail.settled,
    ),
    Event.GATE_CLOSED: Words(SENDING, "unconfirmed", detail.gate_closed, detail.gate),
    Event.GATE_OPENED: Words(SENDING, "sending", detail.gate_opened),
    Event.KEY_REFUSED: Words(
        SENDING,
        "failed",
        lambda _: say("Mitto refused the account"),
        lambda f: joined(f.name, detail.refused_account(f)),
    ),
    Event.TEST_SMS: Words(
        SENDING,
        "queued",
        lambda f: say("Test message to {0}").format(phone(f.text("number"))),
        lambda f: joined(f.name, f.test("test")),
    ),
}
