"""Files and functions stay small enough to be read at one go."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]
FILE_LINES = 600
FUNCTION_LINES = 60
SOURCES = sorted(
    path
    for folder in ("src/greenroom", "benchmarks", "tests", "bank")
    for path in (ROOT / folder).rglob("*.py")
    if "node_modules" not in path.parts
)


def functions(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0]
            has_docstring = ast.get_docstring(node) is not None and len(node.body) > 1
            start = node.body[1].lineno if has_docstring else first.lineno
            yield node.name, node.lineno, node.end_lineno - start + 1


def test_files_stay_under_the_limit():
    """
    A file over the limit holds two subjects.
    """
    long = {
        str(path.relative_to(ROOT)): lines
        for path in SOURCES
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > FILE_LINES
    }
    assert long == {}


def test_functions_stay_under_the_limit():
    """
    A function over the limit, its docstring not counted, does two things.
    """
    long = [
        f"{path.relative_to(ROOT)}:{line} {name} has {length} lines"
        for path in SOURCES
        for name, line, length in functions(path)
        if length > FUNCTION_LINES
    ]
    assert long == []


def test_most_files_are_short():
    """
    Half of the limit is the target; at most one file in twenty may be longer.
    """
    own = [path for path in SOURCES if path.is_relative_to(ROOT / "src")]
    long = [p for p in own if len(p.read_text(encoding="utf-8").splitlines()) > FILE_LINES / 2]
    assert len(long) <= len(own) / 20, [str(path.relative_to(ROOT)) for path in long]
