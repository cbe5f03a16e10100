"""Text files as tills, web shops, mail programs and spreadsheets export them. All people are invented."""

from tests.corpus.files_of import Files, greek, lines

PEOPLE = [
    ("Μαρία", "Παπαδοπούλου", "6944318207"),
    ("Νίκος", "Γεωργίου", "6977102334"),
    ("Ελένη", "Δημητρίου", "6981234567"),
    ("Άρης", "Καραγιάννης", "6932000111"),
]


def till_files() -> Files:
    """Tills: old code pages, titles above, totals below, fixed fields."""
    rows = [f"{last} {first};{number};{points}" for (first, last, number), points in zip(PEOPLE, (340, 12, 88, 5))]  # noqa: B905
    yield "till-cp737-semicolon.txt", greek("ΠΕΛΑΤΗΣ;ΚΙΝΗΤΟ;ΠΟΝΤΟΙ", *rows, encoding="cp737")
    yield (
        "till-cp1253-title-and-total.csv",
        greek(
            "ΚΑΤΑΣΤΑΣΗ ΠΕΛΑΤΩΝ;;",
            "Ημερομηνία: 15/01/2026;;",
            "",
            "Ονοματεπώνυμο;Κινητό;Πόντοι",
            *rows,
            "ΣΥΝΟΛΟ;;445",
        ),
    )
    yield (
        "till-iso8859-7-tab.txt",
        greek(
            "Πελάτης\tΤηλέφωνο\tΠόλη",
            "Άρης Άγγελος\t6932000111\tΆργος",
            "Άννα Ήβη\t6944318207\tΉλιδα",
            encoding="iso8859_7",
        ),
    )
    yield "till-pipe-utf8.txt", lines("CODE|NAME|GSM", "0001|ΠΑΠΠΑΣ Γ.|6944318207", "0002|ΨΑΡΡΑ Ε.|6977102334")
    yield "till-cr-only.csv", lines("Name;Mobile", "Anna;6944318207", "Eva;6977102334", end="\r")
    yield (
        "till-mac-greek.txt",
        greek("Όνομα;Κινητό", "Ζωή Ψαρρά;6981234567", "Άγγελος Ώριμος;6932000111", encoding="mac_greek", end="\r"),
    )
    yield "till-two-phones.csv", greek(
        "Επωνυμία;Σταθερό;Κινητό",
        "Παππάς Γ.;2101234567;6944318207",
        "Ψαρρά Ε.;2310555010;",
        "Μακρή Ζ.;;6981234567",
    )  # fmt: skip
    yield "till-spaced-numbers.csv", greek(
        "Πελάτης;Κιν.",
        "Α;694 431 8207",
        "Β;6977-102-334",
        "Γ;(698) 1234567",
        "Δ;00306932000111",
        "Ε;+30 693.200.0112",
        "Ζ;τηλ. 6932000113",
    )  # fmt: skip
    yield (
        "till-shop-number-above.csv",
        greek(
            "ΧΡΩΜΑ ΚΑΙ ΣΤΥΛ Ε.Ε.;;",
            "Τηλ. 2101234567;;",
            "Εκτύπωση 15/01/2026 10:30;;",
            ";;",
            "Ονοματεπώνυμο;Κινητό;Πόντοι",
            *rows,
        ),
    )
    yield (
        "till-two-header-rows.csv",
        greek(
            "ΣΤΟΙΧΕΙΑ;;ΕΠΙΚΟΙΝΩΝΙΑ;",
            "Επώνυμο;Όνομα;Κινητό;E-mail",
            "Παππά;Άννα;6944318207;",
            "Μακρή;Εύα;6977102334;eva@example.gr",
        ),
    )
    yield "till-trailing-separators.csv", lines("Name;Mobile;;", "Anna;6944318207;;", "Eva;6977102334;;")
    yield (
        "till-last-column-left-out.csv",
        lines("Name;Mobile;E-mail", "Anna;6944318207", "Eva;6977102334;eva@example.gr"),
    )


def excel_csv_files() -> Files:
    """What Excel makes of a list, in Greek and in German settings."""
    yield (
        "excel-greek-cp1253.csv",
        greek("Όνομα;Επώνυμο;Κινητό;Οφειλή", "Μαρία;Παππά;6944318207;1.250,50", "Γιάννης;Κώτσος;6977102334;0,00"),
    )
    yield (
        "excel-german-cp1252.csv",
        lines("Vorname;Nachname;Handy", "Jürgen;Müller;+4915123456789", "Zoë;Weiß;015123456790", encoding="cp1252"),
    )
    yield "excel-utf8-bom.csv", lines("Όνομα;Κινητό", "Άννα;6944318207", encoding="utf-8-sig")
    yield "excel-unicode-text.txt", lines("Όνομα\tΚινητό", "Άννα\t6944318207", "Εύα\t6977102334", encoding="utf-16")
    yield "excel-utf16-be.txt", b"\xfe\xff" + lines("Όνομα\tΚινητό", "Άννα\t6944318207", encoding="utf-16-be")
    yield "excel-utf16-no-bom.txt", lines("Name\tMobile", "Anna\t6944318207", "Eva\t6977102334", encoding="utf-16-le")
    yield "excel-sep-line.csv", lines("sep=|", "Name|Mobile", "Pappa; Anna|6944318207", "Makri, Eva|6977102334")
    yield "excel-bom-and-sep.csv", lines("sep=,", "Όνομα,Κινητό", '"Παππά, Άννα",6944318207', encoding="utf-8-sig")
    yield "excel-utf32.txt", lines("Όνομα\tΚινητό", "Άννα\t6944318207", encoding="utf-32")
    yield "excel-scientific.csv", greek("Όνομα;Κινητό", "Άννα;6,94E+09", "Εύα;6.97E+09", "Ζωή;6981234567")
    yield "excel-floats.csv", lines("Name,Mobile", "Anna,6944318207.0", "Eva,6977102334.00", "Zoe,306981234567.0")
    yield "excel-as-formula.csv", lines("Name;Mobile", 'Anna;="6944318207"', 'Eva;"=""6977102334"""', "Zoe;=6981234567")
    yield "excel-apostrophes.csv", lines("Name;Mobile", "Anna;'6944318207", "Eva;'+306977102334", "Zoe;’6981234567")
    yield (
        "excel-errors.csv",
        lines("Name;Mobile;Discount", "Anna;6944318207;#N/A", "Eva;#REF!;10", "Zoe;6981234567;#DIV/0!"),
    )
    yield (
        "excel-line-breaks.csv",
        lines("Name;Address;Mobile", '"Pappa\nAnna";"Road 1\r\nVolos";6944318207', "Eva;;6977102334"),
    )
    yield (
        "excel-quoted-everything.csv",
        lines('"Name";"Mobile"', '"Anna ""A"" Pappa";"6944318207"', '"Makri; Eva";"6977102334"'),
    )
    yield (
        "excel-no-break-spaces.csv",
        greek("Όνομα;Κινητό", "Άννα;694\u00a0431\u00a08207", "\u00a0Εύα;6977102334\u00a0"),
    )
    yield (
        "excel-full-width-digits.csv",
        lines("Name;Mobile", "Anna;６９４４３１８２０７", "Eva;＋３０６９７７１０２３３４"),
    )
    yield "excel-left-to-right-marks.csv", lines("Name;Mobile", "Anna;\u202a6944318207\u202c", "Eva;\u200e6977102334")


def web_shop_files() -> Files:
    """Web shops and loyalty programs."""
    yield (
        "shop-orders-comma.csv",
        lines(
            "Order,Billing First name,Billing Last name,Billing Phone,Email,Total",
            '1001,Anna,Pappa,+306944318207,anna@example.gr,"24,90"',
            "1002,Eva,Makri,6977102334,eva@example.gr,15.00",
            '1003,Anna,Pappa,6944318207,anna@example.gr,"9,90"',
        ),
    )
    yield (
        "shop-company-names.csv",
        lines(
            "Company name,Contact name,Mobile",
            '"Pappas, Sons & Co",Giorgos Pappas,6944318207',
            "Makri Ltd,Eva Makri,6977102334",
        ),
    )
    yield (
        "shop-html-in-cells.csv",
        lines("name,phone,note", "Anna &amp; Co,6944318207,<b>VIP</b>", "Eva,6977102334,<br/>"),
    )
    yield "shop-emoji.csv", lines("name,phone", "Anna 🌸,6944318207", "Eva 👩‍👧,6977102334")
    yield "shop-decomposed-accents.csv", lines("name,phone", "A\u0301ννα,6944318207", "Zoe\u0308,6977102334")
    yield "shop-abroad.csv", lines("name,phone", "Yannis,+44 7700 900123", "Jürgen,+49 1512 3456789", "Anna,6944318207")
    yield (
        "loyalty-points-and-dates.csv",
        greek(
            "Κάρτα;Όνομα;Κινητό;Πόντοι;Γέννηση;Συγκατάθεση",
            "100234;Άννα Παππά;6944318207;340;12/03/1985;ΝΑΙ",
            "100235;Εύα Μακρή;6977102334;12;01/02/1990;ΟΧΙ",
        ),
    )
    yield "loyalty-numbers-only.txt", lines("6944318207", "6977102334", "210 1234567", "n/a", "6981234567")
    yield "loyalty-no-header.csv", lines("Anna;6944318207;12", "Eva;6977102334;7", "Zoe;6981234567;0")
    yield (
        "loyalty-two-numbers.csv",
        lines("Name;Mobile", "Anna;6944318207 / 6977102334", "Eva;6981234567, 2101234567", "Zoe;6932000111"),
    )
    yield (
        "loyalty-duplicate-headers.csv",
        lines("Name;Phone;Phone;Phone", "Anna;2101234567;;6944318207", "Eva;2310555010;;6977102334"),
    )
    yield "loyalty-blank-headers.csv", lines("Name;;Mobile;", "Anna;x;6944318207;y", "Eva;;6977102334;z")


def address_book_files() -> Files:
    """Google contacts, Outlook, and what a phone's CSV looks like."""
    yield (
        "google-contacts.csv",
        lines(
            "First Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value,"
            "Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value",
            "Άννα,Παππά,* myContacts,* ,anna@example.gr,Mobile,+30 694 431 8207,Home,+30 21 0123 4567",
            "Εύα,,* myContacts,,,Mobile,697 710 2334,,",
            "Συνεργείο,,* myContacts,,,Mobile,6981234567 ::: 6932000111,,",
        ),
    )
    yield (
        "outlook-english.csv",
        lines(
            '"Title","First Name","Last Name","Business Phone","Home Phone","Mobile Phone","E-mail Address"',
            '"","Anna","Pappa","2101234567","","6944318207","anna@example.gr"',
            '"Dr","Eva","Makri","","2310555010","",""',
            encoding="cp1252",
        ),
    )
    yield (
        "outlook-greek.csv",
        greek(
            '"Όνομα","Επώνυμο","Τηλέφωνο εργασίας","Κινητό τηλέφωνο"',
            '"Άννα","Παππά","2101234567","6944318207"',
            '"Εύα","Μακρή","","6977102334"',
        ),
    )
    yield "phone-sms-backup.csv", lines("Name\tNumber", "Anna\t+306944318207", "\t+306977102334", "Cosmote\t13888")
