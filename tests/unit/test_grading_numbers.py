"""Numbers as people type them: read, or refused by name, and never run as code."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.domain.errors import NotANumber
from greenroom.grading.numbers import parse, shown


def number(text, **options):
    return parse(text, shape="number", label="Recall", **options)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12),
        (" +7 ", 7),
        ("-3.5e-2", -0.035),
        (".5", 0.5),
        ("5.", 5),
        ("1/3", 1 / 3),
        ("1 / 3", 1 / 3),
        ("12 %", 0.12),
        ("12%", 0.12),
        ("1,234.5", 1234.5),
        ("1.234,5", 1234.5),
        ("1,234,567", 1234567),
        ("1.234.567", 1234567),
        ("1 234.5", 1234.5),
        ("1\u202f234", 1234),
        ("0,5", 0.5),
        ("0,123", 0.123),
        ("12,75", 12.75),
        ("−2", -2),
        ("–2", -2),
        ("√2", math.sqrt(2)),
        ("sqrt(2)", math.sqrt(2)),
        ("2√3", 2 * math.sqrt(3)),
        ("(1+√5)/2", (1 + math.sqrt(5)) / 2),
        ("pi", math.pi),
        ("2π", 2 * math.pi),
        ("e^2", math.e**2),
        ("2^10", 1024),
        ("2**-1", 0.5),
        ("-2^2", -4),
        ("2^3^2", 512),
        ("3.5×10⁻²", 0.035),
        ("10⁻²", 0.01),
        ("6÷4", 1.5),
        ("1-0.25", 0.75),
        ("= 0.5", 0.5),
        ("≈0.5", 0.5),
        ("x = 1/2", 0.5),
        ("50 per cent", 0.5),
        ("50 percent", 0.5),
        ("ln(2)", math.log(2)),
        ("log2(8)", 3),
        ("-0.5 log2(0.5)", 0.5),
        ("exp(-1)", math.exp(-1)),
        ("3·10^4", 30000),
    ],
)
def test_a_number_is_read_as_it_is_meant(text, value):
    """
    Signs, fractions, percent, roots and both ways of writing a decimal point are understood.
    """
    assert number(text) == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize(
    "text",
    [
        "", "  ", "NaN", "nan", "inf", "-Infinity", "1e400", "-1e999", "abc", "1 2", "1..2", "--",
        "1,23,4", "1,2.3,4", "1/0", "0/0", "9^9^9^9", "(-8)^(1/3)", "√(-1)", "0x10", "1_000", "²",
        "True", "__import__('os')", "1;2", "[1]", "2e", "(1", "1)", "%", "9" * 30_000,
        "(" * 150 + "1" + ")" * 150, "-" * 190 + "1", "√" * 190 + "2", "1^" * 90 + "1",
        "٣", "1 234 5", "💥", "\x00", "1\n2",
    ],
)  # fmt: skip
def test_what_is_no_number_is_refused_by_name(text):
    """
    The refusal names the field, what was typed, and an example; nothing infinite gets in.
    """
    with pytest.raises(NotANumber) as caught:
        number(text)
    assert str(caught.value).startswith("Recall: ")
    assert "1/3" in caught.value.how_to_mend
    assert len(str(caught.value)) < 150


@pytest.mark.parametrize("text", ["1,234", "12,345", "-1,000"])
def test_a_comma_that_could_mean_two_things_is_not_guessed(text):
    """
    1,234 is a thousand for some and one and a bit for others: a factor of 1000 is no detail.
    """
    with pytest.raises(NotANumber, match="one way only"):
        number(text)


def test_a_percent_sign_means_what_the_field_asks_for():
    """
    Where percent are asked, 12 and 12 % are the same; elsewhere 12 % is 0.12.
    """
    assert number("12 %", unit="%") == number("12", unit="%") == 12
    assert number("12 %") == pytest.approx(0.12)


@pytest.mark.parametrize("text", ["5", "5 bits", "5bits", "5 bit", "5 BITS"])
def test_the_unit_may_be_typed(text):
    """
    A unit that is right is no reason to refuse a number.
    """
    assert number(text, unit="bits") == 5


@pytest.mark.parametrize("text", ["5 nats", "5 bytes", "5 bits of it", "bits"])
def test_another_unit_is_refused_with_the_right_one(text):
    """
    Five nats aren't five bits; the refusal says which unit is asked.
    """
    with pytest.raises(NotANumber, match="a number in bits"):
        number(text, unit="bits")


def test_a_sign_of_a_currency_may_stand_in_front():
    """
    € 5 and 5 € are both written.
    """
    assert number("€ 5", unit="€") == number("5 €", unit="€") == 5


@pytest.mark.parametrize(
    ("text", "vector"),
    [
        ("[1, 2, 3]", (1, 2, 3)),
        ("1, 2, 3", (1, 2, 3)),
        ("(1 2 3)", (1, 2, 3)),
        ("1; 2; 3", (1, 2, 3)),
        ("1\n2\n3\n", (1, 2, 3)),
        ("{1,2,3}", (1, 2, 3)),
        ("1,5; 2,5", (1.5, 2.5)),
        ("[[1], [2]]", (1, 2)),
        ("[[1, 2]]", (1, 2)),
        ("[1/2, -1 / 4]", (0.5, -0.25)),
        ("[1 -2]", (1, -2)),
        ("(sqrt(4), (1+1)/4)", (2, 0.5)),
        ("10 % 20 %", (0.1, 0.2)),
        ("5", (5,)),
    ],
)
def test_a_vector_is_read_in_every_usual_form(text, vector):
    """
    Brackets, commas, semicolons, spaces and lines all separate entries.
    """
    assert parse(text, shape="vector", label="g") == pytest.approx(vector)


@pytest.mark.parametrize(
    "text",
    ["[[1, 2], [3, 4]]", "1 2; 3 4", "[1 2; 3 4]", "1, 2\n3, 4", "[1,2]\n[3,4]", "((1,2),(3,4))"],
)
def test_a_matrix_is_read_in_every_usual_form(text):
    """
    Rows stand in brackets, on lines, or between semicolons.
    """
    assert parse(text, shape="matrix", label="A") == ((1, 2), (3, 4))


@pytest.mark.parametrize("shape", ["vector", "matrix"])
@pytest.mark.parametrize(
    "text",
    ["", "[]", "[[]]", "[1,,2]", "]", "[", "[1, x]", "[[1,2] 5]", "1 + 2", "[1, nan]", "[[[1]]]",
     "[[1, 2] x [3, 4]]", "[1, 2] x [3, 4]", "[[1, 2]", "[[1], 2]",
     "[1 2 " * 300, "1 " * 900, "(" * 1900, ";", "\n\n"],
)  # fmt: skip
def test_a_broken_vector_or_matrix_is_refused(text, shape):
    """
    Half a bracket or an empty entry is sent back and not guessed.
    """
    with pytest.raises(NotANumber, match=f"is not a (finite )?{shape}"):
        parse(text, shape=shape, label="A")


@given(st.text(max_size=60), st.sampled_from(["number", "vector", "matrix"]))
def test_any_text_is_read_or_refused(text, shape):
    """
    Whatever is typed, there are two ends: finite numbers, or a refusal.
    """
    try:
        value = parse(text, shape=shape, label="x")
    except NotANumber:
        return
    rows = value if isinstance(value, tuple) else (value,)
    entries = [e for row in rows for e in (row if isinstance(row, tuple) else (row,))]
    assert entries
    assert all(math.isfinite(entry) for entry in entries)


@given(
    st.text("0123456789.,eE+-*/^()√π% [];\n", max_size=40), st.sampled_from(["number", "matrix"])
)
def test_any_arithmetic_is_read_or_refused(text, shape):
    """
    The letters of the grammar in any order never raise anything else.
    """
    try:
        parse(text, shape=shape, label="x")
    except NotANumber:
        return


FINITE = st.floats(allow_nan=False, allow_infinity=False)


@given(FINITE)
def test_a_float_survives_typing(value):
    """
    What Python writes for a float reads back as that float.
    """
    assert number(repr(value)) == value


@given(st.lists(st.lists(FINITE, min_size=2, max_size=2), min_size=2, max_size=4))
def test_what_is_shown_can_be_typed(rows):
    """
    The expected value as it is displayed would be accepted, to six digits.
    """
    matrix = tuple(map(tuple, rows))
    back = parse(shown(matrix), shape="matrix", label="A")
    for row, again in zip(matrix, back, strict=True):
        assert again == pytest.approx(row, rel=1e-5, abs=0)
