"""What the import says of a file: what kind it is, how it is written, what its columns are called."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.pipeline.commands import Kind, Look, Pasted
from app.ui.import_words import delimiter_name, encoding_name, rows_of, tell

WORKBOOK = {Kind.EXCEL: "Excel", Kind.OLD_EXCEL: "Excel 97–2003", Kind.OPEN_DOCUMENT: "OpenDocument"}
"""Names, the same in every language."""

CARD_COLUMNS = (
    str(QT_TRANSLATE_NOOP("importing", "Full name")),
    str(QT_TRANSLATE_NOOP("importing", "First name")),
    str(QT_TRANSLATE_NOOP("importing", "Last name")),
    str(QT_TRANSLATE_NOOP("importing", "Mobile")),
    str(QT_TRANSLATE_NOOP("importing", "Kind")),
    str(QT_TRANSLATE_NOOP("importing", "E-mail")),
    str(QT_TRANSLATE_NOOP("importing", "Birthday")),
    str(QT_TRANSLATE_NOOP("importing", "Company")),
    str(QT_TRANSLATE_NOOP("importing", "Note")),
)
"""What a phone's contacts have; a spreadsheet's columns have their own names, which nobody translates."""


def how_written(look: Look, rows: int | None) -> str:
    """'UTF-8 · semicolon · header found · 5,020 rows', 'Excel · sheet “Customers” · header found · 5,020 rows'."""
    file = look.file
    parts = [tell("Clipboard")] if isinstance(file.source, Pasted) else []
    if file.kind in WORKBOOK:
        parts.append(WORKBOOK[file.kind])
    elif file.kind is Kind.CARDS:
        parts.append(tell("Phone contacts (vCard)"))
    elif file.kind is Kind.PAGE:
        parts.append(tell("Web page"))
    if file.encoding is not None:
        parts.append(encoding_name(file.encoding))
    if file.delimiter is not None:
        parts.append(delimiter_name(file.delimiter).lower())
    if len(file.sheets) == 1:
        parts.append(tell("sheet “{0}”").format(file.sheets[0]))
    if file.kind is not Kind.CARDS:
        parts.append(tell("header found") if file.has_header else tell("no header"))
    if rows is not None:
        parts.append(rows_of(rows))
    return " · ".join(parts)


def column_name(look: Look, at: int) -> str:
    """The header's, or its place."""
    if look.file.kind is Kind.CARDS:
        return tell(CARD_COLUMNS[at])
    return look.file.header[at].strip() or tell("Column {0}").format(at + 1)


def column_names(look: Look) -> list[str]:
    """Of all columns."""
    return [column_name(look, at) for at in range(len(look.file.header))]
