"""What the flight plan says is what goes out: ten thousand random people, every way of fitting, over a real port."""

import random
from collections import Counter
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import pytest

from app.bootstrap import App, build
from app.domain.audience import Who
from app.domain.custom_field import CustomKind
from app.domain.days import ShopDay
from app.domain.draft import DraftContent
from app.domain.fitting import Fit
from app.domain.ids import CampaignId
from app.domain.message import Status
from app.domain.template import parse_leniently
from app.pipeline.sandbox import Sandbox
from app.storage.campaigns import get_campaign
from app.storage.custom_fields import ensure_custom_field
from app.storage.database import reading, writing
from app.storage.reads.audience import people, recipients
from app.storage.reads.campaigns import campaign_row
from app.storage.reads.fields import known_fields
from app.storage.reads.plan import text_for
from app.storage.secrets import MemorySecrets
from tests.e2e.shop import DAY_AND_NIGHT
from tests.makers import NOW, Person, add_contacts
from tests.waiting import until

PEOPLE, SEED = 10_000, 8
TEXTS = {
    Fit.AS_TYPED: "Γεια σου {first_name|φίλε}!\r\n−10 % με {code|AUT10} στο https://shop.gr/{last_name|x}?a=1&b=<2>  ",
    Fit.PLAIN: "“{name|Καλημέρα}” — {first_name}… {{code}} έως 10€ {code|ΚΩΔΙΚΟΣ} «τώρα» {first_name|{}",
    Fit.CAPITALS: "Αγαπητέ {first_name|πελάτη}, ο κωδικός: {code|ΑΒΓ-7}. Δες shop.gr/Αθήνα ή a@shop.gr, {last_name}",
}
"""One list of people each."""

LETTERS = "αβγΐΰήΩΆέςabcXYZéñ0189 '’-–.€{}|\\^~[]`«»…\u00a0\t😀"


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as made:
        yield made


def word(luck: random.Random, most: int) -> str:
    return "".join(luck.choices(LETTERS, k=luck.randrange(most + 1)))


def furnish(app: App, url: str) -> None:
    """Random names, some long, some blank; random codes for half of the people."""
    luck, each = random.Random(SEED), PEOPLE // len(TEXTS) + 1
    settings = {"mitto.base_url": url, "mitto.traffic_account": "a", "mitto.sender": "MyShop"}
    fast = {**DAY_AND_NIGHT, "sending.messages_per_second": "0", "sending.batch_size": "500"}
    for key, value in {**settings, **fast, "status.gaps_s": "99999"}.items():
        app.commands.change_setting(key, value)
    for at, fit in enumerate(TEXTS):
        size = min(each, PEOPLE - at * each)
        people = [
            Person(f"+3069{at}{n:07d}", word(luck, 20), word(luck, 12), word(luck, 60 if n % 50 == 0 else 12))
            for n in range(size)
        ]
        ids = add_contacts(app.folder, people, list_name=fit)
        with writing(app.folder.store) as conn:
            field = ensure_custom_field(conn, "code", CustomKind.TEXT, NOW)
            values = [(one, field.id, f"{word(luck, 8)}K") for one in ids[::2]]
            conn.executemany(
                "INSERT INTO custom_values (contact_id, field_id, value, value_key) VALUES (?, ?, ?3, ?3)", values
            )


def test_what_was_planned_for_ten_thousand_people_is_what_mitto_got(tmp_path: Path, sandbox: Sandbox) -> None:
    app = build(tmp_path / "data", secrets=MemorySecrets("a-key"))
    planned: Counter[tuple[str, str]] = Counter()
    try:
        furnish(app, sandbox.url)
        campaigns = []
        for fit, text in TEXTS.items():
            campaign = app.commands.new_campaign(DraftContent(fit, text, fit=fit), list_name=fit)
            planned.update(plan(app, campaign))
            app.commands.send(campaign)
            campaigns.append(campaign)
        app.worker.start()
        until(lambda: all(handed_over(app, campaign) for campaign in campaigns), what="all were handed over")
        app.worker.stop()
    finally:
        app.close()
    assert planned.total() == PEOPLE
    assert Counter((entry.number, entry.text) for entry in sandbox.audit()) == planned


def plan(app: App, campaign: CampaignId) -> Iterator[tuple[str, str]]:
    """Each number and text as the last step of the composer shows them before anything is sent."""
    with reading(app.folder.store) as conn:
        found = get_campaign(conn, campaign)
        who = Who(found.filter, ShopDay(NOW.date(), UTC))
        template = parse_leniently(found.text, known_fields(conn), fit=found.fit)
        ids = recipients(conn, who)
        for at in range(0, len(ids), 1000):
            for person in people(conn, ids[at : at + 1000]):
                yield person.number, text_for(template, person.fields)[0]


def handed_over(app: App, campaign: CampaignId) -> bool:
    with reading(app.folder.store) as conn:
        counts = campaign_row(conn, campaign).counts
    return counts[Status.QUEUED] == counts[Status.SENDING] == 0
