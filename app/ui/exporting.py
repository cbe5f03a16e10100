"""Files that a person asks for: where to put them, and writing them with progress."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.ids import CampaignId
from app.domain.progress import Progress
from app.storage.reads.campaigns import CampaignRow
from app.ui.desk import Desk
from app.ui.dialogs.working import Working
from app.ui.words import messages, people, say

FORBIDDEN = '<>:"/\\|?*'


def ask_where(
    parent: QWidget, title: str, *, name: str, kind: str, suffix: str, chosen: Callable[[Path], None]
) -> None:
    """Ask for a file to write, without blocking; `kind` is how such files are called, as in 'CSV files'."""
    ask = QFileDialog(parent, title)
    ask.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    ask.setNameFilter(f"{kind} (*.{suffix})")
    ask.setDefaultSuffix(suffix)
    ask.selectFile(f"{harmless(name)}.{suffix}")
    ask.fileSelected.connect(lambda file: chosen(Path(file)))
    ask.open()


def csv_kind() -> str:
    """How CSV files are called."""
    return QCoreApplication.translate("exporting", "CSV files")


def export_campaign(desk: Desk, campaign: CampaignRow, file: Path) -> None:
    """Write one campaign's delivery report, with progress and Cancel."""

    def write(progress: Progress) -> int:
        return desk.actions.write_report(campaign.id, file, progress=progress)

    job = desk.background.run_long(
        write,
        done=lambda count: desk.say(say("{0} written to {1}").format(messages(count), file.name)),
        failed=lambda error: desk.problem(say("The report was not written"), error),
    )
    Working(desk.theme, say("Writing the report"), job, desk.window).open()


def export_plan(desk: Desk, campaign: CampaignId, file: Path) -> None:
    """Write every message of a draft as it would go out, with progress and Cancel."""

    def write(progress: Progress) -> int:
        return desk.actions.write_plan(campaign, file, progress=progress)

    job = desk.background.run_long(
        write,
        done=lambda count: desk.say(say("The plan of {0} was written to {1}").format(people(count), file.name)),
        failed=lambda error: desk.problem(say("The plan was not written"), error),
    )
    Working(desk.theme, say("Writing the plan"), job, desk.window).open()


def harmless(name: str) -> str:
    """A name without what no file system takes."""
    return "".join("-" if sign in FORBIDDEN or ord(sign) < 32 else sign for sign in name).strip(". ") or "report"
