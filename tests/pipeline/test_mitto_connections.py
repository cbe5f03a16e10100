"""Connections: used again while they live, never when they are dead, one request at a time, dropped when told."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace
from typing import Any

import httpcore
import pytest

from app.domain.errors import MaybeSent
from app.domain.gateway import Accepted, Gateway
from app.pipeline.mitto.lines import KEEP_IDLE_S
from app.pipeline.mitto.passage import Passage
from tests.doubles.mitto_account import Arms, Stopwatch, accepting, account, messages, serving, yes_b
from tests.doubles.raw_server import Talk
from tests.waiting import until

SECURE = pytest.mark.parametrize("secure", [False, True], ids=["plain", "tls"])


def send(gateway: Gateway, **arming: Any) -> tuple[object, ...]:
    arms = Arms(**arming)
    outcomes = gateway.send(messages(1), arm=arms).outcomes
    assert arms.count == 1
    return outcomes


def answer_and(leave: Callable[[Talk], None], *, after: int, told: threading.Semaphore) -> Callable[[Talk], None]:
    """Say yes to some requests and then, when told, leave without a word, as servers do with idle connections."""

    def script(talk: Talk) -> None:
        for _ in range(after):
            talk.request()
            talk.reply(200, yes_b(["x"]))
        told.acquire(timeout=30)
        leave(talk)

    return script


@SECURE
def test_a_connection_is_used_again(secure: bool) -> None:
    with serving(secure, accepting) as server, account(server.url) as gateway:
        assert send(gateway) == (Accepted("1-1"),)
        assert send(gateway) == (Accepted("2-1"),)
        assert len(server.talks) == 1


@SECURE
@pytest.mark.parametrize("leave", [Talk.close, Talk.reset], ids=["closed", "reset"])
def test_connections_that_the_server_closed_leave_nothing_unconfirmed(
    secure: bool, leave: Callable[[Talk], None]
) -> None:
    told = threading.Semaphore(0)
    scripts = [answer_and(leave, after=1 + n % 3, told=told) for n in range(40)]
    with serving(secure, *scripts, accepting) as server, account(server.url) as gateway:
        for _ in range(60):
            assert send(gateway) == (Accepted("x"),)
            talk = server.talks[-1]
            if talk.received.count(b"POST ") == 1 + (len(server.talks) - 1) % 3:
                told.release()
                until(talk.ended.is_set, what="the server closes")
        assert server.received.count(b"POST ") == 60


@SECURE
@pytest.mark.parametrize("leave", [Talk.close, Talk.reset], ids=["closed", "reset"])
def test_a_connection_that_the_server_closes_while_arm_works_is_replaced_under_the_same_arm(
    secure: bool, leave: Callable[[Talk], None]
) -> None:
    told = threading.Semaphore(0)
    script = answer_and(leave, after=1, told=told)
    with serving(secure, script, accepting) as server, account(server.url) as gateway:
        send(gateway)

        def slow_arm() -> None:
            told.release()
            until(server.talks[0].ended.is_set, what="the server closes")

        assert send(gateway, action=slow_arm) == (Accepted("1-1"),)
        assert [talk.received.count(b"POST ") for talk in server.talks] == [1, 1]


def test_a_server_that_is_gone_altogether_after_arm_is_maybe_sent_by_the_rule() -> None:
    def once(talk: Talk) -> None:
        talk.request()
        talk.reply(200, yes_b(["x"]))
        talk.listen()

    arms = Arms()
    with serving(False, once) as server, account(server.url) as gateway:
        send(gateway)
        arms.action = lambda: server.__exit__(None, None, None)
        with pytest.raises(MaybeSent):
            gateway.send(messages(1), arm=arms)
    assert arms.count == 1


def test_a_connection_that_was_idle_for_longer_is_not_used_again(monkeypatch: pytest.MonkeyPatch) -> None:
    watch = Stopwatch()
    monkeypatch.setattr(httpcore._sync.http11, "time", SimpleNamespace(monotonic=watch))
    with serving(False, accepting) as server, account(server.url) as gateway:
        send(gateway)
        watch.now += KEEP_IDLE_S - 0.01
        send(gateway)
        assert len(server.talks) == 1
        watch.now += KEEP_IDLE_S + 0.01
        send(gateway)
        assert len(server.talks) == 2


def test_a_connection_whose_answer_could_not_be_read_is_not_used_again() -> None:
    def junk(talk: Talk) -> None:
        talk.request()
        talk.reply(200, b"{}", "Content-Encoding: br")
        talk.listen()

    with serving(False, junk, accepting) as server, account(server.url) as gateway:
        with pytest.raises(MaybeSent):
            send(gateway)
        assert send(gateway) == (Accepted("1-1"),)
        until(server.talks[0].ended.is_set, what="the first connection is dropped")
        assert server.talks[0].received.count(b"POST ") == 1


@SECURE
def test_many_threads_get_their_own_answers(secure: bool) -> None:
    def echo(talk: Talk) -> None:
        while True:
            talk.reply(200, yes_b([talk.request().json["destination"].lstrip("+")]))

    batch = messages(200)
    with serving(secure, echo) as server, account(server.url) as gateway, ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda message: gateway.send([message], arm=Arms()), batch))
        assert 1 <= len(server.talks) <= 8
    assert [a.outcomes for a in answers] == [(Accepted(m.number.lstrip("+")),) for m in batch]


def test_close_drops_idle_connections_at_once_and_the_next_call_opens_new_ones() -> None:
    with serving(False, accepting) as server, account(server.url) as gateway:
        send(gateway)
        gateway.close()
        until(lambda: server.left_alone, what="the connection is dropped")
        assert send(gateway) == (Accepted("1-1"),)
        assert len(server.talks) == 2


def test_close_lets_a_request_under_way_end_and_drops_its_connection_then() -> None:
    arrived, go_on = threading.Event(), threading.Event()

    def script(talk: Talk) -> None:
        talk.request()
        arrived.set()
        go_on.wait(30)
        talk.reply(200, yes_b(["x"]))
        talk.listen()

    with serving(False, script) as server, account(server.url) as gateway, ThreadPoolExecutor(1) as threads:
        answer = threads.submit(send, gateway)
        assert arrived.wait(30)
        gateway.close()
        go_on.set()
        assert answer.result(30) == (Accepted("x"),)
        until(lambda: server.left_alone, what="the connection is dropped")


class Fresh:
    """A connection that no request has used."""

    used = False

    def readable(self) -> bool:
        return False


def test_one_arm_never_covers_a_second_request() -> None:
    arms = Arms()
    passage = Passage(arms, total_s=10, connect_s=10, monotonic=Stopwatch())
    passage.before_headers(Fresh())
    passage.before_bytes()
    with pytest.raises(RuntimeError, match="twice"):
        passage.before_headers(Fresh())
    assert arms.count == 1


def test_nothing_is_written_before_arm() -> None:
    with pytest.raises(RuntimeError, match="did not announce"):
        Passage(Arms(), total_s=10, connect_s=10, monotonic=Stopwatch()).before_bytes()
