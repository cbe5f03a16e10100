"""The send journal: every entry is there again after a crash, and nothing that is torn takes another one with it."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from app.domain.ids import BatchId, CampaignId
from app.storage.send_journal import Entry, SendJournal, number_digest, read_entries
from tests.makers import NOW, number


def entry(request: str, *, numbers: int = 2) -> Entry:
    digests = tuple(number_digest("store", number(at)) for at in range(numbers))
    return Entry(request, CampaignId(1), 2, BatchId(3), NOW, digests)


def write(path: Path, *entries: Entry) -> None:
    with closing(SendJournal(path)) as journal:
        for one in entries:
            journal.append(one)


def requests(path: Path, *, start: int = 0) -> list[str]:
    return [one.request for one, _ in read_entries(path, start=start)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "sends.journal"


@contextmanager
def disk_with_room_for(path: Path, more: int) -> Iterator[None]:
    """Let the file grow by so many bytes only: the system itself then takes part of a write, or none."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + more, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_what_was_appended_is_read_back(path: Path) -> None:
    written = [entry("a"), entry("b", numbers=0), entry("c", numbers=500)]
    write(path, *written[:2])
    write(path, written[2])
    assert [one for one, _ in read_entries(path, start=0)] == written
    assert path.read_bytes().count(b"\n") == len(written)


def test_reading_goes_on_from_a_position(path: Path) -> None:
    write(path, entry("a"), entry("b"), entry("c"))
    positions = [position for _, position in read_entries(path, start=0)]
    assert positions[-1] == path.stat().st_size
    assert [requests(path, start=position) for position in (0, *positions)] == [
        ["a", "b", "c"],
        ["b", "c"],
        ["c"],
        [],
    ]


def test_a_position_beyond_the_end_belongs_to_another_file(path: Path) -> None:
    write(path, entry("a"))
    assert requests(path, start=path.stat().st_size + 1) == ["a"]


def test_no_file_is_no_entries(path: Path) -> None:
    assert requests(path) == []


def test_a_position_in_the_middle_of_a_line_costs_that_line_only(path: Path) -> None:
    write(path, entry("a"), entry("b"), entry("c"))
    (first, _, _) = (position for _, position in read_entries(path, start=0))
    assert requests(path, start=first + 7) == ["c"]


@pytest.mark.parametrize("kept", [1, 20, -1], ids=["one byte", "some bytes", "all but the end of the line"])
def test_a_torn_last_line_is_passed_over_and_takes_nothing_with_it(path: Path, kept: int) -> None:
    write(path, entry("a"), entry("torn"))
    first = next(position for _, position in read_entries(path, start=0))
    lines = path.read_bytes()
    path.write_bytes(lines[: first + kept] if kept > 0 else lines[:kept])
    write(path, entry("b"), entry("c"))
    assert requests(path) == ["a", *(["torn"] if kept < 0 else []), "b", "c"]


def test_zeroes_that_a_power_cut_left_take_nothing_with_them(path: Path) -> None:
    write(path, entry("a"))
    with path.open("ab") as file:
        file.write(bytes(4096))
    write(path, entry("b"))
    assert requests(path) == ["a", "b"]


def test_an_append_that_fails_half_way_takes_no_later_entry_with_it(path: Path) -> None:
    with closing(SendJournal(path)) as journal:
        journal.append(entry("a"))
        with disk_with_room_for(path, 30), pytest.raises(OSError, match="only part"):
            journal.append(entry("torn"))
        with disk_with_room_for(path, 0), pytest.raises(OSError, match="too large"):
            journal.append(entry("nothing"))
        journal.append(entry("b"))
        journal.append(entry("c"))
    assert requests(path) == ["a", "b", "c"]


def test_an_entry_is_on_disk_before_append_returns(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []
    monkeypatch.setattr("os.fsync", lambda _: synced.append(path.stat().st_size))
    write(path, entry("a"), entry("b"))
    sizes = [position for _, position in read_entries(path, start=0)]
    assert synced == sizes


def test_a_disk_that_does_not_take_it_is_an_error(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("os.fsync", fail)
    with closing(SendJournal(path)) as journal, pytest.raises(OSError, match="Input/output error"):
        journal.append(entry("a"))


Spoil = Callable[[dict[str, object]], object]


def without(key: str) -> Spoil:
    return lambda data: {name: value for name, value in data.items() if name != key}


@pytest.mark.parametrize(
    "spoil",
    [
        *(
            pytest.param(without(key), id=f"no {key}")
            for key in ("request", "campaign", "run", "batch", "at", "numbers")
        ),
        *(
            pytest.param(lambda data, key=key, value=value: {**data, key: value}, id=f"{key} is {value!r:.20}")
            for key, value in [
                ("request", 7),
                ("request", None),
                ("campaign", "1"),
                ("campaign", 1.5),
                ("campaign", True),
                ("campaign", 0),
                ("campaign", -1),
                ("campaign", 2**63),
                ("campaign", float("inf")),
                ("campaign", float("nan")),
                ("run", None),
                ("batch", [1]),
                ("at", 7),
                ("at", "yesterday"),
                ("at", "2026-11-23T12:00:00.000"),
                ("numbers", "abc"),
                ("numbers", {"a": 1}),
                ("numbers", [1]),
                ("numbers", None),
            ]
        ),
        pytest.param(lambda data: [data], id="a list"),
        pytest.param(lambda data: "text", id="a text"),
        pytest.param(lambda data: None, id="null"),
    ],
)
def test_a_line_that_is_no_entry_is_passed_over(path: Path, spoil: Spoil) -> None:
    write(path, entry("a"))
    with path.open("a") as file:
        file.write(json.dumps(spoil(json.loads(path.read_text()))) + "\n")
    write(path, entry("b"))
    assert requests(path) == ["a", "b"]


@pytest.mark.parametrize("line", [b"", b"\xff\xfe", b"[" * 100_000, b"9" * 5000, b"{}", b'{"v":1'])
def test_a_line_that_cannot_be_read_is_passed_over(path: Path, line: bytes) -> None:
    write(path, entry("a"))
    with path.open("ab") as file:
        file.write(line + b"\n")
    write(path, entry("b"))
    assert requests(path) == ["a", "b"]


def test_ten_thousand_entries_from_several_threads_are_all_there_and_whole(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.fsync", lambda _: None)  # a real disk would take minutes
    with closing(SendJournal(path)) as journal:

        def append(thread: int) -> None:
            for at in range(2500):
                journal.append(entry(f"{thread}-{at}", numbers=20))

        threads = [threading.Thread(target=append, args=(thread,)) for thread in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    found = requests(path)
    assert len(found) == 10_000
    assert set(found) == {f"{thread}-{at}" for thread in range(4) for at in range(2500)}


def test_numbers_stand_in_it_as_digests_that_only_this_store_recognises(path: Path) -> None:
    write(path, entry("a"))
    text = path.read_text()
    assert number(0)[1:] not in text
    assert number_digest("store", number(0)) in text
    assert number_digest("store", number(0)) != number_digest("another store", number(0))
    assert number_digest("store", number(0)) != number_digest("store", number(1))
