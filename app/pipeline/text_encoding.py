"""In which encoding a text file is written: told by its first bytes, by strict UTF-8, or by what its words look like.

A shop's files come from Excel (cp1253, UTF-16, UTF-8), old tills (cp737), Unix exports (ISO-8859-7) and old Macs. The
Greek pages share most letters, so a wrong guess shows only in accented capitals: ISO-8859-7 read as cp1253 turns Άννα
into ¶ννα. So each page is judged by how many plausible words it makes, and a general detector is asked if none does.
"""

import codecs
import re
import unicodedata
from collections.abc import Callable

from app.pipeline.file_source import Source, open_bytes

CODE_PAGES = ("cp1253", "iso8859_7", "cp1252", "cp737", "mac_greek")
"""Tried in this order; of two that make the same words, the first is the more common on a shop's computer."""

_OTHER_PAGES = ["cp1250", "cp1251", "cp1254", "cp1257", "cp850", "cp437", "mac_roman", "koi8_r", "iso8859_2"]
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark begins it
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHUNK = 1 << 20
_ENOUGH = 1 << 16
_UTF8_CHARACTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_WORD = re.compile(r"[^\x00-\x40\[-`{-\x7f\u00a0«»“”–—…€°·]+")  # no ’, which would hide an Ά read wrongly
_GREEK_CAPITAL, _GREEK_SMALL = "Α-ΡΣ-ΫΆΈΉΊΌΎΏ", "α-ρσ-ϋάέήίόύώΐΰ"
_GREEK = re.compile(f"[{_GREEK_CAPITAL}]?[{_GREEK_SMALL}]*[α-ρτ-ϋάέήίόύώΐΰς]|[{_GREEK_CAPITAL}]+")
_LATIN = re.compile("[A-ZÀ-ÖØ-ÞŠŽŸŒ]?[a-zß-öø-ÿšžœ]+|[A-ZÀ-ÖØ-ÞŠŽŸŒ]+")


def find_encoding(source: Source, go_on: Callable[[], None] = lambda: None) -> str:
    """The name of the codec that reads the file. Reads all of it once, a piece at a time. Raises OSError.

    `go_on` is called between the pieces and may raise Cancelled.

    The codec may still meet bytes that it cannot read: a file of one encoding with damage in it is no other encoding.
    """
    with open_bytes(source) as stream:
        head = stream.read(4096)
        for mark, encoding in _MARKS:
            if head.startswith(mark):
                return encoding
        if sixteen := _unmarked_utf16(head):
            return sixteen
        stream.seek(0)
        decoder = codecs.getincrementaldecoder("utf-8")("strict")
        try:
            while chunk := stream.read(_CHUNK):
                decoder.decode(chunk)
                go_on()
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            stream.seek(0)
            foreign = bytearray()
            while len(foreign) < _ENOUGH and (chunk := stream.read(_CHUNK)):
                foreign += b"".join(line for line in chunk.splitlines(keepends=True) if not line.isascii())
            return guess_encoding(bytes(foreign[:_ENOUGH]))
    return "utf-8"


def _unmarked_utf16(head: bytes) -> str | None:
    """UTF-16 without its mark, told by the zero half that every digit and delimiter has."""
    zeros_even, zeros_odd = head[0::2].count(0), head[1::2].count(0)
    if max(zeros_even, zeros_odd) < len(head) // 8 or not head:
        return None
    if not zeros_even:
        return "utf-16-le"
    return "utf-16-be" if not zeros_odd else None


def guess_encoding(sample: bytes) -> str:
    """The likeliest codec for lines that are not strict UTF-8."""
    if len(_UTF8_CHARACTER.findall(sample)) > sample.decode("utf-8", "replace").count("\ufffd"):
        return "utf-8"
    likeness = {page: _likeness(sample.decode(page, "replace")) for page in CODE_PAGES}
    best = max(CODE_PAGES, key=likeness.__getitem__)
    if likeness[best] > 0:
        return best
    # Here and not above: few files need it, and every start of the program would pay for it.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    found = from_bytes(sample, cp_isolation=[*CODE_PAGES, *_OTHER_PAGES], enable_fallback=False).best()
    return best if found is None else found.encoding


def _likeness(text: str) -> float:
    """From -1 to 1: plausible less implausible words, of those with any character beyond ASCII."""
    foreign = [word for word in _WORD.findall(text) if not word.isascii()]
    return sum(1 if _is_plausible(word) else -1 for word in foreign) / len(foreign) if foreign else 0.0


def _is_plausible(word: str) -> bool:
    """Whether a word keeps to one script and to its habits: case, at most one accent, ς only at the end."""
    if _GREEK.fullmatch(word):
        return unicodedata.normalize("NFD", word).count("\u0301") <= 1
    letters = sum(character.isascii() for character in word)
    return _LATIN.fullmatch(word) is not None and letters * 2 >= len(word)
