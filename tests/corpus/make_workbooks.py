"""Workbooks as Excel, LibreOffice and the programs that write for them leave them. All people are invented."""

from tests.corpus.files_of import Files
from tests.corpus.workbook_writers import Day, Formula, Sheet, Value, Wrong, excel, old_excel, open_document

HEAD: list[Value] = ["Όνομα", "Κινητό", "Γέννηση", "Πόντοι"]
JANUARY = 46023
"""1 January 2026 as spreadsheets count."""

CUSTOMERS: list[list[Value]] = [
    HEAD,
    ["Άννα Παππά", 6944318207, Day(JANUARY), 340],
    ["Εύα Μακρή", "+30 697 710 2334", Day(JANUARY + 4), 12.5],
    ["Ζωή Ψαρρά", 306981234567, None, 0],
    ["Κ. Ράπτης", 2101234567, None, None],
]
ERRORS: list[list[Value]] = [
    ["Name", "Mobile", "Discount"],
    ["Anna", 6944318207, Wrong("#N/A")],
    ["Eva", Formula("VLOOKUP(A3,X:Y,2,0)", Wrong("#N/A")), 10],
    [Wrong("#REF!"), 6981234567, 5],
    ["Iris", Formula("B2+1", 6944318208), Formula("1/0", Wrong("#DIV/0!"))],
]
SURPLUS: list[Value] = ["Ζωή", 6981234567, None, None, "κουφή"]
FAR: list[Value] = [*[None] * 100, "x"]
SEVERAL = [
    Sheet("Οδηγίες", [["Συμπληρώστε το φύλλο Πελάτες"], ["Μία γραμμή ανά πελάτη"]]),
    Sheet("Πελάτες", CUSTOMERS),
    Sheet("Κενό", []),
    Sheet("Παλιοί", [["Όνομα", "Κινητό"], ["Άρης", 6932000111]]),
    Sheet("Κρυφό", [["Όνομα", "Κινητό"], ["Μυστικός", 6932000112]], "hidden"),
]


def excel_files() -> Files:
    """.xlsx"""
    yield "customers.xlsx", excel([Sheet("Πελάτες", CUSTOMERS)])
    yield "several-sheets.xlsx", excel(SEVERAL)
    yield "errors.xlsx", excel([Sheet("Sheet1", ERRORS)])
    yield (
        "formulas.xlsx",
        excel(
            [
                Sheet(
                    "Sheet1",
                    [
                        ["First", "Last", "Name", "Mobile"],
                        ["Anna", "Pappa", Formula('A2&" "&B2', "Anna Pappa"), Formula('"69"&"44318207"', "6944318207")],
                        ["Eva", "Makri", Formula('A3&" "&B3', "Eva Makri"), Formula("6977102333+1", 6977102334)],
                        ["Zoe", "Rapti", Formula('A4&" "&B4', None), 6981234567],
                    ],
                )
            ]
        ),
    )
    yield (
        "moved-down-and-right.xlsx",
        excel(
            [
                Sheet(
                    "Sheet1",
                    [
                        [],
                        [],
                        [None, None, "ΠΕΛΑΤΟΛΟΓΙΟ 2026"],
                        [],
                        [None, None, "Α/Α", "Ονοματεπώνυμο", "Κινητό"],
                        [None, None, 1, "Άννα Παππά", 6944318207],
                        [],
                        [None, None, 2, "Εύα Μακρή", 6977102334],
                        [None, None, "Σύνολο", 2],
                    ],
                    merged="C3:E3",
                )
            ]
        ),
    )
    yield (
        "merged-cells.xlsx",
        excel(
            [
                Sheet(
                    "Sheet1",
                    [["Family", "Name", "Mobile"], ["Pappas", "Anna", 6944318207], [None, "Eva", 6977102334]],
                    merged="A2:A3",
                )
            ]
        ),
    )
    yield (
        "numbers-as-typed.xlsx",
        excel(
            [
                Sheet(
                    "Sheet1",
                    [
                        ["Name", "Mobile"],
                        ["float", 6944318207.0],
                        ["lost digits", 6.94e9],
                        ["too many digits", 3.06944318207e20],
                        ["as text", "6977102334"],
                        ["scientific text", "6,94E+09"],
                        ["negative", -6944318207],
                        ["half", 6944318207.5],
                        ["true", True],
                        ["a day", Day(JANUARY)],
                        ["two", "6944318207\n6977102334"],
                    ],
                )
            ]
        ),
    )
    yield (
        "moments.xlsx",
        excel(
            [
                Sheet(
                    "Sheet1",
                    [
                        ["Mobile", "When"],
                        [6944318207, Day(JANUARY)],
                        [6977102334, Day(JANUARY + 0.4375)],
                        [6981234567, Day(0.5)],
                        [6932000111, "15/01/2026"],
                    ],
                )
            ]
        ),
    )
    yield "stray-cell-far-away.xlsx", excel([Sheet("Sheet1", [*CUSTOMERS, FAR])])
    yield "surplus-column.xlsx", excel([Sheet("Sheet1", [*CUSTOMERS[:3], SURPLUS])])
    yield (
        "coded-returns.xlsx",
        excel([Sheet("Sheet1", [["Name", "Mobile"], ["Anna_x000D_\nPappa", "6944318207_x000D_"]])]),
    )
    yield "hidden-only.xlsx", excel([Sheet("Cover", []), Sheet("Data", CUSTOMERS[:2], "hidden")])
    yield "no-header.xlsx", excel([Sheet("Sheet1", [["Anna", 6944318207], ["Eva", 6977102334]])])
    yield "empty.xlsx", excel([Sheet("Sheet1", []), Sheet("Sheet2", [])])
    yield "only-a-header.xlsx", excel([Sheet("Sheet1", [HEAD])])
    whole = excel([Sheet("Sheet1", CUSTOMERS)])
    yield "cut-off.xlsx", whole[: len(whole) * 2 // 3]
    middle = whole.index(b"xl/worksheets/sheet1.xml") + 40
    yield "bytes-changed.xlsx", whole[:middle] + bytes(64) + whole[middle + 64 :]


def other_files() -> Files:
    """.xls and .ods"""
    yield "customers.xls", old_excel([Sheet("Πελάτες", CUSTOMERS)])
    yield "several-sheets.xls", old_excel(SEVERAL)
    yield "errors.xls", old_excel([Sheet("Sheet1", ERRORS)])
    yield "locked.xls", old_excel([Sheet("Sheet1", CUSTOMERS)], locked=True)
    whole = old_excel([Sheet("Sheet1", CUSTOMERS)])
    yield "cut-off.xls", whole[: len(whole) // 3]
    yield "customers.ods", open_document([Sheet("Πελάτες", CUSTOMERS)])
    yield "several-sheets.ods", open_document(SEVERAL)
    yield "errors.ods", open_document([Sheet("Sheet1", ERRORS)])
    yield "locked.ods", open_document([Sheet("Sheet1", CUSTOMERS)], locked=True)
    yield "two-lines-in-a-cell.ods", open_document([Sheet("S", [["Name", "Mobile"], ["Anna\nPappa", "6944318207"]])])
