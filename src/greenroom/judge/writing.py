"""How `variants.py` writes numbers: plain decimals, LaTeX columns and matrices, Markdown tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import SupportsFloat

import numpy as np
from numpy.typing import ArrayLike

_NOISE = 1e-12  # what floating point leaves where the sum is nought
_EXACT_DIGITS = 12  # a number that ends within so many decimals is shown exactly
_SMALLEST_PLAIN, _LARGEST_PLAIN = 1e-4, 1e15  # between them no exponent is written


def number(x: SupportsFloat, digits: int = 4) -> str:
    r"""A number as a plain decimal, rounded half up, without trailing zeros.

    Args:
        x: Finite; what is smaller than 1e-12 is taken for a rounding error and written 0.
        digits: Decimals kept. A number too small for them keeps as many significant digits.

    Returns:
        Text for `$...$` that a cell of a table takes too; the minus is a hyphen. Below 1e-4 and
        from 1e15 on it is LaTeX with a power of ten.

    Raises:
        ValueError: The number is infinite or not a number.

    >>> number(2.50), number(-1 / 3), number(0.125, 2), number(0.1 + 0.2), number(1234567)
    ('2.5', '-0.3333', '0.13', '0.3', '1234567')
    >>> number(-0.0), number(0.0012, 2), number(0.0000123456)
    ('0', '0.0012', '1.235 \\times 10^{-5}')
    """
    value = float(x)
    if not np.isfinite(value):
        raise ValueError(f"{value} is not a number to be shown")
    size = abs(value)
    if size < _NOISE:
        return "0"
    if not _SMALLEST_PLAIN <= size < _LARGEST_PLAIN:
        mantissa, exponent = f"{value:.{max(digits, 1) - 1}e}".split("e")
        return rf"{_plain(Decimal(mantissa))} \times 10^{{{int(exponent)}}}"
    if size < 10.0**-digits:
        return _plain(Decimal(f"{value:.{max(digits, 1)}g}"))
    exact = Decimal(f"{value:.15g}")  # 0.3, where the binary sum is 0.30000000000000004
    return _plain(exact.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP))


def comes_to(x: SupportsFloat, digits: int = 4) -> str:
    r"""An equals sign and the number, or `\approx` where rounding has changed it.

    Raises:
        ValueError: The number is infinite or not a number.

    >>> comes_to(3 / 4), comes_to(2 / 3), comes_to(2 / 3, 2), comes_to(0.1 + 0.2)
    ('= 0.75', '\\approx 0.6667', '\\approx 0.67', '= 0.3')
    """
    text = number(x, digits)
    sign = "=" if text == number(x, max(digits, _EXACT_DIGITS)) else r"\approx"
    return f"{sign} {text}"


def vector(v: ArrayLike, digits: int = 4) -> str:
    r"""A vector as a LaTeX column, for `$...$`.

    Raises:
        ValueError: It does not have one dimension, or an entry is not finite.

    >>> vector([1, -0.5])
    '\\begin{pmatrix} 1 \\\\ -0.5 \\end{pmatrix}'
    """
    entries = np.asarray(v, dtype=float)
    if entries.ndim != 1:
        raise ValueError(f"a vector has one dimension, this has {entries.ndim}")
    return matrix(entries[:, np.newaxis], digits)


def matrix(m: ArrayLike, digits: int = 4) -> str:
    r"""A matrix in LaTeX, for `$...$`.

    Raises:
        ValueError: It does not have two dimensions, or an entry is not finite.

    >>> matrix([[1, 2], [0.25, -3]])
    '\\begin{pmatrix} 1 & 2 \\\\ 0.25 & -3 \\end{pmatrix}'
    """
    entries = np.asarray(m, dtype=float)
    if entries.ndim != 2:
        raise ValueError(f"a matrix has two dimensions, this has {entries.ndim}")
    rows = (" & ".join(number(entry, digits) for entry in row) for row in entries)
    return r"\begin{pmatrix} " + r" \\ ".join(rows) + r" \end{pmatrix}"


def table(
    headers: Sequence[str], rows: Iterable[Sequence[str | SupportsFloat]], digits: int = 4
) -> str:
    """A Markdown table: text stands as it is, numbers as maths so that a minus looks like one.

    Raises:
        ValueError: A row has more or fewer cells than there are headers.

    >>> print(table(["day", "sold"], [["Monday", 3], ["Tuesday", -0.5]]))
    | day | sold |
    | --- | --- |
    | Monday | $3$ |
    | Tuesday | $-0.5$ |
    """
    lines = [list(headers), ["---"] * len(headers)]
    for row in rows:
        if len(row) != len(headers):
            raise ValueError(f"a row has {len(row)} cells under {len(headers)} headers")
        lines.append([c if isinstance(c, str) else f"${number(c, digits)}$" for c in row])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _plain(decimal: Decimal) -> str:
    text = f"{decimal:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
