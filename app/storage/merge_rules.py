"""What a known fact becomes by the rule for it, in SQL: `s` is the row of the file, `c` the contact."""

from app.domain.contact_file import Rule


def value(rule: Rule, given: str, old: str) -> str:
    """What one fact becomes."""
    match rule:
        case Rule.KEEP:
            return old
        case Rule.FILL:
            return f"CASE {old} WHEN '' THEN {given} ELSE {old} END"
        case _:
            return f"CASE {given} WHEN '' THEN {old} ELSE {given} END"


def year(rule: Rule, day: int) -> str:
    """The year of the day that is taken; a day without one says nothing against the year that is known."""
    year, known = f"given_{day + 1}", f"old_{day + 1}"
    of_given = f"CASE old_{day} WHEN given_{day} THEN coalesce({year}, {known}) ELSE {year} END"
    match rule:
        case Rule.KEEP:
            return known
        case Rule.FILL:
            return f"""CASE WHEN old_{day} = '' THEN {year}
                            WHEN old_{day} = given_{day} THEN coalesce({known}, {year}) ELSE {known} END"""
        case _:
            return f"CASE given_{day} WHEN '' THEN {known} ELSE {of_given} END"


def taken_name(rule: Rule) -> str:
    """The whole name of the file, empty where it is not taken."""
    match rule:
        case Rule.KEEP:
            return "''"
        case Rule.FILL:
            return "CASE c.name WHEN '' THEN s.name ELSE '' END"
        case _:
            return "s.name"


def first_name(rule: Rule) -> str:
    """A first name that was made from a whole name replaces none that was given as such."""
    match rule:
        case Rule.KEEP:
            return "c.first_name"
        case Rule.FILL:
            return """CASE WHEN c.first_name <> '' OR :first_name_derived AND c.name <> '' THEN c.first_name
                           ELSE s.first_name END"""
        case _:
            return """CASE WHEN s.first_name = '' THEN c.first_name
                           WHEN :first_name_derived AND c.first_name <> ''
                               AND c.first_name <> substr(c.name, 1, instr(c.name || ' ', ' ') - 1) THEN c.first_name
                           ELSE s.first_name END"""


def last_name(rule: Rule) -> str:
    """The last name."""
    match rule:
        case Rule.KEEP:
            return "c.last_name"
        case Rule.FILL:
            return "CASE c.last_name WHEN '' THEN s.last_name ELSE c.last_name END"
        case _:
            return "CASE s.last_name WHEN '' THEN c.last_name ELSE s.last_name END"
