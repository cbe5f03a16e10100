"""An HTTP answer as the families read it, and the limits of what is taken in and kept of one."""

import zlib
from dataclasses import dataclass

from app.pipeline.mitto.secrecy import Hide

LARGEST_BODY = 1024 * 1024
"""Bytes. The answer to 500 messages has some 100 kB; more than this is not Mitto."""

EVIDENCE = 64 * 1024
"""Characters kept of an answer: all ids of the largest batch, should they have to be matched by hand."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A complete answer."""

    status: int
    body: bytes
    retry_after: str = ""
    """The header as it came."""


def unpacked(body: bytes, encoding: str) -> bytes:
    """The body without its content encoding. We ask for none; something on the way may apply gzip all the same.

    Raises ValueError for another encoding, a damaged body, or one that unpacks to more than LARGEST_BODY.
    """
    if encoding.strip().lower() in {"", "identity"}:
        return body
    if encoding.strip().lower() not in {"gzip", "x-gzip", "deflate"}:
        raise ValueError("the answer has a content encoding that was not asked for")
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS + 32)  # +32: gzip or zlib, by its own header
    try:
        plain = unpacker.decompress(body, LARGEST_BODY + 1)
    except zlib.error as exc:
        raise ValueError("the answer cannot be unpacked") from exc
    if len(plain) > LARGEST_BODY or not unpacker.eof:
        raise ValueError("the answer is cut off, or too long")
    return plain


def evidence(body: bytes, hide: Hide) -> str:
    """The body as text that can be stored: without the key, and no longer than what is worth keeping."""
    text = body[: LARGEST_BODY + 1].decode(errors="replace").replace("\x00", "\ufffd")
    return hide(text)[:EVIDENCE]
