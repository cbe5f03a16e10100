"""What each message costs, frozen with it, and what every month has cost so far."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

# A hand-over counts from its claim on, unless Mitto certainly did not take it.
_COUNTS = "({0} IS NULL OR {0} IN ('accepted', 'unconfirmed'))"


def _moved(sign: str, source: str) -> str:
    """Adds one message to its month, or takes it out again."""
    return f"""
        INSERT INTO spend (month, campaign_id, region, messages, segments, cost, unpriced) {source}
        ON CONFLICT (month, campaign_id, region) DO UPDATE SET
            messages = messages {sign} excluded.messages, segments = segments {sign} excluded.segments,
            cost = cost {sign} excluded.cost, unpriced = unpriced {sign} excluded.unpriced;"""


_ATTEMPT = """
        SELECT coalesce(r.month, strftime('%Y-%m', r.started_at, 'localtime'), ''), m.campaign_id, m.region, 1,
               m.segments, coalesce(m.cost, 0), iif(m.cost IS NULL, m.segments, 0)
        FROM messages m, requests r WHERE m.id = NEW.message_id AND r.id = NEW.request_id"""
_TEST = """
        SELECT NEW.month, 0, NEW.region, 1, NEW.segments, coalesce(NEW.cost, 0), iif(NEW.cost IS NULL, NEW.segments, 0)
        WHERE NEW.month IS NOT NULL"""
_TALLIED = """
        UPDATE tallies SET messages = messages {sign} 1, segments = segments {sign} {row}.segments,
            cost = cost {sign} coalesce({row}.cost, 0),
            unpriced = unpriced {sign} iif({row}.cost IS NULL, {row}.segments, 0)
        WHERE campaign_id = {row}.campaign_id AND status = {row}.status;"""
_IN, _OUT = _TALLIED.format(sign="+", row="NEW"), _TALLIED.format(sign="-", row="OLD")

STATEMENTS = (
    # In hundred-thousandths of the currency; none for a message that was made while no price was known. Its country
    # stays when its number is erased.
    "ALTER TABLE messages ADD COLUMN cost INTEGER CHECK (cost >= 0)",
    "ALTER TABLE messages ADD COLUMN region TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE tallies ADD COLUMN cost INTEGER NOT NULL DEFAULT 0 CHECK (cost >= 0)",
    "ALTER TABLE tallies ADD COLUMN unpriced INTEGER NOT NULL DEFAULT 0 CHECK (unpriced >= 0)",
    "UPDATE tallies SET unpriced = segments",
    # The month in the shop when it was claimed.
    "ALTER TABLE requests ADD COLUMN month TEXT",
    "ALTER TABLE test_messages ADD COLUMN month TEXT",
    "ALTER TABLE test_messages ADD COLUMN region TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE test_messages ADD COLUMN segments INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE test_messages ADD COLUMN cost INTEGER CHECK (cost >= 0)",
    # What Mitto asked for a month, as its owner entered it, without VAT.
    """
    CREATE TABLE invoices (
        month TEXT PRIMARY KEY CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
        amount INTEGER NOT NULL CHECK (amount >= 0),
        segments INTEGER CHECK (segments >= 0),
        entered_at TEXT NOT NULL
    ) STRICT
    """,
    # What is billed, or may be, by the month of its claim; kept by triggers only, and nothing but an answer that Mitto
    # did not take a message lowers it. Campaign 0 stands for what was sent outside every campaign.
    """
    CREATE TABLE spend (
        month TEXT NOT NULL,
        campaign_id INTEGER NOT NULL,
        region TEXT NOT NULL,
        messages INTEGER NOT NULL CHECK (messages >= 0),
        segments INTEGER NOT NULL CHECK (segments >= 0),
        cost INTEGER NOT NULL CHECK (cost >= 0),
        unpriced INTEGER NOT NULL CHECK (unpriced >= 0),
        PRIMARY KEY (month, campaign_id, region)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX spend_by_campaign ON spend (campaign_id)",
    f"""
    INSERT INTO spend (month, campaign_id, region, messages, segments, cost, unpriced)
    SELECT coalesce(strftime('%Y-%m', r.started_at, 'localtime'), '') AS month, m.campaign_id, '', count(*),
           sum(m.segments), 0, sum(m.segments)
    FROM requests r JOIN attempts a ON a.request_id = r.id JOIN messages m ON m.id = a.message_id
    WHERE {_COUNTS.format("a.outcome")} GROUP BY month, m.campaign_id
    """,
    "UPDATE test_messages SET month = strftime('%Y-%m', at, 'localtime')",
    """
    INSERT INTO spend (month, campaign_id, region, messages, segments, cost, unpriced)
    SELECT month, 0, '', count(*), count(*), 0, count(*) FROM test_messages WHERE outcome <> 'rejected' GROUP BY month
    """,
    f"""
    CREATE TRIGGER spend_after_claim AFTER INSERT ON attempts WHEN {_COUNTS.format("NEW.outcome")}
    BEGIN {_moved("+", _ATTEMPT)} END
    """,
    f"""
    CREATE TRIGGER spend_after_refusal AFTER UPDATE OF outcome ON attempts
    WHEN {_COUNTS.format("OLD.outcome")} AND NOT {_COUNTS.format("NEW.outcome")}
    BEGIN {_moved("-", _ATTEMPT)} END
    """,
    f"""
    CREATE TRIGGER spend_after_late_yes AFTER UPDATE OF outcome ON attempts
    WHEN {_COUNTS.format("NEW.outcome")} AND NOT {_COUNTS.format("OLD.outcome")}
    BEGIN {_moved("+", _ATTEMPT)} END
    """,
    f"""
    CREATE TRIGGER spend_after_test AFTER INSERT ON test_messages WHEN NEW.outcome <> 'rejected'
    BEGIN {_moved("+", _TEST)} END
    """,
    f"""
    CREATE TRIGGER spend_after_refused_test AFTER UPDATE OF outcome ON test_messages
    WHEN OLD.outcome <> 'rejected' AND NEW.outcome = 'rejected'
    BEGIN {_moved("-", _TEST)} END
    """,
    """
    CREATE TRIGGER messages_keep_their_price BEFORE UPDATE OF cost, region ON messages
    BEGIN SELECT RAISE(ABORT, 'the price of a message is frozen at launch'); END
    """,
    "DROP TRIGGER tallies_after_insert",
    "DROP TRIGGER tallies_after_move",
    "DROP TRIGGER tallies_after_delete",
    f"CREATE TRIGGER tallies_after_insert AFTER INSERT ON messages BEGIN {_IN} END",
    f"""
    CREATE TRIGGER tallies_after_move AFTER UPDATE OF status ON messages WHEN OLD.status <> NEW.status
    BEGIN {_OUT} {_IN} END
    """,
    f"CREATE TRIGGER tallies_after_delete AFTER DELETE ON messages BEGIN {_OUT} END",
)


def apply(db: "Database") -> None:
    """Add and replace. Run inside the migration's transaction."""
    for statement in STATEMENTS:
        db.execute(statement)
