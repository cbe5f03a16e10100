"""Thousands of texts whose encoding, units and segments were worked out apart from the program."""

import json

from app.domain.segments import measure
from tests.golden.derive_segments import FILE, lines


def test_every_text_needs_what_was_worked_out() -> None:
    wrong, count = [], 0
    for line in FILE.read_text(encoding="ascii").splitlines():
        runs, encoding, units, parts = json.loads(line)
        measured = measure("".join(piece * times for piece, times in runs))
        if (measured.encoding, measured.units, measured.segments) != (encoding, units, parts):
            wrong.append((runs, measured))
        count += 1
    assert wrong == []
    assert count > 2_000


def test_the_file_is_what_its_derivation_gives() -> None:
    assert FILE.read_text(encoding="ascii").splitlines() == list(lines())
