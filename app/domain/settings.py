"""Every setting: its key, default, limits and meaning, and the typed value of all of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.domain import setting_values as values
from app.domain.errors import Reason, Refused
from app.domain.opt_out_line import parse_line
from app.domain.own_numbers import own_numbers
from app.domain.schedule import SendingHours, SendingTimes
from app.domain.setting_values import SettingValue

DEFAULT_GAPS = (15, 60, 300, 1800, 7200, 21600)


@dataclass(frozen=True, slots=True)
class Definition:
    """One setting: where it lives in `Settings`, its default as text, how it is read, and what it means."""

    key: str
    default: str
    parse: Callable[[str, str], SettingValue]
    meaning: str

    @property
    def attribute(self) -> str:
        """The field of `Settings` that holds it."""
        return self.key.replace(".", "_")


DEFINITIONS: Mapping[str, Definition] = {
    definition.key: definition
    for definition in (
        Definition("mitto.base_url", "", values.url, "Mitto's address; empty = the family's own"),
        Definition("mitto.family", "messaging", values.family, "which of Mitto's APIs the account has"),
        Definition("mitto.traffic_account", "", values.account, "Mitto's traffic account id (messaging family)"),
        Definition(
            "mitto.account_name", "", values.account_name, "Mitto's account name (SMS family), to ask its count"
        ),
        Definition("mitto.sender", "", values.sender, "who the SMS comes from, unless a campaign says otherwise"),
        Definition("mitto.connect_timeout_s", "10", values.Whole(1, 60), "seconds to wait for a connection"),
        Definition("mitto.read_timeout_s", "60", values.Whole(1, 300), "seconds to wait for an answer, in all"),
        Definition("sending.batch_size", "200", values.Whole(1, 500), "messages in one request"),
        Definition("sending.messages_per_second", "40", values.Whole(0, 10_000), "pace; 0 = no limit of ours"),
        Definition("sending.requests_in_flight", "2", values.Whole(1, 4), "requests at the same time"),
        Definition(
            "sending.recall_s", "10", values.Whole(0, 30), "seconds in which a campaign sent here can be recalled"
        ),
        Definition("sending.hours", "09:00-21:00", values.hours, "when messages may go out, in the shop's time"),
        Definition(
            "care.messages",
            "0",
            values.Whole(0, 100),
            "messages that one person gets at most in that time; 0 = no limit",
        ),
        Definition("care.days", "7", values.Whole(1, 365), "that time, in days"),
        Definition("care.then", "skip", values.care_then, "who had as many is left out (skip), or waits (defer)"),
        Definition("sending.sundays", "off", values.switch, "whether messages go out on Sundays: on or off"),
        Definition("sending.holidays", "off", values.switch, "whether they do on the country's public holidays"),
        Definition("sending.own_days_off", "", values.days, "the shop's own days off in every year, such as 12-06"),
        Definition("status.gaps_s", "15,60,300,1800,7200,21600", values.gaps, "seconds between looks at a delivery"),
        Definition("status.requests_per_second", "20", values.Whole(0, 1000), "pace of looks; 0 = no limit of ours"),
        Definition(
            "price.segment", "", values.price, "what one segment costs, for estimates and reports; empty = not known"
        ),
        Definition("price.by_country", "", values.prices, "where a segment costs another price: GR=0.035 CY=0.06"),
        Definition("price.currency", "EUR", values.CURRENCY, "the currency of every price"),
        Definition(
            "price.monthly_ceiling", "", values.amount, "what sending may cost in a month at most; empty = no limit"
        ),
        Definition("price.vat_percent", "", values.percent, "VAT on top of every price; empty = not shown"),
        Definition("store.region", "GR", values.REGION, "the country that numbers without a prefix belong to"),
        Definition("store.time_zone", "", values.zone, "the shop's time zone; empty = this computer's"),
        Definition("store.opt_out_line", "", parse_line, "ends every message: the shop's phone or page to opt out"),
        Definition(
            "privacy.keep_months", "0", values.Whole(0, 240), "months until old messages lose their person; 0 = never"
        ),
        Definition("store.test_numbers", "", own_numbers, "your own mobile numbers, which test messages go to"),
    )
}


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings as the program uses them; always valid, since only `parse` makes them from text."""

    mitto_base_url: str = ""
    mitto_family: str = "messaging"
    mitto_traffic_account: str = ""
    mitto_account_name: str = ""
    mitto_sender: str = ""
    mitto_connect_timeout_s: int = 10
    mitto_read_timeout_s: int = 60
    sending_batch_size: int = 200
    sending_messages_per_second: int = 40
    sending_requests_in_flight: int = 2
    sending_recall_s: int = 10
    sending_hours: SendingHours = SendingHours(9 * 60, 21 * 60)
    care_messages: int = 0
    care_days: int = 7
    care_then: str = "skip"
    sending_sundays: bool = False
    sending_holidays: bool = False
    sending_own_days_off: tuple[str, ...] = ()
    status_gaps_s: tuple[int, ...] = DEFAULT_GAPS
    status_requests_per_second: int = 20
    price_segment: Decimal | None = None
    price_by_country: values.Prices = ()
    price_currency: str = "EUR"
    price_monthly_ceiling: Decimal | None = None
    price_vat_percent: Decimal | None = None
    store_region: str = "GR"
    store_time_zone: str = ""
    store_opt_out_line: str = ""
    privacy_keep_months: int = 0
    store_test_numbers: tuple[str, ...] = ()

    @property
    def sending_times(self) -> SendingTimes:
        """When messages may go out, in all."""
        country = "" if self.sending_holidays else self.store_region
        return SendingTimes(self.sending_hours, self.sending_sundays, country, self.sending_own_days_off)


def parse(key: str, text: str) -> SettingValue:
    """The typed value of one setting. Raises Refused for an unknown key or a value outside what is allowed."""
    definition = DEFINITIONS.get(key)
    if definition is None:
        raise Refused(Reason.BAD_VALUE, f"There is no setting '{key}'. The settings are: {', '.join(DEFINITIONS)}.")
    return definition.parse(key, text.strip())


def settings_from(texts: Mapping[str, str]) -> Settings:
    """Settings from stored texts; a key that is not stored has its default. Raises Refused for a bad stored value."""
    found = {d.attribute: parse(key, texts.get(key, d.default)) for key, d in DEFINITIONS.items()}
    return Settings(**found)  # type: ignore[arg-type]  # each parser returns its field's type; a test builds all
