"""What a person does with reports over several campaigns."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.domain.days import shop_zone
from app.domain.ids import Clock
from app.pipeline.write_campaigns import write_campaigns
from app.storage.database import reading
from app.storage.folder import Folder
from app.storage.reads.billed import Spent, spent_this_month
from app.storage.settings import read_settings


@dataclass(frozen=True, slots=True)
class ReportCommands:
    """Each method blocks; none is for the UI thread. Raises Refused with words for a person."""

    folder: Folder
    clock: Clock

    def spent_this_month(self) -> Spent | None:
        """What Mitto took, or may have taken, since the shop's month began. None while no price is known."""
        with reading(self.folder.store) as conn:
            return spent_this_month(conn, self.clock())

    def write_campaigns(self, file: Path, *, since: datetime | None) -> int:
        """Write the campaigns that were launched since then as CSV, all of them without it. Returns how many."""
        with reading(self.folder.store) as conn:
            zone = shop_zone(read_settings(conn), self.clock())
        return write_campaigns(self.folder.store, file, since=since, zone=zone)
