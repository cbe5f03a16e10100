"""The words of filters of people, in the person's language."""

from PySide6.QtCore import QCoreApplication


def say_filter(word: str) -> str:
    """A word of the vocabulary of filters; each stands in `app.domain.filter_vocabulary`."""
    return QCoreApplication.translate("audience", word)
