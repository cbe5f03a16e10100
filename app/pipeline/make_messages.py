"""Make the messages of a campaign, one a person, as they go out: a launch freezes these, and a plan shows the same."""

from collections.abc import Iterable, Iterator

from app.domain.errors import Reason, Refused
from app.domain.message import digest
from app.domain.money import pricing
from app.domain.segments import measure
from app.domain.settings import Settings
from app.domain.template import Template, render
from app.storage.audiences import Recipient
from app.storage.outbox.freeze import Frozen


def make_messages(recipients: Iterable[Recipient], template: Template, settings: Settings) -> Iterator[Frozen]:
    """One at a time, in the order of the people. Raises Refused (no_message_text) for one without a word."""
    price_to = pricing(settings)
    for person in recipients:
        text = render(template, person.fields)
        measured = measure(text)
        if not text.strip():
            raise Refused(
                Reason.NO_MESSAGE_TEXT,
                f"The text would be empty for {person.number}, whose fields are empty. Add words or a fallback: "
                "{first_name|friend}. Nothing was sent.",
            )
        region, each = price_to(person.number)
        yield Frozen(
            contact=person.id,
            name=person.fields["name"],
            number=person.number,
            text=text,
            digest=digest(person.number, text),
            encoding=measured.encoding,
            segments=measured.segments,
            region=region,
            cost=None if each is None else each * measured.segments,
        )
