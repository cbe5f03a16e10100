"""Somebody with former numbers is erased under all of them, also after a restore, and filters forget them."""

from datetime import timedelta
from pathlib import Path

from app.domain.filter_json import to_json
from app.domain.filter_terms import TextHow, TextOf
from app.domain.ids import BatchId, iso
from app.domain.message import Status
from app.domain.people_filter import Filter, TextIs
from app.storage.backup import copy_database
from app.storage.database import reading, writing
from app.storage.erase import erase_person
from app.storage.outbox.arm import pick
from app.storage.restore import restore
from tests.makers import NOW, Person, add_campaign, add_contacts, add_draft, clock, make_store, number

WEEK = NOW + timedelta(days=7)


def test_a_restore_sends_nothing_to_a_former_number_of_whom_was_erased(tmp_path: Path) -> None:
    folder = make_store(tmp_path)
    add_campaign(folder, [Status.QUEUED, Status.ACCEPTED])
    former, now_theirs = number(0, campaign=1), number(1, campaign=1)
    (contact,) = add_contacts(folder, [Person(now_theirs, "Secret")])
    with writing(folder.store) as conn:
        values = (contact, former, iso(NOW))
        conn.execute("INSERT INTO former_numbers (contact_id, number, until) VALUES (?, ?, ?)", values)
        conn.execute("UPDATE messages SET contact_id = ?", (contact,))
    backup = tmp_path / "backup.db"
    copy_database(folder.store, backup)
    with writing(folder.store) as conn:
        conn.execute("UPDATE messages SET status = 'delivered', due_at = NULL WHERE status = 'accepted'")
        conn.execute("UPDATE messages SET status = 'cancelled' WHERE status = 'queued'")
        erase_person(conn, now_theirs, WEEK)
    restore(folder, backup, clock=clock(WEEK))
    with reading(folder.store) as conn:
        batch = BatchId(conn.execute("SELECT batch_id FROM messages WHERE status = 'queued'").fetchone()[0])
        picked = pick(conn, batch)
    assert picked is not None
    assert (picked.messages, picked.unsendable) == ((), 1)


def test_no_filter_names_whom_was_erased(tmp_path: Path) -> None:
    folder = make_store(tmp_path)
    add_contacts(folder, [Person(number(1), "Secret")])
    draft = add_draft(folder)
    chosen = Filter((TextIs(TextOf.NUMBER, TextHow.CONTAINS, number(1)),))
    with writing(folder.store) as conn:
        conn.execute("UPDATE campaigns SET filter = ? WHERE id = ?", (to_json(chosen), draft))
        erase_person(conn, number(1), WEEK)
        assert number(1) not in conn.execute("SELECT filter FROM campaigns").fetchone()[0]
