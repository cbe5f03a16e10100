"""The words of the journal for people, their consent and their lists."""

from collections.abc import Mapping

from app.domain.journal import Event
from app.ui import activity_details as detail
from app.ui.activity_kinds import Topic, Words
from app.ui.words import people, say

CONTACTS = Topic.CONTACTS

CONTACT_WORDS: Mapping[Event, Words] = {
    Event.CONTACTS_IMPORTED: Words(
        CONTACTS, "delivered", lambda f: say("Imported {0}").format(detail.file(f)), detail.imported
    ),
    Event.IMPORT_UNDONE: Words(
        CONTACTS,
        "queued",
        lambda f: say("Import of {0} undone").format(detail.file(f)),
        detail.import_undone,
    ),
    Event.OPTED_OUT: Words(
        CONTACTS, "failed", lambda f: say("{0} opted out").format(f.person("number")), detail.opted_out
    ),
    Event.CONTACT_ADDED: Words(CONTACTS, "queued", lambda f: say("{0} added").format(f.contact("contact"))),
    Event.CONTACT_EDITED: Words(
        CONTACTS, "queued", lambda f: say("{0} edited").format(f.contact("contact")), detail.edited
    ),
    Event.CONTACTS_DELETED: Words(
        CONTACTS, "queued", lambda f: say("Deleted from the contacts: {0}").format(people(f.count("people")))
    ),
    Event.CONSENT_RECORDED: Words(
        CONTACTS, "delivered", lambda f: say("Consent of {0} noted").format(f.contact("contact")), detail.consent
    ),
    Event.LIST_MADE: Words(CONTACTS, "queued", lambda f: say("New list: {0}").format(f.text("name"))),
    Event.LIST_RENAMED: Words(
        CONTACTS,
        "queued",
        lambda f: say("List {0} renamed").format(f.text("was")),
        lambda f: say("Now called {0}").format(f.text("now")),
    ),
    Event.LIST_DELETED: Words(
        CONTACTS,
        "queued",
        lambda f: say("List {0} deleted").format(f.text("name")),
        lambda f: say("With {0}; they stay in the contacts").format(people(f.count("people"))),
    ),
    Event.LIST_BROUGHT_BACK: Words(CONTACTS, "queued", lambda f: say("List {0} is back").format(f.text("name"))),
    Event.LIST_FILLED: Words(
        CONTACTS,
        "queued",
        lambda f: say("Put in the list {0}").format(f.text("name")),
        lambda f: people(f.count("people")),
    ),
    Event.LIST_THINNED: Words(
        CONTACTS,
        "queued",
        lambda f: say("Taken out of the list {0}").format(f.text("name")),
        lambda f: people(f.count("people")),
    ),
}
