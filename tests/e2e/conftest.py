"""What the end-to-end tests share."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from app.cli import main
from tests.e2e.shop import Shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """A shop with an empty data folder; its processes are ended afterwards."""
    made = Shop(tmp_path / "data")
    yield made
    made.close()


Run = Callable[..., str]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs one command on a data folder with three customers, of whom one opted out; gives what it said."""

    def one(*arguments: str, code: int = 0) -> str:
        result = CliRunner().invoke(main, ["--data-dir", str(tmp_path / "data"), *arguments])
        assert result.exit_code == code, f"{arguments}: {result.output}\n{result.exception!r}"
        return result.stdout if code == 0 else result.stderr

    file = tmp_path / "customers.csv"
    file.write_text("name,mobile\nΜαρία,6912345670\nΝίκος,6912345671\nΖωή,6912345672\n", encoding="utf-8")
    one("contacts", "import", str(file), "--consent", "opted_in", "--list", "Loyalty")
    one("contacts", "optout", "6912345672")
    return one
