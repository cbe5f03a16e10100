"""What a person agreed to, and who may be written to."""

from enum import StrEnum


class Consent(StrEnum):
    """What the shop knows about a person's agreement to be written to."""

    OPTED_IN = "opted_in"
    SOFT_OPT_IN = "soft_opt_in"  # bought here and could object
    UNKNOWN = "unknown"
    OPTED_OUT = "opted_out"


MAILABLE = frozenset({Consent.OPTED_IN, Consent.SOFT_OPT_IN})
"""Who may get a campaign; everyone else is left out."""
