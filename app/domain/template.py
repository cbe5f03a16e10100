"""Merge fields: `{first_name}` and `{first_name|friend}` in a campaign's text, and what each recipient gets instead.

A field is a pair of braces round a name, with an optional `|` and the words to use when the contact has no value. The
name may be spelt with letters of any script, digits, `_`, `-`, dots and spaces, so that a slip such as `{first name}`
or `{όνομα}` is an unknown field, which is an error, and not text that a thousand customers read.

Every other brace is text and goes out as written: `{`, `}`, `{}`, `{1}`, `:-{`, an unclosed `{first_name`. Braces
cannot be escaped; `{{name}}` is a field between two braces. A contact's value is text too and is never read as a field.
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from app.domain.fitting import Fit, fitted, outside_codes, plainer
from app.domain.opt_out_line import says_already, with_line
from app.domain.segments import normalise

KNOWN_FIELDS = ("name", "first_name", "last_name")
"""What a contact can put into a text, in the order in which a screen offers it."""

_FIELD = re.compile(r"\{\s*([^\W\d](?:[\w .-]*\w)?)\s*(?:\|([^{}]*))?\}")


class UnknownField(ValueError):
    """A text names fields that no contact has."""

    def __init__(self, fields: tuple[str, ...], known: Collection[str]) -> None:
        """Keep the unknown names, each once, in the order of the text."""
        named = ", ".join(f"{{{name}}}" for name in fields)
        super().__init__(f"{named}: no such field. The fields are: {', '.join(f'{{{name}}}' for name in known)}.")
        self.fields = fields


@dataclass(frozen=True, slots=True)
class Field:
    """A place where a contact's value goes."""

    name: str
    fallback: str = ""
    """Stands in, as written, when the value is empty or blank."""


@dataclass(frozen=True, slots=True)
class Template:
    """A campaign's text, taken apart once so that each recipient's copy is cheap."""

    text: str
    """The text as it was written."""
    pieces: tuple[str | Field, ...]
    fit: Fit = Fit.AS_TYPED
    """What is done to each recipient's copy."""
    line: str = ""
    """What each copy ends with, made to fit already: the opt-out line, unless the text has it by itself."""

    @property
    def fields(self) -> frozenset[str]:
        """The names of the fields it uses; empty when every recipient gets the same text."""
        return frozenset(piece.name for piece in self.pieces if isinstance(piece, Field))


def cut(text: str) -> tuple[str, ...]:
    """The text in pieces that give it back when joined: each is one field as it was written, or what stands between."""
    pieces, end = [], 0
    for found in _FIELD.finditer(text):
        pieces += [text[end : found.start()], found[0]]
        end = found.end()
    return tuple(piece for piece in (*pieces, text[end:]) if piece)


def field_of(piece: str) -> Field | None:
    """The field that a piece of `cut` is; None when it is text."""
    found = _FIELD.fullmatch(piece)
    return None if found is None else Field(found[1], found[2] or "")


def line_to_add(text: str, line: str, fit: Fit) -> str:
    """The opt-out line as it ends each copy of a text, or nothing if everybody's copy has it between its fields."""
    if not line or says_already("\ufffc".join(piece for piece in cut(text) if not field_of(piece)), line):
        return ""
    return fitted(line, fit)


def parse_leniently(
    text: str, known: Collection[str] = KNOWN_FIELDS, *, fit: Fit = Fit.AS_TYPED, line: str = ""
) -> Template:
    """For a text that is still being written: a field that nobody has stays as it stands."""
    fields = [(piece, field_of(piece)) for piece in cut(text)]
    pieces = tuple(field if field and field.name in known else piece for piece, field in fields)
    return Template(text, pieces, fit, line_to_add(text, line, fit))


def parse_template(
    text: str, known: Collection[str] = KNOWN_FIELDS, *, fit: Fit = Fit.AS_TYPED, line: str = ""
) -> Template:
    """Take a text apart. Raises UnknownField when it names a field that is not in `known`."""
    pieces: list[str | Field] = []
    end = 0
    for found in _FIELD.finditer(text):
        if found.start() > end:
            pieces.append(text[end : found.start()])
        pieces.append(Field(found[1], found[2] or ""))
        end = found.end()
    if end < len(text):
        pieces.append(text[end:])
    template = Template(text, tuple(pieces), fit, line_to_add(text, line, fit))
    unknown = dict.fromkeys(piece.name for piece in pieces if isinstance(piece, Field) and piece.name not in known)
    if unknown:
        raise UnknownField(tuple(unknown), known)
    return template


def render(template: Template, values: Mapping[str, str]) -> str:
    """One recipient's text, normalised: each field becomes its value without blanks at its ends, or its fallback, and
    the opt-out line comes last.

    A field that `values` does not hold counts as empty. Whatever fits the text to GSM-7 is done to the whole of it, a
    name included; only what one of the shop's own fields holds in capitals and without a blank stays, as a code does.
    """
    made = [
        piece if isinstance(piece, str) else values.get(piece.name, "").strip() or piece.fallback
        for piece in template.pieces
    ]
    text = normalise("".join(made))
    if template.fit is Fit.AS_TYPED:
        return with_line(text, template.line)
    own = (normalise(values.get(name, "").strip()) for name in template.fields if name not in KNOWN_FIELDS)
    codes = {value for value in own if value.isupper() and len(value.split()) == 1}
    return with_line(fitted(text, template.fit, codes=codes), template.line)


def renderer(template: Template, names: Sequence[str]) -> Callable[[Sequence[str]], str]:
    """`render` for many: what it answers takes the values in the order of these names, which are all that it uses."""
    if template.fit is not Fit.AS_TYPED:
        return lambda values: render(template, dict(zip(names, values, strict=True)))
    parts = [piece if isinstance(piece, str) else "" for piece in template.pieces]
    places = [
        (at, names.index(piece.name), piece.fallback)
        for at, piece in enumerate(template.pieces)
        if isinstance(piece, Field)
    ]

    def make(values: Sequence[str]) -> str:
        for at, column, fallback in places:
            parts[at] = values[column].strip() or fallback
        return with_line(normalise("".join(parts)), template.line)

    return make


def fitted_around_fields(text: str, fit: Fit) -> str:
    """A text that is made to fit between its fields, which stay as they are written."""
    return "".join(piece if field_of(piece) else fitted(piece, fit) for piece in cut(normalise(text)))


def without_character(text: str, character: str) -> str:
    """A text with fields in which a costly character is replaced by the plainer one, wherever that changes no meaning.

    Raises ValueError when nothing plainer says the same.
    """
    plain = plainer(character)
    if plain is None:
        raise ValueError(f"nothing plainer says the same as {character!r}")
    pieces = cut(normalise(text))
    return "".join(
        piece if field_of(piece) else outside_codes(piece, lambda part: part.replace(character, plain))
        for piece in pieces
    )
