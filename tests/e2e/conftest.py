"""What the end-to-end tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.shop import Shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """A shop with an empty data folder; its processes are ended afterwards."""
    made = Shop(tmp_path / "data")
    yield made
    made.close()
