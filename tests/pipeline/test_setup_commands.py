"""Setting the program up: the key, the connection, a test SMS, backups; where it matters against the sandbox."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.bootstrap import App, build
from app.domain.account import AccountState, KeyPlace, SmsTestOutcome
from app.domain.contact import Consent
from app.domain.errors import NotSent, Reason, Refused
from app.domain.gateway import Answer
from app.domain.progress import Cancelled
from app.pipeline.commands import Commands, SetupCommands
from app.pipeline.sandbox import Fault, FaultPlan, Sandbox, SandboxOptions
from app.storage.database import reading, writing
from app.storage.gate import GateReason, gate_state
from app.storage.secrets import MemorySecrets
from tests.doubles.fake_gateway import Passing, maybe_sent
from tests.makers import Person, add_contacts, number
from tests.pipeline.desk import Desk

KEY = "a-key-of-twenty-4f2a"
MINE = "691 234 5678"


@contextmanager
def shop(
    tmp_path: Path, *, key: str = KEY, faults: FaultPlan | None = None, **settings: str
) -> Iterator[tuple[App, Sandbox]]:
    """A whole program that talks to a sandbox which knows one key."""
    options = SandboxOptions(key=KEY, delivery_s=(0, 0), undelivered_share=0, faults=faults or FaultPlan())
    with Sandbox(options) as sandbox:
        app = build(tmp_path / "data", secrets=MemorySecrets(key))
        try:
            start = {"mitto.base_url": sandbox.url, "mitto.traffic_account": "shop", "mitto.sender": "MyShop"}
            for name, value in {**start, **{k.replace("__", "."): v for k, v in settings.items()}}.items():
                app.commands.change_setting(name, value)
            yield app, sandbox
        finally:
            app.close()


@pytest.fixture
def setup(desk: Desk) -> SetupCommands:
    """Commands over the fake gateway."""
    return Commands(desk.folder, desk.launcher, lambda: None, desk.gateways).setup


def stored(app: App) -> list[tuple[str, str]]:
    with reading(app.folder.store) as conn:
        return [(row["number"], row["outcome"]) for row in conn.execute("SELECT * FROM test_messages ORDER BY id")]


def test_a_good_account_is_connected_and_says_how_fast_it_answered(tmp_path: Path) -> None:
    with shop(tmp_path) as (app, sandbox):
        found = app.commands.setup.check_account()
        assert (found.state, found.good) == (AccountState.CONNECTED, True)
        assert found.latency_ms is not None
        assert sandbox.audit() == []


def test_the_sms_family_is_reached_but_nobody_can_say_that_the_key_is_right(tmp_path: Path) -> None:
    with shop(tmp_path, key="wrong", mitto__family="sms") as (app, _):
        assert app.commands.setup.check_account().state is AccountState.REACHED


@pytest.mark.parametrize(
    ("kind", "state"),
    [
        ("unauthorized", AccountState.KEY_REFUSED),
        ("payment_required", AccountState.NO_BALANCE),
        ("forbidden", AccountState.ADDRESS_REFUSED),
        ("too_many_requests", AccountState.LATER),
        ("reject_then_drop", AccountState.UNREACHABLE),
    ],
)
def test_each_refusal_of_the_account_has_its_own_name(tmp_path: Path, kind: str, state: AccountState) -> None:
    plan = FaultPlan(faults=(Fault(kind, target="account"),))  # type: ignore[arg-type]
    with shop(tmp_path, faults=plan) as (app, _):
        found = app.commands.setup.check_account()
        assert (found.state, found.good, found.latency_ms) == (state, False, None)
        assert KEY not in found.detail


def test_what_is_missing_is_named_before_anyone_is_asked(tmp_path: Path) -> None:
    with shop(tmp_path, key="wrong") as (app, _):
        assert app.commands.setup.check_account().state is AccountState.KEY_REFUSED
        app.commands.set_api_key(KEY)
        assert app.commands.setup.check_account().state is AccountState.CONNECTED
        app.commands.change_setting("mitto.traffic_account", "")
        assert app.commands.setup.check_account().state is AccountState.NO_ACCOUNT
        app.commands.setup.remove_key()
        assert app.commands.setup.check_account().state is AccountState.NO_KEY


def test_a_key_is_known_by_its_end_only(desk: Desk, setup: SetupCommands) -> None:
    setup.set_key(KEY)
    known = setup.known_key()
    assert known is not None
    assert (known.place, known.ending) == (KeyPlace.MEMORY, "4f2a")
    setup.set_key("short")
    known = setup.known_key()
    assert known is not None
    assert known.ending == ""
    setup.remove_key()
    assert setup.known_key() is None
    assert desk.events() == ["api_key_changed", "api_key_changed", "api_key_removed"]
    assert not any(KEY in line for line in desk.dump())


def test_a_test_sms_arrives_once_and_its_delivery_is_heard_of(tmp_path: Path) -> None:
    with shop(tmp_path) as (app, sandbox):
        sent = app.commands.setup.send_test(MINE, "Γεια!")
        assert (sent.outcome, sent.number, sent.sender) == (SmsTestOutcome.ACCEPTED, "+306912345678", "MyShop")
        assert [(entry.number, entry.text) for entry in sandbox.audit()] == [("+306912345678", "Γεια!")]
        assert app.commands.setup.refresh_test(sent.id).outcome is SmsTestOutcome.DELIVERED
        assert stored(app) == [("+306912345678", "delivered")]


def test_a_test_sms_whose_answer_is_lost_stays_unconfirmed_and_is_not_sent_again(tmp_path: Path) -> None:
    plan = FaultPlan(faults=(Fault("accept_then_drop", times=1),))
    with shop(tmp_path, faults=plan) as (app, sandbox):
        sent = app.commands.setup.send_test(MINE, "Hello")
        assert sent.outcome is SmsTestOutcome.UNCONFIRMED
        assert app.commands.setup.refresh_test(sent.id).outcome is SmsTestOutcome.UNCONFIRMED
        assert len(sandbox.audit()) == 1


def test_a_refused_test_sms_was_certainly_not_sent(tmp_path: Path) -> None:
    plan = FaultPlan(
        faults=(Fault("unauthorized", times=1), Fault("too_many_requests", times=1), Fault("code", code=2))
    )
    with shop(tmp_path, faults=plan) as (app, sandbox):
        outcomes = [app.commands.setup.send_test(MINE, "Hello").outcome for _ in range(3)]
        assert outcomes == [SmsTestOutcome.REJECTED] * 3
        assert sandbox.audit() == []


def test_a_crash_in_the_middle_leaves_a_test_sms_unconfirmed(desk: Desk, setup: SetupCommands) -> None:
    def die(passing: Passing) -> Answer:
        passing.leave()
        raise KeyboardInterrupt

    desk.gateway.script = [die]
    with pytest.raises(KeyboardInterrupt):
        setup.send_test(MINE, "Hello")
    assert [row["outcome"] for row in desk.rows("SELECT outcome FROM test_messages")] == ["unconfirmed"]
    assert desk.events() == ["test_sms"]


def test_what_never_left_is_no_test_sms(desk: Desk, setup: SetupCommands) -> None:
    def offline(_passing: Passing) -> Answer:
        raise NotSent("no route")

    desk.gateway.script = [offline]
    with pytest.raises(Refused, match="certainly not sent") as refused:
        setup.send_test(MINE, "Hello")
    assert refused.value.reason is Reason.UNREACHABLE
    assert desk.rows("SELECT 1 FROM test_messages") == []


def test_an_error_that_nobody_foresaw_is_unconfirmed_too(
    desk: Desk, setup: SetupCommands, expected_logs: Callable[[str], None]
) -> None:
    def break_off(passing: Passing) -> Answer:
        passing.leave()
        raise ValueError("boom")

    expected_logs("broke off after its claim")
    desk.gateway.script = [break_off, maybe_sent()]
    assert setup.send_test(MINE, "Hello").outcome is SmsTestOutcome.UNCONFIRMED
    assert setup.send_test(MINE, "Hello").outcome is SmsTestOutcome.UNCONFIRMED


def test_nobody_who_opted_out_gets_a_test_sms(desk: Desk, setup: SetupCommands) -> None:
    add_contacts(desk.folder, [Person(number(1), consent=Consent.OPTED_OUT)])
    with pytest.raises(Refused) as refused:
        setup.send_test(number(1), "Hello")
    assert refused.value.reason is Reason.BAD_NUMBER
    assert desk.gateway.left == []


def test_while_everything_is_paused_no_test_sms_leaves(desk: Desk) -> None:
    commands = Commands(desk.folder, desk.launcher, lambda: None, desk.gateways)
    commands.pause_all()
    with pytest.raises(Refused, match="paused"):
        commands.setup.send_test(MINE, "Hello")
    assert desk.gateway.left == []
    assert desk.gate() is GateReason.OWNER


@pytest.mark.parametrize(
    ("to", "text", "reason"),
    [("12", "Hello", Reason.BAD_NUMBER), (MINE, "   ", Reason.NO_MESSAGE_TEXT)],
)
def test_what_cannot_be_a_test_sms_is_refused(
    desk: Desk, setup: SetupCommands, to: str, text: str, reason: Reason
) -> None:
    with pytest.raises(Refused) as refused:
        setup.send_test(to, text)
    assert refused.value.reason is reason
    assert desk.gateway.tried == []


def test_a_test_sms_needs_a_sender(desk: Desk, setup: SetupCommands) -> None:
    desk.set(mitto_sender="")
    with pytest.raises(Refused) as refused:
        setup.send_test(MINE, "Hello")
    assert refused.value.reason is Reason.NO_SENDER


def test_a_new_store_is_new_until_it_has_a_key_a_contact_or_a_campaign(desk: Desk, setup: SetupCommands) -> None:
    assert not setup.is_new()
    setup.remove_key()
    assert setup.is_new()
    desk.people(1)
    assert not setup.is_new()


def test_a_backup_is_made_checked_listed_and_told(desk: Desk, setup: SetupCommands, tmp_path: Path) -> None:
    campaign = desk.launch(3)
    steps: list[tuple[int, int | None]] = []
    made = setup.back_up(tmp_path / "mine.db", progress=lambda done, total: steps.append((done, total)))
    assert steps[-1][0] == steps[-1][1]
    assert (setup.check(made.file).messages, setup.check(made.file).fine) == (3, True)
    assert [backup.file for backup in setup.backups()] == [tmp_path / "mine.db"]
    assert desk.events() == ["backed_up"]
    with writing(desk.folder.store) as conn:
        conn.execute("UPDATE campaigns SET name = 'Later' WHERE id = ?", (campaign,))
    desk.people(2, group=7)
    now, then = setup.look_into(made.file)
    assert (now.contacts, then.contacts, then.messages) == (5, 3, 3)
    made.file.unlink()
    assert setup.backups() == []


def test_a_backup_that_is_stopped_leaves_nothing(desk: Desk, setup: SetupCommands, tmp_path: Path) -> None:
    def stop(_done: int, _total: int | None) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        setup.back_up(tmp_path / "mine.db", progress=stop)
    assert [file.name for file in tmp_path.glob("mine*")] == []
    assert desk.events() == []


def test_what_is_no_backup_is_not_looked_into(setup: SetupCommands, tmp_path: Path) -> None:
    (tmp_path / "photo.db").write_bytes(b"no database")
    with pytest.raises(Refused) as refused:
        setup.look_into(tmp_path / "photo.db")
    assert refused.value.reason is Reason.BAD_FILE


def test_the_gate_is_left_as_it_is_by_a_test_sms(desk: Desk, setup: SetupCommands) -> None:
    desk.gateway.script = [maybe_sent()]
    setup.send_test(MINE, "Hello")
    with reading(desk.folder.store) as conn:
        assert gate_state(conn) == (None, None)
