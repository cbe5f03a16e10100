"""What a composer reads, off the UI thread: the people of a filter, what there is around them, and a plan."""

from array import array
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from threading import Event

from app.domain.audience import Who
from app.domain.draft import DraftContent
from app.domain.filter_names import Names
from app.domain.progress import Cancelled, Progress
from app.storage.reads import reading
from app.storage.reads.audience import Audience, audience, recipients
from app.storage.reads.audience_estimate import first_answer
from app.storage.reads.contacts import ListRow, all_lists, count_contacts
from app.storage.reads.fields import known_fields
from app.storage.reads.filter_names import filter_names
from app.storage.reads.plan import Plan, plan
from app.storage.reads.saved_audiences import SavedAudience, all_saved
from app.storage.reads.settings import read_settings
from app.storage.reads.stopping import stoppable
from app.storage.reads.templates import TemplateRow, all_templates
from app.storage.reads.whom import people_of_draft

AT_FIRST = 20_000
"""Texts that are made in a good deal less than a second: a larger audience is estimated from so many."""


@dataclass(frozen=True, slots=True)
class People:
    """Who would get it now, and who else there is. Of an estimated audience `ids` are only some."""

    who: Who
    audience: Audience
    ids: "array[int]" = field(repr=False)


@dataclass(frozen=True, slots=True)
class Around:
    """What an audience can be made of, and the texts that there are."""

    contacts: int
    lists: tuple[ListRow, ...]
    names: Names
    saved: tuple[SavedAudience, ...]
    templates: tuple[TemplateRow, ...]
    fields: tuple[str, ...]
    """What a text can name."""
    line: str
    """The shop's opt-out line."""


def until(stop: Event) -> Progress:
    """Work that reports here goes on until `stop` is set."""

    def report(done: int, total: int | None) -> None:
        del done, total
        if stop.is_set():
            raise Cancelled("others are wanted now")

    return report


def read_around(store: Path) -> Around:
    with reading(store) as conn:
        return Around(
            contacts=count_contacts(conn),
            lists=tuple(all_lists(conn)),
            names=filter_names(conn),
            saved=tuple(all_saved(conn)),
            templates=tuple(all_templates(conn)),
            fields=known_fields(conn),
            line=read_settings(conn).store_opt_out_line,
        )


def read_people(store: Path, content: DraftContent, now: datetime, *, soon: bool, progress: Progress) -> People:
    with reading(store) as conn:
        who = people_of_draft(content, read_settings(conn), now)
        if soon:
            first = first_answer(conn, who)
            return People(who, first.audience, first.ids)
        return People(who, audience(conn, who, progress=progress), recipients(conn, who, progress=progress))


def read_plan(store: Path, who: Who, content: DraftContent, line: str, progress: Progress) -> Plan:
    """An estimate for a large audience."""
    with reading(store) as conn, stoppable(conn, progress):
        return plan(conn, who, content.text, fit=content.fit, line=line, at_most=AT_FIRST)


def read_whole_plan(store: Path, who: Who, content: DraftContent, line: str, progress: Progress) -> Plan:
    with reading(store) as conn:
        return plan(conn, who, content.text, fit=content.fit, line=line, progress=progress)
