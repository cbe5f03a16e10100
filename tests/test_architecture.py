"""The shape of the source, where linters have no rule; imports between layers are in pyproject.toml."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.source import files, modules, text

CORPUS = Path("tests/corpus/files")
"""In every encoding that shops have."""

SCREENS = Path("app/ui/screens")
EMPTY_NAMES = {"base", "helper", "helpers", "manager", "managers", "service", "services", "util", "utils"}
TEXT_FILES = {"", ".css", ".csv", ".ini", ".json", ".lock", ".md", ".py", ".qss", ".svg", ".toml", ".ts", ".txt"}
# Where a developer's own folders lie on Linux, macOS, Windows and on a build machine.
SOMEONES_FOLDER = re.compile(r"/(?:home|Users)/\w|[A-Z]:\\Users\\\w|(?<![\w.])/(?:root|work)/")
PACKAGE_INDEX = re.compile(r"https?://[^\s/]*(?:pypi|pythonhosted)[^\s]*")


def limit(path: Path) -> int:
    """How many lines the file may have: one idea a file."""
    return 300 if path.is_relative_to("tests") or path.is_relative_to(SCREENS) else 200


def nodes(path: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(text(path)))


def test_every_module_says_on_its_first_line_what_it_is_for() -> None:
    silent = [str(path) for path in modules() if not (ast.get_docstring(ast.parse(text(path))) or "").strip()]
    late = [str(path) for path in modules() if not re.match(r'(#![^\n]*\n)?r?"""\S', text(path))]
    assert silent == []
    assert late == []


def test_no_file_outgrows_its_limit() -> None:
    lengths = {path: len(text(path).splitlines()) for path in modules()}
    assert {str(path): lines for path, lines in lengths.items() if lines > limit(path)} == {}


def test_every_module_is_named_for_its_idea() -> None:
    names = {path: EMPTY_NAMES & set(re.split(r"[/_.]", path.as_posix())) for path in modules()}
    assert {str(path): found for path, found in names.items() if found} == {}


def test_every_folder_of_modules_is_a_package() -> None:
    folders = {path.parent for path in modules() if path.parent != Path()}
    assert [str(folder) for folder in sorted(folders) if folder / "__init__.py" not in modules()] == []


def test_only_the_database_module_opens_databases() -> None:
    def opens(node: ast.AST) -> bool:
        if isinstance(node, ast.Attribute):
            return node.attr == "connect" and isinstance(node.value, ast.Name) and node.value.id == "sqlite3"
        return (
            isinstance(node, ast.ImportFrom) and node.module == "sqlite3" and "connect" in {a.name for a in node.names}
        )

    program = [path for path in modules() if path.is_relative_to("app")]
    assert {str(path) for path in program if any(map(opens, nodes(path)))} <= {"app/storage/database.py"}


def test_no_file_names_a_folder_of_the_machine_it_was_written_on() -> None:
    texts = [(path, text(path)) for path in files() if path.suffix in TEXT_FILES and not path.is_relative_to(CORPUS)]
    assert [(str(path), found.group()) for path, words in texts for found in SOMEONES_FOLDER.finditer(words)] == []
    assert [(str(path), found.group()) for path, words in texts for found in PACKAGE_INDEX.finditer(words)] == []
