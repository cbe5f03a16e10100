"""The commands that say what a month has cost, and whether Mitto's invoice agrees."""

import json

from tests.e2e.conftest import Run


def test_a_month_is_told_and_an_invoice_is_compared(run: Run) -> None:
    assert "nothing is said of money" in run("costs", "--month", "2026-11")
    for key, value in (("segment", "0.02"), ("vat_percent", "24"), ("monthly_ceiling", "10")):
        run("settings", "set", f"price.{key}", value)
    found = json.loads(run("costs", "--month", "2026-11", "--json"))
    assert (found["messages"], found["cost"], found["with_vat"], found["left"]) == (0, "0.00", "0.00", "10.00")
    assert found["invoice"] is None
    said = run("costs", "invoice", "2026-11", "--amount", "0.04", "--segments", "2")
    assert "Mitto's invoice: 2 segments, 0.04 EUR. Counted here: 0 segments, 0.00 EUR. More than was" in said
    assert json.loads(run("costs", "--month", "2026-11", "--json"))["invoice"]["difference"]["segments"] == 2
    assert "is no month" in run("costs", "--month", "soon", code=3)
