"""How the makers of the corpus write their files down."""

from collections.abc import Iterator

Files = Iterator[tuple[str, bytes]]
"""Names and what is in the files."""


def lines(*texts: str, encoding: str = "utf-8", end: str = "\r\n") -> bytes:
    """A text of these lines, each with its end."""
    return "".join(text + end for text in texts).encode(encoding)


def greek(*texts: str, encoding: str = "cp1253", end: str = "\r\n") -> bytes:
    """The same, as a Greek Windows writes it."""
    return lines(*texts, encoding=encoding, end=end)
