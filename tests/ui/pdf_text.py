"""Reads the words back out of a PDF that Qt has made, sheet by sheet, as a viewer does when it searches for them."""

import re
import zlib

Objects = dict[int, bytes]


def sheets(pdf: bytes) -> list[str]:
    """The text of each sheet; where a line ends is not known."""
    objects = {int(found[1]): found[2] for found in re.finditer(rb"(\d+) 0 obj\s(.*?)endobj", pdf, re.DOTALL)}
    return [_text(objects, body) for body in objects.values() if b"/Type /Page\n" in body]


def _text(objects: Objects, sheet: bytes) -> str:
    fonts = {
        name.decode(): _letters(objects, objects[int(number)])
        for name, number in re.findall(rb"/(F\d+) (\d+) 0 R", objects[_reference(sheet, b"Resources")])
    }
    letters: dict[str, str] = {}
    said = []
    drawn = _stream(objects[_reference(sheet, b"Contents")])
    for font, glyphs in re.findall(r"/(F\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj", drawn):
        letters = fonts[font] if font else letters
        said += [letters[glyphs[at : at + 4]] for at in range(0, len(glyphs), 4)]
    return "".join(said).replace("\t", " ").replace("\ufb01", "fi").replace("\ufb02", "fl")


def _letters(objects: Objects, font: bytes) -> dict[str, str]:
    """What each glyph of a font stands for."""
    found = {}
    table = _stream(objects[_reference(font, b"ToUnicode")])
    for first, codes in re.findall(r"<([0-9A-F]{4})> <[0-9A-F]{4}> \[(.*?)\]", table):
        for at, code in enumerate(re.findall(r"<([0-9A-F]+)>", codes)):
            found[f"{int(first, 16) + at:04X}"] = bytes.fromhex(code).decode("utf-16-be")
    return found


def _reference(body: bytes, key: bytes) -> int:
    found = re.search(rb"/%s (\d+) 0 R" % key, body)
    assert found is not None
    return int(found[1])


def _stream(body: bytes) -> str:
    found = re.search(rb"stream\r?\n(.*?)\r?\n?endstream", body, re.DOTALL)
    assert found is not None
    data = zlib.decompress(found[1]) if b"/FlateDecode" in body else found[1]
    return data.decode("latin-1")
