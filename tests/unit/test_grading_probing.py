"""Formulas are compared by their values at points, each with a bound on its rounding error."""

import mpmath
import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.domain.formulas import Apply, Name, Numeral, added, multiplied
from greenroom.grading.formula_text import plain
from greenroom.grading.formula_values import Undefined, value_at
from greenroom.grading.formulas import read
from greenroom.grading.probing import (
    ENOUGH,
    POINTS,
    defined_share,
    likeness,
    likeness_of_texts,
    points,
)

X = {"x": (-3.0, 3.0)}
XY = {"x": (0.2, 3.0), "y": (0.5, 2.0)}


@pytest.mark.parametrize(
    ("one", "other", "ranges"),
    [
        ("2x(x - 1)", "2x^2 - 2x", X),
        ("(x+1)^3", "x^3 + 3x^2 + 3x + 1", X),
        ("1/(1+exp(-x))", "e^x/(1+e^x)", X),
        (r"\sigma(x)(1 - \sigma(x))", "e^-x/(1+e^-x)^2", X),
        ("tanh(x)", "2sigmoid(2x) - 1", X),
        ("sin(x)^2 + cos(x)^2", "1", X),
        ("x - x", "0", X),
        ("|x|", "sqrt(x^2)", X),
        ("sign(x)", "x/|x|", X),
        ("max(0, x)", "(x + |x|)/2", X),
        ("min(x, 1)", "-max(-x, -1)", X),
        ("ln(x y)", "ln x + ln y", XY),
        ("log2(x)", "ln(x)/ln(2)", XY),
        ("log(x, 10)", "log_10 x", XY),
        ("x^y", "exp(y ln(x))", XY),
        ("cosh(x)", "(e^x + e^-x)/2", X),
        ("sinh(x)/cosh(x)", "tanh x", X),
        ("tan(x)", "sin(x)/cos(x)", X),
        ("0.5x", "x/2", X),
        ("0.3333333333333333x", "x/3", X),
        ("pi x", "3.141592653589793x", X),
        ("sqrt(x)^2", "x", X),
        ("ln(x^2)/2", "ln(x)", XY),
    ],
)
def test_the_same_function_is_the_same(one, other, ranges):
    """
    However it is written; where only one side is defined nothing is concluded.
    """
    assert likeness_of_texts(one, other, ranges) == "same"
    assert likeness_of_texts(other, one, ranges) == "same"


@pytest.mark.parametrize(
    ("one", "other", "ranges"),
    [
        ("x^2", "2x", X),
        ("x", "-x", X),
        ("x", "|x|", X),
        ("x", "x + 0.0001", X),
        ("0.33x", "x/3", X),
        ("log2(x)", "ln(x)", XY),
        ("max(0, x)", "x", X),
        ("x^2", "x**2 + max(0, x - 2.7)", X),
        ("sin(x)", "x", {"x": (-0.1, 0.1)}),
        ("exp(-x)", "exp(-x) + exp(-2x)", {"x": (5.0, 9.0)}),
    ],
)
def test_another_function_is_different(one, other, ranges):
    """
    One point that shows it clearly is enough.
    """
    assert likeness_of_texts(one, other, ranges) == "different"


@pytest.mark.parametrize(
    ("one", "other", "ranges", "why"),
    [
        ("9^9^9^9", "x", X, "undefined"),
        ("exp(exp(exp(x^2 + 5)))", "x", X, "undefined"),
        ("sqrt(-1 - x^2)", "x", X, "undefined"),
        ("ln(x)", "x", {"x": (-3.0, -1.0)}, "undefined"),
        ("1/(x - x)", "x", X, "undefined"),
        ("0^-1", "x", X, "undefined"),
        ("exp(-900)", "exp(-800)", X, "undefined"),
        ("sign(x - x + 1 - 1)", "x", X, "undefined"),
        ("x + 10^20 - 10^20", "x", X, "close"),
        ("x", "x(1 + 1/10^8)", X, "close"),
        ("(1 - cos(x))/x^2", "1/2", {"x": (0.00001, 0.0001)}, "close"),
    ],
)
def test_what_values_cannot_settle_is_left_open(one, other, ranges, why):
    """
    Overflow, too few points, cancellation, near equality: nothing is guessed.
    """
    assert likeness_of_texts(one, other, ranges) == why


def test_huge_powers_cost_nothing():
    """
    A tower of powers ends as an overflow of a float, at every point, in bounded work.
    """
    tower = read("9^9^9^9^9^9^9", ["x"])
    assert defined_share(tower, X) == 0


def test_the_points_are_the_same_every_time_and_fill_the_ranges():
    """
    No two grades of one answer differ, and every tenth of a range is met.
    """
    first, again = points(XY), points({"y": XY["y"], "x": XY["x"]})
    assert first == again
    assert len(first) == POINTS > 2 * ENOUGH
    for name, (low, high) in XY.items():
        tenths = {int(10 * (point[name] - low) / (high - low)) for point in first}
        assert tenths == set(range(10))


def test_the_share_of_points_with_a_value():
    """
    An author who gives a range in which the right formula has no value hears of it.
    """
    assert defined_share(read("ln(x)", X), X) == pytest.approx(0.5, abs=0.05)
    assert defined_share(read("x", X), X) == 1


NAMES = ("x", "y")
LEAVES = st.one_of(
    st.integers(0, 9).map(lambda n: Numeral(str(n))),
    st.sampled_from(["0.1", "2.75"]).map(Numeral),
    st.sampled_from([*NAMES, "e", "pi"]).map(Name),
)
UNARY = ["neg", "exp", "ln", "sqrt", "sin", "cos", "tan", "sinh", "cosh", "tanh", "sigmoid", "abs"]


def bigger(parts):
    some = st.lists(parts, min_size=2, max_size=3)
    two = st.tuples(parts, parts)
    return st.one_of(
        some.map(added),
        some.map(multiplied),
        two.map(lambda pair: Apply("/", pair)),
        two.map(lambda pair: Apply("^", pair)),
        two.map(lambda pair: Apply("log", pair)),
        some.map(lambda inner: Apply("max", tuple(inner))),
        some.map(lambda inner: Apply("min", tuple(inner))),
        st.builds(lambda name, part: Apply(name, (part,)), st.sampled_from(UNARY), parts),
    )


TREES = st.recursive(LEAVES, bigger, max_leaves=8)
EXACT = {
    "+": lambda *parts: mpmath.fsum(parts),
    "*": lambda *parts: mpmath.fprod(parts),
    "/": lambda over, under: over / under,
    "^": mpmath.power,
    "neg": lambda part: -part,
    "log": lambda of, base: mpmath.log(of) / mpmath.log(base),
    "ln": mpmath.log,
    "sigmoid": lambda part: 1 / (1 + mpmath.exp(-part)),
    "abs": abs,
    "max": max,
    "min": min,
} | {name: getattr(mpmath, name) for name in UNARY if hasattr(mpmath, name)}


def exactly(formula, point):
    match formula:
        case Numeral(digits=digits):
            return mpmath.mpf(digits)
        case Name(id=name):
            return {"e": mpmath.e, "pi": mpmath.pi}.get(name) or mpmath.mpf(point[name])
        case Apply(op=op, parts=parts):
            return EXACT[op](*(exactly(part, point) for part in parts))


@given(TREES, st.floats(0.1, 3), st.floats(-2, 2))
def test_the_error_bound_holds(formula, x, y):
    """
    Against sixty digits the value is off by no more than a few times its bound.
    """
    point = {"x": x, "y": y}
    try:
        measured = value_at(formula, point)
    except Undefined:
        return
    with mpmath.workdps(60):
        try:
            exact = exactly(formula, point)
        except (ZeroDivisionError, OverflowError, ValueError):
            return  # what is exactly nothing may be a little in floating point
        if not isinstance(exact, mpmath.mpf) or not mpmath.isfinite(exact):
            return
        off = abs(exact - mpmath.mpf(measured.value))
        assert off <= 8 * mpmath.mpf(measured.error) + mpmath.mpf(10) ** -300, plain(formula)


@given(TREES)
def test_a_formula_is_never_different_from_itself_written_otherwise(formula):
    """
    Twice the half of it, with something added and taken away again.
    """
    otherwise = Apply("/", (added([multiplied([Numeral("2"), formula]), Name("x"),
                                   Apply("neg", (Name("x"),))]), Numeral("2")))  # fmt: skip
    assert likeness(formula, otherwise, XY) != "different"
    assert likeness(otherwise, formula, XY) != "different"


def size_at(formula, point):
    try:
        return abs(value_at(formula, point).value)
    except Undefined:
        return 0


@given(TREES, st.sampled_from(["0.001", "1", "1000"]))
def test_what_is_added_shows(formula, little):
    """
    Another formula beside it by a constant is told from it or left open, as long as floats of that
    size can hold the constant.
    """
    other = added([formula, Numeral(little)])
    if all(size_at(formula, point) < 1e9 for point in points(XY)):
        assert likeness(formula, other, XY) != "same"
