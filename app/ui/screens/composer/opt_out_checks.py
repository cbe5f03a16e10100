"""Whether people are told how to opt out, and in a way that works."""

from PySide6.QtCore import QCoreApplication

from app.domain.asking_to_answer import asks_to_answer, can_be_answered
from app.ui.opt_out_words import no_line_words
from app.ui.screens.composer.checks import Go
from app.ui.screens.composer.drafting import Drafting
from app.ui.widgets.check_list import Check, Level


def say(text: str) -> str:
    """A text of this module in the person's language."""
    return QCoreApplication.translate("opt_out_checks", text)


def opt_out_checks(drafting: Drafting, *, settings: Go, go: Go | None = None) -> list[Check]:
    """`settings` leads to where the line is set up, `go` to the text."""
    content, knowing, change = drafting.content, drafting.knowing, say("Change")
    if knowing.around is None or knowing.readiness is None or not content.text.strip():
        return []
    sender = content.sender or knowing.readiness.settings.mitto_sender
    found = []
    if sender and not can_be_answered(sender):
        if asks_to_answer(content.text):
            words = say(
                "The text asks people to answer STOP, but nobody can answer “{0}”: name a phone number or a page"
            )
            found.append(Check(Level.STOP, words.format(sender), change, go))
        if asks_to_answer(knowing.line):
            words = say("The opt-out line asks people to answer STOP, but nobody can answer “{0}”")
            found.append(Check(Level.STOP, words.format(sender), say("Settings"), settings))
    if content.no_line_why:
        words = say("Goes without the opt-out line: {0}").format(no_line_words(content.no_line_why))
        found.append(Check(Level.NOTE, words, change, go))
    elif not knowing.line:
        words = say("No opt-out line is set up: unless the text says it, nobody learns how to opt out")
        found.append(Check(Level.CARE, words, say("Set it up"), settings))
    elif not found:
        found.append(Check(Level.WELL, say("Every message says how to opt out")))
    return found
