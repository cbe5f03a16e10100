"""How the first people of a campaign fared, in words."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.domain.message import Status
from app.storage.reads.first_people import FirstPeople
from app.ui.figures import whole


def say(text: str) -> str:
    """A text of this module in the person's language."""
    return QCoreApplication.translate("first_people_words", text)


def fared(people: int, *, delivered: int, undelivered: int, rejected: int, unconfirmed: int, waiting: int) -> str:
    """'8 of 10 delivered, 1 undelivered, 1 without a report yet': what is none is left out. Of nobody, as when
    all of them opted out or wait, no share is told.
    """
    if not people:
        return say("None of the first people can get it now")
    told = [say("{0} of {1} delivered").format(whole(delivered), whole(people))]
    for count, words in (
        (undelivered, say("{0} undelivered")),
        (rejected, say("{0} rejected")),
        (unconfirmed, say("{0} unconfirmed")),
        (waiting, say("{0} without a report yet")),
    ):
        if count:
            told.append(words.format(whole(count)))
    return ", ".join(told)


def fared_by(first: FirstPeople) -> str:
    """The same of what the store knows now."""
    counts = first.counts
    return fared(
        first.people,
        delivered=counts[Status.DELIVERED],
        undelivered=counts[Status.UNDELIVERED],
        rejected=counts[Status.REJECTED],
        unconfirmed=counts[Status.UNCONFIRMED],
        waiting=counts[Status.ACCEPTED] + counts[Status.NO_REPORT],
    )


def first_people_notice(name: str, data: Mapping[str, object]) -> tuple[str, str]:
    """What the tray says: a title, and how they fared. `data` is that of the journal's row."""
    figures = {key: value if isinstance(value, int) else 0 for key, value in data.items()}
    told = fared(
        figures.get("people", 0),
        delivered=figures.get("delivered", 0),
        undelivered=figures.get("undelivered", 0),
        rejected=figures.get("rejected", 0),
        unconfirmed=figures.get("unconfirmed", 0),
        waiting=figures.get("waiting", 0),
    )
    if figures.get("goes_on"):
        return say("“{0}” goes on after its first people").format(name), told
    return say("“{0}” asks you before the rest").format(name), say("{0}. Open it to decide.").format(told)
