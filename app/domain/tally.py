"""What the messages of a text come to, counted for many people at once: each set of values is rendered and measured,
and what holds for all of them is found out once.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from app.domain.clusters import clusters
from app.domain.fitting import Fit
from app.domain.segments import (
    EACH_PART,
    ONE_PART,
    Encoding,
    first_forcing,
    fits_gsm7,
    has_pairs,
    measure,
    normalise,
    room,
)
from app.domain.template import Field, Template, renderer

Values = tuple[str, ...]


@dataclass(slots=True)
class Longest:
    """How many messages of one kind there are, and how long the longest is."""

    messages: int = 0
    units: int = 0


class Tally:
    """Adds messages up. `names` are the fields of the template in the order of the values."""

    def __init__(self, template: Template, names: Sequence[str]) -> None:
        """None yet."""
        self.fields = tuple(dict.fromkeys(piece for piece in template.pieces if isinstance(piece, Field)))
        self.messages = self.empty = 0
        self.missing = dict.fromkeys(self.fields, 0)
        self._make: Callable[[Values], str] = renderer(template, names)
        self._places = [(field, names.index(field.name)) for field in self.fields]
        own = [piece for piece in template.pieces if isinstance(piece, str)]
        self._as_typed = template.fit is Fit.AS_TYPED
        self._may_be_empty = not (self._as_typed and any(piece.strip() for piece in own))
        line = template.line if template.line and not self._may_be_empty else ""  # an empty text goes without it
        self._forced = any(_forces_all(piece) for piece in (*own, line))
        self._own = normalise("\n".join((*own, template.line)))
        self._fallbacks = "\n".join(field.fallback for field in self.fields)
        self.sizes: defaultdict[str, Counter[int]] = defaultdict(Counter)
        """For each country, how many messages have so many segments."""
        self._found: defaultdict[tuple[bool, int, bool], Longest] = defaultdict(Longest)
        """By whether they go as Unicode, their segments, and whether a character of them takes two places."""

    def add(self, people: Mapping[Values, int], region: str = "") -> None:
        """Messages of so many people with these values, in a country."""
        self._count_missing(people)
        values = normalise("\n".join((self._fallbacks, *map("\n".join, people))))
        if self._as_typed and not self._has_pairs(self._own) and not self._has_pairs(values):
            self._add_by_length(people, region, all_fit=not self._forced and fits_gsm7(self._own) and fits_gsm7(values))
            return
        for value, count in people.items():
            text = self._make(value)
            found = measure(text)
            unicode, pairs = found.encoding is Encoding.UCS2, found.units > found.characters
            self._put((unicode, found.segments, pairs), count, found.units, region)
            if self._may_be_empty and not text.strip():
                self.empty += count

    def _add_by_length(self, people: Mapping[Values, int], region: str, *, all_fit: bool) -> None:
        """Each character takes one place, so its encoding and its length say all of a text."""
        make, may_be_empty, forcing = self._make, self._may_be_empty, first_forcing
        lengths: tuple[defaultdict[int, int], defaultdict[int, int]] = defaultdict(int), defaultdict(int)
        known = lengths[self._forced] if self._forced or all_fit else None
        for values, count in people.items():
            text = make(values)
            of_kind = lengths[forcing(text) is not None] if known is None else known
            of_kind[len(text)] += count
            if may_be_empty and not text.strip():
                self.empty += count
        for unicode, encoding in enumerate((Encoding.GSM7, Encoding.UCS2)):
            for units, count in lengths[unicode].items():
                segments = -(-units // EACH_PART[encoding]) if units > ONE_PART[encoding] else min(units, 1)
                self._put((bool(unicode), segments, False), count, units, region)

    def _has_pairs(self, text: str) -> bool:
        """Whether a character of it takes two places in a message."""
        return has_pairs(text, Encoding.UCS2) or (not self._forced and has_pairs(text, Encoding.GSM7))

    def _put(self, kind: tuple[bool, int, bool], count: int, units: int, region: str) -> None:
        """So many messages of one kind, as long as this."""
        found = self._found[kind]
        found.messages += count
        self.sizes[region][kind[1]] += count
        found.units = max(found.units, units)
        self.messages += count

    @property
    def by_segments(self) -> Mapping[int, int]:
        """How many messages have so many segments."""
        found = Counter[int]()
        for (_, segments, _), kind in self._found.items():
            found[segments] += kind.messages
        return found

    @property
    def unicode(self) -> int:
        """How many messages have to go as Unicode."""
        return sum(kind.messages for (unicode, *_), kind in self._found.items() if unicode)

    @property
    def over(self) -> int:
        """So many characters less, and no message needs more segments than the shortest ones; 0 when none does. Where
        a character takes two places each segment but the last may end one early.
        """
        sizes = [segments for _, segments, _ in self._found if segments]
        if not sizes or max(sizes) == min(sizes):
            return 0
        least = min(sizes)
        return max(
            kind.units + (least - 1) * pairs - room(Encoding.UCS2 if unicode else Encoding.GSM7, least)
            for (unicode, _, pairs), kind in self._found.items()
        )

    def _count_missing(self, people: Mapping[Values, int]) -> None:
        columns = list(zip(*people, strict=True))
        for field, place in self._places:
            if "" in set(map(str.strip, columns[place] if columns else ())):
                self.missing[field] += sum(count for values, count in people.items() if not values[place].strip())


def _forces_all(text: str) -> bool:
    """Whether every text that contains this one goes as UCS-2, whatever stands around it: only its first and its last
    character can be joined to a mark beside it.
    """
    text = normalise(text)
    inner = [*clusters(text)][1:-1]
    return bool(inner) and not fits_gsm7(text[inner[0][0] : inner[-1][1]])
