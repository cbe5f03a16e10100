"""Three shops to take pictures of: one that has just begun, one as most are, and one on its busiest day.

Filled through the program's own commands and its outbox; every time the same, at a time that stands still.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from app.domain.campaign import CampaignStatus, Hold
from app.domain.contact import Consent, PersonForm
from app.domain.custom_field import CustomKind
from app.domain.draft import DraftContent
from app.domain.facts import Day, Gender
from app.domain.filter_terms import DateHow, Join, NumberHow, Outcome, TextOf, Took, YearlyHow, YearlyOf
from app.domain.fitting import Fit
from app.domain.health import GateHealth, QueueHealth, QueueName, Stall, StallCause
from app.domain.ids import CampaignId, ContactId, TemplateId
from app.domain.message import Status
from app.domain.people_filter import (
    Added,
    FieldNumber,
    Filter,
    GotCampaign,
    Group,
    LastMessage,
    ListIs,
    TextIs,
    YearlyIs,
)
from app.domain.repeating import Every, Repeats
from app.pipeline.commands import Commands
from app.pipeline.launcher import Launcher
from app.pipeline.queue import Queue
from app.practice import SAMPLE_CUSTOMERS, SAMPLE_TEXT
from app.storage.campaigns import move_campaign, pause_campaign
from app.storage.contacts import find_list
from app.storage.custom_fields import ensure_custom_field
from app.storage.database import reading, writing
from app.storage.folder import Folder
from app.storage.repeats import note_days
from app.storage.secrets import MemorySecrets
from tests.doubles.fake_commands import WELL, FakeCommands
from tests.makers import NOW, Person, add_campaign, add_contacts, clock, make_store, number

SALE = "Γεια σου {first_name|φίλε}! Σήμερα −20% σε όλα τα παλτό. Διαγραφή: myshop.gr/stop"
LONG = "Χριστουγεννιάτικες προσφορές για όλη την οικογένεια, μόνο αυτό το Σαββατοκύριακο"
PEOPLE = "Πελάτες του καταστήματος Θεσσαλονίκης"
FIRST = ("Μαρία", "Γιώργος", "Ελένη", "Κωνσταντίνα", "Νίκος", "Αικατερίνη", "Δημήτρης", "Ζωή")
LAST = ("Παπαδοπούλου", "Οικονόμου", "Καραγιάννη", "Παπαδημητρίου", "Βλάχος", "Χατζηκωνσταντίνου")


@dataclass(frozen=True, slots=True)
class Shop:
    """A store, what acts on it, and the campaign that is opened; `close` lets go of its queue."""

    name: str
    folder: Folder
    commands: FakeCommands
    queue: Queue
    campaign: CampaignId | None = None
    draft: CampaignId | None = None
    contact: ContactId | None = None
    template: TemplateId | None = None
    standing: CampaignId | None = None
    """One that repeats, and missed some days."""

    def close(self) -> None:
        """Nobody looks at it any more."""
        self.queue.close()


def empty_shop(place: Path) -> Shop:
    """Nothing was ever entered."""
    return _shop("empty", place)


def normal_shop(place: Path) -> Shop:
    """Some sixty customers, a list, templates, campaigns in every state, nothing wrong."""
    shop = _shop("normal", place)
    real, template = _set_up(shop)
    real.change_setting("store.opt_out_line", "Διαγραφή: myshop.gr/stop")
    real.import_contacts(SAMPLE_CUSTOMERS, consent=Consent.OPTED_IN, region="GR", list_name="Καλοί πελάτες")
    contact = _people(shop.folder, real, 20)
    for days, delivered in ((30, 40), (12, 64), (3, 52)):
        statuses = [Status.DELIVERED] * delivered + [Status.UNDELIVERED] * 3 + [Status.NO_REPORT] * 2 + [Status.SKIPPED]
        add_campaign(shop.folder, statuses, name=f"Νέες αφίξεις, −{days} %", text=SALE, now=NOW - timedelta(days=days))
    draft = real.new_campaign(DraftContent("Σαββατοκύριακο −20 %", SAMPLE_TEXT), list_name="Καλοί πελάτες")
    earlier = DraftContent("Σαββατοκύριακο", SAMPLE_TEXT.replace("−20", "−30") + " Μόνο αύριο!", fit=Fit.CAPITALS)
    for content in (DraftContent("Σαββατοκύριακο", SALE), earlier):
        real.drafts.keep_text(draft, content)
    sending = [Status.DELIVERED] * 18 + [Status.ACCEPTED] * 6 + [Status.SENDING] * 2 + [Status.QUEUED] * 30
    made = add_campaign(shop.folder, sending, name="Φθινοπωρινή συλλογή", text=SALE, now=NOW - timedelta(minutes=6))
    return replace(shop, campaign=made.campaign, draft=draft, contact=contact, template=template)


def busy_shop(place: Path) -> Shop:
    """Thousands of customers, long names, every status there is, and everything that can need the owner."""
    shop = _shop("busy", place)
    real, template = _set_up(shop)
    real.change_setting("price.segment", "0.0415")
    for key, value in (("by_country", "CY=0.0525 GB=0.0335"), ("monthly_ceiling", "250"), ("vat_percent", "24")):
        real.change_setting(f"price.{key}", value)
    contact = _people(shop.folder, real, 2000)
    statuses = _mixed(900)
    for days in range(1, 12):
        now = NOW - timedelta(days=days)
        add_campaign(shop.folder, statuses[: 60 + days * 7], name=f"{LONG} {days}", text=SALE * 2, now=now)
    real.audiences.save(LONG, _audience(shop.folder))
    draft = real.new_campaign(DraftContent(LONG, SALE * 3), audience_name=LONG)
    for at in range(12):
        real.drafts.keep_text(draft, DraftContent(LONG, f"{SALE * at}{LONG} {at}"))
    standing = _standing(shop.folder, real)
    made = add_campaign(shop.folder, statuses, name=LONG, text=SALE * 2, now=NOW - timedelta(minutes=9))
    shop.commands.well = replace(
        WELL,
        queues={name: QueueHealth(1240, 2, 3, 1, 1, 754.0) for name in QueueName},
        gate=GateHealth(open=False, reason="throttled", not_before=NOW + timedelta(minutes=4)),
        stalled=(Stall(made.campaign, LONG, StallCause.THROTTLED, 940.0),),
    )
    return replace(shop, campaign=made.campaign, draft=draft, contact=contact, template=template, standing=standing)


def _standing(folder: Folder, real: Commands) -> CampaignId:
    wishes = DraftContent(LONG, SALE, repeats=Repeats(Every.NAME_DAY, days_before=2))
    made = real.new_campaign(wishes)
    with writing(folder.store) as conn:
        days = "printf('11-%02d', 20 + id % 10)"
        conn.execute(f"UPDATE contacts SET name_day = {days} WHERE id % 3 = 0")
        move_campaign(conn, made, CampaignStatus.SCHEDULED, NOW, scheduled_for=NOW - timedelta(days=4))
        note_days(conn, made, (NOW - timedelta(days=5)).date(), NOW)
        pause_campaign(conn, made, Hold.MISSED_START, NOW)
    return made


def _shop(name: str, place: Path) -> Shop:
    folder = make_store(place)
    queue = Queue(folder.queue, monotonic=lambda: 0.0)
    secrets = MemorySecrets(None if name == "empty" else "a-key-of-nobody")
    real = Commands(folder, Launcher(folder.store, queue, secrets, clock()), lambda: None)
    return Shop(name, folder, FakeCommands(real=real), queue)


def _set_up(shop: Shop) -> tuple[Commands, TemplateId]:
    real = shop.commands.real
    assert real is not None
    numbers = "6912345678, 6987654321"
    for key, value in {
        "mitto.traffic_account": "shop-1",
        "mitto.sender": "MyShop",
        "store.test_numbers": numbers,
    }.items():
        real.change_setting(key, value)
    names = ("Εκπτώσεις", "Νέες αφίξεις", "Υπενθύμιση ραντεβού")
    made = [
        real.templates.add(name=name, text=f"{SALE} {at}", category="Προσφορές" if at < 2 else "")
        for at, name in enumerate(names)
    ]
    return real, made[0]


def _people(folder: Folder, real: Commands, count: int) -> ContactId:
    consents = (Consent.OPTED_IN, Consent.OPTED_IN, Consent.SOFT_OPT_IN, Consent.UNKNOWN, Consent.OPTED_OUT)
    names = [(FIRST[at % len(FIRST)], LAST[at % len(LAST)]) for at in range(count)]
    people = [
        Person(number(at, campaign=90), f"{first} {last}", first, last, consents[at % len(consents)])
        for at, (first, last) in enumerate(names)
    ]
    ids = add_contacts(folder, people, list_name=PEOPLE)
    with reading(folder.store) as conn:
        lists = frozenset([find_list(conn, PEOPLE)])
    real.people.put_tag_on("VIP", ids[::3])
    real.people.put_tag_on("Πιστοί πελάτες", ids[::4])
    points = real.fields.make("πόντοι", CustomKind.NUMBER).id
    last = real.fields.make("τελευταία αγορά", CustomKind.DATE).id
    for at, contact in enumerate(ids[:3]):
        first, name = names[at]
        form = PersonForm(
            people[at].number,
            people[at].name,
            first,
            name,
            people[at].consent,
            "δελτίο εγγραφής",
            lists,
            email=f"{('maria', 'giorgos', 'eleni')[at]}.papadopoulou@example.gr",
            birthday=Day(6, 14 + at, 1985),
            name_day=Day(8, 15),
            gender=Gender.FEMALE if at != 1 else Gender.MALE,
            tags=frozenset({"VIP", "Πιστοί πελάτες"}),
            values={points: str(340 + at), last: "21/11/2026"},
        )
        real.people.edit(contact, form)
    real.people.merge(ids[0], ids[2])
    return ids[0]


def _audience(folder: Folder) -> Filter:
    """A line of every shape, a group, and somebody who never gets it."""
    with writing(folder.store) as conn:
        points = ensure_custom_field(conn, "πόντοι", CustomKind.NUMBER, NOW).id
        chosen = find_list(conn, PEOPLE)
        campaign = CampaignId(conn.execute("SELECT max(id) FROM campaigns").fetchone()[0])
    group = Group(Join.ANY, (TextIs(TextOf.NAME, text="Μαρία"), FieldNumber(points, NumberHow.EMPTY, called="πόντοι")))
    match = (ListIs(chosen, called=PEOPLE), LastMessage(Took.DELIVERED), YearlyIs(YearlyOf.BIRTHDAY, YearlyHow.UNKNOWN))
    never = (Added(DateHow.SINCE, NOW.date()), GotCampaign(campaign, outcome=Outcome.NO_REPORT, called=LONG))
    return Filter((*match, group), never)


def _mixed(count: int) -> Sequence[Status]:
    often = (Status.DELIVERED, Status.DELIVERED, Status.ACCEPTED, Status.DELIVERED)
    return [list(Status)[at // 4 % len(Status)] if at % 4 == 0 else often[at % 4] for at in range(count)]
