"""Intervals as people type them: two ends, in the right order, or sent back by name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.domain.errors import NotANumber
from greenroom.grading.intervals import parse
from greenroom.grading.numbers import shown


def ends(text, **options):
    return parse(text, label="Interval", **options)


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("[1.2, 3.4]", (1.2, 3.4)),
        ("(1.2, 3.4)", (1.2, 3.4)),
        ("[1.2, 3.4)", (1.2, 3.4)),
        ("]1.2; 3.4[", (1.2, 3.4)),
        ("1.2, 3.4", (1.2, 3.4)),
        ("1.2 to 3.4", (1.2, 3.4)),
        ("1.2 .. 3.4", (1.2, 3.4)),
        ("1.2 … 3.4", (1.2, 3.4)),
        ("1.2 – 3.4", (1.2, 3.4)),
        ("1.2–3.4", (1.2, 3.4)),
        ("1.2 — 3.4", (1.2, 3.4)),
        ("1.2 - 3.4", (1.2, 3.4)),
        ("1.2-3.4", (1.2, 3.4)),
        ("-3.4 - -1.2", (-3.4, -1.2)),
        ("–3.4 – –1.2", (-3.4, -1.2)),
        ("[−3.4, −1.2]", (-3.4, -1.2)),
        ("[-3.4, 1.2]", (-3.4, 1.2)),
        ("-3.4 to 1.2", (-3.4, 1.2)),
        ("1e-3 to 2e-3", (0.001, 0.002)),
        ("2.3 ± 1.1", (1.2, 3.4)),
        ("2.3±1.1", (1.2, 3.4)),
        ("2.3 +/- 1.1", (1.2, 3.4)),
        ("2.3 +- 1.1", (1.2, 3.4)),
        (r"2.3 \pm 1.1", (1.2, 3.4)),
        (r"$\left[1.2,\, 3.4\right]$", (1.2, 3.4)),
        ("CI = [1.2, 3.4]", (1.2, 3.4)),
        ("1,2 to 3,4", (1.2, 3.4)),
        ("[1,2; 3,4]", (1.2, 3.4)),
        ("1,2 – 3,4", (1.2, 3.4)),
        ("[1, 2]", (1, 2)),
        ("1,2", (1, 2)),
        ("[1/4, 1/2]", (0.25, 0.5)),
        ("(1/2, (1+2)/3)", (0.5, 1)),
        ("(1+1)/4 to (1+2)/3", (0.5, 1)),
        ("12 % to 15 %", (0.12, 0.15)),
        ("12 to 15 %", (0.12, 0.15)),
        ("12–15 %", (0.12, 0.15)),
        ("[12, 15] %", (0.12, 0.15)),
        ("[12 %, 15 %]", (0.12, 0.15)),
        ("(13.5 ± 1.5) %", (0.12, 0.15)),
        ("13.5 ± 1.5 %", (0.12, 0.15)),
        ("1,234.5 to 2,345.5", (1234.5, 2345.5)),
    ],
)
def test_an_interval_is_read_in_every_usual_form(text, interval):
    """
    Brackets of all kinds, words, dashes, a centre with its half width, percent for both ends.
    """
    assert ends(text) == pytest.approx(interval)


@pytest.mark.parametrize(
    "text", ["[1.2, 3.4] ms", "1.2 ms to 3.4 ms", "1.2 to 3.4 ms", "2.3 ± 1.1 ms"]
)
def test_the_unit_may_be_typed(text):
    """
    Once or twice, behind the brackets or in them.
    """
    assert ends(text, unit="ms") == pytest.approx((1.2, 3.4))


def test_percent_are_not_divided_where_they_are_asked_for():
    """
    With the unit %, 12 and 12 % are the same.
    """
    assert ends("12 to 15 %", unit="%") == ends("[12, 15]", unit="%") == (12, 15)


@pytest.mark.parametrize("text", ["[3.4, 1.2]", "2 to 2", "2.3 ± 0", "2.3 ± -1.1"])
def test_ends_in_the_wrong_order_are_sent_back(text):
    """
    That is a slip of the keyboard, and nobody is marked for it.
    """
    with pytest.raises(NotANumber, match="lower end stands first"):
        ends(text)


@pytest.mark.parametrize(
    "text",
    ["", "1.2", "[1.2]", "1 2", "[1, 2, 3]", "[1,2, 3,4]", "a to b", "1 to", "± 2", "1 ± 2 ± 3",
     "12 % to 15", "nan to inf", "[1, 2", "1 to 1e999", "__import__('os'), 2", "9" * 500,
     "1 to 2 nats"],
)  # fmt: skip
def test_what_is_no_interval_is_refused_by_name(text):
    """
    The refusal names the field, what was typed, and an example.
    """
    with pytest.raises(NotANumber, match=r"^Interval: ") as caught:
        ends(text)
    assert "[1.2, 3.4]" in caught.value.how_to_mend


FINITE = st.floats(-1e6, 1e6)


@given(FINITE, FINITE)
def test_what_is_shown_can_be_typed(low, high):
    """
    The ends in six digits, as the evidence shows them, come back in every notation.
    """
    low, high = float(shown(low)), float(shown(high))
    if not low < high:
        return
    for text in (shown((low, high)), f"{low:g} to {high:g}", f"({low:g}; {high:g})"):
        assert ends(text) == (low, high)


@given(st.text(alphabet="0123456789.,;–-±[]()% toe/", max_size=30))
def test_any_text_is_read_or_refused(text):
    """
    Nothing crashes, and what is read runs from low to high.
    """
    try:
        low, high = ends(text)
    except NotANumber:
        return
    assert low < high
