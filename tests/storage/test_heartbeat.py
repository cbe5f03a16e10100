"""The worker's heartbeat: what was written is read, and what cannot be read is no heartbeat."""

import json
from pathlib import Path

import pytest

from app.domain.health import QueueName
from app.storage.heartbeat import Beat, read_beat, write_beat
from tests.makers import NOW

BEAT = Beat(
    NOW, 4711, {queue: at for at, queue in enumerate(QueueName)}, {queue: at + 7 for at, queue in enumerate(QueueName)}
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "worker.beat"


def test_the_last_beat_is_read(path: Path) -> None:
    write_beat(path, Beat(NOW, 1, BEAT.failed, BEAT.active))
    write_beat(path, BEAT)
    assert read_beat(path) == BEAT
    assert [file.name for file in path.parent.iterdir()] == ["worker.beat"]


def test_deliveries_asked_for_are_told_and_an_older_version_tells_none(path: Path) -> None:
    write_beat(path, Beat(NOW, 1, BEAT.active, BEAT.failed, checks=2350))
    beat = read_beat(path)
    assert beat is not None
    assert beat.checks == 2350
    old = json.loads(path.read_text("utf-8"))
    del old["checks"]
    path.write_text(json.dumps(old), "utf-8")
    beat = read_beat(path)
    assert beat is not None
    assert beat.checks == 0


def test_no_file_is_no_beat(path: Path) -> None:
    assert read_beat(path) is None


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("at", None),
        ("at", 7),
        ("at", "yesterday"),
        ("at", "2026-11-23T12:00:00"),
        ("pid", None),
        ("pid", "many"),
        ("pid", float("inf")),
        ("active", None),
        ("active", []),
        ("active", {}),
        ("active", {"sms": 1}),
        ("failed", {"sms": None, "status_refresh": 0, "scheduler": 0}),
    ],
)
def test_a_file_with_wrong_values_is_no_beat(path: Path, key: str, value: object) -> None:
    write_beat(path, BEAT)
    path.write_text(json.dumps({**json.loads(path.read_text()), key: value}))
    assert read_beat(path) is None


@pytest.mark.parametrize("content", [b"", b"{", b"null", b"[]", b"\xff", b"{}", bytes(200)])
def test_a_file_that_is_something_else_is_no_beat(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert read_beat(path) is None


def test_a_beat_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        write_beat(tmp_path / "missing" / "worker.beat", BEAT)
