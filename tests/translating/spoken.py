"""Finds every text of the windows that is to be translated, with the context that Qt looks it up in.

Qt's own lupdate finds `self.tr` and `QCoreApplication.translate`. The program also speaks through functions of its own
(`say`), keeps words in tables and in the domain, which knows no Qt; so the source is read here, by its syntax tree.
"""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.source import modules, text

TABLES = {
    Path("app/ui/words.py"): "words",
    Path("app/domain/vocabulary.py"): "words",
    Path("app/domain/filter_vocabulary.py"): "audience",
}
"""Modules whose tables hold nothing but texts, and the context that they are shown in."""

Spoken = tuple[str, str]
"""A context and a text."""


@dataclass(frozen=True, slots=True)
class Module:
    """One module of the program, and the functions that speak in it: their name here, and their context."""

    path: Path
    tree: ast.Module
    voices: Mapping[str, str]
    constants: Mapping[str, str]
    """Its names for texts, such as CONTEXT."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """A call that Qt could not look up."""

    path: Path
    line: int
    words: str

    def __str__(self) -> str:
        """As compilers write it."""
        return f"{self.path}:{self.line}: {self.words}"


@cache
def spoken() -> tuple[Spoken, ...]:
    """All texts, in the order of the source, each once."""
    return tuple({entry: None for module in _modules() for entry in _texts(module)})


def mistakes() -> list[Mistake]:
    """Calls whose text is put together before it is looked up, so that no translation can be found."""
    made = []
    for module in _modules():
        for call, _, said in _calls(module):
            if any(isinstance(part, ast.JoinedStr | ast.BinOp) for part in _branches(said)):
                made.append(Mistake(module.path, call.lineno, "the text is put together before it is translated"))
    return made


@cache
def _modules() -> tuple[Module, ...]:
    trees = {path: ast.parse(text(path)) for path in modules() if path.is_relative_to("app")}
    own = {path: _own_voices(tree) for path, tree in trees.items()}
    found = []
    by_name = {".".join(path.with_suffix("").parts).removesuffix(".__init__"): path for path in trees}
    for path, tree in trees.items():
        voices = dict(own[path])
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module in by_name:
                there = own[by_name[node.module]]
                voices |= {alias.asname or alias.name: there[alias.name] for alias in node.names if alias.name in there}
        found.append(Module(path, tree, voices, _constants(tree)))
    return tuple(found)


def _own_voices(tree: ast.Module) -> dict[str, str]:
    """Functions that only hand their argument to `QCoreApplication.translate`, and the context that they give it."""
    constants, voices = _constants(tree), {}
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef) or not isinstance(node.body[-1], ast.Return):
            continue
        call, arguments = node.body[-1].value, {argument.arg for argument in node.args.args}
        if isinstance(call, ast.Call) and _is_translate(call.func) and len(call.args) == 2:
            context, said = call.args
            if isinstance(said, ast.Name) and said.id in arguments:
                voices[node.name] = _named(context, constants) or ""
    return voices


def _constants(tree: ast.Module) -> dict[str, str]:
    return {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _named(context: ast.expr, constants: Mapping[str, str]) -> str | None:
    return constants.get(context.id) if isinstance(context, ast.Name) else _literal(context)


def _texts(module: Module) -> Iterator[Spoken]:
    for _, context, said in _calls(module):
        for part in _branches(said):
            if (words := _literal(part)) is not None:
                yield context, words
    if module.path in TABLES:
        for words in _table_texts(module.tree):
            yield TABLES[module.path], words


def _table_texts(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Dict):
            for value in node.value.values:
                if (words := _literal(value)) is not None:
                    yield words


def _calls(module: Module) -> Iterator[tuple[ast.Call, str, ast.expr]]:
    """Every call that looks a text up: the call, the context, and the expression of the text."""
    for within, node in _with_classes(module.tree, ""):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        called = node.func
        if isinstance(called, ast.Attribute) and called.attr == "tr":
            yield node, within, node.args[0]
        elif isinstance(called, ast.Name) and called.id in module.voices:
            yield node, module.voices[called.id], node.args[0]
        elif (
            len(node.args) >= 2
            and _looks_up(called)
            and (context := _named(node.args[0], module.constants)) is not None
        ):
            yield node, context, node.args[1]


def _with_classes(node: ast.AST, within: str) -> Iterator[tuple[str, ast.AST]]:
    for child in ast.iter_child_nodes(node):
        inside = child.name if isinstance(child, ast.ClassDef) else within
        yield inside, child
        yield from _with_classes(child, inside)


def _looks_up(called: ast.expr) -> bool:
    named = isinstance(called, ast.Name) and called.id in {"QT_TRANSLATE_NOOP", "tell", "translate"}
    return named or _is_translate(called)


def _is_translate(called: ast.expr) -> bool:
    return isinstance(called, ast.Attribute) and called.attr == "translate"


def _branches(said: ast.expr) -> Iterator[ast.expr]:
    """The texts that an expression may come to: both sides of a condition, else itself."""
    if isinstance(said, ast.IfExp):
        yield from _branches(said.body)
        yield from _branches(said.orelse)
    else:
        yield said


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
