"""Who is left out of a campaign, and why. The reasons are exhaustive: whoever matches gets it or has one of them."""

from enum import StrEnum


class LeftOut(StrEnum):
    """Why a person who matches does not get a campaign; the first one that holds counts."""

    OPTED_OUT = "opted_out"
    NO_CONSENT = "no_consent"
