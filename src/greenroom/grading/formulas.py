r"""Reads formulas, LaTeX or plain text, into trees; nothing typed runs or grows.

`formula_tokens` cuts the text, `formula_words` says what its words mean, `formula_parser` holds
the grammar.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from greenroom.domain.formulas import Apply, Formula
from greenroom.grading.formula_parser import MAX_DEPTH, parsed
from greenroom.grading.formula_tokens import NoFormula, tokens
from greenroom.grading.formula_words import resolved

_MAX_LEVELS = 2 * MAX_DEPTH


def read(text: str, names: Collection[str]) -> Formula:
    r"""The formula that was typed; what stands before a single `=` is left out.

    Args:
        text: LaTeX or plain text, at most 1,000 characters.
        names: The variables that may stand in it, as `x_1` or `sigma`.

    Raises:
        NoFormula: It cannot be read, or in two ways; says why, and where.

    >>> read("2x^2", ["x"]) == read(r"2 \cdot x^{2}", ["x"])
    True
    """
    return _read(text, tuple(sorted(names)))


@lru_cache(maxsize=2048)
def _read(text: str, names: tuple[str, ...]) -> Formula:
    left, equals, right = text.partition("=")
    if "=" in right:
        place = len(left) + 1 + right.index("=")
        raise NoFormula("it has two signs of equality, and one formula is asked for", place)
    body = " " * (len(left) + 1) + right if equals else text
    words = [resolved(t, names) if t.kind == "word" else [t] for t in tokens(body)]
    formula = parsed([token for row in words for token in row])
    _refuse_depth(formula, len(text))
    return formula


def _refuse_depth(formula: Formula, end: int) -> None:
    """Refuse what no bracket shows: a long row of signs or of quotients."""
    level: list[Formula] = [formula]
    for _ in range(_MAX_LEVELS):
        level = [part for node in level if isinstance(node, Apply) for part in node.parts]
        if not level:
            return
    raise NoFormula("it is nested too deeply", end)
