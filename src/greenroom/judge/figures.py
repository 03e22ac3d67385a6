"""How `variants.py` and `figure.py` write figures: plain data that the pages draw.

>>> import numpy as np
>>> steps = np.arange(1, 4)
>>> drawn = figure(
...     "Loss over steps",
...     "A falling curve: the loss is 1 after step 1, 0.5 after step 2 and 0.33 after step 3.",
...     panel(line(steps, 1 / steps, name="train"), x=axis("step"), y=axis("loss", low=0)),
... )
>>> drawn["panels"][0]["marks"][0]["y"][1]
0.5
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

Data = dict[str, Any]
"""Plain data in the shape of `greenroom.domain.figures`, where it is checked."""

_DIGITS = 6  # more is not to be seen, and makes figures differ between processors


def figure(title: str, alternative: str, *panels: Data) -> Data:
    """One to four panels side by side, with what they show in words (80 to 1500 characters)."""
    return {"title": title, "alternative": alternative, "panels": list(panels)}


def panel(*marks: Data, x: Data, y: Data, title: str = "") -> Data:
    """Marks over an x and a y axis; later marks are drawn above earlier ones."""
    return {"marks": list(marks), "x": x, "y": y, "title": title}


def axis(
    label: str,
    low: float | None = None,
    high: float | None = None,
    scale: str = "linear",
    categories: Sequence[str] | None = None,
) -> Data:
    """A linear or log axis, or one of categories at the positions 0, 1, 2 ...

    Args:
        label: What is measured, with its unit.
        low: Where it starts; left out, the marks decide.
        high: Where it ends; left out, the marks decide.
        scale: `linear` or `log`.
        categories: The names of the positions.
    """
    named = None if categories is None else [str(name) for name in categories]
    return {
        "label": label,
        "low": None if low is None else float(low),
        "high": None if high is None else float(high),
        "scale": scale,
        "categories": named,
    }


def line(x: ArrayLike, y: ArrayLike, name: str = "", style: str = "solid") -> Data:
    """A curve; `style` is `solid`, `dashed` or `dotted`."""
    return {"mark": "line", "x": _column(x), "y": _column(y), "name": name, "style": style}


def band(x: ArrayLike, low: ArrayLike, high: ArrayLike, name: str = "") -> Data:
    """The area between two curves."""
    return {
        "mark": "band",
        "x": _column(x),
        "low": _column(low),
        "high": _column(high),
        "name": name,
    }


def points(x: ArrayLike, y: ArrayLike, name: str = "") -> Data:
    """A scatter."""
    return {"mark": "points", "x": _column(x), "y": _column(y), "name": name}


def bars(at: ArrayLike, heights: ArrayLike, name: str = "", across: bool = False) -> Data:
    """Bars from 0 at positions; with `across` they lie, and the positions are on the y axis."""
    return {
        "mark": "bars",
        "at": _column(at),
        "heights": _column(heights),
        "name": name,
        "sideways": bool(across),
    }


def histogram(edges: ArrayLike, counts: ArrayLike, name: str = "") -> Data:
    """Bars between rising edges, one more than there are counts, as numpy.histogram gives them."""
    return {"mark": "histogram", "edges": _column(edges), "counts": _column(counts), "name": name}


def intervals(
    at: ArrayLike,
    centre: ArrayLike,
    low: ArrayLike,
    high: ArrayLike,
    name: str = "",
    across: bool = False,
) -> Data:
    """Points with error bars; with `across` the values run along x, as in a coefficient plot."""
    return {
        "mark": "intervals",
        "at": _column(at),
        "centre": _column(centre),
        "low": _column(low),
        "high": _column(high),
        "name": name,
        "sideways": bool(across),
    }


def cells(values: ArrayLike) -> Data:
    """A table of shaded numbers, the first row on top, over axes of categories."""
    table = np.asarray(values, dtype=float)
    if table.ndim != 2:
        raise ValueError(f"cells are a table of two dimensions, this has {table.ndim}")
    return {"mark": "cells", "values": [_column(row) for row in table]}


def segments(x0: ArrayLike, y0: ArrayLike, x1: ArrayLike, y1: ArrayLike, name: str = "") -> Data:
    """Straight pieces from (x0, y0) to (x1, y1)."""
    return {
        "mark": "segments",
        "x0": _column(x0),
        "y0": _column(y0),
        "x1": _column(x1),
        "y1": _column(y1),
        "name": name,
    }


def rule(x: float | None = None, y: float | None = None, name: str = "") -> Data:
    """One dashed reference line, upright at `x` or level at `y`."""
    return {
        "mark": "rule",
        "x": None if x is None else float(x),
        "y": None if y is None else float(y),
        "name": name,
    }


def note(x: float, y: float, text: str) -> Data:
    """A short word whose left end stands at a place."""
    return {"mark": "note", "x": float(x), "y": float(y), "text": text}


def _column(values: ArrayLike) -> list[float]:
    column = np.atleast_1d(np.asarray(values, dtype=float))
    if column.ndim != 1:
        raise ValueError(f"a column of a mark has one dimension, this has {column.ndim}")
    return [float(f"{value:.{_DIGITS}g}") for value in column]
