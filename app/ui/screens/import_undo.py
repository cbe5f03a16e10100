"""The question before an import is undone: how many people it is about, and what stays."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.storage.reads.journal import JournalRow
from app.ui.figures import whole
from app.ui.theme import Theme
from app.ui.widgets.question import Question


def import_question(theme: Theme, row: JournalRow, do: Callable[[], None], parent: QWidget) -> Question:
    """Ask whether the import that this row tells of is to be undone; open it with `open()`."""
    return Question(
        theme,
        QCoreApplication.translate("importing", "Undo the import of {0}?").format(row.data.get("file")),
        QCoreApplication.translate(
            "importing",
            "Whom it added goes, whom it changed becomes as before. People who got a message, were changed since or "
            "came in a later import too stay as they are, and nobody who opted out comes back.",
        ),
        yes=QCoreApplication.translate("importing", "Undo the import"),
        do=do,
        facts=[
            (QCoreApplication.translate("importing", "Added by it"), whole(int(row.data.get("added") or 0))),
            (QCoreApplication.translate("importing", "Changed by it"), whole(int(row.data.get("updated") or 0))),
        ],
        parent=parent,
    )
