"""The API key: in the operating system's key ring, or in the environment without a desktop, and nowhere else."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

from app.domain.account import KeyPlace
from app.domain.errors import Reason, Refused

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

ENVIRONMENT_VARIABLE = "RETAIL_SEND_API_KEY"
SERVICE = "Retail Send"
ACCOUNT = "Mitto API key"
TRUSTED_BACKENDS = frozenset(
    {
        "keyring.backends.Windows",
        "keyring.backends.macOS",
        "keyring.backends.SecretService",
        "keyring.backends.libsecret",
        "keyring.backends.kwallet",
    }
)
"""Only the key rings of the operating systems: others, such as keyrings.alt's, silently write plain text."""


class Secrets(Protocol):
    """Where the API key comes from. The calls may wait for the person to unlock a key ring: not for the UI thread."""

    def api_key(self) -> str | None:
        """The key, or None when there is none. Raises Refused (keyring_unavailable) when it cannot be read."""
        ...

    def set_api_key(self, key: str) -> None:
        """Keep the key. Raises Refused (keyring_unavailable) when there is no safe place for it."""
        ...

    def remove_api_key(self) -> None:
        """Keep it no longer. Raises Refused (keyring_unavailable) when the place cannot be opened."""
        ...

    def place(self) -> KeyPlace:
        """Where `api_key` finds the key, or would find it."""
        ...


class KeyringSecrets:
    """The real thing: the environment variable first, then the key ring of the operating system."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        """`environment` is the process's, handed in."""
        self._environment = environment

    def api_key(self) -> str | None:
        """The key from the environment variable, else from the key ring, else None."""
        if key := self._environment.get(ENVIRONMENT_VARIABLE, "").strip():
            return key
        backend = _trusted_backend()
        if backend is None:
            return None
        try:
            return backend.get_password(SERVICE, ACCOUNT)
        except Exception as exc:  # keyring lets the errors of D-Bus and of Windows through as they are
            raise _unavailable("could not be opened") from exc

    def set_api_key(self, key: str) -> None:
        """Store the key in the key ring."""
        backend = _trusted_backend()
        if backend is None:
            raise _unavailable("of a kind that is known to be safe was not found")
        try:
            backend.set_password(SERVICE, ACCOUNT, key)
        except Exception as exc:  # as above
            raise _unavailable("could not be opened") from exc

    def remove_api_key(self) -> None:
        """Take the key out of the key ring; one in the environment is not ours to remove."""
        backend = _trusted_backend()
        if backend is None:
            return
        try:
            if backend.get_password(SERVICE, ACCOUNT) is not None:
                backend.delete_password(SERVICE, ACCOUNT)
        except Exception as exc:  # as above
            raise _unavailable("could not be opened") from exc

    def place(self) -> KeyPlace:
        """The environment wins over the key ring."""
        return KeyPlace.ENVIRONMENT if self._environment.get(ENVIRONMENT_VARIABLE, "").strip() else KeyPlace.KEY_RING


class MemorySecrets:
    """A key for this process only: the sandbox's, or one that the owner types at every start."""

    def __init__(self, key: str | None = None) -> None:
        """Start with this key."""
        self._key = key

    def api_key(self) -> str | None:
        """The key, if one was given."""
        return self._key

    def set_api_key(self, key: str) -> None:
        """Keep the key until the process ends."""
        self._key = key

    def remove_api_key(self) -> None:
        """Forget it."""
        self._key = None

    def place(self) -> KeyPlace:
        """In this process."""
        return KeyPlace.MEMORY


def _trusted_backend() -> "KeyringBackend | None":
    # It takes longer to load than the window may take to open, and the key is read in the background.
    import keyring  # noqa: PLC0415
    from keyring.backends import chainer  # noqa: PLC0415

    try:
        found = keyring.get_keyring()
    except Exception as exc:  # a key ring that keyring's own configuration names, and that cannot be loaded
        raise _unavailable("of a kind that is known to be safe could not be loaded") from exc
    candidates = found.backends if isinstance(found, chainer.ChainerBackend) else [found]
    return next((backend for backend in candidates if type(backend).__module__ in TRUSTED_BACKENDS), None)


def _unavailable(what: str) -> Refused:
    return Refused(
        Reason.KEYRING_UNAVAILABLE,
        f"A key ring {what} on this computer. Unlock or install one (on Linux: GNOME Keyring or KWallet), "
        f"or give the key in the environment variable {ENVIRONMENT_VARIABLE}.",
    )
