"""Family A's usage report: what the simulated Mitto says is read, and nothing that is no report is taken for one."""

from datetime import date
from decimal import Decimal

import pytest

from app.domain.errors import AccountRefused, NotSent
from app.domain.gateway import Usage
from app.domain.setting_values import Family
from app.pipeline.mitto.reply import Reply
from app.pipeline.mitto.secrecy import hider
from app.pipeline.mitto.usage import usage_in
from app.pipeline.sandbox import Sandbox, SandboxOptions
from tests.doubles.mitto_account import KEY, Arms, account, messages


def read(body: bytes, status: int = 200) -> list[Usage]:
    return usage_in(Reply(status, body), hider(KEY))


def test_the_simulated_mitto_tells_what_it_took() -> None:
    with Sandbox(SandboxOptions(key=KEY)) as sandbox, account(sandbox.url, family=Family.SMS) as gateway:
        assert gateway.capabilities.can_tell_usage
        gateway.send(messages(3), arm=Arms())
        found = gateway.usage(date(2020, 2, 1), date(2999, 12, 31), "Shop 1")
        assert found == [Usage("GRC", 3, Decimal("0.15"))]
        assert gateway.usage(date(2020, 1, 1), date(2020, 1, 31), "Shop 1") == []


def test_a_refused_key_is_told_as_such() -> None:
    with (
        Sandbox(SandboxOptions(key="another")) as sandbox,
        account(sandbox.url, family=Family.SMS) as gateway,
        pytest.raises(AccountRefused),
    ):
        gateway.usage(date(2026, 11, 1), date(2026, 11, 30), "Shop 1")


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (b"[]", []),
        (b'[{"country":"GRC","messagesCount":"12","cost":"0.60"}]', [Usage("GRC", 12, Decimal("0.60"))]),
        (b'{"usage":[{"country":"CYP","messagesCount":2,"cost":0.1}]}', [Usage("CYP", 2, Decimal("0.1"))]),
        (b'[{"country":7,"messagesCount":"many","cost":"-1"},null]', [Usage("", None, None), Usage("", None, None)]),
    ],
)
def test_a_report_is_read_as_it_is_documented_and_a_little_more(body: bytes, found: list[Usage]) -> None:
    assert read(body) == found


@pytest.mark.parametrize("body", [b"", b"no", b'"OK"', b"{}", b'{"a":1}', b'{"a":[],"b":[]}', b"<html>busy</html>"])
def test_what_is_no_report_is_not_taken_for_one(body: bytes) -> None:
    with pytest.raises(NotSent, match="no usage report"):
        read(body)
    with pytest.raises(NotSent, match="HTTP 500"):
        read(b"[]", status=500)
