"""The table of answers: what each of Mitto's means for rows, requests, gate, campaign and journal."""

from dataclasses import dataclass, replace

import pytest

from app.domain.campaign import CampaignStatus, Hold
from app.domain.message import Status, Why
from app.pipeline.hand_over import hand_over
from app.storage.gate import GateReason
from tests.doubles.fake_gateway import Deed, accept, breaks, maybe_sent, refuse_account, reject, throttle, uncertain
from tests.guards.logs import LogWatch
from tests.pipeline.desk import Desk


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table."""

    deed: Deed
    status: Status
    why: Why | None
    outcome: str
    result: str
    http_status: int | None
    gate: GateReason | None = None
    hold: Hold | None = None
    events: tuple[str, ...] = ()
    logs: str | None = None

    @property
    def go_on(self) -> bool:
        """Whether the next request may follow at once."""
        return self.result == "answered"


RESET = Row(
    maybe_sent(raw="half"),
    Status.UNCONFIRMED,
    Why.NO_ANSWER,
    "unconfirmed",
    "unconfirmed",
    None,
    gate=GateReason.UNCONFIRMED,
    events=("unconfirmed", "gate_closed"),
)
KEY_REFUSED = Row(
    refuse_account(401),
    Status.QUEUED,
    Why.ACCOUNT,
    "returned",
    "returned",
    401,
    hold=Hold.ACCOUNT,
    events=("key_refused", "campaign_paused"),
)
TABLE = {
    "yes": Row(accept, Status.ACCEPTED, None, "accepted", "answered", 200),
    "no": Row(reject(), Status.REJECTED, Why.INVALID_NUMBER, "rejected", "answered", 400),
    "reset": RESET,
    "answer that broke off": replace(RESET, deed=maybe_sent(502), why=Why.SERVER_ERROR, http_status=502),
    "5xx": replace(RESET, deed=uncertain(), why=Why.SERVER_ERROR, http_status=503),
    "2xx without ids": replace(RESET, deed=uncertain(Why.NO_ID, http_status=200), why=Why.NO_ID, http_status=200),
    "an error of any other kind": replace(
        RESET, deed=breaks(RuntimeError("a bug")), logs="a request broke off after its claim"
    ),
    "401": KEY_REFUSED,
    "402": replace(KEY_REFUSED, deed=refuse_account(402), http_status=402),
    "403": replace(KEY_REFUSED, deed=refuse_account(403), http_status=403),
    "429": Row(
        throttle(120),
        Status.QUEUED,
        Why.THROTTLED,
        "returned",
        "returned",
        429,
        gate=GateReason.THROTTLED,
        events=("gate_closed",),
    ),
}


@pytest.mark.parametrize("name", TABLE)
def test_each_answer_means_what_the_table_says(name: str, desk: Desk, expected_logs: LogWatch) -> None:
    row = TABLE[name]
    if row.logs is not None:
        expected_logs(row.logs)
    campaign = desk.launch(11)
    batch = desk.batches(campaign)[1]
    desk.gateway.script = [row.deed]
    assert hand_over(desk.parcel(batch), desk.gateway, desk.settings(), desk.sender()) is row.go_on

    messages = desk.rows("SELECT * FROM messages WHERE batch_id = ?", batch)
    assert {(one["status"], one["why"], one["attempt"]) for one in messages} == {(row.status, row.why, 1)}
    attempts = desk.rows("SELECT * FROM attempts")
    assert len(attempts) == 10
    assert {(one["outcome"], one["why"]) for one in attempts} == {(row.outcome, row.why)}
    [request] = desk.rows("SELECT * FROM requests")
    assert (request["result"], request["http_status"], request["messages"]) == (row.result, row.http_status, 10)
    assert request["ended_at"] is not None
    assert desk.gate() is row.gate
    assert desk.stands(campaign) == (CampaignStatus.PAUSED if row.hold else CampaignStatus.SENDING, row.hold)
    assert tuple(desk.events()) == row.events
    assert len(desk.gateway.left) == 1
    # The message of the other batch is as it was.
    assert desk.statuses(campaign)[0] is Status.QUEUED
