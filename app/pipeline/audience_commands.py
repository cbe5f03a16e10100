"""What a person can ask for about saved audiences; each change has its row in the journal."""

from dataclasses import dataclass

from app.domain.audience import Who
from app.domain.care import care_of
from app.domain.days import shop_day, shop_zone
from app.domain.ids import AudienceId, Clock
from app.domain.people_filter import Filter
from app.domain.segments import normalise
from app.pipeline.undo import undo_in
from app.storage import saved_audiences
from app.storage.database import reading, writing
from app.storage.folder import Folder
from app.storage.settings import read_settings


@dataclass(frozen=True, slots=True)
class AudienceCommands:
    """Each method blocks until the store has it. Raises Refused with words for a person; then nothing has changed."""

    folder: Folder
    clock: Clock

    def save(self, name: str, chosen: Filter) -> AudienceId:
        """Keep a filter under a name."""
        with writing(self.folder.store) as conn:
            return saved_audiences.save_audience(conn, _tidy(name), chosen, self.clock())

    def change(self, audience: AudienceId, chosen: Filter) -> bool:
        """Keep another filter under the same name. False when it is the same one."""
        with writing(self.folder.store) as conn:
            return saved_audiences.change_audience(conn, audience, chosen, self.clock())

    def rename(self, audience: AudienceId, name: str) -> None:
        """Call it otherwise."""
        with writing(self.folder.store) as conn:
            saved_audiences.rename_audience(conn, audience, _tidy(name), self.clock())

    def delete(self, audience: AudienceId) -> None:
        """Take it away; campaigns that began with it stay as they are."""
        with writing(self.folder.store) as conn:
            saved_audiences.delete_audience(conn, audience, self.clock())

    def bring_back(self, audience: AudienceId) -> None:
        """Undo that."""
        with writing(self.folder.store) as conn:
            undo_in(conn, saved_audiences.audience_deletion(conn, audience), self.clock())

    def who(self, chosen: Filter) -> Who:
        """The people of a filter, on the day that it is in the shop."""
        now = self.clock()
        with reading(self.folder.store) as conn:
            settings = read_settings(conn)
        return Who(chosen, shop_day(now, shop_zone(settings, now)), care_of(settings, now, off=False))


def _tidy(name: str) -> str:
    return normalise(" ".join(name.split()))
