"""A file of customers as tests of the import's screen use it, and how they look at what is shown."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.domain.contact import Consent
from app.domain.contact_file import Field, Outcome
from app.storage.database import reading
from app.storage.folder import Folder
from app.storage.reads.contacts import count_contacts
from app.ui.import_flow import Phase
from app.ui.main_window import MainWindow
from app.ui.screens.import_contacts import ImportScreen
from tests.makers import Person, add_contacts, number
from tests.ui.looking import until


def customers(folder: Folder, tmp_path: Path) -> Path:
    """One row of every kind."""
    add_contacts(
        folder,
        [Person(number(1), "Γιώργος Παππάς", "Γιώργος"), Person(number(3), "Gone", consent=Consent.OPTED_OUT)],
        list_name="Πελάτες",
    )
    made = tmp_path / "Πελάτες Νοεμβρίου.csv"
    made.write_text(
        "Όνομα;Κινητό;Πόλη\n"
        f"Γιώργος Παππάς;{number(1)};Βόλος\nΧ Ψ;{number(3)};\nΕλένη Μ;{number(4)[3:]};\nΕ;{number(4)};\n"
        "Άννα Κ;210 1234567;\n",
        encoding="cp1253",
    )
    return made


def shown(qtbot: QtBot, window: MainWindow, file: Path) -> ImportScreen:
    """The screen, once every row of the file has its result."""
    window.import_contacts(file)
    screen = window.importing
    rest(qtbot, screen)
    return screen


def rest(qtbot: QtBot, screen: ImportScreen) -> None:
    until(qtbot, lambda: screen.flow.phase is Phase.NOTHING and not screen.rows.model.waiting)
    until(qtbot, lambda: _all_loaded(screen))


def _all_loaded(screen: ImportScreen) -> bool:
    model = screen.rows.model
    for row in range(model.rowCount()):
        model.data(model.index(row, 0))
    return screen.flow.preview is None or all(model.row_at(row) for row in range(model.rowCount()))


def column(screen: ImportScreen, at: int) -> list[str]:
    model = screen.rows.model
    return [str(model.data(model.index(row, at)) or "") for row in range(model.rowCount())]


def results(screen: ImportScreen) -> list[str]:
    return column(screen, screen.rows.model.result_column)


def chips(screen: ImportScreen) -> list[str]:
    keys = ["all", *map(str, Outcome)]
    return [screen.rows.chips.chip(key).text() for key in keys]


def choose(screen: ImportScreen, at: int, field: Field | None) -> None:
    """Give a column a meaning as a person does."""
    chooser = screen.rows.header.chooser(at)
    chooser.setCurrentIndex(chooser.findData(field) if field else 0)
    chooser.activated.emit(chooser.currentIndex())


def people(folder: Folder) -> int:
    with reading(folder.store) as conn:
        return count_contacts(conn)
