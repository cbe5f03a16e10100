"""The text of HTTP/1.1: heads of requests in, heads of answers out."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

from app.pipeline.sandbox.answers import Answer, problem

_MOST_BODY: Final = 64_000_000
_PHRASES: Final = {status.value: status.phrase for status in HTTPStatus}


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a request, and how many bytes of body follow."""

    method: str
    target: str
    headers: dict[str, str]
    length: int
    keep_alive: bool


def read_head(raw: bytes) -> Head | Answer:
    """Read a request line and headers, or answer why they cannot be read."""
    first, *lines = raw.decode("latin-1").split("\r\n")
    words = first.split(" ")
    if len(words) != 3 or not words[2].startswith("HTTP/1."):
        return problem(400, "This is no HTTP/1 request")
    headers: dict[str, str] = {}
    for line in lines:
        name, _, value = line.partition(":")
        headers[name.lower()] = value.strip()
    if "transfer-encoding" in headers:
        return problem(411, "The request must state the length of its body")
    length = headers.get("content-length", "0")
    if not (length.isascii() and length.isdigit()):
        return problem(400, "Content-Length is no number")
    if int(length) > _MOST_BODY:
        return problem(413, "The request body is too large")
    keep_alive = words[2] == "HTTP/1.1" and headers.get("connection", "").lower() != "close"
    return Head(words[0], words[1], headers, int(length), keep_alive)


def head_bytes(answer: Answer, length: int, *, keep_alive: bool) -> bytes:
    """An answer's status line and headers, promising a body of this length."""
    lines = [f"HTTP/1.1 {answer.status} {_PHRASES.get(answer.status, 'Unknown')}"]
    if answer.status != 204:
        lines += [f"Content-Type: {answer.content_type}", f"Content-Length: {length}"]
    lines += [f"{name}: {value}" for name, value in answer.headers]
    if not keep_alive:
        lines.append("Connection: close")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")
