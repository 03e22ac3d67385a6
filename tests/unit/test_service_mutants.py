"""Faulty versions of a program, and what the record of them says of an item."""

import ast
from pathlib import Path

import pytest

from greenroom.domain.programs import CaseReport, ProgramReport
from greenroom.domain.strength import Strength, strength_key
from greenroom.service.checking_mutants import mutants
from greenroom.service.checking_strength import strength_of, strength_problems
from greenroom.testing import code_item

PROGRAM = '''"""A docstring with 1 and 2."""
import numpy as np

def f(a, b=1):
    if a is None:
        return 0.5
    total = np.sqrt(np.sum(a, axis=0, dtype=float)) + b
    return -total if b < 2 and not a.any() else np.max(a, keepdims=True)
'''
QUERY = """-- LEFT JOIN in a comment
SELECT a.n, count(*) AS c, 'AND 3' AS t
FROM a LEFT JOIN b ON a.n = b.n AND b.x <= 10
ORDER BY c DESC
"""


def said(source, **options):
    return [mutant.says for mutant in mutants(source, **options)]


@pytest.mark.parametrize(
    "change",
    [
        "condition always false", "Is -> IsNot", "0.5 -> 1.5", "sqrt unwrapped", "sum -> mean",
        "0 -> 1", "axis= dropped", "second term dropped", "first term dropped", "Add -> Sub",
        "sign or not dropped", "Lt -> LtE", "And -> Or", "2 -> 3", "max -> min", "True -> False",
        "keepdims= dropped", "any -> all", "1 -> 0",
    ],
)  # fmt: skip
def test_each_kind_of_slip_is_made(change):
    """
    Operators, comparisons, constants, terms, axes, wraps, guards and arguments.
    """
    assert any(f": {change}: " in says for says in said(PROGRAM))


def test_mutants_are_programs_that_differ_and_leave_words_alone():
    """
    Each one parses, none is the original, none stands there twice, docstrings stay.
    """
    sources = [ast.unparse(ast.parse(mutant.source)) for mutant in mutants(PROGRAM)]
    assert len(set(sources)) == len(sources) >= 25
    assert ast.unparse(ast.parse(PROGRAM)) not in sources
    assert all(source.startswith('"""A docstring with 1 and 2."""') for source in sources)
    assert not any("dtype= dropped" in says for says in said(PROGRAM))


def test_a_query_is_mutated_where_it_is_sql():
    """
    Joins, comparisons, orders and numbers; neither comments nor texts.
    """
    changes = said(QUERY, language="sql")
    for change in ("LEFT JOIN -> JOIN", "= -> <>", "AND -> OR", "<= -> <", "DESC -> ASC"):
        assert sum(f": {change}: " in says for says in changes) == 1, change
    assert any("10 -> 11" in says for says in changes)
    assert all(mutant.source.startswith("-- LEFT JOIN") for mutant in mutants(QUERY, "sql"))
    assert all("'AND 3'" in mutant.source for mutant in mutants(QUERY, "sql"))


class OnlyPlus:
    """Accepts every program that still adds."""

    known_walls = None

    def prepare(self, exercise, seed):
        return None

    def judge(self, exercise, source, seed, *, visible_only=False):
        state = "right" if "+" in source else "wrong"
        return ProgramReport(seed=seed, cases=(CaseReport(property="adds", state=state),))


def test_survivors_are_those_that_are_accepted():
    """
    A mutant listed as equivalent is not counted.
    """
    found = strength_of(code_item(), OnlyPlus())
    assert [says.split(": ")[1] for says in found.survivors] == ["1 -> 2", "1 -> 0"]
    assert found.mutants == 5
    assert found.share == pytest.approx(2 / 5)
    listed = code_item(equivalent=("2: 1 -> 2: nobody counts so far",))
    assert len(strength_of(listed, OnlyPlus()).survivors) == 1
    assert strength_of(listed, OnlyPlus()).mutants == 4


def test_the_record_is_held_against_the_item():
    """
    Nothing recorded, recorded for another version, and too many survivors are problems.
    """
    item = code_item(status="ready")
    key = strength_key(item)
    weak = Strength(uid=item.uid, key=key, mutants=20, survivors=("2: Add -> Sub: x",))
    fine = weak.model_copy(update={"survivors": ()})
    old = fine.model_copy(update={"key": "another"})

    def codes(known, of=item):
        return [problem.code for problem in strength_problems(of, Path("x"), known)]

    assert codes(fine) == []
    assert codes(weak) == ["tests-too-weak"]
    assert codes(None) == codes(old) == ["strength-unknown"]
    assert codes(None, code_item(status="draft")) == []


def test_the_key_follows_what_judges():
    """
    The words of a statement may be mended; the check and the reference may not.
    """
    item = code_item()
    assert strength_key(code_item(question="Write `increment(x)`.")) == strength_key(item)
    assert strength_key(code_item(check=item.check + "\n")) != strength_key(item)


def test_annotations_are_left_alone():
    """
    What only a reader of types sees is not changed.
    """
    source = (
        "def f(a: int | None = None) -> list[int] | None:\n    b: int | str = a\n    return b\n"
    )
    assert [one.says.split(":")[1].strip() for one in mutants(source)] == []
