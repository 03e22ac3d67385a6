"""Formulas and intervals from a file and in a sitting, with the real worker and SymPy."""

import json
import subprocess
import sys

import pytest

QUESTION = """\
---
uid: frm234
kind: compute
title: Derivative of a power
skills: [gradient-step]
level: 1
minutes: 2
status: ready
reviewed_on: 2026-11-22
sources: ["Leibniz (1684), Nova methodus"]
answers:
  - {id: slope, label: "Slope $f'(x)$", shape: formula, variables: {x: [0.5, 3], sigma: [1, 2]}}
  - {id: range, label: Range, shape: interval, relative_tolerance: 0.01}
---

# Question

What is the derivative of $\\sigma x^{{ n }}$?
And which interval reaches one to either side of {{ n }}?
"""
VARIANTS = """\
def draw(rng):
    n = int(rng.randint(3, 4))
    return {
        "shown": {"n": str(n)},
        "expected": {"slope": f"{n}*sigma*x^{n - 1}", "range": [n - 1, n + 1]},
        "near_misses": [
            {"expected": {"slope": f"sigma*x^{n - 1}"}, "says": "The exponent comes down."},
        ],
        "solution": f"It is ${n} \\\\sigma x^{{{n - 1}}}$, and from {n - 1} to {n + 1}.",
        "drawn": {"n": n},
    }
"""
PROOF = """\
import sympy

def answers(drawn):
    x, sigma = sympy.symbols("x sigma")
    n = drawn["n"]
    return {"slope": str(sympy.diff(sigma * x**n, x)), "range": [n - 1, n + 1]}
"""


@pytest.fixture
def item(own_bank):
    """An item of a further bank with a formula and an interval."""
    folder = own_bank / "gradient-descent" / "derivative-of-a-power"
    folder.mkdir(parents=True)
    (folder / "question.md").write_text(QUESTION)
    (folder / "variants.py").write_text(VARIANTS)
    (folder / "proof.py").write_text(PROOF)
    return "frm234"


def test_the_item_is_sound(item, greenroom, own_bank):
    """
    Generator and proof agree, and the solution states both answers.
    """
    assert "1 item, 0 problems" in greenroom("check", own_bank).stdout


def test_what_may_be_typed_is_said(item, greenroom, data):
    """
    The names that may stand in the formula, for a person and for a program.
    """
    told = greenroom("show", item).stdout
    assert "formula in x, sigma; log is natural" in told
    assert "interval such as [1.2, 3.4]" in told
    fields = data("show", item)["fields"]
    assert [field.get("variables") for field in fields] == [["x", "sigma"], None]


@pytest.mark.parametrize("slope", ["3 sigma x^2", r"3\\sigma x^{2}", "σ·3x²", "3*sigma*x**2"])
@pytest.mark.parametrize("ends", ['"3 ± 1"', "[2, 4]", '"2 to 4"'])
def test_right_ones_are_full_marks_however_they_are_typed(item, data, written, slope, ends):
    """
    LaTeX, plain text and Unicode; an interval as text or as a list of numbers.
    """
    file = written("a.json", f'{{"slope": "{slope}", "range": {ends}}}')
    told = data("answer", item, file, "--dry-run")
    assert (told["verdict"], told["score"]) == ("full", 1)
    assert told["evidence"][0]["given_latex"]


def test_wrong_ones_are_explained(item, greenroom, written):
    """
    The grade shows how the formula was read, the slip, and the end that is right.
    """
    file = written("a.json", json.dumps({"slope": "sigma x^2", "range": "[2, 5]"}))
    told = greenroom("answer", item, file, "--dry-run").stdout
    assert "WRONG  0.25" in told
    assert "read as σ x²" in told
    assert "right is 3 σ x²" in told
    assert "The exponent comes down." in told
    assert "~ Range: [2, 5] (right: [2, 4])" in told


def test_what_is_no_formula_is_refused_and_not_recorded(item, refusal, written):
    """
    With the place and the names.
    """
    told = refusal("answer", item, written("a.json", '{"slope": "3 sigma x^"}'))
    assert told["code"] == "not-a-formula"
    assert "3 sigma x^▸" in told["says"]
    assert "x, sigma" in told["mend"]


def test_sympy_settles_what_values_cannot(item, data, written):
    """
    A large number added and taken away again is lost on floats, and not on algebra.
    """
    slope = "3 sigma x^2 + 10^30 - 10^30"
    file = written("a.json", json.dumps({"slope": slope, "range": "[2, 4]"}))
    assert data("answer", item, file, "--dry-run")["verdict"] == "full"


def test_what_nobody_can_tell_is_unsure(item, greenroom, data, written):
    """
    SymPy hits its limit within the second, and the reason is said.
    """
    slope = "3 sigma x^2 + 9^9^9^9 - 9^9^9^9"
    file = written("a.json", json.dumps({"slope": slope, "range": "[2, 4]"}))
    told = data("answer", item, file)
    assert told["verdict"] == "unsure"
    assert "too few points" in told["feedback"][0]
    assert greenroom("answer", item, file, "--dry-run").stdout.startswith("UNSURE")


def test_no_command_loads_sympy_unless_it_is_asked():
    """
    The program starts as fast as before, and our own process never holds SymPy at all.
    """
    program = (
        "import sys, greenroom.cli.main, greenroom.service.grading, greenroom.judge.drawing\n"
        "print([name for name in sys.modules if name.split('.')[0] in ('sympy', 'scipy')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
