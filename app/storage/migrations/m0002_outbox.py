"""The outbox: campaigns, their runs and batches, messages, and every attempt to hand one over."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

STATUSES = (
    "'queued', 'sending', 'accepted', 'delivered', 'undelivered', "
    "'no_report', 'rejected', 'unconfirmed', 'cancelled', 'skipped'"
)

TABLES = (
    # `revision` counts the changes of a draft, so that two windows do not write over each other. `scheduled_for` of a
    # draft is the time that its owner has in mind.
    """
    CREATE TABLE campaigns (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL CHECK (name <> ''),
        text TEXT NOT NULL,
        sender TEXT NOT NULL,
        list_id INTEGER REFERENCES lists (id),
        status TEXT NOT NULL DEFAULT 'draft'
            CHECK (status IN ('draft', 'scheduled', 'sending', 'paused', 'completed', 'cancelled')),
        hold TEXT,
        run INTEGER NOT NULL DEFAULT 0,
        scheduled_for TEXT,
        created_at TEXT NOT NULL,
        launched_at TEXT,
        finished_at TEXT,
        updated_at TEXT NOT NULL,
        revision INTEGER NOT NULL DEFAULT 0,
        deleted_at TEXT,
        CHECK ((status = 'paused') = (hold IS NOT NULL)),
        CHECK (deleted_at IS NULL OR status = 'draft'),
        CHECK (status <> 'scheduled' OR scheduled_for IS NOT NULL)
    ) STRICT
    """,
    "CREATE INDEX campaigns_by_status ON campaigns (status, id)",
    # Before `not_before` nothing of a run may be claimed, so that its owner can recall it.
    """
    CREATE TABLE runs (
        campaign_id INTEGER NOT NULL REFERENCES campaigns (id),
        run INTEGER NOT NULL CHECK (run > 0),
        cause TEXT NOT NULL CHECK (cause IN ('launch', 'retry', 'resend')),
        started_at TEXT NOT NULL,
        not_before TEXT,
        PRIMARY KEY (campaign_id, run)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE batches (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        campaign_id INTEGER NOT NULL,
        run INTEGER NOT NULL,
        position INTEGER NOT NULL CHECK (position > 0),
        size INTEGER NOT NULL CHECK (size > 0),
        UNIQUE (campaign_id, run, position),
        FOREIGN KEY (campaign_id, run) REFERENCES runs (campaign_id, run)
    ) STRICT
    """,
    # `attempt` is the number of the latest hand-over, 0 before the first. `due_at` is when to ask for its delivery.
    f"""
    CREATE TABLE messages (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        campaign_id INTEGER NOT NULL REFERENCES campaigns (id),
        batch_id INTEGER NOT NULL REFERENCES batches (id),
        contact_id INTEGER,
        name TEXT NOT NULL,
        number TEXT NOT NULL,
        text TEXT NOT NULL CHECK (text <> ''),
        digest BLOB NOT NULL CHECK (length(digest) = 32),
        encoding TEXT NOT NULL CHECK (encoding IN ('GSM-7', 'UCS-2')),
        segments INTEGER NOT NULL CHECK (segments > 0),
        status TEXT NOT NULL DEFAULT 'queued' CHECK (status IN ({STATUSES})),
        why TEXT,
        detail TEXT NOT NULL DEFAULT '',
        attempt INTEGER NOT NULL DEFAULT 0,
        provider_id TEXT,
        accepted_at TEXT,
        due_at TEXT,
        polls INTEGER NOT NULL DEFAULT 0,
        updated_at TEXT NOT NULL,
        UNIQUE (campaign_id, number)
    ) STRICT
    """,
    "CREATE UNIQUE INDEX messages_by_provider_id ON messages (provider_id) WHERE provider_id IS NOT NULL",
    "CREATE INDEX messages_by_status ON messages (campaign_id, status, id)",
    "CREATE INDEX messages_queued ON messages (batch_id) WHERE status = 'queued'",
    "CREATE INDEX messages_sending ON messages (id) WHERE status = 'sending'",
    "CREATE INDEX messages_due ON messages (campaign_id, due_at) WHERE due_at IS NOT NULL",
    "CREATE INDEX messages_by_number ON messages (number, id)",
    # What a screen says of days and months, from the index alone: how many Mitto took, what became of them, what they
    # cost, how long they took. It grows at its end, so sending hardly feels it.
    """CREATE INDEX messages_by_acceptance ON messages (accepted_at, status, segments, updated_at, campaign_id)
       WHERE accepted_at IS NOT NULL""",
    """CREATE INDEX messages_not_delivered ON messages (updated_at, campaign_id, status, why)
       WHERE status IN ('undelivered', 'rejected')""",
    # One HTTP request. `key` is what the send journal outside the database calls it.
    """
    CREATE TABLE requests (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        key TEXT NOT NULL UNIQUE,
        epoch INTEGER NOT NULL,
        batch_id INTEGER NOT NULL REFERENCES batches (id),
        messages INTEGER NOT NULL,
        started_at TEXT NOT NULL,
        ended_at TEXT,
        latency_ms INTEGER,
        http_status INTEGER,
        result TEXT CHECK (result IN ('answered', 'unconfirmed', 'returned')),
        cause TEXT NOT NULL DEFAULT '',
        raw TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    "CREATE INDEX requests_by_batch ON requests (batch_id)",
    "CREATE INDEX requests_by_end ON requests (ended_at) WHERE ended_at IS NOT NULL",
    # One hand-over of one message; open while it has no outcome.
    """
    CREATE TABLE attempts (
        message_id INTEGER NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
        attempt INTEGER NOT NULL CHECK (attempt > 0),
        request_id INTEGER NOT NULL REFERENCES requests (id),
        outcome TEXT CHECK (outcome IN ('accepted', 'rejected', 'unconfirmed', 'returned')),
        why TEXT,
        detail TEXT NOT NULL DEFAULT '',
        ended_at TEXT,
        PRIMARY KEY (message_id, attempt),
        CHECK ((outcome IS NULL) = (ended_at IS NULL))
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE UNIQUE INDEX attempts_open ON attempts (message_id) WHERE outcome IS NULL",
    "CREATE INDEX attempts_by_request ON attempts (request_id)",
    # The owner's word that one message whose fate is unknown may be sent again; good for one attempt only.
    """
    CREATE TABLE resend_consents (
        message_id INTEGER NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
        attempt INTEGER NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (message_id, attempt)
    ) STRICT, WITHOUT ROWID
    """,
    # A hand-over that the send journal knows and a restored database does not: the campaign may be sent again later,
    # and this number must not be handed over then without the owner's word. `number_digest` is SHA-256 of store and
    # number.
    """
    CREATE TABLE lost_handovers (
        campaign_id INTEGER NOT NULL,
        number_digest TEXT NOT NULL,
        request_key TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (campaign_id, number_digest)
    ) STRICT, WITHOUT ROWID
    """,
    # How many messages, and segments, of a campaign have each status; kept by triggers only.
    f"""
    CREATE TABLE tallies (
        campaign_id INTEGER NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
        status TEXT NOT NULL CHECK (status IN ({STATUSES})),
        messages INTEGER NOT NULL DEFAULT 0 CHECK (messages >= 0),
        segments INTEGER NOT NULL DEFAULT 0 CHECK (segments >= 0),
        PRIMARY KEY (campaign_id, status)
    ) STRICT, WITHOUT ROWID
    """,
    # What the owner sent outside every campaign, to see whether everything works. A row is written before its request
    # leaves and says the worst, so that a crash needs no clearing up; only an answer makes it better.
    """
    CREATE TABLE test_messages (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        number TEXT NOT NULL CHECK (number GLOB '+[1-9]*'),
        text TEXT NOT NULL CHECK (text <> ''),
        sender TEXT NOT NULL,
        outcome TEXT NOT NULL DEFAULT 'unconfirmed'
            CHECK (outcome IN ('unconfirmed', 'accepted', 'rejected', 'delivered', 'undelivered')),
        detail TEXT NOT NULL DEFAULT '',
        provider_id TEXT,
        updated_at TEXT NOT NULL
    ) STRICT
    """,
)


def apply(db: "Database") -> None:
    """Create the tables. Run inside the migration's transaction."""
    for statement in TABLES:
        db.execute(statement)
