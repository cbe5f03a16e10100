"""The gateway that fits the settings and the key of this moment, so that a change of either needs no restart."""

import threading
from collections.abc import Callable
from pathlib import Path

from app.domain.errors import Reason, Refused
from app.domain.gateway import Gateway
from app.domain.ids import Monotonic
from app.domain.settings import Settings
from app.storage.database import reading
from app.storage.secrets import Secrets
from app.storage.settings import read_settings

MakeGateway = Callable[[Settings, str], Gateway]
KEY_AGE_S = 30.0
"""How long a key from the key ring is believed; another process may have changed it."""


class Gateways:
    """Hands out one gateway for all threads, and a new one after a change. The old one ends with its last request."""

    def __init__(self, store: Path, secrets: Secrets, make: MakeGateway, *, monotonic: Monotonic) -> None:
        """`make` builds a gateway from settings and key."""
        self._store = store
        self._secrets = secrets
        self._make = make
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._key: str | None = None
        self._key_read_at = float("-inf")
        self._current: tuple[Settings, str, Gateway] | None = None

    def current(self) -> tuple[Gateway, Settings]:
        """The gateway and the settings it was made for. Raises Refused (no_credentials, keyring_unavailable)."""
        with reading(self._store) as conn:
            settings = read_settings(conn)
        with self._lock:
            key = self._read_key()
            if self._current is None or self._current[:2] != (settings, key):
                replaced, self._current = self._current, (settings, key, self._make(settings, key))
                if replaced is not None:
                    replaced[2].close()  # its idle connections; a request under way ends first
            return self._current[2], settings

    def probe(self) -> int:
        """Ask Mitto something harmless, with the key as it is now. Returns the milliseconds until its answer.

        Raises as `current` and `app.domain.gateway.Gateway.probe` do.
        """
        self.forget_key()
        gateway, _ = self.current()
        started = self._monotonic()
        gateway.probe()
        return round((self._monotonic() - started) * 1000)

    def reconnect(self) -> None:
        """Drop the connections, as after sleep or a change of network."""
        with self._lock:
            if self._current is not None:
                self._current[2].close()

    def forget_key(self) -> None:
        """Read the key again at the next use."""
        with self._lock:
            self._key_read_at = float("-inf")

    def _read_key(self) -> str:
        if self._monotonic() - self._key_read_at > KEY_AGE_S:
            self._key = self._secrets.api_key()
            self._key_read_at = self._monotonic()
        if not self._key:
            raise Refused(
                Reason.NO_CREDENTIALS,
                "There is no Mitto API key on this computer yet. Enter it in Settings, then go on.",
            )
        return self._key


def connected(gateways: Gateways | None) -> Gateways:
    """Those that there are. Raises Refused (no_credentials) in a program that talks to nobody."""
    if gateways is None:
        raise Refused(Reason.NO_CREDENTIALS, "This program was started without a connection to Mitto.")
    return gateways
