"""The words about characters that make a message Unicode: what each can become, and what is counted but not seen."""

from PySide6.QtCore import QCoreApplication

from app.domain.forcing import Forcing, Unseen, replacement
from app.ui.composing_words import unseen_words
from app.ui.figures import whole


def say(text: str) -> str:
    """A text of this module in the person's language."""
    return QCoreApplication.translate("forcing_words", text)


def can_replace(one: Forcing) -> bool:
    """Whether anything can be done about it by itself."""
    return not one.in_code and replacement(one.character) is not None


def replace_words(one: Forcing) -> str:
    """What can be done about this one, or why nothing can."""
    named, plain = unseen_words(one.character), replacement(one.character)
    if one.in_code:
        return say("{0} is part of an address or a code and stays").format(named)
    if plain is None:
        return say("Nothing plainer says the same as {0}").format(named)
    if not plain:
        return say("Remove {0}").format(named)
    return say("Replace {0} with {1}").format(named, say("a blank") if plain == " " else f"“{plain}”")


def all_words(one: Forcing, count: int) -> str:
    """The same for every one of so many."""
    words = say("Replace all {0} of them") if replacement(one.character) else say("Remove all {0} of them")
    return words.format(whole(count))


def mark_words(one: Forcing) -> str:
    """Why a character is marked, for whoever points at it."""
    named = unseen_words(one.character)
    words = say("{0} makes the message Unicode.").format(named[0].upper() + named[1:])
    return f"{words} {say('A click or F2 changes it.')}" if can_replace(one) else words


def beyond_words(found: Unseen) -> str:
    """'Counts about 3 characters more than it looks: ...'; empty when it counts what one sees."""
    if not found.places:
        return ""
    count = say("1 character") if found.places == 1 else say("{0} characters").format(whole(found.places))
    if found.about:
        count = say("about {0}").format(count)
    return say("Counts {0} more than it looks: emoji, and letters with loose marks, take several.").format(count)
