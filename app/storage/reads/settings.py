"""The settings as screens show them: each with the text that counts now."""

from collections.abc import Mapping

from app.domain.settings import DEFINITIONS
from app.storage.database import Connection
from app.storage.settings import read_settings, read_texts

__all__ = ["read_settings", "setting_texts"]


def setting_texts(conn: Connection) -> Mapping[str, str]:
    """The text of every setting: the stored one, or its default."""
    stored = read_texts(conn)
    return {key: stored.get(key, definition.default) for key, definition in DEFINITIONS.items()}
