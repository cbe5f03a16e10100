"""Tells what a file is by its first bytes and never by its name: shops rename .xls to .csv, and tills write web pages.

What cannot be read is refused with the way out.
"""

import zipfile
from enum import StrEnum
from typing import BinaryIO

from app.pipeline.file_source import Source, bad_file, open_bytes
from app.pipeline.workbooks.compound import MAGIC, NotCompound, stream_names
from app.pipeline.workbooks.inside import damaged, locked

_HEAD = 4096
_BOMS = b"\xef\xbb\xbf\xfe\xff\xff"
_BEGIN_CARD = b"BEGIN:VCARD"
_PAGES = (b"<html", b"<!doctype html", b"<table", b"<head", b"<meta", b"<style", b"<body", b"<div")
_SAVE_AS = "Open it in the program that made it, save it as an Excel workbook (.xlsx) and choose that file."


class Kind(StrEnum):
    """How a file holds rows."""

    TEXT = "text"  # CSV, TSV and their like, or pasted text
    EXCEL = "excel"  # .xlsx
    OLD_EXCEL = "old_excel"  # .xls
    OPEN_DOCUMENT = "open_document"  # .ods
    PAGE = "page"  # a web page, whatever its name says
    CARDS = "cards"  # vCard, what a phone exports


WORKBOOKS = frozenset({Kind.EXCEL, Kind.OLD_EXCEL, Kind.OPEN_DOCUMENT})


def kind_of(source: Source) -> Kind:
    """What holds the rows. Raises Refused (bad_file), saying what to do, and OSError."""
    with open_bytes(source) as stream:
        head = stream.read(_HEAD)
        if head.startswith(b"PK\x03\x04"):
            return _zip_kind(stream)
        if head.startswith(MAGIC):
            return _compound_kind(head + stream.read())
    _refuse_other(head)
    # UTF-16 has a zero beside each of these letters.
    begin = head.replace(b"\0", b"").lstrip(_BOMS).lstrip()[:64]
    if begin[: len(_BEGIN_CARD)].upper() == _BEGIN_CARD:
        return Kind.CARDS
    if begin.lower().startswith(_PAGES):
        return Kind.PAGE
    if begin.startswith(b"<?xml"):
        raise bad_file("This is an XML file, whatever its name says", _SAVE_AS)
    return Kind.TEXT


def _zip_kind(stream: BinaryIO) -> Kind:
    try:
        with zipfile.ZipFile(stream) as packed:
            names = {name.replace("\\", "/").lower().lstrip("/") for name in packed.namelist()}
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as exc:
        raise damaged() from exc
    _refuse_other_zip(names)
    if any(name.startswith("xl/") for name in names):
        return Kind.EXCEL
    if "content.xml" in names:
        return Kind.OPEN_DOCUMENT
    raise bad_file("This is a zip file", "Unpack it, then choose the file with the customers that was in it.")


def _compound_kind(data: bytes) -> Kind:
    try:
        names = {name.casefold() for name in stream_names(data)}
    except NotCompound as exc:
        raise damaged() from exc
    if "encryptedpackage" in names:
        raise locked()
    if names & {"workbook", "book"}:
        return Kind.OLD_EXCEL
    raise bad_file("This is an Office document, but no Excel workbook", _SAVE_AS)


def _refuse_other(head: bytes) -> None:
    others = (
        (b"%PDF", "This is a PDF file, which holds no columns"),
        (b"{\\rtf", "This is a text document, not a list"),
        (b"\x09\x00\x04\x00", "This Excel file is more than 30 years old"),
        (b"\x09\x02\x06\x00", "This Excel file is more than 30 years old"),
        (b"\x09\x04\x06\x00", "This Excel file is more than 30 years old"),
        (b"MIME-Version:", "This is a saved web page with all its pictures"),
        (b"\x1f\x8b", "This file is compressed (gzip)"),
        (b"Rar!", "This file is compressed (rar)"),
        (b"7z\xbc\xaf", "This file is compressed (7z)"),
    )
    for magic, words in others:
        if head.startswith(magic):
            raise bad_file(words, _SAVE_AS)


def _refuse_other_zip(names: set[str]) -> None:
    others = (
        ("xl/workbook.bin", "This is a binary Excel workbook (.xlsb)"),
        ("word/document.xml", "This is a Word document, not a list"),
        ("index/document.iwa", "This is a Numbers document"),
        ("index.zip", "This is a Numbers document"),
    )
    for name, words in others:
        if name in names:
            raise bad_file(words, _SAVE_AS)
