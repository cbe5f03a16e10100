"""Phone numbers: from what a person typed to E.164, refusing what cannot receive an SMS.

Only numbers that are, or may be, mobile are accepted: in some countries (all of +1) nobody can tell from the number.
The shop's own country takes a short cut, one regular expression made from the same metadata that the library uses; it
gives either the library's own answer or none. The library is imported where it is used: it takes as long to load as
half of the storage, and a window is painted without it.
"""

# ruff: noqa: PLC0415
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from app.domain.phone_spelling import BadNumber, Fault, plain

if TYPE_CHECKING:
    import phonenumbers
    from phonenumbers import PhoneMetadata, PhoneNumberDesc

__all__ = ["BadNumber", "Fault", "Phone", "display_number", "first_mobile", "mobiles", "number_reader", "parse_number"]


_GAP = re.compile(r"[^\w+]+(?:(?:and|or|και|ή|η)\b[^\w+]*)?|(?=\+)", re.IGNORECASE)
_MOST_GAPS = 24


@dataclass(frozen=True, slots=True)
class Phone:
    """A number that can be sent to."""

    number: str
    """E.164 with its plus sign: what is unique, and what goes to Mitto."""
    as_typed: str


def parse_number(text: str, region: str) -> Phone:
    """Read a number; one without a country code belongs to `region` (two capital letters). Raises BadNumber."""
    digits = plain(text)
    return Phone(_short_cut(digits, region) or _by_library(digits, region, text), text)


def number_reader(region: str, *, plus_one: bool = True) -> Callable[[str], str]:
    """What reads a million of them: from a text to the E.164 number alone, raising BadNumber.

    Without `plus_one`, numbers of North America are refused, unless the region is there: an SMS to one costs many
    times what it does at home, and nobody can tell its mobiles from its landlines.
    """
    import phonenumbers

    rule = _rule(region)
    plainly_mobile = rule.pattern.fullmatch if rule else None
    blocked = "" if plus_one or phonenumbers.country_code_for_region(region) == 1 else "+1"

    def read(text: str) -> str:
        if rule and plainly_mobile and (found := plainly_mobile(text)):  # nothing but digits: there is nothing to tidy
            return rule.prefix + found["national"]
        digits = plain(text)
        number = _short_cut(digits, region) or _by_library(digits, region, text)
        if blocked and number.startswith(blocked):
            raise BadNumber(Fault.BLOCKED)
        return number

    return read


def mobiles(region: str) -> Callable[[str], object] | None:
    """What knows E.164 numbers that are plainly mobiles of this region; None where only the library can tell."""
    rule = _rule(region)
    return rule.pattern.fullmatch if rule else None


def first_mobile(text: str, read: Callable[[str], str]) -> str:
    """The first number in a cell with several that `read`, a `number_reader`, takes. Raises BadNumber if it takes none
    of them.
    """
    starts, ends = [0], []
    for gap in islice(_GAP.finditer(text), _MOST_GAPS):
        ends.append(gap.start())
        starts.append(gap.end())
    ends.append(len(text))
    for start in starts:
        for end in ends:
            if start < end:
                try:
                    return read(text[start:end])
                except BadNumber:
                    continue
    raise BadNumber(Fault.TWO_NUMBERS)


def display_number(number: str) -> str:
    """A stored number as people write it, '+30 691 234 5678'; whatever is no number comes back as it is."""
    from phonenumbers import PhoneNumberFormat, format_number

    parsed = _parsed(number, None)
    return number if parsed is None else format_number(parsed, PhoneNumberFormat.INTERNATIONAL)


def _parsed(digits: str, region: str | None) -> "phonenumbers.PhoneNumber | None":
    import phonenumbers

    try:
        return phonenumbers.parse(digits, region)
    except phonenumbers.NumberParseException:
        return None


def _is_number(digits: str, region: str) -> bool:
    from phonenumbers import PhoneNumberType, number_type

    parsed = _parsed(digits, region)
    return parsed is not None and number_type(parsed) != PhoneNumberType.UNKNOWN


def _by_library(digits: str, region: str, text: str) -> str:
    from phonenumbers import PhoneNumberFormat, PhoneNumberType, format_number, number_type

    parsed = _parsed(digits, region)
    kind = PhoneNumberType.UNKNOWN if parsed is None else number_type(parsed)
    if parsed is not None and kind in (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE):
        return format_number(parsed, PhoneNumberFormat.E164)
    if kind == PhoneNumberType.UNKNOWN:
        raise BadNumber(Fault.TWO_NUMBERS if _holds_two(text, region) else Fault.IMPOSSIBLE)
    if kind == PhoneNumberType.FIXED_LINE:
        raise BadNumber(Fault.LANDLINE)
    if kind in (PhoneNumberType.PREMIUM_RATE, PhoneNumberType.TOLL_FREE, PhoneNumberType.SHARED_COST):
        raise BadNumber(Fault.PREMIUM)
    raise BadNumber(Fault.NOT_MOBILE)


def _holds_two(text: str, region: str) -> bool:
    """Whether a text that is no number falls into two real ones at one of its gaps, as '6912345678 2101234567' does."""
    for gap in re.finditer(r"[^\w+]+", text):
        try:
            halves = plain(text[: gap.start()]), plain(text[gap.end() :])
        except BadNumber:
            continue
        if all(_is_number(half, region) for half in halves):
            return True
    return False


def _short_cut(digits: str, region: str) -> str | None:
    """The E.164 number if these digits are plainly a mobile of the region; None leaves the question to the library."""
    rule = _rule(region)
    found = rule.pattern.fullmatch(digits) if rule else None
    return rule.prefix + found["national"] if rule and found else None


@dataclass(frozen=True, slots=True)
class _Rule:
    """What a region's plain mobiles look like, however their country code is written, and how E.164 begins."""

    prefix: str
    pattern: re.Pattern[str]


@cache
def _rule(region: str) -> _Rule | None:
    """The region's rule; none for a region that is not known or not the first with its country code."""
    from phonenumbers import PhoneMetadata, region_code_for_country_code

    metadata = PhoneMetadata.metadata_for_region(region, None)
    code = metadata.country_code if metadata else None
    if metadata is None or code is None or region_code_for_country_code(code) != region:
        return None
    return _rule_from(metadata)


def _rule_from(metadata: "PhoneMetadata") -> _Rule | None:
    """A region's rule, leaving out whatever the library would look at twice.

    That is a number that could begin with a trunk or an international prefix, or that is also of a kind which it
    tests before mobile; and any number of a region which it tells from others by its first digits.
    """
    mobile, general = _exactly(metadata.mobile), _exactly(metadata.general_desc)
    if not mobile or not general or metadata.leading_digits:
        return None
    earlier = (
        *(metadata.premium_rate, metadata.toll_free, metadata.shared_cost, metadata.voip),
        *(metadata.personal_number, metadata.pager, metadata.uan, metadata.voicemail),
    )
    national = "".join(f"(?!{pattern})" for pattern in map(_exactly, earlier) if pattern)
    if metadata.national_prefix_for_parsing:
        national += f"(?!{metadata.national_prefix_for_parsing})"
    national += f"(?={general})(?P<national>{mobile})"
    abroad = f"(?!{metadata.international_prefix})" if metadata.international_prefix else ""
    code = metadata.country_code
    return _Rule(f"+{code}", re.compile(rf"(?:\+{code}|{abroad}(?:(?!{general}){code})?){national}", re.ASCII))


def _exactly(kind: "PhoneNumberDesc | None") -> str:
    """A pattern for the national numbers of one kind, up to the end of the text; empty if the region has none."""
    if kind is None or not kind.national_number_pattern:
        return ""
    lengths = "|".join(rf"\d{{{length}}}" for length in kind.possible_length)
    return (rf"(?=(?:{lengths})\Z)" if lengths else "") + rf"(?:{kind.national_number_pattern})\Z"
