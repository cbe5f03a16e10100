"""Reads and writes Qt's .ts files: one order, one layout, no line numbers, so that a change shows as that change."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

Entry = tuple[str, str]
"""A context and a text in English."""

HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="{0}" sourcelanguage="en">\n'


def read(file: Path) -> dict[Entry, str]:
    """Every entry of a .ts file with its translation, empty when it has none."""
    found = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            found[name, message.findtext("source", "")] = message.findtext("translation", "")
    return found


def written(language: str, entries: Iterable[Entry], translations: Mapping[Entry, str]) -> str:
    """What a .ts file says: contexts by name, texts in the order of the source; what has no translation is marked."""
    contexts: dict[str, list[str]] = {}
    for context, source in entries:
        contexts.setdefault(context, []).append(source)
    lines = [HEAD.format(language)]
    for context in sorted(contexts):
        lines.append(f"<context>\n    <name>{escape(context)}</name>\n")
        for source in contexts[context]:
            said = translations.get((context, source), "")
            mark = "" if said else ' type="unfinished"'
            lines.append("    <message>\n")
            lines.append(f"        <source>{escape(source)}</source>\n")
            lines.append(f"        <translation{mark}>{escape(said)}</translation>\n")
            lines.append("    </message>\n")
        lines.append("</context>\n")
    lines.append("</TS>\n")
    return "".join(lines)
