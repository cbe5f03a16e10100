"""The words of the journal for what people can ask of the shop: proof, their data, to be forgotten."""

from collections.abc import Mapping

from app.domain.journal import Event
from app.ui.activity_facts import Facts, joined
from app.ui.activity_kinds import Topic, Words
from app.ui.figures import whole
from app.ui.words import messages, say

CONTACTS = Topic.CONTACTS


def _erased(f: Facts) -> str:
    return joined(
        say("Without a name: {0}").format(messages(f.count("messages"))) if f.count("messages") else "",
        say("The number stays opted out") if f.count("opted_out") else "",
        say("Audiences that named them, to fill in anew: {0}").format(whole(f.count("filters")))
        if f.count("filters")
        else "",
        say("Your own words that still name them: {0}").format(whole(f.count("still_named")))
        if f.count("still_named")
        else "",
    )


PRIVACY_WORDS: Mapping[Event, Words] = {
    Event.WORDING_WRITTEN: Words(
        CONTACTS,
        "queued",
        lambda f: say("What people agree to: version {0} written").format(f.count("wording")),
    ),
    Event.PERSON_EXPORTED: Words(
        CONTACTS,
        "queued",
        lambda _: say("What is known of a person was exported"),
        lambda f: say("{0} entries").format(whole(f.count("rows"))),
    ),
    Event.PERSON_ERASED: Words(CONTACTS, "unconfirmed", lambda _: say("A person was erased"), _erased),
    Event.HISTORY_ANONYMISED: Words(
        CONTACTS,
        "queued",
        lambda f: say("{0} is old enough: its messages name nobody any more").format(f.name),
        lambda f: messages(f.count("messages")),
    ),
}
