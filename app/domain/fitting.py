"""Make a text cheaper without changing what it says: plain punctuation for the printer's kind, and Greek in capitals.

Greek lower case and accents force UCS-2, which holds 70 characters where GSM-7 holds 160. In capitals without accents
all of Greek fits: 3GPP TS 23.038 has the ten letters that Latin lacks, and the other fourteen look like Latin ones. So
"Καλημέρα" becomes "KAΛHMEPA": what is read stays the same, letter by letter, only the accents are gone.

Web and e-mail addresses, codes and Latin words are never touched: an address that changes leads nowhere, and a code
must be typed as it is kept. Nothing here is done unless the owner asks for it.
"""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType

from app.domain.segments import BASIC_CHARACTERS, EXTENSION_CHARACTERS, normalise


class Fit(StrEnum):
    """What is done to each message before it goes out, to make it fit GSM-7."""

    AS_TYPED = "as_typed"
    PLAIN = "plain"  # plain punctuation in place of the printer's kind
    CAPITALS = "capitals"  # that, and Greek words in capitals without accents


PLAIN: Mapping[str, str] = MappingProxyType(
    {
        "‘": "'",
        "’": "'",
        "‚": "'",
        "‛": "'",
        "′": "'",
        "´": "'",
        "`": "'",
        "΄": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "‟": '"',
        "″": '"',
        "«": '"',
        "»": '"',
        "‹": "'",
        "›": "'",
        "‐": "-",
        "‑": "-",
        "‒": "-",
        "–": "-",
        "—": "-",
        "―": "-",
        "−": "-",
        "…": "...",
        "•": "*",
        "·": ".",
        "\u0387": ".",
        "\u037e": ";",
        "×": "x",
        "\t": " ",
        "\u00a0": " ",
        "\u2002": " ",
        "\u2003": " ",
        "\u2007": " ",
        "\u2009": " ",
        "\u200a": " ",
        "\u202f": " ",
        "\u3000": " ",
        "\u00ad": "",
        "\u200b": "",
        "\u2060": "",
        "\ufeff": "",
    }
)
"""What each costly character of punctuation becomes: the plain one that says the same. Direction marks and joiners are
not here, because without them some scripts and emoji read differently.
"""

_PLAINLY = str.maketrans(dict(PLAIN))
_LOOKS_LIKE = str.maketrans("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX")
_FITS = frozenset(BASIC_CHARACTERS + EXTENSION_CHARACTERS)
_GREEK = "\u0370-\u03ff\u1f00-\u1fff"
_MARKS = "\u0300-\u036f"
_WORD = re.compile(f"[{_GREEK}](?:[{_GREEK}{_MARKS}]|['’](?=[{_GREEK}]))*")
# Each begins at the first letter of a run only: with one endless word the time would grow as its square otherwise.
_CODES = re.compile(
    r"(?:(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*://|www\.)\S+"  # a web address
    r"|(?<![^\s@<>()])[^\s@<>()]+@[^\s@<>()]+\.\w+"  # an e-mail address
    r"|(?<![\w.-])(?:[\w-]+\.)+(?:[a-z]{2,}|ελ)(?!\w)(?:/\S*)?"  # a host, with or without a path
    r"|(?<![\w-])(?=[\w-]*[0-9])(?=[\w-]*[^\W\d_])(?![\w-]*(?-i:[α-ωά-ώ]))\w+(?:-\w+)*",  # capitals and digits: a code
    re.IGNORECASE,
)


def fitted(text: str, fit: Fit, *, codes: Collection[str] = ()) -> str:
    """A text as it goes out. Doing it again changes nothing; `codes` are more words that have to stay as they are.

    A letter that has no capital in GSM-7 (archaic ones such as Ϟ) stays, so nothing is ever lost.
    """
    text = normalise(text)
    if fit is Fit.AS_TYPED:
        return text
    return outside_codes(text, _plainly if fit is Fit.PLAIN else _in_capitals, codes=codes)


def plainer(character: str) -> str | None:
    """What one character becomes when it is replaced; None when there is nothing plainer that says the same."""
    if character in PLAIN:
        return PLAIN[character]
    made = _capitals(character) if _WORD.fullmatch(character) else character
    return made if made != character and all(each in _FITS for each in made) else None


def outside_codes(text: str, change: Callable[[str], str], *, codes: Collection[str] = ()) -> str:
    """Change what stands between addresses and codes."""
    made, end = [], 0
    for start, stop in codes_in(text, codes=codes):
        made += [change(text[end:start]), text[start:stop]]
        end = stop
    return "".join((*made, change(text[end:])))


def codes_in(text: str, *, codes: Collection[str] = ()) -> Iterator[tuple[int, int]]:
    """From where to where each address and code goes; `codes` are more words that count as one."""
    kept, greek = _CODES, [code for code in codes if _WORD.search(code)]
    if greek:
        named = "|".join(re.escape(code) for code in sorted(greek, key=len, reverse=True))
        kept = re.compile(f"{_CODES.pattern}|{named}", re.IGNORECASE)
    return (found.span() for found in kept.finditer(text))


def _plainly(text: str) -> str:
    return text.translate(_PLAINLY)


def _in_capitals(text: str) -> str:
    return _WORD.sub(lambda word: _capitals(word[0]), _plainly(text))


def _capitals(word: str) -> str:
    """Decompose, drop the marks, raise, take the Latin letter that looks the same."""
    bare = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    return normalise(bare.upper().translate(_LOOKS_LIKE))
