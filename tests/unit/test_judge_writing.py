"""Numbers in questions and solutions: plain, rounded as at school, and honest about rounding."""

import math
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from greenroom.judge.writing import comes_to, matrix, number, table, vector

DIGITS = st.integers(0, 12)
SIZES = st.floats(1e-4, 1e15, exclude_max=True)  # between these no exponent is written
ANY = st.floats(allow_nan=False, allow_infinity=False)


def read(text):
    """The value that a reader takes from what was written."""
    mantissa, _, exponent = text.rstrip("}").partition(r" \times 10^{")
    return Decimal(mantissa).scaleb(int(exponent or 0))


@given(SIZES, DIGITS)
@example(0.125, 2)
@example(0.04, 0)
@example(99.99999, 4)
@example(100_000_000_000_000.5, 1)
@example(999_999_999_999_999.9, 12)
def test_a_number_is_off_by_half_of_its_last_place_at_most(x, digits):
    """
    The last place is the last decimal asked for, or the last significant digit of a small number.
    """
    exact, decimals = Decimal(x), digits
    if x < 10.0**-digits:
        decimals = max(digits, 1) - 1 - exact.adjusted()
    half = Decimal("0.5").scaleb(-decimals)
    beyond_a_float = exact * Decimal("5e-15")  # fifteen digits are all that it holds
    assert abs(read(number(x, digits)) - exact) <= half + beyond_a_float


@given(SIZES, DIGITS)
def test_a_number_in_the_usual_range_is_plain(x, digits):
    """
    No exponent, no trailing zero, no bare point, and not nothing where there is something.
    """
    text = number(x, digits)
    assert set(text) <= set("0123456789.")
    assert "." not in text or text[-1] not in "0."
    assert float(text) > 0


@given(ANY, DIGITS)
def test_a_minus_changes_nothing_but_the_sign(x, digits):
    """
    Halves are rounded away from nought on both sides, and there is no minus nought.
    """
    text, turned = number(abs(x), digits), number(-abs(x), digits)
    assert turned == ("0" if text == "0" else f"-{text}")


@given(st.floats(1e-12, 1e-4, exclude_max=True) | st.floats(1e15, allow_infinity=False))
@example(9.99996e-5)
@example(1.7976e308)
def test_huge_and_tiny_numbers_keep_four_digits(x):
    """
    A power of ten takes the place of the noughts, and the four leading digits are right.
    """
    text = number(x)
    assert r" \times 10^{" in text
    assert abs(read(text) / Decimal(x) - 1) <= Decimal("0.0005")


@given(st.integers(-(10**14), 10**14), st.integers(0, 4))
def test_short_decimals_are_shown_as_they_are(whole, decimals):
    """
    A value with few decimals loses none of them, whatever its binary form is.
    """
    exact = Decimal(whole).scaleb(-decimals)
    assume(exact == 0 or abs(exact) >= Decimal("0.0001"))
    assert Decimal(number(float(exact))) == exact


@pytest.mark.parametrize(
    ("x", "digits", "text"),
    [
        (2.675, 2, "2.68"),
        (1.005, 2, "1.01"),
        (-0.125, 2, "-0.13"),
        (2.5, 0, "3"),
        (1e-13, 4, "0"),
        (0.00012, 2, "0.00012"),
        (0.00009, 4, r"9 \times 10^{-5}"),
        (1e15, 4, r"1 \times 10^{15}"),
        (-1.5e20, 4, r"-1.5 \times 10^{20}"),
        (np.int64(7), 4, "7"),
        (True, 4, "1"),
    ],
)
def test_numbers_at_the_edges(x, digits, text):
    """
    Halves go up even where binary has them a little below, and both ends get a power of ten.
    """
    assert number(x, digits) == text


@pytest.mark.parametrize(
    "write", [number, comes_to, lambda x: vector([x]), lambda x: matrix([[x]])]
)
@pytest.mark.parametrize("x", [math.nan, math.inf, -math.inf])
def test_what_is_no_number_is_refused(write, x):
    """
    A generator that divides by nought fails at once and does not show a question with nan in it.
    """
    with pytest.raises(ValueError, match="not a number to be shown"):
        write(x)


@pytest.mark.parametrize(
    ("x", "digits", "text"),
    [
        (0.1 + 0.2, 4, "= 0.3"),
        (math.sqrt(2) ** 2, 4, "= 2"),
        (0.12345, 4, r"\approx 0.1235"),
        (0.12345, 5, "= 0.12345"),
        (-1 / 3, 2, r"\approx -0.33"),
        (1e9 / 3, 4, r"\approx 333333333.3333"),
        (0.00125, 2, r"\approx 0.0013"),
        (1.2e-5, 4, r"= 1.2 \times 10^{-5}"),
        (1 / 81000, 4, r"\approx 1.235 \times 10^{-5}"),
        (1e-17, 4, "= 0"),
        (2 / 3, 14, "= 0.66666666666667"),
    ],
)
def test_a_rounded_result_is_not_called_equal(x, digits, text):
    """
    An equals sign stands only where the written decimals are the value, rounding noise aside.
    """
    assert comes_to(x, digits) == text


@given(st.integers(-(10**6), 10**6), st.integers(1, 1000))
def test_equals_is_said_of_exactly_the_short_decimals(numerator, denominator):
    """
    A fraction equals what is written if and only if it has no more than four decimals.
    """
    sign, _, text = comes_to(numerator / denominator).partition(" ")
    ends = 10_000 * numerator % denominator == 0
    assume(ends or abs(numerator / denominator) >= 1)  # smaller ones may keep more decimals
    assert sign == ("=" if ends else r"\approx")
    assert text == number(numerator / denominator)


def test_vectors_and_matrices_keep_their_shape():
    """
    Rows are rows, columns are columns, and every entry is rounded as a number is.
    """
    assert vector(np.array([1 / 3, 2]), 2) == r"\begin{pmatrix} 0.33 \\ 2 \end{pmatrix}"
    assert matrix([[1, 2]]) == r"\begin{pmatrix} 1 & 2 \end{pmatrix}"
    assert matrix([[1], [2]]) == vector([1, 2])


@pytest.mark.parametrize(
    ("write", "value", "told"),
    [
        (vector, 3, "one dimension, this has 0"),
        (vector, [[1]], "one dimension, this has 2"),
        (matrix, [1, 2], "two dimensions, this has 1"),
        (matrix, [[1, 2], [3]], "inhomogeneous"),
    ],
)
def test_another_shape_is_refused(write, value, told):
    """
    A matrix where a vector belongs is an author's slip, which is told.
    """
    with pytest.raises(ValueError, match=told):
        write(value)


def test_a_table_takes_text_and_numbers():
    """
    Text stands as it is, a number becomes maths with as many digits as asked for.
    """
    rows = [["a", 1 / 3], ["$b$", np.int64(-2)]]
    assert table(
        ["", "$x$"], zip(*zip(*rows, strict=True), strict=True), digits=2
    ).splitlines() == [
        "|  | $x$ |",
        "| --- | --- |",
        "| a | $0.33$ |",
        "| $b$ | $-2$ |",
    ]


@pytest.mark.parametrize("row", [["a"], ["a", 1, 2]])
def test_a_row_of_another_length_is_refused(row):
    """
    A cell too many would be lost on the page.
    """
    with pytest.raises(ValueError, match=f"{len(row)} cells under 2 headers"):
        table(["case", "$x$"], [row])
