"""A rehearsal: the real texts through the real steps to a simulated Mitto, and not a byte, a row or a key elsewhere."""

import os
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from app.bootstrap import App, build
from app.domain.custom_field import CustomKind
from app.domain.draft import DraftContent
from app.domain.errors import Reason, Refused
from app.domain.fitting import Fit
from app.domain.ids import CampaignId
from app.domain.message import Status
from app.domain.progress import Cancelled
from app.domain.rehearsal import Wish
from app.domain.repeating import Every, Repeats
from app.pipeline.rehearse import compare
from app.pipeline.retention import Retention
from app.pipeline.sandbox import AuditEntry, Sandbox
from app.storage.custom_fields import ensure_custom_field
from app.storage.database import reading, writing
from app.storage.secrets import MemorySecrets
from tests.makers import NOW, Person, add_contacts, number

TEXT = "Γεια {first_name|φίλε}, έχεις {points|0} πόντους!"


class NoKey(MemorySecrets):
    """A key ring that nobody may open."""

    def api_key(self) -> str | None:
        raise AssertionError("a rehearsal asked for the real key")


@pytest.fixture
def mitto() -> Iterator[Sandbox]:
    """What the shop's settings name; nothing may come here."""
    with Sandbox() as made:
        yield made


@pytest.fixture
def app(tmp_path: Path, mitto: Sandbox) -> Iterator[App]:
    """A program with sixty people, some with points."""
    made = build(tmp_path / "data", secrets=NoKey("secret"))
    settings = {"mitto.base_url": mitto.url, "mitto.sender": "MyShop", "price.segment": "0.05"}
    for key, value in settings.items():
        made.commands.change_setting(key, value)
    people = [Person(number(at), f"Μαρία {at} Π", f"Μαρία {at}" if at % 3 else "") for at in range(60)]
    ids = add_contacts(made.folder, people)
    with writing(made.folder.store) as conn:
        field = ensure_custom_field(conn, "points", CustomKind.NUMBER, NOW)
        conn.executemany(
            "INSERT INTO custom_values (contact_id, field_id, value, value_key, number) VALUES (?, ?, '7', '7', 7)",
            [(one, field.id) for one in ids[::2]],
        )
    yield made
    made.close()


def draft(app: App, **changes: object) -> CampaignId:
    return app.commands.new_campaign(DraftContent("A", TEXT, **changes))  # type: ignore[arg-type]


def dump(app: App) -> list[str]:
    with reading(app.folder.store) as conn:
        return list(conn.iterdump())


def test_all_is_rehearsed_and_nothing_of_it_leaves_or_stays(app: App, mitto: Sandbox) -> None:
    campaign, steps = draft(app, fit=Fit.CAPITALS), list[tuple[int, int | None]]()
    before, files = dump(app), sorted(app.folder.path.iterdir())
    found = app.commands.trials.rehearse(campaign, Wish(), progress=lambda *step: steps.append(step))
    assert (found.people, found.planned, found.counts[Status.DELIVERED], found.arrived) == (60, 60, 60, 60)
    assert (found.faithful, found.holds, found.at_ceiling) == (True, 0, False)
    assert (found.segments, str(found.cost), found.currency) == (60, "3.00", "EUR")
    assert steps[-1] == (120, 120)
    assert [done for done, _ in steps] == sorted(done for done, _ in steps)
    assert dump(app) == before
    assert sorted(app.folder.path.iterdir()) == files
    assert mitto.stats()["requests"] == {}
    assert mitto.stats()["connections"] == 0


def test_one_that_repeats_is_rehearsed_with_all_to_whom_it_ever_goes(app: App) -> None:
    with writing(app.folder.store) as conn:
        conn.execute("UPDATE contacts SET birthday = '12-03' WHERE id <= 5")
    found = app.commands.trials.rehearse(draft(app, repeats=Repeats(Every.BIRTHDAY)), Wish())
    assert (found.people, found.arrived, found.faithful) == (5, 5, True)


def test_chosen_failures_and_lost_answers_come_and_are_told_apart(app: App) -> None:
    found = app.commands.trials.rehearse(draft(app), Wish(latency_ms=20, fail_percent=20, lose_percent=20))
    assert found.counts[Status.REJECTED] > 0
    assert found.counts[Status.UNCONFIRMED] > 0
    assert found.counts[Status.DELIVERED] > 0
    assert found.holds > 0
    assert found.planned == found.people == 60
    assert found.counts[Status.QUEUED] == found.counts[Status.SENDING] == 0
    assert found.faithful
    assert found.arrived == 60 - found.counts[Status.REJECTED]


def test_only_the_first_people_of_a_large_audience_are_rehearsed(app: App) -> None:
    app.commands.change_setting("mitto.family", "sms")
    found = app.commands.trials.rehearse(draft(app), Wish(first=7))
    assert (found.people, found.planned, found.counts[Status.ACCEPTED]) == (60, 7, 7)
    assert (found.tells_deliveries, found.faithful) == (False, True)


def test_a_ceiling_ends_it_as_it_would_end_the_campaign(app: App) -> None:
    app.commands.change_setting("mitto.family", "sms")
    found = app.commands.trials.rehearse(draft(app, ceiling=Decimal("0.52")), Wish())
    assert (found.at_ceiling, found.counts[Status.ACCEPTED], found.counts[Status.QUEUED]) == (True, 10, 50)


def test_it_stops_when_the_person_wants_it_and_leaves_nothing(app: App) -> None:
    def stop(done: int, total: int | None) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        app.commands.trials.rehearse(draft(app), Wish(latency_ms=50), progress=stop)
    assert list(app.folder.path.glob("rehearsal*")) == []


def test_what_a_killed_one_has_left_goes_with_the_next_look_of_the_worker(app: App) -> None:
    old, new = app.folder.path / "rehearsal-old", app.folder.path / "rehearsal-new"
    for left in (old, new):
        left.mkdir()
        (left / "store.db").write_text("somebody")
    os.utime(old, (NOW.timestamp(),) * 2)
    os.utime(new, ((NOW + timedelta(hours=2)).timestamp(),) * 2)
    Retention(app.folder.store, lambda: NOW + timedelta(hours=2), lambda: 0.0).step()
    assert (old.exists(), new.exists()) == (False, True)


@pytest.mark.parametrize(("text", "reason"), [("{nothing}", Reason.UNKNOWN_FIELD), ("", Reason.NO_MESSAGE_TEXT)])
def test_what_could_not_be_sent_is_not_rehearsed_either(app: App, text: str, reason: Reason) -> None:
    campaign = draft(app)
    with writing(app.folder.store) as conn:
        conn.execute("UPDATE campaigns SET text = ? WHERE id = ?", (text, campaign))
    with pytest.raises(Refused) as refused:
        app.commands.trials.rehearse(campaign, Wish())
    assert refused.value.reason is reason


def test_a_wish_within_limits_only() -> None:
    for wrong in ({"latency_ms": -1}, {"fail_percent": 51}, {"lose_percent": 100}, {"first": 0}):
        with pytest.raises(Refused, match="Nothing was rehearsed"):
            Wish(**wrong)


def test_whatever_arrived_otherwise_is_noticed() -> None:
    def entry(to: str, text: str) -> AuditEntry:
        return AuditEntry("1", to, text, "MyShop", "B", "2026-11-23T12:00:00.000Z", 1)

    planned = {"+301": "one", "+302": "two", "+303": "three"}
    arrived = [entry("+301", "one"), entry("+301", "one"), entry("+302", "Two"), entry("+309", "one")]
    assert compare(planned, arrived, ["+301", "+302", "+303"]) == (2, 1, 1)
