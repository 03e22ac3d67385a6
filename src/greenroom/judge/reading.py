"""What can be said of a program by reading it: whether it is one, and whether it keeps the rules.

Nothing is run here.
"""

from __future__ import annotations

import ast
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from greenroom.domain.programs import Exercise, Language, Solution

MAX_CHARACTERS = 100_000
ALIKE_FROM = 0.8
"""From this likeness on, a program is said to follow a known approach."""

RULES = {
    "no-loops": "no loop over elements: neither `for`, `while`, a comprehension nor `np.vectorize`",
}
"""Rules that an item may set, with the words that the page shows."""

_LOOPS = (
    ast.For, ast.While, ast.AsyncFor, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp,
)  # fmt: skip
_HIDDEN_LOOPS = {"vectorize", "apply_along_axis", "apply_over_axes", "fromiter", "frompyfunc"}
_LOOPING_NAMES = {"map", "filter", "reduce"}
_LOOPING_METHODS = {"apply", "applymap", "iterrows", "itertuples", "map", "transform"}


_TELLING = frozenset(
    {
        *("with", "recursive", "lateral", "exists", "in", "any", "all"),
        *("over", "partition", "rows", "range", "between", "group", "having"),
        *("distinct", "union", "intersect", "except", "join", "left", "full"),
        *("cross", "using", "case", "filter", "qualify", "limit", "offset"),
        *("row_number", "rank", "dense_rank", "lag", "lead", "first_value", "last_value"),
        *("sum", "count", "avg", "min", "max", "arg_max", "generate_series"),
        *("unnest", "coalesce", "not"),
    }
)
"""Words that tell one way to write a query from another."""


class Refused(Exception):
    """A program that is not run, with the line that is the reason."""

    def __init__(self, says: str, line: int | None = None) -> None:
        super().__init__(says)
        self.line = line


def read_program(source: str, exercise: Exercise) -> None:
    """Refuse what is no program, lacks the entry point or breaks a rule of the exercise.

    Raises:
        Refused: With a message for the candidate.
    """
    if not source.strip():
        raise Refused("there is no program: the editor is empty")
    if len(source) > MAX_CHARACTERS:
        raise Refused(f"the program has {len(source):,} characters; {MAX_CHARACTERS:,} are allowed")
    if "\0" in source:
        raise Refused("the program holds a null character, so it is no text")
    if exercise.language == "sql":
        return  # DuckDB reads it, behind the walls
    try:
        tree = ast.parse(source, "solution.py")
    except SyntaxError as error:
        where = f" (line {error.lineno})" if error.lineno else ""
        raise Refused(f"it is no Python: {error.msg}{where}", error.lineno) from error
    except (RecursionError, MemoryError, ValueError) as error:
        raise Refused("it is nested too deeply to be read") from error
    if exercise.entry_point not in _defined(tree):
        raise Refused(f"there is no function or class `{exercise.entry_point}`")
    for says, line in _broken_rules(tree, exercise):
        raise Refused(f"{says} (line {line})", line)


def approach_of(source: str, known: Sequence[Solution], language: Language = "python") -> str:
    """The approach of the known program that a source is most like; empty where it is like none.

    Programs are compared as bags of what they are built from: kinds of statements and operators,
    and the library functions that they call. Queries are compared as bags of their keywords.
    """
    parts = _parts if language == "python" else _words
    own = parts(source)
    near = [(_cosine(own, parts(one.source)), one.says) for one in known if one.says]
    likeness, says = max(near, default=(0.0, ""))
    return says if likeness >= ALIKE_FROM else ""


def _parts(source: str) -> Counter[str]:
    tree = ast.parse(source)
    aliases = _aliases(tree)
    parts: Counter[str] = Counter()
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt | ast.operator | ast.comprehension | ast.Subscript):
            parts[type(node).__name__] += 1
        elif isinstance(node, ast.Call):
            parts[_dotted(node.func, aliases).rpartition(".")[2]] += 2
    return parts


def _words(query: str) -> Counter[str]:
    told = re.sub(r"--[^\n]*|/\*.*?\*/|'[^']*'", " ", query.lower(), flags=re.DOTALL)
    return Counter(word for word in re.findall(r"[a-z_]+", told) if word in _TELLING)


def _cosine(one: Counter[str], other: Counter[str]) -> float:
    dot = sum(count * other[name] for name, count in one.items())
    lengths = math.sqrt(sum(c * c for c in one.values()) * sum(c * c for c in other.values()))
    return dot / lengths if lengths else 0.0


def _defined(tree: ast.Module) -> set[str]:
    """Names that a module may hold after it was run; an import of `*` could bring any."""
    names: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                names.add(name)
            case ast.ClassDef(name=name) | ast.Name(id=name, ctx=ast.Store()):
                names.add(name)
            case ast.alias(name=name, asname=asname):
                names.add(asname or name)
    return names


def _broken_rules(tree: ast.Module, exercise: Exercise) -> Iterator[tuple[str, int]]:
    aliases = _aliases(tree)
    for node in ast.walk(tree):
        line = getattr(node, "lineno", 0)
        called = _dotted(node.func, aliases) if isinstance(node, ast.Call) else ""
        if "no-loops" in exercise.rules and _is_loop(node, called):
            yield f"the exercise asks for {RULES['no-loops']}", line
        for forbidden in exercise.forbids:
            if called and called == _full(forbidden):
                yield f"the exercise does not allow `{forbidden}`", line


def _is_loop(node: ast.AST, called: str) -> bool:
    name = called.rpartition(".")[2]
    return (
        isinstance(node, _LOOPS)
        or called in _LOOPING_NAMES
        or (called.startswith("numpy.") and name in _HIDDEN_LOOPS)
        or (bool(called) and "." in called and name in _LOOPING_METHODS)
    )


def _aliases(tree: ast.Module) -> dict[str, str]:
    """What each imported name stands for."""
    names = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                bound = alias.asname or alias.name.partition(".")[0]
                names[bound] = alias.name if alias.asname else bound
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                names[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    return names


def _dotted(node: ast.expr, aliases: dict[str, str]) -> str:
    """The name that is called, imports resolved: `np.linalg.inv` is `numpy.linalg.inv`."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        return ".".join(["?", *reversed(parts)]) if parts else ""
    return ".".join([aliases.get(node.id, node.id), *reversed(parts)])


def _full(name: str) -> str:
    return f"numpy.{name[3:]}" if name.startswith("np.") else name
