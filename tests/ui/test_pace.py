"""The pace is what is handed over now, also in a campaign's first seconds, and the time left follows from it."""

from dataclasses import replace
from datetime import timedelta

from app.domain.message import Status
from app.storage.folder import Folder
from app.storage.reads import reading
from app.storage.reads.campaigns import campaign_row
from app.ui.figures import time_left
from app.ui.models.pace import per_minute
from tests.makers import ANSWERED, add_campaign, add_draft


def test_messages_of_the_last_half_minute_are_counted_twice_for_a_minute(folder: Folder) -> None:
    made = add_campaign(folder, [Status.ACCEPTED] * 50 + [Status.QUEUED])
    with reading(folder.store) as conn:
        row = campaign_row(conn, made.campaign)
        assert per_minute(conn, row, ANSWERED + timedelta(seconds=10)) == 100
        assert per_minute(conn, row, ANSWERED + timedelta(seconds=31)) == 0


def test_the_first_seconds_after_a_launch_are_not_taken_for_half_a_minute(folder: Folder) -> None:
    made = add_campaign(folder, [Status.ACCEPTED] * 50 + [Status.QUEUED])
    with reading(folder.store) as conn:
        row = replace(campaign_row(conn, made.campaign), launched_at=ANSWERED - timedelta(seconds=8))
        assert per_minute(conn, row, ANSWERED + timedelta(seconds=2)) == 300


def test_a_campaign_that_is_not_sending_has_no_pace(folder: Folder) -> None:
    done, draft = add_campaign(folder, [Status.ACCEPTED] * 5), add_draft(folder)
    with reading(folder.store) as conn:
        assert per_minute(conn, campaign_row(conn, done.campaign), ANSWERED) == 0
        assert per_minute(conn, campaign_row(conn, draft), ANSWERED) == 0


def test_without_a_pace_there_is_no_guess_at_the_time_left() -> None:
    assert time_left(100, 0) is None
    assert time_left(100, 50) == timedelta(minutes=2)
