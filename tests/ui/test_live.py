"""The change feed: one word after many commits, and none when nothing was committed."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.errors import Refused
from app.domain.journal import Event
from app.storage.folder import Folder
from app.ui.live import EVERY_MS, Live
from tests.ui.changing import tell
from tests.ui.looking import until


def test_many_commits_between_two_looks_are_one_change(qtbot: QtBot, folder: Folder) -> None:
    live, changes = Live(folder.store), list[int]()
    live.changed.connect(lambda: changes.append(1))
    for _ in range(5):
        tell(folder, Event.GATE_OPENED)
    until(qtbot, lambda: changes)
    qtbot.wait(2 * EVERY_MS)
    assert changes == [1]
    tell(folder, Event.GATE_CLOSED)
    until(qtbot, lambda: changes == [1, 1])
    live.close()


def test_a_store_that_is_not_there_is_refused(tmp_path: Path, qtbot: QtBot) -> None:
    with pytest.raises(Refused):
        Live(tmp_path / "none.db")
