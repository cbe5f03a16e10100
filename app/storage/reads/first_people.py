"""How those fared for whom the rest of a campaign waits."""

from app.storage.outbox.turn import FirstPeople, first_people

__all__ = ["FirstPeople", "first_people"]
