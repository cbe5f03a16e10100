"""A typed condition about a field of the shop's own: 'points >= 100', 'city is Athens', 'card before 2026-01-01'."""

from app.domain.custom_field import CustomField, CustomKind
from app.domain.errors import Reason, Refused
from app.domain.filter_names import Names
from app.domain.filter_terms import DateHow, NumberHow
from app.domain.folding import fold
from app.domain.people_filter import Condition, FieldDate, FieldNumber, FieldText
from app.pipeline.condition_values import DATE, TEXT, TEXT_HOW, WAYS, Found, fits, number_of, when

EMPTY = "is empty"
BETWEEN = r"between (?P<low>.+) and (?P<high>.+)"


def field_condition(found: Found, names: Names) -> Condition:
    """The longest name of a field that it begins with; the rest says how and with what."""
    rest = found["rest"]
    fields = sorted(names.fields.values(), key=lambda each: -len(each.name))
    for field in fields:
        if fold(rest[: len(field.name)]) == fold(field.name):
            return _of_field(field, rest[len(field.name) :].strip())
    known = ", ".join(each.name for each in names.fields.values()) or "-"
    raise Refused(Reason.NOT_FOUND, f"There is no field in “{rest}”. The fields are: {known}. Nothing was saved.")


def _of_field(field: CustomField, rest: str) -> Condition:
    found: Found | None
    if field.kind is CustomKind.TEXT and (found := fits(rf"(?P<how>{TEXT})(?: (?P<text>.+))?", rest)):
        return FieldText(field.id, TEXT_HOW[found["how"].lower()], found["text"] or "", called=field.name)
    if field.kind is CustomKind.NUMBER:
        if found := fits(r"(?P<how>>=|<=) ?(?P<value>.+)", rest):
            least = found["how"] == ">="
            value = number_of(found["value"])
            how = NumberHow.AT_LEAST if least else NumberHow.AT_MOST
            return FieldNumber(field.id, how, value if least else None, None if least else value, called=field.name)
        if found := fits(BETWEEN, rest):
            low, high = number_of(found["low"]), number_of(found["high"])
            return FieldNumber(field.id, NumberHow.BETWEEN, low, high, called=field.name)
        if fits(EMPTY, rest):
            return FieldNumber(field.id, NumberHow.EMPTY, called=field.name)
    if field.kind is CustomKind.DATE:
        if found := fits(DATE, rest):
            return FieldDate(field.id, *when(found), called=field.name)
        if fits(EMPTY, rest):
            return FieldDate(field.id, DateHow.EMPTY, called=field.name)
    raise Refused(
        Reason.BAD_VALUE,
        f"“{rest}” cannot be asked of the field {field.name}, which is a {field.kind.value}. Write it like one of "
        f"these: {'; '.join(way for way in WAYS if way.startswith('field'))}. Nothing was saved.",
    )
