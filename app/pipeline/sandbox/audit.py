"""The evidence: who was sent what, as a list and, if wanted, as a file that outlives a killed sandbox."""

from collections.abc import Iterable
from dataclasses import dataclass
from json.encoder import encode_basestring_ascii as _quoted
from pathlib import Path
from typing import IO


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One accepted message. `at` is UTC ISO text, `family` 'A' or 'B'; `request` counts those that wanted to send."""

    id: str
    number: str
    text: str
    sender: str
    family: str
    at: str
    request: int


def audit_line(entry: AuditEntry) -> str:
    """The entry as one line of JSON, in ASCII, with its line end: for the audit file and the control endpoint.

    Put together by hand, because it is written before each answer and must not be what a test waits for.
    """
    return (
        f'{{"id":"{entry.id}","number":{_quoted(entry.number)},"text":{_quoted(entry.text)},'
        f'"sender":{_quoted(entry.sender)},"family":"{entry.family}","at":"{entry.at}","request":{entry.request}}}\n'
    )


class AuditFile:
    """Appends entries as JSON lines. Without a path it does nothing."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._file: IO[str] | None = None

    def write(self, entries: Iterable[AuditEntry]) -> None:
        """Append and hand over to the operating system: after that, killing this process loses nothing."""
        if self._path is None:
            return
        if self._file is None:
            self._file = self._path.open("a", encoding="utf-8")
        self._file.write("".join([audit_line(entry) for entry in entries]))
        self._file.flush()

    def close(self) -> None:
        """Close the file; the next entry opens it again."""
        if self._file is not None:
            self._file.close()
            self._file = None
