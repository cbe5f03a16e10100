"""Plain English: every code that a person may meet has words, and they promise no more than is known."""

from collections.abc import Mapping
from enum import StrEnum

import pytest

from app.domain.campaign import Hold
from app.domain.health import StallCause
from app.domain.journal import Event
from app.domain.message import Status, Why
from app.domain.vocabulary import (
    EVENT_WORDS,
    HOLD_WORDS,
    STALL_WORDS,
    STATUS_WORDS,
    STEP_WORDS,
    WHY_WORDS,
    Step,
)


@pytest.mark.parametrize(
    ("codes", "words"),
    [
        (Status, STATUS_WORDS),
        (Why, WHY_WORDS),
        (Hold, HOLD_WORDS),
        (Event, EVENT_WORDS),
        (StallCause, STALL_WORDS),
        (Step, STEP_WORDS),
    ],
)
def test_every_code_has_words_of_its_own(codes: type[StrEnum], words: Mapping[StrEnum, str]) -> None:
    assert set(words) == set(codes)
    assert all(words.values())
    assert len(set(words.values())) == len(words)


def test_words_for_statuses_are_the_ones_that_screens_use() -> None:
    assert [words.lower().replace(" ", "_") for words in STATUS_WORDS.values()] == [str(status) for status in Status]


def test_nothing_that_may_have_been_sent_is_called_failed() -> None:
    every = [*STATUS_WORDS.values(), *WHY_WORDS.values(), *EVENT_WORDS.values(), *STEP_WORDS.values()]
    assert [words for words in every if "fail" in words.lower()] == []


@pytest.mark.parametrize(
    "why", [Why.INTERRUPTED, Why.RESTORED, Why.NO_ANSWER, Why.NO_ID, Why.DUPLICATE_ID, Why.SERVER_ERROR]
)
def test_what_cannot_be_known_is_said_to_be_unknown(why: Why) -> None:
    assert "may or may not have been sent" in WHY_WORDS[why]


def test_every_status_and_outcome_of_a_message_is_a_step_of_its_timeline() -> None:
    assert {str(status) for status in Status} - {"sending"} < {str(step) for step in Step}
