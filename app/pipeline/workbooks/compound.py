"""The compound file that an .xls is packed in: a disk in a file, with sectors, chains of them, and a directory.

A damaged one sends a trusting reader round in circles. So its one stream of interest is taken out here, where every
chain has an end, and packed anew for the reader.
"""

import struct
from collections.abc import Iterator

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_ENTRY = 128
_SECTOR, _SHORTEST = 512, 4096
_STREAM, _ROOT = 2, 5


class NotCompound(ValueError):
    """These bytes are no compound file, or one with holes."""


class _Disk:
    """The sectors of a compound file, and which comes after which."""

    def __init__(self, data: bytes) -> None:
        if len(data) < _SECTOR or not data.startswith(MAGIC):
            raise NotCompound
        shift = int.from_bytes(data[30:32], "little")
        if shift not in (9, 12):
            raise NotCompound
        self._data, self._size = data, 1 << shift
        self._most = len(data) // self._size + 1
        (first_more,) = struct.unpack_from("<I", data, 68)
        tables = [*struct.unpack_from("<109I", data, 76)]
        seen = 0
        while first_more < self._most and seen < self._most:
            more = struct.unpack(f"<{self._size // 4}I", self.sector(first_more))
            tables += more[:-1]
            first_more, seen = more[-1], seen + 1
        self.after: list[int] = []
        for table in tables:
            if table < self._most:
                self.after += struct.unpack(f"<{self._size // 4}I", self.sector(table))
        (directory,) = struct.unpack_from("<I", data, 48)
        (mini,) = struct.unpack_from("<I", data, 60)
        self._entries = b"".join(self.chain(directory, self.after))
        mini_table = b"".join(self.chain(mini, self.after))
        self.after_mini = [*struct.unpack(f"<{len(mini_table) // 4}I", mini_table)]

    def sector(self, number: int) -> bytes:
        """Whole, filled with zeros where the file was cut off."""
        start = (number + 1) * self._size
        return self._data[start : start + self._size].ljust(self._size, b"\0")

    def chain(self, first: int, after: list[int]) -> Iterator[bytes]:
        """The sectors from this one on. Raises NotCompound for a chain that leads nowhere or in a circle."""
        for _ in range(self._most):
            if first in (_END, _FREE):
                return
            if first >= self._most or first >= len(after):
                raise NotCompound
            yield self.sector(first)
            first = after[first]
        raise NotCompound

    def entries(self) -> Iterator[tuple[str, int, int, int]]:
        """Name, type, first sector and size of each thing on the disk."""
        for at in range(0, len(self._entries) - _ENTRY + 1, _ENTRY):
            entry = self._entries[at : at + _ENTRY]
            length = min(int.from_bytes(entry[64:66], "little"), 64)
            first, size = struct.unpack_from("<II", entry, 116)
            if entry[66]:
                yield entry[: max(length - 2, 0)].decode("utf-16-le", "replace"), entry[66], first, size

    def read(self, first: int, size: int) -> bytes:
        """A stream: short ones lie in the root's, in sectors of 64 bytes."""
        if size >= _SHORTEST:
            return b"".join(self.chain(first, self.after))[:size]
        root = next((start for _, kind, start, _ in self.entries() if kind == _ROOT), _END)
        packed = b"".join(self.chain(root, self.after))
        parts = []
        for _ in range(size // 64 + 1):
            if first >= len(self.after_mini):
                break
            parts.append(packed[first * 64 : first * 64 + 64])
            first = self.after_mini[first]
        return b"".join(parts)[:size]


def stream_names(data: bytes) -> list[str]:
    """What lies in a compound file. Raises NotCompound."""
    return [name for name, kind, _, _ in _Disk(data).entries() if kind == _STREAM]


def stream(data: bytes, *names: str) -> bytes:
    """The bytes of the first stream with one of these names, in whatever case. Raises NotCompound."""
    disk = _Disk(data)
    for name, kind, first, size in disk.entries():
        if kind == _STREAM and name.casefold() in names:
            return disk.read(first, size)
    raise NotCompound


def packed(name: str, content: bytes) -> bytes:
    """A sound compound file with this one stream."""
    content = content.ljust(_SHORTEST, b"\0")
    body = content + bytes(-len(content) % _SECTOR)
    sectors = len(body) // _SECTOR
    tables = 1
    while tables * (_SECTOR // 4) < sectors + 1 + tables:
        tables += 1
    more = -(-max(tables - 109, 0) // (_SECTOR // 4 - 1))
    while tables * (_SECTOR // 4) < sectors + 1 + tables + more:
        tables += 1
        more = -(-max(tables - 109, 0) // (_SECTOR // 4 - 1))
    directory, first_table = sectors, sectors + 1
    first_more = first_table + tables
    after = [*range(1, sectors), _END, _END, *[_FAT] * tables, *[_FAT - 1] * more]
    after += [_FREE] * (tables * (_SECTOR // 4) - len(after))
    numbers = [*range(first_table, first_table + tables)]
    head = struct.pack("<8s16xHHHHH6xIIIIIIIII", MAGIC, 0x3E, 3, 0xFFFE, 9, 6, 0, tables, directory, 0, _SHORTEST,
                       _END, 0, first_more if more else _END, more)  # fmt: skip
    head += struct.pack("<109I", *(numbers + [_FREE] * 109)[:109])
    rest, links = numbers[109:], b""
    for at in range(more):
        piece = rest[at * 127 : at * 127 + 127]
        piece += [_FREE] * (127 - len(piece))
        links += struct.pack("<128I", *piece, first_more + at + 1 if at + 1 < more else _END)
    entries = _entry("Root Entry", _ROOT, 1, _END, 0) + _entry(name, _STREAM, _FREE, 0, len(content))
    return head + body + entries.ljust(_SECTOR, b"\0") + struct.pack(f"<{len(after)}I", *after) + links


def _entry(name: str, kind: int, child: int, first: int, size: int) -> bytes:
    coded = name.encode("utf-16-le") + b"\0\0"
    return struct.pack("<64sHBBIII36xII4x", coded, len(coded), kind, 1, _FREE, _FREE, child, first, size)
