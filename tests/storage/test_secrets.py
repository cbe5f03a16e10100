"""The API key: only in a key ring of the operating system, or in the environment, and never in a text of ours."""

from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail
from keyring.errors import InitError, KeyringLocked, NoKeyringError, PasswordSetError

from app.domain.account import KeyPlace
from app.domain.errors import Reason, Refused
from app.storage.secrets import ENVIRONMENT_VARIABLE, TRUSTED_BACKENDS, KeyringSecrets, MemorySecrets

KEY = "mitto-key-12345"


class MemoryKeyring(KeyringBackend):
    """A key ring that keeps its passwords in itself, and can be made to fail."""

    priority = 5

    def __init__(self, error: Exception | None = None) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring has no types there
        self.kept: dict[tuple[str, str], str] = {}
        self._error = error

    def get_password(self, service: str, username: str) -> str | None:
        if self._error is not None:
            raise self._error
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self._error is not None:
            raise self._error
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self._error is not None:
            raise self._error
        del self.kept[service, username]


class SystemKeyring(MemoryKeyring):
    """Stands for one of the operating systems' key rings."""


SystemKeyring.__module__ = "keyring.backends.SecretService"


class PlaintextKeyring(MemoryKeyring):
    """Stands for one of keyrings.alt, which write passwords into files that anyone can read."""

    priority = 9


PlaintextKeyring.__module__ = "keyrings.alt.file"


class Chain(chainer.ChainerBackend):
    """Several key rings behind one, as keyring makes it when there is more than one."""

    backends: list[KeyringBackend] = []  # noqa: RUF012  # a property of the class there


CHAIN: KeyringBackend = Chain()  # type: ignore[no-untyped-call]  # keyring has no types there
NO_KEYRING: KeyringBackend = fail.Keyring()  # type: ignore[no-untyped-call]  # as above
# keyring registers every class for the search that other tests may cause.
vars(KeyringBackend)["_classes"].difference_update({MemoryKeyring, SystemKeyring, PlaintextKeyring, Chain})


@pytest.fixture(autouse=True)
def the_ring_in_use() -> Iterator[None]:
    """Puts back whatever key ring was in use."""
    before = keyring.core._keyring_backend
    yield
    keyring.core._keyring_backend = before


@pytest.fixture
def secrets() -> KeyringSecrets:
    return KeyringSecrets({})


@pytest.mark.parametrize("module", sorted(TRUSTED_BACKENDS))
def test_a_key_ring_of_an_operating_system_keeps_the_key(
    secrets: KeyringSecrets, monkeypatch: pytest.MonkeyPatch, module: str
) -> None:
    monkeypatch.setattr(SystemKeyring, "__module__", module)
    ring = SystemKeyring()
    keyring.set_keyring(ring)
    assert secrets.api_key() is None
    secrets.set_api_key(KEY)
    assert secrets.api_key() == KEY
    assert ring.kept == {("Retail Send", "Mitto API key"): KEY}


@pytest.mark.parametrize("ring", [PlaintextKeyring(), NO_KEYRING, MemoryKeyring()])
def test_any_other_key_ring_gets_no_key(secrets: KeyringSecrets, ring: KeyringBackend) -> None:
    keyring.set_keyring(ring)
    with pytest.raises(Refused, match=ENVIRONMENT_VARIABLE) as refused:
        secrets.set_api_key(KEY)
    assert refused.value.reason is Reason.KEYRING_UNAVAILABLE
    assert getattr(ring, "kept", {}) == {}


def test_a_key_in_any_other_key_ring_is_not_used(secrets: KeyringSecrets) -> None:
    ring = PlaintextKeyring()
    ring.kept["Retail Send", "Mitto API key"] = KEY
    keyring.set_keyring(ring)
    assert secrets.api_key() is None


def test_of_several_key_rings_the_safe_one_is_taken(secrets: KeyringSecrets, monkeypatch: pytest.MonkeyPatch) -> None:
    plain, safe = PlaintextKeyring(), SystemKeyring()
    monkeypatch.setattr(Chain, "backends", [plain, safe])
    keyring.set_keyring(CHAIN)
    secrets.set_api_key(KEY)
    assert (plain.kept, list(safe.kept.values())) == ({}, [KEY])
    assert secrets.api_key() == KEY


def test_several_unsafe_key_rings_are_as_good_as_none(secrets: KeyringSecrets, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Chain, "backends", [PlaintextKeyring(), MemoryKeyring()])
    keyring.set_keyring(CHAIN)
    with pytest.raises(Refused):
        secrets.set_api_key(KEY)


class SomeonesError(Exception):
    """An error of D-Bus, which keyring lets through as it is."""


@pytest.mark.parametrize(
    "error",
    [
        NoKeyringError("none"),
        InitError("no"),
        KeyringLocked("locked"),
        PasswordSetError("no"),
        RuntimeError("no"),
        SomeonesError("org.freedesktop.DBus.Error.NoReply"),
        OSError(1783, "CredWrite"),
    ],
    ids=repr,
)
def test_a_key_ring_that_fails_is_refused_in_words(secrets: KeyringSecrets, error: Exception) -> None:
    keyring.set_keyring(SystemKeyring(error))
    for ask in (secrets.api_key, lambda: secrets.set_api_key(KEY)):
        with pytest.raises(Refused, match="Unlock or install one") as refused:
            ask()
        assert refused.value.reason is Reason.KEYRING_UNAVAILABLE
        assert KEY not in refused.value.message


def test_a_key_ring_that_cannot_be_loaded_is_refused_in_words(
    secrets: KeyringSecrets, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring.core, "_keyring_backend", None)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyrings.gone.Keyring")
    with pytest.raises(Refused, match="could not be loaded") as refused:
        secrets.api_key()
    assert refused.value.reason is Reason.KEYRING_UNAVAILABLE


def test_the_environment_goes_before_the_key_ring() -> None:
    ring = SystemKeyring()
    ring.kept["Retail Send", "Mitto API key"] = "another key"
    keyring.set_keyring(ring)
    assert KeyringSecrets({ENVIRONMENT_VARIABLE: f" {KEY}\n"}).api_key() == KEY
    assert KeyringSecrets({ENVIRONMENT_VARIABLE: " "}).api_key() == "another key"


def test_the_environment_needs_no_key_ring() -> None:
    keyring.set_keyring(SystemKeyring(NoKeyringError("none")))
    assert KeyringSecrets({ENVIRONMENT_VARIABLE: KEY}).api_key() == KEY


def test_a_removed_key_is_gone_and_removing_it_twice_is_no_error(secrets: KeyringSecrets) -> None:
    ring = SystemKeyring()
    keyring.set_keyring(ring)
    secrets.set_api_key(KEY)
    secrets.remove_api_key()
    secrets.remove_api_key()
    assert ring.kept == {}
    assert secrets.api_key() is None


def test_a_key_is_not_removed_from_a_key_ring_that_cannot_be_opened(secrets: KeyringSecrets) -> None:
    keyring.set_keyring(SystemKeyring(KeyringLocked("locked")))
    with pytest.raises(Refused) as refused:
        secrets.remove_api_key()
    assert refused.value.reason is Reason.KEYRING_UNAVAILABLE


def test_where_a_key_is_found_is_told_without_the_key() -> None:
    assert KeyringSecrets({}).place() is KeyPlace.KEY_RING
    assert KeyringSecrets({ENVIRONMENT_VARIABLE: KEY}).place() is KeyPlace.ENVIRONMENT
    assert MemorySecrets(KEY).place() is KeyPlace.MEMORY


def test_a_key_in_memory_is_kept_until_the_end() -> None:
    secrets = MemorySecrets()
    assert secrets.api_key() is None
    secrets.set_api_key(KEY)
    assert secrets.api_key() == KEY


@pytest.mark.parametrize("secrets", [MemorySecrets(KEY), KeyringSecrets({ENVIRONMENT_VARIABLE: KEY})], ids=["a", "b"])
def test_a_key_never_shows(secrets: MemorySecrets | KeyringSecrets) -> None:
    assert secrets.api_key() == KEY
    assert KEY not in f"{secrets!r} {secrets!s} {secrets}"
