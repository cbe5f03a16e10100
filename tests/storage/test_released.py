"""The store of every released version opens, comes up to date, and goes on being sent from."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from app.domain.campaign import CampaignStatus, Hold
from app.domain.contact import Consent
from app.domain.ids import BatchId, CampaignId
from app.domain.message import Status
from app.storage.campaigns import campaigns_with_status, get_campaign, move_campaign
from app.storage.contacts import opted_out_at
from app.storage.database import reading, writing
from app.storage.erase import erase_person
from app.storage.folder import Folder, open_folder
from app.storage.gate import GateReason, gate_state, open_gate
from app.storage.outbox.arm import pick
from app.storage.outbox.recover import raise_epoch
from app.storage.prepare import prepare
from app.storage.settings import read_settings
from app.storage.verify import verify
from tests.makers import NOW, claim, clock
from tests.storage.released.make_store import PEOPLE, PLACE, TEXT, version

FILES = sorted(PLACE.glob("store-*.db"))


@pytest.fixture(params=FILES, ids=lambda file: file.stem)
def shop(request: pytest.FixtureRequest, tmp_path: Path) -> Folder:
    """A folder with the store of a released version, made ready by this one."""
    folder = open_folder(tmp_path)
    shutil.copy(request.param, folder.store)
    prepare(folder, clock=clock())
    return folder


def test_there_is_a_store_of_this_version() -> None:
    assert PLACE / f"store-{version()}.db" in FILES


def test_a_released_store_is_whole_and_its_numbers_add_up(shop: Folder) -> None:
    found = verify(shop.store)
    assert found.fine
    assert (found.campaigns, found.messages) == (4, 13)


def test_the_people_and_their_consent_are_as_they_were(shop: Folder) -> None:
    with reading(shop.store) as conn:
        rows = conn.execute("SELECT number, name, first_name, last_name, consent FROM contacts ORDER BY id")
        assert [row[:] for row in rows] == [(p.number, p.name, p.first_name, p.last_name, p.consent) for p in PEOPLE]
        opted_out = {row["number"] for row in conn.execute("SELECT number FROM suppressions")}
        assert {p.number for p in PEOPLE if p.consent is Consent.OPTED_OUT} < opted_out
        members = "SELECT count(*) FROM list_members JOIN lists ON lists.id = list_id WHERE name = 'Πελάτες'"
        assert conn.execute(members).fetchone()[0] == len(PEOPLE)


def test_campaigns_settings_and_gate_are_as_they_were(shop: Folder) -> None:
    with reading(shop.store) as conn:
        stands = {status: campaigns_with_status(conn, status) for status in CampaignStatus}
        assert {status: ids for status, ids in stands.items() if ids} == {
            CampaignStatus.SENDING: [1],
            CampaignStatus.PAUSED: [2],
            CampaignStatus.SCHEDULED: [3],
            CampaignStatus.DRAFT: [4],
        }
        assert get_campaign(conn, CampaignId(2)).hold is Hold.OWNER
        assert get_campaign(conn, CampaignId(3)).scheduled_for == NOW
        assert {get_campaign(conn, CampaignId(id_)).no_line_why for id_ in (1, 2, 3, 4)} == {""}
        assert read_settings(conn).mitto_sender == "SHOP"
        assert read_settings(conn).store_opt_out_line == ""
        assert gate_state(conn) == (GateReason.OWNER, NOW)


def test_each_message_is_as_it_was(shop: Folder) -> None:
    with reading(shop.store) as conn:
        rows = conn.execute("SELECT status, text FROM messages WHERE campaign_id = 1 ORDER BY id").fetchall()
    assert [row["status"] for row in rows] == [*Status]
    assert {row["text"] for row in rows} == {TEXT}


def test_sending_goes_on(shop: Folder) -> None:
    with writing(shop.store) as conn:
        raise_epoch(conn, NOW)
        open_gate(conn, NOW)
        move_campaign(conn, CampaignId(2), CampaignStatus.SENDING, NOW)
        assert conn.execute("SELECT status FROM messages WHERE id = 12").fetchone()[0] == Status.UNCONFIRMED
        rows = conn.execute("SELECT batch_id FROM messages WHERE campaign_id = 2 AND status = 'queued'").fetchall()
        batch = BatchId(rows[0]["batch_id"])
        picked = pick(conn, batch)
        assert picked is not None
        claim(conn, batch, picked.messages)
    assert verify(shop.store).fine


def test_consent_can_be_proven_and_opt_outs_are_defended_from_now_on(shop: Folder) -> None:
    out = next(person.number for person in PEOPLE if person.consent is Consent.OPTED_OUT)
    with writing(shop.store) as conn:
        assert [len(row["key"]) for row in conn.execute("SELECT key FROM erasure_keys")] == [32]
        (event,) = conn.execute("SELECT * FROM consent_events WHERE number = ?", (out,)).fetchall()
        assert (event["given_at"], event["wording_id"], event["note"], event["file"]) == (None, None, "", "")
        with pytest.raises(sqlite3.IntegrityError, match="only a newer consent"):
            conn.execute("DELETE FROM suppressions")
        assert erase_person(conn, out, NOW).opted_out
        assert opted_out_at(conn, out) is not None
    assert verify(shop.store).fine
