"""What a draft's owner wrote comes back from the store whole, whatever there will be of it."""

from dataclasses import fields, replace
from datetime import time, timedelta
from decimal import Decimal

from app.domain.campaign import AfterFirst
from app.domain.draft import DraftContent
from app.domain.fitting import Fit
from app.domain.people_filter import in_list
from app.domain.repeating import Every, Repeats
from app.storage.campaigns import get_campaign
from app.storage.contacts import ensure_list
from app.storage.database import writing
from app.storage.drafts import add_draft, change_draft
from app.storage.folder import Folder
from app.storage.saved_audiences import save_audience
from tests.makers import NOW


def test_everything_of_a_draft_is_kept_when_it_is_added_and_when_it_is_changed(folder: Folder) -> None:
    with writing(folder.store) as conn:
        chosen = in_list(ensure_list(conn, "Loyalty", NOW), "Loyalty")
        audience = save_audience(conn, "Regulars", chosen, NOW)
        whole = DraftContent(
            name="Sale",
            text="Γεια",
            sender="MyShop",
            filter=chosen,
            audience=audience,
            start_at=NOW + timedelta(days=1),
            fit=Fit.CAPITALS,
            ceiling=Decimal("12.50"),
            ends_at=NOW + timedelta(days=2),
            no_line_why="order",
            care_off=True,
            spread_until=NOW + timedelta(days=1, hours=3),
            first_people=10,
            first_then=AfterFirst.GO_ON,
        )
        again = replace(whole, start_at=None, repeats=Repeats(Every.NAME_DAY, time(9, 5), 3, 31))
        plain = DraftContent("Plain")
        same = [
            field.name
            for field in fields(DraftContent)
            if getattr(whole, field.name) == getattr(plain, field.name) == getattr(again, field.name)
        ]
        assert same == []  # or the rest of this test could not fail for it
        campaign = add_draft(conn, whole, NOW).campaign
        assert get_campaign(conn, campaign).content == whole
        change_draft(conn, campaign, plain, NOW, revision=None)
        assert get_campaign(conn, campaign).content == plain
        change_draft(conn, campaign, whole, NOW, revision=None)
        assert get_campaign(conn, campaign).content == whole
        change_draft(conn, campaign, again, NOW, revision=None)
        assert get_campaign(conn, campaign).content == again
