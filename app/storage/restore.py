"""Putting a backup back: whole or not at all, with the present store kept, and without lifting any opt-out."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from app.domain.campaign import CampaignStatus, Hold
from app.domain.errors import Reason, Refused
from app.domain.ids import Clock
from app.domain.journal import Event
from app.storage.backup import backup_file_name, copy_database
from app.storage.campaigns import campaigns_with_status, pause_campaign
from app.storage.carry_over import Kept, carry_over, to_keep
from app.storage.database import connect, reading, translate, writing
from app.storage.folder import Folder, make_private, only_worker, open_folder
from app.storage.journal import note
from app.storage.prepare import check_whole, prepare
from app.storage.reads.holdings import Holdings, holdings

SIDE_FILES = ("-wal", "-shm")


def restore(folder: Folder, backup: Path, *, clock: Clock) -> Path | None:
    """Make `backup` the store. Every unfinished campaign is held until the owner has looked at it.

    The next worker compares it with the send journal, so that what was handed over since the backup is not sent
    again. Opt-outs given since the backup stay, and who was erased since is erased anew. Returns where the replaced
    store went, None when there was none.
    Raises Refused: already_running, bad_file when `backup` is no whole store, schema_newer; then nothing was
    changed.
    """
    with only_worker(folder):
        _require_store(backup)
        with _staging(folder) as staged:
            copy_database(backup, staged.store)
            _make_ready(staged, backup, clock=clock)
            _hold_back(staged.store, backup.name, to_keep(folder.store), clock=clock)
            kept = folder.backups / backup_file_name("before-restore", clock())
            try:
                if folder.store.exists() and _keep(folder.store, kept):
                    _overwrite(folder.store, staged.store)
                else:
                    _put(folder.store, staged.store)
            except OSError as exc:
                words = f"The data in {folder.path} cannot be replaced ({exc.strerror or exc}). Nothing was changed."
                raise Refused(Reason.STORE_UNAVAILABLE, words) from exc
    return kept if kept.exists() else None


def look_into(backup: Path) -> Holdings:
    """What a backup holds. Raises Refused (bad_file) when it is no whole backup of ours."""
    _require_store(backup)
    with reading(backup) as conn:
        return holdings(conn)


@contextmanager
def _staging(folder: Folder) -> Iterator[Folder]:
    """A folder in which the backup is made ready, so that the store is replaced in one step and with all of it."""
    place = folder.path / "restoring"
    shutil.rmtree(place, ignore_errors=True)  # what a crash left
    try:
        yield open_folder(place)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _make_ready(staged: Folder, backup: Path, *, clock: Clock) -> None:
    """Bring the copy up to date. What is wrong with it is said of the file that the person knows."""
    try:
        prepare(staged, clock=clock)
    except Refused as refusal:
        if refusal.reason is Reason.SCHEMA_NEWER:
            raise Refused(
                Reason.SCHEMA_NEWER,
                f"{backup} was written by a newer version of Retail Send. Nothing was changed. "
                "Install the newer version, then restore it.",
            ) from refusal
        if refusal.reason is Reason.STORE_DAMAGED:
            raise _no_backup(backup) from refusal
        raise


def _hold_back(store: Path, file: str, kept: Kept, *, clock: Clock) -> None:
    now = clock()
    with writing(store) as conn:
        carry_over(conn, kept, now)
        for status in (CampaignStatus.SENDING, CampaignStatus.SCHEDULED):
            for campaign in campaigns_with_status(conn, status):
                pause_campaign(conn, campaign, Hold.RESTORED, now)
        note(conn, Event.STORE_RESTORED, now, data={"file": file})


def _no_backup(backup: Path) -> Refused:
    return Refused(Reason.BAD_FILE, f"{backup} is no whole backup of Retail Send. Nothing was changed.")


def _require_store(backup: Path) -> None:
    if not backup.is_file():
        raise _no_backup(backup)
    try:
        check_whole(backup)
        with reading(backup) as conn:
            conn.execute("SELECT store_key, epoch, send_journal_read FROM instance").fetchone()[0]
    except (Refused, sqlite3.DatabaseError, TypeError) as exc:
        raise _no_backup(backup) from exc


def _keep(store: Path, target: Path) -> bool:
    """Keep the store as it is. False when it is too damaged to be copied as a database; then its bytes are kept."""
    try:
        copy_database(store, target)
    except Refused as refusal:
        if refusal.reason is not Reason.STORE_DAMAGED:
            raise
        for suffix in ("", *SIDE_FILES):
            source = store.with_name(store.name + suffix)
            if source.exists():
                make_private(target.with_name(target.name + suffix))
                shutil.copyfile(source, target.with_name(target.name + suffix))
        return False
    return True


def _overwrite(store: Path, staged: Path) -> None:
    """One transaction on the live file, so that a crash leaves the old store or the new one and nothing between."""
    try:
        with closing(connect(staged, mode="ro")) as source, closing(connect(store, mode="rw")) as target:
            source.backup(target)
    except sqlite3.DatabaseError as exc:
        translate(exc, store)


def _put(store: Path, staged: Path) -> None:
    """Where there is no store, or none that a transaction could be made in: one rename."""
    for suffix in SIDE_FILES:  # a log without its database would be taken for the new one's
        store.with_name(store.name + suffix).unlink(missing_ok=True)
    staged.replace(store)
