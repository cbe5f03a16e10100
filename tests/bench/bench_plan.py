"""The flight plan of a large campaign, against the bare rendering of its texts; its first pages, and its memory."""

import gc
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.bootstrap import utc_now
from app.domain.draft import DraftContent
from app.domain.ids import CampaignId
from app.domain.progress import Cancelled
from app.domain.segments import measure
from app.domain.template import parse_template, render
from app.storage.audiences import mailable
from app.storage.campaigns import get_campaign
from app.storage.database import reading
from app.storage.reads.whom import people_of
from app.storage.settings import read_settings
from app.ui.screens.composer.screen import REVIEW
from tests.bench.figures import compare
from tests.bench.one_window import open_window, settle, until
from tests.bench.own_process import alone
from tests.bench.peak_memory import peak_memory_mb
from tests.bench.shop import add_people, open_shop

PEOPLE, FEWER = 100_000, 20_000
TEXT = "Γεια σου {first_name|φίλε}! {name}, σήμερα −20% σε όλα τα παλτό. Διαγραφή: myshop.gr/stop"
LATIN = "Hello {first_name|friend}! {name}, today -20% on all coats. Opt out: myshop.gr/stop"
"""With Greek names in it, so that no two messages need be alike."""

ROUNDS = 7
AT_MOST, FIRST_MS, MEMORY_MB, SEGMENTS_US = 3.0, 200, 150, 40


@dataclass(frozen=True, slots=True)
class Planned:
    """Seconds for the plan and for the bare rendering, the microseconds for measuring one message, and memory in MB."""

    plan: float
    bare: float
    measure_us: float
    ready_mb: float
    peak_mb: float


def main(*, quick: bool = False) -> None:
    """Each in a process of its own."""
    people = FEWER if quick else PEOPLE
    with tempfile.TemporaryDirectory(prefix="retail-send-bench-") as place:
        folder = Path(place)
        latin, greek = folder / "latin", folder / "greek"
        other, campaign = alone(make_shop, latin, people, LATIN), alone(make_shop, greek, people, TEXT)
        _report("a Greek text", people, alone(plan, greek, campaign))
        _report("a Latin text, its names Greek,", people, alone(plan, latin, other))
        table = statistics.median(alone(first_table, greek, campaign) for _ in range(3))
        file = alone(first_lines, greek, campaign)
        memory = alone(write, greek, campaign)
    for what, took in (("table of the review", table), ("file", file)):
        compare(
            f"the first page of the {what}, of {people:,} messages",
            f"{took:.0f} ms",
            "none: it is what a person waits for",
            ratio=took / FIRST_MS,
            target=f"below {FIRST_MS} ms",
            met=took < FIRST_MS,
        )
    compare(
        f"memory for the plan of {people:,} messages and its file",
        f"{memory.peak_mb:.0f} MB at most, in {memory.plan:.2f} s",
        f"{memory.ready_mb:.0f} MB for the same process before it",
        ratio=memory.peak_mb / memory.ready_mb,
        target=f"below {MEMORY_MB} MB",
        met=memory.peak_mb < MEMORY_MB,
    )


def _report(name: str, people: int, found: Planned) -> None:
    compare(
        f"flight plan of {people:,} people, {name} with two fields, best of {ROUNDS}",
        f"{found.plan:.3f} s: read, rendered, measured, counted, with who is left out and when it ends",
        f"{found.bare:.3f} s: rendering the same texts, their values in memory",
        ratio=found.plan / found.bare,
        target=f"ratio at most {AT_MOST:g}",
        met=found.plan / found.bare <= AT_MOST,
    )
    compare(
        f"the segments of one message, {name}",
        f"{found.measure_us:.2f} us",
        f"{found.bare / people * 1_000_000:.2f} us: rendering it",
        ratio=found.measure_us / (found.bare / people * 1_000_000),
        target=f"below {SEGMENTS_US} us",
        met=found.measure_us < SEGMENTS_US,
    )


def make_shop(folder: Path, people: int, text: str) -> CampaignId:
    """A closed shop with so many customers and one draft for all of them."""
    app = open_shop(folder)
    add_people(app, people)
    campaign = app.commands.new_campaign(DraftContent("Measured", text))
    app.close()
    return campaign


def plan(folder: Path, campaign: CampaignId) -> Planned:
    """The plan as the window and the command line make it, and the bare rendering, in turns."""
    app = open_shop(folder)
    with reading(app.folder.store) as conn:
        found = get_campaign(conn, campaign)
        template = parse_template(found.text)
        who = people_of(found, read_settings(conn), utc_now())
        values = [person.fields for person in mailable(conn, who, template.fields)]
    ready = peak_memory_mb()
    gc.collect()
    gc.freeze()  # what is kept here for the bare rendering is nothing that a plan has to go through

    def bare() -> None:
        for one in values:
            render(template, one)

    rounds = [(_busy(lambda: app.commands.plan(campaign)), _busy(bare)) for _ in range(ROUNDS)]
    texts = [render(template, one) for one in values]
    measured = min(_busy(lambda: [measure(text) for text in texts]) for _ in range(3)) / len(texts)
    app.close()
    best = [min(times) for times in zip(*rounds, strict=True)]
    return Planned(best[0], best[1], measured * 1_000_000, ready, peak_memory_mb())


def write(folder: Path, campaign: CampaignId) -> Planned:
    """The plan and its file, and nothing else."""
    app = open_shop(folder)
    ready = peak_memory_mb()

    def both() -> None:
        app.commands.plan(campaign)
        app.commands.write_plan(campaign, folder / "plan.csv")

    took = _seconds(both)
    app.close()
    return Planned(took, 0.0, 0.0, ready, peak_memory_mb())


def first_table(folder: Path, campaign: CampaignId) -> float:
    """Milliseconds until the table of a window that comes to the review for the first time shows its messages."""
    app = open_shop(folder)
    window = open_window(app, folder)
    window.compose(campaign)
    composer, review = window.composer, window.composer.review
    until(lambda: composer.drafting.knowing.plan_is_of_now and not composer.drafting.knowing.waiting)
    settle(0.5)
    started = time.perf_counter()
    composer.go(REVIEW)
    until(lambda: review.model.row(0) is not None)
    review.table.viewport().repaint()
    took = (time.perf_counter() - started) * 1000
    window.close()
    app.close()
    return took


def first_lines(folder: Path, campaign: CampaignId) -> float:
    """Milliseconds until the first page of the file is written."""
    app = open_shop(folder)

    def stop(done: int, total: int | None) -> None:
        raise Cancelled(f"{done} of {total}")

    def begin() -> None:
        try:
            app.commands.write_plan(campaign, folder / "plan.csv", progress=stop)
        except Cancelled:
            return
        raise AssertionError("it was written to its end")

    took = statistics.median(_seconds(begin) for _ in range(3)) * 1000
    app.close()
    return took


def _busy(do: Callable[[], object]) -> float:
    """Seconds that this process was at work: others on the machine count for nothing, and nothing here waits."""
    started = time.process_time()
    do()
    return time.process_time() - started


def _seconds(do: Callable[[], object]) -> float:
    started = time.perf_counter()
    do()
    return time.perf_counter() - started
