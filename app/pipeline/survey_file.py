"""A first look at a file that ought to be text: whether it is one, how it is encoded, and how many lines it has.

All of it is read once, a piece at a time, so that what is no customer list is refused before anything of it is laid
out: a film, a folder, a dump that is one endless line.
"""

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TextIO

from app.domain.errors import Reason, Refused
from app.pipeline.file_source import Source, Stamp, bad_file, open_bytes, stamp_of
from app.pipeline.text_encoding import find_encoding

_SAMPLE = 1 << 18
_CHUNK = 1 << 20
_UNPRINTABLE = [chr(code) for code in sorted({*range(32)} - {*b"\t\n\f\r"})]


@dataclass(frozen=True, slots=True)
class Survey:
    """A file of text."""

    encoding: str
    lines: int
    """Physical lines, going by the line ends: never fewer than rows."""
    stamp: Stamp
    sample: str
    """Its beginning, enough to judge it by."""


def survey(source: Source, encoding: str | None, go_on: Callable[[], None]) -> Survey:
    """Look a text through; an `encoding` that is given is taken.

    `go_on` is called now and then and may raise Cancelled. Raises Refused (bad_file), saying what to do.
    """
    with refusing_unreadable():
        stamp = stamp_of(source)
        found = _known(encoding) if encoding else find_encoding(source, go_on)
        with open_text(source, found) as text:
            sample = text.read(_SAMPLE)
        if not sample.strip("\ufeff \t\r\n"):
            raise bad_file("The file is empty", "Save it again from the spreadsheet.")
        if sum(map(sample.count, _UNPRINTABLE)) * 20 > len(sample):
            raise bad_file("This is not a text file", "Save the customer list as CSV and choose that file.")
        return Survey(found, _count_lines(source, found, go_on), stamp, sample)


def open_text(source: Source, encoding: str) -> TextIO:
    """Its text, with the line ends as they are; a byte that the encoding does not have is U+FFFD. Raises OSError."""
    return io.TextIOWrapper(open_bytes(source), encoding=encoding, errors="replace", newline="")


@contextmanager
def refusing_unreadable() -> Iterator[None]:
    """Raise Refused (bad_file) for a file that is gone, may not be read, or is not written as was said."""
    try:
        yield
    except FileNotFoundError as exc:
        raise bad_file("The file is not there any more", "Choose it again.") from exc
    except IsADirectoryError as exc:
        raise bad_file("This is a folder, not a file", "Choose the file in it.") from exc
    except PermissionError as exc:
        raise bad_file(
            "You have no right to read this file", "Copy it to a folder of your own and choose the copy."
        ) from exc
    except OSError as exc:
        wrong = f"The file cannot be read ({exc.strerror or exc})"
        raise bad_file(wrong, "Close it in other programs and try again.") from exc
    except UnicodeError as exc:
        raise bad_file("The file is not written in this encoding", "Choose another one.") from exc


def _known(encoding: str) -> str:
    try:
        "".encode(encoding)
    except LookupError as exc:
        raise Refused(Reason.BAD_VALUE, f"There is no encoding '{encoding}'. Nothing was imported.") from exc
    return encoding


def _count_lines(source: Source, encoding: str, go_on: Callable[[], None]) -> int:
    lines, returned, ended = 0, False, True
    for chunk in _chunks(source, encoding):
        ends = chunk.count(b"\n") + chunk.count(b"\r") - chunk.count(b"\r\n")
        if not ends and len(chunk) >= _CHUNK:
            raise bad_file(
                f"Line {lines + 1} is longer than a million characters",
                "This is no customer list: save it again from the spreadsheet as CSV.",
            )
        lines += ends - (returned and chunk.startswith(b"\n"))
        returned = chunk.endswith(b"\r")
        ended = returned or chunk.endswith(b"\n")
        go_on()
    return lines + (not ended)


def _chunks(source: Source, encoding: str) -> Iterator[bytes]:
    """The bytes of a text, in which each line end is one or two of them: UTF-16 and UTF-32 have zeros in between."""
    if not encoding.lower().replace("_", "-").startswith(("utf-16", "utf-32", "utf16", "utf32")):
        with open_bytes(source) as stream:
            while chunk := stream.read(_CHUNK):
                yield chunk
        return
    with open_text(source, encoding) as text:
        while read := text.read(_CHUNK):
            yield read.encode(errors="replace")
