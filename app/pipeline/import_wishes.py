"""What somebody says of an import beforehand, in words: what columns hold, and what may happen to people who are known.

Κινητό=number   Πόντοι=own:number:points   3=email   Σχόλια=skip
email=keep      points=fill
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.domain.contact_file import NAMES, RULED, Field, Fields, Held, OwnField, Rule, Terms, held_from, spell
from app.domain.errors import Reason, Refused
from app.domain.folding import fold
from app.pipeline.look_at_file import Look

SKIP = "skip"
OWN = "own"


@dataclass(frozen=True, slots=True)
class Wishes:
    """Pairs of words; what is not said stays as it was guessed."""

    columns: Sequence[tuple[str, str]] = ()
    """The name or the place (from 1) of a column, and what it holds: a field, `own`, `own:KIND:NAME` or `skip`."""
    rules: Sequence[tuple[str, str]] = ()
    """A field or the name of one of the shop's own, and its rule."""
    split_numbers: bool = False
    plus_one: bool = False
    sheet: str | None = None
    """Which sheet of a workbook; None for the first one with numbers."""
    dry_run: bool = False
    """Only find out what would become of the rows."""

    def for_look(self, look: Look) -> tuple[Fields, Terms]:
        """What the columns hold, and the terms. Raises Refused (bad_value) for a word that means nothing here."""
        fields = list(look.fields)
        for column, meaning in self.columns:
            at = _place(look, column)
            held = _held(look, at, meaning)
            if held is not None and held in fields:
                fields[fields.index(held)] = None
            fields[at] = held
        rules = dict(look.terms.rules)
        for word, rule in self.rules:
            rules[spell(_ruled(fields, word))] = _rule(rule)
        terms = replace(
            look.terms,
            rules=rules,
            split_numbers=self.split_numbers or look.terms.split_numbers,
            plus_one=self.plus_one or look.terms.plus_one,
        )
        return tuple(fields), terms


AS_GUESSED = Wishes()


def _place(look: Look, column: str) -> int:
    names = [fold(name) for name in look.file.header]
    if fold(column) in names:
        return names.index(fold(column))
    if column.isdecimal() and 1 <= int(column) <= len(names):
        return int(column) - 1
    raise Refused(Reason.BAD_VALUE, f"The file has no column “{column}”. Nothing was imported.")


def _held(look: Look, at: int, meaning: str) -> Held | None:
    if meaning == SKIP:
        return None
    if meaning == OWN:
        return look.own[at]
    try:
        return held_from(meaning)
    except ValueError as exc:
        allowed = ", ".join([*Field, OWN, "own:text:NAME", "own:number:NAME", "own:date:NAME", SKIP])
        raise Refused(
            Reason.BAD_VALUE, f"A column cannot be “{meaning}”. It can be: {allowed}. Nothing was imported."
        ) from exc


def _ruled(fields: Sequence[Held | None], word: str) -> Held:
    for held in fields:
        if isinstance(held, OwnField) and fold(held.name) == fold(word):
            return held
    if word in RULED:
        return Field.NAME if word in NAMES else Field(word)
    allowed = ", ".join([*RULED, *(held.name for held in fields if isinstance(held, OwnField))])
    raise Refused(
        Reason.BAD_VALUE, f"There is no rule for “{word}”: tags and lists are only added, and consent "
        f"only rises. Rules are for: {allowed}. Nothing was imported."
    )  # fmt: skip


def _rule(word: str) -> Rule:
    try:
        return Rule(word)
    except ValueError as exc:
        raise Refused(
            Reason.BAD_VALUE, f"A rule is one of: {', '.join(Rule)}. “{word}” is none. Nothing was imported."
        ) from exc
