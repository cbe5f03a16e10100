"""What the command palette offers for a text: actions, campaigns, people and templates, the best first.

It runs off the UI thread. Nothing that it offers sends a message, except that letting all sending go on lets what was
held go on.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.domain.campaign import CampaignStatus
from app.domain.folding import fold
from app.domain.matching import INSIDE, partial, score
from app.storage.reads import Connection, reading
from app.storage.reads.palette import CampaignName, campaign_names, campaigns_named, people_named, template_names
from app.ui.figures import percent, phone
from app.ui.words import CAMPAIGN, say

CAMPAIGNS, PEOPLE, TEMPLATES, MOST = 4, 5, 3, 12
LEAST_LETTERS = 2
"""One letter is in everybody's name."""

STOPPABLE = (CampaignStatus.SENDING, CampaignStatus.SCHEDULED)


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the palette. `target` says to its owner what it stands for; `also` are more words that find it."""

    target: Hashable
    sign: str
    title: str
    note: str
    also: str = ""


def action(target: Hashable, sign: str, title: str, *, keys: str = "", also: str = "") -> Choice:
    """Something to do, with its keys at the right."""
    return Choice(target, sign, title, " · ".join(part for part in (say("Action"), keys) if part), also)


def find(store: Path, text: str, actions: Sequence[Choice]) -> list[Choice]:
    """What answers the text; with no text the actions, after the newest campaigns."""
    words = fold(text).split()
    with reading(store) as conn:
        if not words:
            newest = [campaign for campaign, _ in campaign_names(conn)[:CAMPAIGNS]]
            return [*map(campaign_choice, campaigns_named(conn, newest)), *actions]
        whole = _ranked(conn, text, words, actions, strict=True)
        return whole[:MOST] or _ranked(conn, text, words, actions, strict=False)[:MOST]


def campaign_choice(campaign: CampaignName) -> Choice:
    """A campaign, with where it stands."""
    stands = say(CAMPAIGN[campaign.status]).lower()
    if campaign.status is CampaignStatus.SENDING and campaign.planned:
        stands = f"{stands}, {percent(campaign.done, campaign.planned)}"
    return Choice(("campaign", campaign.id), "send", campaign.name, f"{say('Campaign')} · {stands}")


def _ranked(
    conn: Connection, text: str, words: Sequence[str], actions: Sequence[Choice], *, strict: bool
) -> list[Choice]:
    rate = score if strict else partial
    found: list[tuple[int, Choice]] = []
    for campaign in _campaigns(conn, words):
        found.append((rate(words, campaign.name), campaign_choice(campaign)))
        found += [(rate(words, choice.title) - 1, choice) for choice in _of_campaign(campaign)]
    found += [(rate(words, f"{one.title} {one.also}"), one) for one in actions]
    templates = [(rate(words, f"{one.name} {one.category}"), one) for one in template_names(conn)]
    for points, template in sorted(templates, key=lambda entry: -entry[0])[:TEMPLATES]:
        note = " · ".join(part for part in (say("Template"), template.category) if part)
        found.append((points, Choice(("template", template.id), "file-text", template.name, note)))
    found += _people(conn, text, words, strict=strict)
    # Sorting keeps the order of equals: campaigns, what can be done with them, actions, templates, people.
    return [choice for points, choice in sorted(found, key=lambda entry: -entry[0]) if points > 0]


def _campaigns(conn: Connection, words: Sequence[str]) -> list[CampaignName]:
    """Those with most of the words: the others may be what is to be done with them."""
    rated = [(score(words, name), partial(words, name), campaign) for campaign, name in campaign_names(conn)]
    best = sorted((entry for entry in rated if entry[0] or entry[1]), key=lambda entry: (-entry[0], -entry[1]))
    return campaigns_named(conn, [campaign for _, _, campaign in best[:CAMPAIGNS]])


def _of_campaign(campaign: CampaignName) -> list[Choice]:
    choices = []
    if campaign.status in STOPPABLE:
        choices.append(action(("pause", campaign.id), "pause", say("Pause {0}").format(campaign.name)))
    if campaign.planned:
        title = say("Export the report of {0}").format(campaign.name)
        choices.append(action(("export", campaign.id), "download", title))
    return choices


def _people(conn: Connection, text: str, words: Sequence[str], *, strict: bool) -> list[tuple[int, Choice]]:
    if len("".join(words)) < LEAST_LETTERS:
        return []
    texts = [text] if strict else [word for word in words if len(word) >= LEAST_LETTERS]
    found = {person.id: person for part in texts for person in people_named(conn, part, limit=PEOPLE)}
    rated = []
    for person in found.values():
        choice = Choice(
            ("contact", person.id),
            "user",
            person.name or phone(person.number),
            f"{say('Contact')} · {phone(person.number)}",
        )
        points = score(words, person.name) if strict else partial(words, person.name)
        rated.append((points or (INSIDE if strict else 0), choice))
    return sorted(rated, key=lambda entry: -entry[0])[:PEOPLE]
