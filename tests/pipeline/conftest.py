"""What the tests of the pipeline share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.pipeline.desk import Desk, open_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A shop with an empty store, as a worker finds it after its start."""
    with open_desk(tmp_path) as opened:
        yield opened
