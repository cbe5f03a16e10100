"""Phone numbers: the spellings that shops use, the cells that are refused, and a short cut that never disagrees."""

from functools import cache

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st
from phonenumbers import PhoneMetadata, PhoneNumberDesc, PhoneNumberFormat, PhoneNumberType

from app.domain.phone import BadNumber, Fault, Phone, _rule, _rule_from, display_number, parse_number

SPELLINGS = [
    "6912345678",
    "+306912345678",
    "+30 691 234 5678",
    "00306912345678",
    "0030 691 2345678",
    "306912345678",
    "30 691 234 5678",
    "+00306912345678",
    "691 234 5678",
    " 6912345678\t",
    "691-234-5678",
    "691.234.5678",
    "6912/345678",
    "(691) 2345678",
    "(+30) 6912345678",
    "[691] 234 5678",
    "+30 (0) 691 234 5678",
    "691\u00a0234\u00a05678",
    "691\u202f234\u20095678",
    "691\u2013234\u20115678",
    "６９１２３４５６７８",  # full-width digits
    "＋３０ ６９１ ２３４ ５６７８",
    "٦٩١٢٣٤٥٦٧٨",
    "'6912345678",
    "’6912345678",
    '"6912345678"',
    '="6912345678"',
    "6912345678;",
    "6912345678.0",
    "6912345678.00",
    "6912345678,0",
    "306912345678.0",
    "6,912,345,678",
    "tel:+30-691-234-5678",
    "TEL:6912345678",
    "Τηλ. 691 2345678",
    "ΚΙΝ.: 6912345678",
    "κινητό 6912345678",
    "\u202a+30 691 234 5678\u202c",  # as copied out of a phone's contacts
    "\ufeff6912345678",
    "6912345678\u200b",
]


@pytest.mark.parametrize("typed", SPELLINGS)
def test_every_spelling_is_one_number_and_stays_as_typed(typed: str) -> None:
    assert parse_number(typed, "GR") == Phone("+306912345678", typed)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("+44 7911 123456", "+447911123456"),
        ("+44 (0)7911 123456", "+447911123456"),
        ("0044 7911 123456", "+447911123456"),
        ("+357 99 123456", "+35799123456"),
        ("+1 (202) 555-0123", "+12025550123"),  # may be a mobile: nobody can tell
    ],
)
def test_a_foreign_mobile_is_accepted_with_its_country_code(typed: str, number: str) -> None:
    assert parse_number(typed, "GR").number == number


def test_a_number_without_a_country_code_belongs_to_the_region() -> None:
    assert parse_number("07911 123456", "GB").number == "+447911123456"
    assert parse_number("99123456", "CY").number == "+35799123456"
    assert parse_number("312 345 6789", "IT").number == "+393123456789"
    assert parse_number("011 44 7911 123456", "US").number == "+447911123456"
    assert parse_number("0044 7911 123456", "US").number == "+447911123456"
    assert parse_number("99123456", "CY") == Phone("+35799123456", "99123456")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "empty"),
        (" \t\u00a0", "empty"),
        ("-", "empty"),
        ("'", "empty"),
        ("Μαρία", "not_a_number"),
        ("6912345678 (Μαρία)", "not_a_number"),
        ("691234567O", "not_a_number"),
        ("6912345678 x12", "not_a_number"),
        ("maria@example.gr", "not_a_number"),
        ("++306912345678", "not_a_number"),
        ("691²345678", "not_a_number"),
        ("6.91235E+09", "scientific"),
        ("6,91235E+09", "scientific"),
        ("6.91235e9", "scientific"),
        ("3E+11", "scientific"),
        ("'6.91235E+09", "scientific"),
        ("6912345678/2101234567", "two_numbers"),
        ("6912345678, 6987654321", "two_numbers"),
        ("6912345678;6987654321", "two_numbers"),
        ("6912345678 6987654321", "two_numbers"),
        ("691 234 5678 698 765 4321", "two_numbers"),
        ("6912345678-6987654321", "two_numbers"),
        ("6912345678\n6987654321", "two_numbers"),
        ("6912345678 ή 6987654321", "two_numbers"),
        ("6912345678 και 6987654321", "two_numbers"),
        ("+306912345678+306987654321", "two_numbers"),
        ("6912345678 | 2101234567", "two_numbers"),
        ("6912345678/9", "two_numbers"),
        ("2101234567", "landline"),
        ("+30 2310 123456", "landline"),
        ("+44 20 7946 0018", "landline"),
        ("691234567", "impossible"),
        ("691234567.0", "impossible"),  # the zero is the spreadsheet's, not the number's
        ("69123456789", "impossible"),
        ("6012345678", "impossible"),
        ("+6912345678", "impossible"),
        ("+999123456789", "impossible"),
        ("123", "impossible"),
        ("0", "impossible"),
        ("9" * 300, "impossible"),
        ("8001234567", "premium"),
        ("9091234567", "premium"),
        ("8011234567", "premium"),
        ("7012345678", "not_mobile"),
    ],
)
def test_what_cannot_be_sent_to_is_refused_with_its_reason(typed: str, code: str) -> None:
    with pytest.raises(BadNumber) as caught:
        parse_number(typed, "GR")
    assert caught.value.code == Fault(code)


def test_a_refusal_has_words_and_never_the_customers_number() -> None:
    with pytest.raises(BadNumber, match="format the column as text") as caught:
        parse_number("6.91235E+09", "GR")
    assert str(caught.value) == caught.value.words
    for code in Fault:
        assert BadNumber(code).words.endswith(".")
    with pytest.raises(BadNumber) as landline:
        parse_number("2101234567", "GR")
    assert "210" not in str(landline.value)


def test_a_number_without_a_country_code_is_impossible_in_a_region_nobody_knows() -> None:
    assert parse_number("+306912345678", "XX").number == "+306912345678"
    with pytest.raises(BadNumber) as caught:
        parse_number("6912345678", "XX")
    assert caught.value.code is Fault.IMPOSSIBLE


def test_a_number_is_shown_as_people_write_it() -> None:
    assert display_number("+306912345678") == "+30 691 234 5678"
    assert display_number("+12025550123") == "+1 202-555-0123"
    assert display_number("nonsense") == "nonsense"
    assert display_number("") == ""


REGIONS = sorted(phonenumbers.SUPPORTED_REGIONS)
ACCEPTED = {PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE}


def by_library(digits: str, region: str) -> str | None:
    """What the library says of these digits, asked the long way."""
    try:
        parsed = phonenumbers.parse(digits, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(parsed) or phonenumbers.number_type(parsed) not in ACCEPTED:
        return None
    return phonenumbers.format_number(parsed, PhoneNumberFormat.E164)


def by_us(text: str, region: str) -> str | None:
    try:
        return parse_number(text, region).number
    except BadNumber:
        return None


@cache
def examples(region: str) -> list[str]:
    """The region's example numbers of every kind, with and without its country and trunk prefixes."""
    metadata = PhoneMetadata.metadata_for_region(region, None)
    assert metadata is not None
    found = []
    for kind in range(11):
        example = phonenumbers.example_number_for_type(region, kind)
        if example is not None:
            national = phonenumbers.national_significant_number(example)
            trunk = (metadata.national_prefix or "") + national
            code = str(example.country_code)
            found += [national, trunk, code + national, f"+{code}{national}", f"+{code}{trunk}", code + trunk]
    return found


@pytest.mark.parametrize("region", REGIONS)
def test_the_short_cut_agrees_with_the_library_on_every_kind_of_number(region: str) -> None:
    for digits in examples(region):
        if not digits.startswith("00"):
            assert by_us(digits, region) == by_library(digits, region), digits


@st.composite
def nearly_numbers(draw: st.DrawFn) -> tuple[str, str]:
    """A region and a real number with some of its digits changed, dropped or doubled."""
    region = draw(st.sampled_from(["GR", "GR", "GR", "CY", "DE", "IT", "FR", "GB", "AL", *REGIONS]))
    digits = draw(st.sampled_from(examples(region)))
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(1, len(digits)))
        digits = digits[:at] + draw(st.sampled_from(["", *"0123456789"])) + digits[at + draw(st.integers(0, 1)) :]
    return region, digits


@given(nearly_numbers() | st.tuples(st.sampled_from(REGIONS), st.from_regex(r"\+?[1-9][0-9]{0,16}", fullmatch=True)))
def test_the_short_cut_never_disagrees_with_the_library(case: tuple[str, str]) -> None:
    region, digits = case
    if not digits.startswith(("00", "+00")):
        assert by_us(digits, region) == by_library(digits, region)


def kind(pattern: str) -> PhoneNumberDesc:
    return PhoneNumberDesc(national_number_pattern=pattern)


@pytest.mark.parametrize(
    ("digits", "why"),
    [
        ("6000000000", "also a premium number, which the library tests first"),
        ("6100000000", "also voice over the internet"),
        ("7700000000", "could begin with the trunk prefix 77"),
        ("6600000000", "could begin with the international prefix 66"),
        ("996900000000", "the code 99 may be the number's own first digits, since numbers of 12 digits exist"),
        ("+995000000000", "not valid in the region at all"),
    ],
)
def test_the_short_cut_leaves_every_doubtful_number_to_the_library(digits: str, why: str) -> None:
    metadata = PhoneMetadata(
        id="QQ",
        country_code=99,
        international_prefix="66",
        national_prefix_for_parsing="77",
        general_desc=kind(r"[67]\d{9}|99\d{10}"),
        mobile=kind(r"[567]\d{9}"),
        premium_rate=kind(r"60\d{8}"),
        voip=kind(r"61\d{8}"),
        register=False,
    )
    rule = _rule_from(metadata)
    assert rule is not None
    assert rule.pattern.fullmatch("6900000000"), "a plain mobile is taken"
    assert rule.pattern.fullmatch("+996900000000")
    assert not rule.pattern.fullmatch(digits), why


def test_the_short_cut_is_only_for_regions_that_the_library_looks_at_first() -> None:
    assert _rule("GR") is not None
    assert _rule("GB") is not None
    assert _rule("GG") is None  # Guernsey is a part of +44
    assert _rule("XX") is None
    six = kind("6")
    assert _rule_from(PhoneMetadata(id="QQ", general_desc=six, mobile=six, register=False)) is not None
    assert _rule_from(PhoneMetadata(id="QQ", general_desc=six, mobile=six, leading_digits="6", register=False)) is None
    assert _rule_from(PhoneMetadata(id="QQ", general_desc=six, register=False)) is None


@given(st.text() | st.text(alphabet="0123456789+ ()-./,;'eE\u00a0η"))
def test_any_cell_is_a_number_or_a_bad_number(text: str) -> None:
    found = by_us(text, "GR")
    assert found is None or by_library(found, "ZZ") == found


@given(st.sampled_from(SPELLINGS), st.sampled_from([" ", "\u00a0", "\t", "'"]))
def test_blanks_round_a_number_change_nothing(typed: str, blank: str) -> None:
    assert parse_number(f"{blank}{typed}{blank}", "GR").number == "+306912345678"
