"""The zip file that an .xlsx or .ods is: its parts by name, and a limit to what they may swell to."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from app.pipeline.file_source import bad_file
from app.pipeline.workbooks.inside import damaged

_CHUNK = 1 << 20
_MOST_UNPACKED = 1 << 30


@contextmanager
def refusing_damage() -> Iterator[None]:
    """Raise Refused (bad_file) for a part that is missing or cannot be unpacked."""
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, OSError, ValueError, NotImplementedError) as exc:
        raise damaged() from exc


class Archive:
    """The parts of a zip file, whatever case and slashes their names are written with."""

    def __init__(self, data: bytes) -> None:
        """Raises Refused (bad_file) for what is damaged or would fill the memory."""
        with refusing_damage():
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            parts = self._zip.infolist()
        if sum(part.file_size for part in parts) > _MOST_UNPACKED:
            raise bad_file(
                "This workbook is too large to be read: unpacked it has more than a thousand million characters",
                "Copy the customers alone to a new workbook and choose that one.",
            )
        self._parts = {part.filename.replace("\\", "/").lower().lstrip("/"): part for part in parts}

    def __contains__(self, name: str) -> bool:
        """Whether there is such a part."""
        return name.lower() in self._parts

    def read(self, name: str) -> bytes:
        """A whole part. Raises Refused (bad_file) when it is missing or damaged."""
        return b"".join(self.chunks(name))

    def chunks(self, name: str) -> Iterator[bytes]:
        """A part, a piece at a time."""
        with refusing_damage(), self._zip.open(self._parts[name.lower()]) as stream:
            while chunk := stream.read(_CHUNK):
                yield chunk
