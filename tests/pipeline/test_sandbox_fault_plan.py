"""When a fault strikes, and how a plan is read from a file."""

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from app.pipeline.sandbox import Fault, FaultPlan, FaultPlanError, ReportStyle, load_fault_plan
from app.pipeline.sandbox.fault_watch import FaultWatch
from app.pipeline.sandbox.faults import KINDS


def hits(*faults: Fault, requests: int = 10, numbers: tuple[str, ...] = (), seed: int = 1) -> list[int]:
    """Which of so many send requests are hit."""
    watch = FaultWatch(FaultPlan(faults, seed=seed))
    return [count for count in range(1, requests + 1) if watch.next("send", numbers) is not None]


def test_a_fault_strikes_when_it_is_told_to() -> None:
    assert hits(Fault("slow", request=3)) == [3]
    assert hits(Fault("slow", every=4)) == [4, 8]
    assert hits(Fault("slow", every=4, times=1)) == [4]
    assert hits(Fault("slow", times=2)) == [1, 2]
    assert hits(Fault("slow"), requests=3) == [1, 2, 3]
    assert hits(Fault("slow", numbers=("306900000001",)), numbers=("+306900000001",), requests=2) == [1, 2]
    assert hits(Fault("slow", numbers=("+306900000001",)), numbers=("+306900000002",)) == []
    assert hits(Fault("slow", every=2, numbers=("+1",)), numbers=("+1", "+2"), requests=4) == [2, 4]


def test_a_share_is_drawn_from_the_seed() -> None:
    drawn = hits(Fault("slow", share=0.3), requests=1000)
    assert 200 < len(drawn) < 400
    assert drawn == hits(Fault("slow", share=0.3), requests=1000)
    assert drawn != hits(Fault("slow", share=0.3), requests=1000, seed=2)
    assert hits(Fault("slow", share=0.0)) == []
    assert hits(Fault("slow", share=1.0), requests=3) == [1, 2, 3]


def test_the_first_fault_that_fits_is_taken() -> None:
    watch = FaultWatch(FaultPlan((Fault("ok", request=2), Fault("html"))))
    assert [fault.kind for fault in (watch.next("send"), watch.next("send"), watch.next("send")) if fault] == [
        "html",
        "ok",
        "html",
    ]


def test_each_target_counts_for_itself_and_a_new_plan_counts_anew() -> None:
    watch = FaultWatch(FaultPlan())
    watch.next("send")
    watch.follow(FaultPlan((Fault("slow", request=1), Fault("refuse_status", target="status", request=1))))
    assert watch.next("account") is None
    assert watch.next("status") == Fault("refuse_status", target="status", request=1)
    assert watch.next("send") == Fault("slow", request=1)
    assert watch.next("send") is None


def test_a_plan_file_can_say_everything(tmp_path: Path) -> None:
    path = tmp_path / "faults.json"
    path.write_text(
        """{"seed": 9, "offline": true, "offline_s": 2, "code_status": 400, "bad_number": "leave_out",
            "reports": {"method": "POST", "template": {"id": "~msgid~"}, "as_array": true,
                        "duplicate_share": 0.5, "out_of_order_share": 1},
            "faults": [{"kind": "too_many_requests", "every": 3, "times": 2, "retry_after": 5, "as_date": true},
                       {"kind": "unknown_status", "numbers": ["+30690"], "word": "Lost", "request": null},
                       {"kind": "code", "share": 0.1, "code": 1, "status": 400, "accept": true},
                       {"kind": "huge_body", "target": "status", "size": 10, "seconds": 1.5, "request": 4}]}""",
        encoding="utf-8",
    )
    assert load_fault_plan(path) == FaultPlan(
        seed=9,
        offline=True,
        offline_s=2,
        code_status=400,
        bad_number="leave_out",
        reports=ReportStyle("POST", (("id", "~msgid~"),), as_array=True, duplicate_share=0.5, out_of_order_share=1),
        faults=(
            Fault("too_many_requests", every=3, times=2, retry_after=5, as_date=True),
            Fault("unknown_status", target="status", numbers=("+30690",), word="Lost"),
            Fault("code", share=0.1, code=1, status=400, accept=True),
            Fault("huge_body", target="status", size=10, seconds=1.5, request=4),
        ),
    )


def test_a_plan_file_may_be_the_list_of_faults_alone(tmp_path: Path) -> None:
    path = tmp_path / "faults.json"
    path.write_text(json.dumps([{"kind": kind} for kind in KINDS]), encoding="utf-8")
    assert [fault.kind for fault in load_fault_plan(path).faults] == list(KINDS)


def test_every_field_of_a_fault_can_be_written_in_a_file(tmp_path: Path) -> None:
    path = tmp_path / "faults.json"
    path.write_text('[{"kind": "ok", "nothing": 1}]', encoding="utf-8")
    with pytest.raises(FaultPlanError) as refused:
        load_fault_plan(path)
    for field in fields(Fault):
        assert field.name in str(refused.value)


BAD = [
    ('{"faults": [\n  {"kind": "slow",}\n]}', "faults.json: line 2, column 19"),
    ("\n\n\xff", "faults.json: line 3: the text is not UTF-8"),
    ("7", "the plan: must be an object"),
    ('{"fault": []}', "fault: unknown key; known are faults, seed"),
    ('{"faults": {}}', "faults: must be a list, not {}"),
    ('[{"kind": "ok"}, {"kind": "slwo"}]', "faults[1].kind: 'slwo' is unknown; known are ok, accept_then_drop"),
    ('[{"request": 1}]', "faults[0].kind: is missing"),
    ('[{"kind": "slow", "secs": 1}]', "faults[0].secs: unknown key"),
    ('[{"kind": "slow", "seconds": "2"}]', 'faults[0].seconds: must be a number, not "2"'),
    ('[{"kind": "slow", "request": true}]', "faults[0].request: must be a whole number, not true"),
    ('[{"kind": "slow", "request": 0}]', "faults[0].request: must be at least 1, not 0"),
    ('[{"kind": "slow", "share": 2}]', "faults[0].share: must lie between 0 and 1"),
    ('[{"kind": "slow", "seconds": -1}]', "faults[0].seconds: must be a number from 0 up"),
    ('[{"kind": "slow", "seconds": NaN}]', "faults[0].seconds: must be a number from 0 up"),
    ('[{"kind": "drip", "seconds": 0}]', "faults[0].seconds: a drip needs time"),
    ('[{"kind": "ok", "numbers": ["+1", 2]}]', "faults[0].numbers[1]: must be a text, not 2"),
    ('[{"kind": "ok", "numbers": "+1"}]', "faults[0].numbers: must be a list"),
    ('[{"kind": "ok", "target": "all"}]', "faults[0].target: 'all' is unknown"),
    ('[{"kind": "partial", "target": "status"}]', "faults[0].target: 'partial' only makes sense"),
    ('[{"kind": "refuse_status", "target": "send"}]', "faults[0].target: 'refuse_status' needs"),
    ('[{"kind": "reordered", "accept": false}]', "faults[0].accept: 'reordered' answers with ids"),
    ('[{"kind": "too_many_requests", "as_date": true}]', "faults[0].as_date: needs retry_after"),
    ('[{"kind": "too_many_requests", "retry_after": "a\\nb"}]', "faults[0].retry_after: a header"),
    ('[{"kind": "code", "status": 99}]', "faults[0].status: must be an HTTP status"),
    ('[{"kind": "huge_body", "size": -1}]', "faults[0].size: must be bytes"),
    ('{"code_status": 500}', "code_status: must be 200 or 400"),
    ('{"bad_number": "ignore"}', "bad_number: must be refuse_all or leave_out"),
    ('{"offline_s": 0}', "offline_s: must be seconds above 0"),
    ('{"reports": {"method": "PUT"}}', "reports.method: must be GET or POST"),
    ('{"reports": {"duplicate_share": 3}}', "reports.duplicate_share: must lie"),
    ('{"reports": {"template": {"id": 1}}}', "reports.template.id: must be a text, not 1"),
]


@pytest.mark.parametrize(("text", "complaint"), BAD)
def test_a_bad_plan_is_refused_by_line_or_key(tmp_path: Path, text: str, complaint: str) -> None:
    path = tmp_path / "faults.json"
    path.write_bytes(text.encode("latin-1"))
    with pytest.raises(FaultPlanError) as refused:
        load_fault_plan(path)
    assert complaint in str(refused.value)
    assert str(refused.value).startswith("faults.json: ")


def test_a_plan_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FaultPlanError, match=r"missing\.json: No such file"):
        load_fault_plan(tmp_path / "missing.json")


@pytest.mark.parametrize("wrong", [{"kind": "typo"}, {"kind": "slow", "times": 0}])
def test_a_fault_made_in_code_is_checked_as_well(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"kind|times"):
        Fault(**wrong)
