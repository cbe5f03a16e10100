"""The project's own files, as the tests of its shape look at them."""

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NOT_OURS = {".git", ".hypothesis", ".tools", ".venv", "__pycache__", "build", "dist"}


def files() -> Iterator[Path]:
    """Every file that belongs to the project, relative to its folder; nothing that a tool made."""
    for folder in (ROOT, *(path for path in ROOT.rglob("*") if path.is_dir())):
        parts = folder.relative_to(ROOT).parts
        if not any(part in NOT_OURS or part.endswith("_cache") for part in parts):
            yield from sorted(path.relative_to(ROOT) for path in folder.iterdir() if path.is_file())


def modules() -> list[Path]:
    """Every Python file of the project, relative to its folder."""
    return [path for path in files() if path.suffix == ".py"]


def text(path: Path) -> str:
    """What a file of the project says."""
    return (ROOT / path).read_text(encoding="utf-8")
