"""No sequence of imports, edits, undos, erasures and restores lifts an opt-out; only a recorded new consent does."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from app.domain.contact import Consent, PersonForm
from app.domain.errors import Refused
from app.domain.evidence import Evidence
from app.domain.ids import ContactId
from app.pipeline.activity_commands import ActivityCommands
from app.pipeline.import_contacts import import_contacts
from app.pipeline.people_commands import PeopleCommands
from app.pipeline.privacy_commands import PrivacyCommands
from app.storage.audiences import mailable
from app.storage.backup import copy_database
from app.storage.contacts import opted_out_at
from app.storage.database import reading
from app.storage.folder import Folder
from app.storage.reads.journal import newest
from app.storage.restore import restore
from app.storage.verify import verify
from tests.makers import NOW, Person, add_contacts, goes_to, make_store, number

PEOPLE = [number(at) for at in range(6)]
STEPS = 20


class Shop:
    """Does one thing after another, each an hour later, and remembers who is out."""

    def __init__(self, folder: Folder, random: Random) -> None:
        self.folder, self.random, self.now = folder, random, NOW
        self.out: set[str] = set()
        self.done: list[str] = []
        self.backups: list[Path] = []
        self.people = PeopleCommands(folder, self.clock)
        self.privacy = PrivacyCommands(folder, self.clock)

    def clock(self) -> datetime:
        return self.now

    def step(self) -> None:
        self.now += timedelta(hours=25)
        deed = self.random.choice(self.deeds())
        self.done.append(deed.__name__)
        with suppress(Refused):
            deed()

    def deeds(self) -> list[Callable[[], None]]:
        return [
            self.opt_out, self.opt_out, self.import_file, self.import_file, self.add, self.edit, self.change_number,
            self.delete, self.erase, self.erase, self.back_up, self.restore, self.restore, self.undo,
            self.consent, self.merge,
        ]  # fmt: skip

    def opt_out(self) -> None:
        whom = self.random.choice(PEOPLE)
        self.people.opt_out_numbers(whom, "a call")
        self.out.add(whom)

    def import_file(self) -> None:
        file = self.folder.path / "customers.csv"
        some = self.random.sample(PEOPLE, 4)
        file.write_text("name,mobile\n" + "".join(f"Somebody,{one}\n" for one in some))
        consent = self.random.choice([Consent.OPTED_IN, Consent.SOFT_OPT_IN, Consent.UNKNOWN])
        import_contacts(
            self.folder.store, file, region="GR", consent=consent, list_name="All", rejects=None, clock=self.clock
        )

    def add(self) -> None:
        self.people.add(self.form(self.random.choice(PEOPLE)))

    def edit(self) -> None:
        contact, whose = self.somebody()
        self.people.edit(contact, self.form(whose))

    def change_number(self) -> None:
        contact, whose = self.somebody()
        new = self.random.choice(PEOPLE)
        self.people.edit(contact, self.form(new))
        if whose in self.out:
            self.out.add(new)

    def delete(self) -> None:
        self.people.delete([self.somebody()[0]])

    def erase(self) -> None:
        self.privacy.erase(self.random.choice(PEOPLE))

    def back_up(self) -> None:
        self.backups.append(self.folder.path / f"backup-{len(self.done)}.db")
        copy_database(self.folder.store, self.backups[-1])

    def restore(self) -> None:
        if self.backups:
            restore(self.folder, self.random.choice(self.backups), clock=self.clock)

    def undo(self) -> None:
        with reading(self.folder.store) as conn:
            rows = newest(conn, limit=50)
        for row in rows:
            with suppress(Refused):
                ActivityCommands(self.folder, self.clock).undo(row.id)

    def merge(self) -> None:
        self.people.merge(self.somebody()[0], self.somebody()[0])

    def consent(self) -> None:
        contact, whose = self.somebody()
        self.people.record_consent(contact, Consent.OPTED_IN, "a form", Evidence(self.now.date()))
        self.out.discard(whose)

    def somebody(self) -> tuple[ContactId, str]:
        with reading(self.folder.store) as conn:
            rows = conn.execute("SELECT id, number FROM contacts ORDER BY id").fetchall()
        if not rows:
            self.add()
            return self.somebody()
        row = self.random.choice(rows)
        return ContactId(row["id"]), row["number"]

    def form(self, whose: str) -> PersonForm:
        return PersonForm(whose, "Somebody", consent=Consent.OPTED_IN, source="a form")


@pytest.mark.parametrize("seed", range(12))
def test_no_sequence_of_deeds_lifts_an_opt_out(tmp_path: Path, seed: int) -> None:
    shop = Shop(make_store(tmp_path), Random(seed))
    add_contacts(shop.folder, [Person(one) for one in PEOPLE[:3]])
    shop.back_up()
    for _ in range(STEPS):
        shop.step()
        with reading(shop.folder.store) as conn:
            got = {person.number for person in mailable(conn, goes_to())}
            not_out = {one for one in shop.out if opted_out_at(conn, one) is None}
        assert (got & shop.out, not_out) == (set(), set()), shop.done
    assert verify(shop.folder.store).fine
