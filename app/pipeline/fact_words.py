"""What the words above a column say of it besides numbers and names: e-mail, birthday, tags, lists, consent, points."""

from app.domain.contact_file import Field
from app.pipeline.header_words import fold

_HEADERS = {
    Field.EMAIL: (
        *("email", "e mail", "mail", "email address", "e mail address", "customer email", "billing email"),
        *("ηλεκτρονική διεύθυνση", "ηλ. ταχυδρομείο", "ηλεκτρονικό ταχυδρομείο", "email πελάτη"),
    ),
    Field.BIRTHDAY: (
        *("birthday", "birth date", "birthdate", "date of birth", "dob", "born", "b day"),
        *("γενέθλια", "ημερομηνία γέννησης", "ημ/νία γέννησης", "ημ. γέννησης", "ημνια γέννησης", "γέννηση"),
        *("genethlia", "hmeromhnia gennhshs"),
    ),
    Field.NAME_DAY: (
        *("name day", "nameday", "saint day", "saints day"),
        *("γιορτή", "ονομαστική εορτή", "ονομαστική γιορτή", "εορτή", "εορτάζει", "γιορτάζει", "giorti", "eorti"),
    ),
    Field.GENDER: ("gender", "sex", "φύλο", "fylo", "salutation", "προσφώνηση"),
    Field.TAGS: (
        *("tag", "tags", "label", "labels", "group", "groups", "category", "categories", "segment", "segments"),
        *("ετικέτα", "ετικέτες", "ομάδα", "ομάδες", "κατηγορία", "κατηγορίες", "κατηγορία πελάτη"),
    ),
    Field.LIST: (
        *("list", "lists", "list name", "mailing list", "mailing lists", "contact list", "contact lists", "sms list"),
        *("λίστα", "λίστες", "λίστα επαφών", "λίστες επαφών", "λίστα πελατών", "λίστα αποστολής", "λίστα sms", "lista"),
    ),
    Field.CONSENT: (
        *("consent", "sms consent", "marketing consent", "opt in", "optin", "opted in", "accepts marketing"),
        *("accepts sms marketing", "accepts sms", "subscribed", "subscription", "gdpr", "newsletter", "marketing"),
        *("συγκατάθεση", "συναίνεση", "συγκατάθεση sms", "συναίνεση sms", "αποδοχή sms", "δέχεται sms", "συμφωνεί"),
        *("δέχεται μηνύματα", "ενημέρωση"),
    ),
    Field.CONSENT_DATE: (
        *("consent date", "date of consent", "opt in date", "optin date", "opted in at", "opt in time", "consent at"),
        *("subscribed at", "consented at", "gdpr date", "ημερομηνία συγκατάθεσης", "ημερομηνία συναίνεσης"),
        *("ημ/νία συγκατάθεσης", "ημ. συγκατάθεσης", "ημ/νία συναίνεσης", "ημ. συναίνεσης"),
    ),
}
_POINTS = (
    "points",
    "loyalty points",
    "point balance",
    "πόντοι",
    "βαθμοί",
    "υπόλοιπο πόντων",
    "πόντοι κάρτας",
    "pontoi",
)

_MEANS = {fold(header): field for field, headers in _HEADERS.items() for header in headers}
_MEANS_POINTS = frozenset(map(fold, _POINTS))


def fact_of(header: str) -> Field | None:
    """What a header says; None when it says nothing of these."""
    return _MEANS.get(fold(header))


def means_points(header: str) -> bool:
    """Whether a column counts points, which become a field of the shop's own."""
    return fold(header) in _MEANS_POINTS
