"""What it takes to tell one kind of journal row: a subject, a colour, a title and a line below it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from app.ui.activity_facts import Facts


class Topic(StrEnum):
    """What a row is about; each is a chip."""

    SENDING = "sending"
    CONTACTS = "contacts"
    SETTINGS = "settings"
    BACKUP = "backup"


@dataclass(frozen=True, slots=True)
class Told:
    """A row in words. `token` is the colour of its dot."""

    title: str
    detail: str
    token: str


Say = Callable[[Facts], str]


@dataclass(frozen=True, slots=True)
class Words:
    """How one kind of row is told."""

    topic: Topic
    token: str
    title: Say
    detail: Say = lambda _: ""
