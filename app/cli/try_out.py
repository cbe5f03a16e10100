"""The commands that try a draft out before it is sent."""

from collections.abc import Mapping, Sequence

import click

from app.bootstrap import App
from app.cli.context import Answer, Context, Json, answer, as_json, refusing
from app.domain.account import SmsTest, SmsTestOutcome
from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId
from app.domain.segments import measure

OUTCOMES: Mapping[SmsTestOutcome, str] = {
    SmsTestOutcome.ACCEPTED: "accepted: Mitto has it",
    SmsTestOutcome.REJECTED: "rejected: certainly not sent",
    SmsTestOutcome.UNCONFIRMED: "unconfirmed: it may or may not have been sent, and nothing is repeated",
    SmsTestOutcome.DELIVERED: "delivered",
    SmsTestOutcome.UNDELIVERED: "not delivered",
    SmsTestOutcome.REHEARSED: "rehearsed: Mitto takes it as it is, and delivers it to nobody",
}


@click.command()
@click.argument("campaign_id", metavar="ID", type=int)
@click.option("--to", "to", multiple=True, metavar="NUMBER", help="Default: your own numbers (store.test_numbers).")
@click.option("--as", "whose", default=None, metavar="NUMBER", help="With this person's data (default: the first's).")
@click.option("--rehearse", is_flag=True, help="Mitto looks at it and delivers it to nobody (family sms only).")
@as_json
@refusing
def test(
    context: Context, campaign_id: int, to: Sequence[str], whose: str | None, *, rehearse: bool, as_json: bool
) -> None:
    """Send one message of a draft to yourself, exactly as one of its people would get it.

    It costs what an SMS costs, and is in no figure of the campaign.
    """
    campaign = CampaignId(campaign_id)
    with context.app() as app:
        numbers = _numbers(app, to)
        sent: list[SmsTest] = []
        for one in numbers:
            try:
                sent.append(app.commands.trials.send_test(campaign, one, number=whose, rehearse=rehearse))
            except Refused as exc:
                gone = "".join(f" Before that it went to {other.number}: {OUTCOMES[other.outcome]}." for other in sent)
                raise Refused(exc.reason, f"{exc}{gone}") from exc
    told: list[Json] = [_figures(one) for one in sent]
    lines = [f"{one.number}: {OUTCOMES[one.outcome]}{f' ({one.detail})' if one.detail else ''}." for one in sent]
    found: Answer = {"ok": True, "text": sent[0].text, "sender": sent[0].sender, "tests": told}
    answer(found, "\n".join((f"From {sent[0].sender}: {sent[0].text}", *lines)), as_json=as_json)


def _numbers(app: App, to: Sequence[str]) -> list[str]:
    """All of them are looked at before anything is sent to one. Raises Refused (bad_value, bad_number)."""
    found = list(dict.fromkeys(app.commands.number(one) for one in to)) or [*app.commands.settings().store_test_numbers]
    if not found:
        raise Refused(
            Reason.BAD_VALUE,
            "Nobody is named. Nothing was sent. Say --to NUMBER, or keep your own numbers: "
            "settings set store.test_numbers 6912345678",
        )
    return found


def _figures(one: SmsTest) -> Answer:
    return {
        "id": one.id,
        "number": one.number,
        "outcome": str(one.outcome),
        "detail": one.detail,
        "segments": measure(one.text).segments,
        "rehearsed": one.rehearsed,
    }
