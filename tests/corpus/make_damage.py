"""Text files that something went wrong with, and files that are not what their names say. All people are invented."""

from tests.corpus.files_of import Files, greek, lines
from tests.corpus.workbook_writers import Sheet, Value, excel, old_excel, zipped

HEAD, ANNA, EVA, ZOE = "Name;Mobile", "Anna;6944318207", "Eva;6977102334", "Zoe;6981234567"
LIST: list[list[Value]] = [["Name", "Mobile"], ["Anna", 6944318207], ["Eva", 6977102334]]


def damaged_files() -> Files:
    """Bytes and quotes where none should be."""
    yield "damage-zero-bytes.csv", lines(HEAD, "An\0na;6944318207", EVA)
    yield (
        "damage-invalid-utf8.csv",
        lines(HEAD, "Άννα;6944318207") + b"E\xffva;6977102334\r\n" + lines("Ζωή;6981234567"),
    )
    yield "damage-bom-in-the-middle.csv", lines(HEAD, ANNA) + b"\xef\xbb\xbf" + lines(HEAD, EVA)
    yield "damage-two-boms.csv", b"\xef\xbb\xbf\xef\xbb\xbf" + lines(HEAD, ANNA)
    yield "damage-quote-never-closed.csv", lines(HEAD, '"Anna;6944318207', EVA, ZOE)
    yield "damage-quote-inside.csv", lines(HEAD, 'Anna "A" Pappa;6944318207', '"Eva "E" Makri";6977102334', ZOE)
    yield "damage-inch-mark.csv", lines("Name;TV;Mobile", 'Anna;32";6944318207', 'Eva;"55";6977102334', ZOE + ";")
    yield "damage-separator-in-name.csv", lines("Name,Mobile", "Pappa, Anna,6944318207", "Eva,6977102334")
    yield "damage-long-cell.csv", lines("Name;Mobile;Note", f"Anna;6944318207;{'x' * 30_000}", "Eva;6977102334;")
    yield (
        "damage-cell-beyond-measure.csv",
        lines("Name;Mobile;Note", f"Anna;6944318207;{'x' * 140_000}", "Eva;6977102334;"),
    )
    yield "damage-mixed-line-ends.csv", b"Name;Mobile\r\nAnna;6944318207\nEva;6977102334\r\nZoe;6981234567"
    yield (
        "damage-two-encodings.csv",
        lines(HEAD, "Άννα Παππά;6944318207", "Εύα Μακρή;6977102334") + greek("Ζωή;6981234567"),
    )
    yield "damage-blank-lines.csv", lines("", "", HEAD, "", ANNA, " ", ";", "\t", EVA, "", "")
    yield "damage-header-again.csv", lines(HEAD, ANNA, HEAD, EVA)
    yield "damage-control-characters.csv", lines(HEAD, "An\x1fna;6944318207", "E\x1ava;6977102334")
    yield "empty.csv", b""
    yield "empty-bom.csv", b"\xef\xbb\xbf"
    yield "only-a-header.csv", lines("Όνομα;Κινητό")
    yield "only-separators.csv", lines(";;;", ";;;")


def misnamed_files() -> Files:
    """A name promises one thing, the bytes are another."""
    rows = "".join(
        f"<tr><td>{name}<td>{number}</td></tr>\n"
        for name, number in (("Άννα &amp; Σία", 6944318207), ("Εύα", 6977102334))
    )
    begin = "<html><head><style>td {color: red}</style></head><body><![if supportMisalignedColumns]><p>Πελάτες</p>"
    yield "page.xls", f"{begin}<table><tr><th>Όνομα</th><th>Κινητό</th></tr>{rows}</table></body></html>".encode()
    yield "page-cp1253.xls", f"<table><tr><th>Όνομα<th>Κινητό</tr>{rows}</table>".encode("cp1253")
    yield (
        "page-layout-and-exact-numbers.xls",
        (
            b"\xef\xbb\xbf \r\n<TABLE border=1><TR><TD><TABLE><TR><TD COLSPAN=3>Customers 2026</TD></TR>"
            b"<TR><TD>Name<TD>Town<TD>Mobile<TR><TD>Anna<BR>Pappa<TD>&nbsp;<TD x:num='6944318207'>6,94E+09"
            b"<TR><TD>Eva<TD>Volos</TABLE></TD></TR></TABLE>"
        ),
    )
    yield "page-without-a-table.xls", b"<html><body><h1>Session expired</h1><p>Log in again.</p></body></html>"
    yield "page-saved-with-pictures.xls", b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n"
    yield "xml-2003.xls", b'<?xml version="1.0"?>\r\n<?mso-application progid="Excel.Sheet"?>\r\n<Workbook></Workbook>'
    yield "really-xlsx.csv", excel([Sheet("Sheet1", LIST)])
    yield "really-xls.xlsx", old_excel([Sheet("Sheet1", LIST)])
    yield "really-csv.xls", greek("Όνομα;Κινητό", "Άννα;6944318207")
    yield "really-tab.xls", lines("Name\tMobile", "Anna\t6944318207", "Eva\t6977102334")
    yield "really-pdf.csv", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n"
    yield "really-a-picture.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8
    yield "really-word.xlsx", zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": "<document/>"})
    yield "really-zip.csv", zipped({"customers.csv": lines(HEAD, ANNA)})
    yield "really-numbers.xlsx", zipped({"Index/Document.iwa": b"\0", "preview.jpg": b"\xff\xd8"})
    yield "really-binary-excel.xlsx", zipped({"xl/workbook.bin": b"\0", "[Content_Types].xml": "<Types/>"})
    yield "from-1992.xls", b"\x09\x00\x04\x00\x02\x00\x10\x00" + bytes(64)
