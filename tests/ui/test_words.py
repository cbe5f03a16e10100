"""Everything that a screen may have to name has a name."""

import inspect

from app.domain.campaign import CampaignStatus, Hold
from app.domain.contact import Consent
from app.domain.errors import NotSent, Reason, Refused
from app.domain.health import QueueName, StallCause
from app.domain.message import Status, Why
from app.domain.vocabulary import Step
from app.pipeline.commands import Commands
from app.storage.gate import GateReason
from app.ui import figures, words
from app.ui.actions import Actions
from app.ui.widgets.timeline import COLOUR
from tests.doubles.fake_commands import FakeCommands


def test_every_code_has_words() -> None:
    assert set(words.MESSAGE) == set(words.MEANING) == set(Status)
    assert set(words.CAMPAIGN) == set(CampaignStatus)
    assert set(words.HOLD) == set(words.HOLD_SHORT) == set(Hold)
    assert set(words.WHY) == set(words.WHY_AT_LENGTH) == set(Why)
    assert set(words.STALL) == set(StallCause)
    assert set(words.QUEUE) == set(QueueName)
    assert set(words.GATE) == set(GateReason)
    assert set(words.CONSENT) == set(Consent)
    assert set(words.STEP) == set(COLOUR) == set(Step)


def test_one_is_not_plural() -> None:
    assert (words.people(1), words.people(2310)) == ("1 person", "2,310 people")
    assert (words.messages(1), words.messages(0)) == ("1 message", "0 messages")
    assert (words.segments(1), words.segments(2)) == ("1 segment", "2 segments")


def test_sent_means_that_mitto_took_it_and_nothing_else() -> None:
    counts = dict.fromkeys(Status, 1)
    assert words.sent(counts) == 4
    assert words.sent(dict.fromkeys(Status, 0) | {Status.REJECTED: 7, Status.UNCONFIRMED: 2, Status.SENDING: 3}) == 0


def test_our_own_errors_speak_for_themselves_and_others_are_called_unexpected() -> None:
    assert words.of_error(Refused(Reason.NO_SENDER, "No sender is set.")) == "No sender is set."
    assert words.of_error(NotSent("no route")) == "no route"
    assert "unexpected" in words.of_error(KeyError("boom"))
    assert "boom" not in words.of_error(KeyError("boom"))


def test_what_is_not_known_is_a_dash_and_never_a_zero() -> None:
    assert figures.whole(None) == figures.span(None) == figures.file_size(None) == figures.percent(0, 0) == "—"
    assert figures.whole(0) == "0"


def test_spans_are_told_in_their_largest_sensible_unit() -> None:
    told = [figures.span(seconds) for seconds in (0.4, 49, 200, 7800, 5 * 86400)]
    assert told == ["0 s", "49 s", "3 min", "2 h 10 min", "5 days"]


def test_a_share_is_not_rounded_up_to_all_while_something_is_left() -> None:
    assert figures.percent(99_999, 100_000) == "99.9 %"
    assert figures.percent(4, 4) == "100.0 %"


def test_a_greek_number_is_grouped_and_a_foreign_one_is_left_alone() -> None:
    assert figures.phone("+306944117749") == "+30 6944 117 749"
    assert figures.phone("+447700900123") == "+447700900123"


def test_windows_ask_for_nothing_that_the_real_commands_do_not_offer() -> None:
    asked = [name for name, _ in inspect.getmembers(Actions, inspect.isfunction) if not name.startswith("_")]
    for name in asked:
        real = inspect.signature(getattr(Commands, name))
        for side in (getattr(Actions, name), getattr(FakeCommands, name)):
            wanted = inspect.signature(side)
            assert set(wanted.parameters) <= set(real.parameters), name
            answers = [inspect.formatannotation(one.return_annotation).strip("'") for one in (wanted, real)]
            assert answers[0].rpartition(".")[2] == answers[1].rpartition(".")[2] or name == "resume", name
