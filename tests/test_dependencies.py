"""The lock says exactly what is installed: all of it, with hashes, and from no place in particular."""

import re
import tomllib
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.source import text

PROJECT_LOCK = Path("requirements/project.lock")
INSTALLER_LOCK = Path("requirements/installer.lock")
PINNED = re.compile(r"^([a-z0-9.-]+)==(\S+)(?: ; [^\\]+?)? \\$", re.MULTILINE)


def pyproject() -> dict[str, Any]:
    return tomllib.loads(text(Path("pyproject.toml")))


def pins(lock: Path) -> dict[str, str]:
    return {canonicalize_name(name): version for name, version in PINNED.findall(text(lock))}


def unmet(wanted: list[str], lock: Path) -> list[str]:
    """The requirements that the lock leaves out, or answers with a version outside their range."""
    have = pins(lock)
    asked = [Requirement(line) for line in wanted]
    return [str(one) for one in asked if not one.specifier.contains(have.get(canonicalize_name(one.name), ""))]


def test_the_lock_has_every_dependency_in_its_range() -> None:
    project = pyproject()
    assert unmet(project["project"]["dependencies"] + project["dependency-groups"]["dev"], PROJECT_LOCK) == []
    assert unmet(project["dependency-groups"]["installer"], INSTALLER_LOCK) == []


def test_every_pin_has_a_hash() -> None:
    for lock in (PROJECT_LOCK, INSTALLER_LOCK):
        lines = [line for line in text(lock).splitlines() if not line.lstrip().startswith("#")]
        starts = [number for number, line in enumerate(lines) if not line.startswith(" ")]
        assert starts
        assert [lines[number] for number in starts if "--hash=sha256:" not in lines[number + 1]] == []


def test_the_locks_name_no_package_index() -> None:
    for lock in (PROJECT_LOCK, INSTALLER_LOCK):
        assert re.findall(r"\w+://\S+|--(?:extra-)?index-url|--find-links|--trusted-host", text(lock)) == []


def test_nothing_that_stores_secrets_as_plain_text_is_installed() -> None:
    assert "keyrings-alt" not in pins(PROJECT_LOCK)
