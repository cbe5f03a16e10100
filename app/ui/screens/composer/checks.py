"""What is well with a draft and what stands in its way, as lines with one action each."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.errors import Refused
from app.domain.fitting import Fit
from app.domain.health import Health
from app.domain.setting_values import sender as check_sender
from app.domain.template import Field, UnknownField, parse_template
from app.storage.reads.plan import Plan
from app.ui.composing_words import field_words, left_out_words
from app.ui.figures import whole
from app.ui.screens.composer.drafting import Drafting
from app.ui.widgets.check_list import Check, Level
from app.ui.words import of_error, people

FITTED: Mapping[Fit, str] = {
    Fit.PLAIN: str(QT_TRANSLATE_NOOP("checks", "Every message goes with plain quotes, dashes and blanks")),
    Fit.CAPITALS: str(QT_TRANSLATE_NOOP("checks", "Every message goes with its Greek in capitals, without accents")),
}

Go = Callable[[], None]
Edit = Callable[[str], None]


def say(text: str) -> str:
    """A text of this module in the person's language."""
    return QCoreApplication.translate("checks", text)


def about(plan: Plan, words: str) -> str:
    """A figure from a sample says so."""
    return words if plan.exact else say("about {0}").format(words)


def audience_check(drafting: Drafting, go: Go | None = None) -> Check:
    """Whether there is anybody."""
    known, refused = drafting.knowing.people, drafting.knowing.refused
    if refused is not None:
        return Check(Level.STOP, of_error(refused), say("Change"), go)
    if known is None or not known.audience.exact:
        return Check(Level.UNKNOWN, say("The people are being counted"))
    found = known.audience
    if not found.people:
        return Check(Level.STOP, say("There is nobody who may be written to"), say("Change"), go)
    left = sum(found.left_out.values())
    if not left:
        return Check(Level.WELL, say("{0}, each once; nobody is left out").format(people(found.people)))
    return Check(
        Level.WELL, say("{0}, each once; {1} left out, each with a reason").format(people(found.people), whole(left))
    )


def left_out_check(drafting: Drafting) -> list[Check]:
    """Why somebody is left out."""
    known = drafting.knowing.people
    if known is None or known.audience.people == known.audience.matching:
        return []
    reasons = [left_out_words(reason) for reason, count in known.audience.left_out.items() if count]
    count = whole(known.audience.matching - known.audience.people)
    return [Check(Level.NOTE, say("{0} left out: {1}").format(count, ", ".join(reasons)))]


def waiting_check(drafting: Drafting) -> list[Check]:
    """Whether somebody gets it later."""
    known = drafting.knowing.people
    if known is None or not known.audience.waiting:
        return []
    words = say("Later, as they were messaged often enough lately: {0}")
    return [Check(Level.NOTE, words.format(people(known.audience.waiting)))]


def text_checks(drafting: Drafting, go: Go | None = None, edit: Edit | None = None) -> list[Check]:
    """Whether everybody gets words, and the right ones. `edit` opens a field of this name."""
    text, plan = drafting.content.text, drafting.knowing.plan
    change = say("Change")
    if not text.strip():
        return [Check(Level.STOP, say("There is no text yet"), change, go)]
    try:
        parse_template(text, drafting.knowing.fields)
    except UnknownField as unknown:
        named = ", ".join(f"{{{name}}}" for name in unknown.fields)
        fields = ", ".join(field_words(name) for name in drafting.knowing.fields)
        words = say("{0}: there is no such field. The fields are: {1}")
        return [Check(Level.STOP, words.format(named, fields), change, go)]
    if plan is None:
        return [Check(Level.UNKNOWN, say("The messages are being counted"))]
    found = []
    if drafting.content.fit is not Fit.AS_TYPED:
        found.append(Check(Level.NOTE, say(FITTED[drafting.content.fit]), change, go))
    if plan.empty:
        words = say("{0} would get an empty message: they have no value for the fields")
        found.append(Check(Level.STOP, words.format(people(plan.empty)), change, go))
    for field, count in plan.missing.items():
        if not count:
            continue
        do = go if edit is None else lambda name=field.name: edit(name)  # type: ignore[misc]
        told = _without(about(plan, whole(count)), count, field)
        found.append(Check(Level.NOTE if field.fallback else Level.CARE, told, change, do))
    if not plan.empty and not any(plan.missing.values()):
        found.append(Check(Level.WELL, say("Everybody gets a whole text")))
    return found


def _without(shown: str, count: int, field: Field) -> str:
    """'31 people have no first name: they get “friend”'; `shown` is their number, which may be about so many."""
    if field.fallback:
        words = say("{0} people have no {1}: they get “{2}”")
        words = say("1 person has no {1}: they get “{2}”") if count == 1 else words
    else:
        words = say("{0} people have no {1} and get nothing in its place")
        words = say("1 person has no {1} and gets nothing in its place") if count == 1 else words
    return words.format(shown, field_words(field.name), field.fallback)


def message_checks(drafting: Drafting, edit: Edit) -> list[Check]:
    """What matters while the text is written."""
    known = drafting.knowing.people
    first = audience_check(drafting)
    if known is not None and known.audience.people and known.audience.exact:
        first = Check(Level.WELL, say("{0} will receive it").format(people(known.audience.people)))
    checks = [first, *left_out_check(drafting), *waiting_check(drafting), *text_checks(drafting, edit=edit)]
    if drafting.knowing.counting:
        checks.append(Check(Level.UNKNOWN, say("So many messages are counted in the background; figures are about")))
    return checks


def sender_check(drafting: Drafting, go: Go) -> Check:
    """Whether Mitto would take the sender."""
    ready = drafting.knowing.readiness
    if ready is None:
        return Check(Level.UNKNOWN, say("The settings are being read"))
    sender = drafting.content.sender or ready.settings.mitto_sender
    if not sender:
        return Check(Level.STOP, say("No sender is set: the name or number that people see"), say("Change"), go)
    try:
        check_sender("", sender)
    except Refused:
        words = say("Mitto would not take the sender “{0}”")
        return Check(Level.STOP, words.format(sender), say("Change"), go)
    return Check(Level.WELL, say("Sender “{0}” keeps to Mitto's rules").format(sender))


def machine_checks(drafting: Drafting, health: Health | None, settings: Go, queues: Go) -> list[Check]:
    """Whether this computer is ready: account, disk, queue, worker, and whether sending is let through."""
    ready = drafting.knowing.readiness
    if ready is None:
        return []
    found = []
    if ready.account is not None:
        found.append(Check(Level.STOP, of_error(ready.account), say("Settings"), settings))
    else:
        found.append(Check(Level.WELL, say("The Mitto account is entered on this computer")))
    found += [
        Check(Level.STOP, of_error(refusal), say("Queue health"), queues)
        for refusal in (ready.disk, ready.queue)
        if refusal is not None
    ]
    if health is None:
        found.append(Check(Level.CARE, say("It is not known whether the worker is running"), say("Look"), queues))
    elif not health.worker.alive:
        words = say("The worker is not running: nothing goes out until Retail Send is started again")
        found.append(Check(Level.CARE, words, say("Look"), queues))
    elif health.gate is not None and not health.gate.open:
        found.append(Check(Level.CARE, say("Sending is held at the moment; it waits"), say("Look"), queues))
    elif ready.disk is None and ready.queue is None:
        found.append(Check(Level.WELL, say("The worker is running, the queue works, there is room on the disk")))
    return found
