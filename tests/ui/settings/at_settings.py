"""How tests find what stands on the settings screen, and what came of it in the store."""

from PySide6.QtWidgets import QLineEdit

from app.storage.database import reading
from app.storage.folder import Folder
from app.storage.settings import read_texts
from app.ui.forms.choice import Choice
from app.ui.forms.field import Field
from app.ui.screens.settings import SettingsScreen
from app.ui.settings.mitto_page import MittoPage


def field(screen: SettingsScreen, page: str, key: str) -> Field:
    screen.show_page(page)
    return next(one for one in screen.page(page).fields() if one.key == key)


def line(screen: SettingsScreen, page: str, key: str) -> tuple[Field, QLineEdit]:
    found = field(screen, page, key)
    assert isinstance(found.control, QLineEdit)
    found.control.setFocus()
    return found, found.control


def stored(folder: Folder) -> dict[str, str]:
    with reading(folder.store) as conn:
        return read_texts(conn)


def told(folder: Folder, kind: str) -> list[str]:
    with reading(folder.store) as conn:
        return [row["data"] for row in conn.execute("SELECT data FROM journal WHERE kind = ? ORDER BY id", (kind,))]


def choice(screen: SettingsScreen, page: str, key: str) -> Choice:
    found = field(screen, page, key).control
    assert isinstance(found, Choice)
    return found


def mitto(screen: SettingsScreen) -> MittoPage:
    page = screen.page("mitto")
    assert isinstance(page, MittoPage)
    return page
