"""What the layers below say to a person, in the person's language: the sentence is known by its pattern.

Those layers know no Qt and write English. Their sentences stand in the catalogue with `{0}` where a value is, found in
the source by `run.py translate`. Here a sentence is compared with them, its values are taken out, and put into the
translation. Above a sentence that is not known stands what to do about its reason code.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication

from app.domain.campaign import CampaignStatus
from app.domain.errors import Refused
from app.domain.message import Status
from app.ui.language import TRANSLATIONS
from app.ui.what_to_do import WHAT_TO_DO, what_to_do

CONTEXT = "refusals"
VALUE = re.compile(r"\{(\d+)\}")

NAMES = {str(status): str(status).replace("_", " ").capitalize() for status in (*CampaignStatus, *Status)}
"""Statuses stand in sentences by their codes; the window has words for them."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """One sentence of the catalogue, and what finds it again."""

    words: str
    found_by: re.Pattern[str]
    weight: int
    """How much of it is fixed: of two that fit, the heavier one says more."""


def in_words(refusal: Refused) -> str:
    """What a person reads about a refusal: all of it in their language, or what to do above the English words."""
    words, advice = translated(refusal.message), what_to_do(refusal.reason)
    in_english = advice == WHAT_TO_DO[refusal.reason]
    return words if in_english or words != refusal.message else f"{advice}\n\n{words}"


def translated(sentence: str) -> str:
    """The sentence in the person's language, with its values; as it is when no pattern fits."""
    if not sentence:  # most messages have none, and the patterns take a tenth of a second to read
        return sentence
    found = _found(sentence)
    if found is None:
        return sentence
    words, values = found
    said = QCoreApplication.translate(CONTEXT, words)
    return VALUE.sub(lambda place: _value(values[int(place[1])]), said)


@lru_cache(maxsize=1000)
def _found(sentence: str) -> tuple[str, tuple[str, ...]] | None:
    fitting = ((pattern.words, found) for pattern in _patterns() if (found := pattern.found_by.fullmatch(sentence)))
    return next(((words, found.groups()) for words, found in fitting), None)


def _value(text: str) -> str:
    if text in NAMES:
        return QCoreApplication.translate("words", NAMES[text]).lower()
    return translated(text)


@cache
def _patterns() -> tuple[Pattern, ...]:
    return tuple(sorted(_read(), key=lambda pattern: -pattern.weight))


def _read() -> Iterator[Pattern]:
    # Any language's catalogue has the English sentences; the .qm, which Qt reads, cannot be searched.
    for context in ElementTree.parse(TRANSLATIONS / "retail_send_el.ts").getroot().iter("context"):
        if context.findtext("name") == CONTEXT:
            for source in context.iter("source"):
                yield pattern_of(source.text or "")


def pattern_of(words: str) -> Pattern:
    """The pattern that finds sentences of these words, whatever stands for `{0}`, `{1}` ..."""
    fixed = VALUE.split(words)[::2]
    return Pattern(words, re.compile("(.*?)".join(map(re.escape, fixed)), re.DOTALL), sum(map(len, fixed)))
