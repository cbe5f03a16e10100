"""Where a screen can lead: it emits what the person wants, and the window goes there."""

from PySide6.QtCore import QObject, Signal


class Routes(QObject):
    """One for the window."""

    section = Signal(object)
    """A Section."""
    campaign = Signal(object)
    """A CampaignId."""
    new_campaign = Signal()
    import_contacts = Signal(object)
    """A file, or None to ask for one."""
