"""Commands about money: what a month has cost, and whether Mitto's invoice agrees."""

from decimal import Decimal

import click

from app.cli.context import Answer, Context, Json, answer, as_json, refusing
from app.cli.typed import amount
from app.domain.money import Bill
from app.domain.reconciling import Comparison, Invoice
from app.domain.settings import Settings
from app.domain.vocabulary import VERDICT_WORDS
from app.pipeline.cost_commands import MonthCosts


@click.group(invoke_without_command=True)
@click.option("--month", default=None, help="Such as 2026-11; this month without it.")
@as_json
@click.pass_context
def costs(click_context: click.Context, month: str | None, as_json: bool) -> None:
    """What a month has cost, by campaign and by country, without VAT."""
    if click_context.invoked_subcommand is None:
        click_context.invoke(_month, month=month, as_json=as_json)


@click.command()
@refusing
def _month(context: Context, month: str | None, as_json: bool) -> None:
    with context.app() as app:
        found = app.commands.costs.month(month)
    answer(_figures(found), _words(found), as_json=as_json)


@costs.command()
@click.argument("month")
@click.option("--amount", "asked", required=True, help="What Mitto asks for the month, without VAT, such as 123.45.")
@click.option("--segments", type=click.IntRange(min=0), default=None, help="How many segments (parts) it bills.")
@as_json
@refusing
def invoice(context: Context, month: str, asked: str, segments: int | None, as_json: bool) -> None:
    """Keep what Mitto's invoice for a month says, and compare it with what was counted here."""
    with context.app() as app:
        found = app.commands.costs.enter_invoice(month, Invoice(amount(asked), segments))
        currency = app.commands.settings().price_currency
    answer(_compared(found), _compared_words(found, currency), as_json=as_json)


@costs.command()
@click.argument("month")
@as_json
@refusing
def usage(context: Context, month: str, as_json: bool) -> None:
    """Ask Mitto what it counted in a month (SMS family), and compare it with what was counted here."""
    with context.app() as app:
        found = app.commands.costs.ask_mitto(month)
        currency = app.commands.settings().price_currency
    countries: list[Json] = [
        {"country": one.country, "messages": one.messages, "cost": _text(one.cost)} for one in found.countries
    ]
    unit = "segments" if found.in_segments else "messages"
    lines = [f"  {one.country}: {one.messages} {unit}, {one.cost} {currency}" for one in found.countries]
    words = "\n".join([_compared_words(found.found, currency, source="Mitto's count", unit=unit), *lines])
    answer({"unit": unit, "countries": countries, **_compared(found.found)}, words, as_json=as_json)


def _text(found: Decimal | None) -> str | None:
    return None if found is None else str(found)


def _figures(found: MonthCosts) -> Answer:
    settings = found.settings
    campaigns: list[Json] = [
        {"campaign": one.campaign, "name": one.name, **_bill(one.bill, settings)} for one in found.by_campaign
    ]
    countries: list[Json] = [{"country": region, **_bill(bill, settings)} for region, bill in found.by_country.items()]
    return {
        "month": found.month,
        **_bill(found.bill, settings),
        "with_vat": _text(found.with_vat),
        "currency": settings.price_currency,
        "ceiling": _text(found.ceiling),
        "left": _text(found.left),
        "expected": _text(found.expected),
        "campaigns": campaigns,
        "countries": countries,
        "invoice": None if found.invoice is None else _compared(found.invoice),
    }


def _bill(bill: Bill, settings: Settings) -> dict[str, Json]:
    return {"messages": bill.messages, "segments": bill.segments, "cost": _text(bill.cost(settings))}


def _words(found: MonthCosts) -> str:
    settings = found.settings
    lines = [f"{found.month}: {_told(found.bill, settings)}."]
    if found.spent is None:
        lines.append("No price is known (settings set price.segment), so nothing is said of money.")
    if found.with_vat is not None:
        lines.append(f"With VAT it is {found.with_vat} {settings.price_currency}.")
    if found.ceiling is not None:
        lines.append(f"A month may cost {found.ceiling} {settings.price_currency}; {found.left} of it is left.")
    if found.expected:
        lines.append(f"About {found.expected} {settings.price_currency} more is queued or planned in it.")
    lines += [f"  {one.name if one.campaign else 'Test SMS'}: {_told(one.bill, settings)}" for one in found.by_campaign]
    lines += [
        f"  {region or 'country not noted'}: {_told(bill, settings)}" for region, bill in found.by_country.items()
    ]
    if found.invoice is not None:
        lines.append(_compared_words(found.invoice, settings.price_currency))
    return "\n".join(lines)


def _told(bill: Bill, settings: Settings) -> str:
    cost = bill.cost(settings)
    money = "" if cost is None else f", {cost} {settings.price_currency}"
    return f"{bill.messages} messages, {bill.segments} segments{money}"


def _compared(found: Comparison) -> Answer:
    return {
        "verdict": found.verdict,
        "ours": {
            "segments": found.ours.segments,
            "cost": _text(found.ours.cost),
            "unconfirmed": found.ours.unconfirmed,
        },
        "theirs": {"segments": found.theirs.segments, "amount": _text(found.theirs.amount)},
        "difference": {"segments": found.segments, "amount": _text(found.amount)},
    }


def _compared_words(
    found: Comparison, currency: str, *, source: str = "Mitto's invoice", unit: str = "segments"
) -> str:
    told = "" if found.theirs.segments is None else f"{found.theirs.segments} {unit}, "
    cost = "" if found.ours.cost is None else f", {found.ours.cost} {currency}"
    return (
        f"{source}: {told}{found.theirs.amount} {currency}. Counted here: {found.ours.segments} {unit}{cost}. "
        f"{VERDICT_WORDS[found.verdict]}"
    )
