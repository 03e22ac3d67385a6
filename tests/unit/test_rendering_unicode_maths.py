r"""LaTeX as one line of Unicode: what a terminal can show of a formula."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.rendering.unicode_maths import unicode_maths


@pytest.mark.parametrize(
    ("latex", "shown"),
    [
        (r"\frac{a}{b}", "a/b"),
        (r"\frac{TP}{TP + FP}", "TP/(TP + FP)"),
        (r"\tfrac12 x", "½ x"),
        (r"\theta \bmod 180^\circ", "θ mod 180°"),
        (r"\sqrt{x^2 + 1}", "√(x² + 1)"),
        (r"\sqrt[3]{8}", "∛8"),
        (r"\hat f^{(-j)}", "f̂⁽⁻ʲ⁾"),
        (r"\sum_{i=1}^{n} x_i", "∑ᵢ₌₁ⁿ xᵢ"),
        (r"x_{\text{new}}", "x_(new)"),
        (r"\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}", "[1 2; 3 4]"),
        (r"\begin{cases} 0 & j \le i \\ 1 & \text{else} \end{cases}", "{0 j ≤ i; 1 else"),
        (r"\operatorname{Var}(\varepsilon) = \sigma^2", "Var(ε) = σ²"),
        (r"X^\top X", "Xᵀ X"),
        (r"\mathbb{E}[X] \approx 0.5", "𝔼[X] ≈ 0.5"),
        (r"\left( \frac{1}{2} \right)", "(½)"),
        (r"50\,\%", "50 %"),
        (r"\log p(x \mid y)", "log p(x | y)"),
        (r"\overset{d}{=}", "=^(d)"),
    ],
)
def test_a_formula_reads_as_one_line(latex, shown):
    """
    Fractions, roots, accents, indices and matrices keep their meaning on one line.
    """
    assert unicode_maths(latex) == shown


def test_an_unknown_command_is_shown_as_written():
    """
    What nobody knows is not dropped in silence.
    """
    assert r"\weird" in unicode_maths(r"a + \weird{b}")


@given(st.text(alphabet="\\{}^_&abfrac sqrt[]$%12", max_size=60))
def test_no_input_breaks_it(latex):
    """
    Half-open braces and stray commands give some line, never an exception.
    """
    assert "\n" not in unicode_maths(latex)
