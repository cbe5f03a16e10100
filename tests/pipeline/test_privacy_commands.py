"""What people can ask of the shop: their data in a file, to be forgotten; and old messages that lose their people."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId
from app.domain.journal import Event
from app.domain.message import Status
from app.pipeline.privacy_commands import PrivacyCommands
from app.pipeline.retention import LOOK_EVERY_S, Retention, months_before
from app.storage.contacts import opt_out
from app.storage.database import reading, writing
from app.storage.folder import Folder
from app.storage.journal import note
from app.storage.reads.journal import newest
from app.storage.settings import change_setting
from app.storage.sms_tests import claim_test
from tests.makers import NOW, Person, add_campaign, add_contacts, clock, make_store, number

ANNA = number(0, campaign=1)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return make_store(tmp_path)


@pytest.fixture
def privacy(folder: Folder) -> PrivacyCommands:
    return PrivacyCommands(folder, clock())


def told(folder: Folder) -> list[tuple[str, dict[str, object]]]:
    with reading(folder.store) as conn:
        return [(str(row.kind), dict(row.data)) for row in newest(conn)]


def names(folder: Folder) -> list[str]:
    with reading(folder.store) as conn:
        return [row["number"] for row in conn.execute("SELECT number FROM messages ORDER BY id")]


def test_everything_is_written_as_json_for_nobody_else_to_read(
    folder: Folder, privacy: PrivacyCommands, tmp_path: Path
) -> None:
    add_contacts(folder, [Person(ANNA, "Άννα"), Person(number(9), "Βασίλης")])
    add_campaign(folder, [Status.DELIVERED])
    file = tmp_path / "anna.json"
    file.write_text("an older one")
    assert privacy.export("690 100 0000", file) == 2
    found = json.loads(file.read_text(encoding="utf-8"))
    assert (found["number"], found["contact"][0]["name"]) == (ANNA, "Άννα")
    assert found["messages"][0]["text"] == "Hello"
    assert "Βασίλης" not in file.read_text(encoding="utf-8")
    assert file.stat().st_mode & 0o777 == 0o600
    assert [place.name for place in tmp_path.iterdir() if place.is_file()] == ["anna.json"]
    assert told(folder)[0] == ("person_exported", {"rows": 2})


@pytest.mark.parametrize("where", ["no such folder/anna.json", "."])
def test_a_file_that_cannot_be_written_is_refused(
    folder: Folder, privacy: PrivacyCommands, tmp_path: Path, where: str
) -> None:
    add_contacts(folder, [Person(ANNA, "Άννα")])
    with pytest.raises(Refused, match="nothing was written") as refused:
        privacy.export(ANNA, tmp_path / where)
    assert refused.value.reason is Reason.BAD_FILE
    assert told(folder) == []


@pytest.mark.parametrize("number_", ["6999999999", "210 1234567", "nobody"])
def test_of_a_number_that_nobody_has_nothing_is_written_or_erased(
    privacy: PrivacyCommands, tmp_path: Path, number_: str
) -> None:
    with pytest.raises(Refused, match=r"Nothing was (written|changed)"):
        privacy.export(number_, tmp_path / "nobody.json")
    with pytest.raises(Refused, match="Nothing was changed"):
        privacy.erase(number_)
    assert not (tmp_path / "nobody.json").exists()


def test_an_erasure_takes_a_number_as_it_is_typed_and_tells_the_journal_no_name(
    folder: Folder, privacy: PrivacyCommands
) -> None:
    add_contacts(folder, [Person(ANNA, "Άννα")])
    add_campaign(folder, [Status.DELIVERED])
    with writing(folder.store) as conn:
        opt_out(conn, ANNA, "a call", NOW)
    erased = privacy.erase("690-100-0000")
    assert (erased.messages, erased.consents, erased.opted_out) == (1, 1, True)
    assert told(folder)[:2] == [
        ("person_erased", {"messages": 1, "consents": 1, "opted_out": 1}),
        ("opted_out", {"number": "erased", "source": "a call"}),
    ]


def test_a_wording_is_a_new_version_each_time(folder: Folder, privacy: PrivacyCommands) -> None:
    assert (privacy.write_wording("I agree"), privacy.write_wording("I agree to offers")) == (1, 2)
    with pytest.raises(Refused, match="needs a text"):
        privacy.write_wording("  ")
    with pytest.raises(Refused, match="too long"):
        privacy.write_wording("x" * 4001)


@pytest.mark.parametrize(
    ("moment", "months", "then"),
    [
        (datetime(2026, 11, 23, 12, tzinfo=UTC), 12, datetime(2025, 11, 23, 12, tzinfo=UTC)),
        (datetime(2026, 3, 31, tzinfo=UTC), 1, datetime(2026, 2, 28, tzinfo=UTC)),
        (datetime(2026, 1, 5, tzinfo=UTC), 1, datetime(2025, 12, 5, tzinfo=UTC)),
    ],
)
def test_months_are_those_of_the_calendar(moment: datetime, months: int, then: datetime) -> None:
    assert months_before(moment, months) == then


def test_old_messages_lose_their_people_only_when_the_owner_wants_it(folder: Folder) -> None:
    add_campaign(folder, [Status.DELIVERED, Status.REJECTED])
    add_campaign(folder, [Status.DELIVERED], now=NOW + timedelta(days=80))
    with writing(folder.store) as conn:
        claim_test(conn, number=number(7), text="Hello", sender="SHOP", now=NOW)
        note(conn, Event.SETTLED, NOW, campaign=CampaignId(1), data={"how": "drop", "messages": 1, "number": number(1)})
        claim_test(conn, number=number(8), text="Hello", sender="SHOP", now=NOW + timedelta(days=99))
    seconds = [0.0]
    worker = Retention(folder.store, clock(NOW + timedelta(days=100)), lambda: seconds[0])
    worker.step()
    assert all(one.startswith("+") for one in names(folder))
    with writing(folder.store) as conn:
        change_setting(conn, "privacy.keep_months", "3")
    worker.step()
    assert all(one.startswith("+") for one in names(folder))  # it looked less than an hour ago
    seconds[0] += LOOK_EVERY_S
    worker.step()
    assert names(folder) == ["erased-1", "erased-2", number(0, campaign=2)]
    worker.step()
    assert told(folder)[0] == ("history_anonymised", {"messages": 2})
    with reading(folder.store) as conn:
        assert [row["number"] for row in conn.execute("SELECT number FROM test_messages")] == [number(8)]
        found = conn.execute("SELECT data FROM journal WHERE kind IN ('test_sms', 'settled') ORDER BY id").fetchall()
    assert [json.loads(row["data"])["number"] for row in found] == ["erased", "erased", number(8)]


def test_an_erasure_that_had_to_wait_is_ended_by_the_worker(folder: Folder) -> None:
    add_contacts(folder, [Person(ANNA, "Άννα")])
    made = add_campaign(folder, [Status.UNCONFIRMED])
    with writing(folder.store) as conn:
        conn.execute("INSERT INTO erasures_waiting VALUES (?, '2026-11-23T12:00:00.000Z')", (ANNA,))
    seconds = [0.0]
    worker = Retention(folder.store, clock(), lambda: seconds[0])
    worker.step()
    assert names(folder) == [ANNA]
    with writing(folder.store) as conn:
        conn.execute("UPDATE messages SET status = 'cancelled' WHERE id = ?", made.messages)
    seconds[0] += LOOK_EVERY_S
    worker.step()
    assert names(folder) == ["erased-1"]
