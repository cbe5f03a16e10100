"""What the words above a column say about what is in it, in English, Greek and Greek written with Latin letters."""

import re
import unicodedata
from enum import Enum, auto


class Meaning(Enum):
    """What a column holds, going by its header."""

    MOBILE = auto()
    PHONE = auto()  # mobiles, landlines or both: the values tell
    LANDLINE = auto()
    FIRST_NAME = auto()
    LAST_NAME = auto()
    NAME = auto()
    FIRST_OR_WHOLE_NAME = auto()  # "Name" and "Όνομα" stand above both


def fold(header: str) -> str:
    """A header without case, accents, final sigmas and punctuation: 'Αρ. Κινητού' and 'ΑΡ ΚΙΝΗΤΟΥ' are the same."""
    bare = (c for c in unicodedata.normalize("NFKD", header) if not unicodedata.combining(c))
    return " ".join(re.findall(r"[^\W_]+", "".join(bare).casefold()))


_HEADERS = {
    Meaning.PHONE: ("number", "contact number", "επικοινωνία", "αριθμός επικοινωνίας"),
    Meaning.FIRST_NAME: (
        *("first name", "firstname", "first", "given name", "givenname", "forename", "name first"),
        *("μικρό όνομα", "μικρό", "mikro onoma"),
    ),
    Meaning.LAST_NAME: (
        *("last name", "lastname", "last", "surname", "family name", "familyname", "name last", "second name"),
        *("επώνυμο", "επίθετο", "επών", "eponymo", "eponimo", "epitheto", "επώνυμο πελάτη"),
    ),
    Meaning.NAME: (
        *("full name", "fullname", "customer", "customer name", "client", "client name", "contact", "contact name"),
        *("display name", "recipient", "recipient name", "member", "name surname", "name and surname"),
        *("first and last name", "ονοματεπώνυμο", "όνομα επώνυμο", "επώνυμο όνομα", "όνομα και επώνυμο"),
        *("επώνυμο και όνομα", "επωνυμία", "πελάτης", "όνομα πελάτη", "ονοματεπώνυμο πελάτη", "πλήρες όνομα"),
        *("επαφή", "παραλήπτης", "μέλος", "ον/μο", "ον/νυμο", "ονομ/μο", "ονομ/νυμο", "ονοματεπ"),
        *("onomateponymo", "onomatepwnymo", "pelatis"),
    ),
    Meaning.FIRST_OR_WHOLE_NAME: ("name", "όνομα", "ονομ", "onoma"),
}
_MOBILE_WORDS = (
    *("mobile", "mob", "cell", "cellphone", "cellular", "gsm", "sms", "msisdn", "viber", "whatsapp", "handy"),
    *("κινητό", "κινητού", "κινητά", "κιν", "kinito", "kinhto", "kin"),
)
_LANDLINE_WORDS = ("landline", "fixed", "fax", "σταθερό", "σταθερού", "σταθ", "φαξ", "stathero")
_PHONE_WORDS = (
    *("phone", "phones", "phonenumber", "telephone", "tel"),
    *("τηλέφωνο", "τηλεφώνου", "τηλέφωνα", "τηλ", "tilefono", "thlefwno", "til"),
)
_PLACES = ("home", "work", "office", "business", "company", "οικίας", "σπιτιού", "εργασίας", "γραφείου", "καταστήματος")

_MEANS = {fold(header): meaning for meaning, headers in _HEADERS.items() for header in headers}
_MOBILE, _LANDLINE, _PHONE, _PLACE = (
    frozenset(map(fold, words)) for words in (_MOBILE_WORDS, _LANDLINE_WORDS, _PHONE_WORDS, _PLACES)
)


def meaning_of(header: str) -> Meaning | None:
    """What a header says; None when it says nothing of a phone or a person's name."""
    words = fold(header).split()
    if _MOBILE.intersection(words):
        return Meaning.MOBILE
    if _LANDLINE.intersection(words):
        return Meaning.LANDLINE
    if _PHONE.intersection(words):
        return Meaning.LANDLINE if _PLACE.intersection(words) else Meaning.PHONE
    if whole := _MEANS.get(" ".join(words)):
        return whole
    # "Billing first name" ends in a first name; "Company name" does not end in a person's, so one word is too little.
    endings = (_MEANS.get(" ".join(words[start:])) for start in range(1, len(words) - 1))
    return next((meaning for meaning in endings if meaning), None)
