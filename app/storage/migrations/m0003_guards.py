"""The triggers that refuse an illegal move whoever asks, and the ones that keep the tallies."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

# Comparisons, not one IN over all pairs: for that SQLite builds a table anew at each row that moves, and it cost a
# sixth of everything that sending writes.
MAY_MOVE = """CASE OLD.status
        WHEN 'queued' THEN NEW.status = 'sending' OR NEW.status = 'cancelled' OR NEW.status = 'skipped'
        WHEN 'sending' THEN NEW.status = 'accepted' OR NEW.status = 'rejected' OR NEW.status = 'unconfirmed'
            OR NEW.status = 'queued'
        WHEN 'unconfirmed' THEN NEW.status = 'accepted' OR NEW.status = 'delivered' OR NEW.status = 'undelivered'
            OR NEW.status = 'queued' OR NEW.status = 'cancelled'
        WHEN 'accepted' THEN NEW.status = 'delivered' OR NEW.status = 'undelivered' OR NEW.status = 'no_report'
        WHEN 'no_report' THEN NEW.status = 'delivered' OR NEW.status = 'undelivered'
        WHEN 'rejected' THEN NEW.status = 'queued'
        WHEN 'cancelled' THEN NEW.status = 'queued'
        ELSE 0
    END"""

TRIGGERS = (
    """
    CREATE TRIGGER messages_start_queued BEFORE INSERT ON messages
    WHEN NEW.status NOT IN ('queued', 'skipped') OR NEW.attempt <> 0
    BEGIN SELECT RAISE(ABORT, 'a message starts queued or skipped'); END
    """,
    f"""
    CREATE TRIGGER messages_move_legally BEFORE UPDATE OF status ON messages
    WHEN OLD.status <> NEW.status AND NOT {MAY_MOVE}
    BEGIN SELECT RAISE(ABORT, 'illegal move of a message'); END
    """,
    """
    CREATE TRIGGER messages_send_freshly BEFORE UPDATE OF status ON messages
    WHEN NEW.status = 'sending' AND OLD.status <> 'sending' AND (
        NEW.attempt <> OLD.attempt + 1 OR NOT EXISTS (
            SELECT 1 FROM attempts WHERE message_id = NEW.id AND attempt = NEW.attempt AND outcome IS NULL))
    BEGIN SELECT RAISE(ABORT, 'sending needs a fresh attempt'); END
    """,
    # A cancelled message may be one whose fate was unknown when the owner dropped it.
    """
    CREATE TRIGGER messages_resend_with_consent BEFORE UPDATE OF status ON messages
    WHEN NEW.status = 'queued' AND (OLD.status = 'unconfirmed' OR OLD.status = 'cancelled' AND EXISTS (
            SELECT 1 FROM attempts
            WHERE message_id = OLD.id AND attempt = OLD.attempt AND outcome IN ('accepted', 'unconfirmed')))
        AND NOT EXISTS (SELECT 1 FROM resend_consents WHERE message_id = OLD.id AND attempt = OLD.attempt)
    BEGIN SELECT RAISE(ABORT, 'an unconfirmed message is sent again only with a recorded consent'); END
    """,
    """
    CREATE TRIGGER messages_attempts_only_rise BEFORE UPDATE OF attempt ON messages
    WHEN NEW.attempt < OLD.attempt OR (
        NEW.attempt > OLD.attempt AND (NEW.status <> 'sending' OR OLD.status = 'sending'))
    BEGIN SELECT RAISE(ABORT, 'an attempt cannot be taken back'); END
    """,
    """
    CREATE TRIGGER messages_stay_as_launched
    BEFORE UPDATE OF campaign_id, number, text, digest, encoding, segments ON messages
    BEGIN SELECT RAISE(ABORT, 'a message is frozen at launch'); END
    """,
    """
    CREATE TRIGGER messages_keep_what_was_sent BEFORE DELETE ON messages
    WHEN OLD.attempt > 0
    BEGIN SELECT RAISE(ABORT, 'a message that was or may have been sent is not deleted'); END
    """,
    """
    CREATE TRIGGER consent_events_stay BEFORE UPDATE ON consent_events
    BEGIN SELECT RAISE(ABORT, 'the history of consent is not rewritten'); END
    """,
    """
    CREATE TRIGGER consent_events_are_kept BEFORE DELETE ON consent_events
    BEGIN SELECT RAISE(ABORT, 'the history of consent is not deleted'); END
    """,
    # Whoever writes a name need not think of its key; an import, which may write a million, brings it along.
    """
    CREATE TRIGGER contacts_are_found_by_name AFTER INSERT ON contacts WHEN NEW.name_key = ''
    BEGIN
        UPDATE contacts SET name_key = name_key(NEW.name, NEW.first_name, NEW.last_name) WHERE id = NEW.id;
    END
    """,
    """
    CREATE TRIGGER contacts_are_found_by_their_new_name AFTER UPDATE OF name, first_name, last_name ON contacts
    WHEN NEW.name_key = OLD.name_key
    BEGIN
        UPDATE contacts SET name_key = name_key(NEW.name, NEW.first_name, NEW.last_name) WHERE id = NEW.id;
    END
    """,
    """
    CREATE TRIGGER tallies_of_a_new_campaign AFTER INSERT ON campaigns
    BEGIN
        INSERT INTO tallies (campaign_id, status) VALUES
            (NEW.id, 'queued'), (NEW.id, 'sending'), (NEW.id, 'accepted'), (NEW.id, 'delivered'),
            (NEW.id, 'undelivered'), (NEW.id, 'no_report'), (NEW.id, 'rejected'), (NEW.id, 'unconfirmed'),
            (NEW.id, 'cancelled'), (NEW.id, 'skipped');
    END
    """,
    """
    CREATE TRIGGER tallies_after_insert AFTER INSERT ON messages
    BEGIN
        UPDATE tallies SET messages = messages + 1, segments = segments + NEW.segments
        WHERE campaign_id = NEW.campaign_id AND status = NEW.status;
    END
    """,
    """
    CREATE TRIGGER tallies_after_move AFTER UPDATE OF status ON messages WHEN OLD.status <> NEW.status
    BEGIN
        UPDATE tallies SET messages = messages - 1, segments = segments - OLD.segments
        WHERE campaign_id = OLD.campaign_id AND status = OLD.status;
        UPDATE tallies SET messages = messages + 1, segments = segments + NEW.segments
        WHERE campaign_id = NEW.campaign_id AND status = NEW.status;
    END
    """,
    """
    CREATE TRIGGER tallies_after_delete AFTER DELETE ON messages
    BEGIN
        UPDATE tallies SET messages = messages - 1, segments = segments - OLD.segments
        WHERE campaign_id = OLD.campaign_id AND status = OLD.status;
    END
    """,
)


def apply(db: "Database") -> None:
    """Create the triggers. Run inside the migration's transaction."""
    for statement in TRIGGERS:
        db.execute(statement)
