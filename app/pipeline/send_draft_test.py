"""Send one message of a draft to the owner, exactly as one of its people would get it."""

from dataclasses import dataclass

from app.domain.account import OfDraft, SmsTest, wording_of
from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId, Clock, ContactId
from app.domain.setting_values import sender as check_sender
from app.pipeline.gateways import Gateways
from app.pipeline.launch_conditions import check_text, require_launchable
from app.pipeline.make_messages import make_messages
from app.pipeline.send_test import send_test
from app.storage.campaigns import get_campaign
from app.storage.database import reading
from app.storage.folder import Folder
from app.storage.one_recipient import one_recipient
from app.storage.outbox.freeze import Frozen
from app.storage.reads.whom import people_of
from app.storage.settings import read_settings


@dataclass(frozen=True, slots=True)
class Specimen:
    """The message of one person, made by what makes the messages of a launch."""

    message: Frozen
    sender: str
    """Empty while nobody has chosen one."""
    of: OfDraft


def specimen(
    campaign: CampaignId,
    *,
    folder: Folder,
    clock: Clock,
    contact: ContactId | None = None,
    number: str | None = None,
) -> Specimen:
    """What this person, or else the first one, would get.

    Raises Refused: not_found, invalid_status when it was sent before, no_message_text, unknown_field, no_recipients.
    """
    with reading(folder.store) as conn:
        found, settings = get_campaign(conn, campaign), read_settings(conn)
        require_launchable(found)
        check_sender("The sender", found.sender)
        template = check_text(conn, found.text, found.fit, found.content.line(settings))
        who = people_of(found, settings, clock())
        person = one_recipient(conn, who, template.fields, contact=contact, number=number)
    if person is None:
        raise Refused(
            Reason.NO_RECIPIENTS,
            "Nobody would get this campaign, so there is nobody whose data a test could have. Nothing was sent."
            if contact is None and number is None
            else "This person would not get this campaign. Nothing was sent. Choose somebody of its audience.",
        )
    sender = found.sender or settings.mitto_sender
    of = OfDraft(campaign, found.revision, wording_of(template, sender), person.id)
    return Specimen(next(make_messages([person], template, settings)), sender, of)


def send_draft_test(
    found: Specimen, to: str, *, shown: str | None, rehearse: bool, folder: Folder, gateways: Gateways, clock: Clock
) -> SmsTest:
    """Send it to a number in international form. Raises as `send_test` does, and Refused (changed) when it is not the
    text that a person was `shown`.
    """
    if shown is not None and found.message.text != shown:
        raise Refused(
            Reason.CHANGED,
            "The text, or what is known of this person, has changed meanwhile. Nothing was sent. Look at it again, "
            "then send the test.",
        )
    return send_test(
        to,
        found.message.text,
        folder=folder,
        gateways=gateways,
        clock=clock,
        sender=found.sender,
        of=found.of,
        rehearse=rehearse,
    )
