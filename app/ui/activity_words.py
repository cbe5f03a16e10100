"""The words of the journal: for every kind of row a title, a line below it, a colour and a chip that finds it.

Those for campaigns and for people have modules of their own.
"""

from collections.abc import Mapping

from app.domain.journal import Event
from app.ui import activity_details as detail
from app.ui.activity_contacts import CONTACT_WORDS
from app.ui.activity_facts import Facts, joined
from app.ui.activity_kinds import Told, Topic, Words
from app.ui.activity_sending import SENDING_WORDS
from app.ui.figures import file_size
from app.ui.setting_words import setting_name
from app.ui.words import say

SETTINGS, BACKUP = Topic.SETTINGS, Topic.BACKUP

WORDS: Mapping[Event, Words] = {
    **SENDING_WORDS,
    **CONTACT_WORDS,
    Event.STORE_RESTORED: Words(BACKUP, "unconfirmed", lambda _: say("A backup was put back"), detail.file),
    Event.BACKED_UP: Words(
        BACKUP,
        "delivered",
        lambda _: say("Backup made"),
        lambda f: joined(detail.file(f), file_size(f.count("bytes")) if f.count("bytes") else ""),
    ),
    Event.TEMPLATE_ADDED: Words(
        SETTINGS,
        "queued",
        lambda f: say("New template: {0}").format(f.text("name")),
        lambda f: say("A copy of another template") if f.count("source") else "",
    ),
    Event.TEMPLATE_CHANGED: Words(SETTINGS, "queued", lambda f: say("Template {0} changed").format(f.text("name"))),
    Event.TEMPLATE_RENAMED: Words(
        SETTINGS,
        "queued",
        lambda f: say("Template {0} renamed").format(f.text("was")),
        lambda f: say("Now called {0}").format(f.text("now")),
    ),
    Event.TEMPLATE_DELETED: Words(SETTINGS, "queued", lambda f: say("Template {0} deleted").format(f.text("name"))),
    Event.TEMPLATE_BROUGHT_BACK: Words(
        SETTINGS, "queued", lambda f: say("Template {0} is back").format(f.text("name"))
    ),
    Event.SETTING_CHANGED: Words(
        SETTINGS,
        "queued",
        lambda f: say("Setting changed: {0}").format(setting_name(f.text("key"))),
        detail.changed,
    ),
    Event.API_KEY_CHANGED: Words(SETTINGS, "queued", lambda _: say("The Mitto API key was entered")),
    Event.API_KEY_REMOVED: Words(
        SETTINGS,
        "unconfirmed",
        lambda _: say("The Mitto API key was removed"),
        lambda _: say("Campaigns wait for a new one"),
    ),
    Event.UNDONE: Words(SETTINGS, "queued", lambda _: say("Something was undone")),
}
"""One for every kind."""

NEEDS_YOU = frozenset({Event.UNCONFIRMED, Event.STALLED, Event.KEY_REFUSED, Event.START_MISSED, Event.START_REFUSED})
"""What waits for the owner, or did."""


def tell(facts: Facts) -> Told:
    """A row in words."""
    words = WORDS[facts.row.kind]
    return Told(words.title(facts), words.detail(facts), words.token)


def kinds_of(topic: Topic) -> frozenset[Event]:
    """What a chip finds."""
    return frozenset(kind for kind, words in WORDS.items() if words.topic is topic)
