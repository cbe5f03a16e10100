"""What an account needs before a gateway to it is opened, and what is refused in words."""

import ssl
from dataclasses import replace
from typing import Any

import pytest

from app.domain.errors import Reason, Refused
from app.domain.setting_values import Family
from app.domain.settings import Settings
from app.pipeline.mitto.config import MittoConfig, address_of, config_from
from app.pipeline.mitto.family_a import SmsGateway
from app.pipeline.mitto.family_b import MessagingGateway
from app.pipeline.mitto.open import open_gateway
from tests.doubles.mitto_account import CONFIG, KEY, NOW, client_rules


def opened(rules: ssl.SSLContext | None = None, **changes: Any) -> object:
    return open_gateway(replace(CONFIG, **changes), clock=lambda: NOW, monotonic=lambda: 0.0, ssl_context=rules)


def test_settings_become_a_configuration() -> None:
    settings = Settings(mitto_family="sms", mitto_traffic_account="acc", sending_batch_size=50)
    assert config_from(settings, f" {KEY}\n") == MittoConfig(Family.SMS, "", KEY, "acc", 10.0, 60.0, 50)


def test_each_family_has_its_own_address_and_gateway() -> None:
    assert address_of(CONFIG) == "https://messaging.mittoapi.com"
    assert address_of(replace(CONFIG, family=Family.SMS)) == "https://rest.mittoapi.net"
    assert isinstance(opened(), MessagingGateway)
    assert isinstance(opened(family=Family.SMS, traffic_account=""), SmsGateway)


@pytest.mark.parametrize(
    "address",
    ["https://rest-fra.mittoapi.net", "https://proxy.example:8443/mitto", "http://127.0.0.1:8080", "http://[::1]:1"],
)
def test_an_address_of_ones_own_is_taken(address: str) -> None:
    assert address_of(replace(CONFIG, base_url=address + "/")) == address


@pytest.mark.parametrize(
    "address",
    [
        "http://rest.mittoapi.net",
        "http://192.168.1.5",
        "ftp://127.0.0.1",
        "rest.mittoapi.net",
        "https://",
        "https://user:pass@mitto.example",
        "https://mitto.example/?x=1",
        "https://mitto.example/#x",
        "https://mitto.example:99999",
        "https://mitto\x00.example",
        "https://[",
        "https://" + "a" * 70_000,
    ],
)
def test_an_address_that_is_none_or_would_show_the_key_to_a_network_is_refused(address: str) -> None:
    with pytest.raises(Refused) as caught:
        opened(base_url=address)
    assert caught.value.reason is Reason.BAD_VALUE


@pytest.mark.parametrize("key", ["", " ", "a b", "a\nb", "κλειδί", "a\x7f", "x" * 513])
def test_a_key_that_no_header_can_carry_is_refused_before_anything_is_armed(key: str) -> None:
    with pytest.raises(Refused) as caught:
        opened(key=key)
    assert caught.value.reason is Reason.NO_CREDENTIALS
    assert not key.strip() or key not in caught.value.message


def test_the_messaging_family_needs_its_traffic_account() -> None:
    with pytest.raises(Refused, match="traffic account"):
        opened(traffic_account="")


@pytest.mark.parametrize("changes", [{"largest_batch": 0}, {"connect_timeout_s": 0.0}, {"read_timeout_s": -1.0}])
def test_a_configuration_without_time_or_room_is_a_mistake(changes: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        opened(**changes)


def test_certificate_rules_of_ones_own_are_for_this_computer_only_and_never_off() -> None:
    off = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    off.check_hostname = False
    lax = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    lax.verify_mode = ssl.CERT_OPTIONAL
    for rules, address in [(client_rules(), ""), (off, "https://127.0.0.1:1"), (lax, "https://127.0.0.1:1")]:
        with pytest.raises(ValueError):
            opened(rules, base_url=address)
    off.verify_mode = ssl.CERT_NONE
    with pytest.raises(ValueError):
        opened(off, base_url="https://127.0.0.1:1")
    assert opened(client_rules(), base_url="https://127.0.0.1:1")
