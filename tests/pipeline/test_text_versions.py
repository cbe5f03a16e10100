"""Earlier texts of a campaign: kept when it is sent or scheduled, and used again without losing the later one."""

from datetime import timedelta

import pytest

from app.domain.draft import DraftContent
from app.domain.errors import Reason, Refused
from app.domain.fitting import Fit
from app.domain.ids import CampaignId, TextVersionId
from app.pipeline.commands import Commands
from app.storage.database import reading
from app.storage.reads.text_versions import TextVersion, text_versions
from tests.pipeline.desk import Desk


@pytest.fixture
def commands(desk: Desk) -> Commands:
    desk.people(2)
    return Commands(desk.folder, desk.launcher, lambda: None)


def kept(desk: Desk, campaign: CampaignId) -> list[TextVersion]:
    with reading(desk.folder.store) as conn:
        return text_versions(conn, campaign)


def test_what_is_sent_and_what_is_scheduled_is_kept(desk: Desk, commands: Commands) -> None:
    sent = commands.new_campaign(DraftContent("A", "Now", fit=Fit.PLAIN))
    commands.send(sent)
    later = commands.new_campaign(DraftContent("B", "Later"))
    commands.send(later, at=desk.clock() + timedelta(days=1))
    found = [(one.text, one.fit) for campaign in (sent, later) for one in kept(desk, campaign)]
    assert found == [("Now", Fit.PLAIN), ("Later", Fit.AS_TYPED)]


def test_one_that_is_used_again_keeps_what_it_replaces(desk: Desk, commands: Commands) -> None:
    drafts, campaign = commands.drafts, commands.new_campaign(DraftContent("A", "Second"))
    drafts.keep_text(campaign, DraftContent("A", "First", fit=Fit.CAPITALS))
    (first,) = kept(desk, campaign)
    saved = drafts.use_version(campaign, first.id)
    assert (desk.campaign(campaign).text, desk.campaign(campaign).fit) == ("First", Fit.CAPITALS)
    assert saved.revision == desk.campaign(campaign).revision == 1
    assert {one.text for one in kept(desk, campaign)} == {"First", "Second"}


def test_what_is_no_draft_or_no_version_stays_as_it_is(desk: Desk, commands: Commands) -> None:
    campaign = commands.new_campaign(DraftContent("A", "Sent"))
    with pytest.raises(Refused) as refused:
        commands.drafts.use_version(campaign, TextVersionId(99))
    assert refused.value.reason is Reason.NOT_FOUND
    commands.send(campaign)
    (version,) = kept(desk, campaign)
    with pytest.raises(Refused) as refused:
        commands.drafts.use_version(campaign, version.id)
    assert refused.value.reason is Reason.INVALID_STATUS
    assert desk.campaign(campaign).text == "Sent"
