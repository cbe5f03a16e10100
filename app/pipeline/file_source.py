"""Where rows come from: a file, or what was copied in another program, which stays in memory and touches no disk."""

import io
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from app.domain.errors import Reason, Refused


@dataclass(frozen=True, slots=True)
class Pasted:
    """Text from the clipboard, read as if it had been a file."""

    text: str = field(repr=False)
    """Left out of whatever is logged: it is customers."""


Source = Path | Pasted

PASTED = "clipboard"
"""What pasted text is called where a file has its name."""

Stamp = tuple[int, int, int, int]
"""By this a file is known again; another file, or the same one with other things in it, has another: its size, when it
was changed in nanoseconds, and the device and the number by which the disk knows it.
"""


def name_of(source: Source) -> str:
    """What a person calls it."""
    return PASTED if isinstance(source, Pasted) else source.name


def open_bytes(source: Source) -> BinaryIO:
    """Its bytes, from the beginning; pasted text is UTF-8. The caller closes it. Raises OSError."""
    if isinstance(source, Pasted):
        return io.BytesIO(source.text.encode(errors="replace"))
    return source.open("rb")


def stamp_of(source: Source) -> Stamp:
    """How it stands now. Raises OSError."""
    if isinstance(source, Pasted):
        return len(source.text), zlib.crc32(source.text.encode(errors="replace")), 0, 0
    status = source.stat()
    return status.st_size, status.st_mtime_ns, status.st_dev, status.st_ino


def bad_file(wrong: str, remedy: str) -> Refused:
    """What is wrong with a file, and what to do about it."""
    return Refused(Reason.BAD_FILE, f"{wrong}. {remedy} Nothing was imported.")
