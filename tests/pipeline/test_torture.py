"""The promise that nothing is sent twice and nothing is lost, under kill -9; and that a broken protocol is noticed."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.storage.database import reading
from app.storage.folder import open_folder
from tests.pipeline.torture import Plan, torture
from tests.pipeline.torture_child import MUTANTS


def test_thirty_kills_send_nothing_twice_lose_nothing_and_state_nothing_wrong(tmp_path: Path) -> None:
    verdict = torture(Plan(messages=2000, kills=30), tmp_path)
    assert verdict.clean, str(verdict)
    assert verdict.accepted > verdict.messages // 2, str(verdict)


def test_two_workers_with_the_lock_broken_send_nothing_twice(tmp_path: Path) -> None:
    verdict = torture(Plan(messages=200, kills=3, rivals=True), tmp_path)
    assert verdict.clean, str(verdict)


SHORT = Plan(
    messages=200,
    kills=3,
    calm=1,
    points=("before the claim", "answered, nothing recorded", "request under way"),
)
"""Ends at the points where the broken protocols differ, with the provider's faults often enough to hit each."""


def test_a_start_with_a_few_people_first_is_as_safe(tmp_path: Path) -> None:
    points = ("request under way", "answered, nothing recorded")
    verdict = torture(Plan(messages=120, kills=2, first_people=40, points=points), tmp_path)
    assert verdict.clean, str(verdict)
    assert verdict.accepted > verdict.messages // 2, str(verdict)
    with reading(open_folder(tmp_path).store) as conn:
        told = [row["kind"] for row in conn.execute("SELECT kind FROM journal WHERE kind = 'first_people'")]
    assert told == ["first_people"]


def test_the_short_torture_is_clean_when_the_protocol_is_kept(tmp_path: Path) -> None:
    verdict = torture(SHORT, tmp_path)
    assert verdict.clean, str(verdict)


@pytest.mark.parametrize("mutant", MUTANTS)
def test_a_broken_protocol_is_noticed(mutant: str, tmp_path: Path) -> None:
    verdict = torture(replace(SHORT, mutant=mutant, patience_s=10.0), tmp_path)
    assert not verdict.clean, str(verdict)
