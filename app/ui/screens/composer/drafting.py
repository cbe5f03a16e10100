"""The draft that is being written: what it says, its saving, and what is known about it. The steps share it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.domain.campaign import AfterFirst, CampaignStatus
from app.domain.draft import DraftContent
from app.domain.fitting import Fit
from app.domain.ids import AudienceId, CampaignId
from app.domain.people_filter import Filter
from app.domain.repeating import Repeats
from app.storage.reads import Campaign, get_campaign, reading
from app.ui.asking import Asking
from app.ui.desk import Desk
from app.ui.screens.composer.knowing import Knowing, goes_to
from app.ui.screens.composer.looking_ahead import LookingAhead
from app.ui.screens.composer.saving import Saver, State


class Drafting(QObject):
    """One draft at a time."""

    opened = Signal()
    """Another draft, or another's words: show all of it anew."""
    edited = Signal()
    """The person changed something."""
    under_way = Signal(object)
    """It is no draft any more: its CampaignId."""
    failed = Signal(Exception)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """A new draft without a word."""
        super().__init__(parent)
        self._desk = desk
        self.content = DraftContent(self.first_name())
        self.ready = False
        """Whether the draft is there; until then nothing of it can be changed."""
        self.saver = Saver(desk, lambda: self.content, self)
        self.knowing = Knowing(desk, lambda: self.content, self)
        self.looking = LookingAhead(desk, lambda: self.content, lambda: self.saver.campaign, self)
        for changed in (self.opened, self.knowing.people_known, self.knowing.plan_known):  # not at each letter
            changed.connect(self.looking.ask)
        self.saver.start_over(None, 0)
        self._wanted: CampaignId | None = None
        self._row = Asking(desk.background, self._ask_row, answered=self._take_row, failed=self._broke, parent=self)

    def first_name(self) -> str:
        """What a campaign is called before it has a name."""
        return self.tr("New campaign")

    def open(self, campaign: CampaignId | None) -> None:
        """Write this one from now on, or a new one. What was not saved of the one before is saved first."""
        self.saver.now()
        self._row.forget()
        self._wanted = campaign
        self.ready = campaign is None
        self.content = DraftContent(self.first_name())
        self.saver.start_over(campaign, 0)
        if campaign is None:
            self.knowing.start_over()
            self.opened.emit()
        else:
            self.knowing.forget()
            self._row.ask_afresh()

    def close(self) -> None:
        """It was sent or deleted: nothing of it is saved any more."""
        self.ready = False
        self._row.forget()
        self.knowing.forget()
        self.looking.forget()
        self.saver.start_over(None, 0)

    def refresh(self) -> None:
        """The store has changed."""
        if self.saver.campaign is not None and self.saver.state is not State.CHANGED:
            self._row.ask()
        if self.ready:
            self.knowing.refresh()

    def take_theirs(self) -> None:
        """Show what somebody else wrote in place of what stands here."""
        self._wanted = self.saver.campaign
        self.ready = False
        self._row.ask_afresh()

    def change(
        self,
        *,
        name: str | None = None,
        text: str | None = None,
        sender: str | None = None,
    ) -> None:
        """What the person typed. A draft without a name keeps the one it has."""
        changes: dict[str, Any] = {"name": name or None, "text": text, "sender": sender}
        self._be(replace(self.content, **{key: value for key, value in changes.items() if value is not None}))
        if text is not None:
            self.knowing.text_changed()

    def keep_text(self) -> None:
        """Keep the text as it stands among the earlier ones; much of it is about to be replaced."""
        content, saver, drafts = self.content, self.saver, self._desk.actions.drafts
        if not self.ready or not content.text.strip() or saver.state in (State.CHANGED, State.GONE):
            return
        bring = saver.settle()
        # One that cannot be kept now is not worth a word: what stands in the draft is saved, or said not to be.
        self._desk.background.run(
            lambda: drafts.keep_text(bring()[0], content), done=lambda _: saver.soon(), failed=lambda _: saver.soon()
        )

    def change_people(self, chosen: Filter, audience: AudienceId | None) -> None:
        """It goes to others; `audience` is the saved one that they were taken from."""
        others = chosen != self.content.filter
        self._be(replace(self.content, filter=chosen, audience=audience))
        if others and self.ready:
            self.knowing.people_changed()

    def change_fit(self, fit: Fit) -> None:
        """Its messages are made to fit GSM-7 in another way, or go as they are typed."""
        self._be(replace(self.content, fit=fit))
        self.knowing.text_changed()

    def change_care(self, ceiling: Decimal | None, ends_at: datetime | None) -> None:
        """It may cost so much, and its offer ends then."""
        self._be(replace(self.content, ceiling=ceiling, ends_at=ends_at))

    def change_line(self, no_line_why: str) -> None:
        """Its messages go without the opt-out line for this reason, or with it."""
        self._be(replace(self.content, no_line_why=no_line_why))
        self.knowing.text_changed()

    def change_start(self, start_at: datetime | None, spread_until: datetime | None = None) -> None:
        """It goes once: at another time, or as soon as it is sent; and evenly until a time, or as fast as it may."""
        self._rule(replace(self.content, start_at=start_at, spread_until=spread_until, repeats=None))
        if self.ready:
            self.knowing.start_changed()

    def change_repeats(self, repeats: Repeats) -> None:
        """It goes again and again, each time to all at once."""
        self._rule(replace(self.content, start_at=None, spread_until=None, first_people=None, repeats=repeats))

    def change_first(self, people: int | None, then: AfterFirst) -> None:
        """So many people get it first, or everybody at once."""
        self._be(replace(self.content, first_people=people, first_then=then))

    def change_care_off(self, *, off: bool) -> None:
        """It goes to people as well who had messages enough lately, or does not."""
        self._be(replace(self.content, care_off=off))
        if self.ready:
            self.knowing.people_changed()

    def _rule(self, content: DraftContent) -> None:
        others = goes_to(content) != goes_to(self.content)
        self._be(content)
        if self.ready:
            self.looking.ask()
        if others and self.ready:
            self.knowing.people_changed()

    def _be(self, content: DraftContent) -> None:
        if not self.ready or content == self.content:
            return
        self.content = content
        self.saver.soon()
        self.edited.emit()

    def _ask_row(self) -> Callable[[], Campaign]:
        store, campaign = self._desk.store, self._wanted or self.saver.campaign
        assert campaign is not None

        def read() -> Campaign:
            with reading(store) as conn:
                return get_campaign(conn, campaign)

        return read

    def _take_row(self, found: Campaign) -> None:
        if found.id != (self._wanted or self.saver.campaign):
            return
        if found.status is not CampaignStatus.DRAFT:
            self.saver.start_over(None, 0)
            self.ready = False
            self.under_way.emit(found.id)
            return
        newer = found.revision > self.saver.revision and not self.saver.pending and not self.saver.busy
        if not self.ready or newer:
            self._show(found)

    def _show(self, found: Campaign) -> None:
        of_others = goes_to(found.content) != goes_to(self.content) or not self.ready
        self._wanted, self.ready = None, True
        self.content = found.content
        self.saver.start_over(found.id, found.revision)
        if of_others:
            self.knowing.start_over()
        else:
            self.knowing.text_changed()
        self.opened.emit()

    def _broke(self, error: Exception) -> None:
        self.failed.emit(error)
