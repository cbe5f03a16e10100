"""What an import says when the contacts were changed between its preview and its save."""

from app.domain.errors import Reason, Refused


class StaleContacts(Refused):
    """The contacts were changed after the preview compared the file with them: compare again, then save."""

    def __init__(self) -> None:
        """Always the same words."""
        super().__init__(
            Reason.CHANGED,
            "Your contacts were changed after the file was compared with them. Look at the new figures, then save. "
            "Nothing was imported.",
        )
