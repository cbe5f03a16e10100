"""Whoever does not see the window hears the name of every control, and whoever has no mouse reaches it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.message import Status
from app.storage.folder import Folder
from app.ui.dialogs.import_contacts import ImportContacts
from app.ui.dialogs.new_campaign import NewCampaign
from app.ui.main_window import MainWindow
from app.ui.sections import Section
from app.ui.theme import Theme
from tests.makers import Person, add_campaign, add_contacts, add_draft, number
from tests.ui.conftest import OpenWindow
from tests.ui.looking import campaigns, dialog, until


def nameless(widget: QWidget) -> list[str]:
    """Controls that can have the focus and have no name for a screen reader."""
    parts = [part for part in widget.findChildren(QWidget) if part.focusPolicy() != Qt.FocusPolicy.NoFocus]
    controls = [part for part in parts if not part.isHidden() and not _inner(part)]
    return [f"{type(part).__name__} in {type(part.parent()).__name__}" for part in controls if not _name(part)]


def clipped(widget: QWidget) -> list[str]:
    """Visible words for which there is less room than they need."""
    parts: list[QLabel | QPushButton] = [*widget.findChildren(QLabel), *widget.findChildren(QPushButton)]
    return [
        f"{part.text()!r}: {part.width()}x{part.height()} of {_needed(part)}"
        for part in parts
        if part.isVisible() and part.text() and not _fits(part)
    ]


def assert_fits(qtbot: QtBot, window: QWidget) -> None:
    """Words that have just changed get their room at the next turn of the event loop."""
    try:
        until(qtbot, lambda: clipped(window) == [])
    except qtbot.TimeoutError:
        pytest.fail("\n".join(clipped(window)))


def _name(part: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(part)
    return interface.text(QAccessible.Text.Name)


def _inner(part: QWidget) -> bool:
    """Parts that Qt makes itself inside a control that has a name, such as a table's corner or a combo's list."""
    parent = part.parentWidget()
    while parent is not None:
        if not isinstance(parent, MainWindow) and parent.accessibleName() and not isinstance(parent, QLabel):
            return True
        parent = parent.parentWidget()
    return isinstance(part, QAbstractScrollArea) and part.metaObject().className().startswith("QComboBox")


def _needed(part: QLabel | QPushButton) -> tuple[int, int]:
    if isinstance(part, QLabel) and part.wordWrap():
        return part.minimumSizeHint().width(), part.heightForWidth(part.width())
    return part.minimumSizeHint().width(), part.minimumSizeHint().height()


def _fits(part: QLabel | QPushButton) -> bool:
    width, height = _needed(part)
    return part.width() >= width and part.height() >= height


@pytest.fixture
def window(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> MainWindow:
    add_contacts(folder, [Person(number(at), name="Κωνσταντίνα Παπαδημητρίου") for at in range(3)])
    add_draft(folder, name="Χριστουγεννιάτικες προσφορές για όλη την οικογένεια", text="Γεια σου {first_name|φίλε}!")
    made = add_campaign(folder, list(Status), name="Καλοκαιρινές εκπτώσεις", text="Γεια σου! " * 12)
    window = open_window(campaign=made.campaign)
    until(qtbot, lambda: window.campaign.model.message_at(9) is not None)
    row = list(Status).index(Status.UNCONFIRMED)
    window.campaign.table.setCurrentIndex(window.campaign.model.index(row, 0))
    until(qtbot, window.campaign.inspector.send_again.isVisible)
    return window


def test_every_control_of_the_window_has_a_name(window: MainWindow) -> None:
    assert nameless(window) == []


@pytest.mark.parametrize("kind", [NewCampaign, ImportContacts])
def test_every_control_of_a_dialog_has_a_name(
    qtbot: QtBot, window: MainWindow, kind: type[NewCampaign] | type[ImportContacts]
) -> None:
    kind(window.desk, window).open()
    assert nameless(dialog(qtbot, window, kind)) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("size", [(1280, 820), (1024, 700)])
def test_nothing_is_clipped(qtbot: QtBot, window: MainWindow, theme: Theme, size: tuple[int, int], dark: bool) -> None:
    theme.choose(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
    window.resize(*size)
    until(qtbot, lambda: (window.width(), window.height()) == size)
    assert_fits(qtbot, window)
    for section in Section:
        window.go(section)
        until(qtbot, lambda: not window.desk.background.busy)
        assert_fits(qtbot, window)
    window.open_campaign(campaigns(window).model.campaigns()[-1].id)
    until(qtbot, lambda: window.campaign.buttons.send.text() == "Send to 3 people")
    assert_fits(qtbot, window)


def test_tab_goes_through_the_window_and_comes_round(qtbot: QtBot, window: MainWindow) -> None:
    start = window.campaign.table
    seen: list[QWidget] = []
    part = start.nextInFocusChain()
    while part is not None and part is not start and len(seen) < 2000:
        seen.append(part)
        part = part.nextInFocusChain()
    assert part is start
    for control in (
        window.sidebar.sections[Section.CAMPAIGNS],
        window.campaign.buttons.pause,
        window.campaign.inspector.send_again,
    ):
        assert control in seen
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_the_table_can_be_read_with_the_keyboard_alone(qtbot: QtBot, window: MainWindow) -> None:
    table = window.campaign.table
    assert table.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert not table.tabKeyNavigation()
