"""What a person agreed to, who may be written to, and what is known of a person."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import lru_cache

from app.domain.evidence import NO_EVIDENCE, Evidence
from app.domain.facts import Day, Gender
from app.domain.folding import fold
from app.domain.ids import FieldId, ListId


class Consent(StrEnum):
    """What the shop knows about a person's agreement to be written to."""

    OPTED_IN = "opted_in"
    SOFT_OPT_IN = "soft_opt_in"  # bought here and could object
    UNKNOWN = "unknown"
    OPTED_OUT = "opted_out"


MAILABLE = frozenset({Consent.OPTED_IN, Consent.SOFT_OPT_IN})
"""Who may get a campaign; everyone else is left out."""


@dataclass(frozen=True, slots=True)
class PersonForm:
    """What the owner writes down about one person."""

    number: str
    """As typed."""
    name: str = ""
    """The whole name; put together from first and last name when it is empty."""
    first_name: str = ""
    last_name: str = ""
    consent: Consent = Consent.UNKNOWN
    source: str = ""
    """Where the shop knows the consent from."""
    lists: frozenset[ListId] = frozenset()
    email: str = ""
    birthday: Day | None = None
    name_day: Day | None = None
    gender: Gender | None = None
    tags: frozenset[str] = frozenset()
    values: Mapping[FieldId, str] = field(default_factory=dict)
    """Of the shop's own fields, as typed; an empty one takes the value away, one that is not named stays as it is."""
    evidence: Evidence = NO_EVIDENCE

    def tidy(self) -> "PersonForm":
        """The same without surplus blanks, in Unicode's composed form, and with a whole name if there is any name."""
        name, first, last = map(_tidy, (self.name, self.first_name, self.last_name))
        whole = name or f"{first} {last}".strip()
        return replace(
            self,
            name=whole,
            first_name=first,
            last_name=last,
            source=_tidy(self.source),
            email=self.email.strip(),
            tags=frozenset(tag for tag in map(_tidy, self.tags) if tag),
        )


def name_key(name: str, first_name: str, last_name: str) -> str:
    """What a person is found and sorted by: the names folded, and each part of them once."""
    key = fold_words(name)
    more = [part for part in (fold_words(first_name), fold_words(last_name)) if part not in key]
    return " ".join(part for part in (key, *more) if part) if more else key


def fold_words(text: str) -> str:
    """As `fold` does, for a million names: most of them are made of the same words."""
    return " ".join(map(_fold_word, text.split()))


_fold_word = lru_cache(maxsize=50_000)(fold)


def _tidy(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split()))
