"""What has to be true before a campaign is sent, each with the words for a person when it is not."""

from datetime import datetime

from app.domain.asking_to_answer import asks_to_answer, can_be_answered
from app.domain.audience import Who
from app.domain.campaign import CampaignStatus
from app.domain.draft import DraftContent, Reviewed
from app.domain.errors import Reason, Refused
from app.domain.fitting import Fit
from app.domain.people_filter import EVERYBODY
from app.domain.setting_values import Family
from app.domain.setting_values import sender as check_sender
from app.domain.settings import Settings
from app.domain.template import Template, UnknownField, parse_template
from app.pipeline.spreading import require_time_to_spread
from app.storage.audiences import is_anybody
from app.storage.campaign_row import Campaign
from app.storage.database import Connection
from app.storage.merge_fields import known_fields
from app.storage.secrets import Secrets


def check_text(conn: Connection, text: str, fit: Fit = Fit.AS_TYPED, line: str = "") -> Template:
    """Take a campaign's text apart, and add the opt-out line. Raises Refused (no_message_text, unknown_field)."""
    if not text.strip():
        raise Refused(Reason.NO_MESSAGE_TEXT, "The campaign has no text yet. Write it, then send.")
    try:
        return parse_template(text, known_fields(conn), fit=fit, line=line)
    except UnknownField as exc:
        raise Refused(Reason.UNKNOWN_FIELD, f"{exc} Nothing was sent.") from exc


def require_launchable(campaign: Campaign) -> None:
    """Raises Refused (invalid_status) for one that was started before."""
    never_started = campaign.status is CampaignStatus.PAUSED and campaign.run == 0
    if campaign.status not in (CampaignStatus.DRAFT, CampaignStatus.SCHEDULED) and not never_started:
        raise Refused(
            Reason.INVALID_STATUS,
            f"Campaign {campaign.id} is {campaign.status}, so it cannot be sent again. Nothing was changed.",
        )


def require_once(campaign: Campaign) -> None:
    """Raises Refused (invalid_status) for one that repeats: it sends nothing itself."""
    if campaign.repeats is not None:
        raise Refused(
            Reason.INVALID_STATUS,
            f"Campaign {campaign.id} repeats and has a time of its own, so it is not sent at another one. Nothing was "
            "changed.",
        )


def require_all_at_once(content: DraftContent) -> None:
    """Raises Refused (bad_value) for one that repeats and is spread, or goes to a few first."""
    if content.repeats is not None and (content.spread_until is not None or content.first_people is not None):
        raise Refused(
            Reason.BAD_VALUE,
            "A campaign that repeats goes to all of a day's people at once: it cannot be spread, or go to a few "
            "first. Nothing was changed.",
        )


def require_unchanged(campaign: Campaign, settings: Settings, reviewed: Reviewed | None) -> None:
    """Raises Refused (changed) when these are not the words that its owner reviewed."""
    if reviewed is not None and campaign.revision != reviewed.revision:
        raise Refused(
            Reason.CHANGED, "This draft was changed in another window meanwhile. Nothing was sent. Look at it again."
        )
    if reviewed is not None and campaign.content.line(settings) != reviewed.line:
        raise Refused(
            Reason.CHANGED, "The opt-out line in Settings was changed meanwhile. Nothing was sent. Look at it again."
        )


def require_ready(conn: Connection, campaign: Campaign, settings: Settings, who: Who, now: datetime) -> Template:
    """All that the store can tell.

    Raises Refused (invalid_status, no_message_text, unknown_field, no_sender, bad_value, cannot_be_answered,
    offer_ended, no_recipients).
    `who` is whom it goes to on this day, `now` when it starts.
    """
    require_launchable(campaign)
    template = check_text(conn, campaign.text, campaign.fit, campaign.content.line(settings))
    if not (campaign.sender or settings.mitto_sender):
        raise Refused(
            Reason.NO_SENDER,
            "No sender is set: the name or number that people see. Set one here, or mitto.sender in Settings.",
        )
    check_sender("The sender", campaign.sender)
    refusal = unanswerable(campaign, settings)
    if refusal is not None:
        raise refusal
    require_limits(campaign, settings, now)
    if not is_anybody(conn, who):
        raise nobody(campaign, who)
    return template


def unanswerable(campaign: Campaign, settings: Settings) -> Refused | None:
    """The refusal (cannot_be_answered) of a campaign that tells people to answer STOP to a name."""
    sender = campaign.sender or settings.mitto_sender
    if not sender or can_be_answered(sender):
        return None
    if asks_to_answer(campaign.text):
        return Refused(
            Reason.CANNOT_BE_ANSWERED,
            f"The text asks people to answer STOP, but nobody can answer '{sender}'. Name a phone number or a page of "
            "the shop instead, or choose a number as the sender. Nothing was sent.",
        )
    if asks_to_answer(campaign.content.line(settings)):
        return Refused(
            Reason.CANNOT_BE_ANSWERED,
            f"The opt-out line asks people to answer STOP, but nobody can answer '{sender}'. Name a phone number or a "
            "page of the shop in Settings (store.opt_out_line), or choose a number as the sender. Nothing was sent.",
        )
    return None


def require_limits(campaign: Campaign, settings: Settings, now: datetime) -> None:
    """Raises Refused: offer_ended; bad_value for a ceiling that cannot be reckoned with or a period without time."""
    require_offer(campaign, now)
    require_time_to_spread(campaign, settings, now)
    if campaign.ceiling is not None and settings.price_segment is None:
        raise Refused(
            Reason.BAD_VALUE,
            "The campaign has a ceiling, but the price of a segment is not known. Enter it in Settings "
            "(price.segment), or take the ceiling away. Nothing was sent.",
        )
    if settings.price_monthly_ceiling is not None and settings.price_segment is None:
        raise Refused(
            Reason.BAD_VALUE,
            "There is a limit for each month, but the price of a segment is not known. Enter it in Settings "
            "(price.segment), or take the limit away (price.monthly_ceiling). Nothing was sent.",
        )


def require_offer(campaign: Campaign, now: datetime) -> None:
    """Raises Refused (offer_ended) when nobody could use the offer any more."""
    if campaign.ends_at is not None and campaign.ends_at <= now:
        raise Refused(
            Reason.OFFER_ENDED, "The offer of this campaign has ended. Choose a later end, or none. Nothing was sent."
        )


def nobody(campaign: Campaign, who: Who) -> Refused:
    """The refusal of a campaign without recipients."""
    where = "among your contacts" if campaign.filter == EVERYBODY else "in the campaign's audience"
    if who.care is not None and not who.care.defer:
        return Refused(
            Reason.NO_RECIPIENTS,
            f"There is nobody {where} who may be written to now: only people who opted in, or bought here and did not "
            "object, and who had not as many messages lately as the settings allow (care.messages). Nothing was sent.",
        )
    return Refused(
        Reason.NO_RECIPIENTS,
        f"There is nobody {where} who may be written to: only people who opted in, or bought here and did not object. "
        "Nothing was sent.",
    )


def require_account(settings: Settings, secrets: Secrets) -> None:
    """Raises Refused (no_credentials) when there is no API key, or no account id where Mitto wants one."""
    if not secrets.api_key():
        raise Refused(
            Reason.NO_CREDENTIALS,
            "There is no Mitto API key on this computer yet. Enter it in Settings. Nothing went.",
        )
    if settings.mitto_family == Family.MESSAGING and not settings.mitto_traffic_account:
        raise Refused(
            Reason.NO_CREDENTIALS,
            "Mitto's traffic account id is missing. Enter it as mitto.traffic_account in Settings, or choose family "
            "'sms' if your account has none. Nothing was sent.",
        )
