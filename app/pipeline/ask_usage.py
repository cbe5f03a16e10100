"""Ask Mitto how much was sent in a month: only family A can be asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.days import days_of_month
from app.domain.errors import AccountRefused, HandoverError, NotSent, Reason, Refused
from app.domain.gateway import Usage
from app.domain.reconciling import Invoice
from app.pipeline.gateways import Gateways


@dataclass(frozen=True, slots=True)
class MonthUsage:
    """What Mitto counted: by country, and all of it together."""

    countries: Sequence[Usage]
    messages: int
    cost: Decimal

    @property
    def as_invoice(self) -> Invoice:
        """The same as an invoice says it."""
        return Invoice(self.cost, self.messages)


def ask_usage(month: str, gateways: Gateways) -> MonthUsage:
    """Mitto's own days, from the first of the month to its last.

    Raises Refused: bad_value for the other family, no_credentials without the account's name, unreachable.
    """
    gateway, settings = gateways.current()
    if not gateway.capabilities.can_tell_usage:
        raise Refused(
            Reason.BAD_VALUE,
            "Only Mitto's SMS family can be asked for its count, and this account has the messaging family. Nothing "
            "was asked. Enter what the invoice says instead.",
        )
    if not settings.mitto_account_name:
        raise Refused(
            Reason.NO_CREDENTIALS,
            "Mitto tells its count for an account's name only. Enter it in Settings (mitto.account_name), then ask "
            "again.",
        )
    first, last = days_of_month(month)
    try:
        found = gateway.usage(first, last, settings.mitto_account_name)
    except HandoverError as exc:
        raise _refused(exc) from exc
    if any(one.messages is None or one.cost is None for one in found):
        raise Refused(Reason.UNREACHABLE, "Mitto's usage report cannot be read. Enter what the invoice says instead.")
    messages = sum(one.messages or 0 for one in found)
    return MonthUsage(found, messages, sum((one.cost or Decimal(0) for one in found), Decimal(0)))


def _refused(exc: HandoverError) -> Refused:
    cause = exc.cause if isinstance(exc, NotSent) else exc.detail if isinstance(exc, AccountRefused) else ""
    return Refused(
        Reason.UNREACHABLE, f"Mitto did not tell its count. Try again later. ({cause or type(exc).__name__})"
    )
