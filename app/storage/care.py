"""Who was written to so often lately that they get no more for now, as a condition in SQL about a number."""

from app.storage.recent_messages import first_recent, handed_over_at

COUNTED = "('sending', 'accepted', 'delivered', 'no_report', 'unconfirmed')"
"""What a person got, or may have got or may be getting."""


def too_often(number: str, most: str, since: str) -> str:
    """Whether `number` was handed as many messages as `most` since then; all three are expressions.

    What goes to everyone whatever the limit says, such as an order notice, is no advertising and does not count.
    """
    return f"""((SELECT count(*) FROM (
            SELECT 1 FROM messages o INDEXED BY messages_by_number
            WHERE o.number = {number} AND o.id >= {first_recent(since)} AND o.status IN {COUNTED}
                AND {handed_over_at("o")} >= {since}
                AND NOT (SELECT k.care_off FROM campaigns k WHERE k.id = o.campaign_id)
            LIMIT {most})) >= {most})"""
