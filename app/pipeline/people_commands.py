"""What a person can ask for about contacts and lists; each is one change with its row in the journal."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum

from app.domain.contact import Consent, PersonForm
from app.domain.days import shop_zone
from app.domain.errors import Reason, Refused
from app.domain.evidence import Evidence
from app.domain.ids import CampaignId, Clock, ContactId, JournalId, ListId
from app.domain.people_filter import in_list
from app.domain.phone import BadNumber, Phone, parse_number
from app.pipeline.insist import insisting
from app.pipeline.privacy_commands import Erased, PrivacyCommands
from app.pipeline.undo import undo_in
from app.storage import lists, people
from app.storage.campaigns import create_campaign
from app.storage.contacts import Proof, opt_out
from app.storage.database import Connection, writing
from app.storage.folder import Folder
from app.storage.merging import merge_people
from app.storage.settings import read_settings
from app.storage.tags import put_tag_on, take_tag_off

__all__ = ["Answer", "Erased", "OptOutAnswer", "PeopleCommands"]
BETWEEN_NUMBERS = re.compile(r"[\n\r\t;,]+")
"""What stands between the numbers that somebody pastes; a number itself may have blanks, dots, dashes and slashes."""


class Answer(StrEnum):
    """What came of one number that was to be opted out."""

    OPTED_OUT = "opted_out"
    BEFORE = "before"  # it had opted out before
    NO_NUMBER = "no_number"


@dataclass(frozen=True, slots=True)
class OptOutAnswer:
    """One number, as typed and as understood."""

    typed: str
    answer: Answer
    number: str = ""
    name: str = ""
    """Whose it is, if that is known."""
    why: str = ""
    """Why it is no number."""


@dataclass(frozen=True, slots=True)
class PeopleCommands:
    """Each method blocks until the store has it. Raises Refused with words for a person; then nothing has changed."""

    folder: Folder
    clock: Clock

    def add(self, form: PersonForm) -> ContactId:
        """Store somebody new. A number that opted out is only taken as opted out."""
        form = form.tidy()
        with writing(self.folder.store) as conn:
            now = self.clock()
            return people.add_person(conn, _phone(conn, form.number), form, now, proof=_proof(conn, form.evidence, now))

    def edit(self, contact: ContactId, form: PersonForm) -> bool:
        """Write down what the form says; False when nothing of it was new. No edit ends an opt-out."""
        form = form.tidy()
        with writing(self.folder.store) as conn:
            now, phone = self.clock(), _phone(conn, form.number)
            return people.edit_person(conn, contact, phone, form, now, proof=_proof(conn, form.evidence, now))

    @insisting
    def opt_out(self, contact: ContactId, source: str) -> bool:
        """This person gets nothing more, from the next claim on. False when they had opted out before."""
        with writing(self.folder.store) as conn:
            return people.opt_person_out(conn, contact, source.strip() or people.OWNER, self.clock())

    @insisting
    def opt_out_numbers(self, text: str, source: str) -> list[OptOutAnswer]:
        """The same for every number in a text, known or not; each is answered, in its order."""
        typed = list(dict.fromkeys(part.strip() for part in BETWEEN_NUMBERS.split(text) if part.strip()))
        if not typed:
            raise Refused(Reason.BAD_VALUE, "There is no number. Nothing was changed.")
        now = self.clock()
        with writing(self.folder.store) as conn:
            region = read_settings(conn).store_region
            return [_opt_out(conn, one, region, source.strip() or people.OWNER, now) for one in typed]

    def record_consent(self, contact: ContactId, consent: Consent, source: str, evidence: Evidence) -> None:
        """They agreed on that day, in that way: the one thing that ends an opt-out, when it came after it."""
        now = self.clock()
        with writing(self.folder.store) as conn:
            proof = _proof(conn, evidence, now)
            people.record_consent(conn, contact, consent, " ".join(source.split()), now, proof=proof)

    def delete(self, contacts: Sequence[ContactId]) -> int:
        """Take people out of the contacts. What they got, agreed to and refused stays. Returns how many."""
        with writing(self.folder.store) as conn:
            return people.delete_people(conn, contacts, self.clock())

    @property
    def rights(self) -> PrivacyCommands:
        """What they can ask of the shop about their data."""
        return PrivacyCommands(self.folder, self.clock)

    def merge(self, stays: ContactId, goes: ContactId, taken: Collection[str] = ()) -> JournalId:
        """Make two people one, who keeps the number of `stays`; of `taken` the other one's counts. Returns what can be
        split again.
        """
        with writing(self.folder.store) as conn:
            return merge_people(conn, stays, goes, self.clock(), taken=taken)

    def split(self, entry: JournalId) -> None:
        """Make two people again of those whom this row of the journal tells of."""
        with writing(self.folder.store) as conn:
            undo_in(conn, entry, self.clock())

    def put_tag_on(self, name: str, contacts: Sequence[ContactId]) -> tuple[ContactId, ...]:
        """Put a tag on people, a new one if need be. Returns those who did not have it."""
        with writing(self.folder.store) as conn:
            return put_tag_on(conn, name, contacts, self.clock())

    def take_tag_off(self, name: str, contacts: Sequence[ContactId]) -> tuple[ContactId, ...]:
        """Take a tag off people. Returns those who had it."""
        with writing(self.folder.store) as conn:
            return take_tag_off(conn, name, contacts, self.clock())

    def write_to(self, contact: ContactId, name: str) -> CampaignId:
        """A new draft called `name` that goes to this person only: to a list of that name with nobody else in it.

        One that was made for this before is taken again. Refused for somebody who may not be written to.
        """
        now = self.clock()
        with writing(self.folder.store) as conn:
            people.require_mailable(conn, contact)
            found = lists.list_of_one(conn, contact, name, now)
            return create_campaign(conn, name=name, text="", sender="", chosen=in_list(found, name), now=now)

    def make_list(self, name: str) -> ListId:
        """Add an empty list."""
        with writing(self.folder.store) as conn:
            return lists.make_list(conn, name, self.clock())

    def rename_list(self, list_id: ListId, name: str) -> None:
        """Call a list otherwise."""
        with writing(self.folder.store) as conn:
            lists.rename_list(conn, list_id, name, self.clock())

    def delete_list(self, list_id: ListId) -> int:
        """Delete a list; its people stay. Returns how many there were in it."""
        with writing(self.folder.store) as conn:
            return lists.delete_list(conn, list_id, self.clock())

    def bring_list_back(self, list_id: ListId) -> None:
        """Undo that, with the same people."""
        with writing(self.folder.store) as conn:
            undo_in(conn, lists.list_deletion(conn, list_id), self.clock())

    def put_in(self, list_id: ListId, contacts: Sequence[ContactId]) -> tuple[ContactId, ...]:
        """Put people in a list. Returns those who were not in it before."""
        with writing(self.folder.store) as conn:
            return lists.put_in(conn, list_id, contacts, self.clock())

    def take_out(self, list_id: ListId, contacts: Sequence[ContactId]) -> tuple[ContactId, ...]:
        """Take people out of a list. Returns those who were in it."""
        with writing(self.folder.store) as conn:
            return lists.take_out(conn, list_id, contacts, self.clock())


def _proof(conn: Connection, evidence: Evidence, now: datetime) -> Proof:
    """Raises Refused (bad_value) for a day that is still to come."""
    day, note = evidence.given_on, " ".join(evidence.note.split())
    zone = shop_zone(read_settings(conn), now)
    if day is not None and day > now.astimezone(zone).date():
        raise Refused(Reason.BAD_VALUE, "That day is still to come. Nothing was changed.")
    # A day has no time: on the day of an opt-out itself, the owner says that the consent came later.
    given_at = now if day is None else min(datetime.combine(day, time.max, tzinfo=zone), now)
    return Proof(given_at, day, evidence.wording, note)


def _phone(conn: Connection, text: str) -> Phone:
    try:
        return parse_number(text, read_settings(conn).store_region)
    except BadNumber as exc:
        raise Refused(Reason.BAD_NUMBER, f"{exc} Nothing was saved.") from exc


def _opt_out(conn: Connection, typed: str, region: str, source: str, now: datetime) -> OptOutAnswer:
    try:
        number = parse_number(typed, region).number
    except BadNumber as exc:
        return OptOutAnswer(typed, Answer.NO_NUMBER, why=exc.words)
    row = conn.execute("SELECT name FROM contacts WHERE number = ?", (number,)).fetchone()
    new = opt_out(conn, number, source, now)
    return OptOutAnswer(typed, Answer.OPTED_OUT if new else Answer.BEFORE, number, row["name"] if row else "")
