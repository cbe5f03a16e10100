"""The send journal: every hand-over, appended to a file outside the database and synced before its first byte leaves.

The database knows the same, unless an older copy of it was restored. Then this file is the only witness, and what it
witnesses must not be sent again unasked. Numbers stand in it as digests that only this store can recognise.
"""

import hashlib
import json
import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.domain.ids import BatchId, CampaignId, from_iso, iso
from app.storage.folder import make_private

VERSION = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One hand-over: the request, and the number digests of the messages in it."""

    request: str
    campaign: CampaignId
    run: int
    batch: BatchId
    at: datetime
    numbers: tuple[str, ...]


def number_digest(store_key: str, number: str) -> str:
    """A number as it stands in the journal: no phone number to anyone who finds the file alone."""
    return hashlib.sha256(f"{store_key}\x00{number}".encode()).hexdigest()[:32]


class SendJournal:
    """Appends entries, each on disk before `append` returns. For one process; its threads take turns here."""

    def __init__(self, path: Path) -> None:
        """Open the file, adding it when it is missing. Raises OSError."""
        make_private(path)
        self._turn = threading.Lock()
        # A crash, or a full disk, tore the last line. What it tried to announce never left; what follows it must not
        # be lost with it, so the next entry begins on a line of its own.
        self._torn = not _ends_with_a_line(path)
        self._file = os.open(path, os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0))

    def append(self, entry: Entry) -> None:
        """Write one entry and wait until the disk has it. Raises OSError; then nothing may be sent."""
        line = json.dumps(
            {
                "v": VERSION,
                "request": entry.request,
                "campaign": entry.campaign,
                "run": entry.run,
                "batch": entry.batch,
                "at": iso(entry.at),
                "numbers": entry.numbers,
            },
            separators=(",", ":"),
        ).encode()
        with self._turn:
            data = b"\n" * self._torn + line + b"\n"
            self._torn = True
            if os.write(self._file, data) != len(data):
                raise OSError("the send journal took only part of an entry")
            self._torn = False
            os.fsync(self._file)

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._file)


def read_entries(path: Path, *, start: int) -> Iterator[tuple[Entry, int]]:
    """The entries from byte `start` on, each with the position after it; a torn line is passed over.

    A `start` beyond the end belongs to another file, so everything is read.
    """
    if not path.exists():
        return
    with path.open("rb") as file:
        file.seek(0 if start > path.stat().st_size else start)
        for line in iter(file.readline, b""):
            if (entry := _parse(line)) is not None:
                yield entry, file.tell()


def _ends_with_a_line(path: Path) -> bool:
    with path.open("rb") as file:
        if file.seek(0, os.SEEK_END) == 0:
            return True
        file.seek(-1, os.SEEK_END)
        return file.read() == b"\n"


def _parse(line: bytes) -> Entry | None:
    try:
        data = json.loads(line)
        return Entry(
            request=_text(data["request"]),
            campaign=CampaignId(_whole(data["campaign"])),
            run=_whole(data["run"]),
            batch=BatchId(_whole(data["batch"])),
            at=from_iso(_text(data["at"])),
            numbers=tuple(_text(number) for number in _list(data["numbers"])),
        )
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value < 2**63:
        raise TypeError
    return value
