"""Ready-made texts for a shop, to begin a template with: in each language of the program, for common occasions.

Each ends with a place for the shop's own way to opt out, because an SMS with a sender name cannot be answered. What
stands in that place is filled in by the owner before the text is used.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

PLACES = ("[your phone or page]", "[τηλέφωνο ή σελίδα]")
"""What stands where the owner has to write something."""

_EN, _EL = (f"Opt out: {PLACES[0]}", f"Διαγραφή: {PLACES[1]}")


@dataclass(frozen=True, slots=True)
class Starter:
    """One text, under a name that a template can have."""

    name: str
    category: str
    text: str


STARTERS: Mapping[str, tuple[Starter, ...]] = MappingProxyType(
    {
        "en": (
            Starter(
                "Weekend offer",
                "Offers",
                f"Hi {{first_name|there}}! This weekend everything in the shop is 20% off. We look forward to seeing "
                f"you. {_EN}",
            ),
            Starter(
                "We miss you",
                "Offers",
                f"It has been a while, {{first_name|dear customer}}! Show this message for 10% off until the end of "
                f"the month. {_EN}",
            ),
            Starter(
                "New arrivals",
                "News",
                f"{{first_name|Hello}}, the new season is here. Come and see it, today until 21:00. {_EN}",
            ),
            Starter(
                "Other opening hours",
                "News",
                f"{{first_name|Hello}}, this week our shop is open from 10:00 to 18:00. Thank you! {_EN}",
            ),
            Starter(
                "Happy name day",
                "Wishes",
                f"Happy name day, {{first_name|dear friend}}! A small gift waits for you at our counter this week. "
                f"{_EN}",
            ),
            Starter(
                "Order is ready",
                "Orders",
                f"Hello {{first_name|there}}, your order is ready. You can collect it during opening hours. {_EN}",
            ),
        ),
        "el": (
            Starter(
                "Προσφορά Σαββατοκύριακου",
                "Προσφορές",
                f"Γεια σου {{first_name|και χαρά}}! Αυτό το Σαββατοκύριακο όλα στο κατάστημα με 20% έκπτωση. {_EL}",
            ),
            Starter(
                "Μας έλειψες",
                "Προσφορές",
                f"{{first_name|Γεια σου}}, έχουμε καιρό να τα πούμε! Δείξε αυτό το μήνυμα και κέρδισε 10% έκπτωση ως "
                f"το τέλος του μήνα. {_EL}",
            ),
            Starter(
                "Νέες παραλαβές",
                "Νέα",
                f"{{first_name|Καλημέρα}}, η νέα συλλογή ήρθε! Πέρασε να τη δεις από κοντά ως τις 21:00. {_EL}",
            ),
            Starter(
                "Αλλαγή ωραρίου",
                "Νέα",
                f"{{first_name|Καλημέρα}}, αυτή την εβδομάδα το κατάστημα λειτουργεί 10:00-18:00. Ευχαριστούμε! {_EL}",
            ),
            Starter(
                "Χρόνια πολλά",
                "Ευχές",
                f"Χρόνια πολλά, {{first_name|με υγεία}}! Ένα μικρό δώρο σε περιμένει στο ταμείο μας αυτή την εβδομάδα. "
                f"{_EL}",
            ),
            Starter(
                "Η παραγγελία είναι έτοιμη",
                "Παραγγελίες",
                f"Γεια σου {{first_name|και χαρά}}! Η παραγγελία σου είναι έτοιμη. Μπορείς να την παραλάβεις τις ώρες "
                f"λειτουργίας. {_EL}",
            ),
        ),
    }
)
"""By the code of the language."""


def unfilled(text: str) -> str:
    """The first place in a text that the owner has to fill in, empty when there is none."""
    return next((place for place in PLACES if place in text), "")
