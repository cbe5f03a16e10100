"""Write a stall into the journal when it begins and when it ends: once each, with its cause."""

from app.domain.errors import Refused
from app.domain.ids import Clock
from app.domain.journal import Event
from app.pipeline.check_health import find_stalls
from app.pipeline.launcher import Launcher
from app.storage.database import reading, writing
from app.storage.folder import Folder
from app.storage.journal import note
from app.storage.reads.health import noted_stalls


def notice_stalls(folder: Folder, launcher: Launcher, *, clock: Clock) -> None:
    """Compare what stands still with what the journal knows. Writes only when something began or ended."""
    now = clock()
    with reading(folder.store) as conn:
        stalls = {stall.campaign: stall for stall in find_stalls(conn, folder, now, alive=True, queue_works=True)}
        noted = noted_stalls(conn)
    if stalls.keys() == noted:
        return
    if stalls.keys() - noted and not _works(launcher):
        with reading(folder.store) as conn:
            found = find_stalls(conn, folder, now, alive=True, queue_works=False)
        stalls = {stall.campaign: stall for stall in found}
    with writing(folder.store) as conn:
        for campaign in noted - stalls.keys():
            note(conn, Event.STALL_ENDED, now, campaign=campaign)
        for campaign in stalls.keys() - noted:
            stall = stalls[campaign]
            data: dict[str, str | int | None] = {"cause": stall.cause, "since_s": round(stall.since_s)}
            note(conn, Event.STALLED, now, campaign=campaign, data=data)


def _works(launcher: Launcher) -> bool:
    try:
        launcher.queue.check()
    except Refused:
        return False
    return True
