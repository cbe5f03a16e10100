"""Finds the sentences that the layers below the windows say to a person: what they refuse, and why.

Those layers know no Qt. A sentence with values inside is a pattern here, `There is no list '{0}'.`, and the window
finds the values again (app/ui/refusals.py).
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.source import modules, text

CONTEXT = "refusals"
LAYERS = (Path("app/domain"), Path("app/storage"), Path("app/pipeline"))
SILENT = (Path("app/pipeline/sandbox"), Path("app/storage/migrations"), Path("app/domain/vocabulary.py"))
"""The simulated Mitto speaks as Mitto does, migrations speak SQL, and the vocabulary has its own context."""

SENTENCE = re.compile(r"[A-ZΑ-Ω{].* .*[.:?]")
SQL = re.compile(r"\b(SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|VALUES|FROM|WHERE)\b")
REFUSE = {"Refused", "bad_file"}
"""The second is handed what is wrong and what to do, each a part of the sentence."""

LOGGED = {"debug", "info", "warning", "error", "exception", "critical"}
OUR_FAULT = {"AssertionError", "RuntimeError", "TypeError", "ValueError"}


@cache
def refusals() -> tuple[str, ...]:
    """All patterns, in the order of the source, each once."""
    found: dict[str, None] = {}
    for path in modules():
        if path.is_relative_to("app") and any(map(path.is_relative_to, LAYERS)) and not _silent(path):
            tree = ast.parse(text(path))
            found |= dict.fromkeys(words for words in map(pattern, _heard(tree)) if SENTENCE.fullmatch(words))
            found |= dict.fromkeys(_parts_of_sentences(tree))
    return tuple(words for words in found if not SQL.search(words))


def pattern(node: ast.Constant | ast.JoinedStr) -> str:
    """The text with `{0}`, `{1}` ... where a value stands."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    parts, values = [], 0
    for part in node.values:
        if isinstance(part, ast.Constant):
            parts.append(str(part.value))
        else:
            parts.append(f"{{{values}}}")
            values += 1
    return "".join(parts)


def _parts_of_sentences(tree: ast.Module) -> Iterator[str]:
    """What is handed to functions that refuse, or put together inside them: "There is nobody {0} who ..."."""
    refusing = {
        node.name: node
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and any(_calls(inner, REFUSE) for inner in ast.walk(node))
    }
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and _calls(node, {*refusing, *REFUSE})]
    inside = [line for function in refusing.values() for line in function.body if not _documentation(line)]
    for node in (*calls, *inside):
        for heard in _heard(node):
            words = pattern(heard)
            if re.search(r"[A-Za-z]{2,} .*[A-Za-z]{2}", words):
                yield words


def _silent(path: Path) -> bool:
    return any(map(path.is_relative_to, SILENT))


def _heard(node: ast.AST) -> Iterator[ast.Constant | ast.JoinedStr]:
    """Texts that are no documentation and go into no log."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.JoinedStr):
            yield child
            for part in child.values:
                yield from _heard(part)
        elif isinstance(child, ast.Constant):
            if isinstance(child.value, str):
                yield child
        elif not _documentation(child) and not _calls(child, LOGGED | OUR_FAULT):
            yield from _heard(child)


def _documentation(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _calls(node: ast.AST, names: set[str]) -> bool:
    if not isinstance(node, ast.Call):
        return False
    called = node.func
    return (called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")) in names
