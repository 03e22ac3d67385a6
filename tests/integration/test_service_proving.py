"""Generated items prove themselves: another road leads to the same answers, and they are said."""

import pytest

from greenroom.bank.shelf import FileBank
from greenroom.judge.drawing import ContentDrawer
from greenroom.judge.worker import ContentWorker
from greenroom.service.checking_draws import draw_problems

MAP = """\
[[area]]
id = "algorithms"
title = "Algorithms"
[[area.topic]]
id = "bagging"
title = "Bagging"
skills = [{id = "averaging", title = "Average"}]
"""
COMPUTE = """\
---
uid: cmp234
kind: compute
title: A sum of two numbers
skills: [averaging]
level: 1
minutes: 1
status: ready
reviewed_on: 2026-11-22
sources: ["Euclid (c. 300 BC), Elements, book VII"]
answers:
  - {id: total, label: Sum}
---

# Question

What is {{ a }} plus $2 + {{ a }}$?
"""
VARIANTS = """\
def draw(rng):
    a = int(rng.randint(1, 9))
    return {
        "shown": {"a": str(a)},
        "expected": {"total": 2 * a + 2},
        "near_misses": [{"expected": {"total": 2 * a}, "says": "You forgot the two."}],
        "solution": f"Twice {a} and two more make {2 * a + 2}.",
        "drawn": {"a": a},
    }
"""
PROOF = """\
def answers(drawn):
    return {"total": sum([drawn["a"], 2, drawn["a"]])}
"""


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def worker():
    with ContentWorker() as shared:
        yield shared


@pytest.fixture
def root(tmp_path):
    """A bank of one generated item with its proof."""
    root = tmp_path / "bank"
    write(root / "skills.toml", MAP)
    write(root / "bagging" / "sum" / "question.md", COMPUTE)
    write(root / "bagging" / "sum" / "variants.py", VARIANTS)
    write(root / "bagging" / "sum" / "proof.py", PROOF)
    return root


def check(root, worker):
    """The problems of the item, those that show without running it first."""
    bank = FileBank([root], look_every_seconds=0)
    drawer = ContentDrawer(bank.code, worker=worker, libraries=worker)
    item, folder, proof = bank.item("cmp234"), bank.folder("cmp234"), bank.proof("cmp234")
    drawn = draw_problems(item, folder, proof, drawer, lambda text: None)
    return [*bank.findings("cmp234"), *drawn]


def codes(report):
    return [problem.code for problem in report]


@pytest.mark.parametrize(
    ("proof", "code", "says"),
    [
        (None, "not-proven", "no proof"),
        ("x = 1", "not-proven", "no function answers(drawn)"),
        ("def answers(drawn): return 3", "not-proven", "no mapping"),
        ("def answers(drawn): return {'sum': 3}", "not-proven", "answers sum, not total"),
        ("def answers(drawn): return {'total': 3}", "proof-differs", "with seed 0, total is"),
        ("def answers(drawn): return {'total': [3]}", "proof-differs", "with seed 0, total is"),
        ("def answers(drawn): return {'total': str(2 * drawn['a'] + 2)}", "proof-differs", ""),
        ("import nowhere", "not-proven", "No module named 'nowhere'"),
        ("def answers(drawn): open('/etc/passwd')", "not-proven", "/etc/passwd"),
        # its own time or, on a busy machine, the clock's: whichever is up first
        ("def answers(drawn):\n    while True: pass", "not-proven", "time"),
        (PROOF.replace("2,", "2.001,"), "proof-differs", "by proof.py"),
    ],
)
def test_a_proof_that_does_not_hold_is_named(root, worker, proof, code, says):
    """
    None, one that fails, one with another result: each is one problem of the item.
    """
    path = root / "bagging" / "sum" / "proof.py"
    if proof is None:
        path.unlink()
    else:
        path.write_text(proof)
    (problem,) = check(root, worker)
    assert (problem.code, problem.uid) == (code, "cmp234")
    assert says in problem.says


@pytest.mark.parametrize(
    "road",
    [
        "import sympy\n\ndef answers(drawn):\n    a = sympy.Integer(drawn['a'])\n"
        "    return {'total': sympy.Rational(4, 2) * (a + 1)}",
        "import numpy as np\n\ndef answers(drawn):\n"
        "    return {'total': np.dot([drawn['a']], [2]) + 2}",
        "import scipy.linalg\n\ndef answers(drawn):\n"
        "    x = scipy.linalg.solve([[0.5]], [drawn['a'] + 1])\n    return {'total': x[0]}",
        "from fractions import Fraction\n\ndef answers(drawn):\n"
        "    return {'total': Fraction(2 * drawn['a'] + 2)}",
    ],
    ids=["sympy", "numpy", "scipy", "fractions"],
)  # fmt: skip
def test_a_proof_may_use_the_libraries(root, worker, road):
    """
    Exact, symbolic and numerical results all come back as numbers.
    """
    (root / "bagging" / "sum" / "proof.py").write_text(road)
    assert check(root, worker) == []


def test_a_draft_needs_no_proof(root, worker):
    """
    An item in the making is not held up; a proof that is there is run all the same.
    """
    question = root / "bagging" / "sum" / "question.md"
    question.write_text(COMPUTE.replace("status: ready", "status: draft"))
    proof = root / "bagging" / "sum" / "proof.py"
    proof.write_text("def answers(drawn): return {'total': 3}")
    assert codes(check(root, worker)) == ["proof-differs"]
    proof.unlink()
    assert codes(check(root, worker)) == []


FORMULA = COMPUTE.replace("{id: total, label: Sum}", """\
{id: slope, label: Slope, shape: formula, variables: {x: [-2, 2], w: [1, 3]}}
  - {id: range, label: Range, shape: interval}""")  # fmt: skip
FORMULA_VARIANTS = """\
def draw(rng):
    n = int(rng.randint(2, 9))
    return {
        "shown": {"a": f"(w x)^{n}"},
        "expected": {"slope": f"{n}*w^{n}*x**{n - 1}", "range": [-n, n]},
        "near_misses": [
            {"expected": {"slope": f"{n}*w*x^{n - 1}"}, "says": "You lost powers of w."},
            {"expected": {"range": [0, n]}, "says": "You forgot the negative half."},
        ],
        "solution": f"The slope is $f'(x) = {n} w^{{{n}}} x^{{{n - 1}}}$, from {-n} to {n}.",
        "drawn": {"n": n},
    }
"""
FORMULA_PROOF = """\
import sympy

def answers(drawn):
    x, w = sympy.symbols("x w")
    slope = sympy.diff((w * x) ** drawn["n"], x)
    return {"slope": str(slope), "range": [-drawn["n"], drawn["n"]]}
"""


@pytest.mark.parametrize(
    ("old", "new", "code", "says"),
    [
        ("", "", None, ""),
        ('f"{n}*w^{n}*x**{n - 1}"', 'f"{n}*w^{n}*foo"', "draw-failed", "foo is not among"),
        ('f"{n}*w^{n}*x**{n - 1}"', 'f"sqrt(x)"', "draw-failed", "large parts"),
        ('f"{n}*w^{n}*x**{n - 1}"', "3.5", "draw-failed", "slope is no formula"),
        ('[-n, n]}', "[n, -n]}", "draw-failed", "low < high"),
        ('[-n, n]}', "[-n, 0, n]}", "draw-failed", "no interval"),
        ('[-n, n]}', "5}", "draw-failed", "no interval"),
        ('[-n, n]}', '"x"}', "draw-failed", "no interval"),
        ("$f'(x) = {n} w^", "$f'(x) = 2 {n} w^", "solution-incomplete", "slope"),
        ("from {-n} to", "up to", "solution-incomplete", "range"),
        ("{n}*w^{n}*x**{n - 1}", "{n}*w^{n}*x**{n}", "solution-incomplete", "slope"),
        ('{"n": n}', '{"n": n + 1}', "proof-differs", "slope is"),
    ],
)  # fmt: skip
def test_formulas_and_intervals_are_proven_as_numbers_are(root, worker, old, new, code, says):
    """
    Expected values that cannot be read, a solution without them, a proof of another formula.
    """
    folder = root / "bagging" / "sum"
    assert old in FORMULA_VARIANTS
    write(folder / "question.md", FORMULA)
    write(folder / "variants.py", FORMULA_VARIANTS.replace(old, new, 1))
    write(folder / "proof.py", FORMULA_PROOF)
    report = check(root, worker)
    assert codes(report)[:1] == ([] if code is None else [code]), report
    assert all(says in problem.says for problem in report[:1])
