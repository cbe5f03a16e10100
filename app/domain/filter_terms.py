"""The terms of a filter: what can be asked of a person, and how."""

from enum import StrEnum


class Is(StrEnum):
    """Whether a thing holds or does not."""

    YES = "is"
    NO = "is_not"


class TextOf(StrEnum):
    """Texts that everybody may have."""

    NAME = "name"
    NUMBER = "number"
    EMAIL = "email"


class TextHow(StrEnum):
    """How a text is compared; capitals and accents make no difference."""

    IS = "is"
    CONTAINS = "contains"
    LACKS = "contains_not"
    EMPTY = "empty"
    FILLED = "filled"


class NumberHow(StrEnum):
    """How a number is compared. Each but `EMPTY` asks that there is one."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    BETWEEN = "between"
    EMPTY = "empty"


class DateHow(StrEnum):
    """How a date is compared. Days are counted from today, which belongs to them."""

    BEFORE = "before"
    SINCE = "since"
    LAST_DAYS = "last_days"
    NEXT_DAYS = "next_days"
    EMPTY = "empty"


class YearlyOf(StrEnum):
    """Days that come every year."""

    BIRTHDAY = "birthday"
    NAME_DAY = "name_day"


class YearlyHow(StrEnum):
    """When such a day is. 29 February is on the 28th in years without one."""

    TODAY = "today"
    NEXT_DAYS = "next_days"
    THIS_MONTH = "this_month"
    ON = "on"
    UNKNOWN = "unknown"


class Took(StrEnum):
    """What counts as a person's last message: Mitto took it, or it is known to have arrived."""

    ACCEPTED = "accepted"
    DELIVERED = "delivered"


class LastHow(StrEnum):
    """How long ago it was. Who never got one has not got one lately either."""

    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    NEVER = "never"


class Outcome(StrEnum):
    """What came of a campaign's message to a person."""

    SENT = "sent"  # it went out, or may have gone out, whatever came of it
    DELIVERED = "delivered"
    UNDELIVERED = "undelivered"
    NO_REPORT = "no_report"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    UNCONFIRMED = "unconfirmed"


class Join(StrEnum):
    """What a group asks of its parts."""

    ALL = "all"
    ANY = "any"
    NONE = "none"
