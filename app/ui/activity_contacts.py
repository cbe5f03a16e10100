"""The words of the journal for people, their consent and their lists."""

from collections.abc import Mapping

from app.domain.journal import Event
from app.ui import activity_details as detail
from app.ui.activity_kinds import Topic, Words
from app.ui.activity_privacy import PRIVACY_WORDS
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
    Event.CONTACTS_MERGED: Words(
        CONTACTS,
        "queued",
        lambda f: say("Two contacts merged: {0}").format(f.contact("contact")),
        lambda _: say("They can be split again"),
    ),
    Event.CONTACTS_SPLIT: Words(
        CONTACTS,
        "queued",
        lambda f: say("Split again: {0}").format(f.contact("contact")),
        lambda f: say("And {0}").format(f.contact("other")),
    ),
    Event.TAG_PUT_ON: Words(
        CONTACTS,
        "queued",
        lambda f: say("Tag {0} put on").format(f.text("name")),
        lambda f: people(f.count("people")),
    ),
    Event.TAG_TAKEN_OFF: Words(
        CONTACTS,
        "queued",
        lambda f: say("Tag {0} taken off").format(f.text("name")),
        lambda f: people(f.count("people")),
    ),
    Event.FIELD_MADE: Words(CONTACTS, "queued", lambda f: say("New field: {0}").format(f.text("name"))),
    Event.FIELD_RENAMED: Words(
        CONTACTS,
        "queued",
        lambda f: say("Field {0} renamed").format(f.text("was")),
        lambda f: say("Now called {0}").format(f.text("now")),
    ),
    Event.FIELD_DELETED: Words(
        CONTACTS,
        "queued",
        lambda f: say("Field {0} deleted").format(f.text("name")),
        lambda f: say("With its values for {0}").format(people(f.count("people"))) if f.count("people") else "",
    ),
    Event.CONSENT_RECORDED: Words(
        CONTACTS, "delivered", lambda f: say("Consent of {0} noted").format(f.contact("contact")), detail.consent
    ),
    **PRIVACY_WORDS,
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
    Event.AUDIENCE_SAVED: Words(CONTACTS, "queued", lambda f: say("Audience saved: {0}").format(f.text("name"))),
    Event.AUDIENCE_CHANGED: Words(
        CONTACTS,
        "queued",
        lambda f: say("Audience {0} changed").format(f.text("name")),
        lambda _: say("Campaigns that began with it stay as they are"),
    ),
    Event.AUDIENCE_RENAMED: Words(
        CONTACTS,
        "queued",
        lambda f: say("Audience {0} renamed").format(f.text("was")),
        lambda f: say("Now called {0}").format(f.text("now")),
    ),
    Event.AUDIENCE_DELETED: Words(CONTACTS, "queued", lambda f: say("Audience {0} deleted").format(f.text("name"))),
    Event.AUDIENCE_BROUGHT_BACK: Words(
        CONTACTS, "queued", lambda f: say("Audience {0} is back").format(f.text("name"))
    ),
}
