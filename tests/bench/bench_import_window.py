"""How smooth the window is while a million customers come in on its import screen, and a campaign for them is begun."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from app.storage.database import reading as reading_store
from app.storage.reads.contacts import count_contacts
from tests.bench.bench_import import FEWER, ROWS, write_file
from tests.bench.figures import compare
from tests.bench.own_process import alone
from tests.bench.shop import open_shop

LONGEST_MS = 100
IDLE_TURNS = 1_000


@dataclass(frozen=True, slots=True)
class Seen:
    """The window's pauses in milliseconds: idle, while the file was read and saved, while the composer was made ahead
    and while it was opened for all these people; and how many people came in.
    """

    idle: float
    reading: float
    saving: float
    ahead: float
    composing: float
    saved: int


def main(*, quick: bool = False) -> None:
    """All of it as a person does it: the file is given to the screen, and Save is pressed."""
    with tempfile.TemporaryDirectory(prefix="retail-send-bench-") as place:
        file = Path(place) / "customers.csv"
        rows = FEWER if quick else ROWS
        alone(write_file, file, rows)
        seen = alone(watch_import, Path(place) / "shop", file)
    assert seen.saved == rows
    longest = max(seen.reading, seen.saving)
    compare(
        f"pauses of the window while {rows:,} rows are imported on its screen",
        f"longest pause {seen.reading:.0f} ms while they are read, {seen.saving:.0f} ms while they are saved",
        f"{seen.idle:.0f} ms: the same window with nothing to do",
        ratio=longest / seen.idle,
        target=f"longest below {LONGEST_MS} ms",
        met=longest < LONGEST_MS,
    )
    compare(
        f"pauses of the window while a campaign is begun with {rows:,} contacts",
        f"longest pause {seen.composing:.0f} ms from the click to the counted audience, {seen.ahead:.0f} ms while the "
        "composer was made ahead",
        f"{seen.idle:.0f} ms: the same window with nothing to do",
        ratio=max(seen.ahead, seen.composing) / seen.idle,
        target=f"longest below {LONGEST_MS} ms",
        met=max(seen.ahead, seen.composing) < LONGEST_MS,
    )


def watch_import(folder: Path, file: Path) -> Seen:
    """Import the file in a window, and watch a timer of five milliseconds in its thread."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415  # others need no Qt

    from app.ui.ahead import Ahead  # noqa: PLC0415
    from tests.bench.one_window import open_window, settle, watch_gaps  # noqa: PLC0415

    app = open_shop(folder)
    window = open_window(app, folder)
    settle(2.0)
    turns = iter(range(IDLE_TURNS))
    idle = watch_gaps(lambda: next(turns, None) is None, look_ms=5)
    window.import_contacts(file)
    screen = window.importing
    settle(0.5)
    reading = watch_gaps(screen.save.isEnabled)
    screen.save.click()
    saving = watch_gaps(screen.outcome.isVisible)
    making = Ahead(lambda: window, window, first_ms=0)
    ahead = watch_gaps(lambda: making.done)
    QTimer.singleShot(50, window, lambda: window.compose(None))  # while it is watched, as a click would come
    knowing = window.composer.drafting.knowing
    composing = watch_gaps(lambda: knowing.people is not None and knowing.people.audience.exact)
    window.leaving.leave()
    with reading_store(app.folder.store) as conn:
        saved = count_contacts(conn)
    app.close()
    return Seen(idle.longest, reading.longest, saving.longest, ahead.longest, composing.longest, saved)
