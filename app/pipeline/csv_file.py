"""CSV files for spreadsheets and programs alike: whole or not there at all, and no cell is one that a spreadsheet runs.

UTF-8 with a mark, so that Excel shows Greek; CRLF; every cell in quotes, so that another country's separator inside a
cell begins no new one.

A cell that begins with = + - @ or a control character is a formula to Excel, LibreOffice and Google Sheets: a customer
named =HYPERLINK(...) would be run, and +306912345678 is shown as 3,07E+11. Such a cell gets an apostrophe in front, the
remedy that OWASP names for CSV injection. It leaves the number whole and as text, where ="+30..." would itself be a
formula, and a tab could not be seen. Whoever reads the file by program drops one apostrophe, as `plain_cell` does.
"""

import csv
import errno
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from app.domain.errors import Reason, Refused

Cell = str | int

_RISKY = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_MADE_SAFE = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")


def safe_cell(text: str) -> str:
    """The text, with an apostrophe in front if a spreadsheet would take it for a formula."""
    return f"'{text}" if _RISKY.match(text) else text


def plain_cell(text: str) -> str:
    """What `safe_cell` was given; a text that it has not touched stays as it is."""
    return text[1:] if _MADE_SAFE.match(text) else text


class CsvFile:
    """A file in the making: it lies beside its place as .partial until `keep` puts it there or `discard` drops it."""

    def __init__(self, file: Path, header: Sequence[str], *, delimiter: str = ",") -> None:
        """Begin the file. Raises Refused (bad_file, disk_full) when it cannot be written there."""
        self.file = file
        self.partial = file.with_name(file.name + ".partial")
        with _refusing(file):
            if file.is_dir():
                raise IsADirectoryError(errno.EISDIR, "there is a folder of this name")
            self._stream = self.partial.open("w", encoding="utf-8-sig", newline="")
        self._writer = csv.writer(self._stream, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        try:
            self.write([header])
        except Refused:
            self.discard()
            raise

    def write(self, rows: Iterable[Sequence[Cell]]) -> None:
        """Add rows. Whatever text is not the program's own has to be a `safe_cell`. Raises Refused."""
        with _refusing(self.file):
            self._writer.writerows(rows)

    def close(self) -> None:
        """Finish the file and wait until the disk has it; it still lies beside its place. Raises Refused."""
        with _refusing(self.file):
            self._stream.flush()
            os.fsync(self._stream.fileno())
            self._stream.close()

    def keep(self) -> None:
        """Put the finished file in its place, over whatever was there. Raises Refused; it can be discarded then."""
        with _refusing(self.file):
            self.partial.replace(self.file)

    def discard(self) -> None:
        """Leave nothing behind. Harmless after `keep`."""
        try:
            self._stream.close()
        except OSError:
            pass  # what could not be written is not wanted any more
        self.partial.unlink(missing_ok=True)


@contextmanager
def _refusing(file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as exc:
        if exc.errno == errno.ENOSPC:
            raise Refused(
                Reason.DISK_FULL, f"The disk is full, so {file} was not written. Free some space, then try again."
            ) from exc
        if not file.parent.is_dir():
            words = f"There is no folder {file.parent}. Choose another place; nothing was written."
        else:
            words = (
                f"{file} cannot be written: {exc.strerror or exc}. Close it if another program has it open, or "
                "choose another place; nothing was written."
            )
        raise Refused(Reason.BAD_FILE, words) from exc
