"""The longer sentences about rows of the journal: those that count, or that differ from cause to cause."""

from pathlib import PurePath

from app.domain.campaign import Hold, Settlement
from app.domain.contact import Consent
from app.domain.erasure import is_erased
from app.domain.errors import Reason
from app.domain.health import StallCause
from app.domain.message import Why
from app.storage.reads.imports import FIGURES
from app.ui.activity_facts import Facts, joined
from app.ui.figures import phone, whole
from app.ui.first_people_words import fared
from app.ui.what_to_do import what_to_do
from app.ui.words import CONSENT, GATE, HOLD_SHORT, STALL, WHY, say


def unconfirmed(f: Facts) -> str:
    """Present tense only while there is something to decide."""
    count = f.count("messages")
    if count == 1:
        words = say("1 message of {1} is unconfirmed") if f.unconfirmed else say("1 message of {1} was unconfirmed")
    else:
        words = (
            say("{0} messages of {1} are unconfirmed") if f.unconfirmed else say("{0} messages of {1} were unconfirmed")
        )
    return words.format(whole(count), f.name)


def imported(f: Facts) -> str:
    """The figures of an import that are not zero."""
    added, updated, merged = f.count("added"), f.count("updated"), f.count("merged")
    left_out = f.count("rejected") + f.count("suppressed")
    return joined(
        say("{0} added").format(whole(added)),
        say("{0} updated").format(whole(updated)) if updated else "",
        say("{0} merged").format(whole(merged)) if merged else "",
        say("{0} left out").format(whole(left_out)) if left_out else "",
        say("List: {0}").format(f.text("list")) if f.text("list") else "",
    )


def import_undone(f: Facts) -> str:
    """Who went, who is as before, and who stays as they are."""
    removed, restored, messaged, changed, named = map(f.count, FIGURES)
    return joined(
        say("{0} taken away").format(whole(removed)) if removed else "",
        say("{0} as before").format(whole(restored)) if restored else "",
        say("{0} stay: they got a message").format(whole(messaged)) if messaged else "",
        say("{0} stay: changed since").format(whole(changed)) if changed else "",
        say("{0} stay: {1} names them too").format(whole(named), f.text("named_by")) if named else "",
        say("Old messages are anonymous, so some may have got one") if f.text("unknown_until") else "",
    )


def opted_out(f: Facts) -> str:
    """How it came to be known."""
    source = f.text("source")
    how = say("Noted by you") if source == "the owner" else say("From: {0}").format(source)
    number = "" if is_erased(f.text("number")) else phone(f.text("number"))
    return joined(how, number if number != f.person("number") else "")


def settled(f: Facts) -> str:
    """What the owner decided."""
    how = f.text("how")
    what = {
        Settlement.SENT: say("Counted as sent"),
        Settlement.RESEND: say("To be sent again"),
        Settlement.DROP: say("Not to be sent again"),
    }
    return joined(
        what[Settlement(how)] if how in set(Settlement) else "", f.person("number") if f.text("number") else ""
    )


def held(f: Facts) -> str:
    """Why it was paused."""
    hold = f.text("hold")
    return joined(say(HOLD_SHORT[Hold(hold)]) if hold in set(Hold) else "", f.text("detail"))


def first_people(f: Facts) -> str:
    """How they fared, and what comes of it."""
    words = fared(
        f.count("people"),
        delivered=f.count("delivered"),
        undelivered=f.count("undelivered"),
        rejected=f.count("rejected"),
        unconfirmed=f.count("unconfirmed"),
        waiting=f.count("waiting"),
    )
    return joined(words, say("The rest goes out") if f.count("goes_on") else say("The rest waits for you"))


def gate(f: Facts) -> str:
    """Why sending was held."""
    return say(GATE[f.text("reason")]) if f.text("reason") in GATE else ""


def gate_closed(f: Facts) -> str:
    """Who held it."""
    return say("You paused all sending") if f.text("reason") == "owner" else say("Sending is held")


def gate_opened(f: Facts) -> str:
    """Who let it go on."""
    return say("You let all sending go on") if f.text("reason") == "owner" else say("Sending goes on")


def refused_account(f: Facts) -> str:
    """What to do, by Mitto's answer."""
    which = {
        401: say("The API key is not right. Enter it anew in Settings."),
        402: say("The balance is used up. Top it up with Mitto."),
        403: say("This computer's address is not on Mitto's list."),
    }
    return which.get(f.count("http_status"), say("Check the key, the balance and this computer's address with Mitto."))


def start_refused(f: Facts) -> str:
    """What to do about it."""
    reason = f.text("reason")
    return what_to_do(Reason(reason)) if reason in set(Reason) else ""


def stalled(f: Facts) -> str:
    """The cause, and what to do."""
    cause = f.text("cause")
    return say(STALL[StallCause(cause)]) if cause in set(StallCause) else ""


def why(f: Facts) -> str:
    """Why its messages are unconfirmed."""
    why = f.text("why")
    return say(WHY[Why(why)]) if why in set(Why) else ""


def changed(f: Facts) -> str:
    """The old and the new value."""
    empty = say("not set")
    return say("From {0} to {1}").format(f.text("was") or empty, f.text("now") or empty)


def file(f: Facts) -> str:
    """A file without its folder."""
    return PurePath(f.text("file").replace("\\", "/")).name


def edited(f: Facts) -> str:
    """What of a person was changed."""
    names = {
        "number": say("Number"),
        "name": say("Name"),
        "first_name": say("First name"),
        "last_name": say("Last name"),
        "consent": say("Consent"),
        "lists": say("Lists"),
        "email": say("E-mail"),
        "birthday": say("Birthday"),
        "birth_year": say("Year of birth"),
        "name_day": say("Name-day"),
        "gender": say("Gender"),
        "tags": say("Tags"),
        "fields": say("Own fields"),
    }
    return ", ".join(names[part] for part in f.text("changed").split() if part in names)


def consent(f: Facts) -> str:
    """What they agreed to, and where the shop knows it from."""
    code = f.text("consent")
    return joined(say(CONSENT[Consent(code)]) if code in set(Consent) else "", f.text("source"))
