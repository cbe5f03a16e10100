"""Where in the outbox what was handed over lately begins, so that of a number only its newest messages are looked at.

The moment of a hand-over is in no index of the numbers: such an index would be written at each step of every message.
"""


def handed_over_at(message: str) -> str:
    """When a message was handed over, to within the time that its answer took."""
    return f"coalesce({message}.accepted_at, {message}.updated_at)"


def first_recent(since: str) -> str:
    """The id of the oldest message that may have been handed over after `since`, an expression; NULL if there is none.

    A campaign that had ended by then handed nothing over after it, and ids rise from launch to launch.
    """
    return f"""(SELECT min(
            (SELECT r.id FROM messages r WHERE r.campaign_id = t.campaign_id AND r.status = t.status
             ORDER BY r.id LIMIT 1))
        FROM campaigns k CROSS JOIN tallies t ON t.campaign_id = k.id AND t.messages > 0
        WHERE k.run > 0 AND (k.finished_at IS NULL OR k.finished_at >= {since}))"""
