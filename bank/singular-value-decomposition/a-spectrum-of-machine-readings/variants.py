"""Singular values of a table of a few planted patterns plus noise."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points
from greenroom.judge.writing import number

COLUMNS, SHOWN = 60, 30


def draw(rng):
    rows = int(rng.choice([180, 200, 240]))
    patterns = int(rng.randint(3, 7))
    values, share = spectrum(rng, rows, patterns)
    order = np.arange(1, SHOWN + 1)
    return {
        "shown": {"rows": number(rows), "columns": number(COLUMNS), "shown": number(SHOWN)},
        "figure": figure(
            f"Singular values of a table of {rows} × {COLUMNS} readings",
            words(values, share, patterns),
            panel(
                line(order, values, style="dotted"),
                points(order, values),
                x=axis("place in the order", low=0, high=SHOWN + 1),
                y=axis("singular value", low=0),
                title="Singular values",
            ),
            panel(
                line(order, share),
                points(order, share),
                x=axis("terms kept", low=0, high=SHOWN + 1),
                y=axis("share of the squared norm, %", low=0, high=100),
                title="Share held by the first k",
            ),
        ),
        "drawn": {"rows": rows, "patterns": patterns, "values": values.tolist()},
    }


def spectrum(rng, rows, patterns):
    """The first singular values, and the share of all squares that the first k hold, in percent."""
    left = np.linalg.qr(rng.normal(size=(rows, patterns)))[0]
    right = np.linalg.qr(rng.normal(size=(COLUMNS, patterns)))[0]
    weakest = 2.3 * (np.sqrt(rows) + np.sqrt(COLUMNS))
    strength = weakest * (1 + 0.22 * np.arange(patterns)[::-1] + rng.uniform(0, 0.1, patterns))
    table = (left * strength) @ right.T + rng.normal(size=(rows, COLUMNS))
    values = np.linalg.svd(table - table.mean(axis=0), compute_uv=False)
    share = 100 * np.cumsum(values**2) / (values**2).sum()
    return values[:SHOWN], share[:SHOWN]


def words(values, share, patterns):
    first = ", ".join(f"{value:.0f}" for value in values[: patterns + 4])
    return (
        f"Two curves over the places 1 to {SHOWN}. Singular values, in descending order: "
        f"{first}, then falling little by little to {values[14]:.0f} at place 15 and "
        f"{values[-1]:.0f} at place {SHOWN}. Share of the squared norm that the first "
        f"terms hold together: {share[0]:.0f} % for one term, {share[patterns - 1]:.0f} % for "
        f"{patterns}, {share[patterns]:.0f} % for {patterns + 1}, {share[14]:.0f} % for 15 and "
        f"{share[-1]:.0f} % for {SHOWN} of the {COLUMNS} terms."
    )
