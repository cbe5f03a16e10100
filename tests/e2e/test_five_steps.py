"""The five checks by which the pipeline that this program replaces was verified, one after the other."""

from pathlib import Path

from app.domain.message import Status
from tests.e2e.shop import Shop, audit
from tests.waiting import until


def test_one_message_goes_the_whole_way_and_every_step_can_be_seen(shop: Shop, tmp_path: Path) -> None:
    url = shop.sandbox()
    shop.ready(url)
    customers = tmp_path / "one.csv"
    customers.write_text("name,mobile\nΜαρία Παππά,6912345678\n", encoding="utf-8")
    imported = shop.run("contacts", "import", str(customers), "--consent", "opted_in", "--json").json
    assert (imported["rows"], imported["added"]) == (1, 1)

    # A campaign of one recipient launches and answers with its queued count.
    campaign = shop.run("campaign", "new", "--name", "One", "--text", "Γεια {first_name}", "--json").json["id"]
    launched = shop.run("campaign", "send", str(campaign), "--json").json
    assert launched == {
        "ok": True,
        "run": 1,
        "queued": 1,
        "batches": 1,
        "jobs": [f"campaign-{campaign}-run-1-batch-1"],
    }

    # Health shows work in the sms queue.
    health = shop.run("health", "--json").json
    for queue in ("sms", "status_refresh", "scheduler"):
        assert health[queue].keys() >= {"waiting", "active", "scheduled", "retrying", "failed", "oldest_s"}
    assert health["sms"]["waiting"] + health["sms"]["active"] > 0
    assert health["worker"]["alive"] is False

    # The worker starts; its log names store and queue, the very files that the launcher used.
    shop.start("worker")
    log = shop.data_dir / "logs" / "retail-send.log"
    until(lambda: log.exists() and "worker started" in log.read_text(encoding="utf-8"), what="the worker's start")
    line = next(line for line in log.read_text(encoding="utf-8").splitlines() if "worker started" in line)
    files = {Path(file["path"]).name: file["path"] for file in health["files"]}
    assert files["store.db"] in line
    assert files["queue.db"] in line

    # It calls Mitto; campaign and recipient go to accepted, then to a delivery state.
    until(lambda: shop.counts(campaign)[Status.QUEUED] == 0, what="the hand-over")
    until(lambda: shop.counts(campaign)[Status.SENDING] == 0, what="Mitto's answer")
    until(lambda: shop.counts(campaign)[Status.ACCEPTED] == 0, what="the delivery report")
    assert shop.status(campaign)["status"] == "completed"
    counts = shop.status(campaign)["counts"]
    assert counts["delivered"] + counts["undelivered"] == 1
    assert [(entry["number"], entry["text"]) for entry in audit(url)] == [("+306912345678", "Γεια Μαρία")]
    assert shop.run("health", "--json").json["worker"]["alive"] is True


def test_an_unusable_queue_refuses_the_launch_and_breaks_nothing_else(shop: Shop, tmp_path: Path) -> None:
    shop.ready("http://127.0.0.1:9")
    customers = tmp_path / "one.csv"
    customers.write_text("name,mobile\nΜαρία Παππά,6912345678\n", encoding="utf-8")
    shop.run("contacts", "import", str(customers), "--consent", "opted_in")
    campaign = shop.run("campaign", "new", "--name", "One", "--text", "Γεια", "--json").json["id"]
    queue = shop.data_dir / "queue.db"
    for leftover in shop.data_dir.glob("queue.db*"):
        leftover.unlink()
    queue.mkdir()

    said = shop.run("campaign", "send", str(campaign), "--json", ok=False)
    assert said.code == 3
    assert (said.json["ok"], said.json["reason"]) == (False, "queue_unavailable")
    assert "Nothing was sent" in said.err
    status = shop.status(campaign)
    assert (status["status"], status["planned"]) == ("draft", 0)
    health = shop.run("health", "--json").json
    assert health["sms"]["waiting"] is None
    assert [problem["reason"] for problem in health["problems"]] == ["queue_unavailable"]

    queue.rmdir()
    assert shop.run("campaign", "send", str(campaign), "--json").json["queued"] == 1
