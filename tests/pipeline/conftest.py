"""What the tests of the pipeline share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.makers import make_store
from tests.pipeline.desk import Desk, open_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A shop with an empty store, as a worker finds it after its start."""
    with open_desk(tmp_path) as opened:
        yield opened


@pytest.fixture(scope="session")
def new_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a new store, to be copied; nobody writes to it."""
    return make_store(tmp_path_factory.mktemp("new")).path
