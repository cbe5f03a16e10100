"""Which characters of a text make it go as Unicode: each with its place, and with what would say the same for less."""

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.clusters import clusters, count_clusters, each_alone
from app.domain.fitting import Fit, codes_in, fitted, plainer
from app.domain.segments import Encoding, fits_gsm7, forcing_characters, forcing_places, measure, normalise


@dataclass(frozen=True, slots=True)
class Forcing:
    """One character as a person sees it, marks and all."""

    start: int
    end: int
    """Its place in the text as it was written, not normalised."""
    character: str
    """Normalised."""
    in_code: bool
    """It is part of an address or a code, which leads nowhere when it changes."""


@dataclass(frozen=True, slots=True)
class Unseen:
    """What SMS counts beyond what a person sees: emoji take two places or more, marks one each."""

    places: int
    about: bool
    """Phones differ in what they show as one character."""


def forcing(text: str, fit: Fit = Fit.AS_TYPED) -> list[Forcing]:
    """Those that still force it when the text has been made to fit in this way, in their order."""
    whole = normalise(text)
    if fits_gsm7(whole):
        return []
    found, kept, at = [], _Kept(whole), 0
    if fit is Fit.AS_TYPED and len(whole) == len(text) and each_alone(text):
        return [Forcing(at, at + 1, character, kept.holds(at)) for at, character in forcing_places(whole)]
    pieces = [(start, end, normalise(text[start:end])) for start, end in clusters(text)]
    for start, end, piece in pieces:
        if not fits_gsm7(piece):
            in_code = kept.holds(at)
            if in_code or fit is Fit.AS_TYPED or not fits_gsm7(fitted(piece, fit)):
                found.append(Forcing(start, end, piece, in_code))
        at += len(piece)
    return found


def forced_by(text: str) -> list[str]:
    """The different characters that force it, in the order of their first appearance."""
    if each_alone(text):
        return [character for character, _ in forcing_characters(text)]
    return list(dict.fromkeys(one.character for one in forcing(text)))


def replacement(character: str) -> str | None:
    """What a person would put in its place: the plain sign, the capital or the bare letter, or nothing for an emoji.
    None where neither is any good.
    """
    plain = plainer(character)
    if plain is not None:
        return plain
    bare = "".join(each for each in unicodedata.normalize("NFD", character) if not unicodedata.combining(each))
    if bare and fits_gsm7(bare):
        return bare
    return None if any(unicodedata.category(each)[0] in "LN" for each in character) else ""


def unseen(text: str) -> Unseen:
    """How much more a text needs than a person would count; nothing in GSM-7, where each place is a character."""
    measured = measure(text)
    if measured.encoding is Encoding.GSM7:
        return Unseen(0, about=False)
    seen = count_clusters(normalise(text))
    return Unseen(measured.units - seen, about=seen < measured.characters)


class _Kept:
    """The addresses and codes of a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._spans: Sequence[tuple[int, int]] | None = None

    def holds(self, at: int) -> bool:
        if self._spans is None:
            self._spans = list(codes_in(self._text))
        place = bisect_right(self._spans, at, key=lambda span: span[0]) - 1
        return place >= 0 and at < self._spans[place][1]
