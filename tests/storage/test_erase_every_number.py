"""Somebody with former numbers is erased under all of them, also after a restore, and filters forget them."""

from dataclasses import replace
from datetime import UTC, timedelta
from pathlib import Path

import pytest

from app.domain.audience import Who
from app.domain.contact import Consent, PersonForm
from app.domain.days import ShopDay
from app.domain.erasure import ERASED_WORDS
from app.domain.errors import Refused
from app.domain.filter_json import to_json
from app.domain.filter_terms import Join, TextHow, TextOf
from app.domain.ids import BatchId, iso
from app.domain.message import Status
from app.domain.people_filter import Filter, Group, TextIs, conditions
from app.domain.phone import Phone
from app.storage.audiences import count_mailable
from app.storage.backup import copy_database
from app.storage.campaigns import get_campaign
from app.storage.database import reading, writing
from app.storage.drafts import change_draft
from app.storage.erase import erase_person
from app.storage.outbox.arm import pick
from app.storage.people import edit_person
from app.storage.reads.saved_audiences import saved_audience
from app.storage.restore import restore
from app.storage.saved_audiences import save_audience
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


@pytest.mark.parametrize(
    ("of", "text"),
    [
        (TextOf.NAME, "σοφία ΚΡΥΦΉ"),
        (TextOf.NAME, "Κρυφή"),
        (TextOf.NAME, "Old Name"),
        (TextOf.EMAIL, "Secret@Shop.example"),
        (TextOf.NUMBER, number(1)[3:]),
    ],
)
@pytest.mark.parametrize("never", [False, True])
def test_what_named_them_in_a_filter_has_to_be_filled_in_anew(
    tmp_path: Path, of: TextOf, text: str, never: bool
) -> None:
    folder = make_store(tmp_path)
    (secret, _) = add_contacts(folder, [Person(number(1), "Old Name"), Person(number(2), "Σοφία Άλλη")])
    condition = TextIs(of, TextHow.CONTAINS, text)
    other = TextIs(TextOf.NAME, TextHow.CONTAINS, "Σοφία")
    chosen = Filter((other,), (condition,)) if never else Filter((Group(Join.ALL, (condition, other)),))
    draft = add_draft(folder)
    with writing(folder.store) as conn:
        form = PersonForm("", "Σοφία Κρυφή", consent=Consent.OPTED_IN, source="x", email="secret@shop.example")
        edit_person(conn, secret, Phone(number(1), "x"), form, WEEK)
        audience = save_audience(conn, "Some", chosen, WEEK)
        change_draft(conn, draft, replace(get_campaign(conn, draft).content, filter=chosen), WEEK, revision=None)
        assert erase_person(conn, number(1), WEEK).filters == 2
        left = saved_audience(conn, audience).filter
        assert left == get_campaign(conn, draft).filter
        assert [one.text for one in conditions(left) if isinstance(one, TextIs)] == (
            ["Σοφία", ERASED_WORDS] if never else [ERASED_WORDS, "Σοφία"]
        )
        with pytest.raises(Refused, match="named somebody who was erased"):
            count_mailable(conn, Who(left, ShopDay(WEEK.date(), UTC)))
        with pytest.raises(Refused, match="another window"):
            change_draft(conn, draft, get_campaign(conn, draft).content, WEEK, revision=1)
