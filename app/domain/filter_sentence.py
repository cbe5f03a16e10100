"""A filter, and what it means for one person, as a sentence."""

from collections.abc import Sequence

from app.domain import filter_vocabulary as words
from app.domain.filter_parting import Parting
from app.domain.filter_parts import Choice, Dated, Figure, Part, Written
from app.domain.filter_terms import Join
from app.domain.people_filter import Condition, Filter, Group, Node

NO_NUMBER = "…"


def sentence(chosen: Filter, parting: Parting) -> str:
    """The whole filter: 'People with List is Loyalty and points at least 100, but never with Tag is Staff'."""
    say = parting.say
    match = joined(chosen.match, Join.ALL, parting)
    told = say(words.SENTENCES["match"]).format(match) if match else say(words.SENTENCES["everybody"])
    never = joined(chosen.never, Join.ANY, parting)
    return say(words.SENTENCES["never"]).format(told, never) if never else told


def joined(nodes: Sequence[Node], join: Join, parting: Parting) -> str:
    """Several conditions with 'and' or 'or' between them."""
    between = parting.say(words.UNITS["and" if join is Join.ALL else "or"])
    return f" {between} ".join(told(node, parting) for node in nodes)


def told(node: Node, parting: Parting) -> str:
    """One condition, or a group in brackets."""
    if isinstance(node, Group):
        inside = joined(node.parts, node.join, parting)
        if node.join is Join.NONE:
            return parting.say(words.SENTENCES["none"]).format(inside)
        return f"({inside})"
    return _condition(node, parting)


def _condition(condition: Condition, parting: Parting) -> str:
    return " ".join((parting.subject(condition), *(_read(part, parting) for part in parting.parts(condition))))


def _read(part: Part, parting: Parting) -> str:
    match part:
        case Choice(shown=shown):
            return shown
        case Written(text=text):
            return parting.say(words.SENTENCES["quoted"]).format(text or NO_NUMBER)
        case Figure(value=value, after=after):
            return f"{plain(value)} {after}".strip()
        case Dated(day=None):
            return NO_NUMBER
        case Dated(day=day, yearly=yearly):
            return f"{day:%d/%m}" if yearly else f"{day:%d/%m/%Y}"


def plain(value: float | None) -> str:
    """A number without what is not needed of it."""
    return NO_NUMBER if value is None else format(value, "f").rstrip("0").rstrip(".") if value % 1 else str(int(value))
