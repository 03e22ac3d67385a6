"""Formulas as people type them: read, refused with the place, written out again, never run."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.domain.formulas import (
    FUNCTIONS,
    Apply,
    Name,
    Numeral,
    added,
    as_data,
    is_variable,
    multiplied,
)
from greenroom.grading import formula_words
from greenroom.grading.formula_parser import MAX_DEPTH
from greenroom.grading.formula_text import latex, plain
from greenroom.grading.formula_tokens import MAX_CHARACTERS, NoFormula
from greenroom.grading.formulas import read

NAMES = ("x", "y", "w_1", "sigma", "y_hat", "theta_0", "eta")
X, Y = Name("x"), Name("y")
ONE, TWO = Numeral("1"), Numeral("2")


def neg(part):
    return Apply("neg", (part,))


def power(base, exponent):
    return Apply("^", (base, exponent))


def call(name, *parts):
    return Apply(name, parts)


SIGMOID = Apply("/", (ONE, added([ONE, power(Name("e"), neg(X))])))


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"\frac{1}{1+e^{-x}}", SIGMOID),
        (r"\dfrac{1}{1 + \mathrm{e}^{-x}}", SIGMOID),
        (r"$\frac {1} {1+e^{-x}}$", SIGMOID),
        ("1/(1+e^(-x))", SIGMOID),
        ("1 / (1 + e**(-x))", SIGMOID),
        ("1/[1+e^-x]", SIGMOID),
        ("p = 1/(1+e^{-x})", SIGMOID),
        ("2x", multiplied([TWO, X])),
        ("2*x", multiplied([TWO, X])),
        ("2·x", multiplied([TWO, X])),
        (r"2 \cdot x", multiplied([TWO, X])),
        (r"2\,x", multiplied([TWO, X])),
        ("xy", multiplied([X, Y])),
        ("x y", multiplied([X, Y])),
        ("x(y)", multiplied([X, Y])),
        ("x²", power(X, TWO)),
        ("x^2", power(X, TWO)),
        ("x^{2}", power(X, TWO)),
        ("x**2", power(X, TWO)),
        ("x⁻¹", power(X, neg(ONE))),
        ("x^-1", power(X, neg(ONE))),
        ("x^2y", multiplied([power(X, TWO), Y])),
        ("x^y^2", power(X, power(Y, TWO))),
        ("-x^2", neg(power(X, TWO))),
        ("−x", neg(X)),
        ("--x", neg(neg(X))),
        ("+x", X),
        ("x - -y", added([X, neg(neg(Y))])),
        ("2*-x", multiplied([TWO, neg(X)])),
        ("x/y/2", Apply("/", (Apply("/", (X, Y)), TWO))),
        ("x÷y", Apply("/", (X, Y))),
        ("x/y*2", multiplied([Apply("/", (X, Y)), TWO])),
        (r"\frac12 x", multiplied([Apply("/", (ONE, TWO)), X])),
        ("σ", Name("sigma")),
        (r"\sigma x", multiplied([Name("sigma"), X])),
        ("sigma(x)", multiplied([Name("sigma"), X])),
        ("σx", multiplied([Name("sigma"), X])),
        ("sigmax", multiplied([Name("sigma"), X])),
        ("w_1", Name("w_1")),
        ("w_{1}", Name("w_1")),
        ("w₁", Name("w_1")),
        ("w1", Name("w_1")),
        ("xw1", multiplied([X, Name("w_1")])),
        ("xw_1", multiplied([X, Name("w_1")])),
        ("xw₁y", multiplied([X, Name("w_1"), Y])),
        ("𝑥", X),
        ("ŷ", Name("y_hat")),
        (r"\hat{y}", Name("y_hat")),
        (r"\hat y", Name("y_hat")),
        ("y\u0302", Name("y_hat")),
        (r"\theta_0", Name("theta_0")),
        ("ϑ₀", Name("theta_0")),
        ("η", Name("eta")),
        ("ln x", call("ln", X)),
        ("log(x)", call("ln", X)),
        (r"\ln\left(x\right)", call("ln", X)),
        (r"\ln{x}", call("ln", X)),
        ("log x^2", call("ln", power(X, TWO))),
        ("log(x)^2", power(call("ln", X), TWO)),
        (r"\log^{2} x", power(call("ln", X), TWO)),
        (r"\sin^2(x)", power(call("sin", X), TWO)),
        ("y log x", multiplied([Y, call("ln", X)])),
        ("ylogx", multiplied([Y, call("ln", X)])),
        ("log x log y", multiplied([call("ln", X), call("ln", Y)])),
        ("ln ln x", call("ln", call("ln", X))),
        ("log2(x)", call("log", X, TWO)),
        ("log_2 x", call("log", X, TWO)),
        (r"\log_{10}(x)", call("log", X, Numeral("10"))),
        ("log₂(x)", call("log", X, TWO)),
        ("log_e(x)", call("ln", X)),
        ("log(x, 2)", call("log", X, TWO)),
        ("sqrt(x)", call("sqrt", X)),
        (r"\sqrt{x}", call("sqrt", X)),
        ("√x", call("sqrt", X)),
        ("2√2", multiplied([TWO, call("sqrt", TWO)])),
        (r"\sqrt[3]{x}", power(X, Apply("/", (ONE, Numeral("3"))))),
        ("|x|", call("abs", X)),
        (r"\left| x \right|", call("abs", X)),
        (r"\lvert x\rvert", call("abs", X)),
        ("||x|-1|", call("abs", added([call("abs", X), neg(ONE)]))),
        ("x|y|", multiplied([X, call("abs", Y)])),
        ("|(|x|)|", call("abs", call("abs", X))),
        ("Abs(x)", call("abs", X)),
        ("max(0, x)", call("max", Numeral("0"), X)),
        (r"\max\{0; x\}", call("max", Numeral("0"), X)),
        (r"\operatorname{sign}(x)", call("sign", X)),
        ("sigmoid(x)", call("sigmoid", X)),
        ("2.0e-3*x", multiplied([Numeral("0.0020"), X])),
        ("2pi x", multiplied([TWO, Name("pi"), X])),
        ("2πx", multiplied([TWO, Name("pi"), X])),
        (".5x", multiplied([Numeral(".5"), X])),
        ("E", Name("e")),
    ],
)
def test_a_formula_is_read_as_it_is_meant(text, tree):
    """
    LaTeX and plain text, Greek letters, raised and lowered digits, and products without a sign.
    """
    assert read(text, NAMES) == tree


def test_sigma_is_the_logistic_function_where_it_is_no_variable():
    """
    Everybody writes it so; an item that has a sigma of its own means that one.
    """
    for text in ("σ(x)", r"\sigma(x)", "sigma(x)", "sigmoid(x)"):
        assert read(text, ["x"]) == call("sigmoid", X)
    assert read("σ(x)", ["x", "sigma"]) == multiplied([Name("sigma"), X])


@pytest.mark.parametrize(
    ("text", "says", "place"),
    [
        ("", "value is missing", 0),
        ("x +", "value is missing", 3),
        ("x * / y", "value is missing", 4),
        ("()", "value is missing", 1),
        ("(x", r"bracket \( is not closed", 2),
        ("x)", "not opened", 1),
        ("(x]", "not opened", 2),
        ("|x", "bar", 0),
        ("x 2", "sign is missing", 2),
        ("2 3", "sign is missing", 2),
        ("1/2x", "two ways", 3),
        ("x/y(2)", "two ways", 3),
        ("ln 2x", "argument ends", 4),
        ("ln x (y)", "argument ends", 5),
        ("√x^2", "root reaches", 1),
        ("log2x", "log2x is not among", 0),
        ("2e-3", "two ways", 0),
        ("1.5e-400", "proportion", 0),
        ("2x + foo", "foo is not among the names to be used", 5),
        ("f(x)", "f is not among", 0),
        ("x_9", "x_9 is not among", 0),
        ("x9", "x9 is not among", 0),
        ("x = y = 2", "two signs of equality", 6),
        ("0,5x", "comma", 1),
        ("max(x)", "number of arguments", 0),
        ("sin(x, y)", "number of arguments", 0),
        ("max x", "brackets", 4),
        ("exp -x", "brackets", 4),
        ("exp^2", "without an argument", 0),
        ("sin^-1 x", "without an argument", 0),
        ("log_b x", "no number", 0),
        (r"\frac x y", "braces", 6),
        (r"\foo", r"nothing is known about \\foo", 0),
        ("x!", "nothing is known about !", 1),
        ("x'", "nothing is known", 1),
        ("💥", "nothing is known", 0),
        ("\x00", "stray character", 0),
        ("x" * 50_000, "longer than 1000", MAX_CHARACTERS),
    ],
)
def test_what_is_no_formula_is_refused_with_its_place(text, says, place):
    """
    Nobody is marked for a slip of the keyboard; what could mean two things is not guessed.
    """
    with pytest.raises(NoFormula, match=says) as caught:
        read(text, NAMES)
    assert caught.value.place == place
    assert len(str(caught.value)) < 150


@pytest.mark.parametrize(
    "text",
    [
        "(" * 400 + "x" + ")" * 400,
        "-" * 999 + "x",
        "x" + "/x" * 499,
        "^".join("x" * 499),
        "ln " * 300 + "x",
        "|" * 400 + "x" + "|" * 400,
        r"\sqrt{" * 140 + "x" + "}" * 140,
        r"\frac{1}{" * 90 + "x" + "}" * 90,
        "x^{" * 200 + "x" + "}" * 200,
    ],
)
def test_depth_bombs_are_refused(text):
    """
    Whatever is nested, a bounded number of steps decides; Python's own stack is never the limit.
    """
    with pytest.raises(NoFormula, match="nested too deeply"):
        read(text, NAMES)


@pytest.mark.parametrize(
    "text",
    ["__import__('os').system('id')", "().__class__", "lambda x: x", "x if y else 2", "exec(x)"],
)
def test_programs_are_no_formulas(text):
    """
    The grammar has no names but those of the item, no attributes, no strings and no calls of ours.
    """
    with pytest.raises(NoFormula):
        read(text, NAMES)


def test_a_huge_power_is_a_small_tree():
    """
    Reading computes nothing.
    """
    assert as_data(read("9^9^9^9", ["x"]))[0] == "^"


def test_a_long_flat_formula_is_read():
    """
    Five hundred terms are long and not deep.
    """
    tree = read("+".join("x" * 500), ["x"])
    assert len(tree.parts) == 500


def test_names_of_variables():
    """
    A letter or a Greek one, with an index; words of the grammar are taken.
    """
    assert all(map(is_variable, ("x", "X", "x_1", "w_ij", "sigma", "Omega", "theta_0", "y_hat")))
    taken = ("e", "pi", "", "x_", "1", "xy", "rate", "_x", "x-1", "sin", "x_1_2", *FUNCTIONS)
    assert not any(map(is_variable, taken))


def test_the_longest_name_wins():
    """
    A run of letters is cut into as few names as possible.
    """
    names = ["e_t", "a", "t", "eta"]
    assert read("eta", names) == Name("eta")
    assert read("teta", names) == multiplied([Name("t"), Name("eta")])


NUMERALS = st.one_of(st.integers(0, 99).map(str), st.decimals(0, 9, places=2).map("{:f}".format))
LEAVES = st.one_of(NUMERALS.map(Numeral), st.sampled_from([*NAMES, "e", "pi"]).map(Name))
UNARY = [f for f in FUNCTIONS if f not in ("log", "max", "min")]


def bigger(parts):
    some = st.lists(parts, min_size=2, max_size=4)
    return st.one_of(
        some.map(added),
        some.map(multiplied),
        parts.map(neg),
        st.tuples(parts, parts).map(lambda two: Apply("/", two)),
        st.tuples(parts, parts).map(lambda two: Apply("^", two)),
        st.builds(lambda name, part: Apply(name, (part,)), st.sampled_from(UNARY), parts),
        st.builds(lambda part, base: call("log", part, Numeral(base)), parts, st.sampled_from(
            ["2", "10", "3"])),
        st.builds(lambda name, inner: Apply(name, tuple(inner)), st.sampled_from(["max", "min"]),
                  some),
    )  # fmt: skip


TREES = st.recursive(LEAVES, bigger, max_leaves=12)


@given(TREES)
def test_every_tree_survives_plain_text_and_latex(tree):
    """
    What is shown as read, read again, is the same formula, in both notations.
    """
    assert read(plain(tree), NAMES) == tree
    assert read(latex(tree), NAMES) == tree


def read_or_place(text):
    try:
        return read(text, NAMES)
    except NoFormula as fault:
        return fault.place


@given(st.text(alphabet="x y2.+-*/^(){}[]|\\,=_σ√²eπlnsqrtfac", max_size=40))
def test_any_text_is_read_or_refused_within_itself(text):
    """
    No text crashes the reader, and the place of a fault lies in the text or at its end.
    """
    tree = read_or_place(text)
    if isinstance(tree, int):
        assert 0 <= tree <= len(text)
    else:
        assert read(plain(tree), NAMES) == tree


@given(st.text(max_size=60))
def test_any_unicode_is_read_or_refused(text):
    """
    The same for every character there is.
    """
    tree = read_or_place(text)
    assert not isinstance(tree, int) or 0 <= tree <= len(text)


def test_a_long_word_is_cut_in_bounded_work(monkeypatch):
    """
    A thousand letters without a space take a number of looks in proportion to their length.
    """
    looks = []
    piece = formula_words._piece
    monkeypatch.setattr(formula_words, "_piece", lambda *a: looks.append(a) or piece(*a))
    assert len(read("xy" * 450, ["x", "y"]).parts) == 900
    with pytest.raises(NoFormula):
        read("q" * 900, ["x", "y"])
    assert len(looks) <= 2 * 900 * 20


def test_depth_is_bounded_where_it_is_allowed():
    """
    The bound is one that no formula of an interview meets.
    """
    fine = "(" * (MAX_DEPTH - 1) + "x" + ")" * (MAX_DEPTH - 1)
    assert read(fine, ["x"]) == X
