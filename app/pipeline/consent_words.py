"""What a cell says about consent: yes, no, opted out, or the day on which somebody agreed; in English and Greek."""

from functools import lru_cache

from app.domain.contact import Consent
from app.domain.custom_field import CustomKind, read_value
from app.domain.facts import BadFact
from app.domain.folding import fold

_WORDS = {
    Consent.OPTED_IN: (
        *("yes", "y", "true", "1", "x", "ok", "✓", "✔", "opted in", "opt in", "optin", "subscribed", "agreed"),
        *("consented", "accepted", "granted", "active", "confirmed", "on"),
        *("ναι", "ν", "nai", "συμφωνεί", "δέχεται", "αποδέχεται", "ενεργός", "συγκατάθεση", "αληθές", "true"),
    ),
    Consent.OPTED_OUT: (
        *("no", "n", "false", "0", "off", "opted out", "opt out", "optout", "unsubscribed", "unsubscribe", "stop"),
        *("refused", "declined", "withdrawn", "revoked", "denied", "cleaned", "do not contact", "inactive"),
        *("όχι", "ο", "oxi", "ohi", "δεν δέχεται", "δε δέχεται", "διαγραφή", "απεγγραφή", "αρνήθηκε", "άρνηση"),
        *("ανάκληση", "ψευδές"),
    ),
    Consent.SOFT_OPT_IN: ("soft opt in", "soft optin", "customer", "πελάτης"),
    Consent.UNKNOWN: ("unknown", "pending", "never subscribed", "not subscribed", "n/a", "-", "?", "άγνωστο"),
}
_SAYS = {fold(word): consent for consent, words in _WORDS.items() for word in words}


def read_consent(cell: str, *, this_year: int, month_first: bool) -> tuple[Consent, str]:
    """The consent and, where the cell is a date, the day in ISO form. Raises BadFact for a word that says neither."""
    if known := _says(cell):
        return known, ""
    return Consent.OPTED_IN, read_date(cell, this_year=this_year, month_first=month_first)


def read_date(cell: str, *, this_year: int, month_first: bool) -> str:
    """A day that has a year, in ISO form. Raises BadFact; nobody agreed in a year to come."""
    day = read_value(cell, CustomKind.DATE, this_year=this_year, month_first=month_first).text
    if int(day[:4]) > this_year:
        raise BadFact(cell)
    return day


@lru_cache(maxsize=1_000)
def _says(cell: str) -> Consent | None:
    return _SAYS.get(fold(cell.replace("_", " ").replace("-", " ") if len(cell.strip()) > 1 else cell))
