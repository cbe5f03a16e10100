"""A first look at a file that ought to be text: whether it is one, how it is encoded, and how many lines it has.

All of it is read once, a piece at a time, so that what is no customer list is refused before anything of it is laid
out: a film, a folder, a dump that is one endless line.
"""

import codecs
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import Reason, Refused
from app.pipeline.text_encoding import find_encoding

_SAMPLE = 1 << 18
_CHUNK = 1 << 20
_NO_TEXT = (
    (b"PK\x03\x04", "This is a spreadsheet (or a zip file), not a CSV file"),
    (b"\xd0\xcf\x11\xe0", "This is an old Excel file, not a CSV file"),
    (b"%PDF", "This is a PDF file, not a CSV file"),
)
_UNPRINTABLE = [chr(code) for code in sorted({*range(32)} - {*b"\t\n\f\r"})]


Stamp = tuple[int, int, int, int]
"""By this a file is known again; another file, or the same one with other things in it, has another: its size, when it
was changed in nanoseconds, and the device and the number by which the disk knows it.
"""


@dataclass(frozen=True, slots=True)
class Survey:
    """A file of text."""

    encoding: str
    lines: int
    """Physical lines, going by the line ends: never fewer than rows."""
    stamp: Stamp
    sample: str
    """Its beginning, enough to judge it by."""


def survey(path: Path, encoding: str | None, go_on: Callable[[], None]) -> Survey:
    """Look a file through; an `encoding` that is given is taken.

    `go_on` is called now and then and may raise Cancelled. Raises Refused (bad_file), saying what to do.
    """
    with refusing_unreadable():
        if path.is_dir():
            raise bad_file("This is a folder, not a file", "Choose the CSV file in it.")
        stamp = stamp_of(path)
        with path.open("rb") as stream:
            head = stream.read(8)
        for magic, words in _NO_TEXT:
            if head.startswith(magic):
                raise bad_file(words, "Open it in the program that made it, save it as CSV and choose that file.")
        found = _known(encoding) if encoding else find_encoding(path, go_on)
        with path.open(encoding=found, errors="replace", newline="") as text:
            sample = text.read(_SAMPLE)
        if not sample.strip("\ufeff \t\r\n"):
            raise bad_file("The file is empty", "Save it again from the spreadsheet.")
        if sum(map(sample.count, _UNPRINTABLE)) * 20 > len(sample):
            raise bad_file("This is not a text file", "Save the customer list as CSV and choose that file.")
        return Survey(found, _count_lines(path, go_on), stamp, sample)


def stamp_of(path: Path) -> Stamp:
    """How a file stands now. Raises OSError."""
    status = path.stat()
    return status.st_size, status.st_mtime_ns, status.st_dev, status.st_ino


@contextmanager
def refusing_unreadable() -> Iterator[None]:
    """Raise Refused (bad_file) for a file that is gone, may not be read, or is not written as was said."""
    try:
        yield
    except FileNotFoundError as exc:
        raise bad_file("The file is not there any more", "Choose it again.") from exc
    except PermissionError as exc:
        raise bad_file(
            "You have no right to read this file", "Copy it to a folder of your own and choose the copy."
        ) from exc
    except OSError as exc:
        wrong = f"The file cannot be read ({exc.strerror or exc})"
        raise bad_file(wrong, "Close it in other programs and try again.") from exc
    except UnicodeError as exc:
        raise bad_file("The file is not written in this encoding", "Choose another one.") from exc


def bad_file(wrong: str, remedy: str) -> Refused:
    """What is wrong with a file, and what to do about it."""
    return Refused(Reason.BAD_FILE, f"{wrong}. {remedy} Nothing was imported.")


def _known(encoding: str) -> str:
    try:
        codecs.lookup(encoding)
    except LookupError as exc:
        raise Refused(Reason.BAD_VALUE, f"There is no encoding '{encoding}'. Nothing was imported.") from exc
    return encoding


def _count_lines(path: Path, go_on: Callable[[], None]) -> int:
    lines, last = 0, b""
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            feeds, returns = chunk.count(b"\n"), chunk.count(b"\r")
            if not feeds and not returns and len(chunk) == _CHUNK:
                raise bad_file(
                    f"Line {lines + 1} is longer than a million characters",
                    "This is no customer list: save it again from the spreadsheet as CSV.",
                )
            lines += feeds or returns  # old Macs end their lines with a return alone
            last = chunk[-2:]
            go_on()
    return lines + (not last.strip(b"\0").endswith((b"\n", b"\r")))
