"""Proof of consent, opt-outs that outlive the person's data, and the one change that an erasure may make to history."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

# A number that was erased is known again only by whoever has it and asks: HMAC-SHA256 under a key of this store. The
# key lies beside the hashes, so this hides numbers from a reader of an export, not from the holder of the whole file.
_STILL_OUT = "SELECT 1 FROM erasure_keys k JOIN erased_opt_outs h ON h.hash = number_hash(k.key, {number})"
_OUT_AGAIN = """BEGIN
        INSERT INTO suppressions (number, at, latest_at, source)
        SELECT NEW.number, h.at, h.latest_at, h.source
        FROM erasure_keys k JOIN erased_opt_outs h ON h.hash = number_hash(k.key, NEW.number)
        WHERE h.lifted_by IS NULL ON CONFLICT (number) DO NOTHING;
        UPDATE contacts SET consent = 'opted_out'
        WHERE id = NEW.id AND consent <> 'opted_out'
          AND EXISTS (SELECT 1 FROM suppressions WHERE number = NEW.number);
    END"""

STATEMENTS = (
    # Which text people agreed to. A change of the text is a new row; the id is the number of its version.
    """
    CREATE TABLE consent_wordings (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        text TEXT NOT NULL CHECK (text <> ''),
        written_at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TRIGGER consent_wordings_stay BEFORE UPDATE ON consent_wordings
    BEGIN SELECT RAISE(ABORT, 'what people agreed to is not rewritten'); END
    """,
    """
    CREATE TRIGGER consent_wordings_are_kept BEFORE DELETE ON consent_wordings
    BEGIN SELECT RAISE(ABORT, 'what people agreed to is not deleted'); END
    """,
    # `at` is when it was written down, `given_at` when it was given, where that is another moment. `source` says how.
    "ALTER TABLE consent_events ADD COLUMN given_at TEXT",
    "ALTER TABLE consent_events ADD COLUMN sale_on TEXT CHECK (sale_on IS NULL OR consent = 'soft_opt_in')",
    "ALTER TABLE consent_events ADD COLUMN wording_id INTEGER REFERENCES consent_wordings (id)",
    "ALTER TABLE consent_events ADD COLUMN note TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE consent_events ADD COLUMN file TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE consent_events ADD COLUMN line INTEGER",
    # When a person said it again: a consent has to be newer than that, too.
    "ALTER TABLE suppressions ADD COLUMN latest_at TEXT",
    """
    CREATE TABLE erasure_keys (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        key BLOB NOT NULL UNIQUE CHECK (length(key) = 32)
    ) STRICT
    """,
    "INSERT INTO erasure_keys (key) VALUES (randomblob(32))",
    # The opt-outs of people who were erased; never deleted. `lifted_by` is the consent that ended one.
    """
    CREATE TABLE erased_opt_outs (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        hash BLOB NOT NULL CHECK (length(hash) = 32),
        at TEXT NOT NULL,
        latest_at TEXT NOT NULL,
        source TEXT NOT NULL,
        lifted_by INTEGER REFERENCES consent_events (id)
    ) STRICT
    """,
    "CREATE UNIQUE INDEX erased_opt_outs_in_force ON erased_opt_outs (hash) WHERE lifted_by IS NULL",
    # Who was erased, and when: a backup from before still has them, and they are erased from it when it is restored.
    """
    CREATE TABLE erasures (
        hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
        at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    # Whose messages are not at their end yet; the worker finishes it. Only a restore leaves such people.
    """
    CREATE TABLE erasures_waiting (
        number TEXT PRIMARY KEY CHECK (number GLOB '+[1-9]*'),
        at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    # When the last message of a campaign lost its person, because it was as old as the owner wants to keep them.
    "ALTER TABLE campaigns ADD COLUMN anonymised_at TEXT",
    f"""
    CREATE TRIGGER suppressions_are_kept BEFORE DELETE ON suppressions
    WHEN NOT EXISTS (
            SELECT 1 FROM consent_events e
            WHERE e.number = OLD.number AND e.consent IN ('opted_in', 'soft_opt_in')
              AND coalesce(e.given_at, e.at) >= coalesce(OLD.latest_at, OLD.at))
        AND NOT EXISTS ({_STILL_OUT.format(number="OLD.number")}
            WHERE h.lifted_by IS NULL AND h.latest_at >= coalesce(OLD.latest_at, OLD.at))
    BEGIN SELECT RAISE(ABORT, 'only a newer consent ends an opt-out'); END
    """,
    """
    CREATE TRIGGER suppressions_only_get_later BEFORE UPDATE ON suppressions
    WHEN NEW.number <> OLD.number OR coalesce(NEW.latest_at, NEW.at) < coalesce(OLD.latest_at, OLD.at)
    BEGIN SELECT RAISE(ABORT, 'an opt-out is not rewritten'); END
    """,
    """
    CREATE TRIGGER erased_opt_outs_are_kept BEFORE DELETE ON erased_opt_outs
    BEGIN SELECT RAISE(ABORT, 'only a newer consent ends an opt-out'); END
    """,
    """
    CREATE TRIGGER erased_opt_outs_end_by_consent BEFORE UPDATE ON erased_opt_outs
    WHEN NEW.hash <> OLD.hash OR NEW.latest_at < OLD.latest_at OR OLD.lifted_by IS NOT NULL
        OR NEW.lifted_by IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM consent_events e, erasure_keys k
            WHERE e.id = NEW.lifted_by AND e.consent IN ('opted_in', 'soft_opt_in')
              AND coalesce(e.given_at, e.at) >= OLD.latest_at AND number_hash(k.key, e.number) = OLD.hash)
    BEGIN SELECT RAISE(ABORT, 'only a newer consent ends an opt-out'); END
    """,
    # Whoever brings an erased number back, an import or a person, brings its opt-out back with it.
    f"""
    CREATE TRIGGER contacts_stay_opted_out AFTER INSERT ON contacts WHEN EXISTS (SELECT 1 FROM erased_opt_outs)
    {_OUT_AGAIN}
    """,
    f"""
    CREATE TRIGGER contacts_stay_opted_out_by_their_new_number AFTER UPDATE OF number ON contacts
    WHEN NEW.number <> OLD.number AND EXISTS (SELECT 1 FROM erased_opt_outs)
    {_OUT_AGAIN}
    """,
    # The proof stays when the person goes, under the hash of the number. Its note is free text, which may name them.
    "DROP TRIGGER consent_events_stay",
    """
    CREATE TRIGGER consent_events_stay BEFORE UPDATE ON consent_events
    WHEN NOT (OLD.number GLOB '+*' AND NEW.note = ''
        AND NEW.number IN (SELECT '#' || lower(hex(number_hash(key, OLD.number))) FROM erasure_keys)
        AND (NEW.id, NEW.at, NEW.consent, NEW.source, NEW.file) = (OLD.id, OLD.at, OLD.consent, OLD.source, OLD.file)
        AND NEW.given_at IS OLD.given_at AND NEW.sale_on IS OLD.sale_on AND NEW.wording_id IS OLD.wording_id
        AND NEW.line IS OLD.line)
    BEGIN SELECT RAISE(ABORT, 'the history of consent is not rewritten'); END
    """,
    # Frozen, but for one change: a message at its end loses its person and its text, and nothing else.
    "DROP TRIGGER messages_stay_as_launched",
    """
    CREATE TRIGGER messages_stay_as_launched
    BEFORE UPDATE OF campaign_id, number, text, digest, encoding, segments ON messages
    WHEN NOT (OLD.number GLOB '+*' AND NEW.number = 'erased-' || OLD.id AND NEW.text = 'erased'
        AND NEW.name = '' AND NEW.contact_id IS NULL AND NEW.digest = message_digest(NEW.number, NEW.text)
        AND (NEW.id, NEW.campaign_id, NEW.batch_id, NEW.encoding, NEW.segments, NEW.attempt)
            = (OLD.id, OLD.campaign_id, OLD.batch_id, OLD.encoding, OLD.segments, OLD.attempt)
        AND NEW.status = OLD.status AND NEW.provider_id IS OLD.provider_id
        AND OLD.status IN ('delivered', 'undelivered', 'no_report', 'rejected', 'cancelled', 'skipped'))
    BEGIN SELECT RAISE(ABORT, 'a message is frozen at launch'); END
    """,
    """
    CREATE TRIGGER messages_without_a_person_are_not_sent BEFORE UPDATE OF status ON messages
    WHEN NEW.status IN ('queued', 'sending') AND OLD.number NOT GLOB '+*'
    BEGIN SELECT RAISE(ABORT, 'a message whose person was erased is not sent again'); END
    """,
)


def apply(db: "Database") -> None:
    """Add and replace. Run inside the migration's transaction."""
    for statement in STATEMENTS:
        db.execute(statement)
