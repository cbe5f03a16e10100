"""Latency and errors of the requests to Mitto, counted from the rows of the last hour."""

from datetime import datetime

from app.domain.ids import from_iso, iso
from app.domain.message import Why
from app.domain.traffic import Bucket, ErrorCause, Traffic
from app.storage.database import Connection

LIMITS_MS = (100, 200, 500, 1000, 2000, 5000)
"""Where one bucket of the latencies ends and the next begins."""

_ENDED = "FROM requests r INDEXED BY requests_by_end WHERE r.ended_at >= :since AND r.latency_ms IS NOT NULL"


def traffic(conn: Connection, since: datetime) -> Traffic:
    """How the requests went that ended since then."""
    values = {"since": iso(since)}
    row = conn.execute(
        f"SELECT count(*) AS requests, total(r.result <> 'answered') AS failed {_ENDED}", values
    ).fetchone()
    requests = int(row["requests"])
    by_minute = conn.execute(
        f"""SELECT substr(r.ended_at, 1, 16) AS minute, round(avg(r.latency_ms)) AS mean {_ENDED}
            GROUP BY minute ORDER BY minute""",
        values,
    )
    return Traffic(
        since=since,
        requests=requests,
        failed=int(row["failed"]),
        p50_ms=_percentile(conn, since, requests, 50),
        p95_ms=_percentile(conn, since, requests, 95),
        latency=_buckets(conn, since),
        by_minute=tuple(int(one["mean"]) for one in by_minute),
        errors=error_causes(conn, since),
    )


def error_causes(conn: Connection, since: datetime) -> tuple[ErrorCause, ...]:
    """Why messages were refused, sent back, or left in doubt, by requests that ended since then."""
    rows = conn.execute(
        """SELECT a.why, count(*) AS messages, count(DISTINCT r.id) AS requests, max(r.ended_at) AS last
           FROM requests r INDEXED BY requests_by_end
           JOIN attempts a INDEXED BY attempts_by_request ON a.request_id = r.id
           WHERE r.ended_at >= ? AND a.outcome IN ('rejected', 'unconfirmed', 'returned')
           GROUP BY a.why ORDER BY messages DESC, a.why""",
        (iso(since),),
    )
    return tuple(
        ErrorCause(
            why=None if row["why"] is None else Why(row["why"]),
            messages=row["messages"],
            requests=row["requests"],
            last=from_iso(row["last"]),
        )
        for row in rows
    )


def handed_over(conn: Connection, since: datetime) -> int:
    """How many messages were in requests that ended since then; those that Mitto sent back do not count."""
    row = conn.execute(
        """SELECT coalesce(sum(messages), 0) AS messages FROM requests INDEXED BY requests_by_end
           WHERE ended_at >= ? AND result <> 'returned'""",
        (iso(since),),
    ).fetchone()
    return int(row["messages"])


def _percentile(conn: Connection, since: datetime, requests: int, percent: int) -> int | None:
    """The latency that so many of a hundred requests did not exceed."""
    if not requests:
        return None
    place = max(-(-requests * percent // 100) - 1, 0)
    row = conn.execute(
        f"SELECT r.latency_ms {_ENDED} ORDER BY r.latency_ms LIMIT 1 OFFSET :place",
        {"since": iso(since), "place": place},
    ).fetchone()
    return int(row["latency_ms"])


def _buckets(conn: Connection, since: datetime) -> tuple[Bucket, ...]:
    limits = (*LIMITS_MS, None)
    which = " ".join(f"WHEN r.latency_ms <= {limit} THEN {at}" for at, limit in enumerate(LIMITS_MS))
    rows = conn.execute(
        f"SELECT CASE {which} ELSE {len(LIMITS_MS)} END AS bucket, count(*) AS requests {_ENDED} GROUP BY bucket",
        {"since": iso(since)},
    )
    counts = {row["bucket"]: row["requests"] for row in rows}
    return tuple(Bucket(limit, counts.get(at, 0)) for at, limit in enumerate(limits))
