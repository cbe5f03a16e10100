"""Where a screen can lead: it emits what the person wants, and the window goes there."""

from PySide6.QtCore import QObject, Signal


class Routes(QObject):
    """One for the window."""

    section = Signal(object)
    """A Section."""
    settings = Signal(str)
    """A page of the settings, such as "store"."""
    campaign = Signal(object)
    """A CampaignId."""
    unconfirmed = Signal()
    """After `campaign`: show of it what is unconfirmed."""
    contact = Signal(object)
    """A ContactId."""
    opt_out = Signal()
    """Ask for numbers that are to get nothing more."""
    new_campaign = Signal()
    compose = Signal(object)
    """The CampaignId of a draft, or None to begin a new one."""
    import_contacts = Signal(object)
    """A file, or None to ask for one."""
    template = Signal(object)
    """A TemplateId, or None to begin a new one."""
    onward = Signal(object)
    """A Next: leave this window for practice, for the own store, or to put a backup back."""
    notice = Signal(object)
    """A Notice, to be told as any other."""
