"""The main job on real input: a spreadsheet in, a campaign out, the worker killed twice, every row accounted for."""

import csv
import json
import random
import signal
from collections import Counter
from pathlib import Path
from typing import Any

from app.domain.message import Status
from tests.e2e.shop import Shop, audit
from tests.waiting import until

ROWS = 5000
BAD = ("2101234567", "6,93E+09", "", "69123", "δεν έχει")
FIRST = ("Μαρία", "Ελένη", "Γιώργος", "Νίκος", "Κατερίνα", "Δημήτρης", "Σοφία", "Κώστας")


def _customers(path: Path, chance: random.Random) -> int:
    """5,000 rows as a Greek Excel writes them, three in a hundred bad. Returns how many are bad."""
    bad = 0
    with path.open("w", encoding="cp1253", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(["Ονοματεπώνυμο", "Όνομα", "Κινητό"])
        for row in range(ROWS):
            first = chance.choice(FIRST)
            number = f"69{row:08d}"
            if row % 33 == 7:
                number, bad = chance.choice(BAD), bad + 1
            writer.writerow([f"{first} Παπαδοπούλου {row}", first, number])
    return bad


def _kill_in_the_middle(shop: Shop, campaign: int, *, at: int) -> None:
    worker = shop.start("worker")
    until(lambda: _handed_over(shop, campaign) >= at, what=f"{at} messages handed over", seconds=60)
    worker.send_signal(signal.SIGKILL)
    worker.wait()


def _handed_over(shop: Shop, campaign: int) -> int:
    counts = shop.counts(campaign)
    return sum(counts.values()) - counts[Status.QUEUED] - counts[Status.SENDING]


def test_a_greek_spreadsheet_a_campaign_two_crashes_and_a_report_that_agrees_with_the_provider(
    shop: Shop, tmp_path: Path
) -> None:
    url = shop.sandbox("--latency-ms", "20")
    shop.ready(url)
    shop.settings(sending__batch_size="50")
    file, rejects = tmp_path / "πελάτες.csv", tmp_path / "διόρθωση.csv"
    bad = _customers(file, random.Random(5))
    imported = shop.run(
        "contacts", "import", str(file), "--consent", "opted_in", "--rejects", str(rejects), "--json"
    ).json
    assert (imported["rows"], imported["added"], imported["rejected"]) == (ROWS, ROWS - bad, bad)
    assert len(_csv(rejects)) == bad

    text = "Γεια σου {first_name}! −20% ως το Σάββατο: myshop.gr <50€"
    campaign = shop.run("campaign", "new", "--name", "Σαββατοκύριακο", "--text", text, "--json").json["id"]
    assert shop.run("campaign", "send", str(campaign), "--json").json["queued"] == ROWS - bad
    _kill_in_the_middle(shop, campaign, at=300)
    _kill_in_the_middle(shop, campaign, at=1500)

    shop.run("worker", "--until-idle")
    status = shop.status(campaign)
    counts = status["counts"]
    assert status["status"] == "completed"
    assert sum(counts.values()) == status["planned"] == ROWS - bad
    got = Counter(entry["number"] for entry in audit(url))
    assert set(got.values()) == {1}, "a number was sent to twice"
    unconfirmed = counts["unconfirmed"]
    assert unconfirmed <= 2 * 2 * 50, "more than what was in flight at the two kills"

    if unconfirmed:
        shop.run("campaign", "settle", str(campaign), "--as", "drop")
    shop.start("worker")
    until(lambda: shop.counts(campaign)[Status.ACCEPTED] == 0, what="the deliveries", seconds=90)
    report = tmp_path / "report.csv"
    shop.run("campaign", "report", str(campaign), "--csv", str(report))
    _agree(_csv(report), audit(url), shop.status(campaign)["counts"])


def _csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _agree(rows: list[dict[str, str]], accepted: list[Any], counts: dict[str, int]) -> None:
    sent = {entry["number"]: entry["id"] for entry in accepted}
    words = Counter(row["Status"].lower().replace(" ", "_") for row in rows)
    assert words == Counter({status: count for status, count in counts.items() if count})
    for row in rows:
        number = "".join(c for c in row["Number"] if c in "+0123456789")
        if row["Status"] in ("Accepted", "Delivered", "Undelivered"):
            assert row["Mitto id"] == sent[number], json.dumps(row, ensure_ascii=False)
        elif row["Status"] != "Cancelled":
            assert number not in sent, json.dumps(row, ensure_ascii=False)
