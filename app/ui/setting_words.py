"""What the settings are called on screens, outside the Settings screen too."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

CONTEXT = "setting_words"

SETTING: Mapping[str, str] = {
    "mitto.base_url": str(QT_TRANSLATE_NOOP("setting_words", "Mitto's address")),
    "mitto.family": str(QT_TRANSLATE_NOOP("setting_words", "Mitto's API")),
    "mitto.traffic_account": str(QT_TRANSLATE_NOOP("setting_words", "Traffic account")),
    "mitto.account_name": str(QT_TRANSLATE_NOOP("setting_words", "Account name")),
    "mitto.sender": str(QT_TRANSLATE_NOOP("setting_words", "Sender name")),
    "mitto.connect_timeout_s": str(QT_TRANSLATE_NOOP("setting_words", "Wait for a connection")),
    "mitto.read_timeout_s": str(QT_TRANSLATE_NOOP("setting_words", "Wait for an answer")),
    "sending.batch_size": str(QT_TRANSLATE_NOOP("setting_words", "Messages in one request")),
    "sending.messages_per_second": str(QT_TRANSLATE_NOOP("setting_words", "Messages a second")),
    "sending.requests_in_flight": str(QT_TRANSLATE_NOOP("setting_words", "Requests at the same time")),
    "sending.recall_s": str(QT_TRANSLATE_NOOP("setting_words", "Time to recall")),
    "sending.hours": str(QT_TRANSLATE_NOOP("setting_words", "Sending hours")),
    "care.messages": str(QT_TRANSLATE_NOOP("setting_words", "Messages a person")),
    "care.days": str(QT_TRANSLATE_NOOP("setting_words", "Days in which they are counted")),
    "care.then": str(QT_TRANSLATE_NOOP("setting_words", "Whoever had as many")),
    "sending.sundays": str(QT_TRANSLATE_NOOP("setting_words", "Sundays")),
    "sending.holidays": str(QT_TRANSLATE_NOOP("setting_words", "Public holidays")),
    "sending.own_days_off": str(QT_TRANSLATE_NOOP("setting_words", "Days off of your own")),
    "status.gaps_s": str(QT_TRANSLATE_NOOP("setting_words", "Gaps between looks at a delivery")),
    "status.requests_per_second": str(QT_TRANSLATE_NOOP("setting_words", "Looks a second")),
    "price.segment": str(QT_TRANSLATE_NOOP("setting_words", "Price of a segment")),
    "price.by_country": str(QT_TRANSLATE_NOOP("setting_words", "Other prices by country")),
    "price.monthly_ceiling": str(QT_TRANSLATE_NOOP("setting_words", "Limit for a month")),
    "price.vat_percent": str(QT_TRANSLATE_NOOP("setting_words", "VAT in percent")),
    "price.currency": str(QT_TRANSLATE_NOOP("setting_words", "Currency")),
    "store.region": str(QT_TRANSLATE_NOOP("setting_words", "Country")),
    "store.time_zone": str(QT_TRANSLATE_NOOP("setting_words", "Time zone")),
    "store.opt_out_line": str(QT_TRANSLATE_NOOP("setting_words", "Opt-out line")),
    "store.test_numbers": str(QT_TRANSLATE_NOOP("setting_words", "My own numbers")),
    "privacy.keep_months": str(QT_TRANSLATE_NOOP("setting_words", "Months to keep who got what")),
}
"""One for every setting."""


def setting_name(key: str) -> str:
    """Its name in the person's language; the key itself for one that only another version knows."""
    return QCoreApplication.translate(CONTEXT, SETTING[key]) if key in SETTING else key
