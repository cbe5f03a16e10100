"""Whether the person has left the first steps behind: done or not, they are not shown unasked again."""

from app.ui.remembered import Remembered

LEFT = "welcome/left"


def was_left(remembered: Remembered) -> bool:
    """Whether they were done or put off before."""
    return remembered.text(LEFT) == "yes"


def keep_left(remembered: Remembered) -> None:
    """Note that they were."""
    remembered.keep_text(LEFT, "yes")
    remembered.save()
