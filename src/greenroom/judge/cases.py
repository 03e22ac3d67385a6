"""What a `check.py` is written with: cases, and how outputs are compared.

A `check.py` has a function `cases(rng)` that yields `Case`s, drawn with a fresh
`numpy.random.Generator`. What is right comes from `reference.py`, which is called with the same
inputs, unless the case says it itself. A `driver.py` beside it may say how a program is called,
with a function `drive(solution, *args, **kwargs)`; without one, the entry point is called.

    def cases(rng):
        yield Case("softmax of a plain row", (np.array([[1.0, 2.0, 3.0]]),), visible=True)
        for rows in (1, 4, 50):
            yield Case("rows add up to one", (rng.normal(size=(rows, 3)),), shape=f"{rows} rows")
        big = np.array([[1e3, -1e3, 0.0]])
        yield Case("no overflow for large scores", (big,), shape="scores of a thousand")
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from greenroom.judge.comparing import (
    AnyOrder,
    Close,
    Compare,
    Exact,
    Holds,
    SameGroups,
    SameTable,
    UpToOrder,
    UpToSign,
    as_array,
)

__all__ = [
    "REFERENCE",
    "AnyOrder",
    "Case",
    "Close",
    "Exact",
    "Holds",
    "SameGroups",
    "SameTable",
    "UpToOrder",
    "UpToSign",
    "as_array",
]


class _Reference:
    """Stands for what `reference.py` returns on the same inputs."""


REFERENCE = _Reference()


@dataclass(frozen=True)
class Case:
    """One call of the program, and what must hold of its output.

    Args:
        property: What is tried, as a sentence of the statement: the first thing a hint reveals.
        args: Positional arguments: plain values, arrays, data frames.
        kwargs: Arguments by name.
        shape: What kind of input it is, in words that give no value away.
        visible: Whether the candidate sees it whole from the start.
        compare: How the output is held against what is right.
        expected: What is right; the reference's output where nothing is said.
        raises: Names of exceptions of which one must be raised instead, such as `("ValueError",)`.
        keeps_inputs: Whether the arguments must be unchanged after the call.
        size: For a bar on complexity: how large the input is. Cases with a size are timed.
    """

    property: str
    args: tuple[object, ...] = ()
    kwargs: Mapping[str, object] = field(default_factory=dict)
    shape: str = ""
    visible: bool = False
    compare: Compare = field(default_factory=Close)
    expected: object = REFERENCE
    raises: tuple[str, ...] = ()
    keeps_inputs: bool = False
    size: int | None = None
