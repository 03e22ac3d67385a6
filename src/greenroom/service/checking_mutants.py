"""Faulty versions of a program: one small change each, as a hurried author would make it."""

from __future__ import annotations

import ast
import copy
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from greenroom.domain.programs import Language

Change = Callable[[ast.AST], None]

_OPERATORS: Mapping[type[ast.AST], type[ast.AST]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.Pow: ast.Mult,
    ast.FloorDiv: ast.Div, ast.Mod: ast.Mult, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd,
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq, ast.And: ast.Or, ast.Or: ast.And, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
    ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
_WRAPS = ("sqrt", "exp", "log", "abs", "square", "expm1", "log1p", "maximum", "minimum", "sorted")
_SWAPS = {
    "sum": "mean", "mean": "sum", "max": "min", "min": "max", "argmax": "argmin",
    "argmin": "argmax", "zeros": "ones", "ones": "zeros", "all": "any", "any": "all",
    "maximum": "minimum", "minimum": "maximum", "floor": "ceil", "ceil": "floor",
    "cumsum": "cumprod", "var": "std", "std": "var",
}  # fmt: skip
_KEPT_KEYWORDS = {"dtype"}  # another type of number is seldom another answer

_IN_QUERIES = (
    (r"\bLEFT JOIN\b", "JOIN"), (r"(?<!LEFT )(?<!CROSS )(?<!FULL )\bJOIN\b", "LEFT JOIN"),
    (r"<=", "<"), (r">=", ">"), (r"(?<![<>=!])<(?![=>])", "<="), (r"(?<![<>=!])>(?!=)", ">="),
    (r"(?<![<>!])=", "<>"), (r"<>", "="), (r"\bAND\b", "OR"), (r"\bOR\b", "AND"),
    (r"\bDESC\b", "ASC"), (r"\bDISTINCT\b ?", ""), (r"\bIS NOT NULL\b", "IS NULL"),
    (r"\bIS NULL\b", "IS NOT NULL"), (r"\bUNION\b(?! ALL)", "UNION ALL"),
    (r"\bUNION ALL\b", "UNION"), (r"\bsum\(", "max("), (r"\bavg\(", "max("), (r"\bmax\(", "min("),
    (r"\bmin\(", "max("), (r"\bcount\(\*\)", "1"), (r"\brow_number\(", "rank("),
    (r"\brank\(", "dense_rank("), (r"\bdense_rank\(", "rank("), (r"\blag\(", "lead("),
    (r"\blead\(", "lag("), (r"\bNOT EXISTS\b", "EXISTS"), (r"(?<!NOT )\bEXISTS\b", "NOT EXISTS"),
    (r" \+ ", " - "), (r" - ", " + "), (r" \* ", " / "), (r" / ", " * "),
    (r"\bPARTITION BY [\w., ]+(?= ORDER)", ""),
)  # fmt: skip
_NUMBER = re.compile(r"(?<![\w.])\d+(?:\.\d+)?(?![\w.])")


@dataclass(frozen=True)
class Mutant:
    """One faulty version.

    Args:
        says: Its line and what was changed, as `12: Lt -> LtE: if a < b`.
        source: The whole program.
    """

    says: str
    source: str


def mutants(source: str, language: Language = "python") -> Iterator[Mutant]:
    """Every faulty version of a program, in the order of its text, none twice.

    >>> [one.says for one in mutants("def f(a):\\n    return a - 1\\n")][:2]
    ['2: Sub -> Add: return a - 1', '2: second term dropped: return a - 1']
    """
    seen = {_normal(source, language)}
    for mutant in _of_query(source) if language == "sql" else _of_python(source):
        same = _normal(mutant.source, language)
        if same not in seen:
            seen.add(same)
            yield mutant


def _normal(source: str, language: Language) -> str:
    return " ".join(source.split()) if language == "sql" else ast.unparse(ast.parse(source))


def _of_python(source: str) -> Iterator[Mutant]:
    tree, lines = ast.parse(source), source.splitlines()
    left = _left_alone(tree)
    for n, node in enumerate(ast.walk(tree)):
        line = getattr(node, "lineno", 0)
        if not line or id(node) in left:
            continue
        for what, change in _changes(node):
            changed = copy.deepcopy(tree)
            change(list(ast.walk(changed))[n])
            text = ast.unparse(ast.fix_missing_locations(changed))
            yield Mutant(f"{line}: {what}: {lines[line - 1].strip()}", text)


def _left_alone(tree: ast.AST) -> set[int]:
    """Docstrings and annotations, which change nothing that a program does."""
    left = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        for annotation in (getattr(node, "annotation", None), getattr(node, "returns", None)):
            if isinstance(annotation, ast.AST):
                left |= {id(inner) for inner in ast.walk(annotation)}
    return left


def _changes(node: ast.AST) -> Iterator[tuple[str, Change]]:
    """What can be done to one node, each with its words."""
    match node:
        case ast.BinOp() | ast.AugAssign() | ast.BoolOp() | ast.Compare():
            yield from _of_operator(node)
        case ast.Constant(value=value) if isinstance(value, int | float):
            yield from _of_constant(value)
        case ast.UnaryOp(op=ast.USub() | ast.Not()):
            yield "sign or not dropped", lambda node: _become(node, node.operand)  # type: ignore[attr-defined]
        case ast.Call():
            yield from _of_call(node)
        case ast.If() | ast.IfExp():
            yield "condition always false", _test(value=False)
            yield "condition always true", _test(value=True)


def _of_operator(
    node: ast.BinOp | ast.AugAssign | ast.BoolOp | ast.Compare,
) -> Iterator[tuple[str, Change]]:
    operators = node.ops if isinstance(node, ast.Compare) else [node.op]
    for at, operator in enumerate(operators):
        other = _OPERATORS.get(type(operator))
        if other is not None:
            yield f"{type(operator).__name__} -> {other.__name__}", _operator(at, other)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
        yield "second term dropped", lambda node: _become(node, node.left)  # type: ignore[attr-defined]
        if isinstance(node.op, ast.Add):
            yield "first term dropped", lambda node: _become(node, node.right)  # type: ignore[attr-defined]


def _of_constant(value: float) -> Iterator[tuple[str, Change]]:
    others: tuple[object, ...] = (value + 1, value - 1) if value in (0, 1) else (value + 1,)
    for other in (not value,) if isinstance(value, bool) else others:
        yield f"{value} -> {other}", _value(other)


def _of_call(node: ast.Call) -> Iterator[tuple[str, Change]]:
    name = getattr(node.func, "attr", getattr(node.func, "id", ""))
    if name in _WRAPS and node.args:
        yield f"{name} unwrapped", lambda node: _become(node, node.args[0])  # type: ignore[attr-defined]
    if name in _SWAPS:
        yield f"{name} -> {_SWAPS[name]}", _name(_SWAPS[name])
    for at, keyword in enumerate(node.keywords):
        if keyword.arg not in {None, *_KEPT_KEYWORDS}:
            yield f"{keyword.arg}= dropped", _without_keyword(at)


def _become(node: ast.AST, other: ast.AST) -> None:
    node.__class__ = other.__class__
    node.__dict__ = dict(other.__dict__)


def _operator(at: int, other: type[ast.AST]) -> Change:
    def change(node: ast.AST) -> None:
        if isinstance(node, ast.Compare):
            node.ops[at] = other()  # type: ignore[call-overload]
        else:
            node.op = other()  # type: ignore[attr-defined]

    return change


def _value(other: object) -> Change:
    return lambda node: setattr(node, "value", other)


def _test(*, value: bool) -> Change:
    return lambda node: setattr(node, "test", ast.Constant(value))


def _name(other: str) -> Change:
    def change(node: ast.AST) -> None:
        function = node.func  # type: ignore[attr-defined]
        setattr(function, "attr" if isinstance(function, ast.Attribute) else "id", other)

    return change


def _without_keyword(at: int) -> Change:
    def change(node: ast.AST) -> None:
        del node.keywords[at]  # type: ignore[attr-defined]

    return change


def _of_query(source: str) -> Iterator[Mutant]:
    """Each place where a word or sign of SQL stands; comments and texts but intervals stay."""
    covered = re.sub(
        r"--[^\n]*|(?<!INTERVAL )'[^']*'", lambda found: "\x00" * len(found[0]), source
    )
    spots = [
        (found.start(), found.end(), other)
        for pattern, other in _IN_QUERIES
        for found in re.finditer(pattern, covered, re.IGNORECASE)
    ]
    spots += [
        (found.start(), found.end(), str(int(found[0]) + 1))
        for found in _NUMBER.finditer(covered)
        if found[0].isdecimal()
    ]
    lines = source.splitlines()
    for start, end, other in sorted(spots):
        line = source.count("\n", 0, start) + 1
        old = " ".join(source[start:end].split())
        says = f"{line}: {old} -> {other.strip() or 'nothing'}: {lines[line - 1].strip()}"
        yield Mutant(says, source[:start] + other + source[end:])
