"""Our side against the simulated Mitto: whatever goes wrong, what we say of a message and its audit list agree."""

import contextlib
from collections import Counter
from collections.abc import Iterator
from typing import get_args

import pytest

from app.domain.errors import AccountRefused, MaybeSent, Throttled
from app.domain.gateway import Accepted, Gateway, OutMessage, Rejected
from app.domain.message import Why
from app.domain.segments import Encoding
from app.domain.setting_values import Family
from app.pipeline.sandbox import Fault, FaultPlan, Sandbox, SandboxOptions
from app.pipeline.sandbox.faults import ONLY_STATUS, Kind
from tests.doubles.mitto_account import ACCOUNT, KEY, Arms, account, messages

FAMILIES = pytest.mark.parametrize("family", list(Family))
KINDS = [kind for kind in get_args(Kind) if kind not in ONLY_STATUS]
DROPS = {"accept_then_drop", "reject_then_drop", "truncated", "huge_body", "drip", "slow"}


@contextlib.contextmanager
def practice(family: Family, plan: FaultPlan, seconds: float = 20.0) -> Iterator[tuple[Sandbox, Gateway]]:
    """A sandbox with an account in this family."""
    options = SandboxOptions(key=KEY, traffic_account=ACCOUNT, faults=plan)
    with Sandbox(options) as sandbox, account(sandbox.url, family=family, read_timeout_s=seconds) as gateway:
        yield sandbox, gateway


def say(gateway: Gateway, batch: list[OutMessage]) -> dict[str, str]:
    """What our side makes of each number of one request: taken, not taken, or open."""
    arms = Arms()
    try:
        answer = gateway.send(batch, arm=arms)
    except MaybeSent:
        return dict.fromkeys([m.number for m in batch], "open")
    except (Throttled, AccountRefused):
        return dict.fromkeys([m.number for m in batch], "not taken")
    assert arms.count == 1
    words = [
        "taken" if isinstance(o, Accepted) else "not taken" if isinstance(o, Rejected) else "open"
        for o in answer.outcomes
    ]
    return {m.number: word for m, word in zip(batch, words, strict=True)}


def got(sandbox: Sandbox) -> Counter[str]:
    """How many messages each number got."""
    return Counter("+" + entry.number.lstrip("+") for entry in sandbox.audit())


@FAMILIES
@pytest.mark.parametrize("count", [1, 6])
@pytest.mark.parametrize("kind", KINDS)
def test_no_fault_makes_our_side_say_what_is_not_so(kind: Kind, count: int, family: Family) -> None:
    plan = FaultPlan(faults=(Fault(kind, times=1, seconds=0.3),))
    batch = messages(count)
    with practice(family, plan, 0.25 if kind in DROPS else 20.0) as (sandbox, gateway):
        said = say(gateway, batch)
        taken = got(sandbox)
        assert all(taken[number] == 1 for number, word in said.items() if word == "taken")
        assert all(taken[number] == 0 for number, word in said.items() if word == "not taken")
        assert max(taken.values(), default=0) <= 1
        again = say(gateway, messages(2, text="after it"))
        assert set(again.values()) == {"taken"}


@FAMILIES
def test_a_good_day_ends_with_every_message_taken_once(family: Family) -> None:
    batch = messages(50)
    with practice(family, FaultPlan()) as (sandbox, gateway):
        gateway.probe()
        said = say(gateway, batch)
        assert set(said.values()) == {"taken"}
        assert got(sandbox) == Counter(m.number for m in batch)
        assert {entry.text for entry in sandbox.audit()} == {batch[0].text}


def test_every_text_arrives_as_it_was_written() -> None:
    text = "Γειά <50% \r\n\"'&€ 😀 https://shop.example/?a=1&b=%20"
    with practice(Family.MESSAGING, FaultPlan()) as (sandbox, gateway):
        say(gateway, messages(1, text=text))
        say(gateway, messages(3, text=text + "!"))
        assert [entry.text for entry in sandbox.audit()] == [text] + [text + "!"] * 3


@pytest.mark.parametrize("code_status", [200, 400])
def test_a_bad_sender_is_refused_with_its_reason(code_status: int) -> None:
    plan = FaultPlan(code_status=400 if code_status == 400 else 200)
    with practice(Family.SMS, plan) as (sandbox, gateway):
        answer = gateway.send(messages(1, sender="!", text="Hi", encoding=Encoding.GSM7), arm=Arms())
        assert sandbox.audit() == []
    assert [o.why for o in answer.outcomes if isinstance(o, Rejected)] == [Why.INVALID_SENDER]


def test_a_text_outside_its_encoding_is_refused_with_its_reason() -> None:
    with practice(Family.SMS, FaultPlan()) as (sandbox, gateway):
        answer = gateway.send(messages(2, encoding=Encoding.GSM7), arm=Arms())
        assert sandbox.audit() == []
    assert [o.why for o in answer.outcomes if isinstance(o, Rejected)] == [Why.INVALID_TEXT] * 2


def test_deliveries_are_asked_for_by_id() -> None:
    with practice(Family.MESSAGING, FaultPlan()) as (_, gateway):
        outcome = gateway.send(messages(1), arm=Arms()).outcomes[0]
        assert isinstance(outcome, Accepted)
        delivery = gateway.delivery(outcome.provider_id)
        assert (delivery.provider_id, delivery.status) == (outcome.provider_id, None)
        assert delivery.raw in {"Queued", "Pending", "Sent"}
        assert gateway.delivery("01KC69MT19BRK5MSXG1V95YPHX").raw == "not_found"


def test_a_word_that_nobody_knows_leaves_a_message_in_flight() -> None:
    plan = FaultPlan(faults=(Fault("unknown_status", target="status", word="Rerouted"),))
    with practice(Family.MESSAGING, plan) as (_, gateway):
        outcome = gateway.send(messages(1), arm=Arms()).outcomes[0]
        assert isinstance(outcome, Accepted)
        delivery = gateway.delivery(outcome.provider_id)
    assert (delivery.status, delivery.raw) == (None, "Rerouted")


@FAMILIES
def test_a_wrong_key_is_told_by_probe_and_send(family: Family) -> None:
    options = SandboxOptions(key="another")
    with Sandbox(options) as sandbox, account(sandbox.url, family=family) as gateway:
        with pytest.raises(AccountRefused):
            gateway.send(messages(2), arm=Arms())
        if family is Family.MESSAGING:
            with pytest.raises(AccountRefused):
                gateway.probe()
        assert sandbox.audit() == []
