"""vCards as phones and mail programs export them, in all three versions. All people are invented."""

import quopri

from app.pipeline.workbooks.compound import packed
from tests.corpus.files_of import Files, lines


def card(*texts: str, version: str = "3.0") -> list[str]:
    """The lines of one card."""
    return ["BEGIN:VCARD", f"VERSION:{version}", *texts, "END:VCARD"]


def quoted(text: str) -> str:
    """Text as version 2.1 writes what is not English."""
    return quopri.encodestring(text.encode()).decode("ascii").replace("=\n", "=\r\n")


def card_files() -> Files:
    """.vcf"""
    yield (
        "android-2.1.vcf",
        lines(
            *card(
                f"N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{quoted('Παπαδοπούλου')};{quoted('Μαρία')};;;",
                f"FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{quoted('Μαρία Παπαδοπούλου, η κομμώτρια της γειτονιάς')}",
                "TEL;CELL:6944318207",
                "TEL;HOME:2101234567",
                "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD",
                " AAAA//8AAAD",
                "",
                version="2.1",
            ),
            *card("N:;Eva;;;", "FN:Eva", "TEL;CELL;PREF:+30 697-710-2334", version="2.1"),
        ),
    )
    yield (
        "iphone-3.0.vcf",
        lines(
            *card(
                "N:Παππά;Άννα;;;",
                "FN:Άννα Παππά",
                "EMAIL;type=INTERNET;type=HOME;type=pref:anna@example.gr",
                "item1.TEL;type=CELL;type=VOICE;type=pref:+30 694 431 8207",
                "item2.TEL:697 710 2334",
                "item2.X-ABLabel:_$!<Other>!$_",
                "NOTE:Αγαπά τα κόκκινα\\, όχι τα μπλε\\nΈρχεται Σάββ",
                " ατο",
                "BDAY:1985-03-12",
            ),
            *card("N:;;;;", "FN:", "ORG:Ζαχαροπλαστείο Ψαρρά;", "TEL;type=WORK;type=FAX:2310555010"),
        ),
    )
    yield (
        "version-4.0.vcf",
        lines(
            *card(
                "FN:Zoe Rapti",
                'TEL;VALUE=uri;PREF=1;TYPE="voice,cell":tel:+30-698-123-4567;ext=12',
                "EMAIL:second@example.gr",
                "EMAIL;PREF=1:first@example.gr",
                "BDAY:--0412",
                version="4.0",
            ),
            *card("FN:Aris", "TEL;VALUE=uri:tel:+306932000111", "BDAY:19901231T000000Z", version="4.0"),
            end="\n",
        ),
    )
    yield "greek-page.vcf", lines(*card("N:Μακρή;Εύα", "FN:Εύα Μακρή", "TEL;CELL:6977102334"), encoding="cp1253")
    yield (
        "outlook-utf16.vcf",
        lines(*card("N:Müller;Jürgen", "FN:Jürgen Müller", "TEL;CELL:+4915123456789"), encoding="utf-16"),
    )
    yield "cut-off.vcf", lines(*card("FN:Anna", "TEL:6944318207"), "BEGIN:VCARD", "FN:Eva", "TEL:69771")
    yield (
        "end-missing-in-the-middle.vcf",
        lines("BEGIN:VCARD", "FN:Anna", "TEL:6944318207", *card("FN:Eva", "TEL:6977102334")),
    )
    yield "no-numbers.vcf", lines(*card("FN:Anna", "EMAIL:anna@example.gr"), *card("FN:Eva", "TEL:6977102334"))
    yield "no-cards.vcf", lines("BEGIN:VCARD", "VERSION:3.0", "END:VCARD")
    yield (
        "bad-bytes.vcf",
        lines(*card("FN:Anna", "TEL:6944318207"))[:-12]
        + b"NOTE:\xff \xce\x91\xce\xbd\xce\xbd\xce\xb1\r\nEND:VCARD\r\n",
    )
    yield "locked.xlsx", packed("EncryptedPackage", bytes(5000))
    yield "word-1997.xls", packed("WordDocument", bytes(5000))
