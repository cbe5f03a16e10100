"""The gateway that fits the settings and the key of the moment."""

import threading

import pytest

from app.domain.errors import Reason, Refused
from app.domain.settings import Settings
from app.pipeline.gateways import KEY_AGE_S, Gateways
from tests.doubles.fake_gateway import FakeGateway
from tests.pipeline.desk import KEY, Desk

Made = list[tuple[Settings, str, FakeGateway]]


@pytest.fixture
def made() -> Made:
    """Every gateway that was made, with its settings and key."""
    return []


@pytest.fixture
def gateways(desk: Desk, made: Made) -> Gateways:
    """A new one each time."""

    def make(settings: Settings, key: str) -> FakeGateway:
        made.append((settings, key, FakeGateway()))
        return made[-1][2]

    return Gateways(desk.folder.store, desk.secrets, make, monotonic=desk.clock.monotonic)


def test_one_gateway_serves_as_long_as_nothing_changes(desk: Desk, gateways: Gateways, made: Made) -> None:
    first, settings = gateways.current()
    desk.clock.turn(3600)
    assert gateways.current() == (first, settings)
    assert [(settings, key) for settings, key, _ in made] == [(desk.settings(), KEY)]


def test_a_changed_setting_makes_a_new_one_and_lets_the_old_one_go(desk: Desk, gateways: Gateways, made: Made) -> None:
    first, _ = gateways.current()
    desk.set(mitto_read_timeout_s="9")
    second, settings = gateways.current()
    assert second is not first
    assert settings.mitto_read_timeout_s == 9
    assert [gateway.closed for _, _, gateway in made] == [1, 0]


def test_a_new_key_counts_within_half_a_minute_or_at_once_when_it_is_told(
    desk: Desk, gateways: Gateways, made: Made
) -> None:
    gateways.current()
    desk.secrets.set_api_key("second")
    gateways.current()
    assert [key for _, key, _ in made] == [KEY]
    desk.clock.turn(KEY_AGE_S + 1)
    gateways.current()
    desk.secrets.set_api_key("third")
    gateways.forget_key()
    gateways.current()
    assert [key for _, key, _ in made] == [KEY, "second", "third"]


def test_without_a_key_there_is_none(desk: Desk, gateways: Gateways, made: Made) -> None:
    desk.secrets.set_api_key("")
    with pytest.raises(Refused) as refused:
        gateways.current()
    assert refused.value.reason is Reason.NO_CREDENTIALS
    assert made == []
    desk.secrets.set_api_key("there it is")
    gateways.forget_key()
    gateways.current()
    assert [key for _, key, _ in made] == ["there it is"]


def test_connecting_anew_drops_the_connections_and_keeps_the_gateway(gateways: Gateways, made: Made) -> None:
    gateways.reconnect()
    first, _ = gateways.current()
    gateways.reconnect()
    assert made[0][2].closed == 1
    assert gateways.current()[0] is first


def test_threads_share_one(gateways: Gateways, made: Made) -> None:
    together = threading.Barrier(4)

    def ask() -> None:
        together.wait()
        gateways.current()

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 1
