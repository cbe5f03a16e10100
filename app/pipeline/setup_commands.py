"""What a person does to set the program up and to look after it: the account, a test SMS, backups, a check."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.domain.account import AccountCheck, KnownKey, SmsTest, SmsTestId
from app.domain.errors import Reason, Refused
from app.domain.journal import Event
from app.domain.progress import Progress, ignore_progress
from app.pipeline.check_account import check_account
from app.pipeline.gateways import Gateways, connected
from app.pipeline.launcher import Launcher
from app.pipeline.send_test import number_to_send_to, refresh_test, send_test
from app.storage.backup import backup_file_name, copy_database, told_backups
from app.storage.database import reading, writing
from app.storage.folder import Folder
from app.storage.journal import note
from app.storage.reads.holdings import Holdings, holdings
from app.storage.restore import look_into
from app.storage.verify import Findings, verify

__all__ = ["BackupFile", "Findings", "SetupCommands"]
ENDING = 4
LONG_ENOUGH = 12
"""A shorter key would be half told by its last four characters."""
LISTED = 8


@dataclass(frozen=True, slots=True)
class BackupFile:
    """A backup that is there."""

    file: Path
    at: datetime
    bytes: int


@dataclass(frozen=True, slots=True)
class SetupCommands:
    """Each method blocks; none is for the UI thread. Raises Refused with words for a person."""

    folder: Folder
    launcher: Launcher
    gateways: Gateways | None
    """None in a program that talks to nobody, where what needs Mitto is refused."""

    def is_new(self) -> bool:
        """Whether nobody has begun to use this store: no contact, no campaign, and no API key."""
        with reading(self.folder.store) as conn:
            found = holdings(conn)
        return not (found.contacts or found.campaigns) and not self._has_key()

    def known_key(self) -> KnownKey | None:
        """Where the API key is kept, and how it ends. None when there is none."""
        key = self.launcher.secrets.api_key()
        if not key:
            return None
        return KnownKey(self.launcher.secrets.place(), key[-ENDING:] if len(key) >= LONG_ENOUGH else "")

    def set_key(self, key: str) -> None:
        """Keep Mitto's API key in the key ring."""
        if not key.strip() or not key.strip().isascii() or not key.strip().isprintable():
            raise Refused(
                Reason.BAD_VALUE, "An API key is one line of Latin letters, digits and signs. Nothing was saved."
            )
        self.launcher.secrets.set_api_key(key.strip())
        with writing(self.folder.store) as conn:
            note(conn, Event.API_KEY_CHANGED, self.launcher.clock())

    def remove_key(self) -> None:
        """Keep the API key no longer; campaigns wait until there is one again."""
        self.launcher.secrets.remove_api_key()
        if self.gateways is not None:
            self.gateways.forget_key()
        with writing(self.folder.store) as conn:
            note(conn, Event.API_KEY_REMOVED, self.launcher.clock())

    def check_account(self) -> AccountCheck:
        """Ask Mitto something harmless. No message is sent."""
        return check_account(self.folder, self.launcher.secrets, connected(self.gateways))

    def send_test(self, number: str, text: str) -> SmsTest:
        """Send one SMS outside every campaign. It costs what an SMS costs, and it is never sent again by itself."""
        with reading(self.folder.store) as conn:
            found = number_to_send_to(conn, number)
        return send_test(found, text, folder=self.folder, gateways=connected(self.gateways), clock=self.launcher.clock)

    def refresh_test(self, test: SmsTestId) -> SmsTest:
        """Ask once how a test SMS stands."""
        return refresh_test(test, folder=self.folder, gateways=connected(self.gateways), clock=self.launcher.clock)

    def proposed_backup(self, label: str) -> Path:
        """A name for a new backup, in the data folder's own place for them."""
        return self.folder.backups / backup_file_name(label, self.launcher.clock())

    def back_up(self, file: Path, *, progress: Progress = ignore_progress) -> BackupFile:
        """Copy everything but the API key to a new file, whole or not at all, even while sending."""
        copy_database(self.folder.store, file, progress=progress)
        made = _backup(file)
        assert made is not None
        with writing(self.folder.store) as conn:
            note(conn, Event.BACKED_UP, self.launcher.clock(), data={"file": str(file), "bytes": made.bytes})
        return made

    def check(self, file: Path | None = None, *, progress: Progress = ignore_progress) -> Findings:
        """Read a backup, or the store itself, once and look for damage."""
        return verify(file or self.folder.store, progress=progress)

    def backups(self) -> list[BackupFile]:
        """The newest backups that are there: the program's own, and those that were made elsewhere."""
        with reading(self.folder.store) as conn:
            files = {*told_backups(conn, limit=LISTED), *self.folder.backups.glob("*.db")}
        there = [backup for file in files if (backup := _backup(file)) is not None]
        return sorted(there, key=lambda backup: backup.at, reverse=True)[:LISTED]

    def look_into(self, backup: Path) -> tuple[Holdings, Holdings]:
        """What the store holds now, and what it would hold with this backup put back. Raises Refused (bad_file)."""
        with reading(self.folder.store) as conn:
            now = holdings(conn)
        return now, look_into(backup)

    def _has_key(self) -> bool:
        try:
            return bool(self.launcher.secrets.api_key())
        except Refused:
            return False  # a key ring that cannot be opened has not been used by this program yet


def _backup(file: Path) -> BackupFile | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return BackupFile(file, datetime.fromtimestamp(found.st_mtime, UTC), found.st_size)
