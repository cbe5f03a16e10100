"""The sandbox's own count of parts, its ids, and that it owes nothing to what it is there to check."""

import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.pipeline.sandbox import SandboxOptions
from app.pipeline.sandbox.countries import country_of
from app.pipeline.sandbox.moments import http_date, seven_digits
from app.pipeline.sandbox.parts import BASIC, EXTENDED, count_parts, count_parts_auto, fits_gsm
from app.pipeline.sandbox.tokens import guids, ulids

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", 1),
        ("x" * 160, 1),
        ("x" * 161, 2),
        ("x" * 306, 2),
        ("x" * 307, 3),
        ("€" * 80, 1),
        ("€" * 81, 2),
        ("€" * 152, 2),
        ("€" * 153, 3),  # 76 a part, for none is split: 306 septets would fit in two
        ("x" * 152 + "€" + "x" * 152, 3),
        ("ΓΔΘΛΞΠΣΦΨΩ" * 16, 1),
        ("Α" * 70, 1),
        ("Α" * 71, 2),
        ("Α" * 134, 2),
        ("Α" * 135, 3),
        ("😀" * 35, 1),
        ("😀" * 36, 2),
        ("😀" * 66, 2),
        ("😀" * 67, 3),  # 33 a part, for none is split
    ],
)
def test_parts_are_packed_one_by_one(text: str, parts: int) -> None:
    assert count_parts_auto(text) == parts


def test_the_alphabet_has_its_127_characters_and_10_more() -> None:
    assert len(BASIC) == 127  # 128 places, one of them the escape to the extension table
    assert len(EXTENDED) == 10
    assert not BASIC & EXTENDED
    assert fits_gsm("@£$¥ Ω{}€")
    assert not fits_gsm("ς")
    assert not fits_gsm("`")
    assert count_parts("x" * 71, wide=True) == 2


def test_ulids_of_one_moment_rise_and_begin_with_the_time() -> None:
    ids = ulids(3, 1_700_000_000_000, lambda size: b"\xff" * size)
    assert ids == sorted(set(ids))
    assert {id_[:10] for id_ in ids} == {"01HF7YAT00"}
    assert all(re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{26}", id_) for id_ in ids)
    with pytest.raises(ValueError, match="too many"):
        ulids(600_000, 0, lambda size: b"\0" * size)


def test_guids_are_of_version_4() -> None:
    assert guids(2, lambda size: bytes(range(size))) == [
        "00010203-0405-4607-a809-0a0b0c0d0e0f",
        "10111213-1415-4617-a819-1a1b1c1d1e1f",
    ]


def test_moments_are_spelled_as_mitto_and_http_do() -> None:
    moment = datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=UTC)
    assert seven_digits(moment) == "2026-01-02T03:04:05.6789011Z"
    assert http_date(moment, 60) == "Fri, 02 Jan 2026 03:05:05 GMT"


def test_a_country_is_known_by_its_calling_code_or_is_nowhere() -> None:
    assert [country_of(number).alpha3 for number in ("+306900000001", "+35799000000", "+12025550123", "+9990")] == [
        "GRC",
        "CYP",
        "USA",
        "ZZZ",
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        {"port": 70_000},
        {"latency_ms": -1},
        {"delivery_s": (5, 2)},
        {"undelivered_share": 0.8, "silent_share": 0.3},
        {"silent_share": -0.1},
    ],
)
def test_options_without_sense_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        SandboxOptions(**wrong)  # type: ignore[arg-type]


def test_the_witness_is_independent_of_what_it_watches() -> None:
    program = "import sys, app.pipeline.sandbox; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    ours = {name for name in loaded if name.startswith("app") and not name.startswith("app.pipeline.sandbox")}
    assert ours == {"app", "app.pipeline", "app.domain", "app.domain.ids"}
    assert not {"httpx", "huey", "PySide6", "sqlite3"} & set(loaded)
